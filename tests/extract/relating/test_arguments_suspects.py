"""Suspects and gangs by the form of a pattern: of what, where, of which nation; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "A bank fraud case has led to the detention of 40 suspects.",
            ("suspects", "suspectedOf", "bank fraud"),
        ),
        ("The syndicate used romance scams to cheat widows.", ("syndicate", "suspectedOf", "romance scams")),
        ("Two gangs are using romance scams to steal savings.", ("gangs", "suspectedOf", "romance scams")),
        (
            "The FBI sought a syndicate targeting Kenyans through romance scams.",
            ("syndicate", "suspectedOf", "romance scams"),
        ),
        ("The gang allegedly duped two widows.", ("gang", "suspectedOf", "duped two widows")),
        ("Ten men were linked to online scam operations.", ("men", "suspectedOf", "online scam")),
        (
            "The FBI knows places in Kenya where these gangs are believed to operate.",
            ("gangs", "suspectedIn", "Kenya"),
        ),
        ("The gang used Kenya as a base to cheat widows.", ("gang", "suspectedIn", "Kenya")),
        ("A fraud gang was dismantled in Kenya.", ("fraud gang", "suspectedIn", "Kenya")),
        ("Fraud gang busted in Kenya and Ghana", ("Fraud gang", "suspectedIn", "Ghana")),
        ("Accused of bank fraud, ten men were held.", ("men", "suspectedOf", "bank fraud")),
        ("The men were held on charges related to bank fraud.", ("men", "suspectedOf", "bank fraud")),
        ("The FBI held two men on charges related to theft.", ("men", "suspectedOf", "theft")),
        ("The suspects face charges related to bank fraud.", ("suspects", "suspectedOf", "bank fraud")),
        ("Ten people were served with a notice of suspicion of theft.", ("people", "suspectedOf", "theft")),
        ("Ten people were held on allegations of involvement in theft.", ("people", "suspectedOf", "theft")),
        ("Police caught a gang operating in KK Park.", ("gang", "suspectedIn", "KK Park")),
        ("The fraud ring was based in KK Park.", ("fraud ring", "suspectedIn", "KK Park")),
        ("Police caught a gang operating within Laos.", ("gang", "suspectedIn", "Laos")),
        ("The gang is responsible for 300 cases of bank fraud.", ("gang", "suspectedOf", "bank fraud")),
        ("Many scams are run by foreign syndicates.", ("foreign syndicates", "suspectedOf", "scams")),
        (
            "Officers smashed a gang devoted to investment fraud.",
            ("gang", "suspectedOf", "investment fraud"),
        ),
        (
            "Ten people were arrested in Nairobi on Monday for duping bank customers.",
            ("people", "suspectedOf", "duping bank customers"),
        ),
        (
            "Ten people were charged with fraud, money laundering and driving badly.",
            ("people", "suspectedOf", "money laundering"),
        ),
        ("Officers held 125 suspects belonging to 10 gangs.", ("suspects", "memberOf", "gangs")),
        ("Ten men are accused of illegal betting.", ("men", "suspectedOf", "illegal betting")),
        (
            "The gang behind 40 reports, with losses of two million, was located in Nairobi.",
            ("gang", "suspectedIn", "Nairobi"),
        ),
        (
            "The suspects allegedly belong to an online scam network.",
            ("suspects", "memberOf", "online scam network"),
        ),
        (
            "Four men were identified as having facilitated money laundering.",
            ("men", "suspectedOf", "money laundering"),
        ),
        (
            "The gang ran a scam originating from Laos.",
            ("gang", "suspectedIn", "Laos"),
        ),
        (
            "The gang had set up dens in Laos.",
            ("gang", "suspectedIn", "Laos"),
        ),
        ("Ten men went to Laos to commit fraud.", ("men", "suspectedIn", "Laos")),
        ("Ten men went to Laos to commit fraud.", ("men", "suspectedOf", "fraud")),
        ("Ten men took part in telecom fraud.", ("men", "suspectedOf", "telecom fraud")),
        ("The suspects have confessed to fraud.", ("suspects", "suspectedOf", "fraud")),
        ("Ten men conspired to commit wire fraud.", ("men", "suspectedOf", "wire fraud")),
        ("The gang behind the scams was based in Laos.", ("gang", "suspectedIn", "Laos")),
        ("In May, ten people were punished for phone scams.", ("people", "suspectedOf", "phone scams")),
        (
            "Ten men are assisting in investigations into their suspected involvement in scams.",
            ("men", "suspectedOf", "scams"),
        ),
        ("Ten people thought to belong to a scam gang were held.", ("people", "memberOf", "scam gang")),
        ("The scam gang, whose members were young, fell.", ("members", "memberOf", "scam gang")),
        ("A scam gang based in Bangkok was smashed.", ("scam gang", "suspectedIn", "Bangkok")),
        ("A scam gang with its base in Bangkok fell.", ("scam gang", "suspectedIn", "Bangkok")),
        (
            "Ten suspects are thought to have taken part in money laundering.",
            ("suspects", "suspectedOf", "money laundering"),
        ),
        ("The FBI arrested six men over money laundering.", ("men", "suspectedOf", "money laundering")),
        (
            "Ten men were charged for their part in money laundering.",
            ("men", "suspectedOf", "money laundering"),
        ),
        ("Officers arrested five men for bank fraud.", ("men", "suspectedOf", "bank fraud")),
        (
            "The suspects are believed to be linked to over 1,600 cases, mainly love scams and job scams.",
            ("suspects", "suspectedOf", "job scams"),
        ),
        (
            "Nine men and three women were charged with conspiracy to launder the money.",
            ("women", "suspectedOf", "conspiracy to launder the money"),
        ),
        ("The gang ran rental scams.", ("gang", "suspectedOf", "rental scams")),
        ("The gang faces multiple charges, including bank fraud.", ("gang", "suspectedOf", "bank fraud")),
        ("The men face several charges, among them bank fraud.", ("men", "suspectedOf", "bank fraud")),
        ("The syndicate committed a range of crimes such as fraud.", ("syndicate", "suspectedOf", "fraud")),
        (
            "The FBI held six men over their alleged involvement in an online job scam.",
            ("men", "suspectedOf", "online job scam"),
        ),
        ("Two people were found guilty of bank fraud.", ("people", "suspectedOf", "bank fraud")),
        ("Three suspects pleaded guilty to theft.", ("suspects", "suspectedOf", "theft")),
        ("Ten people were remanded for duping savers.", ("people", "suspectedOf", "duping savers")),
        ("The FBI suspects the men of theft.", ("men", "suspectedOf", "theft")),
        ("The gang was led by a 40-year-old woman.", ("woman", "memberOf", "gang")),
        ("Two men were arraigned on money laundering charges.", ("men", "suspectedOf", "money laundering")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Two men suspected of bank fraud in Kenya were held.", ("men", "suspectedIn", "Kenya")),
        ("The FBI arrested two men in Kenya.", None),
        ("A team of ten officers was sent by the FBI to Kenya.", ("team", "dispatchedTo", "Kenya")),
        ("During the raids, the FBI arrested two men.", ("FBI", "conducted", "raids")),
    ],
)
def test_more_ways_to_say_who_was_where(text: str, fact: Fact | None, facts: Facts) -> None:
    found = facts(text)
    assert fact in found if fact else not found


@pytest.mark.parametrize(
    "text",
    [
        "They closed a fraud hotline and a scam centre.",
        "Officers used the warehouse for training.",
        "The ring used the names of houses for fraud.",
    ],
)
def test_what_is_no_crime_of_people(facts: Facts, text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("A bank fraud case has led to the detention of 40 dogs.", "suspectedOf"),
        ("Banks are using scams as examples to teach widows.", "suspectedOf"),
        ("Ten men had allegedly been defrauded.", "suspectedOf"),
        ("The foreigners were duped by callers.", "suspectedOf"),
        ("The FBI knows places in Kenya where these gangs are hated.", "suspectedIn"),
        ("The gang was smashed by the FBI in cooperation with Kenya.", "suspectedIn"),
        ("The men got advice on charges related to their bank cards.", "suspectedOf"),
        ("Ten people received a notice of a theft.", "suspectedOf"),
        ("Police held ten men working near KK Park.", "suspectedIn"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("诈骗团伙逐渐向缅北转移。", ("诈骗团伙", "suspectedIn", "缅北")),
        ("诈骗集团以老挝为大本营。", ("诈骗集团", "suspectedIn", "老挝")),
        ("缅方移交9名涉及网络诈骗的疑犯。", ("疑犯", "suspectedOf", "网络诈骗")),
        ("打击从事网络诈骗的犯罪嫌疑人。", ("犯罪嫌疑人", "suspectedOf", "网络诈骗")),
        ("宣判电信诈骗案件37件，79名被告人被判刑。", ("被告人", "suspectedOf", "电信诈骗")),
        ("审理电信诈骗案件8件，判处罪犯22人。", ("罪犯", "suspectedOf", "电信诈骗")),
        ("嫌疑人受诈骗集团指使，收取赃款。", ("嫌疑人", "memberOf", "诈骗集团")),
        ("嫌犯受查的罪名包括诈骗罪和洗钱罪。", ("嫌犯", "suspectedOf", "洗钱罪")),
        ("移交10名在缅北行骗的犯罪嫌疑人。", ("犯罪嫌疑人", "suspectedIn", "缅北")),
        ("警方以“洗黑钱”罪拘捕9名本地人士。", ("本地人士", "suspectedOf", "洗黑钱")),
        ("当日遣返30名涉嫌网络诈骗的中国公民。", ("中国公民", "suspectedOf", "网络诈骗")),
        # Numbers before the items of a list, and before whom one acts with.
        ("被告人2名及4名本地男子涉嫌网络赌博。", ("本地男子", "suspectedOf", "网络赌博")),
        # A gang of which the sentence tells clause by clause, and how it goes about it.
        (
            "该集团开设园区，招揽人员，对公民实施冒充公检法、刷单返利等诈骗。",
            ("集团", "suspectedOf", "刷单返利"),
        ),
        ("该集团开设园区，武装护诈，还涉嫌故意杀人、绑架。", ("集团", "suspectedOf", "绑架")),
        ("这些嫌疑人以刷单返利、冒充客服等多种手法行骗。", ("嫌疑人", "suspectedOf", "刷单返利")),
        ("男子因洗钱罪被判处有期徒刑。", ("男子", "suspectedOf", "洗钱罪")),
        # Where gangs are at home.
        ("警方打掉一个以泰国为大本营的诈骗集团。", ("诈骗集团", "suspectedIn", "泰国")),
        ("该团伙的老巢设在清迈，成员30人。", ("团伙", "suspectedIn", "清迈")),
        ("诈骗集团在清迈等地设置机房。", ("诈骗集团", "suspectedIn", "清迈")),
        # Whence people are.
        ("民警抓获30名来自泰国的犯罪嫌疑人。", ("犯罪嫌疑人", "nationality", "泰国")),
        # What they are suspected of.
        ("这30名嫌疑人面临诈骗等多项指控。", ("嫌疑人", "suspectedOf", "诈骗")),
        ("嫌疑人实施针对老人的电信诈骗。", ("嫌疑人", "suspectedOf", "电信诈骗")),
        ("嫌疑人用两台手机从事网络赌博。", ("嫌疑人", "suspectedOf", "网络赌博")),
        # Where gangs are broken up, and whence people came back.
        ("警方在吉隆坡破获一个诈骗集团。", ("诈骗集团", "suspectedIn", "吉隆坡")),
        ("警方抓获从柬埔寨、缅甸回流的涉诈人员60名。", ("涉诈人员", "suspectedIn", "缅甸")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("Victims who committed money to bank fraud left.", "en", "suspectedOf"),
        ("Ten people were arrested in Nairobi for questioning.", "en", "suspectedOf"),
        ("Ten men from Kenya, who were rescued by the FBI from fraud gangs, left.", "en", "memberOf"),
        ("解救被骗人员3人。", "zh-hans", "suspectedOf"),
        ("Ten men went to Laos for a holiday.", "en", "suspectedIn"),
        ("The gang fled to Laos.", "en", "suspectedIn"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "警方打掉实施电信诈骗的犯罪团伙4个。",
            {("犯罪团伙", "suspectedOf", "电信诈骗")},
            set(),
        ),
    ],
)
def test_who_acts_in_chinese(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text, "zh-hans")
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("该团伙被打掉，抓获10人，查明涉及赌博资金5000万元。", ("团伙", "suspectedOf", "赌博")),
        ("民警扣押来自泰国的汇款，抓获嫌疑人3名。", ("嫌疑人", "nationality", "泰国")),
        ("该公司人员从事打击网络赌博工作。", ("人员", "suspectedOf", "网络赌博")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("审理电信诈骗案件8件，被害人22人。", "suspectedOf"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")

"""Of what crimes people are suspected, in which words; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Officers arrested five men for bank fraud.", ("men", "suspectedOf", "bank fraud")),
        (
            "The suspects are believed to be linked to over 1,600 cases, mainly love scams and job scams.",
            ("suspects", "suspectedOf", "job scams"),
        ),
        (
            "Nine men and three women were charged with conspiracy to launder the money.",
            ("women", "suspectedOf", "conspiracy to launder the money"),
        ),
        ("Officers held 63 foreigners, most of them Kenyan.", ("foreigners", "nationality", "Kenyan")),
        (
            "Two men were held at home. They are suspected of bank fraud.",
            ("men", "suspectedOf", "bank fraud"),
        ),
        ("The gang ran rental scams.", ("gang", "suspectedOf", "rental scams")),
        ("The gang faces multiple charges, including bank fraud.", ("gang", "suspectedOf", "bank fraud")),
        ("The men face several charges, among them bank fraud.", ("men", "suspectedOf", "bank fraud")),
        ("The syndicate committed a range of crimes such as fraud.", ("syndicate", "suspectedOf", "fraud")),
        (
            "The 30 detainees, 12 of them women, are 20 Kenyan and 10 Thai, with others from Laos and Ghana.",
            ("detainees", "nationality", "Ghana"),
        ),
        (
            "A total of 30 Kenyan nationals were flown back to Kenya.",
            ("Kenyan nationals", "transferredTo", "Kenya"),
        ),
        (
            "The FBI held six men over their alleged involvement in an online job scam.",
            ("men", "suspectedOf", "online job scam"),
        ),
        ("Two people were found guilty of bank fraud.", ("people", "suspectedOf", "bank fraud")),
        ("Three suspects pleaded guilty to theft.", ("suspects", "suspectedOf", "theft")),
        ("Ten people were remanded for duping savers.", ("people", "suspectedOf", "duping savers")),
        ("The FBI suspects the men of theft.", ("men", "suspectedOf", "theft")),
        ("The gang used the villa to run a love scam.", ("villa", "usedFor", "love scam")),
        (
            "He was held in Operation Falcon, which targets fraud.",
            ("Operation Falcon", "respondsTo", "fraud"),
        ),
        ("He was held by the FBI, which carried out the raid.", ("FBI", "conducted", "raid")),
        ("The FBI held ten men as part of Operation Falcon.", ("FBI", "conducted", "Operation Falcon")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方以「串謀詐騙」及「洗黑錢」罪拘捕12人。", ("12人", "suspectedOf", "洗黑錢")),
        ("三名被告人均构成虚构罪。", ("被告人", "suspectedOf", "虚构罪")),
        ("抓获诈骗集团幕后“金主”、头目和骨干8名。", ("金主”、头目和骨干", "memberOf", "诈骗集团")),
        ("30名老挝籍犯罪嫌疑人被押解回国。", ("犯罪嫌疑人", "transferredTo", "老挝")),
        ("法院以虚构罪、洗钱罪对60名被告人定罪。", ("被告人", "suspectedOf", "洗钱罪")),
        ("检察院指控，对7名被告人应当以虚构罪追究刑事责任。", ("被告人", "suspectedOf", "虚构罪")),
        ("该诈骗集团的数百名犯罪嫌疑人被押解回国。", ("犯罪嫌疑人", "memberOf", "诈骗集团")),
        ("抓获9名涉嫌参与电信诈骗的人员。", ("涉嫌参与电信诈骗的人员", "suspectedOf", "电信诈骗")),
        ("抓获涉嫌电信诈骗的人员9名。", ("涉嫌电信诈骗的人员", "suspectedOf", "电信诈骗")),
        ("9名嫌疑人被认定为诈骗集团骨干。", ("嫌疑人", "hasRole", "骨干")),
        ("警方以“洗黑钱”罪拘捕9名本地人士。", ("本地人士", "suspectedOf", "洗黑钱")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hant" if "詐" in text else "zh-hans")


@pytest.mark.parametrize("text", ["打击涉嫌电信诈骗的人员。", "网络犯罪集团化特征凸显。"])
def test_chinese_words_for_nobody_in_particular(facts: Facts, text: str) -> None:
    assert facts(text, "zh-hans") == set()


def test_who_is_suspected_of_a_deed_for_a_gang_need_not_be_of_it(facts: Facts) -> None:
    assert not [one for one in facts("抓获9名涉嫌为诈骗集团洗钱的人员。", "zh-hans") if one[1] == "memberOf"]


@pytest.mark.parametrize(
    "text",
    [
        "Victims of online scams came forward.",
        "The gang was duping Kenyan citizens.",
        "They closed a fraud hotline and a scam centre.",
        "The man was not convicted of fraud.",
        "No suspects were charged with fraud.",
        "Officers used the warehouse for training.",
        "The ring used the names of houses for fraud.",
        "Kenyan police opposed fraud and money laundering syndicates.",
    ],
)
def test_what_is_no_crime_of_people(facts: Facts, text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Police arrested five couriers.", ("couriers", "hasRole", "couriers")),
        ("Among the 63 suspects are seven couriers.", ("suspects", "hasRole", "couriers")),
        ("Three Elbonians were held.", None),
        ("Three Kenyans were held over money laundering.", ("Kenyans", "nationality", "Kenyans")),
        # A list of them that opens a sentence is of nobody else.
        ("Two Laotians and a Kenyan were held for theft.", ("Laotians", "suspectedOf", "theft")),
        ("Two Laotians and three Kenyans were held for theft.", ("Kenyans", "suspectedOf", "theft")),
        (
            "A 34-year-old Kenyan was held on suspicion of money laundering.",
            ("Kenyan", "suspectedOf", "money laundering"),
        ),
    ],
)
def test_a_word_for_people_tells_what_they_are(text: str, fact: Fact | None, facts: Facts) -> None:
    found = facts(text)
    assert fact in found if fact else not found


@pytest.mark.parametrize(
    "text",
    [
        # A part of those whom the text speaks of.
        "Ten men, four Kenyans among them, were held.",
        # An adjective.
        "A Kenyan court sat.",
        # None of them.
        "No couriers were held.",
    ],
)
def test_not_all_such_words_tell_of_people(text: str, facts: Facts) -> None:
    assert not facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The man, a citizen of Kenya, was held.", ("man", "nationality", "Kenya")),
        ("The man, who holds Kenyan nationality, was held.", ("man", "nationality", "Kenyan")),
        ("The man, the alleged mastermind, was held.", ("man", "hasRole", "mastermind")),
        ("Eight suspects, including two ringleaders, were held.", ("suspects", "hasRole", "ringleaders")),
        ("The gang was led by a 40-year-old woman.", ("woman", "memberOf", "gang")),
        ("Two men were arraigned on money laundering charges.", ("men", "suspectedOf", "money laundering")),
    ],
)
def test_more_ways_to_say_what_people_are(text: str, fact: Fact, facts: Facts) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Seven suspects were charged with money laundering.", "en", "crime-money-laundering"),
        ("Two men were arrested on suspicion of human trafficking.", "en", "crime-human-trafficking"),
        ("抓获涉嫌帮助信息网络犯罪活动罪的嫌疑人5名。", "zh-hans", "crime-cybercrime-aid"),
        ("另有3人涉嫌组织他人偷越国境罪被抓。", "zh-hans", "crime-people-smuggling"),
        ("2名男子涉嫌盗窃罪被抓。", "zh-hans", None),
        ("Officers held five couriers.", "en", "crole-money-mule"),
        ("抓获话务员16名。", "zh-hans", "crole-call-handler"),
    ],
)
def test_crimes_and_roles_have_the_codes_that_are_theirs(
    find: Find, text: str, language: str, code: str | None
) -> None:
    assert [one.object.id for one in find(text, language)] == [code]

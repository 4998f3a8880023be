"""What names tell, as texts word them; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Kenya sends 44 telecom fraud suspects back to China",
            ("telecom fraud suspects", "transferredTo", "China"),
        ),
        (
            "Kenya sends 44 telecom fraud suspects back to China",
            ("telecom fraud suspects", "suspectedOf", "telecom fraud"),
        ),
        ("A voice phishing ring was smashed.", ("voice phishing ring", "suspectedOf", "voice phishing")),
        ("Ten people wanted over fraud were flown home to China.", ("people", "transferredTo", "China")),
        ("Ten people thought to belong to a scam gang were held.", ("people", "memberOf", "scam gang")),
        ("The scam gang, whose members were young, fell.", ("members", "memberOf", "scam gang")),
        ("A scam gang based in Bangkok was smashed.", ("scam gang", "suspectedIn", "Bangkok")),
        ("A scam gang with its base in Bangkok fell.", ("scam gang", "suspectedIn", "Bangkok")),
        (
            "Ten suspects are thought to have taken part in money laundering.",
            ("suspects", "suspectedOf", "money laundering"),
        ),
        ("An INTERPOL campaign against phone scams began.", ("INTERPOL", "conducted", "campaign")),
        (
            "Two operations were mounted between May and June by the FBI.",
            ("FBI", "conducted", "operations"),
        ),
        ("The raids were carried out jointly by Kenya and Ghana.", ("Kenya", "cooperatesWith", "Ghana")),
        ("Kenya and Ghana break up scam ring", ("Kenya", "cooperatesWith", "Ghana")),
        (
            "INTERPOL and the FBI have kept exchanging information.",
            ("INTERPOL", "cooperatesWith", "FBI"),
        ),
        (
            "A call centre in Shwe Kokko New City (SKNC) in Myawaddy was closed.",
            ("Shwe Kokko New City", "locatedIn", "Myawaddy"),
        ),
        (
            "They were found in Xi'an, in the northwest province of Shaanxi.",
            ("Xi'an", "locatedIn", "Shaanxi"),
        ),
        ("Ten suspects were deported from Laos to China on Monday.", ("suspects", "transferredTo", "China")),
        ("Ten suspects were deported from Laos to China on Monday.", ("suspects", "transferredFrom", "Laos")),
        ("Ten suspects were flown home to China from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Police brought back ten suspects from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("The FBI sent a task force to Laos.", ("task force", "dispatchedTo", "Laos")),
        ("The Kenyan police had been sent ahead to Laos.", ("Kenyan police", "dispatchedTo", "Laos")),
        ("The men are believed to be ringleaders.", ("men", "hasRole", "ringleaders")),
        ("Ten suspects acting as recruiters were held.", ("suspects", "hasRole", "recruiters")),
        ("A Kenyan man was held over a phone scam.", ("Kenyan man", "nationality", "Kenyan")),
        ("A Kenyan national was charged with theft.", ("Kenyan national", "suspectedOf", "theft")),
        ("A gang that ran phone scams in Bangkok fell.", ("gang", "suspectedIn", "Bangkok")),
        ("The suspects were brought to Xi'an in northwest China.", ("Xi'an", "locatedIn", "China")),
        ("Ten men were held by the Kenyan police in a raid.", ("Kenyan police", "conducted", "raid")),
        ("A crackdown on scam gangs began.", ("crackdown", "targets", "scam gangs")),
        ("The FBI and INTERPOL worked jointly.", ("FBI", "cooperatesWith", "INTERPOL")),
        ("The FBI arrested six men over money laundering.", ("men", "suspectedOf", "money laundering")),
        ("The FBI mounted raids in the Shan State.", ("raids", "conductedIn", "Shan State")),
        (
            "Ten men were charged for their part in money laundering.",
            ("men", "suspectedOf", "money laundering"),
        ),
        ("Ten suspects in a phone scam were held.", ("suspects", "suspectedOf", "phone scam")),
        (
            "A scam centre suspected of money laundering was closed.",
            ("scam centre", "usedFor", "money laundering"),
        ),
    ],
)
def test_names_and_lists_tell_facts(text: str, fact: Fact, facts: Facts) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "公安部组织云南公安机关先后三次赴老挝、越南开展警务执法合作。",
            ("云南公安机关", "dispatchedTo", "老挝"),
        ),
        ("公安部派出工作组赴老挝等3个国家开展执法合作。", ("执法合作", "conductedIn", "老挝")),
        ("云南警方“流星”行动抓获50人。", ("云南警方", "conducted", "流星")),
        ("警方打掉一个洗钱团伙。", ("洗钱团伙", "suspectedOf", "洗钱")),
        ("公安部不断深化国际警务执法合作。", ("公安部", "conducted", "国际警务执法合作")),
        (
            "针对缅北电信网络诈骗犯罪的严峻形势，公安部不断深化国际警务合作。",
            ("国际警务合作", "respondsTo", "缅北"),
        ),
        ("云南公安机关遵照公安部部署，将嫌疑人押解回国。", ("云南公安机关", "directedBy", "公安部")),
        ("“流星”行动中，成功打掉诈骗团伙3个。", ("流星", "targets", "诈骗团伙")),
        ("被捕人士大部分为骨干成员。", ("被捕人士", "hasRole", "骨干成员")),
        ("得到老挝警方的大力协助，云南警方抓获10人。", ("云南警方", "cooperatesWith", "老挝警方")),
        ("缅方决定，10名犯罪嫌疑人交由中方处理。", ("犯罪嫌疑人", "transferredTo", "中方")),
        ("嫌犯受查的罪名包括诈骗罪和洗钱罪。", ("嫌犯", "suspectedOf", "洗钱罪")),
        ("公安部向泰国、老挝等国派出工作组。", ("工作组", "dispatchedTo", "老挝")),
        ("云南公安机关由公安部部署，抓获10人。", ("云南公安机关", "directedBy", "公安部")),
        ("警方移交我方的犯罪嫌疑人共10名。", ("犯罪嫌疑人", "transferredTo", "我方")),
        ("移交10名在缅北行骗的犯罪嫌疑人。", ("犯罪嫌疑人", "suspectedIn", "缅北")),
        ("老挝境内盘踞着多个诈骗窝点。", ("窝点", "locatedIn", "老挝")),
        ("被捕嫌犯中，12人为老挝人。", ("12人", "nationality", "老挝")),
        ("云南公安与四川公安联合打击电信网络诈骗。", ("云南公安", "cooperatesWith", "四川公安")),
        ("在缅甸大其力抓获10人。", ("大其力", "locatedIn", "缅甸")),
    ],
)
def test_chinese_names_tell_facts(text: str, fact: Fact, facts: Facts) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Scam gangs are a plague.", "suspectedOf"),
        ("A cyber crime syndicate was smashed.", "suspectedOf"),
        ("The police fight scam centres everywhere.", "usedFor"),
        # Where people are from is not where they were taken from.
        ("Police deported ten suspects from Kenya.", "transferredFrom"),
        ("Laos handed over ten suspects to China.", "transferredFrom"),
    ],
)
def test_names_in_general_tell_none(text: str, predicate: str, facts: Facts) -> None:
    assert not {one for one in facts(text) if one[1] == predicate}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("云南警方同四川公安、广西公安合作。", ("四川公安", "cooperatesWith", "广西公安")),
        ("公安机关将继续深化国际警务执法合作。", ("公安机关", "conducted", "国际警务执法合作")),
        ("全国公安机关依公安部部署推进“流星”行动。", ("公安部", "conducted", "流星")),
        ("全国公安机关依公安部部署推进“流星”行动。", ("全国公安机关", "deployed", "流星")),
    ],
)
def test_whom_a_chinese_sentence_does_not_mean(text: str, fact: Fact, facts: Facts) -> None:
    assert fact not in facts(text, "zh-hans")


def test_counted_gangs_are_those_of_the_text(facts: Facts) -> None:
    assert ("phone scam rings", "suspectedOf", "phone scam") in facts("Police broke up 12 phone scam rings.")
    assert not any(fact[1] == "suspectedOf" for fact in facts("Phone scam rings are a plague."))

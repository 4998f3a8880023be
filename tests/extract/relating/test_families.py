"""What names tell, and lists of who took part, as texts word them; all sentences are made up."""

from collections.abc import Callable

import pytest

Fact = tuple[str, str, str]
Facts = Callable[..., set[Fact]]


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
            "It was Operation Blue Lantern. Taking part this year were Kenya, Ghana and Laos.",
            ("Laos", "conducted", "Operation Blue Lantern"),
        ),
        (
            "It was Operation Blue Lantern.\n\nThe following countries took part: Kenya, Ghana, Laos.",
            ("Ghana", "conducted", "Operation Blue Lantern"),
        ),
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
        (
            "公安部派出工作组赴老挝开展打击电信网络诈骗犯罪执法合作。",
            ("执法合作", "respondsTo", "电信网络诈骗犯罪"),
        ),
        ("公安部派出工作组赴老挝等3个国家开展执法合作。", ("执法合作", "conductedIn", "老挝")),
        ("云南警方“流星”行动抓获50人。", ("云南警方", "conducted", "流星")),
        ("警方打掉一个洗钱团伙。", ("洗钱团伙", "suspectedOf", "洗钱")),
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
    ],
)
def test_names_in_general_tell_none(text: str, predicate: str, facts: Facts) -> None:
    assert not {one for one in facts(text) if one[1] == predicate}

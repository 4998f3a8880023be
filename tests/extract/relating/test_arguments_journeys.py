"""Whence and whereto people are brought, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ten suspects were flown from Nairobi to Accra.", ("suspects", "transferredTo", "Accra")),
        (
            "Ten suspects were repatriated on Friday from Nairobi.",
            ("suspects", "transferredFrom", "Nairobi"),
        ),
        ("The suspects were brought back to Accra.", ("suspects", "transferredTo", "Accra")),
        ("The FBI held ten men after their deportation from Laos.", ("men", "transferredFrom", "Laos")),
        (
            "The FBI confirmed the transfer of ten suspects from Laos.",
            ("suspects", "transferredFrom", "Laos"),
        ),
        (
            "Kenya sends 44 telecom fraud suspects back to China",
            ("telecom fraud suspects", "transferredTo", "China"),
        ),
        ("Ten people wanted over fraud were flown home to China.", ("people", "transferredTo", "China")),
        ("Ten suspects were deported from Laos to China on Monday.", ("suspects", "transferredTo", "China")),
        ("Ten suspects were deported from Laos to China on Monday.", ("suspects", "transferredFrom", "Laos")),
        ("Ten suspects were flown home to China from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Police brought back ten suspects from Laos.", ("suspects", "transferredFrom", "Laos")),
        (
            "A total of 30 Kenyan nationals were flown back to Kenya.",
            ("Kenyan nationals", "transferredTo", "Kenya"),
        ),
        ("The suspects were handed over to China.", ("suspects", "transferredTo", "China")),
        ("Officers deported 30 Kenyan nationals to Kenya.", ("Kenyan nationals", "transferredTo", "Kenya")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Ten suspects involved in phone scams were sent back to China from Laos on Monday.",
            ("suspects involved in phone scams", "transferredFrom", "Laos"),
        ),
        ("Ten suspects were flown to China in May from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Police repatriated men from Laos's Vientiane.", ("men", "transferredFrom", "Vientiane")),
        ("Police brought ten suspects back from Laos.", ("suspects", "transferredFrom", "Laos")),
        ("Cambodia has expelled ten suspects.", ("suspects", "transferredFrom", "Cambodia")),
        (
            "Ten suspects in a fraud case had been brought back from Laos.",
            ("suspects", "transferredFrom", "Laos"),
        ),
        (
            "The ten suspects and related evidence have been handed over to Kenyan police.",
            ("suspects", "transferredTo", "Kenyan police"),
        ),
        (
            "Three leaders of a telecom fraud group have been captured and handed over to Kenyan police.",
            ("leaders", "transferredTo", "Kenyan police"),
        ),
        (
            "Ten suspects were deported from Kenya and handed to the Ghanaian authorities.",
            ("suspects", "transferredTo", "Ghanaian authorities"),
        ),
        (
            "Two planes took 30 Kenyan nationals, most of them men, from Accra to Nairobi.",
            ("Kenyan nationals", "transferredTo", "Nairobi"),
        ),
        ("A plane carrying 130 suspects from Laos landed.", ("suspects", "transferredFrom", "Laos")),
        ("The suspects arrived in Nairobi from Laos.", ("suspects", "transferredFrom", "Laos")),
    ],
)
def test_both_ends_of_a_journey(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate", "place"),
    [
        ("Kenya handed over ten men to the Thai police.", "transferredTo", "Thai police"),
        ("Kenya handed ten men over to the Thai police.", "transferredTo", "Thai police"),
        ("A chartered flight carrying ten men landed in Beijing.", "transferredTo", "Beijing"),
        ("Ten men, escorted by Thai police, flew to Bangkok from Laos.", "transferredTo", "Bangkok"),
    ],
)
def test_who_hands_them_over_and_to_whom(facts: Facts, text: str, predicate: str, place: str) -> None:
    assert ("men", predicate, place) in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The FBI held ten men after their return from leave.", "transferredFrom"),
        ("The suspects told of the transfer of money from Laos.", "transferredFrom"),
        # Where people are from is not where they were taken from.
        ("Police deported ten suspects from Kenya.", "transferredFrom"),
        ("Laos handed over ten suspects to China.", "transferredFrom"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("海南警方将58名嫌疑人从老挝押解回海口。", ("嫌疑人", "transferredFrom", "老挝")),
        ("30名犯罪嫌疑人由老挝押解回国。", ("犯罪嫌疑人", "transferredFrom", "老挝")),
        ("海南警方将一批犯罪嫌疑人移交给江西警方。", ("犯罪嫌疑人", "transferredTo", "江西警方")),
        ("老挝已分批向我方引渡60名嫌疑人。", ("嫌疑人", "transferredTo", "我方")),
        ("缅方决定，10名犯罪嫌疑人交由中方处理。", ("犯罪嫌疑人", "transferredTo", "中方")),
        ("警方移交我方的犯罪嫌疑人共10名。", ("犯罪嫌疑人", "transferredTo", "我方")),
        ("犯罪嫌疑人已全部移交我方。", ("犯罪嫌疑人", "transferredTo", "我方")),
        # Who is brought where, and where gangs go.
        ("越方遣返12名疑犯回中国。", ("疑犯", "transferredTo", "中国")),
        ("9名疑犯从老挝被押解回国。", ("疑犯", "transferredFrom", "老挝")),
        ("从老挝押解回国的9名疑犯受审。", ("疑犯", "transferredFrom", "老挝")),
        ("9名犯罪嫌疑人从老挝飞往中国。", ("犯罪嫌疑人", "transferredTo", "中国")),
        # Where people are brought home from.
        ("将老挝遣返我方的90名嫌疑人押解回国。", ("嫌疑人", "transferredFrom", "老挝")),
        (
            "90名缅北地区的中国籍涉电诈犯罪嫌疑人被中国警方经老挝押解回国。",
            ("电诈犯罪嫌疑人", "transferredFrom", "缅北地区"),
        ),
        ("90名嫌疑人从老挝经泰国遣返回国。", ("嫌疑人", "transferredFrom", "老挝")),
        ("90名嫌疑人在老挝被抓获后押解回国。", ("嫌疑人", "transferredFrom", "老挝")),
        ("在老挝抓获的90名嫌疑人被押解回国。", ("嫌疑人", "transferredFrom", "老挝")),
        ("90名嫌疑人从老挝乘坐包机返回中国。", ("嫌疑人", "transferredFrom", "老挝")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("90名嫌疑人从老挝经泰国遣返回国。", "transferredFrom", "泰国"),
        ("在老挝抓获的90名嫌疑人被判刑。", "transferredFrom", "老挝"),
        ("90名嫌疑人在老挝被抓获后判刑。", "transferredFrom", "老挝"),
        ("老挝境内的同伙被遣返回国前转移资金。", "transferredFrom", "境内"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]

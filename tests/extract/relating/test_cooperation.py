"""Bodies that one deed joins, and bodies that only stand side by side; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The Kenyan police and the Central Bank of Kenya yesterday traced the money.",
            ("Kenyan police", "cooperatesWith", "Central Bank of Kenya"),
        ),
        ("The FBI and Interpol are already tracing the money.", ("FBI", "cooperatesWith", "Interpol")),
        (
            "The FBI, Interpol and the Kenyan police have together shut three flats.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "Ten men were caught by a joint team of the FBI and Interpol.",
            ("FBI", "cooperatesWith", "Interpol"),
        ),
        (
            "Thanks are due to the FBI and the Kenyan police, side by side since May.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        # Of the countries whose bodies act as one, or that send one team.
        ("A joint team from Kenya and Ghana raided the flat.", ("Kenya", "cooperatesWith", "Ghana")),
        (
            "A joint probe by police in Kenya and Ghana led to ten arrests.",
            ("Kenya", "cooperatesWith", "Ghana"),
        ),
        (
            "Ten men were arrested by the FBI and the Kenyan police.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        # What a body says of itself and of others.
        (
            "The Kenyan police announced on Monday that, together with the FBI, they had held ten men.",
            ("Kenyan police", "cooperatesWith", "FBI"),
        ),
        (
            "The Kenyan police said it has, along with Interpol, traced the money.",
            ("Kenyan police", "cooperatesWith", "Interpol"),
        ),
    ],
)
def test_bodies_that_one_verb_joins(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "INTERPOL and the FBI have kept exchanging information.",
            ("INTERPOL", "cooperatesWith", "FBI"),
        ),
        ("The FBI and INTERPOL worked jointly.", ("FBI", "cooperatesWith", "INTERPOL")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI and the Kenyan police said nothing.",
        "The FBI and the Kenyan police will meet.",
        "Thanks are due to the FBI and the Kenyan police.",
        "The money went from the FBI and the Kenyan police to the victims.",
        "Losses reported by police in Kenya and Ghana rose.",
        "Losses rise in Kenya and Ghana together.",
        "The warning was issued by the FBI and the Kenyan police.",
    ],
)
def test_bodies_that_only_stand_in_one_list(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "cooperatesWith"}


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (
            "The FBI, the Cyber Bureau of the Royal Thai Police and Interpol raided a flat.",
            "cooperatesWith",
            {("FBI", "Cyber Bureau"), ("FBI", "Interpol"), ("Cyber Bureau", "Interpol")},
        ),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


@pytest.mark.parametrize(
    "text",
    [
        "Myanmar, Thailand and Cambodia were visited; the mechanism met.",
    ],
)
def test_what_is_doubtful_is_not_a_fact(predicates: Predicates, text: str) -> None:
    assert predicates(text) <= {"locatedIn"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("江西省公安厅持续破案，并与外交部逐项敲定方案。", ("江西省公安厅", "cooperatesWith", "外交部")),
        ("江西省公安厅在公安部统一指挥下，同外交部连夜收网。", ("江西省公安厅", "cooperatesWith", "外交部")),
        # Whom a body has sent acts where they are.
        ("江西省公安厅派专班常驻武汉，与当地公安机关混编。", ("专班", "cooperatesWith", "当地公安机关")),
        ("专案组随公安部工作组进驻曼谷，与泰国警方混编。", ("工作组", "cooperatesWith", "泰国警方")),
    ],
)
def test_those_in_the_clauses_before_act(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "江西省公安厅介绍，一名男子被骗，与外交部多次联系。",
        "江西省公安厅持续破案，与外交部的统计不同。",
        "江西省公安厅打掉诈骗团伙，与外交部混编的人员归案。",
        "江西省公安厅持续破案，受害群众与外交部逐项敲定方案。",
        "江西省公安厅持续破案，晨星公司与外交部逐项敲定方案。",
    ],
)
def test_they_do_not(facts: Facts, text: str) -> None:
    assert ("江西省公安厅", "cooperatesWith", "外交部") not in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("国家移民管理局成立专班。该局与公安部开展合作。", ("国家移民管理局", "cooperatesWith", "公安部")),
        ("福州市公安局与电信、移动、联通三家运营商研判线索。", ("福州市公安局", "cooperatesWith", "运营商")),
        ("我们与老挝警方联合开展“海鸥行动”。", ("我们", "cooperatesWith", "老挝警方")),
        ("河南公安机关与泰国警方密切合作。", ("河南公安机关", "cooperatesWith", "泰国警方")),
        ("云南公安与四川公安联合打击电信网络诈骗。", ("云南公安", "cooperatesWith", "四川公安")),
        ("云南公安机关与缅甸执法部门开展合作。", ("云南公安机关", "cooperatesWith", "缅甸执法部门")),
        # Whatever they do, along with whom.
        ("公安部与外交部连夜核对名单。", ("公安部", "cooperatesWith", "外交部")),
        ("公安部昨日同外交部一道核对名单。", ("公安部", "cooperatesWith", "外交部")),
        ("警務處一直與廉政公署研判案情。", ("警務處", "cooperatesWith", "廉政公署")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("云南警方同四川公安、广西公安合作。", ("四川公安", "cooperatesWith", "广西公安")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("公安部与外交部的分工不同。", "cooperatesWith"),
        ("中国警方端掉窝点。", "cooperatesWith"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")

"""On whose order bodies act, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The FBI ordered the Nairobi police to investigate.", ("Nairobi police", "directedBy", "FBI")),
        ("The FBI organized police in Nairobi to act.", ("police in Nairobi", "directedBy", "FBI")),
        ("The FBI tasked the Nairobi police with the case.", ("Nairobi police", "directedBy", "FBI")),
        ("The FBI supervised the Nairobi police in the case.", ("Nairobi police", "directedBy", "FBI")),
        (
            "The FBI said that it had asked Nairobi's Department of Public Security to act.",
            ("Department of Public Security", "directedBy", "FBI"),
        ),
        ("The FBI asked local police to step up patrols.", ("local police", "directedBy", "FBI")),
        (
            "Police in Nairobi arrested ten suspects under the guidance of the FBI.",
            ("Police in Nairobi", "directedBy", "FBI"),
        ),
    ],
)
def test_orders(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            'The FBI ran "Operation Blue Lantern" on Monday under the direction of INTERPOL.',
            ("Operation Blue Lantern", "directedBy", "INTERPOL"),
        ),
        ("Interpol and the FBI have coordinated an operation.", ("operation", "directedBy", "FBI")),
        (
            "Directed by the FBI, the Kenyan police arrested ten men.",
            ("Kenyan police", "directedBy", "FBI"),
        ),
        (
            "Under the command of the Ministry of Public Security, public security organs acted.",
            ("public security organs", "directedBy", "Ministry of Public Security"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The FBI asked Interpol to help.",
        "The FBI asked the public to report scams to police in Nairobi.",
        "The FBI asked police in Nairobi about the case.",
        "Police in Nairobi asked the Mombasa police to help.",
        "The FBI has not asked the Nairobi police to investigate.",
        "Victims asked the Nairobi police to investigate.",
    ],
)
def test_what_is_no_order(facts: Facts, text: str) -> None:
    assert not {one for one in facts(text) if one[1] == "directedBy"}


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "The Fraud Bureau is overseen by the Ministry of Finance.",
            {("Fraud Bureau", "directedBy", "Ministry of Finance")},
            set(),
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The FBI handed ten men to Europol under the Interpol rules.", "directedBy"),
        ("The court heard the Ministry of Ports under the Harbour Bureau Act.", "directedBy"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部督办的“晨星”专案告破。", ("晨星", "directedBy", "公安部")),
        ("海南警方会同云南警方，报请公安部指挥。", ("海南警方", "directedBy", "公安部")),
        ("云南公安机关遵照公安部部署，将嫌疑人押解回国。", ("云南公安机关", "directedBy", "公安部")),
        ("云南公安机关由公安部部署，抓获10人。", ("云南公安机关", "directedBy", "公安部")),
        ("公安部部署云南公安机关行动。", ("云南公安机关", "directedBy", "公安部")),
        ("根据公安部的统一部署，市公安局抓获多人。", ("市公安局", "directedBy", "公安部")),
        # On whose order something is done, for each of a list, before or after it.
        (
            "普洱、临沧等地公安机关在公安部和海南省公安厅指挥部署下，同外交部合作。",
            ("普洱、临沧等地公安机关", "directedBy", "海南省公安厅"),
        ),
        ("在公安部统一指挥下，全省18家法院集中宣判。", ("全省18家法院", "directedBy", "公安部")),
        ("臺中地檢署檢察官指揮刑事局組成專案小組。", ("刑事局", "directedBy", "臺中地檢署")),
        # Who orders whom, and with whom those work.
        ("公安部近日统一部署，江西、湖南公安收网。", ("江西、湖南公安", "directedBy", "公安部")),
        # Who gives orders, in an earlier clause, too.
        ("公安部根据通报的线索，指导海南省公安厅破案。", ("海南省公安厅", "directedBy", "公安部")),
        ("在公安部的牵头下，海南省公安厅破案9起。", ("海南省公安厅", "directedBy", "公安部")),
        # On whose order.
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("扬州市公安局", "directedBy", "江苏省公安厅")),
        ("扬州市公安局落实公安部工作部署，开展“晨星”行动。", ("扬州市公安局", "directedBy", "公安部")),
        # On whose order: how many places own a body is a part of it.
        ("公安部指挥海南、云南2省公安机关收网。", ("海南、云南2省公安机关", "directedBy", "公安部")),
        (
            "海南警方把打击诈骗作为重要任务来抓，在公安部部署指导下，连续作战。",
            ("海南警方", "directedBy", "公安部"),
        ),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("福建省公安机关按照公安部统一指挥行动。", ("福建省公安机关", "directedBy", "公安部")),
        (
            "桃園市警察局報請桃園地方檢察署檢察官指揮偵辦。",
            ("桃園市警察局", "directedBy", "桃園地方檢察署"),
        ),
    ],
)
def test_traditional_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hant" if "檢察官" in text else "zh-hans")


def test_an_order_is_for_whom_the_next_clause_names(facts: Facts) -> None:
    found = facts("云南警方抓获9人，在公安部指挥下，海南警方抓获3人。", language="zh-hans")
    assert ("海南警方", "directedBy", "公安部") in found
    assert ("云南警方", "directedBy", "公安部") not in found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # An order is not for those who only help, nor for what is founded on it.
        ("根据公安部部署要求，在云南警方的大力支持下，扬州警方收网。", ("云南警方", "directedBy", "公安部")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")

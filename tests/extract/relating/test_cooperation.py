"""Who works with whom, and who only seems to; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The Kenyan police keep deepening law enforcement cooperation with Laos.",
            ("Kenyan police", "cooperatesWith", "Laos"),
        ),
        (
            "The FBI, Europol and INTERPOL in Nairobi had worked together.",
            ("FBI", "cooperatesWith", "INTERPOL"),
        ),
        (
            "The operation was supported by the FBI and Interpol.",
            ("FBI", "cooperatesWith", "Interpol"),
        ),
        (
            "A joint task force, with the support of the FBI, broke up the ring.",
            ("joint task force", "cooperatesWith", "FBI"),
        ),
        ("The FBI issued further guidance with Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("The FBI would like to thank Interpol for its support.", ("FBI", "cooperatesWith", "Interpol")),
        ("Kenya and Laos agreed to deepen police cooperation.", ("Kenya", "cooperatesWith", "Laos")),
        ("According to the FBI, it works closely with Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("Kenyan police helped Interpol to trace them.", ("Kenyan police", "cooperatesWith", "Interpol")),
        ("Interpol has been in close contact with the FBI.", ("Interpol", "cooperatesWith", "FBI")),
        ("Interpol and the FBI are cooperating on it.", ("Interpol", "cooperatesWith", "FBI")),
        (
            "The FBI, acting on a request from Interpol, held a man.",
            ("FBI", "cooperatesWith", "Interpol"),
        ),
        ("The FBI held ten people after information from Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        ("The case was investigated by the FBI and Interpol.", ("FBI", "cooperatesWith", "Interpol")),
        (
            "Thai police stepped up international law enforcement cooperation with Laos.",
            ("Thai police", "cooperatesWith", "Laos"),
        ),
        (
            "By working closely with the FBI, Thai police held ten men.",
            ("Thai police", "cooperatesWith", "FBI"),
        ),
    ],
)
def test_they_work_together(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("警方联合押送9名疑犯回中国。", "zh-hans"),
        ("国家移民管理局根据泰国警方通报的线索，指导广东省公安机关抓人。", "zh-hans"),
        ("The FBI thanked Interpol for the invitation.", "en"),
        ("The FBI issued guidance to staff dealing with Interpol.", "en"),
    ],
)
def test_others_do_not(predicates: Predicates, text: str, language: str) -> None:
    assert "cooperatesWith" not in predicates(text, language)


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

"""Who works with whom, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The FBI works with immigration officers and with the Kenyan police.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        (
            "The joint task force worked with the Kenyan police on the case.",
            ("joint task force", "cooperatesWith", "Kenyan police"),
        ),
        (
            "It took a coordinated investigation involving the Kenyan police, Interpol and the FBI.",
            ("Kenyan police", "cooperatesWith", "FBI"),
        ),
    ],
)
def test_bodies_that_one_verb_joins(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The Kenyan police keep deepening law enforcement cooperation with Laos.",
            ("Kenyan police", "cooperatesWith", "Laos"),
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
        (
            "The FBI led the raid, joined by officers of the Kenyan police and staff from Interpol.",
            ("FBI", "cooperatesWith", "Kenyan police"),
        ),
        ("The FBI received a delegation from Europol.", ("FBI", "cooperatesWith", "Europol")),
        ("The raids were carried out jointly by Kenya and Ghana.", ("Kenya", "cooperatesWith", "Ghana")),
        ("Kenya and Ghana break up scam ring", ("Kenya", "cooperatesWith", "Ghana")),
        ("The FBI worked closely with Thai police.", ("FBI", "cooperatesWith", "Thai police")),
        ("Working with the FBI, Thai police acted.", ("Thai police", "cooperatesWith", "FBI")),
        ("Kenya and Ghana jointly acted.", ("Kenya", "cooperatesWith", "Ghana")),
        (
            "Operation Blue Lantern was led by INTERPOL with the support of the FBI.",
            ("INTERPOL", "cooperatesWith", "FBI"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "Operation Lantern, held in May and co-hosted by the FBI and the Kenyan police, ended.",
            {("FBI", "cooperatesWith", "Kenyan police")},
            set(),
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部与12家商业银行开展合作。", ("公安部", "cooperatesWith", "商业银行")),
        ("在中国和周边国家共同努力下，园区已被清除。", ("中国", "cooperatesWith", "周边国家")),
        ("公安部和老挝方面的执法部门开展合作。", ("公安部", "cooperatesWith", "老挝方面的执法部门")),
        ("警方深化与泰国、老挝等国执法部门合作。", ("警方", "cooperatesWith", "执法部门")),
        ("公安部会同外交部等有关部门整治。", ("公安部", "cooperatesWith", "有关部门")),
        ("公安部会同外交部（北京）、海关总署整治。", ("公安部", "cooperatesWith", "海关总署")),
        ("公安部会同人民银行营业部（北京）、海关总署整治。", ("公安部", "cooperatesWith", "海关总署")),
        ("得到老挝警方的大力协助，云南警方抓获10人。", ("云南警方", "cooperatesWith", "老挝警方")),
        ("公安机关会同有关部门处理。", ("公安机关", "cooperatesWith", "有关部门")),
        ("最高检、公安部联合督办三案。", ("最高检", "cooperatesWith", "公安部")),
        (
            "由最高检牵头，会同公安部开展“灰狼”专项行动。",
            ("最高检", "cooperatesWith", "公安部"),
        ),
        ("市检察院会同市公安局召开会议。", ("市检察院", "cooperatesWith", "市公安局")),
        ("公安部、外交部自今年2月起，相互交换重要情报。", ("公安部", "cooperatesWith", "外交部")),
        ("公安部、外交部两部门联手，关停网站。", ("公安部", "cooperatesWith", "外交部")),
        ("公安部5日说，在老挝的配合下，已抓获3人。", ("公安部", "cooperatesWith", "老挝")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


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
        ("在老挝警方大力配合下，云南警方捣毁窝点。", ("云南警方", "cooperatesWith", "老挝警方")),
    ],
)
def test_traditional_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hant" if "檢察官" in text else "zh-hans")


def test_a_place_in_another_clause_takes_no_part(facts: Facts) -> None:
    found = facts("江西省公安厅联同10间银行，捣毁活跃于泰国的集团。", "zh-hans")
    assert ("江西省公安厅", "cooperatesWith", "泰国") not in found
    assert ("公安部", "cooperatesWith", "泰国") in facts("公安部联同泰国，捣毁活跃于缅甸的集团。", "zh-hans")

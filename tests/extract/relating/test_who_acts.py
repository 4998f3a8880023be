"""Who acts, and who only goes along, gives the order or is counted elsewhere; made-up sentences."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "The Kenyan police set up the unit together with the Interpol Task Force.",
            set(),
            {("Kenyan police", "established", "Interpol Task Force")},
        ),
        (
            "The suspects are 11 Ghanaians and two Kenyans. At least 88 Laotian youths were held.",
            {("suspects", "nationality", "Ghanaians"), ("suspects", "nationality", "Kenyans")},
            {("suspects", "nationality", "Laotian")},
        ),
        (
            "In total 77 suspects were held, along with 23 foreigners, namely 22 Ghanaians and one Kenyan.",
            {("foreigners", "nationality", "Ghanaians"), ("foreigners", "nationality", "Kenyan")},
            {("suspects", "nationality", "Kenyan")},
        ),
        (
            "In separate raids on Monday, the Philippine National Police rescued 40 workers.",
            {("Philippine National Police", "conducted", "raids")},
            set(),
        ),
        (
            "Some 40 people were held in compounds in Kenya during a crackdown on gangs.",
            {("crackdown", "conductedIn", "Kenya")},
            {("Kenya", "conducted", "crackdown")},
        ),
        (
            "In the raids, evidence was lost, the Kenyan police said.",
            set(),
            {("Kenyan police", "conducted", "the raids")},
        ),
        (
            "During the raids, the Kenyan police said, evidence was lost.",
            set(),
            {("Kenyan police", "conducted", "the raids")},
        ),
        (
            "With the support of Europol, the Kenyan, Ghanaian and Laotian police conducted a raid.",
            {("Kenyan police", "conducted", "raid"), ("Laotian police", "conducted", "raid")},
            {("Europol", "conducted", "raid")},
        ),
        (
            "With the support of Europol, Interpol and the FBI, the Kenyan police conducted a raid.",
            {("Kenyan police", "conducted", "raid")},
            {("Interpol", "conducted", "raid"), ("FBI", "conducted", "raid")},
        ),
        (
            "Police in Kenya arrested ten suspects during Operation Lantern.",
            {("Police in Kenya", "conducted", "Operation Lantern")},
            set(),
        ),
        (
            "Police said suspects fled during Operation Lantern.",
            set(),
            {("Police", "conducted", "Operation Lantern")},
        ),
        ("One Kenya victim found during the raid is well.", set(), {("Kenya", "conducted", "raid")}),
        (
            "Working with banks, Operation Lantern found victims across Kenya.",
            set(),
            {("Kenya", "cooperatesWith", "banks")},
        ),
        (
            "The Kenyan police carried out searches within a Joint Action Day.",
            {("Kenyan police", "conducted", "Joint Action Day")},
            set(),
        ),
        (
            "Operation Lantern, held in May and co-hosted by the FBI and the Kenyan police, ended.",
            {("FBI", "cooperatesWith", "Kenyan police")},
            set(),
        ),
        (
            "Project Lantern, a joint operation led by the FBI and made up of the Kenyan police, ended.",
            {("Project Lantern", "participant", "Kenyan police"), ("FBI", "conducted", "Project Lantern")},
            {("Kenyan police", "conducted", "Project Lantern")},
        ),
        (
            "In a raid by the Kenyan police, the FBI arrested four men.",
            {("Kenyan police", "conducted", "raid")},
            {("FBI", "conducted", "raid")},
        ),
        (
            "It was part of Operation Falcon, an investigation by the Kenyan police and other forces.",
            {
                ("Kenyan police", "conducted", "Operation Falcon"),
                ("other forces", "conducted", "Operation Falcon"),
                ("Kenyan police", "cooperatesWith", "other forces"),
            },
            set(),
        ),
        (
            "The Fraud Bureau met. The operation was run by the bureau in coordination with the FBI.",
            {("Fraud Bureau", "conducted", "operation"), ("Fraud Bureau", "cooperatesWith", "FBI")},
            set(),
        ),
        (
            "The Cyber Bureau and the Kenya Fraud Bureau met. The bureau carried out a raid.",
            set(),
            {("Cyber Bureau", "conducted", "raid"), ("Kenya Fraud Bureau", "conducted", "raid")},
        ),
        (
            "The Fraud Centre, which was set up in May, brings together the FBI and the Kenyan police.",
            {("Fraud Centre", "hasParty", "FBI"), ("Fraud Centre", "hasParty", "Kenyan police")},
            set(),
        ),
        (
            "The Kenyan police brought together banks for a meeting.",
            set(),
            {("Kenyan police", "hasParty", "banks")},
        ),
        (
            "The Fraud Bureau is overseen by the Ministry of Finance.",
            {("Fraud Bureau", "directedBy", "Ministry of Finance")},
            set(),
        ),
        (
            "The call centre was shut by the Fraud Centre. Men ran the centre of the ring with the FBI.",
            set(),
            {("Fraud Centre", "cooperatesWith", "FBI")},
        ),
    ],
)
def test_english(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "公安部组织全国公安机关开展“飞燕”专项行动。",
            {("公安部", "deployed", "飞燕"), ("全国公安机关", "conducted", "飞燕")},
            {("公安部", "conducted", "飞燕")},
        ),
        (
            "公安机关专项行动部署以来，南山警方开展“飞燕”行动。",
            {("南山警方", "conducted", "飞燕")},
            {("公安机关", "deployed", "飞燕")},
        ),
        (
            "检方依诈欺、组织犯罪等罪嫌，将王男等12人起诉。",
            {("12人", "suspectedOf", "组织犯罪")},
            set(),
        ),
        (
            "警方打掉实施电信诈骗的犯罪团伙4个。",
            {("犯罪团伙", "suspectedOf", "电信诈骗")},
            set(),
        ),
        ("警方循着“飞燕”线索锁定一处窝点。", set(), {("飞燕", "targets", "窝点")}),
    ],
)
def test_chinese(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text, "zh-hans")
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Công an tỉnh Nghệ An phối hợp với Cục Cảnh sát hình sự và Công an tỉnh Hà Tĩnh.",
            {
                ("Công an tỉnh Nghệ An", "cooperatesWith", "Cục Cảnh sát hình sự"),
                ("Công an tỉnh Nghệ An", "cooperatesWith", "Công an tỉnh Hà Tĩnh"),
            },
        ),
        (
            "Dưới sự chỉ đạo của Bộ Công an, Công an tỉnh Hà Tĩnh bắt giữ 20 đối tượng.",
            {("Công an tỉnh Hà Tĩnh", "directedBy", "Bộ Công an")},
        ),
        ("Công an tỉnh Nghệ An không phối hợp với Công an tỉnh Hà Tĩnh.", set()),
        ("Các đối tượng phối hợp với nhau.", set()),
    ],
)
def test_vietnamese(facts: Facts, text: str, said: set[Fact]) -> None:
    assert facts(text, "vi") == said

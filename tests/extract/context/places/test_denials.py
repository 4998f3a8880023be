"""Places behind a denial. All texts are made up."""

import pytest
from tests.extract.context.places.conftest import Where

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader

CASES = [
    ("No raids were carried out in Cambodia. Police arrested [25 suspects-arrested] people.", "sgp"),
    ("There were no raids in Cambodia. Police arrested [25 suspects-arrested] people.", "sgp"),
    ("Officers did not search homes in Johor. They seized [40 devices-seized] phones.", "sgp"),
    ("Out of [9] suspects none was found in Laos.", "sgp"),
    ("No arrests were made in Laos, but [5 suspects-arrested] men were held in Thailand.", "tha"),
    ("Not only in Cambodia did they act. Police arrested [25 suspects-arrested] people.", "khm"),
    ("No one was hurt in the raid in Cambodia. Police arrested [25 suspects-arrested] people.", "khm"),
    ("No bank in Laos was warned. Police arrested [25 suspects-arrested] people.", "lao"),
    ("Nothing was found but a house in Laos. Police arrested [25 suspects-arrested] people.", "lao"),
]


@pytest.mark.parametrize(("text", "country"), CASES)
def test_a_place_where_nothing_was_done(where: Where, text: str, country: str) -> None:
    assert where(text, "agency-sg-spf") == [f"country-{country}"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("公安部没有在柬埔寨开展联合行动。共抓获嫌疑人[5]名。", "zh-hans"),
        ("警方未在缅北发现新窝点。共抓获嫌疑人[5]名。", "zh-hans"),
        ("我们从未与柬埔寨警方开展这类行动。全年共抓获[5]人。", "zh-hans"),
        ("警方並未在泰國設立聯絡處。共逮捕[5]人。", "zh-hant"),
        ("カンボジアでは摘発は行われていない。[5]人を逮捕した。", "ja"),
        ("캄보디아에서는 합동 작전을 하지 않았다. [5]명을 검거했다.", "ko"),
        ("ตำรวจไม่ได้ปฏิบัติการในกัมพูชา\nจับกุมผู้ต้องหา [5] คน", "th"),
        ("Công an chưa triển khai đợt truy quét tại Campuchia. Công an bắt [5] đối tượng.", "vi"),
    ],
)
def test_a_place_of_a_denying_clause_is_not_carried_on(text: str, language: str, reader: Reader) -> None:
    content = text.replace("[", "").replace("]", "")
    (figure,) = reader.read(Document(content, language, None, "agency-sg-spf")).statistics
    assert figure.place
    assert figure.place.id == "country-sgp"


def test_what_somebody_is_not_denies_no_place(reader: Reader) -> None:
    text = "专案组在老挝捣毁没有招牌的窝点4处。没有到案的5人在缅甸落网。"
    found = reader.read(Document(text, "zh-hans", None, "agency-cn-mps")).statistics
    assert [one.place and one.place.id for one in found] == ["country-lao", "country-mmr"]

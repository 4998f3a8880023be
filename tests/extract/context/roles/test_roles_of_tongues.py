"""Roles of bodies in made-up sentences of Japanese, Korean and Thai; brackets hold the figure in question."""

import pytest
from tests.extract.context.roles.bodies import roles

ISSUERS = {"th": "agency-th-rtp", "ja": "agency-jp-npa", "ko": "agency-kr-knpa"}
COUNTED = [  # all made up
    ("th", "กองสมมุติเปิดเผยว่า มีคดี [5] คดี", None),
    ("th", "กองสมมุติจับกุมผู้ต้องหา [5] คน", "agency-th-made-up"),
    ("th", "จับกุมผู้ต้องหาโดยกองสมมุติ [5] คน", "agency-th-made-up"),
    ("th", "กองสมมุติเปิดสถิติ มีคดี [5] คดี", None),
    ("th", "โฆษกกองสมมุติ แจ้งว่า จับกุมผู้ต้องหา [5] คน", None),
    ("th", "กองสมมุติแถลงผลการจับกุม รวบผู้ต้องหา [5] คน", "agency-th-made-up"),
    ("th", "กองสมมุติร่วมกันแถลงจับกุมเครือข่าย [5] ราย", None),
    ("th", "ผลงานของกองสมมุติในห้วงดังกล่าว มีดังนี้\n- ระงับบัญชี [5] บัญชี", "agency-th-made-up"),
    ("th", "กองสมมุติเข้าตรวจค้น\n\nพร้อมตรวจยึดคอมพิวเตอร์ [5] เครื่อง", "agency-th-made-up"),
    ("th", "กองสมมุติเข้าตรวจค้น\n\nส่วนคดีอื่น ยึดคอมพิวเตอร์ [5] เครื่อง", None),
    ("th", "ธนาคารจับมือกองสมมุติ ระงับ [5] บัญชี", None),
    ("ja", "架空県警によると、被害者は[5]人だった。", None),
    ("ja", "架空県警は5日、口座[5]件が使われていたと発表した。", None),
    ("ja", "架空県警は5日、[5]人を逮捕したと発表した。", "agency-jp-made-up-police"),
    ("ja", "架空県警は5日、[5]人を逮捕した。", "agency-jp-made-up-police"),
    ("ja", "架空県警を名乗る電話が[5]件あった。", None),
    ("ja", "男[5]人が架空県警に逮捕された。", "agency-jp-made-up-police"),
    ("ko", "가상경찰청은 [5]명을 검거했다", "agency-kr-made-up"),
    ("ko", "가상경찰청에 따르면 신고는 [5]건이다", None),
    ("ko", "가상경찰청에 접수된 신고는 [5]건이다", None),
]


@pytest.mark.parametrize(("language", "text", "thing"), COUNTED)
def test_who_acts_counts_and_who_only_speaks_does_not(language: str, text: str, thing: str | None) -> None:
    (one,) = roles(text, language, ISSUERS[language])
    assert (one.counted_by.id if one.counted_by else None) == thing


@pytest.mark.parametrize(
    ("text", "words"),
    [  # all made up
        ("보람동부경찰서는 [5]명을 검거했다", "보람동부경찰서"),
        ("보람지방검찰청 나래지청은 [5]명을 기소했다", "보람지방검찰청 나래지청"),
        ("경찰은 인터폴 적색수배를 요청하고 [5]명을 검거했다", "경찰"),
        ("경찰 조사 결과 이들은 [5]대를 설치했다", None),
        ("금융권은 정보 [5]건을 공유했다", "금융권"),
        ("상호금융권역은 [5]건으로 줄었다", None),
    ],
)
def test_korean_bodies_by_their_whole_names(text: str, words: str | None) -> None:
    counted = roles(text, "ko", "agency-kr-knpa")[0].counted_by
    assert (counted.words.text if counted and counted.words else None) == words

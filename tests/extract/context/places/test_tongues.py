"""Where figures of Chinese, Japanese, Korean and Thai texts were counted. All texts are made up."""

import pytest
from tests.extract.context.places.conftest import Where


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "【区別】港北東区は[30]件、被害額約[4300]万円。栄西区は[58]件。",
            ["港北東区", "港北東区", "栄西区"],
        ),
        ("警察は三島町の住宅で[5]人を逮捕した。", ["三島町"]),
        ("警察は県内で[5]人を逮捕した。", ["place-jp-kanagawa"]),
        ("警察は同市で[5]人を逮捕した。", ["place-jp-kanagawa"]),
        ("警察は八王子市で[5]人を逮捕した。", ["place-jp-hachioji"]),
        ("ミャンマー東部ミャワディで[5]人を保護した。", ["place-mm-myawaddy-town"]),
        ("千葉は[5]件、埼玉[6]件。", ["place-jp-chiba", "place-jp-saitama"]),
    ],
)
def test_japanese_areas(where: Where, text: str, places: list[str]) -> None:
    assert where(text, "agency-jp-kanagawa-police", "ja") == places


def test_the_police_of_a_capital_are_at_home_there(where: Where) -> None:
    assert where("被害は[5]件。", "agency-jp-mpd", "ja") == ["place-jp-tokyo"]


def test_the_unknown_place_with_whose_police_a_chinese_text_begins(where: Where) -> None:
    text = "假想警方破案[7]起\n7月，某市假想警方抓获[9]人。假想警方又在武汉抓获[5]人。"
    assert where(text, "agency-cn-made-up-police", "zh-hans") == ["假想", "假想", "place-cn-wuhan"]
    assert where("人民法院审结[7]起", "agency-cn-spc", "zh-hans") == ["country-chn"]
    assert where("两地警方抓获[7]人", "agency-cn-mps", "zh-hans") == ["country-chn"]


def test_what_a_chinese_body_found_abroad_was_not_found_at_home(where: Where) -> None:
    text = "打击电诈\n湖北警方捣毁境外窝点[4]个。"
    assert where(text, "agency-cn-hubei-psd", "zh-hans") == [None]


def test_where_police_went_for_an_errand_is_not_where_they_counted(where: Where) -> None:
    text = "打击电诈\n专案民警多次赴武汉、西安等地调查取证，串并案件[20]起。"
    assert where(text, "agency-cn-hunan-psd", "zh-hans") == ["place-cn-hunan"]


def test_the_county_of_an_issuer_that_no_list_holds(where: Where) -> None:
    text = "通报\n今年以来，全县共破案[12]起。"
    assert where(text, "agency-cn-made-up-police", "zh-hans") == ["全县"]
    assert where(text, "agency-cn-guangxi-psd", "zh-hans") == ["place-cn-guangxi"]


def test_korean_places_with_words_before_the_particle(where: Where) -> None:
    text = "통보\n경찰은 서울 가상구 사무실에서 [12]명을 검거했다."
    assert where(text, "agency-kr-knpa", "ko") == ["place-kr-seoul"]
    assert where("경찰은 서울의 범죄단지에서 [12]명을 검거했다.", "agency-kr-knpa", "ko") == [
        "place-kr-seoul"
    ]
    assert where("대전 지역에서는 [12]건이 발생했다.", "agency-kr-knpa", "ko") == ["place-kr-daejeon"]
    assert where("서울과 대전에서 [12]명을 검거했다.", "agency-kr-knpa", "ko") == ["서울과 대전"]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("จับกุม [5] คน ที่ อ.แม่สอด จ.ตาก", ["place-th-mae-sot"]),
        ("จับกุม [5] คน ในพื้นที่อำเภอแม่สาย จังหวัดเชียงราย", ["place-th-mae-sai"]),
        ("ในเมืองเมียวดี ตรงข้ามอ.แม่สอด จังหวัดตาก พบคน [5] คน", ["place-mm-myawaddy-town"]),
        ("จับกุมชาวจีนและไต้หวัน [5] คน", ["country-tha"]),
        ("ข้ามมาฝั่งไทย จ.ตาก พบคน [5] คน", ["place-th-tak"]),
        ("ที่ จ.ตาก พบชาวจีน [39] คน อินเดีย [5] คน", ["place-th-tak", "place-th-tak"]),
        ("ตรวจยึดของ [5] ชิ้น ที่ จ.ตาก ก่อนส่งข้ามไปยังฝั่งเมียนมา", ["place-th-tak"]),
        ("จากเมืองเมียวดี ฝั่งเมียนมา ส่งกลับจีน [5] คน", ["place-mm-myawaddy-town"]),
        ("ทางการกัมพูชาแจ้งว่า ที่ จ.สระแก้ว พบคน [5] คน", ["place-th-sa-kaeo"]),
    ],
)
def test_thai_addresses_and_nationalities(where: Where, text: str, places: list[str]) -> None:
    assert where(text, "agency-th-rtp", "th") == places


def test_korean_regions_whose_names_mean_other_things_alone(where: Where) -> None:
    assert where("경기 지역에서 [12]건이 발생했다.", "agency-kr-knpa", "ko") == ["place-kr-gyeonggi"]
    assert where("세종지역에서 [12]건이 발생했다.", "agency-kr-knpa", "ko") == ["place-kr-sejong"]
    assert where("경기 침체로 [12]건이 발생했다.", "agency-kr-knpa", "ko") == ["country-kor"]


def test_korean_calls_from_abroad_tell_no_place(where: Where) -> None:
    text = "해외에서 걸려온 번호를 바꾸는 중계기 [12]대를 압수했다."
    assert where(text, "agency-kr-knpa", "ko") == where("중계기 [12]대를 압수했다.", "agency-kr-knpa", "ko")

"""Short forms of names. All sentences are made up."""

import pytest
from tests.extract.naming.finding import named


def test_a_short_form_in_brackets_names_what_stands_before_it() -> None:
    text = "The Made-up Fraud Bureau (MUFB) met. Later the MUFB left."
    assert named(text, "agency") == [("Made-up Fraud Bureau", None), ("MUFB", None), ("MUFB", None)]


def test_a_latin_short_form_names_a_chinese_body_again() -> None:
    text = "虛構市警察局（VPB）今日公布；VPB其後離開。"
    names = [name for name, _ in named(text, "agency", "zh-hant")]
    assert names.count("VPB") == 2


def test_acronyms_keep_their_capitals() -> None:
    assert named("It told us that the US and the FBI agree.", "country") == [("US", "country-usa")]
    assert named("It told us that the US and the FBI agree.", "agency") == [("FBI", "agency-us-fbi")]
    assert named("He paid US$5 and 7 Singapore dollars for turkey.", "country") == []


def test_an_acronym_of_another_country_needs_its_long_form() -> None:
    assert named("The CAD of the bank froze it.", "agency") == [("CAD", None)]
    text = "The Commercial Affairs Department froze it. The CAD said so."
    assert [thing for _, thing in named(text, "agency")] == ["agency-sg-cad", "agency-sg-cad"]


@pytest.mark.parametrize(
    ("text", "name", "times"),
    [
        ("虚构市反电信网络诈骗中心（以下简称“防骗中心”）说明。防骗中心认为可行。", "防骗中心", 2),
        ("重庆市反诈骗中心（反诈中心）说明。反诈中心认为可行。", "反诈中心", 2),
        ("虚山区人民法院通报情况。虚山法院审结多案。", "虚山法院", 1),
        ("虚河县公安局通报情况。虚河警方抓获多人。", "虚河警方", 1),
        ("嘉縣警公布數據。", "嘉縣警", 1),
        ("中檢偵結此案。其中檢察官說明案情。", "中檢", 1),
        ("重庆市公安局（江北）通报。江北很大。", "江北", 0),
    ],
)
def test_short_chinese_names_of_bodies(text: str, name: str, times: int) -> None:
    assert [found for found, _ in named(text, "agency", "zh-hant")].count(name) == times


def test_a_short_chinese_name_has_the_id_of_the_full_one() -> None:
    text = "北京市公安局通报情况。北京警方抓获多人。"
    assert {thing for _, thing in named(text, "agency", "zh-hans")} == {"agency-cn-beijing-psb"}

"""The place of a whole text, in made-up ones: its headline's, its lead's, else its issuer's."""

import re

import pytest
from tests.extract.context.places.conftest import Where


def test_the_one_place_of_the_lead(where: Where) -> None:
    text = "Ring smashed\n\nOfficers held [5] men in a raid in Ibadan. The ring owned [9] cars."
    assert where(text, "agency-ng-efcc") == ["place-ng-ibadan", "place-ng-ibadan"]


@pytest.mark.parametrize(
    "lead",
    [
        "Officers held [5] men in Accra.",
    ],
)
def test_a_lead_on_places_abroad_or_on_several_is_none(where: Where, lead: str) -> None:
    assert where(f"Ring smashed\n\n{lead} The ring owned [9] cars.", "agency-ng-efcc")[1] == "country-nga"


def test_a_lead_that_holds_the_home_of_the_issuer_is_none(where: Where) -> None:
    text = "Ring smashed\n\nOfficers held [5] men in Nigeria. The ring owned [9] cars."
    assert where(text, "agency-ng-lagos-police")[1] == "place-ng-lagos"


@pytest.mark.parametrize(
    "lead",
    [
        "Officers raided a house in Ibadan.",
        "The Commission gave its results. Officers raided a house in Ibadan.",
    ],
)
def test_a_lead_without_figures(where: Where, lead: str) -> None:
    assert where(f"[5] men held\n\n{lead}\n\nThe ring owned [9] cars.", "agency-ng-efcc") == [
        "place-ng-ibadan",
        "place-ng-ibadan",
    ]


@pytest.mark.parametrize(
    "lead",
    [
        "Officers raided houses in Ibadan, Jos and Kano.",
        "Officers held [5] men. The house is in Ibadan.",
    ],
)
def test_a_lead_that_tells_no_one_place(where: Where, lead: str) -> None:
    text = f"Ring smashed\n\n{lead}\n\nThe ring owned [9] cars."
    assert where(text, "agency-ng-efcc")[-1] == "country-nga"


def test_what_was_found_was_found_where_the_raid_was_told(where: Where) -> None:
    text = "Ring smashed\n\nThe army raided KK Park.\n\nIt is old.\n\nIt took [9 devices-seized] phones."
    assert where(text, "agency-mm-government") == ["place-mm-kk-park"]


def test_a_body_of_no_country_is_where_the_lead_puts_the_matter(where: Where) -> None:
    text = "Ring smashed\n\nA joint operation ended a ring in {}. The ring owned [9] cars."
    assert where(text.format("Latvia"), "org-interpol") == ["country-lva"]
    assert where(text.format("Latvia and paid people in Malta"), "org-interpol") == [None]


def test_what_calls_come_from_is_not_where_the_matter_was(where: Where) -> None:
    text = "Ring smashed\n\nCalls from Latvia fell by half. The ring owned [9] cars."
    assert where(text, "org-interpol") == [None]


def test_the_headline_comes_first(where: Where) -> None:
    text = "Ring smashed in Lagos\n\nOfficers held [5] men in Ibadan.\n\nThe ring owned [9] cars."
    assert where(text, "agency-ng-efcc")[1] == "place-ng-lagos"


def test_where_those_of_the_headline_are_from_is_not_its_place(where: Where) -> None:
    text = "[2] from Ghana charged\n\nOfficers held [5] men."
    assert where(text, "agency-ng-efcc")[1] == "country-nga"


def test_an_unknown_place_of_the_headline(where: Where) -> None:
    text = "Ring smashed in Northmere\n\nIt owned [9] cars."
    assert where(text, "agency-gb-nca") == ["Northmere"]


def test_in_chinese_a_word_for_abroad_holds_for_what_follows_it(where: Where) -> None:
    text = "湖北警方破案[90]起\n\n今年抓获[5]人，劝返滞留境外人员[6]人。"
    assert where(text, "agency-cn-hubei-psd", "zh-hans") == ["place-cn-hubei", "place-cn-hubei", None]


def test_a_headline_of_two_countries_tells_none(where: Where) -> None:
    text = "[5] men sentenced in Ghana and more charged in Togo\n\nThe ring owned [9] cars."
    assert where(text, "agency-ng-efcc")[1] == "country-nga"


def test_where_people_came_back_from_is_not_where_they_were_arrested(where: Where) -> None:
    text = "抓获从东南亚相关国家回流的嫌疑人[5]名，破案[6]起。"
    assert where(text, "agency-cn-mps", "zh-hans") == ["country-chn", "country-chn"]


@pytest.mark.parametrize(
    ("lead", "place"),
    [
        ("The ministry sent officers to Ghana, Togo and Benin.", "country-nga"),
        ("The ministry met envoys of Ghana, Togo and Benin.", None),
    ],
)
def test_countries_that_officers_are_sent_to_are_not_what_a_text_is_about(
    where: Where, lead: str, place: str | None
) -> None:
    assert where(f"Ring smashed\n\n{lead}\n\nThe ring owned [9] cars.", "agency-ng-efcc") == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("记者从甘肃公安机关获悉，形势好转。\n\n去年我省抓获[5]人。", "place-cn-gansu"),
        ("兰州警方收网。天水警方收网。\n\n去年全省抓获[5]人。", "place-cn-gansu"),
        ("甘肃、青海公安机关收网。\n\n去年全省抓获[5]人。", "country-chn"),
        ("甘肃公安机关收网。\n\n去年全国抓获[5]人。", "country-chn"),
    ],
)
def test_the_only_province_that_a_text_names_is_meant(where: Where, text: str, place: str) -> None:
    assert where(f"公安部：打击犯罪。\n\n{text}", "agency-cn-mps", "zh-hans") == [place]


def test_inside_of_a_country_is_not_inside_of_the_issuers(where: Where) -> None:
    text = "工作组对老挝境内的多个窝点集中清剿，抓获[5]人。境内又抓获[6]人。"
    assert where(text, "agency-cn-mps", "zh-hans") == ["country-lao", "country-chn"]


def test_several_countries_that_officers_went_to_do_not_go_on(where: Where) -> None:
    text = "公安机关赴柬埔寨、老挝等国家抓获[5]人。破获套路贷案件[9]起。"
    assert where(text, "agency-cn-mps", "zh-hans")[1] == "country-chn"


@pytest.mark.parametrize(
    "between", ["“They ran a hoax.", "“They went after victims in the country and India."]
)
def test_a_quotation_goes_on_from_the_place_of_its_raid(where: Where, between: str) -> None:
    text = (
        "Police raided flats here.\n\nFirst they held [5 suspects-arrested] men in Ibadan.\n\n"
        "Then they held [3 suspects-arrested] men in Kano.\n\n"
        f"{between}\n\n“We took [9 devices-seized] phones.\n\n“Victims lost [7 losses-reported] million.”"
    )
    ibadan, kano = "place-ng-ibadan", "place-ng-kano"
    assert where(text, "agency-ng-efcc") == [ibadan, kano, kano, ibadan]
    assert where(text.replace("“We", "We"), "agency-ng-efcc")[2] == ibadan


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("警方在武汉抓获[2044]人。\n\n被抓获的[2044]人中，女性[78]人", ["place-cn-wuhan"] * 3),
        ("抓获[2044]人。\n\n警方在武汉抓获[2044]人。", ["place-cn-wuhan"] * 2),
        # As few may be others, and so many may be something else.
        ("警方在武汉抓获[9]人。\n\n被抓获的[9]人中，女性[8]人", ["place-cn-wuhan", *["country-chn"] * 2]),
        ("警方在武汉抓获[50]人。\n\n查封账户[50 accounts-frozen]个", ["place-cn-wuhan", "country-chn"]),
        ("全国抓获[50]人。\n\n警方在武汉抓获[50]人。", ["country-chn", "place-cn-wuhan"]),
    ],
)
def test_a_figure_told_again_was_counted_where_it_was_told_first(
    where: Where, text: str, place: list[str | None]
) -> None:
    text = re.sub(r"\[(\d+)\]", r"[\1 suspects-arrested]", text)
    assert where(f"{'警方收网。' * 5}\n\n{text}", "agency-cn-mps", "zh-hans") == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "刑事局破獲詐欺機房\n\n專案小組在台中逮捕[5 suspects-arrested]人。\n\n全案被害人[9]人。",
            "place-tw-taichung",
        ),
        ("刑事局今日表示，在台中逮捕[5 suspects-arrested]人。\n\n查扣手機[9]支。", "place-tw-taichung"),
        ("刑事局破獲詐欺案\n\n局長在台中說明，去年受理[5]件。\n\n被害人[9]人。", "country-twn"),
        ("刑事局破獲詐欺機房\n\n去年受理詐騙案[5]件。\n\n被害人[9]人。", "country-twn"),
    ],
)
def test_a_raid_of_the_lead_places_a_text_of_a_national_body(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-tw-cib", "zh-hant")[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("警方清查缅甸妙瓦底的KK园区。\n\n缅甸媒体称，警方在该园区捣毁窝点[5]个。", "place-mm-kk-park"),
        ("警方捣毁金边一处窝点。\n\n该窝点有电脑[5]台。", "place-kh-phnom-penh"),
        ("警方捣毁金边一处窝点。\n\n柬埔寨警方在当地抓获[5]人。", "country-khm"),
    ],
)
def test_a_site_that_a_text_goes_back_to_is_the_last_smaller_place(
    where: Where, text: str, place: str
) -> None:
    assert where(text, "agency-cn-mps", "zh-hans") == [place]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("桃園市警方破案[3]件。依據警政署統計，去年全年受理詐欺案[5]件", "country-twn"),
        ("桃園市警方破案[3]件。另據內政部警政署數據顯示，去年財損[5]元", "country-twn"),
        ("桃園市警方破案[3]件。依據警政署統計，本市去年受理[5]件", "place-tw-taoyuan"),
        ("桃園市警方破案[3]件。警政署肯定查獲被害人[5]人", "place-tw-taoyuan"),
        ("国内政策。台北市受理[3]件。马来西亚内政部统计，去年受理[5]件", "country-mys"),
    ],
)
def test_statistics_of_a_national_body_are_of_the_country(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-tw-taoyuan-police", "zh-hant")[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("高檢署掃蕩詐團，查獲[5]件。其中台北地檢署查獲[9]團。\n\n查扣汽車[4]輛", "country-twn"),
        ("台北地檢署掃蕩詐團，查獲[5]件。\n\n查扣汽車[4]輛", "place-tw-taipei"),
    ],
)
def test_a_text_is_of_the_country_of_the_first_body_that_is_of_all_of_it(
    where: Where, text: str, place: str
) -> None:
    assert where(text, None, "zh-hant")[-1] == place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("警務處聯同[6]個國家及地區的警方收網，共拘捕[9]人。", None),
        ("警務處會同[5]個國家的反詐騙中心行動，凍結戶口[9]個。", None),
        ("警務處拘捕[9]人，他們來自[6]個國家。", "country-hkg"),
    ],
)
def test_what_several_countries_do_together_is_not_of_one(where: Where, text: str, place: str | None) -> None:
    assert place in where(text, "agency-hk-police", "zh-hant")

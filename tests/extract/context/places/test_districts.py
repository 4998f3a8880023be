"""Districts that no list holds, in made-up texts; the figures stand in square brackets."""

import pytest
from tests.extract.context.places.conftest import Where

HANS = "zh-hans"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("武汉市沙湾区公安局接到报警，抓获嫌疑人[5]名。", "武汉市沙湾区"),
        ("2024年3月，武汉市石桥县警方抓获嫌疑人[5]名。", "武汉市石桥县"),
        ("武汉市各区公安机关抓获嫌疑人[5]名。", "place-cn-wuhan"),
        ("武汉市小区保安拦下嫌疑人[5]名。", "place-cn-wuhan"),
        ("武汉市开发区警方抓获嫌疑人[5]名。", "place-cn-wuhan"),
        ("武汉市江岸区警方抓获嫌疑人[5]名。", "武汉市江岸区"),
    ],
)
def test_a_district_behind_its_city(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-cn-hubei-psd", HANS) == [place]


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("睢宁县公安局", "睢宁县"),
        ("镇雄警方", "镇雄"),
        ("巢湖市公安局", "巢湖市"),
        ("平安银行", "place-cn-puer"),
        ("民警联合睢宁警方，在当地", "place-cn-puer"),
    ],
)
def test_a_county_whose_police_act_far_below_the_lead(where: Where, body: str, place: str) -> None:
    lead = "云南普洱公安机关抓获嫌疑人[9]名。\n\n" + "列车从云南普洱抵达江苏南京，嫌疑人陆续走下车厢。" * 3
    assert where(f"{lead}\n\n今年以来，{body}冻结账户[5]个。", None, HANS)[-1] == place


def test_the_police_of_a_district_that_was_named_before(where: Where) -> None:
    text = "武汉市沙湾区居民报警。\n\n沙湾警方抓获嫌疑人[5]名。"
    assert where(text, "agency-cn-hubei-psd", HANS) == ["武汉市沙湾区"]


def test_a_text_whose_first_words_tell_whose_police_it_is_of(where: Where) -> None:
    text = "警惕刷单：沙湾坝警方发布数据\n\n沙湾坝区受理报警[29]起。受害人中，女性[12]人。"
    assert where(text, "agency-cn-shawanba-police", HANS) == ["沙湾坝区", "沙湾坝区"]


def test_the_short_name_of_a_city_in_the_name_of_its_police(where: Where) -> None:
    assert where("北市警局拘捕[5]人。", "agency-tw-npa", "zh-hant") == ["place-tw-taipei"]
    assert where("其中市民被騙[5]元。", "agency-tw-npa", "zh-hant") == ["country-twn"]


def test_the_court_of_a_district_acts_there(where: Where) -> None:
    text = "案件一审宣判 [9 persons-sentenced]人获刑\n\n武汉市沙湾区人民法院宣判此案。其余[4]人另案处理。"
    assert where(text, "agency-cn-wuhan-shawan-court", HANS) == ["武汉市沙湾区"] * 2
    assert where(text, "agency-cn-wuhan-court", HANS)[0] == "place-cn-wuhan"


def test_a_place_further_down_in_a_sentence_is_only_its_own(where: Where) -> None:
    lead = "湖北警方破案[90]起\n\n民警开展入户宣传，推广反诈软件，"
    text = lead + "今年以来拦截资金[6]元（其中武汉市[2]元）。关闭用户[8]户。"
    assert where(text, "agency-cn-hubei-psd", HANS)[-1] == "place-cn-hubei"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("武汉市石桥坝警方抓获嫌疑人[5]名。", "武汉市石桥坝"),
        ("湖北省武汉市中级人民法院宣判[5]人。", "place-cn-wuhan"),
        ("民警在石桥乡抓获[5]人。", "石桥乡"),
        ("民警于上周在石桥乡抓获[5]人。", "石桥乡"),
        ("跨国公司被骗，抓获[5]人。", "country-chn"),
        ("民警在某区抓获[5]人。", "country-chn"),
        ("16个区公安分局抓获[5]人。", "country-chn"),
    ],
)
def test_districts_by_their_branch_or_preposition(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-cn-mps", HANS) == [place]  # all made up


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("警方在石桥街道抓获嫌疑人[5]名。", "石桥街道"),
        ("警方在家中抓获嫌疑人[5]名。", "place-cn-hubei"),
        ("警方在凌晨抓获嫌疑人[5]名。", "place-cn-hubei"),
        ("警方在沙湾的市场抓获嫌疑人[5]名。", "place-cn-hubei"),
        ("警方在沙湾市民中劝阻[5]人。", "place-cn-hubei"),
    ],
)
def test_a_district_that_acts_or_stands_behind_in(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-cn-hubei-psd", HANS) == [place]


def test_a_paragraph_that_begins_with_a_local_body_is_on_its_place(where: Where) -> None:
    text = "湖北警方破案[90]起\n\n5月，武汉警方接到报警。警方抓获嫌疑人[5]名。\n\n全省发案[7]起。"
    assert where(text, "agency-cn-hubei-psd", HANS) == ["place-cn-hubei", "place-cn-wuhan", "place-cn-hubei"]


@pytest.mark.parametrize("lead", ["去年", "近日", "昨天", "此次", "随后", "配合"])
def test_what_only_tells_when_or_how_is_no_district(where: Where, lead: str) -> None:
    text = f"{lead}公安机关抓获嫌疑人[5]名。"  # made up
    assert where(text, "agency-cn-wuhan-police", HANS) == ["place-cn-wuhan"]


def test_bodies_of_several_places_act_in_all_of_them(where: Where) -> None:
    text = "湖北、山东等地公安机关抓获嫌疑人[5]名。"  # made up
    assert where(text, "agency-cn-mps", HANS) == ["湖北、山东"]


def test_the_branch_of_a_bank_is_where_its_name_says(where: Where) -> None:
    text = "近日，农行武汉分行劝阻客户[5]人。"  # made up
    assert where(text, "agency-cn-hubei-psd", HANS) == ["place-cn-wuhan"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("缅甸警方抓获嫌疑人[5]名。", "country-mmr"),
        ("湖北日报讯 警方抓获嫌疑人[5]名。", "place-cn-wuhan"),
        ("湖北法治报讯 警方抓获嫌疑人[5]名。", "place-cn-wuhan"),
    ],
)
def test_lands_are_no_districts_and_papers_no_places(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-cn-wuhan-police", HANS) == [place]  # all made up


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("民警深度摸排，在云南警方的大力协助下，抓获逃犯[5]名。", "place-cn-wuhan"),
        ("[5]名湖北籍嫌疑人被警方经泰国押解回国。", "place-cn-wuhan"),
    ],
)
def test_what_helped_or_was_only_passed_through_is_no_place(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-cn-wuhan-police", HANS) == [place]  # all made up


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("某案在沙湾坝法院一审宣判，[5]人获刑。", "沙湾坝"),
        ("某案由沙湾坝公安局侦办，抓获[5]人。", "沙湾坝"),
        ("在当地警方配合下，抓获[5]人。", None),
        ("记者在公安机关获悉，抓获[5]人。", "country-chn"),
        ("检察官派驻沙湾坝公安分局，抓获[5]人。", None),
    ],
)
def test_a_court_or_police_station_behind_a_word_for_where_or_by(
    where: Where, text: str, place: str | None
) -> None:
    assert where(text, None, HANS) == [place]

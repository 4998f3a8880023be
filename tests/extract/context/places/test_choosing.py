"""Which place of a made-up sentence a figure has, by what it counts."""

import pytest
from tests.extract.context.places.conftest import Where


def test_what_courts_do_is_done_at_home(where: Where) -> None:
    text = "[5 persons-sentenced] men were sentenced for running a call centre in Cambodia."
    assert where(text, "agency-th-made-up") == ["country-tha"]


def test_nationwide_after_a_figure_is_of_it(where: Where) -> None:
    text = "The ring rented a flat in Ibadan and cheated [5] people nationwide."
    assert where(text, "agency-ng-efcc") == ["country-nga"]


def test_some_of_them_in_a_place(where: Where) -> None:
    text = "Police in Ibadan held [9] men tied to [8] cases across Nigeria, [7] of them in Kano."
    assert where(text, "agency-ng-efcc") == ["place-ng-ibadan", "country-nga", "place-ng-kano"]


def test_a_place_at_the_head_of_its_clause(where: Where) -> None:
    text = "全国抓获[9]人，其中福建抓获[5]人"
    assert where(text, "agency-cn-fujian-psd", "zh-hans") == ["country-chn", "place-cn-fujian"]


def test_chinese_names_the_place_first(where: Where) -> None:
    text = "福建公安机关研判线索[5]条，推送全国打击"
    assert where(text, "agency-cn-fujian-psd", "zh-hans") == ["place-cn-fujian"]


def test_a_foreign_body_that_helps_is_no_place(where: Where) -> None:
    text = "Officers held [5] men with the help of the US Secret Service and [2] banks."
    assert where(text, "agency-th-rtp") == ["country-tha", "country-tha"]


def test_a_space_parts_two_headings(where: Where) -> None:
    text = "[9]人从缅甸妙瓦底押解回国　KK园区[5]栋建筑物被拆除"
    assert where(text, "agency-cn-mps", "zh-hans")[1] == "place-mm-kk-park"


def test_what_is_done_abroad_is_not_done_where_the_last_sentence_was(where: Where) -> None:
    text = "全国抓获[9]人。工作组捣毁境外诈骗窝点[5]个。"
    assert where(text, "agency-cn-mps", "zh-hans") == ["country-chn", None]


def test_the_own_place_of_each_figure(where: Where) -> None:
    text = "Scams\nOf all cases, [30] were in Kent, [20] in Essex and [5] men were held across the country."
    assert where(text, "agency-gb-nca") == ["place-gb-kent", "place-gb-essex", "country-gbr"]
    text = "Scams\nKent topped the list with [1,200] cases, followed by Essex ([900]) and Leeds ([700])."
    assert where(text, "agency-gb-nca") == ["place-gb-kent", "place-gb-essex", "place-gb-leeds"]
    text = "Scams\nKent led the nation with [900] victims. Essex's victims lost [90], fifth nationally."
    assert where(text, "agency-gb-nca") == ["place-gb-kent", "place-gb-essex"]
    text = "Scams\nPolice held [12] men and took [5] phones in Kent."
    assert where(text, "agency-gb-nca") == ["place-gb-kent", "place-gb-kent"]


@pytest.mark.parametrize(
    ("text", "issuer", "place"),
    [
        ("Officers deported [90] men, [73 foreigners-deported] from Ghana.", "agency-ng-efcc", "country-nga"),
        ("The team held [5 suspects-arrested] from Ibadan.", "agency-ng-efcc", "place-ng-ibadan"),
        ("The team brought home [5 suspects-repatriated] from Ghana.", "agency-ng-efcc", "country-gha"),
    ],
)
def test_those_from_a_place_abroad(where: Where, text: str, issuer: str, place: str) -> None:
    assert where(f"Ring smashed\n\nIt was large.\n\n{text}", issuer)[-1] == place


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors in Lagos, Nigeria charged [5 suspects-charged] men.",
        "The office, in Nigeria, charged [5 suspects-charged] men.",
        "Teams went to work in Ghana and Togo, and [5 suspects-charged] men were charged.",
    ],
)
def test_local_prosecutors_act_at_home(where: Where, text: str) -> None:
    found = where(f"Ring smashed\n\nIt was large.\n\n{text}", "agency-ng-lagos-police")
    assert found == ["place-ng-lagos"]


def test_what_no_list_holds_lies_in_the_place_of_the_label(where: Where) -> None:
    text = "Ring smashed\n\n- Ibadan: [5] men were held in Quebbly village.\n- Jos: [6] men were held."
    assert where(text, "agency-ng-efcc") == ["place-ng-ibadan", "place-ng-jos"]


def test_where_a_part_was_is_not_where_all_were(where: Where) -> None:
    head, lead = (
        "[9] held in Nigeria, [3] of them in Kano",
        "They held [9], [3] of whom sat in Kano, over [6] frauds.",
    )
    assert where(f"{head}\n\n{lead}", "agency-ng-efcc") == [
        "country-nga",
        "place-ng-kano",
        "country-nga",
        "place-ng-kano",
        "country-nga",
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "[9] arrests, of which [4] in Kano and [5] in Jos.",
            ["country-nga", "place-ng-kano", "place-ng-jos"],
        ),
        (
            "Police were busy. They saw [9] homes and held [4] men in Kano, [2] in Jos and [3] in Lagos.",
            ["country-nga", "place-ng-kano", "place-ng-jos", "place-ng-lagos"],
        ),
        ("They held [9] men ([3] of them in Kano) in Jos.", ["place-ng-jos", "place-ng-kano"]),
        ("They held [9] men, including [4] women, in Kano.", ["place-ng-kano", "place-ng-kano"]),
        ("By nationality: India [465], China [185].", ["country-nga", "country-nga"]),
        ("Cases by state: Kano [465], Jos [185].", ["place-ng-kano", "place-ng-jos"]),
    ],
)
def test_parts_and_nationalities(where: Where, text: str, places: list[str]) -> None:
    assert where(text, "agency-ng-efcc") == places


def test_an_earlier_item_is_not_from_where_a_later_one_is(where: Where) -> None:
    text = "Police deported [5 foreigners-deported] men and received [6 suspects-repatriated] men from Ghana."
    assert where(text, "agency-vn-mps") == ["country-vnm", "country-gha"]
    text = "Police deported [5 foreigners-deported] men and [6 foreigners-deported] women, all from Ghana."
    assert where(text, "agency-vn-mps") == ["country-gha"] * 2


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("zh-hans", "嫌疑人中[14]名在塞尔维亚、[1]名在德国被捕", ["country-srb", "country-deu"]),
        (
            "zh-hans",
            "[3]名嫌犯在柬埔寨、[2]名在越南、[1]名在日本落网",
            ["country-khm", "country-vnm", "country-jpn"],
        ),
        ("zh-hans", "在老挝抓获[9]人，[3]人在云南落网", ["country-lao", "place-cn-yunnan"]),
        ("zh-hans", "[5]处窝点在泰国、[3]处在缅甸被捣毁", ["country-tha", "country-mmr"]),
        ("zh-hans", "[9]人在老挝，[4]人在安哥拉先后落网", ["country-lao", "country-ago"]),
        ("zh-hant", "[6]名在新加坡、[4]名在馬來西亞的男子落網", ["country-sgp", "country-mys"]),
        ("ja", "[9]人をタイで、[1]人をカンボジアで逮捕した", ["country-tha", "country-khm"]),
        ("th", "จับกุม [9]คนในกัมพูชา และ [1]คนในเมียนมา", ["country-khm", "country-mmr"]),
    ],
)
def test_a_place_right_behind_a_figure_is_its_own(
    where: Where, language: str, text: str, places: list[str]
) -> None:
    assert where(text, None, language) == places


@pytest.mark.parametrize(
    "text",
    [
        "West Yorkshire Police arrested [12] men and South Yorkshire Police arrested [8] men.",
        "In all, [12] men were arrested by West Yorkshire Police and [8] by South Yorkshire Police.",
    ],
)
def test_figures_lie_where_the_body_is_that_acts(where: Where, text: str) -> None:
    assert where(text, "agency-gb-nca") == ["place-gb-west-yorkshire", "place-gb-south-yorkshire"]


def test_the_parts_of_a_bracket_place_nothing_behind_it(where: Where) -> None:
    text = "A raid in Rome led to [23] arrests ([14] in Milan) and the seizure of [30] cars."
    assert where(text, "agency-gb-nca") == ["place-it-rome", "place-it-milan", "place-it-rome"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("自9月全省公安机关开展行动以来，武汉警方抓获[5]人。", "place-cn-wuhan"),
        ("全国公安机关行动部署以来，截至月底，武汉警方抓获[5]人。", "place-cn-wuhan"),
        ("全国公安机关开展行动以来，共抓获[5]人。", "country-chn"),
        ("武汉警方开展行动以来，全国共抓获[5]人。", "country-chn"),
        ("武汉警方通报，今年以来全国共抓获[5]人。", "country-chn"),
    ],
)
def test_a_clause_on_when_something_began_only_dates(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-cn-mps", "zh-hans") == [place]


def test_what_a_sentence_says_some_are_from_is_no_place(where: Where) -> None:
    text = "[9 suspects-arrested] men were held in Kent. [5 suspects-arrested] of them were from Laos."
    assert where(text) == ["place-gb-kent", "place-gb-kent"]
    text = (
        "[9 suspects-repatriated] men were sent back from Laos,"
        " and [5 suspects-repatriated] of them are from Taiwan."
    )
    assert where(text, "agency-cn-mps") == ["country-lao", "country-lao"]


def test_who_acts_last_says_where_not_who_acted_before(where: Where) -> None:
    text = "全省公安机关开展集中打击行动，武汉警方共侦破案件[5]起，抓获[9]人。"
    assert where(text, "agency-cn-mps", "zh-hans") == ["place-cn-wuhan"] * 2


@pytest.mark.parametrize(
    "told",
    [
        "[6] were from Myanmar.",
        "[6] of them were from Myanmar.",
        "Hoax calls originating from China fell by [6].",
        "Crimes from the Kingdom of Cambodia fell by [6].",
    ],
)
def test_where_people_or_calls_are_from_is_no_place_of_a_count(where: Where, told: str) -> None:
    assert where(f"Police held [29 suspects-arrested] men in Accra. {told}")[1] == "place-gh-accra"
    assert (
        where("Police held [29 suspects-arrested] men. They took [6] home from Myanmar.")[1] == "country-mmr"
    )


@pytest.mark.parametrize("all_over", ["worldwide", "around the world", "globally"])
def test_what_is_counted_all_over_the_world_is_of_no_place(where: Where, all_over: str) -> None:
    text = f"Ghana holds [5] men\n\nThe ring had [400 victims] victims {all_over}."
    assert where(text) == ["country-gha", None]
    assert where(text.replace(all_over, "in a worldwide network")) == ["country-gha"] * 2

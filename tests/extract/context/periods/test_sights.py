"""What the police did and what the criminals did have periods of their own. All texts are made up."""

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, of_kinds, periods, shown, stage

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


def test_a_single_case_leaves_the_period_of_the_report() -> None:
    text = "In 2025, [5] men were held. In one case, [6] dollars were lost.\n[7] calls were stopped."
    assert [shown(one) for one in periods(text)] == [
        "2025-01-01..2025-12-31 period",
        None,
        "2025-01-01..2025-12-31 period",
    ]


def test_what_criminals_took_is_not_of_the_days_of_an_operation() -> None:
    # Made up.
    text = "From 12 to 25 November 2025, police arrested [5] men. The victims lost $[9]. They held [2] more."
    days = "2025-11-12..2025-11-25 period"
    found = of_kinds(text, "suspects-arrested", "losses-reported", "suspects-arrested")
    assert found == [days, None, days]


def test_what_was_lost_is_of_the_period_of_statistics() -> None:
    text = "From 12 to 25 November 2025, the public reported [5] cases. The victims lost $[9]."  # made up
    assert set(of_kinds(text, "cases-reported", "losses-reported")) == {"2025-11-12..2025-11-25 period"}


def test_sums_of_a_crime_are_not_of_the_day_of_a_raid() -> None:
    # Made up.
    text = "Officers on 5 January arrested [5] men and closed a bank that had moved $[9]."
    assert of_kinds(text, "suspects-arrested", "funds-involved") == ["2026-01-05..2026-01-05 period", None]
    text = "Officers on 5 January arrested [5] men over $[9] taken from the public."
    assert of_kinds(text, "suspects-arrested", "losses-reported")[1] is None
    text = "On 5 January alone the public reported [5] cases with losses of $[9]."
    assert of_kinds(text, "cases-reported", "losses-reported")[1] == "2026-01-05..2026-01-05 period"
    text = "On 5 January a pensioner lost $[9]."
    assert of_kinds(text, "losses-reported") == ["2026-01-05..2026-01-05 period"]


def test_what_suspects_do_now_is_no_count_of_its_own() -> None:
    text = "From 2 to 6 January police held [9] men. Of these, [5] are currently assisting in the inquiry."
    assert [shown(one) for one in periods(text)] == ["2026-01-02..2026-01-06 period"] * 2  # made up


def test_what_an_inquiry_shows_of_the_criminals_is_not_of_the_days_of_the_operation() -> None:
    # Made up.
    text = "1月5日，警方抓获[5]人。经查，该团伙设立[9]个平台。警方还扣押手机[6]部。"
    day = "2026-01-05..2026-01-05 period"
    assert [shown(one) for one in periods(text, "zh-hans")] == [day, None, day]
    text = "On 5 January police held [5] men. They had opened [9] accounts. Officers seized [6] phones."
    found = of_kinds(text, "suspects-arrested", "funds-involved", "devices-seized")
    assert found == [day, None, day]


def test_when_cases_happened_is_not_when_they_were_solved() -> None:
    text = "警方於1月5日展開行動，[9]宗去年11、12月份在虛構區發生的騙案因而偵破。"  # made up
    found = of_kinds(text, "cases-solved", language="zh-hant")
    assert found == ["2026-01-05..2026-01-05 period"]
    found = of_kinds(text, "cases-reported", language="zh-hant")
    assert found == ["2025-11-01..2025-12-31 period"]


def test_a_single_case_in_a_report_has_no_period_of_its_own() -> None:
    # Made up.
    text = "2025年，公安机关破案[5]起。在侦办“6·01”专案中，抓获[6]人，冻结[7]元。\n全省拦截[8]元。"
    year = "2025-01-01..2025-12-31 period"
    assert [shown(one) for one in periods(text, "zh-hans")] == [year, None, None, year]


def test_the_years_that_an_inquiry_found_are_not_those_of_the_seizures() -> None:
    # Made up.
    text = "專案小組於1月5日搜索[5]處。調查發現，該集團自112年起收受款項[9]元。本案查扣現金[6]元。"
    assert [shown(one) for one in periods(text, "zh-hant")] == [
        "2026-01-05..2026-01-05 period",
        "2023-01-01..2026-01-08 to-date",
        "2026-01-05..2026-01-05 period",
    ]


def test_the_years_of_a_charge_are_not_those_of_what_follows() -> None:
    # Made up.
    text = "이들은 2023년 1월부터 12월까지 [9]명을 속인 혐의를 받는다.\n경찰은 [5]명을 구속했다."
    plain, quantities = marked(text)
    document = Document(plain, "ko", RELEASED, None)
    found = stage("ko").of(document, quantities, ["victims", "suspects-arrested"])
    assert [shown(one) for one in found] == ["2023-01-01..2023-12-31 period", None]


def test_losses_of_a_quarter_stand_beside_its_cases() -> None:
    # Made up.
    text = "Scams in the third quarter of 2025\n\nPhishing | [9] | [5]\n\nIn the same quarter of 2024: [6]"
    found = of_kinds(text, "cases-reported", "losses-reported", "cases-reported")
    assert found == [*["2025-07-01..2025-09-30 period"] * 2, "2024-07-01..2024-09-30 period"]


def test_what_a_crime_cost_has_the_months_told_beside_it_and_not_the_day_of_the_verdict() -> None:
    # Made up.
    text = "The court yesterday sentenced [12] men for a scam on [9] victims between March and May 2024."
    assert of_kinds(text, "persons-sentenced", "victims") == [
        "2026-01-07..2026-01-07 period",
        "2024-03-01..2024-05-31 period",
    ]


def test_those_held_in_the_headline_are_not_of_the_months_of_the_charge() -> None:
    text = "[9]人を逮捕\n\n[9]人は昨年3月から6月にかけて[14]人からだまし取った疑いが持たれている。"  # made up
    assert [shown(one) for one in periods(text, "ja")] == [None, *["2025-03-01..2025-06-30 period"] * 2]
    text = "[9] held in scam raid\n\nThe [9] are suspected of taking $[7] from March to June 2025."  # made up
    assert [shown(one) for one in periods(text)] == [None, *["2025-03-01..2025-06-30 period"] * 2]


def test_the_day_of_a_charge_is_not_handed_on_to_what_was_not_charged() -> None:
    # Made up.
    text = "On Monday prosecutors charged [39] men.\n\n[16] were charged with fraud.\n\nIt took [500] files."
    day = "2026-01-05..2026-01-05 period"
    assert of_kinds(text, "suspects-charged", "suspects-charged", None) == [day, day, None]
    text = "Police on Monday arrested [39] men.\n\nIt took [500] officers."
    assert of_kinds(text, "suspects-arrested", None) == [day, day]


def test_a_raid_dated_in_a_sentence_of_its_own_is_that_of_the_figures_above() -> None:
    # Made up.
    text = "Raid\n\nPolice held [130] men. [9] were old.\n\nIt was in a flat.\n\nThe raid was on 4 January."
    assert [shown(one) for one in periods(text)] == ["2026-01-04..2026-01-04 period"] * 2


def test_how_many_charges_somebody_faces_is_not_of_the_day_of_the_arrest() -> None:
    # Made up.
    text = (
        "On Monday police arrested [2] men. Each faces [3] counts of fraud.\n\nIn all [56] charges were laid."
    )
    assert [shown(one) for one in periods(text)] == ["2026-01-05..2026-01-05 period", None, None]
    text = "On Monday police arrested [2] men and laid [3] charges."
    assert [shown(one) for one in periods(text)] == ["2026-01-05..2026-01-05 period"] * 2


def test_raids_told_day_by_day_are_one_stretch_for_the_total_above_them() -> None:
    text = (
        "[9] held in raids\n\nOn 3 January police held [5] men.\n\nOn 5 January they held [4] men."  # made up
    )
    assert of_kinds(text, *["suspects-arrested"] * 3) == [
        "2026-01-03..2026-01-05 period",
        "2026-01-03..2026-01-03 period",
        "2026-01-05..2026-01-05 period",
    ]


def test_those_still_left_of_the_ones_counted_are_told_for_the_day_of_the_text() -> None:
    point = "2026-01-08..2026-01-08 point"
    found = periods("On 5 January police held [5] men. [3] remain at large.")  # made up
    assert [shown(one) for one in found] == ["2026-01-05..2026-01-05 period", point]
    text = "1月5日，警方抓获[5]人。另有[4]仍在逃。"  # made up
    assert [shown(one) for one in periods(text, "zh-hans")][1:] == [point]


@pytest.mark.parametrize(
    ("text", "are_left"),
    [
        ("12 men and 9 women are being investigated.", [True, True]),
        ("12 men, 9 women and 3 boys are in custody.", [True, True, True]),
        ("Police seized 3 cars and 9 suspects remain at large.", [False, True]),
    ],
)
def test_a_list_of_those_still_left_has_one_day(text: str, are_left: list[bool], reader: Reader) -> None:
    found = reader.read(Document(text, "en", RELEASED)).statistics  # made up
    assert [bool(one.period and one.period.accumulation == "point") for one in found] == are_left


def test_those_still_left_are_told_behind_their_noun_and_above_any_day() -> None:
    text = "警方捣破团伙，另[2]名嫌犯仍在逃。警方1月5日抓获[5]人，余下[4]人待缉。"  # made up
    found = [shown(one) for one in periods(text, "zh-hans")]
    assert found[0] == "2026-01-08..2026-01-08 point"


def test_money_found_in_a_raid_is_of_its_day_further_below() -> None:
    text = "1月5日，警方抓获[5]人。\n该案正在办理。\n此案引起关注。\n起获现款[9]元。"  # made up
    assert (
        of_kinds(text, "suspects-arrested", "funds-seized", language="zh-hans")
        == ["2026-01-05..2026-01-05 period"] * 2
    )


def test_when_a_gang_used_accounts_is_not_when_its_members_were_held() -> None:
    # Made up.
    text = (
        "行動中，海關共拘捕[2]名男子。\n\n集團涉嫌利用空殼公司，於2023年4月至2025年9月期間處理[9]元。"
        "海關於昨日（7日）採取行動，拘捕[1]名男子。"
    )
    day, crime = "2026-01-07..2026-01-07 period", "2023-04-01..2025-09-30 period"
    kinds = "suspects-arrested", "funds-involved", "suspects-arrested"
    assert of_kinds(text, *kinds, language="zh-hant") == [day, crime, day]


@pytest.mark.parametrize(
    ("text", "language", "outside"),
    [
        ("Police recorded [5] cases ([6] in 2023).", "en", None),
        ("In 2025 police held [5] men ([6] in 2023).", "en", "2025-01-01..2025-12-31 period"),
        ("破案[5]起（2023年[6]起）。", "zh-hans", None),
    ],
)
def test_a_bracket_dates_the_figure_in_it_only(text: str, language: str, outside: str | None) -> None:
    assert [shown(one) for one in periods(text, language)] == [outside, "2023-01-01..2023-12-31 period"]


def test_what_follows_a_bracket_has_not_its_time() -> None:
    found = periods("In 2025 police held [5] men ([6] in 2023) and took [7] phones.")
    assert shown(found[2]) == "2025-01-01..2025-12-31 period"

"""How far a stated period holds. All texts are made up."""

from dataclasses import replace
from datetime import date

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, of_kinds, periods, shown, stage

from fraudkg.extract.document import Document


def test_a_carried_period_has_no_words_and_says_so() -> None:
    headline, stated, carried = periods("[5] held in raids\n\nIn 2024, [6] men were held. [7] were charged.")
    assert stated is not None
    assert stated.words is not None
    assert stated.words.text == "2024"
    for one in (headline, carried):
        assert one is not None
        assert (one.start, one.words) == (date(2024, 1, 1), None)
        assert one.is_inferred


def test_an_interval_wins_over_a_nearer_year() -> None:
    text = "From 1 March to 5 April 2025, in the 2025 campaign, [5] men were held"
    assert shown(periods(text)[0]) == "2025-03-01..2025-04-05 period"


def test_items_of_a_list_keep_the_period_of_its_lead() -> None:
    text = "In 2024 police did this:\n• held [5] men\n• in May blocked [6] sites\n• froze [7] accounts"
    assert [shown(one) for one in periods(text)] == [
        "2024-01-01..2024-12-31 period",
        "2025-05-01..2025-05-31 period",
        "2024-01-01..2024-12-31 period",
    ]


def test_a_total_after_a_base_is_none() -> None:
    # Made up.
    text = "Cases were [5] in 2024 compared to [6] in 2023. So far, [7] have been solved, till date [8]."
    assert [shown(one) for one in periods(text)][2:] == ["..2026-01-08 to-date"] * 2
    text = (
        "In 2025 police counted [5] cases, compared with [6] cases involving [7] dollars in the year before."
    )
    assert [shown(one) for one in periods(text)] == [
        "2025-01-01..2025-12-31 period",
        *["2024-01-01..2024-12-31 period"] * 2,
    ]


def test_the_operation_of_a_dated_sentence_is_of_its_days() -> None:
    # Made up.
    text = "今年，两国多次开展行动。1月3日至5日，警方组织公安机关，将清剿行动中抓获的[5]人押解回国。"
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-03..2026-01-05 period"


def test_since_an_action_of_several_began_on_a_day() -> None:
    text = "[5] men were sent back since Ruritania, Graustark and Sylvania began a joint action on Dec. 20"
    assert shown(periods(text)[0]) == "2025-12-20..2026-01-08 to-date"  # made up


def test_a_day_goes_on_for_counts_farther_down_but_not_for_money() -> None:
    text = "On 5 January officers struck.\n" + "They deny it.\n" * 3 + "[5] phones and [6] francs"  # made up
    plain, quantities = marked(text)
    quantities[1] = replace(quantities[1], kind="money")
    found = stage("en").of(Document(plain, "en", RELEASED, None), quantities)
    assert [shown(one) for one in found] == ["2026-01-05..2026-01-05 period", None]


def test_a_list_of_days_at_the_end_has_them_however_near() -> None:
    text = "Raids\n\nThey go on.\n\nThe raids:\n6 January – Colville: [5] men\n7 January – Netherby: [6]"
    assert [shown(one) for one in periods(text)] == [  # made up
        "2026-01-06..2026-01-06 period",
        "2026-01-07..2026-01-07 period",
    ]


def test_a_year_in_brackets_labels_its_figure() -> None:
    text = "In 2025, losses stood at [126] million (2024: [161] million). [4] in 10 cases."  # made up
    assert [shown(one) for one in periods(text)] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2025, 2024, 2025)
    ]
    text = "Police had [12] cases in 2024 (2023: [15]; 2022: [13]). [4] were solved (2023: [5])."  # made up
    assert [shown(one) for one in periods(text)] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2024, 2023, 2022, 2024, 2023)
    ]
    assert periods("Police had [12] cases (2023: [15]).")[0] is None  # made up


def test_statistics_below_an_action_without_a_day_are_not_of_it() -> None:
    # Made up.
    text = (
        "[4] held over scam\n\nThe force has arrested [4] men and seized [8] phones.\n\n"
        "Between January and April 2025 the centre handled [9] cases."
    )
    assert [shown(one) for one in periods(text)] == [None, None, None, "2025-01-01..2025-04-30 period"]


def test_a_sentence_hands_on_the_period_of_most_of_its_figures() -> None:
    text = "9月诈骗情势\n今年执行[3]波行动，去年1至9月查获[5]团、[6]人；同期拦阻[7]件"  # made up
    assert shown(periods(text, "zh-hans")[3]) == "2025-01-01..2025-09-30 period"


def test_what_one_sentence_counts_so_far_is_not_handed_on_below_the_lead() -> None:
    # Made up.
    text = "A den was raided.\n\n[4] men were found.\n\nSo far [9] cards were counted.\n\n[5] men were held."
    assert [shown(one) for one in periods(text)] == [None, "..2026-01-08 to-date", None]
    text = "The operation has led to [9] arrests to date.\n\n[5] men were charged."
    assert [shown(one) for one in periods(text)] == ["..2026-01-08 to-date"] * 2


def test_a_day_before_said_may_be_that_of_the_deed() -> None:
    # Made up.
    text = "The second gang was caught in a town nearby last Monday, said the chief. It had [5] members."
    assert shown(periods(text)[0]) == "2026-01-05..2026-01-05 period"
    text = "On Monday, said the chief, a gang was caught. It had [5] members."
    assert periods(text) == (None,)


def test_what_follows_a_figure_in_thai_is_of_the_next_where_it_has_its_own() -> None:
    text = "ในปี 2567 มี [5] คดี เดือนมกราคม 2568 มี [6] คดี"  # made up
    found = [shown(one) for one in periods(text, "th")]
    assert found == ["2024-01-01..2024-12-31 period", "2025-01-01..2025-01-31 period"]


def test_what_stands_in_brackets_goes_on_in_thai() -> None:
    text = "ช่วง 3 เดือนที่ผ่านมา (1 ต.ค. 68 - 5 ม.ค. 69) ปิดไปแล้ว [9] รายการ เฉพาะเดือนธันวาคม 2568 ปิด [6] รายการ"
    found = [shown(one) for one in periods(text, "th")]  # made up
    assert found == ["2025-10-01..2026-01-05 period", "2025-12-01..2025-12-31 period"]


def test_a_sum_in_another_currency_has_the_period_of_the_sum() -> None:
    plain, quantities = marked("On 5 January they took [9] yuan (about $[3]) in cash of [7].")  # made up
    money = [replace(one, kind="money") for one in quantities]
    found = stage("en").of(Document(plain, "en", RELEASED, None), money)
    assert found[0] == found[1] is not None


def test_rates_of_pay_and_owners_take_over_no_period() -> None:
    day = "2026-01-05..2026-01-05 period"
    for text in ("They were paid [9] dollars a day.", "They hold assets of [9] firms."):
        found = periods(f"On 5 January police held [5] men. {text}")  # made up
        assert [shown(one) for one in found] == [day, None]
    found = periods("On 5 January police held [5] men. They seized a total of [9] phones.")  # made up
    assert [shown(one) for one in found] == [day, day]


def test_cases_that_somebody_is_linked_to_are_not_of_the_days_of_the_raid() -> None:
    text = "From 5 to 7 January police held [5] men. They are involved in over [9] cases."  # made up
    found = periods(text)
    assert [shown(one) for one in found] == ["2026-01-05..2026-01-07 period", None]
    found = periods("In 2025 banks told of [5] frauds. Staff were involved in [9] cases.")  # made up
    assert [shown(one) for one in found] == ["2025-01-01..2025-12-31 period"] * 2


def test_a_stretch_up_to_now_is_not_that_of_the_raid_above_it() -> None:
    lead = "Police held [5] men in a raid."  # made up
    text = f"{lead}\n\nOver the past eight months [200] rings were broken up."
    assert [one is None for one in periods(text)] == [True, False]


def test_the_day_of_another_matter_is_not_that_of_the_raid_above_it() -> None:
    text = "Police held [5] men in a raid. Separately, on 5 January, they held [9] women."  # made up
    assert [one is None for one in periods(text)] == [True, False]


def test_what_stands_so_far_in_the_lead_of_a_list_does_not_leave_the_operation() -> None:
    text = "From 1 to 20 December police struck. [7] were held.\n\nFigures so far:\n- [5] raids"  # made up
    assert {shown(one) for one in periods(text)} == {"2025-12-01..2025-12-20 period"}


def test_the_caption_of_a_picture_dates_nothing_below_it() -> None:
    lead, caption = (
        "Police from 5 to 7 January held [5] men.",
        "May 2025: [30] officers at a meeting.",
    )  # made up
    found = [shown(one) for one in periods(f"{lead}\n\n{caption}\n\nThey seized [9] phones.")]
    assert found[2] == found[0] == "2026-01-05..2026-01-07 period"


def test_days_of_a_month_told_from_the_release_win_over_a_part_of_a_year() -> None:
    text = "案件在上半年有上升趨勢，上月19日至31日展開行動，多個單位被搜查，偵破[9]宗。"  # made up
    assert shown(periods(text, "zh-hant")[0]) == "2025-12-19..2025-12-31 period"


def test_a_count_since_a_year_goes_on_up_to_a_month() -> None:
    text = "去年以来，截至去年11月底，暂停[9]个号码。"  # made up
    assert shown(periods(text, "zh-hans")[0]) == "2025-01-01..2025-11-30 to-date"


def test_the_same_period_of_another_year_that_opens_a_clause_is_of_its_figure() -> None:
    text = "去年首月接获[9]宗。“前年同时期的刷单案共[5]宗，损失金额为[6]元。”"  # made up
    found = [shown(one) for one in periods(text, "zh-hans")]
    assert found[1:] == ["2024-01-01..2024-01-31 period"] * 2


def test_what_happened_for_the_first_time_on_a_day_is_of_that_day() -> None:
    assert shown(periods("去年3月首次抓获[9]人。", "zh-hans")[0]) == "2025-03-01..2025-03-31 period"
    assert shown(periods("2019年以来首次下降[5]%。", "zh-hans")[0]) is None


def test_since_when_a_later_clause_counts_is_its_own() -> None:
    text = "去年，警方加大打击力度。[9]人被移交，发案数自8月以来下降[5]%。"  # made up
    assert shown(periods(text, "zh-hans")[0]) == "2025-01-01..2025-12-31 period"


def test_what_a_count_is_compared_with_is_a_count_of_its_own_time() -> None:
    text = "去年首月受理[9]件，较前年12月受理[5]件、损失[6]万元减少；较前年[7]件多[2]件。"  # made up
    found = [shown(one) for one in periods(text, "zh-hans")]
    own, base = "2025-01-01..2025-01-31 period", "2024-12-01..2024-12-31 period"
    assert found[:3] == [own, base, base]
    assert found[4] == own


def test_a_state_as_of_a_day_ends_with_its_paragraph() -> None:
    text = (
        "As of 3 December, [5] cards had been blocked. Of them, [4] were new.\n\nPolice took down [6] sites."
    )
    told = "..2025-12-03 to-date"
    assert [shown(one) for one in periods(text)] == [told, told, None]


def test_what_has_been_done_by_now_is_not_of_a_year_that_is_over() -> None:
    text = "In 2024, the public reported [5] cases.\n\nBanks have closed [6] accounts.\n\nLosses rose by [7]."
    year = "2024-01-01..2024-12-31 period"
    assert [shown(one) for one in periods(text)] == [year, None, year]


def test_what_is_done_by_now_counts_up_to_it() -> None:
    text = "2023年10月以来，受理案件[9]件。目前提起公诉[7]件。"  # made up
    plain, figures = marked(text)
    found = stage("zh").of(
        Document(plain, "zh-hans", RELEASED), figures, ["cases-reported", "cases-prosecuted"]
    )
    assert [shown(one) for one in found] == ["2023-10-01..2026-01-08 to-date"] * 2


def test_what_a_headline_counts_so_far_does_not_go_on() -> None:
    text = "[5] held, [6] victims so far\nPolice held [5] men. The arrests were made last Monday."  # made up
    found = [shown(one) for one in periods(text)]
    assert found[1:] == ["..2026-01-08 to-date", "2026-01-05..2026-01-05 period"]


def test_men_held_in_an_operation_are_no_stock() -> None:
    assert periods("[5] arrests in Operation Heron") == (None,)  # made up


def test_who_was_charged_is_not_of_the_days_of_what_they_did() -> None:
    found = of_kinds(
        "Police charged [7] men.\nThe [7] men moved [9] dollars between May and June 2025.",
        "suspects-charged",
        None,
        "funds-involved",
    )  # made up
    assert found == [None, "2025-05-01..2025-06-30 period", "2025-05-01..2025-06-30 period"]


def test_what_a_relative_clause_dates_is_by_the_way() -> None:
    text = (
        "In a sweep from 3 to 12 March 2025 police held [5] men. They were after the scams which were at the"
        " top in the first half of 2024. The police also cut off [9] lines."
    )
    assert [shown(one) for one in periods(text)] == ["2025-03-03..2025-03-12 period"] * 2


@pytest.mark.parametrize("went_on", ["“We seized [9] phones,” he said.", "“[9] cars were taken,” he said."])
def test_a_quotation_goes_on_from_the_day_of_its_raid(went_on: str) -> None:
    text = (
        "The raids went on from 2 to 6 January.\n\nOn 5 January, police held [5] men.\n\n"
        f"“They ran a hoax.\n\n{went_on}"
    )
    assert [shown(one) for one in periods(text)] == ["2026-01-05..2026-01-05 period"] * 2  # made up
    # What no quotation tells may be of all days.
    text = text.replace("“They", "They").replace(went_on, "Police seized [9] phones.")
    assert shown(periods(text)[1]) == "2026-01-02..2026-01-06 period"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Last year police held men who allegedly had [9] victims.", None),
        ("In June 2025 the police broke a ring accused of taking [7] from [9] people.", None),
        ("In June 2025 the ring allegedly took money from [9] people.", "2025-06-01..2025-06-30 period"),
    ],
)
def test_what_they_did_is_not_of_the_days_of_who_caught_them(text: str, expected: str | None) -> None:
    kinds = ["victims"] * text.count("[")
    assert of_kinds(text, *kinds)[-1] == expected  # made up

"""The period of a whole text, and the days that only date it. All texts are made up."""

from dataclasses import replace

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage

from fraudkg.extract.document import Document


def test_without_a_day_of_publication_only_what_dates_itself_is_found() -> None:
    assert shown(periods("In 2024, [5] men", released=None)[0]) == "2024-01-01..2024-12-31 period"
    assert periods("Last year, [5] men", released=None) == (None,)
    assert (
        shown(periods("In May 2024 it began. In June [5] men", released=None)[0])
        == "2024-06-01..2024-06-30 period"
    )


def test_a_month_long_over_is_not_the_period_of_the_text() -> None:
    # Made up.
    text = (
        "[5] held in raids\n\nThe inquiry goes back to a complaint of March 2025. [6] phones were seized.\n\n"
        "[7] men are charged."
    )
    assert periods(text) == (None, None, None)
    text = "[5] held in raids\n\nOfficers first heard of the ring in May 2025. They struck on 5 January."
    assert shown(periods(text)[0]) == "2026-01-05..2026-01-05 period"


def test_a_month_long_over_ends_with_its_paragraph() -> None:
    # Made up.
    text = "Police struck.\n\nIn June 2025, they held [5] men.\n\nThey searched [7] houses."
    june = "2025-06-01..2025-06-30 period"
    assert [shown(one) for one in periods(text)] == [june, None]
    text = "In June 2025, police held [5] men in their campaign.\n\nOfficers searched [7] houses."
    assert [shown(one) for one in periods(text)] == [june, june]


def test_a_period_far_below_is_not_that_of_the_headline() -> None:
    text = "[5] held in raids\n\n" + "They deny it.\n\n" * 6 + "In 2025, [6] men were held."  # made up
    assert [shown(one) for one in periods(text)] == [None, "2025-01-01..2025-12-31 period"]


def test_the_day_of_the_text_dates_a_deed_that_a_full_sentence_tells() -> None:
    text = "Colville Court sentenced the Netherby gang on 8 January 2026. [5] men"  # made up
    assert shown(periods(text)[0]) == "2026-01-08..2026-01-08 period"
    assert periods("Media Office, Colville, 8 January 2026\n\n[5] men were held") == (None,)  # made up


def test_that_day_may_be_the_one_of_the_announcement() -> None:
    text = "新华社北京1月7日电　公安部7日通报有关情况。当天，移交[5]人。"  # made up
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-07..2026-01-07 period"


def test_what_holds_now_is_counted_at_a_point_what_was_done_by_now_up_to_it() -> None:
    # Made up.
    assert shown(periods("Currently [5] kinds of fraud are known")[0]) == "2026-01-08..2026-01-08 point"
    text = "So far [5] men were held. [6] remain at large."
    assert [shown(one) for one in periods(text)] == [
        "..2026-01-08 to-date",
        "2026-01-08..2026-01-08 point",
    ]


def test_a_total_to_date_ends_on_the_day_of_the_announcement() -> None:
    # Made up.
    text = "1月7日，某省公安厅通报打击情况。今年以来，抓获[5]人。"
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-01..2026-01-07 to-date"
    text = "12月2日，某省公安厅通报打击情况。今年以来，抓获[5]人。"
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-01..2026-01-08 to-date"
    text = "Police briefed reporters on 6 January, the ministry said.\n\nTo date [5] men were held."
    assert shown(periods(text)[0]) == "..2026-01-08 to-date"


def test_lines_and_brackets_that_date_the_text() -> None:
    # Made up.
    for line in (
        "Thursday, 8 January 2026",
        "Colville, 7 January 2026",
        "Netherby, 8 January 2026… ",
        "(Colville, 8 January 2026) ",
    ):
        assert periods(f"Arrests\n\n{line}\n\nThe yard has charged [5] men.") == (None,), line
    text = "（某署公共關係科，二○二六年一月七日）警方瓦解一個集團，[5]人。"
    assert periods(text, "zh-hant") == (None,)
    text = "Singapore, 8 January 2026… The authority has fined [9] banks."
    assert periods("Fines\n\n" + text) == (None,)


def test_during_the_year_means_the_year_of_the_report() -> None:
    # Made up.
    text = (
        "In 2025 banks blocked [5]. Since it went live in August 2025, [9] came. [6] were fined in the year."
    )
    assert shown(periods(text)[2]) == "2025-01-01..2025-12-31 period"


def test_a_line_of_a_place_and_a_day_dates_the_text_whatever_the_day() -> None:
    text = "RAID ON DEN\n\nZenda, Friday 5th December, 2025\n\nThey went in. [5] men were held."  # made up
    assert periods(text) == (None,)


def test_a_year_told_by_the_way_is_not_that_of_the_text() -> None:
    text = "[5] arrested\n\nThe unit was set up last year. It has arrested [5] men."  # made up
    assert shown(periods(text)[0]) is None


def test_a_text_that_counts_up_to_a_day_counts_all_up_to_it() -> None:
    text = "As of 2 January, [5] accounts were blocked.\n\nSince December 1, [6] reports came in."  # made up
    assert [shown(one) for one in periods(text)] == ["..2026-01-02 to-date", "2025-12-01..2026-01-02 to-date"]


def test_since_last_year_in_a_report_on_last_year_means_that_year() -> None:
    text = "2025年，抓获[5]人。\n\n去年以来，警方加强宣传。抓人数上升[6]%。"  # made up
    assert [shown(one) for one in periods(text, "zh-hans")] == ["2025-01-01..2025-12-31 period"] * 2


def test_during_the_operation_is_over_the_days_that_stand_beside_it() -> None:
    # Made up.
    text = (
        "[40] men were flown home on Tuesday.\n\nThey were held in an operation from 3 to 9 December.\n\n"
        "During the operation police searched [15] houses."
    )
    assert [shown(one) for one in periods(text)] == [
        "2026-01-06..2026-01-06 period",
        "2025-12-03..2025-12-09 period",
    ]
    text = "[40] men fell on Tuesday in an operation launched on 1 May. During the operation [5] cars fell."
    assert {shown(one) for one in periods(text)} == {"2026-01-06..2026-01-06 period"}


def test_the_days_in_the_clause_of_an_action_are_those_of_its_figures() -> None:
    text = (
        "Since 1 June [90] men were held.\n\n[5] women were held in the Zenda raid on 5 January."  # made up
    )
    assert shown(periods(text)[1]) == "2026-01-05..2026-01-05 period"


def test_few_people_are_those_of_another_sentence_only_if_they_are_alike() -> None:
    # Made up.
    plain, figures = marked(
        "[7] men are in a cell.\n\nIn 2025, [7] victims came forward.\n\n[7] men fell in May 2025."
    )
    figures = [replace(one, value=7, unit="person") for one in figures]
    kinds = ("suspects-arrested", "victims", "suspects-arrested")
    found = stage("en").of(Document(plain, "en", RELEASED), figures, kinds)
    assert shown(found[0]) == "2025-05-01..2025-05-31 period"


@pytest.mark.parametrize(
    ("rolling", "stated", "expected"),
    [
        ("the past 18 months", "The data run from June 1 last year to this Jan 5.", None),
        ("the past six months", "The data run from 1 July to 5 January.", "2025-07-01..2026-01-05 period"),
        ("the past year", "In 2025, it was much the same.", "2025-01-01..2025-12-31 period"),
        ("the past 12 months", "In 2025, it was much the same.", "2025-01-01..2025-12-31 period"),
        ("the past year", "In 2024, it was much the same.", None),
        ("the past two years", "In 2025, it was much the same.", None),
        ("the past 13 months", "In 2025, it was much the same.", None),
        ("the past year", "This year, it was much the same.", None),
    ],
)
def test_the_days_of_a_stretch_up_to_now_that_the_text_tells_below(
    rolling: str, stated: str, expected: str | None
) -> None:
    text = f"[5] men were held over {rolling}. {{}}"
    found = shown(periods(text.format(stated))[0])
    assert found == (expected or shown(periods(text.format(""))[0]))


def test_this_before_the_end_of_a_stretch_means_the_year_of_the_text() -> None:
    for begin, end in (("March 1 last year", "this Jan 5"), ("1 March 2025", "this 5 January")):
        assert shown(periods(f"The data run from {begin} to {end}. [5] men were held.")[0]) == (
            "2025-03-01..2026-01-05 period"
        )
    text = "The drive began in May last year and ended in June last year. [5] men were held."
    assert shown(periods(text)[0]) == "2025-05-01..2025-06-30 period"

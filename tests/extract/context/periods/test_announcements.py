"""Days on which somebody speaks, told apart from those of the deeds. All texts are made up."""

import pytest
from tests.extract.context.periods.marked import periods, shown

MONDAY = "2026-01-05..2026-01-05 period"


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, officers raided a flat in the old town, a spokesman said. [5] men were held.",
        "The raid took place on Monday, police said. [5] men were held.",
        "The chief said officers had been called to a flat on Monday. [5] men were held.",
        "On Monday, officers spoke at length to a man at a bank. [5] men were held.",
    ],
)
def test_the_day_of_a_deed_that_somebody_tells(text: str) -> None:
    assert shown(periods(text)[0]) == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "On Monday, the ministry published the results of the drive. [5] men were held.",
        "The police announced on Monday that they had broken up a gang. [5] men were held.",
        "[5] men were held, police said on Monday.",
        "The consulate stated on Monday that [5] men were held.",
        "The ministry said last week that [5] men had been held.",
        '"They lost [5] million," he told the press at the office of the police of Zenda on Monday.',
        "As by the work report that the head gave to the house for deliberation on Monday, courts heard [5].",
        "The bureau this week announced that [5] men had been held.",
        "According to the ministry on Monday [5] men were held.",
        "[5] men were held, according to a statement of the bureau on Monday.",
        "In figures released in December the bank put the number of frozen accounts at [5].",
        "The report came out on Monday. It counts [5] arrests.",
        "The report was posted on Monday and counts [5] arrests.",
        "The bureau reported Monday that people lost money. It got [5] complaints.",
        "The bureau warned on Monday that people lose money. It got [5] complaints.",
        "Mr Madeup, who spoke in parliament on Monday on the matter, said [5] men had been held.",
        "The minister, who briefed reporters on Monday, said [5] men had been held.",
        "The bureau wrote on Monday that the elderly lose most. [5] men were held.",
        "On the run\n\n— Zenda Police (@zendapolice) January 5, 2026 In the drive, [5] men were held.",
        "— Zenda Police (@zenda_pd) 5 January 2026 In the drive, [5] men were held.",
    ],
)
def test_the_day_week_or_month_of_an_announcement_is_that_of_no_deed(text: str) -> None:
    assert periods(text) == (None,)


def test_the_day_behind_a_figure_that_somebody_is_cited_for_is_that_of_the_deed() -> None:
    assert shown(periods("According to the police [5] men were held on Monday")[0]) == MONDAY
    assert shown(periods("According to the police, a raid on Monday ended with [5] arrests")[0]) == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "Police held [5] men on Thursday, the ministry said.",
        "The [5] men were flown home on Thursday, the ministry said in a news release.",
        "Men landed in Zenda on Thursday on [5] chartered planes, the bureau announced.",
        "Officers raided [5] flats in Zenda on Thursday, according to a statement of the ministry.",
    ],
)
def test_the_day_of_a_deed_that_somebody_tells_on_the_same_day(text: str) -> None:
    assert shown(periods(text)[0]) == "2026-01-08..2026-01-08 period"


@pytest.mark.parametrize(
    "text",
    [
        "On Thursday, the ministry said [5] men had been held.",
        "The ministry said on Thursday that [5] men had been held.",
        "The ministry on Thursday said that [5] men had been held.",
        "At the office of the bureau on Thursday, its head said [5] men had been held.",
        "[5] men had been held, the head of the bureau said on Thursday.",
        "ZENDA Jan 8 ― A total of [5] men were held, the head of the bureau said.",
    ],
)
def test_the_day_of_the_text_on_which_somebody_speaks_is_that_of_no_deed(text: str) -> None:
    assert periods(text) == (None,)


def test_cases_reported_on_a_day_are_of_that_day() -> None:
    assert shown(periods("Among [5] cases reported Monday that were new, all were alike")[0]) == MONDAY


def test_what_counts_up_to_now_does_not_stop_on_a_day_before_the_last_deed() -> None:
    text = "As of 3 January [5] houses had been pulled down. {} Since 2 December [7] were searched to date."
    state = "..2026-01-03 to-date"
    found = [shown(one) for one in periods(text.format("On Monday [6] were pulled down."))]
    assert found == [state, MONDAY, "2025-12-02..2026-01-08 to-date"]
    for between in ("", "On 2 January [6] were pulled down."):
        found = [shown(one) for one in periods(text.format(between))]
        assert (found[0], found[-1]) == (state, "2025-12-02..2026-01-03 to-date")


def test_the_same_day_is_the_one_told_last_in_whatever_paragraph() -> None:
    text = "In 2025 police held [9] men.\n\nA ring fell in Zenda on 5 January.\n\nOn the same day [5] fell."
    assert shown(periods(text)[1]) == MONDAY


def test_what_a_report_of_last_week_counts_has_its_own_stretch() -> None:
    text = "In a report of last week the panel counts [9] men of [5] towns held over the past two months"
    assert shown(periods(text)[0]) == "2025-11-08..2026-01-08 period"


def test_what_begins_after_the_day_of_a_state_does_not_end_on_it() -> None:
    found = periods("Up to 4 January [5] men were held. [7] were held from 6 January up to now.")  # made up
    assert [shown(one) for one in found] == ["..2026-01-04 to-date", "2026-01-06..2026-01-08 to-date"]


def test_a_dateline_before_a_colon_is_of_no_figure() -> None:
    for day, expected in (("8 January 2026", None), ("5 January", MONDAY)):
        # A day without its year may be one of a list of days.
        found = periods(f"Ring falls\nZENDA, {day}: Police held [5] men.")
        assert shown(found[0]) == expected


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("News Release, 3 December 2025", "en"),
        ("Press release 12/2025 - 3 December 2025", "en"),
        ("新闻稿 2025年12月3日", "zh-hans"),
    ],
)
def test_a_heading_dates_the_text_and_no_figure(head: str, language: str) -> None:
    assert periods(f"{head}\n\n[12] suspects were arrested.", language) == (None,)


def test_a_heading_may_tell_the_day_of_a_deed() -> None:
    text = "Press release: raids on 3 December 2025\n\n[12] suspects were arrested."
    assert shown(periods(text)[0]) == "2025-12-03..2025-12-03 period"


def test_the_day_on_which_a_reporter_learned_something_dates_nothing() -> None:
    text = (
        "A reporter learned from the Made-Up Ministry of Ruritania on the 7th that in 2025, the crackdown did"
        " well. A total of [9] cases were solved throughout the year."
    )
    assert shown(periods(text)[0]) == "2025-01-01..2025-12-31 period"


@pytest.mark.parametrize("said", ["he said at a press conference here, today", "she told reporters, Tuesday"])
def test_a_day_behind_a_comma_is_that_of_the_speech_before_it(said: str) -> None:
    text = f"Police raided a flat on 5 January and held [5] men.\n\n“In the raid, we took [9] cars,” {said}."
    assert [shown(one) for one in periods(text)] == [MONDAY] * 2  # made up


def test_a_day_behind_a_comma_may_be_that_of_a_deed() -> None:
    text = "He said that [5] men were held at two flats, Monday."  # made up
    assert shown(periods(text)[0]) == MONDAY


@pytest.mark.parametrize(
    "lead",
    ["He said in the first raid on Jan 5, police", "The chief said that during the sweep on Jan 5, police"],
)
def test_the_day_of_a_raid_is_none_of_the_speech_about_it(lead: str) -> None:
    assert shown(periods(f"{lead} held [5] men.")[0]) == MONDAY  # made up
    assert periods("He said on Jan 5 that police held [5] men.") == (None,)

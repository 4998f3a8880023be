"""How times stand together in one expression. All texts are made up."""

from tests.extract.context.periods.marked import periods, shown


def test_a_stretch_may_run_over_the_end_of_a_year() -> None:
    assert shown(periods("In December 2024 and January 2025, [9] men were held.")[0]) == (
        "2024-12-01..2025-01-31 period"
    )
    assert shown(periods("They did well.\n2024 saw [9] cases.")[0]) == "2024-01-01..2024-12-31 period"


def test_a_day_without_a_month_is_of_the_month_of_the_day_before() -> None:
    found = [shown(one) for one in periods("7月3日，警方抓获[9]人。5日，又抓获[8]人。", "zh-hans")]  # made up
    assert found == ["2025-07-03..2025-07-03 period", "2025-07-05..2025-07-05 period"]
    found = [shown(one) for one in periods("1至11月抓获[9]人。5日，又抓获[8]人。", "zh-hans")]  # made up
    assert found[1] == "2026-01-05..2026-01-05 period"


def test_the_same_day_is_one_day_be_it_that_of_an_announcement() -> None:
    # Made up.
    text = "1月5日，警方召开发布会。现场，[9]名群众领取资金。"  # made up
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-05..2026-01-05 period"


def test_in_the_period_opens_the_stretch_that_follows() -> None:
    text = "Owners of [9] numbers came forward in the period from December 9 to January 2."  # made up
    assert shown(periods(text)[0]) == "2025-12-09..2026-01-02 period"


def test_stretches_of_which_one_end_leaves_its_year_to_the_other() -> None:
    for text, expected in {
        "It ran across February and March 2025. [9] were held.": "2025-02-01..2025-03-31 period",
    }.items():
        assert shown(periods(text)[0]) == expected
    assert shown(periods("前9月8800余起，抓获[9]人", "zh-hans")[0]) == "2025-01-01..2025-09-30 period"


def test_a_whole_year_after_a_count_since_one_is_that_year() -> None:
    found = periods("自2024年以来成效明显。全年破获[9]起。今年为2024年的[5]倍。", "zh-hans")  # made up
    assert shown(found[0]) == "2024-01-01..2024-12-31 period"


def test_a_bare_day_is_in_no_half_year() -> None:
    found = periods("去年上半年接获[9]宗。截至3日又有[5]宗。", "zh-hans")  # made up
    assert shown(found[1]) == "..2026-01-03 to-date"

"""How far a period goes on from sentence to sentence and over paragraphs. All texts are made up."""

from dataclasses import replace
from datetime import date

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, of_kinds, periods, shown, stage

from fraudkg.extract.document import Document

YEAR = "2025-01-01..2025-12-31 period"
TUESDAY = "2026-01-06..2026-01-06 period"


def test_a_year_goes_on_only_if_it_opens_a_sentence_without_figures() -> None:
    assert shown(periods("In 2025 police stepped up their work. They held [5] men.")[0]) == YEAR
    text = "On Tuesday [5] men were held. The desk was reformed in 2025. They also seized [6] cards."
    assert [shown(one) for one in periods(text)] == [TUESDAY, TUESDAY]


def test_a_year_beside_its_base_does_not_go_on_where_the_text_is_of_another_time() -> None:
    plain, figures = marked(
        "Since 2017 it took [9] calls. Reports rose from [4] in 2019 to [5] in 2022.\n\nIt saved [8] euros."
    )
    figures[1] = replace(figures[1], flags=("base",))
    found = stage("en").of(Document(plain, "en", RELEASED), figures)
    assert shown(found[3]) == "2017-01-01..2026-01-08 to-date"


def test_rows_of_a_table_take_a_day_no_farther_away() -> None:
    rows = "\n".join(f"Town {name}: [{number}]" for number, name in enumerate("ABCDEFGH", 3))
    found = periods(f"On Tuesday police held men in many towns.\n\nThose held, by town:\n{rows}")
    assert {shown(one) for one in found} == {TUESDAY}


def test_sums_and_victims_below_do_not_take_the_days_of_an_action() -> None:
    text = "From 3 to 9 December, [5] men were held.\n\nThe trade is worth [9] euros.\n\nIt had [7] victims."
    found = of_kinds(text, "suspects-arrested", None, "victims")
    assert found[0] == "2025-12-03..2025-12-09 period"
    assert found[2] is None
    text = "In the first half of 2025, [5] men were held.\n\nThere were [7] victims."
    assert of_kinds(text, "suspects-arrested", "victims") == ["2025-01-01..2025-06-30 period"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "A caller usually has [5] phones.",
        "Recruits were promised a return of [5] per cent.",
        "The house has [5] floors.",
    ],
)
def test_what_holds_in_general_has_no_period(text: str) -> None:
    assert shown(periods(f"In 2025 police solved [9] cases. {text}")[1]) is None


def test_a_share_of_those_counted_has_their_period() -> None:
    text = (
        "In 2025 police solved [9] cases. That was a rise of [5] per cent. [6] per cent of them were online."
    )
    assert [shown(one) for one in periods(text)] == [YEAR] * 3


@pytest.mark.parametrize(
    ("text", "released", "period"),
    [
        ("In 2024 police held [5] men. The ministry will train [6] men.", RELEASED, None),
        ("In 2024 police held [5] men. The ministry will train [6] men.", None, None),
        ("As of 8 January, [5] men were freed. [6] men will follow.", RELEASED, None),
        ("In 2027 a course will open. It will train [5] men. It will reach [6] firms.", RELEASED, 2027),
        ("In 2027 the ministry will train [5] men. It will open [6] rooms.", None, 2027),
        ("In 2024 police held [5] men.\nThe ministry will train [6] men.", None, None),
    ],
)
def test_what_is_to_come_is_not_of_a_period_that_is_over(
    text: str, released: date | None, period: int | None
) -> None:
    plain, figures = marked(text)
    modalities = ["intended" if period else "done", "intended"]
    found = stage("en").of(Document(plain, "en", released), figures, ["people-reached"] * 2, modalities)
    assert shown(found[1]) == (f"{period}-01-01..{period}-12-31 period" if period else None)


def test_what_is_to_come_is_not_of_a_past_period_told_below() -> None:
    plain, figures = marked("The ministry will train [6] men. In 2024 police held [5] men.")
    found = stage("en").of(Document(plain, "en", RELEASED), figures, (), ["intended", "done"])
    assert [shown(one) for one in found] == [None, "2024-01-01..2024-12-31 period"]


def test_what_is_to_come_this_year_may_come_up_to_its_end() -> None:
    plain, figures = marked("This year police held [5] men and will train [6] men.")
    found = stage("en").of(Document(plain, "en", RELEASED), figures, (), ["done", "intended"])
    assert [shown(one) for one in found] == [
        "2026-01-01..2026-01-08 to-date",
        "2026-01-01..2026-12-31 period",
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("In 2014 police held [5] men.\nIn the first half of this year they held [6] men.", "en"),
        ("In 2014 police held [5] men.\nOn Monday they held [6] men.", "en"),
        ("2014年抓获[5]人。\n今年上半年抓获[6]人。", "zh-hans"),
        ("경찰은 2014년 [5]명을 검거했다.\n올해 상반기 [6]명을 검거했다.", "ko"),
    ],
)
def test_without_a_day_of_publication_this_year_is_no_year_that_another_sentence_tells(
    text: str, language: str
) -> None:
    found = periods(text, language, released=None)
    assert [shown(one) for one in found] == ["2014-01-01..2014-12-31 period", None]


def test_this_year_beside_the_same_period_of_another_is_the_period_in_question() -> None:
    text = (
        "[5] cases came in from January to April this year. Compared with the same period last year which"
        " recorded [6] cases and a loss of [7], cases this year fell by [8] per cent."
    )
    assert [shown(one) for one in periods(text, released=date(2025, 5, 3))] == [
        "2025-01-01..2025-04-30 period",
        "2024-01-01..2024-04-30 period",
        "2024-01-01..2024-04-30 period",
        "2025-01-01..2025-04-30 period",
    ]
    text = "[5] cases came in from January to April this year. This year [6] men were held."
    assert shown(periods(text, released=date(2025, 5, 3))[1]) == "2025-01-01..2025-05-03 to-date"


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2022年、2023年分别破案[46起]、[43起]", [(2022, 2022), (2023, 2023)]),
        (
            "2021年、2022年及2023年，全國分別破案[44宗]、[46宗]及[43宗]",
            [(2021, 2021), (2022, 2022), (2023, 2023)],
        ),
        ("2022年、2023年，立案数和破案数分别为[46起]和[43起]", [(2022, 2023)] * 2),
    ],
)
def test_as_many_figures_as_times_are_one_of_each(text: str, years: list[tuple[int, int]]) -> None:
    language = "zh-hant" if "別" in text else "zh-hans"
    found = [one for one in periods(text, language) if one and one.start and one.end]
    assert [(one.start.year, one.end.year) for one in found if one.start and one.end] == years


def test_a_figure_that_a_conjunction_joins_is_of_the_same_base() -> None:
    found = periods("2025年1至2月接获[54]宗，涉款[3]元，2024年同期为[42]宗及[2]元", "zh-hans")
    assert [one and one.start and one.start.year for one in found] == [2025, 2025, 2024, 2024]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday [5] men were held. This brings the total to [9].",
        "On Monday [5] men were held, bringing the total number of arrests in the park to [9].",
        "On Monday [5] men were held, which brings the number of those held to [9].",
        "On Monday [5] more men were held. That took place at night and brings to [9] the number held.",
        "Another [5] were held on Monday, taking the total to [9].",
    ],
)
def test_what_a_day_brings_the_total_to_was_not_counted_on_that_day(text: str) -> None:
    day = "2026-01-05 "
    assert [shown(one) for one in periods(text)] == [f"2026-01-05..{day}period", f"..{day}to-date"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "On Monday [4] men and [5] women were held, bringing the total to [9].",
            "2026-01-05..2026-01-05 period",
        ),
        (
            "In 2025 [5] were held in May, bringing the total for 2025 to [9].",
            "2025-01-01..2025-12-31 period",
        ),
        ("On Monday [5] were held, bringing the total this year to [9].", "2026-01-01..2026-01-08 to-date"),
        (
            "On Monday [5] were held, bringing the total since May 2025 to [9].",
            "2025-05-01..2026-01-08 to-date",
        ),
        (
            "On Monday [5] were held. The total value of the cars was [9] pounds.",
            "2026-01-05..2026-01-05 period",
        ),
    ],
)
def test_a_total_of_a_stretch_that_the_text_tells(text: str, expected: str) -> None:
    assert shown(periods(text)[-1]) == expected


def test_what_there_is_was_not_counted_in_the_days_that_were_told_before() -> None:
    text = "On 5 January [9] men were held. There are [635] illegal buildings."  # made up
    assert of_kinds(text, "suspects-arrested", "buildings-illegal") == ["2026-01-05..2026-01-05 period", None]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("今年上半年破案9件。\n\n虛構分局日前接獲通報，有人提款。員警抓獲[5]人。", None),
        ("2025年破案9件。另一起案件中，員警抓獲[5]人。", None),
        ("2025年破案9件。\n\n最新案例涉及投資平台，受害人損失[5]元。", None),
        # What somebody said the other day was counted in the year.
        ("2025年破案9件。該局日前通報，共抓獲[5]人。", "2025-01-01..2025-12-31 period"),
        ("2025年破案9件。另一類案件中，員警抓獲[5]人。", "2025-01-01..2025-12-31 period"),
    ],
)
def test_in_chinese_one_case_told_after_statistics_has_days_of_its_own(text: str, period: str | None) -> None:
    assert shown(periods(text, "zh-hant")[-1]) == period


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("最新統計（12/28～1/3）共接獲9件。本週新平台接獲[5]件。", "2025-12-28..2026-01-03 period"),
        ("12月29日至1月4日受理9件。\n\n本周以投資詐騙居冠，達[5]件。", "2025-12-29..2026-01-04 period"),
        # Nor is that the week of a raid or of long ago.
        ("12月29日抓獲9人。本周又抓獲[5]人。", "2026-01-05..2026-01-08 period"),
        ("11月3日至9日受理9件。本周受理[5]件。", "2026-01-05..2026-01-08 period"),
    ],
)
def test_this_week_of_statistics_is_that_which_they_tell(text: str, period: str) -> None:
    assert shown(periods(text, "zh-hant")[-1]) == period


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("去年接获[9]宗，今年1月至6月接获[8]宗。诈骗案由上年同期的[5]宗增至[6]宗。", "zh-hans"),
        (
            (
                "We had [9] last year and [8] from January to June this year.\n\nIt rose from [5] in the same"
                " period of the previous year to [6]."
            ),
            "en",
        ),
    ],
)
def test_the_same_period_of_the_year_before_is_that_of_the_part_told_last(text: str, language: str) -> None:
    assert [shown(one) for one in periods(text, language, released=date(2025, 8, 1))] == [
        "2024-01-01..2024-12-31 period",
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
        "2025-01-01..2025-06-30 period",
    ]


def test_without_the_same_period_the_year_in_question_goes_on() -> None:
    text = "去年接获[9]宗，今年1月至6月接获[8]宗。网购骗案有[6]宗。"
    assert shown(periods(text, "zh-hans", released=date(2025, 8, 1))[2]) == "2024-01-01..2024-12-31 period"
    text = "去年接获[9]宗，前年1月至6月接获[8]宗。由上年同期的[5]宗增至[6]宗。"
    assert shown(periods(text, "zh-hans", released=date(2025, 8, 1))[3]) == "2024-01-01..2024-12-31 period"

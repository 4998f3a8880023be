"""How countries tell time is written in the lexicon; a study writes its own, all of it made up."""

from datetime import date
from pathlib import Path

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage

from fraudkg.errors import InputError
from fraudkg.extract.context.periods.calendar import fiscal, fiscal_before
from fraudkg.extract.context.periods.customs import Custom, Customs
from fraudkg.extract.document import Document
from fraudkg.resources import resource

LEXICON = resource("data/lexicon")


def customs(folder: Path, text: str) -> Customs:
    (folder / "country-codes.yaml").write_text(f"# made up\n{text}", "utf-8")
    return Customs([LEXICON, folder])


@pytest.mark.parametrize(
    ("letters", "days"),
    [
        ("jp", ("2025-04-01", "2026-03-31")),
        ("uk", ("2025-04-01", "2026-03-31")),
        ("gb", ("2025-04-01", "2026-03-31")),
        ("in", ("2024-04-01", "2025-03-31")),
        ("au", ("2024-07-01", "2025-06-30")),
        ("us", ("2024-10-01", "2025-09-30")),
        ("cn", ("2025-01-01", "2025-12-31")),
        ("", ("2025-01-01", "2025-12-31")),
    ],
)
def test_a_public_year_begins_when_its_country_says(letters: str, days: tuple[str, str]) -> None:
    custom = Customs([LEXICON]).of(letters)
    first, last = map(date.fromisoformat, days)
    assert fiscal(2025, custom, is_first=False) == (first, last)


def test_a_language_of_one_country_alone_tells_the_country() -> None:
    known = Customs([LEXICON])
    assert [known.home(language) for language in ("ja", "ko", "th", "vi", "en", "zh")] == [
        "jp", "kr", "th", "vn", "", "",
    ]  # fmt: skip


def test_a_study_adds_to_what_is_known_of_a_country_and_counts_where_it_differs(tmp_path: Path) -> None:
    known = customs(tmp_path, '- {code: country-jpn, month-first: "yes"}\n- {code: country-usa, fiscal: 7}\n')
    assert known.of("jp") == Custom(4, is_named_by_start=True, is_month_first=True, has_eras=True)
    assert known.of("us") == Custom(7, is_month_first=True)
    assert fiscal_before(date(2025, 6, 30), known.of("us")) == (date(2023, 7, 1), date(2024, 6, 30))


def test_a_calendar_is_that_of_a_country_or_of_a_language() -> None:
    known = Customs([LEXICON])
    asked = ("tw", ""), ("hk", "zh-hant"), ("th", "en"), ("", "th"), ("cn", "zh-hans")
    assert [known.of(*one).epoch for one in asked] == [1911, 1911, -543, -543, 0]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("fiscal: 13", "fiscal cannot be 13; write one of 1, 2, 3"),
        ("fiscal-named: middle", 'fiscal-named cannot be middle; write one of "start", "end"'),
        ("month-first: maybe", 'month-first cannot be maybe; write one of "yes"'),
    ],
)
def test_what_means_nothing_is_refused(tmp_path: Path, row: str, says: str) -> None:
    with pytest.raises(InputError, match=says):
        customs(tmp_path, f"- {{code: country-jpn, {row}}}\n")


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [("agency-us-made-up", "2023-10-01..2024-09-30"), ("agency-uk-made-up", "2024-04-01..2025-03-31")],
)
def test_public_years_follow_the_country(issuer: str, expected: str) -> None:
    assert shown(periods("In fiscal year 2024, [5] men were held", issuer=issuer)[0]) == expected + " period"


@pytest.mark.parametrize(
    ("issuer", "text", "expected"),
    [
        ("agency-hk-made-up", "2024-25財政年度，接獲[5]宗", "2024-04-01..2025-03-31"),
    ],
)
def test_parts_of_public_years(issuer: str, text: str, expected: str) -> None:
    language = "en" if text.isascii() else "zh-hant"
    assert shown(periods(text, language, issuer)[0]) == expected + " period"


@pytest.mark.parametrize(
    ("home", "days"),
    [("gb", "2023-04-01..2024-03-31 period"), ("au", "2023-07-01..2024-06-30 period")],
)
def test_a_public_year_is_that_of_the_country_where_a_text_is_at_home(home: str, days: str) -> None:
    plain, quantities = marked("In 2023/24 some [5] men were held.")
    document = Document(plain, "en", RELEASED)
    assert shown(stage("en").of(document, quantities, home=home)[0]) == days


@pytest.mark.parametrize(
    ("issuer", "days"),
    [
        ("agency-gb-made-up", "2024-04-01..2025-03-31 period"),
        ("agency-au-made-up", "2024-07-01..2025-06-30 period"),
        ("agency-np-made-up", None),
    ],
)
def test_the_last_public_year_is_the_one_that_was_over(issuer: str, days: str | None) -> None:
    period = periods("In the last financial year, [5] men were held", issuer=issuer)[0]
    assert (period and shown(period)) == days


def test_a_public_year_that_begins_nobody_knows_when_is_no_two_years() -> None:
    assert periods("In fiscal year 2024/25, [5] men were held", issuer="agency-np-made-up") == (None,)

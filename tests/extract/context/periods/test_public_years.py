"""Public years, which begin when the country says. All texts are made up."""

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage

from fraudkg.extract.document import Document


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

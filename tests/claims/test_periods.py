"""Periods as people write them, and what they are called."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.claims.days import parse_period
from fraudkg.errors import InputError


@pytest.mark.parametrize(
    ("text", "start", "end", "label"),
    [
        (2025, "2025-01-01", "2025-12-31", "2025"),
        ("2025", "2025-01-01", "2025-12-31", "2025"),
        ("2024-02", "2024-02-01", "2024-02-29", "from 2024-02-01 to 2024-02-29"),
        ("2025-12-08", "2025-12-08", "2025-12-08", "from 2025-12-08 to 2025-12-08"),
        ("2025-02-20/2025-12-08", "2025-02-20", "2025-12-08", "from 2025-02-20 to 2025-12-08"),
        ("2025-01-01/2025-12-31", "2025-01-01", "2025-12-31", "2025"),
        ("../2026-01-08", "None", "2026-01-08", "to 2026-01-08"),
        ("2025-01-01/..", "2025-01-01", "None", "from 2025-01-01 onwards"),
    ],
)
def test_a_period_is_read(text: str | int, start: str, end: str, label: str) -> None:
    period = parse_period(text)
    assert (str(period.start), str(period.end), period.label) == (start, end, label)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("2025", "period-2025"),
        ("2024-02", "period-2024-02-01-to-2024-02-29"),
        ("../2026-01-08", "period-to-2026-01-08"),
        ("2025-01-01/..", "period-2025-01-01"),
    ],
)
def test_a_period_has_a_node_of_its_own(text: str, slug: str) -> None:
    assert parse_period(text).slug == slug


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025-13", "c.yaml:3: 2025-13 is not a period; write 2025 or 2025-12."),
        ("2025-02-30", "c.yaml:3: 2025-02-30 is not a period; write 2025 or 2025-12."),
        ("last year", "c.yaml:3: last year is not a period; write 2025 or 2025-12."),
        ("0", "c.yaml:3: 0 is not a period; write 2025 or 2025-12."),
        ("", "c.yaml:3:  is not a period; write 2025 or 2025-12."),
        ("2025-02-30/2025-03-01", "c.yaml:3: 2025-02-30 is not a date; write a day that the calendar has."),
        (
            "2025-12-08/2025-02-20",
            "c.yaml:3: the period 2025-12-08/2025-02-20 ends before it starts; swap its ends.",
        ),
        ("../..", "c.yaml:3: a period has at least one end; leave `period` out."),
    ],
)
def test_what_is_no_period_is_refused_with_place_and_remedy(text: str, message: str) -> None:
    with pytest.raises(InputError) as caught:
        parse_period(text, place="c.yaml:3")
    assert str(caught.value) == message


@given(st.dates(), st.dates())
def test_an_interval_reads_back(one: date, other: date) -> None:
    start, end = sorted((one, other))
    period = parse_period(f"{start}/{end}")
    assert (period.start, period.end) == (start, end)


@given(st.text(max_size=20))
def test_any_other_text_is_an_input_error_or_a_period(text: str) -> None:
    try:
        period = parse_period(text)
    except InputError:
        return
    assert period.start or period.end

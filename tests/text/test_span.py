"""Spans are half-open, never empty, and ordered by where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.text import Cover, Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(1, 12))


@pytest.mark.parametrize(("start", "end"), [(0, 0), (3, 3), (5, 2), (-1, 4)])
def test_an_empty_negative_or_reversed_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match=f"not a span: {start} to {end}"):
        Span(start, end)


def test_a_span_holds_itself_and_its_parts_but_not_its_neighbours() -> None:
    span = Span(4, 9)
    assert [span.holds(other) for other in (span, Span(4, 5), Span(8, 9), Span(3, 5), Span(8, 10))] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert (span.length, span.shift(3)) == (5, Span(7, 12))


def test_spans_sort_by_start_then_end() -> None:
    assert sorted([Span(2, 9), Span(0, 5), Span(2, 3)]) == [Span(0, 5), Span(2, 3), Span(2, 9)]


@given(st.lists(spans, max_size=12), spans)
def test_a_cover_answers_as_its_spans_do_one_by_one(held: list[Span], asked: Span) -> None:
    assert Cover(held).holds(asked) == any(span.holds(asked) for span in held)

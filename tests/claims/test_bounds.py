"""Which numbers a stated number allows."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.claims.bounds import with_bounds
from fraudkg.claims.model import Number, Quantity


@pytest.mark.parametrize(
    ("comparator", "rounded_to", "lower", "upper"),
    [
        ("exact", None, 7600, 7600),
        ("exact", 100, 7550, 7650),
        ("exact", 1, Decimal("7599.5"), Decimal("7600.5")),
        ("about", None, None, None),
        ("about", 100, 7550, 7650),
        ("more-than", None, 7600, None),
        ("more-than", 100, 7600, None),
        ("at-least", None, 7600, None),
        ("nearly", None, None, 7600),
        ("at-most", 100, None, 7600),
        ("less-than", None, None, 7600),
    ],
)
def test_the_bounds_of_each_comparator(
    comparator: str, rounded_to: Number | None, lower: Number | None, upper: Number | None
) -> None:
    quantity = with_bounds(Quantity(7600, comparator, "person"), rounded_to)
    assert (quantity.lower, quantity.upper, quantity.rounded_to) == (lower, upper, rounded_to)
    assert quantity.value == 7600


def test_between_keeps_the_ends_that_it_states() -> None:
    quantity = Quantity(None, "between", "person", lower=5, upper=9)
    assert with_bounds(quantity, None) == quantity


@given(st.integers(0, 10**12), st.sampled_from([None, 1, 1000, 10**8, Decimal("0.1")]))
def test_the_stated_number_lies_within_its_bounds(value: int, step: Number | None) -> None:
    for comparator in ("exact", "about", "more-than", "at-least", "nearly", "at-most", "less-than"):
        quantity = with_bounds(Quantity(value, comparator, "case"), step)
        assert quantity.lower is None or quantity.lower <= value
        assert quantity.upper is None or quantity.upper >= value
        assert not isinstance(quantity.lower, float)
        assert not isinstance(quantity.upper, float)

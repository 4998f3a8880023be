"""Which numbers a stated number allows: bounds that queries can compare.

The idea is that of Wikibase's quantity bounds and schema.org's minValue and maxValue.
"""

from dataclasses import replace
from decimal import Decimal

from fraudkg.claims.model import Number, Quantity


def _whole(value: Decimal) -> Number:
    return int(value) if value == value.to_integral_value() else value.normalize()


def with_bounds(quantity: Quantity, rounded_to: Number | None) -> Quantity:
    """The quantity with `lower`, `upper` and `rounded_to` as its words set them.

    >>> q = with_bounds(Quantity(258000, "exact", "case"), 1000)
    >>> q.lower, q.upper
    (257500, 258500)
    >>> q = with_bounds(Quantity(7600, "more-than", "person"), None)
    >>> q.lower, q.upper
    (7600, None)
    """
    if quantity.comparator == "between" or quantity.value is None:
        return quantity
    value = quantity.value
    lower: Number | None = None
    upper: Number | None = None
    if quantity.comparator in {"more-than", "at-least"}:
        lower = value
    elif quantity.comparator in {"less-than", "at-most", "nearly"}:
        upper = value
    elif rounded_to is not None:
        half = Decimal(rounded_to) / 2
        lower, upper = _whole(value - half), _whole(value + half)
    elif quantity.comparator == "exact":
        lower = upper = value
    return replace(quantity, lower=lower, upper=upper, rounded_to=rounded_to)

"""Columns headed by a scale. All texts are made up."""

from collections.abc import Callable
from typing import Any


def test_a_figure_below_a_scale_has_no_measure_but_for_its_own_scale(
    read: Callable[..., dict[str, Any]],
) -> None:
    text = "Kind | Arrests (thousand) | Losses (£m)\nScams | 12 | £14.2\nOthers | 5 | £3 million\n"
    found = read(text)["statistics"]
    assert [one["indicator"] for one in found] == [None, None, None, "losses-reported"]

"""What goes on with what, and what lies apart."""

from fraudkg.extract.grouping import without_overlap


def test_the_first_and_longest_stays() -> None:
    spans = [(0, 3), (0, 5), (4, 8), (5, 6)]
    assert without_overlap(spans, lambda one: one[0], lambda one: one[1]) == [(0, 5), (5, 6)]

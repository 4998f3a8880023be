"""A span leads to the very characters of the page."""

import pytest

from fraudkg.errors import InputError
from fraudkg.text import Span
from fraudkg.text.readers import PageMap, Place

# Made up: page `ab&frac12;cd<b>ef`, text `ab½cdef`.
MAP = PageMap.of_characters([(0, 1), (1, 2), (2, 10), (10, 11), (11, 12), (15, 16), (16, 17)])


def test_literal_neighbours_are_one_segment() -> None:
    assert [one.text for one in MAP.segments] == [Span(0, 2), Span(2, 3), Span(3, 5), Span(5, 7)]


@pytest.mark.parametrize(
    ("span", "places"),
    [
        (Span(0, 1), [Span(0, 1)]),
        (Span(1, 3), [Span(1, 10)]),
        (Span(2, 3), [Span(2, 10)]),
        (Span(4, 6), [Span(11, 12), Span(15, 16)]),
        (Span(6, 7), [Span(16, 17)]),
        (Span(7, 9), []),
    ],
)
def test_a_span_leads_to_its_places(span: Span, places: list[Span]) -> None:
    assert MAP.to_page(span) == tuple(Place(1, place) for place in places)


def test_a_map_survives_its_file() -> None:
    assert PageMap.from_json(MAP.to_json({"file": "page.html"})) == MAP
    assert PageMap.from_json(PageMap(()).to_json({})) == PageMap(())


@pytest.mark.parametrize("data", [b"", b"[]", b'{"segments": [[1]]}', b'{"segments": [[1, 5, 2, 0, 1]]}'])
def test_another_file_is_no_map(data: bytes) -> None:
    with pytest.raises(InputError, match="no map of a page"):
        PageMap.from_json(data)

"""The way from a frozen text back to the page that it was read from."""

import json
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fraudkg.errors import InputError
from fraudkg.text.span import Span

COLUMNS = ("part", "page_start", "page_end", "text_start", "text_end")


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """Where something stands in a page.

    Args:
        part: The page of a PDF, from 1; always 1 for a web page or a plain text.
        span: Code points of the decoded page, or of what the tool reads on that page of a PDF.
    """

    part: int
    span: Span


@dataclass(frozen=True, order=True, slots=True)
class Segment:
    """A stretch of text and the stretch of page that it was read from.

    Where both are of one length they correspond character by character; else they correspond as a whole,
    as `½` does to `&frac12;`.
    """

    text: Span
    page: Span
    part: int = 1

    @property
    def is_literal(self) -> bool:
        """Whether they correspond one by one; a line break may be a space, a raised digit a plain one."""
        return self.text.length == self.page.length


@dataclass(frozen=True, slots=True)
class PageMap:
    """The segments of a text in the order of the text; what none of them holds is not in the page.

    Such are only the line breaks that a reader puts between blocks, and words that a tool made up.
    """

    segments: tuple[Segment, ...]

    @classmethod
    def identity(cls, length: int) -> "PageMap":
        """The map of a text that is its own page."""
        return cls((Segment(Span(0, length), Span(0, length)),) if length else ())

    @classmethod
    def of_characters(cls, places: Iterable[tuple[int, int] | None]) -> "PageMap":
        """The map of a text, of whose characters each has its start and end in the page, or is not in it.

        Neighbours that correspond character by character are one segment.
        """
        runs: list[list[int]] = []
        for at, place in enumerate(places):
            if place is None:
                continue
            start, end = place
            last = runs[-1] if runs else [0, 0, 0, 0]
            is_literal = end - start == 1 and last[1] - last[0] == last[3] - last[2]
            if runs and is_literal and (last[1], last[3]) == (at, start):
                last[1], last[3] = at + 1, end
            else:
                runs.append([at, at + 1, start, end])
        return cls(tuple(Segment(Span(low, high), Span(start, end)) for low, high, start, end in runs))

    def to_page(self, span: Span) -> tuple[Place, ...]:
        """Where the characters of `span` stand in the page; neighbouring places are made one.

        Markup between two words belongs to neither, so that a span over a tag has two places.
        """
        places: list[Place] = []
        starts = [one.text.start for one in self.segments]
        for one in self.segments[max(0, bisect_right(starts, span.start) - 1) :]:
            if one.text.start >= span.end:
                break
            low, high = max(span.start, one.text.start), min(span.end, one.text.end)
            if low >= high:
                continue
            page = one.page
            if one.is_literal:
                page = Span(low, high).shift(one.page.start - one.text.start)
            if places and places[-1].part == one.part and places[-1].span.end == page.start:
                places[-1] = Place(one.part, Span(places[-1].span.start, page.end))
            else:
                places.append(Place(one.part, page))
        return tuple(places)

    def to_json(self, page: dict[str, str]) -> bytes:
        """The map as a file, one segment a line; `page` says which bytes it belongs to."""
        rows = ",\n".join(
            json.dumps([one.part, one.page.start, one.page.end, one.text.start, one.text.end])
            for one in self.segments
        )
        head = json.dumps(
            {"unit": "code points, half-open", "page": page, "columns": list(COLUMNS)}, ensure_ascii=False
        )
        return f'{head[:-1]}, "segments": [\n{rows}\n]}}\n'.encode()

    @classmethod
    def from_json(cls, data: bytes, *, place: str = "") -> "PageMap":
        """Read what `to_json` wrote.

        Raises:
            InputError: If it is something else.
        """
        try:
            content: Any = json.loads(data)
            rows = [tuple(map(int, row)) for row in content["segments"]]
            return cls(tuple(Segment(Span(row[3], row[4]), Span(row[1], row[2]), row[0]) for row in rows))
        except (ValueError, KeyError, TypeError, IndexError) as error:
            raise InputError(
                f"the file is no map of a page ({error})", place=place, remedy="add the release again"
            ) from error

"""Filters: numerals that count nothing, and why.

All of them are data (`filters.yaml`). Patterns of the whole text are found in one pass; what depends on the
words beside a number is looked up at that number.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from pathlib import Path
from typing import Any

from fraudkg.errors import InputError
from fraudkg.extract.grammar.lookup import Lookup, left_of, right_of
from fraudkg.lexicon.rows import FileRow, file_rows
from fraudkg.text import Span

_PART = re.compile(r"<([a-z]+)>")
_LINE_END = re.compile("\n")
_WINDOW = 100
_KINDS = ("figure", "anywhere", "lines", "cased", "before", "after")
_GAPS = " -'\":"
DIALLED = frozenset({"telephone", "hotline"})
"""Reasons of numbers to dial."""

_LINE_NUMBER = re.compile(r"^[ \t\u3000]*(\d{1,2})[.)、．]?[ \t\u3000]+(?=[^\W\d_])", re.MULTILINE)
_LEAST = 3
"""So many lines in a row, each with the next number; two may be a coincidence."""


@dataclass(frozen=True, order=True, slots=True)
class Filter:
    """One filter: its id, its reason, what it asks of the number, and its file and line for messages."""

    id: str
    reason: str
    digits: int = 1
    needs_no_unit: bool = False
    needs_both: bool = False
    near: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    behind: str = ""
    not_after: frozenset[str] = frozenset()
    place: str = field(default="", compare=False)


_NUMBERING = Filter("line-sequence", "heading")


@dataclass(frozen=True, order=True, slots=True)
class Filtered:
    """Characters that a filter takes out of the count."""

    start: int
    end: int
    filter: Filter


class _Patterns:
    """Patterns of several filters tried together; the first that matches at a place tells the filter."""

    def __init__(self, patterns: Sequence[tuple[str, Filter]], flags: int = 0) -> None:
        groups = [1 + _compiled(pattern, one, flags).groups for pattern, one in patterns]
        # An empty group behind each tells which it was: one round it would be seven times as slow.
        last = patterns[-1][1] if patterns else _NUMBERING
        self._all = _compiled("|".join(f"(?:{pattern})()" for pattern, _ in patterns) or "(?!)", last, flags)
        self._by_group = dict(zip(accumulate(groups), (one for _, one in patterns), strict=True))

    def at(self, text: str, start: int) -> Filtered | None:
        """What one of them matches at `start`."""
        match = self._all.match(text, start)
        # The group that closed last is the filter's own.
        return Filtered(*match.span(), self._by_group[match.lastindex or 0]) if match and match[0] else None


def _compiled(pattern: str, one: Filter, flags: int = 0) -> re.Pattern[str]:
    try:
        return re.compile(pattern, flags)
    except re.error as error:
        problem = f"the pattern {pattern[:80]} cannot be read ({error})"
        raise InputError(problem, place=one.place, remedy="correct it") from error


class Filters:
    """All filters of one language family; for an unknown one only those for any language hold.

    Raises:
        InputError: If a filter has no id or reason, or a pattern cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        parts: dict[str, str] = {}
        said: dict[str, list[tuple[str, Filter]]] = {kind: [] for kind in _KINDS}
        self.starts: list[str] = []
        """Words, other than numerals, with which a filtered passage may begin."""
        for row in file_rows(lexicon, "filters"):
            if "starts" in row.content:
                self.starts += replace(row, content=_mapping(row, row.content["starts"])).words(family)
                continue
            if "part" in row.content:
                parts[row.text("part")] = next(map(str, row.of_family(family)), "(?!)")
                continue
            one = _filter(row)
            for content in row.of_family(family):
                for kind in said.keys() & _mapping(row, content).keys():
                    said[kind] += [(_filled(str(value), parts, one), one) for value in content[kind]]
        self._figure = _Patterns([(pattern, one) for pattern, one in said["figure"] if not one.behind])
        self._behind = [
            (_compiled(pattern, one), _compiled(f"(?:{_filled(one.behind, parts, one)})$", one), one)
            for pattern, one in said["figure"]
            if one.behind
        ]
        self._lines = _Patterns(said["lines"], re.MULTILINE)
        self._anywhere = [(_compiled(pattern, one), one) for pattern, one in said["anywhere"]]
        self._cased = [(_compiled(pattern, one), one) for pattern, one in said["cased"]]
        # The filter that stands first wins where two have the same word.
        self._before = Lookup(((word.rstrip(":"), one) for word, one in reversed(said["before"])), family)
        self._after = Lookup(reversed(said["after"]), family, borders=family != "ko")

    def passages(self, content: str, folded: str) -> list[Filtered]:
        """What the patterns of the whole text match, in order: of two that overlap the earlier stays."""
        starts = (0, *(match.end() for match in _LINE_END.finditer(content)))
        found = [passage for start in starts if (passage := self._lines.at(content, start))]
        for text, patterns in ((folded, self._anywhere), (content, self._cased)):
            for pattern, one in patterns:
                if not one.need or any(map(text.__contains__, one.need)):
                    found += [Filtered(*match.span(), one) for match in pattern.finditer(text) if match[0]]
        found += [Filtered(span.start, span.end, _NUMBERING) for span in line_numbers(content)]
        kept: list[Filtered] = []
        for passage in sorted(found, key=lambda one: (one.start, -one.end)):
            if not kept or passage.start >= kept[-1].end:
                kept.append(passage)
        return kept

    def figure(self, content: str, folded: str, start: int) -> Filtered | None:
        """A passage that begins at a figure, such as a date; in a word (RM5) only by what is before it."""
        is_inside = bool(start) and folded[start - 1].isascii() and folded[start - 1].isalnum()
        if not is_inside and (found := self._figure.at(folded, start)):
            return found
        low = max(0, start - _WINDOW)
        before = content[low:start]
        for pattern, behind, one in self._behind:
            if one.need and not any(map(before.__contains__, one.need)):
                continue
            match = pattern.match(folded, start)
            if match and behind.search(content, low, start):
                return Filtered(*match.span(), one)
        return None

    def beside(self, folded: str, start: int, end: int, *, digits: int, has_unit: bool) -> Filter | None:
        """The filter whose words stand right before or right after the characters from `start` to `end`."""
        before = self._before.before(folded, left_of(folded, start, _GAPS))
        after = self._after.at(folded, right_of(folded, end, _GAPS))
        for found in (before, after):
            one = found[0] if found else None
            if one is None or (one.needs_no_unit and has_unit) or digits < one.digits:
                continue
            if one.needs_both and (before is None or after is None or before[0] != after[0]):
                continue
            window = folded[max(0, start - _WINDOW) : start] if one.near else ""
            if not one.near or any(map(window.__contains__, one.near)):
                return one
        return None


def line_numbers(content: str) -> list[Span]:
    r"""Where numbers stand that count lines or paragraphs, in order.

    >>> [span.start for span in line_numbers("2 Some\n3 Made\n4 Up")]
    [0, 7, 14]
    >>> line_numbers("12 men held\n13 cars seized")
    []
    """
    found: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for match in _LINE_NUMBER.finditer(content):
        if run and int(match[1]) != int(run[-1][1]) + 1:
            run = []
        run.append(match)
        if len(run) >= _LEAST:
            found += run if len(run) == _LEAST else [match]
    return [Span(*match.span(1)) for match in found]


def _filled(pattern: str, parts: Mapping[str, str], one: Filter) -> str:
    """The pattern with its parts put in."""
    try:
        return _PART.sub(lambda match: parts[match[1]], pattern)
    except KeyError as error:
        problem = f"the filter {one.id} names a part {error} that is not there"
        raise InputError(problem, place=one.place, remedy="write `- part:`") from error


def _mapping(row: FileRow, content: object) -> Mapping[str, Any]:
    if not isinstance(content, dict):
        remedy = "write `en: {before: [word, …]}`"
        raise InputError("what stands for a language is no mapping", place=row.place, remedy=remedy)
    return content


def _filter(row: FileRow) -> Filter:
    said = row.content
    digits = said.get("digits", 1)
    if not isinstance(digits, int):
        raise InputError("digits is no number", place=row.place, remedy="write `digits: 4`")
    return Filter(
        row.text("id"),
        row.text("reason"),
        digits,
        needs_no_unit=bool(said.get("no-unit")),
        needs_both=bool(said.get("both")),
        near=row.texts("near"),
        need=row.texts("need"),
        behind=str(said.get("behind", "")),
        not_after=frozenset(row.texts("not-after")),
        place=row.place,
    )

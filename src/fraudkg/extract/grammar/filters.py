"""Filters: numerals that count nothing, and why.

All of them are data (`filters.yaml`). Patterns of the whole text are found in one pass; what depends on the
words beside a number is looked up at that number.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from fraudkg.errors import InputError
from fraudkg.extract.grammar.lexicon import of_family, rows, words_of
from fraudkg.extract.grammar.lookup import Lookup, left_of, right_of
from fraudkg.text import Span

_FILE = "filters.yaml"
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
    """One filter: its id, its reason, and what it asks of the number."""

    id: str
    reason: str
    digits: int = 1
    needs_no_unit: bool = False
    needs_both: bool = False
    near: tuple[str, ...] = ()
    need: tuple[str, ...] = ()
    behind: str = ""
    not_after: frozenset[str] = frozenset()


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
        groups = [1 + _compiled(pattern, flags).groups for pattern, _ in patterns]
        # An empty group behind each tells which it was: one round it would be seven times as slow.
        self._all = _compiled("|".join(f"(?:{pattern})()" for pattern, _ in patterns) or "(?!)", flags)
        self._by_group = dict(zip(accumulate(groups), (one for _, one in patterns), strict=True))

    def at(self, text: str, start: int) -> Filtered | None:
        """What one of them matches at `start`."""
        match = self._all.match(text, start)
        # The group that closed last is the filter's own.
        return Filtered(*match.span(), self._by_group[match.lastindex or 0]) if match and match[0] else None


def _compiled(pattern: str, flags: int) -> re.Pattern[str]:
    try:
        return re.compile(pattern, flags)
    except re.error as error:
        raise InputError(
            f"the pattern {pattern[:80]} cannot be read ({error})", place=_FILE, remedy="correct it"
        ) from error


class Filters:
    """All filters of one language family.

    Args:
        lexicon: Folders with `filters.yaml`; later ones add.
        family: Language family; of an unknown one only the filters for any language hold.

    Raises:
        InputError: If a filter has no id or reason, or a pattern cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        parts: dict[str, str] = {}
        said: dict[str, list[tuple[str, Filter]]] = {kind: [] for kind in _KINDS}
        self.starts: list[str] = []
        """Words, other than numerals, with which a filtered passage may begin."""
        for row in rows(lexicon, "filters"):
            if "starts" in row:
                self.starts += words_of(row["starts"], family)
                continue
            if "part" in row:
                parts[str(row["part"])] = next(map(str, of_family(row, family)), "(?!)")
                continue
            one = _filter(row)
            for content in of_family(row, family):
                for kind in said.keys() & content.keys():
                    said[kind] += [(_filled(str(value), parts, one), one) for value in content[kind]]
        self._figure = _Patterns([(pattern, one) for pattern, one in said["figure"] if not one.behind])
        self._behind = [
            (_compiled(pattern, 0), _compiled(f"(?:{_filled(one.behind, parts, one)})$", 0), one)
            for pattern, one in said["figure"]
            if one.behind
        ]
        self._lines = _Patterns(said["lines"], re.MULTILINE)
        self._anywhere = [(_compiled(pattern, 0), one) for pattern, one in said["anywhere"]]
        self._cased = [(_compiled(pattern, 0), one) for pattern, one in said["cased"]]
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
        raise InputError(
            f"the filter {one.id} names a part {error} that is not there",
            place=_FILE,
            remedy="write `- part:`",
        ) from error


def _filter(row: Mapping[str, Any]) -> Filter:
    if "id" not in row or "reason" not in row:
        raise InputError("a filter has no id or no reason", place=_FILE, remedy="give it both")
    return Filter(
        str(row["id"]),
        str(row["reason"]),
        int(row.get("digits", 1)),
        needs_no_unit=bool(row.get("no-unit")),
        needs_both=bool(row.get("both")),
        near=tuple(map(str, row.get("near", ()))),
        need=tuple(map(str, row.get("need", ()))),
        behind=str(row.get("behind", "")),
        not_after=frozenset(map(str, row.get("not-after", ()))),
    )

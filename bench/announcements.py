"""Made-up announcements in which everything named or described is marked, with the facts that they state.

A line of a table: whether words and rules were mended by it (yes, no), language, text and facts, parted by
tabs; // begins a new line of the text. A mark is `{number words|kind}`, with one number for all mentions of a
thing, and may hold others; a fact is `number predicate number`, and a semicolon parts it from the next.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fraudkg.evaluate.rows import ADDED, MISSED, RIGHT
from fraudkg.extract.candidates import SYMMETRIC, Reading
from fraudkg.text import Span

_MARK = re.compile(r"\{(?P<number>\d+) |\|[a-z-]+\}")
_LINE = "//"
_QUOTES = '“”‘’"「」『』《》'
"""Around a name they are no part of it, whether a mark holds them or not."""

Fact = tuple[int | None, str, int | None]


@dataclass(frozen=True, slots=True)
class Announcement:
    """A text as it would be published, where it speaks of which thing, and its facts by their numbers."""

    is_shown: bool
    language: str
    content: str
    marks: tuple[tuple[Span, int], ...]
    facts: frozenset[tuple[int, str, int]]

    def outcomes(self, reading: Reading) -> Iterator[str]:
        """The outcome of each fact, and of each that only the reading has."""
        read: set[Fact] = set()
        for one in reading.relations:
            fact = self._thing(one.subject.passage.span), one.predicate, self._thing(one.object.passage.span)
            is_turned = fact[1] in SYMMETRIC and fact not in self.facts
            read.add((fact[2], fact[1], fact[0]) if is_turned else fact)
        yield from (RIGHT if fact in read else MISSED for fact in self.facts)
        yield from (ADDED for _ in read - self.facts)

    def _thing(self, span: Span) -> int | None:
        """The thing of the mark that fits best: it ends with the mention, or begins with most of it."""
        fitting = []
        for mark, number in self.marks:
            shared = min(mark.end, span.end) - max(mark.start, span.start)
            is_most = mark.start == span.start and 2 * shared >= max(mark.length, span.length)
            if shared > 0 and (mark.end == span.end or is_most):
                fitting.append((abs(mark.start - span.start) + abs(mark.end - span.end), number))
        return min(fitting)[1] if fitting else None


def announcements(path: Path) -> Iterator[Announcement]:
    """The announcements of a table."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            shown, language, marked, facts = line.split("\t")
            content, marks = _unmarked(marked.replace(_LINE, "\n"))
            yield Announcement(shown == "yes", language, content, marks, frozenset(_facts(facts)))


def _unmarked(marked: str) -> tuple[str, tuple[tuple[Span, int], ...]]:
    text, at, begun = "", 0, []
    marks: list[tuple[Span, int]] = []
    for mark in _MARK.finditer(marked):
        text, at = text + marked[at : mark.start()], mark.end()
        if mark["number"]:
            begun.append((len(text), int(mark["number"])))
        else:
            start, number = begun.pop()
            words = text[start:].strip(_QUOTES) or text[start:]
            start = text.index(words, start)
            marks.append((Span(start, start + len(words)), number))
    return text + marked[at:], tuple(marks)


def _facts(written: str) -> Iterator[tuple[int, str, int]]:
    for one in filter(None, (part.strip() for part in written.split(";"))):
        subject, predicate, thing = one.split()
        yield int(subject), predicate, int(thing)

"""Reporting periods: over which days a figure is counted."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from pathlib import Path

from fraudkg.extract.candidates import Period, Quantity
from fraudkg.extract.context.periods.announcements import leave_out
from fraudkg.extract.context.periods.atoms import Atom, Atoms
from fraudkg.extract.context.periods.context import Context
from fraudkg.extract.context.periods.expressions import Joiner
from fraudkg.extract.context.periods.figures import figure
from fraudkg.extract.context.periods.scope import Scope
from fraudkg.extract.context.periods.sights import sights
from fraudkg.extract.context.periods.words import Clock
from fraudkg.extract.context.wordlists import BORDERED, Markers, any_of, listed_words
from fraudkg.extract.document import Document

_COUNTRIES = {"ja": "jp", "ko": "kr", "th": "th", "vi": "vn"}
"""Countries of languages that hardly any other country writes in."""
_LINKED = frozenset({"case", "account"})
_NEAR = 40
_SIGNS = (
    "speech spoken told stock sought flow perfect by-now crime alleged supposed suspected background victim"
    " finding gang person partner action-noun arrest example charges rate habit sum offer respectively also"
    " apart"
).split()


class Periods:
    """Finds for each figure the period that the text states or carries for it.

    Args:
        lexicon: Folders with `time.yaml`; later ones add words.
        family: Language family; of an unknown one only dates in figures are read.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "time", family)
        self._family = family
        self._atoms = Atoms(words, family)
        self._context = Context(words, is_spaced=family in BORDERED)
        self._linked = re.compile(rf"\b{any_of(words, 'linked')}[^.,;，。；]{{0,12}}\Z")
        self._markers = Markers({code: words.get(code, ()) for code in _SIGNS}, family)

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        indicators: Sequence[str | None] = (),
    ) -> tuple[Period | None, ...]:
        """The period of each figure, in the same order; None where none is stated or carried.

        Without a day of publication only what the text dates itself is found. Where `indicators` tell what
        each figure counts, what criminals took is not of the days of the action that another sentence states.
        """
        clock = _clock(document)
        folded = document.folded
        spans = sorted((one.number.span.start, one.number.span.end) for one in quantities)
        found = (_uncounted(atom, spans) for atom in self._atoms.find(folded, clock))
        atoms = [atom for atom in found if atom is not None and not self._is_no_month(atom, document)]
        expressions = Joiner(self._context, folded, clock, _lines(document)).join(atoms)
        counted = [
            figure(one, name, is_linked=self._is_linked(one, folded))
            for one, name in zip_longest(quantities, indicators)
        ]
        seen = sights(document, expressions, list(self._markers.find(folded)), counted)
        leave_out(document, seen)
        periods = Scope(document, seen).periods()
        return tuple(periods[one.start] for one in counted)

    def _is_linked(self, quantity: Quantity, folded: str) -> bool:
        """Whether a figure tells of cases or accounts that suspects are linked to."""
        start = quantity.span.start
        return quantity.unit in _LINKED and bool(self._linked.search(folded, max(0, start - _NEAR), start))

    def _is_no_month(self, atom: Atom, document: Document) -> bool:
        """Whether it is the verb may or march: the months are May and March."""
        return self._family == "en" and document.content[atom.start : atom.end] in {"may", "march", "mar"}


def _lines(document: Document) -> frozenset[int]:
    """Where the lines after the first begin."""
    pairs = pairwise(document.sentences)
    return frozenset(other.span.start for one, other in pairs if one.paragraph != other.paragraph)


def _clock(document: Document) -> Clock:
    parts = document.issuer_parts
    is_national = len(parts) > 1 and parts[0] in {"agency", "group"}
    country = parts[1] if is_national else _COUNTRIES.get(document.family, "")
    return Clock(
        document.published,
        country,
        document.language == "zh-hant",
        document.family == "th" or country == "th",
    )


def _uncounted(atom: Atom, spans: Sequence[tuple[int, int]]) -> Atom | None:
    """The atom without the characters of a figure: none of "2000 suspects", the month of "In June 5 men"."""
    at = bisect_right(spans, (atom.end - 1, atom.end)) - 1
    if at < 0 or spans[at][1] <= atom.start:
        return atom
    if atom.start < spans[at][0] and spans[at][1] < atom.end:
        # The figure is part of the words of time: 首3季, "in one case".
        return atom
    stated = atom.stated
    if spans[at][0] <= atom.start or stated.day is None or stated.month is None:
        return None
    return Atom(atom.start, spans[at][0] - 1, "date", replace(stated, day=None, last_day=None))


__all__ = ["Periods"]

"""Periods: over which days a figure is counted."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, zip_longest
from pathlib import Path

from fraudkg.extract.candidates import Period, Quantity
from fraudkg.extract.context.periods.announcements import leave_out, of_reports
from fraudkg.extract.context.periods.atoms import Atom, Atoms
from fraudkg.extract.context.periods.calendar import Clock
from fraudkg.extract.context.periods.customs import Customs
from fraudkg.extract.context.periods.expressions import Joiner
from fraudkg.extract.context.periods.scope import Scope
from fraudkg.extract.context.periods.sights import figure, sights
from fraudkg.extract.context.periods.tables import by_column
from fraudkg.extract.context.periods.wording import Wording
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import BORDERED, Markers, listed_words

_KINDS = ("crime", "sum", "report", "raid", "trial", "stock")
"""What indicators may count, as far as that tells when."""
_SIGNS = (
    "action-begun action-dated action-noun alleged arrest by-now change-verb charges crime of-them"
    " event-other habit heading occurred offer on-year rate reporting respectively source speech speech-not"
    " spoken stock sum supposed tied total-now victim"
).split()


class Periods:
    """Finds for each figure the period that the text states or carries for it, by `time.yaml`.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words, counted = (listed_words(lexicon, name, family) for name in ("time", "indicators"))
        self._atoms = Atoms(lexicon, words, family)
        self._customs = Customs(lexicon)
        self._wording = Wording(words, has_borders=family in BORDERED)
        self._counts = {one: kind for kind in _KINDS for one in counted.get(kind, ())}
        self._verbs = frozenset(words.get("month-verb", ()))
        self._week = frozenset(words.get("week-this", ())) if family == "zh" else frozenset[str]()
        self._markers = Markers({code: words.get(code, ()) for code in _SIGNS}, family)

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        indicators: Sequence[str | None] = (),
        modalities: Sequence[str] = (),
        home: str = "",
    ) -> tuple[Period | None, ...]:
        """The period of each figure, in the same order; None where none is stated or carried.

        Without a day of publication only what the text dates itself is found. Where `indicators` tell what
        each figure counts, what criminals took is not of the days of the action that another sentence states.
        Where `modalities` tell what is yet to happen, that is not of another sentence's period that is over.
        `home` are the letters of the country of a text whose issuer tells none; public years differ by it.
        """
        clock = Clock.of(document, self._customs, home)
        folded = document.folded
        spans = sorted((one.number.span.start, one.number.span.end) for one in quantities)
        found = (_uncounted(atom, spans) for atom in self._atoms.find(folded, clock))
        # The months are May and March, not may and march.
        atoms = [one for one in found if one and document.content[one.start : one.end] not in self._verbs]
        pairs = pairwise(document.sentences)
        lines = frozenset(two.span.start for one, two in pairs if one.paragraph != two.paragraph)
        expressions = Joiner(self._wording, folded, clock, lines).join(atoms)
        expressions = of_reports(document, expressions, self._week)
        parts = zip_longest(quantities, indicators, modalities)
        counted = [figure(*one, self._counts) for one in parts]
        seen = sights(document, expressions, list(self._markers.find(folded)), counted)
        leave_out(document, seen)
        periods = Scope(document, seen, self._wording).periods()
        return tuple(by_column(document, one.start, periods[one.start], expressions) for one in counted)


def _uncounted(atom: Atom, spans: Sequence[tuple[int, int]]) -> Atom | None:
    """The atom without the characters of a figure: none of "2000 suspects", the month of "In June 5 men"."""
    at = bisect_right(spans, (atom.end - 1, atom.end)) - 1
    if at < 0 or spans[at][1] <= atom.start:
        return atom
    stated = atom.stated
    if spans[at][0] <= atom.start or stated.day is None or stated.month is None:
        return None
    return Atom(atom.start, spans[at][0] - 1, "date", replace(stated, day=None, last_day=None))

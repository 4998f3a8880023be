"""Passages in the announcer's own voice: evaluations, intents, situations and methods.

By words of data/lexicon/results.yaml that begin or stand in such a passage; where none does, by a linear
classifier of passages, learnt by scripts/train_classifier.py.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, itemgetter
from pathlib import Path

from fraudkg.extract.candidates import NarrativeCandidate
from fraudkg.extract.dictionary import Dictionary, Hit, by_phrase
from fraudkg.extract.document import Document
from fraudkg.extract.layout import by_sentence
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.passages import told
from fraudkg.extract.rows import Row, read_rows
from fraudkg.extract.weights import Weights, read_weights
from fraudkg.text import Span

TABLE = "narratives"
"""How the tables of weights begin: narratives-en."""
KINDS = ("evaluation", "intent", "situation", "method")
_CODES = frozenset({*KINDS, "manner", "verb"})
_FRAYED = ' \n.。,，"”'
_LIKELY, _SURE = 0.4, 0.8
"""From which probability on a clause is taken for such a passage, and as likely as words make it."""
_LEAD = r"[\s\-–—•·●■*“\"「『]*(?:{and} )?"
"""What stands before the words of a clause: bullets, marks of quotation, what joins it to another."""
_AND, _WILL = r" {and}$", r"(?i:{will}\b|{will-han})"


_Hit = Hit[list[Row]]


class Narratives:
    """Finds narratives in texts of one language family; of one without words nothing is found."""

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        rows = [row for row in read_rows(lexicon, "results", family) if row.code in _CODES]
        entries = ((word, row) for row in rows for word in row.words)
        self._phrasing = Phrasing.read(lexicon, "relating", family)
        self._words = Dictionary(by_phrase(entries, family).items())
        self._weights = read_weights(lexicon, f"{TABLE}-{family}")

    def find(self, document: Document) -> tuple[NarrativeCandidate, ...]:
        """Those of a text, in its order."""
        sentences = by_sentence(document, self._words.find(document.folded), attrgetter("start"))
        worded = [one for hits in sentences if hits for one in self._worded(document, hits)]
        if self._weights is None:
            return tuple(worded)
        every = [*worded, *self._learned(document, self._weights, worded)]
        return tuple(sorted(every, key=lambda one: (one.passage.span, one.narrative)))

    def _worded(self, document: Document, hits: Sequence[_Hit]) -> Iterator[NarrativeCandidate]:
        cues = sorted(_cues(document, hits).items(), key=itemgetter(0))
        for number, (at, cue) in enumerate(cues):
            clause = document.sentence_at(at).clause_at(at)
            after = cues[number + 1][0] if number + 1 < len(cues) else clause.end
            is_whole = cue.text("from") == "clause" and not (number and cues[number - 1][0] >= clause.start)
            low = clause.start if is_whole else at
            low += len(document.content[low:at]) - len(document.content[low:at].lstrip())
            text = document.content[low : min(clause.end, after)].rstrip(_FRAYED)
            text = self._phrasing[_AND].sub("", text).rstrip(_FRAYED)
            modality = "intended" if self._phrasing[_WILL].match(text) else "done"
            passage, rules = document.passage(low, low + len(text)), (f"narrative-{cue.code}",)
            yield NarrativeCandidate(passage, cue.code, modality, "medium", rules)

    def _learned(
        self, document: Document, weights: Weights, worded: Sequence[NarrativeCandidate]
    ) -> Iterator[NarrativeCandidate]:
        """Those that are likely to be of a kind and hold none that words begin."""
        starts = [one.passage.span.start for one in worded]
        lead = self._phrasing[_LEAD]
        for clause, kind, probability in told(document, weights):
            if probability < _LIKELY or _is_taken(clause, worded, starts):
                continue
            words = document.content[clause.start : clause.end].rstrip(_FRAYED)
            begun = lead.match(document.folded, clause.start, clause.start + len(words))
            low = begun.end() if begun else clause.start
            if low < clause.start + len(words):
                modality = "intended" if kind == "intent" else "done"
                confidence = "medium" if probability >= _SURE else "low"
                passage = document.passage(low, clause.start + len(words))
                yield NarrativeCandidate(passage, kind, modality, confidence, ("narrative-learned",))


def _is_taken(clause: Span, worded: Sequence[NarrativeCandidate], starts: Sequence[int]) -> bool:
    at = bisect_left(starts, clause.end)
    return at > 0 and worded[at - 1].passage.span.end > clause.start


def _cues(document: Document, hits: Sequence[_Hit]) -> dict[int, Row]:
    """Where a passage in the announcer's own voice begins, and what makes it one: "successfully curbing"."""
    found = {hit.start: row for hit in hits for row in hit.payload[::-1] if row.code in KINDS}
    for one, other in pairwise(hits):
        manner, verb = ({row.code for row in hit.payload} for hit in (one, other))
        is_next = other.start == one.end + 1 and document.content[one.end] == " "
        if is_next and "manner" in manner and "verb" in verb:
            found.setdefault(one.start, Row("evaluation", "", {"from": "cue"}))
    return found

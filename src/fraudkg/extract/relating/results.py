"""Results without a number, what is said of sites, and passages in the announcer's own voice.

All by words of data/lexicon/results.yaml that stand together in one sentence.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from fraudkg.extract.candidates import (
    EntityMention,
    NarrativeCandidate,
    OutcomeCandidate,
    StatusCandidate,
)
from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.dictionary import Dictionary, by_phrase
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import Row, folded_words, read_rows
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Span

Found = tuple[tuple[OutcomeCandidate, ...], tuple[StatusCandidate, ...], tuple[NarrativeCandidate, ...]]

_NARRATIVES = frozenset({"evaluation", "intent", "situation", "method"})
_REACH = 70
"""Up to so many characters may stand between vague words and the thing, and between a verb and either."""
_FRAYED = ' \n.。,，"”'
_SITE_REACH = 40
_SITES = frozenset({"site"})
_AND, _WILL, _MEANT = r" {and}$", r"(?i:{will}\b|{will-han})", r"(?: {meant}|{meant-han})$"


@dataclass(frozen=True, slots=True)
class _Hit:
    span: Span
    rows: Sequence[Row]

    def row(self, code: str) -> Row | None:
        """The first row of a code."""
        return next((row for row in self.rows if row.code == code), None)

    def is_verb(self, indicator: str) -> bool:
        """Whether it says that what an indicator counts was done."""
        return any(
            row.code == "outcome" and row.text("part") == "verb" and row.text("indicator") == indicator
            for row in self.rows
        )


class Results:
    """Finds them in texts of one language family.

    Args:
        lexicon: Folders with results.yaml and lists.yaml; later folders add words.
        family: A language family; of one without words nothing is found.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        self._is_spaced = family not in UNSPACED
        entries = ((word, row) for row in read_rows(lexicon, "results", family) for word in row.words)
        self._phrasing = Phrasing.read(lexicon, "relating", family)
        self._dictionary = Dictionary(by_phrase(entries, family).items(), family)
        self._words = {"open": folded_words(read_rows(lexicon, "lists", family), "open", family)}

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Found:
        """Outcomes, statuses and narratives, each in the text's order."""
        found = [_Hit(Span(start, end), rows) for start, end, rows in self._dictionary.find(document.folded)]
        sentences = by_sentence(document, found, lambda hit: hit.span.start)
        outcomes = [one for hits in sentences for one in self._outcomes(document, hits)]
        sites = [one for one in entities if one.kind == "site"]
        statuses = list(self._statuses(document, found, sites)) if sites else []
        narratives = [one for hits in sentences for one in self._narratives(document, hits)]
        return tuple(sorted(outcomes)), tuple(sorted(statuses)), tuple(narratives)

    def _outcomes(self, document: Document, hits: Sequence[_Hit]) -> Iterator[OutcomeCandidate]:
        done = 0
        for number, vague in enumerate(hits):
            if not vague.row("vague") or vague.span.start < done:
                continue
            found = self._outcome(document, hits, number)
            if found:
                done = found.passage.span.end
                yield found

    def _outcome(self, document: Document, hits: Sequence[_Hit], number: int) -> OutcomeCandidate | None:
        vague = hits[number].span
        for at in range(number + 1, len(hits)):
            thing = hits[at]
            if thing.span.start - vague.end > _REACH or _is_cut(document, vague.end, thing.span.start):
                return None
            for row in thing.rows:
                if row.code != "outcome" or row.settings.get("part") != "object":
                    continue
                indicator = row.text("indicator")
                passage = self._span(document, hits, number, thing.span, indicator)
                if passage is None and row.settings.get("alone") == "yes":
                    passage = Span(vague.start, thing.span.end)
                if passage:
                    return OutcomeCandidate(
                        document.passage(passage.start, passage.end),
                        indicator,
                        document.passage(vague.start, vague.end),
                        "done",
                        "medium",
                        (f"outcome-{indicator}",),
                    )
        return None

    @staticmethod
    def _span(
        document: Document, hits: Sequence[_Hit], number: int, thing: Span, indicator: str
    ) -> Span | None:
        """From the verb to the thing, or from the vague words to the verb after it."""
        vague = hits[number].span
        for at in range(number - 1, -1, -1):
            hit = hits[at]
            if vague.start - hit.span.end > _REACH or _is_cut(document, hit.span.end, vague.start):
                break
            if hit.is_verb(indicator):
                return Span(hit.span.start, thing.end)
        for at in range(number + 1, len(hits)):
            hit = hits[at]
            if hit.span.start < thing.end:
                continue
            if hit.span.start - thing.end > _REACH or _is_cut(document, thing.end, hit.span.start):
                break
            if hit.is_verb(indicator):
                return Span(vague.start, hit.span.end)
        return None

    def _statuses(
        self, document: Document, hits: Sequence[_Hit], sites: Sequence[EntityMention]
    ) -> Iterator[StatusCandidate]:
        scene = Scene(
            document, sites, (), (), self._words, phrasing=self._phrasing, is_spaced=self._is_spaced
        )
        seen: set[tuple[Span, str]] = set()
        for hit in hits:
            row = hit.row("status")
            if row is None or self._is_meant(document, hit.span.start):
                continue
            sentence = document.sentence_at(hit.span.start).span
            listed = scene.before(_SITES, hit.span.start, sentence.start, _SITE_REACH) or scene.after(
                _SITES, hit.span.end, sentence.end, _SITE_REACH, same_clause=True
            )
            if listed is None:
                continue
            low, high = min(listed.start, hit.span.start), max(listed.end, hit.span.end)
            opened = document.passage(listed.open.start, listed.open.end) if listed.open else None
            low = min(low, listed.open.start) if listed.open else low
            status = row.text("status")
            for site in listed.mentions:
                if (site.passage.span, status) not in seen:
                    seen.add((site.passage.span, status))
                    yield StatusCandidate(
                        document.passage(low, high),
                        site,
                        row.text("aspect"),
                        status,
                        "high",
                        (f"status-{status}",),
                        opened,
                    )

    def _is_meant(self, document: Document, at: int) -> bool:
        """Whether what the words at `at` say is only planned."""
        before = document.folded[max(0, at - 24) : at].rstrip()
        return self._phrasing[_MEANT].search(before) is not None

    def _narratives(self, document: Document, hits: Sequence[_Hit]) -> Iterator[NarrativeCandidate]:
        cues = list(_cues(document, hits))
        for number, (at, cue) in enumerate(cues):
            clause = document.sentence_at(at).clause_at(at)
            after = cues[number + 1][0] if number + 1 < len(cues) else clause.end
            low = clause.start if cue.text("from") == "clause" else at
            if number and cues[number - 1][0] >= low:
                low = at
            low += len(document.content[low:at]) - len(document.content[low:at].lstrip())
            text = document.content[low : min(clause.end, after)].rstrip(_FRAYED)
            text = self._phrasing[_AND].sub("", text).rstrip(_FRAYED)
            if len(text) <= at - low:
                continue
            modality = "intended" if self._phrasing[_WILL].match(text) else "done"
            yield NarrativeCandidate(
                document.passage(low, low + len(text)),
                cue.code,
                modality,
                "medium",
                (f"narrative-{cue.code}",),
            )


def _cues(document: Document, hits: Sequence[_Hit]) -> Iterator[tuple[int, Row]]:
    """Where a passage in the announcer's own voice begins, and what makes it one."""
    for number, hit in enumerate(hits):
        cue = next((row for row in hit.rows if row.code in _NARRATIVES), None)
        if cue is None and hit.row("manner") and number + 1 < len(hits) and hits[number + 1].row("verb"):
            gap = document.content[hit.span.end : hits[number + 1].span.start]
            cue = Row("evaluation", "", {"from": "cue"}) if gap == " " else None
        if cue:
            yield hit.span.start, cue


def _is_cut(document: Document, low: int, high: int) -> bool:
    """Whether a number or the end of a clause that is no list stands between."""
    between = document.content[low:high]
    return any(char.isdigit() or char in ".;:。；：\n" for char in between)

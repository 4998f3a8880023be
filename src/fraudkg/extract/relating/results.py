"""Results without a number, what is said of sites, and passages in the announcer's own voice.

All by words of data/lexicon/results.yaml that stand together in one sentence.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path

from fraudkg.extract.candidates import (
    EntityMention,
    NarrativeCandidate,
    OutcomeCandidate,
    StatusCandidate,
)
from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.dictionary import Dictionary, Hit, by_phrase
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import Row, folded_words, read_rows
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.helpers import helpers
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Span

Found = tuple[tuple[OutcomeCandidate, ...], tuple[StatusCandidate, ...], tuple[NarrativeCandidate, ...]]

_NARRATIVES = frozenset({"evaluation", "intent", "situation", "method"})
_REACH = 70
"""Up to so many characters may stand between vague words and the thing, and between a verb and either."""
_FRAYED = ' \n.。,，"”'
_SITE_REACH = 40
_SITES = frozenset({"site"})
_start = itemgetter(0)
_AND, _WILL, _MEANT = r" {and}$", r"(?i:{will}\b|{will-han})", r"(?: {meant}|{meant-han})$"


@dataclass(frozen=True, slots=True)
class _Words:
    """What words do: their rows, the first by its code, what an outcome counts that they say was done."""

    rows: Sequence[Row]
    row: Mapping[str, Row]
    verbs: frozenset[str]
    cue: Row | None

    @classmethod
    def of(cls, rows: Sequence[Row]) -> "_Words":
        """All that the rows say."""
        verbs = {
            row.text("indicator") for row in rows if row.code == "outcome" and row.text("part") == "verb"
        }
        cue = next((row for row in rows if row.code in _NARRATIVES), None)
        return cls(rows, {row.code: row for row in reversed(rows)}, frozenset(verbs), cue)


_Hit = Hit[_Words]


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
        words = by_phrase(entries, family).items()
        self._dictionary = Dictionary(((phrase, _Words.of(rows)) for phrase, rows in words), family)
        opening = {"open": folded_words(read_rows(lexicon, "lists", family), "open", family)}
        self._helpers = helpers(opening, self._phrasing, is_spaced=self._is_spaced)

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Found:
        """Outcomes, statuses and narratives, each in the text's order."""
        found = self._dictionary.find(document.folded)
        sentences = [hits for hits in by_sentence(document, found, _start) if hits]
        outcomes = [one for hits in sentences for one in self._outcomes(document, hits)]
        sites = [one for one in entities if one.kind == "site"]
        told = [hit for hit in found if "status" in hit.payload.row] if sites else []
        statuses = list(self._statuses(document, told, sites)) if told else []
        narratives = [one for hits in sentences for one in self._narratives(document, hits)]
        return tuple(sorted(outcomes)), tuple(sorted(statuses)), tuple(narratives)

    def _outcomes(self, document: Document, hits: Sequence[_Hit]) -> Iterator[OutcomeCandidate]:
        done = 0
        for number, vague in enumerate(hits):
            if "vague" not in vague.payload.row or vague.start < done:
                continue
            found = self._outcome(document, hits, number)
            if found:
                done = found.passage.span.end
                yield found

    def _outcome(self, document: Document, hits: Sequence[_Hit], number: int) -> OutcomeCandidate | None:
        vague = hits[number]
        for thing in hits[number + 1 :]:
            if thing.start - vague.end > _REACH or _is_cut(document, vague.end, thing.start):
                return None
            for row in thing.payload.rows:
                if row.code != "outcome" or row.settings.get("part") != "object":
                    continue
                indicator = row.text("indicator")
                passage = self._span(document, hits, number, thing, indicator)
                if passage is None and row.settings.get("alone") == "yes":
                    passage = Span(vague.start, thing.end)
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
        document: Document, hits: Sequence[_Hit], number: int, thing: _Hit, indicator: str
    ) -> Span | None:
        """From the verb to the thing, or from the vague words to the verb after it."""
        vague = hits[number]
        for hit in reversed(hits[:number]):
            if vague.start - hit.end > _REACH or _is_cut(document, hit.end, vague.start):
                break
            if indicator in hit.payload.verbs:
                return Span(hit.start, thing.end)
        for hit in hits[number + 1 :]:
            if hit.start < thing.end:
                continue
            if hit.start - thing.end > _REACH or _is_cut(document, thing.end, hit.start):
                break
            if indicator in hit.payload.verbs:
                return Span(vague.start, hit.end)
        return None

    def _statuses(
        self, document: Document, hits: Sequence[_Hit], sites: Sequence[EntityMention]
    ) -> Iterator[StatusCandidate]:
        scene = Scene(
            document, sites, (), (), self._helpers, phrasing=self._phrasing, is_spaced=self._is_spaced
        )
        seen: set[tuple[Span, str]] = set()
        for hit in hits:
            if self._is_meant(document, hit.start):
                continue
            row = hit.payload.row["status"]
            sentence = document.sentence_at(hit.start).span
            listed = scene.before(_SITES, hit.start, sentence.start, _SITE_REACH) or scene.after(
                _SITES, hit.end, sentence.end, _SITE_REACH
            )
            if listed is None:
                continue
            low, high = min(listed.start, hit.start), max(listed.end, hit.end)
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
        cue = hit.payload.cue
        following = hits[number + 1] if cue is None and number + 1 < len(hits) else None
        if following and "manner" in hit.payload.row and "verb" in following.payload.row:
            gap = document.content[hit.end : following.start]
            cue = Row("evaluation", "", {"from": "cue"}) if gap == " " else None
        if cue:
            yield hit.start, cue


def _is_cut(document: Document, low: int, high: int) -> bool:
    """Whether a number or the end of a clause that is no list stands between."""
    between = document.content[low:high]
    return any(char.isdigit() or char in ".;:。；：\n" for char in between)

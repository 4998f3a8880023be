"""Results without a number, what is said of sites, and passages in the announcer's own voice.

All by words of data/lexicon/results.yaml that stand together in one sentence.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

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
from fraudkg.extract.relating.ground import Ground, helpers
from fraudkg.extract.relating.lists import Lists
from fraudkg.text import Span

Found = tuple[tuple[OutcomeCandidate, ...], tuple[StatusCandidate, ...], tuple[NarrativeCandidate, ...]]

_NARRATIVES = frozenset({"evaluation", "intent", "situation", "method"})
_REACH = 70
"""Up to so many characters may stand between vague words and the thing, and between a verb and either."""
_FRAYED = ' \n.。,，"”'
_SITE_REACH = 40
_SITES = frozenset({"site"})
_MEANT_REACH = 24
_BREAK = re.compile(r"[\d.;:。；：\n]")
_start = itemgetter(0)
_AND, _WILL, _MEANT = r" {and}$", r"(?i:{will}\b|{will-han})", r"(?: {meant}|{meant-han}) ?$"


class _Words(NamedTuple):
    """What a phrase may be: its rows in the lexicon, and their codes."""

    rows: tuple[Row, ...]
    codes: frozenset[str]


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
        self._dictionary = Dictionary(
            (phrase, _Words(tuple(rows), frozenset(row.code for row in rows))) for phrase, rows in words
        )
        opening = {"open": folded_words(read_rows(lexicon, "lists", family), "open", family)}
        self._helpers = helpers(opening, self._phrasing, is_spaced=self._is_spaced)

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Found:
        """Outcomes, statuses and narratives, each in the text's order."""
        found = self._dictionary.find(document.folded)
        sentences = [hits for hits in by_sentence(document, found, _start) if hits]
        outcomes = [one for hits in sentences for one in _outcomes(document, hits)]
        sites = [one for one in entities if one.kind == "site"]
        told = [(hit, row) for hit in found for row in hit.payload.rows if row.code == "status" and sites]
        statuses = list(self._statuses(document, told, sites)) if told else []
        narratives = [one for hits in sentences for one in self._narratives(document, hits)]
        return tuple(sorted(outcomes)), tuple(sorted(statuses)), tuple(narratives)

    def _statuses(
        self, document: Document, hits: Sequence[tuple[_Hit, Row]], sites: Sequence[EntityMention]
    ) -> Iterator[StatusCandidate]:
        ground = Ground(
            document, sites, (), (), self._helpers, phrasing=self._phrasing, is_spaced=self._is_spaced
        )
        lists = Lists(ground)
        seen: set[tuple[Span, str]] = set()
        for (start, end, _), row in hits:
            if self._phrasing[_MEANT].search(document.folded, max(0, start - _MEANT_REACH), start):
                continue
            sentence = document.sentence_at(start).span
            listed = lists.before(_SITES, start, sentence.start, _SITE_REACH) or lists.after(
                _SITES, end, sentence.end, _SITE_REACH
            )
            if listed is None:
                continue
            opened, status = listed.open, row.text("status")
            low = min(listed.start, start, opened.start if opened else start)
            for site in listed.mentions:
                if (site.passage.span, status) not in seen:
                    seen.add((site.passage.span, status))
                    yield StatusCandidate(
                        document.passage(low, max(listed.end, end)),
                        site,
                        row.text("aspect"),
                        status,
                        "high",
                        (f"status-{status}",),
                        document.passage(opened.start, opened.end) if opened else None,
                    )

    def _narratives(self, document: Document, hits: Sequence[_Hit]) -> Iterator[NarrativeCandidate]:
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


def _cues(document: Document, hits: Sequence[_Hit]) -> dict[int, Row]:
    """Where a passage in the announcer's own voice begins, and what makes it one: "successfully curbing"."""
    found = {hit.start: row for hit in hits for row in hit.payload.rows[::-1] if row.code in _NARRATIVES}
    for one, other in pairwise(hits):
        is_next = other.start == one.end + 1 and document.content[one.end] == " "
        if is_next and "manner" in one.payload.codes and "verb" in other.payload.codes:
            found.setdefault(one.start, Row("evaluation", "", {"from": "cue"}))
    return found


def _outcomes(document: Document, hits: Sequence[_Hit]) -> Iterator[OutcomeCandidate]:
    """What vague words of a sentence count, where a verb says that it was done."""
    done = 0
    for number, vague in enumerate(hits):
        is_vague = vague.start >= done and "vague" in vague.payload.codes
        found = next(_counted(document, hits, number), None) if is_vague else None
        if found:
            span, indicator = found
            done = span.end
            passage, words = document.passage(span.start, done), document.passage(vague.start, vague.end)
            yield OutcomeCandidate(passage, indicator, words, "done", "medium", (f"outcome-{indicator}",))


def _counted(document: Document, hits: Sequence[_Hit], number: int) -> Iterator[tuple[Span, str]]:
    """The words for what vague ones count, with a verb where it needs one, and the indicator of both."""
    vague = hits[number]
    for thing in hits[number + 1 :]:
        if not _is_joined(document, vague.end, thing.start):
            return
        for row in thing.payload.rows:
            if row.text("part") != "object":
                continue
            indicator = row.text("indicator")
            for verb in (*reversed(hits[:number]), *hits):
                is_verb = any(
                    one.text("part") == "verb" and one.text("indicator") == indicator
                    for one in verb.payload.rows
                )
                if is_verb and (
                    _is_joined(document, verb.end, vague.start) or _is_joined(document, thing.end, verb.start)
                ):
                    yield Span(min(verb.start, vague.start), max(verb.end, thing.end)), indicator
            if row.text("alone") == "yes":
                yield Span(vague.start, thing.end), indicator


def _is_joined(document: Document, low: int, high: int) -> bool:
    """Whether neither a number nor the end of a clause that is no list stands between, nor much else."""
    return 0 <= high - low <= _REACH and not _BREAK.search(document.content, low, high)

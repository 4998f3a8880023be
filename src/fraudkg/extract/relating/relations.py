"""Finding relations between the mentions of a sentence, by the patterns of data/lexicon/relations.yaml.

A fact that is missed costs a reviewer less than one that was never stated: whatever makes a reading doubtful
(another clause between, a negation, a preposition before the subject) drops it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.dictionary import Dictionary, Hit, by_phrase, fold
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import folded_words, read_rows
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.cooperation import cooperation
from fraudkg.extract.relating.crimes import KIND as CRIME
from fraudkg.extract.relating.crimes import Crimes
from fraudkg.extract.relating.deeds import (
    directed_deeds,
    founded,
    joint_deeds,
    missions,
    ordered_only,
    senders,
)
from fraudkg.extract.relating.ends import ENDS, together
from fraudkg.extract.relating.entries import Parts, all_parts, entries, of_nations
from fraudkg.extract.relating.ground import Ground
from fraudkg.extract.relating.helpers import HELPERS, helpers
from fraudkg.extract.relating.inner import Inner
from fraudkg.extract.relating.natives import natives
from fraudkg.extract.relating.pattern import Pattern
from fraudkg.extract.relating.same import KIND as OPERATION
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.stating import candidate, once, order
from fraudkg.extract.relating.things import Term, unnamed
from fraudkg.text import Cover, Span

_AND = frozenset({"and", "and jointly", "and then", "and together"})
_OPENING = 2
_DESCRIBING = frozenset({"person-group", "site"})
_MOST_JOINT = 8


class Relations:
    """Finds relations in texts of one language family.

    Args:
        lexicon: Folders with relations.yaml and lists.yaml; later folders add patterns.
        reference: Folders with the reference data.
        family: A language family; where no patterns are known nothing is found.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._is_spaced = family not in UNSPACED
        self._phrasing = Phrasing.read(lexicon, "relating", family)
        rows = read_rows(lexicon, "relations", family)
        phrases = by_phrase(
            [*entries(rows, is_spaced=self._is_spaced), *of_nations(lexicon, self._phrasing, family)], family
        )
        self._dictionary = Dictionary(all_parts(phrases))
        words = {code: folded_words(rows, code, family) for code in HELPERS}
        words["open"] = folded_words(read_rows(lexicon, "lists", family), "open", family)
        self._helpers = helpers(words, self._phrasing, is_spaced=self._is_spaced)
        alien = folded_words(rows, "event-not-after", family)
        alien_one = folded_words(rows, "one-event-not-after", family)
        self._alien = tuple(f" {word} " for word in alien)
        self._alien_one = tuple(f" {word} " for word in (*alien, *alien_one))
        self._oblique = tuple(f" {word} " for word in (*words["blocked"], *self._phrasing.words("aiming")))
        self._crimes = Crimes(rows, self._phrasing, family, is_spaced=self._is_spaced)
        self._inner = Inner(lexicon, reference, self._phrasing, family)
        self._nations = frozenset(
            fold(word, family) for row in read_rows(lexicon, "demonyms", family) for word in row.words
        )

    def find(self, document: Document, entities: Sequence[EntityMention]) -> tuple[RelationCandidate, ...]:
        """Every relation that a pattern finds, in the order of the text, each once."""
        folded = document.folded
        hits = self._dictionary.find(folded)
        ground = Ground(
            document,
            entities,
            self._terms(document, hits),
            # What would begin a clause does not after a preposition: "against scammers".
            [at for at, _, parts in hits if parts.is_mark and not folded.endswith(self._oblique, 0, at)],
            self._helpers,
            phrasing=self._phrasing,
            is_spaced=self._is_spaced,
        )
        scene = Scene(ground)
        found = [*self._stated(scene, hits), *self._inner.find(document, scene), *cooperation(scene)]
        for follow in (missions, senders, joint_deeds, founded, directed_deeds):
            found += follow(scene, tuple(found))
        kept = ordered_only(found)
        if not self._is_spaced:
            kept = (one for one in kept if not self._is_denied(document, one))
        return once(sorted(kept, key=order))

    def _is_denied(self, document: Document, one: RelationCandidate) -> bool:
        """Whether the Chinese clause of a fact says that there is nothing in it: 否认厂房被用于诈骗."""
        span = one.passage.span
        sentence = document.sentence_at(span.start)
        low, high = sentence.clause_at(span.start).start, sentence.clause_at(span.end - 1).end
        return any(word in document.folded[low:high] for word in self._phrasing.words("denied-han"))

    def _stated(self, scene: Scene, hits: Sequence[Hit[Parts]]) -> Iterator[RelationCandidate]:
        """What patterns say, one after the other; of those for one phrase the first of each predicate."""
        founders: dict[int, list[EntityMention]] = {}
        for start, end, parts in hits:
            if not parts.patterns:
                continue
            stated: set[tuple[str, frozenset[str]]] = set()
            sentence = scene.document.sentence_at(start).span
            patterns = parts.patterns if start - sentence.start <= _OPENING else parts.inner
            fitting = scene.fitting(patterns, scene.ground.since(start), end)
            if not fitting:
                continue
            span = Span(start, end)
            for pattern in fitting:
                said = pattern.predicate, pattern.object
                if said in stated:
                    continue
                for one in self._relate(scene, sentence, span, pattern, founders):
                    stated.add(said)
                    if pattern.predicate == "established":
                        founders.setdefault(one.object.passage.span.end, []).append(one.subject)
                    yield one

    def _terms(self, document: Document, hits: Sequence[Hit[Parts]]) -> list[tuple[Span, Term]]:
        """The things that words of `hits` stand for or make."""
        terms = [(Span(start, end), term) for start, end, parts in hits for term in parts.terms]
        crimes = self._crimes.find(
            document,
            [one for one in terms if one[1].kind == CRIME],
            [(Span(start, end), parts.crime) for start, end, parts in hits if parts.crime],
        )
        others = [
            (span, term)
            for span, term in terms
            if term.kind != CRIME and not (term.kind == OPERATION and self._is_alien(document.folded, span))
        ]
        if self._is_spaced:
            # Of "courier fraud" the courier is no one, of "boiler room fraud" the room no site.
            cover = Cover(span for span, _ in crimes)
            others = [one for one in others if one[1].kind not in _DESCRIBING or not cover.holds(one[0])]
            return [*crimes, *others, *natives(document, self._nations, self._phrasing)]
        return [*crimes, *others, *unnamed(document, self._phrasing)]

    def _is_alien(self, folded: str, span: Span) -> bool:
        """Whether "operation" is said of no police's: "in operation", "call centre operations"."""
        alien = self._alien if folded.endswith("s", 0, span.end) else self._alien_one
        is_police = folded.endswith(self._phrasing.words("always-police"), 0, span.end)
        return not is_police and folded.endswith(alien, 0, span.start)

    def _relate(
        self,
        scene: Scene,
        sentence: Span,
        span: Span,
        pattern: Pattern,
        founders: Mapping[int, Sequence[EntityMention]],
    ) -> Iterator[RelationCandidate]:
        pairs: Iterable[tuple[EntityMention, EntityMention]] = ()
        opened = None
        if pattern.form in ENDS:
            subjects, objects = ENDS[pattern.form](scene, sentence, span, pattern)
            if subjects and objects:
                if pattern.predicate == "targets" and not scene.is_spaced:
                    subjects = scene.campaigns(subjects, sentence.start)
                pairs, opened = product(subjects.mentions, objects.mentions), subjects.open or objects.open
        elif listed := together(scene, sentence, span, pattern):
            pairs, opened = combinations(listed.mentions[:_MOST_JOINT], 2), listed.open
        modality = ""
        for one, thing in pairs:
            end = one.passage.span.end
            # Of "set up the centre together with …" and "… and launched" the centre is no subject.
            is_object = pattern.free == "beside" and span.start - end <= _OPENING
            is_object = is_object or scene.document.folded[end : span.start].strip(", ") in _AND
            for subject in founders.get(end, (one,)) if is_object else (one,):
                if scene.may_relate(subject, pattern.predicate, thing):
                    modality = modality or scene.modality(span, pattern.modality)
                    yield candidate(scene, span, pattern, (subject, thing), opened=opened, modality=modality)

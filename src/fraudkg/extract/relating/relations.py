"""Finding relations between the mentions of a sentence, by the patterns of data/lexicon/relations.yaml.

A fact that is missed costs a reviewer less than one that was never stated: whatever makes a reading doubtful
(another clause between, a negation, a preposition before the subject) drops it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.dictionary import Dictionary, by_phrase
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import FORMS, Pattern, Row, folded_words, pattern_of, read_rows
from fraudkg.extract.relating.ground import HELPERS
from fraudkg.extract.relating.inner import Inner
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.things import Listed, Term
from fraudkg.text import Span

_MARKS = frozenset({"broken", "negation"})
_TOGETHER = frozenset({"sst", "pair"})
"""Forms whose subjects are the objects, too."""
_OPENING = 2
_MOST_JOINT = 8
_NEAR = 40
"""Up to so many characters between the parts of a fact, it is sure."""

Part = Pattern | Term | str


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a phrase does: patterns, terms, and whether it begins another clause or negates."""

    patterns: tuple[Pattern, ...]
    terms: tuple[Term, ...]
    is_mark: bool


def _sorted_parts(parts: Sequence[Part]) -> _Parts:
    return _Parts(
        tuple(part for part in parts if isinstance(part, Pattern)),
        tuple(part for part in parts if isinstance(part, Term)),
        any(part in _MARKS for part in parts if isinstance(part, str)),
    )


class Relations:
    """Finds relations in texts of one language family.

    Args:
        lexicon: Folders with relations.yaml and lists.yaml; later folders add patterns.
        reference: Folders with the reference data.
        family: A language family; where no patterns are known nothing is found.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._is_spaced = family not in UNSPACED
        rows = read_rows(lexicon, "relations", family)
        entries = [
            (word, part) for row in rows if (part := self._part(row)) is not None for word in row.words
        ]
        self._dictionary = Dictionary(
            ((phrase, _sorted_parts(parts)) for phrase, parts in by_phrase(entries, family).items()), family
        )
        self._words = {code: folded_words(rows, code, family) for code in HELPERS}
        self._words["open"] = folded_words(read_rows(lexicon, "lists", family), "open", family)
        self._inner = Inner(lexicon, reference, family)

    def _part(self, row: Row) -> Part | None:
        if row.code == "term":
            return Term(row.text("kind"), row.text("id") or None)
        if row.code in _MARKS:
            return row.code
        return pattern_of(row, is_spaced=self._is_spaced) if row.text("form") in FORMS else None

    def find(self, document: Document, entities: Sequence[EntityMention]) -> tuple[RelationCandidate, ...]:
        """Every relation that a pattern finds, in the order of the text, each once."""
        hits = [(Span(start, end), parts) for start, end, parts in self._dictionary.find(document.folded)]
        scene = Scene(
            document,
            entities,
            [(span, term) for span, parts in hits for term in parts.terms],
            [span for span, parts in hits if parts.is_mark],
            self._words,
            is_spaced=self._is_spaced,
        )
        found: dict[tuple[Span, str, Span], RelationCandidate] = {}
        for span, parts in hits:
            stated: set[tuple[str, frozenset[str]]] = set()
            for pattern in parts.patterns:
                if (pattern.predicate, pattern.object) in stated or not scene.may_be(pattern, span.start):
                    continue
                for relation in self._relate(scene, span, pattern):
                    stated.add((pattern.predicate, pattern.object))
                    found.setdefault(_key(relation), relation)
        for relation in self._inner.find(document, scene):
            found.setdefault(_key(relation), relation)
        for relation in _directed_deeds(document, tuple(found.values())):
            found.setdefault(_key(relation), relation)
        return tuple(sorted(found.values(), key=_order))

    def _relate(self, scene: Scene, span: Span, pattern: Pattern) -> Iterator[RelationCandidate]:
        sentence = scene.document.sentence_at(span.start).span
        if pattern.is_opening and span.start - sentence.start > _OPENING:
            return
        if pattern.form in _TOGETHER:
            listed = self._together(scene, sentence, span, pattern)
            if listed is not None:
                yield from self._among(scene, span, pattern, listed)
            return
        subjects, objects = self._ends(scene, sentence, span, pattern)
        if subjects is not None and objects is not None:
            yield from self._each(scene, span, pattern, subjects, objects)

    @staticmethod
    def _together(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Listed | None:
        """Who acts jointly, in a list before the words (sst) or after them ("between police and …")."""
        if pattern.form == "sst":
            find = scene.before if pattern.is_free else scene.subject
            return find(pattern.subject, span.start, sentence.start, pattern.before)
        listed = scene.after(pattern.subject, span.end, sentence.end, pattern.within)
        is_said = listed is not None and (
            not pattern.object or scene.before(pattern.object, span.start, sentence.start, pattern.before)
        )
        return listed if is_said else None

    def _ends(
        self, scene: Scene, sentence: Span, span: Span, pattern: Pattern
    ) -> tuple[Listed | None, Listed | None]:
        """The subjects and the objects of words at `span`."""
        low, high = sentence.start, sentence.end
        if pattern.form == "svo":
            objects = scene.after(pattern.object, span.end, high, pattern.within, same_clause=True)
            return self._actor(scene, span, low, pattern) if objects else None, objects
        if pattern.form == "sot":
            objects = scene.before(pattern.object, span.start, low, pattern.within)
            company = scene.company(pattern, objects, low) if objects else None
            return company or (None, None)
        if pattern.form == "tos":
            objects = scene.after(pattern.object, span.end, high, pattern.within)
            return self._later(scene, objects, low, high, pattern) if objects else None, objects
        subjects = scene.after(pattern.subject, span.end, high, pattern.within)
        if subjects is None:
            return None, None
        if pattern.form == "tso":
            return subjects, scene.towards(pattern, subjects.end, high)
        return subjects, scene.before(pattern.object, span.start, low, pattern.before)

    def _among(
        self, scene: Scene, span: Span, pattern: Pattern, listed: Listed
    ) -> Iterator[RelationCandidate]:
        """Each of a list with each that follows it."""
        mentions = listed.mentions[:_MOST_JOINT]
        for number in range(len(mentions) - 1):
            others = Listed(mentions[number + 1 :], listed.open)
            yield from self._each(scene, span, pattern, Listed((mentions[number],), None), others)

    @staticmethod
    def _each(
        scene: Scene, span: Span, pattern: Pattern, subjects: Listed, objects: Listed
    ) -> Iterator[RelationCandidate]:
        modality = scene.modality(span, pattern.modality)
        for subject in subjects.mentions:
            for thing in objects.mentions:
                if subject.passage.span != thing.passage.span:
                    yield _candidate(
                        scene,
                        span,
                        pattern,
                        (subject, thing),
                        opened=subjects.open or objects.open,
                        modality=modality,
                    )

    @staticmethod
    def _later(scene: Scene, objects: Listed, low: int, high: int, pattern: Pattern) -> Listed | None:
        """The subject after the object, or whom the sentence before speaks of."""
        found = scene.after(pattern.subject, objects.end, high, pattern.before)
        return scene.topic(pattern.subject, low) if found is None and pattern.is_topical else found

    @staticmethod
    def _actor(scene: Scene, span: Span, low: int, pattern: Pattern) -> Listed | None:
        """The subject before the words, or the one that a Chinese sentence leaves out."""
        if pattern.is_free:
            return scene.before(pattern.subject, span.start, low, pattern.before)
        is_deed = "operation" in pattern.object
        found = scene.subject(pattern.subject, span.start, low, pattern.before, acting=is_deed)
        is_act = "agency" in pattern.subject and (not scene.is_spaced or pattern.is_topical)
        return scene.topic(pattern.subject, span.start) if found is None and is_act else found


def _order(relation: RelationCandidate) -> tuple[int, int, str, int, int]:
    span, thing = relation.passage.span, relation.object.passage.span
    return span.start, span.end, relation.predicate, thing.start, thing.end


def _key(relation: RelationCandidate) -> tuple[Span, str, Span]:
    return relation.subject.passage.span, relation.predicate, relation.object.passage.span


def _candidate(
    scene: Scene,
    span: Span,
    pattern: Pattern,
    ends: tuple[EntityMention, EntityMention],
    *,
    opened: Span | None,
    modality: str,
) -> RelationCandidate:
    subject, thing = ends
    spans = [span, subject.passage.span, thing.passage.span, *([opened] if opened else [])]
    low, high = min(one.start for one in spans), max(one.end for one in spans)
    gaps = sorted((one.start, one.end) for one in spans[:3])
    is_near = all(after[0] - before[1] <= _NEAR for before, after in pairwise(gaps))
    return RelationCandidate(
        passage=scene.document.passage(low, high),
        subject=subject,
        predicate=pattern.predicate,
        object=thing,
        confidence="high" if is_near else "medium",
        rules=(f"{pattern.predicate}-{pattern.form}",),
        modality=modality,
        open_list=scene.document.passage(opened.start, opened.end) if opened else None,
    )


def _directed_deeds(
    document: Document, relations: Sequence[RelationCandidate]
) -> Iterator[RelationCandidate]:
    """What a body conducts under another's command was ordered by that, where one sentence says both."""
    deeds: dict[Span, list[RelationCandidate]] = {}
    for relation in relations:
        if relation.predicate == "conducted" and relation.modality == "done":
            deeds.setdefault(relation.subject.passage.span, []).append(relation)
    for relation in relations:
        if relation.predicate != "directedBy":
            continue
        for deed in deeds.get(relation.subject.passage.span, ()):
            low = min(relation.passage.span.start, deed.passage.span.start)
            high = max(relation.passage.span.end, deed.passage.span.end)
            yield RelationCandidate(
                document.passage(low, high),
                relation.object,
                "deployed",
                deed.object,
                "medium",
                ("deployed-deed",),
                deed.modality,
                deed.open_list,
            )

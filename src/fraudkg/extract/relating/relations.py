"""Finding relations between the mentions of a sentence, by the patterns of data/lexicon/relations.yaml.

A fact that is missed costs a reviewer less than one that was never stated: whatever makes a reading doubtful
(another clause between, a negation, a preposition before the subject) drops it.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from pathlib import Path

from fraudkg.extract.candidates import SYMMETRIC, EntityMention, RelationCandidate
from fraudkg.extract.dictionary import Dictionary, Hit, by_phrase
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import AGENCY, CRIME
from fraudkg.extract.naming.bodies import BRANCHES
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.additions import unnamed
from fraudkg.extract.relating.arguments import ENDS, together
from fraudkg.extract.relating.briefings import briefings
from fraudkg.extract.relating.cooperation import allied, alongside
from fraudkg.extract.relating.crimes import Crimes, Term
from fraudkg.extract.relating.criminal_operations import NotPolice
from fraudkg.extract.relating.deeds import (
    DEEDS,
    DEPLOYED,
    PARTICIPANT,
    aims,
    cooperation,
    directed_deeds,
    missions,
    shared_deeds,
)
from fraudkg.extract.relating.entries import Parts, all_parts, entries, of_nations
from fraudkg.extract.relating.ground import HELPERS, Ground, helpers
from fraudkg.extract.relating.inner import Inner
from fraudkg.extract.relating.nations import lands, natives
from fraudkg.extract.relating.operations import labelled, raided, raids, retold
from fraudkg.extract.relating.origins import given, journeys
from fraudkg.extract.relating.participants import joined
from fraudkg.extract.relating.parties import parties
from fraudkg.extract.relating.partners import partners
from fraudkg.extract.relating.pattern import Pattern
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.rows import folded_words, read_rows
from fraudkg.text import Span
from fraudkg.text.flow import UNSPACED

_MOST_JOINT = 8
_BEFORE_VERB = ("auxiliary", "auxiliary-more", "relative")
_SPOKE, _HELD = "heldBy-tos", ("heldBy-ots", "heldBy-sot")
_ARTICLE = r"{a-the} "
"""What a term may need before it, "the group", and its mention does not hold."""


class Relations:
    """Finds relations in texts of one language family; where no patterns are known nothing is found."""

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._is_spaced = family not in UNSPACED
        self._phrasing = Phrasing.read(lexicon, "relating", family)
        rows = read_rows(lexicon, "relations", family)
        phrases = by_phrase(
            [*entries(rows, is_spaced=self._is_spaced), *of_nations(lexicon, self._phrasing, family)], family
        )
        auxiliaries = [word for code in _BEFORE_VERB for word in self._phrasing.words(code)]
        words = {code: folded_words(rows, code, family) for code in HELPERS}
        longer = auxiliaries if self._is_spaced else ()
        self._dictionary = Dictionary(all_parts(phrases, longer, words["blocked"]))
        words["open"] = folded_words(read_rows(lexicon, "lists", family), "open", family)
        self._helpers = helpers(words, is_spaced=self._is_spaced)
        self._not_police = NotPolice(self._phrasing, folded_words(rows, "event-not-after", family))
        self._crimes = Crimes(rows, self._phrasing, family)
        self._inner = Inner(lexicon, reference, family)

    def find(self, document: Document, entities: Sequence[EntityMention]) -> tuple[RelationCandidate, ...]:
        """Every relation that a pattern finds, in the order of the text, each once."""
        return self.of(*self.scene(document, entities))

    def scene(
        self, document: Document, entities: Sequence[EntityMention]
    ) -> tuple[Scene, Sequence[Hit[Parts]]]:
        """The mentions of a text, those that plain words make among them, and the words of patterns in it."""
        hits = self._dictionary.find(document.folded)
        ground = Ground(
            document,
            entities,
            self._terms(document, hits),
            [at for at, _, parts in hits if parts.is_mark],
            self._helpers,
            phrasing=self._phrasing,
        )
        return Scene(ground), hits

    def of(self, scene: Scene, hits: Sequence[Hit[Parts]]) -> tuple[RelationCandidate, ...]:
        """Every relation of a scene: what patterns with words at `hits` state, mentions, and what follows."""
        found = [*self._stated(scene, hits), *self._inner.find(scene)]
        for tell in (cooperation, raids, allied, labelled, parties, alongside, retold, briefings):
            found += tell(scene)
        for follow in (missions, raided, shared_deeds, directed_deeds, aims, journeys, self._inner.follow):
            found += follow(scene, tuple(found))
        found += [*joined(scene), *given(scene)]
        # 公安厅组织全省公安机关开展: who only has another do it does not do it, nor who only takes part.
        others = {_ends(one) for one in found if one.rules == (DEPLOYED,)}
        # 公安部部署在全国开展: nor does one body that has it done everywhere.
        one_body = () if self._is_spaced else (one for one in found if one.subject.kind == AGENCY)
        others |= {_ends(one) for one in one_body if one.rules == ("deployed-svo",)}
        others |= {_ends(one)[::-1] for one in found if one.predicate == PARTICIPANT}
        found = [one for one in found if one.predicate not in DEEDS or _ends(one) not in others]
        # Nobody works with themselves: 中缅警方.
        found = [one for one in found if one.predicate not in SYMMETRIC or not _is_of_one(one)]
        if not self._is_spaced:
            found = [one for one in found if not self._is_denied(scene.document, one)]
            # 在甲部举办的发布会上，乙局介绍: who only speaks there does not hold it.
            held = {_ends(one)[0] for one in found if one.rules[0] in _HELD}
            found = [one for one in found if one.rules != (_SPOKE,) or _ends(one)[0] not in held]
        return _once(sorted(found, key=_order))

    def _is_denied(self, document: Document, one: RelationCandidate) -> bool:
        """Whether the Chinese clause of a fact says that there is nothing in it: 否认厂房被用于诈骗."""
        span = one.passage.span
        sentence = document.sentence_at(span.start)
        low, high = sentence.clause_at(span.start).start, sentence.clause_at(span.end - 1).end
        return any(map(document.folded[low:high].__contains__, self._phrasing.words("denied-han")))

    def _stated(self, scene: Scene, hits: Sequence[Hit[Parts]]) -> Iterator[RelationCandidate]:
        """What patterns say, one after the other; of those for one phrase the first of each predicate."""
        for start, end, parts in hits:
            if not parts.patterns:
                continue
            is_in_relative, gaps = scene.is_in_relative[start], scene.ground.gaps(end, parts.reach)
            if parts.following and not is_in_relative and parts.following.isdisjoint(gaps):
                continue
            stated: set[tuple[str, frozenset[str]]] = set()
            span = Span(start, end)
            for pattern, following in parts.patterns:
                if following and not is_in_relative:
                    if following.isdisjoint(gaps):
                        continue
                    if min(map(gaps.__getitem__, gaps.keys() & following)) > pattern.within:
                        continue
                said = pattern.predicate, pattern.object
                if said in stated or (pattern.is_opening and not scene.is_opening(start)):
                    continue
                for one in _relate(scene, span, pattern):
                    stated.add(said)
                    yield one

    def _terms(self, document: Document, hits: Sequence[Hit[Parts]]) -> list[tuple[Span, Term]]:
        """The things that words of `hits` stand for or make."""
        article = self._phrasing[_ARTICLE]
        terms = []
        for start, end, parts in hits:
            if parts.terms:
                begun = article.match(document.folded, start)
                terms += [(Span(begun.end() if begun else start, end), term) for term in parts.terms]
        crimes = self._crimes.find(
            document,
            [one for one in terms if one[1].kind == CRIME],
            [(start, end, parts.crime) for start, end, parts in hits if parts.crime],
        )
        others = [
            (span, term)
            for span, term in terms
            if term.kind != CRIME
            and not self._not_police.is_one(document.folded, span, term.kind)
            and not _begins_name(document, span)
        ]
        if self._is_spaced:
            counted = lands(document, self._phrasing)
            return [*crimes, *others, *natives(document, self._inner.demonyms, self._phrasing), *counted]
        unsaid = *unnamed(document, self._phrasing), *partners(document, self._phrasing)
        return [*crimes, *others, *unsaid]


def _begins_name(document: Document, span: Span) -> bool:
    """Whether a verb and the start of a name look like a thing: "INTERPOL coordinated Operation Lantern"."""
    first, _, last = document.content[span.start : span.end].rpartition(" ")
    return first.islower() and last[:1].isupper() and document.is_spaced


def _relate(scene: Scene, span: Span, pattern: Pattern) -> Iterator[RelationCandidate]:
    """The facts that words at `span` state."""
    pairs: Iterable[tuple[EntityMention, EntityMention]] = ()
    opened = None
    if pattern.form in ENDS:
        subjects, objects = ENDS[pattern.form](scene, span, pattern)
        if subjects and objects:
            if pattern.predicate == "targets" and not scene.is_spaced:
                subjects = scene.campaigns(subjects)
            pairs, opened = product(subjects.mentions, objects.inmost), subjects.open or objects.open
    elif listed := together(scene, span, pattern):
        pairs, opened = combinations(listed.mentions[:_MOST_JOINT], 2), listed.open
    pairs = [pair for pair in pairs if scene.may_relate(pair[0], pattern.predicate, pair[1])]
    modality = scene.modality(span, pattern.modality) if pairs else ""
    left_open = scene.document.passage(opened.start, opened.end) if opened else None
    for ends in pairs:
        subject, thing = map(scene.same.of, ends[::-1] if pattern.is_turned else ends)
        words = [span, *(one.span for one in ends), *([opened] if opened else [])]
        yield scene.fact(
            subject,
            pattern.predicate,
            thing,
            pattern.form,
            words=words,
            modality=modality,
            open_list=left_open,
        )


def _once(relations: Sequence[RelationCandidate]) -> tuple[RelationCandidate, ...]:
    """Each fact where the text first states it."""
    stated: dict[tuple[str, str, str], RelationCandidate] = {}
    for one in relations:
        names = one.subject.name.casefold(), one.predicate, one.object.name.casefold()
        if one.predicate in SYMMETRIC and names[::-1] in stated:
            continue
        stated.setdefault(names, one)
    return tuple(stated.values())


def _ends(one: RelationCandidate) -> tuple[Span, Span]:
    return one.subject.span, one.object.span


def _is_of_one(one: RelationCandidate) -> bool:
    """Whether both ends are one thing, by words or id, or one is of parts of a body: its stations."""
    subject, target = one.subject, one.object
    if BRANCHES in {subject.rule, target.rule}:
        return True
    return subject.span == target.span or subject.id == target.id is not None


def _order(relation: RelationCandidate) -> tuple[int, int, str, int, int]:
    """The order of the text."""
    span, thing = relation.passage.span, relation.object.span
    return span.start, span.end, relation.predicate, thing.start, thing.end

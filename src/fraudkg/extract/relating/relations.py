"""Finding relations between the mentions of a sentence, by the patterns of data/lexicon/relations.yaml.

A fact that is missed costs a reviewer less than one that was never stated: whatever makes a reading doubtful
(another clause between, a negation, a preposition before the subject) drops it.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.dictionary import Dictionary, Hit, by_phrase
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import Pattern, folded_words, read_rows
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.cooperation import cooperation
from fraudkg.extract.relating.crimes import KIND as CRIME
from fraudkg.extract.relating.crimes import Crimes
from fraudkg.extract.relating.deeds import DEEDS, directed_deeds, joint_deeds, ordered_only, shared_deeds
from fraudkg.extract.relating.entries import Parts, entries, of_nations, sorted_parts, without_article
from fraudkg.extract.relating.helpers import HELPERS, helpers
from fraudkg.extract.relating.inner import Inner
from fraudkg.extract.relating.missions import missions
from fraudkg.extract.relating.owned import owned
from fraudkg.extract.relating.rolls import rolls
from fraudkg.extract.relating.same import KIND as OPERATION
from fraudkg.extract.relating.same import NAMED, SAID
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.stating import SYMMETRIC, candidate, key, once, order
from fraudkg.extract.relating.things import Listed, Term, counted
from fraudkg.text import Span

_TOGETHER = frozenset({"sst", "pair"})
"""Forms whose subjects are the objects, too."""
_OPENING = 2
_FAR = 12
_LATE = r" {late} [\w ,]{3,28} {by} "
"""What may stand between a passive and who acts."""
_IT = r"{it-they} "
_SAID_IT = r" {saying}(?: [^,;:.]{1,30})? (?:{that} )?{it-they} (?:{auxiliary} )?(?:{auxiliary-more} )?$"
_SAID_REACH = 70
_MOST_JOINT = 8
_WAS, _BY = r"[\"”’',]{0,3} {auxiliary} (?:{auxiliary-more} )*", r" {by} "
_WAS_BEEN = 16


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
        articles = tuple(f" {word}" for word in self._phrasing.words("a-the"))
        self._dictionary = Dictionary(
            (
                (phrase, sorted_parts([*parts, *without_article(phrase, phrases, articles)]))
                for phrase, parts in phrases.items()
            ),
            family,
        )
        words = {code: folded_words(rows, code, family) for code in HELPERS}
        words["open"] = folded_words(read_rows(lexicon, "lists", family), "open", family)
        self._helpers = helpers(words, self._phrasing, is_spaced=self._is_spaced)
        self._alien = tuple(f" {word} " for word in folded_words(rows, "event-not-after", family))
        self._alien_one = tuple(f" {word} " for word in folded_words(rows, "one-event-not-after", family))
        self._always = self._phrasing.words("always-police")
        self._oblique = tuple(f" {word} " for word in words["blocked"] + self._phrasing.words("aiming"))
        self._described = tuple(f" {word}" for word in folded_words(rows, "site-described", family))
        self._crimes = Crimes(rows, self._phrasing, family, is_spaced=self._is_spaced)
        self._inner = Inner(lexicon, reference, self._phrasing, family)

    def find(self, document: Document, entities: Sequence[EntityMention]) -> tuple[RelationCandidate, ...]:
        """Every relation that a pattern finds, in the order of the text, each once."""
        hits = self._dictionary.find(document.folded)
        scene = Scene(
            document,
            entities,
            self._terms(document, hits),
            [at for at, _, parts in hits if parts.is_mark and not self._is_oblique(document, at)],
            self._helpers,
            phrasing=self._phrasing,
            is_spaced=self._is_spaced,
        )
        found: dict[tuple[Span, str, Span], RelationCandidate] = {}
        for start, end, parts in hits:
            if not parts.patterns or (parts.leading and not scene.is_near(parts.leading, end, parts.reach)):
                continue
            possible = [one for one, kinds in parts.patterns if scene.may_be(one, kinds, start, end)]
            if not possible:
                continue
            span, sentence = Span(start, end), document.sentence_at(start).span
            stated: set[tuple[str, frozenset[str]]] = set()
            for pattern in possible:
                if (pattern.predicate, pattern.object) in stated:
                    continue
                for relation in self._relate(scene, sentence, span, pattern):
                    stated.add((pattern.predicate, pattern.object))
                    found.setdefault(key(relation), relation)
        for relation in (
            *self._inner.find(document, scene),
            *owned(scene),
            *rolls(scene),
            *cooperation(scene),
        ):
            found.setdefault(key(relation), relation)
        for follow in (missions, joint_deeds, shared_deeds, directed_deeds):
            for relation in follow(scene, tuple(found.values())):
                found.setdefault(key(relation), relation)
        return once(sorted(ordered_only(tuple(found.values())), key=order))

    def _terms(self, document: Document, hits: Sequence[Hit[Parts]]) -> list[tuple[Span, Term]]:
        """The things that words of `hits` stand for or make."""
        terms = [(Span(start, end), term) for start, end, parts in hits for term in parts.terms]
        crimes = self._crimes.find(
            document,
            [one for one in terms if one[1].kind == CRIME],
            [(Span(start, end), parts.crime) for start, end, parts in hits if parts.crime],
        )
        others = [one for one in terms if one[1].kind != CRIME and self._is_meant(document, *one)]
        return [*crimes, *others, *(() if self._is_spaced else counted(document, self._phrasing))]

    def _is_oblique(self, document: Document, at: int) -> bool:
        """Whether words that would begin a clause follow a preposition: "against scammers"."""
        return self._is_spaced and document.folded.endswith(self._oblique, 0, at)

    def _is_meant(self, document: Document, span: Span, term: Term) -> bool:
        """Whether "raid" is said of the police's, and "call centre" of no gang."""
        if term.kind == OPERATION and not document.folded.endswith(self._always, 0, span.end):
            is_one = not document.folded.endswith("s", 0, span.end)
            alien = self._alien + self._alien_one if is_one else self._alien
            return not document.folded.endswith(alien, 0, span.start)
        return term.kind != "site" or not document.folded.startswith(self._described, span.end)

    def _relate(
        self, scene: Scene, sentence: Span, span: Span, pattern: Pattern
    ) -> Iterator[RelationCandidate]:
        if pattern.is_late:
            late = self._phrasing[_LATE].match(scene.document.folded, span.end)
            if late is None:
                yield from self._unsaid(scene, sentence, span, pattern)
                return
            span = Span(span.start, late.end())
        if pattern.is_opening and span.start - sentence.start > _OPENING:
            return
        if pattern.form in _TOGETHER:
            listed = self._together(scene, sentence, span, pattern)
            if listed is not None:
                yield from self._among(scene, span, pattern, listed)
            return
        subjects, objects = self._ends(scene, sentence, span, pattern)
        if subjects is not None and objects is not None and scene.is_over(pattern, subjects, span.start):
            if not scene.is_spaced and pattern.predicate == "targets":
                subjects = scene.campaigns(subjects, sentence.start)
            yield from self._each(scene, span, pattern, subjects, objects)

    def _unsaid(
        self, scene: Scene, sentence: Span, span: Span, pattern: Pattern
    ) -> Iterator[RelationCandidate]:
        """Who did what a passive tells without its actor: "The raid was mounted on Monday"."""
        folded = scene.document.folded
        things = scene.before(pattern.object, span.start, sentence.start, _WAS_BEEN)
        if pattern.predicate not in DEEDS or things is None or things.mentions[0].rule not in {*SAID, *NAMED}:
            return
        is_passive = self._phrasing[_WAS].fullmatch(folded, things.end, span.start)
        if is_passive and not self._phrasing[_BY].search(folded, span.end, sentence.end):
            actor = scene.topic(pattern.subject, sentence.start)
            if actor:
                yield from self._each(scene, span, pattern, actor, things)

    @staticmethod
    def _together(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Listed | None:
        """Who acts jointly, in a list before the words (sst) or after them ("between police and …")."""
        if pattern.form == "sst":
            find = scene.before if pattern.is_free else scene.subject
            found = find(pattern.subject, span.start, sentence.start, pattern.before)
            return None if found and scene.is_joined(found.start) else found
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
            return self._after_subject(scene, sentence, span, pattern)
        if pattern.form == "sot":
            objects = scene.before(pattern.object, span.start, low, pattern.within)
            return (objects and scene.company(pattern, objects, low)) or (None, None)
        if pattern.form == "tos":
            objects = scene.after(pattern.object, span.end, high, pattern.within)
            subjects = self._later(scene, objects, low, high, pattern) if objects else None
            return (subjects if objects and scene.is_linked(pattern, objects, subjects) else None), objects
        subjects = scene.follower(pattern.subject, span.end, high, pattern.within)
        if pattern.form == "tso":
            return subjects, scene.towards(pattern, subjects.end, high) if subjects else None
        return self._before_subject(scene, low, span, pattern, subjects)

    def _after_subject(
        self, scene: Scene, sentence: Span, span: Span, pattern: Pattern
    ) -> tuple[Listed | None, Listed | None]:
        objects = scene.after(pattern.object, span.end, sentence.end, pattern.within, same_clause=True)
        is_relative = objects is None and pattern.predicate in DEEDS and scene.is_relative(span.start)
        actor = self._actor(scene, span, sentence.start, pattern) if objects or is_relative else None
        if actor and objects and pattern.predicate not in SYMMETRIC and scene.is_accompanying(objects.start):
            return None, None
        if actor and objects is None:
            objects = scene.relative(pattern.object, actor.start, sentence.start)
        return actor, objects

    @staticmethod
    def _before_subject(
        scene: Scene, low: int, span: Span, pattern: Pattern, subjects: Listed | None
    ) -> tuple[Listed | None, Listed | None]:
        is_body = pattern.before > _FAR and "agency" in pattern.object
        find = scene.orderer if is_body else scene.before
        objects = find(pattern.object, span.start, low, pattern.before)
        if objects and not scene.is_towards(pattern, objects):
            return None, None
        if subjects is None and objects and pattern.is_topical:
            subjects = scene.leader(pattern.subject, objects.start, low)
        return subjects, objects

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
        modality = ""
        for subject in subjects.mentions:
            for thing in objects.mentions:
                if scene.may_relate(subject, pattern.predicate, thing):
                    modality = modality or scene.modality(span, pattern.modality)
                    yield candidate(
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
        if found or not pattern.is_topical:
            return found
        return scene.topic(pattern.subject, low) or (scene.body_before(low) if pattern.is_opening else None)

    @staticmethod
    def _actor(scene: Scene, span: Span, low: int, pattern: Pattern) -> Listed | None:
        """The subject before the words, or the one that a Chinese sentence leaves out."""
        if pattern.is_free:
            found = scene.before(pattern.subject, span.start, low, pattern.before)
            return found or scene.people_meant(pattern.subject, span.start, low)
        reach = _OPENING if scene.is_spaced else 0
        beside = scene.before(pattern.subject, span.start, low, reach) if pattern.is_beside else None
        is_where = beside and beside.mentions[0].kind == "country" and scene.is_blocked(beside.start)
        if beside and not is_where:
            return beside
        is_deed = "operation" in pattern.object
        found = scene.subject(pattern.subject, span.start, low, pattern.before, acting=is_deed)
        if found is None and "agency" in pattern.subject and scene.is_spaced:
            at = max(low, span.start - _SAID_REACH)
            said = scene.phrasing[_SAID_IT].search(scene.document.folded[at : span.start])
            found = scene.subject(pattern.subject, at + said.start(), low, pattern.before) if said else None
        is_it = scene.is_spaced and bool(scene.phrasing[_IT].match(scene.document.folded, low))
        is_act = "agency" in pattern.subject and (not scene.is_spaced or pattern.is_topical or is_it)
        return scene.topic(pattern.subject, span.start) if found is None and is_act else found

"""Relations that one mention states, or two side by side: nationality, role, membership, place."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.context.wordlists import alternation
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import Document
from fraudkg.extract.naming.patterns import read_rows
from fraudkg.extract.naming.quoted import runs
from fraudkg.extract.relating.nations import Nations
from fraudkg.extract.relating.scene import Scene
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Cover

_LONGEST_LIST = 16
_BESIDE = 10
_STATES = frozenset({"country"})
_PLACES = frozenset({"place", "site"})
_INSIDE = re.compile(r", |'s |’s | in (?:the )?|")
_JOINED = re.compile(r"[\"”]?,?[\"”]? ?(?:and |or |and the )?[\"“]?|[”」]?[、和及与，][“「]?")
_PART = re.compile(r"[^+＋\s](?:[^+＋]*[^+＋\s])?")
_SUSPECTED = re.compile(r"(?: of| in| to| for| with|涉嫌)[ ]?$")
_SUSPECTS = re.compile(r" suspects?$|(?:违法)?(?:犯罪)?嫌疑人$|嫌犯$|犯嫌$")
_GOES_ON = re.compile(r",? and [A-Z]|, [A-Z]")
_DATELINE = re.compile(r" ?(?:[–—]|--?) | ?\(")
_COINED = frozenset({"opener", "event", "quoted"})
_MEMBER = re.compile(r" (?:of|from|belonging to) (?:a |the |an |some )?(?:[\w-]+ ){0,3}$")


class Inner:
    """Finds such relations in texts of one language family.

    Args:
        lexicon: Folders with demonyms.yaml and roles in entities.yaml.
        reference: Folders with the reference data, which say what contains what.
        family: A language family.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._gazetteer = Gazetteer(reference, family)
        countries = {
            fold(word, family): row.code
            for row in read_rows(lexicon, "demonyms", family)
            for word in row.words
        }
        names = {fold(one.words, family): one.id for one in self._gazetteer.names if one.kind == "country"}
        self._nations = {**names, **countries}
        self._lists = Nations(self._nations, family)
        self._nation = re.compile(alternation(self._nations) + ("" if family == "zh" else r"(?!\w)"))
        rows = read_rows(lexicon, "relations", family)
        levels = [row for row in rows if row.code == "level"]
        self._ranks = {word: number for number, row in enumerate(levels) for word in row.words}
        self._unranked = len(levels) - 2
        self._roles = {
            fold(word, family): row.text("id") or None
            for row in rows
            if row.code == "role"
            for word in row.words
        }

    def find(self, document: Document, scene: Scene) -> Iterator[RelationCandidate]:
        """The relations, mention by mention."""
        people = [one for one in scene.mentions if one.kind == "person-group"]
        yield from self._lists.find(document, scene.mentions)
        for mention in people:
            yield from _origins(document, scene, mention)
        for mention in people:
            if mention.rule != "term":
                yield from self._nationality(document, mention)
                yield from _membership(document, mention, scene.within(mention))
        yield from self._roles_of(document, people)
        for mention in scene.mentions:
            if mention.kind == "model":
                yield from _components(document, mention)
            if mention.kind == "operation" and mention.rule in _COINED:
                for one in scene.within(mention):
                    if one.kind == "crime-type":
                        yield _relation(document, mention, "respondsTo", one)
        yield from self._contained(document, scene.mentions)

    def _nationality(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        span = mention.passage.span
        match = self._nation.match(document.folded, span.start, span.end)
        if match:
            nation = document.mention(match.span(), "country", "demonym", self._nations[match[0]])
            yield _relation(document, mention, "nationality", nation)

    def _roles_of(self, document: Document, people: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The roles that a list of people names: "financial backers, core leaders and key members"."""

        def is_joined(first: EntityMention, second: EntityMention) -> bool:
            low, high = first.passage.span.end, second.passage.span.start
            return _JOINED.fullmatch(document.content, low, high) is not None

        for run in runs(people, is_joined):
            for at in range(0, len(run), _LONGEST_LIST):
                group = run[at : at + _LONGEST_LIST]
                if len(group) > 1:
                    yield from self._of_group(document, group)

    def _of_group(self, document: Document, group: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        roles = [self._role(document, one) for one in group]
        span = group[0].passage.span.start, group[-1].passage.span.end
        together = document.mention(span, "person-group", "list")
        if all(roles):
            yield from (_relation(document, together, "hasRole", role) for role in roles if role)

    def _role(self, document: Document, mention: EntityMention) -> EntityMention | None:
        span = mention.passage.span
        folded = document.folded[span.start : span.end]
        word = max((word for word in self._roles if word in folded), key=len, default=None)
        if word is None:
            return None
        start = span.start + folded.find(word)
        return document.mention((start, start + len(word)), "role", "role", self._roles[word])

    def _contained(
        self, document: Document, mentions: Sequence[EntityMention]
    ) -> Iterator[RelationCandidate]:
        """A place beside the place that contains it, as the reference data knows it."""
        near = [mention for mention in mentions if mention.kind in _PLACES or mention.kind == "country"]
        for first, second in pairwise(near):
            gap = _INSIDE.fullmatch(document.content, first.passage.span.end, second.passage.span.start)
            if gap is None or _DATELINE.match(document.content, second.passage.span.end):
                continue
            is_owner = gap[0] in {"'s ", "’s ", ""}
            inner, outer = (second, first) if is_owner else (first, second)
            if inner.kind not in _PLACES or outer.kind == "site":
                continue
            is_known = outer.id and inner.id and outer.id in self._gazetteer.containers(inner.id)
            if is_known or self._is_lower(document, inner, outer):
                yield _relation(document, inner, "locatedIn", outer)

    def _is_lower(self, document: Document, inner: EntityMention, outer: EntityMention) -> bool:
        """Whether the words say so: "… village, … district", "…, … province", "…, <state>"."""
        if inner.kind != "place" or (inner.id and outer.id):
            return False
        if _GOES_ON.match(document.content, outer.passage.span.end):
            return False
        rank, higher = self._rank(inner), self._rank(outer)
        if rank is None:
            rank = self._unranked
        return outer.kind == "country" or (higher is not None and higher > rank)

    def _rank(self, place: EntityMention) -> int | None:
        return self._ranks.get(place.name.lower().rpartition(" ")[2])


def _membership(
    document: Document, mention: EntityMention, inside: Sequence[EntityMention]
) -> Iterator[RelationCandidate]:
    """What people are suspected of, and the gang that they are of."""
    span = mention.passage.span
    gangs = [one for one in inside if one.kind == "criminal-group"]
    hidden = Cover(one.passage.span for one in gangs)
    for one in inside:
        crime = one.passage.span
        if one.kind == "crime-type" and not hidden.holds(crime):
            is_suspect = _SUSPECTS.match(document.content, crime.end, span.end)
            if is_suspect or _SUSPECTED.search(document.content, span.start, crime.start):
                yield _relation(document, mention, "suspectedOf", one)
    for one in gangs:
        before = document.content[span.start : one.passage.span.start]
        if one.passage.span.end == span.end and (_MEMBER.search(before) or (before and not before.isascii())):
            yield _relation(document, mention, "memberOf", one)
            return


def _origins(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The countries of "foreigners from …", where there are several; one alone may be where they left."""
    end = mention.passage.span.end
    if not document.folded.startswith(" from ", end):
        return
    listed = scene.after(_STATES, end, document.sentence_at(end).span.end, _BESIDE)
    if listed and len(listed.mentions) > 1:
        for nation in listed.mentions:
            yield _relation(document, mention, "nationality", nation)


def _relation(
    document: Document, subject: EntityMention, predicate: str, thing: EntityMention
) -> RelationCandidate:
    spans = (subject.passage.span, thing.passage.span)
    passage = document.passage(min(one.start for one in spans), max(one.end for one in spans))
    return RelationCandidate(passage, subject, predicate, thing, "high", (f"{predicate}-inner",))


def _components(document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The parts of a model that is written as a sum: "professionalism + mechanisms + big data"."""
    parts = list(_PART.finditer(document.content, mention.passage.span.start, mention.passage.span.end))
    for part in parts if len(parts) > 1 else ():
        component = document.mention(part.span(), "model-component", "sum")
        yield _relation(document, mention, "hasComponent", component)

"""Relations that one mention states, or two side by side: nationality, role, membership, place."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import Document
from fraudkg.extract.naming.patterns import read_rows
from fraudkg.extract.relating.nations import Nations
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.things import holding
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Span

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
        self._family = family
        self._gazetteer = Gazetteer(reference, family)
        countries = {
            fold(word, family): row.code
            for row in read_rows(lexicon, "demonyms", family)
            for word in row.words
        }
        names = {fold(one.words, family): one.id for one in self._gazetteer.names if one.kind == "country"}
        self._nations = {**names, **countries}
        self._lists = Nations(self._nations, family)
        self._longest = max(map(len, self._nations), default=0)
        rows = read_rows(lexicon, "relations", family)
        self._ranks = {
            word: number
            for number, row in enumerate(row for row in rows if row.code == "level")
            for word in row.words
        }
        self._roles = {
            fold(word, family): row.text("id") or None
            for row in rows
            if row.code == "role"
            for word in row.words
        }

    def find(self, document: Document, scene: Scene) -> Iterator[RelationCandidate]:
        """The relations, mention by mention."""
        starts = [mention.passage.span.start for mention in scene.mentions]
        people = [
            mention for mention in scene.mentions if mention.kind == "person-group" and mention.rule != "term"
        ]
        yield from self._lists.find(document, scene.mentions)
        for mention in scene.mentions:
            if mention.kind == "person-group":
                yield from _origins(document, scene, mention)
        for mention in people:
            yield from self._nationality(document, mention)
            yield from self._membership(
                document, mention, holding(scene.mentions, starts, mention.passage.span)
            )
        yield from self._roles_of(document, [one for one in scene.mentions if one.kind == "person-group"])
        for mention in scene.mentions:
            if mention.kind == "model":
                yield from _components(document, mention)
            if mention.kind == "operation" and mention.rule in _COINED:
                inside = holding(scene.mentions, starts, mention.passage.span)
                for one in inside:
                    if one.kind == "crime-type" and mention.passage.span.holds(one.passage.span):
                        yield _relation(document, mention, "respondsTo", one)
            if mention.kind == "criminal-group":
                inside = holding(scene.mentions, starts, mention.passage.span)
                yield from self._membership(document, mention, inside)
        yield from self._contained(document, scene.mentions)

    def _nationality(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        span = mention.passage.span
        folded = document.folded[span.start : min(span.end, span.start + self._longest)]
        for length in range(len(folded), 0, -1):
            country = self._nations.get(folded[:length])
            if country and (
                length == len(folded) or not folded[length - 1 : length + 1].isalnum() or self._family == "zh"
            ):
                passage = document.passage(span.start, span.start + length)
                nation = EntityMention(passage, "country", country, passage.text, "demonym")
                yield _relation(document, mention, "nationality", nation)
                return

    @staticmethod
    def _membership(
        document: Document, mention: EntityMention, inside: Sequence[EntityMention]
    ) -> Iterator[RelationCandidate]:
        span = mention.passage.span
        for one in inside:
            if (
                one.kind == "crime-type"
                and not any(
                    other.kind == "criminal-group" and other.passage.span.holds(one.passage.span)
                    for other in inside
                )
                and span.holds(one.passage.span)
            ):
                is_suspect = _SUSPECTS.match(document.content, one.passage.span.end, span.end)
                if is_suspect or _SUSPECTED.search(document.content, span.start, one.passage.span.start):
                    yield _relation(document, mention, "suspectedOf", one)
                continue
            if (
                one.kind == "criminal-group"
                and mention.kind == "person-group"
                and span.holds(one.passage.span)
                and one.passage.span.end == span.end
            ):
                before = document.content[span.start : one.passage.span.start]
                if _MEMBER.search(before) or (before and not before.isascii()):
                    yield _relation(document, mention, "memberOf", one)
                    return

    def _roles_of(self, document: Document, people: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The roles that a list of people names: "financial backers, core leaders and key members"."""
        group: list[EntityMention] = []
        for mention in [*people, None]:
            if (
                mention
                and 0 < len(group) < _LONGEST_LIST
                and _JOINED.fullmatch(
                    document.content, group[-1].passage.span.end, mention.passage.span.start
                )
            ):
                group.append(mention)
                continue
            if len(group) > 1:
                yield from self._of_group(document, group)
            group = [mention] if mention else []

    def _of_group(self, document: Document, group: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        roles = [(one, *self._role(document, one)) for one in group]
        if not all(span for _, _, span in roles):
            return
        low, high = group[0].passage.span.start, group[-1].passage.span.end
        passage = document.passage(low, high)
        together = EntityMention(passage, "person-group", None, passage.text, "list")
        for _, thing, span in roles:
            if span:
                words = document.passage(span.start, span.end)
                yield _relation(
                    document, together, "hasRole", EntityMention(words, "role", thing, words.text, "role")
                )

    def _role(self, document: Document, mention: EntityMention) -> tuple[str | None, Span | None]:
        span = mention.passage.span
        folded = document.folded[span.start : span.end]
        best: tuple[int, int, str | None] | None = None
        for word, thing in self._roles.items():
            at = folded.find(word)
            if at >= 0 and (best is None or len(word) > best[1] - best[0]):
                best = (at, at + len(word), thing)
        return (best[2], Span(span.start + best[0], span.start + best[1])) if best else (None, None)

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
            is_known = inner.id and outer.id and self._holds(outer.id, inner.id)
            if not is_known and not self._is_lower(document, inner, outer):
                continue
            yield _relation(document, inner, "locatedIn", outer)

    def _is_lower(self, document: Document, inner: EntityMention, outer: EntityMention) -> bool:
        """Whether the words say so: "… village, … district", "…, … province", "…, <state>"."""
        if inner.kind != "place" or _GOES_ON.match(document.content, outer.passage.span.end):
            return False
        rank, higher = (self._rank(one) for one in (inner, outer))
        if inner.id and outer.id:
            return False
        if rank is None:
            rank = len(self._ranks) and max(self._ranks.values()) - 1
        return outer.kind == "country" or (higher is not None and higher > rank)

    def _rank(self, place: EntityMention) -> int | None:
        return self._ranks.get(place.name.lower().rpartition(" ")[2])

    def _holds(self, outer: str, inner: str) -> bool:
        return outer != inner and outer in self._gazetteer.containers(inner)


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
        words = document.passage(*part.span())
        thing = EntityMention(words, "model-component", None, words.text, "sum")
        yield _relation(document, mention, "hasComponent", thing)

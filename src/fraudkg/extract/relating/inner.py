"""Relations that one mention states, or two side by side: nationality, role, membership, place."""

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.context.wordlists import alternation
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import read_rows
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.accused import accused
from fraudkg.extract.relating.chains import Nesting
from fraudkg.extract.relating.nations import Nations
from fraudkg.extract.relating.roles import Roles
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.where import Where
from fraudkg.extract.relating.worded import coined, components, relation, trade
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Cover

_BESIDE = 10
_STATES = frozenset({"country"})
_SUSPECTED = r"(?: {suspected}|{suspected-han})[ ]?$"
_SUSPECTS = r" {suspect}$|{suspect-han}$|{suspect-short}$"
_COINED = frozenset({"opener", "event", "quoted"})
_SUSPECTS_OF = r" (?:{of}|{in}) (?:{a-the} )?"
_CRIMES = frozenset({"crime-type"})
_NATION_BEFORE = r"\b([a-z]+) {and-or} $"
_NATION_REACH = 24
_LONGEST_NATION = 5
_BEGINS = r"([\u4e00-\u9fff]{2,6}?){area-han}?{involved}"
_SUSPECT = r"{area-han}?{involved-us}?{suspect-kind}*{suspect-head}(?<!{area-people})"
_ALL_OF = (
    r"(?:(?: \([^()\n]{1,40})?,? {most-of}(?: {of-them})?,? (?:{past-being} )?| {being} (?:{most-of} )?)"
    r"(?:{from} )?"
)
_NATIVE = r"([\u4e00-\u9fff]{2,6}){native}[^，。；、]{0,6}$"
_ARE_NATIVES = r"[，,]?{most-han}?{being-han}([\u4e00-\u9fff]{2,6}?){natives-han}"
_NATIVE_REACH = 14
_HOME = r"[^，。；]{0,14}{sent-home}"
_LONGEST_PLACE = 6
_MEMBER = r" {member-of} (?:{gang-article} )?(?:[\w-]+ ){0,3}$"
_FROM = r" {from} "
_AIMED = r"{aimed}"


class Inner:
    """Finds such relations in texts of one language family.

    Args:
        lexicon: Folders with demonyms.yaml and roles in entities.yaml.
        reference: Folders with the reference data, which say what contains what.
        phrasing: The words of relating.yaml.
        family: A language family.
    """

    def __init__(
        self, lexicon: Sequence[Path], reference: Sequence[Path], phrasing: Phrasing, family: str
    ) -> None:
        gazetteer = Gazetteer(reference, family)
        countries = {
            fold(word, family): row.code
            for row in read_rows(lexicon, "demonyms", family)
            for word in row.words
        }
        names = {fold(one.words, family): one.id for one in gazetteer.names if one.kind == "country"}
        self._nations = {**names, **countries}
        self._places = {fold(one.words, family): one.id for one in gazetteer.names if one.kind == "place"}
        self._lists = Nations(self._nations, phrasing, family)
        self._nation = re.compile(
            f"({alternation(self._nations)})" + ("" if family == "zh" else r"s?(?![\w-])")
        )
        rows = read_rows(lexicon, "relations", family)
        self._phrasing = phrasing
        levels = [row for row in rows if row.code == "level"]
        self._where = Where(
            Nesting(
                gazetteer,
                {word: number for number, row in enumerate(levels) for word in row.words},
                phrasing,
            ),
            frozenset(
                word
                for row in read_rows(lexicon, "entities", family)
                if row.code == "stop"
                for word in row.words
            ),
            family not in UNSPACED,
        )
        roles = {
            fold(word, family): row.text("id") or None
            for row in rows
            if row.code == "role"
            for word in row.words
        }
        self._roles = Roles(roles, phrasing, family not in UNSPACED)

    def find(self, document: Document, scene: Scene) -> Iterator[RelationCandidate]:
        """The relations, mention by mention."""
        people = [one for one in scene.mentions if one.kind == "person-group"]
        yield from self._lists.find(document, scene.mentions)
        for mention in people:
            found = [*_origins(document, scene, mention), *self._of_people(document, scene, mention)]
            yield from (one for one in found if scene.may_relate(one.subject, one.predicate, one.object))
        for group, crime in () if scene.is_spaced else accused(scene, people):
            yield relation(document, group, "suspectedOf", crime)
        gangs = [one for one in scene.mentions if one.kind == "criminal-group"]
        yield from self._roles.find(document, people, gangs)
        for gang in gangs:
            yield from trade(document, gang, scene.within(gang), self._phrasing.words("bare-crime"))
            if not scene.is_spaced:
                yield from self._seat(document, gang)
                yield from _trade_before(document, scene, gang)
        for mention in scene.mentions:
            if mention.kind == "model":
                yield from components(document, mention)
            if mention.kind == "mechanism" and self._phrasing[_AIMED].search(mention.name.lower()):
                yield from coined(document, mention, scene.within(mention))
            if mention.kind == "operation" and mention.rule in _COINED:
                # An English name that has a place in it was given by chance: "Operation Tucson".
                inside = scene.within(mention)
                yield from coined(
                    document,
                    mention,
                    [one for one in inside if one.kind != "place" or not scene.is_spaced],
                )
        for subject, predicate, thing in self._where.find(document, scene.mentions):
            meant = scene.same.of(subject)
            yield relation(document, meant, predicate, thing)

    def _of_people(
        self, document: Document, scene: Scene, mention: EntityMention
    ) -> Iterator[RelationCandidate]:
        is_term = mention.rule == "term"
        if not is_term or " " in mention.name:
            yield from self._nationality(document, mention)
        if is_term:
            yield from self._nation_before(document, scene, mention)
        else:
            yield from _membership(document, scene, mention)
        if scene.is_spaced:
            yield from self._all_of(document, mention)
            yield from _suspects_of(document, scene, mention)
        else:
            yield from self._being(document, mention)
            if not mention.name[0].isdigit():
                yield from self._of_nation(document, mention)
            yield from self._operating(document, scene, mention)

    def _nationality(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        span = mention.passage.span
        match = self._nation.match(document.folded, span.start, span.end)
        if match:
            nation = document.mention(match.span(1), "country", "demonym", self._nations[match[1]])
            yield relation(document, mention, "nationality", nation)
            before = self._phrasing[_NATION_BEFORE].search(
                document.folded[max(0, span.start - _NATION_REACH) : span.start]
            )
            country = self._nations.get(before[1]) if before else None
            if before and country:
                start = span.start - len(before[0])
                nation = document.mention((start, start + len(before[1])), "country", "demonym", country)
                whole = document.mention((start, span.end), "person-group", mention.rule)
                yield relation(document, whole, "nationality", nation)

    def _nation_before(
        self, document: Document, scene: Scene, mention: EntityMention
    ) -> Iterator[RelationCandidate]:
        """The adjective of one or two words right before a word for people: "a Ruritanian man"."""
        span, folded = mention.passage.span, document.folded
        if scene.is_spaced:
            end = span.start - 1
            second = folded.rfind(" ", 0, max(0, end)) + 1
            starts: Iterable[int] = (folded.rfind(" ", 0, max(0, second - 1)) + 1, second)
        else:
            end = span.start
            starts = range(max(0, end - _LONGEST_NATION), end - 1)
        for start in starts:
            country = self._nations.get(folded[start:end])
            if country:
                nation = document.mention((start, end), "country", "demonym", country)
                whole = document.mention((start, span.end), "person-group", mention.rule)
                yield relation(document, whole, "nationality", nation)
                return

    def _operating(
        self, document: Document, scene: Scene, mention: EntityMention
    ) -> Iterator[RelationCandidate]:
        """The place right before Chinese words for suspects, where they are suspected: 缅北涉诈人员."""
        span = mention.passage.span
        if not mention.name.endswith(self._phrasing.words("of-suspicion")):
            return
        inside = self._phrasing[_BEGINS].match(document.folded, span.start, span.end)
        if inside and inside[1] in self._places:
            place = document.mention(inside.span(1), "place", "name", self._places[inside[1]])
            yield relation(document, mention, "suspectedIn", place)
        for one in scene.placed_before(span.start):
            if one.kind == "place" and self._phrasing[_SUSPECT].fullmatch(
                document.folded, one.passage.span.end, span.end
            ):
                yield relation(document, mention, "suspectedIn", one)

    def _seat(self, document: Document, gang: EntityMention) -> Iterator[RelationCandidate]:
        """The place that the Chinese name of a gang begins with: 缅北电诈犯罪集团."""
        start = gang.passage.span.start
        for end in range(min(start + _LONGEST_PLACE, gang.passage.span.end), start + 1, -1):
            known = self._places.get(document.folded[start:end])
            if known:
                place = document.mention((start, end), "place", "name", known)
                yield relation(document, gang, "suspectedIn", place)
                return

    def _all_of(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        """The nation of all or most of them: "63 foreigners, most of them Elbonian"."""
        match = self._phrasing[_ALL_OF].match(document.folded, mention.passage.span.end)
        found = self._nation.match(document.folded, match.end()) if match else None
        if found:
            nation = document.mention(found.span(1), "country", "demonym", self._nations[found[1]])
            yield relation(document, mention, "nationality", nation)

    def _being(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        """What a Chinese text says them to be: 912人为大马人."""
        match = self._phrasing[_ARE_NATIVES].match(document.folded, mention.passage.span.end)
        country = self._nations.get(match[1]) if match else None
        if match and country:
            nation = document.mention(match.span(1), "country", "demonym", country)
            yield relation(document, mention, "nationality", nation)

    def _of_nation(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        """The nation before 籍, and that people of it were brought home: 中国籍嫌疑人被押解回国."""
        span = mention.passage.span
        match = self._phrasing[_NATIVE].search(
            document.folded[max(0, span.start - _NATIVE_REACH) : span.start]
        )
        if match is None:
            return
        end = span.start - len(match[0]) + len(match[1])
        for start in range(end - len(match[1]), end - 1):
            country = self._nations.get(document.folded[start:end])
            if country:
                nation = document.mention((start, end), "country", "demonym", country)
                yield relation(document, mention, "nationality", nation)
                home = self._phrasing[_HOME].match(document.folded, span.end)
                if home:
                    yield relation(document, mention, "transferredTo", nation)
                return


def _trade_before(document: Document, scene: Scene, gang: EntityMention) -> Iterator[RelationCandidate]:
    """The crime right before a Chinese word for a gang that is no part of a name: 电信网络诈骗犯罪集团."""
    start, end = gang.passage.span.start, gang.passage.span.end
    for crime in scene.placed_before(start) if gang.rule == "term" else ():
        if crime.kind == "crime-type" and crime.passage.span.end == start:
            whole = document.mention((crime.passage.span.start, end), gang.kind, gang.rule)
            yield relation(document, whole, "suspectedOf", crime)


def _suspects_of(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The crimes right after a word for suspects: "suspects in a phone scam"."""
    if not mention.name.lower().endswith(scene.phrasing.words("suspect")):
        return
    match = scene.phrasing[_SUSPECTS_OF].match(document.folded, mention.passage.span.end)
    crimes = match and scene.after(_CRIMES, match.end(), document.sentence_at(match.end()).span.end, _BESIDE)
    for crime in crimes.mentions if crimes else ():
        yield relation(document, mention, "suspectedOf", crime)


def _membership(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """What people are suspected of, and the gang that they are of."""
    span, inside = mention.passage.span, scene.within(mention)
    if len(inside) == 1:
        return
    gangs = [one for one in inside if one.kind == "criminal-group"]
    hidden = Cover(one.passage.span for one in gangs)
    for one in inside:
        crime = one.passage.span
        if one.kind == "crime-type" and not hidden.holds(crime):
            is_suspect = scene.phrasing[_SUSPECTS].match(document.content, crime.end, span.end)
            if is_suspect or scene.phrasing[_SUSPECTED].search(document.content, span.start, crime.start):
                yield relation(document, mention, "suspectedOf", one)
    for one in gangs:
        before = document.content[span.start : one.passage.span.start]
        if one.passage.span.end == span.end and (
            scene.phrasing[_MEMBER].search(before) or (before and not before.isascii())
        ):
            yield relation(document, mention, "memberOf", one)
            return


def _origins(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The countries of "foreigners from …", where there are several; one alone may be where they left."""
    end = mention.passage.span.end
    if not scene.phrasing[_FROM].match(document.folded, end):
        return
    listed = scene.after(_STATES, end, document.sentence_at(end).span.end, _BESIDE)
    if listed and len(listed.mentions) > 1:
        for nation in listed.mentions:
            yield relation(document, mention, "nationality", nation)

"""What the words for people tell of them, and those beside them: nationality, crime, gang, place."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import NAMED_GANG, relation, with_trade
from fraudkg.text import Cover, Span

_BESIDE = 10
_PEOPLE = frozenset({"person-group"})
_IS = r" {being} (?:{a-an} )?"
_STATES = frozenset({"country"})
_CRIMES = frozenset({"crime-type"})
_FROM = r" {from} "
_NATIVE_OF = r" {of} "
_NATION_BEFORE = r" {and-or} $"
_NATION_REACH = 24
_ARE = (
    r"(?:(?: \((?:[^(),\n]{1,40}, )?|, | ){most-of}(?: {of-them})?,? (?:{past-being} )?"
    r"|(?: {relative}| [a-z]{3,10}, \d{1,4})? {being} (?:{most-of} )?)(?:{from} )?"
    r"|, {a-an} (?=[a-z]+ {native-one}\b)|,? (?:{being} )?(?:{a-the} )?{native-of} {of} (?:{the} )?"
    r"|,? (?:{relative} )?{holding} (?:{a-the} )?| {of} (?=[a-z]+(?: [a-z]+)? {nationality}\b)"
    r"|[，,]?{most-han}?{being-han}(?=[\u4e00-\u9fff]{2,6}{natives-han})"
    r"|[\u4e00-\u9fff]{0,4}[（(](?=[\u4e00-\u9fff]{2,6}{native})"
)
_NATIVE = r"(?:{native}[^，。；、]{0,6}|{passport}{possessive-han}[^，。；、]{0,6})$"
_NATIVE_REACH = 14
_NATIVES = r"{native-person}"
_OWNER_REACH = 80
_HOME = r"[^，。；]{0,14}{sent-home}"
_SUSPECTED = r"(?: {suspected}|{suspected-han})[ ]?$"
_SUSPECTS = r" {suspect}$|{suspect-han}$|{suspect-short}$"
_SUSPECTS_OF = r" (?:{of}|{in}) (?:{a-the} )?"
_BETWEEN = r"{and-so-on}?{accused-link}?"
_ACCUSED = r"{accused}"
_WIDEST = 8
_PLACE = r"([\u4e00-\u9fff]{2,6}?)"
_SUSPECT = r"{area-han}?{involved-us}?{suspect-kind}+{suspect-head}"


@dataclass(frozen=True, slots=True)
class People:
    """Says so of the people in texts of one language family.

    Args:
        nations: Folded names and adjectives of countries, with the countries' ids.
        nation: A pattern for any of them.
        places: Folded names of places, with the places' ids.
        phrasing: The words of relating.yaml.
    """

    nations: Mapping[str, str]
    nation: re.Pattern[str]
    places: Mapping[str, str]
    phrasing: Phrasing

    def find(self, document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
        """What is told of one mention of people."""
        whole = self._meant(document, scene, mention)
        yield from self._nationality(document, mention, whole)
        yield from self._said(document, mention)
        yield from _origins(document, scene, mention, whole)
        if mention.rule != "term":
            yield from _membership(document, scene, mention)
        if scene.is_spaced:
            yield from _suspects_of(document, scene, mention)
            yield from _owned(document, scene, mention)
        else:
            yield from self._native(document, mention)
            yield from self._operating(document, scene, mention)
            yield from _accused(document, scene, mention)

    def _meant(self, document: Document, scene: Scene, mention: EntityMention) -> EntityMention:
        """Whom the words are said of: of "He is an Elbonian national" whom the sentence before names."""
        start = mention.passage.span.start
        said, _ = scene.ground.pronouns.get(document.number_at(start), (None, ""))
        if said and self.phrasing[_IS].fullmatch(document.folded, said.end, start):
            meant = scene.meant.before(_PEOPLE, said.end, 0)
            return meant.mentions[0] if meant else mention
        return mention

    def _nationality(
        self, document: Document, mention: EntityMention, whole: EntityMention
    ) -> Iterator[RelationCandidate]:
        """The nations that the words begin with: "Elbonian men", "Ruritanian and Elbonian men"."""
        span = mention.passage.span
        match = self.nation.match(document.folded, span.start, span.end)
        low = max(0, span.start - _NATION_REACH)
        before = document.content[low : span.start].split() if match is None else []
        if before and before[-1][0].isupper() and mention.rule == "term":
            beside = self.phrasing[rf"(?<![a-z-]){self.nation.pattern} $"]
            match = beside.search(document.folded, low, span.start)
        if match is None or self._is_uncounted(document.folded, match.end(), span):
            return
        nation = document.mention(
            (match.start(), match.start() + len(match[0].rstrip())),
            "country",
            "demonym",
            self.nations[match[1]],
        )
        yield relation(document, whole, "nationality", nation)
        also = self.phrasing[rf"\b{self.nation.pattern}{_NATION_BEFORE}"]
        first = also.search(document.folded, low, span.start)
        if first:
            nation = document.mention(first.span(1), "country", "demonym", self.nations[first[1]])
            whole = document.mention((first.start(), span.end), "person-group", mention.rule)
            yield relation(document, whole, "nationality", nation)

    def _is_uncounted(self, folded: str, end: int, span: Span) -> bool:
        """Whether Chinese words only say 中国人, and not how many: they tell of others, or of no one."""
        if not self.phrasing[_NATIVES].fullmatch(folded, end, span.end):
            return False
        is_before = folded.endswith(self.phrasing.words("person-counter"), 0, span.start)
        return not is_before and not folded[span.end : span.end + 1].isdigit()

    def _said(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        """The nation of all or most of them: "63 foreigners, most of them Elbonian", 912人为大马人."""
        match = self.phrasing[_ARE].match(document.folded, mention.passage.span.end)
        found = self.nation.match(document.folded, match.end()) if match else None
        if found:
            nation = document.mention(found.span(1), "country", "demonym", self.nations[found[1]])
            yield relation(document, mention, "nationality", nation)

    def _native(self, document: Document, mention: EntityMention) -> Iterator[RelationCandidate]:
        """The nation before 籍, and that people of it were brought home: 中国籍嫌疑人被押解回国."""
        start, end = mention.passage.span.start, mention.passage.span.end
        native = self.phrasing[self.nation.pattern + _NATIVE]
        match = native.search(document.folded, max(0, start - _NATIVE_REACH), start)
        if match:
            nation = document.mention(match.span(1), "country", "demonym", self.nations[match[1]])
            yield relation(document, mention, "nationality", nation)
            if self.phrasing[_HOME].match(document.folded, end):
                yield relation(document, mention, "transferredTo", nation)

    def _operating(
        self, document: Document, scene: Scene, mention: EntityMention
    ) -> Iterator[RelationCandidate]:
        """The place right before Chinese words for suspects, where they are suspected: 缅北涉诈人员."""
        span, folded = mention.passage.span, document.folded
        inside = self.phrasing[_PLACE + _SUSPECT].fullmatch(folded, span.start, span.end)
        if inside and inside[1] in self.places:
            place = document.mention(inside.span(1), "place", "name", self.places[inside[1]])
            yield relation(document, mention, "suspectedIn", place)
        for one in scene.ground.placed_before(span.start):
            end = one.passage.span.end
            if one.kind == "place" and self.phrasing[_SUSPECT].fullmatch(folded, end, span.end):
                yield relation(document, mention, "suspectedIn", one)


def _suspects_of(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The crimes right after a word for suspects: "suspects in a phone scam"."""
    if not mention.name.lower().endswith(scene.phrasing.words("suspect")):
        return
    match = scene.phrasing[_SUSPECTS_OF].match(document.folded, mention.passage.span.end)
    crimes = match and scene.lists.after(
        _CRIMES, match.end(), document.sentence_at(match.end()).span.end, _BESIDE
    )
    for crime in crimes.mentions if crimes else ():
        yield relation(document, mention, "suspectedOf", crime)


def _membership(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """What people are suspected of, and the gang that they are of."""
    span, inside = mention.passage.span, scene.ground.within(mention)
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
        # 诈骗集团头目: in Chinese the gang stands first, and 集团头目 does not say which.
        gang = with_trade(scene, one)
        is_led = not scene.is_spaced and len(gang.name) >= NAMED_GANG and gang.passage.span.end < span.end
        if is_led or (one.passage.span.end == span.end and one.passage.span.start > span.start):
            yield relation(document, mention, "memberOf", gang)
            return


def _owned(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The gang whose people they are: "the gang's two leaders", "gang members"."""
    start = mention.passage.span.start
    low = max(0, start - _OWNER_REACH)
    for gang in scene.ground.between(low, start):
        end = gang.passage.span.end
        if gang.kind == "criminal-group" and (
            end == start - 1 or scene.ground.owned(end, {start}) is not None
        ):
            yield relation(document, mention, "memberOf", gang)


def _origins(
    document: Document, scene: Scene, mention: EntityMention, whole: EntityMention
) -> Iterator[RelationCandidate]:
    """The countries of "citizens of …", or of "foreigners from …"; there one alone may be where they left."""
    end = mention.passage.span.end
    is_native = mention.name.lower().endswith(scene.phrasing.words("native-of"))
    is_native = is_native and scene.phrasing[_NATIVE_OF].match(document.folded, end) is not None
    if not (is_native or scene.phrasing[_FROM].match(document.folded, end)):
        return
    listed = scene.lists.after(_STATES, end, document.sentence_at(end).span.end, _BESIDE)
    if listed and (is_native or len(listed.mentions) > 1):
        for nation in listed.mentions:
            yield relation(document, whole, "nationality", nation)


def _accused(document: Document, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The crimes of a list that ends right before Chinese words for those accused, or begins with them."""
    span, folded = mention.passage.span, document.folded
    begun = scene.lists.after(_CRIMES, span.start, span.end, 0)
    at = begun.mentions[0].passage.span.end if begun else span.start
    listed = scene.lists.before(_CRIMES, at, document.sentence_at(at).span.start, _WIDEST)
    end = listed.mentions[-1].passage.span.end if listed else at
    if listed is None or not scene.phrasing[_BETWEEN].fullmatch(folded, end, at):
        return
    is_accused = scene.phrasing[_ACCUSED].search(folded, at, span.end)
    if is_accused or folded.endswith(scene.phrasing.words("involved"), 0, listed.start):
        for one in listed.mentions:
            yield relation(document, mention, "suspectedOf", one)

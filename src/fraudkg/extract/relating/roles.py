"""The roles that people are said to have, and the gang that those named right after it lead or work for."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.quoted import runs
from fraudkg.extract.relating.ground import LOOK_BACK
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import NAMED_GANG, relation, with_trade
from fraudkg.text import Cover, Span

_PEOPLE = frozenset({"person-group"})
_LONGEST_LIST = 16
_JOINED = r"[\"”]?,?[\"”]? ?(?:{and-or} |{and} {the} )?[\"“]?|[”」]?{joins-alone-han}[“「]?"
_OF_GANG = r'{of-gang}?(?:(?:[0-9]{1,4}|{some-han}){many-han}?{person-counter})?["“「]?'
_COUNTED_AFTER = r"[\"”」]?{and-so-on}?(?:[0-9]{1,4}|{some-han}){many-han}?(?:{person-counter}|{people-han})"
_SAID_TO_BE = r"{surely-being-han}[^，。；！？\n]{0,18}$"
_GANG_REACH = 40
_WIDEST_GAP = 60
_NUMBER = r"(?:\d(?:[\d,]{0,8}\d)?|{numeral})"
_COUNTED_BEFORE = (
    rf" (?:[a-z-]+ ){{0,2}}{_NUMBER}(?![\w.,])"
    r"|[\"“「]?{person-counter}{many-han}?(?:[0-9]|{some-han})"
)
"""A number and what stands between it and the word for people, from right to left."""
_COUNTED_REACH = 40
_ARE = (
    rf"(?: [a-z]{{3,10}})?(?:,? {_NUMBER})? {{being}} (?:{{auxiliary-more}} )?(?:{{believed-to-be}} )?"
    rf"(?:(?:{{a-the}}|{_NUMBER}) )?|, {{a-the}} (?:{{alleged}} )?"
    rf"|,? {{introducing}} (?:(?:{{a-the}}|{_NUMBER}) )?"
    r"|[，,]?{most-han}?{being-han}(?:[0-9]{1,4}|{some-han})?{person-counter}?{of-group-han}?[\"“「]?"
    r"|(?:在[^，。；]{0,8}中|[，,]{said-han}?)?{most-han}?{surely-being-han}[^，。；！？\n]{0,18}"
)
_OF_WHOM = r"(?:{of-gang}?|中{surely-being-han})[\"“「]?"
_AND_ROLE = rf",? (?:{{and-or}} )?(?:{_NUMBER} )?"
_AS = (
    r"[^.;:\n]{0,40} {acting-as} (?:{a-the} )?"
    r"|[^。；！？\n，（(]{0,4}(?:[（(][^（）()\n]{1,20}[）)])?[，（(]?"
    r"{including-han}{of-group-han}?(?:[0-9]{1,4}|{some-han})?{person-counter}?"
)


@dataclass(frozen=True, slots=True)
class Roles:
    """Says what people are, in texts of one language family.

    Args:
        words: Folded words for roles, with the roles' ids.
        phrasing: The words of relating.yaml.
        is_spaced: Whether the script parts words by spaces.
    """

    words: Mapping[str, str | None]
    phrasing: Phrasing
    is_spaced: bool

    def find(
        self, document: Document, scene: Scene, people: Sequence[EntityMention]
    ) -> Iterator[RelationCandidate]:
        """The roles and gangs of people, who stand in the order of the text."""

        def is_joined(first: EntityMention, second: EntityMention) -> bool:
            low, high = first.passage.span.end, second.passage.span.start
            return self.phrasing[_JOINED].fullmatch(document.content, low, high) is not None

        for run in runs(people, is_joined):
            for at in range(0, len(run), _LONGEST_LIST):
                group = run[at : at + _LONGEST_LIST]
                if len(group) > 1:
                    yield from self._of_group(document, group)
                yield from () if self.is_spaced else _of_gang(document, scene, group)
        said = [*self._said(document, scene, people, _ARE), *self._said(document, scene, people, _AS)]
        said += self._again(document, scene, people)
        yield from said
        parts = Cover(one.object.passage.span for one in said)
        for one in self._counted(document, scene, people):
            if not parts.holds(one.object.passage.span):
                yield one

    def _said(
        self, document: Document, scene: Scene, people: Sequence[EntityMention], saying: str
    ) -> Iterator[RelationCandidate]:
        """Their roles, or those of some: "the arrestees are key members", 拘捕12人，包括2名主脑及骨干成员."""
        for number, (whole, part) in enumerate(pairwise(people)):
            low, high = whole.passage.span.end, part.passage.span.start
            if high - low > _WIDEST_GAP or not self.phrasing[saying].fullmatch(document.folded, low, high):
                continue
            for role in self._roles(document, people[number + 1 :], is_list=saying == _ARE):
                yield relation(document, whole, "hasRole", role)
            yield from self._of_theirs(document, scene, whole, part)

    def _of_theirs(
        self, document: Document, scene: Scene, whole: EntityMention, part: EntityMention
    ) -> Iterator[RelationCandidate]:
        """The gang whose members Chinese people are said to be: 7人均系诈骗集团“话务员”."""
        start = part.passage.span.start
        for gang in () if self.is_spaced else scene.ground.between(whole.passage.span.end, start):
            end = gang.passage.span.end
            if gang.kind == "criminal-group" and self.phrasing[_OF_WHOM].fullmatch(
                document.folded, end, start
            ):
                yield relation(document, whole, "memberOf", with_trade(scene, gang))

    def _roles(
        self, document: Document, people: Sequence[EntityMention], *, is_list: bool
    ) -> Iterator[EntityMention]:
        """The roles of a clause that people begin, one after the other; if asked for, only of a list."""
        start = people[0].passage.span.start
        clause, end = document.sentence_at(start).clause_at(start), start
        for number, one in enumerate(people[:_LONGEST_LIST]):
            span = one.passage.span
            joined = self.phrasing[_AND_ROLE].fullmatch(document.content, end, span.start)
            role = self._role(document, one) if span.end <= clause.end else None
            if role is None or (is_list and number and not joined):
                return
            end = span.end
            yield role

    def _again(
        self, document: Document, scene: Scene, people: Sequence[EntityMention]
    ) -> Iterator[RelationCandidate]:
        """The roles of those whom a pronoun means: "He is believed to be the ringleader"."""
        starts = [one.passage.span.start for one in people]
        for said, _ in scene.ground.pronouns.values():
            number = bisect_left(starts, said.end)
            at = starts[number] if number < len(starts) else said.end
            if not self.phrasing[_ARE].fullmatch(document.folded, said.end, at):
                continue
            meant = scene.meant.before(_PEOPLE, said.end, 0)
            for whole in meant.mentions if meant else ():
                for role in self._roles(document, people[number:], is_list=True):
                    yield relation(document, whole, "hasRole", role)

    def _counted(
        self, document: Document, scene: Scene, people: Sequence[EntityMention]
    ) -> Iterator[RelationCandidate]:
        """The role that the word for people is, where they are counted: "five couriers", 车手16名."""
        for one in people:
            span = one.passage.span
            role = self._role(document, one) if self._is_counted(document, span) else None
            if role is None or role.name.lower().endswith(self.phrasing.words("any-criminal")):
                continue
            is_whole = self.is_spaced or role.passage.span.end == span.end
            if is_whole and not scene.ground.is_denied(span.start):
                yield relation(document, one, "hasRole", role)

    def _is_counted(self, document: Document, span: Span) -> bool:
        """Whether a number stands before the words for people, or right after Chinese ones."""
        before = document.folded[max(0, span.start - _COUNTED_REACH) : span.start]
        is_before = self.phrasing.backward[_COUNTED_BEFORE].match(before[::-1])
        return bool(is_before or self.phrasing[_COUNTED_AFTER].match(document.folded, span.end))

    def _of_group(self, document: Document, group: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The roles that a list of people names: "financial backers, core leaders and key members"."""
        roles = [self._role(document, one) for one in group]
        span = group[0].passage.span.start, group[-1].passage.span.end
        together = document.mention(span, "person-group", "list")
        if all(roles) and (not self.is_spaced or any(role and role.id for role in roles)):
            yield from (relation(document, together, "hasRole", role) for role in roles if role)

    def _role(self, document: Document, mention: EntityMention) -> EntityMention | None:
        span = mention.passage.span
        folded = document.folded[span.start : span.end]
        word = max((word for word in self.words if word in folded), key=len, default=None)
        if word is None:
            return None
        start = span.start + folded.find(word)
        return document.mention((start, start + len(word)), "role", "role", self.words[word])


def _of_gang(document: Document, scene: Scene, group: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
    """The gang right before Chinese words for those who lead it or work for it."""
    start = group[0].passage.span.start
    for one in scene.ground.between(start - _GANG_REACH, start):
        gang = with_trade(scene, one) if one.kind == "criminal-group" else one
        low = gang.passage.span.start
        is_beside = scene.phrasing[_OF_GANG].fullmatch(document.folded, gang.passage.span.end, start)
        # 他们是诈骗集团骨干: they are of it.
        is_said = scene.phrasing[_SAID_TO_BE].search(document.folded, max(0, low - LOOK_BACK), low)
        is_named = gang.kind == "criminal-group" and len(gang.name) >= NAMED_GANG
        if is_named and is_beside and not is_said:
            together = document.mention((start, group[-1].passage.span.end), "person-group", "list")
            yield relation(document, together, "memberOf", gang)

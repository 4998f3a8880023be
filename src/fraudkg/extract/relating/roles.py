"""The roles that people are said to have, and the gang that those named right after it lead or work for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.quoted import runs
from fraudkg.extract.relating.ground import LOOK_BACK
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation, with_trade

_LONGEST_LIST = 16
_JOINED = r"[\"”]?,?[\"”]? ?(?:{and-or} |{and} {the} )?[\"“]?|[”」]?{joins-alone-han}[“「]?"
_OF_GANG = r'{of-gang}?(?:(?:[0-9]{1,4}|{some-han}){many-han}?{person-counter})?["“「]?'
_COUNTED_BEFORE = r"(?:[0-9]|{some-han}){many-han}?{person-counter}[\"“「]?$"
_COUNTED_AFTER = r"[\"”」]?(?:[0-9]{1,4}|{some-han}){many-han}?(?:{person-counter}|{people-han})"
_SAID_TO_BE = r"{surely-being-han}[^，。；！？\n]{0,18}$"
_GANG_REACH = 40
_WIDEST_GAP = 60
_NAMED_GANG = 4
_ARE = (
    r" {being} (?:{auxiliary-more} )?(?:{believed-to-be} )?(?:{the} )?"
    r"|[，,]?{most-han}?{being-han}(?:[0-9]{1,4}|{some-han})?{person-counter}?{of-group-han}?[\"“「]?"
    r"|(?:在[^，。；]{0,8}中|[，,]{said-han}?)?{most-han}?{surely-being-han}[^，。；！？\n]{0,18}"
)
_OF_WHOM = r"(?:{of-gang}?|中{surely-being-han})[\"“「]?"
_AS = (
    r"[^.;:\n]{0,40} {acting-as} (?:{the} )?|[^。；！？\n，（(]{0,4}(?:[（(][^（）()\n]{1,20}[）)])?[，（(]?"
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
                elif not self.is_spaced and self._is_counted(document, group[0]):
                    yield from self._own(document, group[0])
                yield from () if self.is_spaced else _of_gang(document, scene, group)
        yield from self._said(document, scene, people, _ARE, 1)
        yield from self._said(document, scene, people, _AS, _LONGEST_LIST)

    def _said(
        self,
        document: Document,
        scene: Scene,
        people: Sequence[EntityMention],
        saying: str,
        most: int,
    ) -> Iterator[RelationCandidate]:
        """Their roles, or those of some: "the arrestees are key members", 拘捕12人，包括2名主脑及骨干成员."""
        for number, (whole, part) in enumerate(pairwise(people)):
            low, high = whole.passage.span.end, part.passage.span.start
            if high - low > _WIDEST_GAP or not self.phrasing[saying].fullmatch(document.folded, low, high):
                continue
            clause = document.sentence_at(high).clause_at(high)
            for one in people[number + 1 :][:most]:
                role = self._role(document, one) if one.passage.span.end <= clause.end else None
                if role is None:
                    break
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

    def _is_counted(self, document: Document, one: EntityMention) -> bool:
        """Whether a Chinese number stands right beside the words for people: 车手16名, 两名主嫌."""
        low, high = one.passage.span.start, one.passage.span.end
        before = self.phrasing[_COUNTED_BEFORE].search(document.folded, max(0, low - 8), low)
        return bool(before or self.phrasing[_COUNTED_AFTER].match(document.folded, high))

    def _own(self, document: Document, one: EntityMention) -> Iterator[RelationCandidate]:
        """The role that counted people are named by."""
        role = self._role(document, one)
        if role and role.passage.span.end == one.passage.span.end:
            yield relation(document, one, "hasRole", role)

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
        is_named = gang.kind == "criminal-group" and len(gang.name) >= _NAMED_GANG
        if is_named and is_beside and not is_said:
            together = document.mention((start, group[-1].passage.span.end), "person-group", "list")
            yield relation(document, together, "memberOf", gang)

"""The roles that people are said to have, and the gang that those named right after it lead or work for."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.grouping import runs
from fraudkg.extract.kinds import GANG, PEOPLE, ROLE
from fraudkg.extract.relating.compounds import NAMED_GANG, with_trade
from fraudkg.extract.relating.ground import COUNT_HAN, LOOK_BACK
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Cover, Span

_LONGEST_LIST = 16
_JOINED = r"[\"”]?,?[\"”]? ?(?:{and-or} |{and} {the} )?[\"“]?|[”」]?{joins-alone-han}[“「]?"
_OF_GANG = rf'{{of-gang}}?(?:{COUNT_HAN}{{person-counter}})?["“「]?'
_COUNTED_AFTER = rf"[\"”」]?{{and-so-on}}?{COUNT_HAN}(?:{{person-counter}}|{{people-han}})"
_GANG_REACH = 40
_SAID_TO_BE = r"{surely-being-han}[^，。；！？\n]{0,18}$"
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
    rf"(?:(?:{{a-the}}|{{its-owner}}|{_NUMBER}) )?|, {{a-the}} (?:{{alleged}} )?"
    rf"|,? {{introducing}} (?:(?:{{a-the}}|{_NUMBER}) )?"
    rf"|[，,]?{{most-han}}?{{being-han}}(?:{COUNT_HAN})?{{person-counter}}?{{of-group-han}}?[\"“「]?"
    r"|(?:在[^，。；]{0,8}中|[，,]{said-han}?)?{most-han}?{surely-being-han}[^，。；！？\n]{0,18}"
)
_AND_ROLE = rf"|,? (?:{{and-or}} )?(?:{_NUMBER} )?|{{joins-alone-han}}"
_AS = (
    r"[^.;:\n]{0,40} {acting-as} (?:{a-the} )?"
    r"|[^。；！？\n，（(]{0,4}(?:[（(][^（）()\n]{1,20}[）)])?[，（(]?"
    rf"{{including-han}}{{of-group-han}}?(?:{COUNT_HAN})?{{person-counter}}?"
)


class Roles:
    """Says what people are, by folded words for roles with the roles' ids."""

    def __init__(self, words: Mapping[str, str]) -> None:
        self._words = words

    def find(self, scene: Scene, people: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The roles and gangs of people, who stand in the order of the text."""
        content = scene.document.content

        def is_joined(first: EntityMention, second: EntityMention) -> bool:
            low, high = first.span.end, second.span.start
            return scene.phrasing[_JOINED].fullmatch(content, low, high) is not None

        for run in runs(people, is_joined):
            for at in range(0, len(run), _LONGEST_LIST):
                group = run[at : at + _LONGEST_LIST]
                if len(group) > 1:
                    yield from self._of_group(scene, group)
                yield from () if scene.is_spaced else _of_gang(scene, group)
        said = [*self._said(scene, people, _ARE), *self._said(scene, people, _AS)]
        yield from said
        parts = Cover(one.object.span for one in said)
        any_criminal = scene.phrasing.words("any-criminal")
        for one in people:
            # "Five couriers", 车手16名: the word for people is the role of those counted.
            role = self._role(scene, one) if _is_counted(scene, one.span) else None
            if role and not role.name.lower().endswith(any_criminal) and not parts.holds(role.span):
                yield scene.fact(one, "hasRole", role)

    def _said(
        self, scene: Scene, people: Sequence[EntityMention], saying: str
    ) -> Iterator[RelationCandidate]:
        """Their roles, or those of some: "the arrestees are key members", 拘捕12人，包括2名主脑及骨干成员."""
        folded = scene.document.folded
        for number, (whole, part) in enumerate(pairwise(people), 1):
            low, high = whole.span.end, part.span.start
            if high - low <= _WIDEST_GAP and scene.phrasing[saying].fullmatch(folded, low, high):
                for role in self._roles(scene, people[number : number + _LONGEST_LIST]):
                    yield scene.fact(whole, "hasRole", role)

    def _roles(self, scene: Scene, people: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """The roles of a list that people begin, up to the end of its clause."""
        end = people[0].span.start
        clause = scene.document.sentence_at(end).clause_at(end)
        for one in people:
            span = one.span
            joined = scene.phrasing[_AND_ROLE].fullmatch(scene.document.content, end, span.start)
            role = self._role(scene, one) if joined and span.end <= clause.end else None
            if role is None:
                return
            end = span.end
            yield role

    def _of_group(self, scene: Scene, group: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
        """The roles that a list of people names: "financial backers, core leaders and key members"."""
        roles = [self._role(scene, one) for one in group]
        span = group[0].span.start, group[-1].span.end
        together = scene.document.mention(span, PEOPLE, "list")
        named = [role for role in roles if role]
        # English names groups of people by what they do, too: "scammers and money mules".
        leading = scene.phrasing.words("leading-role")
        is_told = not scene.is_spaced or any(role.name.lower().endswith(leading) for role in named)
        if is_told and len(named) == len(roles):
            yield from (scene.fact(together, "hasRole", role) for role in named)

    def _role(self, scene: Scene, mention: EntityMention) -> EntityMention | None:
        folded = scene.folded(mention)
        word = max(filter(folded.__contains__, self._words), key=len, default=None)
        if word is None:
            return None
        start = mention.span.start + folded.find(word)
        return scene.document.mention((start, start + len(word)), ROLE, "role", self._words[word] or None)


def _is_counted(scene: Scene, span: Span) -> bool:
    """Whether a number stands before the words for people, or right after Chinese ones."""
    folded = scene.document.folded
    before = folded[max(0, span.start - _COUNTED_REACH) : span.start]
    is_before = scene.phrasing.backward[_COUNTED_BEFORE].match(before[::-1])
    return bool(is_before or scene.phrasing[_COUNTED_AFTER].match(folded, span.end))


def _of_gang(scene: Scene, group: Sequence[EntityMention]) -> Iterator[RelationCandidate]:
    """The gang right before Chinese words for those who lead it or work for it."""
    document, start = scene.document, group[0].span.start
    for one in scene.ground.between(start - _GANG_REACH, start):
        gang = with_trade(scene, one) if one.kind == GANG else None
        if gang is None or len(gang.name) < NAMED_GANG:
            continue
        low = gang.span.start
        # 他们是诈骗集团骨干: they are of it.
        is_said = scene.phrasing[_SAID_TO_BE].search(document.folded, max(0, low - LOOK_BACK), low)
        if not is_said and scene.phrasing[_OF_GANG].fullmatch(document.folded, gang.span.end, start):
            together = document.mention((start, group[-1].span.end), PEOPLE, "list")
            if scene.may_relate(together, "memberOf", gang):
                yield scene.fact(together, "memberOf", gang)

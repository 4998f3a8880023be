"""What the words for people tell of them, and those beside them: nationality, crime, gang, place."""

import re
from collections.abc import Iterator, Mapping

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import BODIES, COUNTRIES, COUNTRY, CRIME, CRIMES, GANG, GANGS, PEOPLE, PLACE
from fraudkg.extract.relating.additions import SUSPECTED
from fraudkg.extract.relating.compounds import NAMED_GANG, with_trade
from fraudkg.extract.relating.ground import COUNT_HAN
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Cover, Span

_PEOPLE = frozenset({PEOPLE})
_NATION_REACH, _GANG_REACH = 24, 24
_ARE = (
    r"(?:(?: \((?:[^(),\n]{1,40}, )?|, | ){most-of}(?: {of-them})?,? (?:{past-being} )?"
    r"|(?: {relative}| [a-z]{3,10}, \d{1,4})? {being} (?:{most-of} )?)(?:{from} )?"
    r"|, {a-an} (?=[a-z]+ {native-one}\b)"
    r"|,? (?:{relative} )?(?:{being} )?(?:{a-the} )?{native-of} {of} (?:{the} )?"
    r"|,? (?:{relative} )?{holding} (?:{a-the} )?| {of} (?=[a-z]+(?: [a-z]+)? {nationality}\b)"
    r"|[，,]?{most-han}?{being-han}(?=[\u4e00-\u9fff]{2,6}{natives-han})"
    r"|[\u4e00-\u9fff]{0,4}[（(](?=[\u4e00-\u9fff]{2,6}{native})"
)
_HOW_MANY = rf"{{total-han}}?{COUNT_HAN}(?:{{person-counter}}|{{people-han}})"
_NATIVE = r"(?:{native}[^，。；、]{0,6}|{passport}{possessive-han}[^，。；、]{0,6})$"
_NATIVE_REACH = 14
_HOME = r"[^，。；]{0,14}{sent-home}"
_HOME_BY = r"[^，。；]{0,8}{by-whom-han}(?P<who>[^，。；]{2,12})[^，。；]{0,12}{fetched-home}"
_ALSO = r"{native}?{goes-with-han}"
_NATIVES = r"{native-person}"
_SUSPECTED = r"(?: {suspected}|{suspected-han}{suspected-doing}?)[ ]?$"
_SUSPECTS = r" {suspect}$|{suspect-han}$|{suspect-short}$"
_SUSPECTS_OF = r" (?:{of}|{in}) (?:{a-the} )?"
_BROUGHT = r"\b{brought-home} (?:\S+ ){0,4}$"
_BROUGHT_REACH = 60
_BESIDE = 10
_FROM_WHERE = r" (?:{back-home} )?{from} "
_BETWEEN = r"{and-so-on}?{accused-link}?"
_ACCUSED = r"{accused}"
_WIDEST = 8


class People:
    """Reads the nationality, the crimes and the gang of people.

    `nations` are folded names and adjectives with ids, `nation` matches any of them; `involved` are Chinese
    words of suspects that say of what, with the ids of the crimes.
    """

    def __init__(
        self, nations: Mapping[str, str], nation: re.Pattern[str], involved: Mapping[str, str]
    ) -> None:
        self._nations, self._nation, self._involved = nations, nation, involved
        # Put together once: they are long.
        self._at_end = rf"(?<![a-z-]){nation.pattern} $"
        self._of_nation = nation.pattern + _NATIVE

    def find(self, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
        """What is told of one mention of people."""
        for match in (self._within(scene, mention), self._said(scene, mention.span.end)):
            if match:
                yield self._of(scene, mention, match)
                yield from () if scene.is_spaced else self._further(scene, mention, match)
                states = scene.lists.after(COUNTRIES, match.start(1), 0) if scene.is_spaced else None
                for nation in states.mentions[1:] if states else ():
                    yield scene.fact(mention, "nationality", nation)
        if mention.rule != "term":
            yield from _membership(scene, mention)
        if scene.is_spaced:
            yield from self._came(scene, mention)
            yield from _suspects_of(scene, mention)
        else:
            yield from self._native(scene, mention)
            yield from _accused(scene, mention)
            yield from self._mixed_up(scene, mention)
            yield from _of_named_gang(scene, mention)

    def spoken_of(self, scene: Scene) -> Iterator[RelationCandidate]:
        """The nation of those whom a pronoun means: "They are Elbonian nationals", 他们均为缅甸籍."""
        for end in scene.anaphora.ends:
            people = scene.anaphora.before(_PEOPLE, end, 0, of_part=True)
            match = self._said(scene, end) if people and len(people.mentions) == 1 else None
            if people and match and scene.may_relate(people.mentions[0], "nationality", people.mentions[0]):
                yield self._of(scene, people.mentions[0], match)

    def _came(self, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
        """Whence people come, or whereto those are brought who are brought "back from" another country."""
        document, span = scene.document, mention.span
        begun = scene.phrasing[_FROM_WHERE].match(document.folded, span.end)
        listed = scene.lists.after(COUNTRIES, begun.end(), _BESIDE) if begun else None
        low = max(0, span.start - _BROUGHT_REACH)
        if listed and scene.phrasing[_BROUGHT].search(document.folded, low, span.start):
            yield from self._brought_home(scene, mention, listed.mentions[0])
        elif listed and len(listed.mentions) > 1:
            yield from (scene.fact(mention, "nationality", nation) for nation in listed.mentions)

    def _native(self, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
        """The nation before Chinese words for people who are brought home: 中国籍嫌疑人被押解回国."""
        document, phrasing, span = scene.document, scene.phrasing, mention.span
        match = phrasing[self._of_nation].search(
            document.folded, max(0, span.start - _NATIVE_REACH), span.start
        )
        if match:
            yield self._of(scene, mention, match)
        match = match or self._nation.match(document.folded, span.start, span.end)
        # 台湾嫌疑人被押解回国: to the country of those who bring them.
        is_abroad = match and match[1] not in phrasing.words("not-home")
        if match and is_abroad and phrasing[_HOME].match(document.folded, span.end):
            yield scene.fact(mention, "transferredTo", self._of(scene, mention, match).object)
            return
        told = phrasing[_HOME_BY].match(document.folded, span.end)
        home = self._nation.match(document.folded, told.start("who")) if told else None
        if told and home and _is_body(scene, home.start()):
            nation = document.mention(home.span(1), COUNTRY, "demonym", self._nations[home[1]])
            yield scene.fact(mention, "transferredTo", nation, words=[Span(*told.span())])

    def _mixed_up(self, scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
        """The crime that Chinese words for suspects name in short, after 涉: 涉诈犯罪嫌疑人."""
        low, folded = mention.span.start, scene.folded(mention)
        for words, crime in self._involved.items():
            before, found, behind = folded.partition(words)
            if found and scene.phrasing[_SUSPECTS].search(behind):
                start = low + len(before)
                span = start + 1, start + len(words)
                yield scene.fact(mention, "suspectedOf", scene.document.mention(span, CRIME, "term", crime))

    def _brought_home(
        self, scene: Scene, people: EntityMention, whence: EntityMention
    ) -> Iterator[RelationCandidate]:
        """The country whose police bring people back from another: "Elbonian police flew ten men from …"."""
        document = scene.document
        doers = scene.subject(BODIES, people.span.start, _BROUGHT_REACH)
        for one in doers.mentions if doers else ():
            match = self._nation.match(document.folded, one.span.start, one.span.end)
            country = self._nations[match[1]] if match else whence.id
            if match and country != whence.id:
                nation = document.mention(match.span(1), COUNTRY, "demonym", country)
                yield scene.fact(people, "transferredTo", nation)

    def _further(
        self, scene: Scene, mention: EntityMention, match: re.Match[str]
    ) -> Iterator[RelationCandidate]:
        """The nations of a Chinese list behind the first, within the words for people: 缅甸、老挝嫌疑人."""
        end = mention.span.end
        while joined := scene.phrasing[_ALSO].match(scene.document.folded, match.end(1), end):
            following = self._nation.match(scene.document.folded, joined.end(), end)
            if following is None:
                return
            match = following
            yield self._of(scene, mention, match)

    def _of(self, scene: Scene, mention: EntityMention, match: re.Match[str]) -> RelationCandidate:
        is_own = match.start(1) < mention.span.end
        end = match.end(1) + (is_own and scene.document.folded.startswith("s", match.end(1)))
        nation = scene.document.mention((match.start(1), end), COUNTRY, "demonym", self._nations[match[1]])
        return scene.fact(mention, "nationality", nation)

    def _within(self, scene: Scene, mention: EntityMention) -> re.Match[str] | None:
        """The nation that the words begin with, or that stands before them: "Elbonian men"."""
        document, span = scene.document, mention.span
        match = self._nation.match(document.folded, span.start, span.end)
        low = max(0, span.start - _NATION_REACH)
        before = document.content[low : span.start].split() if match is None else []
        if before and before[-1][0].isupper() and mention.rule == "term":
            match = scene.phrasing[self._at_end].search(document.folded, low, span.start)
        if match and not scene.is_spaced and any(one.kind == PLACE for one in scene.ground.within(mention)):
            return None  # 缅甸妙瓦底嫌疑人
        return None if match and _is_uncounted(scene, match.end(), span) else match

    def _said(self, scene: Scene, end: int) -> re.Match[str] | None:
        """The nation of all or most of them: "63 foreigners, most of them Elbonian", 912人为大马人."""
        counted = scene.phrasing[_HOW_MANY].match(scene.document.folded, end)
        match = scene.phrasing[_ARE].match(scene.document.folded, counted.end() if counted else end)
        return self._nation.match(scene.document.folded, match.end()) if match else None


def _is_body(scene: Scene, start: int) -> bool:
    """Whether the words for a body begin there: 被我国公安机关."""
    near = scene.ground.between(start, start + _BROUGHT_REACH)
    return any(one.span.start == start and one.kind in BODIES for one in near)


def _suspects_of(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The crimes right after words for suspects: "suspects in a phone scam"."""
    document, end = scene.document, mention.span.end
    if mention.name.lower().endswith(scene.phrasing.words("suspect")):
        at = scene.phrasing[_SUSPECTS_OF].match(document.folded, end)
        crimes = scene.lists.after(CRIMES, at.end(), _BESIDE) if at else None
        for crime in crimes.mentions if crimes else ():
            yield scene.fact(mention, "suspectedOf", crime)


def _is_uncounted(scene: Scene, end: int, span: Span) -> bool:
    """Whether Chinese words only say 中国人, and not how many: they tell of others, or of no one."""
    folded = scene.document.folded
    if not scene.phrasing[_NATIVES].fullmatch(folded, end, span.end):
        return False
    is_before = folded.endswith(scene.phrasing.words("person-counter"), 0, span.start)
    return not is_before and not folded[span.end : span.end + 1].isdigit()


def _membership(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """What people are suspected of, and the gang that they are of."""
    document, span, inside = scene.document, mention.span, scene.ground.within(mention)
    gangs = [one for one in inside if one.kind == GANG]
    hidden = Cover(one.span for one in gangs)
    for one in inside:
        crime = one.span
        if one.kind == CRIME and not hidden.holds(crime):
            is_suspect = scene.phrasing[_SUSPECTS].match(document.folded, crime.end, span.end)
            if is_suspect or scene.phrasing[_SUSPECTED].search(document.folded, span.start, crime.start):
                yield scene.fact(mention, "suspectedOf", one)
    # 涉嫌为诈骗集团洗钱的人员: they need not be of it.
    for one in gangs if mention.rule != SUSPECTED else ():
        # 诈骗集团头目: in Chinese the gang stands first, and 集团头目 does not say which.
        gang = with_trade(scene, one)
        is_led = not scene.is_spaced and len(gang.name) >= NAMED_GANG and gang.span.end < span.end
        if is_led or (one.span.end == span.end and one.span.start > span.start):
            yield from (scene.fact(person, "memberOf", gang) for person in _sharing(scene, mention))
            return


def _sharing(scene: Scene, mention: EntityMention) -> Iterator[EntityMention]:
    """Those of a list who are of the gang that its last item names: "leaders and members of the gang"."""
    listed = scene.lists.before(_PEOPLE, mention.span.end, 0)
    roles = scene.phrasing.words("gang-role")
    for one in listed.mentions if listed and listed.mentions[-1] is mention else (mention,):
        if one is mention or scene.folded(one).endswith(roles):
            yield one


def _of_named_gang(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The gang that a Chinese sentence names before its members: 打掉一个跑分团伙，抓获成员57名."""
    if not scene.document.folded.endswith(scene.phrasing.words("member-han"), 0, mention.span.end):
        return
    listed = scene.lists.before(GANGS, mention.span.start, _GANG_REACH)
    if listed and len(listed.mentions) == 1:
        yield scene.fact(mention, "memberOf", with_trade(scene, listed.mentions[0]))


def _accused(scene: Scene, mention: EntityMention) -> Iterator[RelationCandidate]:
    """The crimes of a list that ends right before Chinese words for those accused, or begins with them."""
    folded, span = scene.document.folded, mention.span
    begun = scene.lists.after(CRIMES, span.start, 0, span.end)
    at = begun.mentions[0].span.end if begun else span.start
    listed = scene.lists.before(CRIMES, at, _WIDEST)
    end = listed.mentions[-1].span.end if listed else at
    if listed is None or not scene.phrasing[_BETWEEN].fullmatch(folded, end, at):
        return
    is_accused = scene.phrasing[_ACCUSED].search(folded, at, span.end)
    if is_accused or folded.endswith(scene.phrasing.words("involved"), 0, listed.start):
        for one in listed.mentions:
            yield scene.fact(mention, "suspectedOf", one)

"""Chinese names by their form: an area before a body (某某市公安局), an aim before a campaign.

Some hold another (刑事局國際刑警科), or are those of several: 全省18家法院, 金融、通信等部门.
"""

import re
from collections.abc import Collection, Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import BODIES, PLACES
from fraudkg.extract.naming.vocabulary import Found, Vocabulary
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

_CITY = "城"
_LONGEST_AREA, _SHORT = 8, 2
_LONGEST_OWN = 4
_COUNTY = (4, 3, 2)
_ORDINAL = re.compile(r"第[一二三四五六七八九十\d]{1,3}$")
_LONGEST_ORDINAL = 4
_HAN = re.compile(r"[\u4e00-\u9fff]")
_CAMPAIGN = re.compile(r"[\u4e00-\u9fff·]{2,20}$")
_LONGEST_CAMPAIGN = 20
_OF = "的"
_DATED = frozenset("年月日号號")
_MOST_AREAS = 4
_SHORT_EVENT = 3
_LAUNCHED = r".*{launching}(?!.*{no-campaign})"
_UNIT = r"(?!{unit-not-first})(?:(?!{unit-not})[\u4e00-\u9fff]){0,9}?{unit}(?!{no-unit-after})"
_ORGAN = r"(?:(?!{unit-not})[\u4e00-\u9fff]){0,12}?{organ}"
_SEAT = (
    r"{seat-of-level}(?!{no-seat-after})"
    r"(?:(?:(?!{unit-not})[\u4e00-\u9fff]){0,8}?{unit-of-seat}(?!{no-seat-after}))?"
)
_GATE = r"(?:(?!{unit-not}|{not-in-area})[\u4e00-\u9fff]){0,5}?{gate}"
_DISTRICT = r"((?:(?!{unit-not})[\u4e00-\u9fff]){2,3}(?<!{no-level})(?<!{no-district}){district})"
_LEGATION = r"(?P<name>{home}?(?:驻[\u4e00-\u9fff]{1,4}、){0,3}驻[\u4e00-\u9fff]{1,8}?{legation})"
_OF_BANK = r"(?:(?!{unit-not})[\u4e00-\u9fff]){2,7}?{branch}"
_BRANCH = rf"(?P<name>{{bank}}{_OF_BANK})"
_LOCAL_BANK = rf"{{bank-of-place}}{_OF_BANK}"
_RURAL_BANK = rf"{{rural-bank}}(?:{_OF_BANK})?"
_ITS_PLACE = (
    r"(?:^|[^\u4e00-\u9fff]|{before-area})"
    r"(?P<name>(?!{many-areas}|[多几数])(?:(?!{unit-not}|{before-area})[\u4e00-\u9fff]){2,6})\Z"
)
_LONGEST_PLACE = 12
"""Characters of the place before such a bank, and of a word before that."""
_HOURS = r"(?:[0-9]{1,3}小时)?"
_APPLIED = (
    rf"{{applies}}(?:了)?(?P<name>(?:{_HOURS}|[0-9]{{3,6}}(?!{{counted}}))(?:(?!{{system-not}}|{{applied-not}})[\u4e00-\u9fff]){{4,14}}?{{applied}})"
    r"(?![\u4e00-\u9fff]?{applied})"
)
_SYSTEM = (
    r"(?<!机){builds}(?:了|起|的)?"
    rf"(?P<name>(?:{_HOURS}|[0-9]{{3,6}}(?!{{counted}}))(?:(?!{{system-not}}|{{applied-not}})[\u4e00-\u9fff“”]){{2,16}}?{{system}})"
)
_SHOWN = (
    (_LEGATION, "agency", "ending"),
    (_BRANCH, "agency", "ending"),
    (_APPLIED, "measure", "system"),
    (_SYSTEM, "mechanism", "system"),
)
_DEPARTMENTS = r"等{departments}"
_FIELDS = r"(?:.*{before-list})?([\u4e00-\u9fff]{2,7}(?:、[\u4e00-\u9fff]{2,6}){0,5})$"
_LONGEST_FIELDS = 42
_OWNING = frozenset({"name", "ending", "short-form", "body-self"})
_OWNERS = frozenset({"agency", "country"})
_MOST_UNITS = 3
_MANY = (
    r"(?:{all-of}?(?:(?:[0-9]{1,4}|{two-up}){many-of}?{body-counter}|{body-levels}|{each})"
    r"|{all-of}|{and-other-places}){body-level}?$"
)
_REACH = 14
_JOINED = frozenset({"", "、"})


def area_before(phrasing: Phrasing, content: str, floor: int, end: int) -> int | None:
    """Where an area that no list holds begins, which ends at `end` and begins at `floor` or later."""
    last, words = content[end - 1 : end], phrasing.words
    if end <= floor or last not in words("level") or content.endswith(words("no-level"), 0, end - 1):
        return None
    short = _SHORT + (content[end - 2] == _CITY)
    for start in _starts(phrasing, content, max(floor, end - _LONGEST_AREA), end - 1, "not-in-area"):
        # 和平区, 同安区: what may stand before a name may begin this one, but not 和省公安厅.
        is_short = end - start <= short and not (end - start == 1 and last in words("level-alone"))
        if content.startswith(words("many-areas"), start) or _begins(
            phrasing, content, floor, start, is_sure=is_short
        ):
            return start
    return None


def county_before(counties: Collection[str], content: str, floor: int, end: int) -> int | None:
    """Where the short name of a county begins that ends at `end`: 麦积 before 警方."""
    sizes = (size for size in _COUNTY if floor <= end - size and content[end - size : end] in counties)
    return next((end - size for size in sizes), None)


def _starts(phrasing: Phrasing, content: str, low: int, high: int, barred: str) -> Iterator[int]:
    """Where a name may begin, from `high` back to `low`: as long as no word stands there that none has."""
    words = phrasing.words(barred)
    for start in range(high, low - 1, -1):
        if not _HAN.match(content, start) or content.startswith(words, start) or _dates(content, start):
            return
        yield start


def _dates(content: str, at: int) -> bool:
    """Whether the character at `at` ends a date: 11月 before the name of a body."""
    return content[at] in _DATED and content[at - 1 : at].isdecimal()


def _begins(phrasing: Phrasing, content: str, floor: int, start: int, *, is_sure: bool) -> bool:
    """Whether something other than a part of the same word stands before a name, for sure or likely."""
    if start == floor or not _HAN.match(content, start - 1) or _dates(content, start - 1):
        # 15市公安机关: a level behind a number is counted.
        return not content[start - 1 : start].isdecimal()
    if content.endswith(phrasing.words("before-area"), floor, start):
        return True
    return not is_sure and content.endswith(phrasing.words("before-area-or-in-it"), floor, start)


class ChineseTitles:
    """Finds names of agencies, outlets and campaigns that no list holds."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrasing = vocabulary.phrasing
        self._counties = vocabulary.listed("county")
        self._openers = tuple(vocabulary.listed("opener"))

    def find(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        """The names in order of their endings."""
        last = (-1, -1)
        for at, one in enumerate(found):
            ending, name, event = one.role("ending"), one.role("name"), one.role("event")
            if name and name.kind == "agency":
                last = (one.start, one.end)
            if ending and ending.kind == "agency":
                start = self._owner(document.content, found, at)
                # A part of the body right before it: 市公安局 before 反诈支队.
                start = last[0] if start is None and last[1] == one.start else start
                if start is not None:
                    last = (start, one.end)
                    yield document.mention(last, "agency", ending.rule("ending"))
            before = found[at - 1] if at else None
            if ending and ending.kind == "outlet" and before and before.end == one.start and before.is_place:
                yield document.mention((before.start, one.end), "outlet", "ending")
            if event and one.end - one.start > _SHORT_EVENT:
                start = self._aim(document, found, at)
                if start is not None:
                    yield document.mention((start, one.end), "operation", "opener")

    def _owner(self, content: str, found: Sequence[Found], at: int) -> int | None:
        """Where the name of a body begins that ends in what is found at `at`: its areas, its own short name.

        台北市政府 before 警察局, 重庆市 and 第五 before 中级人民法院, 官渡 before 分局.
        """
        first, end = at, found[at].start
        ordinal = _ORDINAL.search(content, max(0, end - _LONGEST_ORDINAL), end)
        start = end = end - len(ordinal[0]) if ordinal else end
        for _ in range(_MOST_AREAS):
            floor = found[first - 1].end if first else 0
            before = found[first - 1] if first and floor == start else None
            is_seat = before and first == at and content.endswith(self._phrasing.words("seat"), 0, start)
            if before and (before.is_place or is_seat):
                first, start = first - 1, before.start
                continue
            area = area_before(self._phrasing, content, floor, start)
            if area is not None and content.startswith(self._phrasing.words("many-areas"), area):
                return None
            if area is None and start == end:
                area = county_before(self._counties, content, floor, start)
            if area is None:
                break
            start = area
        if start < end:
            return start
        ending = found[at].role("ending")
        is_named = ending is not None and ending.setting("own") == "yes"
        if is_named and ordinal:
            return end
        return self._own(content, found[at - 1].end if at else 0, end) if is_named else None

    def _own(self, content: str, floor: int, end: int) -> int | None:
        """Where the two to four characters begin that a branch is called by: 官渡分局."""
        starts = _starts(self._phrasing, content, max(floor, end - _LONGEST_OWN), end - 1, "not-own")
        fitting = (start for start in starts if _begins(self._phrasing, content, floor, start, is_sure=False))
        return next((start for start in fitting if start <= end - _SHORT), None)

    def _aim(self, document: Document, found: Sequence[Found], at: int) -> int | None:
        """Where the name of a campaign begins that says what it is against, or that a verb launches."""
        high = found[at].start
        run = _CAMPAIGN.search(document.content[max(0, high - _LONGEST_CAMPAIGN) : high])
        low = high - len(run[0]) if run else high
        # What ends in 的 only describes: 以诈骗为打击重点的攻坚战.
        low = max(low, document.folded.rfind(_OF, low, high) + 1)
        before = [one for one in found[max(0, at - 8) : at] if one.start >= low]
        starts = (one.start for one in before if document.folded.startswith(self._openers, one.start))
        return next(starts, None) or self._launched(document.folded, before, low, high)

    def _launched(self, folded: str, before: Sequence[Found], low: int, high: int) -> int | None:
        """Where it begins after the verb whose object it is, if its words are not only such as describe."""
        verb = self._phrasing[_LAUNCHED].match(folded, low, high)
        if verb is None:
            return None
        own = high - verb.end() - sum(one.end - one.start for one in before if one.start >= verb.end())
        return verb.end() if own >= _SHORT else None


def nested_names(
    phrasing: Phrasing, document: Document, mentions: Sequence[EntityMention]
) -> Iterator[EntityMention]:
    """What `mentions` begin, and what shows by itself to be a name, by the words of titles.yaml."""
    folded = document.folded
    bodies = Cover(one.span for one in mentions if one.kind in BODIES)
    known = {one.span.start for one in mentions if one.kind in PLACES}
    for owner in mentions:
        start, end = owner.span.start, owner.span.end
        if owner.kind in PLACES:
            yield from _within(phrasing, document, owner.span, bodies, known)
        if owner.kind in _OWNERS and owner.rule in _OWNING:
            for _ in range(_MOST_UNITS):
                unit = phrasing[_UNIT].match(folded, end)
                end = unit.end() if unit else end
            if end > owner.span.end:
                yield document.mention((start, end), "agency", "ending")
    for template, kind, rule in _SHOWN:
        for match in phrasing[template].finditer(folded):
            yield document.mention(match.span("name"), kind, rule)
    yield from _rural_banks(phrasing, document)
    # Departments by what they care for. What has a name is none of them: 公安部、金融、通信等部门.
    agencies = [one.span.end for one in mentions if one.kind == "agency"]
    for match in phrasing[_DEPARTMENTS].finditer(folded):
        end = match.start()
        low = max([0, end - _LONGEST_FIELDS, *(agency + 1 for agency in agencies if agency <= end)])
        if fields := phrasing[_FIELDS].search(folded[low:end]):
            yield document.mention((low + fields.start(1), match.end()), "agent-group", "body-departments")


def _rural_banks(phrasing: Phrasing, document: Document) -> Iterator[EntityMention]:
    """Banks that are always of a place, which no list need hold: 安康农商银行关庙支行."""
    for match in phrasing[_RURAL_BANK].finditer(document.folded):
        low = max(0, match.start() - _LONGEST_PLACE)
        if place := phrasing[_ITS_PLACE].search(document.folded[low : match.start()]):
            yield document.mention((low + place.start("name"), match.end()), "agency", "ending")


def _within(
    phrasing: Phrasing, document: Document, place: Span, bodies: Cover, known: Collection[int]
) -> Iterator[EntityMention]:
    """What is named after a place: its ministry or committee, its airport or border gate, its district."""
    for template in (_ORGAN, _SEAT, _LOCAL_BANK, _GATE):
        if named := phrasing[template].match(document.folded, place.end):
            kind, rule = ("place", "gate") if template == _GATE else ("agency", "ending")
            yield document.mention((place.start, named.end()), kind, rule)
    district = phrasing[_DISTRICT].match(document.folded, place.end)
    if district and place.end not in known and not bodies.holds(Span(*district.span(1))):
        yield document.mention(district.span(1), "place", "gate")


def many_bodies(phrasing: Phrasing, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
    """Those that are counted, of several levels or of several places, with the places right before them."""
    for at, one in enumerate(found):
        ending = one.role("ending")
        if ending is None or ending.kind != "agency":
            continue
        match = phrasing[_MANY].search(document.folded, max(0, one.start - _REACH), one.start)
        if match is None:
            continue
        start = match.start()
        for place in reversed(found[:at]):
            if place.start >= start:
                continue
            if not place.is_place or document.content[place.end : start] not in _JOINED:
                break
            start = place.start
        yield document.mention((start, one.end), "agent-group", "body-many")

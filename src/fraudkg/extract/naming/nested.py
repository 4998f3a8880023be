"""Chinese names that hold another (刑事局國際刑警科) and those of several: 全省18家法院, 金融、通信等部门."""

from collections.abc import Collection, Iterator, Sequence

from fraudkg.extract.candidates import BODIES, PLACES, EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import Found
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

_UNIT = r"(?!{unit-not-first})(?:(?!{unit-not})[\u4e00-\u9fff]){0,9}?{unit}(?!{no-unit-after})"
_ORGAN = r"(?:(?!{unit-not})[\u4e00-\u9fff]){0,12}?{organ}"
_SEAT = (
    r"{seat-of-level}(?!{no-seat-after})"
    r"(?:(?:(?!{unit-not})[\u4e00-\u9fff]){0,8}?{unit-of-seat}(?!{no-seat-after}))?"
)
_GATE = r"(?:(?!{unit-not}|{not-in-area})[\u4e00-\u9fff]){0,5}?{gate}"
_DISTRICT = r"((?:(?!{unit-not})[\u4e00-\u9fff]){2,3}(?<![个多辖社园校城小灾景地警市省全各郊治特])[区县镇乡])"
_LEGATION = r"(?P<name>(?:中国|我国?)?(?:驻[\u4e00-\u9fff]{1,4}、){0,3}驻[\u4e00-\u9fff]{1,8}?{legation})"
_BRANCH = r"(?P<name>{bank}(?:(?!{unit-not})[\u4e00-\u9fff]){2,7}?{branch})"
_LOCAL_BANK = r"{bank-of-place}(?:(?:(?!{unit-not})[\u4e00-\u9fff]){2,7}?{branch})"
_HOURS = r"(?:[0-9]{1,3}小时)?"
_APPLIED = (
    rf"{{applies}}(?:了)?(?P<name>{_HOURS}(?:(?!{{system-not}}|{{applied-not}})[\u4e00-\u9fff]){{4,14}}?{{applied}})"
    r"(?![\u4e00-\u9fff]?{applied})"
)
_SYSTEM = (
    r"(?<!机){builds}(?:了|起|的)?"
    rf"(?P<name>(?:{_HOURS}|[0-9]{{3,6}}(?![多余个万家种项]))(?:(?!{{system-not}}|{{applied-not}})[\u4e00-\u9fff“”]){{2,16}}?{{system}})"
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
    # Departments by what they care for. What has a name is none of them: 公安部、金融、通信等部门.
    agencies = [one.span.end for one in mentions if one.kind == "agency"]
    for match in phrasing[_DEPARTMENTS].finditer(folded):
        end = match.start()
        low = max([0, end - _LONGEST_FIELDS, *(agency + 1 for agency in agencies if agency <= end)])
        if fields := phrasing[_FIELDS].search(folded[low:end]):
            yield document.mention((low + fields.start(1), match.end()), "agent-group", "body-departments")


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

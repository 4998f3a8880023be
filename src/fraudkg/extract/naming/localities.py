"""Places that no list holds, by where they stand.

In Chinese 老挝波乔省, 在麒麟区、富源县, 宝安、龙岗两区; else the town of a dateline and those of a list.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import PLACES
from fraudkg.extract.naming.chinese import county_before
from fraudkg.extract.naming.vocabulary import Found
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

_HAN = "[\u4e00-\u9fff]"
_COUNTED = "(?!{count-han}{1,3}{count-of-han}?{locality})"
_HAN_NAME = (
    _COUNTED + rf"(?:(?!{{unit-not}}|{{locality-not}}){_HAN}){{2,5}}?{{locality}}(?!{{no-locality-after}})"
)
_BEHIND = rf"(?!{{join}}){_HAN_NAME}"
_PART = r"(?:{ordinal-han}{count-han}{1,2})?{locality-part}(?!{no-locality-after})"
_AT = rf"{{placing-han}}({_HAN_NAME}(?:、{_HAN_NAME}){{0,8}})"
_HAN_LIST = rf"{{placing-han}}((?:{_HAN}{{2,5}}、){{1,8}}{_HAN}{{2,4}}?)(?:{{and-so-on-places}})"
_CHAIN = (
    rf"((?:(?!{{unit-not}}|{{list-join}}){_HAN}){{0,3}}?"
    rf"(?:{{list-join}}(?:(?!{{unit-not}}|{{list-join}}){_HAN}){{2,4}}?){{1,8}})"
    r"(?:{and-so-on-places}|{and-so-on}(?:(?:\d{1,3}|{count-han}{1,3}){count-of-han}?)?{owned-by-places})"
)
_LEVEL = "{level-of-area}(?!{no-locality-after})"
_HAN_ITEM = rf"(?:(?!{{list-join}}){_HAN})+"
_TOWN = r"[A-ZÀ-Þ][\w’'.-]{1,30}[^\W\d_](?: [A-ZÀ-Þ][\w’'.-]{1,30}[^\W\d_]){0,3}"
_DAY = r",? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)\b(?:,? \d{4})?"
_DASH = r"(?: ?[–—]| ?--| -)"
_LEAD = r"\s?(?=[“\"]?[A-ZÀ-Þ][^\n]{40})"
_DATELINE = re.compile(
    rf"^\(?({_TOWN})(?:, ({_TOWN}))?(?:({_DAY})\)?(?:{_DASH}|:)|( \([A-Z]{{2,6}}\))?\)?{_DASH}){_LEAD}",
    re.MULTILINE,
)
_FREE = frozenset({"modifier", "crime"})
"""Roles of known words that a town's name may hold."""
# The letter comes first, since it is found fast.
_WORD = r"[A-ZÀ-Þ](?<!\w.)[\w’'-]{1,20}"
_NAME = rf"{_WORD}(?: (?:{{town-particle}} ){{0,2}}{_WORD}){{0,2}}"
_LIST = rf"{_NAME}(?:, {_NAME}){{1,14}}(?P<last>,? {{and}} {_NAME})?(?! {_WORD})"
_ITEM = rf"{_NAME}(?=,| {{and}} |$)"
_FEWEST, _MANY_KNOWN = 3, 2


def localities(
    phrasing: Phrasing, document: Document, mentions: Sequence[EntityMention]
) -> Iterator[EntityMention]:
    """Those behind a place or a preposition, and in a list that a place begins or 等地 or 三地 ends."""
    folded = document.folded
    known = Cover(one.span for one in mentions)
    lists: list[tuple[int, int]] = []
    starts = {one.span.start for one in mentions}
    for one in mentions:
        end = one.span.end
        if one.kind not in PLACES or end in starts:
            continue
        match, part = phrasing[_BEHIND].match(folded, end), phrasing[_PART].match(folded, end)
        if part:
            yield document.mention((one.span.start, part.end()), "place", "locality")
        elif match and not known.holds(Span(*match.span())):
            yield document.mention(match.span(), "place", "locality")
        if chain := phrasing[_CHAIN].match(folded, end):
            lists.append(chain.span(1))
    for template in (_AT, _HAN_LIST):
        lists += [match.span(1) for match in phrasing[template].finditer(folded)]
    for span in lists:
        for item in phrasing[_HAN_ITEM].finditer(folded, *span):
            if item.start() not in starts and not known.holds(Span(*item.span())):
                yield document.mention(item.span(), "place", "locality")


def counties(
    phrasing: Phrasing, document: Document, mentions: Sequence[EntityMention], names: Collection[str]
) -> Iterator[EntityMention]:
    """Those that are no part of other mentions, by their short names and their level: 麦积区."""
    known = Cover(one.span for one in mentions)
    for level in phrasing[_LEVEL].finditer(document.folded):
        start = county_before(names, document.folded, 0, level.start())
        if start is not None and not known.touches(Span(start, level.end())):
            yield document.mention((start, level.end()), "place", "locality")


def datelines(
    document: Document, found: Sequence[Found], mentions: Sequence[EntityMention], barred: frozenset[str]
) -> Iterator[EntityMention]:
    """The town at the head of a dateline, told by the day, agency or region behind it or by its capitals.

    Its name holds no word of `barred`, as no town's does.
    """
    matches = list(_DATELINE.finditer(document.content))
    if not matches:
        return
    known = _known(found, mentions)
    places = {one.start for one in found if one.is_place}
    for match in matches:
        is_large = match[1].isupper() and match.start() == match.start(1)
        is_shown = match[3] or match[4] or match.start(2) in places or is_large
        if (
            is_shown
            and not known.touches(Span(*match.span(1)))
            and barred.isdisjoint(match[1].title().split())
        ):
            yield document.mention(match.span(1), "place", "dateline")


def enumerated(
    phrasing: Phrasing,
    document: Document,
    found: Sequence[Found],
    mentions: Sequence[EntityMention],
    barred: frozenset[str],
) -> Iterator[EntityMention]:
    """Names of three or more in a list of which one is a known place, two where no "and" closes the list.

    A list that holds anything else that is known names no places.
    """
    places = {one.ends for one in mentions if one.kind == "place"}
    known = cache(lambda: _known(found, mentions))
    for match in phrasing[_LIST].finditer(document.content) if places else ():
        items = [one.span() for one in phrasing[_ITEM].finditer(document.content, *match.span())]
        told = sum(span in places for span in items)
        fewest = 1 if match["last"] else _MANY_KNOWN
        if len(items) < _FEWEST or told < fewest:
            continue
        new = [span for span in items if not known().touches(Span(*span))]
        for start, end in new if told + len(new) >= len(items) else ():
            if barred.isdisjoint(document.content[start:end].split()):
                yield document.mention((start, end), "place", "after-in")


def _known(found: Sequence[Found], mentions: Sequence[EntityMention]) -> Cover:
    """What an unknown town's name may not touch."""
    words = (Span(one.start, one.end) for one in found if not one.roles <= _FREE)
    return Cover([*words, *(one.span for one in mentions)])

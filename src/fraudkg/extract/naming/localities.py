"""Chinese places that no list holds, by where they stand: 老挝波乔省, 在麒麟区、富源县, 宝安、龙岗两区."""

from collections.abc import Collection, Iterator, Sequence

from fraudkg.extract.candidates import PLACES, EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.chinese import county_before
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

_HAN = "[\u4e00-\u9fff]"
_COUNTED = "(?!{count-han}{1,3}{count-of-han}?{locality})"
_NAME = (
    _COUNTED + rf"(?:(?!{{unit-not}}|{{locality-not}}){_HAN}){{2,5}}?{{locality}}(?!{{no-locality-after}})"
)
_BEHIND = rf"(?!{{join}}){_NAME}"
_PART = r"(?:{ordinal-han}{count-han}{1,2})?{locality-part}(?!{no-locality-after})"
_AT = rf"{{placing-han}}({_NAME}(?:、{_NAME}){{0,8}})"
_LISTED = rf"{{placing-han}}((?:{_HAN}{{2,5}}、){{1,8}}{_HAN}{{2,4}}?)(?:{{and-so-on-places}})"
_CHAIN = (
    rf"((?:{{list-join}}(?:(?!{{unit-not}}|{{list-join}}){_HAN}){{2,4}}?){{1,8}})"
    r"(?:{and-so-on-places}|{and-so-on}(?:(?:\d{1,3}|{count-han}{1,3}){count-of-han})?{owned-by-places})"
)
_LEVEL = "{level-of-area}(?!{no-locality-after})"
_ITEM = rf"(?:(?!{{list-join}}){_HAN})+"


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
    for template in (_AT, _LISTED):
        lists += [match.span(1) for match in phrasing[template].finditer(folded)]
    for span in lists:
        for item in phrasing[_ITEM].finditer(folded, *span):
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

"""Places that no list holds: the town of a dateline, and those that are enumerated with known places."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import Found
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

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

"""Short forms that a text gives names in brackets: the Anti-Scam Centre (ASC), 指揮中心（下稱打詐中心）."""

import re
from collections.abc import Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing

_LATIN = re.compile(r"\s?[(（][“\"]?([A-Z][A-Za-z0-9-]{1,9})[”\"]?[)）]")
_HAN = r"\s?[(（](?P<called>{called}：?)?[“\"「]?([\u4e00-\u9fff]{2,10})[”\"」]?[)）]"
_MOST, _SHORT = 40, 2
_SPEAKS = ("agency", "mechanism", "operation", "agent-group")


def short_forms(
    document: Document, mentions: Sequence[EntityMention], phrasing: Phrasing
) -> list[EntityMention]:
    """The later mentions of a name by its short form."""
    given: dict[str, EntityMention] = {}
    for mention in mentions:
        short = _given(document, mention, phrasing) if mention.kind in _SPEAKS else None
        if short and len(given) < _MOST:
            given.setdefault(short, mention)
    if not given:
        return []
    # A Chinese character is no part of a Latin word: NCC其後. A short Chinese one may end others: 购物中心.
    words = "|".join(map(_alone, sorted(given, key=len, reverse=True)))
    found = ((match.span(), given[match[0]]) for match in re.finditer(words, document.content))
    return [document.mention(span, one.kind, "short-form", one.id) for span, one in found]


def _given(document: Document, mention: EntityMention, phrasing: Phrasing) -> str | None:
    """The short form in brackets behind a name: a Latin one, one called so, or one made of its characters."""
    end = mention.passage.span.end
    if latin := _LATIN.match(document.content, end):
        return latin[1]
    han = phrasing[_HAN].match(document.folded, end)
    if han is None:
        return None
    left = iter(fold(mention.passage.text, document.family))
    is_made = len(han[2]) < len(mention.passage.text) and all(char in left for char in han[2])
    return document.content[slice(*han.span(2))] if han["called"] or is_made else None


def _alone(word: str) -> str:
    if word.isascii():
        return rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])"
    return rf"(?<![\u4e00-\u9fff]){word}" if len(word) == _SHORT else word

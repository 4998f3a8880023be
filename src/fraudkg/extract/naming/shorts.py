"""Short forms that a text gives names in brackets: the Anti-Scam Centre (ASC)."""

import re
from collections.abc import Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document

_LATIN = re.compile(r"\s?[(（][“\"]?([A-Z][A-Za-z0-9-]{1,9})[”\"]?[)）]")
_MOST = 40
_SPEAKS = ("agency", "mechanism", "operation", "agent-group")


def short_forms(document: Document, mentions: Sequence[EntityMention]) -> list[EntityMention]:
    """The later mentions of a name by its short form."""
    given: dict[str, EntityMention] = {}
    for mention in mentions:
        short = _LATIN.match(document.content, mention.passage.span.end) if mention.kind in _SPEAKS else None
        if short and len(given) < _MOST:
            given.setdefault(short[1], mention)
    if not given:
        return []
    words = "|".join(sorted(map(re.escape, given), key=len, reverse=True))
    # A Chinese character is no part of a Latin word: NCC其後.
    pattern = re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])")
    found = ((match.span(), given[match[0]]) for match in pattern.finditer(document.content))
    return [document.mention(span, one.kind, "short-form", one.id) for span, one in found]

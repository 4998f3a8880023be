"""Short forms that a text gives names in brackets, and names that only such a form shows to be names."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document

_LATIN = re.compile(r"\s?[(（][“\"]?([A-Z][A-Za-z0-9-]{1,9})[”\"]?[)）]")
_HAN = re.compile(r"[（(](?:以?下?[简簡][称稱]|下[称稱])?[「“]?([\u4e00-\u9fff]{2,8})[」”]?[)）]")
_NAME = re.compile(r"[\u4e00-\u9fff]{4,24}$")
_BODY = "局會会署部院處处心室隊队庭厅廳館馆"
_MOST = 40
_LONGEST = 25
_SPEAKS = ("agency", "mechanism", "operation", "agent-group")


def short_forms(document: Document, mentions: Sequence[EntityMention]) -> list[EntityMention]:
    """The later mentions of a name by its short form, and a body that only this form shows to be one."""
    given: dict[str, EntityMention] = {}
    unknown = list(_shown(document, mentions)) if document.family == "zh" else []
    for mention in (*mentions, *unknown):
        short = _short(document, mention) if mention.kind in _SPEAKS and len(given) < _MOST else None
        if short:
            given.setdefault(short, mention)
    if not given:
        return unknown
    words = "|".join(sorted(map(re.escape, given), key=len, reverse=True))
    # A Chinese character is no part of a Latin word: NCC其後.
    pattern = re.compile(rf"(?<![A-Za-z0-9])(?:{words})(?![A-Za-z0-9])")
    found = ((match.span(), given[match[0]]) for match in pattern.finditer(document.content))
    return [*unknown, *(document.mention(span, one.kind, "short-form", one.id) for span, one in found)]


def _short(document: Document, mention: EntityMention) -> str | None:
    end = mention.passage.span.end
    if document.family == "zh" and mention.kind == "agency":
        match = _HAN.match(document.content, end)
        if match and _is_short(match[1], mention.name):
            return match[1]
    match = _LATIN.match(document.content, end)
    return match[1] if match else None


def _is_short(short: str, name: str) -> bool:
    """Whether the characters of one stand in the other in their order: 证监会 in 证券监督管理委员会."""
    rest = iter(name)
    return len(short) < len(name) and all(char in rest for char in short)


def _shown(document: Document, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
    """Chinese bodies that nothing knows, before their short form, whose first character they begin with."""
    known = {one.passage.span.end for one in mentions if one.kind == "agency"}
    for match in _HAN.finditer(document.content):
        end = match.start()
        if end in known or document.content[end - 1 : end] not in _BODY:
            continue
        run = _NAME.search(document.content[max(0, end - _LONGEST) : end])
        name = run[0] if run else ""
        starts = [
            at for at, char in enumerate(name) if char == match[1][0] and _is_short(match[1], name[at:])
        ]
        if starts:
            yield document.mention((end - len(name) + starts[-1], end), "agency", "ending")

"""Short forms of names: in brackets behind them (ASC, 下稱打詐中心), and Chinese ones: 北檢, 虚山法院."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.folding import fold
from fraudkg.extract.naming.vocabulary import Vocabulary
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import alternation

_LATIN = re.compile(r"\s?[(（][“\"]?([A-Z][A-Za-z0-9-]{1,9})[”\"]?[)）]")
_CALLED = r"\s?[(（](?P<called>{called}：?)?[“\"「]?([\u4e00-\u9fff]{2,10})[”\"」]?[)）]"
_MOST, _SHORT = 40, 2
_SPEAKS = ("agency", "mechanism", "operation", "agent-group")
_HAN = "[\u4e00-\u9fff]"
_FULL = frozenset({"name", "ending"})
_ON = "{no-short-after}"


def short_forms(
    phrasing: Phrasing, document: Document, mentions: Sequence[EntityMention]
) -> list[EntityMention]:
    """The later mentions of a name by its short form."""
    given: dict[str, EntityMention] = {}
    for mention in mentions:
        short = _given(phrasing, document, mention) if mention.kind in _SPEAKS else None
        if short and len(given) < _MOST:
            given.setdefault(short, mention)
    if not given:
        return []
    # A Chinese character is no part of a Latin word: NCC其後. A short Chinese one may end others: 购物中心.
    words = "|".join(map(_alone, sorted(given, key=len, reverse=True)))
    found = ((match.span(), given[match[0]]) for match in re.finditer(words, document.content))
    return [document.mention(span, one.kind, "short-form", one.id) for span, one in found]


def _given(phrasing: Phrasing, document: Document, mention: EntityMention) -> str | None:
    """The short form in brackets behind a name: a Latin one, one called so, or one made of its characters."""
    end = mention.span.end
    if latin := _LATIN.match(document.content, end):
        return latin[1]
    han = phrasing[_CALLED].match(document.folded, end)
    if han is None:
        return None
    left = iter(fold(mention.passage.text, document.family))
    is_made = len(han[2]) < len(mention.passage.text) and all(char in left for char in han[2])
    return document.content[slice(*han.span(2))] if han["called"] or is_made else None


def _alone(word: str) -> str:
    if word.isascii():
        return rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])"
    return rf"(?<![\u4e00-\u9fff]){word}" if len(word) == _SHORT else word


class Abbreviations:
    """Finds short names: those that the code `short` lists, or of which it lists the ends."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrasing = vocabulary.phrasing
        rows = [row for row in vocabulary.rows if row.code == "short"]
        self._ends = {fold(end, "zh"): row.words for row in rows for end in row.texts("of")}
        # One that follows from no full name of the text has to stand by itself, unlike that in 其中检察官.
        known = alternation(fold(word, "zh") for row in rows if not row.texts("of") for word in row.words)
        self._known = re.compile(rf"(?<!{_HAN}){known}")
        level = "{level-of-area}"
        self._full = rf"(?:.*{level})?(?P<stem>{_HAN}{{2,3}}){level}(?P<end>{alternation(self._ends)})$"

    def find(self, document: Document, mentions: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """The short names, each with the id of its full name."""
        meant: dict[str, str | None] = {}
        for one in mentions:
            if one.kind == "agency" and one.rule in _FULL and len(meant) < _MOST:
                full = self._phrasing[self._full].match(fold(one.passage.text, "zh"))
                # An area without its level, and a short end.
                meant |= {full["stem"] + end: one.id for end in self._ends[full["end"]]} if full else {}
        for pattern in (re.compile(alternation(meant)), self._known):
            for match in pattern.finditer(document.folded):
                if not self._phrasing[_ON].match(document.folded, match.end()):
                    yield document.mention(match.span(), "agency", "short-form", meant.get(match[0]))

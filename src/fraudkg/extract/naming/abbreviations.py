"""Short names of Chinese bodies: known ones (北檢), and those that follow from a full name (虚山法院)."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import Vocabulary
from fraudkg.extract.wordlists import alternation

_HAN = "[\u4e00-\u9fff]"
_FULL = frozenset({"name", "ending"})
_MOST = 40
_ON = "{no-short-after}"


class Abbreviations:
    """Finds short names.

    Args:
        vocabulary: The words, whose code `short` lists short names, or says of which names they are the ends.
        phrasing: The words of titles.yaml.
    """

    def __init__(self, vocabulary: Vocabulary, phrasing: Phrasing) -> None:
        self._phrasing = phrasing
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

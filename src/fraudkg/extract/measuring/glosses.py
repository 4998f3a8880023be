"""Glosses: brackets between a Chinese noun and its figure that say nothing of what is counted."""

from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Span

_INSIDE = r"[^()（）\d\n]{0,16}?"
_GLOSS = rf"[(（](?:{{gloss}}{_INSIDE}|{_INSIDE}{{gloss-end}})[)）]"


class Glosses:
    """Finds them by the words with which they begin or end: （含未遂）, （新臺幣，下同）.

    Args:
        marks: The small words of a language.
    """

    def __init__(self, marks: Phrasing) -> None:
        self._find = marks[_GLOSS] if marks.words("gloss") else None

    def without(self, document: Document) -> Document:
        """The same text with blanks in their place; the text itself where there are none."""
        found = self._find.finditer(document.folded) if self._find else ()
        spans = [Span(*match.span()) for match in found]
        return document.without(spans) if spans else document

"""Glosses: brackets between a Chinese noun and its figure that say nothing of what is counted."""

from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Span

_INSIDE = r"[^()（）\d\n]{0,16}?"
_GLOSS = rf"[(（](?:{{gloss}}{_INSIDE}|{_INSIDE}{{gloss-end}})[)）]"


def without_glosses(document: Document, marks: Phrasing) -> Document:
    """The same text with blanks in place of （含未遂）, （新臺幣，下同）; itself where there are none."""
    found = marks[_GLOSS].finditer(document.folded) if marks.words("gloss") else ()
    spans = [Span(*match.span()) for match in found]
    return document.without(spans) if spans else document

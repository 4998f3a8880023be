"""Glosses: brackets between a Chinese noun and its figure that say nothing of what is counted."""

import re
from collections.abc import Mapping, Sequence

from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import any_of
from fraudkg.text import Span

_INSIDE = r"[^()（）\d\n]{0,16}?"


class Glosses:
    """Finds them by the words with which they begin or end: （含未遂）, （新臺幣，下同）.

    Args:
        marks: Small words by code, as in `marks.yaml`.
    """

    def __init__(self, marks: Mapping[str, Sequence[str]]) -> None:
        begin, end = any_of(marks, "gloss"), any_of(marks, "gloss-end")
        is_told = bool(marks.get("gloss") or marks.get("gloss-end"))
        inside = rf"(?:{begin}{_INSIDE}|{_INSIDE}{end})"
        self._find = re.compile(rf"[(（]{inside}[)）]") if is_told else None

    def without(self, document: Document) -> Document:
        """The same text with blanks in their place; the text itself where there are none."""
        found = self._find.finditer(document.folded) if self._find else ()
        spans = [Span(*match.span()) for match in found]
        return document.without(spans) if spans else document

"""Lists below a line that says what their items count."""

import re

from fraudkg.extract.context.layout import ends_in_colon
from fraudkg.extract.document import Document, Sentence

_ITEM = re.compile(r"\s*(?:[•·．.‧◦▪■□●○◆★*–—-]|\(?[0-9a-zA-Z一二三四五六七八九十]{1,2}[)、.）．])")
_SHORT = 80
"""Characters up to which a line without a bullet counts as an item."""
_FAR = 20
"""Lines over which a heading reaches."""


def heading(document: Document, place: int) -> Sentence | None:
    """The line ending with a colon, or above a bullet, of whose list a sentence is an item, if any.

    Thai sets no colons: whatever stands above the first bullet opens its list.
    """
    sentences = document.sentences
    if not _is_item(document, sentences[place]):
        return None
    paragraph, last = sentences[place].paragraph, None
    is_bullet = _ITEM.match(document.content, sentences[place].span.start) is not None
    for number in range(place - 1, max(-1, place - _FAR - 1), -1):
        before = sentences[number]
        if before.paragraph == paragraph:
            continue
        last = last if last is not None and last.paragraph == before.paragraph else before
        if ends_in_colon(document, last):
            return last
        is_lead = is_bullet and document.family == "th"
        if not (is_lead or _is_item(document, before)):
            return None
        if is_bullet and not _ITEM.match(document.content, before.span.start):
            return before
        paragraph = before.paragraph
    return None


def _is_item(document: Document, sentence: Sentence) -> bool:
    span = sentence.span
    if _ITEM.match(document.content, span.start):
        return True
    return span.length <= _SHORT and document.content[span.end - 1] not in ".!?。！？"

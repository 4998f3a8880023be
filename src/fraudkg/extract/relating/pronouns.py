"""Pronouns that open a sentence: "it", "its", 他们, and nouns that only say again what was named."""

from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Span

_PRONOUN = (
    r"(?:{opening-adverb}\b[^.,:;!?\n]{0,40},? )?"
    r"(?:(?P<one>{one-again})|(?P<many>{many-again})|(?P<either>{thing-again}))"
    r"(?:\b|(?<=[\u4e00-\u9fff]))"
)

Pronouns = dict[int, tuple[Span, str]]
"""By the number of the sentence that opens with it: where a pronoun stands, and of how many it speaks."""


def pronouns(document: Document, phrasing: Phrasing) -> Pronouns:
    """The pronouns that open sentences of a text, but for its first."""
    found = {}
    for number, sentence in enumerate(document.sentences[1:], 1):
        match = phrasing[_PRONOUN].match(document.folded, sentence.span.start, sentence.span.end)
        if match:
            found[number] = Span(*match.span(str(match.lastgroup))), str(match.lastgroup)
    return found

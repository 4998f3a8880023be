"""Names that no list holds and whose last or first word says what they are: 港南区は, อำเภอสุไหงโก-ลก."""

import re
from collections.abc import Iterator, Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import any_of
from fraudkg.text import Cover, Span

RULE = "place-ending"
_HAN = "\u3005\u30f6\u4e00-\u9fff"
_LONGEST = 6


class Endings:
    """Finds names of areas in a script without spaces between words.

    Args:
        words: Words by code, as in `place-words.yaml`: the endings of such names, what stands after one and
            how words begin that only look like one; or the words that such names begin with.
    """

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        end, after, others = (any_of(words, code) for code in ("area-end", "after-area", "no-area"))
        begin = any_of(words, "area-begin")
        self._find = re.compile(
            rf"(?<![{_HAN}])(?!{others})[{_HAN}]{{1,{_LONGEST}}}?{end}(?={after})|{begin}(?P<name>[\u0e01-\u0e4e-]{{2,}})"
        )

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> "Endings | None":
        """The finder for a language with words for it."""
        return cls(words) if words.get("area-end") or words.get("area-begin") else None

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """Areas that are no part of something known."""
        known = Cover([entity.passage.span for entity in entities])
        for match in self._find.finditer(document.content):
            span = Span(*match.span())
            firsts = span.start, match.start("name")
            if not any(known.holds(Span(at, at + 1)) for at in firsts if at >= 0):
                yield document.mention((span.start, span.end), "place", RULE)

"""People that an English text names only by their nation: "three Elbonians", "a 34-year-old Ruritanian"."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.things import Term
from fraudkg.text import Span

_NAMED = (
    r"(?<![\w.,-])(?:(?:\d(?:[\d,]{0,8}\d)?|(?i:{numeral}))|(?P<one>(?i:{a-an}))) "
    r"(?:(?:[a-z]+|\d{1,2}-year-old) )?(?P<nation>{before-nation}?[A-Z][a-z]+)"
    r"(?=[.,;:)\n]|\Z| {native-then}\b|(?(one)(?!)| {and-or}\b))"
)
PLURAL = re.compile(r"(?<=[a-z])s$")
_DIVIDING = tuple(",:;–—")
"""What stands before a part of those whom the text speaks of: "ten people, four Elbonians among them"."""
_APART = 30
"""Nations that stand nearer to one another are a list, which says of whom it speaks before it."""


def natives(document: Document, nations: Collection[str], phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """Such people; `nations` are the folded words for nations."""
    found, parts = [], set()
    for match in phrasing.found(_NAMED, document.folded, document.content, "numeral", "a-an", figures=True):
        word = document.folded[match.start("nation") : match.end("nation")]
        if word in nations or PLURAL.sub("", word) in nations:
            found.append(Span(*match.span("nation")))
            if document.content[match.start() - 2 : match.start() - 1] in _DIVIDING:
                parts.add(found[-1])
    near = {span for one, two in pairwise(found) if two.start - one.end < _APART for span in (one, two)}
    yield from ((span, Term("person-group", None)) for span in found if span not in near | parts)

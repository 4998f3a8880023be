"""The one operation that an English text names, where its heading or lead speaks of it in common words.

"Police wind up scam operation. … a joint operation against callers. … Operation Lantern, held last month, …"
"""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Cover, Span

_NEW = r"\b{a-an} (?:[\w'’-]+ ){0,3}$"
"""What says that a text has not spoken of a deed before."""
_OPENING = (
    r"(?:{lead-opening} [^,.;:\n]{2,60}?,? )?(?:{article} )?"
    r"(?:(?:(?:{deed-kind}|[a-z\d]+-[a-z\d-]+) ){0,3}(?:{called-operation} )?"
    r"|(?:[a-z-]+ ){0,3}[a-z]+,? (?:{named-before} )?{named} )[\"“‘']?"
)
"""What may stand before the name, so that the sentence tells of that, and not of what it is a part of."""
_SENTENCE = re.compile(r"[.!?][\"”’)]*$")
_LEAD, _NAMED_WITHIN, _AFTER_HEADING = 3, 4, 2
_BEFORE = 48


def leads(
    document: Document, named: Sequence[EntityMention], others: Sequence[EntityMention], phrasing: Phrasing
) -> Iterator[tuple[Span, EntityMention]]:
    """The common words for operations in heading and lead, each with the name of the only one.

    `named` are the mentions of operations by name, `others` those by common words, in the order of the text.
    """
    longest = max((one.name.casefold() for one in named), key=len, default="")
    if not (named and document.is_spaced and all(one.name.casefold() in longest for one in named)):
        return
    name, cover = named[0], Cover(one.passage.span for one in named)
    number, sentences = document.number_at(name.passage.span.start), document.sentences
    low, high = sentences[number].span.start, sentences[number].span.end
    is_named_above = number < _LEAD and not _SENTENCE.search(document.content, low, high)
    has_heading = not _SENTENCE.search(document.content, 0, sentences[0].span.end)
    is_told = phrasing[_OPENING].fullmatch(document.content, low, name.passage.span.start) is not None
    for one in others:
        span = one.passage.span
        at = document.number_at(span.start)
        if one.name.endswith("s") or cover.holds(span):
            continue
        is_new = phrasing[_NEW].search(document.folded, max(0, span.start - _BEFORE), span.start) is not None
        if at < number:
            is_lead = at < _LEAD and number - at <= _NAMED_WITHIN and is_told
            is_it = is_lead and (is_new or (has_heading and not at))
        else:
            is_it = is_named_above and 0 < at - number <= _AFTER_HEADING and is_new
        if is_it:
            yield span, name

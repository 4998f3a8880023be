"""Places that only the dateline of a text names: "RIVERTON, 5 July – Police …"."""

import re
from collections.abc import Iterable, Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import Found
from fraudkg.text import Cover, Span

_TOWN = r"[A-ZÀ-Þ][\w’'.-]{1,30}[^\W\d_](?: [A-ZÀ-Þ][\w’'.-]{1,30}[^\W\d_]){0,3}"
_DAY = r",? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)\b(?:,? \d{4})?"
_DASH = r"(?: ?[–—]| ?--| -)"
_LEAD = r"\s?(?=[“\"]?[A-ZÀ-Þ][^\n]{40})"
_DATELINE = re.compile(
    rf"^\(?({_TOWN})(?:, ({_TOWN}))?(?:({_DAY})\)?(?:{_DASH}|:)|( \([A-Z]{{2,6}}\))?\)?{_DASH}){_LEAD}",
    re.MULTILINE,
)
_FREE = frozenset({"modifier", "crime"})
"""Roles of known words that a town's name may hold."""


def datelines(
    document: Document, found: Sequence[Found], mentions: Iterable[EntityMention], barred: frozenset[str]
) -> Iterator[EntityMention]:
    """The town at the head of a dateline, told by the day, agency or region behind it or by its capitals.

    Args:
        document: The text.
        found: Its known words.
        mentions: Other names.
        barred: Capitalised words that no town's name holds.
    """
    matches = list(_DATELINE.finditer(document.content))
    if not matches:
        return
    known = Cover(
        [
            *(Span(one.start, one.end) for one in found if not one.roles <= _FREE),
            *(one.passage.span for one in mentions),
        ]
    )
    places = {one.start for one in found if one.is_place}
    for match in matches:
        span = Span(*match.span(1))
        is_large = match[1].isupper() and match.start() == match.start(1)
        is_shown = match[3] or match[4] or match.start(2) in places or is_large
        if is_shown and not known.touches(span) and barred.isdisjoint(match[1].title().split()):
            yield document.mention(match.span(1), "place", "dateline")

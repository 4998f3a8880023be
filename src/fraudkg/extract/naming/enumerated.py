"""Places that no list holds, told by the known places that they are enumerated with."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import Found
from fraudkg.text import Cover, Span

_WORD = r"[A-ZÀ-Þ][\w’'-]{1,20}"
_NAME = rf"{_WORD}(?: (?:{{town-particle}} ){{0,2}}{_WORD}){{0,2}}"
_LIST = rf"\b{_NAME}(?:, {_NAME}){{1,14}}(?P<last>,? {{and}} {_NAME})?(?! {_WORD})"
_ITEM = rf"{_NAME}(?=,| {{and}} |$)"
_FEWEST, _MANY_KNOWN = 3, 2


def enumerated(
    phrasing: Phrasing,
    document: Document,
    found: Sequence[Found],
    mentions: Sequence[EntityMention],
    barred: frozenset[str],
) -> Iterator[EntityMention]:
    """Names of three or more in a list of which one is a known place, two where no "and" closes the list.

    Args:
        phrasing: The words of titles.yaml.
        document: The text.
        found: Its known words.
        mentions: What is found already; a list that holds anything else names no places.
        barred: Capitalised words that no town's name holds.
    """
    places = {(one.passage.span.start, one.passage.span.end) for one in mentions if one.kind == "place"}
    matches = list(phrasing[_LIST].finditer(document.content)) if places else []
    if not matches:
        return
    known = Cover(
        [
            *(Span(one.start, one.end) for one in found if one.role("name", "demonym", "ending", "opener")),
            *(one.passage.span for one in mentions),
        ]
    )
    for match in matches:
        items = [one.span() for one in phrasing[_ITEM].finditer(document.content, *match.span())]
        new = [span for span in items if not known.touches(Span(*span))]
        told = sum(span in places for span in items)
        fewest = 1 if match["last"] else _MANY_KNOWN
        if len(items) < _FEWEST or told < fewest or told + len(new) < len(items):
            continue
        for start, end in new:
            if barred.isdisjoint(document.content[start:end].split()):
                yield document.mention((start, end), "place", "after-in")

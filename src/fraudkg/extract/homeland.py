"""The country that a text is at home in, where nothing tells who issued it."""

from collections import Counter
from collections.abc import Iterable

from fraudkg.extract.candidates import EntityMention
from fraudkg.lexicon.gazetteer import Gazetteer

_WEIGHTS = {"agency": 4, "agent-group": 4, "place": 2, "site": 2, "country": 1}
"""How much a mention says: a body that acts more than a place, and both more than a nation that is named."""
_LEAD, _FIRST = 6, 3
"""What stands in the first sixth of a text says three times as much."""


def homeland(
    mentions: Iterable[EntityMention], gazetteer: Gazetteer, length: int, *, is_firm: bool = False
) -> str | None:
    """The id of the country with half of all that mentions say at least; None where none has.

    Args:
        mentions: Those of the text.
        gazetteer: Says in which country a place lies or a body works.
        length: That of the text, in code points.
        is_firm: Whether a body or a place of it has to be named, too: people are sent to other countries.
    """
    said: Counter[str] = Counter()
    firm: set[str] = set()
    for one in mentions:
        country = one.id if one.kind == "country" else gazetteer.country_of(one.id)
        if country and (weight := _WEIGHTS.get(one.kind)):
            said[country] += weight * (_FIRST if one.passage.span.start * _LEAD < length else 1)
            if one.kind != "country":
                firm.add(country)
    best = max(said, key=said.__getitem__, default=None)
    is_meant = best is not None and 2 * said[best] >= said.total() and (best in firm or not is_firm)
    return best if is_meant else None

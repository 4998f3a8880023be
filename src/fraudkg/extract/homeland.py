"""The country that a text is at home in, where nothing tells who issued it."""

from collections import Counter
from collections.abc import Iterable

from fraudkg.extract.candidates import EntityMention
from fraudkg.lexicon.gazetteer import Gazetteer

_WEIGHTS = {"agency": 4, "agent-group": 4, "place": 2, "site": 2, "country": 1}
"""How much a mention says: a body that acts more than a place, and both more than a nation that is named."""
_LEAD, _FIRST = 6, 3
"""What stands in the first sixth of a text says three times as much."""


def homeland(mentions: Iterable[EntityMention], gazetteer: Gazetteer, length: int) -> str | None:
    """The id of the country with half of all that mentions say at least; None where none has.

    Args:
        mentions: Those of the text.
        gazetteer: Says in which country a place lies or a body works.
        length: That of the text, in code points.
    """
    said: Counter[str] = Counter()
    for one in mentions:
        country = one.id if one.kind == "country" else gazetteer.country_of(one.id)
        if country and (weight := _WEIGHTS.get(one.kind)):
            said[country] += weight * (_FIRST if one.passage.span.start * _LEAD < length else 1)
    best = max(said, key=said.__getitem__, default=None)
    return best if best and 2 * said[best] >= said.total() else None

"""The country that a text is at home in, where nothing tells who issued it."""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from fraudkg.extract.candidates import EntityMention
from fraudkg.lexicon.gazetteer import Gazetteer

_WEIGHTS = {"agency": 4, "agent-group": 4, "place": 2, "site": 2, "country": 1}
"""How much a mention says: a body that acts more than a place, and both more than a nation that is named."""
_BODIES = frozenset({"agency", "agent-group"})
_LEAD, _FIRST = 6, 3
"""What stands in the first sixth of a text says three times as much."""


def homeland(
    mentions: Iterable[EntityMention],
    gazetteer: Gazetteer,
    length: int,
    demonyms: Mapping[str, str] = MappingProxyType({}),
    *,
    is_firm: bool = False,
) -> str | None:
    """The id of the country with half of all that mentions say at least; None where none has.

    Args:
        mentions: Those of the text.
        gazetteer: Says in which country a place lies or a body works.
        length: That of the text, in code points.
        demonyms: Countries by their adjectives, folded: a Thai court is of Thailand.
        is_firm: Whether a body or a place of it has to be named, too: people are sent to other countries.
    """
    said: Counter[str] = Counter()
    firm: set[str] = set()
    for one in mentions:
        country = one.id if one.kind == "country" else gazetteer.country_of(one.id)
        is_first, is_described = one.passage.span.start * _LEAD < length, False
        if country is None and one.kind in _BODIES:
            head, _, rest = one.name.casefold().partition(" ")
            country = demonyms.get(head) or demonyms.get(f"{head} {rest.partition(' ')[0]}")
            is_described = True
        if country and (weight := _WEIGHTS.get(one.kind)):
            said[country] += weight * (_FIRST if is_first else 1)
            # Any of the countries that a text tells of may have "authorities" in it.
            if one.kind != "country" and (is_first or not is_described):
                firm.add(country)
    best = max(said, key=said.__getitem__, default=None)
    is_meant = best is not None and 2 * said[best] >= said.total() and (best in firm or not is_firm)
    return best if is_meant else None

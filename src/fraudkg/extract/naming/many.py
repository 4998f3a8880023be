"""Several Chinese bodies of one name: 全省18家法院, 省、市两级反诈中心, 台中、彰化等县市警察局."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import Found

_MANY = (
    r"(?:{all-of}?(?:(?:[0-9]{1,4}|{two-up}){many-of}?{body-counter}|{body-levels}|{each})"
    r"|{all-of}|{and-other-places}){body-level}?$"
)
_REACH = 14
_JOINED = frozenset({"", "、"})


def many_bodies(phrasing: Phrasing, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
    """Those that are counted, of several levels or of several places, with the places right before them."""
    for at, one in enumerate(found):
        ending = one.role("ending")
        if ending is None or ending.kind != "agency":
            continue
        match = phrasing[_MANY].search(document.folded, max(0, one.start - _REACH), one.start)
        if match is None:
            continue
        start = match.start()
        for place in reversed(found[:at]):
            if place.start >= start:
                continue
            if not place.is_place or document.content[place.end : start] not in _JOINED:
                break
            start = place.start
        yield document.mention((start, one.end), "agent-group", "body-many")

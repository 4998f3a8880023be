"""Where people are brought from and to, where an English text says one after the other.

"suspects involved in fraud were flown to Ruritania from Elbonia"
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fraudkg.extract.candidates import PLACES, RelationCandidate
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_FROM, _TO = "transferredFrom", "transferredTo"
_NEXT = {
    _TO: (_FROM, r"(?:,? {in} [A-Za-z' ]{3,40}?)?,? {from} (?:{the} )?", PLACES),
    _FROM: (
        _TO,
        r"(?:,? {in} [A-Za-z' ]{3,40}?)?,? (?:{back-home} )?{to} (?:{the} )?",
        frozenset({"country"}),
    ),
}
"""What may follow the end of a journey that a fact states: the other end, the words before it, its kinds."""


def journeys(scene: Scene, relations: Iterable[RelationCandidate]) -> Iterator[RelationCandidate]:
    """The other end of a journey, right after the one that a fact states, or after what that lies in."""
    document = scene.document
    for one in relations if scene.is_spaced else ():
        if one.predicate not in _NEXT:
            continue
        predicate, between, kinds = _NEXT[one.predicate]
        end = one.object.passage.span.end
        high = document.sentence_at(end).span.end
        match = scene.phrasing[between].match(document.folded, end, high)
        listed = scene.lists.after(kinds, match.end(), high, 0) if match else None
        for place in listed.mentions if listed else ():
            if scene.may_relate(one.subject, predicate, place):
                yield replace(relation(document, one.subject, predicate, place), modality=one.modality)

"""Values: a place named in a text, with how well it suits a figure; a sentence with all that tells where."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import Named, Passage, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.wordlists import Marker
from fraudkg.text import Span

STATISTICS = "place-of-statistics"
"""Rule of the country a body of which tells what was counted in all of it."""
HEAD = 5
"""A place that begins so near to the head of its sentence is what that and the next ones are about."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named in a sentence.

    Args:
        start: Offset where its words begin.
        end: Offset where they end.
        id: Id of the place, None where it is unknown or there are several.
        weight: How well the words around it suit where one counts: 3 said, 2 likely, 1 implied, 0 not.
        rule: Id of the rule that gave the weight.
        kind: country, place or site.
        is_sticky: Whether it holds for the sentences that follow, as the label of an item does.
        is_list: Whether it is several places side by side.
        said: Where the place is named, if these words only point at it: "there".
        members: The places that stand side by side, if none lies in another one.
    """

    start: int
    end: int
    id: str | None
    weight: int
    rule: str
    kind: str = "country"
    is_sticky: bool = False
    is_list: bool = False
    said: Span | None = None
    members: tuple["Spot", ...] = ()

    def passage(self, document: Document) -> Passage:
        """The words that name it."""
        span = self.said or Span(self.start, self.end)
        return document.passage(span.start, span.end)

    def named(self, document: Document) -> Named:
        """The place with its words; a country that only a body of it tells of has none."""
        if self.rule == STATISTICS:
            return Named(self.id, None, self.rule, is_inferred=True)
        return Named(self.id, self.passage(document), self.rule)


@dataclass(frozen=True, slots=True)
class Sight:
    """A sentence with the places, the words for places and the figures in it."""

    document: Document
    sentence: Sentence
    spots: Sequence[Spot]
    markers: Sequence[Marker]
    figures: Sequence[Quantity]

    def without(self, starts: Collection[int]) -> "Sight":
        """The same without the places that begin there."""
        return replace(self, spots=[one for one in self.spots if one.start not in starts]) if starts else self

    def abroad(self, at: int) -> Marker | None:
        """The first word for abroad that is said of the figure at `at`: without spaces only one before it."""
        told = next((marker for marker in self.markers if "abroad" in marker.codes), None)
        return told if told and (self.document.is_spaced or told.start < at) else None

    def is_of_world(self, at: int) -> bool:
        """Whether the figure at `at` is the last before words for all the world: 400 victims worldwide."""
        starts = [one.number.span.start for one in self.figures]
        told = (marker.start for marker in self.markers if "world" in marker.codes)
        return any(at == max((one for one in starts if one < end), default=None) for end in told)

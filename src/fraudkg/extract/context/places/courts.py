"""Courts: where judgments were passed of which a text says no other place: "at Northmere Crown Court"."""

from collections.abc import Callable, Mapping, Sequence

from fraudkg.extract.candidates import Named
from fraudkg.extract.context.places.beside import BODY
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.sentences import Sentence

_NAME = r"(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}?)"

_LONGEST = 4
"""Characters between the place of a Chinese court and the word for it: 深圳市第二中级人民法院."""


class Courts:
    """Finds courts that are named after a place."""

    def __init__(self, words: Mapping[str, tuple[str, ...]]) -> None:
        phrasing = Phrasing(words)
        self._find = phrasing[rf"(?<!\w){{before-court}} {_NAME} (?i:{{court}})(?!\w)"]
        self._court = phrasing[rf"[\u4e00-\u9fff]{{0,{_LONGEST}}}?{{court}}"]

    def find(self, document: Document, place: Callable[[str], str | None]) -> list[Named]:
        """The courts of a text; `place` tells the id of the place that bears a name."""
        found = []
        for match in self._find.finditer(document.content):
            words = document.passage(match.start("name"), match.end())
            found.append(Named(place(match["name"]), words, "place-of-court"))
        return found

    def seat(self, sight: Sight) -> Spot | None:
        """Chinese: the place of the last court or prosecutor that a sentence names."""
        seats = (spot for spot in reversed(sight.spots) if spot.rule == BODY)
        return next((spot for spot in seats if self._court.match(sight.document.folded, spot.end)), None)


def court_of(sentence: Sentence, courts: Sequence[Named]) -> Named | None:
    """The last of the courts of a text that is named before a sentence ends, else the first."""
    end = sentence.span.end
    earlier = [court for court in courts if court.words and court.words.span.start < end] or courts[:1]
    return earlier[-1] if earlier else None

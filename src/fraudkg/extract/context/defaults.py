"""Defaults: where figures belong of which their own words do not say where they were counted."""

from collections.abc import Sequence

from fraudkg.extract.candidates import EntityMention, Named
from fraudkg.extract.context.homes import Home
from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.lexicon.gazetteer import Gazetteer

HEADLINE, ISSUER = "inferred: place-of-headline", "inferred: place-of-issuer"
_LEAD = "inferred: place-of-lead"
_START = 3
"""Sentences of the text's start that show whether it is about several countries."""
_FAR = 8
"""A first full sentence that stands further down is no lead."""
_MANY = 3
PART = ";"
"""What stands after it is another matter."""
_STOPS = frozenset(".。")


class Defaults:
    """Tells the place of a whole text: its headline's, else its lead's, else its issuer's.

    Args:
        gazetteer: The names of the reference data.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(self, gazetteer: Gazetteer, *, is_spaced: bool) -> None:
        self._gazetteer = gazetteer
        self._is_spaced = is_spaced

    def of(
        self, document: Document, sights: Sequence[Sight], entities: Sequence[EntityMention], home: Home
    ) -> Named | None:
        """Where figures belong for which nothing is said."""
        if not sights:
            return None
        spot = self._of_headline(document, sights[0])
        if spot is not None:
            return unsaid(document, spot, HEADLINE)
        spot = self._of_lead(document, sights[:_FAR], home)
        if spot is not None:
            return unsaid(document, spot, _LEAD)
        spot = _of_district(sights[:_START], home)
        if spot is not None:
            return unsaid(document, spot, ISSUER)
        end = sights[min(_START, len(sights)) - 1].sentence.span.end
        lead = {e.id for e in entities if e.kind == "country" and e.id and e.passage.span.start < end}
        if home.place is None or len(lead - {home.place}) >= _MANY:
            return None
        return Named(home.place, None, ISSUER)

    def _of_headline(self, document: Document, sight: Sight) -> Spot | None:
        end = document.content.find(PART, sight.sentence.span.start, sight.sentence.span.end)
        told = [spot for spot in sight.spots if spot.weight and not spot.start > end >= 0]
        if not self._is_spaced and sight.figures:
            # What stands before a later figure is where that one was counted.
            told = [spot for spot in told if spot.start < sight.figures[0].number.span.start]
        if not told or sight.has("home", "here"):
            return None
        last = told[-1]
        return last if last.id or not last.is_list else None

    def _of_lead(self, document: Document, sights: Sequence[Sight], home: Home) -> Spot | None:
        """The one place within the issuer's country that the first full sentence tells with a figure."""
        if not self._is_spaced or home.country is None:
            return None
        ends = (document.content[sight.sentence.span.end - 1] for sight in sights)
        lead = next((sight for sight, end in zip(sights, ends, strict=True) if end in _STOPS), None)
        if lead is None or not lead.figures or lead.has("home", "here", "abroad"):
            return None
        told = [spot for spot in lead.spots if spot.weight > 1]
        inner = [spot for spot in told if self._is_inner(spot, home)]
        return inner[0] if len(inner) == 1 else None

    def _is_inner(self, spot: Spot, home: Home) -> bool:
        """Whether a place may lie within the home of the issuer, and does not hold it."""
        if spot.id is None:
            return spot.kind != "country"
        is_outer = home.place is not None and spot.id in self._gazetteer.containers(home.place)
        return self._gazetteer.country_of(spot.id) == home.country != spot.id and not is_outer


def unsaid(document: Document, spot: Spot, rule: str) -> Named:
    """A place that the figure's own sentence does not name: by its id, else by its words elsewhere."""
    return Named(spot.id, None if spot.id else spot.passage(document), rule)


def _of_district(sights: Sequence[Sight], home: Home) -> Spot | None:
    """The unknown district that a text names first whose issuer is of one: 北京市朝阳区人民法院."""
    first = (
        next((spot for sight in sights for spot in sight.spots if spot.weight), None)
        if home.is_outer
        else None
    )
    return first if first and first.id is None and not first.is_list else None

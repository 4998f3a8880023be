"""Defaults: where figures belong of which their own words do not say where they were counted."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import EntityMention, Named
from fraudkg.extract.context.places.beside import FROM, PART
from fraudkg.extract.context.places.home import Home
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.document import Document

COUNTRY = "country-"
"""With this begin the codes of words for home that only one country has: 本港."""
INFERRED = "inferred: "
"""With this begin the rules of places that no words of a figure's own sentence tell."""
AT_HOME, LEAD = f"{INFERRED}place-of-home", f"{INFERRED}place-of-lead"
_START = 3
"""Sentences of the text's start that show whether it is about several countries."""
_MANY = 3
_STOPS = frozenset(".。")


def default_place(sights: Sequence[Sight], entities: Sequence[EntityMention], home: Home) -> Named | None:
    """The place of a whole text: its headline's, else its lead's, else its issuer's."""
    if not sights:
        return None
    document, start = sights[0].document, sights[:_START]
    spots = {
        "inferred: place-of-headline": _of_headline(sights[0]),
        LEAD: _of_lead(document, sights, home) if document.is_spaced else None,
        AT_HOME: None if document.is_spaced or not home.is_outer else _of_district(start),
    }
    for rule, spot in spots.items():
        if spot is not None:
            return unsaid(document, spot, rule)
    end = start[-1].sentence.span.end
    lead = {e.id for e in entities if e.kind == "country" and e.id and e.passage.span.start < end}
    if home.place is None:
        told = {s.id: s.rule for sight in start for s in sight.spots if s.weight > 1 and s.rule != PART}
        # What only comes from a place need not have been counted there.
        is_one = len(told) == 1 and None not in told and FROM not in told.values()
        return Named(next(iter(told)), None, LEAD) if is_one else None
    return Named(home.place, None, AT_HOME) if len(lead - {home.place}) < _MANY else None


def within(sight: Sight, place: Named | None) -> Named | None:
    """The place, inferred where its words stand in another sentence than the figure."""
    span, words = sight.sentence.span, place.words if place else None
    if place is None or words is None or place.rule.startswith(INFERRED):
        return place
    is_own = span.start <= words.span.start and words.span.end <= span.end
    return place if is_own else replace(place, rule=INFERRED + place.rule)


def unsaid(document: Document, spot: Spot, rule: str) -> Named:
    """A place that the figure's own sentence does not name: by its id, else by its words elsewhere."""
    return Named(spot.id, None if spot.id else spot.passage(document), rule)


def _of_headline(sight: Sight) -> Spot | None:
    """The last place of the headline; none where it tells of several countries apart."""
    told = [spot for spot in sight.spots if spot.weight and spot.rule != PART]
    lands = {spot.id for spot in told if spot.kind == "country" and spot.weight > 1}
    if sight.document.is_spaced and len(lands) > 1:
        return None
    # What stands before a later figure is where that one was counted.
    is_first = bool(sight.figures) and not sight.document.is_spaced
    end = sight.figures[0].number.span.start if is_first else None
    last = next((spot for spot in reversed(told) if end is None or spot.start < end), None)
    return last if last and (last.id or not last.is_list) else None


def _of_lead(document: Document, sights: Sequence[Sight], home: Home) -> Spot | None:
    """The one place within the issuer's country that the lead tells; several only beside a figure.

    The lead is the first full sentence of its paragraph that has a figure or such a place.
    """
    full = [sight for sight in sights if document.content[sight.sentence.span.end - 1] in _STOPS]
    for sight in full if home.country else ():
        inner = [spot for spot in sight.spots if spot.weight > 1 and _is_inner(spot, home)]
        if inner or sight.figures:
            return inner[0] if len(inner) == 1 and (sight.figures or not inner[0].is_list) else None
    return None


def _is_inner(spot: Spot, home: Home) -> bool:
    """Whether a place may lie within the country of the issuer, and does not hold its home."""
    if spot.id is None:
        return spot.kind != "country"
    return home.has(spot.id) and spot.id not in {home.country, *home.around}


def _of_district(sights: Sequence[Sight]) -> Spot | None:
    """The unknown district that a text names first: 北京市朝阳区人民法院."""
    first = next((spot for sight in sights for spot in sight.spots if spot.weight), None)
    return first if first and first.id is None and not first.is_list else None

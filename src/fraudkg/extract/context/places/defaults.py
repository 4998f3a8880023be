"""Defaults: the place of a whole text, for figures whose own words do not say it."""

from collections.abc import Collection, Sequence

from fraudkg.extract.candidates import EntityMention, Named
from fraudkg.extract.context.places.before import AT_HOME, unsaid
from fraudkg.extract.context.places.beside import FROM, PART
from fraudkg.extract.context.places.choosing import Chooser
from fraudkg.extract.context.places.homes import Home
from fraudkg.extract.context.places.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.text import Span

LEAD = "place-of-lead"
_START = 3
"""Sentences of the text's start that show whether it is about several countries."""
_LEADS = 5
"""Sentences of a Chinese text's start, headlines and captions among them, of which one may be its lead."""
_MANY = 3
_STOPS = frozenset(".。")


def default_place(
    sights: Sequence[Sight],
    entities: Sequence[EntityMention],
    home: Home,
    raids: Collection[int],
    chooser: Chooser,
) -> Named | None:
    """The place of a whole text: its headline's, else its lead's, else its issuer's.

    `raids` are where the figures stand that tell of raids.
    """
    if not sights:
        return None
    document, start = sights[0].document, sights[:_START]
    leads = sights
    if not document.is_spaced:
        # In Chinese a body of the country tells of one raid.
        leads = [s for s in sights[:_LEADS] if any(one.number.span.start in raids for one in s.figures)]
    spots = {
        "place-of-headline": _of_headline(sights[0]),
        LEAD: _of_lead(document, leads, home) if document.is_spaced or not home.is_local else None,
        AT_HOME: None if document.is_spaced or not home.is_outer else _of_district(start),
    }
    told = next(((rule, spot) for rule, spot in spots.items() if spot), None)
    if told:
        return unsaid(document, told[1], told[0])
    if home.place is None:
        only = _only(start)
        return Named(only, None, LEAD, is_inferred=True) if only else None
    is_many = len(_countries(start, entities, chooser) - {home.place}) >= _MANY
    is_many = is_many or any(map(chooser.is_joint, start))
    return None if is_many else Named(home.place, None, AT_HOME, is_inferred=True)


def _only(start: Sequence[Sight]) -> str | None:
    """The only known place of a text's start, where no home is known."""
    told = {s.id: s.rule for sight in start for s in sight.spots if s.weight > 1 and s.rule != PART}
    # What only comes from a place need not have been counted there.
    is_one = len(told) == 1 and FROM not in told.values()
    # Nor is one place that of what "police of 18 countries" did.
    is_one = is_one and not any(one.unit == "country" for sight in start for one in sight.figures)
    return next(iter(told)) if is_one else None


def _countries(start: Sequence[Sight], entities: Sequence[EntityMention], chooser: Chooser) -> set[str]:
    """The countries that a text's start is about: not those that officers are sent to."""
    end = start[-1].sentence.span.end
    aside = [
        Span(spot.start, spot.end)
        for sight in start
        for spot in sight.spots
        if spot.is_list and chooser.sources.is_goal(sight, spot)
    ]
    named = (one for one in entities if one.kind == "country" and one.passage.span.start < end)
    return {
        one.id
        for one in named
        if one.id and not any(span.start <= one.passage.span.start < span.end for span in aside)
    }


def _of_headline(sight: Sight) -> Spot | None:
    """The last place of the headline; none where it tells of several countries apart."""
    told = [spot for spot in sight.spots if spot.weight and spot.rule != PART and not _is_origin(sight, spot)]
    lands = {spot.id for spot in told if spot.kind == "country" and spot.weight > 1}
    if sight.document.is_spaced and len(lands) > 1:
        return None
    # What stands before a later figure is where that one was counted.
    is_first = bool(sight.figures) and not sight.document.is_spaced
    end = sight.figures[0].number.span.start if is_first else None
    last = next((spot for spot in reversed(told) if end is None or spot.start < end), None)
    return last if last and (last.id or not last.is_list) else None


def _is_origin(sight: Sight, spot: Spot) -> bool:
    """Whether those of a figure right before a place are only from there: "two from Quebec charged"."""
    ends = (one.span.end for one in sight.figures if one.span.end < spot.start)
    behind = sight.document.content[max(ends, default=0) : spot.start]
    return spot.rule == FROM and len(behind.split()) == 1


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

"""Carrying: what sentences leave of places for those that follow."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from fraudkg.extract.candidates import Named
from fraudkg.extract.context.beside import BULLETS, FROM, HOME, LABEL, LAST, NATIONALITY, SAID
from fraudkg.extract.context.homes import Home
from fraudkg.extract.context.spot import Sight, Spot
from fraudkg.extract.document import Document
from fraudkg.text import Span

_NEAR = 24
"""So near to its head a body opens a paragraph."""


@dataclass(slots=True)
class Before:
    """What is known before a sentence: the text's default, and the places of earlier sentences."""

    default: Named | None = None
    carried: Spot | None = None
    heading: Spot | None = None
    abroad: Spot | None = None
    last: Spot | None = None
    raids: list[Spot] = field(default_factory=list)


def of_heading(document: Document, sight: Sight) -> Spot | None:
    """The place that a heading consists of: what stands below was counted there."""
    span = sight.sentence.span
    words = document.content[span.start : span.end].strip(BULLETS + ":：")
    return next((spot for spot in sight.spots if document.content[spot.start : spot.end] == words), None)


def stated_in(sight: Sight, before: Before, homes: Mapping[str, str | None]) -> list[Spot]:
    """The places of a sentence where something may be counted, words for home and everywhere included."""
    found = [spot for spot in sight.spots if spot.weight]
    is_national = any(homes.values())
    for marker in sight.markers:
        home = homes.get(marker.codes[-1]) or homes.get(marker.codes[0])
        if marker.codes[0] == "here" and not home and is_national:
            found.append(Spot(marker.start, marker.end, None, SAID, HOME))
        elif home is not None or (is_national and "world" in marker.codes):
            found.append(Spot(marker.start, marker.end, home, SAID, HOME))
        elif "anaphora" in marker.codes:
            spots = (spot for spot in sight.spots if spot.rule != NATIONALITY)
            earlier = [spot for spot in spots if spot.end <= marker.start]
            target = earlier[-1] if earlier else before.carried or before.last
            if target is not None:
                said = target.said or Span(target.start, target.end)
                found.append(
                    replace(target, start=marker.start, end=marker.end, weight=SAID, rule=LAST, said=said)
                )
    return sorted(found, key=lambda spot: spot.start)


def following(stated: Sequence[Spot], carried: Spot | None, home: Home) -> Spot | None:
    """The place that goes on after a sentence that states some: a label, a sticky one, else the only one.

    A place in that of a label goes on in its room. What a local body does all over the country it does as a
    local body.
    """
    found = carried
    if carried is None or carried.rule != LABEL:
        told = [spot for spot in stated if spot.weight > 1 and spot.rule != FROM]
        said = [spot for spot in told if not (home.is_local and spot.rule == HOME)]
        heads = [spot for spot in said if spot.is_sticky]
        if not heads and len({spot.id for spot in said}) > 1:
            return None
        latest = heads[0] if heads else said[-1] if said else None
        is_same = latest and carried and latest.id == carried.id is not None
        found = latest if latest and not is_same else carried
    if found is None or found.rule != LABEL:
        return found
    inner = [spot for spot in stated if spot.weight == SAID and home.lies_in(spot, found)]
    return replace(inner[-1], rule=LABEL) if inner else found


def opening(sight: Sight, home: Home) -> Spot | None:
    """The only place of a sentence, whose body opens a paragraph, if it lies in the issuer's."""
    spots = [spot for spot in sight.spots if spot.weight]
    is_near = bool(spots) and sight.spots[0].start <= sight.sentence.span.start + _NEAR
    is_one = len({spot.id for spot in spots}) == 1 and all(home.holds(spot) for spot in spots)
    return spots[0] if is_near and is_one else None

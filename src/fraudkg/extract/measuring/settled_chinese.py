"""Which measure a Chinese verb of several means: whether a court, a station or a country stands beside it."""

import re

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.state import Figure

_ASKED = re.compile("[侦讯审]讯|讯问|调查|侦办|派出所|警[署局]")
"""Words for what is done with suspects at the station."""
_AWAY = ("遣返", "遣送", "送返", "移交", "递解")
"""Ends of verbs that do not say to which country."""


def code(figure: Figure, found: Naming) -> str | None:
    """The code of the measure that is meant instead, if any."""
    if figure.quantity.unit == "case" and _is_tried(figure):
        reported = found.measure == figure.chooser.number_of("cases-reported")
        is_closed = found.governor is not None and _is_closed(figure, found.governor.cue)
        return "cases-tried" if reported or is_closed else None
    if found.measure is None or found.measure != figure.chooser.number_of("suspects-repatriated"):
        return None
    if _is_sent_away(figure, found):
        return "foreigners-deported"
    return "suspects-arrested" if _is_brought_in(figure, found) else None


def _is_tried(figure: Figure) -> bool:
    """Whether a court is named before cases: what it accepts are its trials."""
    return any("court" in cue.word.roles for cue in figure.up_to)


def _is_closed(figure: Figure, verb: Cue) -> bool:
    """Whether a verb closes cases, of police or of a court: 法院办结诈骗案件5件."""
    return figure.scene.folded.startswith("办结", verb.start, verb.end)


def _is_sent_away(figure: Figure, found: Naming) -> bool:
    """Whether those sent home are foreigners, told by the country where they were."""
    if found.governor is None:
        return False
    cue, away = found.governor.cue, figure.chooser.number_of("foreigners-deported")
    verb = figure.scene.folded[cue.start : cue.end]
    return verb.endswith(_AWAY) and any(away in noun.word.nouns for noun in found.objects)


def _is_brought_in(figure: Figure, found: Naming) -> bool:
    """Whether suspects were brought to the station, not home: 带回嫌犯12人侦讯."""
    if found.governor is None:
        return False
    scene, cue = figure.scene, found.governor.cue
    is_asked = _ASKED.search(scene.folded, figure.end, scene.clause(figure.end)[1]) is not None
    return is_asked and scene.folded[cue.start : cue.end] in {"带回", "带返"}

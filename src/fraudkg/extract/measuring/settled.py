"""Which of two measures of one verb is meant, as the rest of the sentence tells."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import nouns_at

_ASKED = re.compile("[侦讯审]讯|讯问|调查|侦办|派出所|警[署局]")
"""Words for what is done with suspects at the station."""
_AWAY = ("遣返", "遣送", "送返", "移交", "递解")
"""Ends of verbs that do not say to which country."""
_AGAINST = re.compile(r" (?:against|under|at the|by (?:the )?(?:\w+ )?police)\b")
"""Words behind the verb for what police register."""


def settled(figure: Figure, found: Naming) -> Naming:
    """The naming, or that of what police opened, what a court tries or what was seized."""
    numbers = map(figure.chooser.number_of, ("cases-reported", "funds-recovered", "suspects-repatriated"))
    reported, recovered, sent = (number is not None and found.measure == number for number in numbers)
    code = None
    if reported and figure.quantity.unit == "case":
        code = "cases-opened" if _is_opened(figure, found) else "cases-tried" if _is_tried(figure) else None
    elif found.governor is not None and _is_closed(figure, found.governor.cue) and _is_tried(figure):
        code = "cases-tried"
    elif recovered and _is_haul(figure, found):
        code = "funds-seized"
    elif sent and _is_sent_away(figure, found):
        code = "foreigners-deported"
    elif sent and _is_brought_in(figure, found):
        code = "suspects-arrested"
    return found if code is None else replace(found, measure=figure.chooser.number_of(code))


def _is_opened(figure: Figure, found: Naming) -> bool:
    """English: whether police registered cases: arrested 80 people and registered 55 cases."""
    scene, governor = figure.scene, found.governor
    if figure.family != "en" or governor is None or "opened" not in governor.cue.word.roles:
        return False
    arrested = figure.chooser.number_of("suspects-arrested")
    is_work = any(arrested in cue.word.actions and cue.word.is_verb for cue in scene.cues)
    ends = (governor.cue.end, figure.end)
    return is_work or any(_AGAINST.match(scene.folded, end) is not None for end in ends)


def _is_tried(figure: Figure) -> bool:
    """Chinese: whether a court is named before cases: what it accepts are its trials."""
    return any("court" in cue.word.roles for cue in figure.up_to)


def _is_sent_away(figure: Figure, found: Naming) -> bool:
    """Chinese: whether those sent home are foreigners, told by the country where they were."""
    if figure.family != "zh" or found.governor is None:
        return False
    cue, away = found.governor.cue, figure.chooser.number_of("foreigners-deported")
    verb = figure.scene.folded[cue.start : cue.end]
    return verb.endswith(_AWAY) and any(away in noun.word.nouns for noun in found.objects)


def _is_brought_in(figure: Figure, found: Naming) -> bool:
    """Chinese: whether suspects were brought to the station, not home: 带回嫌犯12人侦讯."""
    if figure.family != "zh" or found.governor is None:
        return False
    scene, cue = figure.scene, found.governor.cue
    is_asked = _ASKED.search(scene.folded, figure.end, scene.clause(figure.end)[1]) is not None
    return is_asked and scene.folded[cue.start : cue.end] in {"带回", "带返"}


def _is_closed(figure: Figure, verb: Cue) -> bool:
    """Chinese: whether a verb closes cases, of police or of a court: 法院办结诈骗案件5件."""
    is_case = figure.family == "zh" and figure.quantity.unit == "case"
    return is_case and figure.scene.folded.startswith("办结", verb.start, verb.end)


def _is_haul(figure: Figure, found: Naming) -> bool:
    """English: whether money was seized, not got back for victims: money with phones and cards."""
    if figure.family != "en" or found.governor is None:
        return False
    cue, funds = found.governor.cue, figure.chooser.number_of("funds-seized")
    row = {one.measure for one in figure.state.done if one.governor is not None and one.governor.cue == cue}
    # Cash is what only seizing is said of.
    nouns = (one.word.nouns for side in nouns_at(figure, found.governor) for one in side)
    is_cash = found.rule.startswith(("left", "passive")) and any(
        funds in one and found.measure not in one for one in nouns
    )
    return is_cash or bool(row & (figure.chooser.implied - {funds}))

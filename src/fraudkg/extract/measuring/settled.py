"""Which of two measures of one verb is meant, as the rest of the sentence tells."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.scene import SKIP, Governor
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import nouns_at

_AGAINST = re.compile(r" (?:against|under|at the|by (?:the )?(?:\w+ )?police)\b")
"""Words behind the verb for what police register."""
_WOULD = re.compile(r"\b(?:could|might|would) (?:[a-z]+ )?have\b")
_AWAY = ("遣返", "遣送", "送返", "移交", "递解")
"""Ends of verbs that do not say to which country."""


def settled(figure: Figure, found: Naming) -> Naming:
    """The naming, or that of what police opened, what a court tries, what was not lost, who was sent home."""
    if found.measure is None:
        return _seen(figure) or found
    code = None
    named = figure.chooser.number_of
    if found.measure == named("cases-reported"):
        is_tried = figure.family == "zh" and any("court" in cue.word.roles for cue in figure.up_to)
        code = "cases-tried" if is_tried else "cases-opened" if _is_opened(figure, found) else None
    elif figure.family == "en" and found.measure == named("losses-reported"):
        code = "losses-prevented" if _is_prevented(figure, found) else None
    elif figure.family == "en" and found.measure == named("funds-recovered") and found.governor:
        code = "funds-seized" if _is_haul(figure, found, found.governor) else None
    elif figure.family == "zh" and found.measure == named("suspects-repatriated") and found.governor:
        # 遣返外籍劳工: those sent home are foreigners, told by the country where they were.
        verb = figure.scene.folded[found.governor.cue.start : found.governor.cue.end]
        is_foreign = any(named("foreigners-deported") in noun.word.nouns for noun in found.objects)
        code = "foreigners-deported" if is_foreign and verb.endswith(_AWAY) else None
    return found if code is None else replace(found, measure=named(code))


def _seen(figure: Figure) -> Naming | None:
    """People whom a verb says were seen face to face: called at the homes of 90 residents."""
    visits, governor = figure.chooser.number_of("dissuasion-visits"), next(iter(figure.governors), None)
    is_seen = governor is not None and governor.measures == {visits} and figure.quantity.unit == "person"
    return Naming(visits, governor, (), None, "medium", "seen") if is_seen else None


def _is_opened(figure: Figure, found: Naming) -> bool:
    """English: whether police registered cases: arrested 80 people and registered 55 cases."""
    scene, governor = figure.scene, found.governor
    if governor is None or "opened" not in governor.cue.word.roles:
        return False
    arrested = figure.chooser.number_of("suspects-arrested")
    is_work = any(arrested in cue.word.actions and cue.word.is_verb for cue in scene.cues)
    ends = (governor.cue.end, figure.end)
    return is_work or any(_AGAINST.match(scene.folded, end) is not None for end in ends)


def _is_haul(figure: Figure, found: Naming, governor: Governor) -> bool:
    """English: whether what may be got back was seized: cash, or money with phones and cards."""
    seized = figure.chooser.number_of("funds-seized")
    nouns = [noun.word.nouns for side in nouns_at(figure, governor) for noun in side]
    row = {one.measure for one in figure.state.done if one.governor and one.governor.cue == governor.cue}
    is_cash = any(seized in one and found.measure not in one for one in nouns)
    return is_cash or bool(row & (figure.chooser.implied - {seized}))


def _is_prevented(figure: Figure, found: Naming) -> bool:
    """English: whether a loss would have been, or was kept from being: forestalled losses of $5 million."""
    scene, prevented = figure.scene, figure.chooser.number_of("losses-prevented")
    low = scene.clause(figure.start)[0]
    noun = found.noun or (found.governor.cue if found.governor is not None else None)
    around = [] if noun is None else scene.cues_in(low, noun.start)
    return _WOULD.search(scene.folded, low, figure.start) is not None or any(
        prevented in cue.word.actions and noun and scene.is_bare(cue.end, noun.start, SKIP) for cue in around
    )

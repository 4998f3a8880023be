"""Which measure an English verb of several means: whether a court, an office or a person stands beside it."""

import re
from collections.abc import Callable

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.scene import SKIP
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import nouns_at

_AGAINST = re.compile(r" (?:against|under|at the|by (?:the )?(?:\w+ )?police)\b")
"""Words behind the verb for what police register."""
_COURT = re.compile(
    r"\s*(?:[a-z][\w'-]* ){0,6}?(?:courts?|tribunals?|judges?|magistrates?)\b(?! orders?| cases?)"
)
"""A clause whose subject is a court."""
_BEFORE_COURT = re.compile(
    r"\b(?:at|before|in|to|with) (?:the |a |various |several |different )?(?:[\w'-]+ ){0,4}"
    r"(?:courts?|tribunals?|magistrates?|bench)\b"
)
_BOTH = ("recover", "retriev")
"""Verbs of what is seized and of what victims get back."""
_FILE = ("bring", "brought", "file", "filing", "institute", "instituting", "laid", "lay", "lodge", "lodging")
_NEAR = 50
_WOULD = re.compile(r"\b(?:could|might|would) (?:[a-z]+ )?have\b")
_IN_PERSON = re.compile(
    r"\b(?:face[- ]to[- ]face|in[- ]person|on[- ]the[- ]spot|on[- ]site|at (?:home|their homes?)"
    r"|(?:at|on) their door(?:s|steps?)?|doorsteps?|door[- ]to[- ]door|house calls?|home visits?)\b"
)
_DOORS = ("at the homes of", "at the doors of", "on the doors of", "counter", "counters", "dissuasion for")
_DISSUADE = re.compile(
    r"\b(?:dissua|persua|talk|convinc|warn|stop|call(?:ed|s)? (?:at|on)|visit|met |see |seen )"
)


def code(figure: Figure, found: Naming) -> str | None:
    """The code of the measure that is meant instead, if any."""
    rule = next(
        (rule for code, rule in _RULES.items() if figure.chooser.number_of(code) == found.measure), None
    )
    return rule and rule(figure, found)


def _reported(figure: Figure, found: Naming) -> str | None:
    """What police opened, or what a court tries, or what was brought before one."""
    if figure.quantity.unit != "case":
        return None
    if _is_opened(figure, found):
        return "cases-opened"
    if _is_tried(figure, found):
        return "cases-tried"
    return "cases-prosecuted" if _is_brought(figure, found) else None


def _recovered(figure: Figure, found: Naming) -> str | None:
    """What was seized."""
    return "funds-seized" if _is_haul(figure, found) else None


def _lost(figure: Figure, found: Naming) -> str | None:
    """What would have been lost, or was kept from being lost: forestalled losses of $5 million."""
    scene = figure.scene
    low = scene.clause(figure.start)[0]
    if _WOULD.search(scene.folded, low, figure.start):
        return "losses-prevented"
    noun = found.noun or (found.governor.cue if found.governor is not None else None)
    if noun is None:
        return None
    prevented = figure.chooser.number_of("losses-prevented")
    around = [cue for cue in scene.cues_in(low, noun.start) if scene.is_bare(cue.end, noun.start, SKIP)]
    behind = scene.cue_at(figure.end + 1)
    around += [behind] if behind is not None and behind.word.is_participle else []
    return "losses-prevented" if any(prevented in cue.word.actions for cue in around) else None


def _warned(figure: Figure, _found: Naming) -> str | None:
    """Those whom officers saw face to face."""
    scene = figure.scene
    if figure.quantity.unit not in {None, "person", "person-time"}:
        return None
    start, end = figure.clause, scene.clause(figure.end)[1]
    is_seen = _IN_PERSON.search(scene.folded, start, end) and _DISSUADE.search(
        scene.folded, scene.start, scene.sentence.span.end
    )
    return "dissuasion-visits" if is_seen else None


def seen(figure: Figure) -> Naming | None:
    """People whom a verb says were seen face to face: called at the homes of 90 residents."""
    visits = figure.chooser.number_of("dissuasion-visits")
    governor = figure.governors[0] if figure.governors else None
    if governor is None or visits not in governor.measures or figure.quantity.unit != "person":
        return None
    words = figure.scene.folded[governor.cue.start : governor.cue.end]
    end = figure.scene.clause(figure.end)[1]
    is_seen = _IN_PERSON.search(figure.scene.folded, governor.cue.start, end) or words.endswith(_DOORS)
    return Naming(visits, governor, (), None, "medium", "seen") if is_seen else None


def _sought(figure: Figure, found: Naming) -> str | None:
    """For whom a court, not the police, issued a warrant."""
    scene, governor = figure.scene, found.governor
    if governor is None:
        return None
    is_warrant = "warrant" in scene.folded[governor.cue.start : governor.cue.end]
    is_court = _COURT.match(scene.folded, scene.clause(governor.cue.start)[0], governor.cue.start)
    return "arrests-approved" if is_warrant and is_court else None


def _arrested(figure: Figure, _found: Naming) -> str | None:
    """Whom an apposition or a predicate calls leaders: the brains, two brothers, were held."""
    scene, key = figure.scene, figure.chooser.number_of("key-suspects-arrested")
    if figure.quantity.kind != "count":
        return None
    noun = None
    if scene.folded.endswith(", ", 0, figure.start) and not figure.number:
        start = scene.clause(figure.start - 2)[0]
        cues = scene.cues_in(start, figure.start)
        noun = next((cue for cue in cues if cue.word.nouns or cue.word.is_verb), None)
    elif figure.quantity.unit_words is None:
        behind = scene.cues_in(figure.end, min(figure.high, figure.end + _NEAR))
        be = next((cue for cue in behind if "part" not in cue.word.roles), None)
        is_told = (
            be is not None and "be" in be.word.roles and not any(cue.word.is_participle for cue in behind)
        )
        noun = next((cue for cue in behind if cue.word.nouns), None) if is_told else None
    return "key-suspects-arrested" if noun is not None and key in noun.word.nouns else None


def _sent(figure: Figure, found: Naming) -> str | None:
    """Whom an immigration office sent home."""
    scene, governor = figure.scene, found.governor
    if governor is None:
        return None
    low = scene.clause(governor.cue.start)[0]
    return "foreigners-deported" if "immigration" in scene.folded[low : governor.cue.start] else None


def _is_brought(figure: Figure, found: Naming) -> bool:
    """Whether cases were brought before a court: filed 94 cases before the Federal High Court."""
    scene, governor = figure.scene, found.governor
    if governor is None or not governor.is_left:
        return False
    is_filed = scene.folded.startswith(_FILE, governor.cue.start)
    return is_filed and _BEFORE_COURT.search(scene.folded, figure.end, figure.high) is not None


def _is_opened(figure: Figure, found: Naming) -> bool:
    """Whether police registered cases: arrested 80 people and registered 55 cases."""
    scene, governor = figure.scene, found.governor
    if governor is None or "opened" not in governor.cue.word.roles:
        return False
    arrested = figure.chooser.number_of("suspects-arrested")
    is_work = any(arrested in cue.word.actions and cue.word.is_verb for cue in scene.cues)
    ends = (governor.cue.end, figure.end)
    return is_work or any(_AGAINST.match(scene.folded, end) is not None for end in ends)


def _is_tried(figure: Figure, found: Naming) -> bool:
    """Whether a court is the subject: what it accepts are its trials."""
    if found.governor is None:
        return False
    at = found.governor.cue.start
    return _COURT.match(figure.scene.folded, figure.scene.clause(at)[0], at) is not None


def _is_haul(figure: Figure, found: Naming) -> bool:
    """Whether money was seized, not got back for victims: money with phones and cards."""
    if found.governor is None:
        return False
    cue, funds = found.governor.cue, figure.chooser.number_of("funds-seized")
    row = {one.measure for one in figure.state.done if one.governor is not None and one.governor.cue == cue}
    if not figure.scene.folded.startswith(_BOTH, cue.start):
        # Salvaged, clawed back: said of what was lost alone.
        return False
    # Cash is what only seizing is said of.
    nouns = (one.word.nouns for side in nouns_at(figure, found.governor) for one in side)
    is_cash = found.rule.startswith(("left", "passive")) and any(
        funds in one and found.measure not in one for one in nouns
    )
    return is_cash or bool(row & (figure.chooser.implied - {funds}))


_RULES: dict[str, Callable[[Figure, Naming], str | None]] = {
    "cases-reported": _reported,
    "fugitives-wanted": _sought,
    "funds-recovered": _recovered,
    "losses-reported": _lost,
    "people-protected": _warned,
    "suspects-arrested": _arrested,
    "suspects-repatriated": _sent,
}

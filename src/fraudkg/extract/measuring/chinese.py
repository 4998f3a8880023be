"""What only Chinese sentences do: kinds of crime, shares as subjects, verbs of a whole, receivers."""

import re

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import Governor, Scene
from fraudkg.extract.measuring.state import Figure

FAMILY = "zh"
_HAN = re.compile(r"[㐀-鿿a-z]+")
_JOINTS = re.compile("[、和与及]")
_DAILY = re.compile("[每日月]")
_CRIMES = {"scam": "losses-reported", "laundering": "funds-involved"}
_OF = 2
"""Characters between a verb and the noun that counts what it was done to: 拦阻诈欺件数."""
_JOINT = 3
"""Characters before the last noun of a row in which its joint stands."""
_AMOUNT = 60
"""Characters over which a word such as 金额 goes back to the verb that says of what."""


def amount(figure: Figure, noun: Cue) -> Naming | None:
    """A word that only says "amount" is of what the verb before did: 攔阻3件，金額達5萬元."""
    if figure.family not in {FAMILY, "vi"} or figure.quantity.kind != "money" or not noun.word.objects:
        return None
    cues = figure.scene.cues_in(max(figure.scene.start, noun.start - _AMOUNT), noun.start)
    verb = next((cue for cue in reversed(cues) if cue.word.is_verb), None)
    if verb is None:
        return None
    shared = verb.word.actions & noun.word.objects
    measure = figure.chooser.narrowest(one for one in shared if figure.chooser.fits(one, figure.quantity))
    if measure is None:
        return None
    governor = Governor(verb, "actions", is_adjacent=False, is_left=True, rule="amount")
    return Naming(measure, governor, (noun,), None, "medium", "amount")


def is_elsewhere(figure: Figure, noun: Cue) -> bool:
    """Whether something else was done to what a noun names: 勸止騙案5宗, 向被骗群众5人返还资金."""
    if figure.family != FAMILY:
        return False
    low, high = figure.scene.clause(figure.start)
    cues = figure.scene.cues_in(low, max(high, figure.end))
    if figure.quantity.unit == "person":
        return any("give" in cue.word.roles for cue in cues)
    if figure.quantity.kind != "count":
        return False
    # The verb stands before the noun, or before the number that the noun follows: 阻止83起诈骗案.
    at = min(noun.start, figure.start)
    near = (cue for cue in reversed(cues) if 0 <= at - cue.end <= _OF and cue.word.is_verb)
    verb = next(near, None)
    return verb is not None and not verb.word.actions & noun.word.nouns


def kind_of_crime(figure: Figure) -> str | None:
    """Of which measure the sums are that a sentence speaks of before a number: fraud or laundering."""
    if figure.family != FAMILY:
        return None
    for cue in reversed(figure.up_to):
        for role, code in _CRIMES.items():
            if role in cue.word.roles:
                return code
    return None


def is_example(scene: Scene, noun: Cue) -> bool:
    """Whether a noun only names one of those counted: 主犯等5人, not the last of a row: 头目、骨干等5人."""
    if not scene.folded.startswith(("等", "在内"), noun.end):
        return False
    return _JOINTS.search(scene.folded, noun.start - _JOINT, noun.end) is None


def is_some_of_them(figure: Figure) -> bool:
    """Whether a percentage is the subject of a clause, which says of what kind so many are: 近八成是女性."""
    is_moved = "change-rise" in figure.quantity.flags or "change-fall" in figure.quantity.flags
    if figure.family != FAMILY or figure.quantity.kind != "percent" or is_moved:
        return False
    high = figure.scene.clause(figure.start)[1]
    return _HAN.match(figure.scene.folded, figure.quantity.span.end, high) is not None


def is_of_places(figure: Figure) -> bool:
    """Whether a count is of provinces, kilograms and the like, which no measure counts."""
    words = figure.quantity.unit_words
    if (
        figure.family != FAMILY
        or figure.quantity.kind != "count"
        or figure.quantity.unit is not None
        or words is None
    ):
        return False
    return words.span.length > 1 and not words.text.endswith("次")


def goes_on_daily(figure: Figure) -> bool:
    """Whether what is told of each day goes on after a comma: no word says that a total follows."""
    if figure.family != FAMILY:
        return False
    told = [cue for cue in figure.up_to if "average" in cue.word.roles]
    if not told or not _DAILY.search(figure.scene.folded, told[-1].start, told[-1].end):
        # A rate does not go on.
        return False
    cues = figure.in_clause
    return not any(cue.word.roles & {"link", "skip", "reach"} for cue in cues)


def verb_before_part(figure: Figure) -> Cue | None:
    """The verb of a whole without a number, of which a number states a part: 抓获数百人，其中5人."""
    if figure.family != FAMILY:
        return None
    cues = figure.before
    place = next((place for place in range(len(cues) - 1, -1, -1) if "part" in cues[place].word.roles), None)
    if place is None or any(cue.word.is_verb for cue in cues[place:]):
        return None
    verbs = (cue for cue in reversed(cues[:place]) if cue.word.is_verb and cue.word.actions)
    # 经审查，其中5人: how one knows is no verb of the whole.
    return next((cue for cue in verbs if figure.scene.folded[cue.start - 1] != "经"), None)


def verb_of_topic(figure: Figure) -> Cue | None:
    """The verb that says what all cases of a sentence are: 是次侦破的案件以骗案最多，有19宗."""
    if figure.family != FAMILY:
        return None
    for cue in figure.up_to:
        noun = figure.scene.cue_at(cue.end + 1)
        is_of = cue.word.is_verb and figure.scene.folded[cue.end : cue.end + 1] == "的"
        if is_of and noun is not None and noun.word.nouns & cue.word.actions:
            return cue
    return None

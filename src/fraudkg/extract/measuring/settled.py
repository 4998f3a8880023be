"""Which of two measures of one verb is meant, as the rest of the sentence tells."""

from dataclasses import replace

from fraudkg.extract.measuring.choice import Choice
from fraudkg.extract.measuring.state import Figure

_AGAINST = r" (?:{registered}|{by-police} (?:\w+ )?{police})\b"
"""Words behind the verb for what police register."""
_WOULD = r"\b{would} (?:[a-z]+ )?{have}\b"


def settled(figure: Figure, found: Choice) -> Choice:
    """The choice, or that of cases that police opened or a court tries, and of what would have been lost."""
    named, scene, code = figure.chooser.number_of, figure.scene, None
    if found.measure is None or (figure.family == "zh" and found.rule.startswith("subject")):
        # 见面劝阻90人，避免损失80万元: the clause behind does not say what was done to them.
        return _seen(figure) or found
    if found.measure in {named("funds-involved"), named("fines-imposed")} and figure.family == "en":
        # Involving $9 million in losses: what a sum was in.
        noun = scene.cue_at(figure.end + 1)
        return (figure.alone(noun, "noun") if noun else None) or found
    if found.measure == named("cases-reported"):
        is_tried = any("court" in cue.word.roles for cue in figure.up_to)
        code = "cases-tried" if is_tried else "cases-opened" if _is_opened(figure, found) else None
    elif found.measure == named("losses-reported"):
        low = scene.clause(figure.start)[0]
        code = "losses-prevented" if scene.marks[_WOULD].search(scene.folded, low, figure.start) else None
    return found if code is None else replace(found, measure=named(code))


def _seen(figure: Figure) -> Choice | None:
    """People whom a verb says were seen face to face: called at the homes of 90 residents."""
    visits, governor = figure.chooser.number_of("dissuasion-visits"), next(iter(figure.governors), None)
    is_seen = governor is not None and governor.measures == {visits} and figure.quantity.unit == "person"
    return Choice(visits, governor, confidence="medium", rule="seen") if is_seen else None


def _is_opened(figure: Figure, found: Choice) -> bool:
    """English: whether police registered cases: arrested 80 people and registered 55 cases."""
    scene, governor = figure.scene, found.governor
    if governor is None or "opened" not in governor.cue.word.roles:
        return False
    arrested = figure.chooser.number_of("suspects-arrested")
    is_work = any(arrested in cue.word.actions and cue.word.is_verb for cue in scene.cues)
    ends = (governor.cue.end, figure.end)
    return is_work or any(scene.marks[_AGAINST].match(scene.folded, end) for end in ends)

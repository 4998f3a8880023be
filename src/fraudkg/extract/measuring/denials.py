"""What did not happen, was only tried, or is told of some counts nothing: 未能抓获5人, 5人中部分落网."""

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import end_of
from fraudkg.extract.measuring.state import Figure

_BEFORE = {"en": r"\b{denied} (?:{maybe-then} )?\Z", "zh": r"{denied}\Z"}
_OF_SOME = r"{some-of}{already}?\Z"
_NONE_OF = r"\b{none-of} (?:the )?\Z"
_NEAR = 24
"""So many characters before a verb, or a number, may deny it."""


def is_denied(figure: Figure) -> bool:
    """Whether the verb that governs a figure is denied, or said of some only; only in Chinese and English."""
    if figure.family not in _BEFORE:
        return False
    scene, start = figure.scene, figure.quantity.span.start
    if figure.family == "en" and scene.marks[_NONE_OF].search(scene.folded, max(0, start - _NEAR), start):
        return True
    governor = next(iter(figure.governors), None)
    verb = governor.cue if governor else _verb_behind(figure)
    if verb is None:
        return False
    patterns = [_BEFORE[figure.family]]
    if figure.family == "zh" and governor and not governor.is_left:
        patterns.append(_OF_SOME)
    low = max(0, verb.start - _NEAR)
    return any(scene.marks[one].search(scene.folded, low, verb.start) for one in patterns)


def _verb_behind(figure: Figure) -> Cue | None:
    """English: the first verb behind a figure, in its clause: 5 suspects were not arrested."""
    if figure.family != "en":
        return None
    for cue in figure.scene.cues_in(end_of(figure.quantity, "en"), figure.high):
        if "boundary" in cue.word.roles:
            return None
        if cue.word.is_verb and (cue.word.actions or cue.word.deeds):
            return cue
    return None

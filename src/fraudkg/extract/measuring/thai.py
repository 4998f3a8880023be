"""What only Thai does round a number."""

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import Scene

_PHRASE = 50
"""Characters of a phrase between a noun and its number."""


def relative(scene: Scene, low: int, stop: int) -> int:
    """Where a clause begins that only adds something: คืนเงิน 5 ล้านบาท ซึ่งธนาคารอายัดไว้ได้ทัน."""
    cues = scene.cues_in(low, stop) if scene.family == "th" else []
    return next((cue.start for cue in cues if "relative" in cue.word.roles), stop)


def is_of(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether only what a noun is of stands before its number: ความเสียหายจากคดีออนไลน์กว่า 5 ล้านบาท."""
    of = scene.cue_at(noun.end) if scene.family == "th" else None
    if of is None or "preposition" not in of.word.roles or quantity.span.start - of.end > _PHRASE:
        return False
    return not any(cue.word.is_verb for cue in scene.cues_in(of.end, quantity.span.start))

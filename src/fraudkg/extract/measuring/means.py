"""Means: averages and rates, which no measure counts, and what they are of, which rises with them."""

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.state import AVERAGE, OPEN, Choice, Figure

_LONGEST_OPENING = 30
"""Characters of a phrase that opens a sentence."""


def is_mean(figure: Figure) -> bool:
    """Whether a figure is a mean, by its own words, those before it or those that open its sentence."""
    return _is_average(figure) or _is_beside(figure) or _is_opened(figure)


def _is_opened(figure: Figure) -> bool:
    """English: whether a sentence opens with the word for a mean: on average, 40 came, with losses of 9."""
    scene, start = figure.scene, figure.scene.start
    if figure.family != "en" or not is_level(figure.quantity) or ";" in scene.folded[start : figure.start]:
        return False
    comma = scene.folded.find(",", start, min(start + _LONGEST_OPENING, figure.start))
    return any("average" in cue.word.roles for cue in scene.cues_in(start, max(start, comma)))


def _is_average(figure: Figure) -> bool:
    """Whether a word in the clause of a figure says that it is a mean."""
    scene = figure.scene
    if "average" not in scene.roles:
        return False
    low, high = scene.clause(figure.quantity.number.span.start)
    low = max(low, figure.low)
    high = min(max(high, figure.end), figure.high)
    offered = figure.chooser.counting("offered")
    if any(offered & (cue.word.alone | cue.word.actions) for cue in scene.cues_in(low, high)):
        # A reward of so much for each: an offer has no mean.
        return False
    if figure.family in {"ja", "ko", "th"}:
        # What follows a number there belongs to the next one.
        high = figure.end
    # 総数に占める高齢者の割合は7割: a share is no mean, whatever word tells it.
    is_rate = figure.family == "ja" and figure.quantity.kind == "percent"
    if is_rate and any("share" in cue.word.roles for cue in scene.cues_in(low, figure.start)):
        return False
    number, of = figure.quantity.number.span, scene.marks.phrases(" {of} ")
    for cue in (one for one in scene.cues_in(low, high) if "average" in one.word.roles):
        # 19人均已被捕 is no mean of people; one in five is a rate, one in Germany is none.
        is_inner = number.end <= cue.start < figure.end or (
            cue.start == number.start and cue.end > number.end
        )
        # Down 8% from an average of 90: the mean is the next figure.
        if not is_inner and not is_share_alike(figure, cue) and scene.folded[cue.end : figure.high] not in of:
            return True
    return False


def is_share_alike(figure: Figure, cue: Cue) -> bool:
    """English: whether each of several parts has so many, by the word behind a bare number: Goa (9 each)."""
    quantity = figure.quantity
    is_bare = figure.family == "en" and quantity.kind == "count" and quantity.unit_words is None
    each = figure.scene.marks.phrases("{each}")
    return is_bare and cue.start - figure.end == 1 and figure.scene.folded[cue.start : cue.end] in each


def _is_beside(figure: Figure) -> bool:
    """Chinese: whether a level is listed with a mean, or is what one is compared with.

    平均每日3宗、损失4元，较去年的2宗增加5%.
    """
    before = figure.previous
    if figure.family != "zh" or before is None or not is_level(figure.quantity):
        return False
    is_compared = any("to" in cue.word.roles for cue in figure.before)
    is_compared = is_compared and not any(cue.word.nouns for cue in figure.before)
    is_listed = figure.scene.folded.startswith("、", before.end)
    return before.choice is AVERAGE and (is_compared or is_listed)


def of_mean(figure: Figure, own: Choice | None) -> Choice:
    """What a mean of a day is of, which rises when it does: its `own` words tell, or the mean before it."""
    state, quantity = figure.state, figure.quantity
    if quantity.kind == "money":
        return OPEN  # what each lost on average
    same = (one for one in reversed(state.means) if figure.scene.quantities[one].unit == quantity.unit)
    return own or next((state.means[one] for one in same), OPEN)

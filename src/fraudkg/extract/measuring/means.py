"""Means and rates, which no measure counts."""

from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.chooser import AVERAGE
from fraudkg.extract.measuring.state import Figure


def is_average(figure: Figure) -> bool:
    """Whether a word in the clause of a figure says that it is a mean."""
    scene = figure.scene
    if "average" not in scene.roles:
        return False
    low, high = scene.clause(figure.quantity.number.span.start)
    low = max(low, figure.low)
    if figure.family == "zh" and any("reach" in cue.word.roles for cue in figure.in_clause):
        # 平均损失最高,达16万元: the verb alone goes on.
        low = figure.low
    high = min(max(high, figure.end), figure.high)
    if figure.family in {"ja", "ko", "th"}:
        # What follows a number there belongs to the next one.
        high = figure.end
    if any(figure.chooser.number_of("rewards-offered") in cue.word.alone for cue in scene.cues_in(low, high)):
        # A reward of so much for each: an offer has no mean.
        return False
    # 19人均已被捕: no mean of people.
    inner = range(figure.quantity.number.span.end, figure.end)
    for cue in scene.cues_in(low, high):
        if "average" in cue.word.roles and cue.start not in inner:
            return True
    return figure.known is AVERAGE and chinese.goes_on_daily(figure)

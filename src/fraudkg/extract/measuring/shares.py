"""Shares: what they are of, and what was done to what is shared."""

import re

from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.labels import by_label
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.state import Figure

_EQUAL = re.compile(
    r"(?:, (?:that|which) (?:is|was|means|equals)|, or|\((?:or)?|equal to|equivalent to|representing)"
    r" ?(?:about |some |nearly |around |over )?$"
)
"""Words between a figure and the share that it is."""
_EQUAL_LENGTH = 30


def equal_share(figure: Figure) -> Naming | None:
    """English: a figure told as a share of all: 19 were blocked, that is 28% of the 70 reported."""
    previous, folded, start = figure.previous, figure.scene.folded, figure.start
    if figure.family != "en" or previous is None or figure.known.measure is None:
        return None
    if "share" not in figure.quantity.flags or not folded.startswith(" of ", figure.end):
        return None
    is_told = _EQUAL.search(folded, max(0, start - _EQUAL_LENGTH), start) is not None
    return figure.known if is_told and is_level(previous.quantity) else None


def of_the_first(figure: Figure) -> Naming | None:
    """Where a word says that it is a share: of what the sentence began with."""
    scene = figure.scene
    is_share = any("share" in cue.word.roles for cue in scene.cues_in(figure.clause, figure.start))
    if not is_share or figure.known is not OPEN:
        return None
    return by_label(figure, scene.cues_in(scene.sentence.span.start, figure.start), is_verbal=False)

"""English: how often something was done: groups were sent out on nine occasions, texts went out 300 times."""

import re

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_change
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure

_WORDS = frozenset({"times", "occasions"})
_COMPARED = re.compile(r" (?:as|the|that|more|less|higher|greater|larger|bigger|over|its?|their|what)\b")
"""Words behind a number of times by which something is only compared."""


def often(figure: Figure) -> Naming | None:
    """By a verb of its clause, and the noun that is the object or the subject of it."""
    scene, quantity = figure.scene, figure.quantity
    words = quantity.unit_words
    if figure.family != "en" or words is None or words.text not in _WORDS or is_change(quantity):
        return None
    if _COMPARED.match(scene.folded, figure.end):
        return None
    low, high = scene.clause(figure.start)[0], scene.clause(figure.end)[1]
    # On nine occasions teams went abroad: where nothing stands before it, what follows says it.
    before = [cue for cue in scene.cues_in(low, figure.start) if cue.word.nouns or cue.word.is_verb]
    cues = before or scene.cues_in(figure.end, high)
    nouns = [cue for cue in cues if cue.word.nouns]
    for cue in cues:
        for slot in ("actions", "deeds"):
            found = _by(figure, Governor(cue, slot, is_adjacent=False, is_left=True, rule="often"), nouns)
            if found is not None:
                return found
    return None


def _by(figure: Figure, verb: Governor, nouns: list[Cue]) -> Naming | None:
    """The measure of a verb that counts how often it is done to one of some nouns."""
    allowed = frozenset(one for one in verb.measures if figure.chooser.is_repeated(one))
    for noun in nouns if allowed else ():
        common = [one for one in allowed if one in noun.word.nouns]
        measure = figure.chooser.narrowest(common)
        if measure is not None and noun is not verb.cue:
            return Naming(measure, verb, (noun,), None, "medium", "often")
    return None

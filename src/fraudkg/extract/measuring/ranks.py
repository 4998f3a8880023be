"""What a total is made up of: gift cards accounted for $2 billion, followed by transfers at $1 billion."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.scene import SKIP
from fraudkg.extract.measuring.state import Figure

_KINDS = frozenset({"case", "report", None})
_AFTER = re.compile(r"[^.;:()\d]{0,48}? (?:at|with|on) ")
"""The thing that comes next, and its figure."""


def ranked(figure: Figure) -> Naming | None:
    """English: behind a verb of rank or share a figure counts what the last in its unit counts."""
    quantity = figure.quantity
    if figure.family != "en" or not (quantity.kind == "money" or quantity.unit in _KINDS):
        return None
    if not _is_ranked(figure):
        return None
    known = figure.of_unit(quantity.unit)
    last = figure.state.last
    if known is None and last is not None:
        known = next(last.far_back(quantity), None)
    return known and replace(known, objects=(), confidence="low", rule="rank")


def _is_ranked(figure: Figure) -> bool:
    scene, words = figure.scene, [cue for cue in figure.before if "skip" not in cue.word.roles]
    for place, cue in enumerate(words):
        if "rank" in cue.word.roles:
            is_bare = scene.is_bare(cue.end, figure.start, SKIP)
            is_next = _AFTER.fullmatch(scene.folded, cue.end, figure.start) is not None
            is_told = any(one.word.is_verb for one in words[place + 1 :])
            return is_bare or (is_next and not is_told)
    return False

"""What is meant instead of the measure that a verb or noun names, by who did it, to whom and how.

Which measure gives way to which is told by the rows `instead` of indicators.yaml; when, by conditions here.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.extract.measuring.chooser import Instead
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.state import Choice, Figure
from fraudkg.lexicon.rows import file_rows

_REGISTERED = r" (?:{registered}|{by-police} (?:\w+ )?{police})\b"
"""What stands behind a verb for what police register."""
_WOULD_HAVE = r"\b{would} (?:[a-z]+ )?{have}\b"
_ARTICLE, _THING = re.compile(r"\ban? \Z"), re.compile(r" [a-z]{3,}")
"""What stands before and behind a sum that is the price of one thing: a £80,000 Porsche."""


def read_instead(lexicon: Iterable[Path]) -> tuple[Instead, ...]:
    """The rows `instead` of indicators.yaml, in their order; later folders add some.

    Raises:
        InputError: If a row lacks `from`, `to` or `when`, or its condition is none of those known.
    """
    rows = [row for row in file_rows(lexicon, "indicators") if row.text("code") == "instead"]
    for row in rows:
        if row.text("when") not in _CONDITIONS:
            remedy = f"write one of {', '.join(sorted(_CONDITIONS))}"
            raise InputError(f"there is no condition {row.text('when')}", place=row.place, remedy=remedy)
    return tuple(Instead(*map(row.text, ("from", "to", "when"))) for row in rows)


def instead(figure: Figure, found: Choice) -> Choice:
    """The choice, with the measure that is meant instead of its own where the words say so."""
    pairs = figure.chooser.instead_of(found.measure)
    return next((replace(found, measure=to) for when, to in pairs if _CONDITIONS[when](figure, found)), found)


def _is_tried(figure: Figure, _found: Choice) -> bool:
    """Whether a court is spoken of before the figure: 法院受理案件5件."""
    return any("court" in cue.word.roles for cue in figure.up_to)


def _is_opened(figure: Figure, found: Choice) -> bool:
    """English: whether police registered cases: arrested 80 people and registered 55 cases."""
    scene, governor = figure.scene, found.governor
    if governor is None or "opened" not in governor.cue.word.roles:
        return False
    arrests = figure.chooser.counting("arrest")
    is_work = any(arrests & (cue.word.actions | cue.word.alone) for cue in scene.cues)
    ends = (governor.cue.end, figure.end)
    return is_work or any(scene.marks[_REGISTERED].match(scene.folded, end) for end in ends)


def _is_price(figure: Figure, _found: Choice) -> bool:
    """English: whether so much is what one thing is worth: a £80,000 Porsche was seized."""
    folded = figure.scene.folded
    is_priced = figure.family == "en" and _ARTICLE.search(folded, figure.low, figure.start)
    return bool(is_priced) and _THING.match(folded, figure.end) is not None


def _is_averted(figure: Figure, _found: Choice) -> bool:
    """English: whether it only might have happened: residents would have lost $9,000."""
    scene = figure.scene
    return (
        scene.marks[_WOULD_HAVE].search(scene.folded, scene.clause(figure.start)[0], figure.start) is not None
    )


def _is_lured(figure: Figure, found: Choice) -> bool:
    """Chinese: whether people were lured to do something, not to go somewhere: 诱骗5人投资."""
    governor = found.governor
    if figure.family != "zh" or governor is None or not governor.is_left:
        return False
    scene, verb = figure.scene, governor.cue
    is_lure = scene.marks["{lure}"].fullmatch(scene.folded, verb.start, verb.end)
    end = scene.clause(figure.end)[1]
    return bool(is_lure) and scene.marks["{whither}"].search(scene.folded, verb.end, end) is None


def _is_by_judge(figure: Figure, found: Choice) -> bool:
    """English: whether a judge issued warrants, for people who were caught: the court issued 5 warrants."""
    verb = found.governor.cue if found.governor else None
    if verb is None or not _says(figure, "{warrant}", verb):
        return False
    scene = figure.scene
    return (
        scene.marks[r"\b{judge}\b"].search(scene.folded, scene.clause(verb.start)[0], verb.start) is not None
    )


def _is_foreign(figure: Figure, found: Choice) -> bool:
    """English: whether people were sent off from where they are foreign: repatriated 5 foreigners.

    Suspects who are extradited are brought to where they are wanted, foreign or not.
    """
    if found.governor is None or _says(figure, "{extradited}", found.governor.cue):
        return False
    return any(_says(figure, "{foreign}", noun) for noun in found.objects)


def _says(figure: Figure, code: str, cue: Cue) -> bool:
    """Whether a word of a code stands within some other word or phrase."""
    pattern = figure.scene.marks[rf"\b{code}\b"]
    return pattern.search(figure.scene.folded, cue.start, cue.end) is not None


_CONDITIONS: Mapping[str, Callable[[Figure, Choice], bool]] = {
    "averted": _is_averted,
    "by-judge": _is_by_judge,
    "foreign": _is_foreign,
    "in-court": _is_tried,
    "lured": _is_lured,
    "price": _is_price,
    "registered": _is_opened,
}
"""When another measure is meant, by the names that indicators.yaml gives the conditions."""

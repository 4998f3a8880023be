"""English figures of what was counted before: "the number had risen to 1,525"."""

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.state import Figure, State

_AGAIN = r"\b{again}(?! {of}\b)(?= )"
_REACHING = frozenset({"be", "have", "link", "moved", "reach", "to"})
"""Roles of words that lead from a subject to its figure."""


def counted_again(figure: Figure) -> Naming | None:
    """What all figures of its kind counted that the sentence, else the one before, tells before it."""
    quantity, scene, last = figure.quantity, figure.scene, figure.state.last
    if figure.family != "en" or not is_level(quantity) or not _is_of_number(figure):
        return None
    own = _told(figure.state, figure.number, quantity.kind)
    if not own and last is not None and last.scene.sentence.paragraph == scene.sentence.paragraph:
        own = _told(last, len(last.done), quantity.kind)
    measure = own.pop() if len(own) == 1 else None
    is_fit = measure is not None and figure.chooser.fits(measure, quantity)
    return Naming(measure, confidence="low", rule="as-before") if is_fit else None


def _is_of_number(figure: Figure) -> bool:
    """Whether "the number" is the subject of the figure, with nothing but what leads to it between."""
    scene = figure.scene
    found = [*scene.marks[_AGAIN].finditer(scene.folded, figure.clause, figure.start)]
    between = scene.cues_in(found[-1].end(), figure.start) if found else []
    is_led = bool(between) and not _REACHING.isdisjoint(between[0].word.roles)
    is_next = is_led and between[0].start - found[-1].end() <= 1
    others = [cue.word for cue in between if cue.word.roles.isdisjoint(_REACHING)]
    return is_next and not any(word.nouns or word.actions for word in others)


def _told(state: State, high: int, kind: str) -> set[int]:
    """The measures of the levels of a kind before some number."""
    pairs = zip(state.scene.quantities[:high], state.done, strict=False)
    named = ((one, known.measure) for one, known in pairs if one.kind == kind and is_level(one))
    return {measure for _, measure in named if measure is not None}

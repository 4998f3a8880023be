"""Items of a list, and parts of a whole, under what governed the figure before them."""

from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.nouns import NEXT
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import in_list, is_other, nouns_at


def item_nouns(figure: Figure) -> list[Cue]:
    """The nouns that may say what an item of a list is."""
    right, left = nouns_at(figure, None)
    return right if right and figure.family == "en" else [*left, *right]


def under(figure: Figure, known: Naming, *, is_part: bool) -> Naming | None:
    """Under what governed a quantity before: by its own noun, by its unit, or the same once more."""
    scene, quantity = figure.scene, figure.quantity
    nouns = item_nouns(figure)
    if is_part and not nouns:
        end = min(scene.clause(figure.end)[1], scene.next(figure.number))
        nouns = [cue for cue in scene.cues_in(figure.end, end) if cue.word.nouns]
    kin = figure.chooser.kin(known.measure) if known.measure is not None else ()
    found = in_list(figure, known, {*known.governed, *kin}, nouns)
    if found is not None or _is_strange(figure, known, nouns):
        return found
    if quantity.unit is None and not is_part:
        return None
    return _once_more(figure, known, is_part=is_part)


def _is_strange(figure: Figure, known: Naming, nouns: Sequence[Cue]) -> bool:
    """Whether the nouns of a number belong to other measures than the one before."""
    if figure.quantity.kind == "percent" and figure.family == "en":
        # Losses of $5 million; 79 per cent of the people who reported lost money: not of the losses.
        heads = [cue for cue in figure.heads if cue.start - figure.end <= NEXT]
        return bool(heads) and not any(known.measure in cue.word.nouns for cue in heads)
    if figure.quantity.kind != "count":
        return is_of_else(figure, nouns, known.governed)
    heads = figure.heads if figure.family == "zh" else []
    return is_other(figure, nouns) or any(known.measure in cue.word.barred for cue in heads)


def is_of_else(figure: Figure, nouns: Sequence[Cue], allowed: Ids) -> bool:
    """Chinese: whether a noun says that a sum is of something else: 查扣手机8部，涉款5万元."""
    if figure.family != "zh" or figure.quantity.kind != "money":
        return False
    return any(noun.word.alone and not noun.word.nouns & allowed for noun in nouns[-1:])


def _once_more(figure: Figure, known: Naming, *, is_part: bool) -> Naming | None:
    """The measure before, or what its verb is of in this unit."""
    if known.measure is None:
        return None
    chooser, quantity = figure.chooser, figure.quantity
    measure = chooser.without(known.governed, quantity)
    if measure is None and chooser.fits(known.measure, quantity):
        confidence = "medium" if is_part else "low"
        return replace(known, objects=(), confidence=confidence, rule="part" if is_part else "list")
    if measure is None:
        return None
    return replace(known, measure=measure, objects=(), confidence="low", rule="list-unit")

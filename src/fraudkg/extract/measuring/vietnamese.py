"""What only Vietnamese does round a number."""

from collections.abc import Iterator

from fraudkg.extract.measuring.scene import LINK, Governor, Scene


def behind_aside(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """The verb of a figure that opens its clause, behind what a comma parts from it.

    5 người, trong đó có công dân nước ngoài, được giải cứu.
    """
    start, stop = scene.quantities[number].span.start, min(scene.after(number), scene.sentence.span.end)
    if not scene.is_bare(scene.clause(start)[0], start, LINK, 1):
        return
    cues = scene.cues_in(scene.quantities[number].span.end, stop)
    first = next((cue for cue in cues if cue.word.is_verb), None)
    if first is not None and first.start > end and first.word.deeds:
        yield Governor(first, "deeds", is_adjacent=False, is_left=False, rule="subject")

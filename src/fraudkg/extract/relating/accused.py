"""Crimes that stand right before Chinese words for those accused of them: 电信网络诈骗罪被告人."""

from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.relating.scene import Scene

Accusation = tuple[EntityMention, EntityMention]

_AND = r"{goes-with-han}{relevant-han}?"
_BETWEEN = r"(?:{and-so-on})?{accused-link}?"
_ACCUSED = r"{accused}"
_INVOLVED = r"{involved}$"
_NEAR = 8
_MOST = 8


def accused(scene: Scene, people: Sequence[EntityMention]) -> Iterator[Accusation]:
    """The people with each crime of the list that ends right before or begins with them."""
    crimes = [one for one in scene.mentions if one.kind == "crime-type"]
    ends = {one.passage.span.end: one for one in crimes}
    starts = {one.passage.span.start: one for one in crimes}
    folded = scene.document.folded
    for group in people:
        span = group.passage.span
        last = _near(scene, ends, span.start, _BETWEEN) or starts.get(span.start)
        if last is None or last.passage.span.end > span.end:
            continue
        first, found = last, [last]
        while len(found) < _MOST and (one := _near(scene, ends, first.passage.span.start, _AND)):
            first = one
            found.append(one)
        is_accused = scene.phrasing[_ACCUSED].search(folded, last.passage.span.end, span.end)
        is_involved = scene.phrasing[_INVOLVED].search(folded, 0, first.passage.span.start)
        if is_accused or is_involved:
            yield from ((group, one) for one in reversed(found))


def _near(scene: Scene, ends: dict[int, EntityMention], at: int, joined: str) -> EntityMention | None:
    """The crime that ends at `at`, or before the words that join it to what begins there."""
    for gap in range(_NEAR):
        one = ends.get(at - gap)
        if one and one.passage.span.start < at:
            return one if scene.phrasing[joined].fullmatch(scene.document.folded, at - gap, at) else None
    return None

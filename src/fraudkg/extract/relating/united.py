"""The countries whose bodies a Chinese text speaks of as one: 甲国、乙国、丙国三国执法部门."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from fraudkg.extract.candidates import BODIES, EntityMention, RelationCandidate
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_COUNTED = r"{some-han}{states-han}"
_JOINED = r"{goes-with-han}?"


def united(scene: Scene, nations: Mapping[str, str], nation: re.Pattern[str]) -> Iterator[RelationCandidate]:
    """They work together."""
    for body in () if scene.is_spaced else scene.mentions:
        states = _states(scene, body, nations, nation) if body.kind in BODIES else ()
        for one, other in combinations(states, 2):
            yield relation(scene.document, one, "cooperatesWith", other)


def _states(
    scene: Scene, body: EntityMention, nations: Mapping[str, str], nation: re.Pattern[str]
) -> Iterator[EntityMention]:
    """The countries of a list that the words for a body begin with, if a number closes it."""
    document, at, end = scene.document, body.passage.span.start, body.passage.span.end
    found = []
    while match := nation.match(document.folded, at, end):
        found.append(document.mention(match.span(1), "country", "name", nations[match[1]]))
        joined = scene.phrasing[_JOINED].match(document.folded, match.end(), end)
        at = joined.end() if joined else match.end()
    if scene.phrasing[_COUNTED].match(document.folded, at, end):
        yield from found

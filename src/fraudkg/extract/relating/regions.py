"""Where a Chinese operation is conducted that is named after its provinces: the “鄂湘鲁豫” campaign."""

from collections.abc import Iterator, Mapping

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.relating.same import KIND
from fraudkg.extract.relating.scene import Scene

_LEAST = 3
"""So many characters are no chance; two may be a name of another kind."""


def regions(scene: Scene, provinces: Mapping[str, str]) -> Iterator[RelationCandidate]:
    """Each province in such a name. `provinces` are their ids by character."""
    for one in () if scene.is_spaced else scene.mentions:
        name, start = scene.folded(one), one.passage.span.start
        if one.kind == KIND and len(name) >= _LEAST and provinces.keys() >= set(name):
            for at, letter in enumerate(name, start):
                place = scene.document.mention((at, at + 1), "place", "name", provinces[letter])
                yield scene.fact(one, "conductedIn", place)

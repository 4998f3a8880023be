"""Relations that one mention states, or two side by side."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.folding import fold
from fraudkg.extract.kinds import COUNTRY, PEOPLE, PLACE
from fraudkg.extract.relating.chains import Nesting
from fraudkg.extract.relating.compounds import worded
from fraudkg.extract.relating.nations import counted
from fraudkg.extract.relating.origins import committed, origins, owning
from fraudkg.extract.relating.people import People
from fraudkg.extract.relating.roles import Roles
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.where import where
from fraudkg.extract.rows import read_rows
from fraudkg.extract.wordlists import alternation
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text.flow import UNSPACED


class Inner:
    """Finds relations that one mention states, "Elbonian men", or two neighbours: "Hull, Elbonia"."""

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        gazetteer = Gazetteer(reference, family)
        rows = read_rows(lexicon, "relations", family)

        def ids(code: str) -> dict[str, str]:
            named = (row for row in rows if row.code == code)
            return {fold(word, family): row.text("id") for row in named for word in row.words}

        self._places = {fold(words, family): thing for words, thing in gazetteer.ids(PLACE).items()}
        demonyms = read_rows(lexicon, "demonyms", family)
        self.demonyms = {fold(word, family): row.code for row in demonyms for word in row.words}
        names = {fold(words, family): thing for words, thing in gazetteer.ids(COUNTRY).items()}
        self._nations = {**names, **self.demonyms, **ids("nation")}
        self._origins = {**self._places, **(names if family in UNSPACED else self._nations)}
        end = r"s?(?![\w-])" if family not in UNSPACED else ""
        self._nation = re.compile(f"({alternation(self._nations)}){end}")
        self._people = People(self._nations, self._nation, ids("involved"))
        levels = [row.words for row in rows if row.code == "level"]
        ranks = {word: number for number, words in enumerate(levels) for word in words}
        naming = read_rows(lexicon, "entities", family)
        stop = frozenset(word for row in naming if row.code == "stop" for word in row.words)
        self._nesting = Nesting(gazetteer, ranks, stop)
        self._roles = Roles(ids("role"))

    def follow(self, scene: Scene, relations: Sequence[RelationCandidate]) -> Iterator[RelationCandidate]:
        """What follows from facts and the places beside them."""
        yield from committed(scene, self._nesting, relations)

    def find(self, scene: Scene) -> Iterator[RelationCandidate]:
        """The relations, mention by mention."""
        people = [one for one in scene.mentions if one.kind == PEOPLE]
        yield from counted(scene, people, self._nations)
        for mention in people:
            for one in self._people.find(scene, mention):
                if scene.may_relate(one.subject, one.predicate, one.object):
                    yield one
        yield from self._people.spoken_of(scene)
        yield from self._roles.find(scene, people)
        yield from worded(scene)
        yield from origins(scene, self._origins)
        yield from owning(scene, self._nesting, self._origins)
        yield from where(scene, self._nesting)

"""Relations that one mention states, or two side by side."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.context.wordlists import alternation
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import UNSPACED, Document
from fraudkg.extract.naming.patterns import read_rows
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.relating.chains import Nesting
from fraudkg.extract.relating.nations import Nations
from fraudkg.extract.relating.people import People
from fraudkg.extract.relating.roles import Roles
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.where import Where
from fraudkg.extract.relating.worded import relation, worded
from fraudkg.lexicon.gazetteer import Gazetteer


class Inner:
    """Finds such relations in texts of one language family.

    Args:
        lexicon: Folders with demonyms.yaml and roles in entities.yaml.
        reference: Folders with the reference data, which say what contains what.
        phrasing: The words of relating.yaml.
        family: A language family.
    """

    def __init__(
        self, lexicon: Sequence[Path], reference: Sequence[Path], phrasing: Phrasing, family: str
    ) -> None:
        gazetteer = Gazetteer(reference, family)
        countries = {
            fold(word, family): row.code
            for row in read_rows(lexicon, "demonyms", family)
            for word in row.words
        }
        names, places = (
            {fold(words, family): thing for words, thing in gazetteer.ids(kind).items()}
            for kind in ("country", "place")
        )
        rows = read_rows(lexicon, "relations", family)
        more = {
            fold(word, family): row.text("id") for row in rows if row.code == "nation" for word in row.words
        }
        nations = {**names, **countries, **more}
        self._lists = Nations(nations, phrasing, family)
        nation = re.compile(f"({alternation(nations)})" + ("" if family == "zh" else r"s?(?![\w-])"))
        self._people = People(nations, nation, places, phrasing)
        levels = [row.words for row in rows if row.code == "level"]
        ranks = {word: number for number, words in enumerate(levels) for word in words}
        naming = read_rows(lexicon, "entities", family)
        stop = frozenset(word for row in naming if row.code == "stop" for word in row.words)
        self._where = Where(Nesting(gazetteer, ranks, stop, phrasing), family not in UNSPACED)
        roles = {
            fold(word, family): row.text("id") or None
            for row in rows
            if row.code == "role"
            for word in row.words
        }
        self._roles = Roles(roles, phrasing, family not in UNSPACED)

    def find(self, document: Document, scene: Scene) -> Iterator[RelationCandidate]:
        """The relations, mention by mention."""
        people = [one for one in scene.mentions if one.kind == "person-group"]
        yield from self._lists.find(document, scene.mentions)
        for mention in people:
            for one in self._people.find(document, scene, mention):
                if scene.may_relate(one.subject, one.predicate, one.object):
                    yield one
        yield from self._roles.find(document, scene, people)
        yield from worded(scene)
        for subject, predicate, thing in self._where.find(document, scene):
            yield relation(document, scene.same.of(subject), predicate, thing)

"""Places told by names of other things: of bodies, of peoples and of embassies."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.beside import BODY, CITIZENS, NATIONALITY, NEAR, SAID, SUBJECT, Beside
from fraudkg.extract.context.spot import Spot
from fraudkg.extract.context.wordlists import alternation, any_of
from fraudkg.extract.document import Document

PLACES = frozenset({"country", "place", "site"})
BODIES = frozenset({"agency", "agent-group", "outlet"})
_OF_PLACES = {
    **dict.fromkeys(BODIES, (1, BODY)),
    **dict.fromkeys(("person-group", "criminal-group"), (0, NATIONALITY)),
    "operation": (2, "place-suffix"),
}
"""What a place that a name begins with is worth, by what the name is of."""
_LONGEST_NAME = 7
_MOST_WORDS = 4
_WORD_END = re.compile(r"['’]s\b|(?<!['’]s) ")


class Owners:
    """Finds the places of the bodies, peoples and embassies that texts of one language name.

    Args:
        words: Words by code, as in `place-words.yaml`.
        demonyms: Ids of countries by their folded adjectives and short forms.
        names: Ids of places by their folded names.
        lands: Ids of countries by their folded names.
        beside: What the words beside a name tell.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(
        self,
        words: Mapping[str, Sequence[str]],
        demonyms: Mapping[str, str],
        names: Mapping[str, str],
        *,
        lands: Mapping[str, str],
        beside: Beside,
        is_spaced: bool,
    ) -> None:
        self._is_spaced, self._beside = is_spaced, beside
        self._demonyms, self._names, self._lands = demonyms, names, {**lands, **demonyms}
        self._joined = re.compile(rf"\s?,?\s?{any_of(words, 'link')}\s(?:the\s)?")
        citizens = any_of(words, "after-citizens")
        self._citizens = re.compile(rf"s {citizens}(?!\w)") if words.get("after-citizens") else None
        side = tuple(words.get("side", ()))
        self._letters = {word[:-1]: country for word, country in demonyms.items() if word.endswith(side)}
        self._letter = re.compile(
            rf"{any_of(words, 'before-place', 'before-source')}"
            rf"(?P<name>{alternation(self._letters)})(?={any_of(words, 'after-letter')})"
            rf"|{any_of(words, 'posted')}(?P<post>{alternation([*self._letters, *lands])})"
            rf"(?={any_of(words, 'embassy')})"
        )

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[Spot]:
        """The places, in no order."""
        yield from self._of_bodies(document, entities)
        yield from self._of_citizens(document)
        yield from self._of_letters(document)

    def _of_bodies(self, document: Document, entities: Sequence[EntityMention]) -> list[Spot]:
        """Places with which names of other things begin: 三亚警方."""
        taken = {e.passage.span.start for e in entities if e.kind in PLACES}
        kinds = PLACES - {"country"} if self._is_spaced else PLACES
        spans = ((e.passage.span, e.id) for e in entities if e.kind in kinds)
        known = {document.folded[span.start : span.end]: thing for span, thing in spans if thing}
        joint: set[int] = set()
        for one, other in pairwise(e.passage.span for e in entities if e.kind in BODIES):
            gap = document.folded[one.end : other.start]
            joint |= {one.start, other.start} if self._joined.fullmatch(gap) else set()
        found: list[Spot] = []
        for body in entities:
            start = body.passage.span.start
            text = document.folded[start : body.passage.span.end]
            if body.kind not in _OF_PLACES or start in taken:
                continue
            weight, rule = _OF_PLACES[body.kind]
            is_hit = rule == NATIONALITY and self._beside.has_lost(document, body.passage.span)
            if is_hit:
                weight, rule = 2, CITIZENS
            if self._beside.is_helper(document, body.passage.span):
                continue
            # In a spaced text the police of a place that it does not speak of otherwise are one of many.
            is_actor = start not in joint and self._beside.acts(document, body.passage.span)
            is_one = self._is_spaced and weight <= 1
            names = {} if is_one and not is_actor else self._names
            rule = SUBJECT if is_one and is_actor else rule
            for size in self._ends(text):
                place = known.get(text[:size]) or names.get(text[:size])
                land = self._lands.get(text[:size])
                if place or land:
                    weight = weight if place or is_hit or not self._is_spaced else 0
                    kind = "place" if place else "country"
                    found.append(Spot(start, start + size, place or land, weight, rule, kind))
                    break
        return found

    def _ends(self, text: str) -> Sequence[int]:
        """Where a place may end that a name begins with, the longest first."""
        if not self._is_spaced:
            return range(min(len(text) - 1, _LONGEST_NAME), 1, -1)
        return [match.start() for match in _WORD_END.finditer(text)][_MOST_WORDS - 1 :: -1]

    def _of_citizens(self, document: Document) -> Iterator[Spot]:
        """The countries whose people lost or reported something: "Australians lost"."""
        for match in self._citizens.finditer(document.folded) if self._citizens else ():
            word = document.folded[max(0, match.start() - NEAR) : match.start()].rpartition(" ")[2]
            country = self._demonyms.get(word)
            if country:
                yield Spot(match.start() - len(word), match.start() + 1, country, 2, CITIZENS)

    def _of_letters(self, document: Document) -> Iterator[Spot]:
        """The countries named by one letter, and those of embassies: 在缅涉诈人员, 驻柬大使馆."""
        for match in self._letter.finditer(document.folded) if self._letters else ():
            word = match["name"] or match["post"]
            country = self._letters.get(word) or self._lands[word]
            yield Spot(match.end() - len(word), match.end(), country, SAID, "place-suffix")

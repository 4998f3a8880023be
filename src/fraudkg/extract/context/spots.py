"""Spots: the places that a text names, and whether its words say that something is counted there."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.beside import (
    BODY,
    CITIZENS,
    FROM,
    LABEL,
    NATIONALITY,
    NEAR,
    ORIGIN,
    SAID,
    Beside,
    is_dateline,
)
from fraudkg.extract.context.districts import Districts
from fraudkg.extract.context.endings import Endings
from fraudkg.extract.context.layout import by_sentence, without_overlap
from fraudkg.extract.context.unknown import Unknown
from fraudkg.extract.context.wordlists import alternation, any_of, borders
from fraudkg.extract.document import Document
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Cover, Span

_OUTER = (",", "，", " in", " of")
"""How the words begin between a place and what it may lie in."""
_PLACES = frozenset({"country", "place", "site"})
_BODIES = frozenset({"agency", "agent-group", "outlet"})
_OF_PLACES = {
    **dict.fromkeys(_BODIES, (1, BODY)),
    **dict.fromkeys(("person-group", "criminal-group"), (0, NATIONALITY)),
    "operation": (2, "place-suffix"),
}
"""What a place that a name begins with is worth, by what the name is of."""
_MANY = 3
_LONGEST_NAME = 7
_MOST_WORDS = 4
_WORD_END = re.compile(r"['’]s\b|(?<!['’]s) ")
_GAP = 30
HEAD = 5
"""A place that begins so near to the head of its sentence is what that and the next ones are about."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place named in a sentence.

    Args:
        start: Offset where its words begin.
        end: Offset where they end.
        id: Id of the place, None where it is unknown or there are several.
        weight: How well the words around it suit where one counts: 3 said, 2 likely, 1 implied, 0 not.
        rule: Id of the rule that gave the weight.
        kind: country, place or site.
        is_sticky: Whether it holds for the sentences that follow, as the label of an item does.
        is_list: Whether it is several places side by side.
        said: Where the place is named, if these words only point at it: "there".
    """

    start: int
    end: int
    id: str | None
    weight: int
    rule: str
    kind: str = "country"
    is_sticky: bool = False
    is_list: bool = False
    said: Span | None = None

    def passage(self, document: Document) -> Passage:
        """The words that name it."""
        span = self.said or Span(self.start, self.end)
        return document.passage(span.start, span.end)


class Spots:
    """Finds the spots in texts of one language.

    Args:
        words: Words by code, as in `place-words.yaml`.
        demonyms: Ids of countries by their folded adjectives and short forms.
        names: Ids of places by their folded names.
        gazetteer: The reference data, which says what lies in what.
        unknown: The finder of places that it does not know.
        lands: Ids of countries by their folded names.
        is_spaced: Whether words have spaces between them.
        is_short: Whether the adjectives are none of the names of countries.
    """

    def __init__(
        self,
        words: Mapping[str, Sequence[str]],
        demonyms: Mapping[str, str],
        names: Mapping[str, str],
        gazetteer: Gazetteer,
        unknown: Unknown | Endings | None = None,
        *,
        lands: Mapping[str, str],
        is_spaced: bool,
        is_short: bool = True,
    ) -> None:
        _, close = borders(is_spaced=is_spaced)
        self._is_spaced = is_spaced
        self._demonyms, self._names, self._gazetteer = demonyms, names, gazetteer
        self._lands = {**lands, **demonyms}
        self._beside = Beside(words, demonyms if is_short else (), is_spaced=is_spaced)
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
        self._unknown = unknown
        self._districts = Districts(words, names)
        self._more = re.compile(
            rf"\s?,?\s?{any_of(words, 'link')}\s(?:[\w-]+\s){{1,2}}{any_of(words, 'areas')}{close}"
        )
        # "Linyi City in Shandong", "Meishan, a city in Sichuan", "Cambodia's coastal city of Sihanoukville"
        area, kinds = any_of(words, "area"), rf"(?:{any_of(words, 'filler')}\s)*"
        lead = rf"(?:\s{area}(?!\w)|,\san?\s(?:\w+\s)?{area}(?!\w))?" if is_spaced else ""
        link = rf"\s*[,，]?\s*(?:{any_of(words, 'link')})?"
        self._link = re.compile(rf"{lead}(?:'s|{link})\s*(?:the\s)?{kinds}")
        self._within = re.compile(rf"{lead}(?:'s|[,，])?\s?(?:(?:in|of)\s)?(?:the\s)?{kinds}")

    def find(
        self,
        document: Document,
        entities: Sequence[EntityMention],
        place: Callable[[str], str | None] = lambda _: None,
    ) -> list[list[Spot]]:
        """The spots of each sentence, in order; places side by side are one.

        `place` tells the id of a name that means a place to the issuer though several bear it.
        """
        bodies = Cover([e.passage.span for e in entities if e.kind in _BODIES])
        unknown = self._unknown.find(document, entities, place) if self._unknown else ()
        named = [e for e in entities if e.kind in _PLACES]
        shorts = self._shorts(named)
        areas = self._districts.find(document, named, place)
        again = Cover([span for span, _ in areas.again])
        places = without_overlap(
            [*(e for e in named if not again.holds(e.passage.span)), *areas.inner, *unknown],
            lambda e: e.passage.span.start,
            lambda e: e.passage.span.end,
        )
        runs: list[list[EntityMention]] = []
        for entity in places:
            if runs and self._is_linked(document, runs[-1][-1], entity):
                runs[-1].append(entity)
            else:
                runs.append([entity])

        def thing(entity: EntityMention) -> str | None:
            known = shorts.get(entity.id) or entity.id
            return known or (place(entity.name) if entity.kind == "place" else None)

        merged = [self._merged(document, run, *self._weight(document, run, bodies), thing) for run in runs]
        if self._is_spaced:
            merged = _without_dateline(document, merged)
        merged += [Spot(at.start, at.end, None, 1, BODY, "place", said=said) for at, said in areas.again]
        merged += [*self._of_bodies(document, entities), *self._of_citizens(document)]
        merged += self._of_letters(document)
        return by_sentence(document, sorted(merged, key=lambda spot: spot.start), lambda spot: spot.start)

    def _shorts(self, named: Sequence[EntityMention]) -> dict[str | None, str | None]:
        """Ids of regions that no country holds, with that of the one site whose name goes on from theirs."""
        regions = {
            e.name: e.id for e in named if e.kind == "place" and e.id and not self._gazetteer.country_of(e.id)
        }
        return {
            thing: site.id
            for name, thing in regions.items()
            for site in named
            if site.kind == "site" and site.id and site.name.startswith(name)
        }

    def _of_bodies(self, document: Document, entities: Sequence[EntityMention]) -> list[Spot]:
        """Places with which names of other things begin: 三亚警方."""
        taken = {e.passage.span.start for e in entities if e.kind in _PLACES}
        kinds = _PLACES - {"country"} if self._is_spaced else _PLACES
        spans = ((e.passage.span, e.id) for e in entities if e.kind in kinds)
        known = {document.folded[span.start : span.end]: thing for span, thing in spans if thing}
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
            is_one = self._is_spaced and weight <= 1 and not self._beside.acts(document, body.passage.span)
            names = {} if is_one else self._names
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

    def _is_linked(self, document: Document, one: EntityMention, other: EntityMention) -> bool:
        """Whether a place and the next stand side by side: "Greece and Italy", 缅甸妙瓦底."""
        gap = _gap(document, one.passage.span.end, other.passage.span.start)
        if gap.strip(" ") == "":
            return gap == "" and not self._is_spaced
        return bool(self._link.fullmatch(gap))

    def _weight(self, document: Document, run: Sequence[EntityMention], bodies: Cover) -> tuple[int, str]:
        """How well places side by side suit, by the words before the first and those after the last."""
        start, end = run[0].passage.span.start, run[-1].passage.span.end
        is_inside = bodies.holds(Span(start, start + 1))
        weight, rule = self._beside.weight(document, run[0], end, is_inside=is_inside)
        is_many = self._is_spaced and len(run) >= _MANY and all(one.kind == "country" for one in run)
        # Several countries that people are "from" are those of their passports, not where they were.
        return (0, ORIGIN) if is_many and rule == FROM else (weight, rule)

    def _merged(
        self,
        document: Document,
        run: Sequence[EntityMention],
        weight: int,
        rule: str,
        thing: Callable[[EntityMention], str | None],
    ) -> Spot:
        """Places side by side as one: the inner of "Mae Sot, Thailand", none of "Greece and Italy"."""
        start, end, kind = run[0].passage.span.start, run[0].passage.span.end, run[0].kind
        found, is_list = thing(run[0]), False
        for place in run[1:]:
            span = place.passage.span
            gap = _gap(document, end, span.start)
            is_within = bool(self._within.fullmatch(gap))
            inner: str | None = None
            if found is not None and is_within:
                # "Mae Sot, Thailand" names the inner first; 缅甸妙瓦底 and "Myanmar's Myawaddy" last.
                if place.kind == "country" or thing(place) in self._gazetteer.containers(found):
                    inner = found
                elif kind == "country" or not gap.startswith(_OUTER):
                    inner = thing(place)
            kind = kind if place.kind == "country" else place.kind
            found, end, is_list = inner, span.end, is_list or not is_within
        more = self._more.match(document.folded, end)
        if more:
            found, end, is_list = None, more.end(), True
        is_first = weight == SAID and start - document.sentence_at(start).span.start <= HEAD
        return Spot(start, end, found, weight, rule, kind, is_first or rule == LABEL, is_list)


def _without_dateline(document: Document, spots: list[Spot]) -> list[Spot]:
    """The only label of a text, before a whole sentence, is where that was written: "New Delhi: The …"."""
    labels = [number for number, spot in enumerate(spots) if spot.rule == LABEL]
    if len(labels) == 1:
        spot = spots[labels[0]]
        if spot.kind == "place" and is_dateline(document, spot.end):
            spots[labels[0]] = replace(spot, weight=0, rule="place-dateline", is_sticky=False)
    return spots


def _gap(document: Document, start: int, end: int) -> str:
    """The text between two places; a full stop where it is too long or has a line break to join them."""
    gap = document.folded[start:end] if 0 <= end - start <= _GAP else "."
    return "." if "\n" in document.content[start:end] else gap

"""Spots: the places that a text names, and whether its words say that something is counted there."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from operator import attrgetter
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.context.places.beside import BODY, FROM, LABEL, ORIGIN, SAID, Beside
from fraudkg.extract.context.places.districts import Districts
from fraudkg.extract.context.places.owners import Owners
from fraudkg.extract.context.places.spot import HEAD, Spot
from fraudkg.extract.context.places.unknown import Endings, Unknown
from fraudkg.extract.document import Document
from fraudkg.extract.folding import fold
from fraudkg.extract.grouping import without_overlap
from fraudkg.extract.kinds import ISSUERS, LOCATIONS
from fraudkg.extract.layout import by_sentence
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import borders, listed_words
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.text import Cover, Span
from fraudkg.text.flow import UNSPACED

_MANY = 3
_DATELINE = re.compile(r"\s?(?:[:–—-]\s|[,(][^\n:–—]{1,30}[:–—-]+\s)\S+ \S+ \S+ \S+ \S+ \S+")
"""A whole sentence behind a place that opens a line."""
_STOPS = frozenset(".!?。")
_GAP = 30
_SHORT = frozenset({"en", "zh"})
"""Families whose adjectives and short forms of countries are none of the countries' names."""
_start, _end = attrgetter("passage.span.start"), attrgetter("passage.span.end")


class Spots:
    """Finds the spots in texts of one language."""

    def __init__(
        self, lexicon: Sequence[Path], words: Mapping[str, tuple[str, ...]], gazetteer: Gazetteer, family: str
    ) -> None:
        self._is_spaced = is_spaced = family not in UNSPACED
        self._is_inner_first = family in {"th", "vi"}
        self._gazetteer = gazetteer
        self._fillers = frozenset(words.get("filler", ()))
        listed = listed_words(lexicon, "demonyms", family)
        demonyms = {word: country for country, words_of in listed.items() for word in words_of}
        sites, names, lands = (
            {fold(words, family): thing for words, thing in gazetteer.ids(kind).items()}
            for kind in ("site", "place", "country")
        )
        self._beside = Beside(words, demonyms if family in _SHORT else (), is_spaced=is_spaced)
        time = listed_words(lexicon, "time", family)
        matter = listed_words(lexicon, "titles", family).get("matter", ())
        self._unknown = Unknown.of(words, time, matter) or Endings.of(words)
        self._districts = Districts(words, {**names, **lands})
        codes = listed_words(lexicon, "place-codes", family).items()
        short = {word: place for place, words_of in codes for word in words_of}
        self._seats = listed_words(lexicon, "place-codes", "seat")
        # A body of Georgia is one of the country.
        names = {name: thing for name, thing in names.items() if name not in lands}
        known, owners = {**sites, **names, **short}, {**lands, **demonyms}
        phrasing, inner = Phrasing(words), self._districts.inner
        banks = phrasing["{bank-in-name}"]
        levels = "", *words.get("area-inner", ()), *words.get("area-shown", ())
        short_names = listed_words(lexicon, "entities", family).get("county", ())
        counties = frozenset(name + level for name in short_names for level in levels)
        self._owners = Owners(
            known, owners, self._beside, inner, banks, counties=counties, is_spaced=is_spaced
        )
        _, close = borders(has_borders=is_spaced)
        self._more = phrasing[r"\s?,?\s?{link}\s(?:[\w-]+\s){1,2}{areas}" + close]
        # "Linyi City in Shandong", "Meishan, a city in Sichuan", "Cambodia's coastal city of Sihanoukville"
        kinds = r"(?:{filler}\s)*" if is_spaced else r"(?:{filler}\s?)*"
        lead = r"(?:(?:\s|,\s{indefinite}\s(?:\w+\s)?){area}(?!\w))?" if is_spaced else ""
        lead = r"(?:\s\([a-z][^()]{0,20}\))?" + lead
        self._outer = phrasing[lead + r",?(?:[,，]|\s{in}\b)|\s{genitive}\b"]
        # "Laos, Elsewhere and Thailand": a list may hold a name that nobody knows.
        other = r"|,\s\w+,?\s{and}\s" if is_spaced else ""
        # "Interpol, based in Lyon", "at the headquarters of Europol in The Hague"
        self._seated = phrasing[r"(?:['’]s)?,?(?:\s{seat})?\s{in}\s(?:{the}\s)?"]
        link = r"(?:'s|[-–/]|\s*[,，]?\s*(?:{link})?)\s*(?:{the}\s)?"
        self._link = phrasing[lead + link + kinds + other]
        self._within = phrasing[lead + r"(?:'s|[,，])?\s?(?:(?:{in}|{genitive})\s)?(?:{the}\s)?" + kinds]

    def find(
        self, document: Document, entities: Sequence[EntityMention], place: Callable[[str], str | None]
    ) -> list[list[Spot]]:
        """The spots of each sentence, in order; places side by side are one.

        `place` tells the id of a name that means a place to the issuer though several bear it.
        """
        spans = [e.passage.span for e in entities if e.kind in ISSUERS and not self._is_spaced]
        # The inner place of a body that only helped: 联合江苏扬州警方.
        helpers = [at for at in spans if at.length > 1 and self._beside.is_helper(document, at)]
        helped = Cover([Span(at.start + 1, at.end) for at in helpers])
        unknown = self._unknown.find(document, entities) if self._unknown else ()
        named = [e for e in entities if e.kind in LOCATIONS and not helped.holds(e.passage.span)]
        districts, again = self._districts.find(document, named)
        short = Cover([span for span, _ in again])
        whole = [e for e in named if not short.holds(e.passage.span)]
        places = without_overlap([*whole, *districts, *unknown], _start, _end)
        runs: list[list[EntityMention]] = []
        for number, entity in enumerate(places):
            if runs and self._is_linked(document, places[number - 1 : number + 2]):
                runs[-1].append(entity)
            else:
                runs.append([entity])
        merged = [self._merged(document, run, place) for run in runs]
        if self._is_spaced:
            merged = _without_dateline(document, self._without_seats(document, merged, entities))
        merged += [Spot(at.start, at.end, None, 1, BODY, "place", said=said) for at, said in again]
        merged += self._owners.find(document, entities)
        merged.sort(key=lambda spot: spot.start)
        return by_sentence(document, _of_many(document, merged), attrgetter("start"))

    def _without_seats(
        self, document: Document, spots: Sequence[Spot], entities: Sequence[EntityMention]
    ) -> list[Spot]:
        """The spots; what stands right behind a body that has its seat there is nowhere counted at."""

        def is_seat(spot: Spot) -> bool:
            of = self._seats.get(spot.id or "")
            ends = [e.passage.span.end for e in entities if e.id in of] if of else ()
            return any(self._seated.fullmatch(document.folded, end, spot.start) for end in ends)

        return [replace(spot, weight=0, rule="place-of-seat") if is_seat(spot) else spot for spot in spots]

    def _is_linked(self, document: Document, places: Sequence[EntityMention]) -> bool:
        """Whether the first two of some places stand side by side: "Greece and Italy", 缅甸妙瓦底."""
        one, other, *_ = places
        gap = _gap(document, one.passage.span.end, other.passage.span.start)
        # "in Mae Sot, China and Laos agreed": a place and a list of countries belong to different clauses.
        is_apart = [place.kind == "country" for place in places] == [False, True, True]
        return bool(self._link.fullmatch(gap)) and not (is_apart and self._is_linked(document, places[1:]))

    def _weight(self, document: Document, run: Sequence[EntityMention]) -> tuple[int, str]:
        """How well places side by side suit, by the words before the first and those after the last."""
        weight, rule = self._beside.weight(document, run[0], run[-1].passage.span.end)
        is_many = self._is_spaced and len(run) >= _MANY and all(one.kind == "country" for one in run)
        # Several countries that people are "from" are those of their passports, not where they were.
        return (0, ORIGIN) if is_many and rule == FROM else (weight, rule)

    def _merged(
        self, document: Document, run: Sequence[EntityMention], place: Callable[[str], str | None]
    ) -> Spot:
        """Places side by side as one: the inner of "Mae Sot, Thailand", none of "Greece and Italy"."""
        start, end, kind = run[0].passage.span.start, run[0].passage.span.end, run[0].kind
        things = [one.id or (place(one.name) if one.kind == "place" else None) for one in run]
        found, is_list, is_apart = things[0], False, True
        for one, thing in zip(run[1:], things[1:], strict=True):
            span = one.passage.span
            gap = _gap(document, end, span.start)
            # Of "Laos, Cambodia" neither lies in the other.
            is_within = not kind == one.kind == "country" and bool(self._within.fullmatch(gap))
            inner = self._inner(found, kind, thing, one, gap) if found and is_within else None
            kind = kind if one.kind == "country" else one.kind
            found, end, is_list = inner, span.end, is_list or not is_within
            is_apart = is_apart and not is_within
        more = self._more.match(document.folded, end)
        if more:
            found, end, is_list = None, more.end(), True
        weight, rule = self._weight(document, run)
        is_first = weight == SAID and start - document.sentence_at(start).span.start <= HEAD
        spans = (one.passage.span for one in run) if is_list and is_apart and not more else ()
        members = tuple(
            Spot(span.start, span.end, thing, weight, rule, one.kind)
            for span, thing, one in zip(spans, things, run, strict=False)
        )
        return Spot(start, end, found, weight, rule, kind, is_first, is_list, members=members)

    def _inner(self, one: str, kind: str, other: str | None, last: EntityMention, gap: str) -> str | None:
        """The inner of two places: the first of "Mae Sot, Thailand", the last of 缅甸妙瓦底.

        In Thai and Vietnamese the first, as in all addresses: อ.แม่สอด จ.ตาก; Hư Cấu, tỉnh Tưởng Tượng.
        """
        country_of = self._gazetteer.country_of
        # "Shan State, northern Myanmar": a part of a country that is named by its side of it holds the other.
        is_side = last.name.partition(" ")[0] in self._fillers and country_of(one) == country_of(other)
        is_first = last.kind == "country" or (self._is_inner_first and kind != "country")
        if is_first or is_side or other in self._gazetteer.containers(one):
            return one
        if kind == "country" or not self._outer.match(gap):
            return other
        return None


def _without_dateline(document: Document, spots: list[Spot]) -> list[Spot]:
    """The only label of a text, before a whole sentence, is where that was written: "New Delhi: The …"."""
    labels = [number for number, spot in enumerate(spots) if spot.rule == LABEL]
    if len(labels) == 1:
        spot = spots[labels[0]]
        is_full = document.content[document.sentence_at(spot.start).span.end - 1] in _STOPS
        if spot.kind == "place" and is_full and _DATELINE.match(document.content, spot.end):
            spots[labels[0]] = replace(spot, weight=0, rule="place-dateline", is_sticky=False)
    return spots


def _of_many(document: Document, spots: Sequence[Spot]) -> list[Spot]:
    """The spots, those of one name of bodies of several places as one: 云南、四川等地法院."""
    found: list[Spot] = []
    for spot in spots:
        last = found[-1] if found else None
        if last and last.rule == BODY and document.folded[last.end : spot.start] == "、":
            found[-1] = replace(last, end=spot.end, id=None, is_list=True)
        else:
            found.append(spot)
    return found


def _gap(document: Document, start: int, end: int) -> str:
    """The text between two places; a full stop where it is too long or has a line break to join them."""
    gap = document.folded[start:end] if 0 <= end - start <= _GAP else "."
    return "." if "\n" in document.content[start:end] else gap

"""Bodies without a name of their own: the police of a country, the organs of places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import PLACES
from fraudkg.extract.naming.chinese import area_before, county_before
from fraudkg.extract.naming.vocabulary import Found, Vocabulary, Word

OWNERS = ("demonym", "name", "town")
"""Roles of the country or place before a body that is its own."""
BRANCHES = "branches"
"""The rule of mentions of parts of one body."""
_ORGANS, _GOVERNMENT = "public-security", "government"
_ALONE = frozenset({_GOVERNMENT, "organ"})
"""Classes of bodies that a place beside them tells, though nothing stands before them."""
_SINGLE = frozenset({*_ALONE, "police", "unit", _ORGANS})
_CITY = 2
"""In how many places a city lies: 公安机关 are those of its districts, too, while its 公安 is one body."""
_WIDE = frozenset({_ORGANS, "police"})
_CAPITAL = r"[A-Z][\w'’-]{1,30}(?: (?:of )?[A-Z][\w'’-]{1,30}){0,2}(?: {area-word}\b)?(?! {side}\b|[\w'’])"
_NO_BODY = r"(?!{the} (?:(?!{land-short}\b)[A-Z]{3,7}\b|(?:[A-Z][\w'’-]+ (?:of )?){0,4}{own-body}\b))"
"""What is no place of a list behind a body, but another: "police in Hull and the Rill Police Service"."""
_LOCAL = (
    rf" {{within}} (?:{{the}} )?(?:[a-z]+ern |{{area-part}} )?(?:(?:[A-Z][a-z]+ )?{{area-of}} )?{_CAPITAL}"
    rf"(?:, {_NO_BODY}(?:{{the}} )?{_CAPITAL}){{0,45}}"
    rf"(?:,? {{and}} (?:other [a-z]{{3,12}}|{_NO_BODY}(?:{{the}} )?{_CAPITAL}))?"
)
_OF_MANY = r" (?:{within}|across) (?:[\w,-]{1,14} ){1,3}{land}\b"
"""What says that bodies are those of many countries: "police from 12 countries"."""
_TOWN = r"(?<![\w’'-])((?:[A-Z][^\W\d_]{2,20} ){1,3})(?:{area-level} )?$"
_BRANCHES, _SMALL = r"(?: [A-Z][\w'’-]*){0,3} {branches}\b", r"(?<![^\s(])(?!{small})[a-z]{4,}"
_LONGEST_TOWN = 60
_ADJOINING = frozenset({"", "等"})
_DETERMINED, _SHORT = r"\b{determiner} $", 8


class Bodies:
    """Says which body a description means, and how far it reaches."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._phrasing = vocabulary.phrasing
        self._is_spaced = vocabulary.is_spaced
        self._stop = vocabulary.listed("stop") | vocabulary.listed("office")
        self._counties = vocabulary.listed("county")
        self._municipalities = vocabulary.ids("municipality")
        self._police = frozenset(thing for (kind, _), thing in vocabulary.body_of.items() if kind == "police")

    def is_told(self, document: Document, start: int, end: int, word: Word) -> bool:
        """Whether places beside a head without words of its own say which body it is: "a court in Hull"."""
        content = document.content
        # The name of a court is written with a capital, and so is that of Mr Court.
        if not (self._is_spaced and word.setting("class") in _ALONE and content[start].islower()):
            return False
        # Who is to appear in court in Hull is not said to meet a body.
        is_one = self._phrasing[_DETERMINED].search(content, max(0, start - _SHORT), start)
        return bool(is_one and self._places(content, end)) or self._town(document, start) is not None

    def _places(self, content: str, end: int) -> re.Match[str] | None:
        """The places behind a head: "in Hull and Leeds"."""
        local = self._phrasing[_LOCAL].match(content, end)
        return local if local and self._stop.isdisjoint(local[0].split()) else None

    def sharing(
        self, document: Document, found: Sequence[Found], first: int, head: Found, word: Word
    ) -> Iterator[EntityMention]:
        """The bodies of the countries before "and": "Chinese, Thai and Lao police" are three."""
        gaps, kind = {" and ", ", and "}, word.setting("class")
        while first:
            before, owner = found[first - 1], found[first].role("demonym", "name")
            other = before.role("demonym")
            is_land = owner is not None and owner.kind == "country"
            if other is None or not is_land or document.content[before.end : found[first].start] not in gaps:
                break
            thing = self._vocabulary.body_of.get((kind, other.id or ""))
            span, named = (before.start, before.end), _kind(thing, _default(word))
            mention = document.mention(span, named, f"body-{kind}", thing)
            # "Chinese" alone names no body.
            yield replace(mention, name=f"{mention.name} {document.content[head.start : head.end]}")
            first, gaps = first - 1, {", "}

    def at(
        self, document: Document, found: Sequence[Found], first: int, at: int, word: Word
    ) -> EntityMention:
        """The body whose description reaches from `first` to its head at `at`, and maybe on."""
        owner = found[first].role(*OWNERS) if first < at else None
        if owner and owner.kind in PLACES:
            return self._owned(document, found[first : at + 1], owner, word)
        content, start, end = document.content, found[first].start, found[at].end
        kind = word.setting("class")
        # The bodies of one country that a bare word means, where the issuer is of that country or unknown.
        elsewhere = {"yes", document.language}.intersection(word.setting("elsewhere").split())
        is_unknown = document.issuer is None and not elsewhere
        thing = word.id if is_unknown or word.is_at(document.home) else None
        if self._is_spaced:
            is_name = kind in _ALONE and content[found[at].start].isupper()
            if many := self._phrasing[_OF_MANY].match(content, end):
                end, thing = many.end(), None
            elif not is_name and (local := self._places(content, end)):
                return self._local(document, found[at + 1 : at + 3], (start, local.end()), local[0], word)
        else:
            floor = found[first - 1].end if first else 0
            area = area_before(self._phrasing, content, floor, start)
            county = county_before(self._counties, content, floor, start) if area is None else None
            if county is not None:
                rule = f"body-{kind}" if kind in _WIDE else "ending"
                return document.mention((county, end), "agency", rule)
            if area is not None:
                start, thing = area, None
                if found[at].role("ending") and not content.startswith(
                    self._phrasing.words("many-areas"), area
                ):
                    return document.mention((start, end), "agency", "ending")
        is_of_town = kind == "police" or (kind in _ALONE and document.content[found[at].start].islower())
        if is_of_town and self._is_spaced and (town := self._town(document, start)) is not None:
            return document.mention((town, end), "agency", "ending")
        is_issuer = kind == "self" or (kind == "police" and thing is None and document.issuer in self._police)
        thing = document.issuer if is_issuer and first == at else thing
        return document.mention((start, end), _kind(thing, word.kind), f"body-{kind}", thing)

    def branches(self, document: Document, head: Found) -> EntityMention | None:
        """The name of several bodies that begins with a word for one: "Police Land Divisions"."""
        content, sentence = document.content, document.sentence_at(head.start).span
        is_name = self._is_spaced and content[head.start].isupper()
        name = self._phrasing[_BRANCHES].match(content, head.end) if is_name else None
        # In a line that writes every word with a capital these show no name.
        if name is None or not self._phrasing[_SMALL].search(content, sentence.start, sentence.end):
            return None
        return document.mention((head.start, name.end()), "agent-group", BRANCHES)

    def _owned(self, document: Document, found: Sequence[Found], owner: Word, word: Word) -> EntityMention:
        """A body of the country or place before it: 泰国警方, 各级公安机关."""
        kind = word.setting("class")
        is_one = owner.kind == "country" and not found[1].role("name") and not _is_plural(word)
        thing = self._vocabulary.body_of.get((kind, owner.id or "")) if is_one else None
        if thing is None and owner.id == "country-chn":
            thing = word.id
        are_many = any(one.setting("many") == "yes" for part in found[:-1] for one in part.words)
        are_many = are_many or (kind in _WIDE and self._is_wide(found[-2], word))
        # 新加坡、马来西亚两地警方: how many places own it stands between them and it.
        gap = document.content[found[-2].end : found[-1].start]
        are_many = are_many or not (self._is_spaced or gap in _ADJOINING)
        named = _kind(thing, "agent-group" if are_many else _default(word))
        return document.mention((found[0].start, found[-1].end), named, f"body-{kind}", thing)

    def _is_wide(self, one: Found, word: Word) -> bool:
        """Whether bodies of a place are many: it lies in nothing but a country, or is a city with organs."""
        place = None if self._is_spaced else one.role("name")
        is_city = place and place.id in self._municipalities and word.setting("class") != _ORGANS
        if place is None or place.id is None or is_city:
            return False
        size = len(self._vocabulary.gazetteer.containers(place.id))
        return size == 1 or (size == _CITY and word.setting("city") == "many")

    def _town(self, document: Document, start: int) -> int | None:
        """Where a place begins that no list holds and whose police it is: "Lao Cai provincial police"."""
        match = self._phrasing[_TOWN].search(document.content[max(0, start - _LONGEST_TOWN) : start])
        if match is None:
            return None
        words, at = match[1].split(), start - len(match[0])
        while words and words[0] in self._stop:
            at += len(words.pop(0)) + 1
        is_first = document.sentence_at(at).span.start == at
        is_name = self._stop.isdisjoint(words) and len(words) > (1 if is_first else 0)
        return at if is_name else None

    def _local(
        self, document: Document, found: Sequence[Found], span: tuple[int, int], places: str, word: Word
    ) -> EntityMention:
        """A body "in" or "of" places, which `found` may name: that of a country, or a group of local ones."""
        kind, are_many = word.setting("class"), "," in places or " and " in places
        names = (one.role("name") for one in found if one.end == span[1])
        country = next((name.id for name in names if name and name.kind == "country" and not are_many), None)
        thing = self._vocabulary.body_of.get((kind, country)) if country else None
        default = "agent-group" if are_many else _default(word)
        rule = f"{'body' if country else 'local'}-{kind}"
        return document.mention(span, _kind(thing, default), rule, thing)


def _is_plural(word: Word) -> bool:
    """Whether a body is several by its own word: police forces."""
    return word.phrase.endswith("s")


def _default(word: Word) -> str:
    """What a body of a country is without an id: its police is one body, its authorities are several."""
    return "agency" if word.setting("class") in _SINGLE and not _is_plural(word) else "agent-group"


def _kind(thing: str | None, default: str) -> str:
    if thing is None:
        return default
    return "agent-group" if thing.startswith("group-") else "agency"

"""Descriptions: a head word with the known words before it, and what it is linked to after it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.chinese import area_before
from fraudkg.extract.naming.listing import telling
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import PLACES, Found, Vocabulary, Word

_SITE = "site"
_HEADS = frozenset({"body", "people", "gang", "event", "mechanism", "measure", "model", _SITE})
_SINGLE = frozenset({"police", "government", "public-security"})
_ORGANS = "public-security"
_WIDE = frozenset({_ORGANS, "police"})
_MOST_MODIFIERS = 8
_OWNERS = ("demonym", "name", "town")
_LINKED = ("crime", "gang")
_LISTING = frozenset({"", "、", "和"})
_BEFORE_GANG = ("modifier", "crime", "demonym")
_ARTICLES = frozenset({" ", " a ", " an ", " the ", " some ", " several "})
_CAPITAL = r"[A-Z][\w'’-]{1,30}(?: (?:of )?[A-Z][\w'’-]{1,30}){0,2}(?: {area-word}\b)?(?! {side}\b|[\w'’])"
_LOCAL = (
    rf" {{within}} (?:{{the}} )?(?:[a-z]+ern |{{area-part}} )?(?:{{area-of}} )?{_CAPITAL}(?! {{land}}\b)"
    rf"(?:, (?:{{the}} )?{_CAPITAL}){{0,12}}(?:,? {{and}} (?:other [a-z]{{3,12}}|(?:{{the}} )?{_CAPITAL}))?"
)
_OF_MANY = r" (?:{within}|across) (?:[\w,-]{1,14} ){1,3}{land}\b"
_EVERYWHERE = r" (?:{everywhere}|across [A-Z][a-z]+)"
_TOWN = r"(?<![\w’'-])((?:[A-Z][^\W\d_]{2,20} ){1,3})(?:{area-level} )?$"
_LONGEST_TOWN = 60


class Phrases:
    """Finds descriptions by their heads.

    Args:
        vocabulary: The words.
        phrasing: The words of titles.yaml.
    """

    def __init__(self, vocabulary: Vocabulary, phrasing: Phrasing) -> None:
        self._vocabulary = vocabulary
        self._phrasing = phrasing
        self._is_spaced = vocabulary.is_spaced
        self._stop = vocabulary.listed("stop") | vocabulary.listed("office")
        self._gaps = frozenset({" ", "-"}) if self._is_spaced else frozenset({"", "等"})
        self._owner_gaps = frozenset({" ", "'s ", "’s ", "' ", "’ "}) if self._is_spaced else self._gaps
        self._link_gap = " " if self._is_spaced else ""
        self._municipalities = vocabulary.ids("municipality")
        self._police = frozenset(thing for (kind, _), thing in vocabulary.body_of.items() if kind == "police")

    def find(
        self, document: Document, found: Sequence[Found]
    ) -> tuple[list[EntityMention], list[EntityMention]]:
        """The descriptions in order, and those that say what is worth listing, be it only a head word."""
        mentions: list[EntityMention] = []
        described: list[tuple[Word, EntityMention, bool]] = []
        content = document.content
        for at, one in enumerate(found):
            if one.roles.isdisjoint(_HEADS):
                continue
            words = [word for word in one.words if word.role in _HEADS]
            word = next((word for word in words if word.setting("bare") != "no"), words[0])
            first, end = self._first(content, found, at), self._linked(content, found, at)
            is_bare = first == at and end == one.end
            is_head_only = is_bare and word.setting("bare") == "no" and not self._many(content, end)
            if word.role == "body" and not is_head_only:
                mention = self._body(document, found, at, first, word)
            else:
                mention = document.mention((found[first].start, end), word.kind, word.role, word.id)
            described.append((word, mention, is_bare and mention.passage.span.end == end))
            if word.role == _SITE or is_head_only:
                continue
            if word.role == "body" and first:
                mentions += self._sharing(document, found[first - 1], found[first], word)
            mentions.append(mention)
        return mentions, telling(described)

    def _many(self, content: str, end: int) -> re.Match[str] | None:
        """What says that a body is those of many countries: "police from 12 countries"."""
        return self._phrasing[_OF_MANY].match(content, end) if self._is_spaced else None

    def _sharing(
        self, document: Document, before: Found, owner: Found, word: Word
    ) -> Iterator[EntityMention]:
        """The body of the country before "and": "Thai and Cambodian police" are two."""
        other = before.role("demonym") if owner.role("demonym") else None
        if other and document.content[before.end : owner.start] == " and ":
            kind = word.setting("class")
            thing = self._vocabulary.body_of.get((kind, other.id or ""))
            named = _kind(thing, _default(kind, word))
            yield document.mention((before.start, before.end), named, f"body-{kind}", thing)

    def _first(self, content: str, found: Sequence[Found], at: int) -> int:
        """Where the description begins that has its head at `at`."""
        first = at
        while first > 0 and at - first < _MOST_MODIFIERS:
            before = found[first - 1]
            gap = content[before.end : found[first].start]
            modifier = before.role("modifier", "crime")
            if modifier and gap in self._gaps and modifier.setting("never") not in found[at].roles:
                first -= 1
                continue
            owner = before.role(*_OWNERS)
            if owner is None or owner.kind not in PLACES or gap not in self._owner_gaps:
                break
            first -= 1
            # All places of a list own the body after it: 四川、云南公安机关.
            while first and not self._is_spaced and found[first - 1].is_place:
                if content[found[first - 1].end : found[first].start] not in _LISTING:
                    break
                first -= 1
            break
        return first

    def _linked(self, content: str, found: Sequence[Found], at: int) -> int:
        """Where the description ends: after what a link ties to its head ("members of fraud groups")."""
        end = found[at].end
        if at + 2 >= len(found) or not found[at].role("people", "gang", "mechanism"):
            return end
        link = found[at + 1]
        if "link" not in link.roles or content[end : link.start] != self._link_gap:
            return end
        if content[link.end : found[at + 2].start] not in (_ARTICLES if self._is_spaced else self._gaps):
            return end
        last = at + 2
        for one, other in pairwise(found[last : at + _MOST_MODIFIERS]):
            is_joined = content[one.end : other.start] in self._gaps
            if not is_joined or not one.role(*_BEFORE_GANG) or not other.role("modifier", *_LINKED):
                break
            last += 1
        targets = {word.setting("to") for word in link.words if word.role == "link"}
        word = found[last].role(*_LINKED)
        return found[last].end if word and word.role in targets else end

    def _owned(
        self, document: Document, found: Sequence[Found], at: int, first: int, word: Word
    ) -> EntityMention | None:
        """A body of the country or place before it: 泰国警方, 各级公安机关."""
        owner = found[first].role(*_OWNERS) if first < at else None
        if owner is None or owner.kind not in PLACES:
            return None
        kind = word.setting("class")
        is_one = owner.kind == "country" and not found[first + 1].role("name") and not _is_plural(word)
        thing = self._vocabulary.body_of.get((kind, owner.id or "")) if is_one else None
        if thing is None and owner.id == "country-chn":
            thing = word.id
        are_many = any(word.setting("many") == "yes" for one in found[first:at] for word in one.words)
        are_many = are_many or (kind in _WIDE and self._is_wide(found[at - 1], kind))
        named = _kind(thing, "agent-group" if are_many else _default(kind, word))
        return document.mention((found[first].start, found[at].end), named, f"body-{kind}", thing)

    def _body(
        self, document: Document, found: Sequence[Found], at: int, first: int, word: Word
    ) -> EntityMention:
        """A body of the places before it or after it, or the one that its words alone mean."""
        if owned := self._owned(document, found, at, first, word):
            return owned
        content, start, end = document.content, found[first].start, found[at].end
        kind = word.setting("class")
        # The bodies of one country that a bare word means, where the issuer is of that country or unknown.
        thing = word.id if document.issuer is None or word.is_at(document.home) else None
        if self._is_spaced:
            many = self._many(content, end)
            everywhere = self._phrasing[_EVERYWHERE].match(content, end)
            end = everywhere.end() if everywhere else end
            local = None if many or kind == "working-group" else self._phrasing[_LOCAL].match(content, end)
            if many:
                end, thing = many.end(), None
            elif local and self._stop.isdisjoint(local[0].split()):
                return self._local(document, found[at + 1 : at + 3], (start, local.end()), local[0], word)
        else:
            area = area_before(self._phrasing, content, found[first - 1].end if first else 0, start)
            if area is not None:
                start, thing = area, None
        if kind == "police" and self._is_spaced and (town := self._town(document, start)) is not None:
            return document.mention((town, end), "agency", "ending")
        is_issuer = kind == "self" or (kind == "police" and thing is None and document.issuer in self._police)
        thing = document.issuer if is_issuer and first == at else thing
        return document.mention((start, end), _kind(thing, word.kind), f"body-{kind}", thing)

    def _is_wide(self, one: Found, kind: str) -> bool:
        """Whether it is a place that lies in nothing but a country: the organs of a province are many."""
        place = None if self._is_spaced else one.role("name")
        if place is None or place.id is None or (kind != _ORGANS and place.id in self._municipalities):
            return False
        return len(self._vocabulary.gazetteer.containers(place.id)) == 1

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
        default = "agent-group" if are_many or kind == _ORGANS else _default(kind, word)
        return document.mention(
            span, _kind(thing, default), f"{'body' if country else 'local'}-{kind}", thing
        )


def _is_plural(word: Word) -> bool:
    """Whether a body is several by its own word: police forces."""
    return word.phrase.endswith("s")


def _default(kind: str, word: Word) -> str:
    """What a body of a country is without an id: its police is one body, its authorities are several."""
    return "agency" if kind in _SINGLE and not _is_plural(word) else "agent-group"


def _kind(thing: str | None, default: str) -> str:
    if thing is None:
        return default
    return "agent-group" if thing.startswith("group-") else "agency"

"""Descriptions: a head word with the known words before it, and what it is linked to after it."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.areas import area_before
from fraudkg.extract.naming.listing import Descriptions
from fraudkg.extract.naming.vocabulary import PLACES, Found, Vocabulary, Word
from fraudkg.text import Span

_SITE = "site"
_HEADS = frozenset({"body", "people", "gang", "event", "mechanism", "measure", "model", _SITE})
_SINGLE = frozenset({"police", "government", "public-security"})
_ORGANS = "public-security"
_WIDE = frozenset({_ORGANS, "police"})
_NOT_LOCAL = frozenset({"working-group", "ministry"})
_MOST_MODIFIERS = 8
_BEFORE_GANG = ("modifier", "crime", "demonym")
_ARTICLES = frozenset({" ", " a ", " an ", " the ", " some ", " several "})
_CAPITAL = (
    r"[A-Z][\w'’-]{1,30}(?: (?:of )?[A-Z][\w'’-]{1,30}){0,2}"
    r"(?: (?:area|region|district|province|city)\b)?(?! side\b|[\w'’])"
)
_LOCAL = re.compile(
    rf" (?:in|of|from) (?:the )?(?:[a-z]+ern |central |coastal |border )?"
    rf"(?:capital |(?:city|province|state|town) of )?{_CAPITAL}(?! countries\b)"
    rf"(?:, (?:the )?{_CAPITAL}){{0,12}}"
    rf"(?:,? and (?:other [a-z]{{3,12}}|(?:the )?{_CAPITAL}))?"
)
_OF_MANY = re.compile(
    r" (?:from|of|in|across) (?:[\w,-]{1,14} ){1,3}(?:countries|jurisdictions|territories)\b"
)
_EVERYWHERE = re.compile(
    r" (?:across|throughout) the (?:country|nation|region|world)"
    r"| nationwide| worldwide| at all levels| across [A-Z][a-z]+"
)
_LONGEST_TOWN = 60
_TOWN = re.compile(
    r"(?<![\w’'-])((?:[A-Z][^\W\d_]{2,20} ){1,3})"
    r"(?:(?:[Pp]rovincial|[Ss]tate|[Cc]ity|[Mm]unicipal|[Dd]istrict|[Cc]ounty|[Rr]egional|[Mm]etropolitan)"
    r" )?$"
)
_MONTH = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


class Phrases:
    """Finds descriptions by their heads.

    Args:
        vocabulary: The words.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._is_spaced = vocabulary.is_spaced
        self._stop = vocabulary.listed("stop") | vocabulary.listed("office")
        self._gaps = frozenset({" ", "-"}) if self._is_spaced else frozenset({"", "等"})
        self._owner_gaps = frozenset({" ", "'s ", "’s ", "' ", "’ "}) if self._is_spaced else self._gaps
        self._municipalities = frozenset(
            row.text("id") for row in vocabulary.rows if row.code == "municipality"
        )
        self._police = frozenset(thing for (kind, _), thing in vocabulary.body_of.items() if kind == "police")

    def find(
        self, document: Document, found: Sequence[Found]
    ) -> tuple[list[EntityMention], list[EntityMention]]:
        """The descriptions in order, and those that say what is worth listing, be it only a head word."""
        mentions: list[EntityMention] = []
        described = Descriptions()
        for at, one in enumerate(found):
            if _HEADS.isdisjoint(one.roles):
                continue
            words = [word for word in one.words if word.role in _HEADS]
            first = self._first(document, found, at)
            is_bare = first == at and self._linked(document, found, at) == one.end
            word = next((w for w in words if w.settings.get("bare") != "no"), words[0])
            if word.settings.get("bare") == "no" and is_bare and not self._is_of_many(document, one.end):
                described.add(word, self._description(document, found, at, first, word), is_bare=True)
                continue
            mention = self._mention(document, found, at, first, word)
            if mention is None:
                continue
            is_bare = is_bare and mention.passage.span.end == one.end
            described.add(word, mention, is_bare=is_bare)
            if word.role == _SITE:
                continue
            mentions += [*self._sharing(document, found, first, word), mention]
        return mentions, described.worth

    def _is_of_many(self, document: Document, end: int) -> bool:
        return self._is_spaced and _OF_MANY.match(document.content, end) is not None

    def _mention(
        self, document: Document, found: Sequence[Found], at: int, first: int, word: Word
    ) -> EntityMention | None:
        read = self._body if word.role == "body" else self._description
        return read(document, found, at, first, word)

    def _sharing(
        self, document: Document, found: Sequence[Found], first: int, word: Word
    ) -> Iterator[EntityMention]:
        """The body of the country before "and": "Thai and Cambodian police" are two."""
        own = found[first].role("demonym") if word.role == "body" else None
        before = found[first - 1] if first and own else None
        other = before.role("demonym") if before else None
        if before and other and document.content[before.end : found[first].start] == " and ":
            kind = str(word.settings.get("class", ""))
            thing = self._vocabulary.body_of.get((kind, other.id or ""))
            passage = document.passage(before.start, before.end)
            yield EntityMention(passage, _kind(thing, _default(kind)), thing, passage.text, f"body-{kind}")

    def _first(self, document: Document, found: Sequence[Found], at: int) -> int:
        """Where the description begins that has its head at `at`."""
        first = at
        while first > 0 and at - first < _MOST_MODIFIERS:
            before = found[first - 1]
            gap = document.content[before.end : found[first].start]
            modifier = before.role("modifier", "crime")
            if modifier and gap in self._gaps and modifier.settings.get("never") not in found[at].roles:
                first -= 1
                continue
            owner = before.role("demonym", "name", "town")
            is_owner = owner is not None and owner.kind in {"country", "place"}
            if not is_owner or gap not in self._owner_gaps:
                return first
            first -= 1
            return first if self._is_spaced else self._first_place(document, found, first)
        return first

    @staticmethod
    def _first_place(document: Document, found: Sequence[Found], first: int) -> int:
        """Where a list of places begins, all of which own the body after it."""
        while first > 0:
            before = found[first - 1]
            gap = document.content[before.end : found[first].start]
            word = before.role("name", "town")
            if word is None or word.kind not in {"place", "country"} or gap not in {"", "、", "和"}:
                break
            first -= 1
        return first

    def _description(
        self, document: Document, found: Sequence[Found], at: int, first: int, word: Word
    ) -> EntityMention:
        end = self._linked(document, found, at)
        passage = document.passage(found[first].start, end)
        return EntityMention(passage, word.kind, word.id, passage.text, word.role)

    def _linked(self, document: Document, found: Sequence[Found], at: int) -> int:
        """Where the description ends: after what a link ties to its head."""
        head = found[at].role("people", "gang", "mechanism")
        if head is None or at + 2 >= len(found):
            return found[at].end
        link = found[at + 1]
        if document.content[found[at].end : link.start] != (" " if self._is_spaced else ""):
            return found[at].end
        targets = {str(word.settings.get("to")) for word in link.words if word.role == "link"}
        if not targets:
            return found[at].end
        gap = document.content[link.end : found[at + 2].start]
        if gap not in (_ARTICLES if self._is_spaced else self._gaps):
            return found[at].end
        last = at + 2
        while last < len(found) and last - at < _MOST_MODIFIERS:
            follows = (
                last + 1 < len(found)
                and document.content[found[last].end : found[last + 1].start] in self._gaps
            )
            roles = ("crime", "gang")
            if follows and found[last].role(*_BEFORE_GANG) and found[last + 1].role("modifier", *roles):
                last += 1
                continue
            word = found[last].role(*roles)
            return found[last].end if word and word.role in targets else found[at].end
        return found[at].end

    def _body(
        self, document: Document, found: Sequence[Found], at: int, first: int, word: Word
    ) -> EntityMention | None:
        kind, owner = str(word.settings.get("class", "")), found[first].role("demonym", "name", "town")
        start, end, thing = found[first].start, found[at].end, _own(document, word.id)
        if first < at and owner and owner.kind in {"country", "place"}:
            is_state = owner.kind == "country" and not found[first + 1].role("name")
            is_one = is_state and not _is_plural(word)
            thing = self._vocabulary.body_of.get((kind, owner.id or "")) if is_one else None
            if thing is None and owner.id == "country-chn" and word.id:
                thing = word.id
            passage = document.passage(start, end)
            are_many = _are_many(found[first:at]) or (kind in _WIDE and self._is_wide(found[at - 1], kind))
            default = "agent-group" if are_many or _is_plural(word) else _default(kind)
            return EntityMention(passage, _kind(thing, default), thing, passage.text, f"body-{kind}")
        if self._is_spaced:
            many = _OF_MANY.match(document.content, end)
            everywhere = _EVERYWHERE.match(document.content, end)
            end = everywhere.end() if everywhere else end
            local = None if many else _LOCAL.match(document.content, end)
            if many:
                end, thing = many.end(), None
            elif local and kind not in _NOT_LOCAL and not _MONTH.search(local[0]):
                return self._local(document, found, at, Span(start, local.end()), word)
        else:
            floor = found[first - 1].end if first else 0
            area = area_before(document.content, floor, start)
            if area is not None:
                start, thing = area, None
        if kind == "police" and self._is_spaced and (named := self._town(document, start)) is not None:
            passage = document.passage(named, end)
            return EntityMention(passage, "agency", None, passage.text, "ending")
        is_issuer = kind == "self" or (kind == "police" and thing is None and document.issuer in self._police)
        thing = document.issuer if is_issuer and first == at else thing
        if kind == "government" and first == at:
            return None
        passage = document.passage(start, end)
        return EntityMention(passage, _kind(thing, word.kind), thing, passage.text, f"body-{kind}")

    def _is_wide(self, one: Found, kind: str) -> bool:
        """Whether it is a place that lies in nothing but a country: the organs of a province are many."""
        word = one.role("name")
        if self._is_spaced or (kind != _ORGANS and word and word.id in self._municipalities):
            return False
        return (
            word is not None
            and word.id is not None
            and len(self._vocabulary.gazetteer.containers(word.id)) == 1
        )

    def _town(self, document: Document, start: int) -> int | None:
        """Where a place begins that no list holds and whose police it is: "Lao Cai provincial police"."""
        match = _TOWN.search(document.content[max(0, start - _LONGEST_TOWN) : start])
        if match is None:
            return None
        words, at = match[1].split(), start - len(match[0])
        while words and words[0] in self._stop:
            at += len(words.pop(0)) + 1
        is_first = document.sentence_at(at).span.start == at
        is_name = self._stop.isdisjoint(words) and len(words) > (1 if is_first else 0)
        return at if is_name else None

    def _local(
        self, document: Document, found: Sequence[Found], at: int, span: Span, word: Word
    ) -> EntityMention:
        """A body "in" or "of" places: that of a country, or a group of local ones."""
        passage = document.passage(span.start, span.end)
        named = [
            one.role("name") for one in found[at + 1 : at + 3] if "name" in one.roles and one.end == span.end
        ]
        country = named[0].id if named and named[0] and named[0].kind == "country" else None
        before = document.content[found[at].end : span.end]
        kind = str(word.settings.get("class", ""))
        if "," in before or " and " in before:
            return EntityMention(passage, "agent-group", None, passage.text, f"local-{kind}")
        thing = self._vocabulary.body_of.get((kind, country)) if country else None
        rule = f"body-{kind}" if country else f"local-{kind}"
        default = "agent-group" if kind == _ORGANS or _is_plural(word) else _default(kind)
        return EntityMention(passage, _kind(thing, default), thing, passage.text, rule)


def _are_many(before: Sequence[Found]) -> bool:
    """Whether the words before a body say that it is the bodies of several places: 四川、云南, 各级."""
    owners = sum(1 for one in before if any(word.kind in PLACES for word in one.words))
    if owners > 1 and any(one.start > other.end for other, one in pairwise(before)):
        return True
    return any(word.settings.get("many") == "yes" for one in before for word in one.words)


def _is_plural(word: Word) -> bool:
    """Whether a body is several by its own word: police forces."""
    return word.phrase.endswith("s")


def _own(document: Document, thing: str | None) -> str | None:
    """The bodies of one country that a bare word means, where the issuer is of that country or unknown."""
    letters = thing.split("-")[1] if thing else None
    return thing if document.issuer is None or document.issuer_parts[1:2] == [letters] else None


def _default(kind: str) -> str:
    """What a body of a country is without an id: its police is one body, its authorities are several."""
    return "agency" if kind in _SINGLE else "agent-group"


def _kind(thing: str | None, default: str) -> str:
    if thing is None:
        return default
    return "agent-group" if thing.startswith("group-") else "agency"

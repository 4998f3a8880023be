"""The words that entities are found by: names of the reference data, and what the lexicon adds to them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from fraudkg.extract.dictionary import Dictionary, by_phrase
from fraudkg.extract.document import Document, letters_of
from fraudkg.extract.kinds import PLACES
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.rows import Row, read_rows
from fraudkg.lexicon.gazetteer import Gazetteer, Name
from fraudkg.text.flow import UNSPACED

FIRM = "firm"
_COMMON = frozenset({"body", "ending"})
_LISTS = frozenset({"county", "letter", "misleading", "of-country", "office", "short", "stop"})
"""Codes whose words are only asked for, not looked for in a text."""
_LONGEST_ACRONYM = 8
_BARE = {"bare": "yes"}
"""Setting of a name without its country."""
_SPACES = 2
"""The least in a name that is known without its country."""
_STATE = "方国"
_new = tuple.__new__
"""Twice as fast as the class of a named tuple itself."""
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]")
_HANGUL = re.compile("[\uac00-\ud7a3]")
_LATIN = "\u0250"


@dataclass(frozen=True, slots=True)
class Word:
    """What a phrase does: its role (a code of entities.yaml, or demonym), and what it stands for."""

    role: str
    phrase: str
    kind: str = ""
    id: str | None = None
    country: str | None = None
    settings: Mapping[str, object] = field(default_factory=dict)
    is_acronym: bool = field(init=False)
    is_capital: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_acronym", _is_acronym(self.phrase))
        object.__setattr__(self, "is_capital", self.phrase[0] != self.phrase[0].lower())

    @property
    def is_cased(self) -> bool:
        """Whether a text has to write it with its capitals."""
        return self.is_acronym or self.is_capital

    @property
    def is_state(self) -> bool:
        """Whether it is a short form by which a text means a state: 中方."""
        return self.role == "demonym" and self.phrase[-1] in _STATE

    def setting(self, key: str) -> str:
        """What the lexicon says of it besides: its class, when it is listed, and so on; empty if nothing."""
        return str(self.settings.get(key, ""))

    def is_at(self, home: str) -> bool:
        """Whether its id says that it is of the country with these letters."""
        return bool(home) and letters_of(self.id) == home

    def rule(self, otherwise: str) -> str:
        """Which rule finds it: a firm's name is one of its own, since a firm only cooperates."""
        return FIRM if self.setting(FIRM) == "yes" else otherwise

    def fits(self, written: str) -> bool:
        """Whether the text writes it with its capitals."""
        if self.is_acronym:
            return written == self.phrase
        return not self.is_capital or not written[0].islower()


def _is_acronym(phrase: str) -> bool:
    """Whether it has to stand in a text in just these capitals."""
    if len(phrase) > _LONGEST_ACRONYM or " " in phrase or phrase.islower():
        return False
    letters = [char for char in phrase if char.isalpha()]
    return sum(char.isupper() for char in letters) > len(letters) // 2 and all(
        char < _LATIN for char in letters
    )


class Found(NamedTuple):
    """A phrase in the text, with every role that it may play there."""

    start: int
    end: int
    words: tuple[Word, ...]
    roles: frozenset[str]

    @property
    def is_place(self) -> bool:
        """Whether it may name a place or country."""
        return any(word.kind in PLACES for word in self.words)

    def role(self, *roles: str) -> Word | None:
        """The first word that plays one of the roles."""
        if self.roles.isdisjoint(roles):
            return None
        return next(word for word in self.words if word.role in roles)


class Vocabulary:
    """All words for entities of one language family: of the reference data, entities, demonyms and titles."""

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self.gazetteer = Gazetteer(reference, family)
        self.is_spaced = family not in UNSPACED
        self._is_unmarked = family in {"ja", "ko"}
        self.rows = read_rows(lexicon, "entities", family)
        self.phrasing = Phrasing.read(lexicon, "titles", family)
        """The words of titles.yaml, in patterns."""
        self._of = self.listed("of-country")
        self._lands: dict[str, list[str]] = {}
        for name in self.gazetteer.names:
            if name.kind == "country":
                self._lands.setdefault(name.id, []).append(name.words)
        words = ((word.phrase, word) for word in self._words(read_rows(lexicon, "demonyms", family)))
        phrases = by_phrase(words, family)
        self._dictionary = Dictionary(
            (phrase, (tuple(known), any(word.is_cased for word in known), _roles(known)))
            for phrase, known in phrases.items()
        )
        self.shared = _shared(phrases, self.listed("acronym"))
        self.shared_words = frozenset(phrase for phrase in self.shared if " " not in phrase)
        self.body_of = {
            (row.text("class"), row.text("country")): row.text("id")
            for row in self.rows
            if row.code == "body-of"
        }

    def _words(self, demonyms: Sequence[Row]) -> Iterator[Word]:
        misleading = self.listed("misleading")
        for name in self.gazetteer.names:
            if name.words not in misleading:
                yield Word("name", name.words, name.kind, name.id, name.country)
                bare = self._bare(name)
                if bare:
                    yield Word("name", bare, name.kind, name.id, name.country, _BARE)
        for row in self.rows:
            if row.code in _LISTS:
                continue
            thing = row.text("id") or None
            country = self.gazetteer.country_of(thing)
            for phrase in row.words:
                yield Word(row.code, phrase, row.text("kind"), thing, country, row.settings)
        for row in demonyms:
            for phrase in row.words:
                yield Word("demonym", phrase, "country", row.code, row.code)

    def _bare(self, name: Name) -> str:
        """How a body of a country is called there: the National Police Agency, of Japan."""
        lands = self._lands.get(name.country or "", ()) if name.kind == "agency" else ()
        ends = (f" {link} {land}" for land in lands for link in self._of)
        bare = next((name.words.removesuffix(end) for end in ends if name.words.endswith(end)), "")
        # Any country has a Government, and Security Bureau ends many longer names.
        return bare if bare.count(" ") >= _SPACES else ""

    def listed(self, code: str) -> frozenset[str]:
        """The phrases of a code."""
        return frozenset(phrase for row in self.rows if row.code == code for phrase in row.words)

    def ids(self, code: str) -> frozenset[str]:
        """The things of a code."""
        return frozenset(row.text("id") for row in self.rows if row.code == code)

    def territories(self, home: str) -> frozenset[str]:
        """The countries that bodies of the country with the letters `home` speak of as places."""
        rows = (row for row in self.rows if row.code == "territory")
        return frozenset(row.text("id") for row in rows if row.text("issuer") in {"", home})

    def find(self, document: Document) -> list[Found]:
        """Every known phrase of the text, in order, without overlap."""
        content = document.content
        found: list[Found] = []
        for start, end, (words, is_cased, roles) in self._dictionary.find(document.folded):
            if self._is_unmarked and _runs_on(content, start, end):
                continue
            if not is_cased:
                found.append(_new(Found, (start, end, words, roles)))
            elif fitting := tuple(word for word in words if word.fits(content[start:end])):
                found.append(Found(start, end, fitting, _roles(fitting)))
        return found


def _shared(phrases: Mapping[str, Sequence[Word]], acronyms: frozenset[str]) -> frozenset[str]:
    """Names that bodies of several countries may bear: CAD, 反诈骗中心, but not Royal Thai Police."""
    places = {phrase for phrase, known in phrases.items() if any(word.kind in PLACES for word in known)}

    def is_common(words: Sequence[str]) -> bool:
        runs = (" ".join(words[at : at + size]) for at in range(len(words)) for size in (1, 2, 3))
        return len(words) > 1 and places.isdisjoint(runs)

    return frozenset(
        word.phrase
        for phrase, known in phrases.items()
        for word in known
        if word.kind == "agency" and word.country
        if is_common(phrase.split())
        or (word.is_acronym and word.phrase not in acronyms)
        or any(other.role in _COMMON for other in known)
    )


def _runs_on(content: str, start: int, end: int) -> bool:
    """Whether it is a part of a longer word in a script that shows no borders: タイ in タイプ."""
    before, after = content[start - 1 : start], content[end : end + 1]
    if _KATAKANA.match(content, start):
        return bool(_KATAKANA.match(before)) or bool(_KATAKANA.match(after))
    return bool(_HANGUL.match(content, start)) and bool(_HANGUL.match(before))


def _roles(words: Sequence[Word]) -> frozenset[str]:
    return frozenset(word.role for word in words)

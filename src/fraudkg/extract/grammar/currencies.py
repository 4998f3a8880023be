"""Which currency a shared sign or word such as `$` means, by the country of the issuer that prints it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.folding import fold
from fraudkg.extract.homeland import homeland, only_of, own_words
from fraudkg.extract.kinds import BODIES
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.lexicon.rows import file_rows

_IN_ID = re.compile(r"(?:agency|group|outlet|org)-([a-z]{2})-")
_COUNTRY = "country-"
_SIZES = range(5, 1, -1)
"""How long names of places may be with which names of Chinese bodies begin, the longest first."""
_YUAN = "元"
"""The word for money that the countries of Chinese texts share."""
_ANY = "?"
"""Stands for the country of a text that may be of any of those."""


class SharedCurrencies:
    """The currencies that share signs and words, and the countries of issuers.

    >>> from fraudkg.resources import resource
    >>> shared = SharedCurrencies([resource("data/lexicon")], (), "en")
    >>> shared.resolve("$", "sgp"), shared.resolve("$", None)
    (('sgd', False), ('usd', True))
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._gazetteer = Gazetteer(reference, "en")
        self._codes = {
            letters: row.text("code")
            for row in file_rows(lexicon, "country-codes")
            for letters in row.words("issuer")
        }
        self._lands: dict[str, str] = {}
        """The country of each currency whose words may be shared, by the currency's own words."""
        self._own = own_words(lexicon, family)
        self._by_country: dict[tuple[str, str], str] = {}
        self._default: dict[str, str] = {}
        names = Gazetteer(reference, family).ids("place") if family == "zh" else {}
        self._places = {fold(word, family): place for word, place in names.items()}
        yuan: dict[str, str] = {}
        self.by_scale: dict[str, str] = {}
        """The currency of sums that end in a scale word without a noun."""
        for row in file_rows(lexicon, "currencies"):
            code, lands = row.text("code"), row.texts("countries")
            shared = row.texts("shared")
            self._by_country |= {(fold(word, family), land): code for word in shared for land in lands}
            self._default |= {fold(word, family): code for word in row.texts("default")}
            self.by_scale |= dict.fromkeys(row.texts("scales"), code)
            if _YUAN in shared:
                yuan[code] = lands[0]
        for row in file_rows(lexicon, "units") if family == "zh" else ():
            if land := yuan.get(row.text("code")):
                self._lands |= {fold(word, family): land for word in row.words(family) if len(word) > 1}

    def country(self, document: Document, entities: Sequence[EntityMention]) -> str | None:
        """Three letters of the issuer's country, by reference data or its id; None where it has none.

        Of an issuer that no list has, or that nobody told, the country that most of the text's names are of.
        In traditional characters a text may be of any of several, each with its 元, so that none is assumed.
        """
        country = self._country_of(document.issuer)
        if country is None and self._gazetteer.kind_of(document.issuer or "") is None:
            named, length = [*entities, *self._owners(document, entities)], len(document.content)
            # In simplified characters any court may be taken for a Chinese one.
            is_traditional = document.language == "zh-hant"
            country_of = self._country_of if is_traditional else self._gazetteer.country_of
            folded = document.folded
            by_money, by_names = only_of(self._lands, folded), homeland(named, country_of, length)
            # Nations that are only named say less than the money that is, but not where 元 alone is yuan.
            told = (by_money, by_names) if is_traditional else (by_names, by_money)
            own, firm = only_of(self._own, folded), homeland(named, country_of, length, is_firm=True)
            sure = (own, firm) if is_traditional else (firm, own)
            country = sure[0] or sure[1] or told[0] or told[1]
            if country is None and is_traditional:
                return _ANY
        return country.removeprefix(_COUNTRY) if country else None

    def _country_of(self, thing: str | None) -> str | None:
        """The country of a body or place by the reference data, else by the letters of its id."""
        match = _IN_ID.match(thing or "")
        return self._gazetteer.country_of(thing) or (self._codes.get(match[1]) if match else None)

    def _owners(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """Chinese: the places with which names of bodies begin that have no id: 彰化縣警察局."""
        for one in entities:
            start = one.span.start
            if one.kind in BODIES and one.id is None and self._places:
                names = (document.folded[start : start + size] for size in _SIZES)
                place = next(filter(None, map(self._places.get, names)), None)
                yield replace(one, kind="place", id=place)

    def resolve(self, word: str, country: str | None) -> tuple[str | None, bool]:
        """The currency that a folded word means, and whether that is an assumption."""
        if country == _ANY and word == _YUAN:
            return None, False
        known = self._by_country.get((word, country or ""))
        return (known, False) if known else (self._default.get(word), True)

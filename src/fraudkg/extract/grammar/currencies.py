"""Which currency a shared sign or word such as `$` means, by the country of the issuer that prints it."""

import re
from collections.abc import Sequence
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.dictionary import fold
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.data import rows, words_of
from fraudkg.extract.homeland import homeland
from fraudkg.lexicon.gazetteer import Gazetteer

_IN_ID = re.compile(r"(?:agency|group|outlet|org)-([a-z]{2})-")
_COUNTRY = "country-"


class SharedCurrencies:
    """The currencies that share signs and words, and the countries of issuers.

    Args:
        lexicon: Folders with `currencies.yaml` and `country-codes.yaml`; later ones add.
        reference: Folders with Turtle files.
        family: Language family, by which the words are folded.

    >>> from fraudkg.resources import resource
    >>> shared = SharedCurrencies([resource("data/lexicon")], (), "en")
    >>> shared.resolve("$", "sgp"), shared.resolve("$", None)
    (('sgd', False), ('usd', True))
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._gazetteer = Gazetteer(reference, "en")
        self._codes = {
            letters: str(row["code"])
            for row in rows(lexicon, "country-codes")
            for letters in words_of(row, "issuer")
        }
        self._by_country: dict[tuple[str, str], str] = {}
        self._default: dict[str, str] = {}
        self.by_scale: dict[str, str] = {}
        """The currency of sums that end in a scale word without a noun."""
        for row in rows(lexicon, "currencies"):
            code = str(row.get("code"))
            for word in row.get("shared", ()):
                for country in row.get("countries", ()):
                    self._by_country[fold(str(word), family), str(country)] = code
            self.by_scale |= {str(word): code for word in row.get("scales", ())}
            for word in row.get("default", ()):
                self._default[fold(str(word), family)] = code

    def country(self, document: Document, entities: Sequence[EntityMention]) -> str | None:
        """Three letters of the issuer's country, by reference data or its id; None where it has none.

        Where nothing is said of an issuer, those of the country that most of the text's names are of.
        """
        match = _IN_ID.match(document.issuer or "")
        country = self._gazetteer.country_of(document.issuer) or (
            self._codes.get(match[1]) if match else None
        )
        if document.issuer is None:
            country = homeland(entities, self._gazetteer, len(document.content))
        return country.removeprefix(_COUNTRY) if country else None

    def resolve(self, word: str, country: str | None) -> tuple[str | None, bool]:
        """The currency that a folded word means, and whether that is an assumption."""
        known = self._by_country.get((word, country or ""))
        return (known, False) if known else (self._default.get(word), True)

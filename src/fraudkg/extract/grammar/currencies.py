"""Which currency a shared sign or word such as `$` means, by the country of the issuer that prints it."""

from collections.abc import Sequence
from pathlib import Path

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.folding import fold
from fraudkg.extract.homeland import Homeland, only_of
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.lexicon.rows import file_rows

_COUNTRY = "country-"
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
        self._homeland = Homeland(lexicon, Gazetteer(reference, family))
        self._lands: dict[str, str] = {}
        """The country of each currency whose words may be shared, by the currency's own words."""
        self._by_country: dict[tuple[str, str], str] = {}
        self._default: dict[str, str] = {}
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
        """Three letters of the country of who issued it; None where it has none.

        Where nothing surely tells it, the country that most of the text's names are of, or its money is.
        In traditional characters a text may be of any of several, each with its 元, so that none is assumed.
        """
        country = self._homeland.of(document, entities)
        if country is None and not self._homeland.knows_issuer(document):
            by_money = only_of(self._lands, document.folded)
            by_names = self._homeland.of_names(document, entities)
            # Nations that are only named say less than the money that is, but not where 元 alone is yuan.
            is_traditional = document.language == "zh-hant"
            country = (by_money or by_names) if is_traditional else (by_names or by_money)
            if country is None and is_traditional:
                return _ANY
        return country.removeprefix(_COUNTRY) if country else None

    def resolve(self, word: str, country: str | None) -> tuple[str | None, bool]:
        """The currency that a folded word means, and whether that is an assumption."""
        if country == _ANY and word == _YUAN:
            return None, False
        known = self._by_country.get((word, country or ""))
        return (known, False) if known else (self._default.get(word), True)

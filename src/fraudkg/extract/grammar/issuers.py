"""Of which country an issuer is, so that a bare `$` can be read."""

import re
from collections.abc import Sequence
from pathlib import Path

from fraudkg.extract.grammar.data import rows, words_of
from fraudkg.lexicon.gazetteer import Gazetteer

_IN_ID = re.compile(r"(?:agency|group|outlet|org)-([a-z]{2})-")
_COUNTRY = "country-"


class Issuers:
    """Countries of issuers, from reference data or, failing that, from their ids.

    Args:
        lexicon: Folders with `country-codes.yaml`; later ones add.
        reference: Folders with Turtle files.

    >>> from fraudkg.resources import resource
    >>> issuers = Issuers([resource("data/lexicon")], ())
    >>> issuers.country("agency-sg-spf"), issuers.country("org-interpol")
    ('sgp', None)
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path]) -> None:
        self._gazetteer = Gazetteer(reference, "en")
        self._codes = {
            letters: str(row["code"])
            for row in rows(lexicon, "country-codes")
            for letters in words_of(row, "issuer")
        }

    def country(self, issuer: str | None) -> str | None:
        """Three letters of the issuer's country, as in the country's id; None where it has none."""
        match = _IN_ID.match(issuer or "")
        country = self._gazetteer.country_of(issuer) or (self._codes.get(match[1]) if match else None)
        return country.removeprefix(_COUNTRY) if country else None

"""Of which country an issuer is, so that a bare `$` can be read."""

import re
from collections.abc import Sequence
from pathlib import Path

_COUNTRY = re.compile(r"fkg:ofCountry\s+id:country-([a-z]{3})\b")
_IN_ID = re.compile(r"^(?:agency|group|outlet|org)-([a-z]{2})-")


class Issuers:
    """Countries of issuers, from reference data or, failing that, from their ids.

    Args:
        reference: Folders with Turtle files.

    >>> Issuers(()).country("agency-sg-spf"), Issuers(()).country("org-interpol")
    ('sg', None)
    """

    def __init__(self, reference: Sequence[Path]) -> None:
        self._countries: dict[str, str] = {}
        for folder in reference:
            for path in sorted(folder.rglob("*.ttl")):
                text = path.read_text(encoding="utf-8")
                if "fkg:ofCountry" not in text:
                    continue
                for block in re.split(r"\.\s*\n\s*\n", text):
                    name = re.search(r"^id:([\w-]+) a ", block, re.MULTILINE)
                    country = _COUNTRY.search(block)
                    if name and country:
                        self._countries[name[1]] = country[1]

    def country(self, issuer: str | None) -> str | None:
        """Letters of the issuer's country, three or two of them as they stand in its record or id."""
        if issuer is None:
            return None
        match = _IN_ID.match(issuer)
        return self._countries.get(issuer) or (match[1] if match else None)

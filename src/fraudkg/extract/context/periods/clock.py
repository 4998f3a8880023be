"""When and where a release speaks, which tells the days that "last month" or "the 114th year" are."""

from dataclasses import dataclass
from datetime import date

from fraudkg.extract.document import Document

_COUNTRIES = {"ja": "jp", "ko": "kr", "th": "th", "vi": "vn"}
"""Countries of languages that hardly any other country writes in."""


@dataclass(frozen=True, slots=True)
class Clock:
    """The day of a release, the country code of its issuer, its script.

    `era` is the year before the first of the Japanese era in which years are told here, 0 where none is.
    """

    today: date | None
    country: str = ""
    is_traditional: bool = False
    is_buddhist: bool = False
    era: int = 0

    @classmethod
    def of(cls, document: Document, home: str = "") -> "Clock":
        """That of a document; `home` are the letters of its country where its issuer tells none."""
        parts = document.issuer_parts
        is_national = len(parts) > 1 and parts[0] in {"agency", "group"}
        country = parts[1] if is_national else home or _COUNTRIES.get(document.family, "")
        is_buddhist = document.family == "th" or country == "th"
        return cls(document.published, country, document.language == "zh-hant", is_buddhist)

"""What a person says of a release that is added, held to the form that `release.yaml` asks for."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from fraudkg.claims.checked import SLUG, read_schema
from fraudkg.errors import InputError
from fraudkg.text.readers.language import language_for

_SCHEMA: Any = read_schema("release")
LANGUAGES: tuple[str, ...] = tuple(_SCHEMA["properties"]["language"]["enum"])
"""The languages that a release may have."""

_ID = re.compile(SLUG)
_PART = re.compile("[a-z0-9]+")
_EXAMPLE = "sg-spf-20251107-en-spf"
_IDS = "ids have lower-case letters, digits and single hyphens"
_ANNOUNCEMENT = "announcement-"
_LONGEST = 120
"""File systems take names of 255 bytes, and a release's id becomes a part of longer ones."""


def hold_language(given: str) -> None:
    """Let pass what `--language` gives, if a release may be in it.

    Raises:
        InputError: If it may not.
    """
    if given and language_for(given, "") not in LANGUAGES:
        raise InputError(
            f"{given} is no language of a release",
            place="--language",
            remedy=f"write one of {', '.join(LANGUAGES)}",
        )


@dataclass(frozen=True, order=True, slots=True)
class Details:
    """What a person says of the release; an empty slot was not said.

    Issuer, publisher and announcement are given by their ids; `rights` says whose text it is.

    Raises:
        InputError: If an id is none, or the language is none of ours.
    """

    id: str
    title: str = ""
    language: str = ""
    published_on: date | None = None
    issuer: str = ""
    publisher: str = ""
    announcement: str = ""
    rights: str = ""

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            such = "-".join(_PART.findall(self.id.casefold()))[:_LONGEST] or _EXAMPLE
            raise InputError(f"{self.id!r} is no release id", place="--id", remedy=f"{_IDS}, such as {such}")
        if len(self.id) > _LONGEST:
            raise InputError(
                f"the id has {len(self.id)} characters", place="--id", remedy=f"take at most {_LONGEST}"
            )
        hold_language(self.language)
        for option, given in (("--issuer", self.issuer), ("--publisher", self.publisher)):
            if given and not _ID.fullmatch(given):
                raise InputError(f"{given!r} is no id", place=option, remedy=_IDS)
        given = self.announcement
        if given and not (_ID.fullmatch(given) and given.startswith(_ANNOUNCEMENT)):
            raise InputError(
                f"{given!r} is no id of an announcement",
                place="--announcement",
                remedy=f"begin it with {_ANNOUNCEMENT}; {_IDS}",
            )

"""Customs of countries in telling time: calendars, public years, whether a month stands first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from json import dumps
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.lexicon.rows import FileRow, file_rows

_MONTHS = range(1, 13)
_YEARS = range(-1_000, 2_000)
_NAMED = ("start", "end")


@dataclass(frozen=True, slots=True)
class Custom:
    """How one country tells time.

    Args:
        fiscal: Month in which its public year begins.
        is_named_by_start: Whether a public year bears the number of the year in which it begins.
        is_month_first: Whether figures with slashes have the month before the day.
        epoch: The year before the first of its own calendar: 1911 of the Republic of China; 0 without one.
        has_eras: Whether it tells years by the era of an emperor.
    """

    fiscal: int = 1
    is_named_by_start: bool = False
    is_month_first: bool = False
    epoch: int = 0
    has_eras: bool = False


_COMMON = Custom()
"""That of a country of which nothing is written, or that is not known."""


class Customs:
    """The customs of all countries, by `country-codes.yaml`; a later folder's word on a country counts.

    >>> from fraudkg.resources import resource
    >>> customs = Customs([resource("data/lexicon")])
    >>> customs.of("uk").fiscal, customs.of("us").is_month_first, customs.of("").fiscal, customs.home("ja")
    (4, True, 1, 'jp')

    Raises:
        InputError: If the file cannot be read, or a key has a value that means nothing.
    """

    def __init__(self, lexicon: Iterable[Path]) -> None:
        letters: dict[str, list[str]] = {}
        said: dict[str, dict[str, object]] = {}
        self._homes: dict[str, str] = {}
        epoch_in: dict[str, str] = {}
        for row in file_rows(lexicon, "country-codes"):
            code = row.text("code")
            own = letters.setdefault(code, [])
            own += row.texts("issuer")
            said.setdefault(code, {}).update(_said(row))
            epoch_in |= dict.fromkeys(row.texts("epoch-in"), code)
            self._homes |= dict.fromkeys(row.texts("language"), own[0] if own else "")
        customs = {code: _custom(keys) for code, keys in said.items() if keys}
        self._epochs = {
            language: customs[code].epoch for language, code in epoch_in.items() if code in customs
        }
        self._of = {one: custom for code, custom in customs.items() for one in letters[code]}

    def of(self, letters: str, language: str = "") -> Custom:
        """The custom of the country that has these letters in ids, with the calendar of a language."""
        custom = self._of.get(letters, _COMMON)
        return replace(custom, epoch=self._epochs.get(language, custom.epoch))

    def home(self, language: str) -> str:
        """The letters of the country that alone writes in a language; empty where several do."""
        return self._homes.get(language, "")


def _said(row: FileRow) -> dict[str, object]:
    """What a row says of customs, held to what that may be."""
    may_be: dict[str, Iterable[object]] = {"fiscal": _MONTHS, "fiscal-named": _NAMED, "month-first": ("yes",)}
    may_be |= {"epoch": _YEARS, "eras": ("yes",)}
    said = {key: row.content[key] for key in may_be if key in row.content}
    for key, value in said.items():
        if value not in may_be[key]:
            remedy = f"write one of {', '.join(map(dumps, may_be[key]))}"
            raise InputError(f"{key} cannot be {value}", place=row.place, remedy=remedy)
    return said


def _custom(said: dict[str, object]) -> Custom:
    month, epoch = said.get("fiscal", 1), said.get("epoch", 0)
    return Custom(
        month if isinstance(month, int) else 1,
        epoch=epoch if isinstance(epoch, int) else 0,
        has_eras="eras" in said,
        is_named_by_start=said.get("fiscal-named") == "start",
        is_month_first="month-first" in said,
    )

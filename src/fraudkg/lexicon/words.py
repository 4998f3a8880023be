"""The lexicon files as one object: which words bear which code, by language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fraudkg.claims.details import LANGUAGES
from fraudkg.claims.names import longest_first
from fraudkg.errors import InputError
from fraudkg.lexicon.rows import FileRow, family, file_rows, word_list

FILES = {
    "bounds": "cmp",
    "units": "unit",
    "accumulation": "acc",
    "periods": "period",
    "lists": "list",
}
"""Each lexicon file with the prefix of the codes that its words bear."""

READ = (*FILES, "rates", "remarks")
"""All lexicon files that claims are held to; the others are for reading alone."""


def of_family(words: Mapping[str, Iterable[str]], name: str) -> tuple[str, ...]:
    """The words of all languages of a family."""
    return tuple(word for language, given in words.items() if family(language) == name for word in given)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that may bear codes.

    Args:
        entries: Words by code (`cmp-more-than`), then by language (`zh-hans`), longest first.
        trailing: The pairs of code and word that stand after their number (`6600餘`).
        leading: Those of them that may stand before it, too.
        rates: Words that state a rate without a number: language, word, value, unit.
        folders: Where they stand, with the words of numbers.
    """

    entries: Mapping[str, Mapping[str, tuple[str, ...]]]
    trailing: frozenset[tuple[str, str]] = frozenset()
    leading: frozenset[tuple[str, str]] = frozenset()
    rates: tuple[tuple[str, str, int, str], ...] = ()
    folders: tuple[Path, ...] = ()

    @classmethod
    def from_folders(cls, folders: Iterable[Path]) -> "Lexicon":
        """Read every lexicon file in the folders; later folders add words.

        Raises:
            InputError: If a file is not a list of codes with words by language.
        """
        folders = tuple(folders)
        entries: _Entries = {}
        sides: dict[str, set[tuple[str, str]]] = {"before": set(), "after": set()}
        for name, prefix in FILES.items():
            for row in file_rows(folders, name):
                _add(entries, sides, row, prefix)
        for row in file_rows(folders, "remarks"):
            _add_no_bounds(entries, row)
        rates = {rate for row in file_rows(folders, "rates") for rate in _rates(row)}
        trailing, leading = frozenset(sides["after"]), frozenset(sides["after"] & sides["before"])
        return cls(entries, trailing, leading, tuple(sorted(rates)), folders)

    def words(self, code: str, language: str) -> tuple[str, ...]:
        """The words that bear `code` in a language of the same family, longest first."""
        return longest_first(of_family(self.entries.get(code, {}), family(language)))

    def codes(self, prefix: str) -> tuple[str, ...]:
        """All codes of one file, sorted."""
        return tuple(sorted(code for code in self.entries if code.startswith(prefix + "-")))


_Entries = dict[str, dict[str, tuple[str, ...]]]
"""Words by code, then by language."""
_SIDES = {"before": "before", "before-sum": "before", "before-mark": "before", "after": "after"}
"""The positions of words that bound a number, and on which side of it they stand."""


def _add(entries: _Entries, sides: Mapping[str, set[tuple[str, str]]], row: FileRow, prefix: str) -> None:
    name, position = row.text("code"), str(row.content.get("position", "before"))
    if position not in _SIDES:
        raise InputError(
            f"the position {position} is unknown", place=row.place, remedy=f"write {', '.join(_SIDES)}"
        )
    code = f"{prefix}-{name}"
    entries.setdefault(code, {})
    for language, given in row.content.items():
        if language in {"code", "position"}:
            continue
        # In a language that no text has, words would be passed over in silence.
        if language not in LANGUAGES:
            raise InputError(
                f"there is no language {language}",
                place=row.place,
                remedy=f"write one of {', '.join(LANGUAGES)}",
            )
        words = word_list(given, language, row.place)
        _add_words(entries, code, language, words)
        sides[_SIDES[position]] |= {(code, word) for word in words}


def _add_words(entries: _Entries, code: str, language: str, words: Iterable[str]) -> None:
    by_language = entries.setdefault(code, {})
    by_language[language] = longest_first((*by_language.get(language, ()), *words))


def _add_no_bounds(entries: _Entries, row: FileRow) -> None:
    """Words that look like a bound and are none ("handed over 300") say that the number is exact."""
    if row.content.get("flag") == "no-bound":
        for language, places in row.content.items():
            if isinstance(places, dict):
                before = word_list(places.get("before", ()), "before", row.place)
                _add_words(entries, "cmp-exact", language, before)


def _rates(row: FileRow) -> Iterator[tuple[str, str, int, str]]:
    """The words that state a rate; one that no decimal number states has no value."""
    value, unit = row.content.get("value"), row.content.get("unit")
    if value is None:
        return
    if not isinstance(value, int) or not isinstance(unit, str):
        raise InputError(
            "a rate has no value or no unit", place=row.place, remedy="write a whole number and a unit"
        )
    for language, words in row.content.items():
        if language != "before" and isinstance(words, list):
            yield from ((family(language), str(word), value, unit) for word in words)

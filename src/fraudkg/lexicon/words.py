"""The lexicon files as one object: which words bear which code, by language."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.lexicon.quickly import read_quickly

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


def family(language: str) -> str:
    """The languages that share words: all of Chinese counts as one.

    >>> family("zh-hant"), family("en")
    ('zh', 'en')
    """
    return language.split("-", maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words that may bear codes.

    Args:
        entries: Words by code (`cmp-more-than`), then by language (`zh-hans`), longest first.
        trailing: The pairs of code and word that stand after their number (`6600餘`).
        leading: Those of them that may stand before it, too.
        rates: Words that state a rate without a number: language, word, value, unit.
    """

    entries: Mapping[str, Mapping[str, tuple[str, ...]]]
    trailing: frozenset[tuple[str, str]] = frozenset()
    leading: frozenset[tuple[str, str]] = frozenset()
    rates: tuple[tuple[str, str, int, str], ...] = ()

    @classmethod
    def from_folders(cls, folders: Iterable[Path]) -> "Lexicon":
        """Read every lexicon file in the folders; later folders add words.

        Raises:
            InputError: If a file is not a list of codes with words by language.
        """
        entries: dict[str, dict[str, tuple[str, ...]]] = {}
        sides: dict[str, set[tuple[str, str]]] = {"before": set(), "after": set()}
        rates: set[tuple[str, str, int, str]] = set()
        for folder in folders:
            for name, prefix in FILES.items():
                path = folder / f"{name}.yaml"
                if path.exists():
                    _add(entries, sides, path, prefix)
            rates |= _rates(folder / "rates.yaml")
            _add_no_bounds(entries, folder / "remarks.yaml")
        trailing, leading = frozenset(sides["after"]), frozenset(sides["after"] & sides["before"])
        return cls(entries, trailing, leading, tuple(sorted(rates)))

    def words(self, code: str, language: str) -> tuple[str, ...]:
        """The words that bear `code` in a language of the same family, longest first."""
        found = {
            word
            for given, words in self.entries.get(code, {}).items()
            if family(given) == family(language)
            for word in words
        }
        return _longest_first(found)

    def codes(self, prefix: str) -> tuple[str, ...]:
        """All codes of one file, sorted."""
        return tuple(sorted(code for code in self.entries if code.startswith(prefix + "-")))


_SIDES = {"before": "before", "before-sum": "before", "after": "after"}
"""The positions of words that bound a number, and on which side of it they stand."""


def _longest_first(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(words), key=lambda word: (-len(word), word)))


def _check_row(row: Mapping[str, object], place: str) -> None:
    """What is neither a position nor a list of words would be passed over in silence."""
    if row.get("position", "before") not in _SIDES:
        raise InputError(
            f"the position {row['position']} is unknown",
            place=place,
            remedy=f"write {', '.join(_SIDES)}",
        )
    for language, words in row.items():
        if language in {"code", "position"}:
            continue
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise InputError(
                f"{language} has no list of words", place=place, remedy=f"write `{language}: [word, …]`"
            )


def _add(
    entries: dict[str, dict[str, tuple[str, ...]]],
    sides: Mapping[str, set[tuple[str, str]]],
    path: Path,
    prefix: str,
) -> None:
    for row, line in read_quickly(path):
        place = f"{path}:{line}"
        if not isinstance(row, dict) or "code" not in row:
            raise InputError(
                "an entry has no code",
                place=place,
                remedy="write each entry as a code with lists of words by language",
            )
        _check_row(row, place)
        by_language = entries.setdefault(f"{prefix}-{row['code']}", {})
        for language, words in row.items():
            if isinstance(words, list):
                known = by_language.get(language, ())
                by_language[language] = _longest_first([*known, *map(str, words)])
                side = sides[_SIDES[str(row.get("position", "before"))]]
                side |= {(f"{prefix}-{row['code']}", str(word)) for word in words}


def _add_no_bounds(entries: dict[str, dict[str, tuple[str, ...]]], path: Path) -> None:
    """Words that look like a bound and are none ("handed over 300") say that the number is exact."""
    for row, _ in read_quickly(path) if path.exists() else []:
        if row.get("flag") == "no-bound":
            by_language = entries.setdefault("cmp-exact", {})
            for language, places in row.items():
                if isinstance(places, dict):
                    known = by_language.get(language, ())
                    by_language[language] = _longest_first([*known, *map(str, places.get("before", ()))])


def _rates(path: Path) -> set[tuple[str, str, int, str]]:
    """The words that state a rate; one that no decimal number states has no value."""
    return {
        (family(language), str(word), int(row["value"]), str(row["unit"]))
        for row, _ in (read_quickly(path) if path.exists() else [])
        for language, words in row.items()
        if "value" in row and language != "before" and isinstance(words, list)
        for word in words
    }

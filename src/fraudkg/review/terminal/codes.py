"""Codes and entities by name, for choosing one by typing part of what it is called."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from fraudkg.extract.folding import fold
from fraudkg.extract.relating.pattern import written_out
from fraudkg.extract.rows import read_rows
from fraudkg.lexicon.measures import MeasureLexicon

SHOWN = 9
"""So many codes are shown of those that match."""
_FAMILIES = ("en", "zh")
"""The languages whose words name such things."""


@dataclass(frozen=True, order=True, slots=True)
class Code:
    """Something that a slot can name: as `claims.yaml` writes it, as a person sees it, in its words.

    The scheme is `ind`, `unit`, `status`, `predicate`, `narrative`, or the class of an end of a relation.
    """

    scheme: str
    notation: str
    label: str
    words: tuple[str, ...] = ()


class Codes:
    """The codes of all schemes, searched while a person types."""

    def __init__(self, codes: Iterable[Code]) -> None:
        self._by_scheme: dict[str, list[tuple[Code, list[str]]]] = {}
        for code in codes:
            names = [fold(name, "zh") for name in (code.label, *code.words)]
            self._by_scheme.setdefault(code.scheme, []).append((code, names))

    def search(self, scheme: str, typed: str, most: int = SHOWN) -> tuple[Code, ...]:
        """The codes that match what was typed, the best first.

        Every typed word has to begin a word of the notation or stand in a name; what begins the notation
        goes first, then what begins one of its words, then names; of equals, what most names say.
        """
        parts = fold(typed, "zh").replace("-", " ").split()
        found = []
        for code, names in self._by_scheme.get(scheme, ()):
            ranks = [_rank(part, code.notation.casefold(), names) for part in parts]
            if None not in ranks:
                said = sum(any(part in name for name in names) for part in parts)
                found.append((sum(rank for rank in ranks if rank), -said, len(code.notation), code))
        return tuple(code for *_, code in sorted(found)[:most])


def _rank(part: str, notation: str, names: Iterable[str]) -> int | None:
    """How well a typed word matches, 0 the best; None where it does not."""
    if notation.startswith(part):
        return 0
    if any(word.startswith(part) for word in notation.split("-")):
        return 1
    if any(word.startswith(part) for name in names for word in name.split()):
        return 2
    # Only scripts without word borders are searched within.
    return 3 if not part.isascii() and any(part in name for name in names) else None


def words_by_code(folders: Iterable[Path]) -> dict[str, tuple[str, ...]]:
    """The words by which a text is read to count something, by its code, in every language.

    Raises:
        InputError: If a file of the lexicon is not of its form.
    """
    return {
        one.code: tuple(
            word
            for slots in one.words.values()
            for slot, words in slots.items()
            if slot != "not"
            for word in words
        )
        for one in MeasureLexicon.from_folders(folders).measures
    }


def words_by_term(folders: Sequence[Path]) -> dict[str, tuple[str, ...]]:
    """The words by which a text is read to name a thing without a mention of its own, as a crime, by its id.

    Raises:
        InputError: If a file of the lexicon is not of its form.
    """
    found: dict[str, tuple[str, ...]] = {}
    for row in chain.from_iterable(read_rows(folders, "relations", family) for family in _FAMILIES):
        name = row.text("id") if row.code == "term" else ""
        if name:
            found[name] = (*found.get(name, ()), *written_out(row.words))
    return found

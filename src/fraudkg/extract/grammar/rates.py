"""Rates that words state without a number: doubled, half of the victims."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from fraudkg.extract.dictionary import fold
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.data import rows, words_of
from fraudkg.extract.grammar.lookup import Lookup
from fraudkg.extract.numbers import NumberMention
from fraudkg.text import Span


class Rates:
    """The words of one family that state a rate.

    Args:
        lexicon: Folders with `rates.yaml`; later ones add words.
        family: Language family.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        found = [(word, row) for row in rows(lexicon, "rates") for word in words_of(row, family)]
        self._words: Lookup[Any] = Lookup(found, family)
        self.starts = [fold(word, family) for word, _ in found]

    def at(self, content: str, folded: str, start: int) -> Around | None:
        """The rate that words at `start` state."""
        found = self._words.at(folded, start)
        if found is None:
            return None
        row, end = found
        if folded.startswith(tuple(f" {word}" for word in row.get("never", ())), end):
            return None
        is_followed = folded.startswith(tuple(f" {word}" for word in row.get("before", ())), end)
        is_bounded = folded.endswith(tuple(f"{word} " for word in row.get("after", ())), 0, start)
        if ("before" in row or "after" in row) and not (is_followed or is_bounded):
            return None
        value = Decimal(row.get("value", 0))
        number = NumberMention(Span(start, end), content[start:end], value, Decimal(1), is_scaled=False)
        flags = {str(row["flag"])} if "flag" in row else set()
        return Around(number, unit=str(row["unit"]), why_open=row.get("open"), flags=flags)

"""Rates that words state without a number: doubled, half of the victims."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from fraudkg.extract.dictionary import fold
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.lexicon import rows, words_of
from fraudkg.extract.grammar.lookup import Lookup
from fraudkg.extract.numbers import NumberMention
from fraudkg.text import Span


class Rates:
    """The words of one family that state a rate, by `rates.yaml`; later folders add words."""

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
        never, before = (tuple(f" {word}" for word in row.get(key, ())) for key in ("never", "before"))
        after = tuple(f"{word} " for word in row.get("after", ()))
        is_fit = folded.startswith(before, end) or folded.endswith(after, 0, start) or not (before or after)
        if folded.startswith(never, end) or not is_fit:
            return None
        value = Decimal(row.get("value", 0))
        number = NumberMention(Span(start, end), content[start:end], value, Decimal(1), is_scaled=False)
        flags = {str(row["flag"])} if "flag" in row else set()
        return Around(number, unit=str(row["unit"]), why_open=row.get("open"), flags=flags)

"""A sentence with its numbers and the words that may say what they count."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document, Sentence
from fraudkg.extract.measuring.cues import Cue, Ids

_COMMA = re.compile("[,;，；]")
_PLURAL = re.compile(r" ([a-z]{2,}[a-rt-z]s)\b")
_HOLDING = frozenset({"with", "holding", "containing"})
"""Words between things and the money in them."""
_REACH = 400
"""Characters over which a word may govern a number."""
_WIDEST = 120
"""Characters over which words may do no more than link."""

SKIP = frozenset({"skip"})
LINK = frozenset({"skip", "link", "moved", "to", "be", "be-one", "preposition", "worth"})


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that governs a number: the slot it is read in, and whether it stands next to it."""

    cue: Cue
    slot: str
    is_adjacent: bool
    is_left: bool
    rule: str

    @property
    def measures(self) -> Ids:
        """The measures that the word may bear in this slot."""
        return self.cue.word.actions if self.slot == "actions" else self.cue.word.deeds


class Scene:
    """A sentence with its cues and its quantities.

    Args:
        document: The text.
        sentence: One of its sentences.
        cues: The cues in it, in order.
        quantities: The quantities in it, in order.
    """

    def __init__(
        self, document: Document, sentence: Sentence, cues: list[Cue], quantities: Sequence[Quantity]
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.cues = cues
        self._starts = [cue.start for cue in cues]
        self.quantities = quantities
        self.folded = document.folded
        self.family = document.family
        self._clauses = [clause.start for clause in sentence.clauses]

    def cues_in(self, low: int, high: int) -> list[Cue]:
        """The cues wholly between two offsets."""
        first, last = bisect_left(self._starts, low), bisect_left(self._starts, high)
        return [cue for cue in self.cues[first:last] if cue.end <= high]

    def before(self, number: int) -> int:
        """Where the stretch before a quantity begins: at the end of the quantity before it."""
        low = self.quantities[number - 1].span.end if number else self.sentence.span.start
        return max(low, self.quantities[number].span.start - _REACH)

    def after(self, number: int) -> int:
        """Where the stretch after a quantity ends: at the next one that is not its conversion."""
        quantity, low = self.quantities[number], self.quantities[number].span.end
        high = low + _REACH
        for later in islice(self.quantities, number + 1, None):
            is_value = quantity.kind == "count" and later.kind == "money"
            is_held = self.folded[quantity.span.end : later.span.start].strip() in _HOLDING
            is_held = is_held or self.folded.find(" involving ", low, min(high, later.span.start)) >= 0
            if is_value and is_held:
                # Cases involving so much money, accounts with so much in them: the verb comes after both.
                low = high
            elif "conversion" not in later.flags:
                return min(high, later.span.start)
        return min(high, self.sentence.span.end)

    def clause(self, offset: int) -> tuple[int, int]:
        """Start and end of the clause at an offset."""
        clauses = self.sentence.clauses
        place = max(0, bisect_right(self._clauses, offset) - 1)
        span = clauses[place]
        start = span.start
        if self.family == "zh":
            # An enumeration comma parts no clauses, and a wide space the lines of a headline.
            while (
                place
                and self.folded[clauses[place].start - 1] == "、"
                and offset - clauses[place].start < _REACH
            ):
                place -= 1
            start = self.after_wide_space(clauses[place].start, offset)
        return start, span.end

    def after_wide_space(self, start: int, offset: int) -> int:
        """The start, moved behind the last wide space before the offset."""
        low = max(start, offset - _REACH)
        return max(start, self.document.content.rfind("\u3000", low, max(low, offset)) + 1)

    def is_same_clause(self, number: int) -> bool:
        """Whether no comma parts a quantity from the one before it."""
        low, high = self.quantities[number - 1].span.end, self.quantities[number].span.start
        return not _COMMA.search(self.folded, low, max(low, high))

    def before_governed(self, number: int, governor: Governor | None) -> int:
        """Where the stretch before a quantity begins, the verb of the quantity before it left out."""
        low = self.before(number)
        return max(low, governor.cue.end) if governor and not governor.is_left else low

    def is_modifier(self, cue: Cue) -> bool:
        """Whether an English noun stands before another one, in the plural, that is not known."""
        match = _PLURAL.match(self.folded, cue.end)
        return match is not None and not self.cues_in(match.start(1), match.end(1))

    def is_bare(self, low: int, high: int, roles: frozenset[str], most: int | None = None) -> bool:
        """Whether nothing but words of some roles, and at most a few signs, stands between two offsets."""
        if most is None:
            most = 1 if self.family in {"en", "vi"} else 3
        if high - low <= most or high - low > _WIDEST:
            return high - low <= most
        text = self.folded[low:high]
        for cue in self.cues_in(low, high):
            if cue.word.roles & roles:
                text = text.replace(self.folded[cue.start : cue.end], "", 1)
        return len("".join(text.split())) <= most


def end_of(quantity: Quantity, family: str) -> int:
    """Where the words after a quantity begin; in English its unit is one of them."""
    return quantity.number.span.end if family == "en" and quantity.kind == "count" else quantity.span.end

"""Which of the measures that a word may bear is meant."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.lexicon.measures import MeasureWords

_PIECES = frozenset({"case", "item", "group"})
"""Units that the counter 件 may stand for."""


class Instead(NamedTuple):
    """A measure that gives way to another one, by their codes, and the condition on which it does."""

    measure: str
    other: str
    when: str


class Chooser:
    """Picks one of several measures that a word may bear, or none.

    Args:
        measures: All of the lexicon.
        implied: Those of what is seized: they count the bare items of a list of results.
        pieces: Counters of cases, and of the goods and gangs that cases are about.
        kinds: The codes of measures by what they count, as indicators.yaml has them.
        instead: Which measure is meant instead of which, as that file has it.
    """

    def __init__(
        self,
        measures: Sequence[MeasureWords],
        implied: Ids,
        pieces: Collection[str],
        kinds: Mapping[str, Iterable[str]],
        instead: Iterable[Instead] = (),
    ) -> None:
        self._measures = measures
        self._piece_words = pieces
        self.implied = implied
        numbers = {measure.code: number for number, measure in enumerate(measures)}
        self._kinds = {
            kind: frozenset(numbers[code] for code in codes if code in numbers)
            for kind, codes in kinds.items()
        }
        self._instead: defaultdict[int | None, list[tuple[str, int]]] = defaultdict(list)
        for measure, other, when in instead:
            if measure in numbers and other in numbers:
                self._instead[numbers[measure]].append((when, numbers[other]))
        self._fitting: dict[tuple[str, str | None, bool], Ids] = {}
        self._units = [frozenset(measure.units) for measure in measures]
        self._broader = [numbers.get(measure.broader or "") for measure in measures]

    def fits(self, number: int, quantity: Quantity) -> bool:
        """Whether a measure counts in the unit of a quantity, as far as that is known."""
        units = self._units[number]
        if quantity.kind in {"percent", "fold"}:
            return True
        if quantity.kind == "money":
            return "money" in units
        if quantity.unit is None:
            return units != {"money"}
        if quantity.unit == "case" and self._is_of_pieces(quantity):
            return bool(units & _PIECES) and (self._measures[number].units[0] != "person" or "case" in units)
        return quantity.unit in units

    def fitting(self, quantity: Quantity) -> Ids:
        """The measures that count in the unit of a quantity."""
        key = (quantity.kind, quantity.unit, self._is_of_pieces(quantity))
        if key not in self._fitting:
            numbers = range(len(self._measures))
            self._fitting[key] = frozenset(one for one in numbers if self.fits(one, quantity))
        return self._fitting[key]

    def _is_of_pieces(self, quantity: Quantity) -> bool:
        """Whether its counter stands for cases as well as for what they are about: 件."""
        return quantity.unit_words is not None and quantity.unit_words.text in self._piece_words

    def own_unit(self, number: int, quantity: Quantity) -> str | None:
        """What 件 counts with a measure that counts no cases: items or groups; None with other words."""
        units = self._measures[number].units
        is_other = quantity.unit == "case" and self._is_of_pieces(quantity) and "case" not in units
        return next((unit for unit in units if unit in _PIECES), None) if is_other else None

    def counting(self, kind: str) -> Ids:
        """The measures that count things of a kind."""
        return self._kinds.get(kind, frozenset())

    def instead_of(self, measure: int | None) -> Sequence[tuple[str, int]]:
        """The conditions on which another measure is meant, each with that one, in their order."""
        return self._instead.get(measure, ())

    def with_last(self, last: int | None, quantity: Quantity, nouns: Sequence[Cue]) -> int | None:
        """The measure of a noun that needs a verb, where what was named last goes with it."""
        allowed = nouns[-1].word.nouns if nouns else ()
        fitting = [one for one in self._besides(last, allowed) if self.fits(one, quantity)]
        return fitting[0] if len(fitting) == 1 else None

    def beside(self, number: int) -> int | None:
        """The one measure of money that goes with another measure: losses with cases."""
        fitting = self._besides(number, filter(self.is_of_money, range(len(self._measures))))
        return fitting[0] if len(fitting) == 1 else None

    def _besides(self, last: int | None, numbers: Iterable[int]) -> list[int]:
        """Those of some measures that are meant where another one was named just before."""
        code = None if last is None else self._measures[last].code
        return [one for one in numbers if code in self._measures[one].beside]

    def people(self, numbers: Iterable[int]) -> Ids:
        """Those of some measures that count people and nothing else."""
        return frozenset(one for one in numbers if self._measures[one].units == ("person",))

    def is_of_money(self, number: int) -> bool:
        """Whether a measure counts money and nothing else."""
        return self._measures[number].units == ("money",)

    def _is_bare(self, number: int, quantity: Quantity) -> bool:
        """Whether the measure needs no noun beside the unit of a quantity."""
        unit = "money" if quantity.kind == "money" else quantity.unit
        return unit in self._measures[number].bare_units

    def narrowest(self, numbers: Iterable[int]) -> int | None:
        """The one measure that is no other's broader one; None where several are left."""
        left = set(numbers)
        left -= {broader for one in left if (broader := self._broader[one]) is not None}
        return left.pop() if len(left) == 1 else None

    def broadest(self, numbers: Iterable[int]) -> int | None:
        """The one measure of which the others are cases; None where several are left."""
        left = set(numbers)
        left -= {one for one in left if self._broader[one] in left}
        return left.pop() if len(left) == 1 else None

    def kin(self, number: int) -> set[int]:
        """A measure with the one above it and those below."""
        broader = self._broader[number]
        top = number if broader is None else broader
        return {top, number, *(one for one, broader in enumerate(self._broader) if broader == top)}

    def with_object(
        self, allowed: Iterable[int], quantity: Quantity, nouns: Sequence[Cue]
    ) -> tuple[int | None, Cue | None]:
        """The measure whose noun is the longest of those that stand there."""
        fitting = [one for one in allowed if self.fits(one, quantity)]
        for noun in sorted(nouns, key=lambda cue: cue.start - cue.end):
            for counted in (noun.word.nouns, noun.word.heads):
                found = [one for one in fitting if one in counted]
                if found:
                    return self.narrowest(self._usual(found, quantity)), noun
        return None, None

    def _usual(self, numbers: Sequence[int], quantity: Quantity) -> Sequence[int]:
        """For a sum those of some measures that count in money first: funds, not objects by their worth."""
        usual = [one for one in numbers if self._measures[one].units[:1] == ("money",)]
        return usual if usual and quantity.kind == "money" else numbers

    def without(
        self, allowed: Iterable[int], quantity: Quantity, nouns: Sequence[Cue] = (), *, is_any: bool = False
    ) -> int | None:
        """The measure that a word bears with the unit only, unless a noun bars it.

        An open unit fits none, or with `is_any` whatever needs no noun.
        """
        fitting = [one for one in allowed if self.fits(one, quantity)]
        if quantity.unit is None and quantity.kind == "count":
            return self.broadest(one for one in fitting if is_any and self._measures[one].bare != ())
        barred = {one for noun in nouns for one in noun.word.barred}
        return self.broadest(one for one in fitting if one not in barred and self._is_bare(one, quantity))

    def alone(self, quantity: Quantity, noun: Cue, last: int | None = None) -> int | None:
        """The measure that a noun names without a verb; of several the one beside the `last` named."""
        fitting = [one for one in noun.word.alone if self.fits(one, quantity)]
        return self.narrowest((self._besides(last, fitting) if len(fitting) > 1 else ()) or fitting)

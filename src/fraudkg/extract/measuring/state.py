"""A sentence while its quantities are named, and each of them with what stands round it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from types import MappingProxyType

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import OPEN, Chooser, Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import head_nouns
from fraudkg.extract.measuring.scene import Governor, Scene

_BACK = 3
"""Sentences with quantities over which people are still the ones told of."""


class State:
    """A sentence while its quantities are named, from left to right.

    Args:
        scene: The sentence.
        chooser: Picks measures.
        last: The sentence with quantities before this one, if any.
        heading: Cues of the line that a list stands under, None outside a list.
        columns: Cues of what heads the column of a quantity, by its number, in a table.
        scaled: The numbers of the quantities whose scale stands in the head of their column.

    Attributes:
        done: What its quantities were named, as far as that is done.
        means: What the means among them are of, by number.
    """

    def __init__(
        self,
        scene: Scene,
        chooser: Chooser,
        last: "State | None" = None,
        heading: list[Cue] | None = None,
        columns: Mapping[int, list[Cue]] = MappingProxyType({}),
        *,
        scaled: frozenset[int] = frozenset(),
    ) -> None:
        self.scene = scene
        self.chooser = chooser
        self.last = last
        self.heading = heading
        self.columns = columns
        self.scaled = scaled
        self.done: list[Naming] = []
        self.means: dict[int, Naming] = {}

    def of_unit(self, quantity: Quantity) -> Naming:
        """What the last quantity in the unit of another one was named, else the last of all."""
        return next(self._in_unit(quantity), self.done[-1])

    def far_back(self, quantity: Quantity) -> Iterator[Naming]:
        """What those in the unit of a quantity were named, nearest first, a few sentences back."""
        one: State | None = self
        for _ in range(_BACK):
            if one is not None:
                yield from one._in_unit(quantity)  # noqa: SLF001 - another of this class
                one = one.last

    def _in_unit(self, quantity: Quantity) -> Iterator[Naming]:
        for one, known in zip(reversed(self.scene.quantities), reversed(self.done), strict=True):
            if one.unit == quantity.unit and known.measure is not None:
                yield known


class Figure:
    """A quantity of a sentence, and what rules ask about its place.

    Args:
        state: The sentence.
        number: Which of its quantities it is.
        previous: The quantity before it in the sentence.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        low: Where the stretch before it begins: at the end of the quantity before it.
        high: Where the stretch after it ends: at the next quantity.
        clause: Where its clause begins, at the earliest behind the quantity before it.
    """

    def __init__(self, state: State, number: int, previous: "Figure | None") -> None:
        self.state = state
        self.number = number
        self.previous = previous
        self.scene = state.scene
        self.chooser = state.chooser
        self.family = state.scene.family
        self.quantity = state.scene.quantities[number]
        self.start, self.end = self.quantity.span.start, self.quantity.span.end
        self.low = state.scene.before(number)
        self.high = state.scene.after(number)
        self.clause = max(self.low, state.scene.clause(self.start)[0])

    @property
    def naming(self) -> Naming:
        """What it was named."""
        return self.state.done[self.number]

    @property
    def known(self) -> Naming:
        """What the quantity before it in the sentence was named."""
        return self.state.done[self.number - 1] if self.number else OPEN

    @cached_property
    def before(self) -> list[Cue]:
        """The words between the quantity before and this one."""
        return self.scene.cues_in(self.low, self.start)

    @cached_property
    def up_to(self) -> list[Cue]:
        """The words of the sentence up to it."""
        return self.scene.cues_in(self.scene.start, self.start)

    @cached_property
    def in_clause(self) -> list[Cue]:
        """The words of its clause up to it."""
        return self.scene.cues_in(self.clause, self.start)

    @cached_property
    def heads(self) -> list[Cue]:
        """The nouns of the phrase that it begins."""
        return head_nouns(self.scene, self.number)

    @cached_property
    def governors(self) -> list[Governor]:
        """The words that may govern it, likeliest first."""
        return list(governors(self.scene, self.number))

    def counted(self, allowed: Iterable[int], nouns: Sequence[Cue], like: Naming) -> Naming | None:
        """A naming like another one, of that measure of some whose noun stands there."""
        measure, noun = self.chooser.with_object(allowed, self.quantity, nouns)
        return None if measure is None or noun is None else replace(like, measure=measure, objects=(noun,))

    @property
    def left(self) -> Governor | None:
        """The likeliest word before it that may govern it."""
        return next((one for one in self.governors if one.is_left), None)

    def earlier(self) -> Iterator[tuple[Quantity, Naming]]:
        """The quantities before it in its sentence, the nearest first, with what they were named."""
        for number in range(self.number - 1, -1, -1):
            yield self.scene.quantities[number], self.state.done[number]

    def of_unit(self, unit: str | None) -> Naming | None:
        """What the nearest quantity of a unit before it in its sentence was named."""
        for quantity, known in self.earlier():
            if quantity.unit == unit and known.measure is not None:
                return known
        return None

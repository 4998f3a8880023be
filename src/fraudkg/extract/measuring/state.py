"""A sentence while its quantities are named: what stands round each of them, and what was chosen for it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.chooser import Chooser
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import head_nouns, is_level
from fraudkg.extract.measuring.scene import Governor, Scene

_CRIMES = frozenset({"scam", "laundering"})
"""Roles of words for crimes: indicators.yaml says by the same names what sums of each are."""
_MOST_SENTENCES = 4
"""Sentences with quantities, its own with them, over which what a unit counted is still told of."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A measure chosen for a quantity, with the words that led to it."""

    measure: int | None
    governor: Governor | None = None
    objects: tuple[Cue, ...] = ()
    noun: Cue | None = None
    confidence: str = "low"
    rule: str = ""

    @property
    def governed(self) -> Ids:
        """The measures that its verb may bear."""
        return self.governor.measures if self.governor else frozenset()

    @property
    def cues(self) -> list[Cue]:
        """The words that led to it."""
        verb = [self.governor.cue] if self.governor else []
        return [*verb, *self.objects, *([self.noun] if self.noun else ())]


OPEN = Choice(None)
AVERAGE = Choice(None, rule="average")
"""Open as well, and so is what the mean goes on to."""
WHOLE = Choice(None, rule="whole")
"""Open, since what is told is of a part: 14 of the 16 suspects."""
DENIED = Choice(None, rule="denied")
"""Open, since the text says that it did not happen."""
SCALED = Choice(None, rule="scaled")
"""Open, since the head of the column has the scale and the figure's own characters say another value."""


@dataclass(eq=False, slots=True)
class State:
    """A sentence while its quantities are named, from left to right.

    Args:
        scene: The sentence.
        chooser: Picks measures.
        last: The sentence with quantities before this one, if any.
        heading: Cues of the line that a list stands under, None outside a list.
        columns: Cues of what heads the column of a quantity, by its number, in a table.
        scaled: The numbers of the quantities whose scale stands in the head of their column.
        done: What its quantities were named, as far as that is done.
        means: What the means among them are of, by number.
    """

    scene: Scene
    chooser: Chooser
    last: "State | None" = None
    heading: list[Cue] | None = None
    columns: Mapping[int, list[Cue]] = field(default_factory=dict)
    scaled: Collection[int] = ()
    done: list[Choice] = field(default_factory=list)
    means: dict[int, Choice] = field(default_factory=dict)

    @property
    def near(self) -> "State | None":
        """The sentence before this one that has quantities; None where it stands in another paragraph."""
        last, paragraph = self.last, self.scene.sentence.paragraph
        return last if last is not None and last.scene.sentence.paragraph == paragraph else None

    def told(self, high: int | None = None) -> list[tuple[Quantity, Choice]]:
        """Quantities with what they were named, the nearest first; all, or those before the number `high`."""
        return [*zip(self.scene.quantities, self.done[:high], strict=False)][::-1]

    def in_unit(self, unit: str | None, high: int | None = None) -> Iterator[Choice]:
        """What quantities in a unit were named, the nearest first; all, or those before the number `high`."""
        told = self.told(high)
        return (known for one, known in told if one.unit == unit and known.measure is not None)

    def last_of(self, unit: str | None) -> Choice:
        """What its last quantity in a unit was named, else the last of all."""
        return next(self.in_unit(unit), self.done[-1])

    def far_back(self, unit: str | None) -> Iterator[Choice]:
        """What quantities in a unit were named, the nearest first, in this sentence and a few before it."""
        one: State | None = self
        for _ in range(_MOST_SENTENCES):
            if one is not None:
                yield from one.in_unit(unit)
                one = one.last

    def levels(self, kind: str) -> set[int]:
        """The measures of its levels of a kind, as far as they are named."""
        of_kind = [known.measure for one, known in self.told() if one.kind == kind and is_level(one)]
        return {measure for measure in of_kind if measure is not None}


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
    def choice(self) -> Choice:
        """What it was named."""
        return self.state.done[self.number]

    @property
    def known(self) -> Choice:
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

    def is_behind(self, roles: frozenset[str]) -> bool:
        """Whether the last word before it has one of some roles, with nothing but blanks between."""
        return any(cue.word.roles & roles and self.start - cue.end <= 1 for cue in self.before[-1:])

    def counted(self, allowed: Iterable[int], nouns: Sequence[Cue], like: Choice) -> Choice | None:
        """The choice `like` with that of the `allowed` measures which one of the nouns names, if any."""
        measure, noun = self.chooser.with_object(allowed, self.quantity, nouns)
        return None if measure is None or noun is None else replace(like, measure=measure, objects=(noun,))

    def in_unit(self, allowed: Iterable[int], like: Choice) -> Choice | None:
        """The choice `like` with that of the `allowed` measures for which the unit suffices, if any."""
        measure = self.chooser.without(allowed, self.quantity)
        return None if measure is None else replace(like, measure=measure, objects=())

    def alone(self, noun: Cue, rule: str, confidence: str = "medium") -> Choice | None:
        """By a noun that needs no verb."""
        measure = self.chooser.alone(self.quantity, noun, self.named_last)
        return None if measure is None else Choice(measure, None, (), noun, confidence, rule)

    @property
    def named_last(self) -> int | None:
        """The measure named last, in its sentence or at the end of the one before."""
        # Chinese sums are those of the crime that a sentence speaks of: fraud or laundering.
        for cue in reversed(self.up_to):
            for crime in cue.word.roles & _CRIMES:
                return self.chooser.narrowest(self.chooser.counting(crime))
        named = next(
            (known.measure for _, known in self.state.told(self.number) if known.measure is not None), None
        )
        last = self.state.last
        return named if named is not None or last is None else last.done[-1].measure

    @property
    def left(self) -> Governor | None:
        """The likeliest word before it that may govern it."""
        return next((one for one in self.governors if one.is_left), None)

    def of_unit(self, unit: str | None) -> Choice | None:
        """What the nearest quantity of a unit before it in its sentence was named."""
        return next(self.state.in_unit(unit, self.number), None)

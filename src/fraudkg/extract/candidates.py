"""What reading a release yields: candidates for claims, and an account of everything else.

All offsets are half-open code points of the frozen text; a passage always carries its characters.
"""

from dataclasses import dataclass, field
from datetime import date

from fraudkg.claims.model import Number
from fraudkg.text import Span


@dataclass(frozen=True, order=True, slots=True, init=False)
class Passage:
    """Characters of the text and where they stand."""

    span: Span
    text: str

    # Written to the slots themselves, as in a span: a reading makes hundreds.
    def __init__(self, span: Span, text: str) -> None:
        _set_span(self, span)
        _set_text(self, text)


_set_span, _set_text = (vars(Passage)[name].__set__ for name in ("span", "text"))


@dataclass(frozen=True, order=True, slots=True)
class Quantity:
    """A number with the words that belong to it, each with its own span.

    Args:
        span: All of it, from bound or currency to unit.
        number: The figure with its scale word ("3.6 billion"), or a whole range ("10 to 15").
        value: The number as stated, scaled; None only with comparator `between`.
        comparator: Notation in the scheme of comparators.
        lower: Lower end, only with `between`.
        upper: Upper end, only with `between`.
        bound: Words that bound the number.
        scale: The scale words inside `number` ("billion", 万).
        currency: Sign or word of the currency.
        unit_words: The words, classifier or currency that say what is counted.
        unit: Notation in the scheme of units, None where the words do not tell.
        kind: `count`, `money`, `percent` or `fold`.
        flags: Remarks for the reviewer: `change-rise`, `change-fall`, `share`, `part`, `conversion`, …
        rules: Ids of the rules that read it.
    """

    span: Span
    number: Passage
    value: Number | None
    comparator: str = "exact"
    lower: Number | None = None
    upper: Number | None = None
    bound: Passage | None = None
    scale: Passage | None = None
    currency: Passage | None = None
    unit_words: Passage | None = None
    unit: str | None = None
    kind: str = "count"
    flags: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, order=True, slots=True)
class Measure:
    """What a quantity counts.

    Args:
        indicator: Notation in the scheme of indicators; None leaves the code open.
        phrase: The words that say it, elided with … where they are apart.
        unit: The unit that the measure settles, None where it leaves the quantity's own.
        unit_words: The words that bear the unit, None where the quantity's own stand.
        confidence: `high` where rules agree, `medium` for one rule, `low` for a weak one.
        flags: As of a quantity.
        rules: Ids of the rules that named it.
        verb: Where the verb stands that governs the quantity, if one does.
    """

    indicator: str | None
    phrase: str
    unit: str | None = None
    unit_words: Passage | None = None
    confidence: str = "low"
    flags: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    verb: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, order=True, slots=True)
class Named:
    """A place or an agent by its id, where it is known, and the words that name it, where there are any.

    `is_inferred` where no words of the figure's own sentence tell it; `rule` is the id of the rule that does.
    """

    id: str | None
    words: Passage | None
    rule: str = ""
    is_inferred: bool = False


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """Days, both included, over or at which a quantity is counted.

    Args:
        start: First day, None where none is stated.
        end: Last day, None where none is stated.
        accumulation: Notation in the scheme of accumulations.
        words: The words that say so; None where the period is carried from elsewhere.
        rule: Id of the rule.
        is_inferred: Whether it is carried from elsewhere.
    """

    start: date | None
    end: date | None
    accumulation: str
    words: Passage | None
    rule: str = ""
    is_inferred: bool = False


@dataclass(frozen=True, order=True, slots=True)
class StatisticCandidate:
    """A counted figure, amount of money, rate or change, with its slots; an empty slot is None."""

    quantity: Quantity
    measure: Measure
    period: Period | None
    place: Named | None
    announced_by: Named | None
    counted_by: Named | None
    directed_by: Named | None
    modality: str


SYMMETRIC = frozenset({"cooperatesWith"})
"""Predicates that the ontology makes symmetric: either end may be the subject."""
CHANGES = frozenset({"change-rise", "change-fall"})
"""Flags of a quantity that is no level but by how much one rose or fell."""


@dataclass(frozen=True, order=True, slots=True)
class EntityMention:
    """A named or described thing.

    `kind` is one of `fraudkg.extract.kinds`. `name` is how the words stand
    without quotation marks or the comma that American printers put inside them.
    """

    passage: Passage
    kind: str
    id: str | None
    name: str
    rule: str = ""

    @property
    def span(self) -> Span:
        """Where its characters stand."""
        return self.passage.span

    @property
    def ends(self) -> tuple[int, int]:
        """The same as a pair, which is hashed faster than a span."""
        return self.passage.span.start, self.passage.span.end


@dataclass(frozen=True, order=True, slots=True)
class RelationCandidate:
    """Two mentions that a pattern relates; `passage` is the stretch that states it."""

    passage: Passage
    subject: EntityMention
    predicate: str
    object: EntityMention
    confidence: str
    rules: tuple[str, ...]
    modality: str = "done"
    open_list: Passage | None = None

    @property
    def is_of_two(self) -> bool:
        """Whether it tells of two things; that couriers have the role of couriers is told by their name."""
        return self.subject.passage.span != self.object.passage.span


@dataclass(frozen=True, order=True, slots=True)
class OutcomeCandidate:
    """A result without a number: `vague` are the words for how much."""

    passage: Passage
    indicator: str | None
    vague: Passage | None
    modality: str
    confidence: str
    rules: tuple[str, ...]


@dataclass(frozen=True, order=True, slots=True)
class StatusCandidate:
    """What is said of a site, in one aspect; notations of the two schemes."""

    passage: Passage
    site: EntityMention
    aspect: str
    status: str
    confidence: str
    rules: tuple[str, ...]
    open_list: Passage | None = None


@dataclass(frozen=True, order=True, slots=True)
class NarrativeCandidate:
    """An evaluation, intent, situation or method in the announcer's words."""

    passage: Passage
    narrative: str
    modality: str
    confidence: str
    rules: tuple[str, ...]


@dataclass(frozen=True, order=True, slots=True)
class Ignored:
    """A numeral that is no statistic, and why: the filter's reason."""

    passage: Passage
    reason: str


@dataclass(frozen=True, order=True, slots=True)
class Open:
    """A numeral that the rules could not read, with the code of the reason: a person decides."""

    passage: Passage
    why: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one text, each tuple in the text's order."""

    statistics: tuple[StatisticCandidate, ...] = ()
    entities: tuple[EntityMention, ...] = ()
    relations: tuple[RelationCandidate, ...] = ()
    outcomes: tuple[OutcomeCandidate, ...] = ()
    statuses: tuple[StatusCandidate, ...] = ()
    narratives: tuple[NarrativeCandidate, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    open: tuple[Open, ...] = ()

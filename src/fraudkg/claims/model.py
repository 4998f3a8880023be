"""The value types of a claim: frozen, ordered, exact."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from fraudkg.text import Span

Number = int | Decimal

ROLES = ("statement", "number", "unit", "bound", "period", "place", "actor", "list")
"""The parts that words can play for a claim, in the order in which its evidence is numbered."""


@dataclass(frozen=True, order=True, slots=True)
class Quote:
    """Words of a text, exactly as printed, and which of several places is meant (from 1)."""

    text: str
    occurrence: int | None = None


@dataclass(frozen=True, order=True, slots=True)
class Words:
    """The words that a slot rests on; `quote` is the sentence they stand in, where it is another."""

    role: str
    text: str
    quote: str | None = None
    occurrence: int | None = None


@dataclass(frozen=True, order=True, slots=True)
class Period:
    """An interval of days, both included; None is an open end that no text states."""

    start: date | None
    end: date | None

    @property
    def is_year(self) -> bool:
        """Whether it is one calendar year."""
        year = self.start.year if self.start else 1
        return (self.start, self.end) == (date(year, 1, 1), date(year, 12, 31))

    @property
    def slug(self) -> str:
        """The period's id.

        >>> Period(date(2025, 1, 1), date(2025, 12, 31)).slug
        'period-2025'
        >>> Period(None, date(2026, 1, 8)).slug
        'period-to-2026-01-08'
        """
        if self.is_year and self.start:
            return f"period-{self.start.year}"
        parts = ["period"]
        if self.start:
            parts.append(self.start.isoformat())
        if self.end:
            parts += ["to", self.end.isoformat()]
        return "-".join(parts)

    @property
    def label(self) -> str:
        """English words for the period."""
        if self.is_year and self.start:
            return str(self.start.year)
        begin = f"from {self.start.isoformat()} " if self.start else ""
        finish = f"to {self.end.isoformat()}" if self.end else "onwards"
        return begin + finish


@dataclass(frozen=True, order=True, slots=True)
class Quantity:
    """A number as stated, scaled, with its bound and unit by their notations; no value with `between`.

    `lower` and `upper` are the smallest and the largest number that the words allow, None where they set
    none; `rounded_to` is the step of the last stated digit, where they show rounding.
    """

    value: Number | None
    comparator: str
    unit: str
    lower: Number | None = None
    upper: Number | None = None
    rounded_to: Number | None = None


@dataclass(frozen=True, order=True, slots=True)
class Statistic:
    """A counted figure; `indicator` is a notation."""

    indicator: str
    quantity: Quantity
    accumulation: str = "period"
    counted_by: tuple[str, ...] = ()
    counts: str | None = None
    out_of: str | None = None


@dataclass(frozen=True, order=True, slots=True)
class Outcome:
    """An outcome without a number: the words for how much."""

    indicator: str
    quantity: str


@dataclass(frozen=True, order=True, slots=True)
class Relation:
    """Subject and object by id, predicate by its local name."""

    subject: str
    predicate: str
    object: str


@dataclass(frozen=True, order=True, slots=True)
class Status:
    """What was said of a site, in one aspect."""

    of: str
    aspect: str
    status: str


@dataclass(frozen=True, order=True, slots=True)
class Narrative:
    """An evaluation, intent, situation or method, in the announcer's words."""

    kind: str


Content = Statistic | Outcome | Relation | Status | Narrative


@dataclass(frozen=True, order=True, slots=True)
class Claim:
    """One statement as one release prints it; keys are unique within a release."""

    key: str
    content: Content
    quotes: tuple[Quote, ...]
    asserted_by: tuple[str, ...]
    modality: str = "done"
    claim_status: str = "stands"
    label: str | None = None
    labels: tuple[tuple[str, str], ...] = ()
    """Those whose language is given, with it."""
    number: str | None = None
    words: tuple[Words, ...] = ()
    period: Period | None = None
    as_of: date | None = None
    area: str | None = None
    about: tuple[str, ...] = ()
    result_of: str | None = None
    crime_type: str | None = None
    dimensions: tuple[str, ...] = ()
    open_list: bool = False
    inferred: tuple[str, ...] = ()
    reason: str | None = None
    revises: str | None = None
    place: str = field(default="", compare=False)
    """Where it is written, file and line, for messages."""


@dataclass(frozen=True, order=True, slots=True)
class Entity:
    """An event, group or notice that only one release speaks of."""

    id: str
    kind: str
    label: str
    labels: tuple[tuple[str, str], ...] = ()
    """Those whose language is given, with it."""
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, order=True, slots=True)
class Ignored:
    """A mention that no claim covers, and why."""

    quote: str
    text: str
    reason: str
    occurrence: int | None = None
    place: str = field(default="", compare=False)


@dataclass(frozen=True, order=True, slots=True)
class Announcement:
    """The occasion on which something was said."""

    id: str
    label: str
    held_by: tuple[str, ...] = ()
    occurred_on: date | None = None


@dataclass(frozen=True, order=True, slots=True)
class Release:
    """One published text of an announcement, with what it states."""

    id: str
    title: str
    language: str
    announcement: Announcement
    rights: str
    text_file: str | None
    sha256: str | None
    claims: tuple[Claim, ...]
    entities: tuple[Entity, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    published_on: date | None = None
    published_by: str | None = None
    address: str | None = None
    retrieved_on: date | None = None
    translation_of: str | None = None
    title_language: str | None = None
    note: str | None = None
    folder: str = field(default="", compare=False)


@dataclass(frozen=True, order=True, slots=True)
class Evidence:
    """Words that bear a claim in one of `ROLES`, with up to 32 code points before and after them.

    The span is None where the text is not held.
    """

    role: str
    exact: str
    prefix: str
    suffix: str
    span: Span | None


@dataclass(frozen=True, order=True, slots=True)
class Assessment:
    """A doubt beside claims, which never changes them."""

    id: str
    label: str
    issues: tuple[str, ...]
    about: tuple[str, ...]
    by: str
    on: date
    reason: str

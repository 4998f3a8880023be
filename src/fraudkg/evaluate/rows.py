"""One text's reading held against its gold: a row for every figure, entity and relation, slot by slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fraudkg.claims.model import Number
from fraudkg.evaluate.gold import GoldSlot, GoldStatistic, GoldText
from fraudkg.evaluate.names import Names, holds
from fraudkg.extract.candidates import EntityMention, Named, Reading, StatisticCandidate
from fraudkg.text import Span

RIGHT, WRONG, MISSED, ADDED, BLANK = "right", "wrong", "missed", "added", "blank"
"""An outcome of one slot: equal, different, only in the gold, only in the reading, in neither."""

SLOTS = (
    "number",
    "unit",
    "indicator",
    "period",
    "place",
    "counted-by",
    "directed-by",
    "announced-by",
    "modality",
    "core",
    "all",
)
"""`core` is number, indicator, period and place at once; `all` is every slot at once."""


@dataclass(frozen=True, order=True, slots=True)
class Row:
    """A figure, entity or relation with the outcome of each of its slots.

    Args:
        text: Id of the gold text.
        kind: `statistic`, `entity` or `relation`.
        key: What it is within its text: where its number starts, or its words.
        words: Its words in their sentence, for people.
        outcomes: Pairs of slot and outcome, in the order of the slots.
        detail: What was read where it is not right.
        manners: Pairs of slot and how it was read: the confidence of a measure, stated or inferred of a
            period, place or agent.
    """

    text: str
    kind: str
    key: str
    words: str
    outcomes: tuple[tuple[str, str], ...]
    detail: str = ""
    manners: tuple[tuple[str, str], ...] = ()


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _outcome(gold: object, read: object, *, is_equal: bool) -> str:
    if gold is None and read is None:
        return BLANK
    if gold is None:
        return ADDED
    if read is None:
        return MISSED
    return RIGHT if is_equal else WRONG


def _slot(gold: GoldSlot | None, read: Named | None) -> str:
    """An id decides where both have one; else the words do."""
    if gold is None or read is None:
        return _outcome(gold, read, is_equal=False)
    if gold.id and read.id:
        return RIGHT if gold.id == read.id else WRONG
    at = read.words.span if read.words else None
    return RIGHT if at and any(_overlap(at, span) for span in gold.spans) else WRONG


def _period(gold: GoldStatistic, read: StatisticCandidate) -> str:
    one, other = gold.period, read.period
    if one is None or other is None:
        return _outcome(one, other, is_equal=False)
    days = tuple(day.isoformat() if day else None for day in (other.start, other.end))
    is_equal = (one.start, one.end, one.accumulation) == (*days, other.accumulation)
    return RIGHT if is_equal else WRONG


def _quantity(
    value: Number | None, comparator: str, lower: Number | None, upper: Number | None
) -> tuple[Any, ...]:
    return (comparator, lower, upper) if comparator == "between" else (comparator, value)


def _compare(gold: GoldStatistic, read: StatisticCandidate) -> dict[str, str]:
    quantity, measure = read.quantity, read.measure
    is_number = _quantity(gold.value, gold.comparator, gold.lower, gold.upper) == _quantity(
        quantity.value, quantity.comparator, quantity.lower, quantity.upper
    )
    unit = measure.unit or quantity.unit
    announced = read.announced_by.id if read.announced_by else None
    outcomes = {
        "number": RIGHT if is_number else WRONG,
        "unit": _outcome(gold.unit, unit, is_equal=gold.unit == unit),
        "indicator": _outcome(
            gold.indicator, measure.indicator, is_equal=gold.indicator == measure.indicator
        ),
        "period": _period(gold, read),
        "place": _slot(gold.place, read.place),
        "counted-by": _slot(gold.counted_by, read.counted_by),
        "directed-by": _slot(gold.directed_by, read.directed_by),
        "announced-by": _outcome(gold.announced_by, announced, is_equal=gold.announced_by == announced),
        "modality": RIGHT if gold.modality == read.modality else WRONG,
    }
    good = {RIGHT, BLANK}
    core = all(outcomes[slot] in good for slot in ("number", "indicator", "period", "place"))
    outcomes["core"] = RIGHT if core else WRONG
    outcomes["all"] = RIGHT if all(one in good for one in outcomes.values()) else WRONG
    return outcomes


def _missed(gold: GoldStatistic) -> dict[str, str]:
    stated = {
        "unit": gold.unit,
        "indicator": gold.indicator,
        "period": gold.period,
        "place": gold.place,
        "counted-by": gold.counted_by,
        "directed-by": gold.directed_by,
        "announced-by": gold.announced_by,
    }
    return {slot: BLANK if stated.get(slot, True) is None else MISSED for slot in SLOTS}


def _added(read: StatisticCandidate) -> dict[str, str]:
    stated = {
        "unit": read.measure.unit or read.quantity.unit,
        "indicator": read.measure.indicator,
        "period": read.period,
        "place": read.place,
        "counted-by": read.counted_by,
        "directed-by": read.directed_by,
        "announced-by": read.announced_by,
    }
    return {slot: BLANK if stated.get(slot, True) is None else ADDED for slot in SLOTS}


def _around(content: str, span: Span) -> str:
    """The figure with what stands around it, on one line."""
    low, high = max(0, span.start - 60), span.end + 60
    return " ".join(
        f"{content[low : span.start]}[{content[span.start : span.end]}]{content[span.end : high]}".split()
    )


def _detail(read: StatisticCandidate) -> str:
    period = read.period
    days = f"{period.start or '..'}/{period.end or '..'} {period.accumulation}" if period else "-"
    place, actor = (
        (named.id or (named.words.text if named.words else "?")) if named else "-"
        for named in (read.place, read.counted_by)
    )
    value = read.quantity.value if read.quantity.value is not None else read.quantity.lower
    unit = read.measure.unit or read.quantity.unit or "-"
    named = read.measure.indicator or "-"
    return (
        f"{read.quantity.comparator} {value} {unit} | {named} | {days} | {place} | {actor} | {read.modality}"
    )


def _manners(read: StatisticCandidate) -> Iterator[tuple[str, str]]:
    if read.measure.indicator:
        yield "indicator", read.measure.confidence
    for slot, found in (("period", read.period), ("place", read.place), ("counted-by", read.counted_by)):
        if found:
            yield slot, "inferred" if found.rule.startswith("inferred") else "stated"


def _statistic_rows(gold: GoldText, reading: Reading) -> Iterator[Row]:
    left = list(reading.statistics)
    for one in gold.statistics:
        found = next((read for read in left if _overlap(read.quantity.number.span, one.number)), None)
        outcomes = _missed(one) if found is None else _compare(one, found)
        if found is not None:
            left.remove(found)
        detail = _detail(found) if found else "not read as a statistic"
        manners = tuple(_manners(found)) if found else ()
        words = _around(gold.content, one.number)
        yield Row(
            gold.id, "statistic", f"{one.number.start}", words, tuple(outcomes.items()), detail, manners
        )
    for read in left:
        span = read.quantity.number.span
        words, added = _around(gold.content, span), tuple(_added(read).items())
        yield Row(gold.id, "statistic", f"+{span.start}", words, added, _detail(read), tuple(_manners(read)))


def _entity_rows(gold: GoldText, reading: Reading) -> Iterator[Row]:
    named: dict[tuple[str, str], EntityMention] = {}
    for mention in reading.entities:
        named.setdefault((mention.kind, mention.name.casefold()), mention)
    taken: set[tuple[str, str]] = set()
    left: list[EntityMention] = []
    for mention in named.values():
        # Of the names that a reading may mean it is the one nearest in length: just its own words first.
        fitting = [
            words
            for words, kind, _ in gold.entities
            if kind == mention.kind and holds(mention.passage.text, words)
        ]
        if fitting:
            length = len(mention.name)
            taken.add((mention.kind, min(fitting, key=lambda words: abs(len(words) - length))))
        else:
            left.append(mention)
    for words, kind, _ in gold.entities:
        outcome = RIGHT if (kind, words) in taken else MISSED
        yield Row(gold.id, "entity", f"{kind} {words}", words, ((kind, outcome),))
    said = [words for words, _, _ in gold.entities]
    for read in left:
        # A repeated or shorter name of something that the gold lists under another type is a wrong type.
        outcome = WRONG if any(holds(read.passage.text, words) for words in said) else ADDED
        words = read.passage.text
        yield Row(gold.id, "entity", f"+{read.kind} {words}", words, ((read.kind, outcome),))


def _relation_rows(gold: GoldText, reading: Reading) -> Iterator[Row]:
    stated, added = Names(gold).stated(reading.relations)
    for (subject, predicate, target), is_stated in stated.items():
        words = f"{subject} {predicate} {target}"
        yield Row(gold.id, "relation", words, words, ((predicate, RIGHT if is_stated else MISSED),))
    for read in added:
        words = f"{read.subject.passage.text} {read.predicate} {read.object.passage.text}"
        yield Row(gold.id, "relation", f"+{words}", words, ((read.predicate, ADDED),))


def compare(gold: GoldText, reading: Reading) -> tuple[Row, ...]:
    """Every row of one text; `key` starts with + where only the reading has it."""
    return (
        *_statistic_rows(gold, reading),
        *_entity_rows(gold, reading),
        *_relation_rows(gold, reading),
    )

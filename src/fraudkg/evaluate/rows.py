"""One text's reading held against its gold: a row for every figure, entity and relation, slot by slot."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from fraudkg.evaluate.gold import GoldSlot, GoldStatistic, GoldText
from fraudkg.evaluate.names import Names, holds
from fraudkg.evaluate.unnumbered import matched
from fraudkg.extract.candidates import EntityMention, Named, Quantity, Reading, StatisticCandidate
from fraudkg.text import Span

RIGHT, WRONG, MISSED, ADDED, BLANK = "right", "wrong", "missed", "added", "blank"
"""An outcome of one slot: equal, different, only in the gold, only in the reading, in neither."""

SLOTS = "number unit indicator period place counted-by directed-by announced-by modality core all".split()
_WHOLE: dict[str, tuple[str, ...]] = {"core": ("number", "indicator", "period", "place"), "all": ()}
"""Slots that are right if others are: `core` if four are, `all` if every one is."""


@dataclass(frozen=True, order=True, slots=True)
class Row:
    """A figure, entity, relation or statement without a number, with the outcome of each of its slots.

    `key` is what it is within its text: where its number starts, or its words, behind a + where only the
    reading has it; `detail` what was read where it is not right. `manners` pairs a slot with how it was
    read: a measure with its confidence, a period, place or agent with whether words state it.
    """

    text: str
    kind: str
    key: str
    words: str
    outcomes: tuple[tuple[str, str], ...]
    detail: str = ""
    manners: tuple[tuple[str, str], ...] = ()


def _stated(gold: GoldStatistic) -> dict[str, Any]:
    """What the gold says in each slot."""
    period = gold.period
    return {
        "number": _quantity(gold),
        "unit": gold.unit,
        "indicator": gold.indicator,
        "period": (period.start, period.end, period.accumulation) if period else None,
        "place": gold.place,
        "counted-by": gold.counted_by,
        "directed-by": gold.directed_by,
        "announced-by": gold.announced_by,
        "modality": gold.modality,
    }


def _read(read: StatisticCandidate) -> dict[str, Any]:
    """What was read in each slot."""
    period = read.period
    days = [day.isoformat() if day else None for day in (period.start, period.end)] if period else []
    return {
        "number": _quantity(read.quantity),
        "unit": read.measure.unit or read.quantity.unit,
        "indicator": read.measure.indicator,
        "period": (*days, period.accumulation) if period else None,
        "place": read.place,
        "counted-by": read.counted_by,
        "directed-by": read.directed_by,
        "announced-by": read.announced_by.id if read.announced_by else None,
        "modality": read.modality,
    }


def _quantity(one: GoldStatistic | Quantity) -> tuple[Any, ...]:
    ends = (one.lower, one.upper) if one.comparator == "between" else (one.value,)
    return (one.comparator, *ends)


def _compare(gold: GoldStatistic | None, read: StatisticCandidate | None) -> dict[str, str]:
    stated, said = _stated(gold) if gold else {}, _read(read) if read else {}
    outcomes = {slot: _outcome(stated.get(slot), said.get(slot)) for slot in SLOTS if slot not in _WHOLE}
    for whole, slots in _WHOLE.items():
        is_right = all(outcomes[slot] in {RIGHT, BLANK} for slot in slots or tuple(outcomes))
        outcomes[whole] = (RIGHT if is_right else WRONG) if gold and read else ADDED if read else MISSED
    return outcomes


def _outcome(gold: Any, read: Any) -> str:
    if gold is None or read is None:
        return BLANK if gold is read else ADDED if gold is None else MISSED
    is_equal = _is_meant(gold, read) if isinstance(gold, GoldSlot) else gold == read
    return RIGHT if is_equal else WRONG


def _is_meant(gold: GoldSlot, read: Named) -> bool:
    """An id decides where both have one; else the words do."""
    if gold.id and read.id:
        return gold.id == read.id
    at = read.words.span if read.words else None
    return at is not None and any(at.overlaps(span) for span in gold.spans)


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
            yield slot, "inferred" if found.is_inferred else "stated"


def _statistic_rows(gold: GoldText, reading: Reading) -> Iterator[Row]:
    left = list(reading.statistics)
    for one in gold.statistics:
        found = next((read for read in left if read.quantity.number.span.overlaps(one.number)), None)
        outcomes = _compare(one, found)
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
        words, added = _around(gold.content, span), tuple(_compare(None, read).items())
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


def _unnumbered_rows(gold: GoldText, reading: Reading) -> Iterator[Row]:
    """A row for each; its slot is the code that the gold gives, else the one that was read."""
    for one, stated, read in matched(gold, reading):
        start, end = one.span.start, one.span.end
        key = f"{'' if stated else '+'}{one.code} {start}"
        outcomes = ((one.code, _outcome(stated, read)),)
        yield Row(gold.id, one.kind, key, gold.content[start:end], outcomes, read or "not read")


def compare(gold: GoldText, reading: Reading) -> tuple[Row, ...]:
    """Every row of one text, kind by kind; none of entities or relations that its gold does not list."""
    return (
        *_statistic_rows(gold, reading),
        *(() if "entities" in gold.unlisted else _entity_rows(gold, reading)),
        *(() if "relations" in gold.unlisted else _relation_rows(gold, reading)),
        *_unnumbered_rows(gold, reading),
    )

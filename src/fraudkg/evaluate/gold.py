"""Gold texts: what a person says that a text states, with the words that say so.

A gold file quotes; offsets are computed here, so that nobody writes one by hand.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from fraudkg.claims.model import Number
from fraudkg.errors import InputError
from fraudkg.lexicon.quickly import read_mapping
from fraudkg.text import Span

SPLITS = ("dev", "held")
"""Texts from which words are taken, and texts that are looked at only for scoring."""


@dataclass(frozen=True, order=True, slots=True)
class GoldSlot:
    """An id, where the annotator knew one, and where its words stand; None where no words state it."""

    id: str | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, order=True, slots=True)
class GoldPeriod:
    """Days as ISO dates, None for an open end, and a notation of the scheme of accumulations."""

    start: str | None
    end: str | None
    accumulation: str


@dataclass(frozen=True, order=True, slots=True)
class GoldStatistic:
    """One figure as a person read it; `indicator` None means that no code fits."""

    number: Span
    value: Number | None
    comparator: str
    lower: Number | None
    upper: Number | None
    unit: str | None
    indicator: str | None
    period: GoldPeriod | None
    place: GoldSlot | None
    announced_by: str | None
    counted_by: GoldSlot | None
    directed_by: GoldSlot | None
    modality: str
    change: str | None


@dataclass(frozen=True, order=True, slots=True)
class GoldRemark:
    """What a text says without a number: a result, what became of a site, a passage in the announcer's voice.

    Args:
        kind: `outcome`, `status` or `narrative`.
        code: A notation: of an indicator, a site's status or a kind of narrative.
        span: Where it stands.
        about: Where its vague words stand or its site is named; of a narrative nothing.
    """

    kind: str
    code: str
    span: Span
    about: tuple[Span, ...] = ()


@dataclass(frozen=True, order=True, slots=True)
class GoldText:
    """A restated announcement with everything that it states; `remarks` None where nobody looked for them."""

    id: str
    split: str
    issuer: str
    family: str
    language: str
    published: date
    content: str
    statistics: tuple[GoldStatistic, ...]
    entities: tuple[tuple[str, str, str | None], ...]
    relations: tuple[tuple[str, str, str], ...]
    ignored: tuple[Span, ...]
    remarks: tuple[GoldRemark, ...] | None = None


def _every(text: str, words: str, place: str, at: int = 1) -> tuple[Span, ...]:
    """All places of the words, at least `at`: a slot is right wherever its words stand."""
    starts = [match.start() for match in re.finditer(f"(?={re.escape(words)})", text)]
    if len(starts) < at:
        raise InputError(
            f"the text does not hold «{words}» {at} times", place=place, remedy="correct it or its `at`"
        )
    return tuple(Span(start, start + len(words)) for start in starts)


def _occurrence(text: str, node: Mapping[str, Any], key: str, place: str) -> Span:
    """Where the words of a key stand, of several places the one that `at` says."""
    at = node.get("at") or 1
    return _every(text, str(node[key]), place, at)[at - 1]


def _slot(text: str, node: Mapping[str, Any] | None, place: str) -> GoldSlot | None:
    if not node:
        return None
    words = node.get("words")
    return GoldSlot(node.get("id"), _every(text, str(words), place) if words else ())


def _number(value: object) -> Number | None:
    if value is None:
        return None
    exact = Decimal(str(value))
    return int(exact) if exact == exact.to_integral_value() else exact


def _day(value: object) -> str | None:
    return value.isoformat() if isinstance(value, date) else str(value) if value else None


def _statistic(text: str, node: Mapping[str, Any], place: str) -> GoldStatistic:
    period = node.get("period")
    return GoldStatistic(
        _occurrence(text, node, "number", place),
        _number(node.get("value")),
        node["comparator"],
        _number(node.get("lower")),
        _number(node.get("upper")),
        node.get("unit"),
        node.get("indicator"),
        GoldPeriod(_day(period.get("from")), _day(period.get("to")), period["accumulation"])
        if period
        else None,
        _slot(text, node.get("place"), place),
        node.get("announced_by"),
        _slot(text, node.get("counted_by"), place),
        _slot(text, node.get("directed_by"), place),
        node.get("modality") or "done",
        node.get("change"),
    )


def _remarks(text: str, data: Mapping[str, Any], place: str) -> Iterator[GoldRemark]:
    for one in data["outcomes"] or []:
        span = _occurrence(text, one, "words", place)
        vague = (held for held in _every(text, str(one["vague"]), place) if span.holds(held))
        yield GoldRemark("outcome", one["indicator"], span, tuple(vague))
    for one in data["statuses"] or []:
        span = _occurrence(text, one, "words", place)
        yield GoldRemark("status", one["status"], span, _every(text, str(one["site"]), place))
    for one in data["narratives"] or []:
        yield GoldRemark("narrative", one["kind"], _occurrence(text, one, "words", place))


def read_gold(path: Path) -> GoldText:
    """One gold file.

    Raises:
        InputError: If it is no gold file or quotes what its text does not hold; the place is its line.
    """
    data, lines = read_mapping(path, "statistics")
    try:
        text = data["text"]
        statistics = [
            _statistic(text, one, f"{path}:{line}")
            for one, line in zip(data["statistics"] or [], lines, strict=True)
        ]
        return GoldText(
            data["id"],
            data["split"],
            data["issuer"],
            data["family"],
            data["language"],
            date.fromisoformat(_day(data["date"]) or ""),
            text,
            tuple(sorted(statistics, key=lambda one: one.number)),
            tuple((one["words"], one["type"], one.get("id")) for one in data.get("entities") or []),
            tuple((one["subject"], one["predicate"], one["object"]) for one in data.get("relations") or []),
            tuple(_occurrence(text, one, "words", str(path)) for one in data.get("ignored") or []),
            tuple(sorted(_remarks(text, data, str(path)))) if "narratives" in data else None,
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            f"this is no gold text ({error})", place=str(path), remedy="write it as docs/gold-texts.md says"
        ) from error


def find_gold(folder: Path) -> Iterator[GoldText]:
    """The gold texts of a folder and its folders, sorted by path; or the one that is named.

    Raises:
        InputError: If there is none, or one cannot be read.
    """
    if folder.is_file():
        yield read_gold(folder)
        return
    paths = sorted(path for path in folder.rglob("*.yaml") if path.parent.name in SPLITS)
    if not paths:
        raise InputError("no gold text is here", place=str(folder), remedy="name a folder with dev/ or held/")
    for path in paths:
        yield read_gold(path)

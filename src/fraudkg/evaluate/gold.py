"""Gold texts: what a person says that a text states, with the words that say so.

A gold file quotes; offsets are computed here, so that nobody writes one by hand.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from fraudkg.claims.model import Number
from fraudkg.errors import FraudkgError, InputError
from fraudkg.evaluate.codes import Codes, bundled_codes
from fraudkg.evaluate.faults import FaultyGoldError, faults, places
from fraudkg.evaluate.form import SPLITS
from fraudkg.lexicon.yamllines import read_mapping
from fraudkg.text import Span


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
class GoldUnnumbered:
    """What a text says without a number: a result, what became of a site, a passage in the announcer's voice.

    `kind` is `outcome`, `status` or `narrative`, `about` where its vague words stand or its site is named.
    """

    kind: str
    code: str
    span: Span
    about: tuple[Span, ...] = ()


@dataclass(frozen=True, order=True, slots=True)
class GoldText:
    """A restated announcement with everything that it states; `unnumbered` None where nobody looked for them.

    `unlisted` are those of `entities` and `relations` that nobody looked for, either.
    """

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
    unnumbered: tuple[GoldUnnumbered, ...] | None = None
    unlisted: frozenset[str] = frozenset()


def _occurrence(text: str, node: Mapping[str, Any], key: str) -> Span:
    """Where the words of a key stand, of several places the one that `at` says."""
    return places(text, str(node[key]))[(node.get("at") or 1) - 1]


def _slot(text: str, node: Mapping[str, Any] | None) -> GoldSlot | None:
    """A slot is right wherever its words stand."""
    return GoldSlot(node.get("id"), places(text, str(node.get("words") or ""))) if node else None


def _number(value: object) -> Number | None:
    if value is None:
        return None
    exact = Decimal(str(value))
    return int(exact) if exact == exact.to_integral_value() else exact


def _statistic(text: str, node: Mapping[str, Any]) -> GoldStatistic:
    period = node.get("period")
    return GoldStatistic(
        _occurrence(text, node, "number"),
        _number(node.get("value")),
        node["comparator"],
        _number(node.get("lower")),
        _number(node.get("upper")),
        node.get("unit"),
        node.get("indicator"),
        GoldPeriod(period.get("from"), period.get("to"), period["accumulation"]) if period else None,
        _slot(text, node.get("place")),
        node.get("announced_by"),
        _slot(text, node.get("counted_by")),
        _slot(text, node.get("directed_by")),
        node.get("modality") or "done",
        node.get("change"),
    )


def _unnumbered(text: str, data: Mapping[str, Any]) -> Iterator[GoldUnnumbered]:
    for one in data.get("outcomes") or []:
        span = _occurrence(text, one, "words")
        vague = (held for held in places(text, str(one["vague"])) if span.holds(held))
        yield GoldUnnumbered("outcome", one["indicator"], span, tuple(vague))
    for one in data.get("statuses") or []:
        span = _occurrence(text, one, "words")
        yield GoldUnnumbered("status", one["status"], span, places(text, str(one["site"])))
    for one in data["narratives"] or []:
        yield GoldUnnumbered("narrative", one["kind"], _occurrence(text, one, "words"))


def read_gold(path: Path, codes: Codes | None = None) -> GoldText:
    """One gold file; it may use the codes given, else those of the bundled study.

    Raises:
        InputError: If it cannot be read, or anything in it cannot be.
    """
    data, lines = read_mapping(path)
    if found := list(faults(path, data, lines, codes or bundled_codes())):
        raise FaultyGoldError(found)
    text = data["text"]
    statistics = (_statistic(text, one) for one in data["statistics"])
    return GoldText(
        data["id"],
        data["split"],
        data["issuer"],
        data["family"],
        data["language"],
        date.fromisoformat(data["date"]),
        text,
        tuple(sorted(statistics, key=lambda one: one.number)),
        tuple((str(one["words"]), one["type"], one.get("id")) for one in data.get("entities") or []),
        tuple(
            (str(one["subject"]), one["predicate"], str(one["object"])) for one in data.get("relations") or []
        ),
        tuple(_occurrence(text, one, "words") for one in data.get("ignored") or []),
        tuple(sorted(_unnumbered(text, data))) if "narratives" in data else None,
        frozenset({"entities", "relations"} - data.keys()),
    )


def find_gold(folder: Path, codes: Codes | None = None, split: str | None = None) -> tuple[GoldText, ...]:
    """The gold texts of a folder and its folders, all or those of a split, sorted by path; or the one named.

    Raises:
        InputError: If there is none, one cannot be read, or two have one id.
    """
    if not folder.exists():
        raise InputError("there is no such file or folder", place=str(folder), remedy="name gold texts")
    paths = [folder] if folder.is_file() else _files(folder, SPLITS if split is None else (split,))
    found: dict[str, GoldText] = {}
    wrong: list[FraudkgError] = []
    for path in paths:
        try:
            text = read_gold(path, codes)
        except FaultyGoldError as error:
            wrong += error.faults
            continue
        # A row says which text it is of by the id alone.
        if text.id in found:
            wrong.append(
                InputError(f"another text has the id {text.id}, too", place=str(path), remedy="rename one")
            )
        found[text.id] = text
    if wrong:
        raise FaultyGoldError(wrong)
    chosen = tuple(text for text in found.values() if split in {None, text.split})
    if not chosen:
        what = f"no gold text of the split {split} is here" if split else "no gold text is here"
        where = f"{split}/" if split else "dev/ or held/"
        raise InputError(what, place=str(folder), remedy=f"name a folder that has them in {where}")
    return chosen


def _files(folder: Path, splits: Iterable[str]) -> list[Path]:
    # The folder itself may be one of them, seen from within.
    return sorted(path for path in folder.rglob("*.yaml") if path.absolute().parent.name in splits)

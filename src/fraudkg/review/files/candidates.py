"""`candidates.jsonl`: what the machine proposes for a release, one candidate a line.

The first line says what was known of the text when it was read. The file is written anew by every reading
and never edited; what a person decides stands in `decisions.yaml`.
"""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from fraudkg.errors import InputError
from fraudkg.extract.candidates import Passage
from fraudkg.extract.contract import Json, candidate_id, schema
from fraudkg.extract.document import Document
from fraudkg.files import write_file
from fraudkg.review.mentions import Mention
from fraudkg.text import SourceText, Span

FILE = "candidates.jsonl"

_ARRAYS = {
    "statistics": "statistic",
    "relations": "relation",
    "outcomes": "outcome",
    "statuses": "status",
    "narratives": "narrative",
    "entities": "entity",
    "ignored": "ignored",
    "open": "open",
}
KINDS = (*_ARRAYS.values(), "mention")
"""All kinds; a `mention` is what the audit asks for and no candidate accounts for."""
_ACCOUNTING = frozenset({"ignored", "open", "mention"})
"""Kinds of which no claim is made."""
_READING = "reading"
"""The kind of the first line."""
_REASONS = {"quoted-name": "quoted-slogan"}
"""Why mentions of a kind are mostly passed over."""


@dataclass(frozen=True, order=True, slots=True)
class Candidate:
    """One proposal of the machine: where it stands in the frozen text, and its words there.

    `id` is the same for the same spans of the same text; `slots` are what was read, as the JSON of `fraudkg
    extract` has it, and `engine` says by which rules.
    """

    span: Span
    kind: str
    id: str
    quote: str = field(compare=False)
    slots: Json = field(compare=False, default_factory=dict)
    engine: str = field(compare=False, default="")

    @property
    def core(self) -> Span:
        """Where what has to be accounted for stands: a statistic's number, else all of it."""
        number = self.slots.get("number") if self.kind == "statistic" else None
        return Span(number["start"], number["end"]) if number else self.span

    @property
    def is_of_mention(self) -> bool:
        """Whether ignoring it accounts for a mention: for a figure, or for what no claim is made of.

        A relation or a passage that is wrongly read leaves the figures and names in it as open as they were.
        """
        return self.kind == "statistic" or self.kind in _ACCOUNTING

    @property
    def confidence(self) -> str:
        """`high`, `medium` or `low`; a passed-over numeral was read by a rule of its own, and is high."""
        return str(self.slots.get("confidence") or ("high" if self.kind == "ignored" else "low"))


def from_contract(contract: Json) -> tuple[Candidate, ...]:
    """The candidates of one reading, in the text's order; each id once."""
    found: dict[str, Candidate] = {}
    for array, kind in _ARRAYS.items():
        for given in contract[array]:
            row = {"id": None, **given, "kind": kind, "engine": contract["engine"]}
            if kind == "entity":
                # `id` is the candidate's; the thing's own is `entity`, null where it is not known.
                row["entity"], row["id"] = row["id"], None
            where = Passage(Span(row["start"], row["end"]), row["quote"])
            digest, detail = contract["text"]["sha256"], row.get("type") or ""
            row["id"] = row["id"] or candidate_id(digest, kind, [where], detail)
            found.setdefault(row["id"], _of_row(row))
    return tuple(sorted(found.values()))


def _of_row(row: Mapping[str, Any]) -> Candidate:
    slots = dict(row)
    name, kind, quote, engine = (slots.pop(slot) for slot in ("id", "kind", "quote", "engine"))
    return Candidate(Span(slots.pop("start"), slots.pop("end")), kind, name, quote, slots, engine)


def from_mention(mention: Mention, digest: str, published: date | None) -> Candidate:
    """A mention of the audit as what a person decides on; the reason is proposed where one is plain."""
    is_today = mention.kind == "date" and published is not None and published.isoformat() == mention.text
    reason = "date-of-publication" if is_today else _REASONS.get(mention.kind)
    name = candidate_id(digest, "mention", [Passage(mention.span, mention.text)], mention.kind)
    slots = {"why": mention.kind, "reason": reason, "confidence": "high" if is_today else "low"}
    return Candidate(mention.span, "mention", name, mention.text, slots, "audit")


def known_of(document: Document) -> Json:
    """What a reading knows of a text beside its words, and what it finds depends on."""
    day = document.published.isoformat() if document.published else None
    return {"language": document.language, "date": day, "issuer": document.issuer}


def write_candidates(folder: Path, candidates: Iterable[Candidate], known: Json) -> None:
    """Write `candidates.jsonl` into a release's folder: what was known of the text, then line by line.

    Raises:
        OutputError: If it cannot be written.
    """
    rows: list[Json] = [{"kind": _READING} | dict(known)]
    for one in sorted(candidates):
        start, end = one.span.start, one.span.end
        head = {"id": one.id, "kind": one.kind, "start": start, "end": end, "quote": one.quote}
        rows.append(head | dict(one.slots) | {"engine": one.engine})
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    write_file(folder / FILE, lines.encode())


def known_when_read(folder: Path) -> Json | None:
    """What was known of the text when it was read; None where it never was, or the file does not say."""
    try:
        with (folder / FILE).open(encoding="utf-8") as file:
            first = json.loads(file.readline())
    except (OSError, ValueError):
        return None
    return first if isinstance(first, dict) and first.pop("kind", None) == _READING else None


def read_before(folder: Path) -> tuple[Candidate, ...]:
    """What was proposed of the text that was read last, whatever text is there now; none if nothing says."""
    with suppress(OSError, ValueError, KeyError, TypeError, ValidationError):
        lines = [json.loads(line) for line in (folder / FILE).read_text("utf-8").split("\n") if line]
        return tuple(sorted(_candidate(row) for row in lines if row["kind"] != _READING))
    return ()


def read_candidates(folder: Path, text: SourceText) -> tuple[Candidate, ...]:
    """The candidates of a release; none where it was never read by the machine.

    Raises:
        InputError: If the file is no such file, or was read from another text.
    """
    path = folder / FILE
    if not path.exists():
        return ()
    found = []
    try:
        with path.open(encoding="utf-8") as file:
            # Not `splitlines`: a quote may hold what ends a line for Unicode.
            lines = list(file)
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, 0, "the file cannot be read") from error
    if not lines:
        raise _broken(path, 0, "the file is empty")
    for number, line in enumerate(lines, 1):
        try:
            row = json.loads(line)
            if number == 1 and row["kind"] == _READING:
                continue
            one = _candidate(row)
            is_there = text.read(one.span) == one.quote
        except (ValueError, KeyError, TypeError, ValidationError) as error:
            raise _broken(path, number, "the line is no candidate") from error
        found.append(one)
        if not is_there:
            raise _broken(path, number, "the candidate does not stand in this text")
    return tuple(sorted(found))


def _candidate(row: Json) -> Candidate:
    one = _of_row(row)
    if one.kind not in KINDS or not isinstance(one.id, str) or not isinstance(one.quote, str):
        raise ValueError(one.kind)
    if one.kind in _ACCOUNTING:
        if not all(slot in {"reason", "why"} and isinstance(one.slots[slot], str) for slot in one.slots):
            raise ValueError(one.slots)
        return one
    stated = {**row, "id": row["entity"] if one.kind == "entity" else one.id}
    beside = {"kind", "engine", "entity"}
    _validator(one.kind).validate({slot: stated[slot] for slot in stated if slot not in beside})
    return one


@cache
def _validator(kind: str) -> Draft202012Validator:
    """What holds a candidate of a kind to the form in which `fraudkg extract` prints it."""
    form = {"$ref": f"#/$defs/{kind}", "$defs": schema()["$defs"]}
    return Draft202012Validator(form, format_checker=Draft202012Validator.FORMAT_CHECKER)


def _broken(path: Path, line: int, problem: str) -> InputError:
    where = f"{path}:{line}" if line else str(path)
    return InputError(problem, place=where, remedy="let `fraudkg review RELEASE --read` write the file anew")

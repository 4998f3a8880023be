"""`decisions.yaml`: what people decided on the machine's proposals, and what they added.

Comments survive, the machine never changes a decision, and every change of mind leaves its trace.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from fraudkg.claims.checked import hold
from fraudkg.claims.days import parse_day
from fraudkg.claims.yamlfile import line_of, plain
from fraudkg.errors import InputError
from fraudkg.review.files.kept import dump, flow, in_form_of, insert, load, shaped, update

FILE = "decisions.yaml"
ACCEPT, EDIT, IGNORE, OPEN = KINDS = ("accept", "edit", "ignore", "open")
"""`open` takes an earlier decision back."""

_HEAD = """\
# What people decided on the proposals in candidates.jsonl. Written by `fraudkg review`, and edited by hand:
# comments survive, and no reading of the text ever changes a decision. Sorted as the text has them.
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """What one person decided on one candidate, by its id: one of `KINDS`, by whom and when.

    Args:
        key: The claim's key; the proposal's own where None.
        claim: The claim as it was accepted, in the shape of `claims.yaml`; None takes the proposal as it is.
        slots: Slots that differ from the proposal, where there is no whole claim; null takes one out.
        entities: What only this release speaks of, and the claim needs.
        repeats: Key of the claim that this one says once more.
        reason: Why it is ignored, or why so.
        was: Key of the claim that an earlier decision had made.
        quote: The words, for those who read the file.
        place: File and line, for messages.
    """

    candidate: str
    decision: str
    key: str | None = None
    claim: Mapping[str, Any] | None = None
    slots: Mapping[str, Any] = field(default_factory=dict)
    entities: tuple[Mapping[str, Any], ...] = ()
    repeats: str | None = None
    reason: str | None = None
    was: str | None = None
    by: str = ""
    on: date | None = None
    quote: str = ""
    place: str = field(default="", compare=False)

    @property
    def is_accepted(self) -> bool:
        """Whether it accepts a claim."""
        return self.decision in {ACCEPT, EDIT}

    @property
    def made_key(self) -> str | None:
        """Key of the claim that it makes, or that an earlier one had made."""
        return (
            self.key or self.was or (str(self.claim["key"]) if self.claim and "key" in self.claim else None)
        )

    @property
    def gone(self) -> str | None:
        """Key of the claim that goes with it: of what is open again, the one that it names at all."""
        return self.was or (self.made_key if self.decision == OPEN else None)

    @property
    def words(self) -> str:
        """What was decided on, for people: the decision's quote, else that of its claim."""
        return self.quote or str((self.claim or {}).get("quote", ""))

    def as_yaml(self) -> CommentedMap:
        """The decision as the file has it; empty slots are left out."""
        return _row(self, "candidate decision key repeats reason was by on quote slots claim entities")


@dataclass(frozen=True, slots=True)
class Same:
    """What one person decided on two names: whether they name one thing, and which."""

    names: tuple[str, str]
    decision: str
    id: str | None = None
    by: str = ""
    on: date | None = None
    reason: str = ""
    place: str = field(default="", compare=False)

    def as_yaml(self) -> CommentedMap:
        """The decision as the file has it; empty slots are left out."""
        return _row(self, "names decision id by on reason")


def _row(one: Decision | Same, slots: str) -> CommentedMap:
    node = CommentedMap()
    for slot in slots.split():
        if value := getattr(one, slot):
            is_claim = slot in {"slots", "claim"}
            node[slot] = shaped(value) if is_claim else [*flow(value)] if slot == "entities" else flow(value)
    return node


@dataclass(frozen=True, slots=True)
class Decisions:
    """A release's `decisions.yaml`, where it is or will be; its node keeps the comments.

    `made` is by candidate, `same` by the two names in order; `added` has what no proposal had: claims,
    entities and ignored mentions, as `claims.yaml` has them.
    """

    path: Path
    node: Any
    made: Mapping[str, Decision]
    added: Mapping[str, list[Any]]
    same: Mapping[tuple[str, str], Same]

    @classmethod
    def read(cls, folder: Path) -> "Decisions":
        """The decisions on a release; none where the file is not there.

        Raises:
            InputError: If the file does not fit; the message names the line.
        """
        path = folder / FILE
        node = load(path)
        content = plain(node) or {}
        hold(node, content, path, "decisions", __package__)
        made: dict[str, Decision] = {}
        for place, slots in _rows(node, content, "decisions", path):
            one = _decision(slots, place)
            _once(made.setdefault(one.candidate, one), one, f"{one.candidate} is")
        same: dict[tuple[str, str], Same] = {}
        for place, slots in _rows(node, content, "same-as", path):
            pair = _same(slots, place)
            _once(same.setdefault(pair.names, pair), pair, f"{' and '.join(pair.names)} are")
        given = content.get("added") or {}
        added = {part: _unsigned(given.get(part)) for part in ("entities", "claims", "ignored")}
        return cls(path, node, made, added, same)


def _rows(node: Any, content: Mapping[str, Any], part: str, path: Path) -> Iterator[tuple[str, Any]]:
    for number, slots in enumerate(content.get(part) or []):
        yield f"{path}:{line_of(node[part], number)}", slots


def _once(first: Decision | Same, one: Decision | Same, they_are: str) -> None:
    if first is not one:
        problem = f"{they_are} decided twice, first at {first.place}"
        raise InputError(problem, place=one.place, remedy="keep one of the two")


def _unsigned(rows: Iterable[Mapping[str, Any]] | None) -> list[dict[str, Any]]:
    """Without who added each and when, which `claims.yaml` has no slot for."""
    return [{slot: row[slot] for slot in row if slot not in {"by", "on"}} for row in rows or ()]


def _decision(slots: Mapping[str, Any], place: str) -> Decision:
    words = {name: str(slots[name]) for name in ("reason", "quote") if slots.get(name) is not None}
    given: dict[str, Any] = {name: slots[name] for name in slots if slots[name] is not None} | words
    given["entities"] = tuple(_unsigned(slots.get("entities")))
    return Decision(**{**given, "on": parse_day(slots["on"], place=place), "place": place})


def _same(slots: Mapping[str, Any], place: str) -> Same:
    first, second = sorted(map(str, slots["names"]))
    day = parse_day(slots["on"], place=place)
    reason = str(slots.get("reason") or "")
    return Same((first, second), slots["decision"], slots.get("id"), slots["by"], day, reason, place)


def changed(
    decisions: Decisions,
    made: Iterable[Decision],
    same: Iterable[Same],
    order: Mapping[str, int],
    added: Mapping[str, Iterable[Mapping[str, Any]]] | None = None,
) -> bytes:
    """The file with new decisions, on candidates and on names, and what was added; all comments stay.

    The node of `decisions` is changed. A decision on a candidate that has one replaces it; `order` says where
    each candidate stands in the text, and the others come last.
    """
    node = decisions.node if decisions.node is not None else CommentedMap()
    rows = _part(node, "decisions", CommentedSeq)
    there = {row["candidate"]: row for row in rows}
    last = len(order)
    # Where a person gave them another order, new ones go to the end.
    places = [order.get(name, last) for name in there]
    is_sorted = places == sorted(places)
    for one in made:
        if one.candidate in there:
            update(there[one.candidate], one.as_yaml())
            continue
        place = order.get(one.candidate, last)
        at = bisect_right(places, place) if is_sorted else len(places)
        places.insert(at, place)
        insert(rows, at, one.as_yaml())
    for part, new in (added or {}).items():
        for slots in new:
            slot, row = ("key", shaped(slots)) if part == "claims" else ("id", flow(slots))
            _put(_part(_part(node, "added", CommentedMap), part, CommentedSeq), slot, row)
    for pair in same:
        _put(_part(node, "same-as", CommentedSeq), "names", pair.as_yaml())
    head = b"" if decisions.node is not None else _head(decisions.path).encode()
    return in_form_of(decisions.path, head + dump(node))


def _put(rows: CommentedSeq, slot: str, new: CommentedMap) -> None:
    """Put a row to the end, or into the place of the one that has the same in a slot."""
    old = next((row for row in rows if _called(row.get(slot)) == _called(new[slot])), None)
    if old is None:
        insert(rows, len(rows), new)
    else:
        update(old, new)


def _called(name: Any) -> Any:
    return sorted(map(str, name)) if isinstance(name, list) else name


def _part(node: CommentedMap, name: str, kind: type[Any]) -> Any:
    """What stands under a name; where that is nothing, a new list or mapping."""
    if node.get(name) is None:
        node[name] = kind()
    return node[name]


def _head(path: Path) -> str:
    """The comments of a file that has nothing else; where there are none, our own."""
    lines = path.read_text("utf-8-sig").splitlines(keepends=True) if path.exists() else []
    return "".join(line for line in lines if line.startswith("#")) or _HEAD

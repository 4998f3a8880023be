"""From decisions to `claims.yaml`: claims put in or updated by their keys, all else left as it is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from fraudkg.review.evidence.audit import audit, find_ignored
from fraudkg.review.evidence.guard import Slots
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.files.decisions import IGNORE, Decision
from fraudkg.review.files.kept import dump, flow, insert, remove, shaped, update
from fraudkg.review.work import Work
from fraudkg.review.writing.resolve import Resolved, replayed, resolve

_REMARKS = "label about dimension reason counts result-of out-of crime-type claim-status revises".split()
"""Slots that no reading proposes: people add them to a claim, there or in a decision."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What decisions make of a release's `claims.yaml`.

    Args:
        data: The file; the bytes that are there where nothing changes.
        added: Keys of new claims.
        updated: Keys of changed claims, each with the slots that changed.
        removed: Keys of claims whose decision was taken back.
        entities: Ids of new or changed entities.
        ignored: Texts of new ignored mentions.
        vanished: Decisions on candidates that the last reading no longer has.
    """

    data: bytes
    added: tuple[str, ...] = ()
    updated: tuple[tuple[str, tuple[str, ...]], ...] = ()
    removed: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    vanished: tuple[Decision, ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the file is another one now."""
        return any((self.added, self.updated, self.removed, self.entities, self.ignored))


def accepted(work: Work, made: Mapping[str, Decision]) -> Accepted:
    """The release's `claims.yaml` with all decisions applied.

    Args:
        work: The release under review.
        made: The decisions, by candidate.

    Raises:
        FraudkgError: If a decision does not hold; nothing is applied then.
    """
    done = resolve(work, made)
    found = replayed(work, done)
    node = work.claims_node()
    removed = _remove(node, done.removed)
    order = {key: min(_starts(one), default=0) for key, one in found.items()}
    added, updated = _claims(node, done.claims, order)
    entities = _entities(node, done.entities)
    ignored = _ignored(work, node, done, found, made)
    if not (added or updated or removed or entities or ignored):
        return Accepted(work.claims_bytes, vanished=tuple(done.vanished))
    if "defaults" not in node and work.guard.defaults:
        node.insert(0, "defaults", flow(work.guard.defaults))
    return Accepted(dump(node), added, updated, removed, entities, ignored, tuple(done.vanished))


def _starts(one: Replayed) -> Iterator[int]:
    return (part.span.start for part in one.evidence if part.role == "statement" and part.span)


def _remove(node: CommentedMap, keys: set[str]) -> tuple[str, ...]:
    rows = node["claims"]
    removed = [row["key"] for row in rows if row["key"] in keys]
    for at in reversed(range(len(rows))):
        if rows[at]["key"] in keys:
            remove(rows, at)
    return tuple(removed)


def _claims(
    node: CommentedMap, claims: Mapping[str, Slots], order: Mapping[str, int]
) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    rows = node["claims"]
    there = {row["key"]: row for row in rows}
    added, updated = [], []
    for key in sorted(claims, key=lambda key: (order[key], key)):
        if key not in there:
            insert(rows, len(rows), shaped(claims[key]))
            added.append(key)
        elif slots := update(there[key], shaped(_with_remarks(claims[key], there[key]))):
            updated.append((key, slots))
    return tuple(added), tuple(updated)


def _with_remarks(claim: Slots, written: Slots) -> dict[str, Any]:
    """The claim with what people added to it by hand, where the decision says nothing of it."""
    kept = {slot: written[slot] for slot in _REMARKS if slot in written and slot not in claim}
    said = list(claim.get("also", ()))
    also = [*said, *(one for one in written.get("also", ()) if one not in said)]
    return {**claim, **kept, **({"also": also} if also else {})}


def _entities(node: CommentedMap, entities: Mapping[str, Slots]) -> tuple[str, ...]:
    if not entities:
        return ()
    if "entities" not in node:
        node.insert(list(node).index("claims"), "entities", CommentedSeq())
    rows = node["entities"]
    there = {row["id"]: row for row in rows}
    changed = []
    for name, entity in sorted(entities.items()):
        if name not in there:
            insert(rows, len(rows), flow(entity))
            changed.append(name)
        elif update(there[name], entity):
            changed.append(name)
    if not rows:
        del node["entities"]
    return tuple(changed)


def _ignored(
    work: Work,
    node: CommentedMap,
    done: Resolved,
    found: Mapping[str, Replayed],
    made: Mapping[str, Decision],
) -> tuple[str, ...]:
    """Entries for what is ignored, where nothing else accounts for a mention."""
    evidence = [part for one in found.values() for part in one.evidence]
    for key, one in work.replayed.items():
        if key not in found and key not in done.removed:
            evidence += one.evidence
    left = audit(
        work.text,
        evidence,
        [*find_ignored(work.text, work.release.ignored), *work.furniture],
        work.release.language,
    ).open
    rows: list[Slots] = list(work.decisions.added["ignored"])
    passed = [
        (proposal.candidate.core, work.proposer.ignored(proposal.candidate, one.reason))
        for one in made.values()
        if one.decision == IGNORE and (proposal := work.proposals.get(one.candidate))
    ]
    for span, row in sorted(passed, key=lambda pair: pair[0]):
        if any(one.span.overlaps(span) for one in left):
            rows.append(row)
    there = {_name(row) for row in node.get("ignored", ())}
    new = [row for at, row in enumerate(rows) if _name(row) not in there | {*map(_name, rows[:at])}]
    if new and "ignored" not in node:
        node["ignored"] = CommentedSeq()
    for entry in new:
        insert(node["ignored"], len(node["ignored"]), flow(entry))
    return tuple(_name(row)[1] for row in new)


def _name(row: Slots) -> tuple[str, str, int | None]:
    # Words that stand in a text twice are two mentions, told apart by their occurrence alone.
    return row["quote"], row.get("text", row["quote"]), row.get("occurrence")

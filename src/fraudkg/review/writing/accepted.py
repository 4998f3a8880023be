"""From decisions to `claims.yaml`: claims put in or updated by their keys, all else left as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from fraudkg.claims.loader import ignored_of
from fraudkg.review.evidence.audit import audit, find_ignored
from fraudkg.review.evidence.guard import Slots
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.files.decisions import IGNORE, Decision
from fraudkg.review.files.kept import dump, flow, in_form_of, insert, remove, shaped, update
from fraudkg.review.work import Work
from fraudkg.review.writing.resolve import Resolved, replayed, resolve

_REMARKS = "label about dimension reason counts result-of out-of crime-type claim-status revises".split()
"""Slots that no reading proposes: people add them to a claim, there or in a decision."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """What decisions make of a release's `claims.yaml`: its bytes, and what is new in them.

    Claims are named by their keys, changed ones with the slots that changed; `vanished` are decisions on
    candidates that the last reading no longer has, `unwritten` new and changed claims with what words say of
    them and they leave out.
    """

    data: bytes
    added: tuple[str, ...] = ()
    updated: tuple[tuple[str, tuple[str, ...]], ...] = ()
    removed: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    vanished: tuple[Decision, ...] = ()
    unwritten: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @property
    def is_changed(self) -> bool:
        """Whether the file is another one now."""
        return any((self.added, self.updated, self.removed, self.entities, self.ignored))


def accepted(work: Work, made: Mapping[str, Decision]) -> Accepted:
    """The release's `claims.yaml` with all decisions applied, which are given by candidate.

    Raises:
        FraudkgError: If a decision does not hold; nothing is applied then.
    """
    done = resolve(work, made)
    found = replayed(work, done)
    node = work.claims_node()
    removed = _remove(node["claims"], done.removed)
    added, updated = _claims(node["claims"], done.claims, found)
    entities = _entities(node, done.entities)
    ignored = _ignored(work, node, done, found, made)
    data = (work.folder / "claims.yaml").read_bytes()
    left = _unwritten(work, done, made, {*added, *(key for key, _ in updated)})
    now = Accepted(data, added, updated, removed, entities, ignored, tuple(done.vanished), left)
    if not now.is_changed:
        return now
    if "defaults" not in node and work.guard.defaults:
        node.insert(0, "defaults", flow(work.guard.defaults))
    return replace(now, data=in_form_of(work.folder / "claims.yaml", dump(node)))


def _unwritten(
    work: Work, done: Resolved, made: Mapping[str, Decision], keys: set[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = {}
    for one in made.values():
        proposal = work.proposals.get(one.candidate)
        key = one.key or (proposal.key if proposal else "")
        if proposal and one.is_accepted and not one.repeats and key in keys:
            found[key] = replace(proposal, claim=done.claims[key]).unwritten
    return tuple((key, left) for key, left in found.items() if left)


def _remove(rows: CommentedSeq, keys: set[str]) -> tuple[str, ...]:
    gone = [(at, row["key"]) for at, row in enumerate(rows) if row["key"] in keys]
    for at, _ in reversed(gone):
        remove(rows, at)
    return tuple(key for _, key in gone)


def _claims(
    rows: CommentedSeq, claims: Mapping[str, Slots], found: Mapping[str, Replayed]
) -> tuple[tuple[str, ...], tuple[tuple[str, tuple[str, ...]], ...]]:
    """Put the claims in, new ones in the order of the text; the keys of new and of changed ones."""
    there = {row["key"]: row for row in rows}
    added, updated = [], []
    for key in sorted(claims, key=lambda key: (_start(found[key]), key)):
        if key not in there:
            insert(rows, len(rows), shaped(claims[key]))
            added.append(key)
        elif slots := update(there[key], shaped(_with_remarks(claims[key], there[key]))):
            updated.append((key, slots))
    return tuple(added), tuple(updated)


def _start(one: Replayed) -> int:
    spans = (part.span for part in one.evidence if part.role == "statement")
    return min((span.start for span in spans if span), default=0)


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
        elif not update(there[name], _with_labels(entity, there[name])):
            continue
        changed.append(name)
    return tuple(changed)


def _with_labels(entity: Slots, written: Slots) -> Slots:
    """The entity with the labels that people gave it in further languages, beside the one decided on."""
    label, more = written["label"], {slot: written[slot] for slot in ("label-zh",) if slot in written}
    is_more = isinstance(label, Mapping) and entity["label"] in label.values()
    return {**more, **entity, **({"label": label} if is_more else {})}


def _ignored(
    work: Work,
    node: CommentedMap,
    done: Resolved,
    found: Mapping[str, Replayed],
    made: Mapping[str, Decision],
) -> tuple[str, ...]:
    """Entries for what is ignored, where nothing else accounts for a mention."""
    others = [one for key, one in work.replayed.items() if key not in found and key not in done.removed]
    evidence = [part for one in (*found.values(), *others) for part in one.evidence]
    ignored = [*find_ignored(work.text, work.release.ignored), *work.furniture]
    left = [one.span for one in audit(work.text, evidence, ignored, work.release.language).open]
    passed = [
        (proposal.candidate.core, work.proposer.ignored(proposal.candidate, one.reason))
        for one in made.values()
        if one.decision == IGNORE and (proposal := work.proposals.get(one.candidate))
        if proposal.candidate.is_of_mention
    ]
    rows = [*work.decisions.added["ignored"]]
    rows += [row for at, row in sorted(passed, key=itemgetter(0)) if any(map(at.overlaps, left))]
    there = {*map(ignored_name, node.get("ignored", ()))}
    new: dict[tuple[Any, ...], Slots] = {}
    for row in rows:
        if ignored_name(row) not in there:
            new.setdefault(ignored_name(row), row)
    if new and "ignored" not in node:
        node["ignored"] = CommentedSeq()
    for entry in new.values():
        insert(node["ignored"], len(node["ignored"]), flow(entry))
    # What a build would not find is not written.
    place = str(work.decisions.path)
    find_ignored(work.text, (ignored_of(entry, place) for entry in new.values()))
    return tuple(text for _, text, _ in new)


def ignored_name(row: Slots) -> tuple[str, str, int | None]:
    """What tells an ignored mention from others: words that stand twice by their occurrence alone."""
    return row["quote"], row.get("text", row["quote"]), row.get("occurrence")

"""How a review stands: what is decided, what is open, and what is written when it is saved."""

import contextlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from fraudkg.errors import FraudkgError, InputError
from fraudkg.files import write_file
from fraudkg.review.deciding.clashes import none_clashes
from fraudkg.review.drafts.keys import free_key
from fraudkg.review.drafts.propose import CLAIMS
from fraudkg.review.evidence.audit import Audit, audit, find_ignored
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.files.decisions import IGNORE, OPEN, Decision, Decisions, Same, changed
from fraudkg.review.work import Work
from fraudkg.review.writing.accepted import Accepted, accepted
from fraudkg.review.writing.resolve import claim_of, entities_of, said_again
from fraudkg.text import Cover, Span

Table = dict[Any, Any]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a review is: the audit's mentions, and the proposals that wait."""

    claimed: int
    ignored: int
    open: int
    waiting: int

    @property
    def total(self) -> int:
        """How many mentions the text has."""
        return self.claimed + self.ignored + self.open

    @property
    def waits(self) -> str:
        """How many items wait, in words."""
        return "1 item waits" if self.waiting == 1 else f"{self.waiting} items wait"


@dataclass(frozen=True, slots=True)
class Step:
    """What one action changed: each table, a name in it, and what that name had before, None if nothing."""

    at: str
    changes: tuple[tuple[Table, Any, Any], ...]


class Standing:
    """What is decided on one release, saved or not; by whom, and on which day."""

    def __init__(self, work: Work, by: str, on: date) -> None:
        self.work = work
        self.by = by
        self.on = on
        self.made: dict[str, Decision] = dict(work.decisions.made)
        self.same: dict[tuple[str, str], Same] = dict(work.decisions.same)
        self.added: dict[str, dict[str, Any]] = {}
        self.entities: dict[str, dict[str, Any]] = {}
        self._aliases: dict[str, str] = dict(work.aliases)
        self._held: dict[str, Replayed] = {}
        self._steps: list[Step] = []
        self._at = ""
        # Both are made anew once something was decided.
        self._audit: Audit | None = None
        self._waiting: tuple[Candidate, ...] | None = None
        self._hold_made()

    def _hold_made(self) -> None:
        """Take up the evidence of what was accepted before; what does not hold is `--check`'s to report."""
        done = [
            (one, self.work.proposals.get(one.candidate)) for one in self.made.values() if one.is_accepted
        ]
        self.work.guard.declare(self.work.decisions.added["entities"])
        for one, proposal in done:
            self.work.guard.declare(entities_of(one, proposal))
        for claim in self.work.decisions.added["claims"]:
            self._hold(f"added {claim['key']}", claim)
        claims: dict[str, dict[str, Any]] = {}
        for one, _ in done:
            if accepted_claim := self._claim_of(one):
                self._hold(one.candidate, accepted_claim)
                claims[one.candidate] = claims[accepted_claim["key"]] = accepted_claim
        for one, proposal in done:
            said = said_again(one, proposal)
            if said and said[0] in claims:
                self._hold(one.candidate, {**claims[said[0]], "also": [said[1]]})

    def _hold(self, name: str, claim: Mapping[str, Any]) -> None:
        if name not in self._held:
            with contextlib.suppress(FraudkgError):
                self.work.guard.keys.add(str(claim["key"]))
                self._held[name] = self.work.guard.replay(claim)

    def _claim_of(self, one: Decision) -> dict[str, Any] | None:
        """The claim that a decision accepts for itself; None where it repeats another's, or lacks a slot."""
        proposal = self.work.proposals.get(one.candidate)
        if said_again(one, proposal):
            return None
        try:
            claim = claim_of(one, proposal, self.work.guard)
        except FraudkgError:
            return None
        if claim and not claim["key"]:
            held = self._held.get(one.candidate)
            claim["key"] = held.claim.key if held else free_key(claim, self.work.guard.keys)
        return claim

    def audit(self) -> Audit:
        """How the text's mentions are accounted for, what is accepted included."""
        if self._audit is None:
            work = self.work
            evidence = [part for one in self._replayed() for part in one.evidence]
            ignored = [*find_ignored(work.text, work.release.ignored), *work.furniture]
            ignored += [
                work.proposals[name].candidate.core
                for name, one in self.made.items()
                if one.decision == IGNORE and name in work.proposals
                if work.proposals[name].candidate.is_of_mention
            ]
            self._audit = audit(work.text, evidence, ignored, work.release.language)
        return self._audit

    def _replayed(self) -> list[Replayed]:
        keys = {one.claim.key for one in self._held.values()} | {one.gone for one in self.made.values()}
        return [*self._held.values(), *(one for key, one in self.work.replayed.items() if key not in keys)]

    def items(self) -> tuple[Candidate, ...]:
        """What waits for a decision, in the text's order."""
        if self._waiting is None:
            still = self.audit().open
            gone = {one.gone for one in self.made.values()} - {one.claim.key for one in self._held.values()}
            waiting = [
                one
                for one in self.work.candidates
                if one.kind != "entity" and not self._is_decided(one.id)
                if (
                    self._is_claimable(one) and self.work.claim_saying(one) in {None, *gone}
                    if one.kind in CLAIMS
                    else any(one.span.overlaps(mention.span) for mention in still)
                )
            ]
            cover = Cover([self._quoted(one) for one in waiting])
            asked = [self.work.asked[one] for one in still if not cover.holds(one.span)]
            waiting += [one for one in asked if not self._is_decided(one.id)]
            self._waiting = tuple(sorted(waiting))
        return self._waiting

    def _is_claimable(self, one: Candidate) -> bool:
        return one.kind != "relation" or self.work.guard.is_claimable(str(one.slots["predicate"]))

    def _quoted(self, one: Candidate) -> Span:
        """The stretch of text that a candidate's quote would take."""
        quote = self.work.proposals[one.id].claim.get("quote", "") if one.kind in CLAIMS else ""
        at = self.work.text.content.find(quote, max(0, one.span.start - len(quote)))
        return Span(at, max(at + len(quote), one.span.end)) if 0 <= at <= one.span.start else one.span

    def _is_decided(self, candidate: str) -> bool:
        return candidate in self.made and self.made[candidate].decision != OPEN

    def progress(self) -> Progress:
        """The audit in numbers, and how many items wait."""
        found = self.audit()
        return Progress(len(found.claimed), len(found.ignored), len(found.open), len(self.items()))

    def _keep(self, *changes: tuple[Table, Mapping[Any, Any]]) -> None:
        """Put what one action gives into its tables, so that it can be undone."""
        before = tuple((table, name, table.get(name)) for table, new in changes for name in new)
        self._steps.append(Step(self._at, before))
        for table, new in changes:
            table.update(new)
        self._audit = self._waiting = None

    def _join(self, since: int) -> None:
        """Let several steps be undone as one."""
        joined = tuple(change for step in self._steps[since:] for change in step.changes)
        self._steps[since:] = [Step(self._at, joined)]

    def undo(self) -> str:
        """Take the last action back; says what it was, nothing where there is none.

        Raises:
            InputError: If it added what is saved already, which only a person takes out of the file.
        """
        if not self._steps:
            return ""
        step = self._steps.pop()
        told = self._told(step)
        for part, name in self._saved(step):
            raise InputError(
                f"{name} is saved already",
                remedy=f"take it out of `{part}` in decisions.yaml and begin again",
            )
        for table, name, earlier in reversed(step.changes):
            gone = table.pop(name, None)
            if earlier is not None:
                table[name] = earlier
            if table is self.made or table is self.added:
                self._held.pop(name, None)
            if table is self.added:
                self.work.guard.keys.discard(gone["key"])
            elif table is self.made and earlier is None and gone and name in self.work.decisions.made:
                # It was saved: that it was taken back is a decision, too.
                self.made[name] = self._opened(gone)
        self._take_up()
        self._at = step.at
        return told

    def _told(self, step: Step) -> str:
        """An action in few words, of several things the first."""
        told = []
        for table, name, _ in step.changes:
            now = table.get(name)
            if isinstance(now, Decision):
                told.append(f"{now.decision} «{now.words}»")
            elif table is self.added:
                told.append(f"the claim {name.removeprefix('added ')}")
        more = f" and {len(told) - 1} more" if told[1:] else ""
        return told[0] + more if told else "what was typed last"

    def _saved(self, step: Step) -> Iterator[tuple[str, str]]:
        """What an action added to a part of the file that is saved already."""
        for table, name, earlier in step.changes:
            if (table is self.added or table is self.entities) and name not in table:
                yield "added", name.removeprefix("added ")
            elif table is self.same and earlier is None and name in self.work.decisions.same:
                yield "same-as", " = ".join(name)

    def _opened(self, one: Decision) -> Decision:
        """That a decision is taken back; what it had made goes with the next writing."""
        return Decision(one.candidate, OPEN, was=one.made_key, by=self.by, on=self.on, quote=one.words)

    def _take_up(self) -> None:
        """Let the work know what was decided so far, made anew where names have other ids than before."""
        if (aliases := tuple(self._aliases.items())) != self.work.aliases:
            self.work = replace(self.work, aliases=aliases)
        self.work.guard.declare(self.entities.values())
        self.work.guard.keys |= {one.claim.key for one in self._held.values()}
        self._hold_made()
        self._audit = self._waiting = None

    @property
    def is_changed(self) -> bool:
        """Whether something was decided since the last saving."""
        before = self.work.decisions
        return bool(self.added or self.entities) or self.made != before.made or self.same != before.same

    def save(self) -> None:
        """Put what was decided into `decisions.yaml` as it is now: somebody else may have saved meanwhile.

        Raises:
            InputError: If somebody else decided the same meanwhile, or the file fits no more.
            OutputError: If it cannot be written.
        """
        if not self.is_changed:
            return
        before = self.work.decisions
        made = [one for name, one in self.made.items() if before.made.get(name) != one]
        same = [one for names, one in self.same.items() if before.same.get(names) != one]
        signed = {"by": self.by, "on": self.on}
        new = {"entities": self.entities, "claims": self.added}
        added = {part: [{**one, **signed} for one in given.values()] for part, given in new.items()}
        now = Decisions.read(self.work.folder)
        none_clashes(before, now, made, self.added.values())
        write_file(now.path, changed(now, made, same, self.work.order, added))
        self.work = replace(self.work, decisions=Decisions.read(self.work.folder), aliases=())
        # Steps know these tables, so they stay the same ones.
        for table in (self.made, self.same, self.added, self.entities, self._aliases):
            table.clear()
        self.made.update(self.work.decisions.made)
        self.same.update(self.work.decisions.same)
        self._take_up()

    def accepted(self) -> Accepted:
        """What the decisions make of `claims.yaml`.

        Raises:
            FraudkgError: If one does not hold.
        """
        return accepted(self.work, self.made)

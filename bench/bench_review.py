"""How long a practised reviewer needs for the example release, from its text alone.

A scripted reviewer knows what the claims written by hand say and reviews the machine's proposals until the
session holds a claim for each that a proposal offers. Every key goes through the same desk as a person's.
The time is an estimate by the keystroke-level model (Card, Moran and Newell, 1980): 0.2 s for a key of a good
typist and 1.35 s of mental preparation for each decision; what the machine takes between two keys is measured
and added. Two totals are given, which differ in the lists that one key accepts: `strict` prepares anew for
each line of a list, `by sentence` once for all lines of one sentence, as the model's second rule has it: what
belongs to one unit of thought is prepared once.

Three parts are told apart, since only the first follows from reading and deciding:
  decide     accept, correct a slot that the machine read, choose a code, ignore
  annotate   slots that no sentence states word for word: whom a figure counts, what it results from, crime
             type, dimension of the strategy
  write      claims that no proposal offers, and labels

Usage: python bench/bench_review.py [--parts decide,annotate,write] [--json]
"""

import argparse
import contextlib
import json
import shutil
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from fraudkg.cli.review import codes_of, find_release, open_work
from fraudkg.errors import FraudkgError
from fraudkg.resources import resource
from fraudkg.review.candidates import Candidate
from fraudkg.review.codes import Code
from fraudkg.review.propose import CLAIMS, Proposal
from fraudkg.review.session import Session
from fraudkg.review.slots import slot_named
from fraudkg.review.terminal.desk import plain
from fraudkg.review.terminal.keys import REASONS, Reviewer
from fraudkg.review.terminal.page import Line, plain_value
from fraudkg.review.work import Work

EXAMPLE = "cn-mps-20260108-en-dnyxxg"
KEY, MIND = 0.2, 1.35
READ = "statistic outcome value comparator unit period accumulation as-of area counted-by narrative".split()
READ += ["modality", "quantity"]
MEANT = "counts result-of crime-type dimension about".split()
FIGURES = ("statistic", "outcome", "status", "ignored", "mention", "list")
"""Figures, outcomes and statuses, every number accounted for: all but relations and narratives."""
PARTS = ("decide", "annotate", "write")
Claim = Mapping[str, Any]


class Practised:
    """A desk at which a reviewer sits who knows the answers."""

    def __init__(self, session: Session, by_hand: Work, parts: frozenset[str]) -> None:
        self.session, self.by_hand, self.parts = session, by_hand, parts
        self.keys: Counter[str] = Counter()
        self.decisions: Counter[str] = Counter()
        self.spared = 0
        self.by_kind: defaultdict[str, float] = defaultdict(float)
        self._kind = "list"
        self.kinds: Counter[str] = Counter()
        self.machine = 0.0
        self.told: list[str] = []
        self.used: dict[str, str] = {}
        self._plan: list[tuple[str, str]] = []
        self._seen: set[str] = set()
        self._since = time.perf_counter()

    # The desk

    def show(self, lines: Iterable[Line]) -> None:
        for line in lines:
            plain(line)

    def tell(self, message: str) -> None:
        self.told.append(message)

    def key(self, prompt: str) -> str:
        pressed = self._pressed(prompt)
        self._since = time.perf_counter()
        return pressed

    def line(self, prompt: str) -> str | None:
        typed = self.key(prompt)
        self.keys[self._part] += 1  # Enter
        return typed

    def pick(self, prompt: str, search: Callable[[str], tuple[Code, ...]]) -> Code | None:
        wanted = self.key(prompt)
        self.keys[self._part] -= len(wanted)
        for length in range(1, len(wanted) + 1):
            found = search(wanted[:length])
            if found and found[0].notation == wanted:
                self.keys[self._part] += length + 1
                return found[0]
        return None

    # The reviewer

    def _pressed(self, prompt: str) -> str:
        self.machine += time.perf_counter() - self._since
        if "save what was decided" in prompt:
            return "y"
        if prompt.startswith("y the same"):
            self._mind("decide", "names")
            self.keys["decide"] += 1
            return "n"
        if not self._plan:
            self._plan = self._next()
        part, typed = self._plan.pop(0)
        self._part = part
        self.keys[part] += len(typed)
        self.by_kind[self._kind] += KEY * len(typed)
        return typed

    def _next(self) -> list[tuple[str, str]]:
        current = self.session.current
        if current is None:
            return [("decide", "q")]
        # What is accepted with the list gets no slot of its paragraph any more.
        if not self._seen and "annotate" not in self.parts:
            self._seen.add("list")
            return self._listed("A", self.session.sure())
        one = current.candidate
        if one.id in self._seen:
            raise SystemExit(f"stuck at {one.quote!r}: {current.problem} {self.told[-3:]}")
        here = self.session.sentence()
        if len(here) > 1 and all(self._is_right(given) for given in here) and one.id not in self._seen:
            return self._listed("S", here)
        self._seen.add(one.id)
        self._decide(one)
        return self._plan_for(current)

    def _listed(self, key: str, ready: tuple[Proposal, ...]) -> list[tuple[str, str]]:
        """Look at each line of a list, and leave out what is not right as it is."""
        wrong = []
        sentences = {
            self.session.work.proposer.document.sentence_at(one.candidate.span.start) for one in ready
        }
        self.spared += len(ready) - len(sentences)
        for number, given in enumerate(ready, 1):
            if self._is_right(given):
                self._decide(given.candidate)
                self._target(given.candidate)
            else:
                wrong.append(str(number))
                self._mind("decide", given.candidate.kind)
        self._kind = "list"
        if not ready or len(wrong) == len(ready):
            return self._next()
        return (
            [("decide", key), ("decide", "x"), ("decide", " ".join(wrong))]
            if wrong
            else [
                ("decide", key),
                ("decide", "y"),
            ]
        )

    def _decide(self, one: Candidate) -> None:
        self._mind("decide", one.kind)
        self.kinds[one.kind] += 1
        self._kind = one.kind

    def _mind(self, part: str, kind: str) -> None:
        self.decisions[part] += 1
        self.by_kind[kind] += MIND

    def _plan_for(self, given: Proposal) -> list[tuple[str, str]]:
        one = given.candidate
        if one.kind not in CLAIMS:
            return self._ignore(given)
        key = self._target(one)
        if key is None:
            return [("decide", "i"), ("decide", "x")]
        if given.repeats:
            return [("decide", "a")]
        claim = self.by_hand.claims[key]
        plan: list[tuple[str, str]] = []
        for slot in self._corrections(given, key):
            part = "annotate" if slot in MEANT else "decide"
            wanted = claim.get(slot)
            if slot == "dimension":
                plan += [(part, "d"), (part, f"dim {wanted}")]
            elif slot in {"statistic", "outcome"}:
                plan += [(part, "c"), (part, str(wanted))]
            else:
                plan += [
                    (part, "e"),
                    (part, f"{_short(slot, given.claim)} {plain_value(wanted or '')}".strip()),
                ]
            self._mind(part, one.kind)
        return [*plan, ("decide", "a")]

    def _can_name(self, names: Any) -> bool:
        known = [names] if isinstance(names, str) else list(names or ())
        return all(
            self.session.work.guard.is_known(one) or one in self.session.work.guard.keys for one in known
        )

    def _ignore(self, given: Proposal) -> list[tuple[str, str]]:
        reason = (given.ignored or {}).get("reason")
        wanted = next(
            (one.reason for one in self.by_hand.release.ignored if one.text == given.candidate.quote), None
        )
        if reason:
            return [("decide", "a")]
        keys = {reason: key for key, reason in REASONS.items()}
        return [("decide", "i"), ("decide", keys.get(wanted or "", "n"))]

    def _target(self, one: Candidate) -> str | None:
        """The claim written by hand that a candidate proposes; each is proposed once."""
        if one.id in self.used:
            return self.used[one.id]
        keys = self.by_hand.claims_saying(one)
        free = [key for key in keys if key not in self.used.values()]
        if free:
            self.used[one.id] = free[0]
        return free[0] if free else keys[0] if keys and one.kind == "statistic" else None

    def _is_right(self, one: Proposal) -> bool:
        if one.candidate.kind not in CLAIMS:
            return self._ignore(one)[0][1] == "a"
        key = self._target(one.candidate)
        return key is not None and not self._corrections(one, key)

    def _corrections(self, given: Proposal, key: str) -> list[str]:
        """The slots that do not say what the claim written by hand says."""
        claim = self.by_hand.claims[key]
        slots = [*READ, *(MEANT if "annotate" in self.parts else ())]
        found = [slot for slot in slots if _value(claim, slot) != _value(given.claim, slot)]
        return [slot for slot in found if slot != "about" or self._can_name(claim.get("about"))]


def _value(claim: Claim, slot: str) -> Any:
    value = claim.get(slot)
    plain_ones = {"accumulation": "period", "comparator": "exact", "modality": "done"}
    return None if value == plain_ones.get(slot) else str(value) if value is not None else None


def _short(slot: str, claim: Claim) -> str:
    """The slot's name as far as a practised reviewer types it."""
    for length in range(1, len(slot)):
        with contextlib.suppress(FraudkgError):
            if slot_named(slot[:length], claim) == slot:
                return slot[:length]
    return slot


def measure(parts: frozenset[str]) -> dict[str, Any]:
    bundled = resource("data", "releases") / EXAMPLE
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary) / "by-hand" / EXAMPLE
        fresh = Path(temporary) / "fresh" / EXAMPLE
        for made in (folder, fresh):
            made.mkdir(parents=True)
            for name in ("source.txt", "release.yaml"):
                shutil.copy(bundled / name, made / name)
        shutil.copy(bundled / "claims.yaml", folder / "claims.yaml")
        (fresh / "claims.yaml").write_text("claims: []\n", "utf-8")
        _, place = find_release(str(fresh), None)
        start = time.perf_counter()
        work = open_work(fresh, place, is_read=True)
        reading = time.perf_counter() - start
        shutil.copy(fresh / "candidates.jsonl", folder / "candidates.jsonl")
        by_hand = open_work(folder, place, is_read=False)
        # Slots that are annotated name these things; what is new keeps the id that the machine proposes.
        work.guard.declare(_entities(folder))
        session = Session(work, "scripted", date(2026, 11, 25))
        desk = Practised(session, by_hand, parts)
        Reviewer(session, desk, codes_of(place, session)).run()
        return _report(desk, session, by_hand, reading)


def _entities(folder: Path) -> list[Claim]:
    from fraudkg.claims.yamlfile import plain as as_plain  # noqa: PLC0415 - the desk's is another
    from fraudkg.claims.yamlfile import read_yaml  # noqa: PLC0415 - the same

    return list(as_plain(read_yaml(folder / "claims.yaml"))["entities"])


def _report(desk: Practised, session: Session, by_hand: Work, reading: float) -> dict[str, Any]:
    if "write" in desk.parts:
        found = set(desk.used.values())
        for key, claim in by_hand.claims.items():
            desk.keys["write"] += len(str(claim.get("label", "")))
            if key not in found:
                desk.decisions["write"] += 1
                slots = {
                    slot: value for slot, value in claim.items() if slot not in {"label", "words", "key"}
                }
                desk.keys["write"] += 2 + len(plain_value({**slots, "quote": _ends(claim["quote"])}))
    seconds = {part: KEY * desk.keys[part] + MIND * desk.decisions[part] for part in desk.parts}
    accepted = [
        one for one in session.made.values() if one.decision in {"accept", "edit"} and not one.repeats
    ]
    return {
        "claims by hand": len(by_hand.claims),
        "offered and accepted": len(accepted),
        "as proposed": sum(one.decision == "accept" for one in accepted),
        "ignored": sum(one.decision == "ignore" for one in session.made.values()),
        "looked at": dict(sorted(desk.kinds.items())),
        "seconds, by kind": {kind: round(one, 1) for kind, one in sorted(desk.by_kind.items())},
        "seconds, figures": round(sum(desk.by_kind[kind] for kind in FIGURES), 1),
        "open mentions left": session.progress().open,
        "keys": {part: desk.keys[part] for part in desk.parts},
        "decisions": {part: desk.decisions[part] for part in desk.parts},
        "machine": round(desk.machine, 2),
        "reading": round(reading, 2),
        "seconds": {part: round(one, 1) for part, one in seconds.items()},
        "total, strict": round(sum(seconds.values()) + desk.machine, 1),
        "total, by sentence": round(sum(seconds.values()) + desk.machine - MIND * desk.spared, 1),
    }


def _ends(quote: str) -> str:
    """A quote as a person types it: its first two words, a gap, its last two."""
    words = quote.split()
    return " ".join([*words[:2], "…", *words[-2:]]) if len(words) > 5 else quote  # noqa: PLR2004 - as said


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--parts", default="decide", help="comma-separated: decide, annotate, write")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measure(frozenset(given.parts.split(",")) & frozenset(PARTS))
    print(
        json.dumps(found) if given.json else "\n".join(f"{name:<22}{value}" for name, value in found.items())
    )


if __name__ == "__main__":
    main()

"""A scripted reviewer who knows what the claims written by hand say, at a desk that counts keys and time."""

import contextlib
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from itertools import accumulate
from typing import Any

from fraudkg.errors import FraudkgError
from fraudkg.review.deciding.session import Session
from fraudkg.review.drafts.propose import CLAIMS, Proposal
from fraudkg.review.drafts.written import keys_saying
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.terminal.codes import Code
from fraudkg.review.terminal.desk import plain
from fraudkg.review.terminal.page import Line, plain_value
from fraudkg.review.terminal.reasons import REASONS
from fraudkg.review.terminal.slots import THINGS, slot_named
from fraudkg.review.work import Work

KEY, MIND = 0.2, 1.35
READ = "statistic outcome value comparator unit period accumulation as-of area counted-by narrative".split()
READ += ["modality", "quantity"]
MEANT = "counts result-of crime-type dimension about".split()
Claim = Mapping[str, Any]


class Practised:
    """A desk at which a reviewer sits who knows the answers."""

    is_manned = False

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
        self._looked: set[str] = set()
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
        one = current.candidate
        if one.id in self._seen:
            raise SystemExit(f"stuck at {one.quote!r}: {current.problem} {self.told[-3:]}")
        here = self.session.sentence()
        if len(here) > 1 and any(self._is_right(given) for given in here):
            return self._listed(here)
        self._seen.add(one.id)
        self._decide(one)
        return self._plan_for(current)

    def _listed(self, ready: tuple[Proposal, ...]) -> list[tuple[str, str]]:
        """Look at each line of a list, ignore what is no claim, and leave out what is not right as it is."""
        new = [given for given in ready if given.candidate.id not in self._looked]
        for given in new:
            self._decide(given.candidate)
        self.spared += max(0, len(new) - 1)
        self._kind = "list"
        numbered = list(enumerate(ready, 1))
        ignored = [str(number) for number, given in numbered if not self._is_claim(given)]
        if ignored:
            self._mind("decide", "list")
            return [("decide", one) for one in ("o", " ".join(ignored), "x")]
        left = [str(number) for number, given in numbered if not self._is_right(given)]
        return [("decide", one) for one in (("x", " ".join(left)) if left else ("y",))]

    def _is_claim(self, given: Proposal) -> bool:
        return given.candidate.kind not in CLAIMS or self._target(given.candidate) is not None

    def _decide(self, one: Candidate) -> None:
        """Prepare for an item; what was looked at with its sentence needs that only where lines count."""
        self._kind = one.kind
        self._mind("decide", one.kind)
        if one.id in self._looked:
            self.spared += 1
        else:
            self._looked.add(one.id)
            self.kinds[one.kind] += 1

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
        if one.kind == "relation" and given.problem:
            # No build would take it: its ends are of another kind than its predicate asks for.
            del self.used[one.id]
            return [("decide", "i"), ("decide", "w")]
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
                typed = f"{_short(slot, given.claim)} {self._named(slot, wanted or '')}"
                plan += [(part, "e"), (part, typed.strip())]
            self._mind(part, one.kind)
        return [*plan, ("decide", "a")]

    def _named(self, slot: str, wanted: Any) -> str:
        """What is typed for a value, of a thing the first words of an English name that begin no other."""
        guard = self.session.work.guard
        is_thing = slot in THINGS and isinstance(wanted, str)
        for name in sorted(filter(str.isascii, guard.known.names.get(wanted, ()))) if is_thing else ():
            for words in accumulate(name.split(), "{} {}".format):
                with contextlib.suppress(FraudkgError):
                    if guard.id_of(words, slot) == wanted:
                        return words
        return plain_value(wanted)

    def _can_name(self, names: Any) -> bool:
        known = [names] if isinstance(names, str) else list(names or ())
        guard = self.session.work.guard
        return all(guard.known.is_known(one) or one in guard.keys for one in known)

    def _ignore(self, given: Proposal) -> list[tuple[str, str]]:
        if given.reason:
            return [("decide", "a")]
        by_hand = {one.text: one.reason for one in reversed(self.by_hand.release.ignored)}
        keys = {reason: key for key, (reason, _) in REASONS.items()}
        return [("decide", "i"), ("decide", keys.get(by_hand.get(given.candidate.quote, ""), "n"))]

    def _target(self, one: Candidate) -> str | None:
        """The claim written by hand that a candidate proposes; each is proposed once."""
        if one.id in self.used:
            return self.used[one.id]
        keys = keys_saying(self.by_hand.replayed, one)
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

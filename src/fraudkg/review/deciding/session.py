"""A review in progress: the items that are open, one after the other, and what a person does with them."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import date
from typing import Any

from fraudkg.claims.model import Statistic
from fraudkg.errors import FraudkgError, InputError
from fraudkg.extract.sentences import Sentence
from fraudkg.review.deciding.naming import Naming, named
from fraudkg.review.drafts.content import named_since
from fraudkg.review.drafts.keys import base_key, free_key
from fraudkg.review.drafts.propose import CLAIMS, Proposal
from fraudkg.review.drafts.written import are_same
from fraudkg.review.evidence.guard import well_formed
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.evidence.settle import settle
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.files.decisions import ACCEPT, EDIT, IGNORE, Decision
from fraudkg.review.work import Work


class Session(Naming):
    """Walks the open items of one release and keeps what a person decides.

    Nothing is written before `save`.
    """

    def __init__(self, work: Work, by: str, on: date) -> None:
        super().__init__(work, by, on)
        self._edited: dict[str, Mapping[str, Any]] = {}
        self._paragraphs: dict[int, Mapping[str, Any]] = {}

    @property
    def current(self) -> Proposal | None:
        """The item in hand, None where nothing waits."""
        items = self.items()
        if not items:
            return None
        order = self.work.order
        if all(one.id != self._at for one in items):
            here = order.get(self._at, -1)
            self._at = next((one.id for one in items if order[one.id] >= here), items[0].id)
        return self.proposal(self._at)

    def proposal(self, candidate: str) -> Proposal:
        """What accepting would write, with the person's edits so far."""
        given = self.work.proposals[candidate]
        if given.candidate.kind not in CLAIMS or given.repeats or not given.claim:
            return given
        meant = {**self._about(given), **named_since(given.candidate.slots, given.claim, self.work.guard)}
        meant |= self._paragraphs.get(self._sentence(given.candidate).paragraph, {})
        edits = {**meant, **self._edited.get(candidate, {})}
        return self._with(given, edits) if edits else given

    def _with(self, given: Proposal, edits: Mapping[str, Any]) -> Proposal:
        """A proposal with slots changed, and held to the guard again; a slot of None is taken out."""
        claim = {slot: value for slot, value in {**given.claim, **edits}.items() if value is not None}
        # What another end has taken the place of is not made.
        spoken_of = set(named(claim.values()))
        given = replace(given, entities=tuple(one for one in given.entities if one["id"] in spoken_of))
        lacks = tuple(slot for slot in given.lacks if slot not in claim)
        problem = ""
        if not lacks:
            # A key says what the claim is about: it follows that, unless a person or an earlier claim set it.
            is_set = "key" in edits or given.key in self.work.guard.keys
            is_kept = is_set or (given.key and base_key(claim) == base_key(given.claim))
            claim = {"key": "", **claim, **({} if is_kept else {"key": free_key(claim, self._taken())})}
            try:
                claim = settle(self.work.guard, claim, edits, given.entities, given.claim)
                claim = self.work.guard.fewest_words(claim, given.entities) if given.lacks else claim
            except FraudkgError as error:
                problem = str(error)
        return replace(given, claim=claim, lacks=lacks, problem=problem)

    def _taken(self) -> set[str]:
        return {*self.work.guard.keys, *(one.key for one in self.work.proposals.values() if one.key)}

    def _about(self, given: Proposal) -> Mapping[str, Any]:
        """What a narrative speaks of: the figure claimed last before it in its sentence, if one is."""
        if given.candidate.kind != "narrative" or "about" in given.claim:
            return {}
        sentence, at = self._sentence(given.candidate).span, given.candidate.span.start
        figures = [
            (part.span, one.claim.key)
            for one in self._replayed()
            if isinstance(one.claim.content, Statistic)
            for part in one.evidence
            if part.role == "number" and part.span and sentence.holds(part.span) and part.span.start < at
        ]
        return {"about": max(figures)[1]} if figures else {}

    def _sentence(self, one: Candidate) -> Sentence:
        return self.work.proposer.document.sentence_at(one.span.start)

    def go(self, by: int) -> None:
        """Go to the next (1) or previous (-1) item; after the last comes the first."""
        if current := self.current:
            items = [one.id for one in self.items()]
            self._at = items[(items.index(current.candidate.id) + by) % len(items)]

    def accept(self, proposal: Proposal | None = None) -> Decision:
        """Accept the item in hand, or the one given; of what is passed over, the reason.

        Raises:
            FraudkgError: If it lacks a slot or does not hold; nothing changes then.
        """
        given = proposal or self._required()
        one = given.candidate
        if given.repeats:
            main = self.made.get(given.repeats)
            if main is None or not main.is_accepted:
                # With the claim go all who repeat it.
                return self.accept(self.proposal(given.repeats))
            made = self._repeats([given], main)
            if not made:
                problem = given.problem or "its words do not hold beside the claim's"
                raise InputError(problem, remedy="ignore it for a reason (i)")
            self._keep((self.made, made))
            return made[one.id]
        if given.reason:
            return self.ignore(given.reason, given)
        if one.kind not in CLAIMS:
            raise InputError("there is no claim to accept here", remedy="ignore it for a reason (i)")
        if given.lacks:
            raise InputError(f"the {given.lacks[0]} is still open", remedy="choose one (c), or edit it (e)")
        given = self._with_own_key(given)
        self._held[one.id] = self.work.guard.hold(given.claim, given.entities)
        self.work.guard.declare(given.entities)
        self.work.guard.keys.add(given.key)
        claim = {slot: value for slot, value in given.claim.items() if slot != "key"}
        kind = EDIT if self._edited.get(one.id) else ACCEPT
        decision = self._decision(one, kind, key=given.key, claim=claim, entities=given.entities)
        repeats = [
            self.work.proposals[other.id]
            for other in self.work.candidates
            if self.work.proposals[other.id].repeats == one.id and not self._is_decided(other.id)
        ]
        self._keep((self.made, {one.id: decision} | self._repeats(repeats, decision)))
        return decision

    def _with_own_key(self, given: Proposal) -> Proposal:
        """With a key of its own: two that were edited before one of them was accepted may have the same."""
        others = {
            held.claim.key
            for name, held in self._held.items()
            if name != given.candidate.id and not (name in self.made and self.made[name].repeats)
        }
        if given.key not in others:
            return given
        if "key" in self._edited.get(given.candidate.id, {}):
            raise InputError(f"another claim has the key {given.key}", remedy="give it another `key`")
        return replace(given, claim={**given.claim, "key": free_key(given.claim, self._taken())})

    def _repeats(self, proposals: Iterable[Proposal], main: Decision) -> dict[str, Decision]:
        """Decisions to take the words of repeats as further evidence of a claim, as far as they hold."""
        made: dict[str, Decision] = {}
        claim = self._claim_of(main)
        if claim is None:
            return {}
        for given in proposals:
            quote = str(given.claim.get("quote", ""))
            try:
                held = self.work.guard.hold({**claim, "also": [quote]})
            except FraudkgError:
                continue
            one = given.candidate
            self._held[one.id] = held
            made[one.id] = self._decision(one, ACCEPT, repeats=claim["key"], quote=quote)
        return made

    def sure(self) -> tuple[Proposal, ...]:
        """What could be accepted at once: of high confidence, nothing lacking, nothing in the way."""
        return self._ready(lambda one: one.confidence == "high")

    def sentence(self) -> tuple[Proposal, ...]:
        """What could be accepted at once of the sentence in hand, whatever the confidence."""
        current = self.current
        here = self._sentence(current.candidate) if current else None
        return self._ready(lambda one: self._sentence(one) == here)

    def _ready(self, is_meant: Callable[[Candidate], bool]) -> tuple[Proposal, ...]:
        found = (self.proposal(one.id) for one in self.items() if is_meant(one))
        return tuple(one for one in found if one.is_ready)

    def accept_all(self, proposals: Iterable[Proposal]) -> int:
        """Accept several at once, mentions to be ignored included; one undo takes all back."""
        return self._at_once(proposals, self.accept)

    def ignore_all(self, reason: str, proposals: Iterable[Proposal]) -> int:
        """Pass several over for one reason; one undo takes all back."""
        return self._at_once(proposals, lambda one: self.ignore(reason, one))

    def _at_once(self, proposals: Iterable[Proposal], decide: Callable[[Proposal], object]) -> int:
        before, given = len(self._steps), tuple(proposals)
        for one in given:
            decide(one)
        self._join(before)
        return len(given)

    def edit(self, slot: str, value: Any) -> Proposal:
        """Give a slot of the item in hand another value; None takes it out.

        Raises:
            InputError: If it is no claim.
        """
        given = self._required()
        one = given.candidate
        if one.kind not in CLAIMS or given.repeats:
            raise InputError("there is no claim to edit here", remedy="ignore it for a reason (i)")
        self._keep((self._edited, {one.id: {**self._edited.get(one.id, {}), slot: value}}))
        return self.proposal(one.id)

    def for_paragraph(self, slot: str, value: Any) -> None:
        """Give a slot to every claim that is accepted from this paragraph, from now on."""
        here = self._sentence(self._required().candidate).paragraph
        self._keep((self._paragraphs, {here: {**self._paragraphs.get(here, {}), slot: value}}))

    def make(self, slots: Mapping[str, Any]) -> dict[str, Any]:
        """Add a claim that no proposal has.

        Raises:
            FraudkgError: If it does not hold, is there already, or is proposed; nothing changes then, except
                that the proposal is the item in hand.
        """
        claim = {"key": slots.get("key") or free_key(well_formed(slots), self._taken()), **slots}
        if not {"words", "inferred"} & slots.keys():
            # As with an edit, what no words state is marked.
            claim = settle(self.work.guard, claim, slots, ())
        held = self.work.guard.hold(claim)
        for one in self._replayed():
            if are_same(held, one):
                raise InputError(f"{one.claim.key} says this already", remedy="nothing is added")
            if one.claim.key == claim["key"]:
                raise InputError(f"another claim has the key {claim['key']}", remedy="give it another `key`")
        if waiting := self._proposed(held):
            self._at = waiting.candidate.id
            raise InputError("this is proposed already, below", remedy="accept it (a), or edit it first (e)")
        name = f"added {claim['key']}"
        self.work.guard.keys.add(claim["key"])
        self._held[name] = held
        self._keep((self.added, {name: claim}))
        return claim

    def _proposed(self, held: Replayed) -> Proposal | None:
        """What waits and would say the same of the same words."""
        for one in self.items():
            given = self.proposal(one.id)
            if one.kind not in CLAIMS or not given.is_ready or given.reason:
                continue
            with suppress(FraudkgError):
                if are_same(held, self.work.guard.hold(given.claim, given.entities)):
                    return given
        return None

    def ignore(self, reason: str, proposal: Proposal | None = None) -> Decision:
        """Pass the item over, for a reason."""
        one = (proposal or self._required()).candidate
        decision = self._decision(one, IGNORE, reason=reason, quote=one.quote)
        self._keep((self.made, {one.id: decision}))
        return decision

    def decided(self) -> tuple[Candidate, ...]:
        """What was decided, in the text's order."""
        known = self.work.proposals
        return tuple(
            sorted(known[name].candidate for name in self.made if name in known and self._is_decided(name))
        )

    def edited(self) -> tuple[Candidate, ...]:
        """What was edited and waits all the same, in the text's order."""
        return tuple(one for one in self.items() if self._edited.get(one.id))

    def reopen(self, candidate: str) -> None:
        """Take a decision back, and those that repeat its claim; it goes with the next writing."""
        key = self.made[candidate].made_key
        gone = [name for name, one in self.made.items() if name == candidate or (key and one.repeats == key)]
        for name in gone:
            self._held.pop(name, None)
        self._keep((self.made, {name: self._opened(self.made[name]) for name in gone}))
        self._at = candidate

    def _decision(self, one: Candidate, kind: str, **slots: Any) -> Decision:
        earlier = self.made.get(one.id)
        was = earlier.made_key if earlier and earlier.made_key != slots.get("key") else None
        return Decision(one.id, kind, was=was, by=self.by, on=self.on, **slots)

    def _required(self) -> Proposal:
        found = self.current
        if found is None:
            raise InputError("nothing waits for a decision", remedy="save (s) and quit (q)")
        return found

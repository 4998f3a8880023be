"""What decisions say: each as the claim that it accepts, filled in from its proposal."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from fraudkg.errors import FraudkgError, InputError
from fraudkg.review.drafts.keys import free_key
from fraudkg.review.drafts.parts import with_part
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.evidence.audit import find_ignored
from fraudkg.review.evidence.guard import Guard, Slots, well_formed
from fraudkg.review.evidence.replay import Replayed
from fraudkg.review.evidence.settle import settle
from fraudkg.review.files.decisions import OPEN, Decision
from fraudkg.review.work import Work


@dataclass(slots=True)
class Resolved:
    """The decisions as claims, entities and keys to remove."""

    claims: dict[str, dict[str, Any]] = field(default_factory=dict)
    entities: dict[str, Slots] = field(default_factory=dict)
    removed: set[str] = field(default_factory=set)
    vanished: list[Decision] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)


def resolve(work: Work, made: Mapping[str, Decision]) -> Resolved:
    """What the decisions say, proposals filled in.

    Raises:
        InputError: If two decisions give one key, or one accepts what lacks a slot.
    """
    done = Resolved()
    repeats: list[tuple[Decision, str, str]] = []
    keys: dict[str, str] = {}
    for one in made.values():
        proposal = work.proposals.get(one.candidate)
        if proposal is None:
            done.vanished.append(one)
        if one.gone:
            done.removed.add(one.gone)
        if not one.is_accepted:
            continue
        if said := said_again(one, proposal):
            repeats.append((one, *said))
        elif claim := claim_of(one, proposal, work.guard):
            claim["key"] = claim["key"] or free_key(claim, {**work.claims, **done.claims})
            keys[one.candidate] = claim["key"]
            _put(done, claim, one.place or str(work.decisions.path))
            done.entities |= {entity["id"]: entity for entity in entities_of(one, proposal)}
    for one, main, quote in repeats:
        _repeat(done, keys.get(main, main), one, quote)
    done.entities |= {entity["id"]: entity for entity in work.decisions.added["entities"]}
    for claim in work.decisions.added["claims"]:
        _put(done, dict(claim), str(work.decisions.path))
    done.removed -= done.claims.keys()
    _no_other_left(work, made, done)
    return done


def _no_other_left(work: Work, made: Mapping[str, Decision], done: Resolved) -> None:
    """Whether what is open again leaves nothing in `claims.yaml` that it does not name."""
    ignored = find_ignored(work.text, work.release.ignored)
    for one in made.values():
        proposal = work.proposals.get(one.candidate)
        if one.decision != OPEN or one.gone or proposal is None or proposal.repeats:
            continue
        key = work.claim_saying(proposal.candidate)
        if key and key not in done.claims and key not in done.removed:
            raise InputError(
                f"{one.candidate} is open again, and {key} still says it",
                place=one.place,
                remedy=f"write `was: {key}` if that claim is to go, else take the decision out",
            )
        if any(span.overlaps(proposal.candidate.core) for span in ignored):
            raise InputError(
                f"{one.candidate} is open again, and `ignored` in claims.yaml still has «{one.words}»",
                place=one.place,
                remedy="take it out there, too, else take the decision out",
            )


def _repeat(done: Resolved, key: str, one: Decision, quote: str) -> None:
    """Further words for a claim that another decision accepts."""
    main = done.claims.get(key)
    if main is None:
        raise InputError(
            f"{one.candidate} repeats {key}, which no decision accepts",
            place=one.place,
            remedy="accept that one, too, or ignore this one",
        )
    if quote and quote not in main.get("also", ()):
        main["also"] = [*main.get("also", ()), quote]


def said_again(one: Decision, proposal: Proposal | None) -> tuple[str, str] | None:
    """The claim that a decision says once more, by its key or its candidate, and in which words."""
    main = one.repeats or (proposal.repeats if proposal and not one.claim else None)
    quote = one.quote or (str(proposal.claim.get("quote", "")) if proposal else "")
    return (main, quote) if main else None


def entities_of(one: Decision, proposal: Proposal | None) -> tuple[Slots, ...]:
    """What only this release speaks of, and the claim that a decision accepts needs."""
    return one.entities or (proposal.entities if proposal and not one.claim else ())


def claim_of(one: Decision, proposal: Proposal | None, guard: Guard) -> dict[str, Any] | None:
    """The claim that a decision accepts; None where neither it nor a proposal has one.

    What a change means for the words of a slot is settled as in the terminal, unless it speaks of them, too.

    Raises:
        InputError: If it lacks a slot, or a key can be made of none of it.
    """
    if one.claim is not None:
        claim = {**one.claim, "key": one.key or one.claim.get("key")}
    elif proposal is None or "quote" not in proposal.claim:
        return None
    else:
        claim = dict(proposal.claim)
        for name, value in one.slots.items():
            slot, whole = with_part(claim, name, value)
            claim[slot] = whole
        claim["key"] = one.key or proposal.key
        claim = {slot: value for slot, value in claim.items() if value is not None}
        lacking = [slot for slot in proposal.lacks if slot not in claim]
        if lacking:
            raise InputError(
                f"{one.candidate} is accepted without {lacking[0]}",
                place=one.place,
                remedy=f"give it under `slots: {{{lacking[0]}: …}}`",
            )
        if one.slots and not {"words", "inferred"} & one.slots.keys():
            claim = _settled(guard, claim, proposal, one.slots)
    if not one.key:
        well_formed({slot: value for slot, value in claim.items() if slot != "key" or value}, one.place)
    return claim


def _settled(guard: Guard, claim: Slots, proposal: Proposal, given: Slots) -> dict[str, Any]:
    changed = [with_part(claim, slot, None)[0] for slot in given]
    keyed = {**claim, "key": claim["key"] or "claim"}
    try:
        settled = settle(guard, keyed, changed, proposal.entities, proposal.claim)
    except FraudkgError:
        # What does not hold is said once it is to be written, with its place.
        return dict(claim)
    return {**settled, "key": claim["key"]}


def _put(done: Resolved, claim: dict[str, Any], place: str) -> None:
    key = claim["key"]
    if key in done.claims:
        raise InputError(
            f"the key {key} is given twice, first at {done.places[key]}",
            place=place,
            remedy="give each claim a key of its own",
        )
    done.claims[key], done.places[key] = claim, place


def replayed(work: Work, done: Resolved) -> dict[str, Replayed]:
    """Every accepted claim with its evidence.

    Raises:
        FraudkgError: For the first that does not hold; its place is the decision's.
    """
    work.guard.declare(done.entities.values())
    work.guard.keys = (set(work.claims) - done.removed) | set(done.claims)
    found = {}
    for key, claim in done.claims.items():
        try:
            found[key] = work.guard.hold(claim)
        except FraudkgError as error:
            raise type(error)(
                error.problem, place=done.places[key], remedy=error.remedy or "correct the decision"
            ) from error
    return found

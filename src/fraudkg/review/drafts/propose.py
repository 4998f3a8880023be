"""From candidates to drafts: claims in the shape of `claims.yaml`, with keys, quotes and words of slots."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import Any

from fraudkg.claims.model import Release
from fraudkg.errors import FraudkgError
from fraudkg.extract.document import document_of
from fraudkg.review.drafts.content import BESIDE, Content, Contents, span_of, unwritten
from fraudkg.review.drafts.keys import free_key
from fraudkg.review.drafts.quotes import as_quote, as_words, statements
from fraudkg.review.evidence.guard import Guard, Slots
from fraudkg.review.files.candidates import Candidate
from fraudkg.text import SourceText, Span
from fraudkg.text.source import whole_words

CLAIMS = ("statistic", "relation", "outcome", "status", "narrative")
"""The kinds of candidate that become claims."""
_WHOLE = {"relation", "narrative"}
"""Kinds whose passage states all; of a figure the reader marks only number and unit."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What accepting a candidate would write.

    Args:
        claim: The claim, in the shape of `claims.yaml`; empty for what is no claim.
        entities: What only this release speaks of, and the claim needs.
        lacks: Slots that a person has to fill in first.
        repeats: Id of the candidate that says the same and bears the claim.
        reason: Why what is no claim is passed over, where the machine says so.
        problem: Why the claim cannot stand as it is, in one sentence.
    """

    candidate: Candidate
    claim: Slots = field(default_factory=dict)
    entities: tuple[Slots, ...] = ()
    lacks: tuple[str, ...] = ()
    repeats: str | None = None
    reason: str | None = None
    problem: str = ""

    @property
    def is_ready(self) -> bool:
        """Whether it can be accepted as it is: nothing lacks or is in the way, and it is no repeat."""
        is_open = bool(self.lacks or self.problem)
        return not is_open and bool(self.reason or (self.claim and not self.repeats))

    @property
    def hints(self) -> tuple[str, ...]:
        """Slots that the machine guesses without any words, and therefore does not propose."""
        guesses = [(slot, self.candidate.slots.get(name) or {}) for slot, name in BESIDE.items()]
        return tuple(
            f"{slot} {guess['id']}"
            for slot, guess in guesses
            if guess.get("id") and not guess["span"] and slot not in self.claim
        )

    @property
    def unwritten(self) -> tuple[str, ...]:
        """What words say of a figure and its claim leaves out, so that nothing is lost unsaid."""
        is_figure = self.candidate.kind == "statistic" and self.claim and not self.repeats
        return tuple(unwritten(self.candidate.slots, self.claim)) if is_figure else ()

    @property
    def key(self) -> str:
        """The claim's key, empty where there is no claim."""
        return str(self.claim.get("key", ""))


class Proposer:
    """Drafts claims for one release; `aliases` are ids by the names that a person said are theirs."""

    def __init__(self, release: Release, text: SourceText, guard: Guard, aliases: Mapping[str, str]) -> None:
        self._text = text
        self._guard = guard
        self._contents = Contents(release, text, guard, aliases)
        self.document = document_of(release, text)

    def propose(
        self, candidates: Iterable[Candidate], keys: Mapping[str, str], taken: Iterable[str] = ()
    ) -> dict[str, Proposal]:
        """A proposal for each candidate, by its id.

        `keys` are those that candidates have already, by their ids; those `taken` no other candidate may get.
        """
        used = {*taken, *keys.values()}
        found: dict[str, Proposal] = {}
        ordered = sorted(candidates, key=lambda one: (self._is_title(one), one))
        self._contents.settle_types(sorted(ordered))
        repeats, by_id = self._repeats(ordered), {one.id: one for one in ordered}
        for one in ordered:
            if one.kind not in CLAIMS:
                found[one.id] = self._mention(one)
            elif one.id in repeats:
                found[one.id] = self._repeat(one, found[repeats[one.id].id])
            else:
                others = [by_id[name] for name, main in repeats.items() if main is one]
                merged = _with_words_of(one, others)
                found[one.id] = self.draft(merged, used, keys.get(one.id))
                used |= {found[one.id].key} - {""}
        return found

    def _repeats(self, ordered: Iterable[Candidate]) -> dict[str, Candidate]:
        """The statistics that say once more, in another sentence, what one before them says; and which."""
        said: dict[tuple[Any, ...], list[Candidate]] = {}
        repeats: dict[str, Candidate] = {}
        for one in ordered:
            if one.kind != "statistic" or not one.slots["indicator"]:
                continue
            mains = said.setdefault(_identity(one), [])
            here = self.document.sentence_at(one.span.start).span
            main = next((main for main in mains if _agree(main, one) and not here.holds(main.span)), None)
            if main is None:
                mains.append(one)
            else:
                repeats[one.id] = main
        return repeats

    def _is_title(self, one: Candidate) -> bool:
        return one.kind == "statistic" and self.document.sentence_at(one.span.start).paragraph == 0

    def draft(self, one: Candidate, taken: set[str], key: str | None = None) -> Proposal:
        """The claim that a candidate proposes: the first of its possible quotes with which it holds."""
        content = self._contents.of(one)
        entities, near = tuple(content.entities), [words for _, words in content.words]
        proposal: Proposal | None = None
        for span in statements(self.document, one.span, near, is_whole=one.kind in _WHOLE):
            claim = self._quoted(content, span)
            if content.lacks:
                # Without its indicator it has no key yet, either.
                return Proposal(one, {"key": key, **claim} if key else claim, entities, content.lacks)
            claim = {"key": key or free_key(claim, taken), **claim}
            drafted = Proposal(one, claim, entities)
            try:
                claim = self._guard.fewest_words(claim, entities)
                self._guard.hold(claim, entities)
            except FraudkgError as error:
                proposal = proposal or replace(drafted, problem=str(error))
            else:
                return replace(drafted, claim=claim)
        return proposal or Proposal(one, problem="nothing can be quoted for it")

    def _quoted(self, content: Content, span: Span) -> dict[str, Any]:
        words = {role: as_words(self._text, self.document, span, where) for role, where in content.words}
        return {**content.slots, **as_quote(self._text, span), **({"words": words} if words else {})}

    def _repeat(self, one: Candidate, main: Proposal) -> Proposal:
        """The same once more, in other words: further evidence of the claim, where it can be quoted."""
        for span in statements(self.document, one.span, _near(one)):
            quote = as_quote(self._text, span)
            also = [*main.claim.get("also", ()), quote["quote"]]
            claim = {**main.claim, "also": also}
            if "occurrence" in quote or main.lacks or main.problem:
                continue
            try:
                self._guard.hold(claim, main.entities)
            except FraudkgError:
                continue
            return Proposal(one, {"quote": quote["quote"]}, repeats=main.candidate.id)
        return Proposal(one, repeats=main.candidate.id, problem="its words cannot stand beside the claim's")

    def _mention(self, one: Candidate) -> Proposal:
        """A mention that is no claim: to be ignored, for the machine's reason if it gives one."""
        if one.kind == "entity":
            name, entity = self._contents.entity({**one.slots, "id": one.slots["entity"], "quote": one.quote})
            return Proposal(one, {"entity": name}, (entity,) if entity else ())
        reason = one.slots.get("reason")
        # Its quote is looked for once it is written: a text may have very many mentions.
        return Proposal(one, reason=reason, lacks=() if reason else ("reason",))

    def ignored(self, one: Candidate, reason: str | None) -> dict[str, Any]:
        """The entry by which a mention, or a statistic's number, is passed over, in whole words."""
        where = whole_words(self._text.content, one.core)
        said = self._text.read(where)
        for span in statements(self.document, where):
            quote = self._text.read(span)
            if self._text.places(quote) == [span.start] and self._text.places(said, span) == [where.start]:
                return {"quote": quote, "text": said, "reason": reason}
        return {**as_quote(self._text, where), "text": said, "reason": reason}


def _near(one: Candidate) -> list[Span]:
    pieces = [(one.slots.get(slot) or {}).get("span") for slot in ("period", *BESIDE.values())]
    return [span_of(piece) for piece in pieces if piece]


def _identity(one: Candidate) -> tuple[Any, ...]:
    """What two statistics share that say the same."""
    slots = one.slots
    period = slots["period"] or {}
    value = tuple(slots[slot] for slot in ("indicator", "value", "lower", "upper", "comparator", "unit"))
    return (*value, period.get("from"), period.get("to"), tuple(slots["flags"]))


def _agree(one: Candidate, other: Candidate) -> bool:
    """Whether place and counting agent of two statistics do not differ in what words say."""
    for slot in BESIDE.values():
        ids = {given["id"] for given in (one.slots[slot], other.slots[slot]) if given and given["span"]}
        if len(ids) > 1:
            return False
    return True


def _with_words_of(one: Candidate, others: Iterable[Candidate]) -> Candidate:
    """The candidate with place and counting agent as a repeat's words say them, where its own do not."""
    slots = dict(one.slots)
    for slot, other in product(BESIDE.values(), others):
        given = other.slots.get(slot)
        if given and given["span"] and not (slots.get(slot) or {}).get("span"):
            slots[slot] = given
    return replace(one, slots=slots)

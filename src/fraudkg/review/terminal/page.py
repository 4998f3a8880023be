"""What a reviewer sees of one item: the sentence with its spans, the proposal, and how far the review is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from fraudkg.extract.candidates import CHANGES
from fraudkg.extract.views.pieces import Mark, stretches
from fraudkg.extract.views.rows import FLAGS
from fraudkg.review.deciding.alike import alike
from fraudkg.review.deciding.announcer import missing
from fraudkg.review.deciding.same import Pair, name_of
from fraudkg.review.deciding.session import Session
from fraudkg.review.deciding.standing import Progress
from fraudkg.review.drafts.propose import CLAIMS, Proposal
from fraudkg.review.files.candidates import Candidate
from fraudkg.text import Span
from fraudkg.text.visible import visible

_KINDS = {
    "number": ("number", "vague"),
    "bound": ("bound", "open_list"),
    "unit": ("unit_span",),
    "period": ("period",),
    "place": ("place", "object", "site"),
    "actor": ("counted_by", "subject"),
}
"""The slots whose words are shown in each way."""
_BAR = 24
_MOST = 700


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are shown in one way; `style` is a kind of span, or bold, dim or empty."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]
_NO_AMOUNTS = CHANGES | {"share", "conversion"}
"""What is said of figures that are no amounts by themselves."""


def page(session: Session, proposal: Proposal) -> tuple[Line, ...]:
    """The lines for one item."""
    one = proposal.candidate
    rules = ", ".join(one.slots.get("rules", ()))
    told = one.slots.get("flags", ())
    flags = [*(FLAGS.get(flag, flag) for flag in told), *filter(None, [one.slots.get("why")])]
    if not _NO_AMOUNTS.isdisjoint(told):
        flags.append("a claim would take it for an amount of its own: ignore it, if in doubt")
    flags += [f"perhaps {hint}, though no words say so" for hint in proposal.hints]
    flags += [f"{one}, so it is not written" for one in proposal.unwritten]
    flags += [f"{key} has the same number of the same measure" for key in alike(session, proposal)]
    lines: list[Line] = [
        bar(session.progress()),
        (Piece(f"{one.kind} · confidence {one.confidence}", "bold"), Piece(f"  {rules}".rstrip(), "dim")),
        (),
        sentence(session, one),
        (),
        *_slots(proposal),
    ]
    if flags:
        lines.append((Piece("  note    ", "dim"), Piece(visible(", ".join(map(str, flags))))))
    if proposal.lacks:
        lines.append((Piece(f"  open    {', '.join(proposal.lacks)}", "open"),))
    if "asserted-by" in proposal.lacks:
        lines += [(Piece(f"  note    {visible(said)}", "dim"),) for said in missing(session.work)]
    if proposal.problem:
        lines.append((Piece(f"  but     {visible(proposal.problem)}", "open"),))
    return tuple(lines)


def pair_page(session: Session, pair: Pair) -> tuple[Line, ...]:
    """The lines for two names that may be one thing."""
    first, second = map(visible, pair.names)
    return (
        bar(session.progress()),
        (Piece(f"Do these name one {pair.kind}? ({pair.why})", "bold"),),
        (Piece(f"  «{first}»  and  «{second}»"),),
        (Piece(f"  known as {pair.id}" if pair.id else "  neither is known", "dim"),),
        *((Piece("  "), *sentence(session, one)) for one in _first_named(session, pair)),
    )


def _first_named(session: Session, pair: Pair) -> Iterator[Candidate]:
    """Where each name of a pair stands first; a name of the release's own entities may stand nowhere."""
    for name in pair.names:
        named = (one for one in session.work.candidates if one.kind == "entity" and name_of(one) == name)
        yield from islice(named, 1)


def bar(progress: Progress) -> Line:
    """The audit as a bar: claimed, ignored, open.

    >>> "".join(piece.text for piece in bar(Progress(3, 1, 4, 2)))
    '█████████▒▒▒············  3 claimed, 1 ignored, 4 open of 8 mentions · 2 items wait'
    """
    total = max(1, progress.total)
    full = progress.claimed * _BAR // total
    half = progress.ignored * _BAR // total
    counts = f"{progress.claimed} claimed, {progress.ignored} ignored, {progress.open} open"
    return (
        Piece("█" * full, "unit"),
        Piece("▒" * half, "dim"),
        Piece("·" * (_BAR - full - half)),
        Piece(f"  {counts} of {progress.total} mentions · {progress.waits}", "dim"),
    )


def sentence(session: Session, one: Candidate) -> Line:
    """The sentence that an item stands in, its slots marked."""
    whole = session.work.proposer.document.sentence_at(one.span.start).span
    whole = Span(min(whole.start, one.span.start), max(whole.end, one.span.end))
    low, high = max(whole.start, one.span.start - _MOST), min(whole.end, one.span.end + _MOST)
    shown = session.work.text.content[low:high]
    found = [
        Mark(mark.start - low, mark.end - low, mark.kind)
        for mark in marks(one)
        if low <= mark.start and mark.end <= high
    ]
    pieces = [
        Piece(visible(shown[start:end]), covering[0].kind if covering else "")
        for start, end, covering in stretches(len(shown), found)
    ]
    before, after = [Piece("… ")] * (low > whole.start), [Piece(" …")] * (high < whole.end)
    return (*before, *pieces, *after)


def marks(one: Candidate) -> Iterator[Mark]:
    """The spans of a candidate's slots, and the candidate itself."""
    yield Mark(one.span.start, one.span.end, "statistic")
    for kind, slots in _KINDS.items():
        for piece in filter(None, map(one.slots.get, slots)):
            # Of a period, a place and who counted it is known, too, what the words mean.
            if words := piece.get("span", piece):
                yield Mark(words["start"], words["end"], kind)


def _slots(proposal: Proposal) -> Iterator[Line]:
    if proposal.repeats:
        yield (Piece("  repeats ", "dim"), Piece("the claim of the same figure, as further evidence"))
        yield _slot("quote", proposal.claim.get("quote", ""))
        return
    if proposal.candidate.kind not in CLAIMS and not proposal.claim:
        reason = proposal.reason or "no reason is proposed"
        yield _slot("ignore", f"{proposal.candidate.quote} ({reason})")
        return
    for slot, value in proposal.claim.items():
        if value is not None:
            is_inferred = slot in proposal.claim.get("inferred", ())
            yield (*_slot(slot, value), *([mark_inferred()] if is_inferred else []))
    for entity in proposal.entities:
        yield _slot("new", f"{entity['id']}, a {entity['a']}: {entity['label']}")


def _slot(name: str, value: Any) -> Line:
    said = plain_value(value)
    return (Piece(f"  {name:<14}", "dim"), Piece(visible(said)))


def mark_inferred(slot: str = "") -> Piece:
    """What stands behind a slot that no words state; its name where several may be meant."""
    return Piece(f"  (not in the words: {f'{slot} ' if slot else ''}inferred)", "open")


def plain_value(value: Any) -> str:
    """A slot's value on one line."""
    if isinstance(value, Mapping):
        return ", ".join(f"{name}: {plain_value(one)}" for name, one in value.items())
    if isinstance(value, list | tuple):
        return ", ".join(map(plain_value, value))
    return str(value)

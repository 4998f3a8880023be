"""A list of proposals at a desk: shown by number, accepted whole or but for some, ignored in part."""

from collections.abc import Callable, Collection, Iterator
from typing import Any

from fraudkg.review.deciding.alike import alike
from fraudkg.review.deciding.session import Session
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.terminal.desk import Desk
from fraudkg.review.terminal.page import Line, Piece, mark_inferred, plain_value
from fraudkg.text.visible import visible

Proposals = tuple[Proposal, ...]

_MAIN = {*"statistic outcome relation status narrative quantity value lower upper comparator unit".split()}
_BESIDE = {"key", "quote", "occurrence", "also", "number", "words", "inferred"}
"""Slots that a row has no room for: where the words stand, which its quote shows."""


class Listing:
    """What keys do to lists; `reason` asks why something is ignored, None where the person turns away."""

    def __init__(self, session: Session, desk: Desk, reason: Callable[[], str | None]) -> None:
        self._session = session
        self._desk = desk
        self._reason = reason

    def rows(self, listed: Proposals) -> tuple[Line, ...]:
        """The lines of a list, numbered from 1."""
        called = self._session.work.guard.known.label
        return tuple(
            row(number, one, called, alike(self._session, one)) for number, one in enumerate(listed, 1)
        )

    def accept(self, listed: Proposals) -> None:
        """Accept all of it."""
        if listed:
            self._desk.tell(f"accepted {self._session.accept_all(listed)}; u takes them back")

    def accept_others(self, listed: Proposals) -> None:
        """Accept all but those whose numbers are typed."""
        chosen = self._numbered("numbers to leave out: ", listed)
        if chosen is not None:
            self.accept(_without(listed, chosen))

    def ignore_some(self, listed: Proposals) -> Proposals:
        """Ignore those whose numbers are typed, for one reason; what is left, or nothing without a reason."""
        chosen = self._numbered("numbers to ignore: ", listed)
        if chosen is None:
            return ()
        if chosen:
            reason = self._reason()
            if reason is None:
                return ()
            self._session.ignore_all(reason, chosen)
        return _without(listed, chosen)

    def confirm(self, listed: Proposals) -> None:
        """Show a list, and accept it with one key; i ignores some of it first, x leaves some out."""
        while listed:
            self._desk.show(self.rows(listed))
            asked = f"accept these {len(listed)}? y/n, i to ignore some first, x to leave some out"
            key = self._desk.key(asked)
            if key == "i":
                listed = self.ignore_some(listed)
                continue
            if key == "x":
                self.accept_others(listed)
            elif key in {"y", "Y"}:
                self.accept(listed)
            return

    def _numbered(self, prompt: str, listed: Proposals) -> Proposals | None:
        """Those whose numbers are typed; None where the person turns away."""
        by_number = {str(number): one for number, one in enumerate(listed, 1)}
        while (line := self._desk.line(prompt)) is not None:
            typed = line.replace(",", " ").split()
            strange = next((number for number in typed if number not in by_number), None)
            if strange is None:
                return tuple(by_number[number] for number in sorted(set(typed), key=int))
            self._desk.tell(
                f"«{visible(strange)}» is no number from 1 to {len(listed)}; type all of them again"
            )
        return None


def _without(listed: Proposals, chosen: Proposals) -> Proposals:
    return tuple(one for one in listed if one not in chosen)


def row(number: int, one: Proposal, called: Callable[[str], str], others: Collection[str] = ()) -> Line:
    """One proposal of a list, with its number in it; `others` are keys of claims with the same number."""
    what = "ignore" if one.reason else one.candidate.kind
    stated = (Piece(one.reason),) if one.reason else tuple(_stated(one, called, others))
    quote = Piece(visible(f"  «{one.candidate.quote}»"), "dim")
    return (Piece(f"{number:>3} {what:<10}", "dim"), *stated, quote)


def _stated(one: Proposal, called: Callable[[str], str], others: Collection[str]) -> Iterator[Piece]:
    claim = one.claim
    yield Piece(visible(_main(one, called)))
    for slot in ("comparator", "unit"):
        if slot in claim.get("inferred", ()):
            yield mark_inferred(slot)
    for slot, value in claim.items():
        if slot not in _MAIN | _BESIDE and value is not None:
            yield Piece(visible(f" · {slot} {plain_value(value)}"))
            if slot in claim.get("inferred", ()):
                yield mark_inferred()
    if one.unwritten:
        yield Piece(visible(f"  (not written: {', '.join(one.unwritten)})"), "open")
    if others:
        yield Piece(f"  (the same number: {', '.join(others)})", "open")


def _main(one: Proposal, called: Callable[[str], str]) -> str:
    """What a claim says in the first place, in words."""
    claim = one.claim
    if "relation" in claim:
        new = {entity["id"]: f"{entity['label']} (new {entity['a']})" for entity in one.entities}
        return " ".join(new.get(name) or called(name) for name in claim["relation"])
    if "status" in claim:
        new = {entity["id"]: str(entity["label"]) for entity in one.entities}
        status = dict(claim["status"])
        name, aspect, value = (status.pop(part) for part in ("of", "aspect", "is"))
        rest = f", {plain_value(status)}" if status else ""
        return f"{new.get(name) or called(name)}: {aspect} {value}{rest}"
    if "statistic" in claim:
        return f"{claim['statistic']}: {_figure(claim)} {claim['unit']}"
    if "outcome" in claim:
        return ": ".join(str(claim[slot]) for slot in ("outcome", "quantity") if slot in claim)
    return str(claim["narrative"])


def _figure(claim: Any) -> str:
    """The number with its bound, both ends of a range."""
    if "value" not in claim:
        return f"{claim['lower']:,} to {claim['upper']:,}"
    bound = str(claim.get("comparator", "")).replace("-", " ")
    return f"{bound} {claim['value']:,}".strip()

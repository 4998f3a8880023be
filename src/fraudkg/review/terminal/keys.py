"""What each key does, whoever presses it: a person at a terminal, a script, a test."""

from collections.abc import Callable, Iterable
from typing import Any, Protocol

from fraudkg.errors import FraudkgError
from fraudkg.review.deciding.same import Pair
from fraudkg.review.deciding.session import Session
from fraudkg.review.drafts.propose import CLAIMS, Proposal
from fraudkg.review.terminal.codes import Code, Codes
from fraudkg.review.terminal.page import Line, Piece, bar, page, plain_value, visible
from fraudkg.review.terminal.slots import read_slot, read_slots, schemes, slot_named

REASONS = {
    "d": "date",
    "p": "date-of-publication",
    "l": "list-ordinal",
    "h": "heading",
    "i": "idiom",
    "o": "outlet",
    "f": "page-furniture",
    "s": "quoted-slogan",
    "t": "sentence-start",
    "n": "name-in-passing",
    "c": "currency-conversion",
    "r": "repeats",
    "w": "wrongly-read",
    "x": "not-a-claim",
}
"""The reasons for which something is ignored, by the key that chooses each."""

KEYS = {
    "a": "accept",
    "A": "accept all of high confidence, after a look at the list",
    "S": "accept all that is ready in this sentence, after a look at the list",
    "c": "choose a code by typing part of its name",
    "e": "edit a slot: its name, a space, its value; a name alone takes the slot out",
    "d": "give a slot to all claims of this paragraph",
    "m": "make a claim that the machine missed",
    "r": "rename what is new: its id, then a class and a label if they are others",
    "i": "ignore, for a reason",
    "n": "next",
    "p": "previous",
    "u": "undo",
    "s": "save",
    "q": "quit",
    "?": "this help",
}
"""Every key with what it does."""


class Desk(Protocol):
    """Where a review takes place: shows lines, and takes keys and typed words."""

    def show(self, lines: Iterable[Line]) -> None:
        """Show an item."""

    def tell(self, message: str) -> None:
        """Say one thing."""

    def key(self, prompt: str) -> str:
        """One key; empty where no more will come."""

    def line(self, prompt: str) -> str | None:
        """A typed line; None where the person turned away from it."""

    def pick(self, prompt: str, search: Callable[[str], tuple[Code, ...]]) -> Code | None:
        """One of what a search finds while a person types; None where nothing was picked."""


class Reviewer:
    """Runs a session at a desk.

    Args:
        session: The review.
        desk: Where it takes place.
        codes: What slots can name.
    """

    def __init__(self, session: Session, desk: Desk, codes: Codes) -> None:
        self._session = session
        self._desk = desk
        self._codes = codes
        self._actions: dict[str, Callable[[], None]] = {
            "a": self._accept,
            "A": self._accept_all,
            "S": self._accept_sentence,
            "c": self._choose,
            "e": self._edit,
            "d": self._paragraph,
            "m": self._make,
            "r": self._rename,
            "i": self._ignore,
            "n": lambda: self._session.go(1),
            "p": lambda: self._session.go(-1),
            "u": self._undo,
            "s": self._save,
            "?": self._help,
        }

    def run(self) -> None:
        """Go on until the person quits or nothing more comes."""
        hint = "a accept  c choose  e edit  i ignore  n next  u undo  s save  q quit  ? help"
        while True:
            proposal = self._session.current
            if proposal is None:
                if self._names():
                    continue
                break
            self._desk.show(page(self._session, proposal))
            key = self._desk.key(hint)
            if key in {"q", ""}:
                break
            self._do(key)
        self._end()

    def _do(self, key: str) -> None:
        action = self._actions.get(key)
        if action is None:
            self._desk.tell(f"{visible(key)} does nothing; ? shows the keys")
            return
        try:
            action()
        except FraudkgError as error:
            self._desk.tell(visible(str(error)))

    def _end(self) -> None:
        self._desk.show((bar(self._session.progress()),))
        if self._session.is_changed and self._desk.key("save what was decided? y/n") in {"y", "Y", "s"}:
            self._save()

    def _accept(self) -> None:
        self._session.accept()

    def _accept_all(self) -> None:
        self._accept_list(self._session.sure(), "nothing of high confidence is ready; accept one by one")

    def _accept_sentence(self) -> None:
        self._accept_list(self._session.sentence(), "nothing of this sentence is ready; see what is open")

    def _accept_list(self, ready: tuple[Proposal, ...], nothing: str) -> None:
        """Show a list, and accept it with one key; i ignores some of it first, x leaves some out."""
        if not ready:
            self._desk.tell(nothing)
            return
        self._desk.show(tuple(_short(number, one) for number, one in enumerate(ready, 1)))
        key = self._desk.key(f"accept these {len(ready)}? y/n, i to ignore some first, x to leave some out")
        if key == "i":
            if ignored := self._numbered("numbers to ignore: ", ready):
                reason = self._reason(None)
                if reason is None:
                    return
                self._session.ignore_all(reason, ignored)
            if kept := tuple(one for one in ready if one not in ignored):
                self._accept_list(kept, nothing)
            return
        if key == "x":
            left = self._numbered("numbers to leave out: ", ready)
            ready = tuple(one for one in ready if one not in left)
        if key in {"y", "Y", "x"} and ready:
            self._desk.tell(f"accepted {self._session.accept_all(ready)}; u takes them back")

    def _numbered(self, prompt: str, shown: tuple[Proposal, ...]) -> tuple[Proposal, ...]:
        """Those of a list whose numbers are typed."""
        typed = (self._desk.line(prompt) or "").replace(",", " ").split()
        numbers = {int(number) for number in typed if number.isdigit()}
        return tuple(one for number, one in enumerate(shown, 1) if number in numbers)

    def _choose(self) -> None:
        proposal = self._current_claim()
        if proposal is None:
            return
        slot, scheme = schemes(proposal)
        picked = self._desk.pick(f"{slot}: ", lambda typed: self._codes.search(scheme, typed))
        if picked is not None:
            self._session.edit(*read_slot(slot, picked.notation, proposal.claim))

    def _edit(self) -> None:
        proposal = self._current_claim()
        typed = self._desk.line("slot and value: ") if proposal else None
        if proposal and typed and typed.strip():
            self._session.edit(*self._slot(typed, proposal))

    def _paragraph(self) -> None:
        proposal = self._current_claim()
        typed = self._desk.line("for this paragraph, slot and value: ") if proposal else None
        if proposal and typed and typed.strip():
            self._session.for_paragraph(*self._slot(typed, proposal))

    def _slot(self, typed: str, proposal: Proposal) -> tuple[str, Any]:
        name, _, value = typed.strip().partition(" ")
        slot = slot_named(name, proposal.claim)
        near = proposal.candidate.span.start
        return read_slot(slot, value.strip(), proposal.claim, self._session.work.text, near)

    def _current_claim(self) -> Proposal | None:
        proposal = self._session.current
        if proposal is None or proposal.candidate.kind not in CLAIMS or proposal.repeats:
            self._desk.tell("this is no claim of its own; ignore it (i) or make one (m)")
            return None
        return proposal

    def _make(self) -> None:
        typed = self._desk.line("claim, such as `narrative: method, quote: first words … last words`: ")
        if typed and typed.strip():
            current = self._session.current
            near = current.candidate.span.start if current else 0
            claim = self._session.make(read_slots(typed, self._session.work.text, near))
            self._desk.tell(f"made {claim['key']}")

    def _rename(self) -> None:
        proposal = self._session.current
        if proposal is None or not proposal.entities:
            self._desk.tell("nothing is new here")
            return
        for entity in proposal.entities:
            typed = (self._desk.line(f"{visible(str(entity['label']))}, id, class, label: ") or "").split(
                None, 2
            )
            if typed:
                self._session.name(entity, *typed)

    def _ignore(self) -> None:
        proposal = self._session.current
        if reason := self._reason(proposal.reason if proposal else None):
            self._session.ignore(reason)

    def _reason(self, proposed: str | None) -> str | None:
        """The reason that a key chooses, or that is typed; None where the person turned away."""
        self._desk.tell("  ".join(f"{key} {reason}" for key, reason in REASONS.items()))
        key = self._desk.key(f"reason{f', Enter for {proposed}' if proposed else ''}, / for another")
        if key in {"\r", "\n"}:
            return proposed
        if key == "/":
            typed = (self._desk.line("reason: ") or "").strip()
            return "-".join(typed.lower().split()) or None
        return REASONS.get(key)

    def _undo(self) -> None:
        if not self._session.undo():
            self._desk.tell("there is nothing to undo")

    def _save(self) -> None:
        self._session.save()
        self._desk.tell(f"saved {self._session.work.decisions.path.name}")

    def _help(self) -> None:
        for key, meaning in KEYS.items():
            self._desk.tell(f"  {key}  {meaning}")

    def _names(self) -> bool:
        """Ask about names that may be one thing, once all else is decided; False where none are left."""
        pair = next(iter(self._session.names()), None)
        if pair is None:
            return False
        self._desk.show(_pair(self._session, pair))
        key = self._desk.key("y the same  d different  u undo  s save  q quit")
        if key in {"y", "d"}:
            reason = self._desk.line("why (may be empty): ") or ""
            self._session.decide_names(pair, "same" if key == "y" else "different", reason.strip())
            return True
        if key in {"u", "s"}:
            self._do(key)
            return True
        return False


def _short(number: int, one: Proposal) -> Line:
    what = "ignore" if one.reason else one.candidate.kind
    said = one.key or one.reason or "repeats"
    stated = {slot: one.claim[slot] for slot in ("value", "unit", "period") if one.claim.get(slot)}
    words = plain_value(list(stated.values()))
    return (
        Piece(f"{number:>3} {what:<10}", "dim"),
        Piece(f"{said}  {words}  "),
        Piece(visible(f"«{one.candidate.quote}»"), "dim"),
    )


def _pair(session: Session, pair: Pair) -> tuple[Line, ...]:
    first, second = map(visible, pair.names)
    return (
        bar(session.progress()),
        (Piece(f"Do these name one {pair.kind}? ({pair.why})", "bold"),),
        (Piece(f"  «{first}»  and  «{second}»"),),
        (Piece(f"  known as {pair.id}" if pair.id else "  neither is known", "dim"),),
    )

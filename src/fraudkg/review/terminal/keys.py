"""What each key does, whoever presses it: a person at a terminal, a script, a test."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from fraudkg.errors import FraudkgError, InputError
from fraudkg.review.deciding.session import Session
from fraudkg.review.drafts.propose import CLAIMS, Proposal
from fraudkg.review.terminal.back import look_back
from fraudkg.review.terminal.codes import Codes
from fraudkg.review.terminal.desk import Desk, KeysError, called
from fraudkg.review.terminal.listing import Listing, Proposals
from fraudkg.review.terminal.page import Piece, bar, mark_inferred, page, pair_page
from fraudkg.review.terminal.reasons import ask_reason
from fraudkg.review.terminal.slots import read_slot, read_slots, schemes, slot_named
from fraudkg.review.terminal.stretch import stretch
from fraudkg.text.visible import visible

KEYS = {
    "a": "accept",
    "A": "accept all of high confidence, after a look at the list",
    "y": "accept all that is listed below an item: what is ready in its sentence",
    "x": "the same, but leave some out by their numbers",
    "o": "ignore some of that list by their numbers, for a reason",
    "c": "choose a code by typing part of its name: Tab goes to the next, Enter takes it, Esc leaves",
    "e": "edit a slot: its name, a space, its value; a name alone takes the slot out",
    "d": "give a slot to all claims of this paragraph",
    "m": "make a claim that the machine missed",
    "r": "rename what is new: its id, then a class and a label if they are others",
    "i": "ignore, for a reason",
    "n": "next",
    "p": "previous; once nothing waits, what was decided, to open it again",
    "u": "undo",
    "s": "save",
    "q": "quit",
    "?": "this help",
}
"""Every key with what it does."""

_LISTED = "y accept these {}  x leave some out  o ignore some  "
_HINT = "a accept  c choose  e edit  i ignore  n next  u undo  s save  q quit  ? help"


class Reviewer:
    """Runs a session at a desk."""

    def __init__(self, session: Session, desk: Desk, codes: Codes) -> None:
        self._session = session
        self._desk = desk
        self._codes = codes
        self._guard = session.work.guard
        self._is_helped = False
        self._listing = Listing(session, desk, lambda: ask_reason(desk, None))
        self._actions: dict[str, Callable[[], object]] = {
            "a": session.accept,
            "A": self._accept_all,
            "y": lambda: self._to_listed(self._listing.accept),
            "x": lambda: self._to_listed(self._listing.accept_others),
            "o": lambda: self._to_listed(self._listing.ignore_some),
            "c": self._choose,
            "e": lambda: self._type("slot and value: ", session.edit),
            "d": lambda: self._type("for this paragraph, slot and value: ", session.for_paragraph),
            "m": self._make,
            "r": self._rename,
            "i": self._ignore,
            "n": self._next,
            "p": self._previous,
            "u": self._undo,
            "s": self._save,
            "?": self._help,
        }

    def run(self) -> None:
        """Go on until the person quits or nothing more comes.

        Where a person sat who is gone, or interrupts the question whether to save, what was decided is saved.

        Raises:
            InputError: If something was decided, and a file of keys does not say whether to save it.
        """
        try:
            try:
                while self._step():
                    pass
            except KeyboardInterrupt:
                # Whoever interrupts the machine at work is asked, too.
                self._desk.tell("interrupted")
            self._end()
        except (KeyboardInterrupt, OSError):
            # A terminal that is gone can be neither read nor written, and may say so twice.
            try:
                self._rescue()
            except (KeyboardInterrupt, OSError):
                self._rescue()

    def _step(self) -> bool:
        """Show what is next, and do what the person wants; False once they leave."""
        proposal = self._session.current
        pair = None if proposal else next(iter(self._session.names()), None)
        if proposal:
            rows = self._listing.rows(self._listed())
            listed = ((), (Piece("  ready in this sentence", "dim"),), *rows) if rows else ()
            lines = (*page(self._session, proposal), *listed)
            hint = (_LISTED.format(len(rows)) if rows else "") + _HINT
        elif pair:
            lines, hint = pair_page(self._session, pair), "y the same  d different  u undo  s save  q quit"
        else:
            nothing = (Piece("Nothing waits any more.", "bold"),)
            lines = (bar(self._session.progress()), nothing)
            hint = "m add a claim that was missed  p look back  u undo  s save  q quit  ? help"
        # The page would push the help off a small screen.
        if not self._is_helped:
            self._desk.show(lines)
        self._is_helped = False
        key = self._desk.key(hint)
        if key in {"q", ""}:
            return key == "q" and not self._leaves()
        if pair and key in {"y", "d"}:
            reason = self._desk.line("why (may be empty): ")
            if reason is not None:
                self._session.decide_names(pair, "same" if key == "y" else "different", reason.strip())
        else:
            self._do(key)
        return True

    def _leaves(self) -> bool:
        """Whether the person leaves, asked where they edited what they then neither accepted nor ignored."""
        if not (edited := self._session.edited()):
            return True
        quotes = ", ".join(f"«{visible(one.quote)}»" for one in edited)
        self._desk.tell(f"edited, but neither accepted nor ignored: {quotes}; these edits are not kept")
        return self._desk.key("quit all the same? y/n") not in {"n", "N"}

    def _do(self, key: str) -> None:
        action = self._actions.get(key)
        if action is None:
            self._desk.tell(f"{called(key)} does nothing; ? shows the keys")
            return
        try:
            action()
        except KeysError:
            raise
        except FraudkgError as error:
            self._desk.tell(visible(str(error)))

    def _end(self) -> None:
        """Ask whether to save, until there is an answer: nothing is thrown away unasked."""
        self._desk.show((bar(self._session.progress()),))
        while self._session.is_changed:
            key = self._desk.key("save what was decided? y/n")
            if key == "" and self._desk.is_manned:
                self._rescue()
            elif key == "":
                raise InputError(
                    "the review ends before it is said whether to save, so what was decided last is lost",
                    remedy="end it with s and q",
                )
            elif key in {"y", "Y", "s"}:
                self._do("s")
            elif key in {"n", "N"}:
                return
            else:
                self._desk.tell("y saves it, n throws it away")

    def _rescue(self) -> None:
        """Save without an answer: a decision can be opened again, one that is lost has to be made again."""
        if not self._session.is_changed:
            return
        self._session.save()
        name = self._session.work.decisions.path.name
        with suppress(OSError):
            self._desk.tell(f"nobody said whether to save, so what was decided is saved in {name}")

    def _accept_all(self) -> None:
        if ready := self._session.sure():
            self._listing.confirm(ready)
        else:
            self._desk.tell("nothing of high confidence is ready; accept one by one")

    def _listed(self) -> Proposals:
        """What is ready in this sentence, where that is more than one thing."""
        ready = self._session.sentence()
        return ready if len(ready) > 1 else ()

    def _to_listed(self, do: Callable[[Proposals], object]) -> None:
        if listed := self._listed():
            do(listed)
        else:
            self._desk.tell("nothing is listed here; a accepts the item itself")

    def _choose(self) -> None:
        proposal = self._current_claim()
        if proposal is None:
            return
        slot, scheme = schemes(proposal)
        picked = self._desk.pick(f"{slot}: ", lambda typed: self._codes.search(scheme, typed))
        if picked is None:
            self._desk.tell("nothing is chosen")
        else:
            self._session.edit(*read_slot(slot, picked.notation, proposal.claim))

    def _type(self, prompt: str, give: Callable[[str, Any], object]) -> None:
        """Take a slot and its value as they are typed, for the item in hand or what `give` gives them to."""
        proposal = self._current_claim()
        typed = (self._desk.line(prompt) or "").strip() if proposal else ""
        if proposal and typed:
            name, _, value = typed.partition(" ")
            slot = slot_named(name, proposal.claim)
            give(*read_slot(slot, value.strip(), proposal.claim, self._quoted, self._id_of))

    def _id_of(self, typed: str, slot: str) -> str:
        """The id of what is typed for a slot, told with its name where that was not the id itself."""
        found = self._guard.id_of(typed, slot)
        if found != typed:
            self._desk.tell(f"{visible(typed)} is {found} ({visible(self._guard.known.label(found))})")
        return found

    def _quoted(self, typed: str) -> str:
        """The words to quote, those near the item in hand first."""
        current, work = self._session.current, self._session.work
        near = current.candidate.span.start if current else 0
        return stretch(work.text.content, typed, near, work.proposer.document.flow.breaks)

    def _current_claim(self) -> Proposal | None:
        proposal = self._session.current
        if proposal is None or proposal.candidate.kind not in CLAIMS or proposal.repeats:
            self._desk.tell("this is no claim of its own; ignore it (i) or make one (m)")
            return None
        return proposal

    def _make(self) -> None:
        typed = self._desk.line("claim, such as `narrative: method, quote: first words … last words`: ")
        if typed and typed.strip():
            try:
                claim = self._session.make(read_slots(typed, self._quoted, self._id_of))
            except FraudkgError:
                self._desk.tell(f"not made: {visible(typed.strip())}")
                raise
            marks = "".join(mark_inferred(slot).text for slot in claim.get("inferred", ()))
            self._desk.tell(f"made {claim['key']}: «{visible(claim['quote'])}»{marks}")

    def _rename(self) -> None:
        proposal = self._session.current
        if proposal is None or not proposal.entities:
            self._desk.tell("nothing is new here")
            return
        for entity in proposal.entities:
            typed = self._desk.line(f"{visible(str(entity['label']))}, id, class, label: ") or ""
            if typed.strip():
                self._session.name(entity, *typed.split(None, 2))

    def _ignore(self) -> None:
        proposal = self._session.current
        if proposal is None:
            self._desk.tell("nothing waits that could be ignored")
        elif reason := ask_reason(self._desk, proposal.reason):
            self._session.ignore(reason)

    def _next(self) -> None:
        if len(self._session.items()) == 1:
            self._desk.tell("nothing else waits")
        self._session.go(1)

    def _previous(self) -> None:
        if self._session.current is None:
            look_back(self._session, self._desk)
        else:
            self._session.go(-1)

    def _undo(self) -> None:
        undone = self._session.undo()
        self._desk.tell(f"took back: {visible(undone)}" if undone else "there is nothing to undo")

    def _save(self) -> None:
        if self._session.is_changed:
            self._session.save()
            self._desk.tell(f"saved {self._session.work.decisions.path.name}")
        else:
            self._desk.tell("there is nothing new to save")

    def _help(self) -> None:
        self._is_helped = True
        for key, meaning in KEYS.items():
            self._desk.tell(f"  {key}  {meaning}")

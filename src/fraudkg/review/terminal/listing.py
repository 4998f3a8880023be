"""A list of proposals at a desk: shown by number, accepted whole or but for some, ignored in part."""

from collections.abc import Callable

from fraudkg.review.deciding.session import Session
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.terminal.desk import Desk
from fraudkg.review.terminal.page import Line
from fraudkg.review.terminal.rows import row

Proposals = tuple[Proposal, ...]


class Listing:
    """What keys do to lists.

    Args:
        session: The review.
        desk: Where it takes place.
        reason: Asks why something is ignored; None where the person turns away.
    """

    def __init__(self, session: Session, desk: Desk, reason: Callable[[], str | None]) -> None:
        self._session = session
        self._desk = desk
        self._reason = reason

    def rows(self, listed: Proposals) -> tuple[Line, ...]:
        """The lines of a list, numbered from 1."""
        called = self._session.work.guard.label
        return tuple(row(number, one, called) for number, one in enumerate(listed, 1))

    def accept(self, listed: Proposals) -> None:
        """Accept all of it."""
        if listed:
            self._desk.tell(f"accepted {self._session.accept_all(listed)}; u takes them back")

    def accept_others(self, listed: Proposals) -> None:
        """Accept all but those whose numbers are typed."""
        self.accept(_without(listed, self._numbered("numbers to leave out: ", listed)))

    def ignore_some(self, listed: Proposals) -> Proposals:
        """Ignore those whose numbers are typed, for one reason; what is left, or nothing without a reason."""
        chosen = self._numbered("numbers to ignore: ", listed)
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

    def _numbered(self, prompt: str, listed: Proposals) -> Proposals:
        typed = (self._desk.line(prompt) or "").replace(",", " ").split()
        numbers = {int(number) for number in typed if number.isdecimal()}
        return tuple(one for number, one in enumerate(listed, 1) if number in numbers)


def _without(listed: Proposals, chosen: Proposals) -> Proposals:
    return tuple(one for one in listed if one not in chosen)

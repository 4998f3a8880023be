"""A look back at what was decided, once nothing waits any more."""

from dataclasses import replace

from fraudkg.review.deciding.session import Session
from fraudkg.review.terminal.desk import Desk
from fraudkg.review.terminal.page import page


def look_back(session: Session, desk: Desk) -> None:
    """Show what was decided, the last of the text first, and open again what the person wants."""
    for one in reversed(session.decided()):
        made, given = session.made[one.id], session.proposal(one.id)
        if made.claim:
            given = replace(given, claim={"key": made.key, **made.claim}, lacks=(), problem="")
        desk.show(page(session, given))
        said = " ".join(filter(None, (made.decision, made.key or made.repeats or made.reason)))
        key = desk.key(f"decided: {said}; y opens it again, p goes on back, any other key leaves")
        if key == "y":
            session.reopen(one.id)
            if one not in session.items():
                desk.tell("claims.yaml still accounts for it: take it out there, too, and begin again")
        if key != "p":
            return
    desk.tell("nothing was decided before that")

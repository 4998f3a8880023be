"""Steps through a made-up review."""

from datetime import date

from fraudkg.review.deciding.session import Session

DAY = date(2026, 11, 25)


def kinds(session: Session) -> list[str]:
    return [one.kind for one in session.items()]


def go_to(session: Session, kind: str) -> None:
    while (current := session.current) and current.candidate.kind != kind:
        session.go(1)

"""What `fraudkg review` tells of decisions: carried over, written, checked against the text."""

from collections.abc import Iterable
from datetime import date

import click

from fraudkg.claims.model import Release
from fraudkg.counted import counted
from fraudkg.errors import FraudkgError
from fraudkg.files import write_file
from fraudkg.nearest import perhaps_meant
from fraudkg.review.deciding.announcer import missing
from fraudkg.review.deciding.session import Session
from fraudkg.review.files.candidates import read_before
from fraudkg.review.files.decisions import Decision
from fraudkg.review.work import Work
from fraudkg.review.writing.accepted import Accepted
from fraudkg.review.writing.carried import carry_over
from fraudkg.text.visible import visible

_SLIP = 0.85
"""Ids that are so alike differ by a slip of the pen or two: they have twelve random digits."""


def carry(work: Work, by: str, today: date) -> bool:
    """Carry decisions over to a text that was corrected, and say so; whether there were any."""
    made = work.decisions.made
    done = carry_over(work, read_before(work.folder), by, today)
    if done is None:
        return False
    count = counted(len(done.moved), "decision")
    click.echo(f"the text changed: {count} carried over, {len(done.lost)} lost", err=True)
    for name, why in done.lost.items():
        one = made[name]
        what = one.repeats or one.made_key or f"{one.decision} «{visible(one.words)}»"
        click.echo(f"lost: {what}: {visible(why)}", err=True)
    return True


def write(session: Session, reviewing: str) -> int:
    """Make claims.yaml of the decisions and say what is new, and the call that goes on; the exit status."""
    try:
        done = session.accepted()
    except FraudkgError as error:
        click.echo(f"does not hold: {error}", err=True)
        return 1
    path = session.work.folder / "claims.yaml"
    if done.is_changed:
        write_file(path, done.data)
    _report(done)
    click.echo(f"{path}: {'written' if done.is_changed else 'nothing changes'}")
    _undescribed(session.work.release)
    progress = session.progress()
    if progress.waiting:
        decided = "" if session.made else "nothing is decided yet; "
        click.echo(f"next: {decided}{progress.waits}: {reviewing}", err=True)
    return _vanished(done.vanished, session.work.proposals)


def _undescribed(release: Release) -> None:
    """Say what the graph will lack of a release, whatever its claims say."""
    given = {"held-by": release.announcement.held_by, "published-on": release.published_on}
    left = " and no ".join(name for name, value in given.items() if not value)
    if left:
        click.echo(f"note: release.yaml has no {left}, which the graph lacks without", err=True)


def _report(done: Accepted) -> None:
    for what, names in (("new", done.added), ("removed", done.removed), ("new entity", done.entities)):
        for name in names:
            click.echo(f"{what}: {name}")
    for key, slots in done.updated:
        click.echo(f"updated: {key} ({', '.join(slots)})")
    for text in done.ignored:
        click.echo(f"ignored: {text}")
    for key, left in done.unwritten:
        click.echo(f"note: {key}: not written: {visible(', '.join(left))}", err=True)
    if done.unwritten:
        click.echo(
            "next: where it matters, open the item again (p, y): e gives a slot, m makes a relation",
            err=True,
        )


def _vanished(decisions: tuple[Decision, ...], known: Iterable[str]) -> int:
    """Report decisions on what is read no more; only where one accepts a claim something is wrong."""
    known, slips = sorted(known), set()
    for one in decisions:
        if near := perhaps_meant(one.candidate, known, "", cutoff=_SLIP):
            slips.add(one.candidate)
            click.echo(f"{one.place}: there is no candidate {one.candidate}; {near}", err=True)
    decisions = tuple(one for one in decisions if one.candidate not in slips)
    accepted = [one for one in decisions if one.is_accepted]
    for one in accepted:
        said = f"vanished: {one.candidate}, decided {one.decision}, is read no more: «{one.words}»"
        click.echo(said, err=True)
    if accepted:
        click.echo(
            "next: if the text was corrected, --read carries these decisions over;"
            " else move these claims to `added`, or take the decisions out",
            err=True,
        )
    for one in decisions:
        if one not in accepted:
            said = f"note: {one.candidate}, decided {one.decision}, is read no more: «{one.words}»"
            click.echo(f"{said}; no claim is lost, its decision may stay or go", err=True)
    return 1 if accepted or slips else 0


def check(session: Session) -> int:
    """Say which claims do not hold, what is not written and what is open; the exit status."""
    status = 0
    try:
        done = session.accepted()
        status = _vanished(done.vanished, session.work.proposals)
        if done.is_changed:
            count = len(done.added) + len(done.updated) + len(done.removed)
            are = f"{counted(count, 'decided claim')} {'is' if count == 1 else 'are'}"
            are = are if count else "something ignored or named is"
            click.echo(f"{are} not in claims.yaml as decided; see --write")
            status = 1
    except FraudkgError as error:
        click.echo(f"does not hold: {error}", err=True)
        status = 1
    tell_no_announcer(session)
    progress = session.progress()
    claimed = counted(progress.claimed, "mention")
    click.echo(f"{claimed} claimed, {progress.ignored} ignored, {progress.open} open; {progress.waits}")
    for one in session.audit().open:
        click.echo(f"open: {one.span.start}-{one.span.end} {one.kind} «{one.text}»", err=True)
    return 1 if progress.open else status


def tell_no_announcer(session: Session) -> None:
    """Say who is missing as the announcer, while items wait."""
    for said in missing(session.work) if session.progress().waiting else ():
        click.echo(f"note: {said}", err=True)

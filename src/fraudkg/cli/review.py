"""`fraudkg review`: what the machine proposes becomes claims, by a person's decisions."""

import errno
import getpass
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, date, datetime
from pathlib import Path
from textwrap import shorten
from typing import TextIO

import click

from fraudkg.claims.days import parse_day
from fraudkg.claims.model import Release
from fraudkg.cli.opening import codes_of, find_release, open_work
from fraudkg.cli.options import review_call, study_option
from fraudkg.counted import counted
from fraudkg.errors import FraudkgError, InputError
from fraudkg.files import write_file
from fraudkg.graph.study import Study
from fraudkg.nearest import perhaps_meant
from fraudkg.resources import is_packaged
from fraudkg.review.deciding.announcer import missing
from fraudkg.review.deciding.session import Session
from fraudkg.review.files.candidates import FILE, read_before
from fraudkg.review.files.decisions import Decision
from fraudkg.review.work import Work
from fraudkg.review.writing.accepted import Accepted
from fraudkg.review.writing.carried import carry_over
from fraudkg.text.visible import visible

_CELL = 240
"""A cell of the list says why a claim cannot stand in so many characters at the most, the remedy included."""
_SLIP = 0.85
"""Ids that are so alike differ by a slip of the pen or two: they have twelve random digits."""


@click.command("review")
@click.argument("release", metavar="RELEASE")
@click.option("--read", "is_read", is_flag=True, help="Let the machine read the text again first.")
@click.option("--write", "is_written", is_flag=True, help="Make claims.yaml of the decisions.")
@click.option("--check", "is_check", is_flag=True, help="Say which claims do not hold, and what is open.")
@click.option("--list", "is_list", is_flag=True, help="List the items that wait.")
@click.option("--next", "is_next", is_flag=True, help="Print the next item that waits.")
@click.option(
    "--keys",
    type=click.File("r", encoding="utf-8-sig"),
    metavar="FILE|-",
    help="Take keys and typed words from a file, one on each line.",
)
@click.option("--by", default="", help="Who decides.  [default: FRAUDKG_REVIEWER, else the user's name]")
@click.option("--on", "day", default="", metavar="YYYY-MM-DD", help="Day of the decisions.  [default: today]")
@study_option("A study folder, read on top of the bundled data.  [default: the one that holds RELEASE]")
def command(
    *,
    release: str,
    is_read: bool,
    is_written: bool,
    is_check: bool,
    is_list: bool,
    is_next: bool,
    keys: TextIO | None,
    by: str,
    day: str,
    study: Path | None,
) -> None:
    """Review what the machine proposes for RELEASE, the id of a release or its folder.

    Without an option the items that wait come one after the other; ? shows what each key does. Proposals are
    in candidates.jsonl, which a reading overwrites; decisions are in decisions.yaml, which only people
    change. --write checks each accepted claim against the text again and writes them into claims.yaml.

    Exit status: 0 done; 1 with --check or --write something does not hold, is open or has vanished; 2 the
    call or a file cannot be read.
    """
    folder, place = find_release(release, study)
    given = {"--write": is_written, "--check": is_check, "--list": is_list, "--next": is_next}
    one, *others = [name for name in given if given[name]] or [""]
    if others:
        raise InputError(f"{one} and {others[0]} each do one thing", place=one, remedy="give one at a time")
    is_asked = not one
    if is_packaged(folder) and (is_asked or is_written or is_read):
        raise InputError(
            "this release is part of the installed package, which the next installation replaces",
            place=str(folder),
            remedy="copy its folder into data/releases of a study, and name that with -C",
        )
    # Today where the reviewer is.
    today = parse_day(day or None, place="--on") or datetime.now(UTC).astimezone().date()
    by = by or os.environ.get("FRAUDKG_REVIEWER", "") or _user()
    work = open_work(
        folder,
        place,
        is_read=is_read or (is_asked and not (folder / FILE).exists()),
        carry=lambda work: _carry(work, by, today),
    )
    if changed := work.outdated():
        keys_changed = " and ".join(f"`{one}`" for one in changed)
        anew = review_call(release, study, "--read")
        click.echo(
            f"note: {keys_changed} in release.yaml changed since the text was read; read it anew: {anew}",
            err=True,
        )
    session = Session(work, by, today)
    if is_written:
        sys.exit(_write(session, review_call(release, study)))
    if is_check:
        sys.exit(_check(session))
    if is_list or is_next:
        _list(session, only_next=is_next)
        return
    if is_read and keys is None and not sys.stdin.isatty():
        click.echo(f"{len(work.candidates)} candidates in {folder / FILE}")
        return
    _review(session, place, keys, review_call(release, study, "--write"))


def _carry(work: Work, by: str, today: date) -> bool:
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


def _user() -> str:
    """The user's name; empty where the machine knows none, as in a container."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def _write(session: Session, reviewing: str) -> int:
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


def _check(session: Session) -> int:
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
    _no_announcer(session)
    progress = session.progress()
    claimed = counted(progress.claimed, "mention")
    click.echo(f"{claimed} claimed, {progress.ignored} ignored, {progress.open} open; {progress.waits}")
    for one in session.audit().open:
        click.echo(f"open: {one.span.start}-{one.span.end} {one.kind} «{one.text}»", err=True)
    return 1 if progress.open else status


def _no_announcer(session: Session) -> None:
    for said in missing(session.work) if session.progress().waiting else ():
        click.echo(f"note: {said}", err=True)


def _list(session: Session, *, only_next: bool) -> None:
    from fraudkg.review.terminal.desk import plain
    from fraudkg.review.terminal.page import page

    if only_next:
        current = session.current
        for line in page(session, current) if current else ():
            click.echo(plain(line))
        return
    _no_announcer(session)
    click.echo("id\tspan\tkind\tconfidence\tkey\topen\tquote")
    for one in session.items():
        proposal = session.proposal(one.id)
        # The whole sentence is on the item's page.
        left = shorten(proposal.problem, _CELL) or ", ".join(proposal.lacks)
        span = f"{one.span.start}-{one.span.end}"
        cells = (one.id, span, one.kind, one.confidence, proposal.key, left, one.quote)
        # A tab or a line's end within a quote would look like the next cell or row.
        click.echo("\t".join(map(visible, cells)))


def _review(session: Session, place: Study, keys: TextIO | None, following: str) -> None:
    from fraudkg.review.terminal.desk import PlainDesk, desk_for_terminal
    from fraudkg.review.terminal.keys import Reviewer

    if keys is None and not sys.stdin.isatty():
        raise InputError(
            "standard input is no terminal, so there is nobody to ask",
            remedy="use --list, --check or --write, or give keys in a file with --keys",
        )
    if not session.by:
        raise InputError(
            "nobody is named who decides", place="--by", remedy="name them, or set FRAUDKG_REVIEWER"
        )
    desk = desk_for_terminal() if keys is None else PlainDesk(keys, is_echoed=True)
    with _hang_up_told() if desk.is_manned else nullcontext():
        Reviewer(session, desk, codes_of(place, session)).run()
    if not session.is_changed and _is_to_write(session):
        click.echo(f"next: {following}", err=True)


@contextmanager
def _hang_up_told() -> Iterator[None]:
    """Let a review that is hung up or ended see that as a terminal that is gone, which it saves for."""

    def gone(*_: object) -> None:
        for end in ends:
            signal.signal(end, signal.SIG_IGN)
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    # Windows has no hang-up.
    ends = [getattr(signal, name) for name in ("SIGHUP", "SIGTERM") if hasattr(signal, name)]
    before = [signal.signal(end, gone) for end in ends]
    try:
        yield
    finally:
        for end, was in zip(ends, before, strict=True):
            signal.signal(end, was)


def _is_to_write(session: Session) -> bool:
    """Whether `--write` would change something, or say what does not hold."""
    try:
        return session.accepted().is_changed
    except FraudkgError:
        return True

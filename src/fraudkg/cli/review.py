"""`fraudkg review`: what the machine proposes becomes claims, by a person's decisions."""

import errno
import getpass
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from textwrap import shorten
from typing import TextIO

import click

from fraudkg.claims.days import parse_day
from fraudkg.cli.decided import carry, check, tell_no_announcer, write
from fraudkg.cli.opening import codes_of, find_release, open_work
from fraudkg.cli.options import review_call, study_option
from fraudkg.errors import FraudkgError, InputError
from fraudkg.graph.study import Study
from fraudkg.resources import is_packaged
from fraudkg.review.deciding.session import Session
from fraudkg.review.files.candidates import FILE
from fraudkg.text.visible import visible

_CELL = 240
"""A cell of the list says why a claim cannot stand in so many characters at the most, the remedy included."""


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
        carry=lambda work: carry(work, by, today),
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
        sys.exit(write(session, review_call(release, study)))
    if is_check:
        sys.exit(check(session))
    if is_list or is_next:
        _list(session, only_next=is_next)
        return
    if is_read and keys is None and not sys.stdin.isatty():
        click.echo(f"{len(work.candidates)} candidates in {folder / FILE}")
        return
    _review(session, place, keys, review_call(release, study, "--write"))


def _user() -> str:
    """The user's name; empty where the machine knows none, as in a container."""
    try:
        return getpass.getuser()
    except (ImportError, KeyError, OSError):
        return ""


def _list(session: Session, *, only_next: bool) -> None:
    from fraudkg.review.terminal.desk import plain
    from fraudkg.review.terminal.page import page

    if only_next:
        current = session.current
        for line in page(session, current) if current else ():
            click.echo(plain(line))
        return
    tell_no_announcer(session)
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

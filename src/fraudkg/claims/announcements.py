"""The announcements that other releases describe: the one that a release only names, and those of a day."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from fraudkg.claims.loader import read_description
from fraudkg.claims.model import Announcement, Release
from fraudkg.errors import InputError
from fraudkg.resources import resource


def described(name: str, own: Path) -> Announcement | None:
    """The announcement of that id, if a release of the bundle or of a study's own folder describes it."""
    found = (release.announcement for release in _naming(name, own))
    return next((one for one in found if one.id == name and one.label), None)


def held_on(day: date, body: str, own: Path) -> tuple[Announcement, ...]:
    """The announcements that a body held, or had published, on a day, as the same releases describe them."""
    held = {
        release.announcement.id: release.announcement
        for release in _naming(body, own)
        if body in release.announcement.held_by
        and day in {release.announcement.occurred_on, release.published_on}
    }
    return tuple(held.values())


def _naming(name: str, own: Path) -> Iterator[Release]:
    """The descriptions of the releases that have an id in them."""
    folders = (resource("data", "releases"), own)
    for path in (path for folder in folders for path in sorted(folder.glob("*/release.yaml"))):
        # A neighbour that does not hold is the build's to report.
        with contextlib.suppress(InputError, OSError):
            # One of thousands has the id in it, and parsing takes a hundred times as long as looking.
            if name.encode() in path.read_bytes():
                yield read_description(path.parent)


def with_announcer(release: Release) -> Release:
    """The release with who held its announcement, where it leaves that to another release."""
    named = release.announcement
    found = None if named.label else described(named.id, Path(release.folder).resolve().parent)
    return replace(release, announcement=replace(named, held_by=found.held_by)) if found else release

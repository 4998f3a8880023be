"""The announcement that a release only names, as another release describes it."""

import contextlib
from dataclasses import replace
from pathlib import Path

from fraudkg.claims.loader import read_description
from fraudkg.claims.model import Announcement, Release
from fraudkg.errors import InputError
from fraudkg.resources import resource


def described(name: str, own: Path) -> Announcement | None:
    """The announcement of that id, if a release of the bundle or of a study's own folder describes it."""
    folders = (resource("data", "releases"), own)
    for path in (path for folder in folders for path in sorted(folder.glob("*/release.yaml"))):
        # A neighbour that does not hold is the build's to report.
        with contextlib.suppress(InputError, OSError):
            # One of thousands has the id in it, and parsing takes a hundred times as long as looking.
            if name.encode() in path.read_bytes():
                found = read_description(path.parent).announcement
                if found.id == name and found.label:
                    return found
    return None


def with_announcer(release: Release) -> Release:
    """The release with who held its announcement, where it leaves that to another release."""
    named = release.announcement
    found = None if named.label else described(named.id, Path(release.folder).resolve().parent)
    return replace(release, announcement=replace(named, held_by=found.held_by)) if found else release

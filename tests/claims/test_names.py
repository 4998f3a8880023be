"""Bodies that a release names are declared."""

import pytest

from fraudkg.claims.model import Announcement, Release
from fraudkg.claims.names import Names
from fraudkg.errors import UnknownTermError


def test_who_announced_and_published_is_declared() -> None:
    names = Names({}, {}, {"agency-hk-police": "Agency", "outlet-made-up": "MediaOutlet"})
    held = Announcement("announcement-made-up", "made up", ("agency-hk-police",))
    release = Release(
        "made-up", "made up", "en", held, "made up", None, None, (), published_by="outlet-made-up"
    )
    names.hold_bodies(release)
    slip = Announcement("announcement-made-up", "made up", ("agency-hk-polce",))
    with pytest.raises(UnknownTermError, match="`held-by` names; perhaps agency-hk-police is meant"):
        names.hold_bodies(Release("made-up", "made up", "en", slip, "made up", None, None, ()))

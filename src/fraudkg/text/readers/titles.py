"""The title that a page or a file gives itself, unless a program put something in its place."""

import html
import re
from pathlib import PurePosixPath

from fraudkg.text.readers.encoding import odd_character
from fraudkg.text.readers.furniture import Furniture

_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})", re.IGNORECASE)


def named_in(page: str) -> str:
    """What the element `title` of an HTML page says, on one line: often its site's name, too.

    >>> named_in("<html><title>Made up &amp;  new | Parrot Police</title>")
    'Made up & new | Parrot Police'
    """
    found = _TITLE.search(page)
    return " ".join(html.unescape(found[1]).split()) if found else ""


def title_of(given: str, place: str, furniture: Furniture) -> str:
    """The title on one line; empty where it is none. `place` is the file's name or address.

    >>> title_of("Made up  title", "a.pdf", Furniture()), title_of("notice", "Notice.pdf", Furniture())
    ('Made up title', '')
    """
    title = " ".join(given.split())
    is_file = title.casefold() == PurePosixPath(place).stem.casefold()
    return "" if odd_character(given) or is_file or furniture.no_title.fullmatch(title) else title

"""Pages that only list news: many headings with a day each, of which none is a release."""

import re
from collections.abc import Iterable

from fraudkg.counted import counted
from fraudkg.text.lines import DAY

_FEWEST, _SHARE = 4, 0.25
"""How many lines of such a page give a day, and what share of all."""
_LAST = re.compile(r"(?:^|[\s\[(（])(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}日?[\])）]?$")
_FIRST = re.compile(r"[\[(（]?(?:19|20)\d\d ?[-/.年] ?\d{1,2} ?[-/.月] ?\d{1,2}")


def told(lines: Iterable[str]) -> tuple[str, ...]:
    """The notes on a page with these lines of main text: one if it seems to list news."""
    given = [line.strip() for line in lines if line.strip()]
    days = [line for line in given if DAY.match(line) or _FIRST.match(line) or _LAST.search(line)]
    if len(set(days)) < max(_FEWEST, _SHARE * len(given)):
        return ()
    begins = counted(len(days), "line")
    return (
        f"{begins} of the page give a day, so it seems to list news; add the page behind each item instead",
    )

"""Dates that are told by the way: of a law, a record, or of the text itself."""

import re
from dataclasses import dataclass
from datetime import date

from fraudkg.extract.context.periods.atoms import Atom
from fraudkg.extract.context.periods.wording import Wording

_BARE = len("2025")
_OPENINGS = ("(", "（", ". ", "• ")
_LISTED = (", ", "; ")
_SIGNED = re.compile(r"\(@\w{1,30}\) ?\Z")
"""The name under a short message, before the day on which it was sent."""
_ALMOST_YEAR = 325
"""So many days before a text, a day without a year is rather that of the next year."""
_FRESH = 3
"""So many days after its dateline a text is published."""


@dataclass(frozen=True, slots=True)
class Sides:
    """An atom with the text on both sides of it.

    `low` is the offset where `left` begins, `since` the words at its end that say since when one counts.
    """

    atom: Atom
    low: int
    left: str
    right: str
    since: re.Match[str] | None
    is_top: bool

    def reach(self, before: re.Match[str] | None, behind: re.Match[str] | None) -> tuple[int, int]:
        """The offsets of the atom with what was found before it in `left` and behind it in `right`."""
        start = self.low + before.start() if before else self.atom.start
        return start, self.atom.end + (behind.end() if behind else 0)


def is_aside(sides: Sides, wording: Wording, today: date | None) -> bool:
    """Whether an atom dates a law, a record or the text itself, not a count."""
    stated, right, since = sides.atom.stated, sides.right, sides.since
    after = wording.since_after.match(right)
    end = after.end() if after else 0
    return bool(
        # "the highest number since 2019"
        (since and wording.record.search(sides.left, 0, since.start()))
        or wording.record_after.match(right, end)
        # 2019年以来首次, but 5月3日首次抓获5人
        or ((after or not sides.atom.is_dated) and wording.record_since.match(right, end))
        or wording.duration.search(sides.left)
        or _SIGNED.search(sides.left)
        or wording.to_come.search(sides.left)
        or (stated.day is not None and (_is_dateline(sides, wording, today) or _is_to_come(sides, today)))
        or (sides.atom.is_dated and wording.appointed.search(sides.left) and _is_over(sides, today))
        or (stated.grain == "year" and wording.needs_preposition and _is_named(sides, wording))
    )


def _is_to_come(sides: Sides, today: date | None) -> bool:
    """Whether a day without a year is yet to come: "held until 3 May", "to appear in court on 3 May"."""
    days = sides.atom.spread(today) if sides.atom.stated.year is None else None
    return bool(days and today and (today - days[1]).days > _ALMOST_YEAR)


def _is_over(sides: Sides, today: date | None) -> bool:
    """Whether an atom is read as days before the text, or as none: of days to come that is not meant."""
    days = sides.atom.spread(today)
    return not days or bool(today and days[1] < today)


def _is_dateline(sides: Sides, wording: Wording, today: date | None) -> bool:
    """Whether a day at the top of the text, and shortly before it came out, dates the text."""
    # Behind a colon a day without its year may be one of a list of days.
    is_headed = sides.atom.stated.year is not None and sides.right.startswith(": ")
    if not sides.is_top or not (is_headed or wording.dateline.match(sides.right)):
        return False
    days = sides.atom.spread(today)
    return not days or not today or abs((today - days[0]).days) <= _FRESH


def _is_named(sides: Sides, wording: Wording) -> bool:
    """Whether a bare year belongs to a name: the Fraud Act 2006, First Light 2024."""
    atom, left = sides.atom, sides.left
    if atom.code != "date" or atom.end - atom.start != _BARE:
        return False
    # A year that opens a sentence or goes on with a list is none: "2025 saw a rise", "(2023: 9, 2022: 8)".
    is_first = left.endswith(_OPENINGS) or not (left or sides.low)
    is_listed = left in _LISTED or (left.endswith(_LISTED) and sides.right.startswith(": "))
    is_told_of = wording.year_after.search(left) or wording.year_of.match(sides.right)
    return not (is_first or is_listed or is_told_of)

"""A made-up text, and claims that are replayed from it or refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fraudkg.claims.model import Announcement, Claim, Content, Period, Quantity, Quote, Release, Statistic
from fraudkg.errors import FraudkgError, QuoteError, ReplayError
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.evidence.replay import Replayed, Replayer, replay_all
from fraudkg.text import SourceText

LEXICON = Lexicon.from_folders([Path(__file__).parents[3] / "data" / "lexicon"])
NAMES = {
    "agency-xx": ("the made-up police", "police"),
    "country-xx": ("Xanadu",),
    "place-xx-park": ("Made Up Park",),
}
TEXT = """\
Made up – for tests. In 2025, police in Xanadu solved 258,000 cases of fraud.
Throughout the year, they stopped 3.6 billion calls and seized more than 7,600 phones.
In the past year, the police solved a total of 258,000 cases, and held 12 suspects and 12 leaders.
To date, parks such as Made Up Park have been closed. Between 5 and 9 people fled.
Once, 5 men and 5 women fled.
"""


def release_of(*claims: Claim, language: str = "en", is_held: bool = True) -> Release:
    return Release(
        "xx-police-20260101-en-gazette",
        "Made up",
        language,
        Announcement("announcement-xx", "made up"),
        "made up",
        "source.txt" if is_held else None,
        None,
        claims,
    )


class Replays:
    """Makes claims about the made-up text, and replays them."""

    text = TEXT

    def __init__(self) -> None:
        quote = "In 2025, police in Xanadu solved 258,000 cases of fraud"
        year = Period(date(2025, 1, 1), date(2025, 12, 31))
        self.cases = self.claim(self.statistic(258_000), quote, period=year)

    def statistic(
        self, value: int | Decimal | None, unit: str = "case", comparator: str = "exact", **more: Any
    ) -> Statistic:
        quantity = Quantity(value, comparator, unit, more.pop("lower", None), more.pop("upper", None))
        return Statistic("made-up", quantity, **more)

    def claim(self, content: Content, *quotes: str, **more: Any) -> Claim:
        made = tuple(Quote(quote) for quote in quotes)
        return Claim("made-up", content, made, ("agency-xx",), place="claims.yaml:7", **more)

    def replayed(self, claim: Claim, text: str = TEXT, language: str = "en") -> Replayed:
        source = SourceText(text, "source.txt", "")
        return Replayer(release_of(claim, language=language), source, LEXICON, NAMES).replay(claim)

    def refused(self, claim: Claim, text: str = TEXT, language: str = "en") -> FraudkgError:
        """The error that replaying a claim raises; it names the claim's line and a remedy."""
        with pytest.raises((QuoteError, ReplayError)) as caught:
            self.replayed(claim, text, language)
        assert caught.value.place == "claims.yaml:7"
        assert caught.value.problem.startswith("made-up: ")
        assert caught.value.remedy
        return caught.value

    def words(self, done: Replayed) -> list[tuple[str, str]]:
        return [(one.role, one.exact) for one in done.evidence]

    def release(self, *claims: Claim, is_held: bool = True) -> tuple[Replayed, ...]:
        """Claims replayed as one release's, whose text may not be held."""
        text = SourceText(TEXT, "source.txt", "") if is_held else None
        return replay_all(release_of(*claims, is_held=is_held), text, LEXICON, NAMES)


@pytest.fixture
def replays() -> Replays:
    """What makes claims and replays them."""
    return Replays()

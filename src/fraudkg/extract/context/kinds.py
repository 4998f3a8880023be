"""Kinds of figures, as far as what a figure counts tells where that was."""

from dataclasses import dataclass

from fraudkg.extract.context.homes import Home

_JUDGED = frozenset(
    {
        *("arrests-approved", "cases-prosecuted", "cases-tried", "fines-imposed"),
        *("persons-convicted", "persons-sentenced", "suspects-charged"),
    }
)
"""Indicators of what courts and prosecutors do, who do it at home."""
_SENT_BACK = "suspects-repatriated"
"""Indicator of people who come from abroad, where the issuer is of the country that receives them."""
_FROM = frozenset({_SENT_BACK, "people-rescued"})
"""Indicators of people who are counted where they come from."""
_FOUND = frozenset(
    {
        *("assets-seized", "cards-seized", "devices-seized", "funds-seized", "sim-cards-seized"),
        *("key-suspects-arrested", "people-rescued", "suspects-arrested"),
    }
)
"""Indicators of what is found in a raid, of which an earlier sentence may have said where it was."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a figure counts, as far as that tells where: in the release of an issuer with a home.

    Args:
        home: The home of the issuer.
        is_judged: Whether it counts what courts and prosecutors do.
        is_sent_back: Whether it counts people sent back, in the release of a body of a country.
        is_from: Whether it counts people where they come from.
        is_found: Whether it counts what is found in a raid.
    """

    home: Home
    is_judged: bool
    is_sent_back: bool
    is_from: bool
    is_found: bool

    @classmethod
    def of(cls, name: str | None, home: Home) -> "Kind":
        """What the indicator `name` tells of the place of a figure."""
        is_sent_back = name == _SENT_BACK and home.country is not None
        return cls(home, name in _JUDGED, is_sent_back, name in _FROM, name in _FOUND)

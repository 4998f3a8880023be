"""How kinds of node and edge look: colours that colour-blind readers can tell apart, sizes, line styles.

The hues are the eight of Okabe and Ito; what is not an actor, an event or a place is grey.
"""

from dataclasses import dataclass
from math import sqrt
from typing import Final

from fraudkg.terms import FKG


@dataclass(frozen=True, order=True, slots=True)
class Kind:
    """A kind of node: its place in legends, its name in the exports, its colour and its marker.

    The marker is one of matplotlib's, so that the kinds stay apart without any colour.
    """

    rank: int
    name: str
    colour: str
    marker: str


_LOOKS: Final = (
    ("country", "#0072B2", "s"),
    ("agent", "#56B4E9", "o"),
    ("mechanism", "#CC79A7", "h"),
    ("event", "#E69F00", "D"),
    ("measure", "#009E73", "^"),
    ("group", "#000000", "o"),
    ("site", "#D55E00", "X"),
    ("place", "#F0E442", "s"),
    ("document", "#999999", "s"),
    ("claim", "#666666", "v"),
    ("concept", "#BBBBBB", "d"),
    ("other", "#DDDDDD", "."),
)

KINDS: Final = {name: Kind(rank, name, colour, mark) for rank, (name, colour, mark) in enumerate(_LOOKS)}
"""Every kind by its name."""

_CLASSES: Final = {
    "country": "Country",
    "agent": "Agent Agency MediaOutlet CollectiveAgent AgentGroup UnspecifiedAgent WorkingGroup",
    "mechanism": "CoordinationMechanism Alliance",
    "event": "Event Operation OperationSeries EnforcementAction Repatriation Announcement",
    "measure": "GovernanceMeasure PolicingModel ModelComponent StrategicDimension",
    "group": "PersonGroup CriminalGroup",
    "site": "Site",
    "place": "Place AdministrativeArea Settlement",
    "document": "Release SourceText LegalInstrument WantedNotice Assertion",
    "claim": "Claim StatisticalClaim OutcomeClaim RelationClaim StatusClaim NarrativeClaim",
    "concept": "Indicator Unit Comparator Accumulation SpanRole Modality SiteStatus StatusAspect CrimeType "
    "CrimeRole ClaimStatus NarrativeKind IssueType ReportingPeriod",
}

KIND_OF_CLASS: Final = {FKG + name: kind for kind, names in _CLASSES.items() for name in names.split()}
"""The kind of each class of the ontology; a class of a study of one's own takes its superclass's."""

LINES: Final = {
    "done": ("solid", "#444444"),
    "ongoing": ("dashed", "#444444"),
    "intended": ("dotted", "#444444"),
    "expected": ("dotted", "#444444"),
    "": ("solid", "#BBBBBB"),
}
"""Line style and colour of an edge by the modality of its claim; "" is one that no asserter draws."""


def size_of(degree: int) -> int:
    """The diameter of a node of that degree, in Gephi's units.

    >>> size_of(0), size_of(4), size_of(100)
    (10, 18, 40)
    """
    # Area grows with degree up to a bound, lest one agency hides the page.
    return min(40, 10 + round(4 * sqrt(degree)))

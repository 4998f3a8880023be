"""The audit: every mention of a text is claimed, ignored for a reason, or open."""

from collections.abc import Iterable
from dataclasses import dataclass

from fraudkg.claims.faults import Faults
from fraudkg.claims.model import Evidence, Ignored
from fraudkg.errors import QuoteError
from fraudkg.review.mentions import Mention, find_mentions
from fraudkg.text import Cover, SourceText, Span

_COVERS = {"number": {"number"}, "date": {"period"}, "year": {"period", "number"}}
"""The roles that may cover a kind of mention; a name is covered by any span."""


@dataclass(frozen=True, order=True, slots=True)
class Audit:
    """How the mentions of one text are accounted for."""

    claimed: tuple[Mention, ...]
    ignored: tuple[Mention, ...]
    open: tuple[Mention, ...]

    @property
    def total(self) -> int:
        """How many mentions the text holds."""
        return len(self.claimed) + len(self.ignored) + len(self.open)


def find_ignored(text: SourceText, ignored: Iterable[Ignored]) -> tuple[Span, ...]:
    """Where the ignored mentions stand.

    Raises:
        FraudkgError: If some are absent or ambiguous; their places are the lines that name them.
    """
    spans, faults = [], Faults()
    for one in ignored:
        try:
            around = text.find(one.quote, occurrence=one.occurrence)
            spans.append(around if one.text == one.quote else text.find(one.text, within=around))
        except QuoteError as error:
            problem, place = f"ignored mention: {error.problem}", one.place or error.place
            faults.add(QuoteError(problem, place=place, remedy=error.remedy))
    faults.tell()
    return tuple(sorted(spans))


def audit(
    text: SourceText, evidence: Iterable[Evidence], ignored: Iterable[Span], language: str = "en"
) -> Audit:
    """Sort the text's mentions by what covers them."""
    by_role: dict[str, list[Span]] = {}
    for one in evidence:
        if one.span is not None:
            by_role.setdefault(one.role, []).append(one.span)
    covers = {role: Cover(spans) for role, spans in by_role.items()}
    passed_over = Cover(ignored)
    claimed, left, still_open = [], [], []
    for mention in find_mentions(text.content, language):
        roles = _COVERS.get(mention.kind, covers.keys())
        if any(covers[role].holds(mention.span) for role in roles if role in covers):
            claimed.append(mention)
        elif passed_over.holds(mention.span):
            left.append(mention)
        else:
            still_open.append(mention)
    return Audit(tuple(claimed), tuple(left), tuple(still_open))

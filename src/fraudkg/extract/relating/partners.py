"""Whom Chinese texts name only along with others: carriers by short names, banks without a name."""

from collections.abc import Iterator

from fraudkg.extract.document import Document
from fraudkg.extract.kinds import AGENT_GROUP
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.crimes import Term
from fraudkg.extract.relating.ground import COUNT_HAN
from fraudkg.text import Span

PARTNER = "partner"
"""The rule of those without a name, who only act along with others."""
_PARTNERS = (
    r"(?:{acting-with}|{goes-with-han})"
    rf"(?P<who>{{partner-of}}?(?:{COUNT_HAN}{{counter-han}})?(?:{{partner-han}}|{{carrier-han}}))"
    r"(?!{partner-not-then})"
)
_ALONG = r"{acting-with}[^，。；：\s]{0,60}$"
"""What makes those of a list partners: 联合教育局、银行; in 冒充公安、银行 nothing does."""
_FARTHEST = 70


def partners(document: Document, phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """Each such partner, as a term: 银行 in 会同公安、银行."""
    folded = document.folded
    for match in phrasing[_PARTNERS].finditer(folded) if phrasing.has("acting-with", folded) else ():
        at = match.start("who")
        if phrasing[_ALONG].search(folded, max(0, at - _FARTHEST), at):
            yield Span(*match.span("who")), Term(AGENT_GROUP, None, PARTNER)

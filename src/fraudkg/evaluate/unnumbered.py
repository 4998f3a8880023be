"""What is said without a number, held against the gold: results, sites, the announcer's own voice."""

from collections.abc import Iterator
from typing import NamedTuple

from fraudkg.evaluate.gold import GoldText, GoldUnnumbered
from fraudkg.evaluate.names import holds
from fraudkg.extract.candidates import Reading
from fraudkg.text import Span

KINDS = ("outcome", "status", "narrative")


class Read(NamedTuple):
    """What was read: kind, code, where it stands, and its vague words or its site."""

    kind: str
    code: str
    span: Span
    about: Span
    name: str


Match = tuple[GoldUnnumbered | Read, str | None, str | None]
"""One with its code in the gold and the code read there; None where it is only in one of them."""


def unnumbered(reading: Reading) -> Iterator[Read]:
    """All of a reading, kind by kind in the text's order."""
    for outcome in reading.outcomes:
        about = (outcome.vague or outcome.passage).span
        yield Read("outcome", outcome.indicator or "", outcome.passage.span, about, "")
    for status in reading.statuses:
        site = status.site.passage
        yield Read("status", status.status, status.passage.span, site.span, site.text)
    for narrative in reading.narratives:
        span = narrative.passage.span
        yield Read("narrative", narrative.narrative, span, span, "")


def matched(gold: GoldText, reading: Reading) -> Iterator[Match]:
    """Those of the gold, then what was read besides; nothing where nobody looked for them."""
    if gold.unnumbered is None:
        return
    left = list(unnumbered(reading))
    for one in gold.unnumbered:
        fitting = [read for read in left if _is_there(one, read, gold.content)]
        found = next((read for read in fitting if read.code == one.code), fitting[0] if fitting else None)
        if found:
            left.remove(found)
        yield one, one.code, found.code if found else None
    yield from ((read, None, read.code) for read in left)


def is_same(one: Span, other: Span) -> bool:
    """Whether two passages share half of the shorter one at least.

    >>> is_same(Span(0, 9), Span(4, 30)), is_same(Span(0, 9), Span(6, 30))
    (True, False)
    """
    return 2 * (min(one.end, other.end) - max(one.start, other.start)) >= min(one.length, other.length)


def _is_there(gold: GoldUnnumbered, read: Read, content: str) -> bool:
    """Whether both are of one thing: the same vague words, the same site, half of the shorter passage."""
    if gold.kind != read.kind:
        return False
    if gold.kind == "narrative":
        return is_same(gold.span, read.span)
    is_about = any(read.about.overlaps(one) for one in gold.about)
    if gold.kind == "outcome":
        return is_about
    site = content[gold.about[0].start : gold.about[0].end]
    return read.span.overlaps(gold.span) and (is_about or holds(read.name, site))

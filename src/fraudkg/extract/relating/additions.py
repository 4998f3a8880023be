"""Adds mentions of what plain words say ("the raid", 涉嫌诈骗的人员), unless they are a part of a name."""

from collections.abc import Iterable, Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.kinds import (
    AGENCY,
    AGENT_GROUP,
    BODIES,
    CRIME,
    GANG,
    LAW,
    MECHANISM,
    OPERATION,
    PEOPLE,
    SAID_BEFORE,
    SITE,
    WORKING_GROUP,
)
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.crimes import DESCRIBING, Term
from fraudkg.text import Cover, Span

_COUNTED = (
    r"(?:(?<!\d)\d[\d,.]{0,20}(?: \d{3}){0,9}{ten-thousand}?{many-han}?|{some-han}{1,3})"
    r"{people-han}(?!{no-people-han})"
)

_AGAIN = r"(?:^|(?<=[。；，：\n在])){deed-again}(?={deed-then})"
_JOINED = r"(?<={joining-deed}){deed-joined}(?={deed-joined-then}|$)"
_RAID = r"{raid-manner}{0,2}{raid}(?=[，。；,;！\n]|$)"
SUSPECTED = "suspected"
"""The rule of Chinese people who are named by what they are suspected of: 3名涉嫌诈骗的人员."""
_SUSPECTED = (
    r"(?:(?<={person-counter})|(?={suspected-han}[^，。；、的\n]{2,20}的{suspected-one}{total-han}?[0-9]))"
    r"{suspected-han}[^，。；、的\n]{2,20}的{suspected-one}"
)
_UNNAMED = (
    (_COUNTED, "people-han", Term(PEOPLE, None)),
    (_AGAIN, "deed-again", Term(OPERATION + SAID_BEFORE, None)),
    (_JOINED, "joining-deed", Term(OPERATION + SAID_BEFORE, None)),
    (_RAID, "raid", Term(OPERATION, None)),
    (_SUSPECTED, "suspected-one", Term(PEOPLE, None, SUSPECTED)),
)
"""What is only said, with the code of words that it has, and what it is."""
_DESCRIBED = (PEOPLE, GANG)
_HIDES = {
    OPERATION: frozenset({OPERATION}),
    PEOPLE: frozenset({*BODIES, PEOPLE}),
    GANG: frozenset({GANG}),
    MECHANISM: frozenset({AGENCY, GANG}),
    AGENCY: frozenset({AGENCY}),
    AGENT_GROUP: frozenset({AGENCY, AGENT_GROUP}),
    WORKING_GROUP: frozenset({MECHANISM}),
    CRIME: frozenset({AGENCY, AGENT_GROUP, LAW}),
    SITE: frozenset({AGENCY, AGENT_GROUP, GANG, LAW, OPERATION, PEOPLE, SITE}),
}
"""Kinds within which a word for a thing is only a part of their words: "call centre gang"."""


def spans_by_kind(mentions: Iterable[EntityMention]) -> dict[str, list[Span]]:
    """Where the mentions of each kind stand."""
    spans: dict[str, list[Span]] = {}
    for one in mentions:
        spans.setdefault(one.kind, []).append(one.span)
    return spans


def added(
    document: Document,
    entities: Sequence[EntityMention],
    terms: Sequence[tuple[Span, Term]],
    totals: Sequence[str] = (),
) -> Iterator[EntityMention]:
    """The terms as mentions, without those that stand within a name and those that describe nothing known.

    `totals` are words between people and how many they are.
    """
    spans = spans_by_kind(entities)
    cover = {
        kind: Cover(span for one in _HIDES[kind] for span in spans.get(one, ()))
        for kind in {term.kind for _, term in terms} & _HIDES.keys()
    }
    groups = Cover(span for kind in _DESCRIBED for span in spans.get(kind, ()))
    deeds = {span.start for span, term in terms if term.kind == OPERATION}
    named = {span.end for span in spans.get(PEOPLE, ())}
    named |= {span.end for span, term in terms if term.kind == PEOPLE}
    for span, term in terms:
        if term.kind == PEOPLE and _before_total(document, span.start, totals) in named:
            continue  # 嫌疑人共11人: those who are named before are counted.
        if term.kind != DESCRIBING:
            if term.kind not in cover or not cover[term.kind].holds(span):
                yield document.mention((span.start, span.end), term.kind, term.rule, term.id)
        elif groups.holds(span) or span.end + 1 in deeds:
            yield document.mention((span.start, span.end), CRIME, DESCRIBING, term.id)


def _before_total(document: Document, start: int, totals: Sequence[str]) -> int:
    """Where the words end before a number, and before the word for a total there."""
    total = next((word for word in totals if document.folded.endswith(word, 0, start)), "")
    return start - len(total)


def unnamed(document: Document, phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """What a Chinese text only counts (682人), describes (涉嫌诈骗的人员), names again or tells by a verb."""
    for template, code, term in _UNNAMED:
        for match in (
            phrasing[template].finditer(document.folded) if phrasing.has(code, document.folded) else ()
        ):
            yield Span(*match.span()), term

"""Things that plain words name, as mentions beside those of a text, where no name hides them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import BODIES
from fraudkg.extract.relating.crimes import DESCRIBING, KIND
from fraudkg.extract.relating.things import Term
from fraudkg.text import Cover, Span

OFFICE = "office"
"""Who only orders and directs: a minister is no body that raids."""
_DESCRIBED = ("person-group", "criminal-group")
_HIDES = {
    "operation": frozenset({"operation"}),
    "person-group": frozenset({*BODIES, "person-group"}),
    "criminal-group": frozenset({"criminal-group"}),
    "mechanism": frozenset({"agency", "criminal-group"}),
    "working-group": frozenset({"agency"}),
    OFFICE: frozenset({"agency"}),
    "crime-type": frozenset({"agency", "agent-group", "law"}),
    "site": frozenset(
        {"agency", "agent-group", "criminal-group", "law", "operation", "person-group", "site"}
    ),
}
"""Kinds within which a word for a thing is only a part of their words: "call centre gang"."""


def spans_by_kind(mentions: Iterable[EntityMention]) -> dict[str, list[Span]]:
    """Where the mentions of each kind stand."""
    spans: dict[str, list[Span]] = {}
    for one in mentions:
        spans.setdefault(one.kind, []).append(one.passage.span)
    return spans


def officers(
    entities: Sequence[EntityMention], terms: Sequence[tuple[Span, Term]]
) -> Iterator[EntityMention]:
    """The mentions; a body whose name ends with the word for an office is one: "Deputy Chief of Police"."""
    ends = {span.end for span, term in terms if term.kind == OFFICE}
    for one in entities:
        is_office = one.kind == "agency" and one.rule == "ending" and one.passage.span.end in ends
        yield replace(one, rule=OFFICE) if is_office else one


def added(
    document: Document, entities: Sequence[EntityMention], terms: Sequence[tuple[Span, Term]]
) -> Iterator[EntityMention]:
    """The terms as mentions, without those that stand within a name and those that describe nothing known."""
    spans = spans_by_kind(entities)
    cover = {
        kind: Cover(span for one in _HIDES[kind] for span in spans.get(one, ()))
        for kind in {term.kind for _, term in terms} & _HIDES.keys()
    }
    groups = Cover(span for kind in _DESCRIBED for span in spans.get(kind, ()))
    sites = {span.start for span, term in terms if term.kind == "site"}
    deeds = {span.start for span, term in terms if term.kind == "operation"}
    for span, term in terms:
        if term.kind != DESCRIBING:
            if term.kind not in cover or not cover[term.kind].holds(span):
                kind, rule = ("agency", OFFICE) if term.kind == OFFICE else (term.kind, "term")
                yield document.mention((span.start, span.end), kind, rule, term.id)
        elif groups.holds(span) or span.end + 1 in deeds or span.end in sites:
            yield document.mention((span.start, span.end), KIND, DESCRIBING, term.id)

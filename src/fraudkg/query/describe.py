"""What a graph says of one node: its properties, and each claim about it with the words that bear it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

import pyoxigraph as ox

from fraudkg.query.nodes import label_of, literals, objects, resolve
from fraudkg.terms import FKG, PREFIXES, prefixed

_TYPE: Final = ox.NamedNode(PREFIXES["rdf"] + "type")
_LABEL: Final = ox.NamedNode(PREFIXES["rdfs"] + "label")
_OA: Final = PREFIXES["oa"]
# Told in other words below the properties, or of no use to a reader.
_HIDDEN: Final = frozenset(
    {_TYPE.value, _LABEL.value, FKG + "evidence", FKG + "quote", FKG + "evidenceCount"}
)


@dataclass(frozen=True, order=True)
class Evidence:
    """One piece of evidence: its words with some before and after them, and the IRI of the source text.

    Offsets are half-open, in code points, and None where the text is not held; `marks` are those of the
    numbers inside a statement.
    """

    role: str
    text: str
    start: int | None
    end: int | None
    source: str
    before: str = ""
    after: str = ""
    marks: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, order=True)
class Property:
    """A property of a node with its values, each as (IRI or "", text for reading)."""

    iri: str
    label: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, order=True)
class Mention:
    """A claim that points at the node: by which properties, and its words."""

    claim: str
    label: str
    roles: tuple[str, ...]
    tellers: tuple[str, ...]
    spans: tuple[Evidence, ...]


@dataclass(frozen=True, order=True)
class Pointer:
    """A node that is no claim and points at the node: by which properties, and what its note says."""

    label: str
    iri: str
    roles: tuple[str, ...]
    note: str


@dataclass(frozen=True, order=True)
class Description:
    """Everything that `fraudkg show` prints of a node.

    `spans` are the evidence, if it is a claim; `mentions` are the claims that point at it, sorted by IRI, and
    `others` the other nodes that do, an assessment with its reason, sorted by label as the properties are.
    """

    iri: str
    label: str
    kinds: tuple[str, ...]
    properties: tuple[Property, ...]
    spans: tuple[Evidence, ...]
    mentions: tuple[Mention, ...]
    others: tuple[Pointer, ...]


def describe(store: ox.Store, word: str) -> Description:
    """What the graph says of the node that `word` names: a slug such as `place-mm-kk-park`, or an IRI.

    Raises:
        UnknownTermError: If the graph does not know it; the message names near ones.
    """
    node = resolve(store, word)
    pointing: dict[str, set[str]] = {}
    for quad in store.quads_for_pattern(None, None, node):
        if isinstance(quad.subject, ox.NamedNode) and quad.predicate != _TYPE:
            pointing.setdefault(quad.subject.value, set()).add(quad.predicate.value)
    claims = sorted(iri for iri in pointing if _is_claim(store, iri))
    others = sorted(
        Pointer(
            label=label_of(store, iri),
            iri=iri,
            roles=_labels(store, predicates),
            note=min(literals(store, iri, _OA + "bodyValue"), default=""),
        )
        for iri, predicates in pointing.items()
        if iri not in claims and not prefixed(iri).startswith("id:evidence-")
    )
    return Description(
        iri=node.value,
        label=label_of(store, node.value),
        kinds=_labels(store, objects(store, node.value, _TYPE.value)),
        properties=_properties(store, node),
        spans=spans_of(store, node.value) if _is_claim(store, node.value) else (),
        mentions=tuple(_mention(store, iri, pointing[iri]) for iri in claims),
        others=tuple(others),
    )


def _labels(store: ox.Store, iris: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(label_of(store, iri) for iri in iris))


def spans_of(store: ox.Store, claim: str) -> tuple[Evidence, ...]:
    """The evidence of a claim: statements first, their numbers marked, then the other roles in text order."""
    spans = [span for iri in objects(store, claim, FKG + "evidence") for span in _span(store, iri)]
    numbers = [span for span in spans if span.role == "number"]
    statements = [_marked(span, numbers) for span in spans if span.role == "statement"]
    rest = [span for span in spans if span.role != "statement"]
    return tuple(sorted(statements, key=_by_place) + sorted(rest, key=_by_place))


def _by_place(span: Evidence) -> tuple[str, int, str, str]:
    return (span.source, -1 if span.start is None else span.start, span.role, span.text)


def _span(store: ox.Store, evidence: str) -> Iterator[Evidence]:
    selector = next(iter(objects(store, evidence, _OA + "hasSelector")), None)
    if selector is None:
        return
    roles = objects(store, evidence, FKG + "spanRole")
    exact, before, after, start, end = (
        min(literals(store, selector, _OA + part), default="")
        for part in ("exact", "prefix", "suffix", "start", "end")
    )
    yield Evidence(
        role=prefixed(roles[0]).removeprefix("id:role-") if roles else "",
        text=exact,
        start=int(start) if start.isdecimal() else None,
        end=int(end) if end.isdecimal() else None,
        source=next(iter(objects(store, evidence, _OA + "hasSource")), ""),
        before=before,
        after=after,
    )


def _marked(statement: Evidence, numbers: list[Evidence]) -> Evidence:
    marks = set()
    for number in numbers:
        if number.source != statement.source:
            continue
        if statement.start is not None and number.start is not None:
            at = number.start - statement.start
        else:
            # A text that is not held gives no positions; then only a number that stands once can be marked.
            at = statement.text.find(number.text) if statement.text.count(number.text) == 1 else -1
        if number.text and at >= 0 and statement.text.startswith(number.text, at):
            marks.add((at, at + len(number.text)))
    return replace(statement, marks=tuple(sorted(marks)))


def _mention(store: ox.Store, claim: str, predicates: set[str]) -> Mention:
    return Mention(
        claim=claim,
        label=label_of(store, claim),
        roles=_labels(store, predicates),
        tellers=_labels(store, objects(store, claim, FKG + "assertedBy")),
        spans=tuple(span for span in spans_of(store, claim) if span.role == "statement"),
    )


def _properties(store: ox.Store, node: ox.NamedNode) -> tuple[Property, ...]:
    values: dict[str, set[tuple[str, str]]] = {}
    for quad in store.quads_for_pattern(node, None, None):
        if quad.predicate.value not in _HIDDEN:
            values.setdefault(quad.predicate.value, set()).add(_value(store, quad.object))
    # All names of a node are of interest, not only the one that stands on top.
    labels = {_value(store, quad.object) for quad in store.quads_for_pattern(node, _LABEL, None)}
    if len(labels) > 1:
        values[_LABEL.value] = labels
    return tuple(
        sorted(
            (Property(iri, label_of(store, iri), tuple(sorted(found))) for iri, found in values.items()),
            key=lambda item: (item.label, item.iri),
        )
    )


def _value(store: ox.Store, term: object) -> tuple[str, str]:
    if isinstance(term, ox.NamedNode):
        return (term.value, label_of(store, term.value))
    if isinstance(term, ox.Literal):
        return ("", f"{term.value} ({term.language})" if term.language else term.value)
    return ("", str(term))


def _is_claim(store: ox.Store, iri: str) -> bool:
    pattern = (ox.NamedNode(iri), ox.NamedNode(FKG + "expresses"), None)
    return next(store.quads_for_pattern(*pattern), None) is not None

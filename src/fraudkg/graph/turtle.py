"""Turtle and TriG that a person can read: prefixed, grouped by kind, sorted, the same bytes every time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from fraudkg.graph.dataset import Dataset
from fraudkg.graph.triples import A, Triple
from fraudkg.terms import PREFIXES, prefixed

SECTIONS = {
    "The dataset and how it was made": "dcat:Dataset dcat:Distribution fkg:Extraction prov:Entity",
    "Announcements, releases and their texts": "fkg:Announcement fkg:Release fkg:SourceText",
    "Claims, each followed by the words that bear it": (
        "fkg:StatisticalClaim fkg:OutcomeClaim fkg:RelationClaim fkg:StatusClaim fkg:NarrativeClaim"
    ),
    "Assertions: what one asserter put forward on one occasion": "fkg:Assertion",
    "Assessments: doubts beside claims": "fkg:Assessment",
    "Direct edges and the claims that they follow from": "fkg:DerivedEdge",
    "Periods": "fkg:ReportingPeriod",
    "Everything that the claims speak of, and the code lists": "",
    "Where identifiers were read": "sssom:Mapping",
    "The ontology": ("owl:Ontology owl:Class owl:ObjectProperty owl:DatatypeProperty owl:AnnotationProperty"),
}
"""The parts of a Turtle file, with the classes whose things stand in each; one has all others."""
_TITLES = [*SECTIONS]
_REST = [*SECTIONS.values()].index("")
_PLACE_OF_KIND = {kind: place for place, kinds in enumerate(SECTIONS.values()) for kind in kinds.split()}
_EVIDENCE_KINDS = {"fkg:Evidence", "oa:TextQuoteSelector", "oa:TextPositionSelector"}

_ORDER = (
    "a rdfs:label skos:prefLabel skos:altLabel skos:hiddenLabel skos:notation skos:definition fkg:quote "
    "fkg:assertedBy fkg:modality fkg:subject fkg:predicate fkg:object fkg:indicator fkg:comparator fkg:value "
    "fkg:unit fkg:lowerBound fkg:upperBound fkg:roundedTo fkg:vagueQuantity fkg:about fkg:siteStatus "
    "fkg:statusAspect fkg:narrativeKind fkg:accumulation fkg:period fkg:asOf fkg:refArea fkg:countedBy "
    "fkg:countsGroup fkg:outOf fkg:resultOf fkg:inDimension fkg:openList fkg:inferred fkg:claimStatus "
    "fkg:expresses fkg:reportedIn fkg:spanRole oa:exact oa:start oa:end oa:prefix oa:suffix oa:hasSource "
    "oa:hasSelector"
).split()
_RANK = {name: place for place, name in enumerate(_ORDER)}
_LAST = {"fkg:evidence": 1, "fkg:evidenceCount": 2, "prov:wasGeneratedBy": 3}
"""Predicates that read best at the end of a node."""

_TYPED = re.compile(r'"(?P<value>(?:[^"\\]|\\.)*)"\^\^<(?P<kind>[^>]*)>\Z', re.DOTALL)
_BARE = {
    "integer": re.compile(r"[+-]?[0-9]+\Z"),
    "decimal": re.compile(r"[+-]?[0-9]*\.[0-9]+\Z"),
    "boolean": re.compile(r"(?:true|false)\Z"),
}
_PREFIX = re.compile(r"(?<![\w:-])([a-z]+):(?=[A-Za-z0-9_])")
_DIGITS = re.compile(r"([0-9]+)")
_WIDTH = 110


@cache
def shorten(term: str) -> str:
    """An N-Triples term as Turtle writes it, prefixed and bare where it can be.

    >>> shorten("<https://w3id.org/fraudkg/id/country-mmr>")
    'id:country-mmr'
    >>> shorten('"7600"^^<http://www.w3.org/2001/XMLSchema#integer>')
    '7600'
    """
    if term.startswith("<"):
        name = prefixed(term[1:-1])
        return term if name == term[1:-1] else name
    typed = _TYPED.match(term)
    if typed is None:
        return term
    kind = shorten(f"<{typed['kind']}>")
    bare = _BARE.get(kind.removeprefix("xsd:")) if kind.startswith("xsd:") else None
    if bare and bare.match(typed["value"]):
        return typed["value"]
    return f'"{typed["value"]}"^^{kind}'


def _natural(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sorts evidence-2 before evidence-10."""
    return tuple(
        (1, int(part), "") if part.isdecimal() else (0, 0, part) for part in _DIGITS.split(name) if part
    )


def _subject_key(subject: str, kinds: set[str]) -> tuple[int, tuple[tuple[int, int, str], ...]]:
    name = shorten(subject)
    if kinds & _EVIDENCE_KINDS:
        # Evidence stands behind the claim whose id it continues.
        return _PLACE_OF_KIND["fkg:StatisticalClaim"], _natural(name.replace("id:evidence-", "id:claim-", 1))
    place = min((_PLACE_OF_KIND.get(kind, _REST) for kind in kinds), default=_REST)
    if any(kind.startswith("owl:") for kind in kinds):
        place = len(_TITLES) - 1
    return place, _natural(name)


def _object_key(term: str) -> tuple[int, int, tuple[tuple[int, int, str], ...]]:
    # English first, then other languages, then the rest.
    is_literal = term.startswith('"')
    return (int(is_literal), 0 if term.endswith("@en") else 1, _natural(term))


def _predicate_key(name: str) -> tuple[int, int, str]:
    if name in _LAST:
        return 2, _LAST[name], name
    return (0, _RANK[name], name) if name in _RANK else (1, 0, name)


def _blocks(triples: Iterable[Triple], indent: str = "") -> Iterator[tuple[int, str]]:
    """One text block a subject, with its section."""
    by_subject: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, obj in triples:
        by_subject[subject][predicate].add(obj)
    kinds = {subject: {shorten(kind) for kind in slots.get(A, ())} for subject, slots in by_subject.items()}
    keys = {subject: _subject_key(subject, kinds[subject]) for subject in by_subject}
    for subject in sorted(by_subject, key=lambda one: (*keys[one], one)):
        parts = []
        slots = {
            ("a" if predicate == A else shorten(predicate)): objects
            for predicate, objects in by_subject[subject].items()
        }
        for name in sorted(slots, key=_predicate_key):
            objects = [shorten(obj) for obj in sorted(slots[name], key=lambda obj: (*_object_key(obj), obj))]
            line = f"{name} {' , '.join(objects)}"
            if len(line) > _WIDTH and len(objects) > 1:
                line = f"{name}\n{indent}        " + f" ,\n{indent}        ".join(objects)
            parts.append(line)
        yield keys[subject][0], f"{indent}{shorten(subject)} " + f" ;\n{indent}    ".join(parts) + " .\n"


def _prefixes(body: str) -> str:
    used = set(_PREFIX.findall(body)) & set(PREFIXES)
    return "".join(f"@prefix {prefix}: <{PREFIXES[prefix]}> .\n" for prefix in sorted(used | {"fkg", "id"}))


def to_turtle(triples: Iterable[Triple], *, header: str = "") -> bytes:
    """Sorted Turtle of triples without blank nodes, under comment lines that name each section.

    `header` has the lines for the head of the file, without number signs.
    """
    lines: list[str] = []
    section = -1
    for place, block in _blocks(triples):
        if place != section:
            section = place
            lines.append(f"# {_TITLES[place]}\n")
        lines.append(block)
    body = "\n".join(lines)
    comment = "".join(f"# {line}\n" for line in header.splitlines())
    return f"{comment}{_prefixes(body)}\n{body}".encode()


def to_trig(dataset: Dataset) -> bytes:
    """Sorted TriG: one block a named graph."""
    parts = []
    for graph, triples in dataset.named().items():
        body = "\n".join(block for _, block in _blocks(triples, "    "))
        parts.append(f"<{graph}> {{\n{body}}}\n")
    whole = "\n".join(parts)
    return f"{_prefixes(whole)}\n{whole}".encode()

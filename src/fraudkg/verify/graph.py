"""Read a graph of claims from any RDF file into plain values, trusting nothing but what it says."""

import re
from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import pyoxigraph as ox

from fraudkg.verify.errors import UnreadableError

FKG = "https://w3id.org/fraudkg/ns#"
ID = "https://w3id.org/fraudkg/id/"
OA = "http://www.w3.org/ns/oa#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
XSD = "http://www.w3.org/2001/XMLSchema#"
TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

_OFFSET = re.compile("[0-9]{1,9}")
KINDS = ("StatisticalClaim", "OutcomeClaim", "RelationClaim", "StatusClaim", "NarrativeClaim")


class Term(NamedTuple):
    """An IRI, or a literal with its language (lower case) and datatype; both empty for an IRI."""

    text: str
    language: str = ""
    datatype: str = ""


class Graph:
    """The triples of a graph, indexed by subject; names of named graphs play no part."""

    def __init__(self, triples: Iterable[ox.Triple | ox.Quad]) -> None:
        # As sets, since the same triple may stand in several named graphs.
        self._index: dict[str, dict[str, set[Term]]] = defaultdict(dict)
        for triple in triples:
            subject, value = triple.subject, triple.object
            if isinstance(subject, ox.Triple) or isinstance(value, ox.Triple):
                continue
            if isinstance(value, ox.Literal):
                term = Term(value.value, (value.language or "").lower(), value.datatype.value)
            else:
                term = Term(value.value)
            self._index[subject.value].setdefault(triple.predicate.value, set()).add(term)

    def beside(self, triples: Iterable[ox.Triple | ox.Quad]) -> "Graph":
        """Return a graph of these triples, too; this one stays as it is."""
        more = Graph(triples)
        for node, values in more._index.items():
            known = self._index.get(node, {})
            more._index[node] = {**known, **{name: known.get(name, set()) | values[name] for name in values}}
        more._index = self._index | more._index
        return more

    def __contains__(self, node: str) -> bool:
        return node in self._index

    def __len__(self) -> int:
        return sum(len(values) for node in self._index.values() for values in node.values())

    def all(self, subject: str, predicate: str) -> tuple[Term, ...]:
        """Return the values in sorted order; none where the node or the property is absent."""
        return tuple(sorted(self._index[subject].get(predicate, ()))) if subject in self._index else ()

    def iris(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Return the values that are nodes, sorted: words lead nowhere, even those of an IRI."""
        return tuple(term.text for term in self.all(subject, predicate) if not term.datatype)

    def texts(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Return the text of each value that is a literal, sorted."""
        return tuple(term.text for term in self.all(subject, predicate) if term.datatype)

    def iri(self, subject: str, predicate: str) -> str:
        """Return the only value that is a node, or an empty string."""
        values = self.iris(subject, predicate)
        return values[0] if len(values) == 1 else ""

    def text(self, subject: str, predicate: str) -> str:
        """Return the text of the only value that is a literal, or an empty string."""
        values = self.texts(subject, predicate)
        return values[0] if len(values) == 1 else ""

    def having(self, predicate: str) -> tuple[str, ...]:
        """Return the subjects that have the property, sorted."""
        return tuple(sorted(node for node, values in self._index.items() if predicate in values))

    def typed(self, *classes: str) -> tuple[str, ...]:
        """Return the instances of the classes and of the classes that the graph puts below them, sorted."""
        below = set(classes)
        parents = {node: self.iris(node, RDFS + "subClassOf") for node in self.having(RDFS + "subClassOf")}
        while more := {node for node, up in parents.items() if node not in below and below.intersection(up)}:
            below |= more
        return tuple(node for node in self.having(TYPE) if below.intersection(self.iris(node, TYPE)))


def read_graph(path: Path) -> Graph:
    """Read an RDF file whose suffix tells its format.

    Raises:
        UnreadableError: the file is absent, a device, of unknown suffix or no RDF, or a value is too long.
    """
    form = ox.RdfFormat.from_extension(path.suffix.lstrip("."))
    if form is None:
        raise UnreadableError(
            "the suffix names no RDF format", place=str(path), remedy="use .ttl, .trig, .nt, .nq or .jsonld"
        )
    if path.is_char_device():
        raise UnreadableError(
            "the graph is a device, which may have no end", place=str(path), remedy="name a file"
        )
    try:
        # Editors of Windows begin a text with a mark of byte order.
        return Graph(ox.parse(path.read_bytes().removeprefix(BOM_UTF8), form))
    except MemoryError as error:
        # So pyoxigraph calls a term of more than 16 MiB.
        raise UnreadableError("a value is too long to read", place=str(path), remedy="shorten it") from error
    except OSError as error:
        raise UnreadableError(
            "the graph cannot be read, or is not there", place=str(path), remedy="check the path"
        ) from error
    except (SyntaxError, ValueError) as error:
        problem = f"the graph is not well-formed RDF ({str(error).strip().rstrip('.')})"
        raise UnreadableError(problem, place=str(path), remedy="repair or download it again") from error


@dataclass(frozen=True, order=True)
class Evidence:
    """A span of a text that bears a claim, as the graph tells it; ``gaps`` names what it fails to tell.

    ``start`` and ``end`` are half-open and count Unicode code points; None where the text is not held.
    """

    iri: str
    role: str = ""
    source: str = ""
    exact: str = ""
    language: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    end: int | None = None
    gaps: tuple[str, ...] = ()

    @property
    def around(self) -> str:
        """The quote with the words before and after it that the graph keeps."""
        return self.prefix + self.exact + self.suffix


@dataclass(frozen=True, order=True)
class Claim:
    """A claim with its evidence; values of other properties are asked of the graph by IRI."""

    iri: str
    label: str
    text: str
    quotes: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    gaps: tuple[str, ...] = ()

    def role(self, role: str) -> tuple[Evidence, ...]:
        """Return the evidence that plays the role, such as ``number``."""
        return tuple(item for item in self.evidence if item.role == role)


def read_claims(graph: Graph) -> tuple[Claim, ...]:
    """Return every claim of the graph: what is typed so, and what has evidence, sorted by IRI."""
    nodes = set(graph.typed(FKG + "Claim", *(FKG + kind for kind in KINDS)))
    for mark in ("evidence", "evidenceCount", "expresses", "quote"):
        nodes.update(graph.having(FKG + mark))
    return tuple(read_claim(graph, node) for node in sorted(nodes))


def read_claim(graph: Graph, node: str) -> Claim:
    """Return what a graph says of one claim."""
    gaps = []
    linked = graph.iris(node, FKG + "evidence")
    count = graph.text(node, FKG + "evidenceCount")
    if count != str(len(linked)):
        gaps.append(
            f"fkg:evidenceCount says {count or 'nothing'}, but {len(linked)} pieces of evidence are linked"
        )
    release = graph.iri(node, FKG + "reportedIn")
    text = graph.iri(release, FKG + "sourceText")
    if not release:
        gaps.append("fkg:reportedIn does not name one release")
    elif not text:
        gaps.append(f"the release {release} does not name one source text (fkg:sourceText)")
    labels = {term.language: term.text for term in graph.all(node, RDFS + "label")}
    return Claim(
        iri=node,
        label=labels.get("en") or next(iter(labels.values()), ""),
        text=text,
        quotes=graph.texts(node, FKG + "quote"),
        evidence=tuple(_read_evidence(graph, item) for item in linked),
        gaps=tuple(gaps),
    )


def _read_evidence(graph: Graph, node: str) -> Evidence:
    if node not in graph:
        return Evidence(node, gaps=("the graph says nothing about it",))
    gaps = []
    role = graph.iri(node, FKG + "spanRole").removeprefix(ID + "role-")
    source = graph.iri(node, OA + "hasSource")
    selector = graph.iri(node, OA + "hasSelector")
    exact, *others = graph.all(selector, OA + "exact") or (Term(""),)
    gaps += [
        f"{name} is not given once"
        for name, value in (("fkg:spanRole", role), ("oa:hasSource", source))
        if not value
    ]
    if not selector or selector not in graph:
        gaps.append("oa:hasSelector does not lead to one selector")
    elif not exact.text or others:
        gaps.append("oa:exact is not given once")
    gaps += [
        f"oa:{name} is given more than once"
        for name in ("prefix", "suffix", "start", "end")
        if len(graph.all(selector, OA + name)) > 1
    ]
    offsets = {name: graph.text(selector, OA + name) for name in ("start", "end")}
    found = {name: int(value) for name, value in offsets.items() if _OFFSET.fullmatch(value)}
    gaps += [f"oa:{name} is no offset" for name in offsets if offsets[name] and name not in found]
    return Evidence(
        iri=node,
        role=role,
        source=source,
        exact=exact.text,
        language=exact.language,
        prefix=graph.text(selector, OA + "prefix"),
        suffix=graph.text(selector, OA + "suffix"),
        start=found.get("start"),
        end=found.get("end"),
        gaps=tuple(gaps),
    )

"""How the graph was made, and how it describes itself: PROV, DCAT and VoID."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from fraudkg.claims.model import Release
from fraudkg.graph.claims import digest
from fraudkg.graph.dataset import Dataset
from fraudkg.graph.triples import A, Triple, node, number, text
from fraudkg.terms import BASE, FKG
from fraudkg.version import __version__

_MEDIA = {
    "fraudkg.ttl": "text/turtle",
    "fraudkg.trig": "application/trig",
    "fraudkg.nq": "application/n-quads",
    "fraudkg.jsonld": "application/ld+json",
    "network.gexf": "application/gexf+xml",
    "claims.csv": "text/csv",
}
_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_LICENCE = "<https://creativecommons.org/licenses/by/4.0/>"


def _put(subject: str, *pairs: tuple[str, str]) -> list[Triple]:
    return [(node(f"id:{subject}"), A if name == "a" else node(name), value) for name, value in pairs]


def provenance_triples(releases: Iterable[Release], inputs: Iterable[tuple[str, Path]]) -> list[Triple]:
    """What was read and what read it: digests and fraudkg's version, and no clock.

    Args:
        releases: The releases whose claims were curated.
        inputs: Each input file with its name within the study.
    """
    software = "software-fraudkg"
    triples = _put(
        software,
        ("a", node("prov:SoftwareAgent")),
        ("rdfs:label", text(f"fraudkg {__version__}", "en")),
        ("dcat:version", text(__version__)),
    )
    for release in releases:
        triples += _put(
            f"extraction-{release.id}",
            ("a", node("fkg:Extraction")),
            ("rdfs:label", text(f"curation of the claims of {release.id}", "en")),
            ("prov:used", node(f"id:text-{release.id}")),
            ("prov:wasAssociatedWith", node("id:agent-fraudkg-curators")),
            ("prov:wasAssociatedWith", node(f"id:{software}")),
        )
    for name, path in inputs:
        slug = "".join(char if char.isalnum() else "-" for char in name.lower())
        triples += _put(
            f"input-{slug}",
            ("a", node("prov:Entity")),
            ("rdfs:label", text(name, "en")),
            ("dcterms:identifier", text(digest(path.read_bytes()))),
        )
    return triples


def describe(dataset: Dataset) -> None:
    """Put in the dataset's description of itself, in place of an earlier one."""
    dataset.graphs.pop("dataset", None)
    dataset.add("dataset", _dataset_triples(dataset.union()))


def _dataset_triples(others: Iterable[Triple]) -> list[Triple]:
    """The dataset's description; `void:triples` counts the union, this description included."""
    given = set(others)
    kinds = Counter(kind for _, predicate, kind in given if predicate == A)
    triples = _put(
        "dataset-fraudkg",
        ("a", node("dcat:Dataset")),
        ("a", node("void:Dataset")),
        ("rdfs:label", text("fraudkg: official anti-fraud announcements as claims with evidence", "en")),
        ("dcterms:title", text("fraudkg", "en")),
        (
            "dcterms:description",
            text("What was announced, by whom and in which words; not what happened.", "en"),
        ),
        ("dcterms:license", _LICENCE),
        (
            "dcterms:rights",
            text("The texts of releases and the words quoted from them stay their publishers'.", "en"),
        ),
        ("dcat:version", text(__version__)),
        ("void:uriSpace", text(BASE)),
        ("void:vocabulary", f"<{BASE}ns>"),
    )
    for name, media in _MEDIA.items():
        slug = f"distribution-{name.replace('.', '-')}"
        triples += _put("dataset-fraudkg", ("dcat:distribution", node(f"id:{slug}")))
        triples += _put(
            slug,
            ("a", node("dcat:Distribution")),
            ("rdfs:label", text(name, "en")),
            ("dcterms:title", text(name, "en")),
            ("dcat:mediaType", f"<{_MEDIA_TYPES}{media}>"),
            ("dcterms:license", _LICENCE),
        )
    for kind, entities in sorted(kinds.items()):
        if not kind.startswith(f"<{FKG}"):
            continue
        name = kind[1:-1].removeprefix(FKG)
        slug = f"partition-{name.lower()}"
        triples += _put("dataset-fraudkg", ("void:classPartition", node(f"id:{slug}")))
        triples += _put(
            slug,
            ("a", node("void:Dataset")),
            ("rdfs:label", text(f"the part that holds {name}", "en")),
            ("void:class", kind),
            ("void:entities", number(entities)),
        )
    total = len(given | set(triples)) + 1
    return [*triples, *_put("dataset-fraudkg", ("void:triples", number(total)))]

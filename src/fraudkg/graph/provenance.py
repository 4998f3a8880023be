"""How the graph was made, and how it describes itself: PROV, DCAT and VoID."""

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from fraudkg.claims.model import Release
from fraudkg.files import digest
from fraudkg.graph.dataset import Dataset
from fraudkg.graph.sheet import Sheet
from fraudkg.graph.triples import A, Triple, node, number
from fraudkg.terms import BASE, FKG, ID
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
_SOFTWARE, _CURATORS = "software-fraudkg", "agent-fraudkg-curators"
_INPUT = f"<{ID}input-"
"""With this begin the files that a build read."""
_LICENCE = "<https://creativecommons.org/licenses/by/4.0/>"


def provenance_triples(releases: Iterable[Release], inputs: Iterable[tuple[str, Path]]) -> list[Triple]:
    """What was read and what read it: digests and fraudkg's version, and no clock.

    Each input file comes with its name within the study.
    """
    software = Sheet(_SOFTWARE, "prov:SoftwareAgent", f"fraudkg {__version__}")
    software.say("dcat:version", __version__)
    triples = software.triples
    for release in releases:
        sheet = Sheet(f"extraction-{release.id}", "Extraction", f"curation of the claims of {release.id}")
        sheet.link("prov:used", f"text-{release.id}")
        sheet.link("prov:wasAssociatedWith", _CURATORS, _SOFTWARE)
        triples += sheet.triples
    for name, path in inputs:
        slug = "".join(char if char.isalnum() else "-" for char in name.lower())
        sheet = Sheet(f"input-{slug}", "prov:Entity", name)
        sheet.say("dcterms:identifier", f"sha256:{digest(path.read_bytes())}")
        triples += sheet.triples
    return triples


def describe(dataset: Dataset) -> None:
    """Put in the dataset's description of itself, in place of an earlier one."""
    dataset.graphs.pop("dataset", None)
    dataset.add("dataset", _dataset_triples(dataset.union()))


def _dataset_triples(others: Iterable[Triple]) -> set[Triple]:
    """The dataset's description; `void:triples` counts the union, this description included."""
    given = set(others)
    sheet = Sheet(
        "dataset-fraudkg",
        "dcat:Dataset",
        "fraudkg: official anti-fraud announcements as claims with evidence",
    )
    sheet.put("rdf:type", node("void:Dataset"))
    sheet.say("dcterms:title", "fraudkg", "en")
    told = "What was announced, by whom and in which words; not what happened."
    sheet.say("dcterms:description", told, "en")
    sheet.link("dcterms:creator", _CURATORS)
    sheet.put("dcterms:license", _LICENCE)
    rights = "The texts of releases and the words quoted from them stay their publishers'."
    sheet.say("dcterms:rights", rights, "en")
    sheet.say("dcat:version", __version__)
    sheet.say("void:uriSpace", BASE)
    sheet.put("void:vocabulary", f"<{BASE}ns>")
    triples: list[Triple] = []
    for name, media in _MEDIA.items():
        file = Sheet(f"distribution-{name.replace('.', '-')}", "dcat:Distribution", name)
        file.say("dcterms:title", name, "en")
        # Its IRI leads to no file: this says which one it is.
        file.say("dcterms:identifier", name)
        file.put("dcat:mediaType", f"<{_MEDIA_TYPES}{media}>")
        file.put("dcterms:license", _LICENCE)
        sheet.put("dcat:distribution", file.subject)
        triples += file.triples
    for read in sorted({subject for subject, _, _ in given if subject.startswith(_INPUT)}):
        sheet.put("prov:wasDerivedFrom", read)
    kinds = Counter(kind for _, predicate, kind in given if predicate == A)
    for kind, entities in kinds.items():
        if kind.startswith(f"<{FKG}"):
            name = kind[1:-1].removeprefix(FKG)
            part = Sheet(f"partition-{name.lower()}", "void:Dataset", f"the part that holds {name}")
            part.put("void:class", kind)
            part.say("void:entities", entities)
            sheet.put("void:classPartition", part.subject)
            triples += part.triples
    described = {*triples, *sheet.triples}
    total = number(len(given | described) + 1)
    return {*described, (sheet.subject, node("void:triples"), total)}

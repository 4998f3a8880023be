"""Namespaces, prefixes and how IRIs are made from identifiers."""

import re
from types import MappingProxyType
from typing import Final

BASE: Final = "https://w3id.org/fraudkg/"
FKG: Final = BASE + "ns#"
ID: Final = BASE + "id/"
GRAPH: Final = BASE + "graph/"

PREFIXES: Final = MappingProxyType(
    {
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "fkg": FKG,
        "foaf": "http://xmlns.com/foaf/0.1/",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "id": ID,
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "qb": "http://purl.org/linked-data/cube#",
        "qudt": "http://qudt.org/vocab/unit/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sem": "http://semanticweb.cs.vu.nl/2009/11/sem/",
        "semapv": "https://w3id.org/semapv/vocab/",
        "sf": "http://www.opengis.net/ont/sf#",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "sssom": "https://w3id.org/sssom/",
        "time": "http://www.w3.org/2006/time#",
        "void": "http://rdfs.org/ns/void#",
        "wd": "http://www.wikidata.org/entity/",
        "wgs": "http://www.w3.org/2003/01/geo/wgs84_pos#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)
"""Every prefix that a published file may use, by name."""

_LOCAL: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")
# Longest namespace first, so that fkg wins over a prefix of it.
_NAMESPACES: Final = sorted(PREFIXES.items(), key=lambda item: (-len(item[1]), item[0]))


def iri(name: str) -> str:
    """The full IRI of a prefixed name.

    >>> iri("fkg:value")
    'https://w3id.org/fraudkg/ns#value'
    >>> iri("id:country-mmr")
    'https://w3id.org/fraudkg/id/country-mmr'
    """
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def prefixed(address: str) -> str:
    """An IRI as a prefixed name that Turtle can read where a prefix fits, else as it is.

    >>> prefixed("https://w3id.org/fraudkg/id/country-mmr")
    'id:country-mmr'
    """
    for prefix, namespace in _NAMESPACES:
        if address.startswith(namespace) and _LOCAL.fullmatch(address, len(namespace)):
            return f"{prefix}:{address[len(namespace) :]}"
    return address


def camel(slot: str) -> str:
    """The local name of the property that a slot of `claims.yaml` stands for.

    >>> camel("counted-by")
    'countedBy'
    """
    first, *rest = slot.split("-")
    return first + "".join(word.capitalize() for word in rest)

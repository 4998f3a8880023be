"""Every published file holds the same triples, or the same claims."""

import csv
import json
import re
import sys
from importlib import import_module
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from fraudkg.graph.builder import Built, build_dataset
from fraudkg.graph.study import Study
from fraudkg.graph.triples import Triple, to_triples
from fraudkg.graph.turtle import shorten
from fraudkg.kg import KnowledgeGraph, load
from fraudkg.network.export import network_bytes
from fraudkg.publish.formats import rdf_files
from fraudkg.publish.jsonld import context
from fraudkg.terms import ID

CHECKOUT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(CHECKOUT / "scripts"))
iris_lock = import_module("iris_lock")


@pytest.fixture(scope="module")
def built() -> Built:
    return build_dataset(Study())


@pytest.fixture(scope="module")
def files(built: Built) -> dict[str, bytes]:
    return rdf_files(built)


@pytest.fixture(scope="module")
def union(built: Built) -> set[Triple]:
    return built.dataset.union()


FORMATS = {
    "fraudkg.ttl": ox.RdfFormat.TURTLE,
    "fraudkg.trig": ox.RdfFormat.TRIG,
    "fraudkg.nq": ox.RdfFormat.N_QUADS,
    "fraudkg.jsonld": ox.RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("name", FORMATS)
def test_oxigraph_reads_the_same_triples_from(name: str, files: dict[str, bytes], union: set[Triple]) -> None:
    assert set(to_triples(ox.parse(files[name], FORMATS[name]))) == union


@pytest.mark.parametrize(("name", "form"), [("fraudkg.ttl", "turtle"), ("fraudkg.jsonld", "json-ld")])
def test_rdflib_reads_the_same_triples_from(
    name: str, form: str, files: dict[str, bytes], union: set[Triple]
) -> None:
    graph = rdflib.Graph()
    graph.parse(data=files[name].decode(), format=form)
    other = rdflib.Graph()
    other.parse(data="".join(f"{' '.join(triple)} .\n" for triple in union), format="nt")
    assert set(graph) == set(other)


def test_every_export_holds_the_same_claims(files: dict[str, bytes]) -> None:
    kg = load()
    network = kg.network("claims")
    exports = files | {form: network_bytes(network, form) for form in ("gexf", "graphml")}
    claims = set(kg.claims()["claim"])
    # A claim's IRI is what stands between the id namespace and the next character that no id has.
    pattern = re.compile(r"(?:id:|id/)(claim-[a-z0-9-]+)")
    short = {claim.removeprefix(ID) for claim in claims}
    found = {name: set(pattern.findall(data.decode())) for name, data in exports.items()}
    assert found == dict.fromkeys(exports, short)
    assert len(short) > 100


def test_the_committed_network_is_what_a_build_gives() -> None:
    committed = (CHECKOUT / "data/network.gexf").read_bytes()
    assert network_bytes(load().network("actors"), "gexf") == committed, "run scripts/refresh_data.py"


def test_the_published_context_is_the_one_inside_the_document(union: set[Triple]) -> None:
    published = json.loads((CHECKOUT / "ontology/context.jsonld").read_text("utf-8"))
    assert published == context(union), "run scripts/refresh_data.py"


def test_no_published_iri_is_gone(union: set[Triple]) -> None:
    gone = iris_lock.read_lock(CHECKOUT / "data/iris.lock") - iris_lock.published_iris(union)
    assert gone == frozenset(), "withdraw the claim with `claim-status: withdrawn` and a reason instead"


def test_every_published_iri_is_in_the_lock(union: set[Triple]) -> None:
    new = iris_lock.published_iris(union) - iris_lock.read_lock(CHECKOUT / "data/iris.lock")
    assert new == frozenset(), "run scripts/refresh_data.py"


def test_a_claim_reads_like_a_sentence(files: dict[str, bytes]) -> None:
    lines = files["fraudkg.ttl"].decode().splitlines()
    start = lines.index("id:claim-cn-mps-20260108-en-dnyxxg-suspects-repatriated a fkg:StatisticalClaim ;")
    names = [line.split()[0] for line in lines[start + 1 : start + 9]]
    assert names[:2] == ["rdfs:label", "fkg:quote"]
    assert {"fkg:comparator", "fkg:value", "fkg:unit"} <= set(names)


def test_reading_a_published_file_gives_the_graph_back(tmp_path: Path, files: dict[str, bytes]) -> None:
    for name in FORMATS:
        (tmp_path / name).write_bytes(files[name])
        assert len(KnowledgeGraph.read(tmp_path / name).triples) == len(load().triples)


def test_short_names_of_the_context_do_not_hide_prefixes(union: set[Triple]) -> None:
    terms = context(union)["@context"]
    assert all(isinstance(terms[prefix], str) for prefix in ("fkg", "id", "oa", "time", "schema"))
    assert shorten("<https://w3id.org/fraudkg/ns#unit>") == "fkg:unit"


def test_the_table_marks_what_is_disputed_and_with_what_it_conflicts(files: dict[str, bytes]) -> None:
    rows = csv.DictReader(files["claims.csv"].decode().splitlines())
    told = {
        row["value"]: (row["disputed"], bool(row["conflicts_with"]))
        for row in rows
        if row["indicator"] == "ind-funds-stopped"
    }
    assert told["21707000"] == ("true", True)

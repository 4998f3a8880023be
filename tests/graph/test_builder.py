"""The bundled build: everything verified, nothing open, no blank nodes, the same bytes every time."""

import os
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from fraudkg.claims.model import Statistic
from fraudkg.graph.builder import Built, ReadRelease, build_dataset
from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study
from fraudkg.graph.triples import node, number
from fraudkg.publish.formats import rdf_files
from fraudkg.resources import resource

CHECKOUT = Path(__file__).parent.parent.parent
MAKE = """
import hashlib
from fraudkg.graph.builder import build_dataset
from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study
from fraudkg.graph.triples import node
from fraudkg.kg import KnowledgeGraph
from fraudkg.network.export import network_bytes
from fraudkg.publish.formats import rdf_files

built = build_dataset(Study())
files = rdf_files(built) | {"network.gexf": network_bytes(KnowledgeGraph(built.dataset).network(), "gexf")}
print({name: hashlib.sha256(data).hexdigest() for name, data in sorted(files.items())})
"""


@pytest.fixture(scope="module")
def built() -> Built:
    return build_dataset(Study())


@pytest.fixture(scope="module")
def main(built: Built) -> ReadRelease:
    """The one release whose text is held."""
    (held,) = [read for read in built.releases if read.audit]
    return held


def test_only_what_a_statement_names_enters_the_graph(built: Built) -> None:
    """Of the hundreds of names that releases may use, with all that leads to a country."""
    reference = Reference.from_study(Study())
    known = {subject for subject, _, _ in reference.gazetteer}
    assert len(known) > 300
    assert not known & {subject for subject, _, _ in built.dataset.union()}
    town = node("id:place-kh-sihanoukville")
    said = {(node("id:claim-made-up"), node("fkg:refArea"), town)}
    named = {subject for subject, _, _ in reference.named(said)}
    assert named == {town}, "its country is in the reference data already"
    ours = {(town, node("fkg:locatedIn"), node("id:country-jpn"))}
    assert node("id:country-jpn") in {subject for subject, _, _ in reference.named(said | ours)}


def test_no_mention_of_the_release_is_open(main: ReadRelease) -> None:
    assert main.audit is not None
    assert main.audit.total >= 45
    assert main.audit.open == ()


def test_the_release_has_between_60_and_100_claims(main: ReadRelease) -> None:
    assert 60 <= len(main.claims) <= 100


def test_the_main_release_has_eight_numbers_with_their_bounds(main: ReadRelease) -> None:
    claims = [one.claim for one in main.claims]
    statistics = [(claim, claim.content) for claim in claims if isinstance(claim.content, Statistic)]
    assert len(statistics) == 8
    kinds = sorted(content.accumulation for _, content in statistics)
    assert kinds == ["period"] * 6 + ["point", "to-date"]
    rounded = {claim.key: content.quantity.rounded_to for claim, content in statistics}
    assert {key: step for key, step in rounded.items() if step} == {
        "calls-intercepted-2025": 100_000_000,
        "cases-solved-2025": 1000,
        "dissuasion-visits-2025": 1000,
        "funds-stopped-2025": 1000,
        "texts-intercepted-2025": 100_000_000,
    }
    assert [claim.key for claim, content in statistics if content.quantity.upper is None] == [
        "suspects-repatriated"
    ]


def test_one_fact_stated_twice_is_one_claim_with_two_statements(main: ReadRelease) -> None:
    cases = next(one for one in main.claims if one.claim.key == "cases-solved-2025")
    statements = [one for one in cases.evidence if one.role == "statement"]
    numbers = [one for one in cases.evidence if one.role == "number"]
    assert len(statements) == len(numbers) >= 2
    assert {one.exact for one in numbers} == {"258,000"}


def test_there_are_no_blank_nodes(built: Built) -> None:
    assert not any(term.startswith("_:") for triple in built.dataset.union() for term in triple)


def test_language_tags_are_in_lower_case(built: Built) -> None:
    tags = {obj.rpartition('"')[2] for _, _, obj in built.dataset.union() if obj.startswith('"')}
    assert {tag for tag in tags if tag.startswith("@") and tag != tag.lower()} == set()


def test_each_node_of_ours_has_one_english_label(built: Built) -> None:
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    union = built.dataset.union()
    subjects = {
        s
        for s, _, _ in union
        if s.startswith("<https://w3id.org/fraudkg/id/") and not s.endswith("-selector>")
    }
    labels = [s for s, p, o in union if p == label and o.endswith("@en")]
    assert {s for s in subjects if labels.count(s) != 1} == set()


def test_the_committed_graph_is_what_a_build_gives(built: Built) -> None:
    committed = (CHECKOUT / "data/fraudkg.ttl").read_bytes()
    assert rdf_files(built)["fraudkg.ttl"] == committed, "run scripts/refresh_data.py"


@pytest.mark.slow
def test_five_hash_seeds_locales_and_time_zones_give_the_same_bytes() -> None:
    runs = []
    places = [("C", "UTC"), ("C.UTF-8", "Asia/Shanghai"), ("POSIX", "America/New_York")]
    for seed in range(5):
        locale, zone = places[seed % 3]
        env = os.environ | {"PYTHONHASHSEED": str(seed), "LC_ALL": locale, "TZ": zone}
        runs.append(
            subprocess.run([sys.executable, "-c", MAKE], env=env, capture_output=True, text=True, check=True)
        )
    assert len({run.stdout for run in runs}) == 1
    assert "network.gexf" in runs[0].stdout


def test_the_order_of_claims_in_their_file_does_not_matter(tmp_path: Path) -> None:
    """The same claims written in reverse order, in a made-up copy of the bundled release."""
    from ruamel.yaml import YAML  # noqa: PLC0415 - only here

    study = tmp_path / "study"
    name = "cn-mps-20251225-zh-udn"
    copies = []
    for turned in (False, True):
        folder = study / str(turned) / "data/releases" / f"made-up-{name}"
        shutil.copytree(resource("data", "releases", name), folder)
        release = folder / "release.yaml"
        release.write_text(release.read_text("utf-8").replace(f"id: {name}", f"id: made-up-{name}"), "utf-8")
        claims = folder / "claims.yaml"
        yaml = YAML()
        content = yaml.load(claims.read_text("utf-8"))
        if turned:
            content["claims"].reverse()
        with claims.open("w", encoding="utf-8") as out:
            yaml.dump(content, out)
        dataset = build_dataset(Study(study / str(turned))).dataset
        dataset.graphs.pop("prov")
        copies.append(dataset.union())
    assert copies[0] == copies[1]


def test_a_file_of_the_study_does_not_hide_that_a_bundled_one_was_read(tmp_path: Path) -> None:
    own = tmp_path / "data/reference/agencies.ttl"
    own.parent.mkdir(parents=True)
    own.write_text("# made up\n", "utf-8")
    dataset = build_dataset(Study(tmp_path)).dataset
    read = node("id:input-data-reference-agencies-ttl"), node("dcterms:identifier")
    assert len([triple for triple in dataset.graphs["prov"] if triple[:2] == read]) == 2


def test_a_number_keeps_all_its_digits() -> None:
    assert number(Decimal("1234567890123456789012345678901.50")).startswith(
        '"1234567890123456789012345678901.5"'
    )

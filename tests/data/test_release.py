"""The bundled releases: frozen text, sound keys, and no id or code that nobody declares."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest

from fraudkg.claims.assessments import read_assessments
from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Claim, Narrative, Outcome, Relation, Release, Statistic, Status
from fraudkg.terms import FKG, ID

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
FOLDERS = sorted(path.parent for path in (DATA / "releases").glob("*/claims.yaml"))
MAIN = "cn-mps-20260108-en-dnyxxg"
SHARED = ROOT.parent / "shared" / "release" / "release.en.txt"
IS_DIRECT = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.fixture(scope="module")
def releases() -> dict[str, Release]:
    return {folder.name: read_release(folder) for folder in FOLDERS}


@pytest.fixture(scope="module")
def main(releases: dict[str, Release]) -> Release:
    return releases[MAIN]


@pytest.fixture(scope="module")
def declared() -> set[str]:
    """Ids of everything that ontology and reference data declare."""
    files = [ROOT / "ontology" / "codes.ttl", *sorted((DATA / "reference").glob("*.ttl"))]
    return {
        triple.subject.value.removeprefix(ID)
        for path in files
        for triple in pyoxigraph.parse(path.read_bytes(), format=pyoxigraph.RdfFormat.TURTLE)
        if isinstance(triple.subject, pyoxigraph.NamedNode) and triple.subject.value.startswith(ID)
    }


@pytest.fixture(scope="module")
def direct_properties() -> set[str]:
    ontology = (ROOT / "ontology" / "fraudkg.ttl").read_bytes()
    return {
        triple.subject.value.removeprefix(FKG)
        for triple in pyoxigraph.parse(ontology, format=pyoxigraph.RdfFormat.TURTLE)
        if isinstance(triple.subject, pyoxigraph.NamedNode)
        and triple.predicate.value == IS_DIRECT
        and triple.object == pyoxigraph.NamedNode(f"{FKG}DirectProperty")
    }


def codes_of(claim: Claim) -> Iterator[str]:
    """The codes that a claim names, with their prefixes."""
    yield f"mod-{claim.modality}"
    yield f"cs-{claim.claim_status}"
    yield from (f"dim-{dimension}" for dimension in claim.dimensions)
    yield from (f"role-{words.role}" for words in claim.words)
    if claim.crime_type:
        yield claim.crime_type
    match claim.content:
        case Statistic(indicator=indicator, quantity=quantity, accumulation=accumulation):
            yield f"ind-{indicator}"
            yield f"unit-{quantity.unit}"
            yield f"cmp-{quantity.comparator}"
            yield f"acc-{accumulation}"
        case Outcome(indicator=indicator):
            yield f"ind-{indicator}"
        case Status(aspect=aspect, status=status):
            yield f"aspect-{aspect}"
            yield f"status-{status}"
        case Narrative(kind=kind):
            yield f"nk-{kind}"


def entities_of(claim: Claim) -> Iterator[str]:
    """The ids of places, agents, groups and events that a claim names; `about` may also name a claim."""
    yield from claim.asserted_by
    yield from claim.about
    yield from (one for one in (claim.area, claim.result_of) if one)
    match claim.content:
        case Statistic(counted_by=counted_by, counts=counts):
            yield from counted_by
            yield from (one for one in (counts,) if one)
        case Relation(subject=subject, object=object_):
            yield subject
            yield object_
        case Status(of=of):
            yield of


def test_the_frozen_text_has_the_digest_that_the_release_states(main: Release) -> None:
    text = (DATA / "releases" / MAIN / "source.txt").read_bytes()
    assert hashlib.sha256(text).hexdigest() == main.sha256


def test_the_frozen_text_is_the_shared_one_byte_for_byte() -> None:
    if not SHARED.exists():
        pytest.skip("the folder ../shared with the original text is not here")
    assert (DATA / "releases" / MAIN / "source.txt").read_bytes() == SHARED.read_bytes()


def test_only_the_main_release_holds_its_text(releases: dict[str, Release]) -> None:
    assert [name for name, release in releases.items() if release.text_file] == [MAIN]
    assert [path.parent.name for path in sorted((DATA / "releases").glob("*/source.txt"))] == [MAIN]


def test_the_main_release_has_as_many_claims_as_it_states_things(main: Release) -> None:
    assert 60 <= len(main.claims) <= 100


def test_every_key_stands_once_in_its_release(releases: dict[str, Release]) -> None:
    for release in releases.values():
        keys = Counter(claim.key for claim in release.claims)
        assert [key for key, count in keys.items() if count > 1] == []


def test_a_key_never_holds_a_value(releases: dict[str, Release]) -> None:
    for release in releases.values():
        for claim in release.claims:
            numbers = set(re.findall(r"[0-9]+", claim.key))
            years = (
                {str(end.year) for end in (claim.period.start, claim.period.end) if end}
                if claim.period
                else set()
            )
            assert numbers <= years, f"{release.id}: {claim.key} holds a number other than its period's year"


def test_every_code_is_in_a_code_list(releases: dict[str, Release], declared: set[str]) -> None:
    missing = {
        f"{code} ({release.id}: {claim.key})"
        for release in releases.values()
        for claim in release.claims
        for code in codes_of(claim)
        if code not in declared
    }
    assert sorted(missing) == []


def test_every_predicate_is_a_direct_property(
    releases: dict[str, Release], direct_properties: set[str]
) -> None:
    used = {
        claim.content.predicate
        for release in releases.values()
        for claim in release.claims
        if isinstance(claim.content, Relation)
    }
    assert sorted(used - direct_properties) == []


def test_every_entity_is_declared(releases: dict[str, Release], declared: set[str]) -> None:
    missing = set()
    for release in releases.values():
        own = {entity.id for entity in release.entities} | {claim.key for claim in release.claims} | declared
        own.add(release.announcement.id)
        named = {one for claim in release.claims for one in entities_of(claim)}
        named |= {one for one in (release.published_by, *release.announcement.held_by) if one}
        missing |= {f"{one} ({release.id})" for one in named - own}
    assert sorted(missing) == []


def test_every_entity_of_a_release_is_used_by_a_claim(releases: dict[str, Release]) -> None:
    for release in releases.values():
        used = {one for claim in release.claims for one in entities_of(claim)}
        assert sorted({entity.id for entity in release.entities} - used) == []


def test_a_part_of_a_whole_names_a_claim_of_the_same_release(releases: dict[str, Release]) -> None:
    for release in releases.values():
        keys = {claim.key for claim in release.claims}
        wholes = {claim.content.out_of for claim in release.claims if isinstance(claim.content, Statistic)}
        assert wholes - {None} <= keys


def test_assessments_speak_of_claims_that_exist(releases: dict[str, Release], declared: set[str]) -> None:
    known = {f"claim-{release.id}-{claim.key}" for release in releases.values() for claim in release.claims}
    for path in sorted((DATA / "assessments").glob("*.yaml")):
        for assessment in read_assessments(path):
            assert set(assessment.about) <= known, assessment.id
            assert {f"issue-{issue}" for issue in assessment.issues} <= declared, assessment.id
            assert assessment.by in declared, assessment.id


def test_one_announcement_is_described_the_same_way_wherever_it_is_described(
    releases: dict[str, Release],
) -> None:
    described: dict[str, set[tuple[str, ...]]] = {}
    for release in releases.values():
        one = release.announcement
        entry = described.setdefault(one.id, set())
        if one.label:
            entry.add((one.label, *one.held_by, str(one.occurred_on)))
    assert {name for name, ways in described.items() if len(ways) != 1} == set()

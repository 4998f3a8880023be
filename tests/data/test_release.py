"""What the build does not ask of the bundled releases: the frozen text, and no value or id for nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Claim, Relation, Release, Statistic, Status

ROOT = Path(__file__).parents[2]
DATA = ROOT / "data"
FOLDERS = sorted(path.parent for path in (DATA / "releases").glob("*/claims.yaml"))
MAIN = "cn-mps-20260108-en-dnyxxg"
SHARED = ROOT.parent / "shared" / "release" / "release.en.txt"


@pytest.fixture(scope="module")
def releases() -> dict[str, Release]:
    return {folder.name: read_release(folder) for folder in FOLDERS}


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


def test_the_frozen_text_is_the_shared_one_byte_for_byte() -> None:
    if not SHARED.exists():
        pytest.skip("the folder ../shared with the original text is not here")
    assert (DATA / "releases" / MAIN / "source.txt").read_bytes() == SHARED.read_bytes()


def test_only_the_main_release_holds_its_text(releases: dict[str, Release]) -> None:
    assert [name for name, release in releases.items() if release.text_file] == [MAIN]
    assert [path.parent.name for path in sorted((DATA / "releases").glob("*/source.txt"))] == [MAIN]


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


def test_every_entity_of_a_release_is_used_by_a_claim(releases: dict[str, Release]) -> None:
    for release in releases.values():
        used = {one for claim in release.claims for one in entities_of(claim)}
        assert sorted({entity.id for entity in release.entities} - used) == []


def test_who_solved_stopped_or_sought_is_named_where_the_text_names_them(
    releases: dict[str, Release],
) -> None:
    said = {
        claim.key: ("counted-by" in claim.inferred)
        for claim in releases[MAIN].claims
        if isinstance(claim.content, Statistic) and claim.content.counted_by
    }
    # "They", and a passive whose sentence before has the subject, are no words that name anybody.
    assert said == {
        "cases-solved-2025": False,
        "dissuasion-visits-2025": False,
        "fugitives-wanted": False,
        "calls-intercepted-2025": True,
        "funds-stopped-2025": True,
        "key-suspects-arrested-2025": True,
        "texts-intercepted-2025": True,
    }


@pytest.mark.parametrize(
    ("release", "key", "slot"),
    [
        (MAIN, "key-suspects-arrested-2025", "result-of"),
        (MAIN, "status-kk-park", "aspect"),
        (MAIN, "status-yatai-new-city", "aspect"),
        ("cn-mps-20260108-zh-cyd", "dissuasion-visits-2025", "indicator"),
    ],
)
def test_what_a_person_concluded_is_marked(
    releases: dict[str, Release], release: str, key: str, slot: str
) -> None:
    assert slot in next(claim for claim in releases[release].claims if claim.key == key).inferred

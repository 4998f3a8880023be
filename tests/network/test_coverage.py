from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.network.coverage import coverage
from fraudkg.network.projections import project

ROOT = Path(__file__).parents[2]


def test_claims_are_counted_as_edges_and_as_nodes(store: ox.Store) -> None:
    every = coverage(project(store, "claims"), store)
    assert (every.claims, every.releases) == (every.all_claims, every.all_releases)
    some = coverage(project(store, "actors"), store)
    assert 0 < some.claims < some.all_claims == every.all_claims


@pytest.mark.parametrize("page", ["README.md", "docs/gephi.md"])
def test_the_pages_say_how_much_of_the_bundled_graph_its_network_shows(
    real_store: ox.Store, page: str
) -> None:
    said = str(coverage(project(real_store), real_store))
    assert said in (ROOT / page).read_text(encoding="utf-8")

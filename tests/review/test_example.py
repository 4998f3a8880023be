"""Done when: text, reading, decisions and `review` alone give the graph of the claims written by hand."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from fraudkg.cli.opening import find_release, open_work
from fraudkg.graph.builder import build_dataset
from fraudkg.graph.dataset import Dataset
from fraudkg.graph.study import Study
from fraudkg.graph.triples import to_ntriples
from fraudkg.resources import resource
from fraudkg.review.files.decisions import Decisions
from fraudkg.review.writing.accepted import accepted

EXAMPLE = "cn-mps-20260108-en-dnyxxg"


@dataclass(frozen=True, order=True, slots=True)
class Replaced(Study):
    """The bundled study with one release taken from another folder."""

    folder: Path = Path()

    def release_folders(self) -> list[Path]:
        bundled = Study.release_folders(self)
        return [self.folder if folder.name == self.folder.name else folder for folder in bundled]


def union(study: Study) -> set[bytes]:
    """The graph's N-Triples, but for the digests of the files it was built from."""
    dataset = build_dataset(study).dataset
    claimed = Dataset({name: triples for name, triples in dataset.graphs.items() if name != "prov"})
    return set(to_ntriples(claimed.union()).splitlines())


@pytest.mark.slow
def test_the_example_goes_from_text_to_the_graph_of_the_claims_written_by_hand(tmp_path: Path) -> None:
    bundled = resource("data", "releases") / EXAMPLE
    folder = tmp_path / "releases" / EXAMPLE
    folder.mkdir(parents=True)
    for name in ("source.txt", "release.yaml", "decisions.yaml"):
        shutil.copy(bundled / name, folder / name)
    (folder / "claims.yaml").write_text("claims: []\n", "utf-8")
    found, place = find_release(str(folder), None)
    work = open_work(found, place, is_read=True)
    done = accepted(work, work.decisions.made)
    gone = {one.candidate for one in done.vanished}
    made = [one for one in work.decisions.made.values() if one.decision in {"accept", "edit"}]
    kinds = {one.id: one.kind for one in work.candidates}
    # Most claims come from what the machine reads, every figure among them; people added the rest.
    assert sum(one.candidate not in gone for one in made) > len(done.added) / 2
    assert {name for name, kind in kinds.items() if kind == "statistic"} <= {one.candidate for one in made}
    (folder / "claims.yaml").write_bytes(done.data)
    assert union(Replaced(None, folder)) == union(Study())


def test_decisions_on_the_example_are_decisions() -> None:
    decisions = Decisions.read(resource("data", "releases") / EXAMPLE)
    assert {one.by for one in decisions.made.values()} <= {"agent-fraudkg-curators"}
    assert decisions.made

"""Which graph is asked: the one named, else that of the last build in this folder, else the bundled one."""

import os
from pathlib import Path

import pytest
from tests.conftest import Run, Study
from tests.judges.message import refused

CASES = "SELECT ?claim { ?claim fkg:value 258 }"
CALLS = [("query", CASES), ("show", "agency-cn-mps"), ("network", "-o", "network.json")]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
@pytest.mark.usefixtures("here", "study")
def test_the_last_build_of_this_folder_is_asked_unless_another_is_named(
    run: Run, call: tuple[str, ...]
) -> None:
    status, _, errors = run(*call)
    assert status == 0
    assert errors.splitlines()[0] == "graph: out/fraudkg.ttl, 111 claims"


@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
@pytest.mark.usefixtures("here")
def test_without_a_build_the_bundled_graph_is_asked(run: Run, call: tuple[str, ...]) -> None:
    status, _, errors = run(*call)
    assert status == 0
    assert errors.splitlines()[0] == "graph: the bundled one, 110 claims"


def test_the_bundled_graph_is_told_to_lack_the_study_of_this_folder(
    study: Study, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(study.root)
    _, _, errors = run("query", CASES)
    added = "to add this folder's study: fraudkg build -C ."
    assert errors.splitlines()[0] == f"graph: the bundled one, 110 claims; {added}"


def test_a_graph_that_is_named_is_asked_in_silence(here: Path, study: Study, run: Run) -> None:
    for graph in ("out", "out/fraudkg.ttl", study.root):
        status, output, errors = run("query", CASES, "-C", graph)
        assert (status, errors) == (0, "")
        assert output.endswith("1 row\n")
    assert here.is_dir()


def test_a_build_that_is_older_than_its_study_is_told(
    study: Study, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(study.root)
    study.output.rename("out")
    built = Path("out", "fraudkg.ttl").stat().st_mtime
    for path in study.folder.iterdir():
        os.utime(path, (built - 60, built - 60))
    assert run("query", CASES)[2] == "graph: out/fraudkg.ttl, 111 claims\n"
    # A build reads what the review writes into claims.yaml, not what it keeps for itself.
    study.write("decisions.yaml", "")
    os.utime(study.folder / "decisions.yaml", (built + 60, built + 60))
    assert run("query", CASES)[2] == "graph: out/fraudkg.ttl, 111 claims\n"
    os.utime(study.folder / "claims.yaml", (built + 60, built + 60))
    claims = Path("data", "releases", study.name, "claims.yaml")
    told = f"note: out/fraudkg.ttl is older than {claims}; to build it again: fraudkg build -C ."
    assert run("query", CASES)[2].splitlines()[1] == told
    for call in (("query", CASES, "-C", "out"), ("show", "agency-cn-mps", "-C", "out/fraudkg.ttl")):
        assert run(*call)[2] == f"{told}\n"
    monkeypatch.chdir("out")
    assert run("query", CASES, "-C", ".")[2].endswith(": fraudkg build -C .. -o .\n")


def test_a_build_elsewhere_says_that_the_study_holds_another_graph(
    here: Path, study: Study, run: Run
) -> None:
    own = study.root / "out"
    study.output.rename(own)
    release = (study.folder / "release.yaml").read_text("utf-8")
    study.write("release.yaml", f"{release}published-on: 2026-01-01\n")
    call = ("build", "-C", "study", "--no-check")
    run(*call, "-o", "study/out")
    assert run(*call)[2] == ""
    study.write("claims.yaml", study.claims.replace("key: cases", "key: solved"))
    told = "note: study/out still holds another graph, of an earlier build; to renew it"
    assert run(*call)[2] == f"{told}: fraudkg build -C study -o study/out\n"
    assert run(*call, "-o", "study/out")[2] == ""
    assert (here / "out/fraudkg.ttl").read_bytes() == (own / "fraudkg.ttl").read_bytes()


@pytest.mark.usefixtures("here", "study")
@pytest.mark.parametrize(
    "call", [("query", CASES, "-C"), ("check",), ("verify", "--sources", "data"), ("build", "-C")]
)
def test_a_folder_whose_name_is_like_the_one_given_is_offered(run: Run, call: tuple[str, ...]) -> None:
    assert refused(run, *call, "Study").endswith("; perhaps study is meant.")
    assert refused(run, *call, "Study/data").endswith("; perhaps study/data is meant.")


def test_verify_takes_a_folder_and_names_the_texts(here: Path, study: Study, run: Run) -> None:
    study.output.rename(study.root / "out")
    newest = (study.folder / "claims.yaml").stat().st_mtime
    os.utime(study.root / "out" / "fraudkg.ttl", (newest, newest))
    told = refused(run, "verify", "study")
    call = "fraudkg verify study/out/fraudkg.ttl --sources study/data/releases --sources "
    assert told.startswith(f"--sources: nothing says where the texts are; name their folders, such as {call}")
    bundled = told.partition(call)[2].partition(";")[0]
    status, _, errors = run("verify", "study", "--sources", "study/data/releases", "--sources", bundled)
    assert (status, errors) == (0, "graph: study/out/fraudkg.ttl, 111 claims\n")
    assert here.is_dir()

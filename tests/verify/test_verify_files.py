"""The verifier on files: a graph in any RDF format beside a folder of texts, by call and by command."""

import json
from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest
from click.testing import CliRunner
from tests.verify.conftest import Study

from fraudkg.cli.verify import command
from fraudkg.errors import InputError
from fraudkg.verify import UnreadableError, verify

HELD = "made-up-20250101-en-port"
HAS_DEVICES = pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device")


@pytest.fixture
def folder(study: Study, tmp_path: Path) -> Path:
    (tmp_path / "graph.ttl").write_text(study.turtle, encoding="utf-8")
    for release, content in study.texts.items():
        (tmp_path / "releases" / release).mkdir(parents=True)
        (tmp_path / "releases" / release / "source.txt").write_bytes(content)
    return tmp_path


@pytest.mark.parametrize("suffix", ["ttl", "nt", "nq", "trig", "jsonld"])
def test_every_rdf_format_gives_the_same_report(folder: Path, suffix: str) -> None:
    form = ox.RdfFormat.from_extension(suffix)
    assert form is not None
    triples = ox.parse(path=folder / "graph.ttl", format=ox.RdfFormat.TURTLE)
    (folder / f"copy.{suffix}").write_bytes(ox.serialize(triples, format=form) or b"")
    assert verify(folder / f"copy.{suffix}", folder / "releases") == verify(
        folder / "graph.ttl", folder / "releases"
    )


def test_a_mark_of_byte_order_is_read_over(folder: Path) -> None:
    graph = folder / "graph.ttl"
    before = verify(graph, folder / "releases")
    graph.write_bytes(b"\xef\xbb\xbf" + graph.read_bytes())
    assert verify(graph, folder / "releases") == before


def bad_utf8(folder: Path) -> None:
    (folder / "releases" / HELD / "source.txt").write_bytes(b"made up \xff")


def endless_text(folder: Path) -> None:
    source = folder / "releases" / HELD / "source.txt"
    source.unlink()
    source.symlink_to("/dev/zero")


def folder_as_text(folder: Path) -> None:
    source = folder / "releases" / HELD / "source.txt"
    source.unlink()
    source.mkdir()


def no_folder(folder: Path) -> None:
    (folder / "releases").rename(folder / "elsewhere")


def bad_graph(folder: Path) -> None:
    (folder / "graph.ttl").write_text("made up <", encoding="utf-8")


def no_graph(folder: Path) -> None:
    (folder / "graph.ttl").unlink()


def endless_graph(folder: Path) -> None:
    no_graph(folder)
    (folder / "graph.ttl").symlink_to("/dev/zero")


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (bad_utf8, "not UTF-8"),
        (folder_as_text, r"source\.txt: the text is no file; put the text there\.$"),
        pytest.param(
            endless_text, r"source\.txt: the text is no file; put the text there\.$", marks=HAS_DEVICES
        ),
        pytest.param(endless_graph, r"the graph is a device", marks=HAS_DEVICES),
        (no_folder, "no such folder"),
        (bad_graph, "not well-formed"),
        (no_graph, "cannot be read"),
    ],
)
def test_unreadable_input_is_one_sentence(folder: Path, spoil: Callable[[Path], None], said: str) -> None:
    spoil(folder)
    with pytest.raises(UnreadableError, match=said) as caught:
        verify(folder / "graph.ttl", folder / "releases")
    assert str(caught.value).count("\n") == 0
    result = CliRunner().invoke(command, [str(folder / "graph.ttl"), "--sources", str(folder / "releases")])
    assert isinstance(result.exception, InputError)


def test_a_text_whose_name_no_file_can_have_is_not_there(folder: Path) -> None:
    graph = folder / "graph.ttl"
    with graph.open("a", encoding="utf-8") as file:
        file.write(
            f'id:text-{"x" * 300} a fkg:SourceText ; fkg:textHeld true ; fkg:textDigest "sha256:0" .\n'
        )
    [finding] = verify(graph, folder / "releases").findings
    assert finding.rule == "text-missing"


def test_an_unknown_suffix_is_refused(folder: Path) -> None:
    with pytest.raises(UnreadableError, match=r"use \.ttl"):
        verify(folder / "graph.docx", folder / "releases")


def test_the_command_prints_text_and_json(folder: Path) -> None:
    call = [str(folder / "graph.ttl"), "--sources", str(folder / "releases")]
    sound = CliRunner().invoke(command, call)
    assert sound.exit_code == 0
    assert "16 of 16 verified, 100.0 %" in sound.output
    source = folder / "releases" / HELD / "source.txt"
    source.write_bytes(source.read_bytes().replace(b"258,000", b"259,000"))
    spoilt = CliRunner().invoke(command, [*call, "--format", "json"])
    assert spoilt.exit_code == 1
    content = json.loads(spoilt.output)
    assert not content["ok"]
    assert f"https://w3id.org/fraudkg/id/claim-{HELD}-cases" in content["claims"]

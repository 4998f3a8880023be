import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from fraudkg.errors import InputError
from fraudkg.review.files.candidates import (
    FILE,
    Candidate,
    from_contract,
    known_when_read,
    read_candidates,
    write_candidates,
)
from fraudkg.review.work import Work
from fraudkg.text import SourceText, Span


def test_every_candidate_is_a_line_that_reads_back(work: Work) -> None:
    lines = (work.folder / FILE).read_bytes()
    assert lines.count(b"\n") - 1 == len(work.candidates) == 16
    known = {"language": "en", "date": "2026-01-08", "issuer": "agency-cn-mps"}
    assert known_when_read(work.folder) == known
    write_candidates(work.folder, read_candidates(work.folder, work.text), known)
    assert (work.folder / FILE).read_bytes() == lines


def test_a_line_separator_within_a_quote_ends_no_line(tmp_path: Path) -> None:
    path = tmp_path / "source.txt"
    path.write_text("Made\u2028up", "utf-8")
    text = SourceText.from_file(path)
    one = Candidate(Span(0, 7), "open", "c-1", text.content, {}, "made-up")
    write_candidates(tmp_path, [one], {})
    assert read_candidates(tmp_path, text) == (one,)


def test_what_changed_in_the_release_since_it_was_read(work: Work, opened: Callable[[Path], Work]) -> None:
    assert work.outdated() == ()
    path = work.folder / "release.yaml"
    path.write_text(path.read_text("utf-8").replace("published-on: 2026-01-08\n", ""), "utf-8")
    assert opened(work.folder).outdated() == ("published-on",)
    (work.folder / FILE).write_bytes((work.folder / FILE).read_bytes().partition(b"\n")[2])
    assert (len(opened(work.folder).candidates), opened(work.folder).outdated()) == (16, ())


def test_a_reading_gives_the_same_bytes_again(work: Work, contract: dict[str, Any]) -> None:
    before = (work.folder / FILE).read_bytes()
    work.read_anew(contract)
    assert (work.folder / FILE).read_bytes() == before


def test_ids_outlive_changes_of_other_slots(contract: dict[str, Any]) -> None:
    before = {one.id for one in from_contract(contract)}
    for one in contract["statistics"]:
        one |= {"indicator": "funds-stopped", "unit": "cny", "period": None, "rules": [], "confidence": "low"}
    contract["ignored"][0]["reason"] = "made-up"
    contract["engine"] = "made-up-2"
    assert {one.id for one in from_contract(contract)} == before


def test_each_id_stands_once_and_tells_kinds_apart(work: Work) -> None:
    ids = [one.id for one in work.candidates]
    assert len(set(ids)) == len(ids)
    assert {one.kind for one in work.candidates} == {
        *("statistic", "relation", "outcome", "status", "narrative", "entity", "ignored", "open")
    }


def test_furniture_is_nobodys_candidate(work: Work, contract: dict[str, Any]) -> None:
    first = work.candidates[0].span
    marked = f"boilerplate: [{{start: 0, end: {first.end}}}]"
    (work.folder / "ingest.yaml").write_text(marked, "utf-8")
    assert first not in [one.span for one in work.read(contract).candidates]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{}", "the line is no candidate"),
        ("no json", "the line is no candidate"),
        (
            '{"id": "c-1", "kind": "open", "start": 0.5, "end": 3, "quote": "Not", "engine": "x"}',
            "the line is no candidate",
        ),
        (
            '{"id": "c-1", "kind": "open", "start": 0, "end": 3, "quote": "Not", "engine": "x"}',
            "the candidate does not stand in this text",
        ),
        (
            '{"id": "c-1", "kind": "what", "start": 0, "end": 4, "quote": "Made", "engine": "x"}',
            "no candidate",
        ),
        (
            '{"id": "c-1", "kind": "open", "start": 0, "end": 4, "quote": "Made", "engine": "x", "rules": 5}',
            "no candidate",
        ),
    ],
)
def test_a_broken_line_is_named(
    folder: Path, opened: Callable[[Path], Work], line: str, problem: str
) -> None:
    (folder / FILE).write_text(line + "\n", "utf-8")
    with pytest.raises(InputError, match=problem) as error:
        opened(folder)
    assert f"{FILE}:1" in error.value.place


def test_an_empty_file_is_no_reading(folder: Path, opened: Callable[[Path], Work]) -> None:
    (folder / FILE).write_bytes(b"")
    with pytest.raises(InputError, match=r"candidates\.jsonl: the file is empty; let `fraudkg review"):
        opened(folder)


def changed(line: str, **slots: Any) -> str:
    return json.dumps(json.loads(line) | slots) + "\n"


@pytest.mark.parametrize(
    ("kind", "slots"),
    [
        ("statistic", {"lower": "many"}),
        ("statistic", {"number": None}),
        ("statistic", {"period": {"from": "2025-13-45"}}),
        ("relation", {"subject": "police"}),
        ("entity", {"entity": 5}),
        ("narrative", {"narrative": None}),
    ],
)
def test_a_slot_that_no_reading_has_is_named_by_its_line(
    work: Work, opened: Callable[[Path], Work], kind: str, slots: dict[str, Any]
) -> None:
    path = work.folder / FILE
    lines = path.read_text("utf-8").splitlines(keepends=True)
    at = next(at for at, line in enumerate(lines) if json.loads(line)["kind"] == kind)
    path.write_text("".join([*lines[:at], changed(lines[at], **slots), *lines[at + 1 :]]), "utf-8")
    with pytest.raises(InputError, match="no candidate") as error:
        opened(work.folder)
    assert error.value.place.endswith(f"{FILE}:{at + 1}")


def test_a_reading_of_another_text_is_refused(work: Work, contract: dict[str, Any]) -> None:
    contract["text"] = {**contract["text"], "sha256": "0" * 64}
    with pytest.raises(InputError, match="another text"):
        work.read_anew(contract)


def test_what_is_no_statistic_has_its_confidence_from_its_kind(work: Work) -> None:
    ignored = next(one for one in work.candidates if one.kind == "ignored")
    assert ignored.confidence == "high"
    assert replace(ignored, kind="open").confidence == "low"

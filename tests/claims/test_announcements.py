"""A made-up release that only names its announcement takes who held it from the one that describes it."""

from datetime import date
from pathlib import Path

import pytest

from fraudkg.claims import announcements
from fraudkg.claims.announcements import described, held_on, with_announcer
from fraudkg.claims.loader import read_description
from fraudkg.claims.model import Release


def _release(folder: Path, name: str, announcement: str) -> Path:
    (folder / name).mkdir(parents=True)
    (folder / name / "release.yaml").write_text(
        f"id: {name}\ntitle: Made up\nlanguage: en\nannouncement: {announcement}\n"
        "text: {held: false, rights: made up}\n",
        "utf-8",
    )
    return folder / name


def test_who_held_it_is_taken_from_the_release_that_describes_it(tmp_path: Path) -> None:
    _release(tmp_path, "b", "{id: announcement-made-up, label: made up, held-by: [agency-made-up]}")
    named = with_announcer(read_description(_release(tmp_path, "a", "announcement-made-up"))).announcement
    assert (named.label, named.held_by) == ("", ("agency-made-up",))
    of_bundle = _release(tmp_path, "c", "announcement-cn-mps-20260108")
    assert with_announcer(read_description(of_bundle)).announcement.held_by == ("agency-cn-mps",)
    of_none = read_description(_release(tmp_path, "d", "announcement-not-there"))
    assert with_announcer(of_none) == of_none


def test_of_thousands_of_releases_only_those_are_parsed_that_hold_the_id(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(20):
        _release(tmp_path, f"r{number}", f"{{id: announcement-made-up-{number}, label: made up}}")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "release.yaml").write_bytes(b"\xff announcement-made-up-7")
    parsed: list[str] = []

    def parse(path: Path) -> Release:
        parsed.append(path.name)
        return read_description(path)

    monkeypatch.setattr(announcements, "read_description", parse)
    assert described("announcement-made-up-7", tmp_path) is not None
    assert parsed == ["broken", "r7"]


def test_what_a_body_announced_on_a_day_is_found_by_either_day(tmp_path: Path) -> None:
    day = date(2024, 1, 9)
    assert [one.id for one in held_on(day, "agency-cn-mps", tmp_path)] == ["announcement-cn-mps-20240109"]
    _release(
        tmp_path, "a", "{id: announcement-a, label: made up, held-by: [agency-x], occurred-on: 2024-01-09}"
    )
    assert [one.id for one in held_on(day, "agency-x", tmp_path)] == ["announcement-a"]
    assert held_on(date(2024, 1, 8), "agency-x", tmp_path) == held_on(day, "agency-y", tmp_path) == ()

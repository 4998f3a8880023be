from decimal import Decimal
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.resources import resource
from fraudkg.review.files.kept import dump, flow, insert, load, remove, shaped, update


def test_every_bundled_file_comes_out_as_it_went_in() -> None:
    for path in sorted(resource("data", "releases").glob("*/claims.yaml")):
        assert dump(load(path)) == path.read_bytes(), path


def test_a_missing_file_is_nothing_and_a_broken_one_an_error(tmp_path: Path) -> None:
    assert load(tmp_path / "none.yaml") is None
    for text in ("a: [", "a: .nan", "a: 1e999999999"):
        (tmp_path / "broken.yaml").write_text(text, "utf-8")
        with pytest.raises(InputError):
            load(tmp_path / "broken.yaml")


def test_numbers_and_days_are_written_as_they_are() -> None:
    claim = {
        "value": Decimal("5.70"),
        "period": "2025",
        "as-of": "2026-01-08",
        "inferred": ["as-of"],
        "key": "a",
    }
    assert (
        dump(shaped(claim)).decode()
        == "key: a\nvalue: 5.70\nperiod: 2025\nas-of: 2026-01-08\ninferred: [as-of]\n"
    )


def test_updating_in_place_keeps_comments_and_says_what_changed(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("value: 3  # made up\nunit: case\n", "utf-8")
    row = load(tmp_path / "a.yaml")
    assert update(row, {"value": 4, "area": "x"}) == ("unit", "value", "area")
    assert dump(row).decode() == "value: 4  # made up\narea: x\n"


def test_flow_is_one_line() -> None:
    assert dump({"a": flow({"b": [1, [2]]})}).decode() == "a: {b: [1, [2]]}\n"


@pytest.mark.parametrize("words", ["?? made up", "made\x85up", "- # made: up", "\u2028😀"])
def test_words_of_every_kind_are_read_as_they_were_written(tmp_path: Path, words: str) -> None:
    (tmp_path / "a.yaml").write_bytes(dump({"a": shaped({"quote": words}), "b": flow({"label": words})}))
    assert load(tmp_path / "a.yaml") == {"a": {"quote": words}, "b": {"label": words}}


ANCHORED = """\
base: &base {unit: case}
rows:
  - key: a
    words: &words
      period: last year   # made up
    quote: &quote "made up"
  - key: b
    words: *words
    quote: *quote
  - <<: *base
    key: c
"""


def test_anchors_stay_and_go_over_to_the_next_who_needs_them(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(ANCHORED, "utf-8")
    node = load(tmp_path / "a.yaml")
    assert dump(node).decode() == ANCHORED
    remove(node["rows"], 0)
    assert 'quote: &quote "made up"' in dump(node).decode()
    same = ["made", "up"]
    assert dump({"a": same, "b": same}).decode() == "a:\n  - made\n  - up\nb:\n  - made\n  - up\n"


COMMENTED = """rows:
  - key: a
    claim:
      inferred: [as-of]

  # above b
  - key: b
    also:
      - x  # beside x

  # above c
  - {key: c}

  # above d
  - key: d  # beside d
# at the end
more: []
"""


@pytest.mark.parametrize("at", range(4))
def test_the_comments_around_a_row_outlive_its_change_and_its_end(tmp_path: Path, at: int) -> None:
    (tmp_path / "a.yaml").write_text(COMMENTED, "utf-8")
    above = [f"  # above {key}" for key in "bcd"] + ["# at the end"]
    changed, gone, more = (load(tmp_path / "a.yaml") for _ in range(3))
    update(changed["rows"][at], {"key": "new", "inferred": flow(["as-of"])})
    remove(gone["rows"], at)
    insert(more["rows"], at + 1, shaped({"key": "new"}))
    for node, behind in ((changed, "    inferred: [as-of]"), (gone, ""), (more, "  - key: new")):
        lines = dump(node).decode().splitlines()
        assert [line for line in lines if line in above] == above
        if behind in lines[:-2]:
            following = next(line for line in lines[lines.index(behind) + 1 :] if line)
            assert following == above[at] or not behind
    assert "key: d  # beside d" in dump(more).decode()

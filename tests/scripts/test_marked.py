"""Texts with marked figures, made up."""

from pathlib import Path

from marked import MarkedText, marked_texts


def test_marks_are_taken_out_and_kept_with_their_places(tmp_path: Path) -> None:
    path = tmp_path / "made-up.tsv"
    path.write_text("# A remark.\nen\tHeld: [12|suspects-arrested]//Cats: [3|-]\n", encoding="utf-8")
    (text,) = marked_texts(path)
    assert text == MarkedText("en", "Held: 12\nCats: 3", ((6, 8, "suspects-arrested"), (15, 16, "-")))

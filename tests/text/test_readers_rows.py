"""Rows of made-up tables keep their cells apart; running text and columns stay as they are read."""

import io

import pytest
from matplotlib.figure import Figure

from fraudkg.text.readers.document import Document
from fraudkg.text.readers.furniture import Furniture
from fraudkg.text.readers.pdf import read_pdf
from fraudkg.text.readers.rows import Piece, in_rows

PAGE = (1, 0, 0, 1, 0, 0)


def test_the_rows_of_a_pdf_s_table_are_lines_with_tabs_between_their_cells() -> None:
    figure = Figure()
    rows = [("Made up", "2024", "2025"), ("Cases solved", "1,100", "1,250"), ("Suspects held", "830", "912")]
    for number, row in enumerate(rows):
        for left, cell in zip((0.1, 0.5, 0.7), row, strict=True):
            figure.text(left, 0.9 - number / 10, cell)
    out = io.BytesIO()
    figure.savefig(out, format="pdf")
    assert read_pdf(Document(out.getvalue(), "made-up.pdf"), Furniture()).text == "\n".join(
        map("\t".join, rows)
    )


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        ([("Cases solved\n", 70, 700), ("12\n", 110, 700)], "Cases solved\t12\n"),
        ([("police held", 70, 700), (" ", 120, 700), ("12", 127, 700)], "police held 12"),
        ([("Last of a column\n", 70, 100), ("first of the next\n", 300, 700)], None),
        ([("Wrapped\n", 70, 700), ("cell\n", 70, 688), ("12\n", 300, 694)], None),
        ([("To the right\n", 300, 700), ("to the left\n", 70, 700)], None),
        ([("two\nlines\n", 70, 700), ("12\n", 300, 700)], None),
        ([("a  ", 70, 700), ("12", 300, 700)], None),
        ([("破获案件", 70, 700), (" 12", 130, 700)], "破获案件\t12"),
    ],
)
def test_only_what_stands_apart_on_one_line_is_a_row(
    pieces: list[tuple[str, float, float]], text: str | None
) -> None:
    given = [Piece(words, PAGE, (1, 0, 0, 1, left, base), 10) for words, left, base in pieces]
    assert in_rows(given) == (text or "".join(words for words, _, _ in pieces))


def test_words_that_run_upwards_stand_in_no_row() -> None:
    turned = (0, 1, -1, 0, 0, 0)
    pieces = [Piece(words, turned, (1, 0, 0, 1, left, 9), 10) for words, left in (("a\n", 7), ("12\n", 99))]
    assert in_rows(pieces) == "a\n12\n"

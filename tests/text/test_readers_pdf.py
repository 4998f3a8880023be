"""PDF: text page by page, running lines marked; scans, locked and damaged files refused."""

import io
import sys

import pypdf
import pytest

from fraudkg.errors import InputError
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.resources import resource
from fraudkg.text import Span
from fraudkg.text.readers import Document, Place, Reading, read_document

FURNITURE = read_furniture([resource("data/lexicon")])


def made_up_pdf(pages: list[list[str]]) -> bytes:
    """A PDF with lines of text in a standard font; a page without lines is like a scan."""
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for at, lines in enumerate(pages):
        shown = b" T* ".join(b"(" + line.encode("cp1252") + b") Tj" for line in lines)
        stream = b"BT /F1 12 Tf 14 TL 72 720 Td " + shown + b" ET" if lines else b""
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {5 + 2 * at} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>".encode(),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    starts = []
    for number, body in enumerate(objects, 1):
        starts.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % start for start in starts)
    out.write(b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table))
    return out.getvalue()


PAGES = [
    ["Made up police", f"Page {at} says that \xbd of the {at}00 cases were solved", f"- {at} -"]
    for at in (1, 2, 3)
]


def read(data: bytes) -> Reading:
    return read_document(Document(data, "made-up.pdf"), FURNITURE)


def written(writer: pypdf.PdfWriter) -> bytes:
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("ends", "marked"),
    [
        (["1/3", "2/3", "3/3"], True),
        (["Page 1 of 3", "page 2", "Page 3/3"], True),
        (["7", "8", "9"], True),
        (["1", "12", "15"], False),
        (["12", "540", "2025"], False),
    ],
)
def test_a_number_at_the_end_of_a_page_is_that_of_the_page_if_it_counts_pages(
    ends: list[str], *, marked: bool
) -> None:
    pages = [[f"Police held {at} men", "They said so", end] for at, end in enumerate(ends)]
    found = {one.reason: one for one in read(made_up_pdf(pages[1:])).marks}
    assert ("page-number" in found) == marked


def test_what_a_font_does_not_name_is_refused_and_a_title_of_such_is_none() -> None:
    data = made_up_pdf([["Police held 12 men X"]])
    with pytest.raises(InputError, match=r"names no letter for character 19 of the text, but U\+0001; open"):
        read(data.replace(b" X)", b" \x01)"))
    writer = pypdf.PdfWriter(io.BytesIO(data))
    writer.add_metadata({"/Title": "a\0b"})
    assert read(written(writer)).title == ""


def test_pages_are_read_in_order_with_the_way_back() -> None:
    reading = read(made_up_pdf(PAGES))
    assert reading.text == "\n\n".join("\n".join(lines) for lines in PAGES)
    assert reading.tool == f"pypdf {pypdf.__version__}"
    at = reading.text.index("300 cases")
    on_page = "\n".join(PAGES[2]).index("300 cases")
    assert reading.page_map.to_page(Span(at, at + 3)) == (Place(3, Span(on_page, on_page + 3)),)
    over = reading.page_map.to_page(Span(0, len(reading.text)))
    assert [place.part for place in over] == [1, 2, 3]


def test_running_lines_and_page_numbers_are_marked() -> None:
    reading = read(made_up_pdf(PAGES))
    marks = [(reading.span_text(mark.span), mark.reason) for mark in reading.marks]
    assert marks == [
        mark
        for at in (1, 2, 3)
        for mark in (("Made up police", "running-header"), (f"- {at} -", "page-number"))
    ]
    assert "Page 2 says" in reading.main_text()


def test_pages_without_text_are_noted() -> None:
    reading = read(made_up_pdf([["Made up words"], [], ["More words"]]))
    assert reading.text == "Made up words\n\nMore words"
    assert reading.notes == ("pages without text: 2",)


def test_a_pdf_without_pages_is_refused() -> None:
    with pytest.raises(
        InputError, match=r"^made-up\.pdf: the PDF has no pages; add one that holds a text\.$"
    ):
        read(made_up_pdf([]))


def test_a_scan_is_refused() -> None:
    for pages, none in (2, "none of the 2 pages"), (1, "not even its only page"):
        with pytest.raises(InputError, match=f"{none} holds text, so this is a scan"):
            read(made_up_pdf([[]] * pages))


def test_a_locked_file_is_refused() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made_up_pdf(PAGES)))
    writer.encrypt("made up", algorithm="RC4-128")
    with pytest.raises(InputError, match="locked by a password"):
        read(written(writer))


@pytest.mark.parametrize("title", ["release.docx", "Microsoft Word - made up", "Untitled-1", "(anonymous)"])
def test_what_a_program_puts_in_place_of_a_title_is_none(title: str) -> None:
    for given, expected in ((title, ""), ("Made up title", "Made up title")):
        writer = pypdf.PdfWriter(clone_from=io.BytesIO(made_up_pdf(PAGES)))
        writer.add_metadata({"/Title": given})
        assert read(written(writer)).title == expected


@pytest.mark.parametrize("data", [b"%PDF-1.4\nmade up", made_up_pdf(PAGES)[:300], b"not a PDF at all"])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(
        InputError, match=r"made-up\.pdf: (the PDF|none of|not even|this is no PDF, though its name says so)"
    ):
        read(data)


def test_what_pypdf_mends_is_noted() -> None:
    """The table of this file is said to be elsewhere than it is."""
    data = made_up_pdf(PAGES)
    at = data.rindex(b"startxref\n") + len(b"startxref\n")
    reading = read(data[:at] + b"7" + data[at + 1 :])
    assert "Page 2 says" in reading.text
    assert reading.notes
    assert all(note.startswith("pypdf: ") for note in reading.notes)


def test_a_missing_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(InputError, match=r"pip install 'fraudkg\[ingest\]'"):
        read(made_up_pdf(PAGES))

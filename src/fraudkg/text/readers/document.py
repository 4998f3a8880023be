"""A document as it came, and what was read from it."""

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from fraudkg.errors import InputError
from fraudkg.files import digest
from fraudkg.text.readers.boilerplate import Mark
from fraudkg.text.readers.language import Recognised, recognise
from fraudkg.text.readers.pagemap import PageMap
from fraudkg.text.span import Span

HTML, PDF, TEXT = "text/html", "application/pdf", "text/plain"
_PAGE = re.compile(
    # What was passed over stays so: a comment that may end in two places takes twice the time.
    rb"\s*(?>(?:<!--.{0,2000}?-->|<\?xml.{0,200}?\?>)\s*)*+<(!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_PDF_WITHIN = 1024
"""A PDF may begin with some bytes that are not its own."""


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes as they came, from where (for messages), and what a server said they are, or ""."""

    data: bytes = field(repr=False)
    place: str
    content_type: str = ""

    @property
    def sha256(self) -> str:
        """Hexadecimal digest of the raw bytes."""
        return digest(self.data)

    @property
    def charset(self) -> str | None:
        """The encoding that the server named, if any."""
        found = re.search(r"charset\s*=\s*[\"']?([\w.:-]+)", self.content_type, re.IGNORECASE)
        return found[1] if found else None

    @property
    def media_type(self) -> str:
        """`text/html`, `application/pdf` or `text/plain`: by the bytes first, then by server and name.

        Raises:
            InputError: If server or name say that it is a PDF, and the bytes do not.
        """
        if b"%PDF-" in self.data[:_PDF_WITHIN]:
            return PDF
        said = self.content_type.partition(";")[0].strip().lower()
        name = PurePosixPath(self.place).suffix.lower()
        if said == PDF or name == ".pdf":
            who = "the server" if said == PDF else "its name"
            remedy = "give it the name of what it is, such as .txt, or save it as a PDF once more"
            raise InputError(f"this is no PDF, though {who} says so", place=self.place, remedy=remedy)
        is_html = said in {HTML, "application/xhtml+xml"} or (
            not said and name in {".html", ".htm", ".xhtml", ".shtml"}
        )
        return HTML if is_html or _PAGE.match(self.data.removeprefix(b"\xef\xbb\xbf")) else TEXT


@dataclass(frozen=True, slots=True)
class Reading:
    """The text to freeze, the way back to its page, and how it came about.

    Args:
        tool: Which program read the page, with its version, such as `trafilatura 2.3.1`.
        encoding: How bytes became characters; "" for a PDF.
        marks: What is boilerplate, in order; spans may nest and count the text's code points.
        title: The title that the page gives itself, or "".
        notes: What a reader should know, such as pages without text.
        site: What the page's title and metadata call it and its site, a name a line, or "".
    """

    text: str = field(repr=False)
    page_map: PageMap = field(repr=False)
    tool: str
    encoding: str
    marks: tuple[Mark, ...] = ()
    title: str = ""
    notes: tuple[str, ...] = ()
    site: str = ""

    def main_text(self) -> str:
        """The text without what is marked."""
        pieces, at = [], 0
        for span in sorted(mark.span for mark in self.marks):
            if span.start > at:
                pieces.append(self.text[at : span.start])
            at = max(at, span.end)
        return "".join([*pieces, self.text[at:]])

    @property
    def recognised(self) -> Recognised:
        """The language and script of its main text."""
        return recognise(self.main_text() or self.text)

    def span_text(self, span: Span) -> str:
        """The characters at `span`."""
        return self.text[span.start : span.end]

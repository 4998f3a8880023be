"""The text of a web page: trafilatura says what is the main text, the page itself gives the characters."""

import re
from contextlib import suppress
from importlib.metadata import version

from fraudkg.errors import InputError
from fraudkg.text.readers.align import align
from fraudkg.text.readers.boilerplate import FOOTER, NAVIGATION, OUTSIDE, Mark, find_marks
from fraudkg.text.readers.document import Document, Reading
from fraudkg.text.readers.encoding import declared_encoding, decode
from fraudkg.text.readers.extras import not_imported
from fraudkg.text.readers.furniture import Furniture
from fraudkg.text.readers.maintext import main_lines
from fraudkg.text.readers.newslist import told
from fraudkg.text.readers.titles import named_in, title_of
from fraudkg.text.readers.visiblepage import VisiblePage
from fraudkg.text.span import Cover, Span

_REASONS = (NAVIGATION, FOOTER)
_LINE = re.compile(r"[^\n]+")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*>")


def read_html(
    document: Document, furniture: Furniture, *, encoding: str | None = None, main_only: bool = False
) -> Reading:
    """The visible text of the page, all outside its main text marked, or, with `main_only`, left out.

    The characters come from the page, not from trafilatura, which changes some of them.

    Raises:
        InputError: If trafilatura is missing, the bytes do not decode, or the page holds no main text.
    """
    try:
        import trafilatura  # noqa: PLC0415 - takes half a second to import, and is an extra
    except ImportError as error:
        raise not_imported(error, "HTML", "trafilatura", document.place) from error
    named = encoding or declared_encoding(document.data, document.charset) or "utf-8"
    page, codec = decode(document.data, named, place=document.place)
    visible = VisiblePage(page)
    # What the page was written in counts no longer, but lxml would go by it.
    said = trafilatura.extract(_DECLARATION.sub("", page), include_comments=False, include_tables=True)
    kept = align(_bare(said or ""), visible.text) if visible.text else []
    if not kept:
        raise InputError(
            "the page holds no main text" if visible.text else "the page holds no text",
            place=document.place,
            remedy="save what a browser shows of it as a text file, and add that",
        )
    # A title is the release's own words, though trafilatura at times leaves it out.
    lines = [Span(*line.span()) for line in _LINE.finditer(visible.text)]
    main = main_lines(visible, lines, [*kept, *visible.titles()])
    text, page_map = visible.page_map(main if main_only else [Span(0, len(visible.text))])
    marks = [] if main_only else _outside(visible, lines, set(main))
    title, site = "", named_in(page)
    with suppress(AssertionError):
        # Of a page in pieces it cannot drop the root, while it looks for a date: such a page has no title.
        told_of = trafilatura.extract_metadata(page)
        title = title_of(str(told_of.title or ""), document.place, furniture)
        site = f"{told_of.sitename or ''}\n{site}".strip()
    return Reading(
        text,
        page_map,
        f"trafilatura {version('trafilatura')}",
        codec,
        tuple(find_marks(text, furniture, marks)),
        title=title,
        notes=told(visible.text[line.start : line.end] for line in main),
        site=site,
    )


def _bare(said: str) -> list[str]:
    """The lines without the signs that trafilatura puts round the cells of a row and before an item."""
    bare = (
        line.replace("|", " ") if line.startswith("|") else line.removeprefix("- ")
        for line in said.splitlines()
    )
    return [line for line in bare if line.strip(" -")]


def _outside(visible: VisiblePage, lines: list[Span], main: set[Span]) -> list[Mark]:
    """Lines of no main text, neighbours of one reason together; the markup's reason before ours."""
    regions = visible.regions()
    covers = {reason: Cover(mark.span for mark in regions if mark.reason == reason) for reason in _REASONS}
    marks: list[Mark] = []
    for line in lines:
        if line in main:
            continue
        reason = next((reason for reason, cover in covers.items() if cover.holds(line)), OUTSIDE)
        last = marks[-1] if marks else None
        if (
            last is not None
            and last.reason == reason
            and not visible.text[last.span.end : line.start].strip()
        ):
            marks[-1] = Mark(Span(last.span.start, line.end), reason)
        else:
            marks.append(Mark(line, reason))
    return marks

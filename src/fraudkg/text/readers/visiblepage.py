"""What a browser would show of an HTML page, each character with its place in the page."""

import html
import re
from collections import Counter
from html.parser import HTMLParser
from itertools import accumulate
from typing import NamedTuple

from fraudkg.text.readers.boilerplate import FOOTER, NAVIGATION, OUTSIDE, Mark
from fraudkg.text.readers.pagemap import PageMap
from fraudkg.text.signs import DIGITS, RAISED
from fraudkg.text.span import Span

_UNSEEN = frozenset(
    "audio canvas iframe math noscript object script select style svg template textarea title video".split()
)
_READINGS = frozenset({"rt", "rp"})
"""How a word is pronounced, in small signs above it: within a `ruby` they are no text."""
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_LINES = frozenset(
    "address blockquote body br dd div dl dt fieldset figcaption figure form hr li main tr legend".split()
)
_PARAGRAPHS = frozenset("article aside footer h1 h2 h3 h4 h5 h6 header nav ol p pre section table ul".split())
_REGION = {"nav": NAVIGATION, "footer": FOOTER}
_BLOCKS = (_LINES | _PARAGRAPHS | {"td", "th"}) - {"br"}
# What a start tag ends that has no end tag of its own: the first, within the nearest of the second.
_ENDS = {
    **dict.fromkeys(_BLOCKS, (frozenset({"p"}), _BLOCKS - {"p"})),
    **dict.fromkeys(("tbody", "tfoot", "thead"), (frozenset("tbody tfoot thead tr".split()), {"table"})),
    **dict.fromkeys(("td", "th"), (frozenset({"td", "th"}), {"table", "tr"})),
    **dict.fromkeys(("dd", "dt"), (frozenset({"dd", "dt"}), {"dl"})),
    "tr": (frozenset({"tr"}), {"table"}),
    "li": (frozenset({"li"}), {"ol", "ul"}),
    **dict.fromkeys((*_READINGS, "rb"), (_READINGS, {"ruby"})),
}
_LISTS = frozenset("dl ol table ul".split())
_PARTS = _LISTS | {"article", "main"}
_ROLES = {"navigation": NAVIGATION, "contentinfo": FOOTER}
_CLASS = re.compile(
    r"\b(?:(nav|navbar|navigation|menu|breadcrumbs?)|(footer|foot|copyright))\b", re.IGNORECASE
)
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_TITLE = "title"
_RAISE = str.maketrans(DIGITS, RAISED)
_SPACE = " \t\r\n\f"
"""What HTML collapses; a no-break or an ideographic space is a character like another."""

_CELL, _LINE, _PARAGRAPH = 1, 2, 3
_BREAKS = {0: "", _CELL: "\t", _LINE: "\n", _PARAGRAPH: "\n\n"}


class Part(NamedTuple):
    """Where a table, a list, an article or the page's main part stands.

    It `is_one` if it is a table or a list without another inside; one that lays out a page has some.
    """

    span: Span
    is_one: bool


class VisiblePage(HTMLParser):
    """The visible text of a page.

    Runs of white space become one space and blocks are set apart by line breaks, as a browser does; raised
    digits are such characters, lest they go on a number: `500<sup>1</sup>`. Nothing else is changed: `½`,
    full-width digits and no-break spaces stay.
    """

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self._page = page
        self._lines = [0, *accumulate(len(line) + 1 for line in page.split("\n"))]
        self._chars: list[str] = []
        self._places: list[tuple[int, int] | None] = []
        self._break = 0
        self._space: tuple[int, int] | None = None
        self._open: list[tuple[str, bool, str, tuple[int, int]]] = []
        self._parts: list[Part] = []
        self._count: Counter[str] = Counter()
        self._regions: list[tuple[int, int, str]] = []
        self.feed(page)
        self.close()
        while self._open:
            self._end()
        self.text = "".join(self._chars)

    def page_map(self, keep: list[Span]) -> tuple[str, PageMap]:
        """The text made of the kept spans of `text`, one a line, with its map."""
        places: list[tuple[int, int] | None] = []
        for span in keep:
            places += [*([None] if places else []), *self._places[span.start : span.end]]
        text = "\n".join(self.text[span.start : span.end] for span in keep)
        return text, PageMap.of_characters(places)

    def regions(self) -> list[Mark]:
        """The parts that the markup calls navigation, footer or aside."""
        return [Mark(Span(low, high), reason) for low, high, reason in self._regions if reason != _TITLE]

    def titles(self) -> list[Span]:
        """The headings of the first level that are in no such part."""
        return [Span(low, high) for low, high, reason in self._regions if reason == _TITLE]

    def parts(self) -> list[Part]:
        """The tables, lists, articles and main parts that are not empty, inner ones first."""
        return list(self._parts)

    # --- what the parser calls -----------------------------------------------------------------

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element, and close those that its start ends."""
        self._set_apart(tag)
        self._end_before(tag)
        if tag in _VOID:
            return
        given = {name: value or "" for name, value in attrs}
        unseen = tag in _UNSEEN or "hidden" in given or bool(_HIDDEN.search(given.get("style", "")))
        unseen = unseen or (tag in _READINGS and self._count["ruby"] > 0)
        region = _REGION.get(tag) or _ROLES.get(given.get("role", ""), "")
        if not region and tag not in {"body", "html", "main", "article"}:
            found = _CLASS.search(f"{given.get('class', '')} {given.get('id', '')}")
            region = "" if found is None else NAVIGATION if found[1] else FOOTER
        if tag == "h1" and not self._region():
            region = _TITLE
        elif tag == "aside":
            region = region or self._region() or OUTSIDE
        self._count[tag] += 1
        here = len(self._chars), len(self._parts)
        self._open.append((tag, unseen or self._is_unseen(), region or self._region(), here))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A slash at the end of a start tag means nothing in HTML, save in what is not shown anyway."""
        self.handle_starttag(tag, attrs)
        if tag in {"svg", "math", "object"}:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and those left open inside it; an end without a start is passed over."""
        self._set_apart(tag)
        if not self._count[tag]:
            return
        name = ""
        while name != tag:
            name = self._end()

    def handle_data(self, data: str) -> None:
        """Take characters as they stand."""
        for number, char in enumerate(data, self._offset()):
            self._take(char, number, number + 1)

    def handle_entityref(self, name: str) -> None:
        """Take a character written as `&name;`."""
        self._reference(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Take a character written as `&#number;`."""
        self._reference(f"&#{name}")

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Pass over `<![…]>`, of which the parser knows some and dies of the others."""
        del report
        return self.rawdata.find(">", i) + 1 or -1

    # --- how text grows ------------------------------------------------------------------------

    def _end(self) -> str:
        """Close the innermost element; its name."""
        name, _, _, (low, parts) = self._open.pop()
        self._count[name] -= 1
        if name in _PARTS and low < len(self._chars):
            is_one = name in _LISTS and len(self._parts) == parts
            self._parts.append(Part(Span(low, len(self._chars)), is_one))
        return name

    def _end_before(self, tag: str) -> None:
        """Close what a start tag ends, such as the item before an item."""
        ended, within = _ENDS.get(tag, ((), ()))
        if not any(self._count[name] for name in ended):
            return
        depth = len(self._open)
        for at in range(depth - 1, -1, -1):
            if self._open[at][0] in within:
                break
            depth = at if self._open[at][0] in ended else depth
        while len(self._open) > depth:
            self._set_apart(self._end())

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _reference(self, written: str) -> None:
        start = self._offset()
        end = start + len(written)
        if self._page[end : end + 1] == ";":
            written, end = f"{written};", end + 1
        said = html.unescape(written)
        if said == written:
            # No character has that name: the signs stand for themselves.
            self.handle_data(said)
        else:
            for char in said:
                self._take(char, start, end)

    def _is_unseen(self) -> bool:
        return bool(self._open) and self._open[-1][1]

    def _region(self) -> str:
        return self._open[-1][2] if self._open else ""

    def _set_apart(self, tag: str) -> None:
        level = _PARAGRAPH if tag in _PARAGRAPHS else _LINE if tag in _LINES else 0
        if tag in {"td", "th"}:
            level = _CELL
        self._break = max(self._break, level)

    def _take(self, char: str, start: int, end: int) -> None:
        if self._is_unseen():
            return
        if char in _SPACE:
            self._take_space(char, start, end)
            return
        if self._chars and self._break:
            for one in _BREAKS[self._break]:
                self._put(one, None)
        elif self._chars and self._space:
            self._put(" ", self._space)
        self._break, self._space = 0, None
        at = len(self._chars)
        self._put(self._raised(char) if self._count["sup"] else char, (start, end))
        if region := self._region():
            last = self._regions[-1] if self._regions else None
            # Breaks and spaces between two characters of one region belong to it.
            if last is not None and last[2] == region and not "".join(self._chars[last[1] : at]).strip():
                self._regions[-1] = (last[0], at + 1, region)
            else:
                self._regions.append((at, at + 1, region))

    def _take_space(self, char: str, start: int, end: int) -> None:
        if not self._count["pre"]:
            self._space = (self._space[0] if self._space else start, end)
        elif char == "\n":
            self._break = _PARAGRAPH if self._break >= _LINE else _LINE
        elif self._chars and not self._break and char != "\r":
            self._put(char, (start, end))

    def _raised(self, char: str) -> str:
        """A digit as it looks above the line; the number of a note in brackets stays as it is."""
        start = next(here for name, _, _, (here, _) in reversed(self._open) if name == "sup")
        return char if "[" in self._chars[max(0, start - 1) :] else char.translate(_RAISE)

    def _put(self, char: str, place: tuple[int, int] | None) -> None:
        self._chars.append(char)
        self._places.append(place)

"""The texts that a graph rests on: which are held, whether they are unchanged, and where a quote stands."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from errno import ENAMETOOLONG, ENOENT, ENOTDIR
from itertools import product
from pathlib import Path
from stat import S_ISREG

from fraudkg.verify.errors import UnreadableError
from fraudkg.verify.graph import FKG, ID, Evidence, Graph

# A raised digit marks a note.
_LETTER = re.compile("[^\\W\\d_\u00b9\u00b2\u00b3\u2070-\u2079]")
# Scripts without borders between words or before particles: Thai, Burmese, Khmer, kana, Chinese, Hangul.
_UNBROKEN = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

_ABSENT = (ENOENT, ENOTDIR, ENAMETOOLONG)


@dataclass(frozen=True, order=True)
class Text:
    """A source text: its words where held and found (else None), the digest given and the digest found."""

    iri: str
    release: str
    held: bool
    words: str | None
    given: str
    found: str
    said: bool = True

    @property
    def unchanged(self) -> bool:
        """Whether the text found has the digest that the graph gives."""
        return self.words is not None and self.given == self.found


def release_of(text: str) -> str:
    """Return the release id of a text's IRI; the text's file is ``<release id>/source.txt``."""
    return text.removeprefix(ID + "text-")


def read_texts(sources: Iterable[Path], texts: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of each text that one of the folders holds, by release id; the first that has it wins.

    Raises:
        UnreadableError: the folder is absent, or a text in it is no file or cannot be read.
    """
    folders = list(sources)
    for folder in folders:
        if not folder.is_dir():
            raise UnreadableError(
                "there is no such folder of texts",
                place=str(folder),
                remedy="give the folder that holds <release id>/source.txt",
            )
    found: dict[str, bytes] = {}
    releases = sorted(release_of(text) for text in texts)
    for release, folder in product(releases, folders):
        path = folder / release / "source.txt"
        if release in found or "/" in release:
            continue
        try:
            # A device or a pipe may have no end.
            if not S_ISREG(path.stat().st_mode):
                raise UnreadableError("the text is no file", place=str(path), remedy="put the text there")
            found[release] = path.read_bytes()
        except OSError as error:
            if error.errno in _ABSENT:
                continue
            raise UnreadableError(
                f"the text cannot be read ({error.strerror})",
                place=str(path),
                remedy="make the file readable",
            ) from error
    return found


def text_nodes(graph: Graph) -> list[str]:
    """Return the IRI of every text that the graph names, sorted."""
    marked = (graph.having(FKG + mark) for mark in ("textDigest", "textHeld"))
    return sorted({*graph.typed(FKG + "SourceText")}.union(*marked))


def texts_of(graph: Graph, contents: Mapping[str, bytes]) -> dict[str, Text]:
    """Return every text that the graph names, by IRI, with the words found for it.

    Raises:
        UnreadableError: a text is not UTF-8.
    """
    return {node: _text(graph, node, contents.get(release_of(node))) for node in text_nodes(graph)}


def digest_of(content: bytes) -> str:
    """Return the digest of a text's bytes as graphs give it."""
    return "sha256:" + hashlib.sha256(content).hexdigest()


def _text(graph: Graph, node: str, content: bytes | None) -> Text:
    held = graph.text(node, FKG + "textHeld")
    given = graph.text(node, FKG + "textDigest")
    # A text with a digest is held, whatever else is said: a claim cannot escape the replay by a flag.
    is_held = held != "false" or bool(given)
    words = None
    if is_held and content is not None:
        try:
            words = content.decode("utf-8")
        except UnicodeDecodeError as error:
            raise UnreadableError(
                f"the text is not UTF-8 (byte {error.start})",
                place=f"{release_of(node)}/source.txt",
                remedy="put back the text that the graph was built from",
            ) from error
    found = digest_of(content) if content is not None else ""
    consistent = held in {"true", "false"} and (held == "true") == bool(given)
    return Text(node, release_of(node), is_held, words, given, found, consistent)


def stands(item: Evidence, words: str) -> bool:
    """Tell whether the quote, with the words kept around it, stands at its offsets."""
    return (
        item.start is not None
        and item.end == item.start + len(item.exact)
        and item.start >= len(item.prefix)
        and words.startswith(item.around, item.start - len(item.prefix))
    )


def locate(item: Evidence, words: str) -> int | None:
    """Return where the quote starts now, with the words around it or alone: the place nearest to the old."""
    if not item.exact:
        return None
    for wanted, lead in ((item.around, len(item.prefix)), (item.exact, 0)):
        places = [found.start() + lead for found in re.finditer(f"(?={re.escape(wanted)})", words)]
        if places:
            return min(places, key=lambda place: (abs(place - (item.start or 0)), place))
    return None


def first_difference(item: Evidence, words: str) -> int:
    """Return the first code point at which the text differs from what the quote expects at its offsets."""
    start = (item.start or 0) - len(item.prefix)
    for index, char in enumerate(item.around):
        if words[start + index : start + index + 1] != char:
            return max(start + index, 0)
    return start + len(item.around)


def cuts(before: str, quote: str, after: str) -> str:
    """Return what a quote cuts at its borders, in words, or an empty string where it cuts nothing.

    >>> cuts("A total of 5", "42 key suspects", " were")
    'a number at its start'
    >>> cuts("", "42 key suspect", "s were")
    'a word at its end'
    """
    for outside, inside, where in ((before[::-1], quote, "start"), (after, quote[::-1], "end")):
        # At both borders the string is read from the border outwards, and inwards.
        if not outside or not inside:
            continue
        if inside[0].isdigit() and re.match(r"\d|[.,．]\d", outside):
            return f"a number at its {where}"
        if outside[0].isdigit() and re.match(r"[.,．]\d", inside):
            return f"a number at its {where}"
        if _letter(outside[0]) and _letter(inside[0]):
            return f"a word at its {where}"
    return ""


def _letter(char: str) -> bool:
    return bool(_LETTER.match(char)) and not _UNBROKEN.match(char)

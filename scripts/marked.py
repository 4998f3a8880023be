"""Made-up texts in which each figure or passage is marked with its code, one a line of a table.

The program reads none: the weights are learnt from them (`scripts/train_classifier.py`), and tests ask them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

EITHER = "?"
"""The mark of a figure that may be read either way; `-` marks one that no measure counts."""
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text as it would be published, with start, end and code of each mark."""

    language: str
    content: str
    marks: tuple[tuple[int, int, str], ...]


def marked_texts(path: Path) -> Iterator[MarkedText]:
    """The texts of a file: language, tab, text with its marks, `[words|code]`; // begins a new line."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, marked = line.split("\t")
            yield _unmarked(language, marked.replace("//", "\n"))


def _unmarked(language: str, marked: str) -> MarkedText:
    text, at, marks = "", 0, []
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        marks.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, at = text + mark[1], mark.end()
    return MarkedText(language, text + marked[at:], tuple(marks))

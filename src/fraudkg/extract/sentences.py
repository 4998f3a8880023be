"""Sentences and their clauses: where they end, by the signs of each kind of script."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from operator import attrgetter

from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource
from fraudkg.text import Span
from fraudkg.text.flow import UNSPACED

_HAN_END = re.compile(r"[。！？!?។။]+[」』”’\"）)]*|[;；](?=\s*[^\s])")
# In Japanese a particle goes on behind a sentence in brackets: （以下「総数」という。）は.
_KANA_END = re.compile(
    r"[。！？!?]+(?:[」』”’\"]*[）)]++(?![はがのをに])|[」』”’\"]*+(?![）)]))|[;；](?=\s*[^\s])"
)
_CLAUSE = re.compile(
    # A bracket round one or two characters stands inside a word: 国(边)境.
    r"[-,;:，；：、—–()（）](?:(?<=[(（])(?![㐀-鿿]{1,2}[)）][㐀-鿿])|(?<=[)）])(?<![(（][㐀-鿿].)(?<![(（][㐀-鿿]{2}.)"
    r"|(?<=[^\S\r\n][-–—])\s|(?<=[,;:，；：、—–])(?!\d)|(?<=[,，])(?<!\d.)(?=\d))"
)
# A space parts what stands side by side in a headline: 警方收网 拘捕10人.
_HAN_CLAUSE = re.compile(_CLAUSE.pattern + r"|\u3000|(?<=[㐀-鿿]) (?=[㐀-鿿])")
# In Japanese a comma parts clauses also before a figure: …に伸び、25年は.
_KANA_CLAUSE = re.compile(_HAN_CLAUSE.pattern + r"|(?<=[ぁ-ゟ])、(?=\d)")
_PAUSE = re.compile(r"[;；，、：](?!\d)|[,:] ")
_SPACE = re.compile(r"\s")
_LONGEST = 1_000
"""Characters after which a sentence ends at the latest."""
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_start = attrgetter("start")


@dataclass(frozen=True, order=True, slots=True)
class Sentence:
    """A sentence: its span, its clauses in order, and the number of its paragraph (from 0)."""

    span: Span
    clauses: tuple[Span, ...]
    paragraph: int

    def clause_at(self, offset: int) -> Span:
        """The clause that holds `offset`, else the last that begins before it."""
        return self.clauses[bisect_right(self.clauses, offset, 1, key=_start) - 1]


def sentences_of(content: str, family: str) -> Iterator[Sentence]:
    """The sentences of a text in order; a line ends one, and so do a thousand characters.

    What reads a sentence may compare its parts with each other: only the limit keeps the time for a text
    without full stops in proportion to its length.
    """
    end, part = _signs(family)
    for number, line in enumerate(_PARAGRAPH.finditer(content)):
        low, high = line.span()
        for start, stop in pairwise((low, *_stops(content, end, low, high))):
            text = content[start:stop]
            if text.strip():
                span = Span(stop - len(text.lstrip()), start + len(text.rstrip()))
                yield Sentence(span, tuple(_clauses(content, part, span)) or (span,), number)


def _signs(family: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What ends sentences and what parts clauses."""
    if family not in UNSPACED:
        return _spaced_end(), _CLAUSE
    return (_KANA_END, _KANA_CLAUSE) if family == "ja" else (_HAN_END, _HAN_CLAUSE)


@cache
def _spaced_end() -> re.Pattern[str]:
    """What ends sentences in a script that has spaces."""
    rows = file_rows([resource("data/lexicon")], "abbreviations")
    listed = {row.text("code"): row.texts("any") for row in rows}
    anywhere, before_number = (
        "".join(rf"(?<!\b{re.escape(word)}.)" for word in listed[code])
        for code in ("anywhere", "before-number")
    )
    # The sign comes first: what may not stand before it is asked only there.
    return re.compile(rf"[.!?](?<!\b[A-Z].){anywhere}(?:{before_number}|(?! ?\d))[.!?]*[\"”’')\]]*(?=\s|$)")


def _stops(content: str, end: re.Pattern[str], start: int, high: int) -> Iterator[int]:
    """Where the sentences of a line end."""
    for stop in (*(match.end() for match in end.finditer(content, start, high)), high):
        while stop - start > _LONGEST:
            start = _cut(content, start)
            yield start
        start = stop
        yield start


def _cut(content: str, start: int) -> int:
    """Where a sentence without end is cut: after its last comma, else its last space, else anywhere."""
    low, high = start + _LONGEST // 2, start + _LONGEST
    ends = [[one.end() for one in sign.finditer(content, low, high)] for sign in (_PAUSE, _SPACE)]
    return next(filter(None, ends), [high])[-1]


def _clauses(content: str, part: re.Pattern[str], span: Span) -> Iterator[Span]:
    """The clauses of a sentence."""
    cuts = list(part.finditer(content, span.start, span.end))
    lows = [span.start, *(match.end() for match in cuts)]
    # A dash that parts clauses by itself takes the space before it along, too.
    stops = [*(match.start() - (len(match[0]) > 1) for match in cuts), span.end]
    return (Span(low, stop) for low, stop in zip(lows, stops, strict=True) if low < stop)

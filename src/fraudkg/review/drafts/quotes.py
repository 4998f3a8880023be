"""Which words to quote: the clause that states a claim, and where words of a slot stand beside it."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Any

from fraudkg.extract.document import Document
from fraudkg.text import SourceText, Span

_EDGE = " \t\r\n\u3000,;:.!?，；：。！？、–—-"
_JOINING = re.compile(r"(?:and|but|while|also)\s+", re.IGNORECASE)
_JOINING_ON = re.compile(r"\s+(?:and|but|while|or)$", re.IGNORECASE)
_ABBREVIATED = re.compile(r"\b(?:[A-Za-z]\.)+[A-Za-z]$")
_PAIRS = tuple(zip('"“(（「『《', '"”)）」』》', strict=True))
_STOPS = tuple(",.;:!?，。；：！？")
_LONGEST = 320


def trim(text: str, span: Span) -> Span:
    """The span without punctuation, blanks and joining words at its ends; pairs of marks stay whole.

    >>> trim("He said, and so it was, ", Span(8, 24))
    Span(start=13, end=22)
    >>> trim("in the U.K., too", Span(0, 12))
    Span(start=0, end=11)
    """
    before = None
    while span != before:
        before, span = span, _alone(text, _bare(text, span))
    return span


def _bare(text: str, span: Span) -> Span:
    """Without punctuation, blanks and joining words at its ends."""
    piece = text[span.start : span.end]
    bare = piece.strip(_EDGE) or piece[:1]
    start = span.start + piece.index(bare)
    joining = _JOINING.match(bare)
    joined = joining.end() if joining and joining.end() < len(bare) else 0
    # A line that is taken for a sentence may end in a word that joins it to the next.
    on = _JOINING_ON.search(bare, joined)
    end = start + (on.start() if on else len(bare))
    # The last stop of "the U.K." is the abbreviation's own.
    is_cut = text.startswith(".", end, span.end) and _ABBREVIATED.search(text, start + joined, end)
    return Span(start + joined, end + bool(is_cut))


def _alone(text: str, span: Span) -> Span:
    """Without a mark at its ends whose other half is not in it."""
    start, end = span.start, span.end
    for opening, closing in _PAIRS:
        piece = text[start:end]
        opened, closed = piece.count(opening), piece.count(closing)
        is_alone = opened % 2 == 1 if opening == closing else opened != closed
        if not is_alone or len(piece) == 1:
            continue
        depths = accumulate((char == opening) - (char == closing) for char in piece)
        is_lone = piece[1].isspace() or opened == 1 if opening == closing else 0 not in depths
        if piece[0] == opening and is_lone:
            start += 1
        elif piece[-1] == closing and (opening != closing or opened == 1):
            end -= 1
    return Span(start, end)


def _closed(text: str, span: Span) -> Span:
    """With the halves of marks that were cut off beside it, and the comma that printers put before one."""
    start, end = span.start, span.end
    for opening, closing in _PAIRS:
        opened, closed = text.count(opening, start, end), text.count(closing, start, end)
        is_cut_off = opened % 2 == 1 if opening == closing else opened > closed
        mark = end + (text[end : end + 1] in _STOPS)
        if is_cut_off and text.startswith(closing, mark):
            end = mark + 1
        elif (
            (closed > opened or (is_cut_off and opening == closing)) and start and text[start - 1] == opening
        ):
            start -= 1
    return Span(start, end)


def statements(
    document: Document, core: Span, near: Iterable[Span] = (), *, is_whole: bool = False
) -> Iterator[Span]:
    """Spans to quote for what stands at `core`, the best first.

    The clause of it, with a neighbouring clause that holds words of its slots (`near`); then the clause
    alone; then the sentence up to a length that is no quote any more; then the bare words. A core that states
    it all by itself (`is_whole`) goes first.
    """
    if is_whole:
        yield _cover(document.content, trim(document.content, core), trim(document.content, core))
    sentence = document.sentence_at(core.start)
    clauses = sentence.clauses
    touched = [at for at, one in enumerate(clauses) if one.overlaps(core)]
    if not touched:
        yield core
        return
    first, last = low, high = touched[0], touched[-1]
    for words in near:
        for at in (first - 1, last + 1):
            if 0 <= at < len(clauses) and clauses[at].holds(words):
                low, high = min(low, at), max(high, at)
    seen: list[Span] = []
    for start, end in (
        (clauses[low].start, clauses[high].end),
        (clauses[first].start, clauses[last].end),
        (sentence.span.start, sentence.span.end),
        (core.start, core.end),
    ):
        span = _cover(document.content, Span(min(start, core.start), max(end, core.end)), core)
        if span not in seen and (span.length <= _LONGEST or span.length <= core.length):
            seen.append(span)
            yield span
    if not seen:
        yield core


def _cover(text: str, span: Span, core: Span) -> Span:
    """The span trimmed, but never within what must be quoted."""
    trimmed = trim(text, span)
    return _closed(text, Span(min(trimmed.start, core.start), max(trimmed.end, core.end)))


def occurrence(text: SourceText, span: Span, within: Span | None = None) -> int | None:
    """Which of the places of these words it is; None where there is only one."""
    places = text.places(text.read(span), within)
    return places.index(span.start) + 1 if len(places) > 1 and span.start in places else None


def as_quote(text: SourceText, span: Span) -> dict[str, Any]:
    """The slots `quote` and, where the words stand in several places, `occurrence`."""
    found = occurrence(text, span)
    return {"quote": text.read(span)} | ({"occurrence": found} if found else {})


def as_words(text: SourceText, document: Document, statement: Span, words: Span) -> Any:
    """The words of a slot as `words` has them: bare within the statement, else with a quote of their own."""
    said = text.read(words)
    if statement.holds(words):
        found = occurrence(text, words, statement)
        return {"text": said, "occurrence": found} if found else said
    for span in (*_longer(document, words), words):
        if occurrence(text, span) is None and occurrence(text, words, span) is None:
            return {"quote": text.read(span), "text": said}
    return {"quote": said, "text": said, "occurrence": occurrence(text, words)}


def _longer(document: Document, words: Span) -> Iterator[Span]:
    """The clause that holds the words, and the clause with the one after it."""
    sentence = document.sentence_at(words.start)
    for at, clause in enumerate(sentence.clauses):
        if clause.holds(words):
            yield _cover(document.content, clause, words)
            if at + 1 < len(sentence.clauses):
                yield _cover(document.content, Span(clause.start, sentence.clauses[at + 1].end), words)
    if sentence.span.holds(words):
        yield _cover(document.content, sentence.span, words)

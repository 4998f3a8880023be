"""Modality: whether something is done, goes on, is intended or is expected."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import zip_longest
from operator import attrgetter
from pathlib import Path

from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import Marker, Markers, listed_words
from fraudkg.text import Span

_CODES = ("expected", "intended", "ongoing")
_HIDING = ("intended-not", "ongoing-not")
_NEXT = 70
"""So many characters from a figure a word of intent still governs it, before it also beyond its clause."""
_MOST = 20


class Modalities:
    """Finds the modality of stretches of text by `modality.yaml`; without words for it everything is done.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "modality", family)
        self._markers = Markers({code: words.get(code, ()) for code in (*_CODES, *_HIDING)}, family)

    def of(
        self, document: Document, spans: Sequence[Span], verbs: Sequence[Span | None] = ()
    ) -> tuple[str, ...]:
        """One of done, ongoing, intended and expected for each span, in the same order.

        Where `verbs` tell what was done to what a span counts, words behind both are of something else.
        """
        markers = list(self._markers.find(document.folded))
        return tuple(_of(document, span, verb, markers) for span, verb in zip_longest(spans, verbs))


def _of(document: Document, span: Span, verb: Span | None, markers: Sequence[Marker]) -> str:
    sentence = document.sentence_at(span.start)
    clause = sentence.clause_at(span.start)
    # In Chinese a comma ends what a word of intent governs.
    is_narrow = document.family == "zh"
    low = max(sentence.span.start, clause.start if is_narrow else min(clause.start, span.start - _NEXT))
    high = min(max(clause.end, span.end), span.end + _NEXT)
    if verb:
        # "25 men arrested in Kent will be charged" were arrested; "5 men, aged 20, will be charged".
        stop = document.folded.find(";", span.end, min(verb.end, sentence.span.end))
        high = max(span.end, stop if stop >= 0 else min(verb.end, sentence.span.end))
    first, last = (bisect_left(markers, offset, key=attrgetter("start")) for offset in (low, high))
    chosen = {code for marker in markers[first:last][:_MOST] for code in marker.codes}
    return next((code for code in _CODES if code in chosen), "done")

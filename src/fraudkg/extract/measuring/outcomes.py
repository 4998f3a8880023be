"""Results that words count without a number, named as figures are: "dozens of suspects were arrested"."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from fraudkg.extract.candidates import OutcomeCandidate, Quantity
from fraudkg.extract.dictionary import Dictionary
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.rows import folded_words, read_rows
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Cover, Span

_HAN = r"\u3400-\u9fff"
_NUMBER_REACH = 2
"""Characters between vague words and the number that they stand before."""
_TITLE = re.compile(r"《[^《》\n]{1,60}》")
"""What a title says is no result: 《关于办理诈骗案件若干问题的意见》."""
_MOST_VAGUE = 12
"""Vague words of one sentence that are looked at: one with more is no sentence."""


class Outcomes:
    """Finds them in texts of one language family, by the words of results.yaml."""

    def __init__(
        self, lexicon: Sequence[Path], quantities: Quantities, measures: Measures, family: str
    ) -> None:
        rows = read_rows(lexicon, "results", family)
        words = dict.fromkeys(folded_words(rows, "vague", family), True)
        words |= dict.fromkeys(folded_words(rows, "not-vague", family), False)
        self._words = Dictionary(words.items())
        counter = alternation(folded_words(rows, "counter", family))
        self._counter = re.compile(rf"(?<=[{_HAN}]){counter}$")
        self._quantities, self._measures = quantities, measures

    def find(self, document: Document, counted: Sequence[Quantity]) -> tuple[OutcomeCandidate, ...]:
        """What vague words count, in the text's order; `counted` are the quantities that have a number."""
        folded = document.folded
        starts = [one.span.start for one in counted]
        titles = Cover([Span(*match.span()) for match in _TITLE.finditer(folded)])
        held: Counter[int] = Counter()
        free: dict[int, Span] = {}
        for start, end, is_vague in self._words.find(folded):
            if is_vague and not titles.holds(Span(start, end)):
                number, span = document.number_at(start), Span(start, end)
                held[number] += 1
                if held[number] <= _MOST_VAGUE and not _is_counted(span, counted, starts):
                    free[start] = span
        told = self._quantities.of_words(document, [self._amount(folded, span) for span in free.values()])
        named = list(self._measures.sure(document, told))
        # What has no unit may be money: "significant losses".
        known = {one.number.span for one, _, _ in named}
        rest = [one for one in told if one.unit is None and one.number.span not in known]
        sums = self._measures.sure(document, [replace(one, kind="money") for one in rest])
        named += [one for one in sums if one[2]]
        return tuple(sorted(_outcome(document, free[one[0].number.span.start], *one) for one in named))

    def _amount(self, folded: str, span: Span) -> Span:
        """The vague words without the counter behind them."""
        counter = self._counter.search(folded, span.start, span.end)
        return Span(span.start, counter.start()) if counter else span


def _is_counted(words: Span, counted: Sequence[Quantity], starts: Sequence[int]) -> bool:
    """Whether a number follows right behind the words or holds them: a batch of 109."""
    at = bisect_left(starts, words.end + _NUMBER_REACH)
    return at > 0 and counted[at - 1].span.end > words.start


def _outcome(
    document: Document, vague: Span, quantity: Quantity, code: str, cues: Iterable[Cue]
) -> OutcomeCandidate:
    """What is counted, from the first to the last of the words that say so."""
    ends = [(quantity.span.start, quantity.span.end), *((cue.start, cue.end) for cue in cues)]
    passage = document.passage(min(start for start, _ in ends), max(end for _, end in ends))
    words = document.passage(vague.start, vague.end)
    return OutcomeCandidate(passage, code, words, "done", "medium", (f"outcome-{code}",))

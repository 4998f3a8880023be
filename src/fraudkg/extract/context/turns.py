"""Lists told in turn: Malaysia and Thailand arrested 30 and 20 respectively; 泰国、老挝分别抓获30人、20人."""

from collections.abc import Mapping, Sequence

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.grouping import runs
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.sentences import Sentence
from fraudkg.text import Span

_LISTED = frozenset({"", ",", "、", "，"})
_PAIR = 2


class Turns:
    """Tells which figures go with which members of a list, by the words of `time.yaml`."""

    def __init__(self, time: Mapping[str, tuple[str, ...]]) -> None:
        phrasing = Phrasing(time)
        self._mark, self._and = phrasing["{respectively}"], phrasing[r",?\s*{and}\s*(?:{the}\s)?"]
        self._is_told = bool(phrasing.words("respectively"))

    def lists(self, folded: str, parts: Sequence[Span]) -> list[list[int]]:
        """Which parts of a text, by their places, stand side by side, but for commas and "and"."""

        def goes_on(one: int, other: int) -> bool:
            gap = folded[parts[one].end : parts[other].start]
            return gap.strip() in _LISTED or self._and.fullmatch(gap) is not None

        return [run for run in runs(range(len(parts)), goes_on) if len(run) >= _PAIR]

    def of(
        self, folded: str, sentence: Sentence, lists: Sequence[Sequence[Span]], figures: Sequence[Quantity]
    ) -> dict[int, tuple[int, int]]:
        """The list and its member, by their places, for each figure of a sentence that goes with one.

        The figures are told by their places, too. A list goes with as many figures of one unit, side by
        side; nothing else may be listed between the two: in Kent and Essex calls and cases rose by ….
        """
        ends = sentence.span.start, sentence.span.end
        if len(figures) < _PAIR or not lists or not self._is_told or not self._mark.search(folded, *ends):
            return {}
        found: dict[int, tuple[int, int]] = {}
        for run in self.lists(folded, [figure.span for figure in figures]):
            start, end = figures[run[0]].span.start, figures[run[-1]].span.end
            is_alike = len({figures[at].unit for at in run} - {None}) < _PAIR
            for number, members in enumerate(lists):
                is_before = members[-1].end <= start
                low, high = (members[-1].end, start) if is_before else (end, members[0].start)
                is_apart = "、" in folded[low:high] or self._and.search(folded, low, high)
                if is_alike and len(members) == len(run) and low <= high and not is_apart:
                    found |= {figure: (number, member) for member, figure in enumerate(run)}
        return found

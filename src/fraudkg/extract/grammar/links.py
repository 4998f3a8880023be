"""What numbers have to do with each other: lists, shared units, ranges, remarks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.filters import DIALLED
from fraudkg.extract.grammar.lexicon import RATES, Words
from fraudkg.extract.grammar.ranges import UNREAD, is_between, join_ranges, join_ratios
from fraudkg.extract.grammar.remarks import Remarks

_JOINTS = {
    "en": re.compile(r"(?:,| and| or| to|, and| &| through|-|–| ?/)? ?"),
    "zh": re.compile(r"(?:、|和|及|与|或|至|到|以及|，|,|-|—|~|～)?"),
}
_JOINT = re.compile(r"(?:,|、|和|및|และ|và|-|~|～| )? ?")
_PASSING = DIALLED | {"age", "duration", "law", "sentence-length", "threshold", "time"}
_LASTING = frozenset({"sentence-length", "threshold", "age"})
_LEVEL = re.compile(
    r"(?:(?:\b(?:to|from|at|was|were|is|reached|reaching|totalled|totaled|totalling|totaling|hit|the|number"
    r"|stood at|with|or|than|numbered|numbering|amounted to|being|against)|:) |\()$"
)
_GOES_ON = re.compile(r" (?:are|were|was|is|have|had|has|of them|of whom|others?)\b")
_PEOPLE = re.compile(
    r" (?:(?:are|were|was|have|had|has|been) ){0,2}(?:arrested|held|detained|charged|jailed|nabbed|convicted"
    r"|sentenced|imprisoned|indicted|rescued|deported|repatriated|caught|apprehended|released|wanted"
    r"|at large)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_OF_WHICH = re.compile(r"\bof (?:which|that|this|it) (?:[a-z]+ )?$")
_FAR = 200
_NEAR = 20
_SENTENCE_END = re.compile(r"[.!?;](?= )|[。；！？\n;]")
_TORN = frozenset({"100 million", "10,000", "10 thousand"})
"""What the scale words 亿 and 万 become where a machine translates them apart from their numbers."""


class Links:
    """Relates the numbers of a text to each other and to remarks about them.

    Args:
        words: The words of the language.
        family: Language family.
    """

    def __init__(self, words: Words, family: str) -> None:
        self._words = words
        self._family = family
        self._joint = _JOINTS.get(family, _JOINT)
        self._remarks = Remarks(words, family)

    def link(self, folded: str, found: list[Around]) -> None:
        """Complete the numbers of a text in place; a range's second number is taken into its first."""
        self._pass_on(folded, found)
        join_ranges(folded, found, self._family)
        if self._family == "en":
            join_ratios(folded, found)
        counted = [one for one in found if one.reason is None]
        self._share_units(folded, counted)
        _mark_torn(folded, counted)
        ends = [match.start() for match in _SENTENCE_END.finditer(folded)]
        self._remarks.parts(folded, counted, ends)
        if self._family == "en":
            self._inherit(folded, counted, ends)
        for previous, one in zip([None, *counted], counted, strict=False):
            self._remarks.flag(folded, one, previous)

    def _pass_on(self, folded: str, found: Sequence[Around]) -> None:
        """A reason holds for the numbers that are listed with its own: aged 16 to 71, sections 34 and 35."""
        for first, second in pairwise(found):
            is_longer = second.reason == "duration" and first.reason in _LASTING
            is_open = second.reason is None and not second.currency and not second.unit
            if first.reason not in _PASSING or not (is_open or is_longer):
                continue
            between = folded[first.end : second.start]
            if self._joint.fullmatch(between) or (between in {" ", "-"} and first.reason in DIALLED):
                second.reason = first.reason
        for second, first in pairwise(reversed(found)):
            if second.reason not in _PASSING or first.reason not in UNREAD or first.currency is not None:
                continue
            is_unit_shared = not first.unit or first.unit_at == second.unit_at
            gap = max(first.end, second.start)
            if is_unit_shared and is_between(self._family, folded, first.end, gap):
                first.reason = second.reason

    def _share_units(self, folded: str, counted: Sequence[Around]) -> None:
        """A number without a noun takes the unit of the next in its list."""
        for second, first in pairwise(reversed(counted)):
            is_bare = first.unit is None and first.unit_at is None and bool(second.unit)
            is_bare = is_bare and (second.unit not in RATES or second.unit_at is not None)
            if is_bare and self._joint.fullmatch(folded[first.end : max(first.end, second.left)]):
                first.unit = second.unit

    def _inherit(self, folded: str, counted: Sequence[Around], ends: Sequence[int]) -> None:
        """What a number counts that has no noun of its own: the noun or the number before it tells."""
        previous: Around | None = None
        money: Around | None = None
        for one in counted:
            if one.unit is None and one.unit_at is None:
                sentence = bisect_right(ends, one.start)
                if money is not None and bisect_right(ends, money.start) == sentence:
                    is_of = _OF_WHICH.search(folded, max(0, one.left - _NEAR), one.left) is not None
                    one.unit = money.unit if is_of and one.number.is_scaled else None
                is_level = _LEVEL.search(folded, max(0, one.left - _NEAR), one.left) is not None
                is_level = is_level and not _PEOPLE.match(folded, one.end)
                if is_level:
                    low = max(ends[sentence - 1] + 1 if sentence else 0, one.left - _FAR)
                    one.unit = self._noun_before(folded, low, one.left)
                is_near = previous is not None and bisect_right(ends, previous.start) >= sentence - one.counts
                goes_on = one.counts or "part" in one.flags or is_level or _GOES_ON.match(folded, one.end)
                if one.unit is None and previous is not None and is_near and goes_on:
                    one.unit = previous.unit
                if one.unit is None and _PEOPLE.match(folded, one.end):
                    one.unit = "person"
            if one.unit and not self._words.is_measure(one.unit):
                previous = one
            if one.currency is not None and not folded.endswith("(", 0, one.left):
                money = one

    def _noun_before(self, folded: str, low: int, high: int) -> str | None:
        found = None
        for token in _WORD.finditer(folded, low, high):
            unit = self._words.units.at(folded, token.start())
            if unit and unit[0] and not self._words.is_measure(unit[0]):
                found = unit[0]
        return found


def _mark_torn(folded: str, counted: Sequence[Around]) -> None:
    """Scale words torn from their numbers, as machines translate: nothing is made of them."""
    for first, second in pairwise(counted):
        between = folded[first.end : second.start]
        is_torn = len(between) < _NEAR and between.endswith(" in ") and second.number.text in _TORN
        if is_torn and "." in first.number.text:
            first.why_open = second.why_open = "a scale word is torn from its number"

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
_BASE = re.compile(r"\b(?:against|compared with|compared to|up from|down from) $")
_LISTED = re.compile(r"(?:\band|,) (?:another |a further )?$")
_PLACED = re.compile(r" (?:in|from|at|across|by|of) (?!\d)")
_GOES_ON = re.compile(
    r" (?:are|were|was|is|have|had|has|of them|of whom|others?)\b|(?: or| \() ?\d[\d.]{0,5} ?(?:%|per ?cent)"
)
_PEOPLE = re.compile(
    r" (?:(?:are|were|was|have|had|has|been) ){0,2}(?:arrested|held|detained|charged|jailed|nabbed|convicted"
    r"|sentenced|imprisoned|indicted|rescued|deported|repatriated|caught|apprehended|released|wanted"
    r"|at large)\b"
)
_PLACES = frozenset({"site", "building", "search", "operation", "event", "country"})
"""Units of what is not arrested."""
_DONE_TO_PEOPLE = re.compile(
    r" of (?:them|these|those) (?:(?:are|were|was|have|had|has|been|also|since|later) ){1,3}"
    r"(?:arrested|detained|jailed|convicted|sentenced|imprisoned|indicted|rescued|deported|repatriated|apprehended)\b"
)
"""What only people suffer, after a number that takes up something counted before."""
_THOSE = re.compile(
    r"\b(?:of|among|amongst) (?:the |those )(?:\w+ )?(?:arrested|detained|apprehended|held|nabbed|caught"
    r"|charged|convicted|sentenced|rescued|involved|identified|deported|repatriated|jailed|prosecuted"
    r"|in custody),? $"
)
_WORD = re.compile(r"[^\W\d_]+")
_ABOUT = re.compile(r" (?:about|against|involving|concerning|regarding|relating to) (?:\w+ ){0,2}$")
"""Words before what others are about."""
_WHERE = re.compile(r" (?:in|at|from|across|between) (?:\w+ ){0,2}$")
"""Words before places that a list goes through."""
_OF_MONEY = re.compile(
    r" of (?:the|this|that|their|his|her) (?:\w+ )?(?:money|sum|amount|funds|cash|total|loot|losses)\b"
)
"""Words behind a part of a sum: 1.5 million of the money."""
_OF_WHICH = re.compile(r"\bof (?:which|that|this|it),? (?:[a-z]+ )?$")
_VERB_ALONE = re.compile(r"[,，]\w{1,3}")
_PRONOUN = 4
"""Sentences over which a pronoun takes up what was counted: 12 of them."""
_NEXT = ", and "
"""What parts a clause from the next one."""
_OUT_OF = frozenset(("out of", "out of the", "out of a total of", "of a total of"))
_WHOLE = 100
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
        if self._family == "zh":
            self._resume(folded, counted)
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
            # 男子将5万及7万元交出: what stands before a sum is not what it counts.
            is_sum = second.currency is not None and first.number.is_scaled and self._family == "zh"
            is_bare = (first.unit is None or is_sum) and first.unit_at is None and bool(second.unit)
            is_bare = is_bare and (second.unit not in RATES or second.unit_at is not None)
            joint = folded[first.end : max(first.end, second.left)]
            if second.unit in RATES and joint.strip() == "or" and first.value > _WHOLE:
                continue  # 413 or 51%
            if (
                self._family == "en"
                and joint == _NEXT
                and _LEVEL.search(folded, max(0, first.left - _NEAR), first.left)
            ):
                continue  # raids numbered 71, and 9 phones were seized
            is_of = self._family == "en" and joint.strip() in _OUT_OF
            if is_bare and (is_of or self._joint.fullmatch(joint)):
                first.unit = second.unit

    def _resume(self, folded: str, counted: Sequence[Around]) -> None:
        """Chinese: behind a comma and a verb alone the same is counted on: 查询账户50万个,冻结4万个."""
        for previous, one in pairwise(counted):
            if one.unit != "item" or one.unit_at is None or previous.unit_at is None:
                continue
            words = folded[slice(*one.unit_at)]
            is_thing = self._words.classifiers.get(words) == "thing"
            is_same = is_thing and words == folded[slice(*previous.unit_at)]
            if is_same and _VERB_ALONE.fullmatch(folded, previous.right, max(previous.right, one.left)):
                one.unit = previous.unit

    def _inherit(self, folded: str, counted: Sequence[Around], ends: Sequence[int]) -> None:
        """What a number counts that has no noun of its own: the noun or the number before it tells."""
        previous: Around | None = None
        money: Around | None = None
        for one in counted:
            if one.unit is None and one.unit_at is None:
                one.unit = self._unit_told(folded, one, ends, previous, money)
            if one.unit and not self._words.is_measure(one.unit):
                previous = one
            if one.currency is not None and not folded.endswith("(", 0, one.left):
                money = one

    def _unit_told(
        self, folded: str, one: Around, ends: Sequence[int], previous: Around | None, money: Around | None
    ) -> str | None:
        """The unit of a bare number, by the words at it, the sum or the number before it."""
        head, low = max(0, one.left - _NEAR), one.left
        is_whom = folded.endswith((" of whom ", ", of whom "), 0, low)
        is_whom = is_whom or _DONE_TO_PEOPLE.match(folded, one.end) is not None
        is_whom = is_whom or _THOSE.search(folded, max(0, low - 2 * _NEAR), low) is not None
        if is_whom or folded.startswith(" of whom", one.end):
            return "person"
        sentence = bisect_right(ends, one.start)
        unit: str | None = None
        if money is not None and one.number.is_scaled:
            is_of_it = _OF_MONEY.match(folded, one.end) or _OF_WHICH.search(folded, head, low)
            unit = money.unit if is_of_it and sentence - bisect_right(ends, money.start) <= 1 else None
        if unit is None and previous is not None and _BASE.search(folded, head, low):
            unit = previous.unit if bisect_right(ends, previous.start) == sentence else None
        is_level = _LEVEL.search(folded, head, low) is not None and not _PEOPLE.match(folded, one.end)
        if is_level and unit is None:
            start = ends[sentence - 1] + 1 if sentence else 0
            unit = self._noun_before(folded, max(start, low - _FAR), low)
        if (
            unit is None
            and previous is not None
            and previous.unit in _PLACES
            and _PEOPLE.match(folded, one.end)
        ):
            return "person"
        if unit is None and previous is not None:
            is_same = self._is_same(
                folded, one, sentence - bisect_right(ends, previous.start), is_level=is_level
            )
            unit = previous.unit if is_same else None
        is_person = _PEOPLE.match(folded, one.end) or folded.startswith(" who ", one.end)
        return "person" if unit is None and is_person else unit

    def _is_same(self, folded: str, one: Around, sentences: int, *, is_level: bool) -> bool:
        """Whether a bare number counts what the one so many sentences before it does."""
        back = _PRONOUN if one.counts else 1 if "part" in one.flags else 0
        goes_on = one.counts or "part" in one.flags or is_level or _GOES_ON.match(folded, one.end)
        is_listed = _LISTED.search(folded, max(0, one.left - _NEAR), one.left) is not None
        is_listed = is_listed and _PLACED.match(folded, one.end) is not None
        return bool((is_listed and sentences == 0) or (goes_on and sentences <= back))

    def _noun_before(self, folded: str, low: int, high: int) -> str | None:
        found, counted = None, folded.rfind("number of ", low, high)
        is_list = folded.endswith(": ", low, high)
        for token in _WORD.finditer(folded, max(low, counted), high):
            unit = self._words.units.at(folded, token.start())
            if unit and unit[0] and not self._words.is_measure(unit[0]) and token[0] != "number":
                if found is not None and _ABOUT.search(
                    folded, max(low, token.start() - _NEAR), token.start()
                ):
                    # Complaints about shops rose to 80: the complaints did.
                    continue
                if is_list and _WHERE.search(folded, max(low, token.start() - _NEAR), token.start()):
                    # Held in several places: 12 here, 5 there.
                    continue
                found = unit[0]
                if counted >= 0:
                    break
        return found


def _mark_torn(folded: str, counted: Sequence[Around]) -> None:
    """Scale words torn from their numbers, as machines translate: nothing is made of them."""
    for first, second in pairwise(counted):
        between = folded[first.end : second.start]
        is_torn = len(between) < _NEAR and between.endswith(" in ") and second.number.text in _TORN
        if is_torn and "." in first.number.text:
            first.why_open = second.why_open = "a scale word is torn from its number"

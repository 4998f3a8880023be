"""What numbers have to do with each other: lists, shared units, ranges, remarks."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.english import EnglishUnits
from fraudkg.extract.grammar.filters import DIALLED
from fraudkg.extract.grammar.lexicon import RATES, Words
from fraudkg.extract.grammar.ranges import UNREAD, Ranges
from fraudkg.extract.grammar.remarks import Remarks
from fraudkg.extract.numbers import Read

_JOINTS = {"en": r"(?:[,–-]| ?/| {joint})? ?", "zh": "(?:[、—~～-]|{joint})?"}
_JOINT = r"(?:[,、~～→ -]|{joint})? ?"
_PASSING = DIALLED | {"age", "duration", "law", "sentence-length", "threshold", "time"}
_LASTING = frozenset({"sentence-length", "threshold", "age"})
_LISTED = r"(?:\band|,) (?:{another} )?$"
_COUNTRY = "country"
_GOES_ON = r" {goes-on}\b|(?: or| \() ?\d[\d.]{0,5} ?(?:%|per ?cent)"
_PEOPLE = r" (?:{of-people}|(?:{of-those} )?(?:{been} ){0,2}{personal})\b"
"""What is said of people alone, after their number."""
_ITEM, _UNITS = "item", r" {units}(?=[,;.\n]|$)"
_LAST = re.compile(r" ?(?:[;\n]|$)")
"""What stands behind the figure of a label."""
_WORD = re.compile(r"[^\W\d_]+")
_VERB_ALONE = re.compile(r"[,，]\w{1,3}")
_PRONOUN = 4
"""Sentences over which a pronoun takes up what was counted: 12 of them."""
_FAR = 200
_THAN = r"[,，][^,，。；\d]?{compared}[^,，。；\d]{1,12}"
"""What stands between a sum and the one with which it is compared."""
_NEAR = 20
_SENTENCE_END = re.compile(r"[.!?;。；！？\n](?:(?<=[;。；！？\n])|(?= ))")


class Links:
    """Relates the numbers of a text to each other and to remarks about them."""

    def __init__(self, words: Words, family: str, read: Read) -> None:
        self._words = words
        self._family = family
        self._joint = words.nouns[_JOINTS.get(family, _JOINT)]
        self._ranges = Ranges(words, family, read)
        self._remarks = Remarks(words, family)
        self._english = EnglishUnits(words)
        self._unit_noun, self._number_of = words.nouns[_UNITS], words.nouns.phrases("{number-of} ")
        self._people, self._goes_on = words.nouns[_PEOPLE], words.nouns[_GOES_ON]
        self._listed, self._than = words.nouns[_LISTED], words.nouns[_THAN]
        self._base, self._whence = words.nouns[r"\b{compared} $"], words.nouns[r"\b{whence} $"]
        self._percent = words.nouns.words("percent-head")
        self._level = words.nouns[r"(?:\b{level} |\()$"]
        self._closing = words.nouns[r"[.,;:)\n]|$| {closing}\b"]
        self._placed = words.nouns[r" {placing} (?!\d)"]
        self._rest = words.nouns.phrases("{rest} ")
        self._in_turn = words.nouns[r"{in-turn}[㐀-鿿]{0,4}\Z"] if words.nouns.words("in-turn") else None
        self._about = words.nouns[r" {about} (?:\w+ ){0,2}$"]

    def link(self, folded: str, found: list[Around]) -> None:
        """Complete the numbers of a text in place; a range's second number is taken into its first."""
        self._pass_on(folded, found)
        _leave_out_repeats(folded, found)
        self._share_money(folded, found)
        self._ranges.join(folded, found)
        if self._family == "en":
            self._ranges.join_ratios(folded, found)
        counted = [one for one in found if one.reason is None]
        self._share_units(folded, counted)
        self._share_bounds(folded, counted)
        ends = [match.start() for match in _SENTENCE_END.finditer(folded)]
        self._remarks.parts(folded, counted, ends)
        self._head_with_percent(folded, counted)
        if self._family == "en":
            self._inherit(folded, counted, ends)
        elif self._family == "zh":
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
            # Aged 31, 34, and 40, but: aged 31 to 34, and 40 of them.
            is_last = first.reason == "age" and folded.startswith((",", "."), second.end)
            at = first.end + (is_last and folded.startswith(", ", first.end))
            if any(self._joint.fullmatch(folded, low, second.start) for low in {first.end, at}):
                second.reason = first.reason
        for second, first in pairwise(reversed(found)):
            if second.reason not in _PASSING or first.reason not in UNREAD or first.currency is not None:
                continue
            if first.unit_at and first.unit_at[0] > second.start:
                continue  # two 20-year-old men
            between = first.end, max(first.end, second.start)
            is_listed = second.reason == "age" and self._joint.fullmatch(folded, *between)
            if is_listed or self._ranges.is_between(folded, *between):
                first.reason = second.reason

    def _share_units(self, folded: str, counted: Sequence[Around]) -> None:
        """A number without a noun takes the unit of the next in its list."""
        for second, first in pairwise(reversed(counted)):
            # 把5万及7万元交出: what stands before a sum is not what it counts.
            is_other = first.unit is not None and (second.currency is None or first.unit in RATES)
            # 45, $5 million: a sign ahead is the second's alone.
            sign = second.currency if first.currency is None else None
            is_signed = sign is not None and sign.end <= second.start
            if first.unit_at or is_other or is_signed:
                continue
            if self._joint.fullmatch(folded, first.end, max(first.end, second.left)):
                first.unit = second.unit

    def _share_bounds(self, folded: str, counted: Sequence[Around]) -> None:
        """Chinese: the bound of a list that is told in turn is that of all its numbers: 分别约为5元及8元."""
        for first, second in pairwise(counted):
            bound = first.bound
            if self._in_turn is None or bound is None or second.bound or first.unit != second.unit:
                continue
            low = max(0, bound.start - _NEAR)
            is_in_turn = bound.start < first.start and self._in_turn.search(folded, low, bound.start)
            if is_in_turn and self._joint.fullmatch(folded, first.right, max(first.right, second.left)):
                second.bound = bound

    def _share_money(self, folded: str, found: Sequence[Around]) -> None:
        """A sum leaves it to the next of its list to say of whom its money is: 5元及8元人民幣."""
        for second, first in pairwise(reversed(found)):
            if first.currency and second.currency and first.unit_at and second.unit_at:
                word, whole = folded[slice(*first.unit_at)], folded[slice(*second.unit_at)]
                is_part = first.unit_at[0] == first.end and word != whole and whole.startswith(word)
                if is_part and self._joint.fullmatch(folded, first.right, max(first.right, second.left)):
                    first.unit, first.flags = second.unit, first.flags - {"currency-assumed"}

    def _resume(self, folded: str, counted: Sequence[Around]) -> None:
        """Chinese: what is counted on: 查询账户50万个,冻结4万个; 损失5亿元,比去年的4亿增加2成."""
        for previous, one in pairwise(counted):
            low, high = previous.right, max(previous.right, one.left)
            if one.unit == "item" and one.unit_at and previous.unit_at:
                is_same = folded[slice(*one.unit_at)] == folded[slice(*previous.unit_at)]
                is_next = is_same and _VERB_ALONE.fullmatch(folded, low, high)
            else:
                is_bare = one.unit is None and one.unit_at is None and one.number.is_scaled
                is_sum = is_bare and previous.unit in self._words.currencies
                is_next = is_sum and self._than.fullmatch(folded, low, high)
            if is_next:
                one.unit = previous.unit

    def _inherit(self, folded: str, counted: Sequence[Around], ends: Sequence[int]) -> None:
        """What a number counts that has no noun of its own: the noun or the number before it tells."""
        previous: Around | None = None
        money: Around | None = None
        for one in counted:
            if one.unit is None and one.unit_at is None:
                one.unit = self._unit_told(folded, one, ends, previous)
                is_sum = one.unit is None and one.number.is_scaled and self._closing.match(folded, one.end)
                if is_sum and money and bisect_right(ends, one.start) == bisect_right(ends, money.start):
                    # "15 million euros in 2024 and 19 million in 2025"
                    one.unit = money.unit
            elif one.unit == _ITEM and self._unit_noun.match(folded, one.end):
                # One-storey buildings, seven units.
                low = folded.rfind("\n", 0, one.left) + 1
                one.unit = self._noun_before(folded, max(low, one.left - _FAR), one.left) or one.unit
            if one.unit and not self._words.is_measure(one.unit):
                # "30 foreigners from 20 countries", of whom, or of them, 12.
                is_aside = one.unit == _COUNTRY and self._whence.search(
                    folded, max(0, one.left - _NEAR), one.left
                )
                previous = previous if previous and is_aside else one
            elif one.unit in self._words.currencies:
                money = one

    def _unit_told(
        self, folded: str, one: Around, ends: Sequence[int], previous: Around | None
    ) -> str | None:
        """The unit of a bare number: what is done to it, a noun or the number before it tells."""
        if self._people.match(folded, one.end):
            return "person"
        if folded.endswith(": ", 0, one.left) and _LAST.match(folded, one.end):
            # Mobile phones: 125.
            return self._noun_before(folded, folded.rfind("\n", 0, one.left) + 1, one.left)
        sentence = bisect_right(ends, one.start)
        unit: str | None = None
        if self._level.search(folded, max(0, one.left - _NEAR), one.left):
            start = ends[sentence - 1] + 1 if sentence else 0
            unit = self._noun_before(folded, max(start, one.left - _FAR), one.left)
        if unit is None and previous is not None:
            is_same = self._is_same(folded, one, sentence - bisect_right(ends, previous.start))
            # "each of the other three faces 702 counts"
            is_else = previous.unit == _ITEM and folded.endswith(self._rest, 0, one.left)
            unit = previous.unit if is_same and not is_else else None
        return unit

    def _is_same(self, folded: str, one: Around, sentences: int) -> bool:
        """Whether a bare number counts what the one so many sentences before it does."""
        is_told = one.counts or folded.endswith(self._rest, 0, one.left)
        back = _PRONOUN if is_told else 1 if "part" in one.flags else 0
        if sentences > back:
            return False
        if is_told or "part" in one.flags or self._goes_on.match(folded, one.end):
            return True
        before = max(0, one.left - _NEAR), one.left
        is_listed = self._listed.search(folded, *before) and self._placed.match(folded, one.end)
        return bool(self._base.search(folded, *before) or is_listed)

    def _noun_before(self, folded: str, low: int, high: int) -> str | None:
        """The last noun before a number, or the one whose number is told: "the number of raids in cities"."""
        told_at = ((folded.rfind(words, low, high), words) for words in self._number_of)
        counted, words = max(told_at, default=(-1, ""))
        if counted >= 0:
            told = self._english.find(folded, counted + len(words), is_one=False)
            if told and told[0]:
                return told[0]
        found = None
        for token in _WORD.finditer(folded, max(low, counted), high):
            is_amount = found is not None and token[0] in self._words.nouns.words("amount")
            unit = None if is_amount else self._words.units.at(folded, token.start())
            if unit and unit[0] and not self._words.is_measure(unit[0]):
                reach = max(0, token.start() - 2 * _NEAR)
                if found is None or not self._about.search(folded, reach, token.start()):
                    found = unit[0]
        return found

    def _head_with_percent(self, folded: str, counted: Sequence[Around]) -> None:
        """The figures that close the lines below a head such as "Victims (%)" are in hundredths."""
        low, is_below, rows = 0, False, set[int]()
        for line in folded.split("\n"):
            text = line.rstrip()
            is_row = text[-1:].isdecimal() and not text[0].isdecimal()
            is_below = text.endswith(self._percent) or (is_below and (is_row or not text))
            if is_row and is_below:
                rows.add(low + len(text))
            low += len(line) + 1
        for one in counted:
            if one.unit is None and one.unit_at is None and one.end in rows:
                one.unit = "percent"


def _leave_out_repeats(folded: str, found: Sequence[Around]) -> None:
    """The same number again, in figures after its words: two (2) men."""
    for one, again in pairwise(found):
        is_spelt = one.number.text[0].isalpha() and again.number.text[0].isdecimal()
        is_enclosed = folded[one.end : again.start].lstrip() == "(" and folded.startswith(")", again.end)
        if is_spelt and is_enclosed and one.value == again.value:
            again.reason = "anaphora"

"""Ranges: two numbers that state the ends of one quantity, and ratios such as nine in ten."""

import re
from decimal import Decimal
from math import prod

from fraudkg.extract.grammar.around import UNCOUNTED, Around
from fraudkg.extract.grammar.lexicon import RATES, Words
from fraudkg.extract.numbers import EXACT, Read
from fraudkg.extract.numbers.numerals import ENGLISH_SCALES, HAN_DIGITS, HAN_SCALES

_BETWEEN = {
    "en": r" ?[-–—~] ?| {range} ",
    "zh": " ?(?:[-–—~～、]|{range}) ?|",
    "ja": " ?(?:[-–—~～〜]|{range}) ?",
    "ko": " ?(?:[-–—~～∼]|{range}) ?",
    "th": " ?(?:[-–—~]|{range}) ?",
    "vi": " ?(?:[-–—~]|{range}) ?",
}
_WAVES = frozenset("~～")
_DASH = " ?[-–—~～] ?"
_APART = r"[,(–—-] ?{from}$"
_CHANGED = r"(?: (?:{from}|{changed-by})|\({from})$"
_CLAUSE, _NEAR = 40, 12
"""So far before a range the words of a change may stand, and so far apart its ends."""
_WHOLES = frozenset({*range(2, 11), 20, 25, 50, 100})
"""Out of how many shares are told."""
_TEN, _HUNDRED = 10, 100
_FIGURE = re.compile(r"[\d,.]*\d")
UNREAD = frozenset({None, "", "idiom"})
"""Reasons of numbers that no filter took: another number may still show that they count."""


class Ranges:
    """Joins the two numbers of a range, unless words of a change stand there: rose from 300 to 900."""

    def __init__(self, words: Words, family: str, read: Read) -> None:
        self._read = read
        self._family = family
        self._change, self._han_change = words.change, words.nouns["{risen}{done}?$"]
        self._apart, self._changed = words.nouns[_APART], words.nouns[_CHANGED]
        self._and, self._between_of = words.nouns.words("and"), words.nouns.words("between")
        self._to, self._up_to = words.nouns.words("to"), words.nouns.words("to-level")
        self._since, self._various = words.nouns.words("since"), words.nouns.words("various")
        self._between = words.nouns[_BETWEEN.get(family, _DASH)]
        self._led_to = words.nouns.words("led-to")
        self._going_on = ("、", "。", *words.nouns.words("led-to-end"))
        self._out_of = frozenset(words.nouns.phrases(" {out-of} "))

    def is_between(self, folded: str, start: int, end: int) -> bool:
        """Whether the characters from `start` to `end` may stand between the ends of a range."""
        return self._between.fullmatch(folded, start, end) is not None

    def join(self, folded: str, found: list[Around]) -> None:
        """Take the second number of a range into its first, in place."""
        at = 0
        while at + 1 < len(found):
            first, second = found[at], found[at + 1]
            lower = self._lower(folded, first, second)
            if lower is not None:
                first.value, first.upper = sorted((lower, second.value))
                first.end, first.reason = second.end, None
                if first.why_open == UNCOUNTED:
                    first.why_open = second.why_open  # 三百至四百人
                first.unit, first.unit_at = second.unit or first.unit, second.unit_at or first.unit_at
                first.right = max(second.right, first.right)
                first.currency = first.currency or second.currency
                first.flags |= second.flags
                del found[at + 1]
            at += 1

    def _lower(self, folded: str, first: Around, second: Around) -> Decimal | None:
        """The lower end where the two numbers are the ends of a range, else None."""
        if not (self._may_begin(first, second) and self._may_end(folded, first, second)):
            return None
        begin, end, is_apart = _gap(first, second)
        if not 0 <= end - begin <= _NEAR or not self.is_between(folded, begin, end):
            return None
        word = folded[begin:end].strip()
        if not self._joins(folded, first, second, word) or (word in {"、", ""} and is_apart):
            return None
        lower = self._scaled(first, second, is_adjacent=not word)
        lower = lower if lower < second.value else first.value
        # 罚金8000至2000元不等: a range told from its upper end.
        is_falling = lower > second.value and folded.startswith(self._various, max(second.end, second.right))
        return lower if lower < second.value or is_falling else None

    def _may_begin(self, first: Around, second: Around) -> bool:
        """Whether the first number may count in the unit of the second."""
        if first.reason not in UNREAD or (first.unit == "fold" and first.number.text[0].isalpha()):
            return False  # doubled to 3,100
        # A noun ahead of the first number bears no unit of its own: 小组配备三到四名民警.
        is_other = first.unit != second.unit and (first.unit_at or first.unit in RATES)
        return not (first.unit and second.unit and is_other)

    def _may_end(self, folded: str, first: Around, second: Around) -> bool:
        """Whether the second number counts, and no bound is its own."""
        bound = second.bound
        if second.reason is not None or bound is None:
            return second.reason is None
        # 0.5~1%가량: what bounds the upper end behind it bounds both.
        is_of_both = self._family == "ko" and bound.start >= second.end
        # 100~200: between figures the sign is no "about".
        return is_of_both or (folded[bound.start : bound.end] in _WAVES and bound.start == first.end)

    def _joins(self, folded: str, first: Around, second: Around, word: str) -> bool:
        """Whether the word between two numbers makes a range of them here."""
        before = folded[max(0, first.left - _CLAUSE) : first.left].rstrip()
        if word in self._and:
            return before.endswith(self._between_of)
        if word in self._to:
            # A change may stand before a comma or bracket: jumped 200 per cent, from 300 to 900.
            clause = self._apart.sub("", before).rpartition(",")[2]
            return not (self._changed.search(before) and self._change.search(clause))
        if word in self._since:
            # 441件から237件へ, and 441件から237件、 where the unit stands twice
            is_twice = first.unit_at is not None and first.currency is None
            return not folded.startswith(self._led_to + (self._going_on if is_twice else ()), second.right)
        if word == "、":
            return first.value + 1 == second.value or _is_next_digit(folded, first, second)
        if word in self._up_to and first.unit_at and first.unit != "percent":
            return not self._han_change.search(before)  # 增加287宗至493宗
        return bool(word) or not first.number.text[-1].isdecimal()

    def _scaled(self, first: Around, second: Around, *, is_adjacent: bool) -> Decimal:
        """The first number, with the scale word that it leaves to the second: 5 to 10 million, 两三千."""
        # two to three hundred, 三至五百人
        is_hundreds = second.value >= _HUNDRED and not second.number.text[-1].isdecimal()
        if first.number.is_scaled or not (second.number.is_scaled or is_adjacent or is_hundreds):
            return first.value
        head = second.number.text[0]
        if is_adjacent and HAN_DIGITS.get(head) and second.number.span.length < _NEAR:
            return EXACT.multiply(first.value, second.value // HAN_DIGITS[head])
        figure = _FIGURE.match(second.number.text)
        if figure is None:
            return _spelt_alike(first, second)
        base = self._read(figure[0], 0)[0].value
        return EXACT.multiply(first.value, second.value / base) if base else first.value

    def join_ratios(self, folded: str, found: list[Around]) -> None:
        """Nine in 10 is a share; one in three is left to a person: no decimal number states it exactly."""
        for at in range(len(found) - 2, -1, -1):
            first, second = found[at], found[at + 1]
            is_open = first.reason in UNREAD and first.unit_at is None and second.reason in UNREAD
            # "1 in 17 adults", but "one in 12 provinces"
            is_whole = second.value in _WHOLES or (first.value == 1 and second.unit == "person")
            is_share = first.value < second.value and is_whole
            if is_open and is_share and folded[first.end : second.start] in self._out_of:
                if 1000 * first.value % second.value:
                    first.why_open = "inexact"
                first.value = 100 * first.value / second.value
                first.end, first.right, first.reason = second.end, second.end, None
                first.unit, first.unit_at = "percent", None
                del found[at + 1]


def _gap(first: Around, second: Around) -> tuple[int, int, bool]:
    """Where what joins two numbers begins and ends, and whether the first has its unit there."""
    begin, end = first.end, second.start
    if second.currency and second.currency.end <= second.start:
        end = second.currency.start
    is_apart = first.unit_at is not None and begin <= first.unit_at[0] and first.unit_at[1] <= end
    if first.unit == second.unit and first.unit_at and is_apart:
        begin = first.unit_at[1]
    elif first.unit == second.unit and first.currency:
        begin = max(begin, first.right)  # 港币4万元至6万元
    return begin, end, is_apart


def _is_next_digit(folded: str, first: Around, second: Around) -> bool:
    """Whether the second number is the next digit with the scale of both: 1、2億元, 三、四百萬.

    A line that begins with 1、2万元 is the first item of a list.
    """
    text = second.number.text
    figure = _FIGURE.match(text)
    head = figure[0] if figure else text[0]
    digit = int(head) if head.isdecimal() and len(head) == 1 else HAN_DIGITS.get(head)
    is_item = not folded[: first.start].rpartition("\n")[2].strip()
    return digit == first.value + 1 and len(text) > len(head) and not is_item


def _spelt_alike(first: Around, second: Around) -> Decimal:
    """The first number of a range in words with what it leaves to the second, the most that keeps it lower.

    A lone digit shares all behind a digit, others the last word: 三至五百万, but 五百至六百万 and 五至十万.
    """
    spelt, whole = second.number.text, Decimal(10) ** second.value.adjusted()
    scale = prod(HAN_SCALES[char] for char in spelt[len(spelt.rstrip("".join(HAN_SCALES))) :])
    shared = {Decimal(ENGLISH_SCALES.get(spelt.lower().rpartition(" ")[2], scale))}
    if first.value < _TEN and second.value % whole == 0:
        shared.add(whole)
    alike = (EXACT.multiply(first.value, one) for one in shared)
    return max((one for one in alike if one < second.value), default=first.value)

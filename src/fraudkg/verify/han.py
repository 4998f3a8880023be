"""Read numbers in Chinese numerals, alone or mixed with figures, as Chinese and Japanese write them."""

import re
from decimal import Decimal
from math import prod

from fraudkg.verify.amounts import (
    ASCII_DIGITS,
    DIGITS,
    FIGURE,
    SPACE,
    Worth,
    decimal_of,
    last_place,
    scaled,
    shown,
    spelt_steps,
    whole,
)

HEDGES = "余餘馀多"
"""Characters that may stand inside or right after a Chinese number and say that it is passed."""

VAGUE = "数數几幾"
"""Characters before a unit that count it without a number: some hundred millions."""

HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
HAN_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
HAN_BIG_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
HAN_UNITS = HAN_SMALL_UNITS | HAN_BIG_UNITS
HAN_NUMERALS = frozenset(HAN_DIGITS) | frozenset(HAN_UNITS)

_CIRCLE = "○"
"""A sign that stands for zero, but only in a row of numerals: elsewhere it is a bullet, or hides a name."""

_DIGIT = f"[{''.join(HAN_DIGITS)}]"
_NUMERAL = f"[{''.join(sorted(HAN_NUMERALS))}]"
_HEDGE = f"[{HEDGES}]"
_UNIT = f"[{''.join(HAN_UNITS)}]"
_BIG = "[万萬亿億]"
HAN_RUN = (
    rf"(?:{_DIGIT}|(?<![{VAGUE}]){_UNIT})"
    rf"(?:{_HEDGE}(?={_NUMERAL})|{_NUMERAL}|(?<={_DIGIT}){_CIRCLE}+|(?<=[百千万萬亿億零〇])[廿卅])*{_HEDGE}?"
)
"""Chinese numerals, hedged within or at their end or not."""

SCORES = {"廿": "二十", "卅": "三十"}
"""Characters that say twenty and thirty in one."""

_FORMAL = dict(
    zip("壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾佰仟", "一二二二三三三三四五六六七八九十百千", strict=True)
)
_FORMAL_CHARS = "".join(_FORMAL)
_FORMAL_RUN = re.compile(
    # Not the 陆 of 大陆, nor the 拾 of 收拾.
    f"(?:(?<![大内內登着著上水退])(?![拾佰仟])[{_FORMAL_CHARS}](?=[拾佰仟十百千万萬亿億])"
    f"|(?<![收捡撿])拾(?=[{_FORMAL_CHARS}万萬亿億]))[{_FORMAL_CHARS}零〇十百千万萬亿億]*|(?<=[0-9]|{_DIGIT})[佰仟]"
)
_INFORMAL = str.maketrans(_FORMAL)


def informal(words: str) -> str:
    """Return the words with formal numerals in their everyday form; the length stays.

    >>> informal("新臺幣肆萬貳仟元，大陸萬人")
    '新臺幣四萬二千元，大陸萬人'
    """
    return _FORMAL_RUN.sub(lambda run: run[0].translate(_INFORMAL), words)


_POINT = "[点點.]"
_ONE_TO_NINE = "[一二三四五六七八九]"
_SCORE = f"[{''.join(SCORES)}]"
_TENS = rf"(?:10|[0-9](?:\.[0-9])?|{_ONE_TO_NINE}(?:{_POINT}{_ONE_TO_NINE})?|[十两])"
DECIMALS = rf"[零一二三四五六七八九十百廿卅]{{1,4}}{_POINT}[〇零一二三四五六七八九]{{1,3}}"
"""Numerals with decimals."""
_APART = rf"(?<![0-9.,])(?<!{_NUMERAL})"
_LOWER = "(?:[0-9],[0-9]{3}|[0-9]{1,4})"
"""Figures below ten thousand, behind a larger unit."""
_COUNTED = "[人名宗件个個起家户戶条條岁歲年天日]"
CHINESE = (
    # Tenths, which are a percentage; 成 begins many words.
    rf"{_APART}{_TENS}成(?:[一二三四五六七八九半0-9](?![0-9]))?"
    "(?![员員立果功为為都本交千百分品年])"
    # Decimals in numerals: 三.五, 十二点五万; without a unit 点 tells a rate, while 三点五十分 is a time.
    rf"|(?<!{_NUMERAL})[零一二三四五六七八九十百廿卅]{{1,4}}\.[〇零一二三四五六七八九]{{1,3}}(?!{_NUMERAL}|[.0-9])"
    rf"|(?<!{_NUMERAL}){DECIMALS}(?:{_BIG}+{_HEDGE}?|(?=倍|[个個]百分{_POINT}))|(?<=百分之){DECIMALS}"
    # Twenty and thirty in one character, which also stands in names: 廿五, 百廿人.
    rf"|(?<!{_NUMERAL})(?:{_ONE_TO_NINE}?百)?{_SCORE}(?:{_ONE_TO_NINE}|(?=[{HEDGES}]|{_BIG}|{_COUNTED}|\Z))"
    rf"(?:{_HEDGE}?{_BIG})*{_HEDGE}?"
    # Figures with gaps around their units, as some pages set them: 4.5 万, 1 亿 3000 万.
    rf"|{FIGURE}{SPACE}{_HEDGE}?[百千]?{_BIG}+(?:(?<=[亿億]){SPACE}?{_LOWER}{SPACE}?{_HEDGE}?[万萬])?{_HEDGE}?"
    rf"|{FIGURE}[亿億](?:{SPACE}{_LOWER}{SPACE}?|{_LOWER}{SPACE}){_HEDGE}?[万萬]{_HEDGE}?"
    # A unit that a bound counts without a number: 上亿.
    rf"|(?<![0-9{VAGUE}{HEDGES}])(?<!{_NUMERAL})(?<![0-9]{SPACE}){_BIG}(?!{_NUMERAL})"
)
"""Numbers as only Chinese writes them."""

JAPANESE = (
    rf"{_APART}{_TENS}割(?:[0-9一二三四五六七八九]分)?(?![引り合])"
    rf"|{_APART}[0-9]{{1,3}}[・･][0-9]{{1,2}}(?=[%倍]|ポイント|\Z)"
)
"""Tenths and hundredths as Japanese counts them (3割5分), and rates with a middle dot (2・6倍)."""

ESTIMATE = re.compile("[一二两兩三四五六七八][二三四五六七八九]")
"""Two digits in a row that count: two or three."""

_HAN_TOKEN = re.compile(r"[0-9][0-9, \u00a0\u2009\u202f]*(?:\.[0-9]+)?|.")


def from_chinese(text: str) -> Worth | None:
    """Return what Chinese numerals say, hedges left out; None where they are no number.

    >>> from_chinese("1亿3000万").value, from_chinese("两三千")
    (Decimal('130000000'), None)
    """
    text = re.sub(_SCORE, lambda score: SCORES[score[0]], re.sub(f"[{HEDGES}]", "", text))
    reader = _Chinese()
    for token in _HAN_TOKEN.findall(text):
        if not reader.take(token):
            return None
    value, place = reader.close()
    units = re.sub(f"^(?:[0-9]|[^{''.join(HAN_UNITS)}])+", "", text)
    scale = Decimal(prod(HAN_UNITS[char] for char in units) if HAN_UNITS.keys() >= set(units) else 1)
    if text[0] not in ASCII_DIGITS:
        return Worth(value, spelt_steps(value, place), scale)
    # Figures that a unit leaves as they are ("2万6130") show no rounding but that of their zeros.
    exact = text[-1] in ASCII_DIGITS and place <= 1
    return Worth(value, shown(value, place) if exact else (place,), scale)


def from_tenths(text: str) -> Worth:
    """Return what tenths say, as a percentage.

    >>> [str(from_tenths(words).value) for words in ("三成五", "6成", "3割5分")]
    ['35', '60', '35']
    """
    tens, _, ones = text.rstrip("分").replace("割", "成").partition("成")
    digits = HAN_DIGITS | {char: int(char) for char in ASCII_DIGITS} | {"半": 5, "十": 10}
    plain = "".join(str(digits.get(char, ".")) for char in tens) if len(tens) > 1 else tens
    value = Decimal(digits[tens]) if tens in digits else decimal_of(plain)
    return Worth(whole(value * DIGITS + (digits[ones] if ones else 0)), (None,))


def from_japanese(text: str) -> Worth:
    """Return what a number says that only Japanese writes so.

    >>> [str(from_japanese(words).value) for words in ("3割5分", "2・6")]
    ['35', '2.6']
    """
    plain = re.sub("[・･]", ".", text)
    return from_tenths(text) if plain == text else scaled(plain, Decimal(1))


def from_own(text: str) -> Worth | None:
    """Return what a number says that only Chinese writes so.

    >>> [str(from_own(words).value) for words in ("三成五", "十二点五万", "1 亿 3000 万", "亿")]
    ['35', '125000', '130000000', '100000000']
    """
    if "成" in text:
        return from_tenths(text)
    bare = re.sub(f"{_HEDGE}|{SPACE}", "", text)
    bare = re.sub(_SCORE, lambda score: SCORES[score[0]], bare)
    if bare in HAN_BIG_UNITS:
        unit = Decimal(HAN_BIG_UNITS[bare])
        return Worth(unit, (unit,), unit)
    pointed = re.fullmatch(f"({_NUMERAL}+){_POINT}({_DIGIT}+)({_BIG}*)", bare)
    return _pointed(*pointed.groups()) if pointed else from_chinese(bare)


def _pointed(ones: str, decimals: str, units: str) -> Worth | None:
    before = from_chinese(ones)
    if before is None:
        return None
    scale = Decimal(prod(HAN_BIG_UNITS[unit] for unit in units))
    place = Decimal(1).scaleb(-len(decimals))
    after = int("".join(str(HAN_DIGITS[char]) for char in decimals))
    step = whole(place * scale) if units else None
    return Worth(whole((before.value + after * place) * scale), (step,), scale)


class _Chinese:
    """Reads the tokens of a Chinese number one by one; digits in ASCII may stand for any of its digits."""

    def __init__(self) -> None:
        self._parts: list[Decimal] = []  # what the big units have closed, the larger first
        self._section = Decimal(0)  # what stands below the next big unit
        self._number: Decimal | None = None  # a digit that waits for its unit
        self._digits = ""  # the ASCII digits that it came from
        self._row = 0  # how many Chinese digits in a row stand for it
        self._zero = False  # whether a zero stood before it
        self._unit = Decimal(1)  # the unit that came last
        self._place = Decimal(1)  # the place of the digit that came last

    def take(self, token: str) -> bool:
        """Take the next token; False where no number goes on so."""
        if token[0] in ASCII_DIGITS:
            return self._take_digits(token)
        if token in HAN_DIGITS or token == _CIRCLE:
            return self._take_digit(HAN_DIGITS.get(token, 0))
        if token in HAN_SMALL_UNITS:
            return self._take_small_unit(Decimal(HAN_SMALL_UNITS[token]))
        return self._take_big_unit(Decimal(HAN_BIG_UNITS[token])) if token in HAN_BIG_UNITS else False

    def close(self) -> tuple[Decimal, Decimal]:
        """Return the value, and the place of its last stated digit."""
        if self._number is not None:
            short = self._is_short()
            self._place = self._unit / 10 if short else self._place
            self._section += self._number * (self._unit / 10 if short else 1)
        return whole(sum(self._parts, start=self._section)), whole(self._place)

    def _is_short(self) -> bool:
        """Whether the digit that waits leaves out its unit: 三万五 is 35,000."""
        is_digit = self._number is not None and len(self._digits) < len("10") and self._number < DIGITS
        return is_digit and not self._zero and self._unit >= HAN_SMALL_UNITS["百"]

    def _take_digits(self, token: str) -> bool:
        if self._number is not None:
            return False
        self._number, self._digits, self._place = decimal_of(token), token, last_place(token)
        return True

    def _take_digit(self, digit: int) -> bool:
        if self._digits or (self._row and self._section):
            return False
        if digit == 0 and self._number is None and (self._section or self._parts):
            self._zero = True
            return True
        # Digits in a row are read by place, as in a year; two of them before a unit are an estimate.
        self._row += 1
        self._number = Decimal(digit) if self._number is None else self._number * DIGITS + digit
        self._place = Decimal(1)
        return True

    def _take_small_unit(self, unit: Decimal) -> bool:
        # A unit begins a number ("百人", "千万") or is ten after others; units fall from left to right.
        begun = bool(self._section or self._parts or self._zero)
        alone = self._number is None and (
            self._section % HAN_SMALL_UNITS["百"] if unit == HAN_SMALL_UNITS["十"] else begun
        )
        if alone or self._row > 1 or (self._section and self._section % (unit * DIGITS)):
            return False
        self._section += (Decimal(1) if self._number is None else self._number) * unit
        self._place = unit * (last_place(self._digits) if self._digits else 1)
        self._unit, self._number, self._digits, self._zero, self._row = unit, None, "", False, 0
        return True

    def _take_big_unit(self, unit: Decimal) -> bool:
        # 七千三万 is 73 million.
        short = bool(self._section) and not self._digits and self._is_short()
        self._place = self._unit / 10 if short else self._place
        amount = self._section + (self._number or 0) * (self._unit / 10 if short else 1)
        while self._parts and self._parts[-1] < unit:
            amount += self._parts.pop()
        is_estimate = self._row == len("二三") and amount % DIGITS
        if not amount or is_estimate:
            return False
        self._place *= unit
        self._parts.append(amount * unit)
        self._section, self._unit, self._number, self._digits = Decimal(0), unit, None, ""
        self._zero, self._row = False, 0
        return True

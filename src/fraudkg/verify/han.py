"""Read numbers in Chinese numerals, alone or mixed with figures, as Chinese and Japanese write them."""

from __future__ import annotations

import re
from decimal import Decimal

from fraudkg.verify.amounts import (
    ASCII_DIGITS,
    DIGITS,
    Worth,
    decimal_of,
    last_place,
    spelt_steps,
    whole,
    zeros_of,
)

HEDGES = "余餘多"
"""Characters that may stand inside or right after a Chinese number and say that it is passed."""

HAN_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "兩": 2}
HAN_SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
HAN_BIG_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
HAN_NUMERALS = frozenset(HAN_DIGITS) | frozenset(HAN_SMALL_UNITS) | frozenset(HAN_BIG_UNITS)

ESTIMATE = re.compile("[一二两兩三四五六七八][二三四五六七八九]")
"""Two digits in a row that count: two or three."""

_HAN_TOKEN = re.compile(r"[0-9][0-9, \u00a0\u2009\u202f]*(?:\.[0-9]+)?|.")


def from_chinese(text: str) -> Worth | None:
    """Return what Chinese numerals say, hedges left out; None where they are no number.

    >>> from_chinese("1亿3000万").value, from_chinese("两三千")
    (Decimal('130000000'), None)
    """
    text = re.sub(f"[{HEDGES}]", "", text)
    reader = _Chinese()
    for token in _HAN_TOKEN.findall(text):
        if not reader.take(token):
            return None
    value, place = reader.close()
    units = re.sub(f"^(?:[0-9]|[^{''.join(HAN_SMALL_UNITS | HAN_BIG_UNITS)}])+", "", text)
    scale = Decimal(1)
    for char in units if all(char in HAN_SMALL_UNITS | HAN_BIG_UNITS for char in units) else "":
        scale *= (HAN_SMALL_UNITS | HAN_BIG_UNITS)[char]
    if text[0] not in ASCII_DIGITS:
        return Worth(value, spelt_steps(value, place), scale)
    # Figures that a unit leaves as they are ("2万6130") show no rounding but that of their zeros.
    exact = text[-1] in ASCII_DIGITS and place == 1
    return Worth(value, zeros_of(value) if exact else (place,), scale)


def from_tenths(text: str) -> Worth:
    """Return what tenths say, as a percentage.

    >>> from_tenths("三成五").value, from_tenths("6成").value
    (Decimal('35'), Decimal('60'))
    """
    tens, _, ones = text.partition("成")
    digits = HAN_DIGITS | {char: int(char) for char in ASCII_DIGITS} | {"半": 5, "十": 10}
    value = Decimal(digits[tens]) if tens in digits else decimal_of(tens)
    return Worth(whole(value * DIGITS + (digits[ones] if ones else 0)), (None,))


class _Chinese:
    """Reads the tokens of a Chinese number one by one; digits in ASCII may stand for any of its digits."""

    def __init__(self) -> None:
        self._parts: list[Decimal] = []  # what the big units have closed, the larger first
        self._section = Decimal(0)  # what stands below the next big unit
        self._number: Decimal | None = None  # a digit that waits for its unit
        self._digits = ""  # the ASCII digits that it came from
        self._row = False  # whether several Chinese digits in a row stand for it
        self._zero = False  # whether a zero stood before it
        self._unit = Decimal(1)  # the unit that came last
        self._place = Decimal(1)  # the place of the digit that came last

    def take(self, token: str) -> bool:
        """Take the next token; False where no number goes on so."""
        if token[0] in ASCII_DIGITS:
            return self._take_digits(token)
        if token in HAN_DIGITS:
            return self._take_digit(HAN_DIGITS[token])
        if token in HAN_SMALL_UNITS:
            return self._take_small_unit(Decimal(HAN_SMALL_UNITS[token]))
        return self._take_big_unit(Decimal(HAN_BIG_UNITS[token])) if token in HAN_BIG_UNITS else False

    def close(self) -> tuple[Decimal, Decimal]:
        """Return the value, and the place of its last stated digit."""
        if self._number is not None:
            # "三万五" leaves out the last unit: it is 35,000.
            hundred_up = self._unit >= HAN_SMALL_UNITS["百"]
            short = hundred_up and not self._zero and len(self._digits) < len("10") and self._number < DIGITS
            self._place = self._unit / 10 if short else self._place
            self._section += self._number * (self._unit / 10 if short else 1)
        return whole(sum(self._parts, start=self._section)), whole(self._place)

    def _take_digits(self, token: str) -> bool:
        if self._number is not None:
            return False
        self._number, self._digits, self._place = decimal_of(token), token, last_place(token)
        return True

    def _take_digit(self, digit: int) -> bool:
        if self._digits:
            return False
        if digit == 0 and self._number is None and (self._section or self._parts):
            self._zero = True
            return True
        # Digits in a row are read by place, as in a year; before a unit they are an estimate.
        self._row = self._number is not None
        self._number = Decimal(digit) if self._number is None else self._number * DIGITS + digit
        self._place = Decimal(1)
        return True

    def _take_small_unit(self, unit: Decimal) -> bool:
        # A unit begins a number ("百人", "千万") or is ten after others; units fall from left to right.
        begun = bool(self._section or self._parts or self._zero)
        alone = self._number is None and (
            self._section % HAN_SMALL_UNITS["百"] if unit == HAN_SMALL_UNITS["十"] else begun
        )
        if alone or self._row or (self._section and self._section % (unit * DIGITS)):
            return False
        self._section += (Decimal(1) if self._number is None else self._number) * unit
        self._place = unit * (last_place(self._digits) if self._digits else 1)
        self._unit, self._number, self._digits, self._zero = unit, None, "", False
        return True

    def _take_big_unit(self, unit: Decimal) -> bool:
        amount = self._section + (self._number or 0)
        while self._parts and self._parts[-1] < unit:
            amount += self._parts.pop()
        if not amount or self._row:
            return False
        self._place *= unit
        self._parts.append(amount * unit)
        self._section, self._unit, self._number, self._digits, self._zero = Decimal(0), unit, None, "", False
        return True

"""Chinese numerals written otherwise: with other characters, decimals or hedges inside."""

import re
from dataclasses import replace

from fraudkg.extract.numbers.general import numbers_at
from fraudkg.extract.numbers.mention import EXACT, WITHIN, NumberMention, more_at
from fraudkg.extract.numbers.numerals import (
    HAN_BIG,
    HAN_DIGITS,
    HAN_FORMAL,
    HAN_NUMERALS,
    HAN_PLAIN,
    HAN_TENS,
    HAN_UNITS,
    is_scale,
)
from fraudkg.text import Span

_DIGITS = "".join(HAN_DIGITS)
_UNITS = "".join(HAN_UNITS)
_LONG = 40
"""No number in words has more characters."""
_RUN = re.compile(
    rf"(?!○)(?:[{HAN_NUMERALS}{HAN_BIG}{''.join(HAN_TENS)}○]|(?<=[百千{HAN_BIG}])[0０](?=[{_DIGITS}十])|(?<=[{_DIGITS}])[佰仟])"
    rf"{{1,{_LONG + 1}}}"
)
_FORMAL_CHARS = "".join(HAN_FORMAL)
FORMAL = (
    rf"(?<![{_FORMAL_CHARS}{_UNITS}{HAN_BIG}])"
    rf"(?:(?<![大内內登着著上水退])(?![拾佰仟])[{_FORMAL_CHARS}](?=[拾佰仟{_UNITS}{HAN_BIG}])"
    rf"|(?<![收捡撿])拾(?=[{HAN_BIG}]|[{_FORMAL_CHARS}](?:[{HAN_BIG}元圆圓名人]|$)))"
)
"""Where a number in formal numerals begins: a digit with a unit behind it, but not that of 大陆."""
_FORMAL = re.compile(rf"{FORMAL}[{_FORMAL_CHARS}{HAN_NUMERALS}{HAN_BIG}]{{1,{_LONG}}}")
_PLAIN = HAN_PLAIN | str.maketrans({"0": "〇", "０": "〇"} | HAN_FORMAL)
"""Also formal numerals, and figures that stand for a zero: 四百０六萬."""
_ROW = re.compile(rf"(?:[{_DIGITS}]{{3,}}|[{_DIGITS}]〇)(?=[{HAN_BIG}]|$)")
"""Numerals in a row, each in the place of a figure: 七二四四万."""
_AS_FIGURES = str.maketrans({char: str(value) for char, value in HAN_DIGITS.items()} | {"○": "0"})
_POINT = re.compile(rf"([○〇零一二三四五六七八九百十]{{1,4}})[点點.]([{_DIGITS}]{{1,3}})([{HAN_BIG}]{{0,2}})")
"""Numerals with decimals: 三点二五亿."""
_PERCENT, _PERCENTS = "百分之", ("百分之", "百分")
_RATE = re.compile("[倍成]|[个個]百分[点點]")
"""What decimals may stand before without a scale; 三点五十分 is a time, 三.五 none."""
_HEDGED = re.compile(rf"([{HAN_NUMERALS}{HAN_BIG}]{{1,20}}) ?[{WITHIN}]([{HAN_BIG}])")
"""Numerals that are hedged before their last scale word: 三亿六千余万."""


def chinese_at(text: str, at: int) -> tuple[NumberMention, ...]:
    """The numbers at a place, put in plainer writing where one is written otherwise.

    >>> [str(chinese_at(words, 0)[0].value) for words in ("廿五人", "三点二五亿", "三千余万", "七二四四万")]
    ['25', '325000000.00', '30000000', '72440000']
    >>> [str(chinese_at(words, 0)[0].value) for words in ("4億三千萬", "肆萬貳仟元")]
    ['430000000', '42000']
    """
    if text[at : at + 1].isdecimal():
        return _continued(text, numbers_at(text, at))
    point = _POINT.match(text, at)
    is_sure = point and (point[3] or "." in point[0] or text.endswith(_PERCENTS, 0, at))
    if point and (is_sure or _RATE.match(text, point.end())):
        row = point[1].translate(_PLAIN).translate(_AS_FIGURES)
        ones = int(row) if row.isascii() else numbers_at(point[1], 0)[0].value
        (number, *_) = numbers_at(f"{ones}.{point[2].translate(_AS_FIGURES)}{point[3]}", 0)
        span, more = Span(*point.span()), more_at(text, point.end())
        return (replace(number, span=span, text=point[0], more=more),)
    if run := _FORMAL.match(text, at) or _RUN.match(text, at):
        plain = run[0].translate(_PLAIN)
        plain = plain.translate(_AS_FIGURES) if _ROW.search(plain) else plain
        if plain != run[0] and len(run[0]) <= _LONG:
            before, after = text[max(0, at - len(_PERCENT)) : at], text[run.end() : run.end() + _LONG]
            numbers = chinese_at(before + plain + after, len(before))
            return tuple(_moved(one, text, at, at - len(before), len(plain) - len(run[0])) for one in numbers)
    if hedged := _HEDGED.match(text, at):
        numbers = numbers_at(hedged[1] + hedged[2], 0)
        if len(numbers) == 1 and numbers[0].span.length == hedged.end(1) + 1 - at:
            more = hedged.start(2) - 1
            return (replace(numbers[0], span=Span(*hedged.span()), text=hedged[0], more=more),)
    return numbers_at(text, at)


def _continued(text: str, numbers: tuple[NumberMention, ...]) -> tuple[NumberMention, ...]:
    """A number in figures whose end is spelt: 4億三千萬."""
    if len(numbers) != 1 or not numbers[0].text.endswith(("亿", "億")):
        return numbers
    first, end = numbers[0], numbers[0].span.end
    rest = chinese_at(text, end) if text.startswith((*HAN_NUMERALS,), end) else ()
    if not rest or rest[0].span.start != end or not rest[0].is_scaled or rest[0].value >= first.step:
        return numbers
    span = Span(first.span.start, rest[0].span.end)
    value = EXACT.add(first.value, rest[0].value)
    whole = replace(rest[0], span=span, text=text[span.start : span.end], value=value)
    return (whole, *rest[1:])


def _moved(one: NumberMention, text: str, at: int, shift: int, grown: int) -> NumberMention:
    """A number read in plain writing, which has grown by so many characters, where it stands in the text."""
    span = Span(max(at, one.span.start + shift - grown), max(at + 1, one.span.end + shift - grown))
    more = None if one.more is None else one.more + shift - grown
    said = text[span.start : span.end]
    return replace(one, span=span, text=said, is_scaled=is_scale(one.step), more=more)

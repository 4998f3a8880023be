"""What figures are worth and to which step they are given: the arithmetic of the number reader."""

import html
import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

ASCII_DIGITS = "0123456789"
DIGITS = len(ASCII_DIGITS)
FRACTIONS = {"¼": "25", "½": "5", "¾": "75"}
"""Fractions with a sign of their own, as the digits that would follow a point."""

SPACE = "[ \u00a0\u2002-\u200a\u202f\u205f]"
_FRACTION = f"[{''.join(FRACTIONS)}]"
FIGURE = (
    r"(?:(?<![0-9])(?<![0-9][.,])[1-9][0-9]{0,2}(?:(?:\.[0-9]{3}){2,}(?:,[0-9]{1,2})?|\.[0-9]{3},[0-9]{2})"
    r"(?![0-9]|[.,][0-9])"
    r"|(?<![0-9])(?<![0-9][.,])(?:(?:[0-9]{1,2}(?:,[0-9]{2})+|[0-9]{3}(?:,[0-9]{2}){2,}),[0-9]{3}"
    rf"|[0-9]{{1,3}}(?:,(?:{SPACE}(?=000))?[0-9]{{3}})+|(?<!\b[QqHh])[0-9]{{1,3}}(?:{SPACE}[0-9]{{3}})+"
    r"|[0-9]+)(?![0-9])"
    rf"(?:\.[0-9]+|{_FRACTION})?|(?<![0-9]){_FRACTION})"
)
"""Figures, with decimals after a point or not; commas group thousands or lakhs, spaces only thousands.

Points group where there are several, or where a comma follows: 1.234.567 and 1.234,50.
"""

_POINTS = re.compile(r"([0-9]{1,3}(?:\.[0-9]{3})+)(?:,([0-9]{1,2}))?")

PLAIN_FIGURE = r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?"
"""Figures whose thousands commas group, with decimals after a point or not."""

ROUND_FROM = Decimal(1000)
"""A plain number shows its rounding where it ends in at least three zeros."""

# A full-width comma is punctuation in Chinese; it groups digits only between full-width digits.
_WIDE_GROUP = re.compile("(?<=[０-９])，(?=[０-９]{3}(?![０-９]))")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")


_HAN = "\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60"
_WIDE = re.compile(f"[{_HAN}]")
_HIDDEN = "[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+"
_SET = re.compile(
    # A hidden mark between two digits may part two numbers, and a blank that does not break thousands.
    rf"(?<![0-9.,]){_HIDDEN}|{_HIDDEN}(?![0-9.,])|(?<![0-9])\u00a0|\u00a0(?![0-9])| {{2}}"
    rf"|(?<=[0-9])[ \u00a0](?=[{_HAN}])|(?<=[{_HAN}])[ \u00a0](?=[0-9])"
    r"|(?<=\S)\s*[\r\n]\s*(?:>[> ]*)?(?=\S)|[\ufb00-\ufb04]"
)
_HYPHEN = re.compile(r"(?<=[^\W_])-\Z")
_ENTITY = re.compile(r"&(?:amp;)*(#?[0-9A-Za-z]{2,31};)")
_TAG = re.compile(r"<sup>\[?[0-9]{1,3}\]?</sup>|</?[A-Za-z][A-Za-z0-9]{0,9}\b[^<>\r\n]{0,300}>")
_GARBLED = re.compile("\u00c2(?=[\u00a0-\u00bf])|\u00e2[\u20ac\u201a].")
"""Signs whose UTF-8 was read as Windows-1252: Â£, â‚¬."""


def unset(words: str) -> str:
    r"""Return quoted words without what typesetting put into them: wrapped lines, hidden marks, entities.

    >>> unset("3.6\nbillion"), unset("36\n亿"), unset("36 亿"), unset("\ufb01ve\u200b")
    ('3.6 billion', '36亿', '36亿', 'five')
    >>> unset("&pound;1&nbsp;200"), unset("\xc2\xa35"), unset("\xe2\u201a\xac5"), unset("3.6\n> billion")
    ('£1\xa0200', '£5', '€5', '3.6 billion')
    >>> unset("<b>45</b>"), unset("< 45")
    ('45', '< 45')
    """
    if "<" in words:
        words = _TAG.sub("", words)
    if "&" in words:
        words = _ENTITY.sub(lambda match: html.unescape(f"&{match[1]}"), words)
    if not words.isascii():
        words = _GARBLED.sub(_regained, words)
    return _SET.sub(_plainly, words)


def _regained(match: re.Match[str]) -> str:
    try:
        return match[0].encode("cp1252").decode("utf-8")
    except UnicodeError:
        return "" if len(match[0]) == 1 else match[0]


def _plainly(match: re.Match[str]) -> str:
    char, (start, end) = match[0][0], match.span()
    if "\ufb00" <= char <= "\ufb04":
        return unicodedata.normalize("NFKC", char)
    beside = match.string[max(0, start - 1) : start] + match.string[end : end + 1]
    is_gap = (
        char.isspace()
        and not _WIDE.search(beside)
        and not _HYPHEN.search(match.string, max(0, start - 2), start)
    )
    return " " if is_gap else ""


class Worth(NamedTuple):
    """What a number says: value, admissible steps ("rounded to"; None: none need be shown), its scale."""

    value: Decimal
    steps: tuple[Decimal | None, ...]
    scale: Decimal = Decimal(1)


def plain(words: str) -> str:
    """Return the words with digits, points and commas of any script made ASCII; the length stays.

    >>> plain("１２，３４５．６ ๕๔๒")
    '12,345.6 542'
    """
    return words if words.isascii() else _NOT_ASCII.sub(_narrow, _WIDE_GROUP.sub(",", words))


def _narrow(match: re.Match[str]) -> str:
    char = match[0]
    if char == "．":
        return "."
    return str(unicodedata.decimal(char)) if char.isdecimal() else char


def decimal_of(digits: str) -> Decimal:
    """Return the value of ASCII digits with a point, grouped or not, a fraction sign at their end or not."""
    pointed = _POINTS.fullmatch(digits)
    if pointed and (pointed[2] or pointed[1].count(".") > 1):
        digits = ".".join((pointed[1].replace(".", ""), *filter(None, (pointed[2],))))
    bare = re.sub(f"[^0-9.{''.join(FRACTIONS)}]", "", digits)
    return Decimal(bare[:-1] + "." + FRACTIONS[bare[-1]] if bare[-1] in FRACTIONS else bare)


def last_place(digits: str) -> Decimal:
    """Return what one unit of the last digit is worth: a hundredth for 3.25."""
    exponent = decimal_of(digits).as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def whole(value: Decimal) -> Decimal:
    """Return the value without a fraction of zeros, so that equal values print alike."""
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()


def zeros_of(value: Decimal) -> tuple[Decimal | None, ...]:
    """Return the step that the zeros at the end of a number without a scale word show."""
    step = Decimal(1)
    while value and value % (step * DIGITS) == 0:
        step *= DIGITS
    return (step,) if step >= ROUND_FROM else (None,)


def shown(value: Decimal, place: Decimal) -> tuple[Decimal | None, ...]:
    """Return the step that plain figures show; decimals say that the zeros before them are exact."""
    return (None,) if place < 1 else zeros_of(value)


def spelt_steps(value: Decimal, stated: Decimal) -> tuple[Decimal | None, ...]:
    """Return the steps that spelt-out numbers allow: that of the last scale word, or that of their zeros."""
    steps = {stated if stated >= ROUND_FROM else None, *zeros_of(value)}
    return tuple(sorted(steps, key=lambda step: step or Decimal(0)))


def scaled(digits: str, scale: Decimal) -> Worth:
    """Return what figures before a scale are worth; a scale of one is none.

    >>> scaled("3.6", Decimal(10**9)).value
    Decimal('3600000000')
    """
    value = whole(decimal_of(digits) * scale)
    if scale > 1:
        return Worth(value, (whole(scale * last_place(digits)),), scale)
    return Worth(value, shown(value, last_place(digits)))

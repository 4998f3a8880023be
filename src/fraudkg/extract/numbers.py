"""Numbers as texts print them, in English and Chinese, with the span of each.

The build's own reader. The verifier has another one, so that a fault in one is seen by the other.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

from fraudkg.extract.words import (
    ENGLISH,
    ENGLISH_SCALES,
    HAN_DIGITS,
    HAN_SCALES,
    HAN_UNITS,
    chinese_numbers,
    english_numbers,
)
from fraudkg.text import Span

_MORE = "余餘多"
_EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Python rounds to 28 digits unless it is told not to."""

_HAN = "".join(HAN_DIGITS) + "".join(HAN_UNITS)
_HAN_SCALE = "[" + "".join(HAN_SCALES) + "]"
_WIDE = "０-９"
_DIGITS = r"\d"
_NARROW = rf"[^\D{_WIDE}]"
_GAP = "[ \u00a0\u2009\u202f]"
_FRACTION = rf"(?:[.．]{_DIGITS}+)?"
# A full-width comma groups full-width digits only; between others it is the comma of a Chinese sentence.
_FIGURE = (
    rf"{_NARROW}{{1,3}}(?:,{_NARROW}{{3}})+{_FRACTION}"
    rf"|[{_WIDE}]{{1,3}}(?:[,，][{_WIDE}]{{3}})+{_FRACTION}"
    rf"|{_DIGITS}{{1,3}}(?:{_GAP}{_DIGITS}{{3}})+(?!{_DIGITS}){_FRACTION}"
    rf"|{_DIGITS}+{_FRACTION}"
)
_SCALE = "|".join(ENGLISH_SCALES)
_WORD = "|".join(sorted([*ENGLISH, *ENGLISH_SCALES], key=len, reverse=True))
_LETTER = "A-Za-z\u00c0-\u024f"
_NUMBER = re.compile(
    rf"(?P<figure>{_FIGURE})(?P<more>[{_MORE}])?(?P<han>[百千]?{_HAN_SCALE}{{0,2}})(?P<after>[{_MORE}])?"
    rf"(?P<scales>(?:(?:{_GAP}|-)?(?:{_SCALE})){{1,2}}(?![{_LETTER}]))?"
    rf"|(?<![0-9_{_LETTER}])(?P<words>(?:an?{_GAP}(?={_SCALE}))?(?:{_WORD})"
    rf"(?:(?:{_GAP}|-|{_GAP}and{_GAP})(?:{_WORD}))*)(?![0-9_{_LETTER}])"
    rf"|(?P<chinese>[{_HAN}][{_HAN}{''.join(HAN_SCALES)}]*)",
    re.IGNORECASE,
)
_GROUPING = dict.fromkeys(map(ord, ",， \u00a0\u2009\u202f")) | {ord("．"): "."}


@dataclass(frozen=True, order=True, slots=True)
class NumberMention:
    """A number in a text.

    Args:
        span: Its characters, scale included ("3.6 billion"), in code points.
        text: The same characters.
        value: What they say, scaled; exact, however many digits there are.
        step: What one unit of the last stated digit is worth (100,000,000 for "3.6 billion").
        is_scaled: Whether a scale word ends the number.
        more: Offset of a 余, 餘 or 多 inside the number, None where there is none.
    """

    span: Span
    text: str
    value: Decimal
    step: Decimal
    is_scaled: bool
    more: int | None = None

    @property
    def rounded_to(self) -> int | Decimal | None:
        """The visible rounding: given where a scale word or at least three zeros follow the digits."""
        if self.is_scaled:
            return whole(self.step)
        digits = re.sub(r"[^0-9.]", "", _plain(self.text))
        zeros = len(digits) - len(digits.rstrip("0"))
        # A decimal point shows that the zeros before it are exact.
        is_rounded = zeros >= 3 and "." not in digits and digits.strip("0")  # noqa: PLR2004 - the rule's three
        return 10**zeros if is_rounded else None


def whole(value: Decimal) -> int | Decimal:
    """The same number, as int where it is whole.

    >>> whole(Decimal("7.60E+3")), whole(Decimal("1.50"))
    (7600, Decimal('1.5'))
    """
    return int(value) if value == value.to_integral_value() else _EXACT.normalize(value)


def _plain(figure: str) -> str:
    """The figure without grouping, its digits and point in ASCII, whatever script they are in."""
    bare = figure.translate(_GROUPING)
    if bare.isascii():
        return bare
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in bare)


def _figure(match: re.Match[str], text: str) -> NumberMention:
    base = Decimal(_plain(match["figure"]))
    factor = 1
    for char in match["han"]:
        factor *= (HAN_UNITS | HAN_SCALES)[char]
    for word in re.findall(_SCALE, match["scales"] or "", re.IGNORECASE):
        factor *= ENGLISH_SCALES[word.casefold()]
    exponent = base.as_tuple().exponent
    step = Decimal((0, (1,), exponent)) if isinstance(exponent, int) else Decimal(1)
    start, end = match.span()
    more = None
    if match["more"]:
        more = match.start("more")
        end = end if match["han"] else more
    elif match["after"]:
        end = more = match.start("after")
    return NumberMention(
        Span(start, end),
        text[start:end],
        _EXACT.multiply(base, Decimal(factor)),
        _EXACT.multiply(step, Decimal(factor)),
        factor > 1,
        more,
    )


def _joined(first: NumberMention, second: NumberMention, text: str) -> NumberMention | None:
    """Figures that Chinese scales hold together: 1亿3000万 is one number, and so is 3万5."""
    if text[first.span.end - 1] not in HAN_SCALES | HAN_UNITS or first.more is not None:
        return None
    last = (HAN_SCALES | HAN_UNITS)[text[first.span.end - 1]]
    value, step = second.value, second.step
    if not second.is_scaled:
        # 3万5 leaves out its last unit, as in speech.
        short = Decimal(last // 10) if second.span.length == 1 else Decimal(1)
        value, step = value * short, step * short
    if value >= last:
        return None
    span = Span(first.span.start, second.span.end)
    total = _EXACT.add(first.value, value)
    return NumberMention(span, text[span.start : span.end], total, step, is_scaled=True, more=second.more)


def _spelt(match: re.Match[str], text: str) -> Iterator[NumberMention]:
    read = english_numbers(match["words"]) if match["words"] else chinese_numbers(match["chinese"])
    for one in read:
        span = Span(match.start() + one.start, match.start() + one.end)
        yield NumberMention(
            span,
            text[span.start : span.end],
            Decimal(one.value),
            Decimal(one.step),
            is_scaled=one.step >= ENGLISH_SCALES["thousand"],
        )


def find_numbers(text: str) -> Iterator[NumberMention]:
    """Every number in `text`, in figures or words, from left to right, without overlap.

    >>> [(n.text, n.value) for n in find_numbers("3.6 billion calls, 43.7万起, 6600餘名, seven")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('3.6 billion', Decimal('3600000000.0')), ('43.7万', Decimal('437000.0')),
     ('6600', Decimal('6600')), ('seven', Decimal('7'))]
    """
    held: NumberMention | None = None
    for match in _NUMBER.finditer(text):
        if match["figure"]:
            number = _figure(match, text)
            is_next = held is not None and held.span.end == number.span.start
            joined = _joined(held, number, text) if held is not None and is_next else None
            if held is not None and joined is None:
                yield held
            held = joined or number
            continue
        if held is not None:
            yield held
            held = None
        yield from _spelt(match, text)
    if held is not None:
        yield held

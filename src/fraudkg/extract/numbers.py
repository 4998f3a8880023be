"""Numbers as texts print them, in English and Chinese, with the span of each.

The build's own reader. The verifier has another one, so that a fault in one is seen by the other.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal

from fraudkg.extract.words import (
    ENGLISH,
    ENGLISH_SCALES,
    HAN_DIGITS,
    HAN_SCALES,
    HAN_UNITS,
    HAN_WORTH,
    LETTER_SCALES,
    VULGAR,
    chinese_numbers,
    english_numbers,
)
from fraudkg.text import Span

_MORE = "余餘多"
EXACT = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Python rounds to 28 digits unless it is told not to."""

_HAN = "".join(HAN_DIGITS) + "".join(HAN_UNITS)
_HAN_SCALE = "[" + "".join(HAN_SCALES) + "]"
_WIDE = "０-９"
_NARROW = rf"[^\D{_WIDE}]"
_GAP = "[ \u00a0\u2009\u202f]"
_FRACTION = rf"(?:[.．]\d+|[{''.join(VULGAR)}])?"
# A full-width comma groups full-width digits only; between others it is the comma of a Chinese sentence.
_FIGURE = (
    rf"{_NARROW}{{1,3}}(?:,(?:{_NARROW}{{3}}|{_GAP}000(?!\d)))+{_FRACTION}"
    rf"|{_NARROW}{{1,3}}(?:,{_NARROW}{{2}})+,{_NARROW}{{3}}(?![0-9]){_FRACTION}"
    rf"|[{_WIDE}]{{1,3}}(?:[,，][{_WIDE}]{{3}})+{_FRACTION}"
    rf"|\d{{1,3}}(?:{_GAP}\d{{3}})+(?!\d){_FRACTION}"
    rf"|\d+{_FRACTION}|[{''.join(VULGAR)}]"
)
_SCALE = "|".join(sorted(ENGLISH_SCALES, key=len, reverse=True))
_WORD = "|".join(sorted([*ENGLISH, *ENGLISH_SCALES], key=len, reverse=True))
_LETTER = "A-Za-z\u00c0-\u024f"
_OPEN = rf"(?<![0-9_{_LETTER}])"
_CLOSE = rf"(?![0-9_{_LETTER}])"
_PARTS = rf"(?:an?{_GAP})?half|(?:an?|one){_GAP}quarter|three(?:{_GAP}|-)quarters"
_WORTH = {"half": "0.5", "three": "0.75", "quarter": "0.25"}
"""What the parts of a scale word are worth."""
_LETTERS = rf"{_GAP}?(?:bn|cr|mil|mn|tn)|[kmb]"
_NUMBER = re.compile(
    rf"(?P<figure>{_FIGURE})(?P<more>[{_MORE}])?(?P<han>[百千]?{_HAN_SCALE}{{0,2}})(?P<after>[{_MORE}])?"
    rf"(?P<scales>(?:(?:{_GAP}|-)?(?:{_SCALE})){{1,2}}(?![{_LETTER}])|(?:{_LETTERS}){_CLOSE})?"
    rf"|{_OPEN}(?P<part>(?:{_PARTS})(?:{_GAP}|-)(?:of{_GAP})?(?:an?(?:{_GAP}|-))?(?:{_SCALE})){_CLOSE}"
    rf"|{_OPEN}(?P<words>(?:an?{_GAP}(?={_SCALE}))?(?:{_WORD})"
    rf"(?:(?:{_GAP}|-|{_GAP}and{_GAP})(?:{_WORD}))*){_CLOSE}"
    rf"|(?P<chinese>[{_HAN}][{_HAN}{''.join(HAN_SCALES)}]*)",
    re.IGNORECASE,
)
BEGIN = re.compile(rf"\d|[{''.join(VULGAR)}{_HAN}]|{_OPEN}(?:{_WORD}|half|an?(?={_GAP}))", re.IGNORECASE)
"""What a number may begin with: only there is the long pattern tried."""
_SCALES = re.compile(_SCALE)
_MONEY = re.compile(rf"[$€£¥฿₩]{_GAP}?$|[A-Z]{{3}}{_GAP}?$|RM$")
_NOUN = re.compile(
    r" (?!high|long|wide|deep|tall|away|from|apart|above|below|radius|race|(?:in|by|at|and|to|or) )"
    r"[A-Za-z]{2}"
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
        # Decimals show that the zeros before them are exact.
        digits = f"{self.value:f}".partition(".")[0] if self.value and self.step == 1 else ""
        zeros = len(digits) - len(digits.rstrip("0"))
        return 10**zeros if zeros >= 3 else None  # noqa: PLR2004 - the rule's three


def whole(value: Decimal) -> int | Decimal:
    """The same number, as int where it is whole.

    >>> whole(Decimal("7.60E+3")), whole(Decimal("1.50"))
    (7600, Decimal('1.5'))
    """
    return int(value) if value == value.to_integral_value() else EXACT.normalize(value)


def _plain(figure: str) -> str:
    """The figure without grouping, its digits and point in ASCII, whatever script they are in."""
    bare = figure.translate(_GROUPING)
    if bare[-1] in VULGAR:
        bare = f"{bare[:-1]}.{VULGAR[bare[-1]]}"
    if bare.isascii():
        return bare
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in bare)


def _is_letter_scale(letter: str, before: str, after: str) -> bool:
    """Whether a lone m or b stands for millions or billions: in amounts of money, an m also before a noun.

    "500m away" are metres.
    """
    if len(letter) > 1 or letter == "k" or _MONEY.search(before):
        return True
    return letter == "m" and _NOUN.match(after) is not None


def _figure(match: re.Match[str], text: str) -> NumberMention:
    base = Decimal(_plain(match["figure"]))
    start, end = match.span()
    factor = 1
    for char in match["han"]:
        factor *= HAN_WORTH[char]
    scales = (match["scales"] or "").strip().casefold()
    if scales in LETTER_SCALES and not _is_letter_scale(
        scales, text[max(0, start - 4) : start], text[end : end + 12]
    ):
        scales, end = "", match.start("scales")
    if scales in LETTER_SCALES:
        factor *= LETTER_SCALES[scales]
    else:
        for word in _SCALES.findall(scales):
            factor *= ENGLISH_SCALES[word]
    exponent = base.as_tuple().exponent
    step = Decimal((0, (1,), exponent)) if isinstance(exponent, int) else Decimal(1)
    more = None
    if match["more"]:
        more = match.start("more")
        end = end if match["han"] else more
    elif match["after"]:
        end = more = match.start("after")
    return NumberMention(
        Span(start, end),
        text[start:end],
        EXACT.multiply(base, Decimal(factor)),
        EXACT.multiply(step, Decimal(factor)),
        factor > 1,
        more,
    )


def _joined(first: NumberMention, second: NumberMention, text: str) -> NumberMention | None:
    """Figures that Chinese scales hold together: 1亿3000万 is one number, and so is 3万5."""
    last = HAN_WORTH[text[first.span.end - 1]]
    value, step = second.value, second.step
    if not second.is_scaled:
        # 3万5 leaves out its last unit, as in speech.
        short = Decimal(last // 10) if second.span.length == 1 else Decimal(1)
        value, step = value * short, step * short
    if value >= last:
        return None
    span = Span(first.span.start, second.span.end)
    total = EXACT.add(first.value, value)
    # Figures that a scale leaves as they are show no rounding: 2万6130.
    is_scaled = second.is_scaled or step > 1
    return NumberMention(span, text[span.start : span.end], total, step, is_scaled, second.more)


def _part(match: re.Match[str]) -> NumberMention:
    """A half or quarters of a scale word: "half a million", "a quarter of a million"."""
    words = match["part"].casefold()
    factor = Decimal(ENGLISH_SCALES[_SCALES.findall(words)[-1]])
    share = Decimal(next(worth for word, worth in _WORTH.items() if word in words))
    step = Decimal("0.25") if "quarter" in words else share
    span = Span(*match.span())
    value, step = EXACT.multiply(factor, share), EXACT.multiply(factor, step)
    return NumberMention(span, match[0], value, step, factor >= ENGLISH_SCALES["thousand"])


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


def numbers_at(text: str, at: int) -> tuple[NumberMention, ...]:
    """The numbers that begin at `at`: one in figures, or those of a run of number words.

    >>> [number.text for number in numbers_at("1亿3000万", 0)], numbers_at("of one", 0)
    (['1亿3000万'], ())
    """
    match = _NUMBER.match(text, at)
    if match is None:
        return ()
    if match["part"]:
        return (_part(match),)
    if not match["figure"]:
        return tuple(_spelt(match, text))
    number = _figure(match, text)
    while number.more is None and text[number.span.end - 1] in HAN_WORTH:
        match = _NUMBER.match(text, number.span.end)
        joined = _joined(number, _figure(match, text), text) if match and match["figure"] else None
        if joined is None:
            break
        number = joined
    return (number,)


Read = Callable[[str, int], tuple[NumberMention, ...]]
"""Reads the numbers that begin at a place of a text."""


def find_numbers(
    text: str, read: Read = numbers_at, begin: re.Pattern[str] = BEGIN
) -> Iterator[NumberMention]:
    """Every number in `text`, in figures or words, from left to right, without overlap.

    Args:
        text: The text.
        read: What reads the numbers that begin at a place; languages with numbers of their own have another.
        begin: What a number may begin with.

    >>> [(n.text, n.value) for n in find_numbers("3.6 billion calls, 43.7万起, 6600餘名, seven")]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('3.6 billion', Decimal('3600000000.0')), ('43.7万', Decimal('437000.0')),
     ('6600', Decimal('6600')), ('seven', Decimal('7'))]
    """
    match = begin.search(text)
    while match:
        end = match.end()
        for number in read(text, match.start()):
            yield number
            end = number.span.end
        match = begin.search(text, end)

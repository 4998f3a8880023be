"""Numbers as texts print them, in figures and in English or Chinese words, with the span of each.

The build's own reader. The verifier has another one, so that a fault in one is seen by the other.
"""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from fraudkg.extract.numbers.figure import FIGURE, GAP, figure_value, mixed_at
from fraudkg.extract.numbers.mention import EXACT, NumberMention, more_at
from fraudkg.extract.numbers.numerals import (
    ENGLISH,
    ENGLISH_SCALES,
    HAN_NUMERALS,
    HAN_SCALES,
    LETTER_SCALES,
    VULGAR,
    is_scale,
    words_of,
)
from fraudkg.extract.numbers.spelt import chinese_numbers, english_numbers
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Span
from fraudkg.text.signs import MONEY

_SCALE, _WORD = alternation(ENGLISH_SCALES), alternation([*ENGLISH, *ENGLISH_SCALES])
_LETTER = "A-Za-z\u00c0-\u024f"
_OPEN = rf"(?<![0-9_{_LETTER}])"
_CLOSE = rf"(?![0-9_{_LETTER}])"
_PARTS = rf"(?:an?{GAP})?half|(?:an?|one){GAP}quarter|three(?:{GAP}|-)(?:quarter|fourth)s"
_WORTH = {"half": "0.5", "three": "0.75", "quarter": "0.25"}
"""What the parts of a scale word are worth."""
_LETTERS = rf"{GAP}?(?:bil|bl?n|cr|mil|ml?n|tn)|[kmb]"
_ONES = "|".join(ENGLISH)
_NUMBER = re.compile(
    rf"(?:{_OPEN}(?P<ones>{_ONES}|\d{{1,3}})(?:{GAP}|-)and(?:{GAP}|-)an?(?:{GAP}|-)half(?:{GAP}|-)(?P<halved>{_SCALE}){_CLOSE})"
    rf"|(?P<figure>{FIGURE})"
    rf"(?P<scales>(?:\+?(?:{GAP}|-)?(?:{_SCALE})){{1,2}}(?![{_LETTER}])|(?:{_LETTERS}){_CLOSE})?"
    rf"|{_OPEN}(?P<part>(?:{_PARTS})(?:{GAP}|-)(?:of{GAP})?(?:(?:an?|one)(?:{GAP}|-))?(?:{_SCALE})){_CLOSE}"
    rf"|{_OPEN}(?P<words>(?:an?{GAP}(?={_SCALE}))?(?:{_WORD})"
    rf"(?:(?:{GAP}|-|{GAP}and{GAP})(?:{_WORD}))*){_CLOSE}"
    rf"|(?P<chinese>[{HAN_NUMERALS}][{HAN_NUMERALS}{''.join(HAN_SCALES)}]*)",
    re.IGNORECASE,
)
BEGIN = re.compile(
    rf"\d|[{''.join(VULGAR)}{HAN_NUMERALS}]|{_OPEN}(?:{_WORD}|half|an?(?={GAP}))", re.IGNORECASE
)
"""What a number may begin with: only there is the long pattern tried."""
_SCALES = re.compile(_SCALE)
_MONEY = re.compile(
    rf"[{MONEY}]{GAP}?$|[A-Z]{{3}}{GAP}?$|(?:RM|[KTU]?[Ss]hs?|\b[NR])[. ]?$"
    r"|(?<![\w-])[A-Z][A-Za-z]{0,3}$"
)
"""What amounts of money begin with: signs, codes, and letters right before the figure, as in P20m, Bt500m."""
_NOUN = re.compile(rf" (?!{alternation(words_of('measured', 'en'))})[A-Za-z]{{2}}")


def _is_letter_scale(letter: str, figure: str, before: str, after: str) -> bool:
    """Whether a lone m or b stands for millions or billions: in amounts of money, and before a noun.

    "500m away" are metres; a b before a noun needs decimals: 3.5b baht, but section 3b Penal Code.
    """
    if len(letter) > 1 or letter == "k" or _MONEY.search(before):
        return True
    is_likely = letter == "m" or "." in figure
    return is_likely and _NOUN.match(after) is not None


def _figure(match: re.Match[str], text: str) -> NumberMention:
    """A figure, with the English scale behind it."""
    start, end = match.span()
    scales = (match["scales"] or "").strip().casefold()
    around = text[max(0, start - 5) : start], text[end : end + 12]
    if scales in LETTER_SCALES and not _is_letter_scale(scales, match["figure"], *around):
        scales, end = "", match.start("scales")
    factor = LETTER_SCALES.get(scales, 1)
    for word in _SCALES.findall(scales):
        factor *= ENGLISH_SCALES[word]
    value, step = figure_value(match["figure"])
    if factor > 1:
        value, step = EXACT.multiply(value, Decimal(factor)), EXACT.multiply(step, Decimal(factor))
    more = match.start("scales") if scales.startswith("+") else more_at(text, end)
    return NumberMention(Span(start, end), text[start:end], value, step, factor > 1, more)


def _part(match: re.Match[str]) -> NumberMention:
    """A half or quarters of a scale word: "half a million", "a quarter of a million"."""
    words = match["part"].casefold()
    factor = Decimal(ENGLISH_SCALES[_SCALES.findall(words)[-1]])
    share = Decimal(next(worth for word, worth in _WORTH.items() if word in words))
    step = share if "half" in words else Decimal("0.25")
    span = Span(*match.span())
    value, step = EXACT.multiply(factor, share), EXACT.multiply(factor, step)
    return NumberMention(span, match[0], value, step, is_scale(factor))


def _halved(match: re.Match[str]) -> NumberMention:
    """Ones of a scale word and half of another: "two and a half million"."""
    ones = ENGLISH.get(match["ones"].casefold()) or int(match["ones"])
    factor = ENGLISH_SCALES[match["halved"].casefold()]
    step = Decimal(factor) / 2
    value = EXACT.add(EXACT.multiply(Decimal(ones), Decimal(factor)), step)
    return NumberMention(Span(*match.span()), match[0], value, step, is_scale(factor))


def _spelt(match: re.Match[str], text: str) -> Iterator[NumberMention]:
    read = english_numbers(match["words"]) if match["words"] else chinese_numbers(match["chinese"])
    for one in read:
        span = Span(match.start() + one.start, match.start() + one.end)
        yield NumberMention(
            span,
            text[span.start : span.end],
            Decimal(one.value),
            Decimal(one.step),
            is_scaled=is_scale(one.step),
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
    if match["halved"]:
        return (_halved(match),)
    if not match["figure"]:
        return tuple(_spelt(match, text))
    end = match.end("figure")
    mixed = None if text[end : end + 2].isascii() else mixed_at(text, at)
    return (mixed or _figure(match, text),)


Read = Callable[[str, int], tuple[NumberMention, ...]]
"""Reads the numbers that begin at a place of a text."""


def find_numbers(
    text: str, read: Read = numbers_at, begin: re.Pattern[str] = BEGIN
) -> Iterator[NumberMention]:
    """Every number in `text`, in figures or words, from left to right, without overlap.

    Languages with numbers of their own have another `read`, and begin them with something else.

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

"""Runs of English or Chinese number words: where a number in them ends, and what it says.

A run of number words may hold several numbers ("between two and three million", 两三千): they are told apart,
never added up. All reading takes one pass, so that a long run of number words costs no more than its length.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fraudkg.extract.numbers.numerals import (
    ENGLISH,
    ENGLISH_SCALES,
    HAN_COUNT,
    HAN_DIGITS,
    HAN_LEADS,
    HAN_PAIR,
    HAN_SCALES,
    HAN_UNITS,
    HAN_ZEROS,
    is_scale,
)

_ENGLISH_WORD = re.compile(r"\b(?!an?\b|and\b)[^\W\d_]+", re.IGNORECASE)
_SECTION = re.compile(
    rf"(?:[{HAN_ZEROS}]?(?P<千>[{HAN_COUNT}]千))?(?:[{HAN_ZEROS}]?(?P<百>[{HAN_COUNT}]百))?(?:[{HAN_ZEROS}]?(?P<十>[{HAN_COUNT}]?十))?"
    rf"(?:(?P<zero>[{HAN_ZEROS}])?(?P<ones>[{HAN_COUNT}]))?(?P<scale>[{''.join(HAN_SCALES)}])?"
)
"""What a scale word counts, or stands behind the last; a zero says that places are skipped."""
_LONGEST = 64
"""No number that is written by the rules has more characters."""
_ROW = 4000
"""More digits than this in a row are not turned into one number."""


@dataclass(frozen=True, order=True, slots=True)
class Spelt:
    """A spelt-out number: half-open offsets within its run, its value, and the worth of its last word."""

    start: int
    end: int
    value: int
    step: int


def english_numbers(run: str) -> Iterator[Spelt]:
    """The numbers in a run of English number words.

    >>> [(one.value, one.step) for one in english_numbers("two and three million")]
    [(2, 1), (3000000, 1000000)]
    """
    total = group = scale = start = end = 0  # what thousands and more have closed, and what stands below
    last, step = "", 1
    for match in _ENGLISH_WORD.finditer(run):
        word = match[0].casefold()
        factor = ENGLISH_SCALES.get(word, 0)
        after_and = "and" in run[end : match.start()].casefold()
        if last and not _goes_on(word, last, group, scale, after_and=after_and):
            yield Spelt(start, end, total + group, step)
            total, group, scale, start = 0, 0, 0, match.start()
        if factor and not is_scale(factor):
            group, step = max(group, 1) * factor, factor
        elif factor > scale > 0:
            # "two thousand million", as older texts count.
            step = factor * (1 if group else step)
            total, group, scale = (total + group) * factor, 0, factor
        elif factor:
            total, group, scale, step = total + max(group, 1) * factor, 0, factor, factor
        else:
            group, step = group + ENGLISH[word], 1
        last, end = word, match.end()
    if end:
        yield Spelt(start, end, total + group, step)


def _goes_on(word: str, last: str, group: int, scale: int, *, after_and: bool) -> bool:
    """Whether a number goes on with a word: after `last`, with so much below its last scale."""
    factor = ENGLISH_SCALES.get(word, 0)
    if "zero" in {last, word}:
        return False
    if after_and:
        # "two hundred and five" is one number, "two and three" are two.
        return not factor and last in ENGLISH_SCALES
    if factor and not is_scale(factor):
        return 0 < group < factor
    if factor:
        return factor > scale or (group > 0 and factor < scale)
    tens = group % 100
    return tens == 0 or (tens >= 20 and tens % 10 == 0 and ENGLISH[word] < 10)  # noqa: PLR2004 - twenty-one


def chinese_numbers(run: str) -> Iterator[Spelt]:
    """The numbers in a run of Chinese numerals.

    >>> [one.value for one in chinese_numbers("十一亿三千万")]
    [1130000000]
    >>> [one.value for one in chinese_numbers("两三千")]
    [2, 3000]
    """
    at = 0
    while at < len(run):
        end = at
        while end < len(run) and run[end] in HAN_DIGITS:
            end += 1
        digits = run[at:end]
        if len(digits) > 1:
            is_counting = end < len(run) or any(char in HAN_PAIR for char in digits)
            last = end - 1 if end < len(run) else end
            if is_counting:
                # Digits in a row before a unit are an estimate: two or three thousand.
                yield from (Spelt(one, one + 1, HAN_DIGITS[run[one]], 1) for one in range(at, last))
                at = last
            else:
                yield from _in_a_row(digits, at)
                at = end
            continue
        number = _chinese(run, at)
        if number:
            yield number
        at = number.end if number else at + 1


def _chinese(run: str, at: int) -> Spelt | None:
    """The number that begins at a place of a run, in sections of thousands; none begins with a scale."""
    if run[at] in HAN_ZEROS:
        return Spelt(at, at + 1, 0, 1)
    # A hundred or thousand may lead without a digit.
    lead = "一" if run[at] in HAN_LEADS else ""
    total, scale, step = 0, 0, 1
    for part in _SECTION.finditer(lead + run[at : at + _LONGEST]):
        told = [(HAN_DIGITS.get(part[char][0], 1), unit) for char, unit in HAN_UNITS.items() if part[char]]
        ones, factor = HAN_DIGITS.get(part["ones"], 0), HAN_SCALES.get(part["scale"], 0)
        section = sum(many * unit for many, unit in told)
        last = min((unit for _, unit in told), default=scale)
        # 三千五 leaves out its last unit: it is 3,500, while 三千零五 is 3,005.
        is_short = bool(ones and told) and last > HAN_UNITS["十"] and not part["zero"]
        step = last // 10 if is_short else 1 if ones else last if told else step
        if factor in {0, scale} or not (section or ones or 0 < scale < factor):
            break
        # 一万二千亿: all that came before counts hundreds of millions.
        section, above = section + ones * (step if is_short else 1), total if factor > scale else 0
        total, scale, step = total - above + (above + section) * factor, factor, step * factor
    end = part.end() - bool(factor) - len(lead)
    if ones and last > HAN_UNITS["十"] and not part["zero"]:
        # 三万五 leaves out its last unit: it is 35,000, while 三万零五 is 30,005.
        step = last // 10
    return Spelt(at, at + end, total + section + ones * step, step) if end > 0 else None


def _in_a_row(digits: str, at: int) -> Iterator[Spelt]:
    """Digits read by their places, as in 二〇二五."""
    for start in range(0, len(digits), _ROW):
        row = "".join(str(HAN_DIGITS[char]) for char in digits[start : start + _ROW])
        yield Spelt(at + start, at + start + len(row), int(row), 1)

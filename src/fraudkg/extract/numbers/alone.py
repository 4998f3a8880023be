"""Chinese scale words without a figure, which a bound and what is counted tell to be numbers: 近万台."""

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from math import prod
from pathlib import Path

from fraudkg.extract.numbers.chinese import chinese_at
from fraudkg.extract.numbers.counters import counters
from fraudkg.extract.numbers.general import Read
from fraudkg.extract.numbers.mention import MORE, NumberMention, more_at
from fraudkg.extract.numbers.numerals import HAN_BIG, HAN_NUMERALS, HAN_SCALES
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Span

_BOUND = "(?<=[近逾超过過])(?<!附近)(?<!路[过過])(?<!经过)(?<!經過)"
"""What stands before a scale word alone; 附近万家 begins a name."""


def over(lexicon: Iterable[Path]) -> str:
    """A pattern for where a scale word without a figure begins, which a hedge behind it bounds: 万余张."""
    return rf"(?<![\d{HAN_NUMERALS}{HAN_BIG}几幾数數上成近千 .])[万萬](?=[余餘馀]{_counted(lexicon)})"


def with_alone(lexicon: Sequence[Path]) -> Read:
    """A reader of Chinese numbers, also of a scale word alone; 上亿 does not say how many.

    >>> from fraudkg.resources import resource
    >>> read = with_alone([resource("data/lexicon")])
    >>> [int(read(words, 1)[0].value) for words in ("近万台", "逾亿元", "约万余部")], read("上万台", 1)
    ([10000, 100000000, 10000], ())
    """
    counted = _counted(lexicon)
    pattern = re.compile(rf"{_BOUND}[{HAN_BIG}]{{1,2}}(?=[{MORE}]|{counted})|{over(lexicon)}")

    def alone(text: str, at: int) -> tuple[NumberMention, ...]:
        bare = pattern.match(text, at)
        if bare is None:
            return chinese_at(text, at)
        worth = Decimal(prod(HAN_SCALES[char] for char in bare[0]))
        more = more_at(text, bare.end())
        return (NumberMention(Span(*bare.span()), bare[0], worth, worth, is_scaled=True, more=more),)

    return alone


def _counted(lexicon: Iterable[Path]) -> str:
    """A pattern for what counts; a hedge among the counters stands before one, and 大 begins names."""
    return alternation(word for word in counters("zh", lexicon) - {*MORE, "大"} if len(word) == 1)

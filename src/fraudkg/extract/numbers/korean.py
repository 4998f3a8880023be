"""Korean numbers: in figures, and in words before what they count: 두 명, 다섯 대, 열다섯 장."""

import re
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

from fraudkg.extract.numbers.counters import counters
from fraudkg.extract.numbers.general import numbers_at
from fraudkg.extract.numbers.mention import NumberMention
from fraudkg.extract.numbers.numerals import KOREAN, words_of
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Span

_WORD = re.compile(alternation(KOREAN))
_PLAIN = {"명": "(?!의)", "건": "(?!물)", "곳": "", "차례": "", "개": "(?!인)", "배": "", "통": ""}
"""Counters whatever goes on behind them, also right behind a word of one syllable: 두명, 세 개국."""
_OF_PERSONS = rf"명의(?= )(?! ?{alternation(words_of('named', 'ko'))})"
"""두 명의 피해자 are two persons, 두 명의 계좌 accounts in two names."""
_UNLIKE = {"번": r"(?<!한 번)", "회": "(?!의)", "동": "(?!의)", "대": "(?!만)", "매": "(?!도)"}
"""Where counters of one syllable are none: 한 번 is "once" or "ever", 두 회의 are two meetings."""


def korean_sign(lexicon: Iterable[Path]) -> str:
    """A pattern for where a Korean number in words begins: one of the lexicon's counters follows.

    한 and 세 also begin words such as 한인 and 세대, so that a blank parts those of one syllable from
    most counters.
    """
    ends = rf"(?:{alternation(words_of('particle', 'ko'))})?(?![가-힣\w])"
    listed = counters("ko", lexicon) - {*_PLAIN, "명의"}
    plain = "|".join(word + unlike for word, unlike in _PLAIN.items())
    behind = "|".join(
        [
            alternation(listed - _UNLIKE.keys()),
            *(f"{word}{unlike}" for word, unlike in _UNLIKE.items() if word in listed),
        ]
    )
    return (
        rf"(?<![가-힣])(?:{_WORD.pattern}(?= ?(?:{plain}|{_OF_PERSONS}))"
        rf"|{_WORD.pattern}(?=(?: |(?<=[가-힣]{{2}}))(?:{behind}){ends}))"
    )


def korean_at(text: str, at: int) -> tuple[NumberMention, ...]:
    """A number in figures, or a word that counts up to twenty.

    >>> [str(korean_at(words, 0)[0].value) for words in ("1만2735명", "열다섯 장")]
    ['12735', '15']
    """
    word = _WORD.match(text, at)
    if word is None:
        return numbers_at(text, at)
    value = Decimal(KOREAN[word[0]])
    return (NumberMention(Span(*word.span()), word[0], value, Decimal(1), is_scaled=False),)

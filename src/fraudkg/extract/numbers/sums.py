"""English sums of money whose points group, though they look like decimal points: EUR 2.500."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from fraudkg.extract.numbers.general import Read, numbers_at
from fraudkg.extract.numbers.mention import NumberMention
from fraudkg.extract.wordlists import alternation
from fraudkg.lexicon.rows import file_rows
from fraudkg.text import Span

_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}(?![\d.,]?\d)(?! ?(?:[-–—~/]|to |and |per |an? ))")
"""A point before three digits: in money it groups, but perhaps not in a range or a price."""
_LONGEST = 8
"""Characters of a sign or code before a number, with the blank behind it."""


def with_sums(read: Read, lexicon: Sequence[Path]) -> Read:
    """A reader for which a point groups in an amount of money, and that otherwise reads as another does.

    Nobody tells thousandths of money, but where its currency has three decimals.

    >>> from fraudkg.resources import resource
    >>> read = with_sums(numbers_at, [resource("data/lexicon")])
    >>> [str(read(words, 4)[0].value) for words in ("EUR 2.500", "KWD 2.500")]
    ['2500', '2.500']
    """
    before, behind = _money(lexicon)

    def sums(text: str, at: int) -> tuple[NumberMention, ...]:
        group = _GROUP.match(text, at)
        if group is None:
            return read(text, at)
        is_money = before.search(text, max(0, at - _LONGEST), at) or behind.match(text, group.end())
        if not is_money or numbers_at(text, at)[0].span.end != group.end():
            return read(text, at)
        (number, *_) = numbers_at(group[0].replace(".", ","), 0)
        return (replace(number, span=Span(*group.span()), text=group[0]),)

    return sums


def _money(lexicon: Sequence[Path]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Signs and codes of currencies without a third decimal before a number, and their words behind it."""
    currencies = [(row.text("code"), row) for row in file_rows(lexicon, "currencies")]
    codes = {code for code, _ in currencies} - {code for code, row in currencies if "decimals" in row.content}
    said = [(row.text("code"), word) for row in file_rows(lexicon, "units") for word in row.words("en")]
    for code, row in currencies:
        said += [(code, word) for word in (*row.texts("shared"), *row.texts("default"))]
    others = {word for code, word in said if code not in codes}
    told = {word for code, word in said if word not in others and (len(word) > 1 or not word.isalpha())}
    signs = {word for word in told if not word.islower() and " " not in word}
    signs |= {code.upper() for code in codes}
    return re.compile(rf"{_alone(signs)} ?\Z"), re.compile(rf" ?{_alone(told)}(?!\w)", re.IGNORECASE)


def _alone(words: Iterable[str]) -> str:
    """A pattern for any of the words, not within another."""
    return rf"(?<![^\W\d_]){alternation(words)}"

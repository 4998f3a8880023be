"""Amounts of money whose points group thousands: EUR 200.000, 2.500 euros."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from fraudkg.extract.numbers import NumberMention, numbers_at
from fraudkg.extract.wordlists import alternation
from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource
from fraudkg.text import Span

_GROUP = re.compile(r"[1-9]\d{0,2}\.\d{3}(?![\d.,]?\d)(?! ?(?:[-–—~/]|to |and |per |an? ))")
"""A point before three digits: in money it groups, but perhaps not in a range or a price."""
_LONGEST = 8
"""Characters of a sign or code before a number, with the blank behind it."""


def pointed_sum(text: str, at: int) -> NumberMention | None:
    """The number at a place whose point looks like a decimal point and groups, as it is an amount of money.

    Nobody tells thousandths of money, but where its currency has three decimals.

    >>> [one and int(one.value) for one in (pointed_sum("EUR 2.500", 4), pointed_sum("KWD 2.500", 4))]
    [2500, None]
    """
    group = _GROUP.match(text, at)
    if group is None:
        return None
    before, behind = _money()
    is_money = before.search(text, max(0, at - _LONGEST), at) or behind.match(text, group.end())
    if not is_money or numbers_at(text, at)[0].span.end != group.end():
        return None
    (number, *_) = numbers_at(group[0].replace(".", ","), 0)
    return replace(number, span=Span(*group.span()), text=group[0])


@cache
def _money() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Signs and codes of currencies without a third decimal before a number, and their words behind it."""
    lexicon = [resource("data/lexicon")]
    currencies = {row.text("code"): row for row in file_rows(lexicon, "currencies")}
    codes = {code for code, row in currencies.items() if "decimals" not in row.content}
    said = [(row.text("code"), word) for row in file_rows(lexicon, "units") for word in row.words("en")]
    for code, row in currencies.items():
        said += [(code, word) for word in (*row.texts("shared"), *row.texts("default"))]
    others = {word for code, word in said if code not in codes}
    told = {word for code, word in said if word not in others and (len(word) > 1 or not word.isalpha())}
    signs = {word for word in told if not word.islower() and " " not in word}
    signs |= {code.upper() for code in codes}
    return re.compile(rf"{_alone(signs)} ?\Z"), re.compile(rf" ?{_alone(told)}(?!\w)", re.IGNORECASE)


def _alone(words: Iterable[str]) -> str:
    """A pattern for any of the words, not within another."""
    return rf"(?<![^\W\d_]){alternation(words)}"

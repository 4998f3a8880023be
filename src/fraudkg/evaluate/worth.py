"""Whether the value of a gold figure follows from its printed number, by the verifier's reader of numbers."""

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from typing import Any

from fraudkg.verify.amounts import unset
from fraudkg.verify.numerals import as_sum, numbers_in, read_number
from fraudkg.verify.rates import read_rate

_VALUE, _ENDS = ("value",), ("lower", "upper")
_LETTERS = re.compile(r"[^\W\d_]+")
_GROUPED = re.compile(r"\d+(?:[,，]\d+)+")
"""Quoted whole it is one number, however oddly its digits are grouped."""
_CURRENCY = 3
"""Letters of the code of a currency."""
_PLACES = range(4)
"""A value that never ends, such as a third, is rounded to so many decimals."""


def wrong_value(entry: Mapping[str, Any], text: str, language: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the value of a statistic or with its ends, and what to do about it."""
    comparator = entry.get("comparator")
    due, stray = (_ENDS, _VALUE) if comparator == "between" else (_VALUE, _ENDS)
    for key in stray:
        if entry.get(key) is not None:
            yield f"{key} is given", f"with the comparator {comparator} a figure has {' and '.join(due)}"
    given = []
    for key in due:
        if (number := _decimal(entry.get(key))) is None:
            yield f"{key} is {entry.get(key)}, which is no number", "write it out in figures, without commas"
        else:
            given.append(number)
    if entry.get("number") is None or len(given) < len(due):
        return
    words, unit = str(entry["number"]), str(entry.get("unit") or "")
    read = _ends(words, language) if due == _ENDS else _values(words, unit, language)
    if read is None or (read.issuperset(given) and given == sorted(set(given))):
        return
    if due == _VALUE and any(_is_scaled(given[0], said, unit, text, language) for said in read):
        return
    of = f"{due[0]} does" if due == _VALUE else f"{' and '.join(due)} do"
    said = " or ".join(f"{one:f}" for one in sorted(read)) or "no number"
    yield f"{of} not follow from «{words}», which says {said}", "write what it says"


def _decimal(value: object) -> Decimal | None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _ends(words: str, language: str) -> set[Decimal]:
    """The numbers of a range; the first may share the scale of the second: 80 to 220 thousand."""
    found = numbers_in(unset(words), language)
    shared = {one.value * other.scale for one, other in pairwise(found) if one.scale == 1}
    return {number.value for number in found} | shared


def _values(words: str, unit: str, language: str) -> set[Decimal] | None:
    """What a number may be worth; None where it is spelt in words that the verifier does not read."""
    exact = as_sum(words, language, unit) if len(unit) == _CURRENCY else words
    number = read_number(exact, language)
    if number is None and (rate := read_rate(words, language, unit)):
        rounded = {round(rate.value, places) for places in _PLACES}
        return {rate.value} if rate.value in rounded else {rate.value, *rounded}
    if number is None and _GROUPED.fullmatch(words):
        return {Decimal("".join(filter(str.isdigit, words)))}
    if number is None:
        return set() if any(map(str.isdigit, words)) else None
    return {number.value}


def _is_scaled(given: Decimal, said: Decimal, unit: str, text: str, language: str) -> bool:
    """Whether the scale stands elsewhere: in the head of a column, behind a later number, as cents."""
    if len(unit) == _CURRENCY and given * 100 == said:
        return True
    ones = (f"1{joint}{word}" for word in set(_LETTERS.findall(text)) for joint in ("", " "))
    alone = (number for one in ones for number in numbers_in(one, language)[:1])
    return any(given == said * number.scale for number in (*alone, *numbers_in(text, language)))

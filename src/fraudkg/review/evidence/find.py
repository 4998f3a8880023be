"""Where words stand in a statement: bounds beside a number, the nearest unit, a period."""

import re
from collections.abc import Iterable

from fraudkg.claims.model import Period
from fraudkg.extract.numbers import NumberMention
from fraudkg.lexicon.words import Lexicon
from fraudkg.text import Span
from fraudkg.text.source import is_token_border

_BESIDE = 64
"""How far from a number the words that bound it may reach, white space included."""

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")


def places(text: str, span: Span, word: str) -> list[Span]:
    """Where `span` holds a word, in any case, as a whole word."""
    # Most words stand nowhere in a statement, which is seen sooner than a pattern is made.
    if word.casefold() not in text[span.start : span.end].casefold():
        return []
    pattern = re.compile(re.escape(word), re.IGNORECASE)
    found = (Span(*match.span()) for match in pattern.finditer(text, span.start, span.end))
    return [at for at in found if is_token_border(text, at.start) and is_token_border(text, at.end)]


def is_whole_number(text: str, span: Span) -> bool:
    """Whether the number at `span` is no part of a longer one, nor of a word such as 5G or 20th.

    >>> is_whole_number("1,234,5678 or RMB5", Span(0, 9)), is_whole_number("1,234,5678 or RMB5", Span(17, 18))
    (False, True)
    """
    before = text[max(0, span.start - 2) : span.start]
    is_inside = before[-1:].isdigit() or (before[-1:] in {",", "."} and before[:-1].isdigit())
    return not is_inside and is_token_border(text, span.end)


def first_word(text: str, span: Span, words: Iterable[str]) -> Span | None:
    """Where the first of `words` that `span` holds stands first: whole words only, in any case."""
    return next((at for word in words for at in places(text, span, word)), None)


def nearest_word(text: str, span: Span, number: Span, words: Iterable[str]) -> Span | None:
    """The unit word nearest to the number, those after it first, within `span`.

    >>> text = "4 gangs and 120 suspects were held"
    >>> nearest_word(text, Span(0, 34), Span(12, 15), ["suspects"])
    Span(start=16, end=24)
    """
    found = [at for word in words for at in places(text, span, word)]
    after = [at for at in found if at.start >= number.end]
    before = [at for at in found if at.end <= number.start]
    if after:
        return min(after, key=lambda at: (at.start, -at.end))
    return max(before, key=lambda at: (at.end, -at.start), default=None)


def find_bound(text: str, number: NumberMention, lexicon: Lexicon, language: str) -> tuple[str, Span | None]:
    """The comparator that the words beside the number state, and where; exact where there are none."""
    if number.more is not None:
        return "more-than", Span(number.more, number.more + 1)
    nearby = text[max(0, number.span.start - _BESIDE) : number.span.start]
    before = nearby.rstrip()
    following = text[number.span.end : number.span.end + _BESIDE]
    after = following.lstrip()
    left = number.span.start - len(nearby) + len(before)
    right = number.span.end + len(following) - len(after)
    found: list[tuple[int, str, Span]] = []
    for code in lexicon.codes("cmp"):
        for word in lexicon.words(code, language):
            is_trailing = (code, word) in lexicon.trailing
            starts = []
            if is_trailing and after.casefold().startswith(word.casefold()):
                starts.append(right)
            is_leading = not is_trailing or (code, word) in lexicon.leading
            if is_leading and before.casefold().endswith(word.casefold()):
                starts.append(left - len(word))
            found += [
                (len(word), code, Span(start, start + len(word)))
                for start in starts
                if is_token_border(text, start) and is_token_border(text, start + len(word))
            ]
    if not found:
        return "exact", None
    # The longest wins: "no more than" is not "more than".
    _, code, span = max(found)
    # "最近300" is not "近300": its words say that there is no bound.
    return code.removeprefix("cmp-"), None if code == "cmp-exact" else span


def bears_period(words: str, period: Period, lexicon: Lexicon, language: str) -> bool:
    """Whether words may stand for a period: they name its year, or point at it."""
    codes = ("period-anaphora", *lexicon.codes("acc"))
    pointing = [word for code in codes for word in lexicon.words(code, language)]
    return find_period(words, Span(0, len(words)), period, pointing) is not None


def find_period(text: str, span: Span, period: Period, anaphora: Iterable[str]) -> Span | None:
    """Words within `span` that bear the period: its year in figures, or such as "throughout the year"."""
    years = {str(day.year) for day in (period.start, period.end) if day}
    for match in _YEAR.finditer(text, span.start, span.end):
        if match[0] in years:
            return Span(*match.span())
    if years and _YEAR.search(text, span.start, span.end):
        return None
    return first_word(text, span, anaphora)

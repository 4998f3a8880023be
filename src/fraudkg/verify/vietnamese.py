"""Read numbers as only Vietnamese writes them: points that group, words, sums of what several words scale."""

import re
from decimal import Decimal
from math import prod

from fraudkg.verify.amounts import Worth, decimal_of, last_place, shown, spelt_steps, whole

_SCALES = {
    "trăm": 10**2,
    "nghìn": 10**3,
    "ngàn": 10**3,
    "vạn": 10**4,
    "triệu": 10**6,
    "tỷ": 10**9,
    "tỉ": 10**9,
}
_PLAIN = {
    word: value for value, word in enumerate("một hai ba bốn năm sáu bảy tám chín".split(), start=1)
} | {"bẩy": 7}
_BEHIND_TENS = {"mốt": 1, "tư": 4, "lăm": 5, "nhăm": 5}
_DIGITS = _PLAIN | _BEHIND_TENS
_PLACES = {"mười": 10, "mươi": 10, "trăm": 100}
_GAP = "[ \u00a0]"
_SCALE = "|".join(_SCALES)
_POINTED = r"[0-9]+\.[0-9]{1,2}"
_FIGURE = rf"[0-9]{{1,3}}(?:\.[0-9]{{3}})+(?:,[0-9]+)?|{_POINTED}(?={_GAP}?(?:{_SCALE}))|[0-9]+(?:,[0-9]+)?"
_SPELT = (
    rf"(?:{'|'.join(_PLAIN)}|mười)(?:{_GAP}(?:{'|'.join(_DIGITS)}|mười|mươi|linh|lẻ|{_SCALE})(?![^\W\d_]))*"
)
VIETNAMESE = (
    rf"(?<![0-9])(?<![0-9][.,])(?:{_FIGURE})(?![0-9])(?!\.[0-9])"
    rf"(?:{_GAP}?(?:{_SCALE})(?:{_GAP}(?:{_SCALE}))?(?![^\W\d_])"
    rf"(?:{_GAP}(?:[0-9]{{1,3}}|{_SPELT}){_GAP}?(?:{_SCALE})(?![^\W\d_]))*)?"
    rf"|(?<![^\W_]){_SPELT}(?![^\W_])"
)
"""A pattern without groups; a point groups thousands, a comma begins the decimals."""
_PART = re.compile(
    rf"(?:(?P<figure>{_FIGURE})|(?P<words>(?:(?:{'|'.join(_DIGITS | _PLACES)}|linh|lẻ)(?:{_GAP}|\Z))+))"
    rf"(?P<scales>(?:{_GAP}?(?:{_SCALE}))*){_GAP}?"
)


def from_vietnamese(text: str) -> Worth | None:
    """Return what a match is worth: nghìn tỷ is a thousand billion; lower scales add up: 2 tỷ 350 triệu."""
    total, place, scale, below = Decimal(0), Decimal(1), Decimal(1), Decimal(10**16)
    end, text = 0, text.lower()
    for part in _PART.finditer(text):
        scale = Decimal(prod(_SCALES[word] for word in re.findall(_SCALE, part["scales"])))
        amount = _figure(part["figure"]) if part["figure"] else _below_thousand(part["words"].split())
        if amount is None or scale >= below or part.start() != end:
            return None
        total, place, below, end = total + amount[0] * scale, amount[1] * scale, scale, part.end()
    if end != len(text):
        return None
    value = whole(total)
    if not text[0].isdecimal():
        return Worth(value, spelt_steps(value, place))
    return Worth(value, (whole(place),), scale) if scale > 1 else Worth(value, shown(value, place))


def _figure(figure: str) -> tuple[Decimal, Decimal]:
    """The value of figures, and what one unit of the last is worth."""
    plain = figure if re.fullmatch(_POINTED, figure) else figure.replace(".", "").replace(",", ".")
    return decimal_of(plain), last_place(plain)


def _below_thousand(words: list[str]) -> tuple[Decimal, Decimal] | None:
    """The value of words and the worth of the last; None where two numbers stand side by side."""
    total, digit, place, last = 0, 0, 1, ""
    for word in words:
        place = _PLACES.get(word, 1)
        # The five behind tens is another word than the year.
        is_year = word == "năm" and last in _PLACES
        if is_year or (digit and word in _DIGITS) or (place > 1 and word != "mười" and not digit):
            return None
        if word == "mười":
            total += place
        elif place > 1:
            total, digit = total + digit * place, 0
        else:
            digit = _DIGITS.get(word, 0)
        last = word
    return Decimal(total + digit), Decimal(place)

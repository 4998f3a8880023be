"""Properties of the reader of numbers: what is written comes back, whatever the words."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.verify.numerals import LONGEST, SCALES, SMALL, numbers_in, read_number

WIDE = str.maketrans("0123456789,.", "０１２３４５６７８９，．")

HAN = "零一二三四五六七八九"


def value_of(words: str) -> Decimal:
    number = read_number(words)
    assert number is not None
    return number.value


@settings(deadline=None)
@given(st.integers(0, 10**15), st.sampled_from(["{:d}", "{:,d}"]), st.booleans())
def test_digits_come_back(value: int, form: str, wide: bool) -> None:  # noqa: FBT001 -- hypothesis gives it
    words = form.format(value)
    assert value_of(words.translate(WIDE) if wide else words) == value


@pytest.mark.parametrize("digits", ["7" * 40, "1234567890" * 100])
def test_no_digit_of_a_long_number_is_lost(digits: str) -> None:
    han = "".join(HAN[int(digit)] for digit in digits)
    for words in (digits, f"{digits}.5", f"{digits} million", f"{digits}万", han):
        number = read_number(words)
        if len(words) > LONGEST:
            assert number is None
        else:
            assert number is not None
            assert f"{number.value:f}".startswith(digits)


@settings(deadline=None)
@given(st.integers(10**3, 10**15), st.sampled_from(" \u00a0\u2009\u202f"))
def test_groups_by_spaces_come_back(value: int, space: str) -> None:
    assert value_of(f"{value:,d}".replace(",", space)) == value


@settings(deadline=None)
@given(
    st.decimals(min_value="0.001", max_value="99999", places=3),
    st.sampled_from(
        [(f" {word}", scale) for word, scale in SCALES.items()]
        + [("万", 10**4), ("亿", 10**8), ("億", 10**8)]
    ),
)
def test_scaled_decimals_come_back(value: Decimal, scale: tuple[str, int]) -> None:
    word, factor = scale
    number = read_number(f"{value:f}{word}")
    assert number is not None
    assert number.value == value * factor
    assert number.steps == (Decimal(factor) / 1000,)


def english(value: int) -> str:
    if value < 20:
        return next(word for word, small in SMALL.items() if small == value)
    if value < 100:
        tens = next(word for word, small in SMALL.items() if small == value - value % 10)
        return tens + (f"-{english(value % 10)}" if value % 10 else "")
    word, scale = max(
        ((word, scale) for word, scale in SCALES.items() if scale <= value), key=lambda item: item[1]
    )
    rest = f" {'and ' if value % scale < 100 else ''}{english(value % scale)}" if value % scale else ""
    return f"{english(value // scale)} {word}{rest}"


@settings(deadline=None)
@given(st.integers(0, 10**14))
def test_english_words_come_back(value: int) -> None:
    assert value_of(english(value)) == value


def chinese(value: int) -> str:
    for unit, char in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if value >= unit:
            rest = value % unit
            gap = "零" if rest and rest < unit // 10 else ""
            return chinese(value // unit) + char + (gap + chinese(rest) if rest else "")
    return HAN[value]


@settings(deadline=None)
@given(st.integers(1, 10**15))
def test_chinese_words_come_back(value: int) -> None:
    assert value_of(chinese(value)) == value


@settings(deadline=None)
@given(st.text(alphabet="0123456789,. 万亿余十百千一二三two hundred million-", max_size=24))
def test_any_words_are_read_or_refused_in_peace(words: str) -> None:
    for number in numbers_in(words):
        assert 0 <= number.start < number.end <= len(words)
        assert number.value >= 0

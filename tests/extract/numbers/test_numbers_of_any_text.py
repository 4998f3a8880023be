"""Numbers written by rule read back, and of any text no digit is lost; each takes time by its length."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.timing import is_in_proportion

from fraudkg.extract.numbers import find_numbers, whole
from fraudkg.verify.numerals import read_number

quick = settings(deadline=None, max_examples=150)
up_to_a_trillion = st.integers(0, 10**12)


def only(text: str) -> int | Decimal:
    (number,) = find_numbers(text)
    assert number.text == text
    return whole(number.value)


@quick
@given(up_to_a_trillion, st.sampled_from([",", " ", "\u00a0", "\u2009", "\u202f"]))
def test_grouped_figures_read_back(value: int, group: str) -> None:
    assert only(f"{value:,}".replace(",", group)) == value


@quick
@given(up_to_a_trillion)
def test_full_width_figures_read_back(value: int) -> None:
    wide = str(value).translate({ord("0") + digit: chr(ord("０") + digit) for digit in range(10)})
    assert only(wide) == value


SCALES = {
    " thousand": 10**3,
    " million": 10**6,
    " billion": 10**9,
    "-trillion": 10**12,
    "万": 10**4,
    "億": 10**8,
    "万亿": 10**12,
}


@quick
@given(st.decimals("0.001", 9999, places=3), st.sampled_from(sorted(SCALES)))
def test_scaled_figures_read_back_in_both_readers(base: Decimal, scale: str) -> None:
    text = f"{base:f}{scale}"
    value = base * SCALES[scale]
    assert only(text) == value
    verified = read_number(text)
    assert verified is not None
    assert verified.value == value


ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def english(value: int, joint: str) -> str:
    """English words, written apart from the reader."""
    for factor, word in ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if value >= factor:
            rest = value % factor
            tail = joint if rest < 100 else " "
            more = tail + english(rest, joint) if rest else ""
            return f"{english(value // factor, joint)} {word}{more}"
    if value >= 100:
        rest = value % 100
        return f"{ONES[value // 100]} hundred" + (joint + english(rest, joint) if rest else "")
    if value < 20:
        return ONES[value]
    return TENS[value // 10 - 2] + (f"-{ONES[value % 10]}" if value % 10 else "")


def chinese(value: int) -> str:
    """Chinese numerals up to 10^12, written apart from the reader."""

    def section(amount: int) -> str:
        text, gap = "", False
        for place, unit in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
            digit = amount // place % 10
            if digit:
                text += ("零" if gap and text else "") + "零一二三四五六七八九"[digit] + unit
            gap = digit == 0
        return text

    if value == 0:
        return "零"
    text, lower_is_short = "", False
    for factor, word in ((10**8, "亿"), (10**4, "万"), (1, "")):
        amount = value // factor if factor == 10**8 else value // factor % 10**4
        if amount >= 10**4:
            text += chinese(amount) + word
        elif amount:
            text += ("零" if text and (amount < 1000 or lower_is_short) else "") + section(amount) + word
        lower_is_short = bool(text) and amount == 0
    return text


@quick
@given(up_to_a_trillion, st.sampled_from([" ", " and "]))
def test_english_words_read_back_in_both_readers(value: int, joint: str) -> None:
    text = english(value, joint)
    assert only(text) == value
    verified = read_number(text)
    assert verified is not None
    assert verified.value == value


@quick
@given(st.integers(0, 10**12))
def test_chinese_numerals_read_back_in_both_readers(value: int) -> None:
    text = chinese(value)
    assert only(text) == value
    verified = read_number(text)
    assert verified is not None
    assert verified.value == value


TEXTS = st.one_of(
    st.text(max_size=200),
    st.text(alphabet="0123456789０９,，.． \u00a0-一二两十百千万亿零〇余多", max_size=60),
    st.lists(st.sampled_from([*ONES, *TENS, "hundred", "million", "and", "a", "3", "-"]), max_size=20).map(
        " ".join
    ),
)


@settings(deadline=None, max_examples=400)
@given(TEXTS)
def test_any_text_gives_numbers_in_order_that_slice_to_it(text: str) -> None:
    end = 0
    for number in find_numbers(text):
        assert number.span.start >= end
        assert text[number.span.start : number.span.end] == number.text
        assert number.value >= 0
        end = number.span.end


@settings(deadline=None, max_examples=400)
@given(TEXTS)
def test_no_digit_is_passed_over(text: str) -> None:
    covered = {at for number in find_numbers(text) for at in range(number.span.start, number.span.end)}
    assert [char for at, char in enumerate(text) if char.isdecimal() and at not in covered] == []


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        ",",
        "111,",
        "1.",
        "111 ",
        "二",
        "零",
        "一万",
        "万",
        "一十",
        "两",
        "one ",
        "million ",
        "1亿",
        "a ",
    ],
)
def test_a_long_text_takes_no_more_than_its_length(piece: str) -> None:
    assert is_in_proportion(lambda text: list(find_numbers(text)), piece, 20_000)

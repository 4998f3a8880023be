"""Numbers as they are printed: what they say, exactly, and where they stand."""

import time
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.extract.numbers import find_numbers, whole
from fraudkg.verify.numerals import read_number

quick = settings(deadline=None, max_examples=150)
up_to_a_trillion = st.integers(0, 10**12)


def values(text: str) -> list[tuple[str, int | Decimal]]:
    return [(number.text, whole(number.value)) for number in find_numbers(text)]


def only(text: str) -> int | Decimal:
    ((read, value),) = values(text)
    assert read == text
    return value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1542", 1542),
        ("6,747", 6747),
        ("3.6", Decimal("3.6")),
        ("3.6 billion", 3_600_000_000),
        ("21.707 million", 21_707_000),
        ("21.707\u00a0million", 21_707_000),
        ("5million", 5_000_000),
        ("3 hundred thousand", 300_000),
        ("1\u2009234\u2009567.5", Decimal("1234567.5")),
        ("１２，０００", 12_000),
        ("３．６万", 36_000),
        ("43.7万", 437_000),
        ("1.2万亿", 1_200_000_000_000),
        ("3千万", 30_000_000),
        ("1亿3000万", 130_000_000),
        ("3万5", 35_000),
        ("2720余亿", 272_000_000_000),
        ("๕๔๒", 542),
        ("၆,၇၄၇", 6747),
        ("seven", 7),
        ("Forty-two", 42),
        ("two hundred and five", 205),
        ("two thousand and three", 2003),
        ("one hundred and five thousand two hundred", 105_200),
        ("a million", 1_000_000),
        ("two thousand million", 2_000_000_000),
        ("十二", 12),
        ("两万", 20_000),
        ("一百二", 120),
        ("一百零二", 102),
        ("三万五", 35_000),
        ("三万零五", 30_005),
        ("十一亿三千万", 1_130_000_000),
        ("一万二千亿", 1_200_000_000_000),
        ("二〇二五", 2025),
        ("half a million", 500_000),
        ("Half a dozen", 6),
        ("a dozen", 12),
        ("two dozen", 24),
        ("3 dozen", 36),
        ("2.5 crore", 25_000_000),
        ("3 lakh", 300_000),
        ("12,34,567", 1_234_567),
        ("9.3bn", 9_300_000_000),
        ("9.3 bn", 9_300_000_000),
        ("50k", 50_000),
        ("½", Decimal("0.5")),
        ("3½ million", 3_500_000),
        ("2兆", 2 * 10**12),
    ],
)
def test_a_number_is_read_as_a_whole(text: str, expected: int | Decimal) -> None:
    assert only(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one two three", [1, 2, 3]),
        ("between two and three million", [2, 3_000_000]),
        ("twenty twenty-five", [20, 25]),
        ("zero one", [0, 1]),
        ("两三千人", [2, 3000]),
        ("一两个", [1, 2]),
        ("七八十", [7, 80]),
        ("分别抓获12，345人", [12, 345]),
        ("542 and 1,542", [542, 1542]),
        ("3万50000人", [30_000, 50_000]),
        ("1亿余3000万", [100_000_000, 30_000_000]),
    ],
)
def test_numbers_side_by_side_are_never_added_up(text: str, expected: list[int]) -> None:
    assert [value for _, value in values(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("约3.6 million人", [("3.6 million", 3_600_000)]),
        ("约seven人", [("seven", 7)]),
        ("3 millionaires", [("3", 3)]),
        ("someone, often, tension", []),
        ("3 hundredthousand", [("3 hundredthousand", 300_000)]),
    ],
)
def test_a_number_word_ends_where_its_letters_end(text: str, expected: list[tuple[str, int]]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "read", "more"),
    [
        ("43.7万余起", "43.7万", 5),
        ("共6600餘名", "6600", 5),
        ("30多万人", "30多万", 2),
        ("542名", "542", None),
    ],
)
def test_a_word_for_more_is_remembered_with_its_place(text: str, read: str, more: int | None) -> None:
    (number,) = find_numbers(text)
    assert (number.text, number.more) == (read, more)


@pytest.mark.parametrize(
    ("text", "step"),
    [
        ("258,000", 1000),
        ("3.6 billion", 100_000_000),
        ("21.707 million", 1000),
        ("43.7万", 1000),
        ("１２，０００", 1000),
        ("7,600", None),
        ("542", None),
        ("1000.0", None),
        ("0", None),
        ("000", None),
        ("two million", 1_000_000),
        ("三万五", 1000),
        ("1亿3000万", 10_000),
        ("seven", None),
    ],
)
def test_rounding_shows_in_scale_words_and_in_three_zeros(text: str, step: int | None) -> None:
    (number,) = find_numbers(text)
    assert number.rounded_to == step


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$1.2m", [("1.2m", 1_200_000)]),
        ("EUR 4b", [("4b", 4_000_000_000)]),
        ("some 3.5m of them", [("3.5m", 3_500_000)]),
        ("500m away", [("500", 500)]),
        ("500m", [("500", 500)]),
        ("5G, 3D", [("5", 5), ("3", 3)]),
        ("half of them", []),
    ],
)
def test_a_letter_is_a_scale_only_beside_money_or_a_noun(text: str, expected: list[tuple[str, int]]) -> None:
    assert values(text) == expected


def test_four_hundred_digits_are_kept_to_the_last() -> None:
    digits = "1234567890" * 40
    assert only(digits) == int(digits)
    assert only(digits + ".5") == Decimal(digits + ".5")
    assert only(digits + " million") == int(digits) * 10**6


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
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.perf_counter()
        for _ in find_numbers(text):
            pass
        return time.perf_counter() - start

    short = max(seconds(20_000), 0.001)
    # Ten times the text takes ten times as long; a quadratic reader would take a hundred times.
    assert min(seconds(200_000) for _ in range(2)) < 45 * short + 0.2

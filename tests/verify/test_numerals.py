from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.verify.numerals import LONGEST, SCALES, SMALL, numbers_in, read_number
from fraudkg.verify.rates import read_rate

WIDE = str.maketrans("0123456789,.", "０１２３４５６７８９，．")
HAN = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("542", "542"),
        ("7,600", "7600"),
        ("258,000", "258000"),
        ("33 000", "33000"),
        ("33\u00a0000", "33000"),
        ("3.6 billion", "3600000000"),
        ("3.6-billion", "3600000000"),
        ("21.707 million", "21707000"),
        ("217.07 billion", "217070000000"),
        ("2 hundred million", "200000000"),
        ("0.5", "0.5"),
        ("43.7万", "437000"),
        ("2170.7万", "21707000"),
        ("2170.7亿", "217070000000"),
        ("3288亿", "328800000000"),
        ("2720余亿", "272000000000"),
        ("6600餘", "6600"),
        ("6,600餘", "6600"),
        ("3亿2000万", "320000000"),
        ("1万5千", "15000"),
        ("33万亿", "33000000000000"),
        ("７，６００", "7600"),
        ("４３．７万", "437000"),
        ("三万五千", "35000"),
        ("三万五", "35000"),
        ("一百零五", "105"),
        ("十二", "12"),
        ("二十", "20"),
        ("百", "100"),
        ("千万", "10000000"),
        ("三百多", "300"),
        ("两千余万", "20000000"),
        ("一亿零三百万", "103000000"),
        ("二〇二五", "2025"),
        ("one", "1"),
        ("Four", "4"),
        ("twenty-one", "21"),
        ("one hundred and five", "105"),
        ("two million three hundred thousand", "2300000"),
        ("a hundred", "100"),
        ("40 Cr", "400000000"),
        ("2.5cr", "25000000"),
        ("33.5 mil", "33500000"),
        ("1,23,45,67,890", "1234567890"),
        ("123,45,67,890", "1234567890"),
        ("3亿6千余万", "360000000"),
        ("5千3百万", "53000000"),
        ("3万零5", "30005"),
        ("七二四四", "7244"),
        ("七二四四万", "72440000"),
        ("二○二五", "2025"),
        ("二○万", "200000"),
        ("２千３百万", "23000000"),
    ],
)
def test_reads_exactly(words: str, value: str) -> None:
    number = read_number(words)
    assert number is not None
    assert number.value == Decimal(value)
    assert (number.start, number.end) == (0, len(words))


@pytest.mark.parametrize(
    "words",
    [
        "",
        "many",
        "3.6 billion people",
        " 542",
        "542,",
        "7,60",
        "twenty thirty",
        "thousand",
        "billions",
        "几百",
        "五 六",
        "12.",
        "KK",
        "15,7",
        "15,7%",
        "40 crates",
        "40 CR",
        "40 Crs",
        "12,3456",
        "123,45,678",
        "4.5 万",
        "○三",
        "两三万",
        "一百二三十",
        "一千七二四四万",
        "廿",
        "亿",
        "十二点五万",
        "6割",
    ],
)
def test_reads_nothing_else(words: str) -> None:
    assert read_number(words) is None


# Made-up numbers that only one language writes so; no value where it is none there.
@pytest.mark.parametrize(
    ("language", "words", "value"),
    [
        ("en", "15,7", None),
        ("en", "1,234,5", None),
        ("zh-hans", "4.5 万", "45000"),
        ("zh-hans", "1 亿 3000 万", "130000000"),
        ("zh-hans", "1亿 3000余万", "130000000"),
        ("zh-hans", "3 万亿", "3000000000000"),
        ("zh-hans", "4.5  万", None),
        ("zh-hans", "4.5 人", None),
        ("zh-hans", "十二点五万", "125000"),
        ("zh-hans", "三点二五万亿", "3250000000000"),
        ("zh-hans", "十二点五", None),
        ("zh-hans", "十二点", None),
        ("zh-hans", "点五万", None),
        ("zh-hant", "廿五", "25"),
        ("zh-hant", "百廿五", "125"),
        ("zh-hant", "卅六萬", "360000"),
        ("zh-hant", "廿", "20"),
        ("zh-hant", "廿廿", None),
        ("zh-hant", "二廿", None),
        ("zh-hans", "亿", "100000000"),
        ("zh-hans", "数亿", None),
        ("ja", "6割", "60"),
        ("ja", "3割5分", "35"),
        ("ja", "3.5割", "35"),
        ("ja", "１０割", "100"),
        ("ja", "12割", None),
        ("ja", "2割引", None),
        ("ja", "3割り", None),
        ("ja", "割5分", None),
        ("ko", "3천5백만", "35000000"),
        ("ko", "1억 2천3백만", "123000000"),
        ("ko", "3백5십만", "3500000"),
        ("ko", "5백3천", None),
    ],
)
def test_what_only_one_language_writes(language: str, words: str, value: str | None) -> None:
    number = read_number(words, language)
    assert (number and number.value) == (value and Decimal(value))


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("查获数百人", "百"),
        ("数亿元", "亿"),
        ("陈廿生等人", "廿"),
        ("王○○等人", "○"),
        ("万一有人", "万"),
    ],
)
def test_a_word_that_only_looks_like_a_number_is_none(words: str, unread: str) -> None:
    assert not any(unread in words[one.start : one.end] for one in numbers_in(words, "zh-hans"))


@pytest.mark.parametrize(
    ("words", "language", "unit", "value"),
    [
        ("15,7", "en", "percent", "15.7"),
        ("0,04", "en", "percentage-point", "0.04"),
        ("15,7", "en", "person", None),
        ("15,7", "en", "", None),
        ("15,700", "en", "percent", None),
        ("15,7", "zh-hans", "percent", None),
        ("1,5,7", "en", "percent", None),
    ],
)
def test_a_comma_begins_decimals_in_a_percentage_only(
    words: str, language: str, unit: str, value: str | None
) -> None:
    rate = read_rate(words, language, unit)
    assert (rate and rate.value) == (value and Decimal(value))


@pytest.mark.parametrize(
    ("words", "steps"),
    [
        ("258,000", (1000,)),
        ("21.707 million", (1000,)),
        ("3.6 billion", (100000000,)),
        ("43.7万", (1000,)),
        ("2720余亿", (100000000,)),
        ("7,600", (None,)),
        ("100", (None,)),
        ("三万五千", (1000,)),
        ("two hundred", (None,)),
    ],
)
def test_step_of_the_last_stated_digit(words: str, steps: tuple[int | None, ...]) -> None:
    number = read_number(words)
    assert number is not None
    assert number.steps == steps


def test_every_number_of_a_sentence_with_its_place() -> None:
    words = "In 2025, between 1,200 and thirty thousand calls; １２名, 3.6 billion."
    assert [words[n.start : n.end] for n in numbers_in(words)] == [
        "2025",
        "1,200",
        "thirty thousand",
        "１２",
        "3.6 billion",
    ]


@settings(deadline=None)
@given(st.integers(0, 10**15), st.sampled_from(["{:d}", "{:,d}"]), st.booleans())
def test_digits_come_back(value: int, form: str, wide: bool) -> None:  # noqa: FBT001 -- hypothesis gives it
    words = form.format(value)
    number = read_number(words.translate(WIDE) if wide else words)
    assert number is not None
    assert number.value == value


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
    number = read_number(f"{value:,d}".replace(",", space))
    assert number is not None
    assert number.value == value


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
    number = read_number(english(value))
    assert number is not None
    assert number.value == value


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
    number = read_number(chinese(value))
    assert number is not None
    assert number.value == value


@settings(deadline=None)
@given(st.text(alphabet="0123456789,. 万亿余十百千一二三two hundred million-", max_size=24))
def test_any_words_are_read_or_refused_in_peace(words: str) -> None:
    for number in numbers_in(words):
        assert 0 <= number.start < number.end <= len(words)
        assert number.value >= 0

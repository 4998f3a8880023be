from decimal import Decimal

import pytest

from fraudkg.verify.numerals import as_sum, numbers_in, read_number
from fraudkg.verify.rates import read_rate


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("33\u00a0000", "33000"),
        ("3.6-billion", "3600000000"),
        ("3.6\nbillion", "3600000000"),
        ("33\r\n 000", "33000"),
        ("43.7\n万", "437000"),
        ("四百\n二十", "420"),
        ("36 亿", "3600000000"),
        ("3.6  billion", "3600000000"),
        ("\ufb01ve\u200b", "5"),
        ("217.07 billion", "217070000000"),
        ("2 hundred million", "200000000"),
        ("2170.7万", "21707000"),
        ("3288亿", "328800000000"),
        ("2720余亿", "272000000000"),
        ("6600餘", "6600"),
        ("6,600餘", "6600"),
        ("3亿2000万", "320000000"),
        ("33万亿", "33000000000000"),
        ("７，６００", "7600"),
        ("４３．７万", "437000"),
        ("七千三万", "73000000"),
        ("一千零五万", "10050000"),
        ("十二", "12"),
        ("二十", "20"),
        ("三百多", "300"),
        ("两千余万", "20000000"),
        ("一亿零三百万", "103000000"),
        ("one", "1"),
        ("Four", "4"),
        ("twenty-one", "21"),
        ("a hundred", "100"),
        ("2.5cr", "25000000"),
        ("33.5 mil", "33500000"),
        ("二○万", "200000"),
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
        ("zh-hans", "4.5  万", "45000"),
        ("zh-hans", "4.5 人", None),
        ("zh-hans", "十二点五万", "125000"),
        ("zh-hans", "三点二五万亿", "3250000000000"),
        ("zh-hans", "十二点五", None),
        ("zh-hans", "十二.五", "12.5"),
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
        ("ja", "2・6", "2.6"),
        ("ja", "65･2", "65.2"),
        ("ja", "2・600", None),
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
    [("查获数百人", "百"), ("数亿元", "亿"), ("陈廿生等人", "廿"), ("王○○等人", "○"), ("万一有人", "万")],
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


@pytest.mark.parametrize(
    ("words", "language", "currency", "value"),
    [
        ("200.000", "en", "eur", 200_000),
        ("200.000", "zh-hans", "eur", 200),
        ("200.000", "en", "kwd", 200),
        ("3.25", "en", "eur", "3.25"),
        ("1.5 million", "en", "eur", 1_500_000),
    ],
)
def test_a_point_before_three_digits_groups_in_an_english_sum(
    words: str, language: str, currency: str, value: int | str
) -> None:
    number = read_number(as_sum(words, language, currency), language)
    assert number is not None
    assert number.value == Decimal(value)


def test_every_number_of_a_sentence_with_its_place() -> None:
    words = "In 2025, between 1,200 and thirty thousand calls; １２名, 3.6 billion."
    assert [words[n.start : n.end] for n in numbers_in(words)] == [
        "2025",
        "1,200",
        "thirty thousand",
        "１２",
        "3.6 billion",
    ]

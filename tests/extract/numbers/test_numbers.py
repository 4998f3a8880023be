"""Numbers as they are printed: what they say, exactly, and where they stand."""

from decimal import Decimal

import pytest

from fraudkg.extract.numbers import find_numbers, whole


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
        ("七千三万", 73_000_000),
        ("一千零五万", 10_050_000),
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
        ("共6600馀名", "6600", 5),
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
        ("P20m and Bt5b", [("20m", 20_000_000), ("5b", 5_000_000_000)]),
        ("3.5b baht", [("3.5b", 3_500_000_000)]),
        ("section 3b Penal Code", [("3", 3)]),
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

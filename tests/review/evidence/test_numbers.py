"""The numbers of a quote: which of them say the value, and that none is cut."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from fraudkg.claims.model import Quote, Statistic


def test_a_second_statement_has_to_say_the_same_number(replays: Any) -> None:
    error = replays.refused(replace(replays.cases, quotes=(*replays.cases.quotes, Quote("held 12 suspects"))))
    assert "the value 258000 does not follow from its words: the quote has «12» (12)" in str(error)


def test_of_equal_numbers_one_has_to_be_meant(replays: Any) -> None:
    quote = "held 12 suspects and 12 leaders"
    error = replays.refused(replays.claim(replays.statistic(12, "person"), quote))
    assert "the value 12 stands in the quote 2 times" in str(error)
    assert error.remedy == "quote fewer words, or say which with `number`"


@pytest.mark.parametrize("quote", ["they stopped 3.6", "stopped 3.6 billion calls and seized more than 7"])
def test_a_quote_may_not_cut_a_number(quote: str, replays: Any) -> None:
    assert "cuts" in str(replays.refused(replays.claim(replays.statistic(Decimal("3.6"), "call"), quote)))


def test_a_scale_word_behind_the_quote_belongs_to_the_number(replays: Any) -> None:
    error = replays.refused(replays.claim(replays.statistic(Decimal("3.6"), "call"), "they stopped 3.6"))
    assert "the quote cuts the number «3.6 billion»; quote the whole number." in str(error)


@pytest.mark.parametrize(
    ("text", "quote", "value"),
    [
        ("made up: forty-two cases", "forty", 40),
        ("made up: two hundred cases", "two", 2),
        ("虚构：四十二起", "四十", 40),
        ("虚构：1亿3000万起", "1亿", 100_000_000),
        ("made up: the 20th case", "the 20th case", 20),
        ("made up: $3.6bn cases", "$3.6bn cases", Decimal("3.6")),
    ],
)
def test_no_value_follows_from_a_part_of_a_number(
    text: str, quote: str, value: int | Decimal, replays: Any
) -> None:
    language = "en" if text.startswith("made") else "zh-hans"
    replays.refused(replays.claim(replays.statistic(value), quote), text, language)


def test_between_needs_each_of_its_ends_once(replays: Any) -> None:
    between = replays.claim(
        replays.statistic(None, "person", "between", lower=5, upper=9), "Between 5 and 9 people fled"
    )
    words = replays.words(replays.replayed(replace(between, inferred=("comparator",))))
    assert [word for role, word in words if role == "number"] == ["5", "9"]
    twice = replace(between, quotes=(Quote("Once, 5 men and 5 women fled"),), inferred=("unit",))
    assert "the value 5 to 9 does not follow from its words" in str(replays.refused(twice))


@pytest.mark.parametrize(
    ("text", "language", "stated", "number"),
    [
        ("Made up: losses doubled", "en", (2, "fold"), ["doubled"]),
        ("Made up: nine in 10 of them", "en", (90, "percent"), ["nine in 10"]),
        ("Made up: half of them (50 of 100)", "en", (50, "percent"), ["50"]),
        ("编造：超三成案件", "zh-hans", (30, "percent", "more-than"), ["三成"]),
        ("Hư cấu: 8.000 người", "vi", (8000, "person"), ["8.000"]),
        ("가상: 1조 3162억원", "ko", (1316200000000, "krw"), ["1조 3162억"]),
        ("สมมติ: 20 ล้านบาท", "th", (20000000, "thb"), ["20 ล้าน"]),
    ],
)
def test_numbers_are_read_as_their_language_writes_them(
    text: str, language: str, stated: tuple[Any, ...], number: list[str], replays: Any
) -> None:
    assert said(replays, text, language, replays.statistic(*stated)) == number


@pytest.mark.parametrize(
    ("text", "ends", "unit", "numbers"),
    [
        ("编造：两三千人", (2000, 3000), "person", ["两", "三千"]),
        ("Made up: 5 to 10 million calls", (5000000, 10000000), "call", ["5", "10 million"]),
    ],
)
def test_the_first_of_two_ends_has_the_scale_that_the_second_names(
    text: str, ends: tuple[int, int], unit: str, numbers: list[str], replays: Any
) -> None:
    content = replays.statistic(None, unit, "between", lower=ends[0], upper=ends[1])
    assert said(replays, text, "en" if text.isascii() else "zh-hans", content) == numbers


def said(replays: Any, text: str, language: str, content: Statistic) -> list[str]:
    """The words of the numbers that a claim about a whole text rests on."""
    quote = text[text.index("：" if "：" in text else ": ") + 1 :].strip()
    done = replays.replayed(replays.claim(content, quote, inferred=("unit",)), text, language)
    return [words for role, words in replays.words(done) if role == "number"]


def test_a_message_does_not_print_hundreds_of_digits(replays: Any) -> None:
    digits = "7" * 5000
    error = replays.refused(
        replays.claim(replays.statistic(1), f"it has {digits} cases"), f"made up: it has {digits} cases"
    )
    assert len(str(error)) < 6000 + len("it has cases")
    assert "…» (7.778E+4999)" in str(error)

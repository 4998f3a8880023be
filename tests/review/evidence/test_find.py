"""Where words stand beside a number, and which they are."""

from datetime import date
from pathlib import Path

import pytest

from fraudkg.claims.model import Period
from fraudkg.extract.numbers import find_numbers
from fraudkg.lexicon.words import Lexicon
from fraudkg.review.evidence.find import find_bound, find_period, first_word, is_whole_number, nearest_word
from fraudkg.text import Span

LEXICON = Lexicon.from_folders([Path(__file__).parents[3] / "data" / "lexicon"])
YEAR = Period(date(2025, 1, 1), date(2025, 12, 31))


@pytest.mark.parametrize(
    ("text", "language", "comparator", "words"),
    [
        ("held 542 suspects", "en", "exact", None),
        ("held more than 542 suspects", "en", "more-than", "more than"),
        ("More than 542 suspects", "en", "more-than", "More than"),
        ("held no more than 542 suspects", "en", "at-most", "no more than"),
        ("held nearly 542 suspects", "en", "nearly", "nearly"),
        ("held 542 or more suspects", "en", "at-least", "or more"),
        ("held at least 542 suspects", "en", "at-least", "at least"),
        ("held about 542 suspects", "en", "about", "about"),
        ("moreover 542 suspects", "en", "exact", None),
        ("more than once, 542 suspects", "en", "exact", None),
        ("抓获超过542名", "zh-hans", "more-than", "超过"),
        ("抓获542余名", "zh-hans", "more-than", "余"),
        ("侦破43.7万余起", "zh-hans", "more-than", "余"),
        ("侦破43余万起", "zh-hans", "more-than", "余"),
        ("押解6600餘名", "zh-hant", "more-than", "餘"),
        ("抓获不到542名", "zh-hans", "less-than", "不到"),
        ("抓获542名以上", "zh-hans", "exact", None),
        ("最近542名", "zh-hans", "exact", None),
        ("handed over 542 suspects", "en", "exact", None),
        ("กว่า 542 คน", "th", "more-than", "กว่า"),
        ("542 กว่าคน", "th", "more-than", "กว่าคน"),
        ("約542人", "ja", "about", "約"),
        ("542人", "ja", "exact", None),
        ("hơn 542 người", "vi", "more-than", "hơn"),
    ],
)
def test_the_bound_of_a_number(text: str, language: str, comparator: str, words: str | None) -> None:
    (number,) = find_numbers(text)
    found, span = find_bound(text, number, LEXICON, language)
    assert found == comparator
    assert (text[span.start : span.end] if span else None) == words


def test_words_are_found_whole_and_in_any_case() -> None:
    text = "Policemen, Police and police"
    assert first_word(text, Span(0, len(text)), ["police"]) == Span(11, 17)
    assert first_word(text, Span(0, len(text)), ["none", "and"]) == Span(18, 21)
    assert first_word(text, Span(0, 9), ["police"]) is None


def test_the_unit_is_the_next_word_after_the_number_else_the_last_before_it() -> None:
    text = "cases: people held 12 cases of people"
    number = Span(19, 21)
    whole = Span(0, len(text))
    assert nearest_word(text, whole, number, ["people", "cases"]) == Span(22, 27)
    assert nearest_word(text, Span(0, 21), number, ["people", "cases"]) == Span(7, 13)
    assert nearest_word(text, whole, number, ["calls"]) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("in 2025 they held", "2025"),
        ("throughout the year they held", "throughout the year"),
        ("in 2024 and throughout the year", None),
        ("2025年全年", "2025"),
        ("they held", None),
        ("room 12025", None),
    ],
)
def test_the_words_that_bear_a_period(text: str, words: str | None) -> None:
    span = find_period(text, Span(0, len(text)), YEAR, ("throughout the year",))
    assert (text[span.start : span.end] if span else None) == words


@pytest.mark.parametrize(
    ("text", "number", "is_whole"),
    [
        ("held 542,", "542", True),
        ("RMB21.707 million", "21.707 million", True),
        ("(5G)", "5", False),
        ("the 20th", "20", False),
        ("$3.6bn", "3.6", False),
        ("1,234,5678", "1,234,567", False),
        ("1,234,5678", "8", False),
        ("v1.2.3", "3", False),
    ],
)
def test_a_part_of_a_longer_token_is_no_number_to_claim(text: str, number: str, *, is_whole: bool) -> None:
    at = text.rindex(number)
    assert is_whole_number(text, Span(at, at + len(number))) == is_whole

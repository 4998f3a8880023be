"""What a text may not hold unaccounted for."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.timing import is_in_proportion

from fraudkg.review.mentions import find_mentions


def kinds(text: str) -> list[tuple[str, str]]:
    return [(mention.kind, mention.text) for mention in find_mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("police held 542 of them", [("number", "542")]),
        ("police held seven of them", [("number", "seven")]),
        ("on 2026-01-08 they met", [("date", "2026-01-08")]),
        ("on 8 January 2026 they met", [("date", "8 January 2026")]),
        ("on January 8, 2026 they met", [("date", "January 8, 2026")]),
        ("on 8 Jan 2026 they met", [("date", "8 Jan 2026")]),
        ("on 8 Jan. 2026 they met", [("date", "8 Jan. 2026")]),
        ("on 3 Sept they met", [("date", "3 Sept")]),
        ("on 3 Sep. Then it was over", [("date", "3 Sep")]),
        ("on 14 DEC 2025 they met", [("date", "14 DEC 2025")]),
        ("on 8 Jan, 2000 men came", [("date", "8 Jan"), ("year", "2000")]),
        ("on Feb. 8, 2026 they met", [("date", "Feb. 8, 2026")]),
        ("on Aug 8 they met", [("date", "Aug 8")]),
        ("they may 5 times call, or 3 mar it", [("number", "5"), ("number", "3")]),
        (
            "they met 12 Marines and 5 Decoys",
            [("number", "12"), ("name", "Marines"), ("number", "5"), ("name", "Decoys")],
        ),
        ("截至2026年1月8日，抓获542名", [("date", "2026年1月8日"), ("number", "542")]),
        ("12月的行动", [("date", "12月")]),
        ("the third of its kind, the 2nd round", [("number", "third"), ("number", "2nd"), ("number", "2")]),
        ("一是加强预警", [("number", "一"), ("number", "一是")]),
        ('the "KK" park', [("quoted-name", "KK")]),
        ("the “sharp sword” action", [("quoted-name", "sharp sword")]),
        ("开展「斷流」行动", [("quoted-name", "斷流")]),
        ("开展“断流”行动", [("quoted-name", "断流")]),
        ("依据《反电信网络诈骗法》办理", [("quoted-name", "反电信网络诈骗法")]),
        ("sent to the Ministry of Public Security today", [("name", "Ministry of Public Security")]),
        ("It began. Police in Thailand helped", [("name", "Thailand")]),
        ("It began. KK Industrial Park fell", [("name", "Industrial Park")]),
        ("see www.example.org for more", [("name", "www.example.org")]),
        ("a fine of S$5 and HK$7", [("number", "5"), ("number", "7")]),
        ("sent to Singapore at 10 AM", [("name", "Singapore"), ("number", "10")]),
        ("They met Công an Lai Châu", [("name", "Công"), ("name", "Lai Châu")]),
        ("MANILA – At a briefing", []),
        ("the paper (by mail) - At a briefing", []),
        ("in his countries – Laos and Cambodia", [("name", "Laos"), ("name", "Cambodia")]),
        ("Nothing is said here.", []),
    ],
)
def test_each_kind_of_mention(text: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(kinds(text)) == sorted(expected)


def test_a_year_is_a_kind_of_its_own_and_no_second_number() -> None:
    assert kinds("in 2025 they held 2,025 people") == [("year", "2025"), ("number", "2,025")]


def test_a_long_quotation_is_no_name_and_does_not_turn_the_marks_round() -> None:
    text = f'"{"we went on " * 9}" he said of "KK" then'
    assert ("quoted-name", "KK") in kinds(text)
    assert [mention for kind, mention in kinds(text) if kind == "quoted-name"] == ["KK"]


@settings(deadline=None, max_examples=300)
@given(st.one_of(st.text(max_size=120), st.text(alphabet='A a"“”「」.0123年月January of-', max_size=80)))
def test_any_text_gives_ordered_mentions_that_slice_to_it(text: str) -> None:
    found = find_mentions(text)
    assert all(text[one.span.start : one.span.end] == one.text for one in found)
    assert all(one < other for one, other in pairwise(found))


@pytest.mark.parametrize("piece", ["2025-01-01 ", '"', "「", "A ", "A of ", "2025 ", "first ", "1 January "])
def test_a_long_text_takes_no_more_than_its_length(piece: str) -> None:
    assert is_in_proportion(find_mentions, piece, 5_000)

"""Texts that no release is like: a result or a clear error, never a hang, never a lost number."""

import re
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.extract.conftest import Read
from tests.extract.timing import is_in_proportion

# Made up.
_PIECES = [
    "police arrested ", "7,600", "more than ", " suspects", " in 2025", "，", "3.6 billion",
    " calls", "抓获", "25.8万", "余", "起", "亿", " and ", "\u200f", "½", "($", "S$1.1", "%",
    "第三", "2720余亿元", "1—11月", "一", "三百", "\n", "。", '"', "１２", "5.", ",5", "00",
    "、", "、、", "0x1F", "-", "to ", "between ", "two ", "hundred ", "٣٤", "x9y", "A1", "27日", "至", "24/7",
    " ",
]  # fmt: skip


def _account(contract: dict[str, Any]) -> list[tuple[int, int]]:
    spans = [(one["number"]["start"], one["number"]["end"]) for one in contract["statistics"]]
    spans += [(one["start"], one["end"]) for name in ("ignored", "open") for one in contract[name]]
    return sorted(spans)


def _holds(contract: dict[str, Any]) -> None:
    text = contract["text"]["content"]
    spans = _account(contract)
    for before, after in pairwise(spans):
        assert before[1] <= after[0], f"{before} and {after} overlap in {text!r}"
    for match in re.finditer(r"\d", text):
        holding = [span for span in spans if span[0] <= match.start() < span[1]]
        assert len(holding) == 1, f"{match[0]!r} at {match.start()} of {text!r} is in {len(holding)}"


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.lists(st.sampled_from(_PIECES), min_size=1, max_size=14).map("".join),
    language=st.sampled_from(["en", "zh-hans", "zh-hant", "ja", "ko", "th", "vi"]),
)
def test_every_digit_is_accounted_for_exactly_once(read: Read, text: str, language: str) -> None:
    _holds(read(text, language))


@pytest.mark.parametrize("language", ["en", "zh-hans", "ja", "ko", "th", "vi", "xx"])
@pytest.mark.parametrize(
    "text",
    [
        "No number stands here.",
        "\x00\x01\x02\x1b[2J 5 \x7f",
        "警察 police ตำรวจ 경찰 5 公安",
        "Police arrested 7,\u200f600 suspects and 1\u202e23 more.",
        "9" * 400 + " suspects were arrested.",
        '"' * 500 + "5 suspects" + '"' * 500,
        "«“‘「『5』」’”»" * 50,
        "\ud800 5 suspects",
        "5",
        "...",
        "Loss of $900",
        ":\x85\x1f 5\r\x1e>\x1c",
        "三0名，½0人",
    ],
    ids="none control mixed bidi 400-digits quotes nested surrogate bare points start blanks zeros".split(),
)
def test_odd_texts_lose_no_number(read: Read, text: str, language: str) -> None:
    _holds(read(text, language))


@pytest.mark.parametrize("sign", [*"、，。；：（）,.;:()-/|·…“”「」", "\n", "\u3000"])
def test_signs_behind_a_figure_end_and_lose_no_number(read: Read, sign: str) -> None:
    """Made up. A list sign at the end, and two of them, once kept the reader going round."""
    for language, text in (
        ("zh-hans", "抓获5人{}"),
        ("zh-hans", "抓获5人因甲罪{}乙罪被判刑"),
        ("en", "held 5 men{}"),
    ):
        _holds(read(text.format(sign), language))
        _holds(read(text.format(sign * 2), language))


@pytest.mark.parametrize("text", ["Police arrested {} suspects.", "Somebody painted {} people green."])
def test_four_hundred_digits_keep_their_value(read: Read, text: str) -> None:
    """Made up; the second is of no known measure, so the figure is looked for among those that are."""
    digits = "9" * 400
    (one,) = read(text.format(digits))["statistics"]
    assert one["value"] == digits


_SIZE = 20_000


@pytest.mark.parametrize("language", ["en", "zh-hans"])
@pytest.mark.parametrize(
    "unit",
    [
        "1,",
        "1 ",
        "a",
        "A ",
        '"',
        "(",
        "一",
        "万",
        "1万",
        "and ",
        "more than ",
        "二百",
        "$",
        "-",
        "2025年",
        "the A of ",
        "，",
        "\n",
    ],
)
def test_no_text_takes_more_than_linear_time(read: Read, unit: str, language: str) -> None:
    """One kind of piece, thousands of times: what grew with the square would not end here."""
    spans = _account(read(unit * (_SIZE // len(unit)), language))
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_an_endless_word_takes_no_more_than_linear_time(read: Read) -> None:
    """Behind words that make a place of what stands before them."""
    assert is_in_proportion(
        lambda text: _account(read(f"The Hull-based gang fled in 2023. {text}")), "A.", _SIZE
    )

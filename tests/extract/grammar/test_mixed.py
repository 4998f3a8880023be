"""Numbers with figures before several units, written out from values that hypothesis picks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.extract.grammar.figures import begin, reader
from fraudkg.extract.grammar.mixed import mixed_at
from fraudkg.extract.numbers import find_numbers

KOREAN = str.maketrans("十百千万亿", "십백천만억")


def section(value: int) -> str:
    """A number below ten thousand, a figure before each unit."""
    units = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]
    return "".join(f"{value // worth % 10}{unit}" for worth, unit in units if value // worth % 10)


@given(st.integers(1, 9999), st.integers(1, 9999), st.booleans())
def test_korean_writes_each_section_with_its_units(high: int, low: int, gap: bool) -> None:  # noqa: FBT001
    words = f"{section(high)}亿{' ' if gap else ''}{section(low)}万".translate(KOREAN)
    (number,) = reader("ko")(words, 0)
    assert (number.value, number.text) == (Decimal(high * 10**8 + low * 10**4), words)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_chinese_mixes_figures_and_units(high: int, low: int) -> None:
    words = f"{high}亿{low}万"
    assert reader("zh")(words, 0)[0].value == high * 10**8 + low * 10**4


@pytest.mark.parametrize("words", ["1.2万 3月12日", "1亿 3000名", "零5", "350名", "万3"])
def test_what_is_no_number_of_several_parts(words: str) -> None:
    assert mixed_at(words, 0) is None


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("窃取信息近亿条", ["亿"]),
        ("逾万名群众，超万亿元", ["万", "万亿"]),
        ("过亿余元", ["亿"]),
        ("上亿元，数万人，万达公司", []),
    ],
)
def test_a_scale_word_alone_is_a_number_where_it_is_bounded(text: str, numbers: list[str]) -> None:
    assert [one.text for one in find_numbers(text, reader("zh"), begin("zh"))] == numbers


@pytest.mark.parametrize("zero", ["0", "０", "〇", "零"])
def test_a_figure_may_stand_for_the_zero_inside(zero: str) -> None:
    words = f"一億四千四百{zero}六萬"
    (number,) = reader("zh")(words, 0)
    assert (number.value, number.text) == (Decimal(144_060_000), words)


@pytest.mark.parametrize(
    ("words", "value", "is_more"),
    [
        ("三亿二七四四万余元", 327_440_000, True),
        ("七二四四万五千元", 72_445_000, False),
        ("四百０六萬元", 4_060_000, False),
        ("二○二五名", 2025, False),
        ("廿五人", 25, False),
        ("4,777萬8千餘元", 47_778_000, True),
        ("三点二五亿多", 325_000_000, True),
    ],
)
def test_chinese_numbers_written_otherwise(words: str, value: int, is_more: bool) -> None:  # noqa: FBT001
    (number, *_) = reader("zh")(words, 0)
    assert (int(number.value), number.more is not None) == (value, is_more)

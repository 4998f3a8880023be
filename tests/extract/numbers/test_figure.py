"""Numbers with figures before several units, written out from values that hypothesis picks."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.stages import LEXICON

from fraudkg.extract.numbers import find_numbers, whole
from fraudkg.extract.numbers.figure import mixed_at
from fraudkg.extract.numbers.languages import begin, reader

KOREAN = str.maketrans("十百千万亿", "십백천만억")


def section(value: int) -> str:
    """A number below ten thousand, a figure before each unit."""
    units = [(1000, "千"), (100, "百"), (10, "十"), (1, "")]
    return "".join(f"{value // worth % 10}{unit}" for worth, unit in units if value // worth % 10)


@given(st.integers(1, 9999), st.integers(1, 9999), st.booleans())
def test_korean_writes_each_section_with_its_units(high: int, low: int, gap: bool) -> None:  # noqa: FBT001
    words = f"{section(high)}亿{' ' if gap else ''}{section(low)}万".translate(KOREAN)
    (number,) = reader("ko", LEXICON)(words, 0)
    assert (number.value, number.text) == (Decimal(high * 10**8 + low * 10**4), words)


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_chinese_mixes_figures_and_units(high: int, low: int) -> None:
    words = f"{high}亿{low}万"
    assert reader("zh", LEXICON)(words, 0)[0].value == high * 10**8 + low * 10**4


@pytest.mark.parametrize("words", ["零5", "350名", "万3", "2025十大案例", "3 000名"])
def test_what_has_no_unit_behind_its_figure(words: str) -> None:
    assert mixed_at(words, 0) is None


@pytest.mark.parametrize(
    ("words", "read", "value", "more"),
    [
        ("1.2万 3月12日", "1.2万", 12_000, None),
        ("1亿 3000名", "1亿", 100_000_000, None),
        ("1亿3000多万元", "1亿3000多万", 130_000_000, 6),
        ("1 亿 3000 余万元", "1 亿 3000 余万", 130_000_000, 9),
        ("37.2 百万元", "37.2 百万", 37_200_000, None),
        ("662餘百萬元", "662餘百萬", 662_000_000, 3),
        ("６千３百餘名", "６千３百", 6300, 4),
        ("2千億2元", "2千億2", 220_000_000_000, None),
        ("6十万元", "6十万", 600_000, None),
    ],
)
def test_figures_go_on_with_their_units(words: str, read: str, value: int, more: int | None) -> None:
    number = mixed_at(words, 0)
    assert number is not None
    assert (number.text, int(number.value), number.more) == (read, value, more)


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
    assert [one.text for one in find_numbers(text, reader("zh", LEXICON), begin("zh", LEXICON))] == numbers


@pytest.mark.parametrize("zero", ["0", "０", "〇", "零"])
def test_a_figure_may_stand_for_the_zero_inside(zero: str) -> None:
    words = f"一億四千四百{zero}六萬"
    (number,) = reader("zh", LEXICON)(words, 0)
    assert (number.value, number.text) == (Decimal(144_060_000), words)


@pytest.mark.parametrize(
    ("words", "value", "is_more"),
    [
        ("三亿二七四四万余元", 327_440_000, True),
        ("七二四四万五千元", 72_445_000, False),
        ("四百０六萬元", 4_060_000, False),
        ("二○二五名", 2025, False),
        ("廿五人", 25, False),
        ("肆萬貳仟元整", 42_000, False),
        ("貳拾參人", 23, False),
        ("4,777萬8千餘元", 47_778_000, True),
        ("三点二五亿多", 325_000_000, True),
        ("四七〇万零二十名", 4_700_020, False),
        ("三亿六千餘萬元", 360_000_000, True),
        ("十几万元", 100_000, True),
        ("六百來萬元", 6_000_000, True),
    ],
)
def test_chinese_numbers_written_otherwise(words: str, value: int, is_more: bool) -> None:  # noqa: FBT001
    (number, *_) = reader("zh", LEXICON)(words, 0)
    assert (int(number.value), number.more is not None) == (value, is_more)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("抓获李○○等人", []),
        ("李○○、王○三人落网", ["3"]),
        ("抓获王○五名", ["5"]),
        ("被告人张○、陈○○共2人", ["2"]),
        ("同比上升百分之三十二点五", ["32.5"]),
        ("同比上升百分之廿点五", ["20.5"]),
        ("下降五点二个百分点，上升三點五倍", ["5.2", "3.5"]),
        ("占三点五成", ["35"]),
        ("银行卡万余张、手机卡3万余张、亿万余生", ["10000", "30000"]),
        ("三点五十分到场", ["3", "50"]),
    ],
)
def test_rings_that_mask_names_are_no_zeros_and_rates_have_decimals(text: str, values: list[str]) -> None:
    assert [
        str(whole(one.value)) for one in find_numbers(text, reader("zh", LEXICON), begin("zh", LEXICON))
    ] == values

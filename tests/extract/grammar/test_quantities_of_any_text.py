"""Of any text every digit lands in exactly one list, in time by its length. All texts are made up."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.timing import is_in_proportion

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.grammar.quantities import Account
from fraudkg.text import Span

Accounts = Callable[..., Account]
Only = Callable[..., Quantity]


def spans(found: Account) -> list[Span]:
    return sorted(
        [one.number.span for one in found.quantities]
        + [one.passage.span for one in found.ignored]
        + [one.passage.span for one in found.open]
    )


PIECES = [
    *"0123456789",
    *["12", "3.6", "1,234", "33 000", "２５８", "๔๒", "2025", "96110", "½", "III"],
    *[
        "three",
        "twenty-one",
        "a dozen",
        "half a million",
        "million",
        "billion",
        "hundreds of",
        "one",
        "First",
    ],
    *[
        " ",
        "\u2009",
        "\u00a0",
        "\n",
        ", ",
        ". ",
        "-",
        "–",
        "—",
        "~",
        "/",
        "(",
        ")",
        "%",
        "+",
        "“",
        "\u200f",
        "\u0007",
    ],
    *["S$", "$", "US$", "€", "¥", "RM", "baht", "yuan", "元", "万元", "美元", "円", "원", "บาท", "đồng"],
    *[
        "more than",
        "over",
        "between",
        "to",
        "and",
        "about",
        "up to",
        "余",
        "多",
        "近",
        "超过",
        "以上",
        "左右",
    ],
    *[
        "suspects",
        "cases",
        "phone calls",
        "days",
        "years old",
        "aged",
        "Section",
        "per cent",
        "rose by",
        "including",
    ],
    *[
        "起",
        "名",
        "人次",
        "个",
        "次",
        "条",
        "年",
        "月",
        "日",
        "岁",
        "第",
        "成",
        "一",
        "两",
        "十",
        "百",
        "千",
        "万",
        "亿",
    ],
    *[
        "诈骗电话",
        "窝点",
        "其中",
        "至",
        "上升",
        "占",
        "有期徒刑",
        "一是",
        "数十名",
        "件",
        "人",
        "만",
        "억",
        "명",
        "ล้าน",
        "ราย",
    ],
    *["三百", "十二万元", "three hundred", "twelve people", "สามร้อย", "세 명", "hai mươi", "三亚"],
    *["tỷ", "nghìn", "đối tượng", "May", "17th", "2024-01-09", "Call", "G20", "5G", "@", "www.x1.example"],
]
TEXTS = st.one_of(
    st.text(max_size=120),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
)


@pytest.mark.parametrize("language", ["en", "zh-hans", "zh-hant", "ja", "ko", "th", "vi", "km"])
@settings(deadline=None, max_examples=120)
@given(text=TEXTS)
def test_every_digit_is_in_exactly_one_list(account: Accounts, language: str, text: str) -> None:
    found = account(text, language)
    taken = spans(found)
    for first, second in pairwise(taken):
        assert first.end <= second.start
    covered = {at for span in taken for at in range(span.start, span.end)}
    assert [(at, char) for at, char in enumerate(text) if char.isdecimal() and at not in covered] == []
    for one in found.quantities:
        for passage in (one.number, one.bound, one.currency, one.unit_words):
            assert passage is None or text[passage.span.start : passage.span.end] == passage.text
        assert one.span.holds(one.number.span)
        assert (one.value is None) == (one.comparator == "between")
        if one.lower is not None and one.upper is not None:
            assert one.lower < one.upper
    assert list(found.quantities) == sorted(found.quantities, key=lambda one: one.number.span)
    assert account(text, language) == found


def test_four_hundred_digits_are_kept(only: Only) -> None:
    digits = "1234567890" * 40
    one = only(f"exactly {digits} suspects")
    assert (one.value, one.unit) == (int(digits), "person")


def test_an_unknown_language_still_yields_its_digits(account: Accounts) -> None:
    (one,) = account("ជនសង្ស័យ 542 នាក់", "km").quantities
    assert (one.value, one.unit, one.comparator) == (542, None, "exact")


@pytest.mark.parametrize("language", ["en", "zh-hans", "ko", "vi"])
@pytest.mark.parametrize(
    "piece", ["1", "1,", "1-", "1.", "a ", "one ", "一", "1万", "(1) ", "1 and ", "May 1-", "1@", "至1"]
)
def test_a_long_text_takes_no_more_than_its_length(account: Accounts, language: str, piece: str) -> None:
    assert is_in_proportion(lambda text: account(text, language), piece, 1_600)

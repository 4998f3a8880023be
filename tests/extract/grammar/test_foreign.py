"""Numerals in the words of another language than the text's. All texts are made up."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.grammar.quantities import Account

Accounts = Callable[..., Account]
Only = Callable[..., Quantity]


@pytest.mark.parametrize(
    ("language", "text", "read"),
    [
        ("en", "Police arrested 三百 people.", (300, "person", "exact")),
        ("en", "Police arrested more than 三百 people.", (300, "person", "more-than")),
        ("en", "Police arrested 三百人 in all.", (300, "person", "exact")),
        ("en", "Victims lost 十二万元 to scammers.", (120_000, "cny", "exact")),
        ("en", "Victims lost 三百万美元, or so they said in yuan.", (3_000_000, "usd", "exact")),
        ("zh-hans", "警方抓获 three hundred 人。", (300, "person", "exact")),
        ("zh-hans", "警方抓获超过twelve人。", (12, "person", "more-than")),
        ("zh-hant", "涉款 two million 港元。", (2_000_000, "hkd", "exact")),
        ("zh-hans", "通报称：“Twelve people were arrested.”", (12, "person", "exact")),
        ("ja", "被害額は three hundred million 円。", (300_000_000, "jpy", "exact")),
        ("ko", "경찰은 三百명을 검거했다.", (300, "person", "exact")),
        ("th", "ผู้เสียหาย three hundred คน", (300, "person", "exact")),
        ("vi", "Công an bắt 三百 người.", (300, "person", "exact")),
    ],
)
def test_it_counts_what_its_own_words_or_those_of_the_text_name(
    only: Only, language: str, text: str, read: tuple[int, str, str]
) -> None:
    one = only(text, language)
    assert (one.value, one.unit, one.comparator) == read


@pytest.mark.parametrize(
    ("language", "text", "numerals"),
    [
        ("en", "The code was 三百.", ["三百"]),
        # A bound that no word of the text's own language says.
        ("en", "Police arrested 逾三百人 and 五十多人.", ["三百", "五十"]),
        ("en", "Police arrested 三四百 people.", ["四百"]),
        ("en", "Losses of 廿五万 yuan, and 三成 of them.", ["廿五万", "三成"]),
        ("en", "Police held สามร้อย people and สิบสองคน.", ["สามร้อย", "สิบสอง"]),
        ("en", "Police held 세 명 and hai mươi lăm người.", ["세", "hai mươi lăm"]),
        ("zh-hans", "他唱了 twenty-one pilots 的歌。", ["twenty-one"]),
        ("ja", "สิบสองคน、세 명を逮捕した。", ["สิบสอง", "세"]),
        ("zh-hans", "警方抓获 sáu 人。", ["sáu"]),
        ("km", "三百 នាក់", ["三百"]),
    ],
)
def test_what_nobody_could_replay_is_left_to_a_person(
    account: Accounts, language: str, text: str, numerals: list[str]
) -> None:
    found = account(text, language)
    assert [(one.passage.text, one.why) for one in found.open] == [
        (numeral, "other-language") for numeral in numerals
    ]
    assert found.quantities == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Zhang San (张三) of 万科 in 三亚 spoke of 一带一路 and 三星."),
        ("en", "OneCoin, 三星 and 五一."),
        ("zh-hans", "维卡币（OneCoin）案，Operation First Light，One Belt One Road。"),
        ("zh-hans", "Three Gorges Bank，Seven Eleven，Million Dollar，one。"),
        ("zh-hans", "警方用 phone 和 bone 作代号。"),
        ("ko", "三星電子와 OneCoin."),
        ("en", "Ba and Hai of Năm Căn; 명 세 and 한국."),
    ],
)
def test_names_are_no_numerals(account: Accounts, language: str, text: str) -> None:
    found = account(text, language)
    assert (found.quantities, found.open) == ((), ())


def test_dates_and_ages_of_another_language_are_accounted_for(account: Accounts) -> None:
    found = account("On 2025年三月五日 police met, on 三月六日 again; he is 三十 and 第三.", "en")
    told = [(one.passage.text, one.reason) for one in found.ignored]
    assert told == [("2025年三月五日", "date"), ("三月六日", "date"), ("三", "ordinal")]
    assert [one.passage.text for one in found.open] == ["三十"]


def test_of_a_date_whose_figures_are_told_otherwise_the_numerals_are_accounted_for(account: Accounts) -> None:
    found = account("Raids of 三月3日至五日 in Bath.", "en")
    assert [(one.passage.text, one.reason) for one in found.ignored] == [("三", "date"), ("五", "date")]


@given(st.integers(2, 9), st.integers(2, 9), st.sampled_from(["people", "人", "in all", "元", "三亚", ""]))
def test_a_chinese_numeral_is_in_exactly_one_list(
    account: Accounts, tens: int, ones: int, behind: str
) -> None:
    digits = "〇一二三四五六七八九"
    text = f"Police told of {digits[tens]}十{digits[ones]} {behind}"
    found = account(text, "en")
    spans = [one.number.span for one in found.quantities]
    spans += [one.passage.span for one in found.ignored] + [one.passage.span for one in found.open]
    at = text.index("十")
    assert sum(span.start <= at < span.end for span in spans) == 1

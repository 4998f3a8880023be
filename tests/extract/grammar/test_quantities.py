"""Quantities: every number of a text lands in exactly one list, with its words. All texts are made up."""

import time
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.extract.candidates import EntityMention, Passage, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Account, Quantities
from fraudkg.resources import resource
from fraudkg.text import Span

LEXICON = [resource("data/lexicon")]
REFERENCE = [resource("data/reference")]


@cache
def reader(family: str) -> Quantities:
    return Quantities(LEXICON, REFERENCE, family)


def account(text: str, language: str = "en", issuer: str | None = None) -> Account:
    return reader(language.partition("-")[0]).find(Document(text, language, None, issuer), ())


def only(text: str, language: str = "en", issuer: str | None = None) -> Quantity:
    (quantity,) = account(text, language, issuer).quantities
    return quantity


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
def test_every_digit_is_in_exactly_one_list(language: str, text: str) -> None:
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


@pytest.mark.parametrize(
    ("text", "number", "bound", "value", "comparator", "unit", "words"),
    [
        ("A total of 258,000 related cases were solved.", "258,000", None, 258_000, "exact", "case", "cases"),
        (
            "More than 7,600 foreign nationals left.",
            "7,600",
            "More than",
            7600,
            "more-than",
            "person",
            "foreign nationals",
        ),
        ("Officers seized over US$1.2m in cash.", "1.2m", "over", 1_200_000, "more-than", "usd", "US$"),
        ("They lost 89 million euro.", "89 million", None, 89_000_000, "exact", "eur", "euro"),
        ("It cost USD 2 million.", "2 million", None, 2_000_000, "exact", "usd", "USD"),
        ("He took $9.3B.", "9.3B", None, 9_300_000_000, "exact", "usd", "$"),
        ("Some 33 000 phones were found.", "33 000", "Some", 33_000, "about", "device", "phones"),
        (
            "Nearly half a million victims paid.",
            "half a million",
            "Nearly",
            500_000,
            "nearly",
            "person",
            "victims",
        ),
        (
            "As many as two dozen raids followed.",
            "two dozen",
            "As many as",
            24,
            "at-most",
            "operation",
            "raids",
        ),
        ("Ten or more people fled.", "Ten", "or more", 10, "at-least", "person", "people"),
        ("Losses of 2.5 crore rupees.", "2.5 crore", None, 25_000_000, "exact", "inr", "rupees"),
        ("They handed over 31,000 suspects.", "31,000", None, 31_000, "exact", "person", "suspects"),
        ("The group fell apart, 269 of the suspects said.", "269", None, 269, "exact", "person", "suspects"),
        ("3½ million people", "3½ million", None, 3_500_000, "exact", "person", "people"),
        ("a 1.3-fold increase", "1.3", None, Decimal("1.3"), "exact", "fold", "fold"),
        ("seven five-star hotels", "seven", None, 7, "exact", "site", "hotels"),
    ],
)
def test_english(
    *, text: str, number: str, bound: str | None, value: int, comparator: str, unit: str, words: str
) -> None:
    one = next(one for one in account(text).quantities if one.number.text == number)
    assert (one.bound.text if one.bound else None, one.value, one.comparator) == (bound, value, comparator)
    assert (one.unit, one.unit_words.text if one.unit_words else None) == (unit, words)


@pytest.mark.parametrize(
    ("text", "number", "bound", "value", "comparator", "unit", "words"),
    [
        ("追缴2720余亿元", "2720余亿", "余", 272_000_000_000, "more-than", "cny", "元"),
        ("冻结资金3,288亿元", "3,288亿", None, 328_800_000_000, "exact", "cny", "元"),
        ("抓获嫌疑人３．６万余名", "３．６万", "余", 36_000, "more-than", "person", "名"),
        ("见面劝阻674.7万人次", "674.7万", None, 6_747_000, "exact", "person-time", "人次"),
        ("拦截诈骗电话36亿次", "36亿", None, 3_600_000_000, "exact", "call", "次"),
        ("捣毁境外窝点近20个", "20", "近", 20, "nearly", "site", "个"),
        ("20个盘踞在外地的诈骗窝点", "20", None, 20, "exact", "site", "个"),
        ("抓获50人左右", "50", "左右", 50, "about", "person", "人"),
        ("共有30名以上受害人", "30", "以上", 30, "at-least", "person", "名"),
        ("近七成受害人为女性", "七成", "近", 70, "nearly", "percent", None),
        ("港币300万元", "300万", None, 3_000_000, "exact", "hkd", "港币"),
        ("最近3名嫌疑人落网", "3", None, 3, "exact", "person", "名"),
    ],
)
def test_chinese(
    *, text: str, number: str, bound: str | None, value: int, comparator: str, unit: str, words: str | None
) -> None:
    one = only(text, "zh-hans", "agency-cn-mps")
    assert (one.number.text, one.bound.text if one.bound else None) == (number, bound)
    assert (one.value, one.comparator, one.unit) == (value, comparator, unit)
    assert (one.unit_words.text if one.unit_words else None) == words
    assert one.flags in {(), ("share",)}


@pytest.mark.parametrize(
    ("text", "language", "number", "value", "comparator", "unit"),
    [
        ("被害額は346億6,000万円", "ja", "346億6,000万", 34_660_000_000, "exact", "jpy"),
        ("約40人を逮捕した", "ja", "40", 40, "about", "person"),
        ("피의자 1만2735명을 검거", "ko", "1만2735", 12_735, "exact", "person"),
        ("약 1,498억 원", "ko", "1,498억", 149_800_000_000, "about", "krw"),
        ("มูลค่ากว่า 2.5 พันล้านบาท", "th", "2.5 พันล้าน", 2_500_000_000, "more-than", "thb"),
        ("จับกุมผู้ต้องหา ๑๒ คน", "th", "๑๒", 12, "exact", "person"),
        ("hơn 8.000 bị hại", "vi", "8.000", 8000, "more-than", "person"),
        ("khoảng 1,5 tỷ đồng", "vi", "1,5 tỷ", 1_500_000_000, "about", "vnd"),
    ],
)
def test_other_languages(
    *, text: str, language: str, number: str, value: int, comparator: str, unit: str
) -> None:
    one = only(text, language)
    assert (one.number.text, one.value, one.comparator, one.unit) == (number, value, comparator, unit)


@pytest.mark.parametrize(
    ("text", "language", "number", "lower", "upper", "unit"),
    [
        ("10 to 15 people", "en", "10 to 15", 10, 15, "person"),
        ("more than 10 to 15 people", "en", "10 to 15", 10, 15, "person"),
        ("between 200 and 300 victims", "en", "200 and 300", 200, 300, "person"),
        ("S$5-10 million", "en", "5-10 million", 5_000_000, 10_000_000, "sgd"),
        ("US$3 million to US$5 million", "en", "3 million to US$5 million", 3_000_000, 5_000_000, "usd"),
        ("二到三名嫌疑人", "zh-hans", "二到三", 2, 3, "person"),
        ("窝点十至十五个", "zh-hans", "十至十五", 10, 15, "site"),
        ("抓获两三千人", "zh-hans", "两三千", 2000, 3000, "person"),
        ("手机2~3部", "zh-hans", "2~3", 2, 3, "device"),
    ],
)
def test_a_range_is_one_number(
    *, text: str, language: str, number: str, lower: int, upper: int, unit: str
) -> None:
    one = only(text, language)
    assert (one.number.text, one.comparator, one.value) == (number, "between", None)
    assert (one.lower, one.upper, one.unit) == (lower, upper, unit)


@pytest.mark.parametrize(
    ("text", "issuer", "unit", "is_assumed"),
    [
        ("They lost $5 million.", "agency-sg-spf", "sgd", False),
        ("They lost $5 million.", "agency-hk-police", "hkd", False),
        ("They lost 5 dollars.", "agency-au-afp", "aud", False),
        ("They lost $5 million.", "org-interpol", "usd", True),
        ("They lost $5 million.", None, "usd", True),
        ("They lost US$5 million.", "agency-sg-spf", "usd", False),
    ],
)
def test_a_bare_dollar_is_the_issuer_s(text: str, issuer: str | None, unit: str, *, is_assumed: bool) -> None:
    one = only(text, "en", issuer)
    assert (one.unit, one.kind, "currency-assumed" in one.flags) == (unit, "money", is_assumed)


def test_an_issuer_s_country_may_stand_in_reference_data(tmp_path: Path) -> None:
    (tmp_path / "made-up.ttl").write_text(
        "id:org-made-up a fkg:Agency ;\n    fkg:ofCountry id:country-aus .\n", "utf-8"
    )
    found = Quantities(LEXICON, [tmp_path], "en").find(Document("$5 lost", "en", None, "org-made-up"), ())
    assert [one.unit for one in found.quantities] == ["aud"]


@pytest.mark.parametrize(
    ("text", "language", "flags"),
    [
        ("Cases rose 5.7 per cent to 3,561.", "en", [("5.7", ("change-rise",)), ("3,561", ())]),
        ("Cases fell by 786.", "en", [("786", ("change-fall",))]),
        ("Cases rose from 50,376 in 2023 to 55,810 in 2024.", "en", [("50,376", ("base",)), ("55,810", ())]),
        ("Sums from 100 to 120 yuan, up 20%.", "en", [("100 to 120", ()), ("20", ("change-rise",))]),
        ("Scams, accounting for 21.2% of all cases", "en", [("21.2", ("share",))]),
        ("120 men, including 14 ringleaders", "en", [("120", ()), ("14", ("part",))]),
        (
            "12 million yuan (about 1.7 million US dollars)",
            "en",
            [("12 million", ()), ("1.7 million", ("conversion",))],
        ),
        ("同比分别上升52.7%、123.3%", "zh-hans", [("52.7", ("change-rise",)), ("123.3", ("change-rise",))]),
        ("减少786起，占21.2%", "zh-hans", [("786", ("change-fall",)), ("21.2", ("share",))]),
        ("抓获120人，其中头目14名", "zh-hans", [("120", ()), ("14", ("part",))]),
        ("They closed down 14 websites.", "en", [("14", ())]),
    ],
)
def test_changes_shares_parts_and_conversions(
    text: str, language: str, flags: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.number.text, one.flags) for one in account(text, language).quantities] == flags


def test_a_number_without_a_noun_counts_what_was_counted_before() -> None:
    found = account("Of the 269 suspects, 186 were men. Cases rose to 3,561. Two of them closed.").quantities
    assert [(one.number.text, one.unit) for one in found] == [
        ("269", "person"),
        ("186", "person"),
        ("3,561", "case"),
        ("Two", "case"),
    ]


def test_numbers_in_names_are_passed_over() -> None:
    text = "Operation Seven Seas 2 and 12 officers"
    name = EntityMention(Passage(Span(0, 22), text[:22]), "operation", None, text[:22])
    group = EntityMention(Passage(Span(27, 38), text[27:]), "agent-group", None, text[27:])
    found = reader("en").find(Document(text, "en"), (name, group))
    assert [one.number.text for one in found.quantities] == ["12"]
    assert {one.reason for one in found.ignored} == {"name"}


def test_four_hundred_digits_are_kept() -> None:
    digits = "1234567890" * 40
    one = only(f"exactly {digits} suspects")
    assert (one.value, one.unit) == (int(digits), "person")


def test_an_unknown_language_still_yields_its_digits() -> None:
    (one,) = account("ជនសង្ស័យ 542 នាក់", "km").quantities
    assert (one.value, one.unit, one.comparator) == (542, None, "exact")


@pytest.mark.parametrize("language", ["en", "zh-hans", "ko", "vi"])
@pytest.mark.parametrize(
    "piece", ["1", "1,", "1-", "1.", "a ", "one ", "一", "1万", "(1) ", "1 and ", "May 1-", "1@", "至1"]
)
def test_a_long_text_takes_no_more_than_its_length(language: str, piece: str) -> None:
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.perf_counter()
        account(text, language)
        return time.perf_counter() - start

    short = max(seconds(2_000), 0.002)
    # Eight times the text takes eight times as long; a quadratic reader would take sixty-four times.
    assert min(seconds(16_000) for _ in range(2)) < 40 * short + 0.3

"""Traps that real announcements set for a reader of numbers; every sentence here is made up."""

from decimal import Decimal

import pytest
from tests.extract.stages import quantities

from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Account


def account(text: str, language: str = "en", issuer: str | None = None) -> Account:
    return quantities(language.partition("-")[0]).find(Document(text, language, None, issuer), ())


def counted(text: str, language: str = "en", issuer: str | None = None) -> list[tuple[str, str | None]]:
    return [(one.number.text, one.unit) for one in account(text, language, issuer).quantities]


def comparators(text: str, language: str = "en") -> list[str]:
    return [one.comparator for one in account(text, language).quantities]


def test_01_an_odd_amount_is_kept_as_it_is_said() -> None:
    assert counted("紧急止付2170.7万元", "zh-hans", "agency-cn-mps") == [("2170.7万", "cny")]


def test_02_visits_are_not_persons() -> None:
    assert counted("见面劝阻674.7万人次，抓获674人", "zh-hans") == [
        ("674.7万", "person-time"),
        ("674", "person"),
    ]


def test_07_a_headline_counts_by_itself() -> None:
    text = "Over 1.7 million cases solved\n\nPolice solved 1.739 million cases."
    assert counted(text) == [("1.7 million", "case"), ("1.739 million", "case")]
    assert comparators(text) == ["more-than", "exact"]


def test_08_a_conversion_in_brackets_is_flagged() -> None:
    first, second = account("20 million yuan (about 2.81 million US dollars)").quantities
    assert (first.unit, first.flags) == ("cny", ())
    assert (second.unit, second.flags, second.comparator) == ("usd", ("conversion",), "about")


def test_09_parts_are_told_from_wholes() -> None:
    found = account("Of the 269 suspects, 186 were men, including 12 leaders").quantities
    assert [(one.value, one.unit) for one in found] == [(269, "person"), (186, "person"), (12, "person")]
    assert "part" in found[2].flags


def test_10_level_and_change() -> None:
    found = account("Cases rose 5.7 per cent to 3,561, and losses fell by $786.").quantities
    assert [(one.number.text, one.unit, one.flags) for one in found] == [
        ("5.7", "percent", ("change-rise",)),
        ("3,561", "case", ()),
        ("786", "usd", ("change-fall", "currency-assumed")),
    ]


def test_11_a_noun_or_verb_may_be_shared() -> None:
    assert counted("3.6 billion calls and 3.3 billion text messages") == [
        ("3.6 billion", "call"),
        ("3.3 billion", "message"),
    ]
    assert counted("109 Thais, 50 Pakistanis and five Taiwanese") == [
        ("109", "person"),
        ("50", "person"),
        ("five", "person"),
    ]
    assert counted("拦截诈骗电话36亿次、短信33亿条", "zh-hans") == [("36亿", "call"), ("33亿", "message")]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("S$5", "sgd"),
        ("HK$5", "hkd"),
        ("A$5", "aud"),
        ("NT$5", "twd"),
        ("€5", "eur"),
        ("RM5", "myr"),
        ("KRW 5 million", "krw"),
        ("5 million baht", "thb"),
        ("₩5", "krw"),
        ("฿5", "thb"),
        ("Rs. 5 crore", "inr"),
    ],
)
def test_12_currencies(text: str, unit: str) -> None:
    assert [one[1] for one in counted(f"They took {text}.")] == [unit]


@pytest.mark.parametrize(
    "figure",
    [
        "33 000",
        "33\u2009000",
        "33\u00a0000",
        "33,000",
        "３３，０００",
        "33\u202f000",
        "33\u2007000",
        "33\u200a000",
    ],
)
def test_13_grouping(figure: str) -> None:
    (one,) = account(f"{figure} people").quantities
    assert (one.number.text, one.value) == (figure, 33_000)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("EUR 200.000 in cash", 200_000),
        ("€1.234.567,89 in cash", Decimal("1234567.89")),
        ("2.500 euros, it said", 2_500),
        ("PLN 200.000 in cash", 200_000),
        ("RM1.500 in cash", 1_500),
        ("2.500 baht in cash", 2_500),
        ("1.234.567 calls", 1_234_567),
        ("€3.500,50", Decimal("3500.5")),
        ("EUR 21.707 million", 21_707_000),
        ("EUR 3.25", Decimal("3.25")),
    ],
)
def test_a_point_groups_where_it_is_no_decimal_point(text: str, value: Decimal) -> None:
    assert [one.value for one in account(text).quantities] == [value]


@pytest.mark.parametrize("text", ["KWD 1.234", "1.234 Omani rials", "1.234 dinars", "1.234 victims"])
def test_a_point_that_may_be_a_decimal_point_is_left_open(text: str) -> None:
    assert [one.why for one in account(text).open] == ["decimals"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("One and a half million calls", 1_500_000),
        ("3 and a half billion yuan", 3_500_000_000),
        ("one man and half a million calls", 500_000),
    ],
)
def test_half_of_a_scale_word_belongs_to_the_number_before_it(text: str, value: int) -> None:
    assert account(text).quantities[-1].value == value


def test_a_wave_between_figures_makes_a_range() -> None:
    found = account("100~200 cards and ~300 calls").quantities
    assert [(one.comparator, one.lower or one.value) for one in found] == [("between", 100), ("about", 300)]


def test_14_vague_counts_have_no_number() -> None:
    assert counted("dozens of men, a multi-billion fraud, several thousand cards") == []
    assert counted("抓获数十名、上千名、百余名嫌疑人", "zh-hans") == []


def test_15_what_is_no_quantity() -> None:
    text = (
        "First, on the one hand from four dimensions, the three countries of the G20 met. Call 96110. "
        "The 14th plan, 5G, Zone 9 and those under the age of 50 were discussed, a 24-hour line too."
    )
    assert counted(text) == []
    assert counted("一是打击两卡，四大家族，“十四五”规划，拨打96110、12306", "zh-hans") == []


def test_16_dates_in_all_forms() -> None:
    text = (
        "On the 17th, on February 22 and 23, 16-22 November, in the first 11 months, since July 25, in 2024, "
        "on 2025-01-08"
    )
    assert counted(text) == []
    assert counted("27日，1—11月，8月以来，2025年1月8日，前11个月，截至12月底", "zh-hans") == []


def test_17_attempts_are_no_december() -> None:
    assert counted("56 deception attempts and 3 mayors") == [("56", "case"), ("3", None)]


def test_18_a_torn_scale_word_is_left_to_a_person() -> None:
    found = account("intercepted 33.6 SMS In 100 million")
    assert found.quantities == ()
    assert [one.passage.text for one in found.open] == ["33.6", "100 million"]


def test_19_a_sum_with_gaps_behind_its_commas_is_left_to_a_person() -> None:
    found = account("They took $134, 337, 759 and 3 cars")
    assert [one.number.text for one in found.quantities] == ["3"]
    assert [one.passage.text for one in found.open] == ["134", "337", "759"]
    assert counted("They took $300, 200 phones and 3 cars")[:2] == [("300", "usd"), ("200", "device")]


def test_20_a_comma_inside_quotation_marks_ends_nothing() -> None:
    assert counted('After "cutting the flow," 542 key suspects were held') == [("542", "person")]


def test_22_page_footers() -> None:
    text = "抓获5人\n电话：010-12345678 地址：某路附11号 京ICP备12345678号-1 浏览次数：1250"
    assert counted(text, "zh-hans") == [("5", "person")]


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202b", "\u0007", "\u00ad"])
def test_marks_inside_a_number_lose_no_digit(mark: str) -> None:
    found = account(f"12{mark}34 people")
    texts = [one.number.text for one in found.quantities]
    texts += [one.passage.text for one in found.ignored] + [one.passage.text for one in found.open]
    assert sorted("".join(texts)) == ["1", "2", "3", "4"]
    assert [one.why for one in found.open] == ["hidden"] * 2


@pytest.mark.parametrize(
    "text", ["7,\u200f600 people", "\u200f7,600 people", "7,600\u200f people", "7,\u200b600人"]
)
def test_only_a_mark_between_digits_leaves_a_number_open(text: str) -> None:
    found = account(text, "zh-hans" if text.endswith("人") else "en")
    is_parted = text[2] in "\u200f\u200b"
    assert (len(found.open), len(found.quantities)) == ((2, 0) if is_parted else (0, 1))


@pytest.mark.parametrize(
    ("text", "language", "left"),
    [
        ("7 .6 million calls", "en", ["7", "6 million"]),
        ("7 ,600 victims", "en", ["7", "600"]),
        ("Held were 7. 6 million calls", "en", ["7", "6 million"]),
        ("冻结1. 2亿元", "zh-hans", ["1", "2亿"]),
        ("l,234 men", "en", ["234"]),
        ("12,O00 calls and 5,0OO men", "en", ["12", "5"]),
        ("1,200,00 calls", "en", ["1,200", "00"]),
        ("3,5 million calls", "en", ["3", "5 million"]),
        ("1,2345 calls", "en", ["1,234", "5"]),
        ("1⁄234 men and half as 5∕2", "en", ["1", "234", "5", "2"]),
        ("Held were 25, 717 men", "en", ["25", "717"]),
        ("¾ of the men", "en", ["¾"]),
        ("€1.250 to 2 million and $3.499 a gallon", "en", ["1.250 to 2 million", "3.499"]),
        ("1·234 men and 1'500 cars", "en", ["1", "234", "1", "500"]),
        ("1.200 victims and 人民币7.123元", "en", ["1.200", "7.123"]),
        ("汇率为7.123元", "zh-hans", ["7.123"]),
        ("12 . 5 percent and 7. 5%", "en", ["12", "5", "7", "5"]),
        ("3/4 of the men, a ratio of 1:5", "en", ["3", "1", "5"]),
        ("3.6- million calls and 5\n\nmillion men", "en", ["3.6", "5"]),
        ("$1.2 B and CHF 5 Mio", "en", ["1.2", "5"]),
        ("抓获4 5 名嫌疑人，1 2 0 万元", "zh-hans", ["4", "5", "1", "2", "0 万"]),
        ("1,2\n00名嫌疑人", "zh-hans", ["1", "2", "00"]),
    ],
)
def test_what_may_be_a_piece_of_a_number_is_left_to_a_person(
    text: str, language: str, left: list[str]
) -> None:
    found = account(text, language)
    assert found.quantities == ()
    assert [one.passage.text for one in found.open] == left


@pytest.mark.parametrize(
    "text",
    [
        "On May 7, 600 men were held",
        "In 2025,600 men were held",
        "Held were 223, 100 and 45 men",
        "He paid $ 5 million , 45 men paid less",
        "They sat in a village. 6 million calls came from it",
        "0.125 bitcoin, 1.234 million calls and 1.250%",
        "45\n300",
        "1,234.50 dollars, 1 234 men and 12,34,567 rupees",
        "Police hold 12 men in house 5 ,they said",
    ],
)
def test_signs_beside_whole_numbers_part_nothing(text: str) -> None:
    assert account(text).open == ()


def test_words_that_look_like_a_bound_are_none() -> None:
    assert comparators("They handed over 31,000 suspects, over 50 of them leaders") == ["exact", "more-than"]
    assert comparators("最近3名、附近5名、近7名嫌疑人", "zh-hans") == ["exact", "exact", "nearly"]


def test_a_rate_may_be_said_in_words() -> None:
    found = account(
        "Cases nearly doubled. Half of the victims and a quarter of the men paid. The first half of it."
    )
    assert [(one.number.text, one.value, one.unit) for one in found.quantities] == [
        ("doubled", 2, "fold"),
        ("Half", 50, "percent"),
        ("a quarter", 25, "percent"),
    ]
    assert found.quantities[0].comparator == "nearly"
    assert counted("Losses fell by half, then by about a quarter.") == [
        ("half", "percent"),
        ("a quarter", "percent"),
    ]
    assert counted("Nine in 10 victims") == [("Nine in 10", "percent")]

"""What numbers have to do with each other and with the words around. All texts are made up."""

from collections.abc import Callable

import pytest

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Account, Quantities
from fraudkg.text import Span

Readers = Callable[[str], Quantities]
Accounts = Callable[..., Account]


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("Losses were 15 million euros in 2024 and 19 million in 2025.", ["eur", "eur"]),
        ("Of 15 million euros nothing is left. They made 19 million.", ["eur", None]),
        ("The unit recovered 900 stolen card numbers.", ["card"]),
        ("Phone 45 $5 million, letters and €9", [None, "usd", "eur"]),
        ("Scam cases fell, with numbers dropping to 900 from 1,900.", ["case", "case"]),
        ("Banks held 15 million euros and sent 19 million letters.", ["eur", "message"]),
        ("The number of APP scams rose to 900.", ["case"]),
        ("They held 90 men from 20 countries and deported 50 of them.", ["person", "country", "person"]),
        ("The line 45 saved Rs 900.", [None, "inr"]),
        ("The number of victims had been up to 613.", ["person"]),
        ("Those held:\n- mobile phones (125);\n- bank cards (88).", ["device", "card"]),
    ],
)
def test_the_unit_of_what_goes_without_one_or_with_another_noun(
    account: Accounts, text: str, units: list[str | None]
) -> None:
    assert [one.unit for one in account(text).quantities] == units


FALL, PART = ("change-fall",), ("part",)
RISES = [("862", ("change-rise",)), ("26.5", ("change-rise",))]


@pytest.mark.parametrize(
    ("text", "language", "flags"),
    [
        ("Cases rose 5.7 per cent to 3,561.", "en", [("5.7", ("change-rise",)), ("3,561", ())]),
        ("Cases fell by 786.", "en", [("786", ("change-fall",))]),
        ("Cases rose from 50,376 in 2023 to 55,810 in 2024.", "en", [("50,376", ("base",)), ("55,810", ())]),
        (
            "Scams more than doubles in a year; losses grew ninefold.",
            "en",
            [("doubles", ("change-rise",)), ("ninefold", ("change-rise",))],
        ),
        ("Losses fall 8% as banks act.", "en", [("8", ("change-fall",))]),
        ("Losses dipped 8%.", "en", [("8", ("change-fall",))]),
        ("Losses of 90 yuan (-8%), cases -7 %", "en", [("90", ()), ("8", FALL), ("7", FALL)]),
        (
            "发案数同比-8%，损失同比−7%，占3%-5%。",
            "zh-hans",
            [("8", FALL), ("7", FALL), ("3%-5", ("share",))],
        ),
        ("诈骗案占48%，较同期下跌了8%。", "zh-hans", [("48", ("share",)), ("8", ("change-fall",))]),
        ("发案数同比＋8%。", "zh-hans", [("8", ("change-rise",))]),
        ("Scams:\n-8% by phone\n - 7% by post", "en", [("8", ("share",)), ("7", ("share",))]),
        ("A rise of 9 cases, or 5 per cent.", "en", [("9", ("change-rise",)), ("5", ("change-rise",))]),
        ("Officers increased raids in the town by 52%.", "en", [("52", ("change-rise",))]),
        ("Raids were increased, and 52% of men were held.", "en", [("52", ("share",))]),
        (
            "Losses fell by 43% from the quarter before, and 26% from the year before; 5% were paid.",
            "en",
            [("43", ("change-fall",)), ("26", ("change-fall",)), ("5", ("share",))],
        ),
        (
            "Cases doubled, from 50 to 100.",
            "en",
            [("doubled", ("change-rise",)), ("50", ("base",)), ("100", ())],
        ),
        ("Calls ballooned from 50 to 90.", "en", [("50", ("base",)), ("90", ())]),
        ("Sums from 100 to 120 yuan, up 20%.", "en", [("100 to 120", ()), ("20", ("change-rise",))]),
        ("Scams, accounting for 21.2% of all cases", "en", [("21.2", ("share",))]),
        ("120 men, including 14 ringleaders", "en", [("120", ()), ("14", ("part",))]),
        ("£9 million, split between shops (£7 million)", "en", [("9 million", ()), ("7 million", ("part",))]),
        (
            "120 men, including 14 ringleaders, were held in 6 raids",
            "en",
            [("120", ()), ("14", ("part",)), ("6", ())],
        ),
        ("90 cases, comprising fake jobs, where victims lost 40 yuan", "en", [("90", ()), ("40", ())]),
        ("90 men, including 40 in Laos, where 6 are boys", "en", [("90", ()), ("40", PART), ("6", PART)]),
        ("Sums lost to scams, including fake jobs, came to 90 yuan", "en", [("90", ())]),
        (
            "12 million yuan (about 1.7 million US dollars)",
            "en",
            [("12 million", ()), ("1.7 million", ("conversion",))],
        ),
        ("同比分别上升52.7%、123.3%", "zh-hans", [("52.7", ("change-rise",)), ("123.3", ("change-rise",))]),
        ("投报比去年的9宗翻了一倍", "zh-hans", [("9", ()), ("一", ("change-rise",))]),
        ("增加7團8人，增加率9%", "zh-hans", [("7", ("change-rise",)), ("8", ()), ("9", ("change-rise",))]),
        ("分别增加7宗及8宗", "zh-hans", [("7", ("change-rise",)), ("8", ("change-rise",))]),
        ("8.7%(55건)가 감소", "ko", [("8.7", ("change-fall",)), ("55", ("change-fall",))]),
        ("9억원(△7.5%) 줄었다", "ko", [("9억", ("change-fall",)), ("7.5", ("change-fall",))]),
        ("피해액 25% 가량 대폭 감소", "ko", [("25", ("change-fall",))]),
        ("5件で、862件の増加（26.5％）、3件減少（2％）", "ja", [("5", ()), *RISES, ("3", FALL), ("2", FALL)]),
        ("862건의 증가(26.5%), 3건 감소(2%)", "ko", [*RISES, ("3", FALL), ("2", FALL)]),
        ("全体862件（26.5％）の増加", "ja", RISES),
        ("피해액 35%나 급증, 14%↑", "ko", [("35", ("change-rise",)), ("14", ("change-rise",))]),
        ("同比-3.2%", "zh-hans", [("3.2", ("change-fall",))]),
        ("同比－３．２％", "zh-hans", [("３．２", ("change-fall",))]),
        ("同比减少-3.2%", "zh-hans", [("3.2", ("change-fall",))]),
        ("同比（−3.2%）", "zh-hans", [("3.2", ("change-fall",))]),
        ("分别-3.2%、-5.1%", "zh-hans", [("3.2", ("change-fall",)), ("5.1", ("change-fall",))]),
        ("同比＋5%", "zh-hans", [("5", ("change-rise",))]),
        ("类别\t同比\n电诈\t-3.2%", "zh-hans", [("3.2", ("change-fall",))]),
        ("占30%-50%", "zh-hans", [("30%-50", ("share",))]),
        ("-3.2%的案件", "zh-hans", [("3.2", ("share",))]),
        ("减少7宗（8%）", "zh-hans", [("7", ("change-fall",)), ("8", ("change-fall",))]),
        ("增加7宗,8宗已破", "zh-hans", [("7", ("change-rise",)), ("8", ())]),
        ("减少786起，占21.2%", "zh-hans", [("786", ("change-fall",)), ("21.2", ("share",))]),
        ("抓获120人，其中头目14名", "zh-hans", [("120", ()), ("14", ("part",))]),
        ("They closed down 14 websites.", "en", [("14", ())]),
    ],
)
def test_changes_shares_parts_and_conversions(
    account: Accounts, text: str, language: str, flags: list[tuple[str, tuple[str, ...]]]
) -> None:
    assert [(one.number.text, one.flags) for one in account(text, language).quantities] == flags


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("涉款分别约为69万元及17.6万元。", ["约为", "约为"]),
        ("两地分别移交超过50人和30人。", ["超过", "超过"]),
        ("分别涉款约69万元和逾17.6万元。", ["约", "逾"]),
        ("损失约69万元及17.6万元。", ["约", None]),
    ],
)
def test_what_is_told_in_turn_shares_its_bound(
    account: Accounts, text: str, bounds: list[str | None]
) -> None:
    found = [one for one in account(text, "zh-hans").quantities if one.unit_words]
    assert [one.bound and one.bound.text for one in found][-2:] == bounds


def test_a_number_without_a_noun_counts_what_was_counted_before(account: Accounts) -> None:
    found = account("Of the 269 suspects, 186 were men. Cases rose to 3,561. Two of them closed.").quantities
    assert [(one.number.text, one.unit) for one in found] == [
        ("269", "person"),
        ("186", "person"),
        ("3,561", "case"),
        ("Two", "case"),
    ]


def test_numbers_in_names_are_passed_over(reader: Readers) -> None:
    text = "Operation Seven Seas 2 and 12 officers"
    name = EntityMention(Passage(Span(0, 22), text[:22]), "operation", None, text[:22])
    group = EntityMention(Passage(Span(27, 38), text[27:]), "agent-group", None, text[27:])
    found = reader("en").find(Document(text, "en"), (name, group))
    assert [one.number.text for one in found.quantities] == ["12"]
    assert {one.reason for one in found.ignored} == {"name"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They were held in several places: 77 in the city, 46 at sea.", [None, None]),
        ("Complaints from bank customers rose to 90.", ["report"]),
        ("Cases involving bogus customs officers rose to 410.", ["case"]),
    ],
)
def test_units_of_numbers_without_a_noun(account: Accounts, text: str, units: list[str | None]) -> None:
    assert [one.unit for one in account(text, "en").quantities] == units


def test_behind_a_verb_alone_the_same_is_counted_on(account: Accounts) -> None:
    units = [one.unit for one in account("查询银行账户50.1万余个，冻结4万余个", "zh-hans").quantities]
    assert units == ["account", "account"]


@pytest.mark.parametrize(
    ("text", "language", "ends"),
    [
        ("三至五万元", "zh-hans", (30_000, 50_000)),
        ("3至五万元", "zh-hans", (30_000, 50_000)),
        ("五百至六百萬元", "zh-hant", (5_000_000, 6_000_000)),
        ("三至五百万元", "zh-hans", (3_000_000, 5_000_000)),
        ("五至十万元", "zh-hans", (50_000, 100_000)),
        ("抓获三百至四百人", "zh-hans", (300, 400)),
        ("three to five million dollars", "en", (3_000_000, 5_000_000)),
        ("two to three hundred victims", "en", (200, 300)),
        ("three hundred to five hundred thousand victims", "en", (300_000, 500_000)),
    ],
)
def test_the_first_number_of_a_range_in_words_leaves_out_what_the_second_tells(
    account: Accounts, text: str, language: str, ends: tuple[int, int]
) -> None:
    (one,) = account(text, language).quantities
    assert (one.lower, one.upper) == ends

"""English figures, units and what is no figure. All texts are made up."""

from collections.abc import Callable

import pytest

from fraudkg.extract.grammar.quantities import Account
from fraudkg.extract.numbers.numerals import ENGLISH_SCALES

Accounts = Callable[..., Account]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Losses rose 15,7% to Rs 40 Cr.", ["15.7", "400000000"]),
        ("They blocked 1.2M SIM cards.", ["1200000"]),
        ("Fraudsters took Rs. 176,71,74,933 in all.", ["1767174933"]),
        ("Goods worth about Rs. 1.75 crore were seized.", ["17500000"]),
        ("On Friday 23, officers met; on Friday 23 men were held.", ["23"]),
        ("They lost a quarter of a million dollars, then half a million.", ["250000", "500000"]),
        ("Over 13, 000 SIM cards were found, in rooms 5, 300 and 7.", ["13000", "5", "300", "7"]),
        ("Four in ten (43%) and almost half (49%) were called.", ["40", "43", "50", "49"]),
        ("A force noted 25 frauds; the other recorded two and made three arrests.", ["25", "2", "3"]),
        ("Two towns had the most arrests, eight each.", ["2", "8"]),
        (
            "It cheated 1 in 17 adults, two-and-a-half million, up 12 p.c.",
            ["2500000", "12"],
        ),
        ("Eighteen of the 149 are women; two further men fled.", ["18", "2"]),
        ("Forward texts to 7726, which had 5 reports.", ["5"]),
        ("One-fourth of it, almost double the average; they want to double the fine.", ["25", "2"]),
        (
            "The stations were raised from 18 to 75; 5 men from here and three from there.",
            ["18", "75", "5", "3"],
        ),
        ("Two pleaded guilty, the other two went to court. The big four banks met 5 firms.", ["2", "2", "5"]),
        ("Seven more held: six in Kent, two (2) men in Devon; the 010 numbers.", ["7", "6", "2"]),
        ("They are 24, 21 and 22 years old; a man, who is 60, led the 5 men.", ["5"]),
        ("Police free 57 men and arrest five in Anytown.", ["57", "5"]),
        ("Losses stood at Rs.470.05 crores.", ["4700500000"]),
        ("Results\n\nIn 2025 officers arrested 12 men. “Since 2023 victims lost 5 cars”", ["12", "5"]),
        ("Police held 70 men, including four who led the others.", ["70", "4"]),
        ("They held two 20-year-old men and tore down ten 2-storey houses.", ["2", "10"]),
        ("Acting pursuant to E.O. 13694 and Executive Order 14390, they named 5 firms.", ["5"]),
        ("Later, four teams camped there; nine prefectures work jointly.", ["4", "9"]),
    ],
)
def test_figures(account: Accounts, text: str, values: list[str]) -> None:
    assert [str(one.value) for one in account(text).quantities] == values


@pytest.mark.parametrize("scale", ENGLISH_SCALES)
def test_an_article_before_any_scale_word_is_one(account: Accounts, scale: str) -> None:
    (one,) = account(f"Victims lost a {scale} rupees in 2025.").quantities
    assert (one.value, one.unit, one.number.text) == (ENGLISH_SCALES[scale], "inr", f"a {scale}")


@pytest.mark.parametrize(
    ("sign", "unit"),
    [("₦", "ngn"), ("₫", "vnd"), ("₪", "ils"), ("₴", "uah"), ("৳", "bdt"), ("GH₵", "ghs"), ("₹", "inr")],
)
def test_behind_any_sign_for_money_a_letter_is_a_scale(account: Accounts, sign: str, unit: str) -> None:
    (one,) = account(f"Victims lost {sign}500m in all.").quantities
    assert (one.value, one.unit) == (500_000_000, unit)
    (one,) = account(f"受害人损失{sign}500万。", "zh-hans").quantities
    assert (one.value, one.unit) == (5_000_000, unit)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They opened 90 cases. Among those arrested, 38 were drivers.", ["case", "person"]),
        ("Banks saw 815,000 fraudulent payments.", ["case"]),
        ("They held 5 U.S. citizens and 14 more U.S. offices.", ["person", "site"]),
        ("They took three QR code scanners and QR 5,000.", ["device", "qar"]),
        ("They handed out 115,000 fraud awareness leaflets.", [None]),
        ("They took 30 Starlink terminals.", ["device"]),
        ("Of the 814 cases, 413 or 51% were scams.", ["case", "case", "percent"]),
        ("The court heard of 120 victims, 9 of whom were abroad.", ["person", "person"]),
        ("Held were one Cuban, two Omanis and three Thai men.", ["person", "person", "person"]),
        ("Of them 146 are Malaysians; Thai (21), two (2) men.", ["person"] * 3),
        ("They lost Dh200,000 and at least N$3,000 and UAH 4 million.", ["aed", "nad", "uah"]),
        ("They lost RWF12 million, KWD500, KD 40 and FRw 7,000.", ["rwf", "kwd", "kwd", "rwf"]),
        ("They held one man in Kent and two in Devon; in August 12 people were held.", ["person"] * 3),
        ("Police charge three over it; they charge 5,000 for it.", ["person", None]),
        ("Seized:\n- mobile phones: 125\n- cheque books: 88", ["device", "item"]),
    ],
)
def test_units(account: Accounts, text: str, units: list[str | None]) -> None:
    assert [one.unit for one in account(text).quantities] == units


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("Police arrested over 500 suspects.", ["more-than"]),
        ("Nine men were charged over 21 scams.", ["exact", "exact"]),
        ("The team handed over 30 men.", ["exact"]),
        ("Almost a 10% rise, more than a 20% fall.", ["nearly", "more-than"]),
    ],
)
def test_over_is_not_always_a_bound(account: Accounts, text: str, bounds: list[str]) -> None:
    assert [one.comparator for one in account(text).quantities] == bounds


def test_a_margin_on_either_side_is_left_open(account: Accounts) -> None:
    found = account("Police handled 300 cases, ± 5, in the town.")
    assert [one.value for one in found.quantities] == [300]
    assert [(one.passage.text, one.why) for one in found.open] == [("5", "margin")]


def test_a_quarter_begins_no_number(account: Accounts) -> None:
    assert [one.number.text for one in account("Cases: Q1 214; Q2 287.").quantities] == ["214", "287"]

"""What stands on either side of a number: signs, letters and words for money. All texts are made up."""

import pytest
from tests.extract.stages import quantities

from fraudkg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "language", "values", "unit"),
    [
        ("受害者损失RM500万，另失RM1,234.50", "zh-hans", [5_000_000, 1234.5], "myr"),
        ("骗走逾RM30万及马币3000万令吉", "zh-hans", [300_000, 30_000_000], "myr"),
        ("失去3500令吉50仙及1万2千300令吉", "zh-hans", [3500, 12_300], "myr"),
        ("骗走150万零吉，令吉300万", "zh-hans", [1_500_000, 3_000_000], "myr"),
        ("事主損失馬幣45萬令吉", "zh-hant", [450_000], "myr"),
        ("损失US$30万", "zh-hans", [300_000], "usd"),
        ("损失SGD$30万", "zh-hans", [300_000], "sgd"),
        ("损失S$30万", "zh-hans", [300_000], "sgd"),
        ("損失NT$30萬", "zh-hant", [300_000], "twd"),
        ("价值€20万", "zh-hans", [200_000], "eur"),
        ("被害はUS$30万に上る", "ja", [300_000], "usd"),
        ("피해액은 US$30만에 달한다", "ko", [300_000], "usd"),
        ("Thiệt hại US$30.000", "vi", [30_000], "usd"),
    ],
)
def test_signs_for_money_are_of_no_language(text: str, language: str, values: list[float], unit: str) -> None:
    # Whatever the country of the issuer calls its own dollars.
    document = Document(text, language, None, "agency-sg-spf")
    found = quantities(document.family).find(document, ())
    assert [(one.value, one.unit, one.kind) for one in found.quantities] == [
        (value, unit, "money") for value in values
    ]


@pytest.mark.parametrize(
    ("text", "comparator", "unit"),
    [
        ("They lost over SGD$30.", "more-than", "sgd"),
        ("They lost about EUR €30.", "about", "eur"),
        ("They lost almost HK $30.", "nearly", "hkd"),
        ("A $3 million scam.", "exact", "usd"),
    ],
)
def test_letters_before_a_sign_say_whose_it_is(text: str, comparator: str, unit: str) -> None:
    (found,) = quantities("en").find(Document(text, "en", None, None), ()).quantities
    assert (found.comparator, found.unit) == (comparator, unit)


@pytest.mark.parametrize(
    ("text", "language", "unit", "words"),
    [
        ("檢獲港幣現金120萬元", "zh-hant", "hkd", "港幣現金120萬元"),
        ("檢獲人民幣現金約120萬元", "zh-hant", "cny", "人民幣現金約120萬元"),
        ("查扣新臺幣約12億元", "zh-hant", "twd", "新臺幣約12億元"),
        ("缴获美元现金12万元", "zh-hans", "usd", "美元现金12万元"),
        ("扣押港币现钞合计8万元", "zh-hans", "hkd", "港币现钞合计8万元"),
        ("缴获现金12万元", "zh-hans", "sgd", "12万元"),
    ],
)
def test_a_word_for_cash_does_not_cut_a_sum_from_its_currency(
    text: str, language: str, unit: str, words: str
) -> None:
    document = Document(text, language, None, "agency-sg-spf")
    (one,) = quantities("zh").find(document, ()).quantities
    assert (one.unit, text[one.span.start : one.span.end]) == (unit, words)


@pytest.mark.parametrize(
    ("text", "issuer", "read"),
    [
        (
            "Losses reached R63 million and P1.4-billion; the G20 met on the R62.",
            None,
            [("63 million", None), ("1.4-billion", None)],
        ),
        ("Losses reached R63 million.", "agency-za-saps", [("63 million", "zar")]),
        (
            "Losses reached B50bn and B500 for the B40 group.",
            "agency-th-rtp",
            [("50bn", "thb"), ("500", "thb")],
        ),
        ("Fines of P70 to P5,000 for the P4 gang.", "agency-ph-nbi", [("70 to P5,000", "php")]),
    ],
)
def test_a_sum_is_one_though_nobody_tells_whose_currency_its_letter_is(
    text: str, issuer: str | None, read: list[tuple[str, str | None]]
) -> None:
    found = quantities("en").find(Document(text, "en", None, issuer), ())
    assert [(one.number.text, one.unit) for one in found.quantities] == read


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("They lost HK$157 million ($20 million).", ["hkd", "usd"]),
        ("They lost HK$157 million (about $20 million).", ["hkd", "usd"]),
        ("They lost HK$157 million (HK$20 million more than before).", ["hkd", "hkd"]),
        ("They lost $157 million ($20 million more than before).", ["hkd", "hkd"]),
    ],
)
def test_a_sum_in_brackets_is_of_another_currency(text: str, units: list[str]) -> None:
    document = Document(text, "en", None, "agency-hk-police")
    found = quantities("en").find(document, ())
    assert [one.unit for one in found.quantities] == units

"""A bare sign of a currency means what the issuer's country prints it for. All texts are made up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.extract.stages import LEXICON, REFERENCE, quantities

from fraudkg.extract.candidates import EntityMention, Passage, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.terms import FKG, ID
from fraudkg.text import Span

Only = Callable[..., Quantity]


@pytest.mark.parametrize(
    ("text", "issuer", "unit", "is_assumed"),
    [
        ("They lost $5 million.", "agency-sg-spf", "sgd", False),
        ("They lost $5 million.", "agency-hk-police", "hkd", False),
        ("They lost 5 dollars.", "agency-au-afp", "aud", False),
        ("They lost $5 million.", "org-interpol", "usd", True),
        ("They lost $5 million.", None, "usd", True),
        ("They lost US$5 million.", "agency-sg-spf", "usd", False),
        ("They lost 5 crore.", None, "inr", True),
    ],
)
def test_a_bare_dollar_is_the_issuer_s(
    only: Only, text: str, issuer: str | None, unit: str, *, is_assumed: bool
) -> None:
    one = only(text, "en", issuer)
    assert (one.unit, one.kind, "currency-assumed" in one.flags) == (unit, "money", is_assumed)


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("查扣新臺幣30萬元及現金9萬元", ["twd", "twd"]),
        # What a list says once is of all of it, also of the ends of a range.
        ("損失5元及8元人民幣，另失7元", ["cny", "cny", "cny"]),
        ("損失由港幣5萬元至8萬元不等", ["hkd"]),
        ("損失新臺幣5億元，比去年的4億增加；點擊量9億", ["twd", "twd", None]),
        ("損失新臺幣5億元；點擊量9億", ["twd", None]),
        ("刑事局統計，財損5億元", ["twd"]),
        ("本港騙案損失5億元", ["hkd"]),
        ("本澳騙案損失5億元，另有港幣3萬元", ["mop", "hkd"]),
        # Right behind 涉 a sum needs no word for money, as in headlines, unless a counting word follows.
        ("本港拘5人涉7800萬，3人遭騙4億，涉2萬個號碼", ["person", "hkd", "person", "hkd", "phone-number"]),
        # Money of two countries tells nothing.
        ("涉款5萬港元及3萬元人民幣，另有現金9萬元", ["hkd", "cny", None]),
    ],
)
def test_where_no_issuer_is_known_its_money_tells_the_country(text: str, units: list[str | None]) -> None:
    found = quantities("zh").find(Document(text, "zh-hant"), ())
    assert [one.unit for one in found.quantities] == units


def test_in_simplified_characters_money_tells_it_where_no_name_does() -> None:
    text = "中国男子骗走9万新元，另失5万元"
    mainland = EntityMention(Passage(Span(0, 2), text[:2]), "country", "country-chn", text[:2])
    for named, unit in (((), "sgd"), ((mainland,), "cny")):
        found = quantities("zh").find(Document(text, "zh-hans"), named)
        assert [one.unit for one in found.quantities] == ["sgd", unit]


def test_where_no_issuer_is_known_the_name_of_a_body_tells_the_country() -> None:
    text = "彰化縣警察局逮捕越南籍犯嫌，查扣9萬元"
    body = EntityMention(Passage(Span(0, 6), text[:6]), "agency", None, text[:6])
    land = EntityMention(Passage(Span(8, 10), text[8:10]), "country", "country-vnm", text[8:10])
    found = quantities("zh").find(Document(text, "zh-hant"), (body, land))
    assert [one.unit for one in found.quantities] == ["twd"]


def test_an_issuer_s_country_may_stand_in_reference_data(tmp_path: Path) -> None:
    (tmp_path / "made-up.ttl").write_text(
        f"@prefix fkg: <{FKG}> .\n@prefix id: <{ID}> .\n"
        "id:org-made-up a fkg:Agency ;\n    fkg:ofCountry id:country-aus .\n",
        "utf-8",
    )
    found = Quantities(LEXICON, [*REFERENCE, tmp_path], "en").find(
        Document("$5 lost", "en", None, "org-made-up"), ()
    )
    assert [one.unit for one in found.quantities] == ["aud"]


def test_words_of_one_place_alone_tell_whose_money_it_is_in_simplified_characters_too() -> None:
    found = quantities("zh").find(Document("本港骗案损失5亿元", "zh-hans"), ())
    assert [one.unit for one in found.quantities] == ["hkd"]


def test_coins_are_no_dollars() -> None:
    text = "They paid 15 USDT, 3 BTC, 5,000 TRX and 2.5 ETH."
    found = quantities("en").find(Document(text, "en", None, None), ())
    assert [one.unit for one in found.quantities] == ["item"] * 4
    text = "骗走20万USDT、3个ETH和3.5BTC。"
    found = quantities("zh").find(Document(text, "zh-hans", None, None), ())
    assert [one.unit for one in found.quantities] == ["item"] * 3

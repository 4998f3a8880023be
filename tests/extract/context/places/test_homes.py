"""The homes of issuers, by made-up ids."""

from pathlib import Path

import pytest

from fraudkg.extract.candidates import Passage, Quantity
from fraudkg.extract.context.places.homes import Homes
from fraudkg.extract.document import Document
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.resources import resource
from fraudkg.text import Span


@pytest.fixture(scope="module")
def homes() -> Homes:
    return Homes([resource("data", "lexicon")], Gazetteer([resource("data", "reference")], "en"))


@pytest.mark.parametrize(
    ("issuer", "country", "place"),
    [
        ("agency-gb-kent-police", "country-gbr", "place-gb-kent"),
        ("agency-us-fbi-san-diego", "country-usa", "place-us-san-diego"),
        ("agency-bd-dmp-db", "country-bgd", "place-bd-dhaka"),
        ("agency-us-ca-ag", "country-usa", "place-us-california"),
        ("agency-in-up-police", "country-ind", "place-in-uttar-pradesh"),
        ("agency-us-new-york-state-police", "country-usa", "place-us-new-york-state"),
        ("agency-la-gtsez-police", "country-lao", "place-la-golden-triangle-sez"),
        ("agency-cn-zigong-intermediate-court", "country-chn", "place-cn-zigong"),
        ("agency-th-rtp", "country-tha", "country-tha"),
        ("org-interpol", None, None),
    ],
)
def test_homes(homes: Homes, issuer: str, country: str | None, place: str | None) -> None:
    home = homes.of(Document("", "en", None, issuer))
    assert (home.country, home.place) == (country, place)
    assert bool(home.letters) == (country is not None)


@pytest.mark.parametrize(
    ("issuer", "is_national"),
    [
        ("agency-cn-mps", True),
        ("agency-cn-national-anti-fraud-centre", True),
        ("agency-tw-high-prosecutors-office", True),
        ("agency-cn-made-up-police", False),
        ("agency-cn-zigong-intermediate-court", False),
        ("org-interpol", False),
    ],
)
def test_a_known_body_of_no_place_is_its_countrys(homes: Homes, issuer: str, is_national: bool) -> None:  # noqa: FBT001
    assert homes.of(Document("", "en", None, issuer)).is_national == is_national


def _country(homes: Homes, document: Document, *names: str) -> str | None:
    entities = [document.mention((0, 2), "country", "name", name) for name in names]
    return homes.of(document, entities).place


def test_an_issuer_that_nothing_is_known_of_is_at_home_where_its_text_is(homes: Homes) -> None:
    body = Document("UK Parrots", "en", None, "org-parrot-association")
    named = [body.mention((0, 10), "agency", "name", None)]
    assert homes.of(body, named).place == "country-gbr"
    # People of any country are spoken of in others.
    assert _country(homes, Document("UK", "en"), "country-gbr") is None
    assert _country(homes, Document("UK", "en", None, "org-interpol"), "country-gbr") is None


@pytest.mark.parametrize(
    ("units", "name", "country"),
    [
        (["krw"], None, "country-kor"),
        (["thb", "thb"], "country-tha", "country-tha"),
        (["thb"], "country-lao", None),
        (["thb", "myr"], None, None),
        (["usd"], None, None),
    ],
)
def test_money_is_of_the_country_of_a_text_that_names_it_or_none(
    homes: Homes, units: list[str], name: str | None, country: str | None
) -> None:
    document = Document("40 million, they say.", "en")
    span = Span(0, 2)
    sums = [Quantity(span, Passage(span, "40"), 40, unit=unit, kind="money") for unit in units]
    named = [
        document.mention((0, 2), "country", "name", name),
        document.mention((0, 2), "country", "name", "country-jpn"),
    ]
    assert homes.of(document, named if name else [], sums).country == country


def test_an_issuer_is_of_the_country_that_the_reference_data_gives_it(tmp_path: Path) -> None:
    words = """
    @prefix fkg: <https://w3id.org/fraudkg/ns#> . @prefix id: <https://w3id.org/fraudkg/id/> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    id:country-gbr a fkg:Country ; rdfs:label "United Kingdom"@en .
    id:org-parrots a fkg:Agency ; rdfs:label "Parrots"@en ; fkg:ofCountry id:country-gbr .
    """
    (tmp_path / "parrots.ttl").write_text(words, encoding="utf-8")
    homes = Homes([resource("data", "lexicon")], Gazetteer([tmp_path], "en"))
    assert homes.of(Document("", "en", None, "org-parrots")).place == "country-gbr"


def test_who_signs_a_text_says_where_it_is_at_home() -> None:
    homes = Homes([resource("data", "lexicon")], Gazetteer([resource("data", "reference")], "zh"))
    text = "警情通报\n近日，民警抓获嫌疑人12名。\n温州市公安局\n2025年5月20日"
    document = Document(text, "zh-hans")
    signed = document.mention((20, 26), "agency", "ending")
    assert signed.passage.text == "温州市公安局"
    home = homes.of(document, [signed])
    assert (home.country, home.place) == ("country-chn", "place-cn-wenzhou")

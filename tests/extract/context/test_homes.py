"""The homes of issuers, by made-up ids."""

from pathlib import Path

import pytest
from tests.extract.context.conftest import Where

from fraudkg.extract.context.homes import Homes
from fraudkg.extract.document import Document
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.resources import resource


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
        ("agency-ca-on-toronto-police", "country-can", "place-ca-toronto"),
        ("agency-th-rtp", "country-tha", "country-tha"),
        ("org-interpol", None, None),
    ],
)
def test_homes(homes: Homes, issuer: str, country: str | None, place: str | None) -> None:
    home = homes.of(Document("", "en", None, issuer))
    assert (home.country, home.place) == (country, place)


@pytest.mark.parametrize(
    ("issuer", "words"),
    [
        ("agency-gb-quebbly-police", "Quebbly"),
        ("agency-gb-royal-quebbly-police", None),
        ("agency-gb-quebbly-association", None),
        ("agency-us-tx-great-yarrow-county-sheriff", "Great Yarrow County"),
        ("agency-kr-gyeonggi-nambu-police", None),
    ],
)
def test_local_police_is_of_the_place_that_its_text_names(
    homes: Homes, issuer: str, words: str | None
) -> None:
    text = "Quebbly Police thanked the Royal Quebbly Police, Great Yarrow County and Gyeonggi Nambu."
    named = homes.of(Document(text, "en", None, issuer)).named
    assert (named.text if named else None) == words


def _country(homes: Homes, document: Document, *names: str) -> str | None:
    entities = [document.mention((0, 2), "country", "name", name) for name in names]
    return homes.of(document, entities).place


def test_an_issuer_that_nothing_is_known_of_is_of_the_one_country_that_its_text_names(homes: Homes) -> None:
    document = Document("UK", "en", None, "org-parrot-association")
    assert _country(homes, document, "country-gbr", "country-gbr") == "country-gbr"
    assert _country(homes, document, "country-gbr", "country-fra") is None
    assert _country(homes, Document("UK", "en", None, "org-interpol"), "country-gbr") is None
    assert _country(homes, Document("UK", "en"), "country-gbr") is None
    body = Document("UK Parrots", "en", None, "org-parrot-association")
    named = [body.mention((0, 10), "agency", "name", None)]
    assert homes.of(body, named).place == "country-gbr"


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


def test_a_national_body_means_the_place_that_it_spoke_of(where: Where) -> None:
    # Made up.
    hans, national = "zh-hans", "agency-cn-mps"
    text = "武汉警方今年破案[9]起，全市发案[5]起，全省[7]起。"
    assert where(text, national, hans) == ["place-cn-wuhan", "place-cn-wuhan", "place-cn-hubei"]
    assert where("武汉全市破案[5]起。", national, hans) == ["place-cn-wuhan"]
    assert where("民警在缅甸境内抓获[5]人。", national, hans) == ["country-mmr"]
    assert where("全省破案[5]起。", national, hans) == ["country-chn"]


def test_here_is_the_place_of_the_dateline(where: Where) -> None:
    # Made up.
    text = "MIAMI – Nine scammers, [9] in all, were charged on the same day here with a fraud."
    assert where(text, "agency-us-doj") == ["place-us-miami"]

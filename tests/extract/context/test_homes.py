"""The homes of issuers, by made-up ids."""

import pytest

from fraudkg.extract.context.homes import Homes
from fraudkg.extract.document import Document
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.resources import resource


@pytest.fixture(scope="module")
def homes() -> Homes:
    names = Gazetteer([resource("data", "reference")], "en").names
    return Homes([resource("data", "lexicon")], [name for name in names if name.kind in {"place", "site"}])


@pytest.mark.parametrize(
    ("issuer", "country", "place"),
    [
        ("agency-gb-kent-police", "country-gbr", "place-gb-kent"),
        ("agency-us-fbi-san-diego", "country-usa", "place-us-san-diego"),
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

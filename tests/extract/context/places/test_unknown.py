"""Made-up names of places that no list holds."""

import pytest
from tests.extract.context.places.conftest import Where


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police held [5] men at Northmere.", "Northmere"),
        ("In Northmere a flat held [5] men.", "Northmere"),
        ("Police held [5] men near Northmere on Monday.", "Northmere"),
        ("Police held [5] men near Northmere, in Kent.", "Northmere, in Kent"),
        ("They paid [5] men in Bitcoin.", "country-gbr"),
        (
            "They raided a shop in Northmere. [5] men were held at the Northmere shop.",
            "Northmere",
        ),
        ("They paid [5] men in January.", "country-gbr"),
        ("Police tell of a decrease in Phishing and Malware: [5] men were held.", "country-gbr"),
        ("Another [5] men had invested in Northmere Gold.", "country-gbr"),
        ("Police Arrest [5] in Major Fraud Crackdown", "country-gbr"),
        ("They were heard at Northmere Crown Court over [5] cases.", "country-gbr"),
    ],
)
def test_after_a_preposition(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-gb-nca") == [place]


def test_a_name_that_several_places_bear_means_the_one_at_home(where: Where) -> None:
    assert where("Police held [5] men in Surrey on Monday.", "agency-gb-nca") == ["place-gb-surrey"]
    assert where("Police held [5] men in Surrey on Monday.", "agency-ca-rcmp") == ["place-ca-surrey"]
    assert where("Police held [5] men in Kent, Essex and Surrey.", "agency-gb-nca") == [
        "Kent, Essex and Surrey"
    ]


def test_a_name_said_again_is_the_place_with_or_without_a_preposition(where: Where) -> None:
    text = "Police held [5] men at Old Northmere. The Old Northmere flat held [6] cards."
    assert where(text, "agency-gb-nca") == ["Old Northmere", "Old Northmere"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Cyber Police arrested [5] men.", "country-gbr"),
        ("Police held [5] men in a Vietnamese flat.", "country-gbr"),
        ("Police held [5] men in the Chinese neighbourhood.", "country-gbr"),
        ("Wares of [5] men were sold on Silk Road.", "country-gbr"),
        ("Police held [5] men for Operation Clean Street.", "country-gbr"),
    ],
)
def test_before_a_word_for_what_it_is(where: Where, text: str, place: str) -> None:
    assert where(text, "agency-gb-nca") == [place]


def test_every_name_of_a_list(where: Where) -> None:
    text = "Police held [5] men in Northmere, Kent and Westvale."
    assert where(text, "agency-gb-nca") == ["Northmere, Kent and Westvale"]

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.resources import resource


@pytest.fixture(scope="module")
def english() -> Gazetteer:
    return Gazetteer([resource("data/reference")], "en")


def test_every_country_of_iso_3166_has_an_english_name(english: Gazetteer) -> None:
    assert len({name.id for name in english.names if name.kind == "country"}) == 249


def test_names_come_with_kind_and_country(english: Gazetteer) -> None:
    by_words = {name.words: name for name in english.names}
    assert by_words["Royal Thai Police"].country == "country-tha"
    assert by_words["KK Park"].kind == "site"
    assert by_words["KK Park"].country == "country-mmr"
    assert by_words["INTERPOL"].country is None
    assert "the curators of fraudkg" not in by_words


def test_names_of_other_languages_are_left_out(english: Gazetteer) -> None:
    assert "柬埔寨" not in {name.words for name in english.names}
    chinese = {name.words for name in Gazetteer([resource("data/reference")], "zh").names}
    assert {"柬埔寨", "公安部", "警政署", "FBI"} <= chinese


def test_containers_are_told_from_the_nearest(english: Gazetteer) -> None:
    assert english.containers("place-mm-yatai-new-city")[-1] == "country-mmr"
    assert english.country_of(None) is None


def test_a_name_of_several_countries_has_no_id_of_its_own(english: Gazetteer) -> None:
    places = english.ids("place")
    assert places["Musanze"] == "place-rw-musanze"
    assert "Eastern Province" not in places


def test_every_region_of_the_world_has_divisions(english: Gazetteer) -> None:
    countries = {name.country for name in english.names if name.kind == "place"}
    assert {
        f"country-{code}" for code in "bra ken mex pol kwt tza rwa ita nld png fji tls vut".split()
    } <= countries


def test_a_later_folder_adds_names(tmp_path: Path) -> None:
    (tmp_path / "made-up.ttl").write_text(
        "@prefix id: <https://w3id.org/fraudkg/id/> . @prefix fkg: <https://w3id.org/fraudkg/ns#> .\n"
        "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
        'id:agency-xx-made-up a fkg:Agency ; rdfs:label "Made-up Bureau"@en ;\n'
        "    fkg:ofCountry id:country-fra .\n",
        encoding="utf-8",
    )
    names = Gazetteer([resource("data/reference"), tmp_path], "en").names
    assert [name.country for name in names if name.words == "Made-up Bureau"] == ["country-fra"]


def test_a_broken_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("id:a a b", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.ttl"):
        Gazetteer([tmp_path], "en")

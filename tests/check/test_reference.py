"""Faults of a study's reference data are told before a build. All of it is made up."""

from pathlib import Path

from fraudkg.check.reference import OwnReference
from fraudkg.graph.study import Study

HEAD = """@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix id: <https://w3id.org/fraudkg/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
GOOD = """id:agency-cn-xx a fkg:Agency ;
    rdfs:label "Made-up Bureau"@en, "虚构局"@zh-hans ;
    fkg:ofCountry id:country-chn .
id:place-cn-xx a fkg:Settlement ;
    rdfs:label "Madeuptown"@en, "虚构镇"@zh-hans ;
    fkg:locatedIn id:country-chn ;
    dcterms:source "made up"@en .
"""


def found(study: Path, said: str, name: str = "made-up.ttl") -> list[str]:
    path = study / "data" / "reference" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + said, "utf-8")
    return [str(one).removeprefix(f"{path}:") for one in OwnReference(Study(study)).findings()]


def test_what_is_in_order_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == []
    assert OwnReference(Study()).findings() == ()


def test_each_fault_is_told_with_its_line(tmp_path: Path) -> None:
    faulty = GOOD.replace('"虚构镇"@zh-hans', '"虚构镇"@zh-hnas')
    faulty = faulty.replace(' ;\n    dcterms:source "made up"@en', "")
    # No release names what lies in the gazetteer here, so that a build would not find it.
    tag, source = found(tmp_path, faulty, "gazetteer/made-up.ttl")
    assert source.startswith("9: place-cn-xx: A place that lies in another says where that was read; add")
    assert tag.startswith('10: place-cn-xx, "虚构镇"@zh-hnas: A label is in a language')


def test_what_the_bundled_data_name_keeps_its_name(tmp_path: Path) -> None:
    (told,) = found(tmp_path, GOOD.replace("agency-cn-xx", "agency-cn-mps").replace(', "虚构局"@zh-hans', ""))
    assert told.startswith("6: agency-cn-mps has another name in the bundled data; give it further names")


def test_a_name_that_another_body_of_the_country_has_is_taken(tmp_path: Path) -> None:
    # A town may bear the name of its province.
    named = GOOD.replace('"虚构局"', '"公安部"').replace('"虚构镇"', '"吉林"')
    (told,) = found(tmp_path, named)
    assert told.startswith("7: agency-cn-xx bears the name 公安部, as agency-cn-mps does; use agency-cn-mps")
    assert found(tmp_path, named.replace("country-chn", "country-sgp")) == []

"""Codes and keys that no rule asks for, and words that are listed already, are found in a made-up study."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from fraudkg.cli.lexicon import command

BOUNDS = """\
- code: more-then
  en: ["well, over"]
- code: more-than
  en: [north of]
- code: about
  en: [upwards of]
"""
PLACED = """\
- code: about
  eng: [circa]
- code: here
  ko: []
"""
PLACES = """\
@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix id: <https://w3id.org/fraudkg/id/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
id:place-sg-parrot-quay a fkg:Settlement ; rdfs:label "Parrot Quay"@en ;
    fkg:locatedIn id:country-singapur .
id:place-sg-parrot-key a fkg:Settlement ; rdfs:label "Parrot Key"@en ;
    fkg:locatedin id:country-sgp .
"""


@pytest.mark.slow
def test_what_is_wrong_in_words_and_in_turtle_is_told_at_once(tmp_path: Path) -> None:
    files = (
        ("lexicon/bounds.yaml", BOUNDS),
        ("lexicon/place-words.yaml", PLACED),
        ("reference/places.ttl", PLACES),
    )
    for name, text in files:
        path = tmp_path / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    done = CliRunner().invoke(command, ["check", "-C", str(tmp_path)])
    assert "bounds.yaml:1: no rule asks for words of the code more-then" in done.stdout
    assert "perhaps more-than is meant" in done.stdout
    assert "bounds.yaml:3: “north of” is listed under more-than already; take it out" in done.stdout
    assert "bounds.yaml:5: “upwards of” is listed under more-than already, so that" in done.stdout
    assert "place-words.yaml:1: nothing reads the key eng in place-words.yaml; perhaps en is" in done.stdout
    assert "place-words.yaml:3: ko has no words; write `ko: [word, …]`, or drop it" in done.stdout
    told = str(done.exception)
    assert "places.ttl:5: nothing declares id:country-singapur" in told
    assert "places.ttl:7: nothing declares fkg:locatedin; perhaps fkg:locatedIn is meant" in told

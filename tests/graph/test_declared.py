"""What a study's reference data names has to be declared. All of it is made up."""

from pathlib import Path

import pytest

from fraudkg.errors import UnknownTermError
from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study

HEAD = """@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix id: <https://w3id.org/fraudkg/id/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
"""


def read(study: Path, said: str, ontology: str = "") -> Reference:
    for name, content in (("data/reference/gazetteer/made-up.ttl", said), ("ontology/made-up.ttl", ontology)):
        path = study / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"{HEAD}{content}\n", "utf-8")
    return Reference.from_study(Study(study))


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("id:place-sg-a a fkg:Plaec .", "nothing declares fkg:Plaec; perhaps fkg:Place is meant."),
        ("id:place-sg-a fkg:locatedin id:country-sgp .", "fkg:locatedin; perhaps fkg:locatedIn is meant."),
        ("id:place-sg-a fkg:inside id:country-sgp .", "fkg:inside; use a class or property of ontology/"),
        ("id:place-sg-a fkg:locatedIn id:country-singapore .", "id:country-singapore; use an id of the"),
        (
            "id:agency-sg-a fkg:ofCountry id:country-sgpp .",
            "id:country-sgpp; perhaps id:country-sgp is meant.",
        ),
    ],
)
def test_a_slip_is_named_with_its_line(tmp_path: Path, said: str, problem: str) -> None:
    with pytest.raises(UnknownTermError) as caught:
        read(tmp_path, said)
    assert "gazetteer/made-up.ttl:4: nothing declares " in str(caught.value)
    assert problem in str(caught.value)


def test_what_the_study_declares_itself_is_declared(tmp_path: Path) -> None:
    said = "id:place-sg-a a fkg:Roost ; fkg:locatedIn id:place-sg-b . id:place-sg-b a fkg:Place ."
    assert read(tmp_path, said, "fkg:Roost a owl:Class .").gazetteer

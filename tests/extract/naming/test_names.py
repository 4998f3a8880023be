"""Names that are listed, and the marks that they need. All texts are made up."""

from pathlib import Path

import pytest
from tests.extract.naming.finding import named

from fraudkg.extract.document import Document
from fraudkg.extract.naming.entities import Entities
from fraudkg.resources import resource


def test_a_name_of_an_operation_needs_a_mark() -> None:
    assert named("合力斩链条、断流水。", "operation", "zh-hans") == []
    assert named("开展“断流”行动。", "operation", "zh-hans") == [("断流", "op-cn-duanliu")]
    assert named("坚持“集中研判、集中收网”原则。", "operation", "zh-hans") == []


@pytest.mark.parametrize(
    ("label", "language", "text"),
    [
        ("Operation Grey Heron", "en", "During Operation Grey Heron, police held 5."),
        ("灰鹭行动", "zh-hans", "公安机关部署灰鹭行动。"),
    ],
)
def test_a_listed_name_with_the_word_in_it_is_marked(
    tmp_path: Path, label: str, language: str, text: str
) -> None:
    rdfs = "http://www.w3.org/2000/01/rdf-schema#label"
    said = f'id:op-xx-grey-heron a fkg:Operation ; <{rdfs}> "{label}"@{language} .'
    prefixes = "@prefix fkg: <https://w3id.org/fraudkg/ns#> .\n@prefix id: <https://w3id.org/fraudkg/id/> .\n"
    (tmp_path / "made-up.ttl").write_text(prefixes + said, "utf-8")
    document = Document(text, language)
    own = Entities([resource("data/lexicon")], [resource("data/reference"), tmp_path], document.family)
    found = [(one.name, one.id) for one in own.find(document) if one.kind == "operation"]
    assert found == [(label, "op-xx-grey-heron")]

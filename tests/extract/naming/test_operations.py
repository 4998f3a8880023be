"""Names of operations. All texts are made up."""

from pathlib import Path

import pytest
from tests.extract.naming.finding import find, named

from fraudkg.extract.document import Document
from fraudkg.extract.naming.entities import Entities
from fraudkg.resources import resource


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Since Operation 1111 began, they fled.", "Operation 1111"),
        ("The crackdown was wide; the operation was dubbed “Grey Heron”.", "Grey Heron"),
        ("The raids, dubbed “Grey Heron”, went on.", "Grey Heron"),
    ],
)
def test_operations_by_a_number_and_by_what_they_are_dubbed(text: str, name: str) -> None:
    assert (name, None) in named(text, "operation")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            'Special operations such as "grey wolf," "tall pine" and "net" began.',
            "en",
            ["grey wolf", "tall pine", "net"],
        ),
        (
            "INTERPOL coordinated Operation PIKE V; the two-month Operation Blue Lantern ended.",
            "en",
            ["Operation PIKE V", "Operation Blue Lantern"],
        ),
        (
            "They ran Operation Blue Lantern 2024 and Operation PIKE V\nMembers met.",
            "en",
            ["Operation Blue Lantern 2024", "Operation PIKE V"],
        ),
        (
            "Operation reLit began. The two-month Africa Bright Lamp operation ended.",
            "en",
            ["Operation reLit", "Africa Bright Lamp operation"],
        ),
        ("公安机关开展“灰狼”“高松”等专项行动。", "zh-hans", ["灰狼", "高松"]),
        ("當局展開「灰狼」行動。", "zh-hant", ["灰狼"]),
        ("各地开展打击治理涉老诈骗专项行动。", "zh-hans", ["打击治理涉老诈骗专项行动"]),
        ("推进打击治理养老诈骗三年行动。", "zh-hans", ["打击治理养老诈骗三年行动"]),
        ("我省还开展茶楼基础管理专项行动。", "zh-hans", ["茶楼基础管理专项行动"]),
        ("各地开展新一轮茶楼集中收网行动。", "zh-hans", []),
        ("“捕鸟”追逃会战抓获多人。", "zh-hans", ["捕鸟"]),
    ],
)
def test_operations(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "operation", language) if name in names] == names


@pytest.mark.parametrize(
    "text",
    [
        "A Royal Thai Police operation ended.",
        "The Hong Kong operation ended.",
        "Ten Bodies Join Hands In Long Operation",
    ],
)
def test_whose_or_where_an_operation_is_does_not_name_it(text: str) -> None:
    assert not [one for one in find(text) if one.kind == "operation" and one.rule == "ending"]


def test_the_name_drops_the_comma_inside_the_quotation() -> None:
    [first, *_] = [
        one for one in find('Operations such as "grey wolf," and "net" began.') if one.rule == "quoted"
    ]
    assert first.name == first.passage.text == "grey wolf"


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

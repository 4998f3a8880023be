"""Countries by one Chinese character each; all sentences are made up."""

import pytest
from tests.extract.naming.finding import named


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        ("年初，中缅泰建立三方协调机制。", "zh-hans", ["中缅泰"]),
        ("年初，中緬泰聯合開展遣返行動。", "zh-hant", ["中緬泰"]),
        ("中柬双方签署合作协议。", "zh-hans", ["中柬双方"]),
        ("在中老缅泰四国共同努力下，园区已被清除。", "zh-hans", ["中老缅泰四国"]),
        ("公安部推动建立中越联合执法机制。", "zh-hans", []),
        ("全市中老年人联合开展反诈宣传。", "zh-hans", []),
        ("审理期间，集中老赖联合惩戒。", "zh-hans", []),
    ],
)
def test_countries_that_act_as_one_are_a_group(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "agent-group", language)] == names


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("公安部赴缅、泰工作组抵达。", [("缅", "country-mmr"), ("泰", "country-tha")]),
        ("海南警方派出工作组赴菲，抓获9人。", [("菲", "country-phl")]),
        ("市民赴日旅游。", []),
        ("旅客赴老城区参观。", []),
    ],
)
def test_where_somebody_is_sent_is_a_country(text: str, countries: list[tuple[str, str]]) -> None:
    assert named(text, "country", "zh-hans") == countries

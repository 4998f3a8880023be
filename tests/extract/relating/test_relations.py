"""What a reading keeps of the relations that it finds. All sentences are made up."""

import pytest
from tests.extract.relating.conftest import Facts, Find, Predicates
from tests.extract.timing import is_in_proportion

from fraudkg.text import Span


def test_an_unknown_family_has_no_relations(find: Find) -> None:
    assert find("INTERPOL launched Operation Blue Lantern.", "xx") == ()


@pytest.mark.parametrize(
    "text",
    [
        "launched China, ",
        "key members and ",
        "in a joint operation by Thai police ",
    ],
)
def test_long_input_takes_time_in_proportion(find: Find, text: str) -> None:
    assert is_in_proportion(find, text, 6_000)


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("警方打掉缅北电骗犯罪集团。", "警方打掉緬北電騙犯罪集團。"),
        ("警方抓获该团伙的主要成员9名。", "警方抓獲該團伙的主要成員9名。"),
        ("公安部派工作组赴印尼、老挝等国家开展执法合作。", "公安部派工作組赴印尼、老撾等國家開展執法合作。"),
        ("公安部加强与老挝等国家和地区执法部门的合作。", "公安部加強與老撾等國家和地區執法部門的合作。"),
        ("“晨星”“夜航”行动严打为集团洗钱的团伙。", "“晨星”“夜航”行動嚴打為集團洗錢的團伙。"),
        ("“打击电信网络诈骗”联席机制成立。", "「打擊電信網絡詐騙」聯席機制成立。"),
    ],
)
def test_traditional_characters_say_the_same(find: Find, simplified: str, traditional: str) -> None:
    def facts(text: str, language: str) -> set[tuple[Span, str, Span]]:
        return {
            (one.subject.passage.span, one.predicate, one.object.passage.span) for one in find(text, language)
        }

    assert facts(simplified, "zh-hans") == facts(traditional, "zh-hant")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("公安部部署在全国范围内开展“晨星”行动。", "conducted", "晨星"),
        ("在公安部举办的新闻发布会上，海南省公安厅介绍情况。", "heldBy", "海南省公安厅"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # Denied, or only told by others.
        ("业主否认公寓被用于网络赌博。", "usedFor"),
        ("网传海南警方开展联合清查。", "conducted"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")

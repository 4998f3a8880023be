"""Who orders, launches and conducts operations, by Chinese patterns; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("中缅双方通过联合行动抓获多人。", ("中缅双方", "conducted", "联合行动")),
        ("海南警方开展联合打击网络赌博专项行动。", ("海南警方", "conducted", "打击网络赌博专项行动")),
        ("海南警方开展防诈集中宣传月活动。", ("海南警方", "conducted", "防诈集中宣传月活动")),
        ("扬州市公安局落实公安部工作部署，开展“晨星”行动。", ("扬州市公安局", "conducted", "晨星")),
        ("公安部决定在全国范围内开展“晨星”行动。", ("公安部", "launched", "晨星")),
        ("“晨星”行动开展首轮集中收网行动。", ("集中收网行动", "partOf", "晨星")),
        ("海南警方开展首轮集中收网行动。", ("海南警方", "conducted", "集中收网行动")),
        ("公安部部署开展“甲”行动。", ("公安部", "deployed", "甲")),
        ("“晨星”行动中，石狮警方打掉犯罪团伙3个。", ("石狮警方", "conducted", "晨星")),
        ("“晨星”行动开展以来，石狮警方抓获嫌疑人3名。", ("石狮警方", "conducted", "晨星")),
        ("在公安部统一指挥下，全国公安机关开展“灰狼”行动。", ("全国公安机关", "conducted", "灰狼")),
        ("由最高检牵头，会同公安部开展“灰狼”专项行动。", ("公安部", "conducted", "灰狼")),
        # By whom something is done, and the relative clause.
        ("“晨星”行动由公安部统一部署。", ("公安部", "deployed", "晨星")),
        ("由公安部策划的“晨星”行动收官。", ("公安部", "deployed", "晨星")),
        ("江西省公安厅发起的“晨星”行动收官。", ("江西省公安厅", "launched", "晨星")),
        # What stands between a quotation and the word for what it names.
        ("江西省公安厅开展“晨星”反诈集中收网行动。", ("江西省公安厅", "conducted", "晨星")),
        # Who takes part in what, where and against whom.
        ("在“晨星”行动中，海南警方止付900万元。", ("海南警方", "conducted", "晨星")),
        # A verb with 了, and one after what is done to it.
        ("海南警方发起了为期一年的“晨星”行动。", ("海南警方", "launched", "晨星")),
        ("海南警方以“晨星”行动为契机，走访商户。", ("海南警方", "conducted", "晨星")),
        # A list goes on behind an item that no list of words holds.
        ("福州市公安局、各镇(区)、商业银行开展“晨星”行动。", ("福州市公安局", "conducted", "晨星")),
        # The clause that tells of a deed stands between it and its verb.
        ("公安部开展了打击各类犯罪和整治突出问题的“晨星”行动。", ("公安部", "conducted", "晨星")),
        ("按照公安部统一部署，“晨星”行动全面展开。", ("公安部", "deployed", "晨星")),
        # What is done.
        ("三国警方联手开展集中打击。", ("三国警方", "conducted", "集中打击")),
        ("执法人员同步展开突击行动。", ("执法人员", "conducted", "突击行动")),
        # Who says "we" acts.
        ("我们与老挝警方联合开展“海鸥行动”。", ("我们", "conducted", "海鸥行动")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("官方网站开展“晨星”行动宣传。", "conducted", "晨星"),
        ("公安部开展“晨星”行动，发起区域会战。", "partOf", "晨星"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("最高检会同公安部部署“灰狼”行动。", ("公安部", "deployed", "灰狼")),
    ],
)
def test_traditional_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hant" if "檢察官" in text else "zh-hans")


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "公安机关专项行动部署以来，南山警方开展“飞燕”行动。",
            {("南山警方", "conducted", "飞燕")},
            {("公安机关", "deployed", "飞燕")},
        ),
    ],
)
def test_who_acts_in_chinese(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text, "zh-hans")
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("这次搜查与“晨星”行动无关。", "conducted"),
        ("“晨星”行动中，石狮警方介绍，抓获3人。", "conducted"),
        ("“晨星”行动中，被害人向石狮警方报案。", "conducted"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部开展宣传，群众参加的“晨星”行动收官。", ("公安部", "conducted", "晨星")),
        ("扬州市公安局落实公安部工作部署，开展“晨星”行动。", ("扬州市公安局", "deployed", "晨星")),
        ("全国公安机关依公安部部署推进“流星”行动。", ("公安部", "conducted", "流星")),
        ("全国公安机关依公安部部署推进“流星”行动。", ("全国公安机关", "deployed", "流星")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")

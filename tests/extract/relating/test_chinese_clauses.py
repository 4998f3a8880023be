"""Chinese facts whose words stand clauses apart, or in a clause of their own; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # A gang of which the sentence tells clause by clause, and how it goes about it.
        (
            "该集团开设园区，招揽人员，对公民实施冒充公检法、刷单返利等诈骗。",
            ("集团", "suspectedOf", "刷单返利"),
        ),
        ("该集团开设园区，武装护诈，还涉嫌故意杀人、绑架。", ("集团", "suspectedOf", "绑架")),
        ("这些嫌疑人以刷单返利、冒充客服等多种手法行骗。", ("嫌疑人", "suspectedOf", "刷单返利")),
        ("警方抓获利用黄金洗钱的嫌疑人。", ("嫌疑人", "suspectedOf", "洗钱")),
        ("男子因洗钱罪被判处有期徒刑。", ("男子", "suspectedOf", "洗钱罪")),
        # The clause that tells of a deed stands between it and its verb.
        ("公安部开展了打击各类犯罪和整治突出问题的“晨星”行动。", ("公安部", "conducted", "晨星")),
        ("公安部开展联合行动，11个窝点被一举端掉。", ("联合行动", "targets", "窝点")),
        ("公安部开展“晨星”行动，捣毁诈骗窝点、洗钱窝点。", ("窝点", "usedFor", "洗钱")),
        ("公安部派工作组赴缅甸，会同泰国警方开展联合行动。", ("联合行动", "conductedIn", "缅甸")),
        ("按照公安部统一部署，“晨星”行动全面展开。", ("公安部", "deployed", "晨星")),
        ("公安部督办的“晨星”专案告破。", ("晨星", "directedBy", "公安部")),
        ("公安部举行“平安建设这五年成就”主题系列新闻发布会。", ("新闻发布会", "heldBy", "公安部")),
        ("在例行新闻发布会上，公安部介绍情况。", ("例行新闻发布会", "heldBy", "公安部")),
        ("公安部向群众推广国家反诈中心App。", ("公安部", "promotes", "国家反诈中心App")),
        # Sentence upon sentence opens with a deed, and names nobody.
        (
            "公安部破获案件20起；捣毁窝点3处；会同江西省公安厅研判线索。",
            ("公安部", "cooperatesWith", "江西省公安厅"),
        ),
    ],
)
def test_what_is_told_clauses_apart(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, language="zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("该团伙被打掉，抓获10人，查明涉及赌博资金5000万元。", ("团伙", "suspectedOf", "赌博")),
        ("公安部开展宣传，群众参加的“晨星”行动收官。", ("公安部", "conducted", "晨星")),
    ],
)
def test_what_only_looks_like_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, language="zh-hans")

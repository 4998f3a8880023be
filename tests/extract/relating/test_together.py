"""Who acts, founds and signs together in Chinese; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # Whatever they do, along with whom.
        ("公安部与外交部连夜核对名单。", ("公安部", "cooperatesWith", "外交部")),
        ("公安部昨日同外交部一道核对名单。", ("公安部", "cooperatesWith", "外交部")),
        ("警務處一直與廉政公署研判案情。", ("警務處", "cooperatesWith", "廉政公署")),
        # What they found, sign.
        ("公安部与外交部昨日在昆明签署协议。", ("协议", "hasParty", "公安部")),
        ("公安部与外交部昨日在昆明签署协议。", ("协议", "hasParty", "外交部")),
        ("公安部、外交部合組專案小組。", ("專案小組", "hasParty", "外交部")),
        ("公安部與外交部、警務處等單位共組專案小組。", ("警務處", "established", "專案小組")),
        ("公安部、外交部自今年2月起，相互交换重要情报。", ("公安部", "cooperatesWith", "外交部")),
        ("公安部、外交部两部门联手，关停网站。", ("公安部", "cooperatesWith", "外交部")),
        ("公安部5日说，在老挝的配合下，已抓获3人。", ("公安部", "cooperatesWith", "老挝")),
        ("公安部与外交部举行年度会晤。", ("会晤", "hasParty", "外交部")),
        # Companions of whom a verb says what all of them do, also those that one only helps.
        ("专案组会同江西警方、湖南警方收网。", ("湖南警方", "conducted", "收网")),
        ("工作组配合泰国警方开展联合行动。", ("泰国警方", "conducted", "联合行动")),
        ("公安部、外交部联合行动，关停网站30家。", ("外交部", "conducted", "联合行动")),
        ("泰国警方突查了金边城东三座豪华别墅。", ("突查", "targets", "别墅")),
    ],
)
def test_they_act_together(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("公安部与外交部的分工不同。", "cooperatesWith"),
        ("中国警方端掉窝点。", "cooperatesWith"),
        ("公安部建立协调机制。", "hasParty"),
        ("公安部、外交部举行新闻发布会。", "hasParty"),
        ("公安部加强与外交部的沟通，组建专案组。", "hasParty"),
        ("公安部、外交部签署协议。", "established"),
    ],
)
def test_others_do_not(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")


def test_a_place_in_another_clause_takes_no_part(facts: Facts) -> None:
    found = facts("江西省公安厅联同10间银行，捣毁活跃于泰国的集团。", "zh-hans")
    assert ("江西省公安厅", "cooperatesWith", "泰国") not in found
    assert ("公安部", "cooperatesWith", "泰国") in facts("公安部联同泰国，捣毁活跃于缅甸的集团。", "zh-hans")


def test_a_list_goes_on_past_a_body_that_is_not_known(facts: Facts) -> None:
    text = "The operation was supported by Europol, the Fraud Watch Foundation, national banks and Eurojust."
    assert ("operation", "participant", "Europol") in facts(text)
    text = "The taskforce includes Interpol's Cyber Desk, state law enforcement, the FBI and Europol."
    assert {("taskforce", "hasParty", who) for who in ("Interpol", "FBI", "Europol")} <= facts(text)
    text = "The task force includes Interpol, sent a team to Laos, and the FBI went home."
    assert ("task force", "hasParty", "FBI") not in facts(text)

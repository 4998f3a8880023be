"""What bodies found, sign, set up and apply, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "A charter was signed by the FBI and Interpol.",
            ("charter", "hasParty", "FBI"),
        ),
        ("The FBI and Interpol signed the Riverton Charter.", ("Riverton Charter", "hasParty", "Interpol")),
        (
            "The joint task force, set up in May and made up of officers of the FBI and Interpol, met.",
            ("joint task force", "hasParty", "Interpol"),
        ),
        (
            "The joint task force opened with desks for Kenya and Ghana.",
            ("joint task force", "hasParty", "Ghana"),
        ),
    ],
)
def test_bodies_that_one_verb_joins(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The FBI has set up a task force.", ("FBI", "established", "task force")),
        (
            "China and Kenya attended a ministerial meeting in Accra.",
            ("ministerial meeting", "hasParty", "Kenya"),
        ),
        (
            "They spoke at a ministerial meeting on Friday involving Kenya, Ghana and Uganda.",
            ("ministerial meeting", "hasParty", "Uganda"),
        ),
        (
            "The Scam Alliance, an initiative by the FBI and Interpol, was set up in May.",
            ("Scam Alliance", "hasParty", "Interpol"),
        ),
        (
            "China, Laos and Thailand set up a coordination mechanism.",
            ("Laos", "established", "coordination mechanism"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "The Kenyan police set up the unit together with the Interpol Task Force.",
            set(),
            {("Kenyan police", "established", "Interpol Task Force")},
        ),
        (
            "The Fraud Centre, which was set up in May, brings together the FBI and the Kenyan police.",
            {("Fraud Centre", "hasParty", "FBI"), ("Fraud Centre", "hasParty", "Kenyan police")},
            set(),
        ),
        (
            "The Kenyan police brought together banks for a meeting.",
            set(),
            {("Kenyan police", "hasParty", "banks")},
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("The hotline, which Kenya set up, rang.", "hasParty"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("全省法院按照公安部部署和省委要求，成立专班。", ("全省法院", "established", "专班")),
        ("公安部与外交部签署合作备忘录。", ("合作备忘录", "hasParty", "外交部")),
        ("公安部向群众推广国家反诈中心App。", ("公安部", "promotes", "国家反诈中心App")),
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("扬州市公安局", "established", "专案组")),
        ("保安局早前已成立专责小组。", ("保安局", "established", "专责小组")),
        ("广西公安机关不断建立健全“甲+乙”新型警务运行模式。", ("广西公安机关", "appliesModel", "甲+乙")),
        ("杭州公安按照“甲+乙”新型警务运行模式组建专班。", ("杭州公安", "appliesModel", "甲+乙")),
        ("公安部推动形成“甲乙协同”长效机制。", ("公安部", "promotes", "甲乙协同")),
        # Mechanisms and measures by their form.
        ("反诈合作平台由公安部、外交部共同组成。", ("反诈合作平台", "hasParty", "外交部")),
        ("海南警方实行大额转账延迟到账措施。", ("海南警方", "implements", "大额转账延迟到账措施")),
        # What is set up or done within some hours.
        ("海南省公安厅建立了24小时值守机制。", ("海南省公安厅", "established", "24小时值守机制")),
        ("海南省公安厅落实8小时见面劝阻机制。", ("海南省公安厅", "implements", "8小时见面劝阻机制")),
        # What is begun, founded and done.
        ("公安部先后推出95995涉诈预警劝阻系统。", ("公安部", "established", "95995涉诈预警劝阻系统")),
        ("海南警方先后推出紧急止付措施。", ("海南警方", "implements", "紧急止付措施")),
        ("公安部建成95995涉诈预警劝阻系统。", ("公安部", "established", "95995涉诈预警劝阻系统")),
        ("当局已将联防小组升格为反诈骗协调中心。", ("当局", "established", "反诈骗协调中心")),
        ("警方持续开展“可疑汇款劝退措施”。", ("警方", "implements", "可疑汇款劝退措施")),
        # What they found, sign.
        ("公安部与外交部昨日在昆明签署协议。", ("协议", "hasParty", "公安部")),
        ("公安部与外交部昨日在昆明签署协议。", ("协议", "hasParty", "外交部")),
        ("公安部與外交部、警務處等單位共組專案小組。", ("警務處", "established", "專案小組")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("海南警方发现，张某等人设立晨星反诈平台。", "established", "晨星反诈平台"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]

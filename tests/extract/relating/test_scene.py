"""Who acts in a text, and who only goes along, gives the order or is harmed; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("Police warned 20 people of fraud.", "en", "suspectedOf"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Victims of online scams came forward.",
        "The gang was duping Kenyan citizens.",
        "No suspects were charged with fraud.",
    ],
)
def test_what_is_no_crime_of_people(facts: Facts, text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "With the support of Europol, the Kenyan, Ghanaian and Laotian police conducted a raid.",
            {("Kenyan police", "conducted", "raid"), ("Laotian police", "conducted", "raid")},
            {("Europol", "conducted", "raid")},
        ),
        ("One Kenya victim found during the raid is well.", set(), {("Kenya", "conducted", "raid")}),
        (
            "Working with banks, Operation Lantern found victims across Kenya.",
            set(),
            {("Kenya", "cooperatesWith", "banks")},
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


def test_buyers_and_pensioners_have_suffered_the_crime(facts: Facts) -> None:
    assert not {fact for fact in facts("The gang cheated Kenyan pensioners.") if fact[1] == "nationality"}


def test_what_is_only_meant_is_intended(find: Find) -> None:
    [one] = find("Thai police will launch a joint operation.")
    assert one.modality == "intended"


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # A site without a name is no place.
        ("Police caught a gang operating in a hotel.", "suspectedIn"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "公安部开展“甲”“乙”专项行动，发起丙区域会战，严打犯罪团伙。",
            ("甲", "targets", "犯罪团伙"),
        ),
        # Who acts along with whom the sentence opens with.
        (
            "公安部捣毁窝点9个。会同海关总署推进“晨星”行动。",
            ("公安部", "conducted", "晨星"),
        ),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("老挝向中国移交90名嫌疑人。", "transferredFrom", "中国"),
        ("老挝遣返我方的90名嫌疑人押解回国。", "transferredFrom", "我方"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]


def test_another_deed_is_done_on_no_order(facts: Facts) -> None:
    found = facts("专案由最高检督导、海南省公安厅执行。", language="zh-hans")
    assert ("海南省公安厅", "directedBy", "最高检") not in found


def test_whom_they_work_with_takes_no_orders(facts: Facts) -> None:
    found = facts("公安部部署海南公安机关与老挝执法部门开展合作。", language="zh-hans")
    assert ("海南公安机关", "directedBy", "公安部") in found
    assert ("老挝执法部门", "directedBy", "公安部") not in found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("法院不认定被告人构成诈骗罪。", "suspectedOf"),
        ("其中6人为缅甸籍，依照《虚构诈骗法》处理。", "citesLaw"),
        ("受害人受诈骗集团操控，转账3万元。", "memberOf"),
        ("警方解救受害人12名。他们均为缅甸籍。", "nationality"),
        # Banks give no orders, and who is asked to do something does it.
        ("福州市公安局会商，商业银行指导支付机构培训。", "directedBy"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("专案组", "directedBy", "江苏省公安厅")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")

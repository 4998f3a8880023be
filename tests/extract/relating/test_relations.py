"""All sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates
from tests.extract.timing import is_in_proportion


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Thai police carried out a joint operation.", ("Thai police", "conducted", "joint operation")),
        ("A joint operation was conducted by Thai police.", ("Thai police", "conducted", "joint operation")),
        ("INTERPOL launched Operation Blue Lantern.", ("INTERPOL", "launched", "Operation Blue Lantern")),
        (
            "Operation Blue Lantern, which INTERPOL launched in 2020, led to arrests.",
            ("INTERPOL", "launched", "Operation Blue Lantern"),
        ),
        (
            "The raids ended. Operation Blue Lantern, which Kenyan police had launched, goes on.",
            ("Kenyan police", "launched", "Operation Blue Lantern"),
        ),
        ("The joint operation that police conducted ended.", ("police", "conducted", "joint operation")),
        (
            "The Ministry of Public Security deployed special campaigns.",
            ("Ministry of Public Security", "deployed", "special campaigns"),
        ),
        (
            "Under the command of the Ministry of Public Security, public security organs acted.",
            ("public security organs", "directedBy", "Ministry of Public Security"),
        ),
        ("The FBI worked closely with Thai police.", ("FBI", "cooperatesWith", "Thai police")),
        ("Working with the FBI, Thai police acted.", ("Thai police", "cooperatesWith", "FBI")),
        ("Kenya and Ghana jointly acted.", ("Kenya", "cooperatesWith", "Ghana")),
        (
            "Public security organs dispatched working groups to Laos.",
            ("Public security organs", "dispatched", "working groups"),
        ),
        ("Working groups were sent to Laos.", ("Working groups", "dispatchedTo", "Laos")),
        (
            "The Police are investigating the man under Section 4 of the Made-up Act 1999.",
            ("Police", "citesLaw", "Made-up Act 1999"),
        ),
        (
            "Operation Blue Lantern targeted fraud groups.",
            ("Operation Blue Lantern", "targets", "fraud groups"),
        ),
        (
            "Operation Blue Lantern targeted voice phishing and sextortion.",
            ("Operation Blue Lantern", "respondsTo", "sextortion"),
        ),
        (
            "China, Laos and Thailand set up a coordination mechanism.",
            ("Laos", "established", "coordination mechanism"),
        ),
        ("The suspects were handed over to China.", ("suspects", "transferredTo", "China")),
        ("Nine Vietnamese nationals were held.", ("Vietnamese nationals", "nationality", "Vietnamese")),
        (
            "They held citizens suspected of telecom fraud.",
            ("citizens suspected of telecom fraud", "suspectedOf", "telecom fraud"),
        ),
        (
            "They held key members of fraud groups.",
            ("key members of fraud groups", "memberOf", "fraud groups"),
        ),
        (
            "They held financial backers, ringleaders and core members.",
            ("financial backers, ringleaders and core members", "hasRole", "ringleaders"),
        ),
        (
            "A press conference held by the Ministry of Public Security began.",
            ("press conference", "heldBy", "Ministry of Public Security"),
        ),
        ("Thai police issued arrest warrants.", ("Thai police", "issued", "arrest warrants")),
        ("It happened in Poipet, Cambodia.", ("Poipet", "locatedIn", "Cambodia")),
        (
            "Scam zones such as KK Park and gambling fraud zones such as Shunda Park fell.",
            ("Shunda Park", "usedFor", "gambling fraud"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部部署云南公安机关行动。", ("云南公安机关", "directedBy", "公安部")),
        ("在公安部统一指挥下，全国公安机关开展“灰狼”行动。", ("全国公安机关", "conducted", "灰狼")),
        ("在公安部统一指挥下，全国公安机关开展“灰狼”行动。", ("公安部", "deployed", "灰狼")),
        ("公安部派出工作组赴老挝、越南等国。", ("工作组", "dispatchedTo", "越南")),
        ("公安机关会同有关部门处理。", ("公安机关", "cooperatesWith", "有关部门")),
        ("云南公安机关与缅甸执法部门开展合作。", ("云南公安机关", "cooperatesWith", "缅甸执法部门")),
        ("最高检、公安部联合督办三案。", ("最高检", "cooperatesWith", "公安部")),
        ("犯罪嫌疑人已全部移交我方。", ("犯罪嫌疑人", "transferredTo", "我方")),
        ("检察机关依照《虚构诈骗法》起诉。", ("检察机关", "citesLaw", "虚构诈骗法")),
        ("公安部今天举行新闻发布会。", ("新闻发布会", "heldBy", "公安部")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "It was a joint operation between the Kenyan Police and INTERPOL (ICPO).",
            ("Kenyan Police", "cooperatesWith", "INTERPOL"),
        ),
        (
            "The FBI, together with INTERPOL, launched Operation Blue Lantern.",
            ("INTERPOL", "launched", "Operation Blue Lantern"),
        ),
        (
            "Operation Blue Lantern was led by INTERPOL with the support of the FBI.",
            ("INTERPOL", "conducted", "Operation Blue Lantern"),
        ),
        (
            "Operation Blue Lantern was led by INTERPOL with the support of the FBI.",
            ("INTERPOL", "cooperatesWith", "FBI"),
        ),
        ("Officers deported 30 Kenyan nationals to Kenya.", ("Kenyan nationals", "transferredTo", "Kenya")),
        (
            "They held 31 foreign nationals: 20 Kenyans and 11 Thais.",
            ("foreign nationals", "nationality", "Kenyans"),
        ),
        (
            "They met in Nowhere village, Elsewhere district.",
            ("Nowhere village", "locatedIn", "Elsewhere district"),
        ),
        (
            "China, Laos and Thailand set up a coordination mechanism.",
            ("coordination mechanism", "hasParty", "Laos"),
        ),
        ("Police held foreign nationals from Kenya and Laos.", ("foreign nationals", "nationality", "Laos")),
    ],
)
def test_ways_to_say_it_in_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "由最高检牵头，会同公安部开展“灰狼”专项行动。",
            ("最高检", "cooperatesWith", "公安部"),
        ),
        ("由最高检牵头，会同公安部开展“灰狼”专项行动。", ("公安部", "conducted", "灰狼")),
        ("根据公安部的统一部署，市公安局抓获多人。", ("市公安局", "directedBy", "公安部")),
        ("市检察院会同市公安局召开会议。", ("市检察院", "cooperatesWith", "市公安局")),
        ("当日遣返30名涉嫌网络诈骗的中国公民。", ("中国公民", "suspectedOf", "网络诈骗")),
        ("落网人员中中国籍18名、缅甸籍6名。", ("落网人员", "nationality", "缅甸")),
    ],
)
def test_ways_to_say_it_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


def test_an_open_list_says_so(find: Find) -> None:
    found = find("Working groups were sent to Laos, Kenya, and other countries.")
    assert {(one.object.name, one.open_list and one.open_list.text) for one in found} == {
        ("Laos", "and other countries"),
        ("Kenya", "and other countries"),
    }
    assert all(one.open_list is None for one in find("Working groups were sent to Laos and Kenya."))


def test_a_series_and_its_names_are_deployed_and_tied(facts: Facts) -> None:
    found = facts(
        'Thai police deployed special operations such as "grey wolf," "tall pine," and "net," at last.'
    )
    assert ("Thai police", "deployed", "tall pine") in found
    assert ("net", "partOf", "special operations") in found


@pytest.mark.parametrize(
    "text",
    [
        "Thai police did not launch a joint operation.",
        "Thai police said that scammers launched a joint operation.",
        "Thai police met. A joint operation was launched elsewhere.",
        "After talks with Kenya launched a joint operation.",
        "The FBI arrived, and victims conducted a special operation.",
        "Myanmar, Thailand and Cambodia were visited; the mechanism met.",
    ],
)
def test_what_is_doubtful_is_not_a_fact(predicates: Predicates, text: str) -> None:
    assert predicates(text) <= {"locatedIn"}


def test_what_is_only_meant_is_intended(find: Find) -> None:
    [one] = find("Thai police will launch a joint operation.")
    assert one.modality == "intended"


def test_countries_where_groups_were_sent_do_not_conduct_what_the_groups_are_sent_for(facts: Facts) -> None:
    found = facts("Working groups were sent to Laos, Kenya and other countries to conduct joint operations.")
    assert ("Kenya", "conducted", "joint operations") not in found
    assert ("Laos", "conducted", "joint operations") not in found


def test_the_operation_is_the_one_named_before(facts: Facts) -> None:
    text = "Operation Blue Lantern ended. The operation was coordinated by INTERPOL."
    assert ("Operation Blue Lantern", "directedBy", "INTERPOL") in facts(text)


def test_an_unknown_family_has_no_relations(find: Find) -> None:
    assert find("INTERPOL launched Operation Blue Lantern.", "xx") == ()


@pytest.mark.parametrize(
    "text", ["launched China, ", "key members and ", "in a joint operation by Thai police "]
)
def test_long_input_takes_time_in_proportion(find: Find, text: str) -> None:
    assert is_in_proportion(find, text, 6_000)

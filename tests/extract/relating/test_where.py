"""All sentences are made up; so are most places."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates
from tests.extract.timing import is_in_proportion


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("They raided two call centres in Cairville.", ("call centres", "locatedIn", "Cairville")),
        ("They raided flats in Cairville, Port Lune and Bara.", ("flats", "locatedIn", "Bara")),
        ("The call centres are in Cairville and in Kenya.", ("call centres", "locatedIn", "Kenya")),
        ("They raided flats in the leafy suburbs of Cairville.", ("flats", "locatedIn", "Cairville")),
        ("They met in the city of Cairville in the west of Kenya.", ("Cairville", "locatedIn", "Kenya")),
    ],
)
def test_where_it_is(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        "In Manila, police heard of a scam hub in Cebu and a call centre.",
        "In Manila police met. They raided a scam hub.",
    ],
)
def test_a_place_that_opens_a_sentence_may_be_elsewhere(facts: Facts, text: str) -> None:
    assert not {fact for fact in facts(text) if fact[1:] == ("locatedIn", "Manila")}


@pytest.mark.parametrize(
    "text",
    [
        "A call centre gang in Cairville was held.",
        "They met in Cairville, police said.",
        "They raided flats in May.",
        "The flat was in her name.",
        "The villa in question was shut.",
    ],
)
def test_what_is_no_place_or_site(facts: Facts, text: str) -> None:
    assert {one for one in facts(text) if one[1] == "locatedIn"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "in Cairville, ",
        "raid on a flat in Upper commune, Low district and ",
        "\nKenya: officers raided a flat in Cairville.\n",
        "The Fraud Bureau met. The bureau works with the FBI. ",
    ],
)
def test_long_input_takes_time_in_proportion(facts: Facts, text: str) -> None:
    assert is_in_proportion(facts, text, 6_000)


def test_nothing_is_said_of_where_places_lie_that_are_only_counted(facts: Facts) -> None:
    assert not [
        one
        for one in facts("Police of 28 provinces in China met in 28 provinces in China.")
        if one[1] == "locatedIn"
    ]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Ten men were caught in Suzhou, a city in Jiangsu.", ("Suzhou", "locatedIn", "Jiangsu")),
        ("They live opposite Rill district in Cebu.", ("Rill district", "locatedIn", "Cebu")),
        ("They were held in the Rill district of Manila.", ("Rill district", "locatedIn", "Manila")),
        ("Police raided a villa outside Cairville.", ("villa", "locatedIn", "Cairville")),
        ("Three call centres shut down in Cairville.", ("call centres", "locatedIn", "Cairville")),
        ('Police closed a "guesthouse" in Cairville.', ("guesthouse", "locatedIn", "Cairville")),
    ],
)
def test_places_by_grammar_and_reference_data(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("A flat in Cambodia’s coastal city of Sihanoukville.", ("Sihanoukville", "locatedIn", "Cambodia")),
        ("Officers found a Nairobi scam hub.", ("scam hub", "locatedIn", "Nairobi")),
        (
            "A call centre in Shwe Kokko New City (SKNC) in Myawaddy was closed.",
            ("Shwe Kokko New City", "locatedIn", "Myawaddy"),
        ),
        (
            "They were found in Xi'an, in the northwest province of Shaanxi.",
            ("Xi'an", "locatedIn", "Shaanxi"),
        ),
        ("The suspects were brought to Xi'an in northwest China.", ("Xi'an", "locatedIn", "China")),
        ("It happened in Poipet, Cambodia.", ("Poipet", "locatedIn", "Cambodia")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # A dateline.
        ("SUZHOU, 5 May – Courts in Jiangsu sentenced ten men.", ("SUZHOU", "locatedIn", "Jiangsu")),
        # Who answers for a place does not tell where another lies.
        (
            "They were caught in Suzhou, said the Jiangsu police.",
            ("Suzhou", "locatedIn", "Jiangsu"),
        ),
    ],
)
def test_what_is_not_said(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Officers from Laos, Ghana and Kenya in Nairobi met.", "locatedIn"),
        ("Cambodia’s envoy met the mayor of Sihanoukville.", "locatedIn"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方在泰国、老挝等地捣毁多个诈骗窝点。", ("窝点", "locatedIn", "老挝")),
        ("警方端掉盘踞在老挝的电信网络诈骗窝点。", ("窝点", "locatedIn", "老挝")),
    ],
)
def test_where_it_is_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("专案组赶赴福建石狮，追查资金。", ("石狮", "locatedIn", "福建")),
        ("警方在缅北木姐开展清查。", ("木姐", "locatedIn", "缅北")),
        ("警方在福州市青云区一处出租屋内端掉窝点。", ("窝点", "locatedIn", "出租屋")),
        ("警方在福州市青云区一处出租屋内端掉窝点。", ("青云区", "locatedIn", "福州市")),
        ("警方捣毁缅北诈骗窝点。", ("窝点", "locatedIn", "缅北")),
        ("抓获金三角地区的电诈园区人员。", ("电诈园区", "locatedIn", "金三角地区")),
        ("警方搜查芭提雅一栋别墅。", ("别墅", "locatedIn", "芭提雅")),
        ("警方在缅甸妙瓦底及某某谷、某某山等地捣毁多个窝点。", ("窝点", "locatedIn", "妙瓦底")),
        ("在缅甸大其力抓获10人。", ("大其力", "locatedIn", "缅甸")),
        # The places of a list and what they lie in, sites of a count, and sites that have names.
        ("警方在柬埔寨金边、柴桢等地收网。", ("柴桢", "locatedIn", "柬埔寨")),
        ("他们在柬埔寨的金边、波贝设点。", ("波贝", "locatedIn", "柬埔寨")),
        ("警方突查清迈一栋泳池别墅。", ("别墅", "locatedIn", "清迈")),
        ("军方包围妙瓦底“KK园区”。", ("KK园区", "locatedIn", "妙瓦底")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # A building in what it is used as, a crime in a law's name, those of whom no number is said.
        ("警方突查由窝点改建的酒店。", "locatedIn"),
        # A place in the name of a body.
        ("武汉市青云区公安分局通报案情。", "locatedIn"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方在金边、清迈等地收网。", ("清迈", "locatedIn", "金边")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")

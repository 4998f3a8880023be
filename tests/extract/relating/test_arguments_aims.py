"""What deeds are against and where, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            'Kenyan police mounted an operation codenamed "Blue Lantern" and smashed a fraud ring.',
            ("Blue Lantern", "targets", "fraud ring"),
        ),
        (
            "A crackdown on phone scams by the Kenyan police went on.",
            ("crackdown", "respondsTo", "phone scams"),
        ),
        ("A Kenya-wide crackdown on fraud began.", ("crackdown", "conductedIn", "Kenya")),
        (
            "During the raid, six villas were searched in Nairobi and Mombasa.",
            ("raid", "conductedIn", "Mombasa"),
        ),
        (
            "The raids took place recently in Kenya's coastal city of Mombasa.",
            ("raids", "conductedIn", "Mombasa"),
        ),
        ("To curb bank fraud, the FBI mounted an operation.", ("operation", "respondsTo", "bank fraud")),
        ("Spanning Ghana and Laos, the operation ended.", ("operation", "conductedIn", "Laos")),
        (
            "The FBI launched a raid on Dec. 13, 2016 on 13 locations in Spain.",
            ("raid", "conductedIn", "Spain"),
        ),
        (
            "The FBI mounted operations at 58 sites in Nairobi and 16 towns, among them Kisumu and Mombasa.",
            ("operations", "conductedIn", "Mombasa"),
        ),
        (
            "The operations, aimed at bank fraud, took place in Nairobi, Accra and Kampala.",
            ("operations", "conductedIn", "Accra"),
        ),
        (
            "Operation Blue Lantern investigates syndicates.",
            ("Operation Blue Lantern", "targets", "syndicates"),
        ),
        (
            "Operation Blue Lantern saw police in 12 towns deal a heavy blow to Black Axe.",
            ("Operation Blue Lantern", "targets", "Black Axe"),
        ),
        (
            "Arrests were made in Kenya and Laos during Operation Blue Lantern.",
            ("Operation Blue Lantern", "conductedIn", "Laos"),
        ),
        (
            "In Laos, Kenyan police held 20 people during Operation Blue Lantern.",
            ("Operation Blue Lantern", "conductedIn", "Laos"),
        ),
        (
            "The joint mechanism was set up to combat telecom fraud.",
            ("joint mechanism", "respondsTo", "telecom fraud"),
        ),
        ("A crackdown on scam gangs began.", ("crackdown", "targets", "scam gangs")),
        ("The FBI mounted raids in the Shan State.", ("raids", "conductedIn", "Shan State")),
        (
            "Operation Blue Lantern targeted fraud groups.",
            ("Operation Blue Lantern", "targets", "fraud groups"),
        ),
        (
            "Operation Blue Lantern targeted voice phishing and sextortion.",
            ("Operation Blue Lantern", "respondsTo", "sextortion"),
        ),
        (
            "Operation Blue Lantern was carried out in Kenya and Ghana.",
            ("Operation Blue Lantern", "conductedIn", "Ghana"),
        ),
        # A deed is where the site is that it was against.
        ("Two men were held in a raid on a villa in Cairville.", ("raid", "conductedIn", "Cairville")),
        # Things are told of wherever they stand.
        (
            "Nine men were caught in an operation on Monday in Manila.",
            ("operation", "conductedIn", "Manila"),
        ),
        (
            "There were raids in three provinces, among them Cebu and Bohol.",
            ("raids", "conductedIn", "Cebu"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Police held ten men in Riga yesterday in an operation with customs.", "Riga"),
        ("Police held ten men in Matola as part of Operation Lantern.", "Matola"),
        ("Police searched a flat in Riga on Monday during the operation.", "Riga"),
    ],
)
def test_it_is_where_police_acted_in_it(facts: Facts, text: str, place: str) -> None:
    assert any(fact[1:] == ("conductedIn", place) for fact in facts(text))


@pytest.mark.parametrize(
    "text",
    [
        "RIGA, July 5 - In a raid near Matola, police held ten men.",
        "Ten men were flown out of Riga, the latest step in a joint operation.",
        "Police asked the Riga side in pressing ahead with its operation.",
    ],
)
def test_no_comma_or_dash_parts_the_two(facts: Facts, text: str) -> None:
    assert not any(fact[1:] == ("conductedIn", "Riga") for fact in facts(text))


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "Some 40 people were held in compounds in Kenya during a crackdown on gangs.",
            {("crackdown", "conductedIn", "Kenya")},
            {("Kenya", "conducted", "crackdown")},
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
        ("The state-wide crackdown began as Kenya voted.", "conductedIn"),
        ("The operation followed the search of a villa.", "targets"),
        # Where another sentence begins.
        ("The FBI launched a raid on Kim. Men were held at locations in Spain.", "conductedIn"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("江西警方对回流人员开展集中收网行动。", ("集中收网行动", "targets", "回流人员")),
        ("江西警方对武汉一处园区进行联合检查行动。", ("联合检查行动", "conductedIn", "武汉")),
        ("“晨星”行动先后在武汉、郑州两地推进。", ("晨星", "conductedIn", "郑州")),
        ("两国商定建立打击电诈协调中心。", ("协调中心", "respondsTo", "电诈")),
        ("海南警方开展收网行动，在武汉捣毁窝点3个。", ("收网行动", "targets", "窝点")),
        ("为坚决遏制网络诈骗，公安部开展打击行动。", ("打击行动", "respondsTo", "网络诈骗")),
        ("警方联合打击网络赌博“晨星”行动收官。", ("晨星", "respondsTo", "网络赌博")),
        ("公安部派工作组赴缅甸，会同泰国警方开展联合行动。", ("联合行动", "conductedIn", "缅甸")),
        ("海南警方组织90名警力赴老挝执行押解任务。", ("押解任务", "conductedIn", "老挝")),
        ("开展打击网络诈骗“甲”行动。", ("甲", "respondsTo", "网络诈骗")),
        ("“流星”行动中，成功打掉诈骗团伙3个。", ("流星", "targets", "诈骗团伙")),
        # The verb before a gang is no part of its name.
        ("“晨星”行动打击跨境洗黑钱集团。", ("晨星", "targets", "跨境洗黑钱集团")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "language", "predicate"),
    [
        ("“甲”行动中，群众举报犯罪团伙3个。", "zh-hans", "targets"),
    ],
)
def test_what_only_looks_like_one(predicates: Predicates, text: str, language: str, predicate: str) -> None:
    assert predicate not in predicates(text, language)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        ("警方循着“飞燕”线索锁定一处窝点。", set(), {("飞燕", "targets", "窝点")}),
    ],
)
def test_who_acts_in_chinese(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text, "zh-hans")
    assert facts_said <= found
    assert not never & found


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        # Done for someone else, or at another's wish.
        ("“晨星”行动目标是为诈骗窝点运送设备的车队。", "targets"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")

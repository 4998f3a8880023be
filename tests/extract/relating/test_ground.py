"""What breaks a clause, is said by the way, or is no end of a fact; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The defendants, whose names were kept back, were part of a scam gang.",
            ("defendants", "memberOf", "scam gang"),
        ),
        (
            "The FBI, Europol and INTERPOL in Nairobi had worked together.",
            ("FBI", "cooperatesWith", "INTERPOL"),
        ),
        (
            "The Kenyan police, which conducted Operation Blue Lantern, left.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        (
            "Ten men who had been mixed up in online fraud were deported.",
            ("men", "suspectedOf", "online fraud"),
        ),
        ("The FBI arrested people who committed scams.", ("people", "suspectedOf", "scams")),
        (
            "The FBI held 20 Kenyan nationals, including five women, who were found engaged in scams.",
            ("Kenyan nationals", "suspectedOf", "scams"),
        ),
        ("They shut a call centre that ran scams.", ("call centre", "usedFor", "scams")),
        ("The gang that ran scams fled.", ("gang", "suspectedOf", "scams")),
        (
            "The FBI searched a flat in Port Rill, Upper Province, that served as a hub for bank fraud.",
            ("flat", "usedFor", "bank fraud"),
        ),
        ("The raid against it was carried out by the FBI.", ("FBI", "conducted", "raid")),
        (
            "Officers held two men who are believed to belong to a gang.",
            ("men", "memberOf", "gang"),
        ),
        (
            "Kenyan police held 20 suspects in Operation Blue Lantern.",
            ("Kenyan police", "conducted", "Operation Blue Lantern"),
        ),
        ("A gang that ran phone scams in Bangkok fell.", ("gang", "suspectedIn", "Bangkok")),
        (
            "He was held in Operation Falcon, which targets fraud.",
            ("Operation Falcon", "respondsTo", "fraud"),
        ),
        ("He was held by the FBI, which carried out the raid.", ("FBI", "conducted", "raid")),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The gang, which had its base in Kenya, is accused of theft.", ("gang", "suspectedOf", "theft")),
        ("The suspects, most of them cooks, face charges of theft.", ("suspects", "suspectedOf", "theft")),
        ("The suspects, aged 30, 41 and 42, are accused of theft.", ("suspects", "suspectedOf", "theft")),
        ("The driver, a tall cook, was handed over to Kenya.", ("driver", "transferredTo", "Kenya")),
        (
            "The sweep, launched in May by the FBI and now in its third week, against theft is over.",
            ("sweep", "respondsTo", "theft"),
        ),
    ],
)
def test_what_is_said_between_commas_parts_nobody_from_the_verb(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (
            "The raid had support from the FBI (USA), the UK's National Crime Agency (NCA), and Europol.",
            "participant",
            {("raid", "FBI"), ("raid", "National Crime Agency"), ("raid", "Europol")},
        ),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


@pytest.mark.parametrize(
    "text",
    [
        "The man was not convicted of fraud.",
    ],
)
def test_what_is_no_crime_of_people(facts: Facts, text: str) -> None:
    assert facts(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Thai police did not launch a joint operation.",
        "Thai police said that scammers launched a joint operation.",
        "Thai police met. A joint operation was launched elsewhere.",
        "After talks with Kenya launched a joint operation.",
        "The FBI arrived, and victims conducted a special operation.",
    ],
)
def test_what_is_doubtful_is_not_a_fact(predicates: Predicates, text: str) -> None:
    assert predicates(text) <= {"locatedIn"}


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "Police in Kenya arrested ten suspects during Operation Lantern.",
            {("Police in Kenya", "conducted", "Operation Lantern")},
            set(),
        ),
        (
            "Police said suspects fled during Operation Lantern.",
            set(),
            {("Police", "conducted", "Operation Lantern")},
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


def test_others_who_are_told_something_have_not_done_it(facts: Facts) -> None:
    found = facts("The FBI said the suspects told them they had launched raids.")
    assert not {fact for fact in found if fact[1] == "launched"}


def test_what_there_was_none_of_was_not_done(facts: Facts) -> None:
    assert not facts("No raids were carried out by the FBI.")


def test_countries_where_groups_were_sent_do_not_conduct_what_the_groups_are_sent_for(facts: Facts) -> None:
    found = facts("Working groups were sent to Laos, Kenya and other countries to conduct joint operations.")
    assert ("Kenya", "conducted", "joint operations") not in found
    assert ("Laos", "conducted", "joint operations") not in found


def test_what_another_thing_does_is_not_told_of_the_one_before_the_commas(facts: Facts) -> None:
    text = "The gang, which had its base in Kenya, fled and two cooks are accused of theft."
    assert not [one for one in facts(text) if one[1] == "suspectedOf"]


def test_who_was_arrested_is_no_place(facts: Facts) -> None:
    text = "The FBI raided ten flats. Those arrested, four cooks, are suspected of theft."
    assert not [one for one in facts(text) if one[1] == "usedFor"]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("公安部赴老挝、泰国工作组抵达。", ("工作组", "dispatchedTo", "老挝")),
        ("公安部赴老挝、泰国工作组抵达。", ("工作组", "dispatchedTo", "泰国")),
        ("公安部赴缅、泰工作组抵达。", ("工作组", "dispatchedTo", "泰")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "predicate", "thing"),
    [
        ("海南警方联合海关，在公安部指挥下捣毁窝点。", "cooperatesWith", "公安部"),
        ("工作组赴老挝会同云南警方开展清查。", "cooperatesWith", "老挝"),
    ],
)
def test_words_that_only_look_like_it(facts: Facts, text: str, predicate: str, thing: str) -> None:
    found = facts(text, language="zh-hans")
    assert not [one for one in found if one[1] == predicate and thing in {one[0], one[2]}]


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("应海南警方请求签发的通缉令生效。", "issued"),
        ("公安部召集商业银行开会，并请业者落实“晨星”制度。", "implements"),
        # A body for an operation, and an operation's verb with its object, are no operation.
        ("公安部成立联合行动小组。", "conducted"),
        ("警方在曼谷集中抓捕犯罪嫌疑人12名。", "conductedIn"),
        # What a gang is called tells of no other deed.
        ("“晨星”行动打击诈骗集团。", "respondsTo"),
        # Negated.
        ("警方从未开展联合清查。", "conducted"),
        # Where they have gone is no body that acts there.
        ("专家前往缅甸，偕同泰国警方调查。", "cooperatesWith"),
    ],
)
def test_what_only_looks_like_it_in_chinese(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("扬州市公安局接江苏省公安厅指令，成立专案组。", ("江苏省公安厅", "established", "专案组")),
        # What has not been done, and those of whom a place tells how many are its own.
        ("嫌疑人还未开始在泰国设立机房。", ("嫌疑人", "suspectedIn", "泰国")),
    ],
)
def test_what_is_not_said_in_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")

"""Nations that a list counts, people named by one, places only counted; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "The 30 detainees, 12 of them women, are 20 Kenyan and 10 Thai, with others from Laos and Ghana.",
            ("detainees", "nationality", "Ghana"),
        ),
        (
            "They held 31 foreign nationals: 20 Kenyans and 11 Thais.",
            ("foreign nationals", "nationality", "Kenyans"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "predicate", "ends"),
    [
        (
            "The operation was carried out across 12 countries, which include Kenya, Ghana and Laos.",
            "conductedIn",
            {("operation", place) for place in ("12 countries", "Kenya", "Ghana", "Laos")},
        ),
    ],
)
def test_lists(facts: Facts, text: str, predicate: str, ends: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, said, other in facts(text) if said == predicate} == ends


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # A list of them that opens a sentence is of nobody else.
        ("Two Laotians and a Kenyan were held for theft.", ("Laotians", "suspectedOf", "theft")),
        ("Two Laotians and three Kenyans were held for theft.", ("Kenyans", "suspectedOf", "theft")),
        (
            "A 34-year-old Kenyan was held on suspicion of money laundering.",
            ("Kenyan", "suspectedOf", "money laundering"),
        ),
    ],
)
def test_a_word_for_people_tells_what_they_are(text: str, fact: Fact | None, facts: Facts) -> None:
    found = facts(text)
    assert fact in found if fact else not found


@pytest.mark.parametrize(
    "text",
    [
        # A part of those whom the text speaks of.
        "Ten men, four Kenyans among them, were held.",
        # An adjective.
        "A Kenyan court sat.",
    ],
)
def test_not_all_such_words_tell_of_people(text: str, facts: Facts) -> None:
    assert not facts(text)


@pytest.mark.parametrize(
    ("text", "facts_said", "never"),
    [
        (
            "The suspects are 11 Ghanaians and two Kenyans. At least 88 Laotian youths were held.",
            {("suspects", "nationality", "Ghanaians"), ("suspects", "nationality", "Kenyans")},
            {("suspects", "nationality", "Laotian")},
        ),
        (
            "In total 77 suspects were held, along with 23 foreigners, namely 22 Ghanaians and one Kenyan.",
            {("foreigners", "nationality", "Ghanaians"), ("foreigners", "nationality", "Kenyan")},
            {("suspects", "nationality", "Kenyan")},
        ),
    ],
)
def test_who_acts(facts: Facts, text: str, facts_said: set[Fact], never: set[Fact]) -> None:
    found = facts(text)
    assert facts_said <= found
    assert not never & found


def test_those_who_are_counted_by_where_they_are_from(facts: Facts) -> None:
    found = facts("In all 209 foreigners were held, comprising 73 from Kenya and 136 from Ghana.")
    assert ("foreigners", "nationality", "Ghana") in found


def test_an_operation_is_conducted_in_places_that_are_only_counted(facts: Facts) -> None:
    assert ("raids", "conductedIn", "25 African countries") in facts(
        "The raids in 25 African countries are over."
    )
    assert ("raids", "conductedIn", "ten provinces") in facts(
        "The raids took place across more than ten provinces."
    )
    assert not facts("The raids were planned by police of ten provinces.")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "拘捕40名外籍嫌疑人，其中30名越南籍、9名泰国籍及1名印尼籍人士。",
            ("外籍嫌疑人", "nationality", "泰国"),
        ),
        ("查获外籍人员（包括30名中国籍、9名老挝籍人员）。", ("外籍人员", "nationality", "中国")),
        ("落网人员中中国籍18名、缅甸籍6名。", ("落网人员", "nationality", "缅甸")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")

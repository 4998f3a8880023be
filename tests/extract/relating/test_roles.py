"""The roles that people are said to have, and the gang that they lead; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Find, Predicates


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Police held two Kenyan men who were their bosses.", ("Kenyan men", "hasRole", "bosses")),
        ("Two of the suspects were ringleaders.", ("suspects", "hasRole", "ringleaders")),
        ("The men are believed to be ringleaders.", ("men", "hasRole", "ringleaders")),
        ("Ten suspects acting as recruiters were held.", ("suspects", "hasRole", "recruiters")),
        ("The man, the alleged mastermind, was held.", ("man", "hasRole", "mastermind")),
        ("Eight suspects, including two ringleaders, were held.", ("suspects", "hasRole", "ringleaders")),
        (
            "They held financial backers, ringleaders and core members.",
            ("financial backers, ringleaders and core members", "hasRole", "ringleaders"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("Police arrested five couriers.", ("couriers", "hasRole", "couriers")),
        ("Among the 63 suspects are seven couriers.", ("suspects", "hasRole", "couriers")),
    ],
)
def test_a_word_for_people_tells_what_they_are(text: str, fact: Fact | None, facts: Facts) -> None:
    found = facts(text)
    assert fact in found if fact else not found


@pytest.mark.parametrize(
    "text",
    [
        # None of them.
        "No couriers were held.",
    ],
)
def test_not_all_such_words_tell_of_people(text: str, facts: Facts) -> None:
    assert not facts(text)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Police held two Kenyan men who met their bosses.", "hasRole"),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方将李姓主嫌等5人移送。", ("主嫌", "hasRole", "主嫌")),
        ("警方拘捕12人，包括2名主脑及骨干成员。", ("12人", "hasRole", "骨干成员")),
        ("被捕人士大部分为骨干成员。", ("被捕人士", "hasRole", "骨干成员")),
        ("抓获诈骗集团幕后“金主”、头目和骨干8名。", ("金主”、头目和骨干", "memberOf", "诈骗集团")),
        ("该诈骗集团的数百名犯罪嫌疑人被押解回国。", ("犯罪嫌疑人", "memberOf", "诈骗集团")),
        ("9名嫌疑人被认定为诈骗集团骨干。", ("嫌疑人", "hasRole", "骨干")),
        # What people are, and of what.
        ("这9人均系某跨境赌博集团“键盘手”。", ("9人", "hasRole", "键盘手")),
        ("王某等5人在诈骗团伙中充当“车手”。", ("5人", "hasRole", "车手")),
        ("警方抓获车手16名。", ("车手", "hasRole", "车手")),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "language", "code"),
    [
        ("Officers held five couriers.", "en", "crole-money-mule"),
        ("抓获话务员16名。", "zh-hans", "crole-call-handler"),
    ],
)
def test_crimes_and_roles_have_the_codes_that_are_theirs(
    find: Find, text: str, language: str, code: str | None
) -> None:
    assert [one.object.id for one in find(text, language)] == [code]

"""English changes, levels, parts and lists, and what a number is not of. All sentences here are made up."""

import pytest
from tests.extract.measuring.english import (
    ARRESTED,
    CASES,
    DEVICES,
    KEY,
    LOSSES,
    SEIZED,
    STOPPED,
    codes,
    measured,
)


def test_a_headline_repeats_the_text() -> None:
    expected = [ARRESTED, ARRESTED]
    assert codes("Made Up Force: 309 in net\nOfficers arrested 309 suspects.", expected) == expected
    assert codes("Officers arrested 309 suspects. The 309 suspects came by bus.", expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Losses were £5 million, up from £4 million.", [LOSSES, LOSSES]),
        ("Police recorded 30 cases. Loan fraud fell 5 percent to £9 million.", [CASES, LOSSES, LOSSES]),
        ("Scam calls were blocked, 9 million calls in all.", [None]),
        (
            "In May 14 million scam calls were blocked, with the figure jumping to 20 million calls.",
            ["calls-intercepted", "calls-intercepted"],
        ),
    ],
)
def test_changes_and_levels(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In all 14 of the 16 suspects were arrested.", [ARRESTED, None]),
        ("The police chief praised 30 officers.", [None]),
        ("Of the 90 complaints, 20 were about parcels.", [CASES, CASES]),
        ("There were 900 scam cases, 30 fewer than in May.", [CASES, CASES]),
        ("Police made 24 arrests in connection with the case.", [ARRESTED]),
    ],
)
def test_what_a_number_is_not_of(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 80 men, 21 of whom were confirmed as fugitives.", [ARRESTED] * 2),
        ("Police arrested 80 men. Twelve of the suspects were fugitives.", [ARRESTED] * 2),
        (
            "Some 80 men were held. Among them, 30 were Lao and 21 were found to be leaders.",
            [ARRESTED] * 2 + [KEY],
        ),
        ("Some 260 people were identified as suspects.", ["suspects-identified"]),
        ("The gang was held. Among the suspects were 6 locals.", [None]),
        ("Some 50 men were arrested. The 50 suspects are thought to be mules.", [ARRESTED] * 2),
    ],
)
def test_parts_that_are_only_told_to_be_something(text: str, expected: list[str]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers seized papers, jewellery, 12 laptops and €9,000 in cash.", [DEVICES, SEIZED]),
        ("Officers seized cars, €900 ($990) in cash, and froze accounts.", [SEIZED, SEIZED]),
        ("Clients suffered combined losses totaling about €9,000.", [LOSSES]),
        ("At least 40 people, most of them old, were victims.", ["victims"]),
        ("Some 40 people are thought to be victims.", ["victims"]),
        ("Some 40 people are believed to have been the victims.", ["victims"]),
        ("Some 40 savers reported they were victims of made-up funds.", ["victims"]),
        ("Raids led to 40 detentions.", [ARRESTED]),
        ("The number of card fraud cases rose by 9% to 1,900.", ["cases-reported"] * 2),
        ("Some £9 million was lost, split between shops (£7 million) and homes (£2 million).", [LOSSES] * 3),
        ("The ring stole €9,000 from over 80 people.", [LOSSES, "victims"]),
        (
            "Two men were charged over a ring that swindled an estimated €9 million from at least 30 savers.",
            ["suspects-charged", LOSSES, "victims"],
        ),
        ("The unit made an estimated €9,000 in savings from reduced fraud.", ["losses-prevented"]),
        ("They managed to obtain €9,000 illegally from 80 savers.", [LOSSES, "victims"]),
        ("The bureau put the damage of the scams to be €9,000.", [LOSSES]),
        ("In 2024 losses were 15 million euros, and in 2025 they were 19 million.", [LOSSES, LOSSES]),
        ("The court issued five account freezing orders amounting to €9,000.", ["accounts-frozen", STOPPED]),
        ("Complaints rose 10%, with a 22% increase in losses.", [CASES, LOSSES]),
        ("It had 900 complaints. This is down 43% on May.", [CASES, CASES]),
        ("Savers lost €9,000, as cases surged by 10%.", [LOSSES, CASES]),
        ("The total number of APP cases was down 16% to 97,344.", [CASES, CASES]),
        ("Losses due to scams were about 15% lower.", [LOSSES]),
    ],
)
def test_lists_predicates_and_changes_named_by_rules(text: str, expected: list[str]) -> None:
    measures = measured(text)
    assert [one.indicator for one in measures] == expected
    assert not any("measure-learned" in one.rules for one in measures)


def test_a_rise_in_fraud_cases_is_none_in_fraud() -> None:
    assert codes("There was a 12% rise in fraud cases in May.", [CASES]) == [CASES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested 12 out of 15 suspects.", [ARRESTED, None]),
        ("Some 40 out of a total of 52 flats were torn down.", ["buildings-demolished", None]),
        ("Police sent home 40 out of 52 suspects arrested in May.", ["suspects-repatriated", ARRESTED]),
        ("Officers bulldozed 40 of the 52 illegal buildings.", ["buildings-demolished", "buildings-illegal"]),
        # So few are a share.
        ("Nine out of 10 fraud cases were solved.", ["cases-solved"]),
    ],
)
def test_of_a_whole_only_what_describes_it_is_said(text: str, expected: list[str | None]) -> None:
    assert codes(text, expected) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One illegal house and seven illegal huts were torn down.", ["buildings-demolished"] * 2),
        ("Two brick buildings and 10 illegal buildings were razed.", ["buildings-demolished"] * 2),
        ("The park has 12 illegal buildings and 3 gates.", ["buildings-illegal", None]),
    ],
)
def test_the_verb_behind_a_list_goes_before_what_describes_its_items(
    text: str, expected: list[str | None]
) -> None:
    assert codes(text, expected) == expected


def test_convicts_may_be_sent_home() -> None:
    assert codes("A batch of 51 convicts was deported.", ["foreigners-deported"]) == ["foreigners-deported"]
    assert codes("The court convicted 12 men.", ["persons-convicted"]) == ["persons-convicted"]


def test_a_sum_in_brackets_hides_no_cases() -> None:
    text = "Hoaxes made 900 scam cases. Other offences were 60 loan shark cases (RM5 million)"
    assert [one.indicator for one in measured(f"{text} and 20 forgery cases.")] == [
        CASES,
        CASES,
        LOSSES,
        CASES,
    ]
    text = "Officers gave back 60 suit cases (RM5 million)."
    assert codes(text, [None, None]) == [None, None]

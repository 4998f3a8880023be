"""All sentences are made up."""

from functools import cache

import pytest
from tests.extract.stages import LEXICON, measures, quantities
from tests.extract.timing import is_in_proportion

from fraudkg.extract.candidates import OutcomeCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.outcomes import Outcomes


@cache
def stages(family: str) -> tuple[Quantities, Outcomes]:
    found = quantities(family)
    return found, Outcomes(LEXICON, found, measures(family), family)


def find(text: str, language: str = "en") -> tuple[OutcomeCandidate, ...]:
    document = Document(text, language)
    found, outcomes = stages(document.family)
    return outcomes.find(document, found.find(document, ()).quantities)


@pytest.mark.parametrize(
    ("text", "language", "indicator", "vague", "passage"),
    [
        (
            "It led to smashing dozens of scam dens.",
            "en",
            "dens-dismantled",
            "dozens of",
            "smashing dozens of scam dens",
        ),
        (
            "Numerous scam compounds were dismantled.",
            "en",
            "dens-dismantled",
            "Numerous",
            "Numerous scam compounds were dismantled",
        ),
        (
            "This prevented substantial financial losses.",
            "en",
            "losses-prevented",
            "substantial",
            "prevented substantial financial losses",
        ),
        (
            "They launched several rounds of joint operations.",
            "en",
            "crackdown-rounds",
            "several",
            "launched several rounds of joint operations",
        ),
        ("共捣毁一批诈骗窝点。", "zh-hans", "dens-dismantled", "一批", "捣毁一批诈骗窝点"),
        ("警方查扣大批手機。", "zh-hant", "devices-seized", "大批", "查扣大批手機"),
    ],
)
def test_outcomes(text: str, language: str, indicator: str, vague: str, passage: str) -> None:
    [outcome] = find(text, language)
    assert outcome.indicator == indicator
    assert outcome.vague is not None
    assert outcome.vague.text == vague
    assert outcome.passage.text == passage


@pytest.mark.parametrize(
    "text",
    [
        "They smashed 12 scam dens.",
        "A batch of 12 suspects was handed over.",
        "They arrested twice as many suspects.",
        "Several people spoke.",
        "Many scam dens are abroad. They were dismantled.",
    ],
)
def test_what_is_counted_or_not_done_is_no_outcome(text: str) -> None:
    assert find(text) == ()


def test_what_a_title_says_is_no_outcome() -> None:
    assert find("印发《关于起诉若干诈骗案件的虚构意见》。", "zh-hans") == ()


def test_money_without_a_currency_is_an_outcome_too() -> None:
    [outcome] = find("The warning prevented heavy financial losses.")
    assert outcome.indicator == "losses-prevented"


@pytest.mark.parametrize("text", ["several ", "dismantled several scam dens "])
def test_long_input_takes_time_in_proportion(text: str) -> None:
    assert is_in_proportion(find, text, 6_000)

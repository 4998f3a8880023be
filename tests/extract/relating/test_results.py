"""All sentences are made up."""

from functools import cache

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.relating.results import Found, Results
from fraudkg.resources import resource


@cache
def stages(family: str) -> tuple[Entities, Results]:
    folders = [resource("data/lexicon")], [resource("data/reference")], family
    return Entities(*folders), Results(folders[0], family)


def find(text: str, language: str = "en") -> Found:
    document = Document(text, language)
    entities, results = stages(document.family)
    return results.find(document, entities.find(document))


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
            "several rounds of joint operations",
        ),
        ("共捣毁一批诈骗窝点。", "zh-hans", "dens-dismantled", "一批", "捣毁一批诈骗窝点"),
        ("警方查扣大批手機。", "zh-hant", "devices-seized", "大批", "查扣大批手機"),
    ],
)
def test_outcomes(text: str, language: str, indicator: str, vague: str, passage: str) -> None:
    [outcome], _, _ = find(text, language)
    assert outcome.indicator == indicator
    assert outcome.vague is not None
    assert outcome.vague.text == vague
    assert outcome.passage.text == passage


@pytest.mark.parametrize(
    "text",
    [
        "They smashed 12 scam dens.",
        "Several people spoke.",
        "Many scam dens are abroad. They were dismantled.",
    ],
)
def test_what_is_counted_or_not_done_is_no_outcome(text: str) -> None:
    assert find(text)[0] == ()


@pytest.mark.parametrize(
    ("text", "status", "sites"),
    [
        (
            "Zones such as KK Park and Shunda Park have been completely eradicated.",
            "eradicated",
            ["KK Park", "Shunda Park"],
        ),
        ("Soldiers raided KK Park at dawn.", "raided", ["KK Park"]),
        ("Parts of KK Park were demolished.", "demolished", ["KK Park"]),
    ],
)
def test_statuses(text: str, status: str, sites: list[str]) -> None:
    _, statuses, _ = find(text)
    assert [one.site.name for one in statuses] == sites
    assert {one.status for one in statuses} == {status}


def test_a_status_in_chinese() -> None:
    _, [status], _ = find("KK园区已被彻底铲除。", "zh-hans")
    assert (status.site.id, status.aspect, status.status) == ("place-mm-kk-park", "activity", "eradicated")


def test_what_is_planned_is_no_status() -> None:
    assert find("KK Park is to be demolished.")[1] == ()


def test_narratives_by_kind() -> None:
    text = (
        "Relying on new tools, police acted, successfully curbing fraud and effectively protecting people. "
        "The situation remains severe. They are to go on, demonstrating their firm determination to win."
    )
    assert [(one.narrative, one.passage.text) for one in find(text)[2]] == [
        ("method", "Relying on new tools"),
        ("evaluation", "successfully curbing fraud"),
        ("evaluation", "effectively protecting people"),
        ("situation", "The situation remains severe"),
        ("intent", "demonstrating their firm determination to win"),
    ]


@pytest.mark.parametrize("text", ["several ", "dismantled several scam dens ", "KK Park was demolished "])
def test_long_input_takes_time_in_proportion(text: str) -> None:
    find(text * 4_000)

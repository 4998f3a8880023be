"""All sentences are made up."""

from functools import cache

import pytest
from tests.extract.stages import LEXICON, entities, quantities, relations
from tests.extract.timing import is_in_proportion

from fraudkg.extract.candidates import StatusCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.relating.relations import Relations
from fraudkg.extract.relating.statuses import Statuses


@cache
def stages(family: str) -> tuple[Entities, Quantities, Relations, Statuses]:
    return entities(family), quantities(family), relations(family), Statuses(LEXICON, family)


def find(text: str, language: str = "en") -> tuple[StatusCandidate, ...]:
    document = Document(text, language)
    entities_of, quantities_of, relations_of, statuses = stages(document.family)
    mentions = entities_of.find(document)
    scene, _ = relations_of.scene(document, mentions)
    return statuses.find(scene, quantities_of.find(document, mentions).quantities)


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
        ("Police raided a rented villa near the lake.", "raided", ["rented villa"]),
        ("An office in Ruritania was raided on Monday.", "raided", ["office"]),
    ],
)
def test_statuses(text: str, status: str, sites: list[str]) -> None:
    statuses = find(text)
    assert [one.site.name for one in statuses] == sites
    assert {one.status for one in statuses} == {status}


@pytest.mark.parametrize("text", ["KK园区已被彻底铲除。", "KK园区被彻底清剿。"])
def test_a_status_in_chinese(text: str) -> None:
    [status] = find(text, "zh-hans")
    assert (status.site.id, status.aspect, status.status) == ("place-mm-kk-park", "activity", "eradicated")


def test_what_is_planned_is_no_status() -> None:
    assert find("KK Park is to be demolished.") == ()


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Police raided seven villas.", "en", id="counted"),
        pytest.param("Police raided villas.", "en", id="several"),
        pytest.param("警方捣毁诈骗窝点7个。", "zh-hans", id="counted"),
        pytest.param("警方捣毁诈骗窝点。", "zh-hans", id="perhaps several"),
    ],
)
def test_of_several_sites_no_status_is_read(text: str, language: str) -> None:
    assert find(text, language) == ()


def test_one_described_site_in_chinese_has_a_status() -> None:
    [status] = find("警方捣毁一处诈骗窝点。", "zh-hans")
    assert (status.site.name, status.status) == ("窝点", "raided")


def test_long_input_takes_time_in_proportion() -> None:
    assert is_in_proportion(find, "KK Park was demolished ", 6_000)

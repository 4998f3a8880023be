"""What the questions answer in a study with other countries, series and conflicts: all of it made up."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.query.engines import Engine, read_store, select
from fraudkg.query.library import bind, load

ENGINES: tuple[Engine, ...] = ("oxigraph", "rdflib")
each_engine = pytest.mark.parametrize("engine", ENGINES)

HEAD = """\
@prefix fkg: <https://w3id.org/fraudkg/ns#> .
@prefix id: <https://w3id.org/fraudkg/id/> .
@prefix oa: <http://www.w3.org/ns/oa#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
id:period-2023 fkg:periodStart "2023-01-01"^^xsd:date ; fkg:periodEnd "2023-12-31"^^xsd:date .
id:period-2025 fkg:periodStart "2025-01-01"^^xsd:date ; fkg:periodEnd "2025-12-31"^^xsd:date .
id:place-xx-town fkg:locatedIn id:country-xx .
id:mechanism-xx a fkg:CoordinationMechanism .
"""
PARTY = "fkg:subject id:mechanism-xx ; fkg:predicate fkg:hasParty ; fkg:object id:country-xx"


def claim(name: str, rest: str, *, status: str = "stands", modality: str = "done") -> str:
    """A claim of its own release and announcement, by a teller of its own, unless `rest` says more."""
    return (
        f"id:release-{name} fkg:announcedAt id:announcement-{name} .\n"
        f"id:claim-{name} a fkg:StatisticalClaim ; fkg:reportedIn id:release-{name} ;\n"
        f"  fkg:assertedBy id:agency-{name} ;\n"
        f"  fkg:claimStatus id:cs-{status} ; fkg:modality id:mod-{modality} ;\n"
        f"  {rest} .\n"
    )


def figure(name: str, value: int, more: str, *, assertion: str = "", status: str = "stands") -> str:
    """A figure of cases solved; `more` is its time and place."""
    return claim(
        name,
        f"fkg:expresses id:assertion-{assertion or name} ; fkg:indicator id:ind-cases-solved ; "
        f"fkg:value {value} ; fkg:lowerBound {value} ; fkg:upperBound {value} ; "
        f"fkg:comparator id:cmp-exact ; fkg:unit id:unit-case ; {more}",
        status=status,
    )


def total(year: int, area: str = "") -> str:
    """The slots of a total of a year."""
    of = f" ; fkg:refArea id:{area}" if area else ""
    return f"fkg:accumulation id:acc-period ; fkg:period id:period-{year}{of}"


def store_of(tmp_path: Path, *claims: str) -> ox.Store:
    path = tmp_path / "made-up.ttl"
    path.write_text(HEAD + "".join(claims), encoding="utf-8")
    return read_store(path)


def cells(
    store: ox.Store, engine: Engine, name: str, *columns: str, **settings: str
) -> list[tuple[str, ...]]:
    table = select(bind(load(name), settings), store, engine=engine)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place].removeprefix("id:") for place in places) for row in table.texts()]


@each_engine
def test_years_are_compared_within_one_area(engine: Engine, tmp_path: Path) -> None:
    store = store_of(
        tmp_path,
        figure("a", 200, total(2023, "country-xx")),
        figure("b", 100, total(2025, "country-xx")),
        figure("c", 300, total(2025, "country-yy")),
        figure("d", 400, total(2025)),
        figure("e", 800, total(2023)),
    )
    assert cells(
        store, engine, "cases-by-year", "area", "teller", "base_teller", "change_percent", "base_claim"
    ) == [
        ("", "agency-d", "agency-e", "-50", "claim-e"),
        ("country-xx", "agency-b", "agency-a", "-50", "claim-a"),
    ]


@each_engine
def test_a_figure_of_another_area_is_no_witness(engine: Engine, tmp_path: Path) -> None:
    store = store_of(
        tmp_path,
        figure("a", 200, total(2025, "country-xx")),
        figure("b", 200, total(2025, "country-xx")),
        figure("c", 200, total(2025, "country-yy")),
        figure("d", 200, total(2025)),
        figure("e", 200, total(2025, "country-xx"), status="withdrawn"),
    )
    columns = ("assertion", "announcements")
    assert cells(store, engine, "independent-announcements", *columns, release="release-a") == [
        ("assertion-a", "2")
    ]


@each_engine
def test_running_counts_say_of_where_and_whose_they_are(engine: Engine, tmp_path: Path) -> None:
    to_date = "fkg:accumulation id:acc-to-date ; fkg:asOf"
    store = store_of(
        tmp_path,
        figure("a", 30, f'{to_date} "2025-01-20"^^xsd:date ; fkg:resultOf id:return-a'),
        figure("b", 10, f'{to_date} "2025-01-02"^^xsd:date ; fkg:refArea id:country-xx'),
        figure("c", 20, f'{to_date} "2025-01-03"^^xsd:date ; fkg:refArea id:country-xx'),
        "id:return-a fkg:transferredTo id:country-yy .\n",
    )
    columns = ("place", "to", "teller", "value")
    assert cells(store, engine, "running-count", *columns, indicator="ind-cases-solved") == [
        ("", "country-yy", "agency-a", "30"),
        ("country-xx", "", "agency-b", "10"),
        ("country-xx", "", "agency-c", "20"),
    ]


@each_engine
def test_an_intended_or_withdrawn_party_is_none(engine: Engine, tmp_path: Path) -> None:
    left_out = (claim("a", PARTY, modality="intended"), claim("b", PARTY, status="withdrawn"))
    store = store_of(tmp_path, *left_out)
    assert cells(store, engine, "is-party", "claim", country="country-xx") == []
    store = store_of(tmp_path, *left_out, claim("c", PARTY))
    assert cells(store, engine, "is-party", "claim", country="country-xx") == [("claim-c",)]


@each_engine
def test_figures_that_may_count_the_same_are_not_to_be_added(engine: Engine, tmp_path: Path) -> None:
    store = store_of(
        tmp_path,
        figure("a", 1, total(2025, "country-xx")),
        figure("b", 1, total(2025, "country-xx"), assertion="a"),
        figure("c", 2, total(2025, "place-xx-town") + " ; fkg:outOf id:claim-a"),
        figure("d", 3, total(2023, "country-xx")),
        figure("e", 4, total(2025, "country-yy")),
        figure("f", 5, 'fkg:accumulation id:acc-to-date ; fkg:asOf "2024-01-01"^^xsd:date'),
    )
    assert sorted(cells(store, engine, "overlapping-figures", "why", "claim", "other")) == [
        *(("count to date", f"claim-{other}", "claim-f") for other in "abcde"),
        ("part of the other", "claim-c", "claim-a"),
        ("periods overlap", "claim-a", "claim-c"),
        ("periods overlap", "claim-b", "claim-c"),
        ("same assertion", "claim-a", "claim-b"),
    ]


@each_engine
def test_a_range_must_not_be_added_to_a_part_of_its_period_either(engine: Engine, tmp_path: Path) -> None:
    # Between 300 and 400 have no value.
    spread = (
        figure("a", 300, total(2025))
        .replace("fkg:value 300 ; ", "")
        .replace("fkg:upperBound 300", "fkg:upperBound 400")
    )
    store = store_of(tmp_path, spread, figure("b", 50, total(2025)))
    assert cells(store, engine, "overlapping-figures", "why", "value", "other_value") == [
        ("periods overlap", "300 to 400", "50")
    ]


@each_engine
def test_a_range_that_is_told_again_has_two_announcements(engine: Engine, tmp_path: Path) -> None:
    told = [
        figure(name, 300, total(2025))
        .replace("fkg:value 300 ; ", "")
        .replace("fkg:upperBound 300", f"fkg:upperBound {upper}")
        for name, upper in (("a", 400), ("b", 400), ("c", 500))
    ]
    store = store_of(tmp_path, *told)
    found = cells(store, engine, "independent-announcements", "announcements", release="id:release-a")
    assert found == [("2",)]


@each_engine
def test_a_conflict_holds_for_each_text_of_the_assertion(engine: Engine, tmp_path: Path) -> None:
    store = store_of(
        tmp_path,
        figure("a", 200, total(2025) + " ; fkg:conflictsWith id:claim-c"),
        figure("b", 200, total(2025), assertion="a"),
        figure("c", 300, total(2025) + " ; fkg:conflictsWith id:claim-a"),
        figure("d", 300, total(2025)),
        "id:assessment-xx a fkg:Assessment ; fkg:issueType id:issue-conflict ;\n"
        "  fkg:assessedBy id:agent-xx ; oa:hasTarget id:claim-a, id:claim-c .\n",
    )
    assert cells(
        store, engine, "conflicting-claims", "value", "teller", "other_value", "other", "assessed_by"
    ) == [
        ("200", "agency-a", "300", "claim-c", "agent-xx"),
        ("200", "agency-b", "300", "claim-c", "agent-xx"),
    ]
    assert cells(store, engine, "cases-solved", "claim", "teller", "conflicts") == [
        ("claim-a", "agency-a", "1"),
        ("claim-b", "agency-b", "1"),
        ("claim-c", "agency-c", "1"),
        ("claim-d", "agency-d", "0"),
    ]

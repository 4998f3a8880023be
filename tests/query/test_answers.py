"""What the competency questions must answer, written by hand from reading the releases.

The files in `expected/` hold all rows and are written by the program; these few cells are what a person says.
"""

import pyoxigraph as ox
import pytest

from fraudkg.query.engines import select
from fraudkg.query.library import bind, load

PRESS = "id:claim-cn-mps-20260108-en-dnyxxg-"

ANSWERS: dict[str, tuple[tuple[str, ...], set[tuple[str, ...]]]] = {
    "cases-solved": (
        ("value", "rounded_to", "lower_bound", "upper_bound"),
        {("258000", "1000", "257500", "258500")},
    ),
    "key-suspects-arrested": (("value", "result_of"), {("542", "id:series-cn-mps-20260108")}),
    "calls-and-texts": (
        ("indicator", "value"),
        {("id:ind-calls-intercepted", "3600000000"), ("id:ind-messages-intercepted", "3300000000")},
    ),
    "suspects-returned": (
        ("value", "comparator", "lower_bound", "as_of", "as_of_inferred"),
        {("7600", "id:cmp-more-than", "7600", "2026-01-08", "true")},
    ),
    "fugitives-wanted": (("value",), {("100",)}),
    "figures-by-accumulation": (
        ("accumulation", "figures", "period_inferred"),
        {("id:acc-period", "6", "1"), ("id:acc-to-date", "1", "0"), ("id:acc-point", "1", "0")},
    ),
    "lower-bounds-only": (("claim",), {(PRESS + "suspects-repatriated",)}),
    "rounded-figures": (
        ("value", "step"),
        {
            ("258000", "1000"),
            ("21707000", "1000"),
            ("6747000", "1000"),
            ("3600000000", "100000000"),
            ("3300000000", "100000000"),
        },
    ),
    "who-says": (
        ("asserter", "occurred_on", "outlet", "figures"),
        {("id:agency-cn-mps", "2026-01-08", "id:outlet-dnyxxg", "8")},
    ),
    "named-agencies": (("agency",), {("id:agency-cn-mps",)}),
    "collective-agents": (("kind",), {("fkg:AgentGroup",), ("fkg:UnspecifiedAgent",), ("fkg:WorkingGroup",)}),
    "under-whom": (("superior",), {("id:agency-cn-mps",)}),
    "built-with": (("partner",), {("id:agent-cn-mps-20260108-relevant-departments",)}),
    "named-operations": (
        ("operation", "open"),
        {("id:op-cn-duanliu", "true"), ("id:op-cn-bading", "true"), ("id:op-cn-zhanlian", "true")},
    ),
    "operation-names": (("name",), {("断流",), ("拔钉",), ("斩链",)}),
    "operation-places": (("place",), set()),
    "operation-targets": (
        ("role",),
        {("id:crole-financial-backer",), ("id:crole-core-leader",), ("id:crole-key-member",)},
    ),
    "working-groups-sent": (
        ("country", "open"),
        {("id:country-mmr", "true"), ("id:country-tha", "true"), ("id:country-khm", "true")},
    ),
    "joint-operations": (
        ("place", "modality"),
        {
            ("id:country-mmr", "id:mod-intended"),
            ("id:country-tha", "id:mod-intended"),
            ("id:country-khm", "id:mod-intended"),
        },
    ),
    "mechanism-parties": (("party",), {("id:country-chn",), ("id:country-mmr",), ("id:country-tha",)}),
    "is-party": (("mechanism",), set()),
    "mechanism-purpose": (
        ("subject", "predicate"),
        {
            ("id:mechanism-cn-mm-th", "fkg:respondsTo"),
            ("id:country-chn", "fkg:launched"),
            ("id:country-mmr", "fkg:launched"),
            ("id:country-tha", "fkg:launched"),
        },
    ),
    "meeting-countries": (
        ("country", "other"),
        {
            ("id:country-chn", "id:country-mmr"),
            ("id:country-chn", "id:country-tha"),
            ("id:country-mmr", "id:country-tha"),
        },
    ),
    "alliances": (("modality", "members"), {("id:mod-ongoing", "0")}),
    "sites-eradicated": (
        ("site", "teller", "as_of"),
        {
            ("id:place-mm-kk-park", "id:agency-cn-mps", "2026-01-08"),
            ("id:place-mm-yatai-new-city", "id:agency-cn-mps", "2026-01-08"),
        },
    ),
    "laws-cited": (("law", "in_force_since", "open"), {("id:law-cn-atofl-2022", "2022-12-01", "true")}),
    "policing-model": (("name",), {("professionalism",), ("mechanisms",), ("big data",)}),
    "measures-implemented": (
        ("measure",),
        {
            ("id:measure-cn-tiered-dissuasion",),
            ("id:measure-cn-early-warning",),
            ("id:measure-cn-port-control",),
            ("id:measure-cn-emergency-interception",),
            ("id:measure-cn-education",),
        },
    ),
    "cases-by-year": (
        ("period", "base_value", "value", "change_percent", "change_low", "change_high"),
        {("id:period-2025", "437000", "258000", "-41", "-41.1", "-40.8")},
    ),
    "running-count": (
        ("as_of", "value"),
        {("2025-12-08", "6600"), ("2025-12-25", "7600"), ("2026-01-08", "7600")},
    ),
    "outcomes-without-number": (
        ("quantity",),
        {("a large number of",), ("significant",), ("multiple rounds",)},
    ),
}
"""Of each query: columns, and the set of their cells. Nothing more and nothing less may be answered."""

HOLDS: dict[str, tuple[tuple[str, ...], set[tuple[str, ...]]]] = {
    "funds-stopped": (
        ("value", "unit", "disputed", "release"),
        {
            ("21707000", "id:unit-cny", "true", "id:release-cn-mps-20260108-en-dnyxxg"),
            ("217070000000", "id:unit-cny", "true", "id:release-cn-mps-20260108-zh-cyd"),
            ("217070000000", "id:unit-cny", "false", "id:release-cn-mps-20260210-en-chinadaily"),
        },
    ),
    "dissuasion-visits": (("value", "unit", "issue"), {("6747000", "id:unit-person", "id:issue-unit-lost")}),
    "site-names": (
        ("language", "name"),
        {
            ("en", "KK Park"),
            ("en", "KK Industrial Park"),
            ("zh-hans", "KK园区"),
            ("zh-hant", "KK園區"),
            ("th", "เคเคปาร์ค"),
        },
    ),
    "site-containment": (
        ("site", "contained_in"),
        {
            (site, container)
            for site in ("id:place-mm-kk-park", "id:place-mm-yatai-new-city")
            for container in (
                "id:place-mm-myawaddy-township",
                "id:place-mm-myawaddy-district",
                "id:place-mm-kayin",
                "id:country-mmr",
            )
        },
    ),
    "site-status": (
        ("as_of", "teller", "status", "comparator", "value", "out_of"),
        {
            ("2025-12-04", "id:org-cir", "", "id:cmp-exact", "31", ""),
            ("2025-12-04", "id:org-cir", "", "id:cmp-at-least", "78", ""),
            ("2025-12-25", "id:agency-cn-mps", "", "id:cmp-exact", "494", ""),
            ("2026-01-06", "id:agency-mm-government", "", "id:cmp-exact", "631", "635"),
            ("2026-01-08", "id:agency-cn-mps", "id:status-eradicated", "", "", ""),
        },
    ),
    "dimensions": (
        ("dimension",),
        {
            ("id:dim-1-crackdown",),
            ("id:dim-2-protection",),
            ("id:dim-3-source-governance",),
            ("id:dim-4-international",),
        },
    ),
    "number-evidence": (
        ("role", "words", "start", "end"),
        {
            ("id:role-statement", "A total of 542 key suspects were arrested", "1412", "1453"),
            ("id:role-number", "542", "1423", "1426"),
        },
    ),
    "evaluations": (
        ("about", "words"),
        {(PRESS + "cases-solved-2025", "successfully curbing the high incidence of crime")},
    ),
    "assessments": (
        ("issue", "claim"),
        {
            ("id:issue-implausible", PRESS + "funds-stopped-2025"),
            ("id:issue-unit-lost", PRESS + "dissuasion-visits-2025"),
            ("id:issue-term-shift", PRESS + "suspects-repatriated"),
            ("id:issue-difference", PRESS + "status-kk-park"),
        },
    ),
    "same-assertion": (
        ("value", "release"),
        {
            ("258000", "id:release-cn-mps-20260108-en-dnyxxg"),
            ("258000", "id:release-cn-mps-20260108-en-xinhua"),
        },
    ),
    "edges-and-sentences": (
        ("subject", "predicate", "object", "sentence"),
        {
            (
                "id:mechanism-cn-mm-th",
                "fkg:hasParty",
                "id:country-mmr",
                "China, Myanmar, and Thailand established a special coordination mechanism",
            )
        },
    ),
    "inferred-slots": (
        ("slot", "claim"),
        {("fkg:period", PRESS + "key-suspects-arrested-2025"), ("fkg:asOf", PRESS + "suspects-repatriated")},
    ),
    "independent-announcements": (
        ("assertion", "announcements"),
        {("id:assertion-cn-mps-20260108-cases-solved-2025", "1")},
    ),
}
"""The same, where the answer may hold more rows than these."""


def cells(name: str, columns: tuple[str, ...], store: ox.Store) -> list[tuple[str, ...]]:
    table = select(load(name).text, store, place=name)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[place] for place in places) for row in table.texts()]


@pytest.mark.parametrize("name", sorted(ANSWERS))
def test_answer(name: str, real: ox.Store) -> None:
    columns, expected = ANSWERS[name]
    assert set(cells(name, columns, real)) == expected


@pytest.mark.parametrize("name", sorted(HOLDS))
def test_answer_holds(name: str, real: ox.Store) -> None:
    columns, expected = HOLDS[name]
    assert expected <= set(cells(name, columns, real))


def test_every_question_has_an_answer_by_hand() -> None:
    assert len(ANSWERS) + len(HOLDS) == 44
    assert not set(ANSWERS) & set(HOLDS)


def test_each_assertion_of_the_release_has_one_witness(real: ox.Store) -> None:
    found = cells("independent-announcements", ("announcements",), real)
    assert found == [("1",)] * 8


def test_no_operation_is_tied_to_a_country(real: ox.Store) -> None:
    query = load("operation-places")
    text = bind(query, {"operation": "op-cn-duanliu,op-cn-bading,op-cn-zhanlian"})
    assert select(text, real).rows == ()


def test_parties_are_found_where_they_are(real: ox.Store) -> None:
    # The counterpart of the empty answer for Cambodia: the query can say yes.
    text = bind(load("is-party"), {"country": "country-tha"})
    assert select(text, real).texts()[0][0] == "id:mechanism-cn-mm-th"


def test_every_direct_edge_rests_on_something(real: ox.Store) -> None:
    bare = (
        "SELECT ?edge { ?edge a fkg:DerivedEdge . "
        "OPTIONAL { ?edge prov:wasDerivedFrom ?source } FILTER(!BOUND(?source)) }"
    )
    assert select(bare, real).rows == ()

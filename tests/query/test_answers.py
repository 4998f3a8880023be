"""What the competency questions must answer, as a person says it in `answers.txt`.

The files in `expected/` hold all rows and are written by the program.
"""

import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.query.engines import select
from fraudkg.query.library import bind, load

PRESS = "id:claim-cn-mps-20260108-en-dnyxxg-"


def answers(sign: str) -> dict[str, tuple[list[str], set[tuple[str, ...]]]]:
    """Of each query with that sign its columns, and the set of their cells."""
    found: dict[str, tuple[list[str], set[tuple[str, ...]]]] = {}
    blocks = re.split(
        r"^([=>]) ", Path(__file__).with_name("answers.txt").read_text("utf-8"), flags=re.MULTILINE
    )
    for block in (block for mark, block in zip(blocks[1::2], blocks[2::2], strict=True) if mark == sign):
        head, *rows = block.replace("PRESS-", PRESS).strip().splitlines()
        name, _, columns = head.partition(": ")
        found[name] = columns.split(" | "), {tuple(map(str.strip, row.split("|"))) for row in rows}
    return found


ANSWERS, HOLDS = answers("="), answers(">")


def cells(name: str, columns: list[str], store: ox.Store) -> list[tuple[str, ...]]:
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
    assert len(ANSWERS) + len(HOLDS) == 46
    assert not set(ANSWERS) & set(HOLDS)


def test_each_assertion_of_the_release_has_one_witness(real: ox.Store) -> None:
    found = cells("independent-announcements", ["announcements"], real)
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

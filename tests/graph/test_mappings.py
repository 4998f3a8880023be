"""External identifiers: a row a node, whichever table it stands in."""

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.graph.mappings import mapping_triples

HEAD = "subject_id\tpredicate_id\tobject_id\tmapping_justification\n"
ROW = "id:country-chn\tskos:exactMatch\twd:Q{}\tsemapv:ManualMappingCuration\n"


def test_rows_of_two_tables_about_one_subject_stay_apart(tmp_path: Path) -> None:
    # Made-up identifiers.
    counts: dict[str, int] = {}
    found = []
    for number in (1, 2):
        path = tmp_path / f"{number}.sssom.tsv"
        path.write_text(HEAD + ROW.format(number), "utf-8")
        found += mapping_triples(path, counts)
    assert len({subject for subject, _, _ in found}) == 2
    assert len(found) == len(set(found)) == 12


@pytest.mark.parametrize(
    ("row", "told"),
    [
        (ROW.format(1).replace("wd:", "made-up:"), "the prefix of made-up:Q1 is not declared; add it to"),
        (ROW.format(1).replace("semapv:ManualMappingCuration", ""), "a row lacks mapping_justification"),
    ],
)
def test_a_row_that_leads_nowhere_is_refused(tmp_path: Path, row: str, told: str) -> None:
    path = tmp_path / "made-up.sssom.tsv"
    path.write_text(HEAD + row, "utf-8")
    with pytest.raises(InputError, match=told):
        mapping_triples(path, {})


def test_the_head_of_a_table_declares_prefixes(tmp_path: Path) -> None:
    path = tmp_path / "made-up.sssom.tsv"
    head = '#curie_map:\n#  made-up: "https://example.org/"\n'
    path.write_text(head + HEAD + ROW.format(1).replace("wd:", "made-up:"), "utf-8")
    assert "<https://example.org/Q1>" in {value for _, _, value in mapping_triples(path, {})}

"""External identifiers: a row a node, whichever table it stands in."""

from pathlib import Path

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

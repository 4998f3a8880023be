"""The page on gold texts, followed: its text is one, and its lists of codes are those that there are."""

import re
from pathlib import Path

import doc_blocks
import pytest

from fraudkg.evaluate.codes import bundled_codes
from fraudkg.evaluate.gold import find_gold

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "gold-texts.md"

LISTS = {
    "`comparator`": "comparator",
    "`accumulation`": "accumulation",
    "`modality`": "modality",
    "`change`": "change",
    "`type` of an entity": "entity type",
    "`predicate`": "predicate",
    "`reason`": "reason",
    "`status`": "site status",
    "`kind` of a narrative": "kind of narrative",
}


def test_the_text_of_the_page_is_read(tmp_path: Path) -> None:
    doc_blocks.prepare(PAGE, tmp_path)
    (text,) = find_gold(tmp_path / "gold")
    assert [one.change for one in text.statistics] == [None, "rise"]
    assert text.relations == (("Police", "launched", "Operation Heron"),)
    assert {one.kind for one in text.unnumbered or ()} == {"outcome", "status", "narrative"}


@pytest.mark.parametrize(("key", "what"), LISTS.items())
def test_the_page_lists_the_codes(key: str, what: str) -> None:
    row = re.search(rf"^\| {key} \| (.*?)(?:;.*)? \|$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert row is not None
    assert row[1] == ", ".join(sorted(bundled_codes().of[what]))

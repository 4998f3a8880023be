"""The small words beside numbers: what stands in nouns.yaml is what patterns name. All texts are made up."""

import ast
import re
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.document import Document
from fraudkg.extract.grammar import lexicon
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.phrasing import CODE
from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource

BUNDLED = resource("data/lexicon")
CODES = {row.text("code") for row in file_rows([BUNDLED], "nouns")}
STRINGS = [
    node.value
    for path in Path(lexicon.__file__).parent.glob("*.py")
    for node in ast.walk(ast.parse(path.read_text("utf-8")))
    if isinstance(node, ast.Constant) and isinstance(node.value, str)
]


def test_patterns_name_codes_that_stand_in_the_file() -> None:
    assert {code for string in STRINGS for code in CODE.findall(string)} <= CODES


def test_each_code_of_the_file_is_asked_for() -> None:
    asked = {code for string in STRINGS for code in (string, *CODE.findall(string))}
    assert sorted(CODES - asked) == []


def units(folder: Path, text: str) -> list[str | None]:
    reader = Quantities([BUNDLED, folder], [resource("data/reference")], "en")
    return [one.unit for one in reader.find(Document(text, "en"), ()).quantities]


@pytest.mark.parametrize(
    ("row", "text", "bundled", "own"),
    [
        ("{code: joint, en: [into]}", "12 into 13 men", [None, "person"], ["person", "person"]),
        ("{code: range, en: [yea]}", "12 yea 13 men", [None, "person"], ["person"]),
        ("{code: piece, en: [feathers]}", "12 feathers of phones", [None], ["device"]),
        ("{code: percent-head, any: [(hundredths)]}", "Men (hundredths)\nOne 12", [None], ["percent"]),
    ],
)
def test_a_study_adds_words(
    tmp_path: Path, row: str, text: str, bundled: list[str | None], own: list[str | None]
) -> None:
    assert units(tmp_path, text) == bundled
    (tmp_path / "nouns.yaml").write_text(f"- {row}\n", "utf-8")
    assert units(tmp_path, text) == own


def test_what_is_no_list_of_words_is_told_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "nouns.yaml").write_text("- en: [nay]\n", "utf-8")
    with pytest.raises(InputError, match=re.escape(f"{tmp_path}/nouns.yaml:1")):
        units(tmp_path, "12 men")

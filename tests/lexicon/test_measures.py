"""The words of measures as data: groups, later folders, and what is told of a fault."""

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.lexicon.entries import read_entries
from fraudkg.lexicon.measures import MeasureLexicon

BUNDLED = Path(__file__).parents[2] / "data" / "lexicon"


def made_up(folder: Path, text: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "measures.yaml").write_text(f"# made up\n{text}", "utf-8")
    return folder


def test_groups_are_written_out(tmp_path: Path) -> None:
    folder = made_up(
        tmp_path, "- {group: catch, en: [nab]}\n- {code: a, units: [person], en: {actions: [+catch, hold]}}\n"
    )
    (measure,) = MeasureLexicon.from_folders([folder]).measures
    assert measure.slot("actions", "en") == ("nab", "hold")


def test_a_later_folder_adds_to_a_code(tmp_path: Path) -> None:
    first = made_up(tmp_path / "a", "- {code: a, units: [person], en: {actions: [hold]}}\n")
    second = made_up(tmp_path / "b", "- {code: a, units: [item], en: {actions: [grab]}, broader: z}\n")
    (measure,) = MeasureLexicon.from_folders([first, second]).measures
    assert measure.slot("actions", "en") == ("hold", "grab")
    assert (measure.units, measure.broader) == (("person", "item"), "z")
    assert [entry.path.parent.name for entry in measure.entries] == ["a", "b"]


def test_both_chinese_scripts_are_one_family(tmp_path: Path) -> None:
    folder = made_up(
        tmp_path, "- {code: a, units: [person], zh-hans: {actions: [抓获]}, zh-hant: {actions: [查獲]}}\n"
    )
    (measure,) = MeasureLexicon.from_folders([folder]).measures
    assert measure.slot("actions", "zh") == ("抓获", "查獲")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: b\n", "no list"),
        ("- {units: [person]}\n", "exactly one of code, group and grammar"),
        ("- {code: a, colour: red}\n", "no slot colour"),
        ("- {code: a, en: {verbs: [hold]}}\n", "en has no slot verbs; write one of actions"),
        ("- {code: a, en: {actions: hold}}\n", "no list of words"),
        ("- {code: a, en: {actions: [7]}}\n", "no list of words"),
        ("- {code: a, en: {actions: [+catch]}}\n", "no group catch"),
        ("- {code: a, examples: [{text: b}]}\n", "other slots than text"),
        ("- {code: a, en: {action: [b]}}\n", "en has no slot action; perhaps actions is meant"),
        ("- {code: a, examples: {text: b}}\n", "examples is no list"),
        ("- {code: [a]}\n", "code is no name"),
        ("- {code: a, broader: [b]}\n", "broader is no name"),
        ("- {code: [\n", "not YAML"),
    ],
)
def test_a_fault_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    folder = made_up(tmp_path, text)
    with pytest.raises(InputError, match=said) as error:
        MeasureLexicon.from_folders([folder])
    assert "measures.yaml" in error.value.place


def test_reading_for_lines_yields_the_same_entries() -> None:
    quick = [(entry.path, entry.row) for entry in read_entries([BUNDLED])]
    slow = [(entry.path, entry.row) for entry in read_entries([BUNDLED], with_lines=True)]
    assert quick == slow

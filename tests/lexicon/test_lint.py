"""Faults of a lexicon are found, and the bundled one has none."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from fraudkg.cli.lexicon import command
from fraudkg.lexicon.lint import lint

ROOT = Path(__file__).parents[2]
CODES = [ROOT / "ontology" / "codes.ttl"]
# Made up, and in order.
GOOD = """- code: victims
  units: [person]
  en: {actions: [bamboozle], objects: [burgher]}
  zh-hans: {actions: [蒙骗], objects: [市民]}
  examples:
    - {language: en, number: "7", text: "A made-up rogue bamboozled 7 burghers."}
    - {language: zh-hans, number: "7", text: "虚构骗子蒙骗市民7名。"}
"""
OWN = GOOD.replace("victims", "cases-expelled").replace("burgher", "burgher mayor")
OTHER = """- code: victims
  units: [person]
  en: {actions: [bamboozle]}
  zh-hans: {actions: [蒙骗]}
  examples: [{language: en, number: "7", text: a 7}, {language: zh-hans, number: "7", text: a 7}]
"""


def found(tmp_path: Path, text: str, name: str = "measures.yaml") -> str:
    (tmp_path / name).write_text(f"# made up\n{text}", "utf-8")
    return "\n".join(map(str, lint([tmp_path], CODES)))


def test_the_bundled_lexicon_is_in_order() -> None:
    assert [str(one) for one in lint([ROOT / "data" / "lexicon"], CODES)] == []


def test_what_is_in_order_has_no_findings(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD) == ""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("code: victims", "code: victimz", "no indicator has the notation victimz"),
        ("[person]", "[persn]", "no unit has the notation persn"),
        (
            "units: [person]",
            "broader: none-such\n  units: [person]",
            "no indicator has the notation none-such",
        ),
        ("  zh-hans: {actions: [蒙骗], objects: [市民]}\n", "", "no words in zh-hans"),
        ("language: en", "language: vi", "no example in en"),
        ("[bamboozle]", "[hoodwink, bamboozle]", "“bamboozle” does not stand in its place"),
        ("[蒙骗]", "[骗]", "“骗” is too general"),
        ("[蒙骗]", "[拐骗，蒙骗]", "“拐骗，蒙骗” is one word, for its comma is a full-width one"),
        ("[市民]", "[居民、市民]", "“居民、市民” is one word"),
    ],
)
def test_each_fault_is_found(tmp_path: Path, before: str, after: str, said: str) -> None:
    assert before in GOOD
    report = found(tmp_path, GOOD.replace(before, after, 1))
    assert said in report
    assert "measures.yaml:" in report


def test_what_stands_in_quotation_marks_is_meant_as_one_word(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD.replace("[市民]", '["居民、市民"]')) == ""


def test_two_measures_may_not_claim_the_same_words(tmp_path: Path) -> None:
    text = OTHER.replace("victims", "people-rescued") + OTHER
    assert "people-rescued and victims both claim “bamboozle” with person in en" in found(tmp_path, text)
    kin = text.replace("code: people-rescued\n", "code: people-rescued\n  broader: victims\n")
    assert "both claim" not in found(tmp_path, kin)


def test_a_finding_names_the_line_of_the_word(tmp_path: Path) -> None:
    words = "  en:\n    actions:\n      - abscond\n      - bamboozle\n"
    rival = OTHER.replace("victims", "people-rescued") + OTHER.replace(
        "  en: {actions: [bamboozle]}\n", words
    )
    assert "measures.yaml:12: people-rescued and victims both claim “bamboozle”" in found(tmp_path, rival)
    unsorted = GOOD.replace("  en: {actions: [bamboozle], objects: [burgher]}\n", words + "      - aback\n")
    assert "measures.yaml:8: the word “aback” does not stand in its place" in found(tmp_path, unsorted)


def test_what_was_written_last_is_to_be_mended(tmp_path: Path) -> None:
    folders = []
    for name, text in (
        ("bundled", GOOD + OTHER.replace("victims", "people-rescued").replace("bamboozle", "save")),
        ("own", "- code: victims\n  en:\n    actions: [save]\n"),
    ):
        folders.append(tmp_path / name)
        folders[-1].mkdir()
        (folders[-1] / "measures.yaml").write_text(text, "utf-8")
    told = [str(one) for one in lint(folders, CODES) if "both claim “save”" in str(one)]
    assert told
    assert all("own/measures.yaml:3: " in one for one in told)


def test_a_general_word_alone_is_found(tmp_path: Path) -> None:
    text = "- {grammar: generic, en: [make]}\n" + GOOD.replace("bamboozle]", "make]", 1)
    assert "the word “make” is too general" in found(tmp_path, text)


def test_a_word_under_two_units_is_found(tmp_path: Path) -> None:
    text = "- {code: call, en: [ring]}\n- {code: case, en: [ring]}\n"
    assert "the word ring bears two units, call and case" in found(tmp_path, text, "units.yaml")


def test_a_unit_that_nothing_declares_is_found(tmp_path: Path) -> None:
    report = found(tmp_path, "- {code: parrot, en: [parrots]}\n", "units.yaml")
    assert "units.yaml:2: no unit has the notation parrot; declare the unit in Turtle, or" in report


def test_a_file_that_nobody_asks_for_is_found(tmp_path: Path) -> None:
    for name in ("measure.yaml", "unit.yml", "parrots.tsv", "README.md", "units.yaml"):
        (tmp_path / name).write_text("# made up\n")
    told = [str(one) for one in lint([ROOT / "data" / "lexicon", tmp_path], CODES)]
    assert told[0] == (
        f"{tmp_path}/measure.yaml: no file of the lexicon has this name, so that nothing in it is read; "
        "perhaps measures.yaml is meant."
    )
    assert [one.partition(":")[0].removeprefix(f"{tmp_path}/") for one in told] == [
        "measure.yaml", "parrots.tsv", "unit.yml",
    ]  # fmt: skip


def test_scale_words_of_a_study_are_told_to_be_read_by_nothing(tmp_path: Path) -> None:
    (tmp_path / "scales.yaml").write_text("- {factor: 20, en: [score]}\n", encoding="utf-8")
    (told,) = lint([ROOT / "data" / "lexicon", tmp_path], CODES)
    assert "scales.yaml: no file of the lexicon has this name, so that nothing in it is read" in str(told)


def test_a_file_of_which_only_the_bundled_one_is_read_is_told_unless_it_is_a_copy(tmp_path: Path) -> None:
    folders, own = [ROOT / "data" / "lexicon", tmp_path], tmp_path / "abbreviations.yaml"
    own.write_bytes((folders[0] / own.name).read_bytes())
    assert lint(folders, CODES) == ()
    own.write_text("# made up\n- {code: anywhere, any: [Prl]}\n")
    (told,) = lint(folders, CODES)
    assert str(told).startswith(f"{own}: only the bundled file of this name is read; add its words to ")


def test_a_file_in_a_folder_that_nothing_reads_is_told(tmp_path: Path) -> None:
    for name in ("measures/own.yaml", "measures/own.yml", "measures/more/own.yaml", "measure/own.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("# made up\n")
    told = [str(one) for one in lint([ROOT / "data" / "lexicon", tmp_path], CODES)]
    assert [one.partition(":")[0].removeprefix(f"{tmp_path}/") for one in told] == [
        "measure/own.yaml", "measures/more/own.yaml", "measures/own.yml",
    ]  # fmt: skip
    assert told[-1].endswith("perhaps measures/own.yaml is meant.")


def test_a_measure_without_units_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "lexicon"
    folder.mkdir(parents=True)
    words = folder / "measures.yaml"
    words.write_text("# made up\n" + OWN.replace("  units: [person]\n", ""))
    told = [str(one) for one in lint([ROOT / "data" / "lexicon", folder], CODES)]
    assert any("measures.yaml:2: cases-expelled has no units; write `units: [person]`" in one for one in told)


@pytest.mark.slow
def test_the_command_tells_of_examples_that_do_not_hold(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "lexicon"
    folder.mkdir(parents=True)
    (folder / "measures.yaml").write_text(
        "# made up\n" + GOOD.replace("bamboozled", "greeted") + OWN.replace("person", "item"), "utf-8"
    )
    result = CliRunner().invoke(command, ["check", "--study", str(tmp_path)])
    assert result.exit_code == 1
    assert "the number 7 of an example of victims" in result.output
    assert "and its unit is person, which does not stand under `units`; correct the example" in result.output

"""All sentences are made up."""

from functools import cache
from pathlib import Path

import pytest
from marked import marked_texts
from tests.extract.timing import is_in_proportion

from fraudkg.errors import InputError
from fraudkg.extract.candidates import NarrativeCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.relating.narratives import KINDS, TABLE, Narratives
from fraudkg.extract.weights import FOLDER, OTHER
from fraudkg.resources import resource

ROOT = Path(__file__).parents[3]


@cache
def narratives(family: str) -> Narratives:
    return Narratives([resource("data/lexicon")], family)


def find(text: str, language: str = "en") -> tuple[NarrativeCandidate, ...]:
    document = Document(text, language)
    return narratives(document.family).find(document)


def test_narratives_by_kind() -> None:
    text = (
        "Relying on new tools, police acted, successfully curbing fraud and effectively protecting people. "
        "The situation remains severe. They are to go on, demonstrating their firm determination to win."
    )
    assert [(one.narrative, one.passage.text) for one in find(text) if one.confidence != "low"] == [
        ("method", "Relying on new tools"),
        ("evaluation", "successfully curbing fraud"),
        ("evaluation", "effectively protecting people"),
        ("situation", "The situation remains severe"),
        ("intent", "demonstrating their firm determination to win"),
    ]


@pytest.mark.parametrize(
    ("text", "language", "kind", "words"),
    [
        (
            "12 men were held. Police will go on hunting the rest.",
            "en",
            "intent",
            "Police will go on hunting the rest",
        ),
        ("去年抓获12人。诈骗手法不断翻新，形势依然复杂。", "zh-hans", "situation", "诈骗手法不断翻新"),
    ],
)
def test_a_clause_that_no_word_begins_is_told_by_the_classifier(
    text: str, language: str, kind: str, words: str
) -> None:
    found = {one.passage.text: one for one in find(text, language)}
    assert found[words].narrative == kind
    assert found[words].rules == ("narrative-learned",)


def own(folder: Path, table: str) -> Narratives:
    """Reads English by a table of our own and the words of the lexicon."""
    (folder / FOLDER).mkdir()
    (folder / FOLDER / f"{TABLE}-en.tsv").write_text(table, encoding="utf-8")
    return Narratives([resource("data/lexicon"), folder], "en")


def test_how_likely_a_passage_is_decides(tmp_path: Path) -> None:
    reader = own(tmp_path, f"umbrella\tmethod\t30\nrain\tmethod\t1\n\t{OTHER}\t10\n")
    found = reader.find(Document("They have an umbrella. They like rain.", "en"))
    assert [(one.passage.text, one.narrative, one.confidence) for one in found] == [
        ("They have an umbrella", "method", "medium")
    ]


def test_the_passage_before_has_a_say(tmp_path: Path) -> None:
    reader = own(tmp_path, f"umbrella\tmethod\t60\nclause:later:method\tmethod\t30\n\t{OTHER}\t10\n")
    text = "They all have an umbrella of their own, which is what each of them likes on every rainy day."
    found = reader.find(Document(f"{text} {text[40:]}", "en"))
    assert [one.passage.text for one in found] == [text[:38], text[40:-1]]


def test_what_words_begin_is_not_told_twice(tmp_path: Path) -> None:
    reader = own(tmp_path, f"tool\tsituation\t90\n\t{OTHER}\t20\n")
    found = reader.find(Document("Relying on new tools, police acted.", "en"))
    assert [(one.narrative, one.rules) for one in found] == [("method", ("narrative-method",))]


def test_a_line_that_is_no_row_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not a feature, a class and a whole number"):
        own(tmp_path, "umbrella\tmethod\tmuch\n")


def test_a_language_without_words_or_table_has_none() -> None:
    assert find("12人を逮捕した。", "ja") == ()


@pytest.mark.parametrize("family", ["en", "zh"])
def test_the_bundled_tables_speak_of_the_four_kinds(family: str) -> None:
    lines = (ROOT / "data" / "lexicon" / FOLDER / f"{TABLE}-{family}.tsv").read_text("utf-8").splitlines()
    assert {line.split("\t")[1] for line in lines if not line.startswith("#")} == {*KINDS, OTHER}


@pytest.mark.parametrize("family", ["en", "zh"])
def test_made_up_texts_mark_the_four_kinds(family: str) -> None:
    texts = list(marked_texts(ROOT / "data" / "training" / f"{TABLE}-{family}.tsv"))
    assert {code for text in texts for _, _, code in text.marks} == set(KINDS)
    assert {text.language.partition("-")[0] for text in texts} == {family}


def test_long_input_takes_time_in_proportion() -> None:
    assert is_in_proportion(find, "Relying on tools, ", 6_000)

"""Words of page furniture: those of a study are found beside the bundled ones, and their file is checked."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from fraudkg.cli.lexicon import command
from fraudkg.errors import InputError
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource
from fraudkg.text.readers.boilerplate import find_marks
from fraudkg.text.readers.furniture import CODES

BUNDLED = resource("data/lexicon")


def own(folder: Path, content: str) -> Path:
    """The lexicon folder of a made-up study."""
    lexicon = folder / "data" / "lexicon"
    lexicon.mkdir(parents=True)
    (lexicon / "furniture.yaml").write_text(content, "utf-8")
    return lexicon


def test_a_study_adds_words_to_the_bundled_ones(tmp_path: Path) -> None:
    text = "Parrot corner\nHome\nMade up: parrots warned 12 people."
    furniture = read_furniture([BUNDLED, own(tmp_path, "- code: line\n  en: [parrot corner]\n")])
    marks = [text[one.span.start : one.span.end] for one in find_marks(text, furniture)]
    assert marks == ["Parrot corner", "Home"]
    assert len(find_marks(text, read_furniture([BUNDLED]))) == 1


def test_every_code_is_asked_for_and_has_words() -> None:
    rows = list(file_rows([BUNDLED], "furniture"))
    assert [row.content["code"] for row in rows] == list(CODES)
    for row in rows:
        for language in row.content.keys() - {"code"}:
            words = row.texts(language)
            assert list(words) == sorted(set(words)), f"{row.content['code']} {language}"


def test_a_word_that_is_no_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="en has no list of words"):
        read_furniture([own(tmp_path, "- code: line\n  en: parrot corner\n")])


def test_lexicon_check_knows_the_file(tmp_path: Path) -> None:
    own(tmp_path, "- code: lines\n  en: [parrot corner]\n")
    done = CliRunner().invoke(command, ["check", "-C", str(tmp_path)])
    assert "furniture.yaml:1: no rule asks for words of the code lines in furniture.yaml" in done.stdout
    assert "perhaps line is meant" in done.stdout

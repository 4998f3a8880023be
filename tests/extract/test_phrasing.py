"""Patterns whose words stand in a lexicon file. All words are made up."""

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.phrasing import Phrasing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.yaml").write_text(
        "- code: joins\n  en: [and, as well as]\n  zh-hans: [和]\n- code: dot\n  en: ['a.b']\n",
        encoding="utf-8",
    )
    return tmp_path


def test_a_code_stands_for_each_of_its_words(folder: Path) -> None:
    phrasing = Phrasing.read([folder], "small", "en")
    assert phrasing[r"{joins} (\w+)"].match("as well as others")
    assert not phrasing[r"{joins} (\w+)"].match("和 others")
    assert phrasing.words("joins") == ("and", "as well as")


def test_words_are_no_patterns_and_counts_are_no_codes(folder: Path) -> None:
    phrasing = Phrasing.read([folder], "small", "en")
    assert not phrasing[r"{dot}"].fullmatch("aXb")
    assert phrasing[r"x{2,3}"].fullmatch("xx")


def test_a_code_without_words_in_the_language_matches_nothing(folder: Path) -> None:
    assert not Phrasing.read([folder], "small", "vi")[r"{joins}"].search("and 和")


def test_phrases_are_texts_with_each_of_the_words(folder: Path) -> None:
    phrasing = Phrasing.read([folder], "small", "en")
    assert phrasing.phrases(" {joins} ") == (" and ", " as well as ")
    assert phrasing.phrases(" {unknown} ") == ()


def test_words_of_several_lengths_may_be_forbidden_before(folder: Path) -> None:
    phrasing = Phrasing.read([folder], "small", "en")
    held = phrasing["(?<!{joins})(?<!{joins} )held"]
    assert not held.search("and held")
    assert not held.search("as well as held")
    assert held.search("was held")
    assert phrasing["(?<!{unknown})held"].match("held")


def test_a_file_without_codes_is_refused(tmp_path: Path) -> None:
    (tmp_path / "small.yaml").write_text("- en: [and]\n", encoding="utf-8")
    with pytest.raises(InputError, match="no code"):
        Phrasing.read([tmp_path], "small", "en")

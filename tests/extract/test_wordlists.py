"""Short lists of words: reading them, and finding them in a text. All words are made up for the tests."""

import re
from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.wordlists import Markers, alternation, listed_words


def test_later_folders_add_words(tmp_path: Path) -> None:
    for number, words in enumerate(("[So far, to date]", "[as yet]")):
        (tmp_path / str(number)).mkdir()
        (tmp_path / str(number) / "made-up.yaml").write_text(
            f"- code: running\n  en: {words}\n  zh-hans: [至今]\n"
        )
    folders = [tmp_path / "0", tmp_path / "1", tmp_path / "absent"]
    assert listed_words(folders, "made-up", "en") == {"running": ("to date", "as yet", "so far")}
    assert listed_words(folders, "made-up", "zh") == {"running": ("至今",)}
    assert listed_words(folders, "made-up", "fr") == {"running": ()}


@pytest.mark.parametrize("text", ["- en: [so far]\n", "code: running\n", "just words\n"])
def test_what_is_no_list_of_codes_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "made-up.yaml").write_text(text)
    with pytest.raises(InputError):
        listed_words([tmp_path], "made-up", "en")


def test_the_longest_word_is_found() -> None:
    pattern = re.compile(alternation(["so", "so far", "yet", "yellow"]))
    assert [match[0] for match in pattern.finditer("so far so yet")] == ["so far", "so", "yet"]
    assert re.search(alternation([]), "anything") is None


def test_words_have_borders_where_the_script_has_spaces() -> None:
    markers = Markers({"until": ("to",), "until-too": ("to",)}, "en")
    assert [(one.start, one.codes) for one in markers.find("to today, to")] == [
        (0, ("until", "until-too")),
        (10, ("until", "until-too")),
    ]
    assert [one.start for one in Markers({"until": ("至",)}, "zh").find("截至今天")] == [1]

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.rows import read_rows


def write(folder: Path, text: str) -> list[Path]:
    (folder / "made-up.yaml").write_text(text, encoding="utf-8")
    return [folder]


def test_rows_give_settings_and_the_words_of_the_family(tmp_path: Path) -> None:
    folders = write(
        tmp_path, "- code: conducted\n  form: svo\n  en: [ran]\n  zh-hans: [开展]\n  zh-hant: [開展]\n"
    )
    [row] = read_rows(folders, "made-up", "zh")
    assert (row.code, row.words, row.text("form")) == ("conducted", ("开展", "開展"), "svo")
    assert read_rows(folders, "made-up", "vi") == ()


def test_a_row_without_words_in_any_language_is_kept(tmp_path: Path) -> None:
    [row] = read_rows(write(tmp_path, "- code: body-of\n  country: country-tha\n"), "made-up", "vi")
    assert row.words == ()


def test_a_folder_without_the_file_adds_nothing(tmp_path: Path) -> None:
    assert read_rows([tmp_path], "made-up", "en") == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("code: a\n", "no list"),
        ("- words\n", "no code"),
        ("- code: a\n  en: ran\n", "no list of words"),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(InputError, match=problem):
        read_rows(write(tmp_path, text), "made-up", "en")

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.relating.pattern import pattern_of
from fraudkg.extract.rows import read_rows


def write(folder: Path, text: str) -> list[Path]:
    (folder / "made-up.yaml").write_text(text, encoding="utf-8")
    return [folder]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- code: a\n  form: vso\n  en: [ran]\n", "form vso is unknown"),
        ("- code: a\n  form: svo\n  before: far\n  en: [ran]\n", "before is no number"),
        ("- code: a\n  form: svo\n  subject: agent\n  en: [ran]\n", "subject has no list of words"),
    ],
)
def test_a_broken_pattern_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    [row] = read_rows(write(tmp_path, text), "made-up", "en")
    with pytest.raises(InputError, match=problem):
        pattern_of(row, is_spaced=True)


def test_agent_stands_for_three_kinds(tmp_path: Path) -> None:
    text = "- code: a\n  form: svo\n  subject: [agent]\n  object: [operation]\n  en: [ran]\n"
    [row] = read_rows(write(tmp_path, text), "made-up", "en")
    assert pattern_of(row, is_spaced=True).subject == {"agency", "agent-group", "country"}

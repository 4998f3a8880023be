"""`fraudkg lexicon check`: a study that cannot be read is one sentence."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from fraudkg.cli.extract import command as extract
from fraudkg.cli.lexicon import command as lexicon
from fraudkg.errors import InputError


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("reference/codes.ttl", "@prefix id: <https://w3id.org/fraudkg/id/> .\nid:made-up a", "Turtle"),
        ("lexicon/time.yaml", "- code: from\n  en: since: then", "YAML"),
    ],
)
def test_a_broken_file_is_told_as_extract_tells_it(
    tmp_path: Path, name: str, content: str, kind: str
) -> None:
    broken = tmp_path / "data" / name
    broken.parent.mkdir(parents=True)
    broken.write_text(content, "utf-8")
    text = tmp_path / "release.txt"
    text.write_text("Police arrested 12 suspects.", "utf-8")
    told = []
    for command, arguments in ((lexicon, ["check"]), (extract, [str(text), "--language", "en"])):
        result = CliRunner().invoke(command, [*arguments, "-C", str(tmp_path)])
        assert isinstance(result.exception, InputError), result.exception
        told.append(str(result.exception))
    assert told[0] == told[1]
    assert told[0].startswith(f"{broken}:2: this is not {kind}: ")


def test_scores_that_are_not_there_are_told_before_anything_is_read(tmp_path: Path) -> None:
    result = CliRunner().invoke(lexicon, ["check", "--gold", str(tmp_path)])
    assert str(result.exception).endswith("write them with `fraudkg evaluate --write`.")
    assert result.stdout == ""


def test_a_study_without_words_of_its_own_is_told(tmp_path: Path) -> None:
    (tmp_path / "data" / "releases").mkdir(parents=True)
    (tmp_path / "data" / "lexikon").mkdir()
    result = CliRunner().invoke(lexicon, ["check", "-C", str(tmp_path)])
    assert result.exit_code == 0
    assert result.stderr == f"note: {tmp_path} has no words of its own in data/lexicon\n"

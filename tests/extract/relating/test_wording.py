from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.naming.patterns import read_rows
from fraudkg.extract.relating.entries import entries
from fraudkg.extract.relating.wording import active, irregular, passive, written_out


def test_alternatives_are_written_out() -> None:
    assert written_out(["in (close |)(contact|touch) with", "by"]) == (
        "in close contact with",
        "in close touch with",
        "in contact with",
        "in touch with",
        "by",
    )


def test_regular_verbs() -> None:
    assert active("carry out", {}) == ("carry out", "carries out", "carried out", "carrying out")
    assert active("stage", {}) == ("stage", "stages", "staged", "staging")
    assert active("nab", {}) == ("nab", "nabs", "nabbed", "nabbing")
    assert active("launch", {}) == ("launch", "launches", "launched", "launching")
    assert active("deploy", {}) == ("deploy", "deploys", "deployed", "deploying")


def test_irregular_verbs() -> None:
    strange = irregular(["undertake undertook undertaken"])
    assert active("undertake", strange) == (
        "undertake",
        "undertakes",
        "undertook",
        "undertaken",
        "undertaking",
    )
    assert passive("undertake", strange) == ("undertaken by", "undertaken jointly by")


def test_brackets_within_brackets_are_refused(tmp_path: Path) -> None:
    (tmp_path / "relations.yaml").write_text(
        "- code: conducted\n  form: svo\n  subject: [agency]\n"
        "  object: [operation]\n  en: ['a (b|c (d|e)) f']\n",
        encoding="utf-8",
    )
    rows = read_rows([tmp_path], "relations", "en")
    with pytest.raises(InputError, match="brackets within brackets"):
        list(entries(rows, is_spaced=True))

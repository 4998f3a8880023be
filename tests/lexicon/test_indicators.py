"""What measures count, and which is meant instead of another, is written with codes that there are."""

from pathlib import Path

import pytest

from fraudkg.errors import InputError
from fraudkg.extract.context.places.homes import Homes
from fraudkg.extract.context.places.kind import Kind
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.instead import read_instead
from fraudkg.extract.wordlists import listed_words
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.lexicon.listed import unknown_measures
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource

LEXICON = resource("data/lexicon")


def test_every_code_stands_for_measures_of_the_lexicon() -> None:
    known = {measure.code for measure in MeasureLexicon.from_folders([LEXICON]).measures}
    for row in file_rows([LEXICON], "indicators"):
        told = row.texts("any") or (row.text("from"), row.text("to"))
        assert set(told) <= known, row.place


def test_what_nothing_declares_is_told_with_its_line(tmp_path: Path) -> None:
    own = """# made up
- code: raid
  any: [parrots-caught]
- code: instead
  from: victimz
  to: cases-tried
  when: in-court
"""
    (tmp_path / "indicators.yaml").write_text(own, "utf-8")
    found = list(unknown_measures([LEXICON, tmp_path], {"victims", "cases-tried"}))
    assert [(one.place, one.problem) for one in found if str(tmp_path) in one.place] == [
        (f"{tmp_path}/indicators.yaml:2", "no indicator has the notation parrots-caught"),
        (f"{tmp_path}/indicators.yaml:4", "no indicator has the notation victimz"),
    ]


def test_a_study_says_that_another_measure_is_meant(tmp_path: Path) -> None:
    row = "- code: instead\n  from: assets-seized\n  to: victims\n  when: {}\n"
    (tmp_path / "indicators.yaml").write_text(row.format("price"), "utf-8")
    assert [one.other for one in read_instead([LEXICON, tmp_path])][-1] == "victims"
    (tmp_path / "indicators.yaml").write_text(row.format("prise"), "utf-8")
    with pytest.raises(InputError, match="there is no condition prise"):
        read_instead([LEXICON, tmp_path])


def test_a_study_says_that_its_own_measure_counts_people_sent_back(tmp_path: Path) -> None:
    own = "# made up\n- code: sent-back\n  any: [parrots-returned]\n"
    (tmp_path / "indicators.yaml").write_text(own, "utf-8")
    homes = Homes([LEXICON], Gazetteer([resource("data/reference")], "en"))
    home = homes.of(Document("Made up.", "en", None, "agency-sg-spf"))
    counts = listed_words([LEXICON, tmp_path], "indicators", "en")
    told = [Kind.of(name, home, counts).is_sent_back for name in ("parrots-returned", "suspects-repatriated")]
    assert told == [True, True]
    assert not Kind.of("suspects-arrested", home, counts).is_sent_back

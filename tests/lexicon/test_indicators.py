"""What measures count, as far as rules ask for it, is written with codes of measures that there are."""

from pathlib import Path

from fraudkg.extract.context.places.choosing import Kind
from fraudkg.extract.context.places.homes import Homes
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import listed_words
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.resources import resource

LEXICON = resource("data/lexicon")


def test_every_code_stands_for_measures_of_the_lexicon() -> None:
    known = {measure.code for measure in MeasureLexicon.from_folders([LEXICON]).measures}
    for code, measures in listed_words([LEXICON], "indicators", "en").items():
        assert measures, code
        assert set(measures) <= known, code


def test_a_study_says_that_its_own_measure_counts_people_sent_back(tmp_path: Path) -> None:
    own = "# made up\n- code: sent-back\n  any: [parrots-returned]\n"
    (tmp_path / "indicators.yaml").write_text(own, "utf-8")
    homes = Homes([LEXICON], Gazetteer([resource("data/reference")], "en"))
    home = homes.of(Document("Made up.", "en", None, "agency-sg-spf"))
    counts = listed_words([LEXICON, tmp_path], "indicators", "en")
    told = [Kind.of(name, home, counts).is_sent_back for name in ("parrots-returned", "suspects-repatriated")]
    assert told == [True, True]
    assert not Kind.of("suspects-arrested", home, counts).is_sent_back

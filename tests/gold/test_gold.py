"""The gold texts are what they say: enough, of many issuers, restated; each is checked when it is read."""

import re
from collections import Counter
from pathlib import Path

import pytest
from tests import known

from fraudkg.evaluate.form import SPLITS
from fraudkg.evaluate.gold import GoldText

pytestmark = pytest.mark.slow
HERE = Path(__file__).parent


@pytest.fixture(scope="module")
def texts() -> tuple[GoldText, ...]:
    return known.gold_texts()


def test_there_are_enough_texts_of_enough_issuers(texts: tuple[GoldText, ...]) -> None:
    languages = Counter(text.language.partition("-")[0] for text in texts)
    scripts = Counter(text.language for text in texts)
    assert len(texts) >= 590
    assert languages["en"] >= 320
    assert languages["zh"] >= 250
    assert scripts["zh-hans"] >= 185
    assert scripts["zh-hant"] >= 65
    assert all(languages[language] >= 4 for language in ("ja", "ko", "th", "vi"))
    assert len({text.issuer for text in texts}) >= 470


def test_no_issuer_is_on_both_sides(texts: tuple[GoldText, ...]) -> None:
    sides = [{text.issuer for text in texts if text.split == split} for split in SPLITS]
    assert not sides[0] & sides[1]


def test_what_has_no_number_is_annotated_in_both_languages_on_both_sides(texts: tuple[GoldText, ...]) -> None:
    annotated = Counter((text.split, text.language[:2]) for text in texts if text.unnumbered is not None)
    assert all(annotated[split, language] for split in SPLITS for language in ("en", "zh"))


def test_every_text_says_that_it_is_restated_and_from_where() -> None:
    for path in HERE.glob("*/*.yaml"):
        words = path.read_text("utf-8")
        assert "restated: true" in words, path.name
        assert re.search(r"^source:\s+\{?address: ", words, re.MULTILINE), path.name

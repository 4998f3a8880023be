"""Where sentences end, and the abbreviations after which none does."""

import pytest

from fraudkg.extract.sentences import sentences_of
from fraudkg.lexicon.rows import file_rows
from fraudkg.resources import resource

LISTED = {
    row.text("code"): row.texts("any") for row in file_rows([resource("data/lexicon")], "abbreviations")
}


def told(text: str) -> list[str]:
    return [text[one.span.start : one.span.end] for one in sentences_of(text, "en")]


@pytest.mark.parametrize("word", LISTED["anywhere"])
def test_no_sentence_ends_in_an_abbreviation(word: str) -> None:
    assert len(told(f"Parrots saw {word}. Beak on the quay. They flew.")) == len(("first", "last"))


@pytest.mark.parametrize("word", LISTED["before-number"])
def test_some_are_abbreviations_only_before_a_number(word: str) -> None:
    assert told(f"Parrots held {word}. 5 of them.") == [f"Parrots held {word}. 5 of them."]
    assert told(f"Parrots held {word}. They flew.") == [f"Parrots held {word}.", "They flew."]

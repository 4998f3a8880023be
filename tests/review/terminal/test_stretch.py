"""What is quoted by its first and last words; all texts are made up."""

import pytest

from fraudkg.errors import QuoteError
from fraudkg.review.terminal.stretch import stretch
from fraudkg.text import Span

TEXT = "編造：打詐成果公布。\n警方查獲12人。\n成果很多，本年成果相當顯著。\n再查獲3人，另成果也顯著。"


def test_the_shortest_stretch_is_meant_and_none_over_a_paragraph() -> None:
    assert stretch(TEXT, "成果 … 顯著") == "成果也顯著"
    assert stretch(TEXT, "成果…顯著", TEXT.index("很多")) == "成果相當顯著"
    with pytest.raises(QuoteError, match="stand in no paragraph together"):
        stretch(TEXT, "打詐 … 顯著")
    with pytest.raises(QuoteError, match="is not in the text"):
        stretch(TEXT, "顯著 … 打詐")


def test_all_words_may_be_typed() -> None:
    assert stretch(TEXT, "查獲3人") == "查獲3人"


def test_a_line_that_only_breaks_ends_no_paragraph() -> None:
    text = "Made up: police\nheld men."
    with pytest.raises(QuoteError):
        stretch(text, "police … men")
    assert stretch(text, "police … men", breaks=[Span(15, 16)]) == "police\nheld men"


def test_a_quote_may_be_typed_by_its_ends() -> None:
    text = "Made up. In 2025, police held 12 men, and stopped 3 calls. They held 12 men (twice), it is said."
    assert stretch(text, "In 2025 … calls") == "In 2025, police held 12 men, and stopped 3 calls"
    assert stretch(text, "held ... (twice)", near=60) == "held 12 men (twice)"
    assert stretch(text, "stopped 3 calls") == "stopped 3 calls"

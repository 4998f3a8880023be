"""Small words round figures: the codes that rules ask for are those that the lexicon has."""

import ast
from pathlib import Path

import pytest

from fraudkg.extract.measuring import marks
from fraudkg.extract.measuring.marks import Marks
from fraudkg.extract.wordlists import listed_words
from fraudkg.resources import resource

ROOM = Path(marks.__file__).parent


def asked() -> set[str]:
    """The codes in texts and patterns of the modules beside the one for marks."""
    trees = [
        ast.parse(path.read_text(encoding="utf-8")) for path in ROOM.glob("*.py") if path.stem != "marks"
    ]
    texts = [one.value for tree in trees for one in ast.walk(tree) if isinstance(one, ast.Constant)]
    return {code for text in texts if isinstance(text, str) for code in marks.CODE.findall(text)}


def test_rules_and_lexicon_have_the_same_codes() -> None:
    families = ("en", "zh", "ja", "ko", "th", "vi")
    listed = [listed_words([resource("data/lexicon")], "marks", family) for family in families]
    assert {code for words in listed for code in words} == asked()


@pytest.mark.parametrize("text", ["up from 9", "up fromage 9"])
def test_a_code_without_words_is_never_found(text: str) -> None:
    assert not Marks({}).pattern(r"\b{from}\b").search(text)
    assert Marks({}).phrases(" {from} ") == ()


def test_words_of_several_signs_are_alternatives() -> None:
    pattern = Marks({"in-all": ("in all", "in total", "all")}).pattern("{in-all}?,? [0-9]+")
    assert [bool(pattern.fullmatch(text)) for text in ("in total, 9", " 9", "in 9")] == [True, True, False]

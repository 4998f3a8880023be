"""Small words round figures: the codes that rules ask for are those that the lexicon has."""

import ast
from pathlib import Path

from fraudkg.extract import measuring
from fraudkg.extract.phrasing import CODE
from fraudkg.extract.wordlists import listed_words
from fraudkg.resources import resource

ROOM = Path(measuring.__file__).parent


def asked() -> set[str]:
    """The codes in texts and patterns of the room."""
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in ROOM.glob("*.py")]
    texts = [one.value for tree in trees for one in ast.walk(tree) if isinstance(one, ast.Constant)]
    return {code for text in texts if isinstance(text, str) for code in CODE.findall(text)}


def test_rules_and_lexicon_have_the_same_codes() -> None:
    families = ("en", "zh", "ja", "ko", "th", "vi")
    listed = [listed_words([resource("data/lexicon")], "marks", family) for family in families]
    assert {code for words in listed for code in words} == asked()

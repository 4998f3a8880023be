"""The lexicon's own words and any numerals in any order: something is read, nothing breaks."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.resources import resource

_LANGUAGES = ("en", "zh-hans", "zh-hant", "ja", "ko", "th", "vi")
_NUMERALS = [
    "12",
    "3,000",
    "1.5",
    "１２",
    "2025",
    "20%",
    "$5",
    "½",
    "三",
    "十二",
    "two",
    "a dozen",
    "1-2",
    "3亿",
    "5月",
]
_NUMERALS += ["RWF12 million", "第三", "100余", "1/2", "(5)"]
_SIGNS = list("，。、；：“”（）()-–/|.,;:\n\"'")


def _words(node: Any, language: str, found: dict[str, set[str]]) -> None:
    if isinstance(node, dict):
        for key, value in node.items():
            _words(value, key if key in _LANGUAGES else language, found)
    elif isinstance(node, list):
        for value in node:
            _words(value, language, found)
    elif isinstance(node, str):
        found.setdefault(language, set()).add(node)


@pytest.fixture(scope="module")
def words() -> dict[str, list[str]]:
    found: dict[str, set[str]] = {}
    for path in sorted(Path(str(resource("data", "lexicon"))).rglob("*.yaml")):
        _words(yaml.safe_load(path.read_text("utf-8")), "", found)
    return {language: sorted(listed) for language, listed in found.items()}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_words_in_any_order_are_read(language: str, words: dict[str, list[str]], reader: Reader) -> None:
    own = words[language] + (words["zh-hans"] if language == "zh-hant" else [])
    pieces = st.one_of(*(st.sampled_from(one) for one in (own, own, words[""], _NUMERALS, _SIGNS)))

    @settings(max_examples=100, deadline=None)
    @given(st.lists(pieces, min_size=1, max_size=30), st.sampled_from(["", " "]))
    def read(parts: list[str], between: str) -> None:
        document = Document(between.join(parts), language, date(2026, 1, 8), "agency-cn-mps")
        account = reader.read(document)
        accounted = len(account.statistics) + len(account.ignored) + len(account.open)
        assert accounted or not any(char.isdecimal() for char in document.content)

    read()

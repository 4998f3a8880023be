"""The gold texts are what they say: every figure of every text is annotated, with codes that exist."""

import re
from collections import Counter
from pathlib import Path

import pytest

from fraudkg.evaluate.gold import SPLITS, GoldText, find_gold, read_gold
from fraudkg.text import Span

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
_DIGITS = re.compile(r"\d+")


@pytest.fixture(scope="module")
def texts() -> tuple[GoldText, ...]:
    return tuple(find_gold(HERE))


def _notations(prefix: str) -> set[str]:
    codes = (ROOT / "ontology" / "codes.ttl").read_text("utf-8")
    return set(re.findall(rf"^id:{prefix}-([a-z0-9-]+) a ", codes, re.MULTILINE))


def test_there_are_enough_texts_of_enough_issuers(texts: tuple[GoldText, ...]) -> None:
    languages = Counter(text.language.partition("-")[0] for text in texts)
    assert len(texts) >= 48
    assert languages["en"] >= 24
    assert languages["zh"] >= 16
    assert {"zh-hans", "zh-hant"} <= {text.language for text in texts}
    assert sum(count for language, count in languages.items() if language not in {"en", "zh"}) >= 8
    assert len({text.issuer for text in texts}) >= 12


def test_no_issuer_is_on_both_sides(texts: tuple[GoldText, ...]) -> None:
    sides = [{text.issuer for text in texts if text.split == split} for split in SPLITS]
    assert not sides[0] & sides[1]


@pytest.mark.parametrize("path", sorted(HERE.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_every_digit_is_annotated_once(path: Path) -> None:
    text = read_gold(path)
    assert text.id == path.stem
    assert text.split == path.parent.name
    spans = [*(one.number for one in text.statistics), *text.ignored]
    for match in _DIGITS.finditer(text.content):
        digits = Span(*match.span())
        assert sum(span.holds(digits) for span in spans) == 1, f"{match[0]} at {match.start()}"


def test_codes_are_those_of_the_ontology(texts: tuple[GoldText, ...]) -> None:
    indicators, units = _notations("ind"), _notations("unit")
    used = {one.indicator for text in texts for one in text.statistics} - {None}
    assert used <= indicators, used - indicators
    used = {one.unit for text in texts for one in text.statistics} - {None}
    assert used <= units, used - units


def test_remarks_have_codes_of_the_ontology(texts: tuple[GoldText, ...]) -> None:
    codes = {"outcome": _notations("ind"), "status": _notations("status"), "narrative": _notations("nk")}
    used = {(one.kind, one.code) for text in texts for one in text.remarks or ()}
    assert all(code in codes[kind] for kind, code in used), used
    annotated = Counter((text.split, text.language[:2]) for text in texts if text.remarks is not None)
    assert all(annotated[split, language] for split in SPLITS for language in ("en", "zh"))


def test_every_text_says_that_it_is_restated_and_from_where() -> None:
    for path in HERE.glob("*/*.yaml"):
        words = path.read_text("utf-8")
        assert "restated: true" in words, path.name
        assert re.search(r"^source:\s+\{?address: ", words, re.MULTILINE), path.name

"""Two readers, written apart, read the same: what the build accepts, the verifier verifies."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.evaluate.gold import read_gold
from fraudkg.extract.numbers import Read, find_numbers
from fraudkg.extract.numbers.counters import counters
from fraudkg.extract.numbers.languages import begin
from fraudkg.extract.numbers.languages import reader as reader_of
from fraudkg.lexicon.rows import family
from fraudkg.verify.beside import AFTER, CLASSIFIERS, EITHER, SHARED
from fraudkg.verify.numerals import as_sum, numbers_in, read_number
from fraudkg.verify.rates import RATES, read_rate

GOLD = sorted((Path(__file__).parents[1] / "gold" / "dev").glob("*.yaml"))
LEXICON = Path(__file__).parents[2] / "data" / "lexicon"


@cache
def reader(language: str) -> Read:
    """One of a language: its patterns are made once."""
    return reader_of(language, [LEXICON])


# Made-up numbers: their language, their words, what they say, and the step to which they are given.
SAME = Path(__file__).with_name("same_numbers.txt").read_text(encoding="utf-8")

EXCEPTIONS = {
    (
        "us-ftc-20250310-en",
        "one in three",
    ): "no decimal number states a third exactly; the reader leaves it open",
    ("in-rbi-20240530-en", "3,170"): "its scale stands in the head of the table's column",
    ("in-rbi-20240530-en", "10,507"): "its scale stands in the head of the table's column",
    ("jp-npa-20250902-en", "Two-thirds"): "no decimal number states it exactly; the reader leaves it open",
    ("us-ssa-oig-20240718-en", "One-third"): "no decimal number states it exactly; the reader leaves it open",
    ("mn-gia-20191031-en", "a third"): "no decimal number states it exactly; the reader leaves it open",
    ("nl-cbs-20220301-en", "one in three"): "no decimal number states it exactly; the reader leaves it open",
    (
        "nl-cbs-20220301-en",
        "two out of three",
    ): "no decimal number states it exactly; the reader leaves it open",
    ("cn-mps-20201022-zh-hans", "万亿"): "neither reads a scale without a number",
}
"""Numbers of gold texts that the two read otherwise, by text and words, with the reason."""


def rows() -> Iterator[tuple[str, ...]]:
    for line in SAME.strip().splitlines():
        yield tuple(part.strip() for part in line.split("|"))


@pytest.mark.parametrize(("language", "words", "value", "step"), list(rows()))
def test_both_readers_read_the_same(language: str, words: str, value: str, step: str) -> None:
    (built,) = reader(language)(words, 0)
    verified = read_number(words, language)
    assert verified is not None
    assert built.text == words
    assert built.value == verified.value == Decimal(value)
    assert built.rounded_to == (Decimal(step) if step else None)
    assert built.rounded_to in verified.steps
    if language in {"en", "zh"}:
        # Whoever does not know the language reads it alike, or as none.
        assert read_number(words) in {verified, None if language == "zh" else verified}


# Made-up numbers that only what follows the stroke tells how to read; unit, value and step.
@pytest.mark.parametrize(("language", "words", "unit", "value", "step"), [
    ("en", "15,7|% of all", "percent", "15.7", None),
    ("en", "15,75| per cent of all", "percent", "15.75", None),
    ("en", "0,4| percentage points", "percentage-point", "0.4", None),
    ("en", "1.2M| cards", "", "1200000", 100000),
    ("zh", "廿|人落网", "", "20", None),
    ("zh", "三点五|倍", "fold", "3.5", None),
    ("zh", "十二點五|個百分點", "percentage-point", "12.5", None),
    ("zh", "三点五成|案件", "percent", "35", None),
    ("zh", "卅|名", "", "30", None),
])  # fmt: skip
def test_both_readers_heed_what_follows(
    language: str, words: str, unit: str, value: str, step: int | None
) -> None:
    number, _, after = words.partition("|")
    (built,) = reader(language)(number + after, 0)
    verified = numbers_in(number + after, language)[0]
    alone = read_number(number, language) or read_rate(number, language, unit)
    assert alone is not None
    assert built.text == number
    assert (verified.start, verified.end) == (0, len(number))
    assert built.value == verified.value == alone.value == Decimal(value)
    assert built.rounded_to == step
    assert {step} == set(verified.steps) & set(alone.steps)


@pytest.mark.parametrize(("language", "words", "cut"), [
    ("en", "it rose 15,7% in all", "15"),
    ("en", "Rs 40 Cr were lost", "40"),
    ("en", "123,45,67,890 rupees", "123"),
    ("ja", "3割5分を占める", "3割"),
    ("ja", "6割を占める", "6"),
    ("ja", "65・2%を占める", "65"),
    ("ko", "3천5백만 명", "3천"),
    ("zh", "1 亿3000万元", "1 亿"),
    ("zh", "1亿 3000万元", "1亿"),
    ("zh", "4.5 万人", "4.5"),
    ("zh", "3亿6千余万元", "3亿6千"),
    ("zh", "三点二五万亿元", "三点二五万"),
    ("zh", "十二点五万元", "五万"),
    ("zh", "百廿五人", "廿五"),
    ("zh", "二○二五年", "二"),
    ("zh", "百分之三十二点五", "三十二"),
    ("zh", "百分之三十二点五", "五"),
    ("zh", "上升三点五倍", "五"),
    ("zh", "占三点五成", "五成"),
    ("zh", "1亿3000余万元", "1亿3000余"),
    ("en", "they lost 500million", "500"),
    ("en", "they lost 5 crore", "5"),
    ("ko", "1조 3162억원", "1조"),
    ("ko", "2만6130명", "6130"),
    ("th", "3พันล้านบาท", "3พัน"),
    ("vi", "8.000 bị hại", "8"),
    ("vi", "3 nghìn tỷ đồng", "3 nghìn"),
    ("zh", "超三成案件", "三"),
])  # fmt: skip
def test_no_language_lets_a_number_be_cut(language: str, words: str, cut: str) -> None:
    at = words.index(cut)
    assert (at, at + len(cut)) not in {(one.start, one.end) for one in numbers_in(words, language)}


@pytest.mark.parametrize(
    ("words", "start", "end", "value"),
    [
        ("百分之三十二点五", 3, 8, "32.5"),
        ("百分之廿点五", 3, 6, "20.5"),
        ("百分之零点五", 3, 6, "0.5"),
        ("百分之三十二点五至四十点一", 3, 8, "32.5"),
    ],
)
def test_a_per_cent_ahead_shows_that_numerals_have_decimals(
    words: str, start: int, end: int, value: str
) -> None:
    built = reader("zh")(words, start)[0]
    verified = next(one for one in numbers_in(words, "zh") if one.start == start)
    assert (built.span.end, verified.end) == (end, end)
    assert built.value == verified.value == Decimal(value)
    assert built.rounded_to is None
    assert None in verified.steps


@pytest.mark.parametrize("words", ["李○○", "王○等人", "陈某○、张○○"])
def test_a_ring_that_masks_a_name_is_no_number(words: str) -> None:
    assert numbers_in(words, "zh") == ()
    assert not any(reader("zh")(words, at) for at in range(len(words)))


@pytest.mark.parametrize("counter", sorted(counters("ko", [LEXICON])))
@pytest.mark.parametrize(
    "words", ["열다섯 {}", "세 {}", "열두{}", "한 {}에서", "네 {}물", "두{}", "두 {} 계좌"]
)
def test_both_readers_ask_for_the_same_counters(words: str, counter: str) -> None:
    text = f"경찰은 {words.format(counter)} 압수"
    built = [one.span.start for one in find_numbers(text, reader("ko"), begin("ko", [LEXICON]))]
    assert [one.start for one in numbers_in(text, "ko")] == built


@pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)
def test_gold_numbers_are_read_alike(path: Path) -> None:
    gold = read_gold(path)
    for one in gold.statistics:
        # An annotator may take the sign of per cent into the number.
        words = gold.content[one.number.start : one.number.end].removesuffix("%")
        if one.value is None or (gold.id, words) in EXCEPTIONS:
            continue
        verified = read_number(words, gold.language) or read_rate(words, gold.language, one.unit or "")
        assert verified is not None, words
        assert verified.value == one.value, words
        built = reader(family(gold.language))(gold.content, one.number.start)
        if built and built[0].text == words:
            assert built[0].value == verified.value, words
            assert built[0].rounded_to in verified.steps, words


def lexicon(name: str) -> list[dict[str, Any]]:
    found = plain(read_yaml(LEXICON / f"{name}.yaml"))
    assert isinstance(found, list)
    return found


def words_of(row: dict[str, Any]) -> set[str]:
    return {word for words in row.values() if isinstance(words, list) for word in words}


def test_the_sides_of_bounds_are_those_of_the_lexicon() -> None:
    sides: dict[str, set[str]] = {"before": set(), "after": set()}
    for row in lexicon("bounds"):
        sides[row.get("position", "before").partition("-")[0]] |= words_of(row)
    for row in lexicon("remarks"):
        if row["flag"] == "no-bound":
            sides["before"] |= {
                word for one in row.values() if isinstance(one, dict) for word in one["before"]
            }
    assert sides["after"] - sides["before"] <= AFTER
    assert sides["after"] & sides["before"] <= EITHER
    assert not sides["before"] & AFTER


def test_counting_words_are_those_of_the_lexicon() -> None:
    kinds = {"empty", "thing", "times", "weak"}
    assert {
        word for row in lexicon("classifiers") if row["kind"] in kinds for word in words_of(row)
    } <= CLASSIFIERS


def test_shared_words_of_currencies_are_those_of_the_lexicon() -> None:
    for row in lexicon("currencies"):
        for word in {word.casefold() for word in row.get("shared", ())} & SHARED.keys():
            assert row["code"] in SHARED[word]
    # Of the others, no two currencies share one that units.yaml gives to either and that follows a number.
    borne = {word for row in lexicon("units") for word in words_of(row)}
    shared = Counter(word for row in lexicon("currencies") for word in row.get("shared", ()))
    assert {word.casefold() for word in shared.keys() & borne if shared[word] > 1} <= SHARED.keys()


def test_currencies_with_three_decimals_are_those_of_the_lexicon() -> None:
    pointed = [row["code"] for row in lexicon("currencies") if as_sum("1.234", "en", row["code"]) == "1.234"]
    assert pointed == [row["code"] for row in lexicon("currencies") if row.get("decimals") == 3]


def test_rates_are_those_of_the_lexicon() -> None:
    said = {
        (family(language), word): (row["value"], row["unit"])
        for row in lexicon("rates")
        for language, words in row.items()
        if "value" in row and isinstance(words, list) and language not in {"before", "after", "never"}
        for word in words
    }
    assert said.keys() >= {("zh", "一半"), ("zh", "十分之三"), ("en", "half")}
    assert (
        said.items()
        <= {
            (language, word): rate for language, rates in RATES.items() for word, rate in rates.items()
        }.items()
    )

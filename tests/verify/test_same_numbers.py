"""Two readers, written apart, read the same: what the build accepts, the verifier verifies."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.evaluate.gold import read_gold
from fraudkg.extract.grammar.figures import reader
from fraudkg.lexicon.words import family
from fraudkg.verify.beside import AFTER, CLASSIFIERS, EITHER, SHARED
from fraudkg.verify.numerals import numbers_in, read_number
from fraudkg.verify.rates import RATES, read_rate

if TYPE_CHECKING:
    from collections.abc import Iterator

GOLD = sorted((Path(__file__).parents[1] / "gold" / "dev").glob("*.yaml"))
LEXICON = Path(__file__).parents[2] / "data" / "lexicon"

# Made-up numbers: their language, their words, what they say, and the step to which they are given.
SAME = """
en | 542 | 542 |
en | 7,600 | 7600 |
en | 258,000 | 258000 | 1000
en | 33 000 | 33000 | 1000
en | 1,000.0 | 1000 |
en | 0.5 | 0.5 |
en | 12,34,567 | 1234567 |
en | 2,50,000 | 250000 | 10000
en | 3.6 billion | 3600000000 | 100000000
en | 21.707 million | 21707000 | 1000
en | 21.707-million | 21707000 | 1000
en | 5million | 5000000 | 1000000
en | 1.5million | 1500000 | 100000
en | 3 hundred thousand | 300000 | 100000
en | 9.3bn | 9300000000 | 100000000
en | 9.3 bn | 9300000000 | 100000000
en | 4.25mn | 4250000 | 10000
en | 2 tn | 2000000000000 | 1000000000000
en | 50k | 50000 | 1000
en | 1.2K | 1200 | 100
en | 2.5 crore | 25000000 | 1000000
en | 22,845 crore | 228450000000 | 10000000
en | 1,23,45,67,890 | 1234567890 |
en | 123,45,67,890 | 1234567890 |
en | 40 Cr | 400000000 | 10000000
en | 1,200.5 cr | 12005000000 | 1000000
en | 33.5mil | 33500000 | 100000
en | 3 lakh | 300000 | 100000
en | 7.5 lakhs | 750000 | 10000
en | 3 dozen | 36 | 12
en | two dozen | 24 |
en | a dozen | 12 |
en | half a dozen | 6 |
en | half a thousand | 500 | 500
en | half a million | 500000 | 500000
en | half a billion | 500000000 | 500000000
en | a half million | 500000 | 500000
en | ½ | 0.5 |
en | 3½ million | 3500000 | 100000
en | 2¾ | 2.75 |
en | seven | 7 |
en | Forty-two | 42 |
en | one hundred and five | 105 |
en | two hundred thousand | 200000 | 1000
en | two thousand million | 2000000000 | 1000000000
en | a million | 1000000 | 1000000
en | two million three hundred thousand | 2300000 | 1000
zh | 43.7万 | 437000 | 1000
zh | 2170.7亿 | 217070000000 | 10000000
zh | 1.2万亿 | 1200000000000 | 100000000000
zh | 3千万 | 30000000 | 10000000
zh | 2百万 | 2000000 | 1000000
zh | 1亿3000万 | 130000000 | 10000
zh | 3万5 | 35000 | 1000
zh | 2万6130 | 26130 |
zh | 1万5千 | 15000 | 1000
zh | 67億1779萬 | 6717790000 | 10000
zh | 2兆 | 2000000000000 | 1000000000000
zh | １２，０００ | 12000 | 1000
zh | 三万五千 | 35000 | 1000
zh | 三万五 | 35000 | 1000
zh | 一百零五 | 105 |
zh | 十一亿三千万 | 1130000000 | 10000000
zh | 二〇二五 | 2025 |
zh | 千万 | 10000000 | 10000000
zh | 百万 | 1000000 | 1000000
zh | 百 | 100 |
zh | 两 | 2 |
zh | 三成 | 30 |
zh | 6成 | 60 |
zh | 三成五 | 35 |
zh | 七成半 | 75 |
zh | 3亿6千余万 | 360000000 | 10000000
zh | 2千多亿 | 200000000000 | 100000000000
zh | 5千3百万 | 53000000 | 1000000
zh | 1亿5千3百万 | 153000000 | 1000000
zh | 3万零50 | 30050 |
zh | 3万零5 | 30005 |
zh | 1亿零5万 | 100050000 | 10000
zh | ２千３百万 | 23000000 | 1000000
zh | 1 亿3000万 | 130000000 | 10000
zh | 1亿 3000 万 | 130000000 | 10000
zh | 三点二五万亿 | 3250000000000 | 10000000000
zh | 4.5 万 | 45000 | 1000
zh | 4.5 余万 | 45000 | 1000
zh | 1,200 亿 | 120000000000 | 100000000
zh | 七二四四 | 7244 |
zh | 七二四四万 | 72440000 | 10000
zh | 二○二五 | 2025 |
zh | 六○ | 60 |
zh | 十二点五万 | 125000 | 1000
zh | 三點二五億 | 325000000 | 1000000
zh | 廿五 | 25 |
zh | 廿点五万 | 205000 | 1000
zh | 廿余万 | 200000 | 100000
ja | 6割 | 60 |
ja | 十割 | 100 |
ja | ３割5分 | 35 |
ja | 三割五分 | 35 |
ja | 3億5千万 | 350000000 | 10000000
ja | 1,200万 | 12000000 | 10000
ja | ３７ | 37 |
ja | 2兆 | 2000000000000 | 1000000000000
ja | 三十二 | 32 |
ko | 1만2735 | 12735 |
ko | 2만 6130 | 26130 |
ko | 1조3162억 | 1316200000000 | 100000000
ko | 1조 3162억 | 1316200000000 | 100000000
ko | 1,498억 | 149800000000 | 100000000
ko | 5천만 | 50000000 | 10000000
ko | 3억 5천만 | 350000000 | 10000000
ko | 1천2백 | 1200 | 100
ko | 2만 5천3백 | 25300 | 100
ko | 1억 2천3백만 | 123000000 | 1000000
ko | 3백5십만 | 3500000 | 100000
ko | 5천 억 | 500000000000 | 100000000000
ko | 1만3 | 10003 |
ko | 26,130 | 26130 |
ko | 3만 | 30000 | 10000
ko | 1.5억 | 150000000 | 10000000
ko | 두 | 2 |
th | 20 ล้าน | 20000000 | 1000000
th | 19.7 ล้าน | 19700000 | 100000
th | 3พันล้าน | 3000000000 | 1000000000
th | 2 หมื่น | 20000 | 10000
th | 5 แสน | 500000 | 100000
th | 4 พัน | 4000 | 1000
th | 1.2 หมื่นล้าน | 12000000000 | 1000000000
th | ๕๔๒ | 542 |
th | ๒,๕๐๐ | 2500 |
th | 250,000 | 250000 | 10000
vi | 8.000 | 8000 | 1000
vi | 12.345 | 12345 |
vi | 1.234.567 | 1234567 |
vi | 1,5 tỷ | 1500000000 | 100000000
vi | 300 tỷ | 300000000000 | 1000000000
vi | 50 nghìn | 50000 | 1000
vi | 2.500 triệu | 2500000000 | 1000000
vi | 3 nghìn tỷ | 3000000000000 | 1000000000000
vi | 2 ngàn tỷ | 2000000000000 | 1000000000000
vi | 17,5 | 17.5 |
"""

EXCEPTIONS = {
    (
        "us-ftc-20250310-en",
        "one in three",
    ): "no decimal number states a third exactly; the reader leaves it open",
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


# Made-up numbers that only what follows the stroke tells how to read; unit, value and step.
@pytest.mark.parametrize(("language", "words", "unit", "value", "step"), [
    ("en", "15,7|% of all", "percent", "15.7", None),
    ("en", "15,75| per cent of all", "percent", "15.75", None),
    ("en", "0,4| percentage points", "percentage-point", "0.4", None),
    ("en", "1.2M| cards", "", "1200000", 100000),
    ("zh", "廿|人落网", "", "20", None),
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
    ("ko", "3천5백만 명", "3천"),
    ("zh", "1 亿3000万元", "1 亿"),
    ("zh", "1亿 3000万元", "1亿"),
    ("zh", "4.5 万人", "4.5"),
    ("zh", "3亿6千余万元", "3亿6千"),
    ("zh", "三点二五万亿元", "三点二五万"),
    ("zh", "十二点五万元", "五万"),
    ("zh", "百廿五人", "廿五"),
    ("zh", "二○二五年", "二"),
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
        sides[row.get("position", "before")] |= words_of(row)
    for row in lexicon("remarks"):
        if row["flag"] == "no-bound":
            sides["before"] |= {
                word for one in row.values() if isinstance(one, dict) for word in one["before"]
            }
    assert sides["after"] - sides["before"] <= AFTER
    assert sides["after"] & sides["before"] <= EITHER
    assert not sides["before"] & AFTER


def test_counting_words_are_those_of_the_lexicon() -> None:
    kinds = {"empty", "thing", "weak"}
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


def test_rates_are_those_of_the_lexicon() -> None:
    said = {
        (language, word): (row["value"], row["unit"])
        for row in lexicon("rates")
        for language, words in row.items()
        if isinstance(words, list) and language != "before"
        for word in words
    }
    assert (
        said.items()
        <= {
            (language, word): rate for language, rates in RATES.items() for word, rate in rates.items()
        }.items()
    )

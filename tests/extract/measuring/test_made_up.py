"""How well figures of made-up texts are named: few wrongly, most of them. All texts here are made up."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures

LEXICON = [Path(__file__).parents[3] / "data" / "lexicon"]
REFERENCE = [Path(__file__).parents[3] / "data" / "reference"]
MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
FLOORS = {
    "en": (0.95, 0.83),
    "zh": (0.975, 0.9),
    "ja": (0.98, 0.92),
    "ko": (0.98, 0.95),
    "th": (0.98, 0.93),
} | {"vi": (0.98, 0.92)}
"""The least precision and recall, by language family."""


def texts() -> dict[str, list[tuple[str, str]]]:
    """The texts with their marks, by language family."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in (Path(__file__).parent / "made_up.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            language, text = line.split("\t")
            found[language[:2]].append((language, text.replace("//", "\n")))
    return found


TEXTS = texts()


def unmarked(marked: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text as it would be published, with start, end and code of each mark."""
    text, at, marks = "", 0, []
    for mark in MARK.finditer(marked):
        text += marked[at : mark.start()]
        marks.append((len(text), len(text) + len(mark[1]), mark[2]))
        text, at = text + mark[1], mark.end()
    return text + marked[at:], marks


@cache
def stages(family: str) -> tuple[Quantities, Measures]:
    return Quantities(LEXICON, REFERENCE, family), Measures(LEXICON, family)


def judged(language: str, marked: str) -> Iterator[tuple[str, str | None, str]]:
    """Each marked figure with what it was named and what it counts."""
    text, marks = unmarked(marked)
    document = Document(text, language)
    quantities, measures = stages(document.family)
    found = quantities.find(document, ()).quantities
    named = measures.name(document, found)
    for start, end, code in marks:
        pairs = zip(found, named, strict=True)
        read = next((one for q, one in pairs if q.span.start < end and start < q.span.end), None)
        yield text[start:end], read.indicator if read else None, code


@pytest.mark.parametrize("family", sorted(FLOORS))
def test_precision_and_recall(family: str) -> None:
    outcomes: Counter[str] = Counter()
    wrong = []
    for language, marked in TEXTS[family]:
        for figure, read, code in judged(language, marked):
            if code == "?":
                continue
            is_right = read == (None if code == "-" else code)
            outcome = "missed" if read is None and not is_right else "wrong" if not is_right else "right"
            outcomes["none" if read is None and is_right else outcome] += 1
            if outcome == "wrong":
                wrong.append(f"{figure}: {read}, not {code}: {marked[:60]}")
    gold = outcomes["right"] + outcomes["missed"] + outcomes["wrong"]
    precision = outcomes["right"] / (outcomes["right"] + outcomes["wrong"])
    recall = outcomes["right"] / gold
    assert precision >= FLOORS[family][0], wrong
    assert recall >= FLOORS[family][1], outcomes

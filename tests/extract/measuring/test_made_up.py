"""How well figures of made-up texts are named: few wrongly, most of them. All texts here are made up."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from marked import EITHER, MarkedText, marked_texts
from tests.extract.stages import measures, quantities

from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures

FLOORS = {
    "en": (0.95, 0.83),
    "zh": (0.975, 0.9),
    "ja": (0.98, 0.92),
    "ko": (0.98, 0.95),
    "th": (0.98, 0.93),
} | {"vi": (0.98, 0.92)}
"""The least precision and recall, by language family."""


def texts() -> dict[str, list[MarkedText]]:
    """The texts with their marks, by language family."""
    found: dict[str, list[MarkedText]] = defaultdict(list)
    for text in marked_texts(Path(__file__).parent / "made_up.tsv"):
        found[text.language[:2]].append(text)
    return found


TEXTS = texts()


@cache
def stages(family: str) -> tuple[Quantities, Measures]:
    return quantities(family), measures(family)


def judged(text: MarkedText) -> Iterator[tuple[str, str | None, str]]:
    """Each marked figure with what it was named and what it counts."""
    document = Document(text.content, text.language)
    quantities, measures = stages(document.family)
    found = quantities.find(document, ()).quantities
    named = measures.name(document, found)
    for start, end, code in text.marks:
        pairs = zip(found, named, strict=True)
        read = next((one for q, one in pairs if q.span.start < end and start < q.span.end), None)
        yield text.content[start:end], read.indicator if read else None, code


@pytest.mark.parametrize("family", sorted(FLOORS))
def test_precision_and_recall(family: str) -> None:
    outcomes: Counter[str] = Counter()
    wrong = []
    for text in TEXTS[family]:
        for figure, read, code in judged(text):
            if code == EITHER:
                continue
            is_right = read == (None if code == "-" else code)
            outcome = "missed" if read is None and not is_right else "wrong" if not is_right else "right"
            outcomes["none" if read is None and is_right else outcome] += 1
            if outcome == "wrong":
                wrong.append(f"{figure}: {read}, not {code}: {text.content[:60]}")
    gold = outcomes["right"] + outcomes["missed"] + outcomes["wrong"]
    precision = outcomes["right"] / (outcomes["right"] + outcomes["wrong"])
    recall = outcomes["right"] / gold
    assert precision >= FLOORS[family][0], wrong
    assert recall >= FLOORS[family][1], outcomes

"""Reading the gold texts: our rules against two readers of quantities and a general parser with names.

Run: python bench/bench_extract.py [GOLD]. Prints, by one scoring, F1 of numbers (value alone; value with its
bound), of measures and of names, and milliseconds of processor time per text, medians of seven interleaved
rounds. The ratio is what counts; seconds depend on the machine. The other libraries are installed into a
virtual environment of their own when it is not there (requirements-extract.txt), unless --python names one.

The two readers of quantities know no bounds and leave out no dates. The parser gets our numerals, our words
of bounds and our lexicon of measures, looked up along its dependency path: only the way to the words differs.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from fraudkg.claims.model import Number
from fraudkg.evaluate.gold import GoldText, find_gold
from fraudkg.evaluate.rows import compare
from fraudkg.evaluate.scores import Counts, count
from fraudkg.evaluate.tables import two
from fraudkg.extract.candidates import EntityMention, Measure, Quantity, Reading, StatisticCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.folding import fold
from fraudkg.extract.measuring.vocabulary import Vocabulary
from fraudkg.extract.numbers import find_numbers, whole
from fraudkg.extract.opinion import WordsOnWay
from fraudkg.extract.reader import Reader
from fraudkg.extract.syntax import Token, way_from
from fraudkg.graph.study import Study
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.lexicon.words import Lexicon
from fraudkg.text import Span

HERE = Path(__file__).parent
ROUNDS = 7
LANGUAGES = {"en": "English", "zh": "Chinese"}
OTHERS = {"recognizers-text": ("en", "zh"), "quantulum3": ("en",), "spaCy": ("en",)}
NUMERIC = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY"})
NAMES = {"ORG": "agency", "GPE": "place", "LOC": "place", "LAW": "law", "FAC": "site"}
"""Types that both sides know. Countries are places here, since GPE is either."""

Readings = list[Reading]


class Others:
    """The other libraries, in a process of their own."""

    def __init__(self, python: Path) -> None:
        command = [str(python), str(HERE / "extract_others.py")]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )

    def ask(self, system: str, family: str, texts: Sequence[str]) -> tuple[float, list[Any]]:
        """Seconds of processor time for the texts, without starting, and what was found in each."""
        task = {"system": system, "family": family, "texts": list(texts)}
        if self._process.stdin is None or self._process.stdout is None:
            raise RuntimeError("the other process has no pipes")
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        return answer["seconds"], answer["found"]

    def close(self) -> None:
        self._process.communicate()


def environment() -> Path:
    """The Python of the environment with the other libraries, which is made if it is not there."""
    folder = Path(tempfile.gettempdir()) / "fraudkg-bench-extract"
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    done = folder / "installed"
    if not done.exists():
        print(f"installing the other libraries into {folder}", flush=True)
        venv.create(folder, with_pip=True, clear=True)
        wanted = HERE / "requirements-extract.txt"
        subprocess.run([python, "-m", "pip", "install", "-q", "-r", wanted], check=True)
        done.touch()
    return python


def statistic(document: Document, span: Span, value: Number | None, **slots: str) -> StatisticCandidate:
    """What another system read, in our types, so that the same code scores it."""
    passage = document.passage(span.start, span.end)
    quantity = Quantity(span, passage, value, slots.get("comparator", "exact"))
    measure = Measure(slots.get("indicator"), "")
    return StatisticCandidate(quantity, measure, None, None, None, None, None, "done")


def from_spans(document: Document, found: Iterable[Sequence[Any]]) -> Reading:
    """The reading of a library that gives spans with values."""
    read = []
    for start, end, value in found:
        try:
            exact = whole(Decimal(value))
        except InvalidOperation:
            exact = None
        read.append(statistic(document, Span(start, end), exact))
    return Reading(tuple(read))


class ByParse:
    """Numbers and names of the parser's recogniser, measures by the words on the dependency path."""

    def __init__(self, lexicon: Sequence[Path]) -> None:
        words = MeasureLexicon.from_folders(lexicon)
        self._codes = [one.code for one in words.measures]
        self._broader = [one.broader for one in words.measures]
        self._words = Vocabulary(words, "en")
        bounds = Lexicon.from_folders(lexicon)
        self._bounds = [
            (fold(word, "en"), code.removeprefix("cmp-"))
            for code in bounds.codes("cmp")
            for word in bounds.words(code, "en")
        ]
        self._bounds.sort(key=lambda pair: -len(pair[0]))

    def read(self, document: Document, found: dict[str, Any]) -> Reading:
        tokens = [Token(*word) for word in found["words"]]
        cues = self._words.find(document, Span(0, len(document.content)))
        statistics: list[StatisticCandidate] = []
        names: list[EntityMention] = []
        for start, end, label in found["names"]:
            passage = document.passage(start, end)
            if label in NAMES:
                names.append(EntityMention(passage, NAMES[label], None, passage.text))
            if label not in NUMERIC:
                continue
            for number in find_numbers(passage.text):
                span = number.span.shift(start)
                way = way_from(tokens, span)
                code = self._code(WordsOnWay.on(way, tokens, cues, 0)) if way else None
                slots = {"indicator": code} if code else {}
                bound = self._bound(fold(passage.text[: number.span.start], "en"))
                statistics.append(statistic(document, span, whole(number.value), comparator=bound, **slots))
        return Reading(tuple(statistics), tuple(names))

    def _bound(self, before: str) -> str:
        return next((code for word, code in self._bounds if before.rstrip(" $£€").endswith(word)), "exact")

    def _code(self, words: WordsOnWay) -> str | None:
        for nouns in words.nouns[:1]:
            for action in words.actions:
                if found := self._narrowest(action & nouns):
                    return found
        return next((found for one in words.alone if (found := self._narrowest(one))), None)

    def _narrowest(self, numbers: frozenset[int]) -> str | None:
        left = {self._codes[one] for one in numbers}
        left -= {broader for one in numbers if (broader := self._broader[one])}
        return left.pop() if len(left) == 1 else None


def without_bounds(gold: GoldText, reading: Reading) -> tuple[GoldText, Reading]:
    """Both with every number as if exact, and both ends of a range as one."""
    bare = [
        replace(one, value=one.value if one.value is not None else one.lower, comparator="exact")
        for one in gold.statistics
    ]
    kept: list[StatisticCandidate] = []
    for one in reading.statistics:
        quantity = one.quantity
        around = next((gold.number for gold in bare if gold.number.holds(quantity.number.span)), None)
        if around and any(around.holds(other.quantity.number.span) for other in kept):
            continue
        value = quantity.value if quantity.value is not None else quantity.lower
        kept.append(replace(one, quantity=replace(quantity, value=value, comparator="exact")))
    return replace(gold, statistics=tuple(bare)), replace(reading, statistics=tuple(kept))


def with_names(gold: GoldText, reading: Reading) -> tuple[GoldText, Reading]:
    """Both with the names of the types that all know; a country is a place."""
    wanted = set(NAMES.values())
    merged = {"country": "place"}
    ours = [replace(one, kind=merged.get(one.kind, one.kind)) for one in reading.entities]
    theirs = [(words, merged.get(kind, kind), identity) for words, kind, identity in gold.entities]
    return (
        replace(gold, entities=tuple(one for one in theirs if one[1] in wanted)),
        replace(reading, entities=tuple(one for one in ours if one.kind in wanted)),
    )


def counts(
    texts: Sequence[GoldText],
    readings: Readings,
    slot: str,
    change: Callable[[GoldText, Reading], tuple[GoldText, Reading]] = lambda gold, read: (gold, read),
) -> Counts:
    kind = "entity" if slot in NAMES.values() else "statistic"
    outcomes = (
        outcome
        for gold, read in zip(texts, readings, strict=True)
        for row in compare(*change(gold, read))
        if row.kind == kind
        for name, outcome in row.outcomes
        if name == slot
    )
    return count(outcomes)


@dataclass(frozen=True, slots=True)
class System:
    """A system with its readings of all texts and the seconds of each round."""

    name: str
    readings: Readings
    seconds: list[float]
    has_names: bool = False
    has_measures: bool = False

    def cells(self, texts: Sequence[GoldText], ours: float) -> list[str]:
        number = counts(texts, self.readings, "number", without_bounds)
        bounded = counts(texts, self.readings, "number")
        measure = counts(texts, self.readings, "indicator").f1 if self.has_measures else None
        names = [
            two(counts(texts, self.readings, kind, with_names).f1 if self.has_names else None)
            for kind in dict.fromkeys(NAMES.values())
        ]
        spent = statistics.median(self.seconds)
        return [
            self.name,
            *map(two, (number.precision, number.recall, number.f1, bounded.f1, measure)),
            *names,
            f"{1000 * spent / len(texts):.2f}",
            f"{spent / ours:.1f}",
        ]


def run(family: str, texts: Sequence[GoldText], others: Others, reader: Reader, parsed: ByParse) -> None:
    contents = [gold.content for gold in texts]
    names = ["fraudkg", *(name for name, families in OTHERS.items() if family in families)]
    readings: dict[str, Readings] = {}
    seconds: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(ROUNDS + 1):
        for name in names:
            # Made anew, since a document keeps what was worked out on it.
            documents = [Document(one.content, one.language, one.published, one.issuer) for one in texts]
            apart, found = (0.0, []) if name == "fraudkg" else others.ask(name, family, contents)
            start = time.process_time()
            if name == "fraudkg":
                readings[name] = [reader.read(document) for document in documents]
            elif name == "spaCy":
                readings[name] = [parsed.read(*pair) for pair in zip(documents, found, strict=True)]
            else:
                readings[name] = [from_spans(*pair) for pair in zip(documents, found, strict=True)]
                start = time.process_time()
            seconds[name].append(apart + time.process_time() - start)
    kinds = list(dict.fromkeys(NAMES.values()))
    heads = ["system", "P", "R", "F1 number", "with bound", "measure", *kinds, "ms/text", "times ours"]
    figures = sum(len(gold.statistics) for gold in texts)
    size = sum(map(len, contents))
    print(f"\n{LANGUAGES[family]}: {len(texts)} texts, {figures} statistics, {size} characters")
    rows = [heads]
    # The first round warms up.
    ours = statistics.median(seconds["fraudkg"][1:])
    for name in names:
        is_general = name in {"fraudkg", "spaCy"}
        rows.append(
            System(name, readings[name], seconds[name][1:], is_general, is_general).cells(texts, ours)
        )
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("gold", nargs="?", type=Path, default=HERE.parent / "tests" / "gold" / "dev")
    command.add_argument("--python", type=Path, help="a Python that has the other libraries")
    arguments = command.parse_args()
    study = Study()
    lexicon = study.folders("data/lexicon")
    reader, parsed = Reader(lexicon, study.folders("data/reference")), ByParse(lexicon)
    others = Others(arguments.python or environment())
    gold = list(find_gold(arguments.gold))
    for family in LANGUAGES:
        texts = [one for one in gold if one.language.partition("-")[0] == family]
        if texts:
            run(family, texts, others, reader, parsed)
    others.close()


if __name__ == "__main__":
    main()

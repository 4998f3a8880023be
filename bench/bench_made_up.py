"""Reading sentences that were made up for it: measures and relations, shown to those who mended words or not.

Run: python bench/bench_made_up.py [FOLDER]. Prints, for each file of bench/made_up, how many figures or
facts its sentences or announcements state, and precision and recall, apart for those that words and rules
were mended by and for those that were only counted. A figure is right by its code; where it has none, a
code that is read counts against precision.
"""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from announcements import announcements

from fraudkg.evaluate.gold import GoldText
from fraudkg.evaluate.names import Names
from fraudkg.evaluate.rows import ADDED, MISSED, RIGHT, WRONG
from fraudkg.evaluate.scores import Counts, count
from fraudkg.evaluate.tables import two
from fraudkg.extract.candidates import Reading, StatisticCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.resources import resource

FOLDER = Path(__file__).parent / "made_up"
DAY = date(2025, 6, 30)


def of_figures(item: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    """The outcome of each figure of a sentence; changes and shares without a code are left out."""
    for number, code in item["figures"].items():
        found = _figure(reading.statistics, str(number))
        if code is None and found is not None and found.quantity.kind not in {"count", "money"}:
            continue
        read = found.measure.indicator if found is not None else None
        if read == code:
            yield from [RIGHT] if code else []
        else:
            yield MISSED if read is None else ADDED if code is None else WRONG


def _figure(statistics: tuple[StatisticCandidate, ...], number: str) -> StatisticCandidate | None:
    """The candidate of a number that is given without its scale word: 3.5 of 3.5 million."""
    for one in statistics:
        text = one.quantity.number.text
        if text.startswith(number) and text[len(number) : len(number) + 1] not in {*"0123456789.,"}:
            return one
    return None


def of_facts(item: Mapping[str, Any], reading: Reading) -> Iterator[str]:
    """The outcome of each fact of a sentence, and of each that only the reading has."""
    facts = tuple((str(subject), predicate, str(thing)) for subject, predicate, thing in item["facts"])
    gold = GoldText("", "dev", "", "", item["language"], DAY, item["text"], (), (), facts, ())
    stated, added = Names(gold).stated(reading.relations)
    yield from (RIGHT if is_read else MISSED for is_read in stated.values())
    yield from (ADDED for _ in added)


def outcomes_of(path: Path, reader: Reader) -> Iterator[tuple[bool, Iterator[str]]]:
    """Whether words were mended by each text of a file, and the outcomes of its figures or facts."""
    if path.suffix == ".tsv":
        for one in announcements(path):
            reading = reader.read(Document(one.content, one.language, DAY, None))
            yield one.is_shown, one.outcomes(reading)
        return
    for item in yaml.safe_load(path.read_text(encoding="utf-8")):
        reading = reader.read(Document(item["text"], item["language"], DAY, None))
        yield item["mended-by"], of_figures(item, reading) if "figures" in item else of_facts(item, reading)


def main() -> None:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER
    reader = Reader([resource("data", "lexicon")], [resource("data", "reference")])
    print(f"{'file':<18}{'mended by':<11}{'n':>6}{'precision':>11}{'recall':>8}")
    for path in sorted([*folder.glob("*.yaml"), *folder.glob("*.tsv")]):
        outcomes: defaultdict[bool, Counter[str]] = defaultdict(Counter)
        for is_seen, found in outcomes_of(path, reader):
            outcomes[is_seen].update(found)
        for is_seen in (True, False):
            score: Counts = count(outcomes[is_seen].elements())
            stated = outcomes[is_seen].total() - outcomes[is_seen][ADDED]
            said = "yes" if is_seen else "no"
            print(f"{path.stem:<18}{said:<11}{stated:>6}{two(score.precision):>11}{two(score.recall):>8}")


if __name__ == "__main__":
    main()

"""How fast the rules read: releases a second on one core, time to load, and time by length of text.

Run: python bench/bench_reading.py [--most BYTES] [--limit SECONDS]. Medians of seven; texts of a megabyte and
more are read once. A text is skipped where a tenth of it already foretells more than the limit.
"""

import argparse
import statistics
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from fraudkg.evaluate.gold import GoldText, find_gold
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.graph.study import Study
from fraudkg.resources import resource

ROUNDS = 7
GOLD = Path(__file__).parent.parent / "tests" / "gold" / "dev"
RELEASE = "data/releases/cn-mps-20260108-en-dnyxxg/source.txt"
SIZES = (10_000, 100_000, 1_000_000, 10_000_000)
ONCE = 1_000_000
"""From this size on a text is read once."""


def median(job: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of processor time, the median of the rounds: what else the machine does counts little."""
    spent = []
    for _ in range(rounds):
        start = time.process_time()
        job()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def patterns(release: str) -> dict[str, tuple[str, str]]:
    """Texts that are repeated to any length, with their language; all but the first are built to be hard."""
    return {
        "the release, repeated": (release + "\n", "en"),
        "the release in one line": (" ".join(release.split()) + " ", "en"),
        "digits": ("1234567890", "en"),
        "letters": ("fraud", "en"),
        "number words": ("two hundred and ", "en"),
        "brackets and quotes": ("([“\"'", "en"),
        "commas": (",", "en"),
        "1,1,1,": ("1,", "en"),
        "1 1 1 ": ("1 ", "en"),
        "1.1.1. in Chinese": ("1.", "zh-hans"),
        "figures in pairs": ("00,", "en"),
        "fractions": ("½", "en"),
        "capitals": ("Operation ", "en"),
        "bodies": ("police and ", "en"),
        "places": ("Bangkok, Thailand, ", "en"),
        "names in quotes": ('"Blue Moon" and ', "en"),
        "courts": ("Court ", "en"),
        "wrapped lines": ("and the police of the town seized 5 phones\n", "en"),
        "hidden marks": ("5\u200b \u00ad", "en"),
        "ligatures": ("of\ufb01cers\u00a0 ", "en"),
        "one Chinese clause of figures": ("抓获2名诈骗", "zh-hans"),
        "Chinese percentages": ("上升1%、", "zh-hans"),
        "Chinese numerals": ("三千万", "zh-hans"),
        "Chinese digits": ("二", "zh-hans"),
        "Chinese numerals in a row": ("十二三四五", "zh-hans"),
        "wide digits": ("０", "zh-hans"),
        "blanks beside figures": ("抓获 5 人，", "zh-hans"),
        "Chinese months": ("1月", "zh-hans"),
        "Chinese articles of a law": ("刑法第1条", "zh-hans"),
        "Chinese bodies": ("警方、", "zh-hans"),
        "Chinese places": ("泰国、", "zh-hans"),
    }


def to_length(text: str, size: int) -> str:
    """The text repeated up to a number of UTF-8 bytes."""
    return text * (size // len(text.encode()) + 1)


def speed(reader: Reader, name: str, documents: Sequence[Document]) -> None:
    """Print texts a second. Documents are made anew in each round: they keep what was worked out on them."""

    def anew() -> Iterator[Document]:
        return (Document(one.content, one.language, one.published, one.issuer) for one in documents)

    def alone() -> None:
        deque(map(reader.read, anew()), maxlen=0)

    def together() -> None:
        deque(reader.read_all(anew()), maxlen=0)

    together()
    size = sum(len(one.content) for one in documents)
    for how, job in (("together", together), ("one by one", alone)):
        spent = median(job)
        each = spent / len(documents)
        print(
            f"{name}, {how}: {1 / each:.0f} a second, {1000 * each:.2f} ms for"
            f" {size / len(documents):.0f} characters, {size / spent / 1e6:.2f} million characters a second"
        )


def first(family: str) -> float:
    """Seconds of a reader's first, empty text: it reads the files of words, which a process keeps."""
    study = Study()
    reader = Reader(study.folders("data/lexicon"), study.folders("data/reference"))
    return median(partial(reader.read, Document("-", family)), 1)


def loading(families: Sequence[str]) -> None:
    """Print how long the words of each family take to load, each time in a process of its own."""
    for family in families:
        with ProcessPoolExecutor(mp_context=get_context("spawn"), max_tasks_per_child=1) as pool:
            spent = statistics.median(pool.map(first, [family] * 3))
        print(f"loading the words of {family}: {spent:.2f} s")


def growth(reader: Reader, release: str, most: int, limit: float) -> None:
    """Print nanoseconds per byte by size, and how many times the last is the first."""

    def once(content: str, language: str) -> None:
        reader.read(Document(content, language))

    sizes = [size for size in SIZES if size <= most]
    print(
        "nanoseconds per byte: " + ", ".join(f"{size // 1000} kB" for size in sizes) + "; last against first"
    )
    for name, (text, language) in patterns(release).items():
        rates: list[float] = []
        spent = 0.0
        for size in sizes:
            if 10 * spent > limit:
                print(f"{name}: {size} bytes foretell more than {limit:.0f} s, skipped")
                break
            content = to_length(text, size)
            spent = median(partial(once, content, language), 1 if size >= ONCE else 3)
            rates.append(1e9 * spent / len(content.encode()))
        shown = "  ".join(f"{rate:.0f}" for rate in rates)
        ratio = f"{rates[-1] / rates[0]:.2f}" if len(rates) > 1 else "–"
        print(f"{name}: {shown}; {ratio}", flush=True)


def main() -> None:
    command = argparse.ArgumentParser(description=__doc__)
    command.add_argument("--most", type=int, default=SIZES[-1], help="bytes of the longest text")
    command.add_argument("--limit", type=float, default=120, help="seconds that one text may take")
    arguments = command.parse_args()
    release = resource(*RELEASE.split("/")).read_text("utf-8")
    study = Study()
    reader = Reader(study.folders("data/lexicon"), study.folders("data/reference"))
    gold = list(find_gold(GOLD)) if GOLD.exists() else []
    loading(["en", "zh"])
    # Each ends otherwise: what is kept of a text that was just read must not help.
    releases = [Document(release + "\n" * ends, "en", issuer="agency-cn-mps") for ends in range(20)]
    speed(reader, "the example release", releases)
    for family in sorted({one.language.partition("-")[0] for one in gold}):
        speed(reader, f"gold texts, {family}", documents_of(gold, family))
    growth(reader, release, arguments.most, arguments.limit)


def documents_of(gold: Sequence[GoldText], family: str) -> list[Document]:
    """The gold texts of a language family as documents."""
    chosen = [one for one in gold if one.language.partition("-")[0] == family]
    return [Document(one.content, one.language, one.published, one.issuer) for one in chosen]


if __name__ == "__main__":
    main()

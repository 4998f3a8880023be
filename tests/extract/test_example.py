"""The bundled release is read as its claims say: each figure with its measure, days and place."""

import gc
from datetime import date

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.resources import resource

_YEAR = "2025-01-01..2025-12-31"
FIGURES = [
    ("258,000", "cases-solved", _YEAR, "country-chn"),
    ("258,000", "cases-solved", _YEAR, "country-chn"),
    ("542", "key-suspects-arrested", _YEAR, "country-chn"),
    ("100", "fugitives-wanted", None, "country-chn"),
    ("3.6 billion", "calls-intercepted", _YEAR, "country-chn"),
    ("3.3 billion", "messages-intercepted", _YEAR, "country-chn"),
    ("21.707 million", "funds-stopped", _YEAR, "country-chn"),
    ("6.747 million", "dissuasion-visits", _YEAR, "country-chn"),
    ("7,600", "suspects-repatriated", "None..2026-01-08", "place-mm-myawaddy-region"),
]


def example() -> Document:
    path = resource("data", "releases") / "cn-mps-20260108-en-dnyxxg" / "source.txt"
    return Document(path.read_text("utf-8"), "en", date(2026, 1, 8), "agency-cn-mps")


def test_every_figure_of_the_example(reader: Reader) -> None:
    statistics = reader.read(example()).statistics
    read = [
        (
            one.quantity.number.text,
            one.measure.indicator,
            f"{one.period.start}..{one.period.end}" if one.period else None,
            one.place.id if one.place else None,
        )
        for one in statistics
    ]
    assert read == FIGURES
    # "In the region" points back at words two sentences before.
    where = statistics[-1].place
    assert where is not None
    assert where.words is not None
    assert where.words.text == "Myanmar's Myawaddy region"


def test_nothing_made_for_a_text_outlives_it(reader: Reader) -> None:
    """Things that hold each other wait for a search, which took a tenth of the time that reading takes."""
    reader.read(example())
    gc.disable()
    gc.freeze()  # so that only what is made from here on is looked through
    try:
        reader.read(example())
        assert gc.collect() == 0
    finally:
        gc.unfreeze()
        gc.enable()

"""Rows as CSV text, the same for every table that fraudkg writes."""

import csv
from collections.abc import Iterable
from types import SimpleNamespace


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    r"""The rows, a header first where there is one; each line ends in a line feed.

    >>> csv_text([("words", "start"), ("one\rtwo", 3)])
    'words,start\n"one\rtwo",3\n'
    """
    # A writer quotes the line ends that it uses: with a line feed alone, a return would cut a row.
    writer = csv.writer(SimpleNamespace(write=str), lineterminator="\r\n")
    return "".join(writer.writerow(row).removesuffix("\r\n") + "\n" for row in rows)

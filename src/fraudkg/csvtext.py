"""Rows as CSV text, the same for every table that fraudkg writes."""

import csv
from collections.abc import Iterable
from io import StringIO


def csv_text(rows: Iterable[Iterable[object]]) -> str:
    r"""The rows, a header first where there is one; each line ends in a line feed.

    >>> csv_text([("words", "start"), ("one\rtwo", 3)])
    'words,start\n"one\rtwo",3\n'
    """
    out = StringIO()
    # A writer quotes the line ends that it uses: with a line feed alone, a return would cut a row.
    writer = csv.writer(out, lineterminator="\r\n")
    lines = []
    for row in rows:
        writer.writerow(row)
        lines.append(out.getvalue().removesuffix("\r\n") + "\n")
        out.seek(0)
        out.truncate()
    return "".join(lines)

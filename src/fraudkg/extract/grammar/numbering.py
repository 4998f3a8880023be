"""Numbers at the beginnings of lines that count the lines: 2, 3, 4 before the paragraphs of a release."""

import re

from fraudkg.text import Span

_NUMBER = re.compile(r"^[ \t\u3000]*(\d{1,2})[.)、．]?[ \t\u3000]+(?=[^\W\d_])", re.MULTILINE)
_LEAST = 3
"""So many lines in a row, each with the next number; two may be a coincidence."""


def line_numbers(content: str) -> list[Span]:
    r"""Where they stand, in order.

    >>> [span.start for span in line_numbers("2 Some\n3 Made\n4 Up")]
    [0, 7, 14]
    >>> line_numbers("12 men held\n13 cars seized")
    []
    """
    found: list[Span] = []
    run: list[tuple[int, Span]] = []
    for match in _NUMBER.finditer(content):
        number = int(match[1])
        if run and number != run[-1][0] + 1:
            found += _kept(run)
            run = []
        run.append((number, Span(*match.span(1))))
    return found + _kept(run)


def _kept(run: list[tuple[int, Span]]) -> list[Span]:
    return [span for _, span in run] if len(run) >= _LEAST else []

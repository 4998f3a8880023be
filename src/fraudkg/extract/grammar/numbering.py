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
    found: list[re.Match[str]] = []
    run: list[re.Match[str]] = []
    for match in _NUMBER.finditer(content):
        if run and int(match[1]) != int(run[-1][1]) + 1:
            run = []
        run.append(match)
        if len(run) >= _LEAST:
            found += run if len(run) == _LEAST else [match]
    return [Span(*match.span(1)) for match in found]

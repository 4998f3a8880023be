"""The flow of a text: the same words without what typesetting put between their letters.

A frozen text keeps every character. What is read is its flow, in which wrapped lines are closed, ligatures
are letters, and hidden marks are gone; every span of the flow leads back to the characters that bear it.
"""

import re
from bisect import bisect_right

from fraudkg.text.lines import DAY, line_ends, soft_breaks
from fraudkg.text.span import Span

UNSPACED = frozenset({"zh", "ja", "th"})
"""Families of languages whose words have no spaces between them."""

_HIDDEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_LIGATURES = {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl"}
_HAN = "\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff"
_ODD = re.compile(
    # What hides between two digits may part two numbers: only a person can tell.
    rf"(?P<hidden>(?<![0-9.,])[{_HIDDEN}]+|[{_HIDDEN}]+(?![{_HIDDEN}0-9.,])|(?<![^\r\n])\u3000+)"
    r"|(?P<end>\r\n?)"
    r"|(?P<blank>(?<=\S)[ \u00a0]{2}(?=[^\s])|(?<![0-9])\u00a0|\u00a0(?![0-9]))"
    rf"|(?P<ligature>[{''.join(_LIGATURES)}])"
)
_ODD_SIGN = re.compile(rf"[{_HIDDEN}\r\u00a0\u3000{''.join(_LIGATURES)}]|  (?<=\S  )(?=\S)")
"""What every odd stretch has: where none stands, nothing is looked for."""
_APART = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ \u00a0](?=[{_HAN}])")
"""A blank that is only set between Chinese and other signs."""
_BLANK = re.compile("[ \u00a0]")
_TOGETHER = re.compile(rf"(?<=[{_HAN}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[{_HAN}])")
_FEWEST = 3
_HYPHEN = re.compile(r"(?<=[^\W_])-\Z")

_Edit = tuple[int, int, str]
_Ends = tuple[list[int], list[int]]


class Flow:
    r"""What is read of a text.

    Args:
        content: The text as it stands.
        language: A language tag such as en or zh-hant.
        is_quote: Whether it is a quote out of one sentence, so that every break in it wraps a line.

    >>> flow = Flow("Held:\u00a05 of\ufb01cers, 7\u200b  men", "en")
    >>> flow.content, flow.back(Span(8, 16)), flow.into(Span(8, 15))
    ('Held: 5 officers, 7 men', Span(start=8, end=15), Span(start=8, end=16))
    """

    def __init__(self, content: str, language: str, *, is_quote: bool = False) -> None:
        is_spaced = language.partition("-")[0] not in UNSPACED
        self.breaks = line_ends(content) if is_quote else soft_breaks(content, is_spaced=is_spaced)
        """What is closed between lines, each with the blanks around it."""
        pieces: list[str] = []
        at = low = 0
        # Where stretches that both have begin and end, in the flow and in the text.
        self._flow: _Ends = ([0], [])
        self._text: _Ends = ([0], [])
        for start, end, new in _edits(content, self.breaks, is_spaced=is_spaced):
            if start < low:
                continue
            pieces += [content[low:start], new]
            self._flow[1].append(at + start - low)
            self._text[1].append(start)
            at += start - low + len(new)
            low = end
            self._flow[0].append(at)
            self._text[0].append(low)
        self.content = "".join([*pieces, content[low:]]) if pieces else content
        self._flow[1].append(len(self.content))
        self._text[1].append(len(content))

    @property
    def is_plain(self) -> bool:
        """Whether the text is its own flow."""
        return len(self._flow[0]) == 1

    def back(self, span: Span) -> Span:
        """Where the characters stand in the text that bear these of the flow."""
        return _mapped(span, self._flow, self._text)

    def into(self, span: Span) -> Span:
        """Where these characters of the text stand in the flow.

        Raises:
            ValueError: If the flow has none of them.
        """
        return _mapped(span, self._text, self._flow)


def _mapped(span: Span, here: _Ends, there: _Ends) -> Span:
    first = bisect_right(here[0], span.start) - 1
    inside = span.start < here[1][first]
    start = there[0][first] + span.start - here[0][first] if inside else there[1][first]
    last = bisect_right(here[0], span.end - 1) - 1
    inside = span.end <= here[1][last]
    return Span(start, there[0][last] + span.end - here[0][last] if inside else there[0][last + 1])


def _edits(content: str, breaks: tuple[Span, ...], *, is_spaced: bool) -> list[_Edit]:
    """What the flow has otherwise, in the text's order; of two that begin alike the one that counts first."""
    edits: list[_Edit] = []
    for gap in breaks:
        is_word = not is_spaced or _HYPHEN.search(content, max(0, gap.start - 2), gap.start)
        edits.append((gap.start, gap.end, "" if is_word else " "))
    if not is_spaced and not content.isascii():
        apart = [match.span() for match in _APART.finditer(content)] if _BLANK.search(content) else []
        if len(apart) >= _FEWEST and len(apart) > sum(1 for _ in _TOGETHER.finditer(content)):
            edits += [(start, end, "") for start, end in apart]
    if _ODD_SIGN.search(content):
        edits += [(match.start(), match.end(), _new(match)) for match in _ODD.finditer(content)]
    return sorted(edits, key=lambda edit: (edit[0], -edit[1]))


def _new(match: re.Match[str]) -> str:
    """What stands in the flow for what matched: nothing, a line end, a blank, letters."""
    if match["ligature"]:
        return _LIGATURES[match["ligature"]]
    return "" if match["hidden"] else "\n" if match["end"] else " "


def first_line(content: str, language: str) -> str:
    """The first line that says more than a day, whole though it be wrapped; empty where there is none."""
    lines = [" ".join(line.split()) for line in Flow(content, language).content.splitlines()]
    return next(filter(None, [line for line in lines if not DAY.match(line)] + lines), "")

"""The flow of a text: the same words without what typesetting put between their letters.

A frozen text keeps every character. What is read is its flow, in which wrapped lines are closed, ligatures
and entities are the letters that they stand for, and hidden marks and marks of notes are gone; every span of
the flow leads back to the characters that bear it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from fraudkg.text.lines import DAY, line_ends, quote_marks, soft_breaks
from fraudkg.text.signs import RAISED, Sign, odd_signs
from fraudkg.text.span import Span

UNSPACED = frozenset({"zh", "ja", "th", "km", "my"})
"""Families of languages whose words have no spaces between them."""

_HAN = "\u2e80-\u2fdf\u3400-\u9fff\uf900-\ufaff"
_APART = re.compile(rf"(?<=[{_HAN}])[ \u00a0](?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])[ \u00a0](?=[{_HAN}])")
"""A blank that is only set between Chinese and other signs."""
_BLANK = re.compile("[ \u00a0]")
_TOGETHER = re.compile(rf"(?<=[{_HAN}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[{_HAN}])")
_FEWEST = 3
_RUBY = {
    "ja": re.compile(rf"(?<=[{_HAN}々〇\d])(?:[(（][ぁ-ゖー]{{1,24}}[)）]|《[ぁ-ゖー]{{1,24}}》)(?!\d)"),
    "zh": re.compile(rf"(?<=[{_HAN}])[(（][ㄅ-ㄯˊˇˋ˙ ]{{1,24}}[)）]"),
}
"""How a word is pronounced, in brackets right behind it: 詐欺（さぎ）."""
_HYPHEN = re.compile(r"(?<=[^\W_])-\Z")
_DIGITS = re.compile(rf"[\d{RAISED}]+")
_HEAD, _TAIL, _LONGEST = re.compile(r"(?<![\w-])([^\W\d_]+)-\Z"), re.compile(r"[a-z]+(?![\w-])"), 30
_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")

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
        family = language.partition("-")[0]
        is_spaced = family not in UNSPACED
        self.breaks = line_ends(content) if is_quote else soft_breaks(content, is_spaced=is_spaced)
        """What is closed between lines, each with the blanks around it."""
        aside = [
            (Span(*match.span()), "page-number")
            for gap in self.breaks
            for match in _DIGITS.finditer(content, gap.start, gap.end)
        ]
        pieces: list[str] = []
        at = low = 0
        # Where stretches that both have begin and end, in the flow and in the text.
        self._flow: _Ends = ([0], [])
        self._text: _Ends = ([0], [])
        for start, end, new, reason in _edits(content, self.breaks, family):
            if start < low:
                continue
            if reason and _DIGITS.search(content, start, end):
                aside.append((Span(start, end), reason))
            pieces += [content[low:start], new]
            self._flow[1].append(at + start - low)
            self._text[1].append(start)
            at += start - low + len(new)
            low = end
            self._flow[0].append(at)
            self._text[0].append(low)
        self.aside = tuple(sorted(aside))
        """Numerals that are not read, and what stands for a sign and has some, each with the reason."""
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


def _edits(content: str, breaks: tuple[Span, ...], family: str) -> list[Sign]:
    """What the flow has otherwise, in the text's order; of two that begin alike the one that counts first."""
    edits: list[Sign] = []
    is_spaced = family not in UNSPACED
    joined = frozenset(_divided(content, breaks)) if is_spaced else frozenset()
    for gap in breaks:
        is_word = not is_spaced or _HYPHEN.search(content, max(0, gap.start - 2), gap.start)
        edits.append(Sign(gap.start - (gap in joined), gap.end, "" if is_word else " "))
    if not is_spaced and not content.isascii():
        apart = [match.span() for match in _APART.finditer(content)] if _BLANK.search(content) else []
        if len(apart) >= _FEWEST and len(apart) > sum(1 for _ in _TOGETHER.finditer(content)):
            edits += [Sign(start, end, "") for start, end in apart]
    if ruby := _RUBY.get(family):
        edits += [Sign(*match.span(), "") for match in ruby.finditer(content)]
    edits += odd_signs(content)
    edits += [Sign(mark.start, mark.end, "") for mark in quote_marks(content)]
    return sorted(edits, key=lambda edit: (edit.start, -edit.end))


def _divided(content: str, breaks: Iterable[Span]) -> Iterator[Span]:
    """The breaks behind whose hyphen a word goes on that stands elsewhere in the text without one."""
    words: frozenset[str] | None = None
    for gap in breaks:
        head = _HEAD.search(content, max(0, gap.start - _LONGEST), gap.start)
        tail = head and _TAIL.match(content, gap.end)
        if head and tail:
            words = frozenset(_WORD.findall(content.lower())) if words is None else words
            if head[1].lower() + tail[0] in words:
                yield gap


def first_line(content: str, language: str) -> str:
    """The first line that says more than a day, whole though it be wrapped; empty where there is none."""
    lines = [" ".join(line.split()) for line in Flow(content, language).content.splitlines()]
    return next(filter(None, [line for line in lines if not DAY.match(line)] + lines), "")

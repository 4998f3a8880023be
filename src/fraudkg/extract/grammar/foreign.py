"""Numerals that a text has in the words of another language: 三百 people, 警方抓获 three hundred 人."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from fraudkg.extract.candidates import Ignored
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.numbers import numbers_at
from fraudkg.extract.numbers.korean import korean_sign
from fraudkg.extract.numbers.numerals import (
    ENGLISH,
    ENGLISH_SCALES,
    HAN_DIGITS,
    HAN_FORMAL,
    HAN_TENS,
    HAN_WORTH,
    VIETNAMESE,
    VIETNAMESE_PLACES,
    VIETNAMESE_SCALES,
)
from fraudkg.extract.numbers.thai import SIGN
from fraudkg.extract.wordlists import alternation
from fraudkg.text import Cover, Span

_LATIN = "A-Za-z\u00c0-\u024f\u1e00-\u1eff"
_SCRIPTS = {"ko": "가-힣", "th": "ก-๛", "vi": _LATIN, "zh": "㐀-鿿〇", "en": _LATIN}
"""In which letters a language writes its numerals; Japanese has the Chinese ones."""
_ENGLISH = frozenset({*ENGLISH, *ENGLISH_SCALES})
# Without marks "hai" and "ba" may be words of any language.
_VIETNAMESE = [word for word in (*VIETNAMESE, *VIETNAMESE_SCALES, *VIETNAMESE_PLACES) if not word.isascii()]
_NUMERALS = {
    "th": re.compile(SIGN),
    "vi": re.compile(rf"\b{alternation(_VIETNAMESE)}\b", re.IGNORECASE),
    "zh": re.compile(f"[{''.join([*HAN_DIGITS, *HAN_WORTH, *HAN_FORMAL, *HAN_TENS])}]+"),
    "en": re.compile(rf"(?<![{_LATIN}]){alternation(_ENGLISH)}(?![{_LATIN}])", re.IGNORECASE),
}

_STRANGE = re.compile("[\u00c0-\u1fff\u2e80-\uffff]")
"""A letter that is in no English word, as all of those numerals have one: most English texts have none."""
_WORD, _LOWER = re.compile("[A-Za-z]+"), re.compile(" [a-z]")
_SMALL = frozenset({"a", "an", "and", "half"})
"""Words inside of numbers."""
_UNLIKE = frozenset({"ko", "th", "vi", "zh"})
"""Languages that have no words like the English number words."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in the words of another language.

    Args:
        around: The number, with what its own words say of it.
        is_sure: Whether any reader of numbers reads the same in it, and nothing bounds it or goes on with it.
        is_word: Whether no further letters of its script touch it, unlike 三 of 张三.
    """

    around: Around
    is_sure: bool
    is_word: bool


def alone(document: Document, other: str) -> Document:
    """The text with nothing but what may be of the other language; all offsets stay."""
    letters = re.compile(rf"(?![{_SCRIPTS[other]}])[^\W\d_]")
    return Document(letters.sub("\n", document.content), other)


class Foreign:
    """Finds numerals in the words of other languages than a text's; Korean ones by the lexicon's counters."""

    def __init__(self, lexicon: Sequence[Path]) -> None:
        self._lexicon = lexicon

    @cached_property
    def _numerals(self) -> Mapping[str, re.Pattern[str]]:
        """Where numerals in the words of each language are, or begin."""
        return {**_NUMERALS, "ko": re.compile(korean_sign(self._lexicon))}

    def others(self, document: Document) -> list[str]:
        """The languages in whose words a text has numerals, beside its own.

        >>> of = Foreign([]).others
        >>> of(Document("Police held 三百 people", "en")), of(Document("警方抓获twelve人", "zh-hans"))
        (['zh'], ['en'])
        """
        own = "zh" if document.family == "ja" else document.family
        languages = (one for one in _SCRIPTS if one != own and (one != "en" or own in _UNLIKE))
        if own == "en" and not _STRANGE.search(document.content):
            return []
        return [one for one in languages if self._numerals[one].search(document.content)]

    def numerals(self, there: Document, found: list[Around], taken: Cover) -> Iterator[Numeral]:
        """What is a number in the words of the other language, and is not taken by one in the text's own."""
        for at, one in enumerate(found):
            if taken.touches(Span(one.start, one.end)) or not self._is_numeral(there, one):
                continue
            near = found[max(0, at - 1) : at] + found[at + 1 : at + 2]
            is_alone = all(two.end + 1 < one.start or one.end + 1 < two.start for two in near)
            read = [(number.text, number.value) for number in numbers_at(one.number.text, 0)]
            is_exact = one.bound is None and one.number.more is None
            is_sure = is_alone and is_exact and read == [(one.number.text, one.value)]
            beside = there.content[max(0, one.start - 1) : one.start] + there.content[one.end : one.end + 1]
            yield Numeral(one, is_sure, is_word=re.search(f"[{_SCRIPTS[there.family]}]", beside) is None)

    def left_of(self, there: Document, passages: list[Ignored], taken: Cover) -> Iterator[Ignored]:
        """The passages with numerals that count nothing; of one with a number that is taken, the numerals."""
        for one in passages:
            span = one.passage.span
            runs = [*self._numerals[there.family].finditer(there.content, span.start, span.end)]
            spans = [Span(*run.span()) for run in runs] if taken.touches(span) else [span][: len(runs)]
            free = (left for left in spans if not taken.touches(left))
            yield from (Ignored(there.passage(left.start, left.end), one.reason) for left in free)

    def _is_numeral(self, there: Document, one: Around) -> bool:
        """Whether a number is surely one in a text of another language."""
        content = there.content
        if there.family == "vi":
            return not content[one.start : max(one.end, one.right)].isascii()
        if there.family != "en":
            return self._numerals[there.family].match(content, one.start) is not None
        # Capital letters make a name: Three Gorges; "three hundred" is a number in any case.
        words = _WORD.findall(one.number.text)
        is_spelt = _ENGLISH.issuperset({*map(str.lower, words)} - _SMALL) and words != ["half"]
        is_lower = one.number.text.islower() or _LOWER.match(content, one.end)
        return is_spelt and (len(words) > 1 or (bool(is_lower) and one.value > 1))

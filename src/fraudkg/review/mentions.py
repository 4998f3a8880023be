"""Mentions: what a text may not hold unaccounted for.

Every numeral or number word, date, quoted name, and capitalised name other than a sentence's first word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from fraudkg.extract.numbers import find_numbers
from fraudkg.extract.wordlists import alternation, listed_words
from fraudkg.resources import resource
from fraudkg.text import Cover, Span
from fraudkg.text.flow import Flow
from fraudkg.text.source import whole_words

_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d{2}(?![\d]|[,.]\d)")
_ORDINAL = re.compile(
    r"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\b\d+(?:st|nd|rd|th)\b|[一二三四五六七八九十]是",
    re.IGNORECASE,
)
# A straight mark closes as it opens: a long quotation is read to its end, lest the next one start there.
_QUOTED = re.compile(r"[\"“]([^\"“”\n]+)[\"”]|[「『《]([^」』》\n]{1,80})[」』》]")
_LONGEST_NAME = 80
_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s()]+")
# No name are the letters of S$5 and of 10:00 AM.
_NAME_WORD = r"[A-Z][A-Za-z’'-]*+(?!\$)"
_NAME = re.compile(rf"\b(?!(?<=\d )[AP]M\b){_NAME_WORD}(?:(?: | of | and the | of the ){_NAME_WORD})*")
# Also behind the dash of a dateline: MANILA – At a briefing; (example.org) – At a briefing.
_SENTENCE_END = re.compile(
    r"(?:^|[.!?。！？:：\n][\"”')]*\s*[\"“(]?|[\"“]|(?:[)）]|[A-Z]{2})\s[–—-]{1,2}\s)$"
)


@lru_cache(maxsize=1)
def _date() -> re.Pattern[str]:
    """Dates; the English months, whole or cut short with or without a point, are those of time.yaml."""
    words = listed_words([resource("data/lexicon")], "time", "en")
    listed = [word for number in range(1, 13) for word in words[f"month-{number}"]]
    # A capital tells the month from the verb: "they may 5 times".
    month = alternation([*map(str.capitalize, listed), *map(str.upper, listed)])
    return re.compile(
        # The point of a month without its year ends the sentence: on 8 Jan. Police came.
        rf"\b\d{{4}}-\d{{2}}-\d{{2}}\b|\b\d{{1,2}} {month}(?:\.? \d{{4}})?\b"
        rf"|\b{month}\.? \d{{1,2}}(?:, \d{{4}})?\b"
        r"|\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?"
    )


@dataclass(frozen=True, order=True, slots=True)
class Mention:
    """A piece of text that has to be accounted for; `kind` is number, date, year, quoted-name or name.

    A bare year may turn out to be a count (`2000 suspects`), so that either covers it.
    """

    span: Span
    kind: str
    text: str


def _names(text: str) -> Iterator[Span]:
    for match in _NAME.finditer(text):
        start, end = match.span()
        if _SENTENCE_END.search(text[max(0, start - 6) : start]):
            # The first word of a sentence is capitalised anyway; a name may still go on after it.
            second = next(islice(re.finditer(_NAME_WORD, text[start:end]), 1, None), None)
            if second is None:
                continue
            start += second.start()
        yield Span(start, end)


def _whole(text: str, names: Iterable[Span]) -> Iterator[Span]:
    """The names as whole words: a letter with marks, as in Việt or Café, ends none."""
    end = 0
    for name in names:
        if name.start >= end:
            whole = whole_words(text, name)
            end = whole.end
            yield whole


def find_mentions(text: str, language: str = "en") -> tuple[Mention, ...]:
    """Every mention in `text`, in order; the kinds may overlap, numbers inside dates do not count.

    What a wrapped line has parted is one mention.

    >>> [m.text for m in find_mentions('On 8 January 2026 police in Thailand held seven people in "KK".')]
    ['8 January 2026', 'Thailand', 'seven', 'KK']
    """
    flow = Flow(text, language)
    found = [(flow.back(span), kind) for span, kind in _found(flow.content)]
    return tuple(sorted(Mention(span, kind, text[span.start : span.end]) for span, kind in found))


def _found(text: str) -> set[tuple[Span, str]]:
    dates = [Span(*match.span()) for match in _date().finditer(text)]
    found = {(span, "date") for span in dates}
    years = [Span(*match.span()) for match in _YEAR.finditer(text)]
    dated = Cover(dates)
    found |= {(span, "year") for span in years if not dated.holds(span)}
    dated = Cover([*dates, *years])
    found |= {(number.span, "number") for number in find_numbers(text) if not dated.holds(number.span)}
    found |= {(Span(*match.span()), "number") for match in _ORDINAL.finditer(text)}
    quoted = {Span(*match.span(1 if match[1] else 2)) for match in _QUOTED.finditer(text)}
    quoted = {span for span in quoted if span.length <= _LONGEST_NAME}
    found |= {(span, "quoted-name") for span in quoted}
    found |= {(Span(*match.span()), "name") for match in _ADDRESS.finditer(text)}
    found |= {
        (span, "name") for span in _whole(text, _names(text)) if not dated.holds(span) and span not in quoted
    }
    return found

"""Atoms of the period grammar: a year, a date, a part of a year, a stretch back in time, a word of time."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from fraudkg.extract.context.periods.calendar import (
    MONTHS,
    Clock,
    Days,
    Stated,
    complete,
    days_before,
    months_before,
)
from fraudkg.extract.context.periods.fixed import FIXED, RELATIVE
from fraudkg.extract.context.periods.forms import Form, Forms, read_forms
from fraudkg.extract.context.periods.words import YEARS_OF, CalendarWords, number_of
from fraudkg.extract.dictionary import first_token, found_at, starts_of
from fraudkg.extract.wordlists import BORDERED, alternation
from fraudkg.text import Span

_GROUP = re.compile(r"\(\?P<\w+>")
_YEAR = 365
_DAYS_PER = {"week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": _YEAR, "decade": 3652}
_DAYS_PER = {f"unit-{name}": days for name, days in _DAYS_PER.items()}
_HALF_MONTH = 15
_MONTHS_PER = {"unit-month": 1, "unit-quarter": 3, "unit-year": MONTHS, "unit-decade": 10 * MONTHS}
_EARLY = 3
"""Up to this month "the past year" is the last calendar year: reports on a year come out soon after it."""
_NOTHING = Stated()
_LOOSE = {code: code for code in ("action", "begun", "founded", "happened", "undated")}
_LOOSE["again"] = "year-prior"
"""Forms that say no more than their name, with the code of their atoms."""
_WORDS = (
    *(*YEARS_OF, *RELATIVE, "to-now", "now", "year-to-date", "year-whole", "year-that", "year-prior"),
    *("same-day", "same-period", "action", "undated"),
)
"""Codes of words that are atoms by themselves."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A word or group of words of time: half-open offsets, and what it states.

    `code` is date (with `stated`), fixed (with `days`), rolling (up to the release), span (with its length
    in `stated`) or the code of a word. `size` is about how many days it is long, where it says so.
    """

    start: int
    end: int
    code: str
    stated: Stated = _NOTHING
    days: Days = None
    size: int | None = None

    @property
    def is_dated(self) -> bool:
        """Whether it states days of the calendar itself."""
        return self.code in {"date", "fixed"}

    @property
    def is_day(self) -> bool:
        """Whether it is a single day, or some of one month."""
        return self.days[0] == self.days[1] if self.days else self.stated.day is not None

    def spread(self, today: date | None, known: Stated | None = None) -> Days:
        """Its first and last day; `known` is the last full date of the text."""
        return self.days if self.code == "fixed" else complete(self.stated, today, known).days()


class Atoms:
    """Finds the atoms of one language by its forms of dates; of an unknown one only dates in figures.

    Raises:
        InputError: If a form cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], words: Mapping[str, Sequence[str]], family: str) -> None:
        self._words = CalendarWords(words, _WORDS, family)
        forms = read_forms(lexicon, family, self._words.named)
        self.forms = forms.forms
        is_bordered = family in BORDERED
        self._firsts = frozenset(map(first_token, forms.starts)) if forms.starts and is_bordered else None
        begin = r"\b" if is_bordered else _gate(forms)
        # Without groups the scan is twice as fast; only an empty one behind each form tells which a hit has.
        bare = "|".join(f"(?:{_GROUP.sub('(?:', form.pattern.pattern)})()" for form in self.forms)
        self._find = re.compile(rf"{begin}(?:{bare or '(?!)'})")

    def find(self, folded: str, clock: Clock) -> list[Atom]:
        """Every atom in a folded text, left to right, without overlap."""
        return [atom for _, atom in self.told(folded, clock)]

    def told(self, folded: str, clock: Clock) -> Iterator[tuple[Form, Atom]]:
        """Every atom with the form in which it is told."""
        hits = (
            self._find.finditer(folded)
            if self._firsts is None
            else found_at(self._find, folded, starts_of(folded, self._firsts, figures=True))
        )
        for hit in hits:
            # The first form that fits has it.
            form = self.forms[(hit.lastindex or 0) - 1]
            if match := form.pattern.match(folded, hit.start()):
                era = self._words.era_after(match.groupdict().get("year"), clock.era)
                clock = clock if era == clock.era else replace(clock, era=era)
                if atom := self._read(form.kind, match, clock):
                    yield form, atom

    def _read(self, kind: str, match: re.Match[str], clock: Clock) -> Atom | None:
        groups = match.groupdict()
        end = match.end()
        start = end - len(match[0].lstrip())
        if kind == "word":
            return self._word(match[0], start, end, clock)
        if kind in _LOOSE:
            return Atom(start, end, _LOOSE[kind])
        if kind in {"same", "span", "past"}:
            return self._stretch(kind, groups, Span(start, end), clock)
        if kind in FIXED:
            days = FIXED[kind](groups, self._words, clock)
            return Atom(start, end, "fixed", days=days) if days else _of_release(start, end, clock)
        year = self._words.year(groups.get("year"), clock)
        if groups.get("year") and year is None:
            return _of_release(start, end, clock)
        stated = self._stated(kind, groups, year, clock)
        return Atom(start, end, "date", stated) if stated else None

    def _stretch(self, kind: str, groups: Mapping[str, str | None], span: Span, clock: Clock) -> Atom | None:
        """So many weeks, months or years: those in question, up to a day that follows, or past ones.

        Early in a year "the past years" are the calendar years before it.
        """
        today, unit, is_halved = clock.today, groups["unit"] or "", bool(groups.get("half"))
        count = number_of(groups.get("number")) or (0 if is_halved else 1)  # 半年来: half of one
        code = self._words.units.get(unit, "")
        each = _MONTHS_PER.get(code, 0)
        days, months = count * _DAYS_PER.get(code, 1), count * each + (each // 2 if is_halved else 0)
        if kind == "span":
            stated = Stated(month=months) if months else Stated(day=days)
            return Atom(span.start, span.end, "span", stated)
        # Without a day 这一年 may be that in question.
        if kind == "same" or (today is None and days == _YEAR):
            return Atom(span.start, span.end, "same-period", size=days)
        if today is None:
            return _of_release(span.start, span.end, clock)
        is_vague = not groups.get("number") and unit.endswith("s")  # "in recent months" says too little
        if today.month <= _EARLY and each >= MONTHS:
            today = today.replace(month=1, day=1)
            first, last = months_before(today, months), days_before(today, 1)
            return Atom(span.start, span.end, "fixed", days=(first, last)) if first and last else None
        first = months_before(today, months) if months else days_before(today, days)
        if first and is_halved and each == 1:
            first = days_before(first, _HALF_MONTH)
        if is_vague or first is None:
            return None
        return Atom(span.start, span.end, "rolling", days=(first, today), size=days)

    def _stated(
        self, kind: str, groups: Mapping[str, str | None], year: int | None, clock: Clock
    ) -> Stated | None:
        if kind in {"first", "part"}:
            months = self._words.months(groups)
            return Stated(year, months[0], None, months[1]) if months else None
        month, day = self._words.month(groups.get("month")), number_of(groups.get("day"))
        last_month = self._words.month(groups.get("last_month")) or month
        last_day = number_of(groups.get("last_day")) or day
        is_month_first = month and (month > MONTHS or (clock.custom.is_month_first and groups.get("slash")))
        if is_month_first and day and day <= MONTHS:
            month, day, last_month, last_day = day, month, day, month
        last_year = self._words.year(groups.get("last_year"), clock)
        return Stated(year, month, day, last_month, last_day, last_year)

    def _word(self, word: str, start: int, end: int, clock: Clock) -> Atom | None:
        code, today = self._words.codes.get(word, ""), clock.today
        if not code:
            return None
        if code in YEARS_OF:
            if today is None:
                # Without a day it is the year before the one in question: 去年同期.
                is_prior = code == "year-last"
                return Atom(start, end, "year-prior") if is_prior else _of_release(start, end, clock)
            return Atom(start, end, "date", Stated(today.year + YEARS_OF[code]))
        if code in RELATIVE:
            days = RELATIVE[code](today) if today else None
            return Atom(start, end, "fixed", days=days) if days else _of_release(start, end, clock)
        if code == "same-day":
            return Atom(start, end, "same-period", size=1)
        return Atom(start, end, code, size=_YEAR if code == "year-whole" else None)


def _of_release(start: int, end: int, clock: Clock) -> Atom | None:
    """A time that only the day of the release tells: where that is unknown, no other sentence's is meant."""
    return Atom(start, end, "undated") if clock.today is None else None


def _gate(forms: Forms) -> str:
    """What the text has to look like where a form begins, in a language that parts no words."""
    if forms.starts is None:
        return ""
    initials = re.escape("".join(sorted({word[0] for word in forms.starts})))
    figures = forms.figures and rf"(?:{forms.figures}|(?!\d))"
    # Few places have such a first character, fewer such a word.
    return rf"(?=[{initials}\d])(?=\d|{alternation(forms.starts)}){figures}"

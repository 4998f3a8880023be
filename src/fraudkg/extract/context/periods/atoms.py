"""Atoms of the period grammar: a year, a date, a part of a year, a stretch back in time, a word of time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from fraudkg.extract.context.periods.calendar import (
    MONTHS,
    Days,
    Stated,
    complete,
    days_before,
    months_before,
)
from fraudkg.extract.context.periods.fixed import FIXED, RELATIVE
from fraudkg.extract.context.periods.forms import DIGIT_FORMS, ENGLISH_FIRSTS, FORMS, GATES
from fraudkg.extract.context.periods.words import (
    NUMBERED,
    YEARS_OF,
    CalendarWords,
    Clock,
    era_after,
    number_of,
)
from fraudkg.extract.context.wordlists import BORDERED, alternation, any_of
from fraudkg.extract.dictionary import first_token, found_at, starts_of
from fraudkg.text import Span

LAST_YEAR = "year-last"
"""Code of words for the year before that of the release."""
_GROUP = re.compile(r"\(\?P<\w+>")
_YEAR = 365
_DAYS_PER = {"week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": _YEAR, "decade": 3652}
_DAYS_PER = {f"unit-{name}": days for name, days in _DAYS_PER.items()}
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
_OPENING = ("past", "first", "action-before", "action-noun")
"""Codes of words with which forms begin, besides these and those that go on with a number."""


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
    """Finds the atoms of one language.

    Args:
        words: Words by code, as in `time.yaml`.
        family: Language family; of an unknown one only dates in figures are found.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], family: str) -> None:
        self._words = CalendarWords(words, _WORDS)
        kinds = self._words.kinds
        lists = {code.replace("-", "_"): alternation(listed) for code, listed in words.items()}
        lists |= {name: any_of(words, *codes) for name, codes in kinds.items()}
        # A day is no stretch in which one counts: "in two days".
        lists["unit_long"] = any_of(words, *(code for code in kinds["unit"] if code != "unit-day"))
        lists["year_word"] = any_of(words, *YEARS_OF)
        lists["month_word"] = any_of(words, "month-this", "month-last")
        lists["word"] = any_of(words, *_WORDS)
        forms = FORMS.get(family, DIGIT_FORMS)
        filled = {name: form.format_map(defaultdict(lambda: "(?!)", lists)) for name, form in forms.items()}
        self._forms = [(name.partition("-")[0], re.compile(form)) for name, form in filled.items()]
        opening = [*_WORDS, *_OPENING, *(code for name in NUMBERED for code in kinds[name])]
        heads = {word for code in opening for word in words.get(code, ())}
        self._firsts = ENGLISH_FIRSTS.union(map(first_token, heads)) if family == "en" else None
        gate = GATES.get(family, "").format(initials=re.escape("".join(sorted({word[0] for word in heads}))))
        border = r"\b" if family in BORDERED else ""
        # Without groups the scan is twice as fast; only an empty one behind each form tells which a hit has.
        bare = "|".join(f"(?:{_GROUP.sub('(?:', form)})()" for form in filled.values())
        self._find = re.compile(rf"{border}{gate}(?:{bare})")

    def find(self, folded: str, clock: Clock) -> list[Atom]:
        """Every atom in a folded text, left to right, without overlap."""
        found = []
        for match in self._matches(folded):
            kind, form = self._forms[(match.lastindex or 0) - 1]
            inside = form.match(folded, match.start())
            if inside:
                era = era_after(inside.groupdict().get("y"), clock.era)
                clock = clock if era == clock.era else replace(clock, era=era)
                atom = self._read(kind, inside, clock)
                if atom:
                    found.append(atom)
        return found

    def _matches(self, folded: str) -> Iterator[re.Match[str]]:
        if self._firsts is None:
            return self._find.finditer(folded)
        return found_at(self._find, folded, starts_of(folded, self._firsts, figures=True))

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
            return Atom(start, end, "fixed", days=days) if days else None
        year = self._words.year(groups.get("y"), clock)
        stated = None if groups.get("y") and year is None else self._stated(kind, groups, year, clock)
        return Atom(start, end, "date", stated) if stated else None

    def _stretch(self, kind: str, groups: Mapping[str, str | None], span: Span, clock: Clock) -> Atom | None:
        """So many weeks, months or years: those in question, up to a day that follows, or past ones.

        Early in a year "the past years" are the calendar years before it.
        """
        count, today, unit = number_of(groups.get("n")) or 1, clock.today, groups["unit"] or ""
        each = _MONTHS_PER.get(self._words.units[unit], 0)
        days, months = count * _DAYS_PER.get(self._words.units[unit], 1), count * each
        if kind == "same":
            return Atom(span.start, span.end, "same-period", size=days)
        if kind == "span":
            stated = Stated(month=months) if months else Stated(day=days)
            return Atom(span.start, span.end, "span", stated)
        if today is None:
            return None
        is_vague = not groups.get("n") and unit.endswith("s")  # "in recent months" says too little
        if today.month <= _EARLY and each >= MONTHS:
            today = today.replace(month=1, day=1)
            first, last = months_before(today, months), days_before(today, 1)
            return Atom(span.start, span.end, "fixed", days=(first, last)) if first and last else None
        first = months_before(today, months) if months else days_before(today, days)
        if is_vague or first is None:
            return None
        return Atom(span.start, span.end, "rolling", days=(first, today), size=days)

    def _stated(
        self, kind: str, groups: Mapping[str, str | None], year: int | None, clock: Clock
    ) -> Stated | None:
        if kind in {"first", "part"}:
            months = self._words.months(groups)
            return Stated(year, months[0], None, months[1]) if months else None
        month, day = self._words.month(groups.get("m")), number_of(groups.get("d"))
        last_month = self._words.month(groups.get("m2")) or month
        last_day = number_of(groups.get("d2")) or day
        is_month_first = month and (month > MONTHS or (clock.country == "us" and groups.get("slash")))
        if is_month_first and day and day <= MONTHS:
            month, day, last_month, last_day = day, month, day, month
        last_year = self._words.year(groups.get("y2"), clock)
        return Stated(year, month, day, last_month, last_day, last_year)

    def _word(self, word: str, start: int, end: int, clock: Clock) -> Atom | None:
        code, today = self._words.codes[word], clock.today
        if code in YEARS_OF:
            if today is None:
                # Without a day it is the year before the one in question, of a base alone: 去年同期.
                return Atom(start, end, LAST_YEAR) if code == LAST_YEAR else None
            return Atom(start, end, "date", Stated(today.year + YEARS_OF[code]))
        if code in RELATIVE:
            days = RELATIVE[code](today) if today else None
            return Atom(start, end, "fixed", days=days) if days else None
        if code == "same-day":
            return Atom(start, end, "same-period", size=1)
        return Atom(start, end, code, size=_YEAR if code == "year-whole" else None)

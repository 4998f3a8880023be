"""Atoms of the period grammar: a year, a date, a part of a year, a stretch back in time, a word of time."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fraudkg.extract.context.periods.calendar import (
    MONTHS,
    Days,
    Stated,
    complete,
    days_before,
    fiscal_back,
    months_before,
)
from fraudkg.extract.context.periods.fixed import FIXED, RELATIVE
from fraudkg.extract.context.periods.forms import DIGIT_FORMS, ENGLISH_FIRSTS, FORMS, GATES
from fraudkg.extract.context.periods.words import (
    FISCAL_YEARS,
    NUMBERED,
    YEARS_OF,
    CalendarWords,
    Clock,
    number_of,
)
from fraudkg.extract.context.wordlists import BORDERED, alternation, any_of
from fraudkg.extract.dictionary import first_token, found_at, starts_of

_GROUP = re.compile(r"\(\?P<\w+>")
_CENTURY, _YEAR, _MONTHS_OF_HALF = 100, 365, 6
_DAYS_PER = {"week": 7, "fortnight": 14, "month": 30, "quarter": 91, "year": _YEAR, "decade": 3652}
_DAYS_PER = {f"unit-{name}": days for name, days in _DAYS_PER.items()}
_MONTHS_PER = {"unit-month": 1, "unit-quarter": 3, "unit-year": MONTHS, "unit-decade": 10 * MONTHS}
_EARLY = 3
"""Up to this month "the past year" is the last calendar year: reports on a year come out soon after it."""
_NOTHING = Stated()
_MONTH_WORDS = ("month-this", "month-last")
_OTHER_WORDS = (
    *("to-now", "now", "year-to-date", "year-whole", "year-that", "year-prior"),
    *("same-day", "same-period", "day-next", "action", "undated"),
)
_OPENING = ("past", "first", "action-before")
"""Codes of words with which forms begin, besides these and those that go on with a number."""
_OPENING_HAN = ("action-noun", "season")
"""Further ones of Chinese."""
PRIOR = {"week-prior": 7, "month-prior": 30, "quarter-prior": 91}
"""Codes of words for the week, month or quarter before the one in question, with its length in days."""
_LOOSE = frozenset({"action", "begun", "founded", "happened", "undated"})
"""Forms that say no more than their name."""
_WORDS = (*YEARS_OF, *FISCAL_YEARS, *RELATIVE, *_OTHER_WORDS)
"""Codes of words that are atoms by themselves."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A word or group of words of time: half-open offsets, and what it states.

    `code` is date (with `stated`), fixed (with `days`), rolling (up to the release), span (with its length
    in `stated`) or the code of a word. `size` is about how many days it is long, where it says so;
    `is_of_year` tells that words name the year it lies in by the release's own: "May this year"; `is_opening`
    that it may tell the first months (`stated.last_month`) or days (`stated.day`) of what began then.
    """

    start: int
    end: int
    code: str
    stated: Stated = _NOTHING
    days: Days = None
    size: int | None = None
    is_of_year: bool = False
    is_opening: bool = False

    @property
    def is_dated(self) -> bool:
        """Whether it states days of the calendar itself."""
        return self.code in {"date", "fixed"}

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
        lists["month_word"] = any_of(words, *_MONTH_WORDS)
        lists["word"] = any_of(words, *_WORDS)
        forms = FORMS.get(family, DIGIT_FORMS)
        filled = {name: form.format_map(defaultdict(lambda: "(?!)", lists)) for name, form in forms.items()}
        self._forms = [(name.partition("-")[0], re.compile(form)) for name, form in filled.items()]
        opening = [*_WORDS, *_OPENING, *(code for name in NUMBERED for code in kinds[name])]
        opening += _OPENING_HAN if family == "zh" else ()
        heads = {word for code in opening for word in words.get(code, ())}
        self._firsts = ENGLISH_FIRSTS.union(map(first_token, heads)) if family == "en" else None
        gate = GATES.get(family, "").format(initials=re.escape("".join(sorted({word[0] for word in heads}))))
        border = r"\b" if family in BORDERED else ""
        # Without groups the scan is twice as fast; which form a hit has is found by trying them.
        bare = "|".join(_GROUP.sub("(?:", form) for form in filled.values())
        self._find = re.compile(rf"{border}{gate}(?:{bare})")

    def find(self, folded: str, clock: Clock) -> list[Atom]:
        """Every atom in a folded text, left to right, without overlap."""
        found = []
        for match in self._matches(folded):
            start, end = match.span()
            for kind, form in self._forms:
                inside = form.match(folded, start)
                if inside and inside.end() == end:
                    atom = self._read(kind, inside, clock)
                    if atom:
                        found.append(atom)
                    break
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
        if kind in {*_LOOSE, "same", "span"}:
            return self._loose(kind, match, start)
        if kind in {"later", "opening"}:
            code, size = ("day-next", 1) if kind == "later" else (kind, None)
            return Atom(start, end, code, self._length(groups), size=size, is_opening=kind == "opening")
        if kind == "past":
            return self._past(groups, start, end, clock)
        if kind in FIXED:
            days = FIXED[kind](groups, self._words, clock)
            return Atom(start, end, "fixed", days=days) if days else None
        year = self._words.year(groups.get("y"), clock)
        stated = None if groups.get("y") and year is None else self._stated(kind, groups, year, clock)
        # "The first six months" of no year may be those of something that began.
        is_opening = kind in {"first", "part"} and not year and match[0].endswith(("months", "月"))
        is_of_year = self._words.codes.get(groups.get("y") or "") == "year-this"
        atom = Atom(start, end, "date", stated or _NOTHING, is_of_year=is_of_year, is_opening=is_opening)
        return atom if stated else None

    def _loose(self, kind: str, match: re.Match[str], start: int) -> Atom:
        """A form that names no days of the calendar itself."""
        groups, end = match.groupdict(), match.end()
        if kind in _LOOSE:
            return Atom(start, end, kind)
        if kind == "same" and groups.get("n") and " same " in match[0]:
            return Atom(start, end, "same-period")
        if kind == "same":
            return Atom(start, end, "same-period", size=self._size(groups, match[0].split()[-1]))
        count = number_of(groups.get("n"))
        if groups.get("years"):
            return Atom(start, end, "span", Stated(month=MONTHS * (count or 1)))
        if groups.get("quarter"):
            return Atom(start, end, "span", Stated(month=3))
        days = count if groups.get("days") else 7 if groups.get("week") else None
        days = 14 if groups.get("fortnight") else days
        if days is None and count and not groups.get("months"):
            days = 7 * count
        return Atom(start, end, "span", Stated(month=None if days else count or MONTHS, day=days))

    def _past(self, groups: Mapping[str, str | None], start: int, end: int, clock: Clock) -> Atom | None:
        """A stretch up to the release; early in a year "the past years" are the calendar years before it."""
        text, count, today = groups.get("unit") or "", number_of(groups.get("n")) or 1, clock.today
        unit = self._words.units.get(text)
        if today is None:
            return None
        if not text:  # 近半年来
            first = _back(today, _MONTHS_OF_HALF, "unit-month")
            return Atom(start, end, "rolling", days=(first, today), size=_YEAR // 2) if first else None
        if today.month <= _EARLY and unit in {"unit-year", "unit-decade"}:
            if count > _CENTURY:
                return None
            years = count * (10 if unit == "unit-decade" else 1)
            days = date(today.year - years, 1, 1), date(today.year - 1, 12, 31)
            return Atom(start, end, "fixed", days=days)
        is_vague = not groups.get("n") and text.endswith("s")  # "in recent months" says too little
        first = _back(today, count, unit or "")
        if is_vague or first is None:
            return None
        return Atom(start, end, "rolling", days=(first, today), size=self._size(groups, text))

    def _stated(
        self, kind: str, groups: Mapping[str, str | None], year: int | None, clock: Clock
    ) -> Stated | None:
        if kind == "start":
            return Stated(year, 1, 1, 1, 1)
        if kind == "last":
            count = number_of(groups["n"]) or 0
            return Stated(year, MONTHS + 1 - count, None, MONTHS) if 0 < count <= MONTHS else None
        if kind in {"first", "part"}:
            months = self._words.months(groups)
            return Stated(year, months[0], None, months[1]) if months else None
        if groups.get("ends"):
            last = self._words.month(groups["ends"]) or 0
            return Stated(year, last - 2, None, last) if last % 3 == 0 else None
        month, day = self._words.month(groups.get("m")), number_of(groups.get("d"))
        last_month = self._words.month(groups.get("m2")) or month
        last_day = number_of(groups.get("d2")) or day
        is_month_first = month and (month > MONTHS or (clock.country == "us" and groups.get("slash")))
        if is_month_first and day and day <= MONTHS:
            month, day, last_month, last_day = day, month, day, month
        return Stated(year, month, day, last_month, last_day, number_of(groups.get("y2")))

    def _word(self, word: str, start: int, end: int, clock: Clock) -> Atom | None:
        code, today = self._words.codes[word], clock.today
        if code in YEARS_OF:
            return Atom(start, end, "date", Stated(today.year + YEARS_OF[code])) if today else None
        if code in {"same-day", "day-next"}:
            return Atom(start, end, "same-period" if code == "same-day" else code, size=1)
        if code in FISCAL_YEARS and today:
            return Atom(start, end, "fixed", days=fiscal_back(today, clock.country, FISCAL_YEARS[code]))
        days = RELATIVE[code](today) if today and code in RELATIVE else None
        if code not in RELATIVE:
            return Atom(start, end, code, size=_YEAR if code == "year-whole" else None)
        is_prior, size = code in PRIOR, PRIOR.get(code.replace("-last", "-prior"))
        kind = code if is_prior else "fixed"
        return Atom(start, end, kind, days=days, size=size) if days or is_prior else None

    def _length(self, groups: Mapping[str, str | None]) -> Stated:
        """So many months or days: "its first year"."""
        count, unit = number_of(groups.get("n")) or 1, self._words.units.get(groups["unit"] or "", "")
        months = _MONTHS_PER.get(unit, 0) * count
        return Stated(last_month=months) if months else Stated(day=_DAYS_PER.get(unit, 1) * count)

    def _size(self, groups: Mapping[str, str | None], unit: str) -> int:
        return (number_of(groups.get("n")) or 1) * _DAYS_PER.get(self._words.units.get(unit, ""), 1)


def _back(day: date, count: int, unit: str) -> date | None:
    """So many units of time before a day."""
    months = _MONTHS_PER.get(unit)
    return months_before(day, months * count) if months else days_before(day, _DAYS_PER.get(unit, 1) * count)

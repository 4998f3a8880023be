"""Atoms of the period grammar: a year, a date, a part of a year, a stretch back in time, a word of time."""

import re
from calendar import monthrange
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fraudkg.extract.context.periods.calendar import (
    MONTHS,
    Stated,
    complete,
    days_before,
    fiscal,
    months_before,
)
from fraudkg.extract.context.periods.relative import RELATIVE, weekday
from fraudkg.extract.context.wordlists import alternation, any_of
from fraudkg.extract.words import ENGLISH, chinese_numbers

_GROUP = re.compile(r"\(\?P<\w+>")
_BRACKETED = re.compile(r"[（(]\d+[）)]")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_CENTURY = 100
_MONTHS_OF = {"half": 6, "quarter": 3}
_YEARS_OF = {"year-this": 0, "year-last": -1, "year-before-last": -2, "year-next": 1}
_DAYS_PER = {"unit-week": 7, "unit-month": 30, "unit-quarter": 91, "unit-year": 365, "unit-decade": 3652}
_MONTHS_PER = {"unit-month": 1, "unit-quarter": 3, "unit-year": MONTHS, "unit-decade": 10 * MONTHS}
_SLICES: dict[str, tuple[int, int | None]] = {
    "first": (1, 15),
    "second": (16, None),
    "last": (16, None),
    "latter": (16, None),
    "上": (1, 10),
    "中": (11, 20),
    "下": (21, None),
}
"""First and last day of the halves and thirds of a month."""
_EARLY = 3
"""Up to this month "the past year" is the last calendar year: reports on a year come out soon after it."""
_NOTHING = Stated()
_NUMBERED = ("month", "weekday", "half", "quarter")
"""Codes of words that go on with a number: month-1."""
_MONTH_WORDS = ("month-this", "month-last")
_OTHER_WORDS = (
    *("to-now", "now", "year-to-date", "year-whole", "year-that", "year-prior"),
    *("same-day", "same-period", "action", "undated"),
)
_WORDS = (*_YEARS_OF, *RELATIVE, *_OTHER_WORDS)
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
    days: tuple[date, date] | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """When and where a release speaks: its day, the country code of its issuer, its script."""

    today: date | None
    country: str = ""
    is_traditional: bool = False
    is_buddhist: bool = False


class Atoms:
    """Finds the atoms of one language.

    Args:
        forms: Patterns by name; lists of words stand in them as `{code}`. The name up to a hyphen says how
            the groups are read: date, part, first, span, past, same, action, word, weekday, fiscal or plan.
        words: Words of time by code.
        border: Pattern of what has to stand before an atom.
        figure_forms: Names of the forms that always begin with a figure.
        gate: Pattern that any atom's beginning fulfils.
    """

    def __init__(
        self,
        forms: Mapping[str, str],
        words: Mapping[str, Sequence[str]],
        border: str,
        figure_forms: frozenset[str] = frozenset(),
        gate: str = "",
    ) -> None:
        lists = {code.replace("-", "_"): alternation(listed) for code, listed in words.items()}
        kinds = {name: [code for code in words if _is_of(code, name)] for name in (*_NUMBERED, "unit")}
        lists |= {name: any_of(words, *codes) for name, codes in kinds.items()}
        # A day is no stretch in which one counts: "in two days".
        lists["unit_long"] = any_of(words, *(code for code in kinds["unit"] if code != "unit-day"))
        lists["year_word"] = any_of(words, *_YEARS_OF)
        lists["month_word"] = any_of(words, *_MONTH_WORDS)
        lists["word"] = any_of(words, *_WORDS)
        missing = dict.fromkeys(
            ("past", "first", "year_to", "action_before", "action_noun", "action_begun"), "(?!)"
        )
        filled = {name: form.format(**(missing | lists)) for name, form in forms.items()}
        self._codes = {word: code for code in _WORDS for word in words.get(code, ())}
        self._units = {word: code for code in kinds["unit"] for word in words[code]}
        self._numbered = {
            word: (name, int(code.rpartition("-")[2]))
            for name in _NUMBERED
            for code in kinds[name]
            for word in words[code]
        }
        self._forms = [(name.partition("-")[0], re.compile(form)) for name, form in filled.items()]
        # Without groups the scan is twice as fast; which form a hit has is found by trying them.
        bare = {name: _GROUP.sub("(?:", form) for name, form in filled.items()}
        figures = "|".join(form for name, form in bare.items() if name in figure_forms) or "(?!)"
        others = "|".join(form for name, form in bare.items() if name not in figure_forms)
        every = [word for listed in words.values() for word in listed]
        gate = gate.format(
            heads=alternation({word[:2] for word in every}),
            initials=re.escape("".join(sorted({word[0] for word in every}))),
        )
        self._find = re.compile(rf"{border}{gate}(?:(?=\d)(?:{figures})|(?:{others}))")

    def find(self, folded: str, clock: Clock) -> list[Atom]:
        """Every atom in a folded text, left to right, without overlap."""
        found = []
        for match in self._find.finditer(folded):
            for kind, form in self._forms:
                inside = form.match(folded, match.start())
                if inside and inside.end() == match.end():
                    atom = self._read(kind, inside, clock)
                    if atom:
                        found.append(atom)
                    break
        return found

    def _read(self, kind: str, match: re.Match[str], clock: Clock) -> Atom | None:
        groups = match.groupdict()
        end = match.end()
        start = end - len(match[0].lstrip())
        if kind == "word":
            return self._word(match[0], start, end, clock)
        if kind in {"action", "begun", "same", "span"}:
            return self._loose(kind, match, start)
        if kind == "past":
            return self._past(groups, start, end, clock)
        if kind in {"plan", "fiscal", "weekday", "opening", "relative", "slice"}:
            days = self._fixed(kind, groups, clock)
            return Atom(start, end, "fixed", days=days) if days else None
        year = self._year(groups.get("y"), clock)
        stated = None if groups.get("y") and year is None else self._stated(kind, groups, year, clock)
        return Atom(start, end, "date", stated) if stated else None

    def _loose(self, kind: str, match: re.Match[str], start: int) -> Atom:
        """A form that names no days of the calendar itself."""
        groups, end = match.groupdict(), match.end()
        if kind in {"action", "begun"}:
            return Atom(start, end, kind)
        if kind == "same":
            return Atom(start, end, "same-period", size=self._size(groups, match[0].split()[-1]))
        count = _number(groups.get("n"))
        weeks = count if count and not groups.get("months") else None
        return Atom(start, end, "span", Stated(month=None if weeks else count or MONTHS, day=weeks))

    def _past(self, groups: Mapping[str, str | None], start: int, end: int, clock: Clock) -> Atom | None:
        """A stretch up to the release; early in a year "the past years" are the calendar years before it."""
        text, count, today = groups["unit"] or "", _number(groups.get("n")) or 1, clock.today
        unit = self._units.get(text)
        if today is None:
            return None
        if today.month <= _EARLY and unit in {"unit-year", "unit-decade"}:
            if count > _CENTURY:
                return None
            years = count * (10 if unit == "unit-decade" else 1)
            days = date(today.year - years, 1, 1), date(today.year - 1, 12, 31)
            return Atom(start, end, "fixed", days=days)
        # "In recent months" says too little.
        is_vague = not groups.get("n") and text.endswith("s")
        first = _back(today, count, unit or "")
        if is_vague or first is None:
            return None
        return Atom(start, end, "rolling", days=(first, today), size=self._size(groups, text))

    def _fixed(self, kind: str, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """The days of a form that states them without a calendar year of its own."""
        if kind == "weekday":
            _, which = self._numbered[groups["w"] or ""]
            return weekday(which, clock.today, is_last_week=groups.get("before") == "上")
        if kind == "plan":
            # The fourteenth plan is written 十四五, its ten outside the group.
            first = 2021 + 5 * ((_number(groups["n"]) or 4) % 10 - 4)
            return date(first, 1, 1), date(first + 4, 12, 31)
        if kind == "relative":
            return self._in_month(groups, clock)
        if kind == "opening":
            return self._opening(groups, clock)
        if kind == "slice":
            return self._slice(groups, clock)
        year = self._year(groups.get("y"), clock)
        return fiscal(year, clock.country, is_first=bool(groups.get("y2"))) if year else None

    def _in_month(self, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """Days of this month or the last: 上月17日至18日."""
        month = RELATIVE[self._codes[groups["rel"] or ""]](clock.today) if clock.today else None
        day = _number(groups["d"])
        last = _number(groups["d2"]) or day
        if not month or not day or not last:
            return None
        first = month[0]
        return Stated(first.year, first.month, day, first.month, last).days()

    def _slice(self, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """A half or a third of a month: "the last fortnight of September", 3月下旬."""
        if groups.get("rel"):
            month = RELATIVE[self._codes[groups["rel"] or ""]](clock.today) if clock.today else None
        else:
            number = self._month(groups.get("m"))
            stated = Stated(self._year(groups.get("y"), clock), number, None, number)
            month = complete(stated, clock.today, None).days()
        if month is None:
            return None
        first, last = _SLICES[groups["which"] or ""]
        end = month[0].replace(day=last) if last else month[1].replace(day=_month_end(month[0]))
        return month[0].replace(day=first), min(end, clock.today or end)

    def _opening(self, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """So many days or weeks from the start of a year on: "the first 33 days of 2025"."""
        year = self._year(groups.get("y"), clock) if groups.get("y") else clock.today and clock.today.year
        count, unit = _number(groups["n"]), self._units.get(groups["unit"] or "")
        if not year or not count or unit not in {"unit-day", "unit-week"}:
            return None
        first = date(year, 1, 1)
        last = days_before(first, 1 - count * _DAYS_PER.get(unit, 1))
        return (first, last) if last and last.year == year else None

    def _stated(
        self, kind: str, groups: Mapping[str, str | None], year: int | None, clock: Clock
    ) -> Stated | None:
        if kind == "first":
            last = (_number(groups["n"]) or 0) * (3 if groups.get("quarters") else 1)
            return Stated(year, 1, None, last) if last and last <= MONTHS else None
        if kind == "part":
            name, which = self._numbered[groups["part"] or ""]
            size = _MONTHS_OF[name]
            return Stated(year, size * (which - 1) + 1, None, size * which)
        month, day = self._month(groups.get("m")), _number(groups.get("d"))
        last_month = self._month(groups.get("m2")) or month
        last_day = _number(groups.get("d2")) or day
        is_month_first = month and (month > MONTHS or (clock.country == "us" and groups.get("slash")))
        if is_month_first and day and day <= MONTHS:
            month, day, last_month, last_day = day, month, day, month
        return Stated(year, month, day, last_month, last_day, _number(groups.get("y2")))

    def _month(self, text: str | None) -> int | None:
        named = self._numbered.get(text or "")
        return named[1] if named else _number(text)

    def _year(self, text: str | None, clock: Clock) -> int | None:
        if not text:
            return None
        text = _BRACKETED.sub("", text)
        by = _YEARS_OF.get(self._codes.get(text, ""))
        if by is not None:
            return clock.today.year + by if clock.today else None
        era = _ERAS.get(text[:2])
        digits = _number(text[2:].replace("元", "1") if era else text)
        if digits is None:
            return None
        return era + digits if era else _plain_year(digits, clock)

    def _word(self, word: str, start: int, end: int, clock: Clock) -> Atom | None:
        code, today = self._codes[word], clock.today
        if code in _YEARS_OF:
            return Atom(start, end, "date", Stated(today.year + _YEARS_OF[code])) if today else None
        if code == "same-day":
            return Atom(start, end, "same-period", size=1)
        if code not in RELATIVE:
            return Atom(start, end, code)
        days = RELATIVE[code](today) if today else None
        return Atom(start, end, "fixed", days=days) if days else None

    def _size(self, groups: Mapping[str, str | None], unit: str) -> int:
        return (_number(groups.get("n")) or 1) * _DAYS_PER.get(self._units.get(unit, ""), 1)


def _back(day: date, count: int, unit: str) -> date | None:
    """So many units of time before a day."""
    months = _MONTHS_PER.get(unit)
    return months_before(day, months * count) if months else days_before(day, _DAYS_PER.get(unit, 1) * count)


def _month_end(day: date) -> int:
    return monthrange(day.year, day.month)[1]


def _plain_year(digits: int, clock: Clock) -> int | None:
    """Two digits are of the Buddhist era (69), three of the Republic of China (114)."""
    if digits < _CENTURY:
        return digits + (1957 if clock.is_buddhist else 2000)
    if digits < 10 * _CENTURY:
        return digits + 1911 if clock.is_traditional or clock.country == "tw" else None
    return digits - 543 if digits > 24 * _CENTURY else digits


def _is_of(code: str, name: str) -> bool:
    head, _, tail = code.rpartition("-")
    return head == name and (tail.isdigit() or name == "unit")


def _number(text: str | None) -> int | None:
    """A small number in figures or words."""
    if not text:
        return None
    bare = text.strip()
    figures = bare.rstrip("strndh")  # 1st, 2nd, 3rd, 4th
    if figures.isdecimal():
        return int(figures)
    if bare in ENGLISH:
        return ENGLISH[bare]
    read = list(chinese_numbers(bare.replace("○", "〇"))) if len(bare) <= 4 else []  # noqa: PLR2004 - as long as a year
    return read[0].value if len(read) == 1 and read[0].end == len(bare) else None

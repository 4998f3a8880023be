"""Atoms of the period grammar: a year, a date, a part of a year, a stretch back in time, a word of time."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from fraudkg.extract.context.periods.calendar import Stated, days_before, fiscal
from fraudkg.extract.context.periods.relative import RELATIVE, weekday
from fraudkg.extract.context.wordlists import alternation
from fraudkg.extract.words import ENGLISH, chinese_numbers

_GROUP = re.compile(r"\(\?P<\w+>")
_BRACKETED = re.compile(r"[（(]\d+[）)]")
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}
_CENTURY = 100
_MONTHS_OF = {"half": 6, "quarter": 3}
_YEARS_OF = {"year-this": 0, "year-last": -1, "year-before-last": -2, "year-next": 1}
_DAYS_PER = {"unit-week": 7, "unit-month": 30, "unit-quarter": 91, "unit-year": 365, "unit-decade": 3652}
_WHOLE_YEARS = 12
_EARLY = 3
"""Up to this month "the past year" is the last calendar year: reports on a year come out soon after it."""
_NOTHING = Stated()


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
        for name in ("month", "weekday", "half", "quarter", "unit"):
            lists[name] = alternation(w for code, ws in words.items() if _is_of(code, name) for w in ws)
        # A day is no stretch in which one counts: "in two days".
        long = [w for code in words if _is_of(code, "unit") and code != "unit-day" for w in words[code]]
        lists["unit_long"] = alternation(long)
        lists["year_word"] = alternation(w for code in _YEARS_OF for w in words.get(code, ()))
        lists["month_word"] = alternation(w for code in _MONTH_WORDS for w in words.get(code, ()))
        lists["word"] = alternation(w for code in _WORDS for w in words.get(code, ()))
        missing = dict.fromkeys(("past", "first", "year_to", "action_before", "action_noun"), "(?!)")
        filled = {name: form.format(**(missing | lists)) for name, form in forms.items()}
        self._codes = {word: code for code, listed in words.items() for word in listed}
        self._codes |= {word: code for code in _WORDS for word in words.get(code, ())}
        self._numbered = {
            word: code
            for code, listed in words.items()
            if any(_is_of(code, name) for name in ("month", "weekday", "half", "quarter"))
            for word in listed
        }
        self._years = {word: by for code, by in _YEARS_OF.items() for word in words.get(code, ())}
        self._months = {word: code for code in _MONTH_WORDS for word in words.get(code, ())}
        self._units = {w: code for code in words if _is_of(code, "unit") for w in words[code]}
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
        if kind in {"action", "same", "span", "past"} and (atom := self._loose(kind, match, start, clock)):
            return atom
        if kind in {"past", "plan", "fiscal", "weekday", "opening", "relative"}:
            days = self._fixed(kind, groups, clock)
            return Atom(start, end, "fixed", days=days) if days else None
        year = self._year(groups.get("y"), clock)
        stated = None if groups.get("y") and year is None else self._stated(kind, groups, year, clock)
        return Atom(start, end, "date", stated) if stated else None

    def _loose(self, kind: str, match: re.Match[str], start: int, clock: Clock) -> Atom | None:
        """A form that names no days of the calendar itself."""
        groups, end = match.groupdict(), match.end()
        if kind == "action":
            return Atom(start, end, "action")
        if kind == "same":
            return Atom(start, end, "same-period", size=self._size(groups, match[0].split()[-1]))
        if kind == "span":
            count = _number(groups.get("n"))
            weeks = count if count and not groups.get("months") else None
            return Atom(start, end, "span", Stated(month=None if weeks else count or _WHOLE_YEARS, day=weeks))
        # "In recent months" says too little.
        is_vague = not groups.get("n") and (groups["unit"] or "").endswith("s")
        if clock.today is None or is_vague or self._is_calendar(groups, clock):
            return None
        return Atom(start, end, "rolling", size=self._size(groups, groups["unit"]))

    def _fixed(self, kind: str, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """The days of a form that states them without a calendar year of its own."""
        if kind == "past":
            return self._past(groups, clock) if self._is_calendar(groups, clock) else None
        if kind == "weekday":
            which = int(self._numbered[groups["w"] or ""].rpartition("-")[2])
            return weekday(which, clock.today, is_last_week=groups.get("before") == "上")
        if kind == "plan":
            # The fourteenth plan is written 十四五, its ten outside the group.
            first = 2021 + 5 * ((_number(groups["n"]) or 4) % 10 - 4)
            return date(first, 1, 1), date(first + 4, 12, 31)
        if kind == "relative":
            return self._in_month(groups, clock)
        if kind == "opening":
            return self._opening(groups, clock)
        year = self._year(groups.get("y"), clock)
        return fiscal(year, clock.country, is_first=bool(groups.get("y2"))) if year else None

    def _in_month(self, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """Days of this month or the last: 上月17日至18日."""
        month = RELATIVE[self._months[groups["rel"] or ""]](clock.today) if clock.today else None
        day = _number(groups["d"])
        last = _number(groups["d2"]) or day
        if not month or not day or not last:
            return None
        first = month[0]
        return Stated(first.year, first.month, day, first.month, last).days()

    def _opening(self, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        """So many days, weeks or months from the start of a year on: "the first 33 days of 2025"."""
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
            return Stated(year, 1, None, last) if last and last <= _WHOLE_YEARS else None
        if kind == "part":
            name, _, which = self._numbered[groups["part"] or ""].rpartition("-")
            size = _MONTHS_OF[name]
            return Stated(year, size * (int(which) - 1) + 1, None, size * int(which))
        month, day = self._month(groups.get("m")), _number(groups.get("d"))
        last_month = self._month(groups.get("m2")) or month
        last_day = _number(groups.get("d2")) or day
        if (month or 1) > _WHOLE_YEARS and day and day <= _WHOLE_YEARS:
            month, day, last_month, last_day = day, month, day, month
        if clock.country == "us" and day and month and groups.get("slash") and day <= _WHOLE_YEARS:
            month, day, last_month, last_day = day, month, day, month
        return Stated(year, month, day, last_month, last_day, _number(groups.get("y2")))

    def _month(self, text: str | None) -> int | None:
        if not text:
            return None
        named = self._numbered.get(text)
        return int(named.rpartition("-")[2]) if named else _number(text)

    def _year(self, text: str | None, clock: Clock) -> int | None:
        if not text:
            return None
        text = _BRACKETED.sub("", text)
        if text in self._years:
            return clock.today.year + self._years[text] if clock.today else None
        era = _ERAS.get(text[:2])
        digits = _number(text[2:].replace("元", "1") if era else text)
        if digits is None:
            return None
        if era:
            return era + digits
        return _plain_year(digits, clock)

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

    def _size(self, groups: Mapping[str, str | None], unit: str | None) -> int:
        return (_number(groups.get("n")) or 1) * _DAYS_PER.get(self._units.get(unit or "", ""), 1)

    def _is_calendar(self, groups: Mapping[str, str | None], clock: Clock) -> bool:
        """Whether "the past years" are calendar years: so they are in reports at the start of the next."""
        unit, today = self._units.get(groups["unit"] or ""), clock.today
        return today is not None and today.month <= _EARLY and unit in {"unit-year", "unit-decade"}

    def _past(self, groups: Mapping[str, str | None], clock: Clock) -> tuple[date, date] | None:
        count, unit = _number(groups.get("n")) or 1, self._units.get(groups["unit"] or "")
        if clock.today is None or count > _CENTURY:
            return None
        years = count * (10 if unit == "unit-decade" else 1)
        return date(clock.today.year - years, 1, 1), date(clock.today.year - 1, 12, 31)


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
    if bare.rstrip("strndh").isdecimal():
        return int(bare.rstrip("strndh"))
    if bare in ENGLISH:
        return ENGLISH[bare]
    read = list(chinese_numbers(bare.replace("○", "〇"))) if len(bare) <= 4 else []  # noqa: PLR2004 - as long as a year
    return read[0].value if len(read) == 1 and read[0].end == len(bare) else None


_MONTH_WORDS = ("month-this", "month-last")
_WORDS: Iterable[str] = (
    *_YEARS_OF,
    *RELATIVE,
    *(
        "to-now",
        "now",
        "year-to-date",
        "year-whole",
        "year-that",
        "year-prior",
        "same-day",
        "same-period",
        "action",
        "undated",
    ),
)
"""Codes of words that are atoms by themselves."""

"""Words of the calendar: which month, year or unit a word means, and what a number says."""

import re
from collections.abc import Mapping, Sequence

from fraudkg.extract.context.periods.calendar import MONTHS, Clock
from fraudkg.extract.numbers.numerals import ENGLISH, HAN_PLAIN, KOREAN, VIETNAMESE
from fraudkg.extract.numbers.spelt import chinese_numbers

_BRACKETED = re.compile(r"[（(]\d+[）)]")
_CENTURY = 100
_WHOLE = len("2025")
_BUDDHIST = -543
"""The year before the first of the only era so far on that its years are known in any language."""
_FIRST_YEARS = 9
"""Up to this one, Japan rather counts the years of an era: 7年."""
YEARS_OF = {"year-this": 0, "year-last": -1, "year-before-last": -2, "year-next": 1}
"""Codes of words for years, with how many years after that of the release."""
MONTHS_OF = {"half": 6, "quarter": 3}
"""Months of the parts of a year."""
NUMBERED = ("month", "weekday", "half", "quarter")
"""Codes of words that go on with a number: month-1."""
_KINDS = (*NUMBERED, "unit", "slice", "era", "plan")
_COUNTING = {"en": ENGLISH, "ko": KOREAN, "vi": VIETNAMESE}
"""Words that count, by language family."""


class CalendarWords:
    """What the words of one language mean in the calendar.

    `codes` are those of words that are expressions of time by themselves.
    """

    def __init__(self, words: Mapping[str, Sequence[str]], codes: Sequence[str], family: str) -> None:
        kinds = {name: [code for code in words if _is_of(code, name)] for name in _KINDS}
        units = [code for code in kinds["unit"] if code != "unit-day"]
        # A day is no stretch in which one counts: "in two days".
        kinds |= {"unit-long": units, "year-word": [*YEARS_OF], "month-word": ["month-this", "month-last"]}
        kinds["word"] = [*codes]
        self.named: dict[str, Sequence[str]] = {**words}
        """The words by each name that a form of dates may write for them."""
        for name, listed in kinds.items():
            self.named[name] = [word for code in listed for word in words.get(code, ())]
        self.named["number-word"] = [word for word, n in _COUNTING.get(family, {}).items() if 0 < n <= MONTHS]
        self.codes = {word: code for code in codes for word in words.get(code, ())}
        self.units = {word: code for code in kinds["unit"] for word in words[code]}
        self.slices = {word: _ends_of(code) for code in kinds["slice"] for word in words[code]}
        """First and last day of the halves, thirds and weeks of a month."""
        self.plans = {word: _ends_of(code) for code in kinds["plan"] for word in words[code]}
        """First and last year of the plans of states."""
        self.numbered = {
            word: (name, int(code.rpartition("-")[2]))
            for name in NUMBERED
            for code in kinds[name]
            for word in words[code]
        }
        begun = {code: int(code.rpartition("-")[2]) for code in kinds["era"]}
        self._eras = {word: year for code, year in begun.items() for word in words[code]}
        self._begun = sorted(begun.values(), reverse=True)
        """The years before the first of each era, of whatever language."""
        self._firsts = frozenset(words.get("first-one", ()))

    def month(self, text: str | None) -> int | None:
        """The number of the month that a word or figure names."""
        named = self.numbered.get(text or "")
        return named[1] if named else self._number(text)

    def months(self, groups: Mapping[str, str | None]) -> tuple[int, int] | None:
        """The first and last month of a part of a year: of the second quarter, of the first 9 months."""
        if groups.get("part"):
            name, which = self.numbered.get(groups["part"] or "", ("", 0))
            size = MONTHS_OF.get(name)
            return (size * (which - 1) + 1, size * which) if size else None
        last = (number_of(groups.get("number")) or 0) * (3 if groups.get("quarters") else 1)
        return (1, last) if 0 < last <= MONTHS else None

    def year(self, text: str | None, clock: Clock) -> int | None:
        """The year that words or figures name, in whatever era."""
        if not text:
            return None
        text = _BRACKETED.sub("", text)
        by = YEARS_OF.get(self.codes.get(text, ""))
        if by is not None:
            return clock.today.year + by if clock.today else None
        name, era = self._era(text)
        digits = self._number(text[len(name) :].strip())
        if digits is None:
            return None
        return era + digits if era else self._plain_year(digits, clock)

    def era_after(self, text: str | None, era: int) -> int:
        """The era in which years go on behind one that is so written; `era` before it."""
        if not text or (not text[-1].isdecimal() and text[-1] not in self._firsts):
            return era
        _, named = self._era(text)
        return named or (0 if len(text) == _WHOLE else era)

    def _era(self, text: str) -> tuple[str, int]:
        """The era in which a year is told: how it is written there, and the year before its first."""
        return next(((name, year) for name, year in self._eras.items() if text.startswith(name)), ("", 0))

    def _number(self, text: str | None) -> int | None:
        """A number, of which the first may have a word of its own: 元年, 首月."""
        return 1 if text in self._firsts else number_of(text)

    def _plain_year(self, digits: int, clock: Clock) -> int | None:
        """Two digits may be of the Buddhist era (69), three are of the Republic of China (114)."""
        if digits < _CENTURY:
            return self._of_two_digits(digits, clock)
        if digits < 10 * _CENTURY:
            return digits + clock.custom.epoch if clock.custom.epoch > 0 else None
        return digits + _BUDDHIST if digits > 24 * _CENTURY else digits

    def _of_two_digits(self, digits: int, clock: Clock) -> int:
        """The year of two digits; in Japan of an era where the century has not got so far, or only begins.

        Where a year was told by its era, those after it are of that: 平成16年は5件で、17年は.
        """
        if clock.era and (clock.today is None or clock.era + digits <= clock.today.year):
            return clock.era + digits
        today = clock.today if clock.custom.has_eras else None
        if today and not _FIRST_YEARS < digits <= today.year % _CENTURY:
            years = (digits + begun for begun in self._begun)
            return next((year for year in years if year <= today.year), digits + 2000)
        # An epoch before our era has its 25th century now.
        return digits + (2500 + clock.custom.epoch if clock.custom.epoch < 0 else 2000)


def _is_of(code: str, name: str) -> bool:
    """Whether a code is of a kind: month-1 of month, unit-year of unit, slice-1-15 of slice."""
    head, _, tail = code.partition("-")
    return head == name and (name == "unit" or tail.replace("-", "").isdigit())


def _ends_of(code: str) -> tuple[int, int]:
    """The first and last that a code tells: the days of slice-1-15, the years of plan-2021-2025."""
    _, first, last = code.split("-")
    return int(first), int(last)


_WORDS = ENGLISH | VIETNAMESE | KOREAN


def number_of(text: str | None) -> int | None:
    """A small number in figures or words."""
    if not text:
        return None
    bare = text.strip().translate(HAN_PLAIN)
    figures = bare.rstrip("strndh")  # 1st, 2nd, 3rd, 4th
    if figures.isdecimal():
        return int(figures)
    if bare in _WORDS:
        return _WORDS[bare]
    read = list(chinese_numbers(bare)) if len(bare) <= 4 else []  # noqa: PLR2004 - as long as a year
    return read[0].value if len(read) == 1 and read[0].end == len(bare) else None

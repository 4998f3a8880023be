"""Wording: how the words beside a date say that it bounds a period, or none, and that a figure is of it."""

import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from fraudkg.extract.numbers.mention import MORE
from fraudkg.extract.numbers.spelt import HAN_DIGITS, HAN_WORTH
from fraudkg.extract.wordlists import any_of, borders

_SPELT = "".join([*HAN_DIGITS, *HAN_WORTH])
_BEFORE_DATES = ("", " ", ", ", " (", "(", "（")


class Wording:
    """Patterns for the text before and after an atom, from the words by code of one language."""

    def __init__(self, words: Mapping[str, Sequence[str]], *, is_spaced: bool) -> None:
        self._words = words
        self.needs_preposition = bool(words.get("year-after"))
        """Whether a bare year is of a period only after a word such as "in"."""
        self._border, _ = borders(is_spaced=is_spaced)
        self._filler = rf"(?: {self._any('filler')})*"
        self._tail = rf"{self._filler}[\s\"(（“-]*\Z"
        clock = (
            rf"(?:\d{{1,2}}(?:[.:]\d\d)? ?{self._any('hour-half')}|{self._any('hour-name')}"
            rf"|(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?{self._any('hour-sign')})?)"
        )
        hour = rf"(?: {clock}(?: {self._any('hour-after')}|,)?)?"
        link, of, the = (self._any(code) for code in ("link", "of", "the"))
        self.before_date = frozenset([*_BEFORE_DATES, *(f" {word} " for word in words.get("of", ()))])
        """What may stand between a weekday and its date."""
        self.link = re.compile(
            rf"(?:(?: {self._any('hour-before')})?{hour}|[\s)）]*),?\s?(?:{link}{hour}|[-—~～∼]{{1,2}})"
            rf"{self._filler}[\s(（']*"
        )
        self.conjunction = re.compile(rf",?\s*{self._any('and')}{hour}{self._filler}\s*")
        self.since = self._ending("since")
        self.since_after = self._beginning("since-after")
        begun = rf"[^.;:\d\n]{{1,70}} {self._any('action-begun')} [^.,;:\d\n]{{1,40}}"
        self.since_event = re.compile(
            rf"{self._border}{self._any('since')} (?:[^.,;:\d\n]{{1,84}}|{begun})"
            rf" (?:{self._any('on')}|{of})\s*\Z"
        )
        # "Fell to the 8 of December" tells no day up to which is counted: 降至去年12月的8宗;
        # nor does "followed by December".
        moved = "".join(rf"(?<!{word})(?<!{word} )" for word in words.get("change-verb", ()))
        self.as_of = re.compile(self._border + moved + self._any("as-of") + hour + self._tail)
        self.until_after = self._beginning("until-after")
        self.joining = re.compile(rf"\s*(?:{self._any('within')}|{self._any('on')})?\s*(?:{the}\s)?")
        self.between = re.compile(self._border + self._any("between") + hour + self._tail)
        self.start = re.compile(self._border + self._any("from") + hour + self._tail)
        # "from 900 in 2023": the number makes it the base of a change, not the start of a period.
        numbered = rf"{self._any('base-numbered')} (?:[a-z]+ ){{0,3}}(?!{clock})[^\d\s]{{0,4}}\d"
        self.base = re.compile(rf"{self._border}(?:{self._any('base')}|{numbered})")
        self.stop = re.compile(r"\. |[。；;\n]")
        self.base_near = self._ending("base-near")
        # Its figure is only set against another one: 平成30年の61億円を上回る, 前年から5件増, 9건에서 5건;
        # or it is only said how many times as much it is: 是2022年的2.5倍.
        level, bracket = self._any("level-before"), r"(?:[(（][^()（）\n]{1,12}[)）])?"
        number = rf"\d[\d.,・{''.join(HAN_WORTH)}]{{0,19}}[\w%％]{{0,2}}?{bracket}"
        self.base_level = re.compile(
            rf"\s?(?:{level}\s?)?{number}{self._any('base-level')}|{level}\w{{1,8}}?{self._any('base-after')}"
            rf"|{self._any('possessive')}[\d.{_SPELT}]{{1,9}}[{MORE}]?{self._any('times')}"
        )
        # What it was may stand in brackets: 전년(500건) 대비; 작년 2개월 평균과 비교.
        between = rf"(?:\s?\d{{0,2}}{self._any('base-between')}){{0,2}}"
        self.base_after = re.compile(
            rf"(?:\s?[(（][^()（）\n]{{1,18}}[)）])?{between}" + self._beginning("base-after").pattern
        )
        # As in "up 24% over 2023", "an increase of about 90 cases on 2023".
        amount = (
            rf"(?: {self._any('amount-before')})?(?: [a-z]+){{0,2}} [^\s\w]?\d[\d.,]*[a-z]?(?: [a-z]+){{0,3}}"
        )
        self.base_change = re.compile(
            rf"(?:%|{self._border}{self._any('change')}(?:{amount})?)"
            rf" (?P<at>{self._any('change-of')})(?: {self._any('article')})?\s*\Z"
        )
        self.dateline = re.compile(
            rf"\s?(?:[(（][^()（）\n]{{1,40}}[)）]\s?)?(?:--|[—–…]|-\s|/|\.\.|{self._any('dateline-after')})"
            r"|[)）]\s?[:：]|\s\([a-z]{2,20}\)\s"
        )
        begins = rf"(?:{self._any('event-verb')}|{self._any('action-begun')})"
        self.opening = re.compile(
            rf"{self._border}{begins} (?:[^.;:\d\n]{{1,70}} )?{self._any('on')}{self._tail}"
        )
        self.duration = self._ending("duration")
        self.record = re.compile(rf"{self._border}{self._any('record')}(?: [^\s.,;:\d]+){{0,4}} \Z")
        self.record_after, self.record_since = map(self._beginning, ("record-after", "record-since"))
        self.year_after = self._ending("year-after")

        # What stands alone between a period and its own figure.
        self.own = frozenset(["", *words.get("figure-before", ())])
        self.of = tuple(f" {word} " for word in words.get("of", ()))
        self.possessive = tuple(words.get("possessive", ()))
        # A clause on the base itself: "compared with last year, when 500 were held".
        self.when = re.compile(rf"(?:\s?[(（][^()（）]{{0,30}}[)）])?,? {self._any('when')}\b[^.;]{{0,60}}\Z")
        # What Chinese tells between a period and its figure, or a second one in the next clause.
        compared = "".join(rf"(?<!{word})" for word in words.get("subject-not", ()))
        self.subject = re.compile(
            rf"[㐀-鿿]{{1,14}}{compared}(?:\d[^，,。；;\n]{{1,24}}[，,、][㐀-鿿]{{1,12}})?"
        )

        self.moved = re.compile(self._any("moved"))
        """Words for a change, of which a figure behind them is the amount."""

    @cached_property
    def since_late(self) -> re.Pattern[str]:
        """What stands behind a date since which is counted: 2020年10月，公安部部署开展专项行动以来."""
        part, action = r"[^，。；,;:\d\n]", self._any("action-begun")
        begun = rf"[，,]?{part}{{1,40}}?{action}{part}{{1,40}}?"
        return re.compile(rf"(?:{begun}|{part}{{1,16}}?){self._any('since-late')}")

    @cached_property
    def launched(self) -> re.Pattern[str]:
        """What stands before the month in which an action began: "the campaign, which began in"."""
        noun = rf"{self._border}{self._any('action-noun')}"
        return re.compile(
            rf"{noun}(?:[ ,][^.;:\d\n]{{0,60}})? {self._any('launched')} {self._any('on')}{self._tail}"
        )

    @cached_property
    def launched_after(self) -> re.Pattern[str]:
        """What stands behind it: 启动的专项行动."""
        part = r"[^，,。；：\d\n]"
        return re.compile(
            rf"{part}{{0,10}}?{self._any('launched-after')}{part}{{0,20}}?{self._any('action-noun')}"
        )

    @cached_property
    def in_turn(self) -> re.Pattern[str]:
        """What stands behind periods that go with figures one by one."""
        return re.compile(rf"(?:[^.。;；\n]|\.\d){{0,120}}?{self._any('respectively')}")

    @cached_property
    def listing(self) -> re.Pattern[str]:
        """What stands between two figures of a list, their unit included."""
        return re.compile(rf"[^\W\d]{{0,3}}?{self._any('and')}\s?")

    def since_in(self, left: str) -> re.Match[str] | None:
        """The words before an atom that make it the day since which something is counted."""
        return self.since.search(left) or self.since_event.search(left)

    def _any(self, code: str) -> str:
        return any_of(self._words, code)

    def _ending(self, code: str) -> re.Pattern[str]:
        """Words that end the text before an atom, with what may stand between them and it."""
        return re.compile(self._border + self._any(code) + self._tail)

    def _beginning(self, code: str) -> re.Pattern[str]:
        """Words that begin the text after an atom."""
        return re.compile(rf"[\s)）]*(?!{self._any(code + '-not')}){self._any(code)}")

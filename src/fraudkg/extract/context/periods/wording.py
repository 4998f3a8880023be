"""Wording: how the words beside a date say that it bounds a period, or none, and that a figure is of it."""

import re
from collections.abc import Mapping

from fraudkg.extract.context.turns import Turns
from fraudkg.extract.numbers.mention import MORE
from fraudkg.extract.numbers.numerals import HAN_DIGITS, HAN_WORTH
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import borders

_SPELT = "".join([*HAN_DIGITS, *HAN_WORTH])
_BEGINNING = r"[\s)）]*(?!{CODE-not}){CODE}"
_BEFORE_DATES = ("", " ", ", ", " (", "(", "（")


class Wording:
    """Patterns for the text before and after an atom, from the words by code of one language."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, has_borders: bool) -> None:
        self._phrasing = phrasing = Phrasing(words)
        self.needs_preposition = bool(words.get("year-after"))
        """Whether a bare year is of a period only after a word such as "in"."""
        self._border, close = borders(has_borders=has_borders)
        border, filler = self._border, "(?: {filler})*"
        self._tail = tail = filler + r"[\s\"(（“-]*\Z"
        clock = (
            r"(?:\d{1,2}(?:[.:]\d\d)? ?{hour-half}|{hour-name}"
            r"|(?:[01]?\d|2[0-3])[.:][0-5]\d(?: ?{hour-sign})?)"
        )
        hour = "(?: " + clock + "(?: {hour-after}|,)?)?"
        self.before_date = frozenset([*_BEFORE_DATES, *phrasing.phrases(" {of} ")])
        """What may stand between a weekday and its date."""
        self.link = phrasing[
            "(?:(?: {hour-before})?"
            + hour
            + r"|[\s)）]*),?\s?(?:{link}"
            + hour
            + "|[-—~～∼]{1,2})"
            + filler
            + r"[\s(（']*"
        ]
        self.turns = Turns(words)
        self.conjunction = phrasing[r",?\s*{and}" + hour + filler + r"\s*"]
        self.listed = phrasing[r"(?:(?<=[a-z\d]),|,?\s*{and})\s*"]
        self.since, self.since_after = self._ending("since"), self._beginning("since-after")
        # 2020年10月，公安部部署开展专项行动以来
        self.since_late = phrasing[
            r"(?:[，,]?[^，。；,;:\d\n]{1,40}?{action-begun}[^，。；,;:\d\n]{1,40}?|[^，。；,;:\d\n]{1,16}?){since-late}"
        ]
        self.since_event = phrasing[
            border + r"{since} (?:[^.,;:\d\n]{1,84}|[^.;:\d\n]{1,70} {action-begun} [^.,;:\d\n]{1,40})"
            r" (?:{on}|{of})\s*\Z"
        ]
        # "Fell to the 8 of December" tells no day up to which is counted: 降至去年12月的8宗;
        # nor does "followed by December".
        self.as_of = phrasing[border + "(?<!{change-verb})(?<!{change-verb} ){as-of}" + hour + tail]
        self.until_after = self._beginning("until-after")
        self.joining = phrasing[r"\s*(?:{within}|{on})?\s*(?:{the}\s)?"]
        self.between, self.start = (phrasing[border + code + hour + tail] for code in ("{between}", "{from}"))
        self.this = phrasing[border + r"{this}\s*\Z"]
        """Behind "this" a month or day is of the year of the text: "to this Sept 30"."""
        self._read_bases(phrasing, clock)
        self.dateline = phrasing[
            r"\s?(?:[(（][^()（）\n]{1,40}[)）]\s?)?(?:--|[—–―…]|-\s|/|\.\.|{dateline-after}"
            # With the name of the paper: 20日某报讯).
            r"|[㐀-鿿]{1,4}?{dateline-after}[)）])"
            r"|[)）]\s?[:：]|\s\([a-z]{2,20}\)\s"
        ]
        self.opening = phrasing[border + r"(?:{event-verb}|{action-begun}) (?:[^.;:\d\n]{1,70} )?{on}" + tail]
        self._read_asides(phrasing)
        # What stands alone between a period and its own figure.
        self.own = frozenset(["", *words.get("figure-before", ())])
        self.of = phrasing.phrases(" {of} ")
        self.possessive = phrasing.words("possessive")
        self.level_is = phrasing.words("level-is")
        # A clause on the base itself: "compared with last year, when 500 were held".
        self.when = phrasing[r"(?:\s?[(（][^()（）]{0,30}[)）])?,? {when}\b[^.;]{0,60}\Z"]
        self.change_of = phrasing["{change-of} "]
        self.by_the_way, self.clause_opened = (
            phrasing[r"\b{by-the-way}\b"],
            phrasing[r"(?:\b{that}|,) {time-in} \Z"],
        )
        # What Chinese tells between a period and its figure, or a second one in the next clause.
        self.subject = phrasing[
            r"[㐀-鿿]{1,14}(?<!{subject-not})(?:\d[^，,。；;\n]{1,24}[，,、][㐀-鿿]{1,12})?"
        ]
        self.moved = phrasing["{moved}"]
        """Words for a change, of which a figure behind them is the amount."""
        # "The campaign, which began in June"; 今年6月启动的专项行动.
        self.launched = phrasing[border + r"{action-noun}(?:[ ,][^.;:\d\n]{0,60})? {launched} {on}" + tail]
        self.launched_after = phrasing[
            r"[^，,。；：\d\n]{0,10}?{launched-after}[^，,。；：\d\n]{0,20}?{action-noun}"
        ]
        self.in_turn = phrasing[r"(?:[^.。;；\n]|\.\d){0,120}?{respectively}"]
        """What stands behind periods that go with figures one by one."""
        self.listing = phrasing[r"[^\W\d]{0,3}?{and}\s?"]
        """What stands between two figures of a list, their unit included."""
        self.going_on = phrasing[r"[^\W\d]{0,3}?(?:、|{and})[㐀-鿿]{1,6}"]
        """Likewise where the second has a noun before it."""
        self.same = phrasing["{same-period}"]
        self.contrast = phrasing["[,;，；] ?{contrast}" + close]

    def _read_asides(self, phrasing: Phrasing) -> None:
        """What says that a time is not quite that of a figure, or of no figure at all."""
        border = self._border
        self.duration, self.appointed = self._ending("duration"), self._ending("appointed")
        # "Held and due to appear in court on Friday": the day is not that of the figure.
        self.to_come = phrasing[border + r"{to-come}(?: [^.;:!?\n]{0,70})? ?\Z"]
        self.record = phrasing[border + r"{record}(?: [^\s.,;:\d]+){0,4} \Z"]
        self.record_after, self.record_since = map(self._beginning, ("record-after", "record-since"))
        # At some time in one that is not over: "earlier this year", 今年早些时候.
        self.earlier = phrasing[border + r"{earlier} \Z"]
        self.earlier_after = phrasing["{earlier-after}"]
        self.year_after = self._ending("year-after")
        self.year_of = phrasing[r" (?:[a-z-]+ ){0,2}{year-of}\b"]

    def _read_bases(self, phrasing: Phrasing, clock: str) -> None:
        """What says that a time is only that of the base of a comparison."""
        # "from 900 in 2023": the number makes it the base of a change, not the start of a period.
        numbered = "{base-numbered} (?:[a-z]+ ){0,3}(?!" + clock + r")[^\d\s]{0,4}\d"
        self.base = phrasing[self._border + "(?:{base}|" + numbered + ")"]
        self.stop = re.compile(r"\. |[。；;\n]")
        self.base_near = self._ending("base-near")
        # Its figure is only set against another one: 平成30年の61億円を上回る, 前年から5件増, 9건에서 5건;
        # or it is only said how many times as much it is: 是2022年的2.5倍.
        number = rf"\d[\d.,・{''.join(HAN_WORTH)}]{{0,19}}[\w%％]{{0,2}}?(?:[(（][^()（）\n]{{1,12}}[)）])?"
        self.base_level = phrasing[
            r"\s?(?:{level-before}\s?)?" + number + r"{base-level}|{level-before}\w{1,8}?{base-after}"
            rf"|{{possessive}}[\d.{_SPELT}]{{1,9}}[{MORE}]?{{times}}"
        ]
        self.level_left, self.level_reached = (
            phrasing[r"[%％]\s?[，,]?{base-level}"],
            phrasing[r"{base-level}\Z"],
        )
        """What says behind a share, or before the time of one, that it moved from it or to it."""
        # What it was may stand in brackets: 전년(500건) 대비; 작년 2개월 평균과 비교.
        between = r"(?:\s?[(（][^()（）\n]{1,18}[)）])?(?:\s?\d{0,2}{base-between}){0,2}"
        self.base_after = phrasing[between + _BEGINNING.replace("CODE", "base-after")]
        # As in "up 24% over 2023", "an increase of about 90 cases on 2023".
        amount = r"(?: {amount-before})?(?: [a-z]+){0,2} [^\s\w]?\d[\d.,]*[a-z]?(?: [a-z]+){0,3}"
        self.base_change = phrasing[
            "(?:%|" + self._border + "{change}(?:" + amount + r")?) (?P<at>{change-of})(?: {article})?\s*\Z"
        ]

    def since_in(self, left: str) -> re.Match[str] | None:
        """The words before an atom that make it the day since which something is counted."""
        return self.since.search(left) or self.since_event.search(left)

    def _ending(self, code: str) -> re.Pattern[str]:
        """Words that end the text before an atom, with what may stand between them and it."""
        return self._phrasing[f"{self._border}{{{code}}}{self._tail}"]

    def _beginning(self, code: str) -> re.Pattern[str]:
        """Words that begin the text after an atom."""
        return self._phrasing[_BEGINNING.replace("CODE", code)]

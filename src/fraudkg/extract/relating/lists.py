"""The lists that mentions stand in: the one that begins or ends where a fact asks for it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.kinds import AGENCY, BODIES, CRIME, CRIMES, GANG, PLACES, SITE, WITHIN_PLACES
from fraudkg.extract.relating.ground import ASIDE, LOOK_BACK, WHEREABOUTS, Ground
from fraudkg.extract.relating.listed import Listed
from fraudkg.text import Span

_JOINER = (
    r"(?: {staff})?(?: ?\([^()\n]{1,40}\))?[,\"”’']{0,2}"
    r"(?:,? ?{joins} (?:{again} )?(?:{its-owner} )?|,? (?:{its-owner} )?)(?:[A-Z][\w.]*(?: [A-Z]\w+)?['’]s )?"
    r"(?:{company-of} {from-of} (?:{the} )?)?(?:(?:\d[\d,]{0,8}|{numeral}) (?:{from} (?:{the} )?)?)?"
    r"[\"“‘']?"
    r"|[\"」》]?(?:[\u4e00-\u9fff]{0,6}[(（][^()（）\n]{1,12}[)）])?{joins-han}(?:{relevant-han}|(?:[0-9]{1,4}|{some-han}){many-han}?(?:{person-counter}|{counter-han}))?[\"「《]?"
    r"|[\"」][\"「]|{and-so-on}{and-so-on-of}?|、(?:[\u4e00-\u9fff()（）]{1,8}、){1,2}"
)
_PASSED = r",(?: (?!{not-done}\b)[a-z][a-z'’-]*){1,4}(?:,|,? {joins}) "
"""What may stand between two crimes of a list beside a joiner: another that is not known."""
_PASSED_BODY = (
    r"(?:['’]s [A-Z][\w ]{2,40})?"
    r"(?:, (?:{the} )?(?:[A-Z][\w&'’() -]{2,60}|(?:[a-z-]+ ){0,4}{unnamed-body})){1,2}"
    r"(?:,|,? {joins}) (?:{its-owner} )?"
)
"""The same between two bodies: one whose name is not known, or that has none."""
_PAST = r",? {joins} (?:{again} )?(?:{its-owner} )?|, (?:{its-owner} )?"
_PLACED = r" {placing} (?:{the} )?| \("
_UNDER = r"\)? {under} (?:{the} )?"
_OWNER = r"(?: ?\([^()\n]{1,40}\))? {under} (?:{the} )?"
_LAST = r"\b{joins}\b"
_OTHER = r",? ?{and-other} [a-z]+(?: {and} [a-z]+)?|,? ?{among-others}|[\"」]?{and-so-on}{and-so-on-of}?"
_CLOSES = r"{joins}|{closes-han}|[”」]|\"\"|{and-so-on}"
_INTRODUCED = (
    r"(?: {and} (?:\d+|{numeral}) [a-z]+)?[,:]? ?{introducing} (?:{the} )?"
    r"(?:(?:\d[\d,]{0,8}|{numeral}) )?[\"“‘]?|{introducing-han}[\"「]?"
)
_KNOWN = frozenset({CRIME, GANG, SITE})
"""What may stand between the crime for which a thing is known and that, or be it."""
_ONE = r"(?:{some-han}{1,3}{counter-han}|{some-han})?"
_PAIR = 2
_GOES_ON = r",? {joins} "
_CLOSING = frozenset('”"」,')
_LONGEST_LIST = 48
_WIDEST_GAP = 80


class Lists:
    """Finds the lists that the mentions of a text stand in."""

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        # Where capitals say nothing, what is looked at is simplified: 甲國與乙國.
        document = ground.document
        self._content = document.content if ground.is_spaced else document.folded
        self._phrasing = ground.phrasing
        self._mentions = ground.mentions
        self._for_whom = ground.phrasing.words("for-whom")
        # Many patterns ask the same. Methods that are cached would hold the lists as these hold them.
        self._fits: dict[frozenset[str], tuple[list[int], list[int]]] = {}
        self._after: dict[tuple[int, frozenset[str], int], Listed] = {}
        self._before: dict[tuple[int, frozenset[str]], Listed] = {}

    def after(self, kinds: frozenset[str], at: int, reach: int, high: int | None = None) -> Listed | None:
        """The first list of such mentions that begins at `at` or within reach of it.

        None begins behind `high`, which is where the sentence ends if nothing else is said.
        """
        numbers, starts = self._fitting(kinds)
        high = self.ground.document.sentence_at(at - 1).span.end if high is None else high
        for index in range(bisect_left(starts, at), len(starts)):
            start = starts[index]
            if start > min(high, at + reach):
                break
            # Whom something is only done for is passed over: 为诈骗集团洗钱的团伙.
            if start == at or self._content[start - 1 : start] not in self._for_whom:
                return self._onward(numbers[index], kinds, high) if self.ground.is_clear(at, start) else None
        return None

    def each(self, kinds: frozenset[str], low: int, high: int) -> Iterator[Listed]:
        """Every list of such mentions that begins from `low` up to `high`."""
        numbers, starts = self._fitting(kinds)
        at = low
        for index in range(bisect_left(starts, low), bisect_left(starts, high)):
            if starts[index] >= at:
                listed = self._onward(numbers[index], kinds, high)
                at = max(listed.end, starts[index] + 1)
                yield listed

    def _fitting(self, kinds: frozenset[str]) -> tuple[list[int], list[int]]:
        """The numbers and starts of the mentions of such kinds that may be an end of a fact."""
        if kinds not in self._fits:
            of_kind, starts = self.ground.of_kind, self.ground.starts
            numbers = sorted([number for kind in kinds for number in of_kind.get(kind, ())])
            self._fits[kinds] = numbers, [starts[number] for number in numbers]
        return self._fits[kinds]

    def before(self, kinds: frozenset[str], at: int, reach: int) -> Listed | None:
        """The last list of such mentions in the sentence that ends at `at` or within reach of it."""
        number = self.last(kinds, at, reach)
        return None if number is None else self.behind(number, kinds)

    def last(self, kinds: frozenset[str], at: int, reach: int) -> int | None:
        """The number of the last such mention in the sentence that ends at `at` or within reach of it."""
        numbers, starts = self._fitting(kinds)
        low = self.ground.document.sentence_at(at).span.start
        for index in range(bisect_left(starts, at) - 1, -1, -1):
            number = numbers[index]
            end = self._mentions[number].span.end
            if starts[index] < low:
                return None
            if end <= at:
                asides = (WHEREABOUTS, ASIDE)
                is_near = any(at - self.ground.past(aside, end, at, reach) <= reach for aside in asides)
                is_near = is_near and self.ground.is_clear(end, at)
                return self._leading(self.ground.long_form(number)) if is_near else None
        return None

    def _leading(self, number: int) -> int:
        """The body that acts, where what ends here is only whose it is: "the centre of the police"."""
        one = self._mentions[number]
        before = self.ground.long_form(number - 1) if number and one.kind == AGENCY else number
        if before == number or self._mentions[before].kind != AGENCY:
            return number
        low = self._mentions[number - 1].span.end
        is_under = self._phrasing[_UNDER].fullmatch(self._content, low, one.span.start)
        return before if is_under else number

    def _onward(self, number: int, kinds: frozenset[str], high: int) -> Listed:
        """The list that begins with a mention."""
        asked = number, kinds, high
        if asked not in self._after:
            self._after[asked] = self._forward(*asked)
        return self._after[asked]

    def behind(self, number: int, kinds: frozenset[str]) -> Listed:
        """The list that ends with a mention."""
        asked = number, kinds
        if asked not in self._before:
            self._before[asked] = self._backward(*asked)
        return self._before[asked]

    def _forward(self, number: int, kinds: frozenset[str], high: int) -> Listed:
        content = self._content
        found, opened, is_closed, is_ended = [self._mentions[number]], None, False, False
        end, joiner = found[0].span.end, self._phrasing[_JOINER]
        numbers, starts = self._fitting(kinds)
        for index in range(bisect_right(numbers, number), len(numbers)):
            following, start = numbers[index], starts[index]
            if start > high or start - end > _WIDEST_GAP or len(found) == _LONGEST_LIST:
                break
            if start < end or self.ground.is_short_form(following):
                continue
            one = self._mentions[following]
            if past := self._past_aside(found[-1], one, end):
                end = past
                continue
            near = self._with_crime(following, end)
            joined = joiner.fullmatch(content, end, near) or self._passed(kinds, end, start)
            joined = joined or self._past_place(found[-1], start)
            introduced = None if joined else self._phrasing[_INTRODUCED].fullmatch(content, end, start)
            if not joined and self._is_inside(found[-1], one):
                is_closed = True
            elif joined:
                # After "and" only another "and" goes on.
                is_last = bool(self._phrasing[_LAST].search(joined[0].rpartition(",")[2]))
                if is_ended and not is_last:
                    break
                is_ended = is_last
                is_closed = is_closed or bool(self._phrasing[_CLOSES].search(joined[0]))
            elif introduced:
                opened = self._words(introduced.start(), introduced.end())
                is_closed = True
            else:
                break
            found.append(one)
            end = one.span.end
        opened = self._opened(found) or opened
        if len(found) == _PAIR and not (is_closed or opened or self._phrasing[_GOES_ON].match(content, end)):
            # A comma alone joins clauses as well as things, unless it goes on: "fraud, theft and …".
            found = found[:1]
        return Listed(tuple(found), opened)

    def _passed(self, kinds: frozenset[str], low: int, high: int) -> re.Match[str] | None:
        """What stands between two crimes or two bodies, if that is another one that is not known."""
        if not self.ground.is_spaced or not (kinds == CRIMES or AGENCY in kinds):
            return None
        passed = _PASSED if kinds == CRIMES else _PASSED_BODY
        return self._phrasing[passed].fullmatch(self._content, low, high)

    def _past_place(self, body: EntityMention, high: int) -> re.Match[str] | None:
        """What joins the next to a body behind the place that it is in: "the bureau in Hull and the …"."""
        end = body.span.end
        past = self.ground.past(WHEREABOUTS, end, high) if body.kind in BODIES else end
        return self._phrasing[_PAST].fullmatch(self._content, past, high) if past > end else None

    def _is_whereabouts(self, body: EntityMention, place: EntityMention) -> bool:
        """Whether it is only where a body is: "the bureau in Ruritania", "the FBI (USA)"."""
        if not self.ground.is_spaced or body.kind not in BODIES or place.kind not in PLACES:
            return False
        low, high = body.span.end, place.span.start
        return self._phrasing[_PLACED].fullmatch(self._content, low, high) is not None

    def _past_aside(self, body: EntityMention, other: EntityMention, end: int) -> int:
        """Where a list goes on whose next mention only says where a body is, or whose: "of the police"."""
        if self._is_whereabouts(body, other):
            return end
        low, high = body.span.end, other.span.start
        is_owner = self.ground.is_spaced and {body.kind, other.kind} == {AGENCY}
        is_owner = is_owner and self._phrasing[_OWNER].fullmatch(self._content, low, high) is not None
        return other.span.end if is_owner else 0

    def _with_crime(self, number: int, low: int) -> int:
        """Where a mention begins with the crime right before it, if it is Chinese: 诈骗窝点、洗钱窝点."""
        start = self.ground.starts[number]
        for preceding in range(number - 1, -1, -1):
            one = self._mentions[preceding]
            if self.ground.is_spaced or one.span.start < low or one.kind not in _KNOWN:
                break
            if one.kind == CRIME and one.span.end == start:
                return one.span.start
        return start

    def _is_inside(self, outer: EntityMention, inner: EntityMention) -> bool:
        """Whether a Chinese place stands right after the one that it lies in: 福建石狮一处出租屋."""
        if self.ground.is_spaced or outer.kind not in PLACES or inner.kind not in WITHIN_PLACES:
            return False
        gap = _ONE if inner.kind == SITE else ""
        low, high = outer.span.end, inner.span.start
        return self._phrasing[gap].fullmatch(self._content, low, high) is not None

    def _opened(self, found: Sequence[EntityMention]) -> Span | None:
        """The words after or before a list that leave it open."""
        end, content = found[-1].span.end, self._content
        after = self._phrasing[_OTHER].match(content, end + (content[end : end + 1] in _CLOSING))
        if after:
            return self._words(after.start(), after.end())
        start = found[0].span.start
        return self.ground.word_before(start, self.ground.helpers["open"], past='"“「 ')

    def _words(self, low: int, high: int) -> Span:
        """The words of a stretch without the signs around them and the article after them."""
        text = self._content[low:high]
        low += len(text) - len(text.lstrip(' ,:：，"”」'))
        words = text.strip(' ,:：，"“”「」')
        for article in self._phrasing.words("the"):
            words = words.removesuffix(f" {article}")
        return Span(low, low + len(words))

    def _backward(self, number: int, kinds: frozenset[str]) -> Listed:
        content, joiner = self._content, self._phrasing[_JOINER]
        found, first = [self._mentions[number]], number
        start = self.ground.starts[number]
        low = self.ground.document.sentence_at(start).span.start
        for preceding in range(number - 1, -1, -1):
            one = self._mentions[preceding]
            end = one.span.end
            if self.ground.starts[preceding] < low or len(found) == _LONGEST_LIST:
                break
            if end > start or one.kind not in kinds or self.ground.is_short_form(preceding):
                if start - end > LOOK_BACK:
                    break
                continue
            joined = joiner.fullmatch(content, end, start) or self._passed(kinds, end, start)
            joined = joined or self._past_place(one, start)
            if joined is None and preceding == self._leading(first) != first:
                found[0] = one
                first, start = preceding, self.ground.starts[preceding]
                continue
            if joined is None and not self._is_inside(one, found[0]):
                if self._phrasing[_INTRODUCED].fullmatch(content, end, start):
                    # What is said after examples is said of them, and of what they are examples of.
                    return Listed((one, *found), None)
                break
            is_list = joined is None or len(found) > 1 or self._phrasing[_CLOSES].search(joined[0])
            if not (is_list or self._opened(found)):
                break
            found.insert(0, one)
            first, start = preceding, self.ground.starts[preceding]
        opened = self._opened(found)
        # Of "the centre of the police and …" the first item is the centre.
        found[0] = self._mentions[self._leading(first)]
        return Listed(tuple(found), opened)

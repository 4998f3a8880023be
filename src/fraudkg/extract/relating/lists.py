"""The lists that mentions stand in: the one that begins or ends where a fact asks for it."""

import re
from bisect import bisect_left

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.relating.ground import LOOK_BACK, Ground
from fraudkg.extract.relating.things import Listed, opened_by, trimmed
from fraudkg.text import Span

_JOINER = (
    r"(?: ?\([^()\n]{1,40}\))?[,\"”’']{0,2}"
    r"(?:,? ?{joins} (?:{a-the} |(?:\w{3,8} )?{other} )?|,? (?:{a-the} )?)"
    r"(?:{company-of} {from-of} (?:{the} )?)?(?:(?:\d[\d,]{0,8}|{numeral}) (?:{from} (?:{the} )?)?)?"
    r"(?:[a-z-]{3,20} {firm-word} )?[\"“‘']?"
    r"|(?:[（(][^()（）\n]{1,30}[）)])?[”」]?{joins-han}{relevant-han}?[“「]?|[”」][“「]|{and-so-on}{and-so-on-of}?"
)
_UNDER = r"\)? {under} (?:{the} |[A-Z][a-z]+[’']s )?"
_AND = r" {and} "
_GOES_ON = r",? {joins} "
_WHOLE = r"(?<![\w-]){whole}"
_CLOSES = r"{joins}|{closes-han}|[”」]|{and-so-on}"
_INTRODUCED = (
    r"(?: {and} (?:\d+|{numeral}) [a-z]+)?[,:]? ?{introducing} (?:{the} )?"
    r"(?:(?:\d[\d,]{0,8}|{numeral}) )?[\"“‘]?|{introducing-han}[“「]?"
)
_DASH = re.compile(r" [–—-] ")
_ASIDE = 6
_COMMA = re.compile(r"[,，](?!\d)")
_RANGE, _CRIME = r" {to} ", "crime-type"
"""What stands between crimes of which only some are named: "charges from fraud to theft"."""
_LAST = r"\b{joins}\b"
_ITEMS = r"(?:[^,]|,(?=\d))*, {itemising} "
_GENERIC = r"\b{generic-crimes}$"
"""What only says that a list of crimes follows."""
_LONGEST_LIST = 48
_WIDEST_GAP = 80
_NESTED = 80


class Lists(Ground):
    """The mentions of a document in order, asked for lists of them."""

    def after(
        self, kinds: frozenset[str], at: int, high: int, reach: int, *, same_clause: bool = False
    ) -> Listed | None:
        """The first list of such mentions that begins at `at` or within reach of it."""
        numbers, starts = self._fitting(kinds)
        for index in range(bisect_left(starts, at), len(starts)):
            number, start = numbers[index], starts[index]
            if start > high or start - at > reach:
                return None
            if not self._is_for(start):
                content = self.document.content
                is_other_clause = bool(
                    same_clause
                    and _COMMA.search(content, at, start)
                    and not self.phrasing[_ITEMS].fullmatch(content, at, start)
                )
                is_open = self._is_clear(at, start) and not is_other_clause
                return self._onward(number, kinds, high) if is_open else None
        return None

    def _fitting(self, kinds: frozenset[str]) -> tuple[list[int], list[int]]:
        """The numbers and starts of the mentions of such kinds that may be an end of a fact."""
        found = self._numbers.get(kinds)
        if found is None:
            of_kinds = [self._of_kind[kind] for kind in kinds if kind in self._of_kind]
            numbers = of_kinds[0] if len(of_kinds) == 1 else sorted({one for of in of_kinds for one in of})
            found = self._numbers[kinds] = numbers, [self._starts[number] for number in numbers]
        return found

    def is_near(self, kinds: frozenset[str], at: int, reach: int) -> bool:
        """Whether such a mention begins at `at` or within reach of it."""
        starts = self._fitting(kinds)[1]
        index = bisect_left(starts, at)
        return index < len(starts) and starts[index] - at <= reach

    def _is_for(self, at: int) -> bool:
        """Whether what begins at `at` is only whom something is done for: 为诈骗集团洗钱的团伙."""
        return not self.is_spaced and self.document.content[at - 1 : at] in self.phrasing.words("for-whom")

    def placed_before(self, at: int) -> list[EntityMention]:
        """The mention that ends nearest before `at`, where one is near."""
        number = bisect_left(self._starts, at) - 1
        near = number >= 0 and 0 <= at - self.mentions[number].passage.span.end <= LOOK_BACK
        return [self.mentions[number]] if near else []

    def before(self, kinds: frozenset[str], at: int, low: int, reach: int) -> Listed | None:
        """The last list of such mentions that ends at `at` or within reach of it."""
        number = self._last(kinds, at, low, reach)
        return None if number is None else self._behind(number, kinds, low)

    def _behind(self, number: int, kinds: frozenset[str], low: int) -> Listed:
        """The list that ends with a mention; each is asked for by many patterns."""
        key = number, kinds, low
        if key not in self._endings:
            self._endings[key] = self._backward(number, kinds, low)
        return self._endings[key]

    def _last(self, kinds: frozenset[str], at: int, low: int, reach: int) -> int | None:
        numbers, starts = self._fitting(kinds)
        for index in range(bisect_left(starts, at) - 1, -1, -1):
            number = numbers[index]
            end = self.mentions[number].passage.span.end
            if starts[index] < low or at - end > reach + _NESTED:
                return None
            if end <= at:
                is_near = at - end <= reach and self._is_clear(end, at)
                return self._leading(self._long_form(self._spoken_of(number, at))) if is_near else None
        return None

    def _spoken_of(self, number: int, at: int) -> int:
        """What an aside that holds the mention is about: "ten people – nine men and a woman – were held"."""
        content, span = self.document.content, self.mentions[number].passage.span
        closing = _DASH.search(content, span.end, at) if self.is_spaced else None
        if closing is None:
            return number
        for before in range(number - 1, max(-1, number - _ASIDE), -1):
            one = self.mentions[before]
            if one.kind == self.mentions[number].kind and content.startswith(
                closing[0], one.passage.span.end
            ):
                return before
        return number

    def _leading(self, number: int) -> int:
        """The body that acts, where what ends here is only whose it is: "the centre of the police"."""
        one = self.mentions[number]
        before = self._long_form(number - 1) if number else number
        if before == number or one.kind != "agency" or self.mentions[before].kind != "agency":
            return number
        low = self.mentions[number - 1].passage.span.end
        return (
            before
            if self.phrasing[_UNDER].fullmatch(self.document.content, low, one.passage.span.start)
            else number
        )

    def _onward(self, number: int, kinds: frozenset[str], high: int) -> Listed:
        """The list that begins with a mention; each is asked for by many patterns."""
        key = number, kinds, high
        if key not in self._lists:
            self._lists[key] = self._forward(number, kinds, high)
        return self._lists[key]

    def _forward(self, number: int, kinds: frozenset[str], high: int) -> Listed:
        content = self.document.content
        found, opened, is_closed, is_ended = [self.mentions[number]], None, False, False
        end, joiner = found[0].passage.span.end, self.phrasing[_JOINER]
        for following in range(number + 1, len(self.mentions)):
            one = self.mentions[following]
            start = self._begin_of(one)
            if start < end or self._silent[following]:
                continue
            if start > high or start - end > _WIDEST_GAP or len(found) == _LONGEST_LIST:
                break
            if kinds.isdisjoint(self._kinds[following]) or self._is_short_form(following):
                continue
            joined = joiner.fullmatch(content, end, start) or (
                one.kind == _CRIME and self.phrasing[_RANGE].fullmatch(content, end, start)
            )
            if joined:
                # After "and" only another "and" goes on.
                is_last = bool(self.phrasing[_LAST].search(joined[0]))
                if is_ended and not is_last:
                    break
                is_ended = is_last
                found.append(one)
                end = one.passage.span.end
                is_closed = is_closed or bool(self.phrasing[_CLOSES].search(joined[0]))
                continue
            introduced = self.phrasing[_INTRODUCED].fullmatch(content, end, start)
            if introduced is None:
                break
            if len(found) == 1 and one.kind == _CRIME and self.phrasing[_GENERIC].search(found[0].name):
                found.clear()
            found.append(one)
            end = one.passage.span.end
            # What follows "namely" is the whole list.
            opened = (
                None
                if self.phrasing[_WHOLE].search(introduced[0])
                else trimmed(content, introduced.start(), introduced.end(), self.phrasing.words("the"))
            )
            is_closed = True
        # What nothing knows may close it: "fraud, money laundering and …".
        is_closed = is_closed or self.phrasing[_GOES_ON].match(content, end) is not None
        return self._listed(found, opened, is_closed=is_closed)

    def _listed(self, found: list[EntityMention], opened: Span | None, *, is_closed: bool) -> Listed:
        after = opened_by(self.document, found, self._helpers.open, self.phrasing)
        is_closed = is_closed or len(found) > 2 or any(self._is_pair(one) for one in found)  # noqa: PLR2004 - three make a list
        if not (is_closed or after or opened):
            # A comma alone joins clauses as well as things.
            found = found[:1]
        return Listed(tuple(found), after or opened)

    def _is_pair(self, one: EntityMention) -> bool:
        """Whether one mention is a list by itself: "police and courts"."""
        return self.phrasing[_AND].search(one.name) is not None

    def _backward(self, number: int, kinds: frozenset[str], low: int) -> Listed:
        content = self.document.content
        found = [self.mentions[number]]
        opened, first = opened_by(self.document, found, self._helpers.open, self.phrasing), number
        start, joiner = self._begin_of(found[0]), self.phrasing[_JOINER]
        for preceding in range(number - 1, -1, -1):
            one = self.mentions[preceding]
            end = one.passage.span.end
            if one.passage.span.start < low or len(found) == _LONGEST_LIST:
                break
            is_other = end > start or kinds.isdisjoint(self._kinds[preceding])
            if is_other or self._is_short_form(preceding):
                if start - end > LOOK_BACK:
                    break
                continue
            joined = joiner.fullmatch(content, end, start)
            is_list = (
                len(found) > 1
                or opened
                or self._is_pair(found[0])
                or self.phrasing[_CLOSES].search(joined[0] if joined else "")
            )
            if not joined or not is_list:
                break
            found.insert(0, one)
            first, start = preceding, self._begin_of(one)
        # Of "the centre of the police and …" the first item is the centre.
        found[0] = self.mentions[self._leading(first)]
        head = self._head(number, found[0], kinds)
        if head:
            return Listed((head,), None)
        if len(found) > 1 and not opened:
            opened = opened_by(self.document, found, self._helpers.open, self.phrasing)
        return Listed(tuple(found), opened)

    def _head(self, number: int, first: EntityMention, kinds: frozenset[str]) -> EntityMention | None:
        """What a list only gives examples of: what is said after it is said of that."""
        start = self._begin_of(first)
        for preceding in range(number - 1, -1, -1):
            one = self.mentions[preceding]
            if one.passage.span.end > start:
                continue
            introduced = self.phrasing[_INTRODUCED].fullmatch(
                self.document.content, one.passage.span.end, start
            )
            is_example = introduced and not self.phrasing[_WHOLE].search(introduced[0])
            return one if is_example and not kinds.isdisjoint(self._kinds[preceding]) else None
        return None

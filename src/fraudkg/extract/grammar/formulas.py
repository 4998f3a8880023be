"""Chinese formulas: catchwords and kinds in whose numerals nothing is counted, though they are numbers."""

import re
from collections.abc import Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.numbers.numerals import HAN_BIG, HAN_COUNT, HAN_LEADS
from fraudkg.extract.phrasing import Phrasing

_ANY = HAN_COUNT + "十"
_SEVERAL = _ANY.removeprefix("一")
_HAN = rf"(?![{_ANY}{HAN_LEADS}{HAN_BIG}])[㐀-鿿]"
_QUOTED = re.compile(
    rf"[\"'「『](?=[{_ANY}㐀-鿿]{{0,16}}?[{_SEVERAL}])(?:[{_ANY}]{_HAN}{{1,3}}){{1,6}}[\"'」』]"
)
"""A catchword in quotation marks with a number above one: “三非”, “一降两升”, but not “一键查卡”."""
_PAIRED = rf"(?<![{_ANY}{HAN_LEADS}{HAN_BIG}])(?<!{{weekday}})[{_SEVERAL}]{_HAN}[{_SEVERAL}]{_HAN}"
"""Two numbers with a character each: 三不三要."""
_REACH, _PAIR = 30, 2
_IDIOM = "idiom"


class Formulas:
    """Tells numerals of formulas from those that are only parts of words, such as that of 四川."""

    def __init__(self, nouns: Phrasing) -> None:
        self._kinds, self._paired = nouns["{kind}"], nouns[_PAIRED]
        self._no_formula = (*_ANY, *nouns.words("weekday"))

    def mark(self, folded: str, found: Sequence[Around], entities: Sequence[EntityMention]) -> None:
        """Give the numerals of formulas, which were passed over as parts of words, their reason."""
        names = {one.span.start for one in entities}
        for one in found:
            if one.reason == "" and one.start not in names and self._is_in_one(folded, one.start, one.end):
                one.reason = _IDIOM

    def _is_in_one(self, folded: str, start: int, end: int) -> bool:
        if any(self._paired.match(folded, at) for at in (start, max(0, start - _PAIR))):
            return True
        if folded[start:end] in _SEVERAL and self._kinds.match(folded, end):
            return folded[start - 1 : start] not in self._no_formula
        quoted = _QUOTED.finditer(folded, max(0, start - _REACH), end + _REACH)
        return any(one.start() < start < one.end() for one in quoted)

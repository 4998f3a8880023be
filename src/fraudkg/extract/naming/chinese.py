"""Chinese names by their form: an area before a body (某某市公安局), an aim before a campaign."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import Found, Vocabulary

_LONGEST_AREA = 12
_AREA = (
    r"(?:(?:^|[^\u4e00-\u9fff]){before-area}?+|{before-area})"
    r"((?:(?!{not-in-area})[\u4e00-\u9fff]){0,7}(?<![个多辖社园校城小灾景])[省市县州盟旗区])$"
)
_CAMPAIGN = re.compile(r"[\u4e00-\u9fff·]{2,20}$")
_LONGEST_CAMPAIGN = 20
_OF = "的"
_MOST_AREAS = 3
_SHORT_EVENT = 3


def area_before(phrasing: Phrasing, content: str, floor: int, end: int) -> int | None:
    """Where an area that no list holds begins, which ends at `end` and begins at `floor` or later."""
    area = phrasing[_AREA].search(content[max(floor, end - _LONGEST_AREA) : end])
    return end - len(area[1]) if area else None


class ChineseTitles:
    """Finds names of agencies and campaigns that no list holds.

    Args:
        vocabulary: The words.
        phrasing: The words of titles.yaml.
    """

    def __init__(self, vocabulary: Vocabulary, phrasing: Phrasing) -> None:
        self._phrasing = phrasing
        self._openers = tuple(vocabulary.listed("opener"))

    def find(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        """The names in order of their endings."""
        last = (-1, -1)
        for at, one in enumerate(found):
            ending, name, event = one.role("ending"), one.role("name"), one.role("event")
            if name and name.kind == "agency":
                last = (one.start, one.end)
            if ending and ending.kind == "agency":
                start = self._owner(document.content, found, at)
                # A part of the body right before it: 市公安局 before 反诈支队.
                start = last[0] if start is None and last[1] == one.start else start
                if start is not None:
                    last = (start, one.end)
                    yield document.mention(last, "agency", "ending")
            if event and one.end - one.start > _SHORT_EVENT:
                start = self._aim(document, found, at)
                if start is not None:
                    yield document.mention((start, one.end), "operation", "opener")

    def _owner(self, content: str, found: Sequence[Found], at: int) -> int | None:
        """Where the area begins whose body ends at `at`: 台北市政府 before 警察局, 市 before 公安局."""
        first, start = at, found[at].start
        while at - first < _MOST_AREAS and first and found[first - 1].end == start:
            before = found[first - 1]
            is_seat = first == at and content.endswith(self._phrasing.words("seat"), before.start, start)
            if not (before.is_place or is_seat):
                break
            first, start = first - 1, before.start
        if first < at:
            return start
        return area_before(self._phrasing, content, found[at - 1].end if at else 0, start)

    def _aim(self, document: Document, found: Sequence[Found], at: int) -> int | None:
        """Where the name of a campaign begins that says what it is against."""
        high = found[at].start
        run = _CAMPAIGN.search(document.content[max(0, high - _LONGEST_CAMPAIGN) : high])
        low = high - len(run[0]) if run else high
        # What ends in 的 only describes: 以诈骗为打击重点的攻坚战.
        low = max(low, document.folded.rfind(_OF, low, high) + 1)
        before = (one.start for one in found[max(0, at - 8) : at] if one.start >= low)
        return next((start for start in before if document.folded.startswith(self._openers, start)), None)

"""Offers: sums that tell a price, a wage or a promise, counted nowhere: "RM5,000 each month"."""

from collections.abc import Mapping

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing

_BEFORE, _AFTER = 40, 60


class Offers:
    """Tells sums that are offered, asked or paid for something, by the words of `time.yaml`."""

    def __init__(self, time: Mapping[str, tuple[str, ...]]) -> None:
        phrasing = Phrasing(time)
        # A word or number with which a sum goes on: "(US$713) to VND30 million".
        more = r"(?:\s?(?:{sum-on}|[-–—(]|[A-Z]{0,3}[$€£]?[\d.,]+|[a-z]{3,8}(?=\))|\)))"
        self._offer = phrasing[r"\b{offer}[^.,;]{0,16}\Z"]
        self._rate = phrasing[rf"(?i){more}{{0,6}}\s(?:{{rate}}|{{share}})\b(?! {{rate-not}})"]

    def has(self, document: Document, quantity: Quantity) -> bool:
        """Whether the words beside a sum tell that it is one."""
        if quantity.kind != "money":
            return False
        start, end = quantity.number.span.start, quantity.span.end
        before = document.folded[max(0, start - _BEFORE) : start]
        rated = self._rate.match(document.content, end, end + _AFTER)
        return bool(rated or self._offer.search(before))

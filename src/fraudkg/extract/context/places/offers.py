"""Offers: sums that tell a price, a wage or a promise, counted nowhere: "RM5,000 each month"."""

import re
from collections.abc import Mapping, Sequence

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import any_of

_BEFORE, _AFTER = 40, 60


class Offers:
    """Tells sums that are offered, asked or paid for something, by the words of `time.yaml`."""

    def __init__(self, time: Mapping[str, Sequence[str]]) -> None:
        offer, rate = any_of(time, "offer"), any_of(time, "rate", "share")
        # A word or number with which a sum goes on: "(US$713) to VND30 million".
        more = rf"(?:\s?(?:{any_of(time, 'sum-on')}|[-–—(]|[A-Z]{{0,3}}[$€£]?[\d.,]+|[a-z]{{3,8}}(?=\))|\)))"
        self._offer = re.compile(rf"\b{offer}[^.,;]{{0,16}}\Z")
        self._rate = re.compile(rf"{more}{{0,6}}\s{rate}\b(?! {any_of(time, 'rate-not')})", re.IGNORECASE)

    def has(self, document: Document, quantity: Quantity) -> bool:
        """Whether the words beside a sum tell that it is one."""
        if quantity.kind != "money":
            return False
        start, end = quantity.number.span.start, quantity.span.end
        before = document.folded[max(0, start - _BEFORE) : start]
        rated = self._rate.match(document.content, end, end + _AFTER)
        return bool(rated or self._offer.search(before))

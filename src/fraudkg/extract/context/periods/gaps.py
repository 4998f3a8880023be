"""What stands between a period and a figure, and says whether the figure is of the period."""

import re
from collections.abc import Mapping, Sequence

from fraudkg.extract.wordlists import any_of


class Gaps:
    """Words and patterns for the text beside a period, from the words by code of one language."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self.own = frozenset(["", *words.get("figure-before", ())])
        """What stands alone between a period and its own figure."""
        self.of = tuple(f" {word} " for word in words.get("of", ()))
        self.possessive = tuple(words.get("possessive", ()))
        self.when = re.compile(
            rf"(?:\s?[(（][^()（）]{{0,30}}[)）])?,? {any_of(words, 'when')}\b[^.;]{{0,60}}\Z"
        )
        """A clause on the base itself: "compared with last year, when 500 were held"."""
        compared = "".join(rf"(?<!{word})" for word in words.get("subject-not", ()))
        self.subject = re.compile(
            rf"[㐀-鿿]{{1,14}}{compared}(?:\d[^，,。；;\n]{{1,24}}[，,][㐀-鿿]{{1,12}})?"
        )
        """What Chinese tells between a period and its figure, or a second one in the next clause."""

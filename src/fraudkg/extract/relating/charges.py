"""Crimes that English text lists as what people are charged with: "accused of fraud and running casinos"."""

from collections.abc import Iterator

from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Span

_CHARGED = r"(?:{charged-of}|{charging} [^,.;:\n]{1,90}? {with}) "
_WORD = r"(?!{not-done}\b)[a-z][a-z'’-]*"
_FIGURE = r"[a-z]{0,3}[$€£¥]?\d(?:[\d,.]*\d)?m?"
_DEED = rf"(?!(?:{{no-charge}}|{{numeral}})\b)[a-z]{{3,14}}ing(?: (?:{_WORD}|{_FIGURE})){{1,7}}"
_OFFENCE = rf"(?!(?:{{a-the}} )?(?:{{no-charge}}|{{numeral}})\b)(?:{_WORD} ){{1,3}}{{of}}(?: {_WORD}){{1,6}}"
_ITEM = (
    rf"(?:{{a-the}} )?(?:(?P<told>{_DEED}|{_OFFENCE})|{_WORD}(?: {_WORD}){{0,5}})"
    r"(?=[,;.\n]|$| {not-done}\b)"
)
_NEXT = r",? (?P<last>{joins}) (?:{of} )?|[,;] "
_MOST_ITEMS = 12


def charged(document: Document, phrasing: Phrasing) -> Iterator[Span]:
    """The deeds ("running casinos") and offences ("forgery of documents") in such lists.

    Other words of a list are passed over: a crime that is known has a name, and the rest may be anything.
    """
    folded = document.folded
    for match in phrasing.found(_CHARGED, folded, folded, "charged-of", "charging"):
        at, high = match.end(), document.sentence_at(match.start()).span.end
        told: list[Span] = []
        is_sure = True
        for _ in range(_MOST_ITEMS):
            item = phrasing[_ITEM].match(folded, at, high)
            if item is None:
                break
            # What goes on with "… with which" is not told to its end.
            if item["told"] and not item["told"].endswith(phrasing.words("frayed")):
                told.append(Span(*item.span("told")))
            following = phrasing[_NEXT].match(folded, item.end(), high)
            # A comma alone may end the list: "accused of fraud, posing as officials".
            if is_sure or (following and following["last"]):
                yield from told
                told = []
            if following is None:
                break
            at, is_sure = following.end(), following["last"] is not None

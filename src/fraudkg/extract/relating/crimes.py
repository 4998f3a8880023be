"""Crimes that a text names: a head with what is before it, a deed with what follows it, an offence (…罪)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from fraudkg.extract.document import Document
from fraudkg.extract.kinds import CRIME
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.rows import Row, folded_words
from fraudkg.text import Cover, Span

DESCRIBING = "crime-describing"
"""The kind of words for a crime that only describe what follows them: "scam" in "scam ring"."""
ROLES = frozenset({"crime-head", "crime-modifier", "crime-noun", "crime-tail", "crime-deed"})
_TAILS = frozenset({"crime-noun", "crime-tail"})
_GAPS = {"crime-head": r" ", "crime-modifier": r" |-| {and} "}
_WORD = re.compile(r" ([a-z]+)")
_PARTICIPLE = re.compile(r"[a-z]{2,}(?:ed|ing)$")
_DONE = r"(?: (?!{not-done}\b)(?:[a-z'-]+|[$€£¥]?\d(?:[\d,.]*\d)?)){1,9}"
_OFFENCE = r"(?<!{no-offence-before})(?<!^){offence}(?!{no-offence-after})"
_RUN = re.compile(r"[\u4e00-\u9fff（）()]{2,24}$")
_BEGINS = r"{offence-begins}(?!{offence})"
_LONGEST = 26
_LEAST = 2

_CHARGED = r"(?:{charged-of}|{charging} [^,.;:\n]{1,90}? {with}) "
_PLAIN = r"(?!{not-done}\b)[a-z][a-z'’-]*"
_SUM = r"[a-z]{0,3}[$€£¥]?\d(?:[\d,.]*\d)?m?"
_CHARGED_DEED = rf"(?!(?:{{no-charge}}|{{numeral}})\b)[a-z]{{3,14}}ing(?: (?:{_PLAIN}|{_SUM})){{1,7}}"
_CHARGE = rf"(?!(?:{{a-the}} )?(?:{{no-charge}}|{{numeral}})\b)(?:{_PLAIN} ){{1,3}}{{of}}(?: {_PLAIN}){{1,6}}"
_ITEM = (
    rf"(?:{{a-the}} )?(?:(?P<told>{_CHARGED_DEED}|{_CHARGE})|{_PLAIN}(?: {_PLAIN}){{0,5}})"
    r"(?=[,;.\n]|$| {not-done}\b)"
)
_NEXT_ITEM = r",? (?P<last>{joins}) (?:{of} )?|[,;] "
_MOST_ITEMS = 12


Role = tuple[int, int, str]
"""Where words stand, and their part in the words for a crime."""


@dataclass(frozen=True, slots=True)
class Term:
    """A thing that is related but is no mention of its own: a notice, a crime, a press conference."""

    kind: str
    id: str | None
    rule: str = "term"


class Crimes:
    """Finds such crimes in texts of one language family, by the rows of relations.yaml."""

    def __init__(self, rows: Sequence[Row], phrasing: Phrasing, family: str) -> None:
        self._phrasing = phrasing
        self._then = frozenset(folded_words(rows, "crime-then", family))

    def find(
        self, document: Document, named: Sequence[tuple[Span, Term]], hits: Sequence[Role]
    ) -> list[tuple[Span, Term]]:
        """The crimes that have names, and those that the words of `hits` make, each of a role of `ROLES`.

        Words that only describe what follows are among them, as of another kind.
        """
        if document.is_spaced:
            cover = Cover(span for span, _ in named)
            made = chain(self._made(document, hits), _charged(document, self._phrasing))
            new = [span for span in made if not cover.holds(span)]
        else:
            known = {span.end for span, _ in named}
            new = [span for span in self._offences(document) if span.end not in known]
            # 帮助信息网络犯罪活动罪: the crime in the name of an offence is none of its own, but 偷越国境 is.
            whole = Cover(Span(span.start, span.end - _LEAST) for span in new)
            named = [(span, term) for span, term in named if not whole.holds(span)]
        found = [*named, *((span, Term(CRIME, None)) for span in new)]
        return [
            (span, term if self._is_one(document, span.end) else Term(DESCRIBING, term.id))
            for span, term in found
        ]

    def _is_one(self, document: Document, end: int) -> bool:
        """Whether what ends at `end` is a crime, and does not only describe what follows: "scam centre"."""
        match = _WORD.match(document.folded, end)
        return match is None or match[1] in self._then or bool(_PARTICIPLE.match(match[1]))

    def _made(self, document: Document, hits: Sequence[Role]) -> Iterator[Span]:
        folded = document.folded
        for at, (first, last, role) in enumerate(hits):
            if role == "crime-deed":
                done = self._phrasing[_DONE].match(folded, last)
                if done:
                    yield Span(first, done.end())
            if role not in {"crime-head", "crime-noun"}:
                continue
            start, end = first, last
            # No copy of what stands before, which would take time by the square of the length.
            for low, high, part in map(hits.__getitem__, range(at - 1, -1, -1)):
                if part not in _GAPS or not self._phrasing[_GAPS[part]].fullmatch(folded, high, start):
                    break
                start = low
            if role == "crime-noun" and start == first:
                continue  # "the crime" alone is of no kind
            low, high, part = hits[at + 1] if at + 1 < len(hits) else (end, end, "")
            if part in _TAILS and folded[end:low] == " ":
                end = high
            yield Span(start, end)

    def _offences(self, document: Document) -> Iterator[Span]:
        """Chinese offences by the word that ends their names, from where they are said to be committed."""
        for match in self._phrasing[_OFFENCE].finditer(document.folded):
            low = max(0, match.start() - _LONGEST)
            run = _RUN.search(document.folded[low : match.start()])
            if run is None:
                continue
            begun = [one.end() for one in self._phrasing[_BEGINS].finditer(run[0])]
            start = low + run.start() + (begun[-1] if begun else 0)
            if match.start() - start >= _LEAST:
                yield Span(start, match.end())


def _charged(document: Document, phrasing: Phrasing) -> Iterator[Span]:
    """The deeds and offences that an English text lists: "charged with running casinos and forgery of …".

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
            following = phrasing[_NEXT_ITEM].match(folded, item.end(), high)
            # A comma alone may end the list: "accused of fraud, posing as officials".
            if is_sure or (following and following["last"]):
                yield from told
                told = []
            if following is None:
                break
            at, is_sure = following.end(), following["last"] is not None

"""Operations that are no police's: those that criminals ran, and what centres and firms do every day."""

from collections.abc import Iterable

from fraudkg.extract.kinds import OPERATION, SAID_BEFORE
from fraudkg.extract.phrasing import Phrasing
from fraudkg.text import Span

_KINDS = frozenset({OPERATION, OPERATION + SAID_BEFORE})
_AGAIN = r"\b{told-deed} operation$"
_DEED = r"\boperations?\b"
_CRIME_BEFORE = r"\b{crime-operation} $"
_SAID_BEFORE = r"\b{told-deed} $"
_OF_CRIME = r"(?: in [a-z]+)?,? (?:{told-link} ){0,3}{crime-of-operation}\b"
_OF_POLICE = r"[^.;\n]{0,80}?\b{police-operation}\b"
_BACK, _WORD, _ARTICLE = 1_500, 24, 5
"""Characters over which a text speaks of an operation again, of the words before one, and of "this "."""


class NotPolice:
    """Tells such operations by the words beside them; behind those of `not_after` none is of the police."""

    def __init__(self, phrasing: Phrasing, not_after: Iterable[str]) -> None:
        self._phrasing = phrasing
        self._not_after = tuple(f" {word} " for word in not_after)

    def is_one(self, folded: str, span: Span, kind: str) -> bool:
        """Whether a term of a kind is an operation of others: "in operation", "call centre operations".

        Or a word goes on, so that it is no gang: 集团化.
        """
        if kind not in _KINDS:
            return folded.startswith(self._phrasing.words("becoming-han"), span.end)
        if self._is_again(folded, span):
            return True
        is_police = folded.endswith(self._phrasing.words("always-police"), 0, span.end)
        return kind == OPERATION and not is_police and folded.endswith(self._not_after, 0, span.start)

    def _is_again(self, folded: str, span: Span) -> bool:
        """Whether "the operation" is one of criminals: it cheated people, or the last one told was theirs.

        "A scam operation was uncovered. The operation was based in …", but not "… was led by the police".
        """
        phrasing = self._phrasing
        if not phrasing[_AGAIN].search(folded, max(0, span.start - _ARTICLE), span.end):
            return False
        if phrasing[_OF_CRIME].match(folded, span.end):
            return True
        if phrasing[_OF_POLICE].match(folded, span.end):
            return False
        told = [*phrasing[_DEED].finditer(folded, max(0, span.start - _BACK), span.start)]
        for one in reversed(told):
            before = max(0, one.start() - _WORD), one.start()
            if not phrasing[_SAID_BEFORE].search(folded, *before):
                return phrasing[_CRIME_BEFORE].search(folded, *before) is not None
        return False

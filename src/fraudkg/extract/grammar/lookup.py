"""Phrases looked up at one place of a text: those that begin there, or those that end there.

Around a number only a few places matter, so nothing is searched for: the phrase either stands there or not.
"""

from collections.abc import Container, Iterable
from typing import Generic, TypeVar

from fraudkg.extract.folding import fold

T = TypeVar("T")
_KEY = 3
"""So many characters at an end of a phrase tell how long those are that end so."""
_SIZES = range(_KEY, 0, -1)


def _is_word(char: str) -> bool:
    """Whether a character belongs to a script that writes words apart, so that a word may not end inside.

    >>> _is_word("a"), _is_word("7"), _is_word("万"), _is_word("น")
    (True, True, False, False)
    """
    return char.isalnum() and (char < "\u0e00" or "\u1e00" <= char < "\u2e80")


def right_of(folded: str, at: int, signs: Container[str] = " ") -> int:
    """Where the text goes on after the `signs` that stand from `at` on.

    >>> right_of("12  men", 2), left_of("over  12", 6)
    (4, 4)
    """
    while at < len(folded) and folded[at] in signs:
        at += 1
    return at


def left_of(folded: str, at: int, signs: Container[str] = " ") -> int:
    """Where the text ends before the `signs` that stand up to `at`."""
    while at and folded[at - 1] in signs:
        at -= 1
    return at


class Lookup(Generic[T]):
    """Phrases with what each stands for; the longest that stands at a place is found, never a part of a word.

    Args:
        entries: Phrases, folded here, with their payloads; of two with the same phrase the later stands.
        family: Language family, by which phrases are folded.
        borders: Whether the words of this language end where their letters end; Korean particles do not.

    >>> lookup = Lookup([("call", 1), ("phone call", 2)], "en")
    >>> lookup.at("a phone call", 2), lookup.before("a phone call", 12), lookup.at("a phone caller", 2)
    ((2, 12), (2, 2), None)
    """

    def __init__(self, entries: Iterable[tuple[str, T]], family: str, *, borders: bool = True) -> None:
        self._phrases: dict[str, T] = {}
        self._borders = borders
        heads: dict[str, set[int]] = {}
        tails: dict[str, set[int]] = {}
        for phrase, payload in entries:
            folded = fold(phrase, family).strip()
            if folded:
                self._phrases[folded] = payload
                heads.setdefault(folded[:_KEY], set()).add(len(folded))
                tails.setdefault(folded[-_KEY:], set()).add(len(folded))
        # What has room for a longer phrase has it for the short ones that it begins or ends with, too.
        for head in heads:
            heads[head] = set().union(*(heads.get(head[:size], ()) for size in _SIZES))
        for tail in tails:
            tails[tail] = set().union(*(tails.get(tail[-size:], ()) for size in _SIZES))
        self._heads = {head: tuple(sorted(lengths, reverse=True)) for head, lengths in heads.items()}
        self._tails = {tail: tuple(sorted(lengths, reverse=True)) for tail, lengths in tails.items()}

    def at(self, folded: str, start: int) -> tuple[T, int] | None:
        """The longest phrase that begins at `start`, and where it ends; the caller sees to its start."""
        known, near = self._heads.get, folded[start : start + _KEY]
        for length in known(near) or known(near[:2]) or known(near[:1]) or ():
            end = start + length
            phrase = folded[start:end]
            # At the end of the text a slice may be shorter than asked for.
            if phrase not in self._phrases or end > len(folded):
                continue
            if not (self._borders and self._cuts(folded, end)):
                return self._phrases[phrase], end
        return None

    def before(self, folded: str, end: int) -> tuple[T, int] | None:
        """The longest phrase that ends at `end`, and where it begins."""
        known, near = self._tails.get, folded[max(0, end - _KEY) : end]
        for length in known(near) or known(near[-2:]) or known(near[-1:]) or ():
            start = end - length
            if start < 0:
                continue
            phrase = folded[start:end]
            if phrase in self._phrases and not self._cuts(folded, start):
                return self._phrases[phrase], start
        return None

    @staticmethod
    def _cuts(folded: str, at: int) -> bool:
        return 0 < at < len(folded) and _is_word(folded[at - 1]) and _is_word(folded[at])

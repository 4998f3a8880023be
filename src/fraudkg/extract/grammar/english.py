"""Units in English and languages like it: the head noun of the phrase after the number."""

import re

from fraudkg.extract.grammar.lexicon import Words
from fraudkg.extract.grammar.lookup import right_of
from fraudkg.extract.numbers.numerals import ENGLISH
from fraudkg.extract.wordlists import alternation

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,4}(?= [^\W\d_])|[^\W\d_]{1,60}(?:['’-][^\W\d_]{1,60}){0,9}|[^\s]")
_TWICE = re.compile(r" ?\([\d,.]{1,20}\)")
"""The same number again in figures: "two (2) men"."""
_PIECES = r"{piece} of (?!(?:the|those|them)\b)"
_BEING = re.compile(r"(?:are|were) (?!the\b)")
_SIZED = re.compile(r"(?<= )\d{1,4}-[a-z]{1,20}(?:-[a-z]{1,20})? ")
"""What describes things by a number: "ten 2-storey buildings"."""
_WHOLE = re.compile(rf" (?:\d[\d,]*|{alternation(ENGLISH)})(?= )")
_OUT_OF = re.compile(r"out of (?:a total of |the )?(?!10+ )\d[\d,]+(?= )")
_REACH = 10
_SHORTEST = 3
"""Letters of a plural, at least."""
_JOINING = frozenset(("and", "or", ",", "&"))
_NO_NOUN = ("ed", "ing", "ly")
_LEAD = frozenset(" -\"'“”")

ADJECTIVE = "adjective"
"""Stands for no unit: the number is part of an adjective such as "ten-storey"."""

Found = tuple[str | None, int, int]


class EnglishUnits:
    """Finds what a number counts in the words that follow it."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._units = words.units
        self._pieces, self._each = words.nouns[_PIECES], words.nouns[r"{each}\b"]
        self._no_plurals = ("ss", "'s", *words.nouns.words("no-plural"))
        self._ends = frozenset(words.nouns.words("end"))
        self._after_of = frozenset(words.nouns.words("whole"))
        self._pronouns = frozenset(words.nouns.words("pronoun"))
        self._plurals = frozenset(words.nouns.words("plural"))
        self._more = frozenset(words.nouns.words("more"))

    def find(self, folded: str, at: int, *, is_one: bool) -> Found | None:
        """The unit (None where the noun is not known) and its characters; None where no noun follows.

        The characters are empty where a pronoun takes up what was counted: "two of them".
        """
        if folded.startswith("-", at):
            return self._hyphened(folded, at + 1)
        twice = _TWICE.match(folded, at)
        at = right_of(folded, twice.end() if twice else at, _LEAD)
        if found := self._by_form(folded, at):
            return found
        if sized := _SIZED.match(folded, at):
            at = sized.end()
        if out := _OUT_OF.match(folded, at):
            # 12 out of 15 suspects: they are of the same kind.
            found = self._head(folded, out.end(), is_one=False)
            return found if found and found[0] else None
        if folded.startswith("of ", at):
            return self._of(folded, at)
        return self._head(folded, at, is_one=is_one)

    def _by_form(self, folded: str, at: int) -> Found | None:
        """Eight each, 750 units of phones, 146 are Malaysians."""
        if self._each.match(folded, at):
            return (None, at, at)
        if pieces := self._pieces.match(folded, at):
            found = self._head(folded, pieces.end(), is_one=False)
            return found if found and found[0] else None
        being = _BEING.match(folded, at)
        known = self._units.at(folded, being.end()) if being else None
        return (known[0], being.end(), known[1]) if being and known and known[0] == "person" else None

    def _of(self, folded: str, at: int) -> Found | None:
        """What is counted out of what was told: of the suspects, of them, of the 149."""
        of = _TOKEN.match(folded, at + 3)
        if of is None or of[0] not in self._after_of:
            return None
        # Behind the number of a whole: of the 16 suspects.
        whole = _WHOLE.match(folded, of.end())
        found = self._head(folded, (whole or of).end(), is_one=False)
        if found and found[0]:
            return found
        return (None, at, at) if whole or of[0] in self._pronouns else None

    def _hyphened(self, folded: str, at: int) -> Found | None:
        """The word that a hyphen ties to the number ("five-member"); another makes an adjective."""
        if found := self._units.at(folded, at):
            return (found[0], at, found[1])
        token = _TOKEN.match(folded, at)
        return (ADJECTIVE, at, token.end()) if token and token[0].isalpha() else None

    def _single(self, token: re.Match[str]) -> tuple[str, int] | None:
        """The unit of one thing, of which the plural is known: one motorcycle."""
        found = self._units.at(f"{token[0]}s", 0)
        is_whole = found is not None and found[0] and found[1] == len(token[0]) + 1 > _SHORTEST
        return (found[0], token.end()) if found and is_whole else None

    def _head(self, folded: str, at: int, *, is_one: bool) -> Found | None:
        best: Found | None = None
        last: tuple[int, int] | None = None
        passed: list[tuple[int, int]] = []
        for _ in range(_REACH):
            token = _TOKEN.match(folded, right_of(folded, at, _LEAD))
            if token is None or (passed and self._opens_next(folded, token.start())):
                break
            start, word = token.start(), token[0]
            found = self._units.at(folded, start) or (self._single(token) if is_one else None)
            # A sign that digits follow belongs to the next amount.
            if found and not folded[found[1] : found[1] + 1].isdecimal():
                if self._words.is_measure(found[0]):
                    return best or (found[0], start, found[1])
                best, at, last = (found[0] or None, start, found[1]), found[1], None
                if self._is_plural(folded[start:at]):
                    return best
            elif (
                word in _JOINING
                and not is_one
                and (best or last)
                and not (last and self._is_plural(folded[slice(*last)]))
            ):
                at = token.end()  # "bank and virtual-asset accounts"
            elif word in self._ends or word in _JOINING or word in ENGLISH or not word[0].isalpha():
                break
            else:
                at, last = token.end(), None if word in self._more else token.span()
                passed.append(token.span())
                if best and self._is_plural(word):
                    # "twenty card swipes": the head is a noun that is not known.
                    return (None, *token.span())
        if last is not None and folded[last[0] : last[1]].endswith(_NO_NOUN):
            # Four teams camped there: the noun stands before what it did.
            plurals = (one for one in reversed(passed) if self._is_plural(folded[slice(*one)]))
            last = next(plurals, None)
        return best or ((None, *last) if last else None)

    def _opens_next(self, folded: str, start: int) -> bool:
        """Whether a currency behind other words is that of the next amount: the line 1930 saved Rs 500."""
        found = self._units.at(folded, start)
        at = right_of(folded, found[1]) if found and self._words.is_money(found[0]) else len(folded)
        return folded[at : at + 1].isdecimal()

    def _is_plural(self, words: str) -> bool:
        """Whether a noun ends its phrase, being a plural; telecommunications and the like do not."""
        return (
            (words.endswith("s") and not words.endswith(self._no_plurals))
            or words.rpartition(" ")[2] in self._plurals
            or not words[-1].isalpha()
        )

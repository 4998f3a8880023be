"""A sentence with its numbers and the words that may say what they count."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.wordlists import BORDERED

_ASIDE = frozenset({"preposition", "linked"})
"""Roles of words before a number that only says where, whence or of what."""
_MOST_WORDS = 3
"""Words from the number of things to the number that says where they are."""
APPOSED = r",? {apposed} (?:[a-z]+ ){0,2}"
"""What stands between a figure and the share that it is."""
FAR = 140
"""Characters over which a list still holds together."""
_GOVERNOR_REACH = 400
"""Characters over which a word may govern a number."""
_LONGEST_BRACKET = {"zh": 12, "th": 12, "vi": 60}
"""Characters of a bracket over which a clause goes on."""
_IN_BRACKET = re.compile("[(（][^()（）]{0,12}")
"""What stands between a figure and one in a bracket behind it: 60箇所(+19箇所)."""

_DESCRIBING = re.compile("[㐀-鿿]{0,6}的")
"""What stands between a Chinese figure and one that it describes: 来自20个国家的260人."""
AND, SKIP = frozenset({"and"}), frozenset({"skip"})
"""Roles of words that join two items, and that may stand between a verb and the number of its object."""
LINK = frozenset({"skip", "link", "moved", "to", "be", "be-one", "preposition", "worth"})
"""Roles of words that may stand between a noun and its figure."""


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that governs a number: the slot it is read in, and whether it stands next to it."""

    cue: Cue
    slot: str
    is_adjacent: bool
    is_left: bool
    rule: str

    @property
    def measures(self) -> Ids:
        """The measures that the word may bear in this slot."""
        return self.cue.word.actions if self.slot == "actions" else self.cue.word.deeds


class Scene:
    """A sentence with its cues and quantities, both in order; `marks` are the small words of its language."""

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        cues: list[Cue],
        quantities: Sequence[Quantity],
        marks: Phrasing,
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.cues = cues
        self._starts = [cue.start for cue in cues]
        self.quantities = quantities
        self.marks = marks
        self.folded = document.folded
        self.family = document.family
        self._clauses = [clause.start for clause in sentence.clauses]
        self._known: dict[int, tuple[int, int]] = {}
        self._ends: dict[int, int] = {}
        self.roles = frozenset[str]().union(*[cue.word.roles for cue in cues])
        """The roles that any of its words has: where none has one, there is nothing to look for."""
        self.start = sentence.span.start
        self.last_sign = document.folded[sentence.span.end - 1]

    def cues_in(self, low: int, high: int) -> list[Cue]:
        """The cues that begin between two offsets."""
        return self.cues[bisect_left(self._starts, low) : bisect_left(self._starts, high)]

    def cue_at(self, offset: int) -> Cue | None:
        """The cue that begins at an offset."""
        place = bisect_left(self._starts, offset)
        is_there = place < len(self._starts) and self._starts[place] == offset
        return self.cues[place] if is_there else None

    def before(self, number: int) -> int:
        """Where the stretch before a quantity begins: at the end of the quantity before it."""
        at, low, kind = self.quantities[number].span.start, self.start, self.quantities[number].kind
        for earlier in reversed(self.quantities[:number]):
            # 解救来自20个国家的260人: the verb before both is that of the second.
            if (
                kind == "percent"
                or self.family != "zh"
                or not _DESCRIBING.fullmatch(self.folded, earlier.span.end, at)
            ):
                low = earlier.span.end
                break
            at = earlier.span.start
        return max(low, self.quantities[number].span.start - _GOVERNOR_REACH)

    def after(self, number: int) -> int:
        """Where the stretch after a quantity ends: at the next one that is not its conversion."""
        if number not in self._ends:
            self._ends[number] = self._after(number)
        return self._ends[number]

    def _after(self, number: int) -> int:
        quantity, low = self.quantities[number], self.quantities[number].span.end
        for later in islice(self.quantities, number + 1, None):
            # 14 of the 16 suspects were arrested: the verb is that of the part.
            is_within = self.is_whole_of(quantity, later) or self.is_aside(quantity, later)
            is_within = is_within or self._is_share(low, later)
            is_within = is_within or "conversion" in later.flags or self._is_bracketed(low, later.span.start)
            if not is_within:
                return min(low + _GOVERNOR_REACH, later.span.start)
        return min(low + _GOVERNOR_REACH, self.sentence.span.end)

    def _is_share(self, low: int, later: Quantity) -> bool:
        """English: whether a share only says how many those before it are: 50 cases, or 9% of all, were."""
        if self.family != "en" or later.kind != "percent":
            return False
        is_apposed = self.marks[APPOSED].fullmatch(self.folded, low, later.span.start)
        return bool(is_apposed) and self.folded.find(", ", later.span.end, self.sentence.span.end) >= 0

    def _is_bracketed(self, low: int, at: int) -> bool:
        """Japanese, Korean: whether a bracket behind a quantity holds the next one: 60箇所(+19箇所)."""
        is_final = self.family in {"ja", "ko"}
        return is_final and _IN_BRACKET.fullmatch(self.folded, low, at) is not None

    def is_whole_of(self, part: Quantity, whole: Quantity) -> bool:
        """Whether an English number is the whole of the part before it: 14 of the 16 suspects."""
        is_within = part.span.start < whole.span.start and whole.span.end <= part.span.end
        return self.family == "en" and part.kind == whole.kind == "count" and is_within

    def is_aside(self, first: Quantity, second: Quantity) -> bool:
        """Whether a number only tells where or how often: 40 people from nine countries, 92人分5批遣返."""
        gap, at = self.folded[first.span.end : second.span.start], second.span.start
        if self.family == "zh":
            words = second.unit_words.span if second.unit_words else second.number.span
            is_manner = self.folded[words.start : words.end] in self.marks.phrases("{manner}")
            return (is_manner or second.unit == "vehicle") and gap.endswith(
                self.marks.phrases("{manner-before}")
            )
        is_count = self.family == "en" and first.kind == second.kind == "count"
        if is_count and first.unit == second.unit:
            # Ten houses and three flats, totalling 13 buildings, were torn down.
            return gap.endswith(self.marks.phrases(", {summing} "))
        is_near = is_count and "," not in gap and len(gap.split()) <= _MOST_WORDS
        cues = self.cues_in(first.span.end, at)[-1:] if is_near else []
        return any(cue.word.roles & _ASIDE and at - cue.end <= 1 for cue in cues)

    def next(self, number: int) -> int:
        """Where the next quantity begins, at the latest the end of the sentence."""
        after = self.quantities[number + 1 : number + 2]
        return min([self.after(number), *(one.span.start for one in after)])

    def clause(self, offset: int) -> tuple[int, int]:
        """Start and end of the clause at an offset; each is asked for many times."""
        if offset not in self._known:
            self._known[offset] = self._clause(offset)
        return self._known[offset]

    def _clause(self, offset: int) -> tuple[int, int]:
        clauses = self.sentence.clauses
        place = max(0, bisect_right(self._clauses, offset) - 1)
        first = self._opening(place, offset) if self.family in _LONGEST_BRACKET else place
        return clauses[first].start, clauses[place].end

    def _opening(self, place: int, offset: int) -> int:
        """The clause with which a Chinese, Thai or Vietnamese one begins.

        That is before an enumeration or a short bracket: bắt A (24 tuổi, trú tỉnh B) và 5 đồng phạm.
        """
        clauses = self.sentence.clauses
        while place and offset - clauses[place].start < _GOVERNOR_REACH:
            sign, inner = self.folded[clauses[place].start - 1], place - 1
            while self.family == "vi" and inner and self.folded[clauses[inner].start - 1] == ",":
                inner -= 1
            is_bracket = sign in ")）" and inner and self.folded[clauses[inner].start - 1] in "(（"
            if is_bracket and clauses[place - 1].end - clauses[inner].start <= _LONGEST_BRACKET[self.family]:
                place = inner - 1
            elif sign == "、":
                place -= 1
            else:
                break
        return place

    def before_governed(self, number: int, governor: Governor | None) -> int:
        """Where the stretch before a quantity begins, the verb of the quantity before it left out."""
        low = self.before(number)
        return max(low, governor.cue.end) if governor and not governor.is_left else low

    def is_bare(self, low: int, high: int, roles: frozenset[str] | None, most: int | None = None) -> bool:
        """Whether only words of some roles (None: any) and at most a few signs stand between two offsets."""
        if most is None:
            most = 1 if self.family in BORDERED else 3
        text = self.folded[low:high]
        for cue in self.cues_in(low, high):
            if roles is None or cue.word.roles & roles:
                # A Thai word for a link may hold the bound with which the quantity begins: รวมเป็นเงินกว่า.
                text = text.replace(self.folded[cue.start : min(cue.end, high)], "", 1)
        return len("".join(text.split())) <= most


def end_of(quantity: Quantity, family: str) -> int:
    """Where the words after a quantity begin; in English its unit is one of them."""
    return quantity.number.span.end if family == "en" and quantity.kind == "count" else quantity.span.end

"""Which words govern a number: the verb or noun that says what happened to the things counted.

English verbs stand before their object or, in the passive, after it; Chinese, Thai and Vietnamese ones mostly
before it; Japanese and Korean ones after it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.document import Document, Sentence
from fraudkg.extract.measuring.cues import Cue, between

_COMMA = re.compile("[,;，；]")
_PLURAL = re.compile(r" ([a-z]{2,}[a-rt-z]s)\b")
_REACH = 400
"""Characters over which a word may govern a number."""
_WIDEST = 120
"""Characters over which words may do no more than link."""
_NEAR = 26
"""Characters between an auxiliary and its participle: room for two adverbs."""
_END = 4
"""Characters that may follow a Chinese verb at the end of its clause."""


@dataclass(frozen=True, slots=True)
class Governor:
    """A word that governs a number: the slot it is read in, and whether it stands next to it."""

    cue: Cue
    slot: str
    is_adjacent: bool
    is_left: bool
    rule: str


class Scene:
    """A sentence with its cues and its quantities.

    Args:
        document: The text.
        sentence: One of its sentences.
        cues: The cues in it, in order.
        quantities: The quantities in it, in order.
    """

    def __init__(
        self, document: Document, sentence: Sentence, cues: list[Cue], quantities: Sequence[Quantity]
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.cues = cues
        self.starts = [cue.start for cue in cues]
        self.quantities = quantities
        self.folded = document.folded
        self.family = document.family
        self._clauses = [clause.start for clause in sentence.clauses]

    def cues_in(self, low: int, high: int) -> list[Cue]:
        """The cues wholly between two offsets."""
        return between(self.cues, self.starts, low, high)

    def before(self, number: int) -> int:
        """Where the stretch before a quantity begins: at the end of the quantity before it."""
        low = self.quantities[number - 1].span.end if number else self.sentence.span.start
        return max(low, self.quantities[number].span.start - _REACH)

    def after(self, number: int) -> int:
        """Where the stretch after a quantity ends: at the next one that is not its conversion."""
        high = self.quantities[number].span.end + _REACH
        quantity, low = self.quantities[number], self.quantities[number].span.end
        for at in range(number + 1, len(self.quantities)):
            later = self.quantities[at]
            is_value = quantity.kind == "count" and later.kind == "money"
            if is_value and " involving " in self.folded[low : later.span.start]:
                # Cases involving so much money: the verb comes after both.
                low = high
            elif "conversion" not in later.flags:
                return min(high, later.span.start)
        return min(high, self.sentence.span.end)

    def clause(self, offset: int) -> tuple[int, int]:
        """Start and end of the clause at an offset."""
        clauses = self.sentence.clauses
        place = max(0, bisect_right(self._clauses, offset) - 1)
        span = clauses[place]
        start = span.start
        if self.family == "zh":
            # An enumeration comma parts no clauses, and a wide space the lines of a headline.
            while (
                place
                and self.folded[clauses[place].start - 1] == "、"
                and offset - clauses[place].start < _REACH
            ):
                place -= 1
            start = self.folded_wide(clauses[place].start, offset)
        return start, span.end

    def folded_wide(self, start: int, offset: int) -> int:
        """The start, moved behind the last wide space before the offset."""
        low = max(start, offset - _REACH)
        return max(start, self.document.content.rfind("\u3000", low, max(low, offset)) + 1)

    def is_same_clause(self, number: int) -> bool:
        """Whether no comma parts a quantity from the one before it."""
        low, high = self.quantities[number - 1].span.end, self.quantities[number].span.start
        return not _COMMA.search(self.folded, low, max(low, high))

    def before_governed(self, number: int, governor: "Governor | None") -> int:
        """Where the stretch before a quantity begins, the verb of the quantity before it left out."""
        low = self.before(number)
        return max(low, governor.cue.end) if governor and not governor.is_left else low

    def is_modifier(self, cue: Cue) -> bool:
        """Whether an English noun stands before another one, in the plural, that is not known."""
        match = _PLURAL.match(self.folded, cue.end)
        return match is not None and not self.cues_in(match.start(1), match.end(1))

    def is_bare(self, low: int, high: int, roles: frozenset[str], most: int | None = None) -> bool:
        """Whether nothing but words of some roles, and at most a few signs, stands between two offsets."""
        if most is None:
            most = 1 if self.family in {"en", "vi"} else 3
        if high - low <= most or high - low > _WIDEST:
            return high - low <= most
        text = self.folded[low:high]
        for cue in self.cues_in(low, high):
            if cue.word.roles & roles:
                text = text.replace(self.folded[cue.start : cue.end], "", 1)
        return len("".join(text.split())) <= most


def end_of(quantity: Quantity, family: str) -> int:
    """Where the words after a quantity begin; in English its unit is one of them."""
    return quantity.number.span.end if family == "en" and quantity.kind == "count" else quantity.span.end


SKIP = frozenset({"skip"})
LINK = frozenset({"skip", "link", "moved", "to", "be", "be-one", "preposition", "worth"})


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    if scene.family in {"ja", "ko"}:
        yield from _following(scene, number)
        return
    left = list(_left(scene, number))
    adjacent = [one for one in left if one.is_adjacent]
    yield from adjacent[:1]
    right = list(_right(scene, number)) if scene.family == "en" else list(_right_plain(scene, number))
    yield from (one for one in right if one.is_adjacent)
    yield from (one for one in left if not one.is_adjacent)
    yield from (one for one in right if not one.is_adjacent)


def _left(scene: Scene, number: int) -> Iterator[Governor]:
    quantity = scene.quantities[number]
    at = quantity.span.start
    clause, _ = scene.clause(at)
    low = max(clause, scene.before(number))
    is_english = scene.family == "en"
    for cue in reversed(scene.cues_in(low, at)):
        word = cue.word
        if is_english and "boundary" in word.roles:
            return
        if not word.actions:
            continue
        if is_english:
            if is_passive(scene, cue):
                words = scene.folded[cue.start : cue.end]
                if words.endswith(_HANGING) or " to " in words:
                    yield Governor(cue, "actions", _is_next(scene, cue, at), is_left=True, rule="left")
                elif quantity.kind == "money" and _is_next(scene, cue, at):
                    # Was fined, was cheated: the sum is a second object.
                    yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="left")
                elif any("part" in one.word.roles for one in scene.cues_in(cue.end, at)):
                    # They were arrested and include 30 leaders.
                    yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="part")
                return
            is_next = _is_next(scene, cue, at) or _is_itemised(scene, cue, at)
            if is_next or not word.nouns or "of" in word.forms:
                yield Governor(cue, "actions", is_next, is_left=True, rule="left")
            continue
        yield Governor(cue, "actions", at - cue.end <= 1, is_left=True, rule="left")


_HANGING = (" of", " out of", " from", " to", " into", " with", " for")
"""Ends of English phrases that take an object even in the passive: cheated of, ordered to pay … to."""


def _is_itemised(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether the things it was done to are listed after it: items recovered include 12 phones."""
    if not cue.word.is_participle or not scene.cues_in(max(scene.sentence.span.start, cue.start - _NEAR), cue.start):
        return False
    cues = scene.cues_in(cue.end, at)
    part = next((one for one in reversed(cues) if "part" in one.word.roles), None)
    if part is None or not scene.is_bare(part.end, at, SKIP):
        return False
    return not any(one.word.is_verb or one.word.roles & {"boundary", "be"} for one in cues if one is not part)


def _is_next(scene: Scene, cue: Cue, at: int) -> bool:
    return scene.is_bare(cue.end, at, SKIP)


def is_passive(scene: Scene, cue: Cue) -> bool:
    """Whether an English participle follows a form of be."""
    if not cue.word.is_participle:
        return False
    for before in reversed(scene.cues_in(max(scene.sentence.span.start, cue.start - _NEAR), cue.start)):
        if "be" in before.word.roles:
            return True
        if before.word.actions or before.word.nouns or before.word.roles & {"boundary", "preposition"}:
            return False
    return False


def _right(scene: Scene, number: int) -> Iterator[Governor]:
    """English: what the things counted did, or what was done to them."""
    quantity = scene.quantities[number]
    end, stop = end_of(quantity, scene.family), scene.after(number)
    crossed = has_verb = is_aside = False
    for cue in scene.cues_in(end, stop):
        roles = cue.word.roles
        if _turns_away(scene, cue) or _is_attributive(scene, cue, end):
            if roles & {"boundary"}:
                return
            continue
        crossed = crossed or "relative" in roles
        is_aside = is_aside or "linked" in roles
        has_verb = has_verb or bool(roles & {"be", "have"})
        if cue.word.deeds and not crossed:
            yield Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
            return
        if not cue.word.actions:
            continue
        be = _auxiliary(scene, cue, end) if cue.word.is_participle or not cue.word.is_verb else None
        if be is not None and not _is_singular(be, quantity):
            yield Governor(cue, "actions", is_adjacent=not crossed, is_left=False, rule="passive")
        elif be is None and not crossed and _is_reduced(scene, cue, number, has_verb=has_verb):
            yield Governor(cue, "actions", is_adjacent=False, is_left=False, rule="participle")
        if not crossed and not (is_aside and be is None):
            # Suspected of fraud, linked to scams: the verb of the number is still to come.
            return


def _turns_away(scene: Scene, cue: Cue) -> bool:
    """After, because, so that: what follows says it of something else."""
    roles = cue.word.roles
    is_as = scene.folded[cue.start : cue.end] == "as"
    return "boundary" in roles and "relative" not in roles and not is_as


def _is_attributive(scene: Scene, cue: Cue, end: int) -> bool:
    """Whether a participle right after the number describes the noun after it: 30 returned suspects."""
    if not cue.word.is_participle or cue.start - end > 1:
        return False
    return any(one.word.nouns for one in scene.cues_in(cue.end, cue.end + _NEAR) if one.start - cue.end <= 1)


def _is_singular(be: Cue, quantity: Quantity) -> bool:
    return "be-one" in be.word.roles and quantity.kind == "count" and quantity.value != 1


def _is_reduced(scene: Scene, cue: Cue, number: int, *, has_verb: bool) -> bool:
    """Whether a participle without an auxiliary says it of the number, as in a headline."""
    end, stop = end_of(scene.quantities[number], scene.family), scene.after(number)
    if has_verb and not cue.word.nouns:
        # The number has its verb already, or this one is active: officers have arrested.
        return False
    joint = scene.cues_in(max(end, cue.start - _NEAR), cue.start)
    if joint and "and" in joint[-1].word.roles and cue.start - joint[-1].end <= 1:
        # And imposed a ban: a verb of its own.
        return False
    is_past = cue.word.is_participle and not _governs_next(scene, cue, stop)
    return is_past and scene.clause(end)[1] >= cue.end


def _auxiliary(scene: Scene, cue: Cue, low: int) -> Cue | None:
    for before in reversed(scene.cues_in(max(low, cue.start - _NEAR), cue.start)):
        if "be" in before.word.roles:
            return before
        if before.word.actions or before.word.nouns:
            return None
    return None


def _governs_next(scene: Scene, cue: Cue, stop: int) -> bool:
    """Whether a participle is rather a past tense with the next number as its object."""
    is_last = stop == scene.sentence.span.end
    return not is_last and scene.is_bare(cue.end, stop, SKIP) and "," not in scene.folded[cue.end : stop]


def _right_plain(scene: Scene, number: int) -> Iterator[Governor]:
    """Chinese, Thai, Vietnamese: after the number stand verbs of which it is subject, or passives."""
    quantity = scene.quantities[number]
    _, end = scene.clause(quantity.span.end - 1)
    stop = min(end, scene.after(number))
    is_passive_clause = False
    for cue in scene.cues_in(quantity.span.end, stop):
        is_passive_clause = is_passive_clause or "passive" in cue.word.roles
        if cue.word.deeds:
            if not _is_attribute(scene, cue):
                yield Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
                return
            continue
        if cue.word.actions and (is_passive_clause or (end - cue.end <= _END and stop == end)):
            yield Governor(cue, "actions", is_passive_clause, is_left=False, rule="passive")
            return


def _is_attribute(scene: Scene, cue: Cue) -> bool:
    """Whether a Chinese verb only describes the noun after it: the people cheated."""
    after = scene.cues_in(cue.end, cue.end + _END)
    return scene.folded[cue.end : cue.end + 1] == "的" or any(
        one.start == cue.end and bool(one.word.nouns) for one in after
    )


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """Japanese and Korean: the verb closes the clause."""
    quantity = scene.quantities[number]
    for cue in scene.cues_in(quantity.span.end, scene.after(number)):
        if cue.word.actions or cue.word.deeds:
            slot = "actions" if cue.word.actions else "deeds"
            near = cue.start - quantity.span.end <= _NEAR
            yield Governor(cue, slot, near, is_left=False, rule="final")
            return

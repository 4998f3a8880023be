"""The nouns at a number and before it, and what a quantity says of change."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import CHANGES, Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import LINK, SKIP, Scene
from fraudkg.extract.wordlists import BORDERED

_CLOSING = frozenset(")）")
NEXT = 12
"""Characters after a number in which a word stands next to it."""
_GLOSS = re.compile(r"\s?[(（][^()（）\d]{1,24}[)）]\s?")
"""What brackets add to a noun before its particle."""
_PREPOSITIONS = frozenset({"preposition", "linked"})
_PHRASE_REACH = 50
"""Characters of a phrase between a Thai noun and its number."""
_STOPS = frozenset({"boundary", "be", "be-one", "part", "moved", "respectively", "results"})
"""Roles of words at which the phrase of a number ends."""


def is_change(quantity: Quantity) -> bool:
    """Whether a quantity says by how much something rose or fell."""
    return not CHANGES.isdisjoint(quantity.flags)


def is_level(quantity: Quantity) -> bool:
    """Whether a quantity is a count or a sum as it stands, neither a change nor a share."""
    return quantity.kind in {"count", "money"} and not is_change(quantity)


def behind_part(scene: Scene, start: int) -> int:
    """Where the noun of the whole begins: 12 of the suspects."""
    first = next(iter(scene.cues_in(start, start + NEXT)), None)
    is_part = first is not None and "part" in first.word.roles and first.start - start <= 1
    return first.end if first is not None and is_part else start


def _is_lost(scene: Scene, quantity: Quantity, cue: Cue, start: int) -> bool:
    """English: whether no known noun stands before a preposition: 215 in a raid, 9 nets in a raid."""
    if scene.family != "en" or quantity.kind != "count":
        return False
    return quantity.unit_words is None or cue.start - start <= 1 or cue.start > quantity.unit_words.span.end


def head_nouns(scene: Scene, number: int) -> list[Cue]:
    """The nouns of the phrase that a number begins, in the order of the text; in English the head alone."""
    quantity, found = scene.quantities[number], list[Cue]()
    is_bordered, of = scene.family in BORDERED, scene.marks.phrases("{of}")
    is_told = scene.family == "en" and quantity.kind == "count" and quantity.unit_words is not None
    start, stop = _phrase(scene, number)
    head = quantity.unit_words.span.end if quantity.unit_words else start
    for cue in scene.cues_in(start, stop):
        word, roles = cue.word, cue.word.roles
        # 3,200 pupils about scams: behind the words of the unit another phrase begins.
        is_closed = bool(found) and is_told and cue.start > head
        if is_closed or roles & _STOPS or _is_joint(scene, quantity, cue, is_behind=bool(found)):
            break
        if is_bordered and roles & _PREPOSITIONS:
            is_other = scene.folded[cue.start : cue.end] not in of and _is_lost(scene, quantity, cue, start)
            if found or is_other:
                break
        elif word.nouns or word.barred:
            if is_told and quantity.unit is None and cue.end < head:
                break  # Fraud awareness leaflets are no frauds.
            found.append(cue)
        elif (word.actions or word.deeds) and (found or not word.is_participle):
            break
    if is_bordered and quantity.kind == "count":
        # The head closes an English noun phrase and opens a Vietnamese one.
        return found[-1:] if scene.family == "en" else found[:1]
    return found


def _phrase(scene: Scene, number: int) -> tuple[int, int]:
    """Where the nouns of a number's phrase may stand."""
    quantity = scene.quantities[number]
    start = quantity.number.span.end if quantity.kind == "count" else quantity.span.end
    start = behind_part(scene, start) if scene.family == "en" else start
    start, number = _behind_gloss(scene, start, number)
    stop = min(max(scene.clause(start)[1], start), scene.next(number))
    if scene.family in {"ja", "ko"}:
        return start, min(stop, start + NEXT)
    # Behind its number a Thai noun is the unit; what follows a space tells something else.
    return start, min(stop, quantity.span.end) if scene.family == "th" else stop


def _is_joint(scene: Scene, quantity: Quantity, cue: Cue, *, is_behind: bool) -> bool:
    """Whether another thing follows: the freezing of $5 million and the seizure of cars.

    Also 450名甲国籍及其他国籍人员, which are more than those; but 12个诈骗和洗钱窝点 goes on behind a noun.
    """
    rest = scene.marks.phrases("{rest}")
    is_other = (is_behind and scene.family != "zh") or quantity.kind == "money"
    return "and" in cue.word.roles and (is_other or scene.folded.startswith(rest, cue.end))


def _behind_gloss(scene: Scene, start: int, number: int) -> tuple[int, int]:
    """Where it goes on behind the same sum in another currency: $5 (£3) in cash, 3万元(约5千美元)的损失."""
    rest = scene.quantities[number + 1 : number + 2]
    if scene.family not in {"en", "zh"} or not rest or "conversion" not in rest[0].flags:
        return start, number
    end = rest[0].span.end
    return (end + 1, number + 1) if scene.folded[end : end + 1] in _CLOSING else (start, number)


def is_before(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether nothing but a link stands between a noun and its number."""
    is_english = scene.family == "en"
    gap = scene.folded[noun.end : quantity.span.start]
    is_parted = is_english and (";" in gap or "," in gap)
    is_linked = not is_parted and scene.is_bare(noun.end, quantity.span.start, LINK, 1 if is_english else 4)
    return is_linked or _is_of(scene, noun, quantity) or _is_reached(scene, noun, quantity)


def backwards_from(cues: Sequence[Cue]) -> Iterator[Cue]:
    """The nouns that suffice, from the last to the verb before them."""
    for cue in reversed(cues):
        if cue.word.is_verb and not cue.word.roles & {"link", "reach"}:
            return
        if cue.word.alone:
            yield cue


def is_topic(scene: Scene, noun: Cue) -> bool:
    """Whether a Japanese or Korean noun is what its sentence speaks of: 認知件数（暫定値）は, 피해액도."""
    gloss = _GLOSS.match(scene.folded, noun.end)
    particle = scene.cue_at(gloss.end() if gloss else noun.end)
    return particle is not None and "reach" in particle.word.roles


def _is_of(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Thai: whether only what a noun is of stands before its number: ความเสียหายจากคดีออนไลน์กว่า 5 ล้านบาท."""
    of = scene.cue_at(noun.end) if scene.family == "th" else None
    if of is None or "preposition" not in of.word.roles or quantity.span.start - of.end > _PHRASE_REACH:
        return False
    return not any(cue.word.is_verb for cue in scene.cues_in(of.end, quantity.span.start))


def _is_reached(scene: Scene, noun: Cue, quantity: Quantity) -> bool:
    """Whether a verb such as "amounted to" stands before the number, in the clause of the noun."""
    cues = scene.cues_in(noun.end, quantity.span.start)
    if scene.family in {"ja", "ko"}:
        # 認知件数は、昨年中、12件; in Korean the particle may be part of what is listed.
        is_marked = scene.family == "ko" and scene.folded.endswith(
            scene.marks.phrases("{topic}"), 0, noun.end
        )
        return (is_marked or is_topic(scene, noun)) and not any(cue.word.is_verb for cue in cues)
    last = next((cue for cue in reversed(cues) if cue.word.roles & {"reach", "to"}), None)
    if last is None or scene.folded[last.start : last.end] in scene.marks.phrases("{of}"):
        return False
    return scene.is_bare(last.end, quantity.span.start, SKIP)

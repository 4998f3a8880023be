"""What the items of a list share: the verb of the item before, as long as the list goes on."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.choice import OPEN, Choice
from fraudkg.extract.measuring.english import is_passive
from fraudkg.extract.measuring.parts import carried, is_of_them, item_nouns, of_them, under
from fraudkg.extract.measuring.scene import FAR, Governor
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.sums import beside
from fraudkg.extract.measuring.verbs import by_verb, in_list

_LINKS = "[,;(&/]| (?:[–—-]|{list-and}) "
_PREPOSITION = re.compile(r" (?:at|by|for|from|in|of|on|over|to|under|with)\b")
_STOPS = frozenset({"boundary", "relative", "be", "else", "linked", "against"})
"""Roles of words behind which another verb may govern."""


def inherited(figure: Figure) -> Choice | None:
    """In a list, and in the parts of a whole, the verb of the quantity before governs."""
    previous = figure.previous
    if previous is None:
        return carried(figure) or _over_list(figure)
    found = of_them(figure) or beside(figure)
    if found is None and figure.known is OPEN:
        return _past(figure, previous) or _over_list(figure)
    return found or _listed_with(figure)


def _listed_with(figure: Figure) -> Choice | None:
    """By what named the quantity before."""
    scene, known = figure.scene, figure.known
    low, high = scene.before_governed(figure.number, known.governor), figure.start
    if known.measure is None or high - low > FAR:
        return None
    cues = scene.cues_in(low, high)
    if any(cue.word.is_verb or (cue.word.barred and not cue.word.nouns) for cue in cues):
        return None
    is_part = "part" in figure.quantity.flags
    is_going_on = is_part or _goes_on(figure, low)
    return under(figure, known, is_part=is_part) if is_going_on else None


def _goes_on(figure: Figure, low: int) -> bool:
    """Whether a list may go on: no verb of its own is to be expected for the next number."""
    if figure.family == "en":
        return _goes_on_english(figure, low)
    scene, high = figure.scene, figure.start
    comma = max(scene.folded.rfind(sign, low, high) for sign in ",;，；")
    if comma < 0 or figure.family not in {"zh", "vi", "th"}:
        return True
    return scene.is_bare(comma + 1, high, None, 1)


def _goes_on_english(figure: Figure, low: int) -> bool:
    """After a passive the next number is the subject of another verb, unless a colon opens a list."""
    known, gap = figure.known, figure.scene.folded[low : figure.start]
    if gap.strip() == ":" or known.rule.startswith("list-object"):
        return True
    is_subject = known.governor is not None and not known.governor.is_left
    if known.governor is not None and is_subject:
        # "5 people were charged with theft, and 7 with fraud": what is left out is the verb.
        folded, verb = figure.scene.folded, known.governor.cue
        here = _PREPOSITION.match(folded, figure.end)
        is_alike = here and (
            folded.startswith(here[0], verb.end) or folded.endswith(here[0], verb.start, verb.end)
        )
        is_next = folded.endswith((", ", " and "), low, figure.quantity.span.start)
        return known.rule == "level" or bool(is_alike and is_next)
    return known.rule == "level" or (not is_subject and figure.scene.marks[_LINKS].search(gap) is not None)


def _past(figure: Figure, previous: Figure) -> Choice | None:
    """Chinese, Thai: by the verb before an item that stayed open: 查扣钱包2张与现金9万元, 批捕7件13人."""
    governor = previous.left if figure.family in {"zh", "th"} else None
    if governor is None:
        return None
    like = Choice(None, governor)
    if figure.family == "th":
        # ยึดทรัพย์สินใน 5 รายคดี ทรัพย์สิน 80 รายการ: by a noun of its own only.
        nouns = [cue for cue in figure.before if cue.word.nouns][-1:]
        is_verb = any(cue.word.is_verb for cue in figure.before)
        return None if is_verb else in_list(figure, like, governor.measures, nouns)
    if previous.quantity.kind == figure.quantity.kind == "count" and previous.end == figure.start:
        return by_verb(figure, governor)
    # 拦截诈骗30起，合计480万元: so much was held back.
    found = in_list(figure, like, governor.measures, item_nouns(figure))
    is_sum = found is None and figure.quantity.kind == "money"
    return figure.in_unit(governor.measures, replace(like, rule="list-unit")) if is_sum else found


def _over_list(figure: Figure) -> Choice | None:
    """English: by the verb of a list whose items before it have no number: seized papers, cars, 9 phones."""
    scene, high = figure.scene, figure.start
    if figure.family != "en" or is_of_them(figure):
        return None
    for cue in reversed(scene.cues_in(max(scene.start, high - FAR), high)):
        if cue.word.roles & _STOPS:
            return None
        if cue.word.is_verb:
            if not cue.word.actions or is_passive(scene, cue) or "," not in scene.folded[cue.end : high]:
                return None
            governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="left")
            return in_list(figure, Choice(None, governor), governor.measures, item_nouns(figure))
    return None

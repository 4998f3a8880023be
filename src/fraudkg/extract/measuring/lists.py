"""What the items of a list share: the verb of the item before, as long as the list goes on."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from fraudkg.extract.measuring import chinese
from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.items import is_of_else, item_nouns, under
from fraudkg.extract.measuring.parts import carried, of_suspects, of_the_whole, of_them
from fraudkg.extract.measuring.scene import SKIP, Governor
from fraudkg.extract.measuring.seconds import FAR, caught_with, robbed_of, second_object
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import by_verb, in_list

_DATES = re.compile(r"\d+[年月日季]?")
_LINKS = (",", ";", " and ", " or ", "(", " plus ", " as well as ", "&", "/", " – ", " - ", " — ")
_MOST = 5
"""Items of a list over which its verb reaches."""
_OWN = (" was ", " were ", " to pay")
"""Words behind a sum that say something else of it."""
_PASSIVE = re.compile(
    r" (?:are|were|was|have been|had been|has been) (?:also |later |\w+ly )?"
    r"(?=(?:[a-z]+ed|sent|given|put|set|let|told|made)\b)"
)
"""A verb in the passive behind a number."""


def inherited(figure: Figure) -> Naming | None:
    """In a list, and in the parts of a whole, the verb of the quantity before governs."""
    whole = chinese.verb_before_part(figure) if figure.quantity.kind == "count" else None
    if whole is not None:
        return by_verb(figure, Governor(whole, "actions", is_adjacent=False, is_left=True, rule="part"))
    previous = figure.previous
    if previous is None:
        return carried(figure) or of_suspects(figure)
    found = of_them(figure) or robbed_of(figure) or of_the_whole(figure)
    found = found or second_object(figure) or caught_with(figure)
    if found is None and figure.known is OPEN:
        return _past(figure, previous) or _over(figure)
    return found or _listed_with(figure)


def _listed_with(figure: Figure) -> Naming | None:
    """By what named the quantity before."""
    scene, known, last = figure.scene, figure.known, figure.state.last
    low, high = scene.before_governed(figure.number, known.governor), figure.start
    if known.measure is None or high - low > FAR or _is_told_else(figure):
        return None
    if figure.family == "en" and known.noun is not None and low <= known.noun.start < high:
        # Of $5 million in recorded losses, the words up to there belong to it.
        low = known.noun.end
    cues = scene.cues_in(low, high)
    ruling = [cue.word for cue in cues if not _is_kind(figure, cue)]
    if any(word.is_verb or (word.barred and not word.nouns) for word in ruling):
        return None
    is_part = "part" in figure.quantity.flags
    is_going_on = is_part or (_goes_on(figure, low) and not _is_beside(figure, cues))
    found = under(figure, known, is_part=is_part) if is_going_on else None
    if found is None and is_part and last is not None:
        # Parts of what the sentence before counts: they were caught in 40 raids and include 12 women.
        return under(figure, last.of_unit(figure.quantity), is_part=True)
    return found


def _is_told_else(figure: Figure) -> bool:
    """Whether words behind a figure say something else of it: only $500 was available."""
    quantity, folded = figure.quantity, figure.scene.folded
    words = quantity.unit_words
    if figure.family != "en" or (quantity.kind == "count" and words is not None and words.text != "others"):
        return False
    if quantity.kind == "money":
        return folded.startswith(_OWN, figure.end) and "part" not in quantity.flags
    # 146 were arrested and 36 were served notices: a verb that is not known says it.
    passive = _PASSIVE.match(folded, figure.end)
    participle = figure.scene.cue_at(passive.end()) if passive else None
    return passive is not None and (participle is None or "stative" not in participle.word.roles)


def _is_kind(figure: Figure, cue: Cue) -> bool:
    """Chinese: whether a verb right before a number of cases is their kind: 刷单诈骗120起."""
    if figure.family != "zh" or cue.end != figure.start or figure.quantity.unit != "case":
        return False
    return figure.chooser.number_of("losses-reported") in cue.word.actions


def _is_beside(figure: Figure, cues: Sequence[Cue]) -> bool:
    """English: whether a preposition that the item before has not stands before one: robbing 9 with 2."""
    scene, told = figure.scene, [cue for cue in cues if "skip" not in cue.word.roles][-1:]
    if figure.family != "en" or not told or "preposition" not in told[0].word.roles:
        return False
    words = scene.folded[told[0].start : told[0].end]
    is_item = words == "of" or scene.folded.endswith(
        f" {words} ", 0, scene.quantities[figure.number - 1].span.start
    )
    return not is_item and scene.is_bare(told[0].end, figure.start, SKIP)


def _goes_on(figure: Figure, low: int) -> bool:
    """Whether a list may go on: no verb of its own is to be expected for the next number."""
    if figure.family == "en":
        return _goes_on_english(figure, low)
    scene, high = figure.scene, figure.start
    comma = max(scene.folded.rfind(sign, low, high) for sign in ",;，；")
    if comma < 0 or figure.family not in {"zh", "vi", "th"}:
        return True
    cues = scene.cues_in(comma + 1, high)
    if any("linked" in cue.word.roles for cue in cues):
        return False
    if cues and cues[-1].end == high and cues[-1].word.objects & figure.known.governed:
        return True
    rest = scene.folded[comma + 1 : high]
    for cue in cues:
        rest = rest.replace(scene.folded[cue.start : cue.end], "", 1)
    if figure.family == "zh":
        # 4月有2346案，7月仅823案.
        rest = _DATES.sub("", rest)
    return len(rest.replace('"', "").strip()) <= 1


def _goes_on_english(figure: Figure, low: int) -> bool:
    """After a passive the next number is the subject of another verb, unless a colon opens a list."""
    known, gap = figure.known, figure.scene.folded[low : figure.start]
    if gap.strip() == ":" or known.rule.startswith("list-object"):
        return True
    if any("be-one" in cue.word.roles for cue in figure.scene.cues_in(low, figure.start)):
        # Drew so much and was paid so much: a verb of its own, which is not known.
        return False
    is_subject = known.governor is not None and not known.governor.is_left
    return known.rule == "level" or (not is_subject and any(sign in gap for sign in _LINKS))


def _past(figure: Figure, previous: Figure) -> Naming | None:
    """Chinese: by the verb before an item that stayed open: 查扣钱包2张与现金9万元, 批捕7件13人."""
    governor, quantity = previous.left if figure.family == "zh" else None, figure.quantity
    if governor is None:
        return None
    if previous.quantity.kind == quantity.kind == "count" and previous.end == figure.start:
        return by_verb(figure, governor)
    # 拦截诈骗30起，合计480万元: so much was held back.
    return _by_verb_of_list(figure, Naming(None, governor), governor.measures)


def _over(figure: Figure) -> Naming | None:
    """In a list the verb reaches over an item that stayed open, where a noun says so."""
    found = ((before, known) for before, known in islice(figure.earlier(), _MOST) if known is not OPEN)
    before, known = next(found, (figure.quantity, OPEN))
    cues = figure.scene.cues_in(before.span.end, figure.start)
    if known.governor is None or not known.governor.is_left or any(cue.word.is_verb for cue in cues):
        return None
    # Seized 100 passports, 74 pills, 18,900 yuan.
    return _by_verb_of_list(figure, known, known.governor.cue.word.actions)


def _by_verb_of_list(figure: Figure, known: Naming, allowed: Ids) -> Naming | None:
    """By the verb before an item that stayed open, and a noun or the sum itself."""
    is_count = figure.family == "zh" and figure.quantity.kind == "count"
    if is_count and any("linked" in cue.word.roles for cue in figure.in_clause):
        # 查获203张，涉及开卡人148名: they are not what was seized.
        return None
    nouns = item_nouns(figure)
    found = in_list(figure, known, allowed, nouns)
    if found is not None or figure.quantity.kind != "money" or is_of_else(figure, nouns, allowed):
        return found
    measure = figure.chooser.without(allowed, figure.quantity)
    return None if measure is None else replace(known, measure=measure, objects=(), rule="list-unit")

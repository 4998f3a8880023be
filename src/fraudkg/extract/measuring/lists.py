"""What the items of a list share: the verb of the item before, as long as the list goes on."""

from dataclasses import replace

from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.cues import Ids
from fraudkg.extract.measuring.english import is_passive
from fraudkg.extract.measuring.nouns import backwards_from, is_before
from fraudkg.extract.measuring.parts import carried, is_of_them, item_nouns, of_them, under
from fraudkg.extract.measuring.scene import LINK, Governor
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import by_verb, in_list

_LINKS = "[,;(&/]| (?:[–—-]|{list-and}) "
_STOPS = frozenset({"boundary", "relative", "be", "else", "linked", "against"})
"""Roles of words behind which another verb may govern."""
_FROM = r"\W{1,3}(?:[a-z]+ )?{from} (?:{the} )?"
"""What stands between a sum and those who lost it."""
FAR = 140
"""Characters over which a list still holds together."""


def inherited(figure: Figure) -> Naming | None:
    """In a list, and in the parts of a whole, the verb of the quantity before governs."""
    previous = figure.previous
    if previous is None:
        return carried(figure) or _over_list(figure)
    found = of_them(figure) or _robbed_of(figure) or _amounting(figure) or _summed(figure, previous)
    if found is None and figure.known is OPEN:
        return _past(figure, previous) or _over_list(figure)
    return found or _listed_with(figure)


def _listed_with(figure: Figure) -> Naming | None:
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
    cues = scene.cues_in(comma + 1, high)
    rest = scene.folded[comma + 1 : high]
    for cue in cues:
        rest = rest.replace(scene.folded[cue.start : cue.end], "", 1)
    return len(rest.replace('"', "").strip()) <= 1


def _goes_on_english(figure: Figure, low: int) -> bool:
    """After a passive the next number is the subject of another verb, unless a colon opens a list."""
    known, gap = figure.known, figure.scene.folded[low : figure.start]
    if gap.strip() == ":" or known.rule.startswith("list-object"):
        return True
    is_subject = known.governor is not None and not known.governor.is_left
    return known.rule == "level" or (not is_subject and figure.scene.marks[_LINKS].search(gap) is not None)


def _past(figure: Figure, previous: Figure) -> Naming | None:
    """Chinese, Thai: by the verb before an item that stayed open: 查扣钱包2张与现金9万元, 批捕7件13人."""
    governor = previous.left if figure.family in {"zh", "th"} else None
    if governor is None:
        return None
    if figure.family == "th":
        # ยึดทรัพย์สินใน 5 รายคดี ทรัพย์สิน 80 รายการ: by a noun of its own only.
        nouns = [cue for cue in figure.before if cue.word.nouns][-1:]
        is_verb = any(cue.word.is_verb for cue in figure.before)
        return None if is_verb else in_list(figure, Naming(None, governor), governor.measures, nouns)
    if previous.quantity.kind == figure.quantity.kind == "count" and previous.end == figure.start:
        return by_verb(figure, governor)
    # 拦截诈骗30起，合计480万元: so much was held back.
    return _by_verb_of_list(figure, Naming(None, governor), governor.measures)


def _over_list(figure: Figure) -> Naming | None:
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
            return in_list(figure, Naming(None, governor), governor.measures, item_nouns(figure))
    return None


def _by_verb_of_list(figure: Figure, known: Naming, allowed: Ids) -> Naming | None:
    """By the verb before an item that stayed open, and a noun or the sum itself."""
    nouns = item_nouns(figure)
    found = in_list(figure, known, allowed, nouns)
    if found is not None or figure.quantity.kind != "money":
        return found
    measure = figure.chooser.without(allowed, figure.quantity)
    return None if measure is None else replace(known, measure=measure, objects=(), rule="list-unit")


def _robbed_of(figure: Figure) -> Naming | None:
    """English: the sum of which people were robbed: swindled 80 people across the country of $9,000."""
    scene, known, previous = figure.scene, figure.known, figure.previous
    if figure.family != "en" or figure.quantity.kind != "money" or known.governor is None or previous is None:
        return None
    low, high = previous.end, figure.start
    is_of = scene.folded.endswith(scene.marks.phrases(" {of-some} "), low, high)
    if not is_of or high - low > FAR or any(cue.word.is_verb for cue in scene.cues_in(low, high)):
        return None
    measure = figure.chooser.without(known.governed, figure.quantity)
    return None if measure is None else replace(known, measure=measure, objects=(), rule="second")


def _amounting(figure: Figure) -> Naming | None:
    """English, Vietnamese: the sum of what was counted before it: 12 freezing orders amounting to $9,000."""
    known, previous, scene = figure.known.measure, figure.previous, figure.scene
    if figure.family not in {"en", "vi"} or known is None or previous is None:
        return None
    linked = [cue for cue in figure.before if cue.word.roles & {"reach", "worth"}]
    # 12 nạn nhân đến trình báo với số tiền 9 triệu: what they came for may stand between.
    low = previous.end if figure.family == "en" or not linked else linked[-1].start
    if not linked or not scene.is_bare(low, figure.start, LINK | {"reach"}):
        return None
    measure = figure.chooser.beside((known,), figure.quantity)
    return None if measure is None else Naming(measure, None, (), None, "low", "aside")


def _summed(figure: Figure, previous: Figure) -> Naming | None:
    """Thai: a sum of what was done to those counted before it: คืนเงินให้ผู้เสียหาย 5 ราย เป็นเงิน 2 ล้านบาท."""
    is_money, is_open = figure.quantity.kind == "money", figure.known.measure is None
    if figure.family != "th" or previous.quantity.kind != "count" or not (is_money or is_open):
        return None
    if not figure.scene.is_bare(previous.end, figure.start, LINK):
        return None
    known = figure.known.governor
    for governor in (one for one in (known, *previous.governors) if one is not None and one.is_left):
        # ส่งชาวจีนกลับ 3 เที่ยวบิน รวม 90 คน: what is not known does not end it.
        measure = figure.chooser.without(governor.measures, figure.quantity)
        if measure is not None:
            return Naming(measure, governor, (), None, "medium", "second")
    # มูลค่าความเสียหายทั้ง 5 คดี รวม 9 ล้านบาท: the noun is of the sum.
    for noun in backwards_from(previous.before):
        measure = figure.chooser.alone(figure.quantity, noun)
        if measure is not None and is_before(figure.scene, noun, previous.quantity):
            return Naming(measure, None, (), noun, "medium", "noun-before")
    return None


def from_whom(figure: Figure) -> Naming | None:
    """English: those who lost the sum before them: stole $9,000 from 80 people."""
    chooser, known, previous = figure.chooser, figure.known, figure.previous
    is_lost = known.measure is not None and known.measure == chooser.number_of("losses-reported")
    if figure.family != "en" or figure.quantity.unit != "person" or previous is None or not is_lost:
        return None
    if not figure.scene.marks[_FROM].fullmatch(figure.scene.folded, previous.end, figure.start):
        return None
    return replace(
        known, measure=chooser.number_of("victims"), objects=(), confidence="medium", rule="second"
    )

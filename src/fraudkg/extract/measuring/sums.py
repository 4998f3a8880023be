"""Sums by what stands beside them: what is worth so much, who lost it, what was counted before."""

from dataclasses import replace

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import backwards_from, is_before
from fraudkg.extract.measuring.scene import FAR, LINK, SKIP, Governor
from fraudkg.extract.measuring.state import Choice, Figure

_AMOUNT_REACH = 60
"""Characters over which a word such as 金额 goes back to the verb that says of what."""
_FROM = r"\W{1,3}(?:[a-z]+ )?{from} (?:{the} )?"
"""What stands between a sum and those who lost it."""
_LEADING = LINK | {"reach"}
"""Roles of words between what was counted and the sum that goes with it."""


def worth(figure: Figure) -> Choice | None:
    """The worth of things counts as what happened to them."""
    if figure.quantity.kind != "money" or "worth" not in figure.scene.roles:
        return None
    cues = figure.before
    price = next((cue for cue in reversed(cues) if "worth" in cue.word.roles), None)
    if price is None or not figure.scene.is_bare(price.end, figure.start, SKIP):
        return None
    nouns = [cue for cue in cues if cue.word.nouns and cue.end <= price.start][-1:]
    for cue in reversed(cues):
        governor = Governor(cue, "actions", is_adjacent=False, is_left=True, rule="worth")
        like = Choice(None, governor, confidence="medium", rule="worth-object")
        found = figure.counted(cue.word.actions, nouns, like)
        if found is not None:
            return found
    return _worth_of(figure, price)


def _worth_of(figure: Figure, price: Cue) -> Choice | None:
    """English: the worth of things counted: froze 19 houses worth $9,000, blocked 80 transfers worth …."""
    scene, previous, known = figure.scene, figure.previous, figure.known
    if previous is None or figure.family != "en" or previous.quantity.kind != "count":
        return None
    between = scene.cues_in(previous.end, price.start)
    # Seized 3 cars and cash worth $9,000.
    is_other = scene.marks[r"\b{and}\b"].search(scene.folded, previous.end, price.start)
    if is_other or any(cue.word.is_verb or "boundary" in cue.word.roles for cue in between):
        return None
    like = Choice(None, known.governor or previous.left, confidence="medium", rule="worth")
    if known.measure is not None and figure.chooser.fits(known.measure, figure.quantity):
        return replace(like, measure=known.measure)
    return figure.in_unit(like.governor.measures, like) if like.governor else None


def amount(figure: Figure, noun: Cue) -> Choice | None:
    """A word that only says "amount" is of what the verb before did: 攔阻3件，金額達5萬元."""
    if figure.family not in {"zh", "vi"} or figure.quantity.kind != "money" or not noun.word.objects:
        return None
    cues = figure.scene.cues_in(max(figure.scene.start, noun.start - _AMOUNT_REACH), noun.start)
    verb = next((cue for cue in reversed(cues) if cue.word.is_verb), None)
    if verb is None:
        return None
    governor = Governor(verb, "actions", is_adjacent=False, is_left=True, rule="amount")
    like = Choice(None, governor, confidence="medium", rule="amount")
    return figure.counted(verb.word.actions & noun.word.objects, [noun], like)


def from_whom(figure: Figure) -> Choice | None:
    """English: those who lost the sum before them: stole $9,000 from 80 people."""
    scene, chooser, previous = figure.scene, figure.chooser, figure.previous
    is_lost = figure.known.measure in chooser.counting("lost")
    if previous is None or not is_lost or figure.quantity.unit != "person":
        return None
    if not scene.marks[_FROM].fullmatch(scene.folded, previous.end, figure.start):
        return None
    robbed = chooser.narrowest(chooser.counting("robbed"))
    return replace(figure.known, measure=robbed, objects=(), confidence="medium", rule="second")


def beside(figure: Figure, previous: Figure) -> Choice | None:
    """By what was counted before it."""
    if figure.family == "th" or (figure.family == "zh" and figure.start == previous.end):
        # 冻结账户12个9万元: in Chinese only right behind it.
        return _summed(figure, previous)
    return _robbed_of(figure, previous) or _going_with(figure, previous)


def _robbed_of(figure: Figure, previous: Figure) -> Choice | None:
    """English: the sum of which people were robbed: swindled 80 people across the country of $9,000."""
    scene, low, high = figure.scene, previous.end, figure.start
    is_of = scene.folded.endswith(scene.marks.phrases(" {of-some} "), low, high) and high - low <= FAR
    if (
        not is_of
        or figure.quantity.kind != "money"
        or any(cue.word.is_verb for cue in scene.cues_in(low, high))
    ):
        return None
    return figure.in_unit(figure.known.governed, replace(figure.known, rule="second"))


def _going_with(figure: Figure, previous: Figure) -> Choice | None:
    """The sum that goes with what was counted: 12 freezing orders amounting to $9,000; 12件、約3億円."""
    known, scene, low = figure.known.measure, figure.scene, previous.end
    verb = figure.known.governor
    if verb and not verb.is_left and figure.family == "en":
        low = max(low, verb.cue.end)  # 80 accounts were blocked, amounting to $9,000
    if known is None or figure.quantity.kind != "money" or figure.family == "zh":
        return None
    linked = [cue for cue in figure.before if cue.word.roles & {"reach", "worth"}]
    if figure.family == "vi" and linked:
        # 12 nạn nhân đến trình báo với số tiền 9 triệu: what they came for may stand between.
        low = linked[-1].start
    is_linked = bool(linked) or figure.family in {"ja", "ko"}
    measure = (
        figure.chooser.beside(known) if is_linked and scene.is_bare(low, figure.start, _LEADING) else None
    )
    return None if measure is None else Choice(measure, rule="aside")


def _summed(figure: Figure, previous: Figure) -> Choice | None:
    """Thai: a sum of what was done to those counted before it: คืนเงินให้ผู้เสียหาย 5 ราย เป็นเงิน 2 ล้านบาท."""
    is_money, is_open = figure.quantity.kind == "money", figure.known.measure is None
    if previous.quantity.kind != "count" or not (is_money or is_open):
        return None
    if not figure.scene.is_bare(previous.end, figure.start, LINK):
        return None
    known = figure.known.governor
    for governor in (one for one in (known, *previous.governors) if one is not None and one.is_left):
        # ส่งชาวจีนกลับ 3 เที่ยวบิน รวม 90 คน: what is not known does not end it.
        found = figure.in_unit(governor.measures, Choice(None, governor, confidence="medium", rule="second"))
        if found is not None:
            return found
    # มูลค่าความเสียหายทั้ง 5 คดี รวม 9 ล้านบาท: the noun is of the sum.
    for noun in backwards_from(previous.before):
        if is_before(figure.scene, noun, previous.quantity):
            return figure.alone(noun, "noun-before")
    return None

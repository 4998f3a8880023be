"""What changes and shares are of, and the levels that changes lead to."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.chooser import OPEN, Naming
from fraudkg.extract.measuring.headed import by_heading
from fraudkg.extract.measuring.labels import by_label, named_last
from fraudkg.extract.measuring.nouns import is_change, is_level
from fraudkg.extract.measuring.parts import carried
from fraudkg.extract.measuring.seconds import FAR
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import in_list

_IN = re.compile(
    r" (?:increase|rise|growth|jump|surge|upsurge|drop|fall|decrease|decline|reduction|dip) in(?= )"
)
"""Words after a change before what changed."""
_THIS = re.compile(
    r"\s*(?:this|that|it)(?: [a-z]+)? (?:is|was|represents?|represented|marks?|marked|equates to)\b"
)
"""A sentence that goes on about the figure of the one before."""
_SHARED = 30
"""Characters between a share and what it is of."""
_OF_WHAT = (" of ", " (", " share of", " in ", " among", ") of")


def of_change(figure: Figure) -> Naming:
    """What rose or fell, or is shared: named in its own clause, else the figure before."""
    found = _by_own_words(figure)
    if found is not None:
        return found
    known = _before(figure)
    if known is not None:
        return replace(known, confidence="medium", rule="change", objects=(), noun=None)
    found = carried(figure) if not figure.number else None
    return found or _of_the_first(figure) or by_heading(figure) or OPEN


def level(figure: Figure) -> Naming | None:
    """The level after a change, or the one it is compared with: what the change was of."""
    known, previous = figure.known, figure.previous
    if previous is None or known.measure is None or "part" in figure.quantity.flags:
        return None
    cues = figure.scene.cues_in(previous.end, figure.start)
    tos = [cue for cue in cues if "to" in cue.word.roles]
    if figure.family == "en":
        # Held to be illegal, and the 96 pulled down: before a verb it leads to no level.
        tos = [cue for cue in tos if not figure.scene.folded.startswith(" be ", cue.end)]
    if not tos or not _is_near(figure):
        return None
    is_other = is_level(previous.quantity) and figure.quantity.unit not in {None, previous.quantity.unit}
    if figure.family == "en" and is_level(previous.quantity) and figure.quantity.unit is None:
        # 1,200 officers from seven land divisions: a noun of its own.
        is_other = figure.quantity.unit_words is not None
    if is_other and figure.family == "en":
        known = (
            figure.of_unit(figure.quantity.unit)
            or in_list(figure, known, known.governed, figure.heads)
            or OPEN
        )
        is_other = known.measure is None
    if is_other or known.measure is None or not figure.chooser.fits(known.measure, figure.quantity):
        return None
    return Naming(known.measure, known.governor, (), known.noun, "medium", "level")


def _by_own_words(figure: Figure) -> Naming | None:
    """As its own clause says, or a clause before it."""
    own = _by_words_after(figure) if figure.family == "en" else None
    # Warned it 300 times: how often is not how many were warned.
    is_verbal = figure.family != "en" or figure.quantity.kind != "fold"
    return own or by_label(figure, figure.in_clause, is_verbal=is_verbal)


def _of_the_first(figure: Figure) -> Naming | None:
    """Where a word says that it is a share: of what the sentence began with."""
    is_share = any("share" in cue.word.roles for cue in figure.in_clause)
    if not is_share or figure.known is not OPEN:
        return None
    return by_label(figure, figure.up_to, is_verbal=False)


def _before(figure: Figure) -> Naming | None:
    """What the figure before is, where a change or a share is told of that one."""
    previous = figure.previous
    if previous is None:
        return _before_sentence(figure)
    known = _changed(figure, previous)
    return known if known.measure is not None and _is_near(figure) else None


def _changed(figure: Figure, previous: Figure) -> Naming:
    """What the figure before a change is; of cases in which people lost a million, the cases."""
    for known in reversed(figure.state.done) if figure.family == "en" else ():
        if known.governor and known.governor.cue.start > previous.end:
            return known
    return figure.known


def _before_sentence(figure: Figure) -> Naming | None:
    """English: what the sentence before counts: this is down 43 per cent, that is 28% of all."""
    last, scene = figure.state.last, figure.scene
    if last is None or not _THIS.match(scene.folded, scene.start, figure.start):
        return None
    is_one = len({one.measure for one in last.done}) == 1 and last.done[-1].measure is not None
    return last.done[-1] if is_one else None


def _by_words_after(figure: Figure) -> Naming | None:
    """English: what is shared, or grew, as the words after the number say."""
    scene, quantity, low = figure.scene, figure.quantity, figure.end
    if is_change(quantity):
        grown = _IN.match(scene.folded, low)
        if grown is None:
            return None
        low = grown.end()
    if "share" in quantity.flags:
        told = _done_to_share(figure)
        if told is not None or not scene.folded.startswith(_OF_WHAT, low):
            return told
    stop = figure.phrase_end(low)
    for noun in scene.cues_in(low, stop):
        is_far = not is_change(quantity) and noun.start - low > _SHARED
        if is_far or (noun.word.barred and not noun.word.nouns):
            # Of fraudulent transactions: not of what stands before.
            return None if is_far else OPEN
        measure = figure.chooser.alone(quantity, noun, named_last(figure))
        if measure is not None:
            # But open where 17% of victims got their money back.
            behind = scene.cue_at(noun.end + 1)
            is_else = not is_change(quantity) and behind is not None and "does" in behind.word.roles
            return OPEN if is_else else Naming(measure, None, (), noun, "medium", "label-noun")
        if noun.word.nouns and not is_change(quantity):
            # Half of the shops met scams: shops are no measure.
            return None
    return by_label(figure, scene.cues_in(low, stop)) if is_change(quantity) else None


def _done_to_share(figure: Figure) -> Naming | None:
    """English: what was done to a share: repaid 59% of the money lost; open where that is not known of it."""
    end = figure.end
    for governor in figure.governors if figure.scene.folded.startswith(" of", end) else ():
        is_left = governor.rule == "left" and governor.is_adjacent and not governor.cue.word.nouns
        if is_left or governor.rule == "passive":
            cues = figure.scene.cues_in(end, figure.phrase_end(end) if is_left else governor.cue.start)
            found = figure.counted(governor.measures, cues, Naming(None, governor, rule="share-object"))
            # Only 5 per cent of frauds are reported: how many there are nobody counts.
            is_known = found and found.measure != figure.chooser.number_of("cases-reported")
            return found if is_known else OPEN
    return None


def _is_near(figure: Figure) -> bool:
    """Whether nothing else is told between a figure and a change of it."""
    low = figure.scene.before_governed(figure.number, figure.known.governor)
    cues = figure.scene.cues_in(max(low, figure.clause), figure.start)
    return figure.start - low <= FAR and not any(cue.word.is_verb for cue in cues)

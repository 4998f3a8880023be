"""Things counted only because something else is about them, and the sums told beside things."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.labels import named_last
from fraudkg.extract.measuring.scene import SKIP, Governor
from fraudkg.extract.measuring.state import Figure

_SIGNS = frozenset({" (", "(", ": ", ":", " – ", " - ", " — ", "—", "–", ", "})
_ELSE = frozenset({"else", "against"})
_VERB = re.compile(r"\b[a-z]{2,}ed(?: (?:up|off|out|down|over))? $")
"""A verb in the past, by its form."""
LIST = 60
"""Characters between two items of a list that share the verb after it."""


def worth(figure: Figure) -> Naming | None:
    """The worth of things counts as what happened to them."""
    scene, quantity = figure.scene, figure.quantity
    if quantity.kind != "money" or "worth" not in scene.roles:
        return None
    cues = figure.before
    price = next((cue for cue in reversed(cues) if "worth" in cue.word.roles), None)
    if price is None or not scene.is_bare(price.end, figure.start, SKIP):
        return None
    nouns = [cue for cue in cues if cue.word.nouns and cue.end <= price.start][-1:]
    if not nouns and figure.number and figure.family == "en":
        return _cost(figure)
    for cue in reversed(cues):
        governor = Governor(cue, "actions", is_adjacent=False, is_left=cue.end <= figure.start, rule="worth")
        like = Naming(None, governor, confidence="medium", rule="worth-object")
        found = figure.counted(cue.word.actions, nouns, like)
        if found is not None:
            return found
    return None


def _cost(figure: Figure) -> Naming | None:
    """English: what happened to two cars valued at so much; what 11 cases, worth so much, cost."""
    measure = figure.known.measure
    if measure is not None and not figure.chooser.fits(measure, figure.quantity):
        measure = figure.chooser.beside((measure,), figure.quantity)
    return None if measure is None else replace(figure.known, measure=measure, objects=(), rule="worth")


def aside(figure: Figure) -> Naming | None:
    """English: a sum in brackets, or behind a colon or dash: 134 cases ($2 million)."""
    scene = figure.scene
    if figure.family != "en" or figure.quantity.kind != "money":
        return None
    low = figure.previous.start if figure.previous else figure.low
    cues = scene.cues_in(low, figure.start)
    if not cues or scene.folded[cues[-1].end : figure.start] not in _SIGNS:
        return None
    known = figure.known.measure
    named = cues[-1].word.alone or (() if known is None else (known,))
    measure = figure.chooser.beside(named, figure.quantity)
    return None if measure is None else Naming(measure, None, (), cues[-1], "low", "aside")


def is_only_about(figure: Figure) -> bool:
    """Whether a figure is only what something else is about: linked to 30 cases, in 30 cases."""
    scene, quantity = figure.scene, figure.quantity
    if figure.known.measure == figure.chooser.number_of("funds-returned") and quantity.unit == "person":
        # Returned so much to 80 victims: to whom something else was done.
        return scene.folded.endswith(" to ", 0, figure.start)
    if quantity.unit != "case" or scene.folded.endswith(", with ", 0, figure.start):
        # A figure of its own: lost so much, with 30 complaints.
        return False
    following = scene.cues_in(figure.end, figure.high)
    is_told = any("be" in cue.word.roles for cue in following if cue.start - figure.end < LIST)
    if is_told or (figure.family == "zh" and following and "linked" in following[-1].word.roles):
        # A verb that is not known says it of the cases.
        return True
    for cue in reversed(figure.before):
        if "skip" in cue.word.roles:
            continue
        # Inquiries into 30 frauds: the preposition may be of a phrase.
        is_phrase = figure.family == "en" and scene.folded.endswith(" into", cue.start, cue.end)
        is_joint = is_phrase or bool(cue.word.roles & {"linked", "preposition"})
        return is_joint and scene.is_bare(cue.end, figure.start, SKIP) and not _is_of_sum(figure, cue)
    return False


def _is_of_sum(figure: Figure, cue: Cue) -> bool:
    """English: whether the cases are those of a sum before them: so much was lost in 30 cases."""
    previous = figure.previous
    if figure.family != "en" or previous is None or figure.scene.folded[cue.start : cue.end] != "in":
        return False
    is_told = any(figure.chooser.alone(figure.quantity, noun) for noun in figure.heads)
    return previous.quantity.kind == "money" and is_told and figure.known.measure is not None


def is_done_else(figure: Figure) -> bool:
    """English: whether a verb says of things what their noun alone does not: tagged 58 complaints."""
    if figure.family != "en":
        return False
    cues = [cue for cue in figure.before if "skip" not in cue.word.roles]
    if cues and cues[-1].word.roles & _ELSE and figure.scene.is_bare(cues[-1].end, figure.start, SKIP):
        return True
    return figure.quantity.kind == "count" and _is_verb_unknown(figure)


def _is_verb_unknown(figure: Figure) -> bool:
    """English: whether a verb that is not known stands right before a number: praised 30 officers."""
    at = figure.start
    for cue in reversed(figure.before):
        if "skip" not in cue.word.roles or at - cue.end > 1:
            break
        at = cue.start
    verb = _VERB.search(figure.scene.folded, max(figure.low, at - LIST), at)
    return verb is not None and not figure.scene.cues_in(verb.start(), verb.end())


def with_last(figure: Figure) -> Naming | None:
    """English: bare cases among others: online shopping led with 100 cases, after 9,000 were reported."""
    if figure.family != "en" or figure.quantity.unit != "case" or is_only_about(figure):
        return None
    measure = figure.chooser.with_last(named_last(figure), figure.quantity, figure.heads)
    if measure is None or is_done_else(figure):
        return None
    return Naming(measure, None, (), figure.heads[-1], "low", "beside")

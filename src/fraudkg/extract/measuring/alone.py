"""Nouns that need no verb to say what a figure counts."""

from itertools import pairwise, takewhile

from fraudkg.extract.inflect import PAST
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import backwards_from, is_before
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import OPEN, Choice, Figure
from fraudkg.extract.measuring.sums import amount
from fraudkg.extract.measuring.verbs import by_verb

_NOUN_REACH = 2
"""Characters between a verb and the noun that counts what it was done to: 拦阻诈欺件数."""
_ABOUT = frozenset({"linked", "preposition"})
"""Roles of words before cases that something else is only about."""
_ELSE = frozenset({"else", "against"})
"""Roles of verbs by which something else was done to what a noun names."""
_VERB = rf"\b{PAST}(?: {{verb-tail}})? $"
"""A verb in the past, by its form."""
LIST = 60
"""Characters between two items of a list that share the verb after it."""


def by_noun(figure: Figure) -> Choice | None:
    """By a noun that suffices: at the number, or before it with nothing but a link between."""
    is_aside = _is_only_about(figure) or _is_done_else(figure)
    governor = _topic(figure) if figure.quantity.unit in {"case", "person"} else None
    found = by_verb(figure, governor) if governor else None
    found = found or (None if is_aside else _at_number(figure))
    return found or _before_number(figure) or _as_predicate(figure)


def _at_number(figure: Figure) -> Choice | None:
    nouns = takewhile(lambda noun: not _is_elsewhere(figure, noun), reversed(figure.heads))
    return next(filter(None, (figure.alone(noun, "noun") for noun in nouns)), None)


def _before_number(figure: Figure) -> Choice | None:
    for noun in backwards_from(figure.before):
        if _is_elsewhere(figure, noun):
            break
        if is_before(figure.scene, noun, figure.quantity):
            found = amount(figure, noun) or figure.alone(noun, "noun-before")
            if found is not None:
                return found
    return None


def _as_predicate(figure: Figure) -> Choice | None:
    """English: by a noun that says what people were: 60 men, most of them old, are said to be victims."""
    scene, to_be = figure.scene, figure.scene.marks.phrases("{to-be}")
    cues = scene.cues_in(figure.quantity.number.span.end, figure.high)
    for verb, noun in pairwise(cue for cue in cues if "article" not in cue.word.roles):
        if verb.word.is_verb or "boundary" in verb.word.roles or figure.quantity.unit != "person":
            break
        if "be" in verb.word.roles or scene.folded[verb.start : verb.end] in to_be:
            found = figure.alone(noun, "noun")
            if found is not None:
                return found
    return None


def _topic(figure: Figure) -> Governor | None:
    """Chinese: the verb that says what all cases are, also before a semicolon: 侦破的案件最多，有19宗."""
    for cue in figure.up_to if figure.family == "zh" else ():
        noun = figure.scene.cue_at(cue.end + 1)
        is_of = cue.word.is_verb and figure.scene.folded.startswith(
            figure.scene.marks.phrases("{of}"), cue.end
        )
        if is_of and noun is not None and noun.word.nouns & cue.word.actions:
            return Governor(cue, "actions", is_adjacent=False, is_left=True, rule="topic")
    last = figure.state.last
    known = last.last_of(figure.quantity.unit) if last is not None and last.scene.last_sign == ";" else OPEN
    return known.governor if known.rule.startswith("topic") else None


def _is_elsewhere(figure: Figure, noun: Cue) -> bool:
    """Whether something else was done to what a noun names: 勸止騙案5宗, 向被骗群众5人返还资金."""
    if figure.family != "zh":
        return False
    low, high = figure.scene.clause(figure.start)
    cues = figure.scene.cues_in(low, max(high, figure.end))
    if figure.quantity.unit == "person":
        return any("give" in cue.word.roles for cue in cues)
    if figure.quantity.kind != "count":
        return False
    # The verb stands before the noun, or before the number that the noun follows: 阻止83起诈骗案.
    at = min(noun.start, figure.start)
    near = (cue for cue in reversed(cues) if 0 <= at - cue.end <= _NOUN_REACH and cue.word.is_verb)
    verb = next(near, None)
    return verb is not None and not verb.word.actions & noun.word.nouns


def _is_only_about(figure: Figure) -> bool:
    """Whether cases are only what something else is about: linked to 30 cases, in 30 cases."""
    # A figure of its own: lost so much, with 30 complaints.
    is_own = figure.scene.folded.endswith(figure.scene.marks.phrases(", {with} "), 0, figure.start)
    return figure.quantity.unit == "case" and not is_own and figure.is_behind(_ABOUT)


def _is_done_else(figure: Figure) -> bool:
    """English: whether a verb says of things what their noun alone does not: tagged 58 complaints."""
    if figure.family != "en":
        return False
    if figure.quantity.kind != "count" or figure.is_behind(_ELSE):
        return figure.is_behind(_ELSE)
    # Praised 30 officers: a verb that is not known stands right before the number.
    low = max(figure.low, figure.start - LIST)
    verb = figure.scene.marks[_VERB].search(figure.scene.folded, low, figure.start)
    return verb is not None and not figure.scene.cues_in(verb.start(), verb.end())


def with_last(figure: Figure) -> Choice | None:
    """English: bare cases among others: online shopping led with 100 cases, after 9,000 were reported."""
    if figure.family != "en" or figure.quantity.unit != "case" or _is_only_about(figure):
        return None
    measure = figure.chooser.with_last(figure.named_last, figure.quantity, figure.heads)
    if measure is None or _is_done_else(figure):
        return None
    return Choice(measure, noun=figure.heads[-1], rule="beside")

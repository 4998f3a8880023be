"""The rules that name what the quantities of a sentence count, in their order, from left to right."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.measuring.alone import LIST, by_noun, with_last
from fraudkg.extract.measuring.changes import level, of_change
from fraudkg.extract.measuring.denials import is_denied, is_suffering
from fraudkg.extract.measuring.english import are_parts_aside
from fraudkg.extract.measuring.headings import by_heading, itemised, of_column, of_row
from fraudkg.extract.measuring.instead import instead
from fraudkg.extract.measuring.means import is_mean, of_mean
from fraudkg.extract.measuring.nouns import is_change, is_level
from fraudkg.extract.measuring.parts import as_before, broken_down, counted_again, inherited
from fraudkg.extract.measuring.runs import align
from fraudkg.extract.measuring.scene import AND, Governor
from fraudkg.extract.measuring.state import AVERAGE, DENIED, OPEN, SCALED, WHOLE, Choice, Figure, State
from fraudkg.extract.measuring.sums import from_whom, worth
from fraudkg.extract.measuring.verbs import by_verb, in_list

_LED_TO = re.compile(r"(?: [a-z]+(?:[- ][a-z]+){0,2})?,? to (?:[a-z]+ ){0,2}")
"""What stands between a change and the level that it led to: fell 5% to £9 million."""
_PREDICATE = re.compile(r"[㐀-鿿a-z]+")
"""What is said of a Chinese percentage that is a subject: 近八成是女性."""


def name_all(state: State) -> list[Figure]:
    """The quantities of a sentence, named."""
    figures: list[Figure] = []
    for number in range(len(state.scene.quantities)):
        figures.append(Figure(state, number, figures[-1] if figures else None))
        state.done.append(_named(figures[-1]))
    _name_backwards(state, figures)
    align(state, figures)
    state.done = [_settled(one, one.choice) for one in figures]
    _name_changes(state, figures)
    return figures


def _named(figure: Figure) -> Choice:
    quantity = figure.quantity
    if "conversion" in quantity.flags and figure.number:
        return replace(figure.known, rule="conversion")
    unnamed = _unnamed(figure)
    if unnamed is not None:
        return unnamed
    in_table = by_heading(figure) if figure.number in figure.state.columns else None
    if not is_level(quantity):
        return in_table or of_change(figure)
    found = in_table or _own(figure) or from_whom(figure) or level(figure)
    if found is not None and found.rule in {"noun", "noun-before"}:
        found = itemised(figure) or found
    found = found or of_column(figure) or inherited(figure) or by_heading(figure)
    found = found or broken_down(figure) or with_last(figure) or as_before(figure)
    return found or counted_again(figure) or OPEN


def _unnamed(figure: Figure) -> Choice | None:
    """What leaves a figure open whatever stands beside it, if anything does."""
    if figure.number in figure.state.scaled:
        return SCALED
    if is_denied(figure):
        return DENIED
    if is_mean(figure):
        figure.state.means[figure.number] = of_mean(figure, _own(figure))
        return AVERAGE
    if figure.previous is None or not figure.scene.is_whole_of(figure.previous.quantity, figure.quantity):
        return OPEN if _is_open(figure) else None
    # 17 of the 29 men arrested in May were deported: what describes a whole is said of it alone.
    beside = (one for one in figure.governors if one.rule == "participle" and one.cue.start - figure.end <= 1)
    governor = next(beside, None)
    return (by_verb(figure, governor) if governor else None) or _described(figure) or WHOLE


def _described(figure: Figure) -> Choice | None:
    """By a noun that says it of the whole: 17 of the 29 suspects arrested, 12 of the 15 illegal buildings."""
    for noun in figure.heads:
        found = figure.alone(noun, "noun")
        if found and (noun.end > figure.end or found.measure in figure.chooser.counting("stock")):
            return found
    return None


def _own(figure: Figure) -> Choice | None:
    """By a verb or a noun of its own clause."""
    found = worth(figure) or of_row(figure)
    if found is not None:
        return found
    loose = None
    for governor in figure.governors:
        found = _first_of(figure, governor) or by_verb(figure, governor)
        if found is not None and (found.objects or governor.is_adjacent):
            return found
        loose = loose or found
    return _joined(figure) or by_noun(figure) or loose


def _first_of(figure: Figure, governor: Governor) -> Choice | None:
    """English: of two verbs with one object the first says it: arrested and charged 12 people."""
    scene, second = figure.scene, governor.cue
    if figure.family != "en" or not governor.is_left or not governor.is_adjacent:
        return None
    joint = scene.cues_in(max(scene.start, second.start - LIST), second.start)[-2:]
    if len(joint) < 2 or "and" not in joint[1].word.roles or "minor" in joint[0].word.roles:  # noqa: PLR2004 - verb and joint
        return None
    first, is_next = joint[0], joint[1].start - joint[0].end <= 1
    is_alike = bool(first.word.actions) and not first.word.forms.isdisjoint(second.word.forms)
    return by_verb(figure, replace(governor, cue=first)) if is_next and is_alike else None


def _joined(figure: Figure) -> Choice | None:
    """English: behind "and" the verb before goes on: cracked 12 scams and 9 fraud cases."""
    scene, previous = figure.scene, figure.previous
    is_joined = scene.folded.endswith(scene.marks.phrases(" {and} "), figure.low, figure.start)
    verb = previous.left if is_joined and figure.family == "en" and previous else None
    if verb is None or not verb.is_adjacent or any(cue.word.is_verb for cue in figure.before):
        return None
    return in_list(figure, Choice(None, verb), verb.measures, figure.heads)


def _is_open(figure: Figure) -> bool:
    """Whether what stands beside a number is of something else than what it counts."""
    last = figure.previous.quantity if figure.previous else None
    is_manner = figure.family == "zh" and last is not None and figure.scene.is_aside(last, figure.quantity)
    return is_manner or _is_some_of_them(figure) or _is_of_places(figure)


def _is_some_of_them(figure: Figure) -> bool:
    """Whether a percentage is the subject of a clause, which says of what kind so many are: 近八成是女性."""
    if figure.family != "zh" or figure.quantity.kind != "percent" or is_change(figure.quantity):
        return False
    return _PREDICATE.match(figure.scene.folded, figure.end, figure.scene.clause(figure.start)[1]) is not None


def _is_of_places(figure: Figure) -> bool:
    """Whether a count is of provinces, kilograms and the like, which no measure counts."""
    quantity, words = figure.quantity, figure.quantity.unit_words
    is_open = figure.family in {"zh", "th"} and quantity.kind == "count" and quantity.unit is None
    if not is_open or words is None or words.span.length == 1:
        return False
    return not words.text.endswith(figure.scene.marks.phrases("{times}"))


def _name_backwards(state: State, figures: Sequence[Figure]) -> None:
    """A verb after a list governs all of it: nine men and three women were arrested."""
    beyond = OPEN
    for figure in reversed(figures[:-1]):
        later, later_figure = state.done[figure.number + 1], figures[figure.number + 1]
        over, beyond = beyond, OPEN
        known = state.done[figure.number]
        is_stock = known.governor is None and known.measure in figure.chooser.counting("stock")
        # Nine illegal huts and three flats were torn down: what they were only describes them.
        if known is not OPEN and not (is_stock and figure.family == "en"):
            continue
        governor = later.governor or over.governor
        if governor is None or governor.is_left:
            continue
        ends = figure.end, later_figure.start
        between = state.scene.cues_in(*ends)
        is_aside = are_parts_aside(state.scene, between, later_figure.end, governor.cue)
        stops = _stops(figure, governor, is_aside=is_aside)
        if any(cue.word.roles & stops for cue in between):
            continue
        found = by_verb(figure, governor)
        if found is None and figure.family == "ja":
            # 12件、約3億円の被害を防いだ: the noun is of both.
            between = state.scene.cues_in(later_figure.end, governor.cue.start)
            shared = [cue for cue in between if cue.word.nouns]
            found = in_list(figure, Choice(None, governor), governor.measures, shared)
        # Two bracelets: a thing that is not known does not end the list.
        beyond = (later if later.governor else over) if found is None else OPEN
        if found is not None:
            # Nine men and three women: the verb is as near to either.
            is_pair = found.measure == later.measure and state.scene.is_bare(*ends, AND)
            sure = later.confidence if is_pair and found.objects else "medium"
            # Behind parts told aside the verb is the whole's own.
            rule = found.rule if is_aside else "list-after"
            state.done[figure.number] = replace(found, confidence=sure, rule=rule)
    for figure in figures[1:]:
        if "conversion" in figure.quantity.flags and figure.known is OPEN:
            # EUR 200 (USD 270) stolen from 5 victims: a sum and its conversion are one.
            state.done[figure.number - 1] = state.done[figure.number]


def _name_changes(state: State, figures: Sequence[Figure]) -> None:
    """English: fraud fell 5% to £9 million: the change is of what the level behind it counts."""
    for one, other in pairwise(figures):
        found, change = state.done[other.number], state.done[one.number].measure
        is_level_of = is_change(one.quantity) and is_level(other.quantity) and found.measure is not None
        is_led = is_level_of and _LED_TO.fullmatch(one.scene.folded, one.end, other.start)
        if is_led and (change is None or not one.chooser.fits(change, other.quantity)):
            state.done[one.number] = replace(found, confidence="medium", rule="change", objects=())


def _stops(figure: Figure, governor: Governor, *, is_aside: bool) -> set[str]:
    """Roles of words over which a verb behind governs no figure; `is_aside` where parts are told aside."""
    stops = {"boundary", "be"} if governor.rule == "passive" else {"boundary", "part"}
    # 流入资金5万元，遂对3个账户采取止付措施; 5人被取保候审，3人在逃: each has its own.
    own = {"ba", "passive"} if figure.family == "zh" else set()
    return (stops | own) - ({"part"} if is_aside else set())


def _settled(figure: Figure, found: Choice) -> Choice:
    """The choice, or what words beside it say that is meant instead: cases that a court tries, or nothing."""
    chooser, scene, family = figure.chooser, figure.scene, figure.family
    is_noun = found.governor is None and (
        found.measure is None or found.measure in chooser.counting("on-duty")
    )
    is_listed = found.rule in {"list-after", "list-unit"} and "part" not in figure.quantity.flags
    if (is_noun or is_listed) and is_suffering(figure):
        return DENIED
    if found.measure is None or (family == "zh" and found.rule.startswith("subject")):
        # 见面劝阻90人，避免损失80万元: the clause behind does not say what was done to them.
        return _seen(figure) or found
    if found.measure in chooser.counting("sum-of-noun") and family == "en":
        # Involving $9 million in losses: what a sum was in.
        noun = scene.cue_at(figure.end + 1)
        return (figure.alone(noun, "noun") if noun else None) or found
    return instead(figure, found)


def _seen(figure: Figure) -> Choice | None:
    """People whom a verb says were seen face to face: called at the homes of 90 residents."""
    governor = next(iter(figure.governors), None)
    if governor is None or figure.quantity.unit != "person":
        return None
    visits = figure.chooser.narrowest(governor.measures)
    is_seen = governor.measures <= figure.chooser.counting("visit") and visits is not None
    return Choice(visits, governor, confidence="medium", rule="seen") if is_seen else None

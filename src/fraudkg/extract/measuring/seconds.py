"""What a verb takes after its object: the sum that people lost, the things they were caught with."""

import re
from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.nouns import NEXT
from fraudkg.extract.measuring.scene import LINK
from fraudkg.extract.measuring.state import Figure

_OF_SUM = (" of ", " out of ", " of a total of ", " of some ", " to the tune of ")
_FROM = (" from ", " from some ", " belonging to ", " owned by ")
_WITH = (" with ", " in possession of ", " carrying ")
_GAVE = re.compile(
    r"\b(?:pa(?:id|ys?|ying)|gave|gives?|given|sen[dt]s?|hand(?:s|ed|ing)?|mail(?:s|ed|ing)?|disburs\w+|distribut\w+"
    r"|return\w*|repa(?:id|ys?|ying)|refund\w*|remit\w*|award\w*)\b[^,;]*$"
)
_TO = re.compile(r"(?: [a-z'-]+){0,4}? (?:back )?to ")
_FROM_FAR = 46
"""Characters between a sum and those whom it was taken from."""
FAR = 140
"""Characters over which a list still holds together."""


def robbed(figure: Figure) -> Naming | None:
    """English: from whom so much was got, by a verb that says no more: took $9,000 from 80 people."""
    previous, known, chooser = figure.previous, figure.known, figure.chooser
    if figure.family != "en" or figure.quantity.unit != "person" or previous is None:
        return None
    losses, victims = chooser.number_of("losses-reported"), chooser.number_of("victims")
    if previous.quantity.kind != "money" or known.measure not in {None, losses}:
        return None
    gap = figure.scene.folded[previous.end : figure.start]
    is_from = gap == " of " or (gap.endswith(_FROM) and len(gap) <= _FROM_FAR)
    if not is_from or all(victims not in noun.word.nouns for noun in figure.heads):
        return None
    if known.measure is None:
        figure.state.done[-1] = Naming(losses, rule="robbed")
    return Naming(victims, rule="robbed")


def given(figure: Figure) -> Naming | None:
    """English: the sum that victims were given: paid out $9,000 to 80 victims."""
    scene, quantity = figure.scene, figure.quantity
    if (
        figure.family != "en"
        or quantity.kind != "money"
        or not _GAVE.search(scene.folded, figure.clause, figure.start)
    ):
        return None
    goal = _TO.match(scene.folded, figure.end)
    if goal is None:
        return None
    victims = figure.chooser.number_of("victims")
    cues = scene.cues_in(goal.end(), scene.clause(goal.end())[1])
    noun = next((cue for cue in cues if cue.word.nouns), None)
    is_victim = noun is not None and victims in noun.word.alone
    return Naming(figure.chooser.number_of("funds-returned"), rule="given") if is_victim else None


def robbed_of(figure: Figure) -> Naming | None:
    """English: the sum of which people were robbed: swindled 80 people across the country of $9,000."""
    scene, known, previous = figure.scene, figure.known, figure.previous
    if figure.family != "en" or figure.quantity.kind != "money" or known.governor is None or previous is None:
        return None
    low, high = previous.end, figure.start
    is_of = scene.folded.endswith(_OF_SUM, low, high)
    if not is_of or high - low > FAR or any(cue.word.is_verb for cue in scene.cues_in(low, high)):
        return None
    measure = figure.chooser.without(known.governed, figure.quantity)
    return None if measure is None else replace(known, measure=measure, objects=(), rule="second")


def second_object(figure: Figure) -> Naming | None:
    """The sum that a verb takes after the people: 骗走5名事主约150万元; not in English."""
    previous = figure.previous
    if figure.family not in {"zh", "th", "vi"} or previous is None or figure.quantity.kind != "money":
        return None
    if previous.quantity.unit not in {"person", "item"} or figure.start - previous.end > NEXT:
        return None
    governor = previous.left
    measure = figure.chooser.without(governor.measures, figure.quantity) if governor else None
    return None if measure is None else Naming(measure, governor, (), None, "medium", "left-unit")


def caught_with(figure: Figure) -> Naming | None:
    """English: things that people were caught with: 55 suspects were held with 60 phones and 9 cards."""
    quantity, previous = figure.quantity, figure.previous
    if figure.family != "en" or quantity.kind != "count" or quantity.unit in {None, "person"}:
        return None
    is_with = previous is not None and previous.quantity.unit == "person"
    is_with = is_with and figure.scene.folded.endswith(_WITH, figure.low, figure.start)
    if not is_with and figure.known.rule != "caught":
        return None
    return figure.counted(figure.chooser.implied, figure.heads, Naming(None, rule="caught"))


def cost_of_cases(figure: Figure) -> Naming | None:
    """Japanese, Korean: a sum right behind the number of cases is what they cost: 12件、約3億円."""
    previous, chooser = figure.previous, figure.chooser
    if figure.family not in {"ja", "ko"} or previous is None or figure.quantity.kind != "money":
        return None
    is_cost = figure.known.measure == chooser.number_of("cases-reported")
    is_cost = is_cost and figure.scene.is_bare(previous.end, figure.start, LINK)
    return Naming(chooser.number_of("losses-reported"), rule="sum") if is_cost else None

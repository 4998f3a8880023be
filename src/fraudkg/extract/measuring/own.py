"""Naming a figure by a verb or a noun of its own clause."""

from dataclasses import replace

from fraudkg.extract.measuring.alone import LIST, by_noun, worth
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.labels import of_row
from fraudkg.extract.measuring.scene import Governor
from fraudkg.extract.measuring.state import Figure
from fraudkg.extract.measuring.verbs import by_verb, in_list


def own(figure: Figure) -> Naming | None:
    """By a verb or a noun of its own clause."""
    found = worth(figure) or (of_row(figure) if figure.scene.folded.endswith(": ", 0, figure.start) else None)
    if found is not None:
        return found
    loose = None
    for governor in figure.governors:
        found = _first_of(figure, governor) or by_verb(figure, governor)
        if found is not None and (found.objects or governor.is_adjacent):
            return found
        loose = loose or found
    return _joined(figure) or by_noun(figure) or loose


def _first_of(figure: Figure, governor: Governor) -> Naming | None:
    """English: of two verbs with one object the first says it: arrested and charged 12 people."""
    scene, second = figure.scene, governor.cue
    if figure.family != "en" or not governor.is_left or not governor.is_adjacent:
        return None
    cues = scene.cues_in(max(scene.start, second.start - LIST), second.start)[-2:]
    is_joined = len(cues) == 2 and "and" in cues[1].word.roles and second.start - cues[1].end <= 1  # noqa: PLR2004 - verb and joint
    if not is_joined or cues[1].start - cues[0].end > 1 or "minor" in cues[0].word.roles:
        return None
    if not cues[0].word.actions or cues[0].word.forms.isdisjoint(second.word.forms):
        return None
    return by_verb(figure, replace(governor, cue=cues[0]))


def _joined(figure: Figure) -> Naming | None:
    """English: behind "and" the verb before goes on: cracked 12 scams and 9 fraud cases."""
    scene, previous = figure.scene, figure.previous
    if (
        figure.family != "en"
        or previous is None
        or not scene.folded.endswith(" and ", figure.low, figure.start)
    ):
        return None
    verb = next((one for one in previous.governors if one.is_left and one.is_adjacent), None)
    if verb is None or any(cue.word.is_verb for cue in figure.before):
        return None
    return in_list(figure, Naming(None, verb), verb.measures, figure.heads)

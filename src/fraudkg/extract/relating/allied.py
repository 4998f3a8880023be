"""Bodies that a text joins as those who act: "The police and the bank traced …", 甲国、乙国两国警方."""

import re
from collections.abc import Iterator, Mapping
from itertools import combinations

from fraudkg.extract.candidates import BODIES, EntityMention, RelationCandidate
from fraudkg.extract.naming.vocabulary import FIRM
from fraudkg.extract.relating.lists import Listed
from fraudkg.extract.relating.scene import Scene

_ACTING = (
    r"(?: \([A-Z][\w-]{1,12}\))?,?(?: (?:{acting-when}))?"
    r" (?:(?:{deed-auxiliary}),? )*"
    r"(?:(?!(?:{no-deed-verb})\b)(?:[a-z]+ed|{deed-past})|{deed-being} (?:{deed-auxiliary} )?{deed-going})\b"
)
_DONE_BY = r"\b{being-past} (?:[a-z]+ly )?(?!(?:{no-deed-verb})\b)(?:[a-z]+ed|{deed-past}) {by} $"
_JOINT = r"\b{joint} (?:[a-z-]+ ){1,3}{from-of} (?:{the} )?$"
_JOINTLY = r"\b{joint} (?:[a-z-]+ ){1,3}{by} (?:{the} )?$"
_TOGETHER = r"[\"”]?,? {side-by-side}\b"
_OF_ANOTHER = r"(?<!,) {and} $"
_MOST = 4
_GROUP = "agent-group"
_COUNTRIES = frozenset({"country"})
_SO_MANY = r"{some-han}{states-han}"
_JOINED = r"{goes-with-han}?"


def allied(scene: Scene) -> Iterator[RelationCandidate]:
    """Each two of such bodies work together."""
    for sentence in scene.document.sentences if scene.is_spaced else ():
        low, high = sentence.span.start, sentence.span.end
        # Of countries a text tells many things: "rising in Ruritania and Elbonia".
        for kinds, is_told in ((BODIES, _is_told), (_COUNTRIES, _is_joint)):
            for listed in scene.lists.each(kinds, low, high):
                if _is_of_few(listed) and is_told(scene, listed):
                    for one, other in combinations(listed.mentions, 2):
                        yield scene.fact(one, "cooperatesWith", other)

    for body in scene.mentions if scene.is_spaced else ():
        # "a joint raid by police in Ruritania and Elbonia"
        before = scene.ground.words_before(body.passage.span.start) if body.kind == _GROUP else ""
        if scene.phrasing[_JOINTLY].search(before):
            countries = [one for one in scene.ground.within(body) if one.kind == "country"]
            for one, other in combinations(countries[:_MOST], 2):
                yield scene.fact(one, "cooperatesWith", other)


def _is_told(scene: Scene, listed: Listed) -> bool:
    """Whether a list acts as one, be it only that words beside it say so: "… together"."""
    after = scene.phrasing[_TOGETHER].match(scene.document.content, listed.end)
    return _is_joint(scene, listed) or after is not None or _acts(scene, listed)


def _is_of_few(listed: Listed) -> bool:
    is_few = 1 < len(listed.mentions) <= _MOST and not listed.open
    return is_few and not any(one.rule == FIRM for one in listed.mentions)


def _is_joint(scene: Scene, listed: Listed) -> bool:
    """Whether words before a list say that it acts as one: "a joint team of"."""
    return scene.phrasing[_JOINT].search(scene.ground.words_before(listed.start)) is not None


def _acts(scene: Scene, listed: Listed) -> bool:
    """Whether a list of a few bodies is followed by a verb that says what they did."""
    if scene.phrasing[_DONE_BY].search(scene.ground.words_before(listed.start)):
        return True
    if scene.ground.is_blocked(listed.start):
        return False
    if scene.phrasing[_OF_ANOTHER].search(scene.ground.words_before(listed.start)):
        # "… members, state and territory police, the bureau and the office": a part of another list.
        return False
    return scene.phrasing[_ACTING].match(scene.document.content, listed.end) is not None


def united(scene: Scene, nations: Mapping[str, str], nation: re.Pattern[str]) -> Iterator[RelationCandidate]:
    """The countries whose bodies a Chinese text speaks of as one: 甲国、乙国、丙国三国执法部门."""
    for body in () if scene.is_spaced else scene.mentions:
        states = _states(scene, body, nations, nation) if body.kind in BODIES else ()
        for one, other in combinations(states, 2):
            yield scene.fact(one, "cooperatesWith", other)


def _states(
    scene: Scene, body: EntityMention, nations: Mapping[str, str], nation: re.Pattern[str]
) -> Iterator[EntityMention]:
    """The countries of a list that the words for a body begin with, if a number closes it."""
    document, at, end = scene.document, body.passage.span.start, body.passage.span.end
    found = []
    while match := nation.match(document.folded, at, end):
        found.append(document.mention(match.span(1), "country", "name", nations[match[1]]))
        joined = scene.phrasing[_JOINED].match(document.folded, match.end(), end)
        at = joined.end() if joined else match.end()
    if scene.phrasing[_SO_MANY].match(document.folded, at, end):
        yield from found

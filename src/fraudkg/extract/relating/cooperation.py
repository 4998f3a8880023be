"""Bodies that a text joins in one deed: "The police and the bank traced …"."""

from collections.abc import Iterator
from itertools import combinations, product

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.kinds import AGENT_GROUP, BODIES, COUNTRIES, COUNTRY, GANG, PEOPLE, WORKING_GROUP
from fraudkg.extract.naming.vocabulary import FIRM
from fraudkg.extract.relating.listed import Listed
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
_NOT_ACTING = (
    r"{and-so-on}?(?:{and-so-on-of}|[0-9]{1,3}{counter-han})?{no-company-after}|[^\u4e00-\u9fff0-9\"「]"
)
_BETWEEN = r"(?:(?:[0-9]|{adverb-han})[^，。；\"「」]*)?"
_WITH_ENGLISH = r"\b{together-with} "
_SAID = (
    r"(?: \([A-Z][\w-]{1,12}\))?,? (?:{auxiliary} )?{said}(?: [^,;:\n]{0,40})?,?"
    r"(?: {it-they})?(?: {auxiliary})?,? "
)
_GOING_ON = r"[，,；;。！？\n](?:{topic-adverb})*$"
"""What stands right before "with" where a clause goes on to tell of who acts in those before."""
_REACH, _NEAR, _FAR = 20, 24, 160
_DOERS = BODIES | {WORKING_GROUP}
_OTHERS = frozenset({COUNTRY, GANG, PEOPLE})


def allied(scene: Scene) -> Iterator[RelationCandidate]:
    """Each two of such bodies work together."""
    for sentence in scene.document.sentences if scene.is_spaced else ():
        low, high = sentence.span.start, sentence.span.end
        # Of countries a text tells many things: "rising in Ruritania and Elbonia".
        for kinds, is_told in ((BODIES, _is_told), (COUNTRIES, _is_joint)):
            for listed in scene.lists.each(kinds, low, high):
                if _is_of_few(listed) and is_told(scene, listed):
                    for one, other in combinations(listed.mentions, 2):
                        yield scene.fact(one, "cooperatesWith", other)

    for body in scene.mentions if scene.is_spaced else ():
        # "a joint raid by police in Ruritania and Elbonia"
        before = scene.ground.words_before(body.span.start) if body.kind == AGENT_GROUP else ""
        if scene.phrasing[_JOINTLY].search(before):
            countries = [one for one in scene.ground.within(body) if one.kind == COUNTRY]
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


def alongside(scene: Scene) -> Iterator[RelationCandidate]:
    """Each of those who do something along with each of the others."""
    yield from _announced(scene) if scene.is_spaced else _with(scene)


def _announced(scene: Scene) -> Iterator[RelationCandidate]:
    """Who says of itself with whom it did something: "Police said that, together with customs, they …"."""
    document = scene.document
    folded = document.folded
    for match in scene.phrasing.found(_WITH_ENGLISH, folded, folded, "together-with"):
        low = document.sentence_at(match.start()).span.start
        others = scene.lists.after(BODIES, match.end(), _NEAR)
        for doers in scene.lists.each(BODIES, low, match.start()) if others else ():
            if others and scene.phrasing[_SAID].fullmatch(document.content, doers.end, match.start()):
                for doer, other in product(doers.mentions, others.mentions):
                    yield scene.fact(doer, "cooperatesWith", other)


def _with(scene: Scene) -> Iterator[RelationCandidate]:
    """Each of those before 与 with each of those after it, where they then do something."""
    document, phrasing = scene.document, scene.phrasing
    done = 0
    for number, one in enumerate(scene.mentions):
        start = one.span.start
        if one.kind not in BODIES or scene.ground.silent[number] or start < done:
            continue
        along = scene.ground.word_before(start, phrasing.words("with-han"))
        if along is None:
            continue
        others = scene.lists.after(BODIES, start, 0)
        if others is None or phrasing[_NOT_ACTING].match(document.folded, others.end):
            continue
        doers = _doers(scene, along.start)
        if doers is None:
            continue
        done = others.end
        for doer, other in product(doers.mentions, others.mentions):
            yield scene.fact(doer, "cooperatesWith", other)


def _doers(scene: Scene, at: int) -> Listed | None:
    """Who stands right before "with", or acts in the clauses before one that goes on so: 甲局…，并与乙局…."""
    folded, doers = scene.document.folded, scene.lists.before(BODIES, at, _REACH)
    is_beside = doers is not None and not scene.ground.is_blocked(doers.start)
    if doers and is_beside and scene.phrasing[_BETWEEN].fullmatch(folded, doers.end, at):
        return doers
    low = max(0, scene.document.sentence_at(at).span.start - 1)
    if scene.phrasing[_GOING_ON].search(folded, low, at) is None:
        return None
    doers = scene.subject(_DOERS, at, _FAR) or scene.topic(BODIES, at)
    if doers is None:
        return None
    between = (one for one in scene.ground.between(doers.end, at) if one.kind in _OTHERS)
    is_other = any(not scene.ground.is_blocked(one.span.start) for one in between)
    return None if is_other else doers

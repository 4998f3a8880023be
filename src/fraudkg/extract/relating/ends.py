"""The two ends of a fact, found around words by the form of their pattern (see relations.yaml)."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from fraudkg.extract.relating.pattern import Pattern
from fraudkg.extract.relating.scene import Ends, Scene
from fraudkg.extract.relating.stating import SYMMETRIC
from fraudkg.extract.relating.things import Listed
from fraudkg.text import Span

_IT = r"{it-they} "
_OPENING = 2
_LED = 60
_DONE = frozenset({"operation", "measure"})
_SPOKEN_OF = 160
"""How far a pronoun may stand before what is said of whom it means."""
_NONE: Ends = None, None


def _svo(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Ends:
    if pattern.free != "beside":
        subjects, objects = scene.relative(pattern.subject, pattern.object, span.start, sentence.start)
        if subjects and objects:
            return subjects, objects
    objects = scene.lists.after(pattern.object, span.end, sentence.end, pattern.within)
    if objects is None or (
        pattern.predicate not in SYMMETRIC and scene.ground.is_accompanying(objects.start)
    ):
        return _NONE
    if scene.is_meant_for(span.end, objects.start):
        return _NONE
    subjects = _actor(scene, span, sentence.start, pattern)
    gap = scene.document.folded[subjects.end : span.start].lstrip(' ,"') if subjects and pattern.over else ""
    if not gap.startswith(pattern.over) if gap else pattern.is_apart:
        return _NONE
    return subjects, objects


def _actor(scene: Scene, span: Span, low: int, pattern: Pattern) -> Listed | None:
    """The subject before the words, or whom "it" means there, or a Chinese sentence that leaves it out."""
    kinds, at = pattern.subject, span.start
    if pattern.free == "yes":
        return scene.lists.before(kinds, at, low, pattern.before) or scene.meant.before(kinds, at, _SPOKEN_OF)
    if pattern.free == "beside":
        beside = scene.lists.before(kinds, at, low, _OPENING if scene.is_spaced else 0)
        # "in Ruritania, together with": that is where.
        is_where = beside and beside.mentions[0].kind == "country" and scene.ground.is_blocked(beside.start)
        if beside and not is_where:
            return beside
    found = scene.subject(kinds, at, low, pattern.before, acting=not _DONE.isdisjoint(pattern.object))
    if found or "agency" not in kinds:
        return found or scene.meant.before(kinds, at, pattern.before)
    is_left_out = not scene.is_spaced or pattern.is_topical
    is_left_out = is_left_out or scene.phrasing[_IT].match(scene.document.folded, low) is not None
    topic = scene.topic(kinds, at) if is_left_out else None
    meant = scene.meant.before(kinds, at, pattern.before)
    return replace(topic, said=meant.said) if topic and meant else topic or meant


def _tos(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.after(pattern.object, span.end, sentence.end, pattern.within)
    if objects is None:
        return _NONE
    subjects = scene.lists.after(pattern.subject, objects.end, sentence.end, pattern.before)
    if subjects is None and pattern.is_topical:
        subjects = scene.topic(pattern.subject, sentence.start)
    if subjects and pattern.over:
        gap = scene.document.folded[objects.end : subjects.start]
        return (subjects, objects) if any(word in gap for word in pattern.over) else _NONE
    return subjects, objects


def _sot(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.before(pattern.object, span.start, sentence.start, pattern.within)
    return scene.company(pattern, objects, sentence.start) if objects else _NONE


def _ost(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.lists.before(pattern.subject, span.start, sentence.start, pattern.within)
    if subjects is None or not scene.is_towards(pattern, subjects):
        return _NONE
    return subjects, scene.lists.before(pattern.object, subjects.start, sentence.start, pattern.before)


def _tso(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.follower(pattern.subject, span.end, sentence.end, pattern.within)
    objects = (
        scene.lists.after(pattern.object, subjects.end, sentence.end, pattern.before) if subjects else None
    )
    return (subjects, objects) if objects and scene.is_towards(pattern, objects) else _NONE


def _ots(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.follower(pattern.subject, span.end, sentence.end, pattern.within)
    if subjects is None:
        objects, subjects = scene.relative(pattern.object, pattern.subject, span.start, sentence.start)
        if subjects and objects:
            return subjects, objects
        subjects = None
    objects = scene.lists.before(pattern.object, span.start, sentence.start, pattern.before)
    objects = objects or scene.meant.before(pattern.object, span.start, pattern.before)
    if objects is None or not scene.is_towards(pattern, objects):
        return _NONE
    if subjects and pattern.over and not scene.ground.words_before(subjects.start).endswith(pattern.over):
        return _NONE
    if subjects is None and pattern.is_topical:
        # Who acts with the help of the object is named before it, or in the sentence before.
        subjects = scene.subject(pattern.subject, objects.start, sentence.start, _LED) or scene.topic(
            pattern.subject, sentence.start
        )
    return subjects, objects


ENDS: Mapping[str, Callable[[Scene, Span, Span, Pattern], Ends]] = {
    "svo": _svo,
    "ots": _ots,
    "tos": _tos,
    "sot": _sot,
    "ost": _ost,
    "tso": _tso,
}
"""How the ends of each form are found: in a scene and a sentence, around words of a pattern."""


def together(scene: Scene, sentence: Span, span: Span, pattern: Pattern) -> Listed | None:
    """Who acts jointly, in a list before the words (sst) or after them ("between police and …")."""
    low = sentence.start
    if pattern.form == "sst":
        find = scene.lists.before if pattern.free == "yes" else scene.subject
        found = find(pattern.subject, span.start, low, pattern.before)
        return None if found and scene.is_joined(found.start) else found
    is_said = not pattern.object or scene.lists.before(pattern.object, span.start, low, pattern.before)
    return scene.lists.after(pattern.subject, span.end, sentence.end, pattern.within) if is_said else None

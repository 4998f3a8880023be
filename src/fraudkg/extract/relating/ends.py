"""The two ends of a fact, found around words by the form of their pattern (see relations.yaml)."""

from collections.abc import Callable, Mapping

from fraudkg.extract.relating.lists import Listed
from fraudkg.extract.relating.pattern import SYMMETRIC, Pattern
from fraudkg.extract.relating.same import KIND, NAMED
from fraudkg.extract.relating.scene import Ends, Scene
from fraudkg.text import Span

_OPENING = 2
_DONE = frozenset({"operation", "measure"})
_THINGS = frozenset(
    {"announcement", "criminal-group", "measure", "mechanism", "notice", "operation", "person-group", "site"}
)
"""What an English phrase may tell of wherever it stands: "in a raid on a flat"; who acts is the subject."""
_SPOKEN_OF = 160
"""How far a pronoun may stand before what is said of whom it means."""
_NONE: Ends = None, None


def _svo(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.after(pattern.object, span.end, pattern.within)
    if objects is None or (
        pattern.predicate not in SYMMETRIC and scene.ground.is_accompanying(objects.start)
    ):
        return _NONE
    subjects = _actor(scene, span.start, pattern)
    gap = scene.document.folded[subjects.end : span.start].lstrip(' ,"') if subjects and pattern.over else ""
    if not gap.startswith(pattern.over) if gap else pattern.is_apart:
        return _NONE
    return subjects, objects


def _actor(scene: Scene, at: int, pattern: Pattern) -> Listed | None:
    """The subject before the words, or whom "it" means there."""
    kinds = pattern.subject
    if pattern.free == "yes" or (scene.is_spaced and pattern.subject <= _THINGS):
        found = scene.lists.before(kinds, at, pattern.before)
        return _without_examples(found) if found else scene.meant.before(kinds, at, _SPOKEN_OF)
    if pattern.free == "beside":
        beside = scene.lists.before(kinds, at, _OPENING if scene.is_spaced else 0)
        if beside:
            return beside
    found = scene.subject(kinds, at, pattern.before, acting=not _DONE.isdisjoint(pattern.object))
    return found or scene.meant.before(kinds, at, pattern.before)


def _without_examples(listed: Listed) -> Listed:
    """Only the deeds that others are examples of: "raids, Operation Lantern among them, to …"."""
    first, *others = listed.mentions
    is_all = others and first.rule not in NAMED and all(one.rule in NAMED for one in others)
    return Listed((first,), None) if is_all and first.kind == KIND else listed


def _tos(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.after(pattern.object, span.end, pattern.within)
    if objects is None:
        return _NONE
    subjects = scene.lists.after(pattern.subject, objects.end, pattern.before)
    if subjects and pattern.over:
        gap = scene.document.folded[objects.end : subjects.start]
        return (subjects, objects) if any(word in gap for word in pattern.over) else _NONE
    return subjects, objects


def _sot(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.before(pattern.object, span.start, pattern.within)
    return scene.company(pattern, objects) if objects else _NONE


def _ost(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.lists.before(pattern.subject, span.start, pattern.within)
    if subjects is None or not scene.is_towards(pattern, subjects):
        return _NONE
    return subjects, scene.lists.before(pattern.object, subjects.start, pattern.before)


def _tso(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.follower(pattern.subject, span.end, pattern.within)
    if subjects is None:
        return _NONE
    at = subjects.end
    high = at + pattern.before
    # Of "from Riverton to Port City" the second is where they go.
    while objects := scene.lists.after(pattern.object, at, high - at):
        if scene.is_towards(pattern, objects):
            return subjects, objects
        at = objects.end
    return _NONE


def _ots(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.follower(pattern.subject, span.end, pattern.within)
    objects = scene.lists.before(pattern.object, span.start, pattern.before)
    objects = objects or scene.meant.before(pattern.object, span.start, pattern.before)
    if objects is None or not scene.is_towards(pattern, objects):
        return _NONE
    return subjects, objects


ENDS: Mapping[str, Callable[[Scene, Span, Pattern], Ends]] = {
    "svo": _svo,
    "ots": _ots,
    "tos": _tos,
    "sot": _sot,
    "ost": _ost,
    "tso": _tso,
}
"""How the ends of each form are found: in a scene, around words of a pattern."""


def together(scene: Scene, span: Span, pattern: Pattern) -> Listed | None:
    """Who acts jointly, in a list before the words (sst) or after them ("between police and …")."""
    if pattern.form == "sst":
        find = scene.lists.before if pattern.free == "yes" else scene.subject
        return find(pattern.subject, span.start, pattern.before)
    is_said = not pattern.object or scene.lists.before(pattern.object, span.start, pattern.before)
    return scene.lists.after(pattern.subject, span.end, pattern.within) if is_said else None

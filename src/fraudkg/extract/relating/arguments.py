"""The two ends of a fact, found around words by the form of their pattern (see relations.yaml)."""

import re
from collections.abc import Callable, Mapping, Sequence

from fraudkg.extract.candidates import SYMMETRIC
from fraudkg.extract.kinds import (
    AGENCY,
    ANNOUNCEMENT,
    BODIES,
    GANG,
    MEASURE,
    MECHANISM,
    NOTICE,
    OPERATION,
    PEOPLE,
    PLACE,
    PLACES,
    SITE,
)
from fraudkg.extract.relating.coreference import NAMED
from fraudkg.extract.relating.ground import BESIDE, LOOK_BACK
from fraudkg.extract.relating.listed import Listed
from fraudkg.extract.relating.pattern import Pattern
from fraudkg.extract.relating.scene import Ends, Scene
from fraudkg.text import Span

_OPENING = 2
_DONE = frozenset({OPERATION, MEASURE})
_THINGS = frozenset({ANNOUNCEMENT, GANG, MEASURE, MECHANISM, NOTICE, OPERATION, PEOPLE, SITE})
"""What an English phrase may tell of wherever it stands: "in a raid on a flat"; who acts is the subject."""
_SPOKEN_OF = 160
"""How far a pronoun may stand before what is said of whom it means."""
_ITSELF = (
    r" {said}(?: {acting-when})?(?: {that-clause})? {it-they}"
    r"(?: {it-will}| {auxiliary})?(?: {auxiliary-more})? $"
    r"|{saying-han}[，,：:](?:{topic-adverb}|{adverb-han}|{today-han}|[0-9]{1,2}(?:月[0-9]{1,2})?日){0,4}$"
)
"""How one who tells of their own deeds goes on, in Chinese too: 检察署表示，昨天展开搜索行动."""
_ACCORDING = r"(?: \([^()]{2,12}\))?, {it-they}(?: {it-will}| {auxiliary})?(?: {auxiliary-more})? $"
_TOLD_REACH = 60
_THEN_REACH = 120
_ORDER, _SENT, _WHENCE = "directedBy", "dispatchedTo", "transferredFrom"
_VIA = r"[，,]?{via-han}$"
_AUXILIARY = r" {auxiliary} $"
_OF_WHICH = r"[\"')]{0,2},? ?[\"']?|\)? {prepositions} [^,.;:]{2,},? "
"""What may stand between a deed and the relative clause that tells of it: "a raid on a villa, which …"."""
_WITH = (" with ", " alongside ", " (")
_SHORT_FORM = re.compile(r" \([A-Z][\w-]{1,12}\) $")
_MADE = frozenset({"established", "implements"})
_CAUSING = (
    r"{causing-han}[^，,。；;]{2,20}$"
    r"|{finding-han}[，,：:]?[\u4e00-\u9fff、（）()0-9]{0,40}?{others-han}(?!后|{possessive-han})[^，,。；！？\n]{0,16}$"
)
_CLAUSE = r'[^，,。；;：:！？\n]{2,60}{possessive-han}["「]?'
_DIVIDED = re.compile(r"[,;:–—(]")
"""What parts a place from what is done there: that of a dateline, one that another clause names."""
_COMMAS = ("，", ",")
_NONE: Ends = None, None


def _svo(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    ends = _relative(scene, span.start, pattern.subject, pattern)
    if ends[1]:
        return ends
    objects = scene.lists.after(pattern.object, span.end, pattern.within)
    if objects is None or not scene.is_towards(pattern, objects):
        return _NONE
    between, for_whom = scene.document.folded[span.end : objects.start], scene.phrasing.words("to-whom")
    # 开展打击各类犯罪的夏季行动: what a clause with 的 tells of.
    if pattern.is_told and not scene.phrasing[_CLAUSE].fullmatch(between):
        return _NONE
    # With whom the subject acts; Chinese 联合 before a deed tells its manner.
    is_manner = not scene.is_spaced and objects.mentions[0].kind == OPERATION
    is_mutual = pattern.predicate in SYMMETRIC
    if not (is_mutual or is_manner) and scene.ground.is_accompanying(objects.start):
        return _NONE
    # 联同10间银行，搗破活躍於香港的集團: a place in another clause takes no part, nor does 在公安部指挥下.
    is_other = _is_place(scene, objects) or (not scene.is_spaced and scene.ground.is_blocked(objects.start))
    is_close = pattern.is_close or (is_mutual and is_other)
    is_apart = is_close and _is_parted(scene, span.end, objects.start)
    is_apart = is_apart or bool(pattern.then and not _is_then(scene, objects.end, pattern.then))
    if is_apart or between.endswith(for_whom) or (between.startswith(for_whom) and "的" not in between):
        return _NONE  # 为窝点运送: it is done for them
    subjects = _actor(scene, span.start, pattern)
    gap = scene.document.folded[subjects.end : span.start].lstrip(' ,"') if subjects and pattern.over else ""
    is_told = gap.startswith(pattern.over) if gap else not pattern.is_apart
    is_other = not is_told or (subjects is not None and _has_others(scene, span, pattern, subjects))
    return _NONE if is_other else (subjects, objects)


def _has_others(scene: Scene, span: Span, pattern: Pattern, subjects: Listed) -> bool:
    """Whether a Chinese text says that others than the subjects do it."""
    if scene.is_spaced:
        return False
    if pattern.predicate in _MADE:  # 指导辖区网点建立制度
        return scene.phrasing[_CAUSING].search(scene.document.folded, subjects.end, span.start) is not None
    # 联络官到场，省厅赴老挝
    between = scene.ground.between(subjects.end, span.start) if pattern.predicate == _SENT else ()
    agencies = (one for one in between if one.kind == AGENCY and BODIES.isdisjoint(pattern.subject))
    return any(not scene.ground.is_blocked(one.span.start) for one in agencies)


def _is_place(scene: Scene, listed: Listed) -> bool:
    """Whether only places of a Chinese text are listed."""
    return not scene.is_spaced and all(one.kind in PLACES for one in listed.mentions)


def _is_parted(scene: Scene, low: int, high: int) -> bool:
    """Whether a comma stands there."""
    return any(comma in scene.document.folded[low:high] for comma in _COMMAS)


def _relative(scene: Scene, at: int, acting: frozenset[str], pattern: Pattern) -> Ends:
    """Who acts and what is acted on in a relative clause: "the operation, which police had launched"."""
    if not scene.is_in_relative[at] or pattern.predicate in SYMMETRIC:
        return _NONE
    folded, low = scene.document.folded, scene.document.sentence_at(at).span.start
    auxiliary = scene.phrasing[_AUXILIARY].search(folded, max(low, at - LOOK_BACK), at)
    at = auxiliary.start() + 1 if auxiliary else at
    shortened = _SHORT_FORM.search(scene.document.content, max(low, at - LOOK_BACK), at)
    subjects = scene.lists.before(acting, shortened.start() if shortened else at, 1)
    relative = scene.phrasing.phrases("{relative} ")
    pronoun = scene.ground.word_before(subjects.start, relative) if subjects else None
    if subjects is None or pronoun is None:
        return _NONE
    done = pattern.object if acting is pattern.subject else pattern.subject
    objects = scene.lists.before(done, pronoun.start, _TOLD_REACH)
    is_it = objects and scene.phrasing[_OF_WHICH].fullmatch(folded, objects.end, pronoun.start)
    return subjects, objects if is_it else None


def _actor(scene: Scene, at: int, pattern: Pattern) -> Listed | None:
    """The subject before words at `at`, or whom "it" means there."""
    kinds = pattern.subject
    if pattern.free == "yes" or (scene.is_spaced and pattern.subject <= _THINGS):
        found = scene.lists.before(kinds, at, pattern.before)
        return _without_examples(found) if found else scene.anaphora.before(kinds, at, _SPOKEN_OF)
    if pattern.free == "beside":
        beside = scene.lists.before(kinds, at, _OPENING if scene.is_spaced else 0)
        # 赴缅甸会同当地警方: it is where, not who.
        if beside and not (_is_place(scene, beside) and scene.ground.is_blocked(beside.start)):
            return beside
    found = scene.subject(kinds, at, pattern.before, acting=not _DONE.isdisjoint(pattern.object))
    found = found or spoken_of(scene, kinds, at, pattern.before)
    # Of measures that nobody is said to take a text may speak in general.
    return found if found or pattern.predicate == "implements" else scene.topic(kinds, at)


def spoken_of(scene: Scene, kinds: frozenset[str], at: int, reach: int) -> Listed | None:
    """Whom a pronoun before words at `at` means, of that sentence or of the one before."""
    return _itself(scene, kinds, at) or scene.anaphora.before(kinds, at, reach)


def _itself(scene: Scene, kinds: frozenset[str], at: int) -> Listed | None:
    """Who tells of its own deeds: "The bureau said that it had", "According to the bureau, it has"."""
    low = max(scene.document.sentence_at(at).span.start, at - _TOLD_REACH)
    text = scene.document.content if scene.is_spaced else scene.document.folded
    if told := scene.phrasing[_ITSELF].search(text, low, at):
        found = scene.lists.before(kinds & BODIES, told.start(), BESIDE)
        return None if found is None or scene.ground.is_blocked(found.start) else found
    told = scene.phrasing[_ACCORDING].search(scene.document.content, low, at)
    found = scene.lists.before(kinds & BODIES, told.start(), 0) if told else None
    source = scene.ground.words_before(found.start) if found else ""
    return found if source.endswith(scene.phrasing.words("according-to")) else None


def _without_examples(listed: Listed) -> Listed:
    """Only the deeds that others are examples of: "raids, Operation Lantern among them, to …"."""
    first, *others = listed.mentions
    is_all = others and first.rule not in NAMED and all(one.rule in NAMED for one in others)
    return Listed((first,), None) if is_all and first.kind == OPERATION else listed


def _tos(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.after(pattern.object, span.end, pattern.within)
    if objects is None:
        return _NONE
    at = objects.end
    while subjects := scene.lists.after(pattern.subject, at, pattern.before):
        gap = scene.document.folded[objects.end : subjects.start]
        # "Working with banks, Operation Lantern found victims across Ruritania": it is no subject.
        is_aside = pattern.is_opening and scene.is_spaced and scene.is_aside(subjects.start)
        if not is_aside and (not pattern.over or any(word in gap for word in pattern.over)):
            return subjects, objects
        if not (pattern.is_opening and scene.ground.words_before(subjects.start).endswith(_WITH)):
            break
        # "In a raid with customs, police held two men": who acts stands behind the comma.
        at = subjects.end
    return _NONE


def _sot(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    objects = scene.lists.before(pattern.object, span.start, pattern.within)
    if objects and pattern.predicate == _WHENCE:
        # 从甲国经乙国遣返: they only come through it.
        low = scene.document.sentence_at(span.start).span.start
        via = scene.phrasing[_VIA].search(scene.document.folded, low, objects.start)
        objects = scene.lists.before(pattern.object, via.start(), pattern.within) if via else objects
    subjects, company = scene.company(pattern, objects) if objects else _NONE
    if subjects and company and pattern.predicate == _ORDER and _is_of_next(scene, subjects, company, span):
        return _NONE
    return subjects, company


def _is_of_next(scene: Scene, subjects: Listed, bosses: Listed, span: Span) -> bool:
    """Whether the next clause names who acts on an order: 甲局抓获5人，在丙部指挥下，乙局抓获3人."""
    is_apart = _is_parted(scene, subjects.end, bosses.start) and _is_parted(scene, span.end, span.end + 1)
    return is_apart and scene.lists.after(BODIES, span.end + 1, 0) is not None


def _ost(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.lists.before(pattern.subject, span.start, pattern.within)
    if subjects is None or not scene.is_towards(pattern, subjects):
        return _NONE
    return subjects, scene.lists.before(pattern.object, subjects.start, pattern.before)


def _tso(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    subjects = scene.follower(pattern.subject, span.end, pattern.within)
    if subjects is None:
        return _NONE
    at, high = subjects.end, subjects.end + pattern.before
    # Of "from Riverton to Port City" the second is where they go.
    while objects := scene.lists.after(pattern.object, at, high - at):
        if scene.is_towards(pattern, objects):
            return subjects, objects
        at = objects.end
    return _NONE


def _ots(scene: Scene, span: Span, pattern: Pattern) -> Ends:
    actors, deeds = _relative(scene, span.start, pattern.object, pattern)
    if deeds:
        return deeds, actors
    subjects = scene.follower(pattern.subject, span.end, pattern.within)
    if pattern.predicate == _ORDER and scene.document.content.startswith("、", span.end):
        return _NONE  # 由甲局督导、乙局执行: that is another deed.
    is_parted = subjects and pattern.is_close and _is_parted(scene, span.end, subjects.start)
    find = scene.subject if pattern.free == "acting" else scene.lists.before
    objects = find(pattern.object, span.start, pattern.before)
    objects = objects or spoken_of(scene, pattern.object, span.start, pattern.before)
    if objects and pattern.is_close and scene.is_spaced:
        is_parted = is_parted or bool(_DIVIDED.search(scene.document.content, objects.end, span.start))
    if is_parted or objects is None or not scene.is_towards(pattern, objects):
        return _NONE
    if subjects and pattern.over and not scene.ground.words_before(subjects.start).endswith(pattern.over):
        return _NONE
    if subjects and pattern.then and not _is_then(scene, subjects.end, pattern.then):
        return _NONE
    if subjects and pattern.is_lower:
        is_lower = _is_local(scene, span.end, subjects) and not _is_local(scene, objects.start, objects)
        subjects = subjects if is_lower else None
    return scene.without_company(subjects) if subjects else None, objects


def _is_local(scene: Scene, low: int, listed: Listed) -> bool:
    """Whether a place in a country owns them: "Fujian police", "Fujian's bureau", "local police"."""
    is_said = scene.document.folded.startswith(scene.phrasing.words("local"), listed.start)
    return is_said or any(one.kind == PLACE for one in scene.ground.between(low, listed.end))


def _is_then(scene: Scene, at: int, words: Sequence[str]) -> bool:
    """Whether one of the words goes on with the clause of whom `at` ends."""
    sentence = scene.document.sentence_at(at - 1)
    high = min((sentence.span if scene.is_spaced else sentence.clause_at(at)).end, at + _THEN_REACH)
    found = (scene.document.folded.find(word, at, high) for word in words)
    return any(start >= 0 and scene.ground.is_clear(at, start) for start in found)


ENDS: Mapping[str, Callable[[Scene, Span, Pattern], Ends]] = {
    "svo": _svo,
    "ots": _ots,
    "tos": _tos,
    "sot": _sot,
    "ost": _ost,
    "tso": _tso,
}
"""How the ends of each form are found in a scene, around words of a pattern."""


def together(scene: Scene, span: Span, pattern: Pattern) -> Listed | None:
    """Who acts jointly, in a list before the words (sst) or after them ("between police and …")."""
    if pattern.form == "sst":
        find = scene.lists.before if pattern.free == "yes" else scene.subject
        found = find(pattern.subject, span.start, pattern.before)
        return None if found and scene.is_joined(found.start) else found
    is_said = not pattern.object or scene.lists.before(pattern.object, span.start, pattern.before)
    return scene.lists.after(pattern.subject, span.end, pattern.within) if is_said else None

"""Which words govern a number: the verb or noun that says what happened to the things counted.

English verbs stand before their object or, in the passive, after it; Chinese, Thai and Vietnamese ones mostly
before it; Japanese and Korean ones after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from fraudkg.extract.measuring.beyond import before_sum, behind_comma, of_times
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.objects import (
    NEAR,
    is_passive,
    label_at,
    low_of,
)
from fraudkg.extract.measuring.scene import LINK, SKIP, TOPICS, Governor, Scene
from fraudkg.extract.measuring.subjects import right_of

_HANGING = (" of", " from", " to", " into", " with", " for", " against", " on", " by")
"""Ends of English phrases that take an object even in the passive: cheated of, carried out by."""
_PRESENT = frozenset({"base", "s", "ing"})
"""Forms of English verbs that may be nouns, or stand before one."""
_ARTICLE = 6
"""Characters before such a noun in which its article stands."""
_BA = 16
"""Characters over which 将 puts an object before its verb."""
_AMONG = re.compile("[中里内](?:[共仅已另还]?有|[共仅已约逾]|超过|的)?$")
"""Ends of what stands before a number of some of those told of."""
_TOWARDS = frozenset("在于至到往进入")
"""Ends of Chinese verbs behind which a place stands."""
_PASSIVE = frozenset("被遭获")
"""Characters that make a Chinese verb passive."""
_FAR = 60
"""Characters between the topic of a Japanese or Korean sentence and its verb."""
_END = 4
"""Characters that may follow a Chinese verb at the end of its clause."""
_PHRASE = 24
"""Characters between a Chinese verb that describes people or things and their number."""


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    if scene.family in {"ja", "ko"}:
        yield from _following(scene, number)
        return
    left = list(_left(scene, number))
    adjacent = [one for one in left if one.is_adjacent]
    yield from adjacent[:1]
    right = list(right_of(scene, number)) if scene.family == "en" else list(_right_plain(scene, number))
    yield from (one for one in right if one.is_adjacent)
    at = scene.quantities[number].span.start
    aside = [one for one in left if not one.is_adjacent and is_describing(scene, one.cue, at)]
    yield from (one for one in left if not one.is_adjacent and one not in aside)
    yield from (one for one in right if not one.is_adjacent)
    yield from before_sum(scene, number) if scene.family == "zh" else ()
    # 将抓获的5人移交: what only describes people comes last.
    yield from aside


def _left(scene: Scene, number: int) -> Iterator[Governor]:
    """What stands before a number and may govern it, nearest first."""
    if scene.family == "en":
        label = label_at(scene, number)
        yield from [label] if label is not None else _left_english(scene, number)
        return
    at = scene.quantities[number].span.start
    described: list[Governor] = []
    cues = scene.cues_in(low_of(scene, number), at)
    for cue in reversed(cues):
        if cue.word.actions and not _is_object(scene, cue, cues):
            governor = Governor(cue, "actions", at - cue.end <= 1, is_left=True, rule="left")
            if is_describing(scene, cue, at):
                described.append(replace(governor, is_adjacent=False))
            else:
                yield governor
        if cue.word.deeds and scene.family == "zh":
            told = _told_before(scene, cue, at)
            if told is not None and told.is_adjacent:
                yield told
            elif told is not None:
                described.append(told)
    yield from described


def _is_object(scene: Scene, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Chinese: whether what may be a verb is the object of one before it: 返还被害人损失5万元."""
    if scene.family != "zh" or not cue.word.objects:
        return False
    verbs = (one.word for one in cues if one.end <= cue.start and one.word.is_verb)
    return any(verb.actions & cue.word.nouns for verb in verbs)


def _told_before(scene: Scene, cue: Cue, at: int) -> Governor | None:
    """Chinese: a verb whose subject follows it: 落网5人, 落网者达5人, 自首的境外人员达5人."""
    gap = scene.folded[cue.end : at]
    if _AMONG.search(gap) or len(gap) > _PHRASE:
        # 被通缉人员中有5名: what some of them did is told behind.
        return None
    is_next = scene.is_bare(cue.end, at, LINK, 1)
    noun = scene.cue_at(cue.end)
    if is_next or "的" in gap or (noun is not None and noun.word.nouns & cue.word.deeds):
        return Governor(cue, "deeds", is_next, is_left=True, rule="left")
    return None


def _left_english(scene: Scene, number: int) -> Iterator[Governor]:
    quantity = scene.quantities[number]
    at = quantity.span.start
    for cue in reversed(scene.cues_in(low_of(scene, number), at)):
        word = cue.word
        if word.roles & {"boundary", "else"}:
            return
        if not word.actions or _is_named(scene, cue):
            continue
        is_next = scene.is_bare(cue.end, at, SKIP)
        if word.forms == {"ing"} and scene.folded.startswith(",", cue.end):
            # After questioning, 8 suspects were charged.
            continue
        if is_next and "reach" in word.roles and quantity.unit_words is None and quantity.kind == "count":
            # The number of people reached 330: the verb only links.
            continue
        if is_passive(scene, cue):
            words = scene.folded[cue.start : cue.end]
            is_hanging = words.endswith(_HANGING) or " to " in words
            if is_hanging or (is_next and quantity.kind == "money"):
                # Was fined, was cheated: the sum is a second object.
                yield Governor(cue, "actions", is_next, is_left=True, rule="left")
            elif any("part" in one.word.roles for one in scene.cues_in(cue.end, at)):
                # They were arrested and include 30 leaders.
                yield Governor(cue, "actions", is_adjacent=False, is_left=True, rule="part")
            return
        if is_next or not word.nouns:
            yield Governor(cue, "actions", is_next, is_left=True, rule="left")


def _is_named(scene: Scene, cue: Cue) -> bool:
    """Whether an article makes a noun of a possible verb: the train, the raiding party."""
    is_phrase = " " in scene.folded[cue.start : cue.end]
    if is_phrase or not cue.word.forms or not cue.word.forms <= _PRESENT:
        return False
    before = scene.cues_in(max(scene.start, cue.start - _ARTICLE), cue.start)
    return bool(before) and "article" in before[-1].word.roles and cue.start - before[-1].end <= 1


def is_describing(scene: Scene, cue: Cue, at: int = 0) -> bool:
    """Whether a Chinese verb only describes what is after it: 被骗的钱, 受骗群众, 被转移出境的5万元."""
    if scene.family != "zh":
        return False
    noun = scene.cue_at(cue.end)
    is_noun = noun is not None and bool(noun.word.nouns & cue.word.deeds)
    is_passive_ = at > cue.end and scene.folded[cue.start - 1] in _PASSIVE and scene.folded[at - 1] == "的"
    return is_noun or is_passive_ or scene.folded[cue.end : cue.end + 1] == "的"


def _right_plain(scene: Scene, number: int) -> Iterator[Governor]:
    """Chinese, Thai, Vietnamese: after the number stand verbs of which it is subject, or passives."""
    quantity = scene.quantities[number]
    end = _end_of_subject(scene, number)
    stop = min(end, scene.after(number))
    low = max(scene.clause(quantity.span.start)[0], quantity.span.start - _BA, scene.before(number))
    # 将5万元返还, 将王某等5人移送: the object stands before its verb.
    is_passive_clause = any("ba" in cue.word.roles for cue in scene.cues_in(low, quantity.span.start))
    described: list[Governor] = []
    for cue in scene.cues_in(quantity.span.end, stop):
        is_passive_clause = is_passive_clause or "passive" in cue.word.roles
        behind = scene.cue_at(cue.end + scene.folded.startswith("了", cue.end))
        if cue.word.deeds:
            if not is_describing(scene, cue) and not _goes_on(scene, cue, behind, end):
                governor = Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
                if not _is_inner(scene, cue, stop):
                    yield from _both(governor) if is_passive_clause else [governor]
                    return
                described.append(governor)
        elif behind and behind.word.is_verb:
            # 开展搜查, 涉嫌诈骗被捕: the second verb says what was done.
            continue
        elif cue.word.actions and (is_passive_clause or end - cue.end <= _END):
            governor = Governor(cue, "actions", is_passive_clause, is_left=False, rule="passive")
            # 对49名遣返嫌犯签发逮捕令: right behind the number a verb describes what is counted.
            is_kind = cue.start == quantity.span.end and behind is not None and bool(behind.word.nouns)
            if not is_kind and not _is_inner(scene, cue, stop):
                yield governor
                break
            described.append(governor)
    if scene.family == "zh":
        yield from of_times(scene, number, stop)
        yield from behind_comma(scene, number, end)
    yield from described


def _both(deed: Governor) -> Iterator[Governor]:
    """A verb of which things are the subject, and in the passive the object: 18处机房遭警方瓦解."""
    yield deed
    if deed.cue.word.actions:
        yield replace(deed, slot="actions", rule="passive")


def _end_of_subject(scene: Scene, number: int) -> int:
    """Where the clause of a number ends; in Chinese not within a list behind it: 5人因甲罪、乙罪被判刑."""
    quantity = scene.quantities[number]
    end = scene.clause(quantity.span.end - 1)[1]
    if scene.family != "zh":
        return end
    stop = scene.after(number)
    for _ in range(_END):
        end = scene.clause(end + 1)[1] if end < stop and scene.folded[end] == "、" else end
    return end


def _goes_on(scene: Scene, cue: Cue, behind: Cue | None, end: int) -> bool:
    """Whether a clause goes on behind a verb and its noun: 参与钱骡活动受查, not 参加讲座, 困于园区."""
    is_there = behind is not None and bool(behind.word.nouns) and behind.end < end
    return is_there and scene.folded[cue.end - 1] not in _TOWARDS


def _is_inner(scene: Scene, cue: Cue, stop: int) -> bool:
    """Chinese: whether a verb only describes a noun, whose own verb is to come: 5名被迫行骗的人获救."""
    at = scene.folded.find("的", cue.end, stop) if scene.family == "zh" else -1
    return at >= 0 and any(one.word.deeds or one.word.is_verb for one in scene.cues_in(at, stop))


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """Japanese and Korean: the verb closes the clause."""
    quantity = scene.quantities[number]
    stop = scene.after(number)
    if scene.folded[quantity.span.end : quantity.span.end + 1] in TOPICS:
        # 127명은 두 차례에 걸쳐 송환: the verb of a topic may stand behind another number.
        stop = min(scene.sentence.span.end, quantity.span.end + _FAR)
    low = quantity.span.end
    for cue in scene.cues_in(low, stop):
        if cue.word.actions or cue.word.deeds:
            slot = "actions" if cue.word.actions else "deeds"
            near = cue.start - low <= NEAR
            yield Governor(cue, slot, near, is_left=False, rule="final")
            return

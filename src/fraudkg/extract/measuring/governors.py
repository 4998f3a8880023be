"""Which words govern a number: the verb or noun that says what happened to the things counted.

English verbs stand before their object or, in the passive, after it; Chinese, Thai and Vietnamese ones mostly
before it; Japanese and Korean ones after it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.measuring import english
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import LINK, Governor, Scene

_BA_REACH = 16
"""Characters over which 将 puts an object before its verb."""
_DONE = "{done}?"
_MOST_BEHIND = 4
"""Characters that may follow a verb at the end of its clause."""
_GOES_ON = r"(?!.?{and-then})[㐀-鿿]{2,8}(?<!{and-then})"
"""What may stand between two verbs of which the second only describes whom the first is done to."""
_BREAK = re.compile("[、，,；;。]")
"""What parts the items of a Chinese list."""
_OF_SOME = frozenset({"part"})
"""Roles of words behind which a clause tells of some of those counted, or of others."""
_NEXT_REACH = 26
"""Characters between a number and a verb that stands next to it."""
_BESIDE = "(?:[·∙,、]|{and})? ?"
"""What stands between two figures of one verb."""
_PARTS = (
    r"[㐀-鿿]{0,12}(?:[(（][^()（）\n]{1,80}[)）](?![，,。；;])|[，,]{parts-aside}[^，,。；;\n]{1,60}[，,])"
)
"""What Chinese tells of parts between a noun and its verb."""
_DESCRIBING = "{done}[^、。]{0,30}?(?:{topic}|$)"
"""What stands behind a Japanese verb that describes a topic or a figure: 押収した現金は."""
_LAW = "[가-힣]{0,6}{law}(?![가-힣]{0,2}{law-not})"
"""What ends the Korean name of a law, which is no deed: 방지법, 예방특별법."""


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    if scene.family in {"ja", "ko"}:
        yield from _following(scene, number)
        yield from _describing(scene, number) if scene.family == "ja" else ()
        return
    at = scene.quantities[number].span.start
    # Workshops held • 80 participants: a bullet parts what it stands between.
    low = max(scene.clause(at)[0], scene.before(number))
    low = max(low, scene.folded.rfind("•", low, at) + 1)
    is_english = scene.family == "en"
    left = list(english.left_of(scene, number, low) if is_english else _left(scene, low, at))
    right = list(english.right_of(scene, number) if is_english else _right(scene, number))
    yield from [one for one in left if one.is_adjacent][:1]
    yield from (one for one in right if one.is_adjacent)
    aside = [one for one in left if not one.is_adjacent and _is_describing(scene, one.cue, at)]
    yield from (one for one in left if not one.is_adjacent and one not in aside)
    yield from (one for one in right if not one.is_adjacent)
    if scene.family == "zh":
        yield from _before_sum(scene, number)
        yield from _behind_parts(scene, number)
    # 将抓获的5人移交: what only describes people comes last.
    yield from aside


def _left(scene: Scene, low: int, at: int) -> Iterator[Governor]:
    """What stands before a number and may govern it, nearest first."""
    described: list[Governor] = []
    cues = scene.cues_in(low, at)
    for cue in reversed(cues):
        # 返还被害人损失5万元: what may be a verb is the object of one before it.
        is_object = cue.word.objects and any(
            one.word.actions & cue.word.nouns for one in cues if one.word.is_verb
        )
        if cue.word.actions and not is_object:
            governor = Governor(cue, "actions", at - cue.end <= 1, is_left=True, rule="left")
            if _is_describing(scene, cue, at) or _is_of_object(scene, cue, cues):
                described.append(replace(governor, is_adjacent=False))
            else:
                yield governor
        if cue.word.deeds and scene.family in {"zh", "th"}:
            # 落网5人, 落网者达5人, เหยื่อถูกหลอก 5 ราย: a verb whose subject, or the count of it, follows it.
            is_next = scene.is_bare(cue.end, at, LINK, 1)
            told = Governor(cue, "deeds", is_next, is_left=True, rule="left")
            if is_next:
                yield told
            elif _is_of_doers(scene, cue, at):
                described.append(told)
    yield from described


def _right(scene: Scene, number: int) -> Iterator[Governor]:
    """After the number stand verbs of which it is subject, or passives."""
    low = scene.quantities[number].span.end
    end, after = scene.clause(low - 1)[1], scene.after(number)
    while end < after and scene.folded[end] == "、":
        # 5人因甲罪、乙罪被判刑: not within a list behind it.
        end = max(end + 1, scene.clause(end + 1)[1])
    stop = min(end, after)
    is_passive = _is_put_before(scene, number)
    # 14 đồng phạm về tội lừa đảo: only what was done to them.
    most = -1 if scene.family == "vi" else _MOST_BEHIND
    for cue in scene.cues_in(low, stop):
        if "relative" in cue.word.roles:
            # คืนเงิน 5 ล้านบาท ซึ่งธนาคารอายัดไว้ได้ทัน: a Thai clause that only adds something.
            break
        is_passive = is_passive or "passive" in cue.word.roles
        if cue.word.is_verb and not is_passive and _is_of_next_item(scene, cue, after):
            break
        done = scene.marks[_DONE].match(scene.folded, cue.end)
        behind = scene.cue_at(done.end() if done else cue.end)
        if cue.word.deeds:
            if _is_describing(scene, cue):
                continue
            # 解救被困的5名受害者: right behind the number it may only be the noun that is counted.
            is_noun = bool(cue.word.objects) and cue.start == low
            yield Governor(cue, "deeds", is_adjacent=not is_noun, is_left=False, rule="subject")
            if is_passive:
                # 18处机房遭警方瓦解: of the same verb it is the object.
                yield Governor(cue, "actions", is_adjacent=True, is_left=False, rule="passive")
            return
        if behind and behind.word.is_verb:
            # 开展搜查, 涉嫌诈骗被捕: the second verb says what was done.
            continue
        # 对49名遣返嫌犯签发逮捕令: right behind the number a verb describes what is counted.
        is_kind = cue.start == low and behind is not None and bool(behind.word.nouns)
        if cue.word.actions and (is_passive or end - cue.end <= most) and not is_kind:
            yield Governor(cue, "actions", is_passive, is_left=False, rule="passive")
            break
    yield from _behind_comma(scene, number, end) if scene.family == "zh" else ()


def _is_put_before(scene: Scene, number: int) -> bool:
    """Whether a number is of an object that stands before its verb: 将5万元返还, 将王某等5人移送."""
    start = scene.quantities[number].span.start
    before = scene.cues_in(max(scene.clause(start)[0], start - _BA_REACH, scene.before(number)), start)
    return any("ba" in cue.word.roles for cue in before)


def _is_of_noun(scene: Scene, cue: Cue) -> bool:
    """Whether the noun right behind a verb names those who do it: 受骗群众."""
    noun = scene.cue_at(cue.end)
    return noun is not None and bool(noun.word.nouns & cue.word.deeds)


def _is_describing(scene: Scene, cue: Cue, at: int = 0) -> bool:
    """Whether a verb only describes what is after it: 被骗的钱, 受骗群众, 被转移出境的5万元."""
    if scene.family != "zh":
        return False
    of, folded = scene.marks.phrases("{of}"), scene.folded
    is_passive = at > cue.end and folded.endswith(scene.marks.phrases("{undergoing}"), 0, cue.start)
    is_passive = is_passive and folded.endswith(of, 0, at)
    return is_passive or folded.startswith(of, cue.end) or _is_of_noun(scene, cue)


def _is_of_object(scene: Scene, cue: Cue, cues: Sequence[Cue]) -> bool:
    """Chinese: whether a verb behind another one only says whom that is done to: 批捕缅北集中遣返人员5人."""
    if scene.family != "zh":
        return False
    first = next((one for one in reversed(cues) if one.end < cue.start), None)
    noun = scene.cue_at(cue.end)
    is_verb = first is not None and first.word.is_verb and first.word.actions
    if first is None or not is_verb or noun is None or not noun.word.nouns:
        return False
    return scene.marks[_GOES_ON].fullmatch(scene.folded, first.end, cue.start) is not None


def _is_of_doers(scene: Scene, cue: Cue, at: int) -> bool:
    """Whether a verb before a number tells of those whom words between them name: 落网的嫌犯有5人."""
    is_of = scene.marks["{of}"].search(scene.folded, cue.end, at) is not None
    return is_of or _is_of_noun(scene, cue)


def _is_of_next_item(scene: Scene, cue: Cue, after: int) -> bool:
    """Whether a verb is that of the next item, which has its own figure: 止付1200万元、返还群众79万元."""
    is_item = scene.folded[cue.start - 1] == "、" and after < scene.sentence.span.end
    return is_item and _BREAK.search(scene.folded, cue.end, after) is None


def _behind_comma(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """Chinese: what a clause behind says of people: 98人因犯诈骗罪，分别被判处."""
    folded, stop = scene.folded, min(scene.after(number), scene.sentence.span.end)
    if end >= stop or folded[end] not in ",，" or scene.quantities[number].unit != "person":
        return
    cues = scene.cues_in(end + 1, min(scene.clause(end + 1)[1], stop))
    cue = next((cue for cue in cues if cue.word.deeds or cue.word.roles & _OF_SOME), None)
    doer, of = scene.marks.phrases("{doer}"), scene.marks.phrases("{of}")
    # 确认5人身份，不排除有更多人被捕: they are others.
    is_other = cue is None or folded.endswith(doer, 0, cue.start) or folded.startswith(of, cue.end)
    if cue and cue.word.deeds and not (is_other or _is_active(cues, cue)):
        yield Governor(cue, "deeds", is_adjacent=False, is_left=False, rule="subject")


def _behind_parts(scene: Scene, number: int) -> Iterator[Governor]:
    """Chinese: the verb behind parts that are told aside: 40名嫌疑人（男35名、女5名）被抓获."""
    aside = scene.marks[_PARTS].match(scene.folded, scene.quantities[number].span.end)
    low = aside.end() if aside else 0
    behind = [one.span.start for one in scene.quantities[number + 1 :]]
    if not behind or behind[0] >= low:
        return
    end, is_passive = scene.clause(low)[1], _is_put_before(scene, number)
    is_clause = not scene.folded.endswith((")", "）"), 0, low)
    for cue in scene.cues_in(low, min([end, *(one for one in behind if one >= low)])):
        is_passive = is_passive or "passive" in cue.word.roles
        if is_clause and end - cue.end > _MOST_BEHIND:
            continue
        if cue.word.deeds and not _is_describing(scene, cue):
            yield Governor(cue, "deeds", is_adjacent=False, is_left=False, rule="subject")
        if cue.word.actions and is_passive and not _is_describing(scene, cue):
            yield Governor(cue, "actions", is_adjacent=False, is_left=False, rule="passive")


def _is_active(cues: Sequence[Cue], deed: Cue) -> bool:
    """Whether a clause begins with something else that its subject did: ，并追缉在逃同伙."""
    before = [cue for cue in cues if cue.start < deed.start]
    is_passive = any("passive" in cue.word.roles for cue in before)
    return not is_passive and any(cue.word.is_verb and cue.word.actions for cue in before)


def _before_sum(scene: Scene, number: int) -> Iterator[Governor]:
    """The verb of the clause before, which a number sums up: 对受骗群众见面劝阻，累计5人次."""
    at, low = scene.quantities[number].span.start, scene.before(number)
    start, summing = scene.clause(at)[0], scene.marks["{summing}"]
    if start <= low or not summing.match(scene.folded, start, at) or not scene.is_bare(start, at, LINK, 0):
        return
    for cue in reversed(scene.cues_in(max(low, scene.clause(start - 1)[0]), start)):
        for slot in ("actions", "deeds"):
            yield Governor(cue, slot, is_adjacent=False, is_left=True, rule="sum")


def _describing(scene: Scene, number: int) -> Iterator[Governor]:
    """Japanese: the verb that describes what a number counts, where none follows: 押収した現金は5億円."""
    describes, at = scene.marks[_DESCRIBING], scene.quantities[number].span.start
    for cue in reversed(scene.cues_in(scene.before(number), at)):
        if cue.word.actions and describes.match(scene.folded, cue.end, at):
            yield Governor(cue, "actions", is_adjacent=False, is_left=True, rule="describing")
            return


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """Japanese, Korean: the verb that closes its clause."""
    low, last = scene.quantities[number].span.end, number
    beside, law = scene.marks[_BESIDE], scene.marks[_LAW]
    for one, other in pairwise(scene.quantities[number:]):
        # 120건·3억 원을 예방했다: figures side by side share their verb.
        if not beside.fullmatch(scene.folded, one.span.end, max(one.span.end, other.span.start)):
            break
        last += 1
    for cue in scene.cues_in(low, scene.after(last)):
        if (cue.word.actions or cue.word.deeds) and not law.match(scene.folded, cue.end):
            slot = "actions" if cue.word.actions else "deeds"
            yield Governor(cue, slot, cue.start - low <= _NEXT_REACH, is_left=False, rule="final")
            return

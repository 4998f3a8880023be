"""Which words govern a number: the verb or noun that says what happened to the things counted.

English verbs stand before their object or, in the passive, after it; Chinese, Thai and Vietnamese ones mostly
before it; Japanese and Korean ones after it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from fraudkg.extract.measuring import english
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import LINK, Governor, Scene

_BA = 16
"""Characters over which 将 puts an object before its verb."""
_PASSIVE = frozenset("被遭获")
"""Characters that make a Chinese verb passive."""
_END = 4
"""Characters that may follow a Chinese verb at the end of its clause."""
_OTHERS = frozenset("人者")
"""Characters before a Chinese verb that name those who do it."""
_BREAK = re.compile("[、，,；;。]")
_BACK = re.compile("予以|悉数|全部|一并|均[已予]|将其")
"""Words before a Chinese verb whose object stands in the clause before."""
_BESIDE = re.compile(r"(?:[·∙,、]|및)? ?")
"""What stands between two figures of one verb in Japanese and Korean."""
_LAW = re.compile("[가-힣]{0,6}법(?![가-힣]{0,2}인)")
"""What ends the Korean name of a law, which is no deed: 방지법, 예방특별법."""
_SUMS = re.compile("累计|[共总合]计|[一总合]共|总数|前后|共")
"""Words that count up what the clause before tells."""
_DONE = re.compile("(?:し|され)(?:た|ていた|ている)|いだ|った")
"""How a Japanese verb describes the noun behind it."""
_ONES, _THOSE = "のは", re.compile("[一-鿿ァ-ヺー]{0,8}")
"""What stands for that noun, and the noun that a figure closes."""


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    at = scene.quantities[number].span.start
    # Workshops held • 80 participants: a bullet parts what it stands between.
    low = max(scene.clause(at)[0], scene.before(number))
    low = max(low, scene.folded.rfind("•", low, at) + 1)
    if scene.family in {"ja", "ko"}:
        yield from _describing(scene, scene.before(number), at)
        yield from _following(scene, number)
        yield from _of_those(scene, scene.before(number), at)
        return
    is_english = scene.family == "en"
    left = list(english.left_of(scene, number, low) if is_english else _left(scene, low, at))
    right = list(english.right_of(scene, number) if is_english else _right(scene, number))
    yield from [one for one in left if one.is_adjacent][:1]
    yield from (one for one in right if one.is_adjacent)
    aside = [one for one in left if not one.is_adjacent and _is_describing(scene, one.cue, at)]
    yield from (one for one in left if not one.is_adjacent and one not in aside)
    yield from (one for one in right if not one.is_adjacent)
    yield from _before_sum(scene, number) if scene.family == "zh" else ()
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
            if _is_describing(scene, cue, at):
                described.append(replace(governor, is_adjacent=False))
            else:
                yield governor
        if cue.word.deeds and scene.family in {"zh", "th"}:
            # 落网5人, 落网者达5人, เหยื่อถูกหลอก 5 ราย: a verb whose subject, or the count of it, follows it.
            is_next = scene.is_bare(cue.end, at, LINK, 1)
            told = Governor(cue, "deeds", is_next, is_left=True, rule="left")
            if is_next:
                yield told
            elif scene.family == "zh" and ("的" in scene.folded[cue.end : at] or _is_of_noun(scene, cue)):
                described.append(told)
    yield from described


def _is_of_noun(scene: Scene, cue: Cue) -> bool:
    """Chinese: whether the noun right behind a verb names those who do it: 受骗群众."""
    noun = scene.cue_at(cue.end)
    return noun is not None and bool(noun.word.nouns & cue.word.deeds)


def _is_describing(scene: Scene, cue: Cue, at: int = 0) -> bool:
    """Whether a Chinese verb only describes what is after it: 被骗的钱, 受骗群众, 被转移出境的5万元."""
    if scene.family != "zh":
        return False
    is_passive = at > cue.end and scene.folded[cue.start - 1] in _PASSIVE and scene.folded[at - 1] == "的"
    return is_passive or scene.folded.startswith("的", cue.end) or _is_of_noun(scene, cue)


def _right(scene: Scene, number: int) -> Iterator[Governor]:
    """Chinese, Thai, Vietnamese: after the number stand verbs of which it is subject, or passives."""
    quantity = scene.quantities[number]
    start, low = quantity.span.start, quantity.span.end
    end, after = scene.clause(low - 1)[1], scene.after(number)
    while scene.family == "zh" and end < after and scene.folded[end] == "、":
        # 5人因甲罪、乙罪被判刑: not within a list behind it.
        end = max(end + 1, scene.clause(end + 1)[1])
    stop = min(end, after)
    # 将5万元返还, 将王某等5人移送: the object stands before its verb.
    before = scene.cues_in(max(scene.clause(start)[0], start - _BA, scene.before(number)), start)
    is_passive = any("ba" in cue.word.roles for cue in before)
    # 14 đồng phạm về tội lừa đảo: only what was done to them.
    most = -1 if scene.family == "vi" else _END
    for cue in scene.cues_in(low, _relative(scene, low, stop)):
        is_passive = is_passive or "passive" in cue.word.roles
        has_figure = after < scene.sentence.span.end and not _BREAK.search(scene.folded, cue.end, after)
        if cue.word.is_verb and not is_passive and has_figure and scene.folded[cue.start - 1] == "、":
            # 止付1200万元、返还群众被骗资金79万元: the verb of the next item, which has a figure of its own.
            break
        behind = scene.cue_at(cue.end + scene.folded.startswith("了", cue.end))
        if cue.word.deeds:
            if _is_describing(scene, cue):
                continue
            yield Governor(cue, "deeds", is_adjacent=True, is_left=False, rule="subject")
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
    beyond = {"zh": _behind_comma, "vi": _behind_aside}.get(scene.family)
    yield from beyond(scene, number, end) if beyond else ()


def _relative(scene: Scene, low: int, stop: int) -> int:
    """Thai: where a clause begins that only adds something: คืนเงิน 5 ล้านบาท ซึ่งธนาคารอายัดไว้ได้ทัน."""
    cues = scene.cues_in(low, stop) if scene.family == "th" else []
    return next((cue.start for cue in cues if "relative" in cue.word.roles), stop)


def _behind_comma(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """What a clause behind says of a number: 98人因犯诈骗罪，分别被判处; 有5个号码，运营商予以关停."""
    folded, stop = scene.folded, min(scene.after(number), scene.sentence.span.end)
    if end >= stop or folded[end] not in ",，":
        return
    high = min(scene.clause(end + 1)[1], stop)
    if (
        high < stop
        and folded[high] in ",，"
        and not any(cue.word.is_verb for cue in scene.cues_in(end + 1, high))
    ):
        # 5人因涉嫌诈骗，或借出户口，正接受调查: past a clause that says nothing of the kind.
        end, high = high, min(scene.clause(high + 1)[1], stop)
    for cue in scene.cues_in(end + 1, high):
        if cue.word.deeds and scene.quantities[number].unit == "person":
            # 确认5人身份，不排除有更多人被捕: they are others.
            if folded[cue.start - 1] not in _OTHERS and not folded.startswith("的", cue.end):
                yield Governor(cue, "deeds", is_adjacent=False, is_left=False, rule="subject")
            return
        if cue.word.actions and high - cue.end <= _END and _BACK.search(folded, end + 1, cue.start):
            yield Governor(cue, "actions", is_adjacent=True, is_left=False, rule="passive")
            return


def _behind_aside(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """Vietnamese: the verb of a figure that opens its clause, behind what a comma parts from it.

    5 người, trong đó có công dân nước ngoài, được giải cứu.
    """
    start, stop = scene.quantities[number].span.start, min(scene.after(number), scene.sentence.span.end)
    if not scene.is_bare(scene.clause(start)[0], start, LINK, 1):
        return
    cues = scene.cues_in(scene.quantities[number].span.end, stop)
    first = next((cue for cue in cues if cue.word.is_verb), None)
    if first is not None and first.start > end and first.word.deeds:
        yield Governor(first, "deeds", is_adjacent=False, is_left=False, rule="subject")


def _before_sum(scene: Scene, number: int) -> Iterator[Governor]:
    """The verb of the clause before, which a number sums up: 对受骗群众见面劝阻，累计5人次."""
    at, low = scene.quantities[number].span.start, scene.before(number)
    start = scene.clause(at)[0]
    if start <= low or not _SUMS.match(scene.folded, start, at) or not scene.is_bare(start, at, LINK, 0):
        return
    for cue in reversed(scene.cues_in(max(low, scene.clause(start - 1)[0]), start)):
        for slot in ("actions", "deeds"):
            yield Governor(cue, slot, is_adjacent=False, is_left=True, rule="sum")


def nouns_apart(scene: Scene, governor: Governor) -> list[Cue] | None:
    """The nouns of a verb apart from its number: those behind it, else before it; None for other verbs."""
    if governor.rule != "sum":
        return None
    low, high = scene.clause(governor.cue.start)
    behind = [cue for cue in scene.cues_in(governor.cue.end, high) if cue.word.nouns]
    return behind or [cue for cue in scene.cues_in(low, governor.cue.start) if cue.word.nouns]


def _describing(scene: Scene, low: int, at: int) -> Iterator[Governor]:
    """Japanese: the verb that describes the noun of a figure: 押収した現金は5億円."""
    for cue in reversed(scene.cues_in(low, at)) if scene.family == "ja" else ():
        done = _DONE.match(scene.folded, cue.end) if cue.word.actions else None
        if done and scene.folded.startswith(_ONES, done.end()):
            # 逮捕したのは5人
            yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="describing")
            return
        noun = scene.cue_at(done.end()) if done else None
        particle = scene.cue_at(noun.end) if noun else None
        is_topic = particle is not None and "reach" in particle.word.roles
        if is_topic and noun is not None and noun.word.nouns & cue.word.actions:
            yield Governor(cue, "actions", is_adjacent=True, is_left=True, rule="describing")
            return


def _of_those(scene: Scene, low: int, at: int) -> Iterator[Governor]:
    """Japanese: the verb that describes those counted, where no verb follows them: 逮捕した男女5人のうち."""
    for cue in reversed(scene.cues_in(low, at)) if scene.family == "ja" else ():
        if cue.word.actions:
            done = _DONE.match(scene.folded, cue.end)
            if done and _THOSE.fullmatch(scene.folded, done.end(), at):
                yield Governor(cue, "actions", is_adjacent=False, is_left=True, rule="describing")
            return


def _following(scene: Scene, number: int) -> Iterator[Governor]:
    """Japanese and Korean: the verb closes the clause."""
    low, last = scene.quantities[number].span.end, number
    for one, other in pairwise(scene.quantities[number:]):
        # 120건·3억 원을 예방했다: figures side by side share their verb.
        if not _BESIDE.fullmatch(scene.folded, one.span.end, max(one.span.end, other.span.start)):
            break
        last += 1
    for cue in scene.cues_in(low, scene.after(last)):
        if (cue.word.actions or cue.word.deeds) and not _LAW.match(scene.folded, cue.end):
            slot = "actions" if cue.word.actions else "deeds"
            yield Governor(cue, slot, cue.start - low <= english.NEAR, is_left=False, rule="final")
            return

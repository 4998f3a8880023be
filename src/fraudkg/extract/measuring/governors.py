"""Which words govern a number: the verb or noun that says what happened to the things counted.

English verbs stand before their object or, in the passive, after it; Chinese, Thai and Vietnamese ones mostly
before it; Japanese and Korean ones after it.
"""

from collections.abc import Iterator
from dataclasses import replace

from fraudkg.extract.measuring import chinese, english, final
from fraudkg.extract.measuring.scene import LINK, Governor, Scene

_BA = 16
"""Characters over which 将 puts an object before its verb."""
_DONE = "{done}?"


def governors(scene: Scene, number: int) -> Iterator[Governor]:
    """The words that may govern a quantity, likeliest first."""
    if scene.family in {"ja", "ko"}:
        yield from final.governors(scene, number)
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
    aside = [one for one in left if not one.is_adjacent and chinese.is_describing(scene, one.cue, at)]
    yield from (one for one in left if not one.is_adjacent and one not in aside)
    yield from (one for one in right if not one.is_adjacent)
    yield from chinese.before_sum(scene, number) if scene.family == "zh" else ()
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
            if chinese.is_describing(scene, cue, at):
                described.append(replace(governor, is_adjacent=False))
            else:
                yield governor
        if cue.word.deeds and scene.family in {"zh", "th"}:
            # 落网5人, 落网者达5人, เหยื่อถูกหลอก 5 ราย: a verb whose subject, or the count of it, follows it.
            is_next = scene.is_bare(cue.end, at, LINK, 1)
            told = Governor(cue, "deeds", is_next, is_left=True, rule="left")
            if is_next:
                yield told
            elif chinese.is_of_doers(scene, cue, at):
                described.append(told)
    yield from described


def _right(scene: Scene, number: int) -> Iterator[Governor]:
    """After the number stand verbs of which it is subject, or passives."""
    quantity = scene.quantities[number]
    start, low = quantity.span.start, quantity.span.end
    end, after = scene.clause(low - 1)[1], scene.after(number)
    while end < after and scene.folded[end] == "、":
        # 5人因甲罪、乙罪被判刑: not within a list behind it.
        end = max(end + 1, scene.clause(end + 1)[1])
    stop = min(end, after)
    # 将5万元返还, 将王某等5人移送: the object stands before its verb.
    before = scene.cues_in(max(scene.clause(start)[0], start - _BA, scene.before(number)), start)
    is_passive = any("ba" in cue.word.roles for cue in before)
    # 14 đồng phạm về tội lừa đảo: only what was done to them.
    most = -1 if scene.family == "vi" else chinese.END
    for cue in scene.cues_in(low, stop):
        if "relative" in cue.word.roles:
            # คืนเงิน 5 ล้านบาท ซึ่งธนาคารอายัดไว้ได้ทัน: a Thai clause that only adds something.
            break
        is_passive = is_passive or "passive" in cue.word.roles
        if cue.word.is_verb and not is_passive and chinese.is_of_next_item(scene, cue, after):
            break
        done = scene.marks[_DONE].match(scene.folded, cue.end)
        behind = scene.cue_at(done.end() if done else cue.end)
        if cue.word.deeds:
            if chinese.is_describing(scene, cue):
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
    beyond = _BEYOND.get(scene.family)
    yield from beyond(scene, number, end) if beyond else ()


def _behind_aside(scene: Scene, number: int, end: int) -> Iterator[Governor]:
    """Vietnamese: the verb of a figure that opens its clause, behind what a comma parts from it.

    5 người, trong đó có công dân nước ngoài, được giải cứu.
    """
    stop = min(scene.after(number), scene.sentence.span.end)
    cues = scene.cues_in(scene.quantities[number].span.end, stop)
    first = next((cue for cue in cues if cue.word.is_verb), None)
    if first is not None and first.start > end and first.word.deeds:
        yield Governor(first, "deeds", is_adjacent=False, is_left=False, rule="subject")


_BEYOND = {"zh": chinese.behind_comma, "vi": _behind_aside}
"""What the next clauses may say of a number."""

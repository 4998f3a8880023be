"""What Chinese sentences speak of: subjects of changes, the clause before, the verb before parts."""

import re

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import Scene

FAMILY = "zh"
_HAN = re.compile(r"[㐀-鿿a-z]+")
DATES = re.compile(r"\d+[年月日季]?")
"""Days and months."""
_DAILY = re.compile("[每日月]")
_BODIES = re.compile("法院|公安|警|检察|反诈|银行")
_BODY = 120
_CRIMES = {"scam": "losses-reported", "laundering": "funds-involved"}
_KINDS = ("是", "为", "為", "系", "属", "屬")


def kind_of_crime(scene: Scene, number: int) -> str | None:
    """Of which measure the sums are that a sentence speaks of before a number: fraud or laundering."""
    if scene.family != FAMILY or number >= len(scene.quantities):
        return None
    for cue in reversed(scene.cues_in(scene.sentence.span.start, scene.quantities[number].span.start)):
        for role, code in _CRIMES.items():
            if role in cue.word.roles:
                return code
    return None


def is_some_of_them(scene: Scene, quantity: Quantity) -> bool:
    """Whether a percentage is the subject of a clause, which says of what kind so many are: 近八成是女性."""
    is_moved = "change-rise" in quantity.flags or "change-fall" in quantity.flags
    if scene.family != FAMILY or quantity.kind != "percent" or is_moved:
        return False
    high = scene.clause(quantity.span.start)[1]
    return _HAN.match(scene.folded, quantity.span.end, high) is not None


def is_of_places(scene: Scene, quantity: Quantity) -> bool:
    """Whether a count is of provinces, kilograms and the like, which no measure counts."""
    words = quantity.unit_words
    if scene.family != FAMILY or quantity.kind != "count" or quantity.unit is not None or words is None:
        return False
    return words.span.length > 1 and not words.text.endswith("次")


def is_closed(scene: Scene, at: int) -> bool:
    """Whether a bracket that holds the word for parts closed before a place: 31名(其中女性9名)，手机150部."""
    if scene.family != FAMILY:
        return False
    cues = scene.cues_in(scene.sentence.span.start, at)
    part = next((cue for cue in reversed(cues) if "part" in cue.word.roles), None)
    text = scene.folded[part.end : at] if part is not None else ""
    return any(text.count(shut) > text.count(opening) for opening, shut in ("()", "（）"))


def is_at_court(scene: Scene, at: int) -> bool:
    """Whether the body named last before a place is a court: cases that it accepts are its trials."""
    if scene.family != FAMILY:
        return False
    low = max(scene.folded.rfind("\n", 0, at), at - _BODY)
    bodies = _BODIES.findall(scene.folded, low, at)
    return bool(bodies) and bodies[-1] == "法院"


def object_before(scene: Scene, verb: Cue) -> list[Cue]:
    """The noun before a verb that its figure follows: 门号停用538件, 窝点被警方捣毁5个."""
    if scene.family != FAMILY:
        return []
    cues = scene.cues_in(scene.clause(verb.start)[0], verb.start)
    by = next((place for place, cue in enumerate(cues) if "passive" in cue.word.roles), None)
    if by is not None and by:
        return [cue for cue in cues[by - 1 : by] if cue.end == cues[by].start and cue.word.nouns]
    return [cue for cue in cues[-1:] if cue.end == verb.start and cue.word.nouns]


def clause_before(scene: Scene, number: int) -> tuple[int, int] | None:
    """The clause before that of a change, where that one names nothing: 宗数则下跌，较去年减少38%."""
    if scene.family != FAMILY:
        return None
    at = scene.quantities[number].span.start
    start = scene.clause(at)[0]
    if any(cue.word.nouns or cue.word.actions for cue in scene.cues_in(start, at)):
        return None
    low = max(scene.before(number), scene.sentence.span.start)
    before = scene.clause(max(low, start - 2))[0]
    # Where a figure stands in it, the change is of that one.
    return (before, start) if low <= before < start else None


def goes_on_daily(scene: Scene, number: int) -> bool:
    """Whether what is told of each day goes on after a comma: no word says that a total follows."""
    if scene.family != FAMILY:
        return False
    at = scene.quantities[number].span.start
    told = [cue for cue in scene.cues_in(scene.sentence.span.start, at) if "average" in cue.word.roles]
    if not told or not _DAILY.search(scene.folded, told[-1].start, told[-1].end):
        # A rate does not go on.
        return False
    cues = scene.cues_in(max(scene.clause(at)[0], scene.before(number)), at)
    return not any(cue.word.roles & {"link", "skip", "reach"} for cue in cues)


def is_of_kind(scene: Scene, number: int) -> bool:
    """Whether nothing follows a number, or a word that says of what kind they are, and no verb."""
    end = scene.quantities[number].span.end
    return not scene.folded[end : end + 1].isalnum() or scene.folded.startswith(_KINDS, end)


def verb_before_part(scene: Scene, number: int) -> Cue | None:
    """The verb of a whole without a number, of which a number states a part: 抓获数百人，其中5人."""
    if scene.family != FAMILY:
        return None
    at = scene.quantities[number].span.start
    cues = scene.cues_in(scene.before(number), at)
    place = next((place for place in range(len(cues) - 1, -1, -1) if "part" in cues[place].word.roles), None)
    if place is None or any(cue.word.is_verb for cue in cues[place:]):
        return None
    verbs = (cue for cue in reversed(cues[:place]) if cue.word.is_verb and cue.word.actions)
    # 经审查，其中5人: how one knows is no verb of the whole.
    return next((cue for cue in verbs if scene.folded[cue.start - 1] != "经"), None)


def verb_of_topic(scene: Scene, number: int) -> Cue | None:
    """The verb that says what all cases of a sentence are: 是次侦破的案件以骗案最多，有19宗."""
    if scene.family != FAMILY:
        return None
    at = scene.quantities[number].span.start
    for cue in scene.cues_in(scene.sentence.span.start, at):
        if not cue.word.is_verb or not cue.word.actions:
            continue
        if scene.folded[cue.end : cue.end + 1] != "的":
            continue
        after = scene.cues_in(cue.end + 1, at)
        is_told = (
            bool(after) and after[0].start == cue.end + 1 and bool(after[0].word.nouns & cue.word.actions)
        )
        return cue if is_told else None
    return None

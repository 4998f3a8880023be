"""Parts of a whole by kind, place or time, as Chinese, Japanese and Korean tell them."""

from dataclasses import replace

from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.state import Figure

_TIMES = {
    "ja": r"(?:{within}{at})?{in-all}?(?:[\W\d]|{time-letter}){0,30}",
    "ko": r"(?:{this} )?(?:[\W\d]|{time-letter}){0,40}",
}
"""What Japanese and Korean say of a sum, an area or a time, and the particles around it."""


def broken_down(figure: Figure) -> Naming | None:
    """Not in English: by kind, place or age, parts count what the whole did: 从罪名看,诈骗罪13件."""
    scene, state, quantity = figure.scene, figure.state, figure.quantity
    whole = of_whole(figure)
    if whole is not None or (figure.family == "ja" and quantity.kind == "money"):
        return whole
    if figure.family not in {"zh", "ja", "ko"} or quantity.kind != "count" or quantity.unit is None:
        return None
    # Korean may say at the end that it told parts: 투자 사기 9명, 메신저 사기 5명 순이었다.
    own = [*(scene.cues if figure.family == "ko" else figure.up_to), *(state.heading or ())]
    is_told = any("breakdown" in cue.word.roles for cue in own)
    if not is_told and state.last is not None:
        last = state.last.scene
        is_same = last.sentence.paragraph == scene.sentence.paragraph
        is_open = figure.family != "zh" or last.last_sign in ";；"
        is_going_on = any(one.rule == "breakdown" for one in state.last.done)
        # 유형별 검거 인원은 …이다. 투자 사기(90명), 메신저 사기(80명) 등은 …
        is_going_on = is_going_on or (figure.family == "ko" and "breakdown" in last.roles)
        is_told = is_same and is_open and is_going_on
    if not is_told:
        return None
    known = figure.of_unit(quantity.unit)
    if known is None and state.last is not None:
        known = next(state.last.far_back(quantity.unit), None)
    return known and replace(known, objects=(), confidence="low", rule="breakdown")


def of_whole(figure: Figure) -> Naming | None:
    """Japanese: by the noun of which a sentence tells parts: 被害額の内訳は、現金5億円; 被害者のうち12人."""
    cues = figure.up_to if figure.family == "ja" else []
    told = {cue.start for cue in cues if "breakdown" in cue.word.roles}
    of, folded = figure.scene.marks.phrases("{of}"), figure.scene.folded
    told |= {
        cue.start - 1 for cue in cues if "part" in cue.word.roles and folded.startswith(of, cue.start - 1)
    }
    for noun in cues:
        if noun.end in told:
            return figure.alone(noun, "breakdown", "low")
    return None


def as_before(figure: Figure) -> Naming | None:
    """Behind nothing but a time, the same as before: 認知件数は5件。昨年は12件. 지난해 5건에 비해 줄었다."""
    scene, quantity, last = figure.scene, figure.quantity, figure.state.last
    if figure.family not in _TIMES:
        return None
    marks, low = scene.marks, scene.clause(figure.start)[0]
    if scene.folded.startswith(("(", "（"), low - 1):
        low = scene.clause(low - 1)[0]  # 前年度（12件）
    low = max(figure.low, low)
    # 2人は逃走中: people without a time are rather others, or some of them.
    is_dated = quantity.unit == "person" and marks["{time-noun}"].search(scene.folded, low, figure.start)
    if (
        not (quantity.kind != "count" or quantity.unit == "case" or is_dated)
        or (figure.number and figure.known.measure is None)
        or not marks[_TIMES[figure.family]].fullmatch(scene.folded, low, figure.start)
        or not marks["{time-told}"].search(scene.folded, low, figure.start)
    ):
        return None
    is_rate = quantity.kind not in {"count", "money"}
    known = figure.known if is_rate and figure.number else figure.of_unit(quantity.unit)
    if known is None and last is not None and last.scene.sentence.paragraph == scene.sentence.paragraph:
        known = last.done[-1] if is_rate else next(last.far_back(quantity.unit), None)
    if known is None or known.measure is None:
        return None
    return replace(known, objects=(), confidence="low", rule="as-before")

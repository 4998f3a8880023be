"""Parts of a whole by kind, place or time, as Chinese, Japanese and Korean tell them."""

from dataclasses import replace

from fraudkg.extract.measuring.choice import OPEN, Choice
from fraudkg.extract.measuring.state import Figure

_TIMES = {
    "ja": r"(?:{within}{at})?{in-all}?(?:[\W\d]|{time-letter}){0,30}",
    "ko": r"(?:{this} )?(?:[\W\d]|{time-letter}){0,40}",
}
"""What Japanese and Korean say of a sum, an area or a time, and the particles around it."""


def broken_down(figure: Figure) -> Choice | None:
    """Not in English: by kind, place or age, parts count what the whole did: 从罪名看,诈骗罪13件."""
    state, near, quantity = figure.state, figure.state.near, figure.quantity
    whole = of_whole(figure)
    if whole is not None or figure.family == "en" or quantity.kind != "count" or quantity.unit is None:
        return whole
    # Korean may say at the end that it told parts: 투자 사기 9명, 메신저 사기 5명 순이었다.
    own = [*(figure.scene.cues if figure.family == "ko" else figure.up_to), *(state.heading or ())]
    is_told = any("breakdown" in cue.word.roles for cue in own)
    if not is_told and near is not None:
        # 유형별 검거 인원은 …이다. 투자 사기(90명), 메신저 사기(80명) 등은 …
        is_open = figure.family != "zh" or near.scene.last_sign in ";；"
        is_told = is_open and any(one.rule == "breakdown" for one in near.done)
        is_told = is_told or (figure.family == "ko" and "breakdown" in near.scene.roles)
    known = next(state.far_back(quantity.unit), None) if is_told else None
    return known and replace(known, objects=(), confidence="low", rule="breakdown")


def of_whole(figure: Figure) -> Choice | None:
    """Japanese: by the noun of which a sentence tells parts: 被害額の内訳は、現金5億円; 被害者のうち12人."""
    cues, of = figure.up_to if figure.family == "ja" else [], figure.scene.marks.phrases("{of}")
    starts = [cue.start for cue in cues if cue.word.roles & {"breakdown", "part"}]
    told = {start - figure.scene.folded.startswith(of, start - 1) for start in starts}
    noun = next((cue for cue in cues if cue.end in told), None)
    return noun and figure.alone(noun, "breakdown", "low")


def as_before(figure: Figure) -> Choice | None:
    """Behind nothing but a time, the same as before: 認知件数は5件。昨年は12件. 지난해 12건에 비해 줄었다."""
    scene, quantity, near = figure.scene, figure.quantity, figure.state.near
    is_bracketed = scene.folded.startswith(("(", "（"), figure.clause - 1)  # 前年度（12件）
    low = scene.clause(figure.clause - 1)[0] if is_bracketed else figure.clause
    ends = scene.folded, low, figure.start
    time = _TIMES.get(figure.family)
    if time is None or not (scene.marks[time].fullmatch(*ends) and scene.marks["{time-told}"].search(*ends)):
        return None
    if figure.number and figure.known.measure is None:
        return None  # 1件当たりの被害額は40万円で、前年を8万円下回った。
    known = figure.of_unit(quantity.unit) or (near.last_of(quantity.unit) if near else OPEN)
    if known.measure is None or not figure.chooser.fits(known.measure, quantity):
        return None
    return replace(known, objects=(), confidence="low", rule="as-before")

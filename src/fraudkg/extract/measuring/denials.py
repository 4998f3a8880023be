"""What did not happen, was only tried, or is told of some counts nothing: 未能抓获5人, 5人中部分落网.

Nor does what people suffered, as no measure is of that: two officers were injured.
"""

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.scene import end_of
from fraudkg.extract.measuring.state import Figure

_BEFORE = {"en": r"\b{denied} (?:{maybe-then} )?\Z", "zh": r"{denied}\Z"}
_OF_SOME = r"{some-of}{already}?\Z"
"""What stands before a Chinese verb that is true of some only: 5人中部分落网."""
_NONE_OF = r"\b{none-of} (?:the )?\Z"
"""What stands before a number of which nothing is true: none of the 5 suspects."""
_UNDERGONE = r"\b(?:{being} (?:[a-z]+ly )?{undergone}|{suffering})\b"
_UNDERGONE_BARE = r" {undergone}\b"
"""What stands right behind a bare number of people who were hurt: 5 wounded."""
_ANOTHER = frozenset({"boundary", "relative"})
"""Roles of words behind which something else is said."""
_UNTOLD = {
    "en": r"\b(?:{refuted}(?: [a-z]+)? {tale} {of}|(?:{refuted}|{untrue})(?: (?:[a-z]+ )?{tale})? {that}) "
    r"(?:(?! {and} )[^;:])*\Z",
    # 未发现5人被骗; but not 对未发现问题的5家网点.
    "zh": r"{unfound}[^，,。；;：:的\n]*\Z",
}
"""What stands before a figure that a text says is none."""
_TALE = {"en": r"\b{tale} (?:{that}|{of}) [^;:]*\Z", "zh": "{tale}"}
_UNTRUE = {
    "en": r"(?:(?! {and} )[^,;:])*\b{being} (?:[a-z]+ )?(?:{untrue}|{refuted})\b",
    "zh": r"[^\n]*?{untrue}",
}
"""What a text says behind a tale, and only of one: rumours that 5 were held are false, 网传5人被骗系谣言."""
_TALE_REACH = {"en": 120, "zh": 60}
"""So many characters before a figure, or behind it, may tell that it is none."""
_DENIAL_REACH = 24
"""So many characters before a verb, or a number, may deny it."""


def is_denied(figure: Figure) -> bool:
    """Whether the verb that governs a figure is denied, or said of some only; only in Chinese and English."""
    if figure.family not in _BEFORE:
        return False
    scene, start = figure.scene, figure.quantity.span.start
    if figure.family == "en" and scene.marks[_NONE_OF].search(
        scene.folded, max(0, start - _DENIAL_REACH), start
    ):
        return True
    if _is_untrue(figure):
        return True
    governor = next(iter(figure.governors), None)
    verb = governor.cue if governor else _verb_behind(figure)
    if verb is None:
        return False
    patterns = [_BEFORE[figure.family]]
    if figure.family == "zh" and governor and not governor.is_left:
        patterns.append(_OF_SOME)
    low = max(0, verb.start - _DENIAL_REACH)
    return any(scene.marks[one].search(scene.folded, low, verb.start) for one in patterns)


def _is_untrue(figure: Figure) -> bool:
    """Whether nobody found what a figure tells, or the text calls it untrue."""
    scene, family, start, end = figure.scene, figure.family, figure.start, figure.end
    low = max(scene.start, start - _TALE_REACH[family])
    if scene.marks[_UNTOLD[family]].search(scene.folded, low, start):
        return True
    is_tale = scene.marks[_TALE[family]].search(scene.folded, low, start)
    return bool(is_tale and scene.marks[_UNTRUE[family]].match(scene.folded, end, end + _TALE_REACH[family]))


def is_suffering(figure: Figure) -> bool:
    """English: whether the first verb behind people tells what none counts: two officers were injured."""
    scene, quantity, end = figure.scene, figure.quantity, figure.end
    if figure.family != "en" or quantity.kind != "count" or quantity.unit not in {None, "person"}:
        return False
    if quantity.unit is None and scene.marks[_UNDERGONE_BARE].match(scene.folded, end):
        return True
    found = scene.marks[_UNDERGONE].search(scene.folded, end, scene.sentence.span.end)
    between = scene.cues_in(end, found.start()) if found else ()
    is_else = any(cue.word.is_verb or cue.word.roles & _ANOTHER for cue in between)
    return found is not None and not is_else


def _verb_behind(figure: Figure) -> Cue | None:
    """English: the first verb behind a figure, in its clause: 5 suspects were not arrested."""
    if figure.family != "en":
        return None
    for cue in figure.scene.cues_in(end_of(figure.quantity, "en"), figure.high):
        if "boundary" in cue.word.roles:
            return None
        if cue.word.is_verb and (cue.word.actions or cue.word.deeds):
            return cue
    return None

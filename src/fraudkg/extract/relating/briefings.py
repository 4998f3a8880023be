"""Who speaks at an English press conference: "the bureau told a briefing", "police said at a briefing"."""

from collections.abc import Iterator

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.kinds import ANNOUNCEMENT, BODIES
from fraudkg.extract.relating.listed import Listed
from fraudkg.extract.relating.scene import Scene

_PRESS = r"\b{press}\b"
_A = r"(?:{its-owner} )?(?:[a-z-]+ ){0,2}"
_TOLD = rf" {{told}} {_A}$"
_SAID = rf"\b(?P<said>{{spoke}})\b[^;:!?\n\"]{{0,90}} {{at-briefing}} {_A}$"
_OPENING = rf"(?:[^\n,]{{3,70}}?(?: [—–-]{{1,2}}|\)|:) )?{{at-briefing}} {_A}"
_SPEAKS = r"[^;:.!?\n]{0,60}? {spoke}\b"
_HELD = r",? (?:jointly )?{held-by}\b"
_BEFORE, _AFTER, _BEHIND = 48, 24, 70
_LONGEST_TOLD, _LONGEST_SAID = 48, 150


def briefings(scene: Scene) -> Iterator[RelationCandidate]:
    """Whoever tells the press something there holds it, unless the text names who does."""
    for one in scene.mentions if scene.is_spaced else ():
        is_press = one.kind == ANNOUNCEMENT and scene.phrasing[_PRESS].search(scene.folded(one))
        if is_press and not scene.phrasing[_HELD].match(scene.document.folded, one.span.end):
            speakers = _speakers(scene, one)
            for speaker in speakers.mentions if speakers else ():
                yield scene.fact(one, "heldBy", speaker, "told")


def _speakers(scene: Scene, briefing: EntityMention) -> Listed | None:
    """Who stands before the words for speaking there, right after them, or after what they open."""
    folded, phrasing = scene.document.folded, scene.phrasing
    start, end = briefing.span.start, briefing.span.end
    low = scene.document.sentence_at(start).span.start
    told = phrasing[_TOLD].search(folded, max(low, start - _LONGEST_TOLD), start)
    if told:
        return scene.lists.before(BODIES, told.start(), _BEFORE)
    if phrasing[_OPENING].fullmatch(folded, low, start):
        opened = scene.lists.after(BODIES, end, _BEHIND)
        is_it = opened and not scene.is_aside(opened.start) and phrasing[_SPEAKS].match(folded, opened.end)
        return opened if is_it else None
    said = phrasing[_SAID].search(folded, max(low, start - _LONGEST_SAID), start)
    if said is None:
        return None
    before = scene.lists.before(BODIES, said.start(), _BEFORE)
    return before or scene.lists.after(BODIES, said.end("said"), _AFTER, start)

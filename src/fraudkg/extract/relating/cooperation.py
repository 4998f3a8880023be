"""Standing cooperation that a Chinese text speaks of as a deed: 公安部不断深化国际警务合作."""

from collections.abc import Iterator

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.naming.vocabulary import BODIES
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_COOPERATION = r"{cooperation-of}?(?:{cooperation-police}{cooperation-law}?|{cooperation-law}){cooperation}"
_DEEPENED = r"{deepening}[^，。；]{0,24}$|{taking-han}$"
_PLANNED = r"{meant-han}[^。；]{0,30}$"
_FACING = r"(?:{facing}[^，。；]{2,40}|[^，。；]{2,30}{situation}[^，。；]{0,6})，"
_SENT = "working-group"
_FACED = frozenset({"crime-type", "place"})
_REACH = 60


def cooperation(scene: Scene) -> Iterator[RelationCandidate]:
    """Who carries it on, and what it answers, where the sentence begins with that; plans do not."""
    document = scene.document
    for match in () if scene.is_spaced else scene.phrasing[_COOPERATION].finditer(document.folded):
        at = match.start()
        low = document.sentence_at(at).span.start
        deepened = scene.phrasing[_DEEPENED].search(document.folded, low, at)
        if deepened is None or scene.phrasing[_PLANNED].search(document.folded, low, deepened.start()):
            continue
        doers = scene.subject(BODIES, at, low, _REACH)
        if doers and any(one.kind == _SENT for one in scene.ground.between(doers.end, at)):
            # Those who were sent for it carry it on.
            continue
        deed = document.mention(match.span(), "operation", "term")
        for doer in doers.mentions if doers else ():
            yield relation(document, doer, "conducted", deed)
        facing = scene.phrasing[_FACING].match(document.folded, low, at) if doers else None
        for one in scene.ground.between(low, facing.end()) if facing else ():
            if one.kind in _FACED:
                yield relation(document, deed, "respondsTo", one)

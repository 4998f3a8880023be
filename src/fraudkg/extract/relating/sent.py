"""Whom an English text says to be sent somewhere, and who sent them: "sent police from Hull to Ruritania".

Groups made for a mission are read by the patterns; others are sent only where the text says whereto.
"""

from collections.abc import Iterator

from fraudkg.extract.candidates import BODIES, PLACES, RelationCandidate
from fraudkg.extract.relating.ends import spoken_of
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Span

_SENDING = r"\b{sending} "
_BOUND = r"(?: {sent-whence} [^,.;:\n]{2,40}?)? {to} (?:{the} )?(?=[A-Z])"
_SENT = frozenset({"agent-group"})
_SENDER = BODIES | {"country"}
_REACH, _NEAR = 30, 24


def sent(scene: Scene) -> Iterator[RelationCandidate]:
    """Who sends whom, and where they are sent."""
    document, phrasing = scene.document, scene.phrasing
    groups = {one.passage.span.end for one in scene.mentions if one.kind == "working-group"}
    for match in phrasing.found(_SENDING, document.folded, document.folded, "sending"):
        at, people = match.start(), scene.lists.after(_SENT, match.end(), _NEAR)
        if people is None or not scene.ground.words_before(people.start).endswith(match[0]):
            continue
        bound = phrasing[_BOUND].match(document.content, people.end)
        places = scene.lists.after(PLACES, bound.end(), 0) if bound else None
        doers = scene.subject(_SENDER, at, _REACH) or spoken_of(scene, _SENDER, at, _REACH)
        if places is None or doers is None or scene.ground.is_denied(at):
            continue
        modality = scene.modality(Span(*match.span()), "done")
        for one in people.mentions:
            if one.passage.span.end in groups:
                continue
            facts = [(doer, "dispatched", one) for doer in doers.mentions]
            facts += [(one, "dispatchedTo", place) for place in places.mentions]
            yield from (scene.fact(*fact, modality=modality) for fact in facts)

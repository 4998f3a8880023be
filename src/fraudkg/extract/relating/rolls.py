"""Lists of those who took part in an operation named before: "Taking part were Elbonia, Ruritania and …"."""

from collections.abc import Iterator

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.relating.same import KIND, NAMED
from fraudkg.extract.relating.scene import Scene

_BODIES = frozenset({"agency", "agent-group", "country"})
_ROLL = (
    r"(?:{roll-opening}(?: [a-z]+){0,3}?|{roll-kind} {roll-who}"
    r"(?: {roll-took-part}(?: {in} [^:.\n]{1,60})?)?)(?:,|:| {being}:?| {roll-include}:?)\s{1,2}(?:{the} )?"
)
_NEAR = 4
_FARTHEST = 1500


def rolls(scene: Scene) -> Iterator[RelationCandidate]:
    """Each of such a list conducted the operation."""
    document = scene.document
    for match in scene.phrasing.found(_ROLL, document.folded, document.folded, "roll-opening", "roll-kind"):
        listed = scene.after(_BODIES, match.end(), document.sentence_at(match.end()).span.end, _NEAR)
        deed = _before(scene, match.start()) if listed and len(listed.mentions) > 1 else None
        if listed is None or deed is None:
            continue
        low, opened = deed.passage.span.start, listed.open
        open_list = document.passage(opened.start, opened.end) if opened else None
        for body in listed.mentions:
            passage = document.passage(low, max(body.passage.span.end, opened.end if opened else 0))
            yield RelationCandidate(
                passage, body, "conducted", deed, "medium", ("conducted-roll",), open_list=open_list
            )


def _before(scene: Scene, at: int) -> EntityMention | None:
    """The operation that a text has named last before, else the one it last spoke of."""
    told = [one for one in scene.mentions if one.kind == KIND and 0 <= at - one.passage.span.end <= _FARTHEST]
    named = [one for one in told if one.rule in NAMED]
    return scene.same.of((named or told)[-1]) if told else None

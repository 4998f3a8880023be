"""English headlines that begin with the name of a deed: "Operation Lantern: police break up gang"."""

import re
from collections.abc import Iterator

from fraudkg.extract.candidates import BODIES, RelationCandidate
from fraudkg.extract.relating.same import KIND, NAMED
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_LABEL = re.compile(r"[\"“'‘•\s]*[^:\n]{3,60}?[\"”'’]?(?::| [–—]) ")
_NEXT = 6


def labelled(scene: Scene) -> Iterator[RelationCandidate]:
    """Who acts right after the name of an operation that a sentence has for its label."""
    document = scene.document
    for deed in scene.mentions if scene.is_spaced else ():
        if deed.kind != KIND or deed.rule not in NAMED:
            continue
        sentence = document.sentence_at(deed.passage.span.start).span
        label = _LABEL.match(document.content, sentence.start, sentence.end)
        if label and scene.ground.between(sentence.start, label.end()) == [deed]:
            doers = scene.lists.after(BODIES, label.end(), sentence.end, _NEXT)
            for doer in doers.mentions if doers else ():
                yield relation(document, doer, "conducted", scene.same.of(deed))

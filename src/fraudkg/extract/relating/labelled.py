"""English headlines that begin with the name of a deed: "Operation Lantern: police break up gang"."""

import re
from collections.abc import Iterator

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.naming.vocabulary import BODIES
from fraudkg.extract.relating.same import KIND, NAMED
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_LABEL = re.compile(r"[\"“'‘•\s]*[^:\n]{3,60}?[\"”'’]?(?::| [–—]) ")
_NEXT = 6


def labelled(scene: Scene) -> Iterator[RelationCandidate]:
    """Who acts right after the name of an operation that a sentence has for its label."""
    document = scene.document
    for sentence in document.sentences if scene.is_spaced else ():
        low, high = sentence.span.start, sentence.span.end
        label = _LABEL.match(document.content, low, high)
        named = scene.ground.between(low, label.end()) if label else ()
        deeds = [one for one in named if one.kind == KIND and one.rule in NAMED]
        if label and len(deeds) == 1 and len(named) == 1:
            doers = scene.lists.after(BODIES, label.end(), high, _NEXT)
            for doer in doers.mentions if doers else ():
                yield relation(document, doer, "conducted", scene.same.of(deeds[0]))

"""Where an English text counts what a deed led to: "led to 12 arrests in Ruritania, three in Elbonia"."""

from collections.abc import Iterator

from fraudkg.extract.candidates import RelationCandidate
from fraudkg.extract.relating.same import KIND
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.relating.worded import relation

_LED_TO = r"\b{led-to} (?:\d[\d,]*|{numeral}|{determiner}) (?:[a-z-]+ ){0,2}{takings} {in} (?:{the} )?"
_AND_IN = (
    r"(?: {and} {elsewhere})?(?:,? {and}|,? {introducing}|,)(?: {introducing})?"
    r" (?:\d[\d,]*|{numeral}) (?:{takings} )?{in} (?:{the} )?"
)
_OPERATIONS, _WHERE = frozenset({KIND}), frozenset({"country", "place"})
_FARTHEST = 400


def yields(scene: Scene) -> Iterator[RelationCandidate]:
    """The places of such a list, for the deed that the sentence tells of."""
    document, phrasing = scene.document, scene.phrasing
    for match in phrasing[_LED_TO].finditer(document.folded) if scene.is_spaced else ():
        sentence = document.sentence_at(match.start()).span
        deeds = scene.lists.before(_OPERATIONS, match.start(), sentence.start, _FARTHEST)
        at: int | None = match.end()
        while deeds and at and (listed := scene.lists.after(_WHERE, at, sentence.end, 0)):
            for deed in deeds.mentions:
                for place in listed.mentions:
                    yield relation(document, scene.same.of(deed), "conductedIn", place)
            following = phrasing[_AND_IN].match(document.folded, listed.end, sentence.end)
            at = following.end() if following else None

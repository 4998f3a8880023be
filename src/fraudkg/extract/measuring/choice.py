"""What was chosen for a quantity: the measure that it counts, with the words that led to it."""

from dataclasses import dataclass

from fraudkg.extract.measuring.cues import Cue, Ids
from fraudkg.extract.measuring.scene import Governor


@dataclass(frozen=True, slots=True)
class Choice:
    """A measure chosen for a quantity, with the words that led to it."""

    measure: int | None
    governor: Governor | None = None
    objects: tuple[Cue, ...] = ()
    noun: Cue | None = None
    confidence: str = "low"
    rule: str = ""

    @property
    def governed(self) -> Ids:
        """The measures that its verb may bear."""
        return self.governor.measures if self.governor else frozenset()

    @property
    def cues(self) -> list[Cue]:
        """The words that led to it."""
        verb = [self.governor.cue] if self.governor else []
        return [*verb, *self.objects, *([self.noun] if self.noun else ())]


OPEN = Choice(None)
AVERAGE = Choice(None, rule="average")
"""Open as well, and so is what the mean goes on to."""
WHOLE = Choice(None, rule="whole")
"""Open, since what is told is of a part: 14 of the 16 suspects."""
DENIED = Choice(None, rule="denied")
"""Open, since the text says that it did not happen."""
SCALED = Choice(None, rule="scaled")
"""Open, since the head of the column has the scale and the figure's own characters say another value."""

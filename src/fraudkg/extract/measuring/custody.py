"""English: what was done to people by who did it and who they are: those held, foreigners sent off."""

from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.state import Choice, Figure


def code_of(figure: Figure, found: Choice) -> str | None:
    """The measure that is meant instead of the one found, if any."""
    verb, named = found.governor.cue if found.governor else None, figure.chooser.number_of
    if verb is None or figure.family != "en":
        return None
    if found.measure == named("fugitives-wanted") and _says(figure, "{warrant}", verb):
        low = figure.scene.clause(verb.start)[0]
        is_by_judge = figure.scene.marks[r"\b{judge}\b"].search(figure.scene.folded, low, verb.start)
        return "arrests-approved" if is_by_judge else None
    if found.measure == named("suspects-repatriated") and not _says(figure, "{extradited}", verb):
        # Who is foreign where he stays is sent off; suspects are brought back to their own country.
        return (
            "foreigners-deported" if any(_says(figure, "{foreign}", one) for one in found.objects) else None
        )
    return None


def _says(figure: Figure, code: str, cue: Cue) -> bool:
    pattern = figure.scene.marks[rf"\b{code}\b"]
    return pattern.search(figure.scene.folded, cue.start, cue.end) is not None

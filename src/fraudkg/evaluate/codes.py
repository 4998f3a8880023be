"""The codes that gold texts may use: those of the ontology, and the kinds and reasons of the lexicon."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode

from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.lexicon.rows import file_rows
from fraudkg.lexicon.turtle import notations, read_turtle
from fraudkg.nearest import perhaps_meant
from fraudkg.resources import resource
from fraudkg.terms import FKG, PREFIXES

_TYPE, _PREDICATE = PREFIXES["rdf"] + "type", NamedNode(FKG + "DirectProperty")
_SCHEMES = {
    "indicator": "indicators",
    "unit": "units",
    "comparator": "comparators",
    "modality": "modalities",
    "accumulation": "accumulations",
    "site status": "site-statuses",
    "kind of narrative": "narrative-kinds",
}
_LISTED = {"entity type": ("entities", "kind"), "reason": ("filters", "reason")}
"""Files of the lexicon, and the key whose values are codes."""
_CHANGES = frozenset({"rise", "fall"})
_FEW = 20


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes, by what they are codes of: `indicator`, `entity type`, `reason` and so on."""

    of: Mapping[str, frozenset[str]]
    places: frozenset[str] = frozenset()

    def misspelt(self, place: str) -> str:
        """The known place of which an id lacks a letter, or has one too many or two changed over; else "".

        No list has all places, so that another id may be right; one letter for another may be another town.
        """
        if not place.startswith("place-") or place in self.places:
            return ""
        swapped = {place[:at] + place[at : at + 2][::-1] + place[at + 2 :] for at in range(len(place) - 1)}
        likely = (known for known in self.places if len(known) == len(place) + 1)
        longer = {known for known in likely if place in _without_one(known)}
        return min((swapped | _without_one(place)) & self.places | longer, default="")

    def problem(self, what: str, code: object) -> tuple[str, str] | None:
        """What is wrong with a code, and what to do about it; None where it is one."""
        known = self.of[what]
        if isinstance(code, str) and code in known:
            return None
        others = f"one of {', '.join(sorted(known))}" if len(known) <= _FEW else "see docs/gold-texts.md"
        return f"there is no {what} {code}", perhaps_meant(str(code), known, others)


def _without_one(word: str) -> set[str]:
    """A word without one of its letters."""
    return {word[:at] + word[at + 1 :] for at in range(len(word))}


def read_codes(
    declaring: Iterable[Path], ontology: Iterable[Path], lexicon: Sequence[Path], reference: Sequence[Path]
) -> Codes:
    """The codes of a study: of the files that declare codes and predicates, and of its folders.

    Raises:
        InputError: If a file cannot be read.
    """
    declared = notations(declaring)
    claimed = {
        str(triple.subject)[1:-1].removeprefix(FKG)
        for path in ontology
        for triple in read_turtle(path)
        if triple.predicate.value == _TYPE and triple.object == _PREDICATE
    }
    listed = {
        what: frozenset(str(row.content[key]) for row in file_rows(lexicon, name) if key in row.content)
        for what, (name, key) in _LISTED.items()
    }
    # What lies where is read from texts, too, though no claim says it.
    read = {str(row.content.get("code")) for row in file_rows(lexicon, "relations") if "form" in row.content}
    of = {what: declared.get(scheme, frozenset()) for what, scheme in _SCHEMES.items()}
    places = frozenset(name.id for name in Gazetteer(reference, "en").names)
    return Codes({**of, **listed, "predicate": frozenset(claimed | read), "change": _CHANGES}, places)


@cache
def bundled_codes() -> Codes:
    """The codes of the bundled study alone."""
    ontology = resource("ontology")
    folders = ([resource("data", name)] for name in ("lexicon", "reference"))
    return read_codes([ontology / "codes.ttl"], [ontology / "fraudkg.ttl"], *folders)

"""The codes that gold texts may use: those of the ontology, and the kinds and reasons of the lexicon."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode

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

    def problem(self, what: str, code: object) -> tuple[str, str] | None:
        """What is wrong with a code, and what to do about it; None where it is one."""
        known = self.of[what]
        if isinstance(code, str) and code in known:
            return None
        others = f"one of {', '.join(sorted(known))}" if len(known) <= _FEW else "see docs/gold-texts.md"
        return f"there is no {what} {code}", perhaps_meant(str(code), known, others)


def read_codes(declaring: Iterable[Path], ontology: Iterable[Path], lexicon: Sequence[Path]) -> Codes:
    """The codes of a study: of the files that declare codes and predicates, and of its lexicon folders.

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
    return Codes({**of, **listed, "predicate": frozenset(claimed | read), "change": _CHANGES})


@cache
def bundled_codes() -> Codes:
    """The codes of the bundled study alone."""
    ontology = resource("ontology")
    return read_codes([ontology / "codes.ttl"], [ontology / "fraudkg.ttl"], [resource("data", "lexicon")])

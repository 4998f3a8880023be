"""What a check finds: one finding a broken constraint and node, and the report of them all."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from itertools import groupby

from fraudkg.errors import InputError
from fraudkg.files import digest
from fraudkg.terms import PREFIXES, prefixed

SHAPES = "https://w3id.org/fraudkg/shapes#"


class Severity(IntEnum):
    """How bad a finding is; a greater one is worse."""

    INFO = 1
    WARNING = 2
    VIOLATION = 3

    @classmethod
    def from_name(cls, name: str) -> "Severity":
        """The severity of a name such as `warning`, or of an IRI such as `…shacl#Warning`.

        Raises:
            InputError: There is no such severity.
        """
        try:
            return cls[name.rpartition("#")[2].upper()]
        except KeyError as error:
            raise InputError(
                f"there is no severity {name!r}", remedy="use violation, warning or info"
            ) from error

    @property
    def word(self) -> str:
        """The name in lower case."""
        return self.name.lower()


def short(iri: str) -> str:
    """An IRI as a prefixed name where a prefix fits, else as it is.

    >>> short("https://w3id.org/fraudkg/ns#value")
    'fkg:value'
    """
    return f"fkgsh:{iri.removeprefix(SHAPES)}" if iri.startswith(SHAPES) else prefixed(iri)


@dataclass(frozen=True, order=True)
class Finding:
    """One constraint that one node breaks; what there is not is empty.

    `rule` is the IRI of the SPARQL constraint, else of the shape; `node` that of the focus node. A literal, a
    blank node and the value are in N-Triples notation, the path in that of SPARQL with prefixed names.
    `sentence` has the words of the release that it is about.
    """

    rule: str
    node: str
    path: str
    value: str
    severity: Severity
    component: str
    shape: str
    message: str
    sentence: str

    @property
    def iri(self) -> str:
        """An IRI for the finding that depends on what was found alone."""
        key = f"{self.rule}\n{self.node}\n{self.path}\n{self.value}\n{self.component}"
        return f"{PREFIXES['id']}finding-{digest(key.encode())[:16]}"


@dataclass(frozen=True, order=True)
class Report:
    """All findings of one check, sorted by rule and then node; how many shapes looked at how many nodes."""

    findings: tuple[Finding, ...]
    shapes: int
    nodes: int

    def at_least(self, severity: Severity) -> tuple[Finding, ...]:
        """The findings that are as bad as `severity` or worse."""
        return tuple(found for found in self.findings if found.severity >= severity)

    def by_rule(self) -> Iterator[tuple[str, tuple[Finding, ...]]]:
        """Each broken rule with its findings, the worst rules first."""
        groups = [(rule, tuple(found)) for rule, found in groupby(self.findings, key=lambda one: one.rule)]
        yield from sorted(groups, key=lambda group: (-max(one.severity for one in group[1]), group[0]))

    @property
    def conforms(self) -> bool:
        """Whether nothing was found, of any severity."""
        return not self.findings

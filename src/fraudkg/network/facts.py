"""What the graph says of one node or one claim, as attributes of a network."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

import pyoxigraph as ox

from fraudkg.errors import InputError
from fraudkg.network.attributes import Value
from fraudkg.network.style import KIND_OF_CLASS
from fraudkg.terms import iri

BAR = " | "
_CONFLICTS = {iri("id:issue-conflict"), iri("id:issue-magnitude-differs")}
"""The issues of an assessment whose claims conflict, as in ontology/rules/."""
_Kind = TypeVar("_Kind")


def local(name: str) -> str:
    """The part of an IRI after its last `#` or `/`.

    >>> local("https://w3id.org/fraudkg/ns#hasParty")
    'hasParty'
    """
    return name.rstrip("#/").replace("#", "/").rpartition("/")[2]


def spaced(name: str) -> str:
    """A property's local name as words.

    >>> spaced("dispatchedTo")
    'dispatched to'
    """
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).strip()


class Facts:
    """Reads single facts from a store whose triples all stand in the default graph."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._claims: dict[str, dict[str, Value]] = {}

    def terms(self, subject: str, prop: str) -> Iterator[ox.NamedNode | ox.Literal]:
        """The objects of a property given by its prefixed name, unsorted; none of what is no IRI."""
        try:
            node = ox.NamedNode(subject)
        except ValueError:
            return
        for quad in self._store.quads_for_pattern(node, ox.NamedNode(iri(prop)), None, ox.DefaultGraph()):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                yield quad.object

    def values(self, subject: str, prop: str) -> list[str]:
        """The objects of a property as text, sorted."""
        return sorted({term.value for term in self.terms(subject, prop)})

    def first(self, subject: str, prop: str) -> str:
        """The first object of a property in sorted order, or "" if there is none."""
        return min(self.values(subject, prop), default="")

    def read(self, subject: str, prop: str, kind: Callable[[str], _Kind]) -> _Kind | None:
        """The first object of a property as what it should be, or None if there is none.

        Raises:
            InputError: If it is of another kind.
        """
        text = self.first(subject, prop)
        try:
            return kind(text) if text else None
        except (ValueError, ArithmeticError) as error:
            raise InputError(
                f"{prop} is {text[:40]!r}, which is no {kind.__name__.strip('_')}",
                place=subject,
                remedy="correct it in the graph",
            ) from error

    def label(self, subject: str, language: str = "en") -> str:
        """The label in that language; in English, else any label, else the IRI's last part."""
        by_language: dict[str, list[str]] = {}
        for term in self.terms(subject, "rdfs:label"):
            if isinstance(term, ox.Literal):
                by_language.setdefault(term.language or "", []).append(term.value)
        if language in by_language:
            return min(by_language[language])
        if language != "en":
            return ""
        return min(min(by_language.values(), default=[]), default="") or local(subject)

    def kind(self, subject: str) -> tuple[str, str]:
        """The kind of a node and the local name of its class."""
        for name in self.values(subject, "rdf:type"):
            above = [name]
            for step in above:  # grows while it is walked: a breadth-first climb
                if step in KIND_OF_CLASS:
                    return KIND_OF_CLASS[step], local(name)
                above += [other for other in self.values(step, "rdfs:subClassOf") if other not in above]
        return "other", ""

    def node(self, subject: str) -> dict[str, Value]:
        """The attributes of a node, `label` included; of a claim, what it says too."""
        kind, name = self.kind(subject)
        found: dict[str, Value] = {
            "label": self.label(subject),
            "kind": kind,
            "class": name,
            "labelZh": self.label(subject, "zh-hans"),
            "alsoCalled": BAR.join(self.values(subject, "skos:altLabel")),
        }
        for axis in ("lat", "long"):
            if (degrees := self.read(subject, f"wgs:{axis}", _number)) is not None:
                found[axis] = degrees
        if kind == "claim":
            found |= self.claim(subject)
            del found["claim"]
        return present(found)

    def claim(self, claim: str) -> dict[str, Value]:
        """What a claim says and on what it rests: the attributes of the edges that it bears."""
        if claim not in self._claims:
            self._claims[claim] = present({**self._provenance(claim), **self._content(claim)})
        return dict(self._claims[claim])

    def conflicts(self, *claims: str) -> list[str]:
        """The assessments that say of these claims that they conflict, sorted."""
        pattern = (None, ox.NamedNode(iri("oa:hasTarget")), ox.NamedNode(claims[0]))
        return sorted(
            quad.subject.value
            for quad in self._store.quads_for_pattern(*pattern)
            if isinstance(quad.subject, ox.NamedNode)
            and {*claims} <= {*self.values(quad.subject.value, "oa:hasTarget")}
            and _CONFLICTS & {*self.values(quad.subject.value, "fkg:issueType")}
        )

    def _provenance(self, claim: str) -> dict[str, Value]:
        release = self.first(claim, "fkg:reportedIn")
        asserters = self.values(claim, "fkg:assertedBy")
        announcement = self.first(release, "fkg:announcedAt") or claim
        day = self.read(announcement, "fkg:occurredOn", _day) or self.read(release, "fkg:publishedOn", _day)
        return {
            "claim": claim,
            **self._quotes(claim),
            "release": release,
            "assertedBy": BAR.join(asserters),
            "asserter": BAR.join(self.label(asserter) for asserter in asserters),
            "date": day.isoformat() if day else "",
            "modality": local(self.first(claim, "fkg:modality")).removeprefix("mod-"),
            "claimStatus": local(self.first(claim, "fkg:claimStatus")).removeprefix("cs-"),
            "inferred": BAR.join(local(slot) for slot in self.values(claim, "fkg:inferred")),
            **({"openList": True} if self.first(claim, "fkg:openList") == "true" else {}),
            **self._time(claim, day),
        }

    def _quotes(self, claim: str) -> dict[str, Value]:
        """The statement that stands first in the text, with its offsets, and the others after it."""
        spans = []
        for evidence in self.values(claim, "fkg:evidence"):
            if local(self.first(evidence, "fkg:spanRole")) != "role-statement":
                continue
            selector = self.first(evidence, "oa:hasSelector")
            start, end = (self.read(selector, f"oa:{side}", _offset) for side in ("start", "end"))
            spans.append((-1 if start is None else start, end or 0, self.first(selector, "oa:exact")))
        spans.sort()
        if not spans:
            first, *more = self.values(claim, "fkg:quote") or [""]
            return {"quote": first, "furtherQuotes": BAR.join(more)}
        start, end, exact = spans[0]
        where: dict[str, Value] = {"offsetStart": start, "offsetEnd": end} if start >= 0 else {}
        return {"quote": exact, **where, "furtherQuotes": BAR.join(span[2] for span in spans[1:])}

    def _time(self, claim: str, said: date | None) -> dict[str, Value]:
        """Days on a timeline, half-open and both ends given, since Gephi shows no empty or open interval."""
        period = self.first(claim, "fkg:period")
        start, end = (self.read(period, f"fkg:period{side}", _day) for side in ("Start", "End"))
        basis, as_of = "period", self.read(claim, "fkg:asOf", _day)
        if as_of and start and end and self.first(claim, "fkg:accumulation") == iri("id:acc-to-date"):
            # A count to date goes to its day, whatever period it stands in.
            end = max(start, min(end, as_of))
        if not (start and end):
            basis = "as-of" if as_of else "said"
            start = end = as_of or said
        if not (start and end):
            return {}
        after = end + timedelta(days=1)
        return {"validFrom": start.isoformat(), "validUntil": after.isoformat(), "timeBasis": basis}

    def _content(self, claim: str) -> dict[str, Value]:
        numbers = {
            name: self.read(claim, f"fkg:{name}", _number) for name in ("value", "lowerBound", "upperBound")
        }
        period = self.first(claim, "fkg:period")
        unit = self.first(claim, "fkg:unit")
        return {
            **{name: number for name, number in numbers.items() if number is not None},
            "comparator": local(self.first(claim, "fkg:comparator")).removeprefix("cmp-"),
            "unit": self.label(unit) if unit else "",
            "accumulation": local(self.first(claim, "fkg:accumulation")).removeprefix("acc-"),
            "vagueQuantity": self.first(claim, "fkg:vagueQuantity"),
            "period": self.label(period) if period else "",
            "asOf": self.first(claim, "fkg:asOf"),
        }


def _number(text: str) -> Decimal:
    number = Decimal(text)
    if not number.is_finite():
        raise ValueError(text)
    return number


def _offset(text: str) -> int:
    return int(text)


def _day(text: str) -> date:
    """A day before the last of the calendar, which has none after it; a time zone plays no part."""
    found = date.fromisoformat(text[:10])
    if found == date.max:
        raise ValueError(text)
    return found


def present(attributes: dict[str, Value]) -> dict[str, Value]:
    """The attributes that have a value: an empty text is left out."""
    return {name: value for name, value in attributes.items() if value != ""}

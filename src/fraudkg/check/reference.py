"""What is wrong with the reference data of a study, told where it is written, before any release is built."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path

from fraudkg.check.engine import check
from fraudkg.check.findings import SHAPES, Severity
from fraudkg.graph.reference import Reference
from fraudkg.graph.rules import derive
from fraudkg.graph.study import Study, is_bundled
from fraudkg.graph.triples import plain, read_triples, to_ntriples
from fraudkg.lexicon.finding import Finding
from fraudkg.lexicon.gazetteer import Gazetteer, Name
from fraudkg.terms import ID

_PLACES = frozenset({"country", "place", "site"})
"""Kinds of which several in one country may bear one name, as towns and their provinces do."""
_LABEL = f"{SHAPES}Entity-label"


class OwnReference:
    """The Turtle files of a study beside the bundled ones.

    Raises:
        InputError: If a file cannot be read, or names what nothing declares.
    """

    def __init__(self, study: Study) -> None:
        self._study = study
        # A copy of the bundled data says nothing of its own.
        self._files = [
            path
            for folder in study.folders("data/reference")[1:]
            for path in sorted(folder.rglob("*.ttl"))
            if not is_bundled(path, Path("data/reference") / path.relative_to(folder))
        ]
        self._reference = Reference.from_study(study)

    @cached_property
    def _where(self) -> Mapping[str, Path]:
        """The first file that says something of each thing, by its id."""
        found: dict[str, Path] = {}
        for path in self._files:
            for subject, _, _ in read_triples(path):
                found.setdefault(subject[1:-1].removeprefix(ID), path)
        return found

    @cached_property
    def _bundled(self) -> frozenset[str]:
        """The ids of what the bundled data name."""
        bundled = self._study.folders("data/reference")[:1]
        return frozenset(name.id for name in Gazetteer(bundled, "en").names)

    def findings(self) -> tuple[Finding, ...]:
        """What a build would find in them, also in what no release names, and names that are taken."""
        if not self._files:
            return ()
        return tuple(sorted({*self._broken(), *self._taken("en"), *self._taken("zh")}))

    def _broken(self) -> Iterator[Finding]:
        """What the shapes find."""
        known = self._reference
        own = [triple for path in self._files for triple in read_triples(path)]
        stated = {*known.ontology, *known.codes, *own, *known.named(own)}
        stated |= derive(stated, self._study.files("ontology/rules", "*.rq"))
        report = check(to_ntriples(stated), shapes=self._study.folders("shapes")[1:])
        for one in report.at_least(Severity.WARNING):
            name = one.node.removeprefix(ID)
            if name in self._where:
                problem, _, remedy = one.message.rstrip(".").partition("; ")
                value = f", {one.value}" if one.value.startswith('"') else ""
                problem = f"{name}{value}: {problem}"
                if name in self._bundled and one.rule == _LABEL:
                    problem = f"{name} has another name in the bundled data"
                    remedy = "give it further names with skos:altLabel, or what is not the same another id"
                yield Finding(self._place(name, one.value), problem, remedy)

    def _taken(self, family: str) -> Iterator[Finding]:
        """Names that a text cannot tell apart: one of the two things would be read for the other."""
        bearing: dict[tuple[str, str], list[Name]] = {}
        for name in Gazetteer(self._study.folders("data/reference"), family).names:
            bearing.setdefault((name.words, name.kind), []).append(name)
        for (words, kind), names in bearing.items():
            for one in names if kind not in _PLACES else ():
                others = [other.id for other in names if other.id != one.id and _is_near(one, other)]
                if one.id in self._where and one.id not in self._bundled and others:
                    remedy = f"use {others[0]} if that is the same, else a longer name"
                    problem = f"{one.id} bears the name {words}, as {others[0]} does"
                    yield Finding(self._place(one.id, words), problem, remedy)

    def _place(self, name: str, value: str) -> str:
        """File and line of the value where it is words of the file, else of where the thing is described."""
        path = self._where[name]
        words = plain(value) if value.startswith('"') else value
        lines = path.read_text("utf-8").splitlines()
        begins = re.compile(rf"\s*(?:id:|<{re.escape(ID)}){re.escape(name)}(?![\w-])")
        first = next((number for number, line in enumerate(lines) if begins.match(line)), 0)
        said = (number for number, line in enumerate(lines[first:], first) if words and f'"{words}"' in line)
        return f"{path}:{next(said, first) + 1}"


def _is_near(one: Name, other: Name) -> bool:
    """Whether their countries do not tell them apart."""
    return None in {one.country, other.country} or one.country == other.country

"""What is declared, by name: codes, entities, predicates, and what each is called."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from fraudkg.claims.model import Claim, Entity, Outcome, Relation, Release, Statistic, Status
from fraudkg.errors import UnknownTermError
from fraudkg.nearest import perhaps_meant

_PREDICATE = "DirectProperty"
_CODE = re.compile("country-([a-z])([a-z])")
_SHOWN = 12
"""So many codes are named in a message."""


@dataclass(frozen=True, slots=True)
class Names:
    """Labels, English where there are, all names, and kinds, by id or local name; the kinds that are codes.

    `classes` are those of the ontology; where none is given, any is taken. `listed` stand in the ontology and
    the reference data, whatever a release declares.
    """

    labels: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    coded: frozenset[str] = frozenset()
    classes: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()

    def with_entities(self, entities: Iterable[Entity]) -> "Names":
        """The same once these entities are declared, too.

        Raises:
            UnknownTermError: If one of them would have to be a code, or has no class of the ontology.
        """
        own = {one.id: one for one in entities}
        for one in own.values():
            self.hold_class(one)
        called = {name: longest_first({one.label, *one.alternatives}) for name, one in own.items()}
        labels = {**self.labels, **{name: one.label for name, one in own.items()}}
        kinds = {**self.kinds, **{name: one.kind for name, one in own.items()}}
        return replace(self, labels=labels, names={**self.names, **called}, kinds=kinds)

    def hold_class(self, entity: Entity, place: str = "") -> None:
        """Let a release declare only what has a class of the ontology, is not listed and need not be.

        Raises:
            UnknownTermError: If it does.
        """
        kind = entity.kind
        if entity.id in self.listed:
            raise UnknownTermError(
                f"{entity.id} is listed already, as “{self.label(entity.id)}”",
                place=place,
                remedy="leave it out of `entities:`, or give what you declare another id",
            )
        if kind in self.coded:
            raise UnknownTermError(
                f"“{entity.label}” is no {kind}, all of which are listed",
                place=place,
                remedy=f"{self._codes_of(kind, entity.id)}, or leave the claim out",
            )
        if self.classes and kind not in self.classes:
            raise UnknownTermError(
                f"the ontology has no class {kind}, which {entity.id} is said to be",
                place=place,
                remedy=perhaps_meant(kind, sorted(self.classes), "use a class of ontology/fraudkg.ttl"),
            )

    def _codes_of(self, kind: str, given: str) -> str:
        """What else can be named of a kind of which all are codes, and where a further one is listed."""
        known = sorted(name for name, one in self.kinds.items() if one == kind and name != given)
        more = ", …" if known[_SHOWN:] else ""
        listed = f"list it in a Turtle file in data/reference/ of the study, as a {kind}"
        return f"name one of {', '.join(known[:_SHOWN])}{more}; or {listed}"

    def is_known(self, name: str) -> bool:
        """Whether that is the id of a thing or a code; the predicates of relations are none."""
        return self.kinds.get(name, _PREDICATE) != _PREDICATE

    def label(self, name: str) -> str:
        """The English label, else one in another language, else the id."""
        return self.labels.get(name, name)

    def require(self, name: str, *, what: str, claim: Claim, prefix: str = "") -> None:
        """Hold a claim to declared names.

        Raises:
            UnknownTermError: If nothing declares `prefix` + `name`; the message names near ones.
        """
        if self.is_known(prefix + name):
            return
        known = [
            one.removeprefix(prefix) for one in filter(self.is_known, self.kinds) if one.startswith(prefix)
        ]
        if prefix:
            hint = perhaps_meant(name, known, "add it to ontology/codes.ttl or data/reference/")
        else:
            hint = self._thing_meant(name)
        raise UnknownTermError(
            f"{claim.key}: nothing declares the {what} {name}", place=claim.place, remedy=hint
        )

    def _thing_meant(self, name: str) -> str:
        """What is perhaps meant by an id of a thing that nothing declares, and how it is declared."""
        new, known = self._declaration(name), filter(self.is_known, self.kinds)
        # Ids of bodies and places share much by their form: only a slip of the pen is near.
        called = self._called(name)[:1] or self._of_two_letters(name)
        near = perhaps_meant(name, known, "", cutoff=0.85)
        near = f"perhaps {' or '.join(called)} is meant" if called else near
        return f"{near}; {new}" if near else new

    def _called(self, given: str) -> list[str]:
        """The ids of what is called as an id says that is none: singapore, country-singapore."""
        wanted = {" ".join(parts) for parts in (given.split("-"), given.split("-")[1:])}
        return sorted(
            one for one, names in self.names.items() if any(name.casefold() in wanted for name in names)
        )

    def _of_two_letters(self, given: str) -> list[str]:
        """The countries, whose ids have three letters, for which a code of two may stand."""
        code = _CODE.fullmatch(given)
        form = re.compile(f"country-{code[1]}.?{code[2]}.?" if code else "")
        return sorted(one for one, kind in self.kinds.items() if kind == "Country" and form.fullmatch(one))

    def _declaration(self, name: str) -> str:
        """What to write, and where, to declare an entity; its class as far as its id tells."""
        kind = name.partition("-")[0] + "-"
        classes = {given for one, given in self.kinds.items() if given and one.startswith(kind)}
        is_a = classes.pop() if len(classes) == 1 else "…"
        if is_a in self.coded:
            return self._codes_of(is_a, name)
        return f"if it is new, write under `entities:` in claims.yaml `- {{id: {name}, a: {is_a}, label: …}}`"

    def _require_predicate(self, name: str, claim: Claim) -> None:
        """A relation's predicate is a property that the ontology lets a claim assert."""
        known = [one for one, kind in self.kinds.items() if kind == _PREDICATE]
        if name in known:
            return
        if name in self.names and name not in self.kinds:
            raise UnknownTermError(
                f"{claim.key}: {name} is told by the reference data, and by no claim",
                place=claim.place,
                remedy="say it in a Turtle file in data/reference/ of the study, or leave it out",
            )
        raise UnknownTermError(
            f"{claim.key}: no relation has the predicate {name}",
            place=claim.place,
            remedy=perhaps_meant(name, known, f"use one of {', '.join(sorted(known))}"),
        )

    def hold_bodies(self, release: Release) -> None:
        """Who held the announcement and who published the text are declared.

        Raises:
            UnknownTermError: For the first that is not.
        """
        bodies = [("held-by", name) for name in release.announcement.held_by]
        bodies += [("published-by", name) for name in (release.published_by,) if name]
        for slot, name in bodies:
            if not self.is_known(name):
                raise UnknownTermError(
                    f"nothing declares {name}, which `{slot}` names",
                    place=f"{release.folder}/release.yaml",
                    remedy=self._thing_meant(name),
                )

    def check(self, claim: Claim, keys: frozenset[str]) -> None:
        """Every code and entity that the claim names is declared.

        Raises:
            UnknownTermError: For the first that is not.
        """
        content = claim.content
        codes = [("dim-", "dimension", one) for one in claim.dimensions]
        entities = [*claim.asserted_by, claim.area, claim.result_of]
        entities += [one for one in claim.about if one not in keys]
        if claim.crime_type:
            codes.append(("crime-", "crime type", claim.crime_type.removeprefix("crime-")))
        if isinstance(content, Statistic):
            codes += [("ind-", "indicator", content.indicator), ("unit-", "unit", content.quantity.unit)]
            entities += [*content.counted_by, content.counts]
            if content.out_of and content.out_of not in keys:
                raise UnknownTermError(
                    f"{claim.key}: no claim of this release has the key {content.out_of}",
                    place=claim.place,
                    remedy=perhaps_meant(content.out_of, sorted(keys), "write the key of another claim"),
                )
        elif isinstance(content, Outcome):
            codes.append(("ind-", "indicator", content.indicator))
        elif isinstance(content, Relation):
            entities += [content.subject, content.object]
            self._require_predicate(content.predicate, claim)
        elif isinstance(content, Status):
            entities.append(content.of)
            codes += [("status-", "site status", content.status), ("aspect-", "aspect", content.aspect)]
        codes += [("", "entity", entity) for entity in entities if entity]
        for prefix, what, name in codes:
            self.require(name, what=what, claim=claim, prefix=prefix)


def longest_first(names: Iterable[str]) -> tuple[str, ...]:
    """Names in the order in which they are looked for."""
    return tuple(sorted(set(names), key=lambda one: (-len(one), one)))

"""What the study knows beside its releases: ontology, code lists, places, agencies, and their names."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fraudkg.claims.model import Claim, Entity, Outcome, Relation, Release, Statistic, Status
from fraudkg.errors import UnknownTermError
from fraudkg.graph.study import Study
from fraudkg.graph.triples import A, Triple, node, plain, read_triples, text
from fraudkg.lexicon.words import Lexicon
from fraudkg.terms import FKG, ID

_LABEL, _ALT, _HIDDEN = node("rdfs:label"), node("skos:altLabel"), node("skos:hiddenLabel")
_IN_SCHEME = node("skos:inScheme")
_CODE_PREFIXES = ("cmp", "unit", "acc")


def _literal(term: str) -> tuple[str, str]:
    """Value and language of a string literal."""
    tag = term.rpartition('"')[2]
    return plain(term), tag.removeprefix("@") if tag.startswith("@") else ""


@dataclass(frozen=True, slots=True)
class Reference:
    """The triples that every build starts from, and the names that they give.

    Args:
        ontology: Classes and properties.
        codes: Code lists and reference data.
        gazetteer: What releases may name besides; it enters a graph with the first statement that names it.
        lexicon: The words that may bear codes.
    """

    ontology: tuple[Triple, ...]
    codes: tuple[Triple, ...]
    gazetteer: tuple[Triple, ...]
    lexicon: Lexicon

    @classmethod
    def from_study(cls, study: Study) -> "Reference":
        """Read ontology, codes, reference data and lexicon.

        Raises:
            InputError: If a file cannot be read.
        """
        lexicon = Lexicon.from_folders(study.folders("data/lexicon"))
        ontology: list[Triple] = []
        codes: list[Triple] = []
        for path in study.files("ontology", "*.ttl"):
            if path.name != "alignment.ttl":
                (ontology if path.name == "fraudkg.ttl" else codes).extend(read_triples(path))
        for path in study.files("data/reference", "*.ttl"):
            codes += read_triples(path)
        codes += hidden_labels(lexicon)
        found = study.files("data/reference", "gazetteer/*.ttl")
        gazetteer = [triple for path in found for triple in read_triples(path)]
        return cls(tuple(ontology), tuple(codes), tuple(gazetteer), lexicon)

    def named(self, said: Iterable[Triple]) -> Iterator[Triple]:
        """What the gazetteer knows of all that `said` names, directly or by way of what it knows."""
        known: dict[str, list[Triple]] = defaultdict(list)
        for triple in self.gazetteer:
            known[triple[0]].append(triple)
        due = {term for triple in said for term in (triple[0], triple[2]) if term in known}
        while due:
            for triple in known.pop(due.pop()):
                yield triple
                if triple[2] in known:
                    due.add(triple[2])

    def classes(self) -> frozenset[str]:
        """The local names of the ontology's own classes."""
        kind = node("owl:Class")
        return frozenset(
            subject[1:-1].removeprefix(FKG)
            for subject, predicate, obj in self.ontology
            if predicate == A and obj == kind and subject.startswith(f"<{FKG}")
        )

    def names(self, releases: Iterable[Release]) -> "Names":
        """All names, those of the releases' own entities and announcements included."""
        labels: dict[str, str] = {}
        names: dict[str, set[str]] = defaultdict(set)
        kinds: dict[str, str] = {}
        coded: set[str] = set()
        for subject, predicate, obj in (*self.ontology, *self.codes, *self.gazetteer):
            name = subject[1:-1].removeprefix(ID).removeprefix(FKG)
            if predicate == A and obj.startswith(f"<{FKG}"):
                kinds[name] = obj[1:-1].removeprefix(FKG)
            elif predicate == _IN_SCHEME:
                coded.add(name)
            elif predicate in {_LABEL, _ALT}:
                value, language = _literal(obj)
                names[name].add(value)
                if predicate == _LABEL and language == "en":
                    labels[name] = value
            kinds.setdefault(name, "")
        for release in releases:
            occasion = release.announcement
            kinds[occasion.id] = "Announcement"
            if occasion.label:
                labels[occasion.id] = occasion.label
            for entity in release.entities:
                labels[entity.id], kinds[entity.id] = entity.label, entity.kind
                names[entity.id] |= {entity.label, *entity.alternatives}
        called = {name: _longest_first(given) for name, given in names.items()}
        return Names(labels, called, kinds, frozenset(kinds[name] for name in coded))


def _longest_first(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda one: (-len(one), one)))


def check_entities(release: Release, classes: frozenset[str], names: "Names") -> None:
    """Every entity of the release has a class of the ontology, and none that only codes have.

    Raises:
        UnknownTermError: For the first that has not.
    """
    for entity in release.entities:
        names.hold_uncoded(entity, f"{release.folder}/claims.yaml")
        if entity.kind not in classes:
            near = difflib.get_close_matches(entity.kind, sorted(classes), n=1)
            raise UnknownTermError(
                f"the ontology has no class {entity.kind}, which {entity.id} is said to be",
                place=f"{release.folder}/claims.yaml",
                remedy=f"did you mean {near[0]}" if near else "use a class of ontology/fraudkg.ttl",
            )


@dataclass(frozen=True, slots=True)
class Names:
    """English labels, all names, and kinds, by id or local name; and the kinds of which all are codes."""

    labels: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    kinds: Mapping[str, str]
    coded: frozenset[str] = frozenset()

    def with_entities(self, entities: Iterable[Entity]) -> "Names":
        """The same once these entities are declared, too.

        Raises:
            UnknownTermError: If one of them would have to be a code.
        """
        own = {one.id: one for one in entities}
        for one in own.values():
            self.hold_uncoded(one)
        called = {name: _longest_first({one.label, *one.alternatives}) for name, one in own.items()}
        return Names(
            {**self.labels, **{name: one.label for name, one in own.items()}},
            {**self.names, **called},
            {**self.kinds, **{name: one.kind for name, one in own.items()}},
            self.coded,
        )

    def hold_uncoded(self, entity: Entity, place: str = "") -> None:
        """Let a release declare nothing that has to be a code.

        Raises:
            UnknownTermError: If it does.
        """
        if entity.kind in self.coded:
            raise UnknownTermError(
                f"“{entity.label}” is no {entity.kind} of ontology/codes.ttl, which lists them all",
                place=place,
                remedy="name one of them, add it there with its words, or leave the claim out",
            )

    def label(self, name: str) -> str:
        """The English label, or the id where there is none."""
        return self.labels.get(name, name)

    def require(self, name: str, *, what: str, claim: Claim, prefix: str = "") -> None:
        """Hold a claim to declared names.

        Raises:
            UnknownTermError: If nothing declares `prefix` + `name`; the message names near ones.
        """
        if prefix + name in self.kinds:
            return
        known = [one.removeprefix(prefix) for one in self.kinds if one.startswith(prefix)]
        # Ids of bodies and places share much by their form: only a slip of the pen is near.
        near = difflib.get_close_matches(name, known, n=1, cutoff=0.6 if prefix else 0.85)
        new = "add it to ontology/codes.ttl or data/reference/" if prefix else self._declaration(name)
        hint = f"did you mean {near[0]}; {new}" if near and not prefix else new
        if near and prefix:
            hint = f"did you mean {near[0]}"
        raise UnknownTermError(
            f"{claim.key}: nothing declares the {what} {name}", place=claim.place, remedy=hint
        )

    def _declaration(self, name: str) -> str:
        """What to write, and where, to declare an entity; its class as far as its id tells."""
        kind = name.partition("-")[0] + "-"
        classes = {given for one, given in self.kinds.items() if given and one.startswith(kind)}
        is_a = classes.pop() if len(classes) == 1 else "…"
        return f"if it is new, write under `entities:` in claims.yaml `- {{id: {name}, a: {is_a}, label: …}}`"

    def _require_predicate(self, name: str, claim: Claim) -> None:
        """A relation's predicate is a property that the ontology lets a claim assert."""
        known = [one for one, kind in self.kinds.items() if kind == "DirectProperty"]
        if name in known:
            return
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {near[0]}" if near else "use a fkg:DirectProperty of the ontology"
        raise UnknownTermError(
            f"{claim.key}: no relation has the predicate {name}", place=claim.place, remedy=hint
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
                    f"{claim.key}: no claim of this release has the key {content.out_of}", place=claim.place
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


def hidden_labels(lexicon: Lexicon) -> list[Triple]:
    """The words that may bear a comparator, unit or accumulation, on the code itself.

    With them a verifier needs nothing but the graph.
    """
    return [
        (node(f"id:{code}"), _HIDDEN, text(word, language))
        for prefix in _CODE_PREFIXES
        for code in lexicon.codes(prefix)
        for language, words in lexicon.entries[code].items()
        for word in words
    ]

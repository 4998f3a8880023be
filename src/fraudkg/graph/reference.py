"""What the study knows beside its releases: ontology, code lists, places, agencies, and their names."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fraudkg.claims.faults import Faults
from fraudkg.claims.model import Release
from fraudkg.claims.names import Names, longest_first
from fraudkg.graph.declared import hold_declared
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

    The gazetteer is what releases may name besides; it enters a graph with the first statement that names it.
    """

    ontology: tuple[Triple, ...]
    codes: tuple[Triple, ...]
    gazetteer: tuple[Triple, ...]
    lexicon: Lexicon

    @classmethod
    def from_study(cls, study: Study) -> "Reference":
        """Read ontology, codes, reference data and lexicon.

        Raises:
            FraudkgError: If a file cannot be read, or names what nothing declares; all such names are told.
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
        described = {subject for subject, _, _ in (*ontology, *codes, *gazetteer)}
        faults = Faults()
        for folder in study.folders("data/reference")[1:]:
            for path in sorted(folder.rglob("*.ttl")):
                with faults:
                    hold_declared(path, described)
        faults.tell()
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

    def names(self, releases: Iterable[Release]) -> Names:
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
                if predicate == _LABEL and (language == "en" or name not in labels):
                    labels[name] = value
            # A class or a property is nothing that a claim can speak of.
            if not subject.startswith(f"<{FKG}"):
                kinds.setdefault(name, "")
        listed = frozenset(kinds)
        for release in releases:
            occasion = release.announcement
            kinds[occasion.id] = "Announcement"
            if occasion.label:
                labels[occasion.id] = occasion.label
            for entity in (one for one in release.entities if one.id not in listed):
                labels[entity.id], kinds[entity.id] = entity.label, entity.kind
                names[entity.id] |= {entity.label, *entity.alternatives}
        called = {name: longest_first(given) for name, given in names.items()}
        coded_kinds = frozenset(kinds[name] for name in coded)
        return Names(labels, called, kinds, coded_kinds, self.classes(), listed)


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

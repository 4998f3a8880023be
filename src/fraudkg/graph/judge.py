"""The judge: what a build would find wrong with one claim, asked before the claim is accepted."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path

import pyoxigraph as ox

from fraudkg.claims.model import Claim, Relation, Release, Statistic
from fraudkg.claims.names import Names
from fraudkg.errors import ReplayError
from fraudkg.graph.claims import claim_id, claim_triples, period_triples, release_triples
from fraudkg.graph.reference import Reference
from fraudkg.graph.triples import A, Triple, load_store, node, to_ntriples
from fraudkg.lexicon.turtle import read_turtle
from fraudkg.resources import resource
from fraudkg.review.evidence.replay import Replayed
from fraudkg.terms import PREFIXES, iri
from fraudkg.verify import ClaimVerifier
from fraudkg.verify.rates import RATIOS

_SHAPES = "https://w3id.org/fraudkg/shapes#"
_ENDS = {"subject": "", "object": "-object"}
"""The ends of a relation, and how the shapes call what a predicate asks of each."""


class Judge:
    """Asks about claims of one release what a build asks: the verifier, and the shapes of relations' ends.

    Where it knows which measures count `money` alone, it holds them to currencies, too, as a reader does.
    """

    def __init__(self, reference: Reference, money: Collection[str], release: Release) -> None:
        self._reference = reference
        self._money = money
        self._release = release

    def __call__(self, replayed: Replayed, names: Names) -> None:
        """Let pass a claim in which a build finds nothing.

        Raises:
            ReplayError: For the first thing that it would find.
        """
        claim, content = replayed.claim, replayed.claim.content
        triples = list(claim_triples(self._release, replayed, names.label))
        triples += period_triples(claim.period) if claim.period else ()
        if isinstance(content, Statistic):
            triples += _kinds(content.counted_by, names)
            self._hold_to_money(claim, content)
        name = iri(f"id:{claim_id(self._release, claim.key)}")
        found = [(one.problem, one.remedy) for one in self._verifier.findings(name, _parsed(triples))]
        if isinstance(content, Relation):
            ends = (content.subject, content.object)
            found += self._unfit_ends([*triples, *_kinds(ends, names)], content)
        if found:
            problem, remedy = found[0]
            raise ReplayError(f"{claim.key}: {problem}", place=claim.place, remedy=remedy)

    def _hold_to_money(self, claim: Claim, content: Statistic) -> None:
        unit = content.quantity.unit
        # A sum may have risen by a share of itself.
        if content.indicator in self._money and unit not in {*self._currencies, *RATIOS}:
            raise ReplayError(
                f"{claim.key}: {content.indicator} is a sum of money, and {unit} is no currency",
                place=claim.place,
                remedy="choose another measure, or the currency",
            )

    @cached_property
    def _currencies(self) -> frozenset[str]:
        currency, unit = node("schema:currency"), iri("id:unit-")
        codes = self._reference.codes
        return frozenset(one[0][1:-1].removeprefix(unit) for one in codes if one[1] == currency)

    @cached_property
    def _verifier(self) -> ClaimVerifier:
        release, texts = self._release, {}
        if release.text_file:
            texts[release.id] = Path(release.folder, release.text_file).read_bytes()
        known = (*self._reference.ontology, *self._reference.codes, *release_triples(release))
        return ClaimVerifier(_parsed(known), texts)

    def _unfit_ends(self, triples: Iterable[Triple], content: Relation) -> Iterator[tuple[str, str]]:
        """What the predicate asks of the ends of the only claim among the triples, where they are no such."""
        types = [one for end in (content.subject, content.object) for one in self._types[node(f"id:{end}")]]
        store = load_store({*triples, *self._classes, *types})
        for end, suffix in _ENDS.items():
            query = self._shapes[f"RelationClaim-{end}-kind-query", "select"].replace("$PATH", f"fkg:{end}")
            if list(store.query(query, prefixes=dict(PREFIXES))):  # type: ignore[arg-type]
                problem, _, remedy = self._shapes[content.predicate + suffix, "message"].partition("; ")
                yield problem, remedy.rstrip(".")

    @cached_property
    def _classes(self) -> list[Triple]:
        return [one for one in self._reference.ontology if one[1] == node("rdfs:subClassOf")]

    @cached_property
    def _types(self) -> Mapping[str, list[Triple]]:
        """The classes of what the reference data describe, which may be several."""
        types: dict[str, list[Triple]] = defaultdict(list)
        for one in self._reference.codes:
            if one[1] == A:
                types[one[0]].append(one)
        return types

    @cached_property
    def _shapes(self) -> dict[tuple[str, str], str]:
        """What the shapes of relations say, by the local names of shape and property."""
        said = read_turtle(resource("shapes") / "relations.ttl")
        sh = PREFIXES["sh"]
        return {
            (one.subject.value.removeprefix(_SHAPES), one.predicate.value.removeprefix(sh)): one.object.value
            for one in said
            if isinstance(one.subject, ox.NamedNode) and isinstance(one.object, ox.Literal)
        }


def _kinds(things: Iterable[str], names: Names) -> list[Triple]:
    kinds = ((one, names.kinds.get(one)) for one in things)
    return [(node(f"id:{one}"), A, node(f"fkg:{kind}")) for one, kind in kinds if kind]


def _parsed(triples: Iterable[Triple]) -> Iterator[ox.Quad]:
    return iter(ox.parse(to_ntriples(triples), ox.RdfFormat.N_TRIPLES))

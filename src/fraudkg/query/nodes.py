"""Nodes by name: from what a user typed to an IRI, from an IRI to a label."""

import difflib
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Final

import pyoxigraph as ox

from fraudkg.errors import UnknownTermError
from fraudkg.terms import FKG, ID, PREFIXES, prefixed

_LABEL: Final = ox.NamedNode(PREFIXES["rdfs"] + "label")
_PARTS: Final = re.compile(r"^(evidence-|edge-|claim-|assertion-|text-|extraction-)")


def resolve(store: ox.Store, word: str) -> ox.NamedNode:
    """The node that a slug, prefixed name or IRI names.

    Raises:
        UnknownTermError: If no triple has it.
    """
    bare = word.strip().removeprefix("<").removesuffix(">")
    prefix, colon, local = bare.partition(":")
    if colon and prefix in PREFIXES:
        iri = PREFIXES[prefix] + local
    elif "://" in bare or bare.startswith("urn:"):
        iri = bare
    else:
        iri = ID + bare
    # What is no IRI is known nowhere.
    with suppress(ValueError):
        if known(store, iri):
            return ox.NamedNode(iri)
    named = bare if iri.startswith(ID) else prefixed(iri)
    raise UnknownTermError(
        f"the graph knows no {named!r}",
        remedy=suggest(store, iri, "fraudkg query --list for ways to find it"),
    )


def known(store: ox.Store, iri: str) -> bool:
    """Whether any triple has the IRI as subject, predicate or object."""
    node = ox.NamedNode(iri)
    patterns = ((node, None, None), (None, None, node), (None, node, None))
    return any(next(store.quads_for_pattern(*pattern), None) is not None for pattern in patterns)


def refuse_unknown(store: ox.Store, terms: Mapping[str, list[str]], defaults: Mapping[str, str]) -> None:
    """Refuse terms that parameters are set to and the graph does not know: they would silently give no rows.

    The terms are given by parameter, as SPARQL writes them; the defaults are what these hold otherwise.

    Raises:
        UnknownTermError: If one is of ours and in no triple.
    """
    for name, iri in (
        (name, term[1:-1]) for name, of in terms.items() for term in of if term.startswith("<")
    ):
        if iri.startswith((ID, FKG)) and not known(store, iri):
            raise UnknownTermError(
                f"the graph knows no {iri.removeprefix(ID)!r}",
                place=f"--set {name}",
                remedy=suggest(store, iri, f"the default, {defaults[name]}"),
            )


def suggest(store: ox.Store, iri: str, otherwise: str) -> str:
    """A remedy for an unknown IRI: nodes with that label, key or a near slug, else where to look."""
    return near(store, iri) or f"see {otherwise}"


def near(store: ox.Store, iri: str) -> str:
    """The nodes that are perhaps meant by an unknown IRI; "" where none is near."""
    wanted = iri.removeprefix(ID)
    kind = _PARTS.match(wanted)
    part = wanted.removeprefix(kind[1]) if kind else wanted
    slugs: set[str] = set()
    named: set[str] = set()
    for quad in store.quads_for_pattern(None, _LABEL, None):
        subject = quad.subject
        if not (isinstance(subject, ox.NamedNode) and subject.value.startswith(ID)):
            continue
        slug = subject.value.removeprefix(ID)
        # Thousands of evidence nodes would crowd out what is meant, unless one of them is.
        family = _PARTS.match(slug)
        if family is None or wanted.startswith(family[1]):
            slugs.add(slug)
        by_label = isinstance(quad.object, ox.Literal) and quad.object.value.casefold() == wanted.casefold()
        # Whoever knows a claims file knows the claim's key; others know the last part of a name.
        is_kind = slug.startswith(kind[1]) if kind else slug in slugs or slug.startswith("claim-")
        by_key = is_kind and (slug.endswith(f"-{part}") or (kind and f"-{part}-" in slug))
        if by_label or by_key:
            named.add(slug)
    # What is short, and no claim, is what a part of its name most likely stands for.
    found = sorted(
        named, key=lambda slug: (bool(_PARTS.match(slug)), len(slug), slug)
    ) or difflib.get_close_matches(wanted, sorted(slugs), n=3, cutoff=0.6)
    return f"perhaps {' or '.join(found[:3])} is meant" if found else ""


def objects(store: ox.Store, subject: str, predicate: str) -> tuple[str, ...]:
    """The nodes to which a property of a node leads, sorted."""
    quads = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return tuple(sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.NamedNode)))


def literals(store: ox.Store, subject: str, predicate: str) -> tuple[str, ...]:
    """The words and numbers that a property of a node has, sorted."""
    quads = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(predicate), None)
    return tuple(sorted(quad.object.value for quad in quads if isinstance(quad.object, ox.Literal)))


def label_of(store: ox.Store, iri: str) -> str:
    """The English label of a node, else its first label, else its short name."""
    labels = [quad.object for quad in store.quads_for_pattern(ox.NamedNode(iri), _LABEL, None)]
    literals = sorted(
        (label for label in labels if isinstance(label, ox.Literal)),
        key=lambda label: (label.language != "en", label.language or "", label.value),
    )
    return literals[0].value if literals else prefixed(iri)

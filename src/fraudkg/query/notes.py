"""Why a query finds less than meant: its terms, namespaces, literals and classes."""

import re
from collections.abc import Iterator
from typing import Final

import pyoxigraph as ox

from fraudkg.nearest import perhaps_meant
from fraudkg.query.nodes import known, near
from fraudkg.query.table import Term, notation
from fraudkg.terms import BASE, FKG, PREFIXES, prefixed

_BELOW: Final = PREFIXES["rdfs"] + "subClassOf"
_DEFINED: Final = ox.NamedNode(PREFIXES["rdfs"] + "isDefinedBy")
_TERM: Final = re.compile(r"\b(fkg|id):([A-Za-z0-9_-]+)")
_DECLARED: Final = re.compile(r"\bprefix\s+([\w.-]*):\s*<([^>\s]*)>", re.IGNORECASE)
_IRI: Final = re.compile(r"<([^<>\s]+)>")
_CLASS: Final = re.compile(r"(?:(?<![\w:?$/])a|\brdf:type)\s+fkg:(\w+)")
# A string that functions or comparisons take is no pattern: STR() makes it equal to a tagged one.
_PLAIN: Final = re.compile(r'[^\s(=<>!,+]\s+"((?:[^"\\\n]|\\.)*)"(?!@|\^\^)')
_LITERAL_OF: Final = re.compile(r'\bfkg:(\w+)\s+["\d]')


def notes_on_nothing(text: str, store: ox.Store) -> Iterator[str]:
    """Why a query may have found nothing, one sentence each; nothing where no reason shows."""
    declared = dict(_DECLARED.findall(text))
    for prefix, namespace in sorted(declared.items()):
        if PREFIXES.get(prefix, namespace) != namespace:
            yield f"{prefix}: is <{PREFIXES[prefix]}> here, not <{namespace}>"
    # Without the host's s, or with www, an IRI is another one.
    ours = BASE.removeprefix("https://")
    for iri in sorted(set(_IRI.findall(text)) - set(declared.values())):
        if ours in iri and not iri.startswith(BASE):
            yield f"the graph has no <{iri}>; fkg: is <{FKG}>, id: is <{PREFIXES['id']}>"
    for prefix, name in sorted(set(_TERM.findall(text))):
        iri = PREFIXES[prefix] + name
        if declared.get(prefix, PREFIXES[prefix]) == PREFIXES[prefix] and not known(store, iri):
            told = _near_term(name, store) if prefix == "fkg" else near(store, iri)
            yield f"the graph knows no {prefix}:{name}{told and f'; {told}'}"
    yield from _on_literals(text, store)


def notes_on_classes(text: str, store: ox.Store) -> Iterator[str]:
    """Classes asked for themselves although most of their nodes bear a class below them."""
    for name in dict.fromkeys(_CLASS.findall(text)):
        own, every = (_members(store, f"{path} <{FKG}{name}>") for path in ("a", f"a/<{_BELOW}>*"))
        if every > own:
            yield (
                f"`a fkg:{name}` finds {own or 'none'} of {every} nodes, since a node bears"
                f" its narrowest class; write a/rdfs:subClassOf* fkg:{name}"
            )


def _on_literals(text: str, store: ox.Store) -> Iterator[str]:
    plain = set(_PLAIN.findall(text))
    found: dict[str, set[str]] = {}
    for quad in store if plain else ():
        term = quad.object
        if isinstance(term, ox.Literal) and term.value in plain:
            shown = Term.literal(term.value, datatype=term.datatype.value, language=term.language or "")
            found.setdefault(term.value, set()).add(_short(shown))
    for value, forms in sorted(found.items()):
        if f'"{value}"' not in forms:
            yield f'the graph has no "{value}", but {" and ".join(sorted(forms)[:2])}'
    for name in sorted(set(_LITERAL_OF.findall(text))):
        objects = [quad.object for quad in store.quads_for_pattern(None, ox.NamedNode(FKG + name), None)]
        nodes = sorted(term.value for term in objects if isinstance(term, ox.NamedNode))
        if nodes and len(nodes) == len(objects):
            yield f"the values of fkg:{name} are nodes, such as {prefixed(nodes[0])}"


def _short(term: Term) -> str:
    """A literal as a query writes it, its datatype by prefix."""
    return _IRI.sub(lambda match: prefixed(match[1]), notation(term)) if term.datatype else notation(term)


def _near_term(name: str, store: ox.Store) -> str:
    subjects = (quad.subject for quad in store.quads_for_pattern(None, _DEFINED, None))
    names = [one.value.removeprefix(FKG) for one in subjects if isinstance(one, ox.NamedNode)]
    return perhaps_meant(name, names, "", prefix="fkg:")


def _members(store: ox.Store, asked: str) -> int:
    """How many nodes there are of which something is asked."""
    found = store.query(f"SELECT DISTINCT ?node {{ ?node {asked} }}")
    return sum(1 for _ in found) if isinstance(found, ox.QuerySolutions) else 0

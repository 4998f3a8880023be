"""docs/reference.md: every class, property and code of the ontology, as its files have them."""

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from fraudkg.query.engines import select
from fraudkg.terms import BASE, FKG, ID, iri, prefixed

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "ontology"
INTRO = """# Terms

Every class, property and code of the ontology. `fkg:` is `https://w3id.org/fraudkg/ns#`, `id:` is
`https://w3id.org/fraudkg/id/`. How the terms hang together is on [one page](model.md).
"""


def page() -> str:
    """The page of all terms: the ontology's own sections first, then one table a code list."""
    ontology, codes, alignment = (_read(name) for name in ("fraudkg", "codes", "alignment"))
    shapes = _shapes()
    parts = [INTRO]
    for title, terms in _sections():
        parts += [f"\n## {title}\n", *(_term(ontology, alignment, shapes, FKG + term) for term in terms)]
    parts.append("\n# Code lists\n")
    parts += [_scheme(codes, alignment, scheme) for scheme in _schemes()]
    return "".join(parts)


def _read(name: str) -> ox.Store:
    store = ox.Store()
    store.load(path=FOLDER / f"{name}.ttl", format=ox.RdfFormat.TURTLE)
    return store


def _shapes() -> ox.Store:
    """The shapes of direct edges: these have no domain or range, from which a reasoner would conclude."""
    store = ox.Store()
    for name in ("common", "relations"):
        store.load(path=ROOT / "shapes" / f"{name}.ttl", format=ox.RdfFormat.TURTLE)
    return store


def _sections() -> Iterator[tuple[str, list[str]]]:
    """The headings of the ontology file with the terms that stand under each, in the file's order."""
    text = (FOLDER / "fraudkg.ttl").read_text(encoding="utf-8")
    for block in text.split("\n### ")[1:]:
        if terms := re.findall(r"^fkg:(\w+) a ", block, re.MULTILINE):
            yield block.partition("\n")[0], terms


def _schemes() -> list[str]:
    text = (FOLDER / "codes.ttl").read_text(encoding="utf-8")
    return [ID + name for name in re.findall(r"^id:(scheme-[\w-]+) a ", text, re.MULTILINE)]


def _objects(store: ox.Store, subject: str, name: str) -> list[ox.NamedNode | ox.Literal]:
    found = store.quads_for_pattern(ox.NamedNode(subject), ox.NamedNode(iri(name)), None)
    objects = [quad.object for quad in found]
    return sorted((one for one in objects if isinstance(one, (ox.NamedNode, ox.Literal))), key=str)


def _words(store: ox.Store, subject: str, name: str, language: str = "en") -> str:
    found = _objects(store, subject, name)
    return "; ".join(one.value for one in found if isinstance(one, ox.Literal) and one.language == language)


def _both(store: ox.Store, subject: str, name: str, between: str) -> str:
    return _words(store, subject, name) + between + _words(store, subject, name, "zh-hans")


def _names(store: ox.Store, subject: str, *properties: str) -> str:
    found = (one for name in properties for one in _objects(store, subject, name))
    return ", ".join(f"`{prefixed(one.value)}`" for one in found if isinstance(one, ox.NamedNode))


def _ends(shapes: ox.Store, term: str) -> str:
    """The classes that a shape of that name admits, at one end of a direct edge."""
    shape = f"<{BASE}shapes#{term.removeprefix(FKG)}>"
    query = f"SELECT DISTINCT ?class {{ {shape} sh:class|(sh:or/rdf:rest*/rdf:first/sh:class) ?class }}"
    return " or ".join(sorted(f"`{row[0]}`" for row in select(query, shapes).texts()))


def _term(ontology: ox.Store, alignment: ox.Store, shapes: ox.Store, term: str) -> str:
    lines = [
        f"\n### {prefixed(term)}\n",
        f"{_both(ontology, term, 'rdfs:label', ' · ')}\n",
        f"{_both(ontology, term, 'skos:definition', ' ')}\n",
    ]
    facts = {
        "a kind of": _names(ontology, term, "rdfs:subClassOf", "rdfs:subPropertyOf"),
        "says something of": _names(ontology, term, "rdfs:domain") or _ends(shapes, term),
        "its value is": _names(ontology, term, "rdfs:range") or _ends(shapes, f"{term}-object"),
        "in other vocabularies": _names(
            alignment, term, "rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:seeAlso"
        ),
        "for example": _words(ontology, term, "skos:example"),
    }
    if "`fkg:DirectProperty`" in _names(ontology, term, "rdf:type").split(", "):
        lines.append("- may stand in a relation claim, and so become a direct edge")
    lines += [f"- {name}: {value}" for name, value in facts.items() if value]
    return "\n".join(lines).rstrip("\n") + "\n"


def _scheme(codes: ox.Store, alignment: ox.Store, scheme: str) -> str:
    lines = [
        f"\n## {_both(codes, scheme, 'rdfs:label', ' · ')}\n",
        f"{_words(codes, scheme, 'skos:definition')}\n",
        "| code | English | Chinese | what it means | elsewhere |",
        "|---|---|---|---|---|",
    ]
    members = codes.quads_for_pattern(None, ox.NamedNode(iri("skos:inScheme")), ox.NamedNode(scheme))
    for code in sorted(quad.subject.value for quad in members if isinstance(quad.subject, ox.NamedNode)):
        matches = ("broadMatch", "closeMatch", "exactMatch", "narrowMatch", "relatedMatch")
        cells = (
            f"`{prefixed(code)}`",
            _words(codes, code, "rdfs:label"),
            _words(codes, code, "rdfs:label", "zh-hans"),
            _words(codes, code, "skos:definition"),
            _names(alignment, code, *(f"skos:{match}" for match in matches)),
        )
        lines.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(lines) + "\n"

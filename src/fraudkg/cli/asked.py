"""Which graph a command reads: the one named, else what a build has left in ./out, else the bundled one."""

from pathlib import Path

import click
import pyoxigraph as ox

from fraudkg.cli.options import OUT, build_call
from fraudkg.counted import counted
from fraudkg.errors import InputError
from fraudkg.files import SUMS, existing
from fraudkg.graph.claims import CLASSES
from fraudkg.graph.study import Study
from fraudkg.query.engines import read_store
from fraudkg.resources import resource
from fraudkg.terms import FKG, PREFIXES

_FILE = "fraudkg.ttl"
_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


def open_graph(given: Path | None) -> ox.Store:
    """The store to ask: of a file, of a folder that `build` wrote, of a study that is built anew, or unnamed.

    Standard error gets a line that names a graph which the call does not, and one where it is older than its
    study.

    Raises:
        FraudkgError: If it cannot be read or built.
    """
    if given is None:
        return _unnamed()[1]
    if not existing(given, "graph file or folder").is_dir():
        return _read(given)
    if (given / _FILE).is_file():
        return _read(given / _FILE)
    from fraudkg import kg

    return kg.build(given).store


def graph_file(given: Path | None) -> Path | bytes:
    """The file to check or verify: the one given, that of a folder or of the `out` in it, or the unnamed one.

    A bundled graph that is in no file is given as N-Triples. Standard error gets the lines of `open_graph`.

    Raises:
        FraudkgError: If there is none, or it cannot be read.
    """
    if given is None:
        path, store = _unnamed()
        return path or ox.serialize((quad.triple for quad in store), format=ox.RdfFormat.N_TRIPLES) or b""
    if not existing(given, "graph file or folder").is_dir():
        _tell_age(given)
        return given
    for path in (given / _FILE, given / OUT / _FILE):
        if path.is_file():
            _read(path, is_named=False)
            return path
    mending = f"build its study ({build_call(given, given / OUT)})" if Study.is_one(given) else "build first"
    raise InputError(
        f"the folder holds neither {_FILE} nor {OUT / _FILE}",
        place=str(given),
        remedy=f"{mending}, or name an RDF file",
    )


def tell_other(study: Path | None, output: Path, graph: bytes) -> None:
    """Say, after a build into another folder, that the study's own `out` holds another graph than this."""
    if study is None or (own := study / OUT).resolve() == output.resolve():
        return
    if (own / _FILE).is_file() and (own / _FILE).read_bytes() != graph:
        told = f"note: {own} still holds another graph, of an earlier build; to renew it"
        click.echo(f"{told}: {build_call(study, own)}", err=True)


def study_of(path: Path) -> Path | None:
    """The study in whose folder a graph's file lies, or in whose `out`."""
    around = path.parent.parent if path.parent.name.strip(".") else path.parent / ".."
    return next((one for one in (around, path.parent) if Study.is_one(one)), None)


def _unnamed() -> tuple[Path | None, ox.Store]:
    """The graph to ask where none is named, which is told, and its file if it has one."""
    path = OUT / _FILE
    if path.is_file():
        return path, _read(path, is_named=False)
    found: Path | None = None
    try:
        found = resource("data", _FILE)
        store = read_store(found)
    except InputError:
        # A built graph is read in a moment; an installed package has none, and a build takes a second or two.
        from fraudkg import kg

        store = kg.load().store
    is_passed_over = Study.is_passed_over(Path())
    _tell("the bundled one", store, f"; to add this folder's study: {build_call(Path())}" * is_passed_over)
    return found, store


def _read(path: Path, *, is_named: bool = True) -> ox.Store:
    """A graph that the call names, else a built one, which is told."""
    store = read_store(path)
    if not is_named:
        _tell(str(path), store)
    _tell_age(path)
    return store


def _tell(name: str, store: ox.Store, more: str = "") -> None:
    claims = {
        quad.subject
        for kind in CLASSES.values()
        for quad in store.quads_for_pattern(None, _TYPE, ox.NamedNode(FKG + kind))
    }
    click.echo(f"graph: {name}, {counted(len(claims), 'claim')}{more}", err=True)


def _tell_age(path: Path) -> None:
    """Say that a built graph is older than the study that it lies in, or in whose `out` it does."""
    if not (path.parent / SUMS).is_file():
        return
    study = study_of(path)
    newest = max(Study.inputs(study), key=lambda one: one.stat().st_mtime, default=None) if study else None
    if study and newest and newest.stat().st_mtime > path.stat().st_mtime:
        told = f"note: {path} is older than {newest}; to build it again"
        click.echo(f"{told}: {build_call(study, path.parent)}", err=True)

"""The files that come with the package, parsed once a worker, however many made-up studies stand on them.

Hundreds of tests build or review a made-up study, and each read the same bundled releases, names and words
again: a tenth of the time of all tests. What was read is known by its path and its bytes, so that a file that
changes is read anew. The tests of the readers call them as they are, and so does all that runs in a process
of its own; what a made-up study brings is read each time.
"""

from functools import cache
from pathlib import Path

from fraudkg.claims import loader
from fraudkg.claims.model import Release
from fraudkg.cli import add, opening
from fraudkg.evaluate.gold import GoldText, find_gold
from fraudkg.extract import reader
from fraudkg.graph import builder, reference, triples
from fraudkg.review import work

ROOT = Path(__file__).parents[1]

_stages_of_study = reader._stages_of
_stages_of_bundle = cache(_stages_of_study.__wrapped__)


@cache
def _release(folder: Path, *_bytes: bytes) -> Release:
    return loader.read_release(folder)


def read_release(folder: Path) -> Release:
    if not folder.is_relative_to(ROOT):
        return loader.read_release(folder)
    return _release(folder, *((folder / name).read_bytes() for name in ("release.yaml", "claims.yaml")))


@cache
def _triples(path: Path, _bytes: bytes) -> tuple[triples.Triple, ...]:
    return tuple(triples.read_triples(path))


def read_triples(path: Path) -> list[triples.Triple]:
    if not path.is_relative_to(ROOT):
        return triples.read_triples(path)
    return list(_triples(path, path.read_bytes()))


def stages_of(
    lexicon: tuple[Path, ...],
    reference: tuple[Path, ...],
    family: str,
    stamps: tuple[tuple[Path, int, int], ...],
) -> reader._Stages:
    """Those of the bundle are kept: those of made-up studies would push them out."""
    is_bundled = all(folder.is_relative_to(ROOT) for folder in (*lexicon, *reference))
    return (_stages_of_bundle if is_bundled else _stages_of_study)(lexicon, reference, family, stamps)


@cache
def gold_texts() -> tuple[GoldText, ...]:
    """All gold texts; to read them takes four seconds."""
    return tuple(find_gold(ROOT / "tests" / "gold"))


def share() -> None:
    """Let builds, reviews and readings take what is known."""
    for module in (add, builder, opening, work):
        vars(module)["read_release"] = read_release
    vars(reference)["read_triples"] = read_triples
    vars(reader)["_stages_of"] = stages_of

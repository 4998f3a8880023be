"""Opening a release for review: its folder and study, what is proposed for it, and the codes it may name."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache, partial
from itertools import chain
from pathlib import Path

import click

from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Release
from fraudkg.errors import FraudkgError, InputError
from fraudkg.extract.contract import Json
from fraudkg.graph.judge import Judge
from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.nearest import perhaps_meant
from fraudkg.review.deciding.session import Session
from fraudkg.review.files.candidates import FILE
from fraudkg.review.terminal.codes import Code, Codes, words_by_code, words_by_term
from fraudkg.review.terminal.slots import ENDS
from fraudkg.review.work import Work

_MOST_NAMED = 6
"""So many releases are named where none has the id given."""
_SCHEMES = {"ind": "ind", "unit": "unit", "status": "status", "nk": "narrative"}


def find_release(release: str, study: Path | None) -> tuple[Path, Study]:
    """The release's folder, and the study that it is in."""
    path = Path(release)
    if (path / "release.yaml").is_file():
        # Of "." and ".." the folder's name is not to be seen.
        path = path if path.name.strip(".") else path.resolve()
        return path, Study(study) if study else Study.around(path)
    there = study or (Path() if Path("data", "releases", release).is_dir() else None)
    place = Study(there)
    folders = {folder.name: folder for folder in place.release_folders()}
    if release in folders:
        return folders[release], place
    otherwise = "name its folder, or its id and the study with -C"
    raise InputError(
        f"there is no release {release}",
        place=str(study or "data/releases"),
        remedy=perhaps_meant(release, folders, _there(folders) if study else otherwise),
    )


def _there(folders: Iterable[str]) -> str:
    """The releases of a study, its own alone where it has any."""
    bundled = {folder.name for folder in Study().release_folders()}
    own = sorted(set(folders) - bundled) or sorted(folders)
    more = f" and {len(own) - _MOST_NAMED} more" if len(own) > _MOST_NAMED else ""
    return f"{'there are' if len(own) > 1 else 'there is'} {', '.join(own[:_MOST_NAMED])}{more}"


def open_work(
    folder: Path, place: Study, *, is_read: bool, carry: Callable[[Work], object] | None = None
) -> Work:
    """The release in a folder of a study, read by the machine where it never was.

    If `is_read` it is read again, and `candidates.jsonl` is written. Before that, `carry` may give decisions
    on an earlier text their place in the one that is read.

    Raises:
        FraudkgError: If a file cannot be read or written.
    """
    reference = _reference(place)
    release = read_release(folder)
    names = reference.names([*_neighbours(place, folder), replace(release, entities=())])
    work = Work.open(
        folder, reference.lexicon, names, partial(Judge, reference, _money(place)), is_read=is_read
    )
    if is_read:
        contract = _contract(work, place)
        if carry and carry(work.read(contract)):
            work = Work.open(folder, reference.lexicon, names, is_read=True)
        return work.read_anew(contract)
    return work if (folder / FILE).exists() else work.read(_contract(work, place))


@cache
def _reference(place: Study) -> Reference:
    return Reference.from_study(place)


def _money(place: Study) -> frozenset[str]:
    """The measures that count money and nothing else."""
    measures = MeasureLexicon.from_folders(place.folders("data/lexicon")).measures
    return frozenset(one.code for one in measures if one.units == ("money",))


def _neighbours(place: Study, folder: Path) -> Iterator[Release]:
    """The other releases, whose entities claims may name, too."""
    for other in place.release_folders():
        if other.name != folder.name:
            try:
                yield read_release(other)
            except FraudkgError as error:
                click.echo(f"left out: {error}", err=True)


def _contract(work: Work, place: Study) -> Json:
    # The reader and its lexicon are large: only where a text is read.
    from fraudkg.cli.given import reader_of, with_imprint
    from fraudkg.extract.aside import read_page
    from fraudkg.extract.contract import to_contract
    from fraudkg.extract.reader import ENGINE

    reader = reader_of(place)
    keys = ("`published-on` in release.yaml", "`held-by` in release.yaml")
    document, imprint = with_imprint(work.proposer.document, reader, work.furniture, keys)
    return to_contract(document, read_page(reader, document, work.furniture), ENGINE, imprint)


def codes_of(place: Study, session: Session) -> Codes:
    """Every code that a person chooses among, with all its names."""
    reference = _reference(place)
    names = reference.names([session.work.release])
    folders = place.folders("data/lexicon")
    words, terms = words_by_code(folders), words_by_term(folders)
    made = []
    for name, kind in names.kinds.items():
        prefix, _, notation = name.partition("-")
        called = tuple(names.names.get(name, ()))
        if kind in ENDS:
            made.append(Code(kind, name, names.label(name), (*called, *terms.get(name, ()))))
        elif prefix in _SCHEMES and notation:
            listed = reference.lexicon.entries.get(name, {}).values()
            borne = (*called, *words.get(notation, ()), *chain.from_iterable(listed))
            made.append(Code(_SCHEMES[prefix], notation, names.label(name), borne))
        elif kind == "DirectProperty":
            made.append(Code("predicate", name, names.label(name), called))
    return Codes(made)

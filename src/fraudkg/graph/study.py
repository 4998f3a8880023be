"""A study: the folders that a build reads, the bundled ones first and the researcher's own on top."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fraudkg.errors import InputError
from fraudkg.files import existing
from fraudkg.resources import resource

_FOLDERS = (
    "ontology ontology/rules shapes queries data/reference data/lexicon data/releases data/assessments"
).split()

_TOPS = frozenset(name.partition("/")[0] for name in _FOLDERS)
_STATING = [name for name in _FOLDERS if name.split("/")[0] in {"ontology", "data"}]
"""The folders on which it depends what a build states."""
_RELEASE = "release.yaml"
"""What makes a folder that of a release."""
_DECIDED = "decisions.yaml"
"""What a review keeps; a build reads what it makes of that, claims.yaml."""
_READ = frozenset({".yaml", ".ttl", ".rq", ".tsv", ".txt"})


def is_bundled(path: Path, name: Path) -> bool:
    """Whether a file stands under that name in the bundle, with the same bytes."""
    bundled = resource(name.parts[0]) / Path(*name.parts[1:])
    return bundled.is_file() and bundled.read_bytes() == path.read_bytes()


def _held_open(folder: Path) -> Path:
    """The folder, if it may be looked into: a search passes over others as if they were empty."""
    if folder.is_dir() and not os.access(folder, os.R_OK | os.X_OK):
        raise InputError(
            "the folder cannot be read (Permission denied)",
            place=str(folder),
            remedy="make it readable, or take it out of the study",
        )
    return folder


def _held_whole(folder: Path) -> None:
    """Refuse a folder of a release that lacks what makes it one: its claims would be left out in silence."""
    if not folder.is_dir() or folder.name.startswith(".") or (folder / _RELEASE).exists():
        return
    files = sorted(path.name for path in folder.iterdir() if path.is_file() and path.name[0] != ".")
    if files:
        near = next((name for name in files if name.lower().startswith("release.")), None)
        remedy = (
            f"rename {near}" if near else "write one, such as `fraudkg add` makes, or take the folder away"
        )
        raise InputError(f"the folder has no {_RELEASE}, but {files[0]}", place=str(folder), remedy=remedy)


def _around(folder: Path) -> Path | None:
    """The study in one of whose folders this one lies, named as this one is."""
    whole = folder.resolve()
    for outer in whole.parents:
        if whole.relative_to(outer).parts[0] in _TOPS and Study.is_one(outer):
            return outer if folder.is_absolute() else Path(os.path.relpath(outer))
    return None


@dataclass(frozen=True, order=True, slots=True)
class Study:
    """Where inputs are; `own` is None for the bundled study alone."""

    own: Path | None = None

    def __post_init__(self) -> None:
        if self.own is None:
            return
        if not existing(self.own, "study folder", "name a folder").is_dir():
            raise InputError("this is no study folder", place=str(self.own), remedy="name a folder")
        if not self.is_one(self.own):
            around = _around(self.own)
            remedy = "put releases under data/releases/, as the bundled study does"
            raise InputError(
                "the folder holds no study",
                place=str(self.own),
                remedy=f"name the study that it is in, {around}" if around else remedy,
            )

    @classmethod
    def around(cls, release: Path) -> "Study":
        """The study whose `data/releases/` holds a release's folder, else the bundled one alone."""
        releases = release.resolve().parent
        is_inside = (releases.parent.name, releases.name) == ("data", "releases")
        return cls(releases.parent.parent if is_inside else None)

    @staticmethod
    def is_one(folder: Path) -> bool:
        """Whether a folder holds something that a study may."""
        return any((folder / name).is_dir() for name in _FOLDERS)

    @staticmethod
    def inputs(folder: Path) -> Iterator[Path]:
        """The files below a study folder that decide what a build of it states."""
        for name in _STATING:
            for path in (folder / name).rglob("*"):
                if path.suffix in _READ and path.name != _DECIDED:
                    yield path

    @staticmethod
    def is_passed_over(folder: Path) -> bool:
        """Whether a folder holds a study's releases, and files that are not bundled as they are there."""
        if not (folder / "data" / "releases").is_dir():
            return False
        there = (path for name in _FOLDERS for path in (folder / name).rglob("*") if path.suffix in _READ)
        return any(not is_bundled(path, path.relative_to(folder)) for path in there)

    def folders(self, name: str) -> list[Path]:
        """The folders of that name: bundled, then the study's own."""
        bundled = resource(*name.split("/"))
        own = self.own / name if self.own else bundled
        is_other = own.is_dir() and own.resolve() != bundled.resolve()
        return [bundled, _held_open(own)] if is_other else [bundled]

    def files(self, name: str, pattern: str) -> list[Path]:
        """The files that match in the folders of that name, sorted within each folder.

        A study's own copy of a bundled file stands for it: a checkout beside an installed package has all.
        """
        bundled, *others = self.folders(name)
        own = {path: path.relative_to(folder) for folder in others for path in sorted(folder.glob(pattern))}
        copied = {inner for path, inner in own.items() if is_bundled(path, Path(name, inner))}
        rest = (path for path in sorted(bundled.glob(pattern)) if path.relative_to(bundled) not in copied)
        return [*rest, *own]

    def declaring(self) -> list[Path]:
        """The Turtle files that declare codes: a study does so beside its other reference data."""
        own = (path for folder in self.folders("data/reference")[1:] for path in sorted(folder.glob("*.ttl")))
        return [*self.files("ontology", "codes.ttl"), *own]

    def release_folders(self) -> list[Path]:
        """The folders that hold a release, sorted by release id.

        A study's own copy of a bundled release stands for it: a checkout beside an installed package is one.

        Raises:
            InputError: If two folders hold different releases of the same id, or one holds files of a release
                and no release.yaml.
        """
        found: dict[str, Path] = {}
        for folder in self.folders("data/releases"):
            for inner in sorted(folder.iterdir()):
                _held_whole(_held_open(inner))
        for path in self.files("data/releases", f"*/{_RELEASE}"):
            folder = path.parent
            known = found.get(folder.name)
            if known is not None and (known / path.name).read_bytes() != path.read_bytes():
                raise InputError(
                    f"the release {folder.name} is there twice, also in {known}",
                    place=str(folder),
                    remedy="rename one of them",
                )
            found[folder.name] = folder
        return [found[name] for name in sorted(found)]

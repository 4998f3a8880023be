"""The rows of a lexicon file, from all folders that have it, each with the line it stands on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fraudkg.errors import InputError
from fraudkg.lexicon.yamllines import read_list


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row as the file has it, and file and line for messages."""

    content: Mapping[str, Any]
    place: str


def file_rows(folders: Iterable[Path], name: str) -> Iterator[FileRow]:
    """Every row of `name`.yaml, later folders last; a file is read again only when it has changed.

    Raises:
        InputError: If a file cannot be read or is not a list of mappings.
    """
    for folder in folders:
        path = folder / f"{name}.yaml"
        if path.exists():
            yield from _read(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> tuple[FileRow, ...]:
    rows = []
    for content, line in read_list(path):
        place = f"{path}:{line}"
        if not isinstance(content, dict):
            raise InputError(
                "an entry is no mapping and has no code", place=place, remedy="write `key: value` pairs"
            )
        rows.append(FileRow(content, place))
    return tuple(rows)

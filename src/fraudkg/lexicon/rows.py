"""The rows of a lexicon file, from all folders that have it, each with the line it stands on."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from fraudkg.errors import InputError
from fraudkg.lexicon.yamllines import read_list


def family(language: str) -> str:
    """The languages that share words: all of Chinese counts as one.

    >>> family("zh-hant"), family("en")
    ('zh', 'en')
    """
    return language.split("-", maxsplit=1)[0]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A row as the file has it, and file and line for messages."""

    content: Mapping[str, Any]
    place: str

    def text(self, key: str) -> str:
        """The word under a key that the row must have.

        Raises:
            InputError: If there is none.
        """
        value = self.content.get(key)
        if not isinstance(value, str):
            raise InputError(f"an entry has no {key}", place=self.place, remedy=f"write `{key}: word`")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """The list of words under a key; empty where the row has none.

        Raises:
            InputError: If something else stands there.
        """
        return word_list(self.content.get(key, ()), key, self.place)

    def of_family(self, name: str) -> Iterator[Any]:
        """What it says for the languages of a family, and for any language."""
        for language, content in self.content.items():
            # What names a row is no word of Indonesian.
            if language == "any" or (language != "id" and family(str(language)) == name):
                yield content

    def words(self, name: str) -> Iterator[str]:
        """Its words for a family: what it says there in lists."""
        return (
            str(word) for content in self.of_family(name) if isinstance(content, list) for word in content
        )


def word_list(value: object, key: str, place: str) -> tuple[str, ...]:
    """A list of words that stands under a key.

    Raises:
        InputError: If it is none, or one of the words is empty.
    """
    if not isinstance(value, list | tuple) or not all(
        isinstance(word, str) and word.strip() for word in value
    ):
        raise InputError(f"{key} has no list of words", place=place, remedy=f"write `{key}: [word, …]`")
    return tuple(value)


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

"""The lexicon files that the quantity grammar reads, as rows; later folders add to earlier ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fraudkg.lexicon.rows import file_rows
from fraudkg.lexicon.words import family as family_of


def rows(folders: Sequence[Path], name: str) -> Iterator[Mapping[str, Any]]:
    """Every row of a lexicon file, from all folders that have it.

    Raises:
        InputError: If a file is not a list of mappings.
    """
    return (row.content for row in file_rows(folders, name))


def of_family(row: Mapping[str, Any], family: str) -> Iterator[Any]:
    """What a row says for the languages of a family, and for any language."""
    for language, content in row.items():
        if language == "any" or family_of(language) == family:
            yield content


def words_of(row: Mapping[str, Any], family: str) -> Iterable[str]:
    """The words of a row for a family."""
    for content in of_family(row, family):
        if isinstance(content, list):
            yield from map(str, content)

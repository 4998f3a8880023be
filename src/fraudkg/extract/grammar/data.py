"""The lexicon files that the quantity grammar reads, as rows; later folders add to earlier ones."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from fraudkg.claims.yamlfile import line_of, plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.lexicon.words import family as family_of


def rows(folders: Sequence[Path], name: str) -> Iterator[Mapping[str, Any]]:
    """Every row of a lexicon file, from all folders that have it.

    Raises:
        InputError: If a file is not a list of mappings.
    """
    for folder in folders:
        path = folder / f"{name}.yaml"
        if not path.exists():
            continue
        node = read_yaml(path)
        found = plain(node) or []
        if not isinstance(found, list):
            raise InputError("the file is no list", place=str(path), remedy="start each entry with `- `")
        for number, row in enumerate(found):
            if not isinstance(row, dict):
                raise InputError(
                    "an entry is no mapping",
                    place=f"{path}:{line_of(node, number)}",
                    remedy="write `key: value` pairs",
                )
            yield row


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

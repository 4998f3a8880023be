"""The words of furniture.yaml, by which a reader of pages knows what no release says."""

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from fraudkg.lexicon.rows import file_rows
from fraudkg.text.readers.furniture import Furniture


def read_furniture(folders: Iterable[Path]) -> Furniture:
    """The words of all languages, for the language of a page is told after its furniture is marked.

    Raises:
        InputError: If a file is not a list of codes with lists of words by language.
    """
    words: dict[str, set[str]] = {}
    for row in file_rows(folders, "furniture"):
        of_code = words.setdefault(row.text("code"), set())
        of_code.update(word for language in row.content if language != "code" for word in row.texts(language))
    return _compiled(frozenset((code, frozenset(listed)) for code, listed in words.items()))


@lru_cache(maxsize=8)
def _compiled(words: frozenset[tuple[str, frozenset[str]]]) -> Furniture:
    return Furniture(dict(words))

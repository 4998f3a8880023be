"""The rows of a lexicon file for one language family: a code with its settings and its words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from fraudkg.claims.details import LANGUAGES
from fraudkg.errors import InputError
from fraudkg.extract.folding import fold
from fraudkg.lexicon.rows import FileRow, file_rows, word_list
from fraudkg.lexicon.rows import family as family_of

VERB = "verb"
"""The key of English verbs, which stand there by their lemmas."""


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of a lexicon file, for one language family.

    Args:
        code: What the words stand for.
        place: File and line, for messages.
        settings: The entry's other keys, such as kind or object.
        words: The words in the languages of the family, in the file's order.
    """

    code: str
    place: str
    settings: Mapping[str, object] = field(default_factory=dict)
    words: tuple[str, ...] = ()

    def text(self, key: str, default: str = "") -> str:
        """A setting that is one word.

        Raises:
            InputError: If it is none.
        """
        value = self.settings.get(key, default)
        if not isinstance(value, str):
            raise InputError(f"{key} is no word", place=self.place, remedy=f"write `{key}: word`")
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A setting that is a list of words; empty where it is not given.

        Raises:
            InputError: If it is no list of words.
        """
        return word_list(self.settings.get(key, ()), key, self.place)


def read_rows(folders: Iterable[Path], name: str, family: str) -> tuple[Row, ...]:
    """The rows of `name`.yaml in each folder that has it, later folders last.

    Rows without words in the family's languages are left out, unless they have no words in any.

    Raises:
        InputError: If a file is not a list of codes with words by language.
    """
    found: list[Row] = []
    for row in file_rows(folders, name):
        read = _row(row, family)
        is_verb = family == "en" and VERB in row.content
        if read.words or is_verb or not {*LANGUAGES, VERB} & row.content.keys():
            found.append(read)
    return tuple(found)


def _row(row: FileRow, family: str) -> Row:
    code, place = row.text("code"), row.place
    said = {key: value for key, value in row.content.items() if key in LANGUAGES}
    words = {key: word_list(value, key, place) for key, value in said.items()}
    own = dict.fromkeys(word for key in said if family_of(key) == family for word in words[key])
    settings = {key: value for key, value in row.content.items() if key != "code" and key not in said}
    return Row(code, place, settings, tuple(own))


def folded_words(rows: Iterable[Row], code: str, family: str) -> tuple[str, ...]:
    """The words of a code, as they are looked up in a folded text."""
    return tuple(fold(word, family) for row in rows if row.code == code for word in row.words)

"""The entries of `measures.yaml` or `measures/*.yaml` of a lexicon folder, held to their form.

A file is a list of entries. `- code:` is a measure, `- group:` a list of words that measures of the same
language share by writing `+name`, `- grammar:` the words that hold a sentence together.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from fraudkg.errors import InputError
from fraudkg.lexicon.yamllines import line_below, read_nodes
from fraudkg.nearest import perhaps_meant

LANGUAGES = ("en", "zh-hans", "zh-hant", "ja", "ko", "th", "vi")
SLOTS = ("actions", "action-nouns", "deeds", "objects", "alone", "not")
"""What a measure's words may be.

actions: verbs whose object is counted. action-nouns: nouns before "of" and the number. deeds: verbs whose
subject is counted. objects: nouns of what is counted. alone: nouns that need no verb. not: phrases that mean
something else.
"""
KINDS = ("code", "group", "grammar")
"""What an entry may be, by the slot that names it."""
EXAMPLE = "write `- {language: en, number: '12', text: …}`"
"""How to mend an example."""
SETTINGS = ("code", "units", "broader", "bare", "beside", "examples", "note")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file: its content, where it stands, and its node where lines are wanted."""

    row: Mapping[str, Any]
    path: Path
    number: int
    node: yaml.Node | None = None

    @property
    def name(self) -> str:
        """The code of a measure, the name of a group, or the role of grammar."""
        return str(next(self.row[kind] for kind in KINDS if kind in self.row))

    def error(self, problem: str, remedy: str, *keys: str | int) -> InputError:
        """What is wrong with the entry, or with the slot of it under these keys."""
        return InputError(problem, place=self.at(*keys), remedy=remedy)

    def at(self, *keys: str | int) -> str:
        """File and line of the entry or of a slot of it; lines are read only where they are told."""
        node = self.node or read_nodes(self.path)[self.number][1]
        return f"{self.path}:{line_below(node, self.row, keys)}"


def files_of(folder: Path) -> tuple[Path, ...]:
    """The files of a lexicon folder that hold measures, groups and grammar."""
    found = (folder / "measures.yaml", *sorted((folder / "measures").glob("*.yaml")))
    return tuple(path for path in found if path.exists())


def read_entries(folders: Iterable[Path], *, with_lines: bool = False) -> Iterator[Entry]:
    """Every entry of every file, checked for its form; with their lines they take far more room.

    Raises:
        InputError: If an entry has none or several of code, group and grammar, or a slot that is not known.
    """
    for path in (path for folder in folders for path in files_of(folder)):
        for number, (row, node) in enumerate(read_nodes(path)):
            entry = Entry(row, path, number, node if with_lines else None)
            if not isinstance(row, dict) or sum(kind in row for kind in KINDS) != 1:
                remedy = "write a measure as `- code: …`, with its units and words by language"
                raise entry.error("an entry has not exactly one of code, group and grammar", remedy)
            _check(entry)
            yield entry


def _check(entry: Entry) -> None:
    allowed = SETTINGS if "code" in entry.row else ("group", "grammar", "verbs", "note")
    for key in entry.row:
        if key not in allowed and key not in LANGUAGES:
            remedy = f"write one of {', '.join((*allowed, *LANGUAGES))}"
            raise entry.error(f"there is no slot {key}", remedy, key)
    for key in (*KINDS, "broader"):
        if not isinstance(entry.row.get(key, ""), str):
            remedy = "write one name, with quotes around what looks like a number"
            raise entry.error(f"{key} is no name", remedy, key)
    if "code" not in entry.row:
        return
    if not isinstance(entry.row.get("examples", []), list):
        raise entry.error("examples is no list", EXAMPLE, "examples")
    for language, slots in languages_of(entry):
        if not isinstance(slots, dict):
            remedy = "write `actions: [word, …]` and the like below the language"
            raise entry.error(f"{language} has no slots", remedy, language)
        for name in (name for name in slots if name not in SLOTS):
            remedy = perhaps_meant(str(name), SLOTS, f"write one of {', '.join(SLOTS)}")
            raise entry.error(f"{language} has no slot {name}", remedy, language)


def languages_of(entry: Entry) -> Iterator[tuple[str, Any]]:
    """What the entry has for each language."""
    return ((language, entry.row[language]) for language in LANGUAGES if language in entry.row)


def strings_of(words: Any, entry: Entry, *keys: str) -> tuple[str, ...]:
    """A list of words that stands in the entry under `keys`.

    Raises:
        InputError: If it is none.
    """
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        remedy = "write [word, …], with quotes around what looks like a number"
        raise entry.error(f"{'/'.join(keys)} has no list of words", remedy, *keys)
    return tuple(words)

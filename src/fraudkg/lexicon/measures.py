"""The words for what is counted: `measures.yaml` or `measures/*.yaml` of each lexicon folder.

A file is a list of entries. `- code:` is a measure, `- group:` a list of words that measures of the same
language share by writing `+name`, `- grammar:` the words that hold a sentence together.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from fraudkg.claims.yamlfile import line_of, plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.lexicon.words import family

LANGUAGES = ("en", "zh-hans", "zh-hant", "ja", "ko", "th", "vi")
SLOTS = ("actions", "action-nouns", "deeds", "objects", "alone", "not")
"""What a measure's words may be.

actions: verbs whose object is counted. action-nouns: nouns before "of" and the number. deeds: verbs whose
subject is counted. objects: nouns of what is counted. alone: nouns that need no verb. not: phrases that mean
something else.
"""
SETTINGS = ("code", "units", "broader", "bare", "beside", "examples", "note")


@dataclass(frozen=True, order=True, slots=True)
class Example:
    """A made-up sentence with the number that the measure has to be found for."""

    text: str
    number: str
    language: str
    entry: "Entry | None" = field(default=None, compare=False, repr=False)
    order: int = 0

    @property
    def place(self) -> str:
        """File and line of the example."""
        return self.entry.at("examples", self.order) if self.entry else ""


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """A measure as the lexicon has it.

    Args:
        code: Notation in the scheme of indicators.
        units: Notations of units, or `money` for every currency; the first is the one it settles.
        broader: The measure that this one is a case of; the narrower is chosen where both fit.
        bare: The units with which an action suffices where no noun says what is counted; None for the first.
        beside: Measures of which one, named last before, makes this one the choice where several fit.
        words: By language, then by slot (see SLOTS), groups written out.
        examples: Sentences that the measure is tested by.
        entries: The entries that it was read from.
    """

    code: str
    units: tuple[str, ...]
    broader: str | None = None
    bare: tuple[str, ...] | None = None
    beside: tuple[str, ...] = ()
    words: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    examples: tuple[Example, ...] = ()
    entries: tuple["Entry", ...] = ()

    @property
    def places(self) -> tuple[str, ...]:
        """File and line of each entry that it was read from."""
        return tuple(entry.place for entry in self.entries)

    def slot(self, name: str, family_name: str) -> tuple[str, ...]:
        """The words of one slot in all languages of a family, in the order of the files."""
        return tuple(
            word
            for language, slots in self.words.items()
            if family(language) == family_name
            for word in slots.get(name, ())
        )


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """All measures, and the words of grammar by role, then by language."""

    measures: tuple[MeasureWords, ...]
    grammar: Mapping[str, Mapping[str, tuple[str, ...]]]

    def role(self, name: str, family_name: str) -> tuple[str, ...]:
        """The words of a role of grammar in all languages of a family."""
        return tuple(
            word
            for language, words in self.grammar.get(name, {}).items()
            if family(language) == family_name
            for word in words
        )

    @classmethod
    def from_folders(cls, folders: Iterable[Path]) -> "MeasureLexicon":
        """Read the measures and the grammar in the folders; later folders add words to a code they repeat.

        Raises:
            InputError: If an entry is not of the form described, or names a group that is not there.
        """
        folders = tuple(folders)
        stamps = [(path, path.stat().st_mtime_ns) for folder in folders for path in files_of(folder)]
        return _read(folders, tuple(stamps))

    @classmethod
    def from_entries(cls, entries: Iterable["Entry"]) -> "MeasureLexicon":
        """The lexicon of entries that are already read.

        Raises:
            InputError: If one names a group that is not there.
        """
        entries = list(entries)
        groups: dict[tuple[str, str], tuple[str, ...]] = {}
        grammar: dict[str, dict[str, tuple[str, ...]]] = {}
        for entry in entries:
            for name, target in (("group", None), ("grammar", grammar)):
                if name not in entry.row:
                    continue
                for language, words in _languages(entry):
                    given = _strings(words, entry, language)
                    if target is None:
                        key = (entry.row["group"], language)
                        groups[key] = _joined(groups.get(key, ()), given)
                    else:
                        role = target.setdefault(entry.row["grammar"], {})
                        role[language] = _joined(role.get(language, ()), given)
        measures: dict[str, MeasureWords] = {}
        for entry in entries:
            if "code" in entry.row:
                one = _measure(entry, groups)
                measures[one.code] = _merged(measures[one.code], one) if one.code in measures else one
        return cls(tuple(measures.values()), grammar)


@lru_cache(maxsize=8)
def _read(folders: tuple[Path, ...], stamps: tuple[tuple[Path, int], ...]) -> MeasureLexicon:
    """Read once for all language families, and again when a file has changed."""
    del stamps
    return MeasureLexicon.from_entries(read_entries(folders))


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file: its content, where it stands, and its node where lines are wanted."""

    row: Mapping[str, Any]
    path: Path
    number: int
    node: Any = None

    @property
    def place(self) -> str:
        """File and line of the entry."""
        return self.at()

    def at(self, *keys: str | int) -> str:
        """File and line of a slot of the entry; lines are read only where they are told."""
        node = self.node if self.node is not None else read_yaml(self.path)[self.number]
        line = line_of(node)
        for key in keys:
            line = line_of(node, key) or line
            node = node[key]
        return f"{self.path}:{line}"


def files_of(folder: Path) -> tuple[Path, ...]:
    """The files of a lexicon folder that hold measures, groups and grammar."""
    named = [folder / "measures.yaml"]
    return tuple(path for path in named if path.exists()) + tuple(
        sorted((folder / "measures").glob("*.yaml"))
    )


def read_entries(folders: Iterable[Path], *, with_lines: bool = False) -> Iterator[Entry]:
    """Every entry of every file, checked for its form; with their lines it takes three times as long.

    Raises:
        InputError: If an entry has none or several of code, group and grammar, or a slot that is not known.
    """
    for path in (path for folder in folders for path in files_of(folder)):
        node = read_yaml(path) if with_lines else None
        rows = (plain(node) if with_lines else _quickly(path)) or []
        if not isinstance(rows, list):
            raise InputError("the file is no list", place=str(path), remedy="start each entry with `- code:`")
        for number, row in enumerate(rows):
            if not isinstance(row, dict) or sum(key in row for key in ("code", "group", "grammar")) != 1:
                raise InputError(
                    "an entry has not exactly one of code, group and grammar",
                    place=f"{path}:{line_of(read_yaml(path), number)}",
                    remedy="write a measure as `- code: …`, with its units and words by language",
                )
            entry = Entry(row, path, number, node[number] if node else None)
            _check(entry)
            yield entry


def _quickly(path: Path) -> Any:
    """The content without lines; what is wrong with the file is told by the reader that knows them."""
    try:
        return YAML(typ="safe", pure=True).load(path.read_text("utf-8-sig"))
    except (YAMLError, OSError, ValueError, RecursionError):
        return plain(read_yaml(path))


def _check(entry: Entry) -> None:
    allowed = SETTINGS if "code" in entry.row else ("group", "grammar", "note")
    for key in entry.row:
        if key not in allowed and key not in LANGUAGES:
            raise InputError(
                f"there is no slot {key}",
                place=entry.at(key),
                remedy=f"write one of {', '.join((*allowed, *LANGUAGES))}",
            )
    if "code" not in entry.row:
        return
    for language, slots in _languages(entry):
        if not isinstance(slots, dict) or not slots.keys() <= set(SLOTS):
            raise InputError(
                f"{language} has other slots than {', '.join(SLOTS)}",
                place=entry.at(language),
                remedy="write `actions: [word, …]` and the like below the language",
            )


def _languages(entry: Entry) -> Iterator[tuple[str, Any]]:
    return ((language, entry.row[language]) for language in LANGUAGES if language in entry.row)


def _strings(words: Any, entry: Entry, *keys: str) -> tuple[str, ...]:
    if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
        raise InputError(
            f"{'/'.join(keys)} has no list of words",
            place=entry.at(*keys),
            remedy="write [word, …], with quotes around what looks like a number",
        )
    return tuple(words)


def _joined(known: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))


def _measure(entry: Entry, groups: Mapping[tuple[str, str], tuple[str, ...]]) -> MeasureWords:
    row = entry.row
    words: dict[str, dict[str, tuple[str, ...]]] = {}
    for language, slots in _languages(entry):
        for slot, given in slots.items():
            out: list[str] = []
            for word in _strings(given, entry, language, slot):
                if not word.startswith("+"):
                    out.append(word)
                    continue
                sharing = [known for name, known in groups if name == word[1:]]
                if not sharing:
                    raise InputError(
                        f"there is no group {word[1:]}",
                        place=entry.at(language, slot),
                        remedy=f"write `- group: {word[1:]}` with its words, or leave it out",
                    )
                out.extend(groups.get((word[1:], language), ()))
            words.setdefault(language, {})[slot] = tuple(dict.fromkeys(out))
    return MeasureWords(
        code=row["code"],
        units=_strings(row["units"], entry, "units") if "units" in row else (),
        broader=row.get("broader"),
        bare=_bare(entry),
        beside=_strings(row["beside"], entry, "beside") if "beside" in row else (),
        words=words,
        examples=tuple(_example(entry, number) for number in range(len(row.get("examples", ())))),
        entries=(entry,),
    )


def _bare(entry: Entry) -> tuple[str, ...] | None:
    given = entry.row.get("bare", True)
    if isinstance(given, bool):
        return None if given else ()
    return _strings(given, entry, "bare")


def _example(entry: Entry, number: int) -> Example:
    row = entry.row["examples"][number]
    if not isinstance(row, dict) or set(row) != {"text", "number", "language"}:
        raise InputError(
            "an example has other slots than text, number and language",
            place=entry.at("examples", number),
            remedy="write `- {language: en, number: '12', text: …}`",
        )
    return Example(str(row["text"]), str(row["number"]), str(row["language"]), entry, number)


def _merged(known: MeasureWords, more: MeasureWords) -> MeasureWords:
    """A code that a later folder repeats: words and examples are added, settings replaced where given."""
    words = {language: dict(slots) for language, slots in known.words.items()}
    for language, slots in more.words.items():
        for slot, given in slots.items():
            ours = words.setdefault(language, {})
            ours[slot] = _joined(ours.get(slot, ()), given)
    return MeasureWords(
        known.code,
        _joined(known.units, more.units),
        more.broader or known.broader,
        known.bare if more.bare is None else more.bare,
        _joined(known.beside, more.beside),
        words,
        known.examples + more.examples,
        known.entries + more.entries,
    )

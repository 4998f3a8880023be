"""The words for what is counted, put together from the entries of all lexicon folders."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from fraudkg.lexicon.entries import EXAMPLE, Entry, files_of, languages_of, read_entries, strings_of
from fraudkg.lexicon.words import of_family


@dataclass(frozen=True, slots=True)
class Example:
    """A made-up sentence with the number that the measure has to be found for."""

    text: str
    number: str
    language: str
    entry: Entry
    order: int

    @property
    def place(self) -> str:
        """File and line of the example."""
        return self.entry.at("examples", self.order)


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
    entries: tuple[Entry, ...] = ()

    @property
    def bare_units(self) -> tuple[str, ...]:
        """The units with which an action suffices; `money` stands for every currency."""
        return self.units[:1] if self.bare is None else self.bare

    def slot(self, name: str, family_name: str) -> tuple[str, ...]:
        """The words of one slot in all languages of a family, in the order of the files."""
        return of_family(
            {language: slots.get(name, ()) for language, slots in self.words.items()}, family_name
        )


@dataclass(frozen=True, slots=True)
class MeasureLexicon:
    """All measures, the words of grammar by role, then by language, and the roles of which they are verbs."""

    measures: tuple[MeasureWords, ...]
    grammar: Mapping[str, Mapping[str, tuple[str, ...]]]
    verbs: frozenset[str] = frozenset()

    def role(self, name: str, family_name: str) -> tuple[str, ...]:
        """The words of a role of grammar in all languages of a family."""
        return of_family(self.grammar.get(name, {}), family_name)

    @classmethod
    def from_folders(cls, folders: Iterable[Path]) -> "MeasureLexicon":
        """Read the measures and the grammar in the folders; later folders add words to a code they repeat.

        Raises:
            InputError: If an entry is not of the form described, or names a group that is not there.
        """
        folders = tuple(folders)
        stamps = tuple((path, path.stat().st_mtime_ns) for folder in folders for path in files_of(folder))
        return _read(folders, stamps)

    @classmethod
    def from_entries(cls, entries: Iterable[Entry]) -> "MeasureLexicon":
        """The lexicon of entries that are already read.

        Raises:
            InputError: If one names a group that is not there.
        """
        entries = list(entries)
        groups: dict[str, dict[str, tuple[str, ...]]] = {}
        grammar: dict[str, dict[str, tuple[str, ...]]] = {}
        for entry in entries:
            if "code" in entry.row:
                continue
            lists = groups if "group" in entry.row else grammar
            for language, words in languages_of(entry):
                given = lists.setdefault(entry.name, {})
                given[language] = _joined(given.get(language, ()), strings_of(words, entry, language))
        measures: dict[str, MeasureWords] = {}
        for entry in entries:
            if "code" in entry.row:
                one = _measure(entry, groups)
                measures[one.code] = _merged(measures[one.code], one) if one.code in measures else one
        verbs = frozenset(entry.name for entry in entries if entry.row.get("verbs"))
        return cls(tuple(measures.values()), grammar, verbs)


@lru_cache(maxsize=8)
def _read(folders: tuple[Path, ...], _stamps: tuple[tuple[Path, int], ...]) -> MeasureLexicon:
    """Read once for all language families, and again when a file has changed."""
    return MeasureLexicon.from_entries(read_entries(folders))


def _joined(known: Sequence[str], more: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*known, *more)))


def _measure(entry: Entry, groups: Mapping[str, Mapping[str, tuple[str, ...]]]) -> MeasureWords:
    row = entry.row
    return MeasureWords(
        code=entry.name,
        units=strings_of(row.get("units", []), entry, "units"),
        broader=row.get("broader"),
        bare=_bare(entry),
        beside=strings_of(row.get("beside", []), entry, "beside"),
        words={
            language: {slot: _words(entry, language, slot, groups) for slot in slots}
            for language, slots in languages_of(entry)
        },
        examples=tuple(_example(entry, number) for number in range(len(row.get("examples", ())))),
        entries=(entry,),
    )


def _words(
    entry: Entry, language: str, slot: str, groups: Mapping[str, Mapping[str, tuple[str, ...]]]
) -> tuple[str, ...]:
    """The words of a slot, groups written out."""
    found: list[str] = []
    for word in strings_of(entry.row[language][slot], entry, language, slot):
        group = word.removeprefix("+")
        if group == word:
            found.append(word)
        elif group in groups:
            found += groups[group].get(language, ())
        else:
            remedy = f"write `- group: {group}` with its words, or leave it out"
            raise entry.error(f"there is no group {group}", remedy, language, slot)
    return tuple(dict.fromkeys(found))


def _bare(entry: Entry) -> tuple[str, ...] | None:
    given = entry.row.get("bare", True)
    if isinstance(given, bool):
        return None if given else ()
    return strings_of(given, entry, "bare")


def _example(entry: Entry, number: int) -> Example:
    row = entry.row["examples"][number]
    if not isinstance(row, dict) or set(row) != {"text", "number", "language"}:
        problem = "an example has other slots than text, number and language"
        raise entry.error(problem, EXAMPLE, "examples", number)
    return Example(str(row["text"]), str(row["number"]), str(row["language"]), entry, number)


def _merged(known: MeasureWords, more: MeasureWords) -> MeasureWords:
    """A code that a later folder repeats: words and examples are added, settings replaced where given."""
    words = {language: dict(slots) for language, slots in known.words.items()}
    for language, slots in more.words.items():
        ours = words.setdefault(language, {})
        for slot, given in slots.items():
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

"""What is wrong with a lexicon: findings that a researcher can mend, each with its place.

Whether the examples hold is asked of the reader (`fraudkg.extract.measuring.examples`), which stands above
this room; the caller hands its findings on.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, pairwise, product
from pathlib import Path

from fraudkg.lexicon.entries import LANGUAGES, Entry, read_entries
from fraudkg.lexicon.finding import Finding
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.lexicon.listed import bounds_twice, unknown_measures, unread_codes, unread_keys
from fraudkg.lexicon.measures import MeasureLexicon, MeasureWords
from fraudkg.lexicon.rows import family
from fraudkg.lexicon.turtle import notations
from fraudkg.lexicon.words import Lexicon
from fraudkg.lexicon.yamllines import line_below, read_nodes
from fraudkg.nearest import perhaps_meant

REQUIRED = ("en", "zh-hans")
"""Languages that every measure has words in."""
_FULL_COMMA = re.compile("[，、]")
_BUNDLED = frozenset({"abbreviations.yaml", "characters.tsv", "numerals.yaml"})
"""Files of which only the bundled one is read."""
MONEY = "money"
"""Stands for every currency among the units of a measure."""


def lint(folders: Sequence[Path], codes: Sequence[Path]) -> tuple[Finding, ...]:
    """All findings in the words of the folders, sorted by place; `codes` declare indicators and units.

    Raises:
        InputError: If a file cannot be read, or is not of the form of a lexicon file.
    """
    # These hold their files to their form.
    Lexicon.from_folders(folders)
    read_furniture(folders)
    entries = list(read_entries(folders, with_lines=True))
    lexicon = MeasureLexicon.from_entries(entries)
    declared = notations(codes)
    found = [
        *_unknown(entries, declared.get("indicators", frozenset()), declared.get("units", frozenset())),
        *_lacking(lexicon),
        *_generic(entries, lexicon),
        *_rivals(entries, lexicon),
        *_unsorted(entries),
        *_run_together(entries),
        *_units(folders, declared.get("units", frozenset())),
        *_strays(folders),
        *unread_codes(folders, declared.get("comparators", frozenset())),
        *unread_keys(folders),
        *unknown_measures(folders, declared.get("indicators", frozenset())),
        *bounds_twice(folders),
    ]
    return tuple(sorted(set(found)))


def _unknown(
    entries: Iterable[Entry], indicators: frozenset[str], units: frozenset[str]
) -> Iterator[Finding]:
    for entry in entries:
        code = entry.row.get("code")
        if code is None:
            continue
        others = [("beside", name) for name in entry.row.get("beside", ())]
        for slot, name in (("code", code), ("broader", entry.row.get("broader")), *others):
            if name is not None and name not in indicators:
                problem = f"no indicator has the notation {name}"
                yield Finding(entry.at(slot), problem, "declare the concept in Turtle, or correct the code")
        for unit in entry.row.get("units", ()):
            if unit != MONEY and unit not in units:
                yield _no_unit(entry.at("units"), unit)


def _no_unit(place: str, unit: str) -> Finding:
    problem = f"no unit has the notation {unit}"
    return Finding(place, problem, "declare the unit in Turtle, or correct its name")


def _lacking(lexicon: MeasureLexicon) -> Iterator[Finding]:
    for measure in lexicon.measures:
        place = measure.entries[0].at()
        if not measure.units:
            remedy = "write `units: [person]` or the like; `money` stands for every currency"
            yield Finding(place, f"{measure.code} has no units", remedy)
        for language in REQUIRED:
            slots = measure.words.get(language, {})
            if not any(slots.get(slot) for slot in ("actions", "deeds", "alone")):
                remedy = f"add `{language}:` with actions and objects, or with alone"
                yield Finding(place, f"{measure.code} has no words in {language}", remedy)
            if not any(example.language == language for example in measure.examples):
                remedy = "add a made-up sentence with its number under `examples:`"
                yield Finding(place, f"{measure.code} has no example in {language}", remedy)


def _generic(entries: Iterable[Entry], lexicon: MeasureLexicon) -> Iterator[Finding]:
    """Words too general to say anything without a companion."""
    for entry in entries:
        if "code" not in entry.row:
            continue
        for language in LANGUAGES:
            general = set(lexicon.grammar.get("generic", {}).get(language, ()))
            # Where a noun is required the verb may be any.
            is_bare = entry.row.get("bare", True) is not False
            for slot in ("actions", "deeds", "alone") if is_bare else ("alone",):
                for number, word in enumerate(entry.row.get(language, {}).get(slot, ())):
                    if word in general or (family(language) in {"zh", "ja"} and len(word) == 1):
                        place = entry.at(language, slot, number)
                        problem = f"the word “{word}” is too general to name {entry.name}"
                        yield Finding(place, problem, "write a phrase of several words, or drop it")


def _rivals(entries: Sequence[Entry], lexicon: MeasureLexicon) -> Iterator[Finding]:
    """Measures of which no reader can tell which one is meant."""
    order = {id(entry): number for number, entry in enumerate(entries)}
    for language, (first, second) in product(LANGUAGES, combinations(lexicon.measures, 2)):
        is_kin = first.code == second.broader or second.code == first.broader
        shared = None if is_kin or (first.beside and second.beside) else _shared(first, second, language)
        if shared is not None:
            *words, unit = shared
            claims = [claim for one in (first, second) for claim in _claims(one, language, words)]
            # What was written last is what a person can mend: a study comes after the bundled measures.
            entry, keys = max(claims, key=lambda claim: order[id(claim[0])], default=(second.entries[-1], ()))
            yield Finding(
                entry.at(*keys),
                f"{first.code} and {second.code} both claim “{' '.join(filter(None, words))}” "
                f"with {unit} in {language}",
                "write `broader:` with the code of the other on the narrower, or `beside:` on both, or give "
                "the words to one alone",
            )


def _claims(
    measure: MeasureWords, language: str, words: Iterable[str]
) -> Iterator[tuple[Entry, tuple[str | int, ...]]]:
    """Where the words of a measure stand; nowhere if they come out of a group."""
    for entry in measure.entries:
        for slot, given in entry.row.get(language, {}).items():
            yield from ((entry, (language, slot, given.index(word))) for word in words if word in given)


def _shared(one: MeasureWords, other: MeasureWords, language: str) -> tuple[str, str, str] | None:
    """A verb, a noun and a unit that two measures claim; an empty verb or noun where none is needed."""
    units = sorted(set(one.units) & set(other.units))
    slots = [measure.words.get(language, {}) for measure in (one, other)]
    if not units or not all(slots):
        return None

    def both(*names: str) -> list[str]:
        mine, others = ({word for name in names for word in slot.get(name, ())} for slot in slots)
        return sorted(mine & others)

    nouns, alone, verbs = both("objects"), both("alone"), both("actions", "deeds")
    bare = [unit for unit in units if unit in one.bare_units and unit in other.bare_units]
    claims = [("", word, units[0]) for word in alone[:1]]
    claims += [(verb, "", bare[0]) for verb in verbs[:1] if bare]
    # A sum is rather of what counts in money first.
    is_told = (one.units[0] == "money") != (other.units[0] == "money")
    open_units = [unit for unit in units if unit != "money" or not is_told]
    claims += [(verb, noun, unit) for verb in verbs[:1] for noun in nouns[:1] for unit in open_units[:1]]
    return min(claims, default=None)


def _order(word: str) -> tuple[str, str]:
    return word.casefold(), word


def _word_lists(entries: Iterable[Entry]) -> Iterator[tuple[Entry, tuple[str, ...], Sequence[str]]]:
    """Every list of words, with its entry and the keys under which it stands there."""
    for entry, language in product(entries, LANGUAGES):
        given = entry.row.get(language, ())
        # A measure has its words by slot, a group or a role of grammar has them at once.
        if isinstance(given, dict):
            yield from ((entry, (language, slot), words) for slot, words in given.items())
        else:
            yield entry, (language,), given


def _unsorted(entries: Sequence[Entry]) -> Iterator[Finding]:
    for entry, keys, words in _word_lists(entries):
        first = next((b for a, b in pairwise(words) if _order(a) >= _order(b)), None)
        if first is not None:
            place = entry.at(*keys, list(words).index(first))
            remedy = "keep words in alphabetical or code point order, each once"
            yield Finding(place, f"the word “{first}” does not stand in its place", remedy)
    for before, after in pairwise(entries):
        if before.path == after.path and before.name >= after.name:
            problem = f"{after.name} does not stand in its place"
            yield Finding(after.at(), problem, "keep the entries of a file in order")


def _run_together(entries: Iterable[Entry]) -> Iterator[Finding]:
    """Words that a comma of a Chinese keyboard makes one; who means it writes them in quotation marks."""
    for entry, keys, words in _word_lists(entries):
        for number, word in enumerate(words):
            if _FULL_COMMA.search(word) and not _is_quoted(word, entry.path):
                problem = f"“{word}” is one word, for its comma is a full-width one"
                remedy = "part words with `, `, or put quotation marks round what is one"
                yield Finding(entry.at(*keys, number), problem, remedy)


def _is_quoted(word: str, path: Path) -> bool:
    text = path.read_text("utf-8")
    return f'"{word}"' in text or f"'{word}'" in text


def _units(folders: Iterable[Path], units: frozenset[str]) -> Iterator[Finding]:
    """Units that nothing declares, and words that bear two."""
    bearing: dict[tuple[str, str], str] = {}
    for path in (folder / name for folder in folders for name in ("units.yaml", "currencies.yaml")):
        if not path.exists():
            continue
        for row, node in read_nodes(path):
            if not isinstance(row, dict) or "code" not in row:
                continue
            code = row["code"]
            if code not in (MONEY, *units):
                yield _no_unit(f"{path}:{line_below(node, row, ['code'])}", code)
            for language in LANGUAGES:
                for word in row.get(language) or ():
                    first = bearing.setdefault((family(language), word), code)
                    if first != code:
                        place = f"{path}:{line_below(node, row, [language])}"
                        problem = f"the word {word} bears two units, {first} and {code}"
                        yield Finding(place, problem, "leave it under one of them")


def _strays(folders: Sequence[Path]) -> Iterator[Finding]:
    """Files of a study that no reader asks for, since no bundled file has their name."""
    known = sorted({"measures.yaml", *(path.name for path in folders[0].iterdir() if path.is_file())})
    for folder in folders[1:]:
        for path in sorted(folder.rglob("*")):
            name, within = path.relative_to(folder).as_posix(), path.parent.relative_to(folder).as_posix()
            if name in _BUNDLED and path.read_bytes() != (folders[0] / name).read_bytes():
                remedy = "add its words to the bundled file, in a copy of the repository"
                yield Finding(str(path), "only the bundled file of this name is read", remedy)
            # Of these folders every file is read.
            can_be = [*known, *([f"{within}/{path.stem}.yaml"] if within in {"measures", "dates"} else [])]
            is_read = name in can_be or (folders[0] / name).exists()
            if path.suffix in {".yaml", ".yml", ".tsv"} and not is_read:
                problem = "no file of the lexicon has this name, so that nothing in it is read"
                remedy = perhaps_meant(name, can_be, f"name it as one of {', '.join(known)}")
                yield Finding(str(path), problem, remedy)

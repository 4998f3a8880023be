"""Codes and keys of lists that no rule asks for or nothing declares, and words that are there already."""

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from fraudkg.lexicon.entries import LANGUAGES
from fraudkg.lexicon.finding import Finding
from fraudkg.lexicon.rows import FileRow, family, file_rows
from fraudkg.nearest import perhaps_meant

_OF_THINGS = {"country-codes", "currencies", "demonyms", "entities", "measures", "place-codes", "units"}
"""Files whose codes name things that a study may bring along; what is wrong with them is told elsewhere."""
BOUNDS = "bounds"
_LANGUAGES = frozenset({*LANGUAGES, *map(family, LANGUAGES)})


def unread_codes(folders: Sequence[Path], comparators: Collection[str]) -> Iterator[Finding]:
    """Rows of a study under a code that the bundled file lacks, so that no rule asks for their words."""
    for path in sorted(folders[0].glob("*.yaml")):
        asked = {
            str(row.content["code"]) for row in file_rows(folders[:1], path.stem) if "code" in row.content
        }
        if not asked or path.stem in _OF_THINGS:
            continue
        asked |= set(comparators) if path.stem == BOUNDS else set()
        for row in file_rows(folders[1:], path.stem):
            code = str(row.content.get("code", ""))
            if code and code not in asked:
                remedy = perhaps_meant(code, asked, f"write one of {', '.join(sorted(asked))}")
                yield Finding(row.place, f"no rule asks for words of the code {code} in {path.name}", remedy)


def unread_keys(folders: Sequence[Path]) -> Iterator[Finding]:
    """Keys of a study's rows that no bundled row of the file has, and lists of words without any."""
    for path in sorted(folders[0].glob("*.yaml")):
        bundled = {str(key) for row in file_rows(folders[:1], path.stem) for key in row.content}
        known = sorted(bundled | _LANGUAGES)
        for row in file_rows(folders[1:], path.stem):
            for key, value in row.content.items():
                if str(key) not in known:
                    remedy = perhaps_meant(str(key), known, f"write one of {', '.join(known)}")
                    yield Finding(row.place, f"nothing reads the key {key} in {path.name}", remedy)
                elif str(key) in _LANGUAGES and not value:
                    yield Finding(row.place, f"{key} has no words", f"write `{key}: [word, …]`, or drop it")


def unknown_measures(folders: Sequence[Path], indicators: Collection[str]) -> Iterator[Finding]:
    """Measures that indicators.yaml names and no Turtle file declares."""
    for row in file_rows(folders, "indicators"):
        named = (*row.texts("any"), *(row.text(key) for key in ("from", "to") if key in row.content))
        for code in named:
            if code not in indicators:
                remedy = perhaps_meant(code, indicators, "declare the concept in Turtle, or correct the code")
                yield Finding(row.place, f"no indicator has the notation {code}", remedy)


def bounds_twice(folders: Sequence[Path]) -> Iterator[Finding]:
    """Words of a study that bound a number already, in the same place beside it."""
    bundled = {
        (where, language, word): str(row.content.get("code"))
        for row in file_rows(folders[:1], BOUNDS)
        for where, language, word in _words(row)
    }
    for row in file_rows(folders[1:], BOUNDS):
        for where, language, word in _words(row):
            code = bundled.get((where, language, word))
            if code == row.content.get("code"):
                yield Finding(row.place, f"“{word}” is listed under {code} already", "take it out")
            elif code:
                problem = f"“{word}” is listed under {code} already, so that it would bear two codes"
                yield Finding(row.place, problem, f"take it out, or write it under {code}")


def _words(row: FileRow) -> Iterator[tuple[str, str, str]]:
    where = str(row.content.get("position", "before"))
    for language in LANGUAGES:
        yield from ((where, language, str(word)) for word in row.content.get(language) or ())

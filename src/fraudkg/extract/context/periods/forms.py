"""The forms in which a language writes days, months, years and stretches of them, as `dates/*.yaml` has them.

A form is a pattern with places for parts and for listed words, `{day} {month}`; what it marks, `(?P<day>…)`,
is what it states. Nothing in it may repeat without bound, so that the search is linear in the text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fraudkg.errors import InputError
from fraudkg.extract.wordlists import alternation
from fraudkg.lexicon.rows import FileRow, file_rows

FOLDER, _ANY = "dates", "any"
KINDS: dict[str, tuple[str, ...]] = {
    **dict.fromkeys("action again ago begun date founded happened undated word".split(), ()),
    **dict.fromkeys(("past", "same", "span"), ("unit",)),
    "first": ("number",),
    "fiscal": ("year",),
    "part": ("part",),
    "plan": ("plan",),
    "recent": ("day",),
    "relative": ("that_month", "day"),
    "slice": ("slice",),
    "weekday": ("weekday",),
}
"""The kinds of forms, which are the first words of their names, with what each has to mark."""
_MARKS = (
    "year last_year month last_month day last_day number unit part quarters slice slash that_month weekday"
    " last_week half plan"
).split()
_KEYS = {"part": {"pattern"}, "form": {"pattern", "examples"}, "starts": {"figures"}}
"""What may stand in an entry beside the key that names it."""
_PLACE = re.compile(r"\{([a-z][a-z0-9-]*)\}")
_PLAIN = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]")
"""A character that is escaped, and a set of characters: neither repeats anything."""
_UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")


@dataclass(frozen=True, slots=True)
class Form:
    """A way to write a time: its name, its pattern, and its examples as the file has them."""

    name: str
    pattern: re.Pattern[str]
    examples: tuple[Any, ...]
    place: str

    @property
    def kind(self) -> str:
        """What it states, by the first word of its name."""
        return self.name.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Forms:
    """All forms of a language, those tried first before others.

    `starts` are the words with which they may begin beside figures, None where nobody tells; a figure has to
    look like `figures` where one begins with it.
    """

    forms: tuple[Form, ...]
    starts: frozenset[str] | None
    figures: str


def read_forms(lexicon: Sequence[Path], family: str, words: Mapping[str, Sequence[str]]) -> Forms:
    """The forms of a language family, or those for any where it has none; a later folder's come first.

    `words` are what a name in braces stands for, unless it is that of a part.

    Raises:
        InputError: If an entry is not of the form described.
    """
    reading = _Reading(words)
    for name in dict.fromkeys((_ANY, family)):
        reading.read(lexicon, name)
    return reading.forms()


class _Reading:
    """Puts the forms of one language together, file by file."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._words = words
        self._parts: dict[str, str] = {}
        self._rows: dict[str, FileRow] = {}
        self._starts: set[str] | None = None
        self._figures = ""

    def read(self, lexicon: Sequence[Path], name: str) -> None:
        """Take what the files of that name hold; their forms stand for those of the files before."""
        forms: dict[str, FileRow] = {}
        for folder in lexicon:
            own: dict[str, FileRow] = {}
            for row in file_rows([folder], f"{FOLDER}/{name}"):
                kind = _kind(row)
                if kind == "starts":
                    self._add_starts(row)
                elif kind == "part":
                    self._add_part(row)
                elif own.setdefault(_name(row), row) is not row:
                    raise _error(row, "stands twice", "give each form a name of its own")
            forms = own | forms | own
        self._rows = forms or self._rows

    def forms(self) -> Forms:
        """All of them, with everything put in its place."""
        forms = tuple(self._form(name, row) for name, row in self._rows.items())
        return Forms(forms, None if self._starts is None else frozenset(self._starts), self._figures)

    def _add_part(self, row: FileRow) -> None:
        name = _name(row)
        if name in self._words:
            raise _error(row, "has the name of listed words", "give it another name")
        self._parts[name] = self._filled(row)
        _compiled(self._parts[name], row)

    def _form(self, name: str, row: FileRow) -> Form:
        """A form with everything put in its place."""
        if name.partition("-")[0] not in KINDS:
            raise _error(row, "is of no known kind", f"begin its name with {', '.join(sorted(KINDS))}")
        pattern = _compiled(self._filled(row), row)
        if pattern.match(""):
            raise _error(row, "may be nothing at all", "write what has to stand there")
        form = Form(name, pattern, tuple(row.content.get("examples") or ()), row.place)
        if pattern.groups > len(pattern.groupindex):
            raise _error(row, "has a group without a name", "write (?:…) where nothing is marked")
        for mark in pattern.groupindex.keys() - set(_MARKS):
            raise _error(row, f"marks {mark}, which is not known", f"mark {', '.join(_MARKS)}")
        for mark in KINDS[form.kind]:
            if mark not in pattern.groupindex:
                raise _error(row, f"does not mark its {mark}", f"write `(?P<{mark}>…)`")
        return form

    def _add_starts(self, row: FileRow) -> None:
        """Words with which forms begin, or names in braces of listed ones."""
        self._starts = self._starts or set()
        self._figures = str(row.content.get("figures", self._figures))
        for word in map(str, filter(None, row.content["starts"])):
            place = _PLACE.fullmatch(word)
            if place and place[1] not in self._words:
                raise _error(row, f"name {word}, which is no code of time.yaml", "correct the name")
            self._starts |= set(self._words[place[1]]) if place else {word}

    def _filled(self, row: FileRow) -> str:
        """A pattern with parts and words put in."""
        pattern = row.content.get("pattern")
        if not isinstance(pattern, str):
            raise _error(row, "has no pattern", "write `pattern: '…'`")
        unbounded = _UNBOUNDED.search(_PLAIN.sub("", pattern))
        if unbounded:
            raise _error(row, f"repeats something without bound ({unbounded[0]})", "write how often, {1,9}")
        return _PLACE.sub(lambda place: self._put(place[1], row), pattern)

    def _put(self, name: str, row: FileRow) -> str:
        """What a name in braces stands for."""
        if name not in self._parts and name not in self._words:
            problem = f"names {{{name}}}, which is neither a part above it nor a code of time.yaml"
            raise _error(row, problem, "write the part, or correct the name")
        return f"(?:{self._parts.get(name) or alternation(self._words[name])})"


def _kind(row: FileRow) -> str:
    """Whether an entry is a part, a form, or tells with what forms start."""
    kinds = [kind for kind in _KEYS if kind in row.content]
    if len(kinds) != 1:
        raise InputError(
            "an entry has not exactly one of part, form and starts",
            place=row.place,
            remedy="write `- form: date-…` with its pattern and examples",
        )
    for key in row.content.keys() - _KEYS[kinds[0]] - {kinds[0]}:
        raise _error(row, f"has an unknown key {key}", f"write {', '.join(sorted(_KEYS[kinds[0]]))}")
    for key in {"starts", "examples"} & row.content.keys():
        if not isinstance(row.content[key], list):
            raise _error(row, f"has no list behind {key}", f"write `{key}: […]`")
    return kinds[0]


def _name(row: FileRow) -> str:
    return str(row.content.get("part", row.content.get("form")))


def _compiled(pattern: str, row: FileRow) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error as error:
        raise _error(row, f"has a pattern that cannot be read ({error})", "correct it") from error


def _error(row: FileRow, problem: str, remedy: str) -> InputError:
    """One sentence that names file, line, and part or form."""
    named = (f"the {kind} {row.content[kind]}" for kind in ("part", "form") if kind in row.content)
    return InputError(f"{next(named, 'the starts')} {problem}", place=row.place, remedy=remedy)

"""The examples of the forms of dates as tests: is each read where it stands, by its form, as its days?"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from fraudkg.extract.candidates import Reading
from fraudkg.extract.context.periods.atoms import Atom, Atoms
from fraudkg.extract.context.periods.calendar import Clock
from fraudkg.extract.context.periods.customs import Customs
from fraudkg.extract.context.periods.forms import FOLDER, Form
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import listed_words
from fraudkg.lexicon.finding import Finding

RELEASED = date(2025, 11, 20)
"""The day, a Thursday, on which the examples are read as if they came out."""
_CHINESE = {"zh": "zh-hans"}
_NEEDED, _KNOWN = {"text", "is"}, {"text", "is", "days", "language", "issuer"}


def failing_forms(lexicon: Sequence[Path], read: Callable[[Document], Reading]) -> Iterator[Finding]:
    """A finding for each form without an example, and for each example that is not read so.

    `read` reads a document by the same folders: a form whose number is read as a count has no effect.

    Raises:
        InputError: If a file is not of the form described.
    """
    customs = Customs(lexicon)
    files = (path for folder in lexicon for path in (folder / FOLDER).glob("*.yaml"))
    for family in sorted({path.stem for path in files}):
        atoms = Atoms(lexicon, listed_words(lexicon, "time", family), family)
        for form in atoms.forms:
            if not form.examples:
                yield _finding(form, "has no example", "add a made-up text under `examples:`")
            for example in form.examples:
                yield from _failing(
                    form, example, atoms, customs, read, language=_CHINESE.get(family, family)
                )


def _failing(
    form: Form,
    example: Any,
    atoms: Atoms,
    customs: Customs,
    read: Callable[[Document], Reading],
    *,
    language: str,
) -> Iterator[Finding]:
    if not isinstance(example, dict) or not _NEEDED <= example.keys() <= _KNOWN:
        remedy = "write {text: …, is: …, days: …}, if need be with its `language` and `issuer`"
        yield _finding(form, "has an example of another form", remedy)
        return
    text, words, days = str(example["text"]), str(example["is"]), str(example.get("days", "none"))
    document = Document(text, str(example.get("language", language)), RELEASED, example.get("issuer"))
    start = text.find(words)
    end = start + len(words)
    if start < 0:
        yield _finding(form, f"has an example in which {words} does not stand", "correct the example")
        return
    told = atoms.told(document.folded, Clock.of(document, customs))
    found = [(one, atom) for one, atom in told if atom.start < end and start < atom.end]
    own = next((atom for one, atom in found if one == form), None)
    if own is None:
        others = " and ".join(f"as {text[atom.start : atom.end]} by {one.name}" for one, atom in found)
        problem = f"does not read {words} in its example, which is read {others or 'as no time'}"
        is_alone = not others and form.pattern.match(document.folded, start)
        remedy = (
            "add what it begins with to `starts`"
            if is_alone
            else "correct its pattern, or let it stand first"
        )
        yield _finding(form, problem, remedy)
    elif (own.start, own.end) != (start, end):
        stands = text[own.start : own.end]
        yield _finding(form, f"reads {stands} in its example, not {words}", "correct one of them")
    elif days != (told_days := _days(own)):
        yield _finding(form, f"reads {words} as days {told_days}, not {days}", "correct one of them")
    else:
        numbers = (one.quantity.number for one in read(document).statistics)
        for one in (one for one in numbers if one.span.start < end and start < one.span.end):
            problem = f"has no effect in its example, where {one.text} is read as a count"
            yield _finding(form, problem, "add a filter with `reason: date` to filters.yaml")


def _days(atom: Atom) -> str:
    """The days that an atom tells, as an example has them."""
    days = atom.days or (atom.spread(RELEASED) if atom.is_dated else None)
    return "none" if days is None else "..".join(str(day) for day in dict.fromkeys(days))


def _finding(form: Form, problem: str, remedy: str) -> Finding:
    return Finding(form.place, f"the form {form.name} {problem}", remedy)

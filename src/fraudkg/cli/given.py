"""What a call gives of a release: its text and its issuer; and what reads it in its study."""

import sys
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path

import click

from fraudkg.errors import InputError
from fraudkg.extract.document import Document as Text
from fraudkg.extract.document import Imprint
from fraudkg.extract.kinds import ISSUERS
from fraudkg.extract.reader import Reader
from fraudkg.files import held_small, read_file
from fraudkg.graph.study import Study
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.terms import ID
from fraudkg.text import Span
from fraudkg.text.readers.document import Document
from fraudkg.text.readers.fetch import MOST_BYTES
from fraudkg.text.readers.language import recognise
from fraudkg.text.visible import visible

_ASKED = {
    "--issuer": ("issuer", "give its id, such as agency-sg-spf, with the country"),
    "--publisher": ("outlet", "give it an id, such as outlet-made-up"),
}
"""What each option asks for, and what to give where no name is known."""
_HAN = ("zh", "ja")
"""Whose names have only Chinese characters."""
_LIKE = 0.75
_NEAR = 2
"""So many names are offered that are like what is given."""
_SHOWN = 6
"""So many bodies of a country are named."""
_PREFIXES = ("agency-", "org-", "group-", "outlet-")


def reader_of(study: Study) -> Reader:
    """What reads texts by the words and names of a study."""
    return Reader(study.folders("data/lexicon"), study.folders("data/reference"))


def with_imprint(
    document: Text, reader: Reader, furniture: Iterable[Span], keys: tuple[str, str]
) -> tuple[Text, Imprint]:
    """The text with the day and issuer that its own words give, each told with what sets another (`keys`)."""
    imprint = reader.imprint(document.without(furniture))
    for told, words, another in (
        (f"published on {imprint.published}", imprint.dated, f"{keys[0]} sets another day"),
        (f"issued by {imprint.issuer}", imprint.issued, f"{keys[1]} sets another"),
    ):
        if words:
            click.echo(f"note: {told}, by «{visible(words.text)}»; {another}", err=True)
    if words := imprint.undated:
        told = f"«{visible(words.text)}» has no period, as no day of publication is known"
        click.echo(f"note: {told}; {keys[0]} sets one", err=True)
    return imprint.on(document), imprint


def given_document(source: str, what: str, remedy: str) -> Document:
    """What a file or, for `-`, standard input holds, if that is not more than a fetched page may have.

    Raises:
        InputError: If it cannot be read or is larger.
    """
    if source == "-":
        place = "standard input"
        return Document(held_small(sys.stdin.buffer.read(MOST_BYTES + 1), MOST_BYTES, "text", place), place)
    return Document(read_file(Path(source), what, remedy, most=MOST_BYTES), source)


def known_body(option: str, given: str, study: Study, family: str) -> str:
    """The id of what an option gives as an id, an IRI, an id without its prefix, or by a name in any case.

    Names are known in English, in their own language and in the language family of the text.

    Raises:
        InputError: If no one body is known so; it names those that may be meant.
    """
    given = given.removeprefix(ID).removeprefix("id:")
    if given.startswith(_PREFIXES):
        return given
    what, otherwise = _ASKED[option]
    folders, wanted = study.folders("data/reference"), _bare(given)
    known = Gazetteer(folders, family)
    if ids := [one for one in (f"agency-{given}", f"org-{given}") if known.kind_of(one)]:
        return ids[0]
    written = recognise(given)
    others = _HAN if written.script == "Hani" else (written.language.partition("-")[0],)
    names = [*known.names]
    for other in others:
        names += Gazetteer(folders, other).names if other not in {"", "en", family} else ()
    called: dict[str, set[tuple[str, str]]] = {}
    for name in names:
        if name.kind in ISSUERS:
            called.setdefault(_bare(name.words), set()).add((name.words, name.id))
    meant = called.get(wanted, set())
    if len({thing for _, thing in meant}) == 1:
        return meant.pop()[1]
    lands = {name.id for name in names if name.kind == "country" and _bare(name.words) == wanted}
    if of := sorted({name.id for name in names if name.kind == "agency" and name.country in lands}):
        remedy = f"give the id of a body of it, such as {', '.join(of[:_SHOWN])}"
        raise InputError(f"{given} is a country, not an {what}", place=option, remedy=remedy)
    containing = sorted((name for name in called if wanted in name), key=len)
    for near in get_close_matches(wanted, called, n=_NEAR, cutoff=_LIKE) or containing[:_NEAR]:
        meant = meant | called[near]
    offered = " or ".join(f"{words} ({thing})" for words, thing in sorted(meant))
    remedy = f"perhaps {offered} is meant, else {otherwise}" if offered else otherwise
    remedy += "; docs/lexicon.md#an-issuer says how to add one" if option == "--issuer" else ""
    raise InputError(f"no {what} is known as {given}", place=option, remedy=remedy)


def _bare(name: str) -> str:
    return " ".join(name.casefold().split()).removeprefix("the ")

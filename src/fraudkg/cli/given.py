"""What a call gives of a release: its text and its issuer; and what reads it in its study."""

import sys
from pathlib import Path

from fraudkg.extract.reader import Reader
from fraudkg.files import held_small, read_file
from fraudkg.graph.study import Study
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.terms import ID
from fraudkg.text.readers.document import Document
from fraudkg.text.readers.fetch import MOST_BYTES

_ISSUERS = frozenset({"agency", "agent-group", "outlet"})
UNKNOWN = "no one issuer is known as {}"
REMEDY = "give its id, such as agency-sg-spf, with the country"
_PREFIXES = ("agency-", "org-", "group-", "outlet-")


def reader_of(study: Study) -> Reader:
    """What reads texts by the words and names of a study."""
    return Reader(study.folders("data/lexicon"), study.folders("data/reference"))


def given_document(source: str, what: str, remedy: str) -> Document:
    """What a file or, for `-`, standard input holds, if that is not more than a fetched page may have.

    Raises:
        InputError: If it cannot be read or is larger.
    """
    if source == "-":
        place = "standard input"
        return Document(held_small(sys.stdin.buffer.read(MOST_BYTES + 1), MOST_BYTES, "text", place), place)
    return Document(read_file(Path(source), what, remedy, most=MOST_BYTES), source)


def known_issuer(given: str, study: Study, family: str) -> str | None:
    """The id of the issuer that is given as an id, an IRI, an id without its prefix, or by a known name.

    Names are known in English and in the language family of the text. None where no one issuer is known so.
    """
    given = given.removeprefix(ID).removeprefix("id:")
    if given.startswith(_PREFIXES):
        return given
    known = Gazetteer(study.folders("data/reference"), family)
    named = {name.id for name in known.names if name.words == given and name.kind in _ISSUERS}
    found = {one for one in (f"agency-{given}", f"org-{given}") if known.kind_of(one)} or named
    return found.pop() if len(found) == 1 else None

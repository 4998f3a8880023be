"""`ingest.yaml`, which `fraudkg add` writes: the stretches of a text that the release does not say."""

from operator import index
from pathlib import Path

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.errors import DigestError, InputError
from fraudkg.files import digest
from fraudkg.text import Span
from fraudkg.text.readers.boilerplate import FURNITURE, Mark


def read_marks(folder: Path) -> tuple[Mark, ...]:
    """What `ingest.yaml` of a release's folder marks as boilerplate; none where there is no such file.

    Raises:
        InputError: If the file cannot be read or its spans are no spans.
        DigestError: If it is of another text than `source.txt` is now: its spans would hide other words.
    """
    path = folder / "ingest.yaml"
    if not path.exists():
        return ()
    try:
        content = plain(read_yaml(path)) or {}
        given = (content.get("text") or {}).get("sha256")
        marked = content.get("boilerplate") or []
        found = tuple(
            Mark(Span(index(one["start"]), index(one["end"])), str(one.get("reason") or FURNITURE))
            for one in marked
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        if isinstance(error, InputError):
            raise
        raise InputError(
            "`boilerplate` is no list of spans",
            place=str(path),
            remedy="give each `start` and `end` in code points",
        ) from error
    text = folder / "source.txt"
    if found and given and text.is_file() and digest(text.read_bytes()) != given:
        raise DigestError(
            "the stretches are those of another text than source.txt is now",
            place=str(path),
            remedy="bring this file from where the new text was added, as docs/review.md says, or remove it",
        )
    return found

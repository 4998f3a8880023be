"""`data/assessments/`: doubts beside claims, one list a file."""

from datetime import date
from pathlib import Path

from fraudkg.claims.loader import texts
from fraudkg.claims.model import Assessment
from fraudkg.claims.yamlfile import line_of, plain, read_yaml
from fraudkg.errors import InputError


def read_assessments(path: Path) -> tuple[Assessment, ...]:
    """The doubts in one file of `data/assessments/`.

    Raises:
        InputError: If the file cannot be read or an assessment lacks a slot.
    """
    node = read_yaml(path) or []
    if not isinstance(node, list):
        raise InputError("the file is no list", place=str(path), remedy="start each assessment with `- id:`")
    found: list[Assessment] = []
    for number, one in enumerate(plain(node)):
        place = f"{path}:{line_of(node, number)}"
        try:
            named, label, by, reason = (_text(one[slot]) for slot in ("id", "label", "by", "reason"))
            day = date.fromisoformat(one["on"])
            found.append(Assessment(named, label, texts(one["issue"]), texts(one["about"]), by, day, reason))
        except (KeyError, TypeError, ValueError) as error:
            raise InputError(
                f"the assessment lacks or misspells a slot ({error})",
                place=place,
                remedy="give id, label, issue, about, by, on and reason",
            ) from error
    return tuple(sorted(found))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value} is no text")
    return value

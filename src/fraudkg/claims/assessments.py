"""`data/assessments/`: doubts beside claims, one list a file."""

from pathlib import Path
from typing import Any

from fraudkg.claims.days import parse_day
from fraudkg.claims.faults import Faults
from fraudkg.claims.loader import texts
from fraudkg.claims.model import Assessment
from fraudkg.claims.yamlfile import line_of, plain, read_yaml
from fraudkg.errors import InputError


def read_assessments(path: Path) -> tuple[Assessment, ...]:
    """The doubts in one file of `data/assessments/`.

    Raises:
        InputError: If the file cannot be read or an assessment lacks a slot.
        FaultyError: If several do.
    """
    node = read_yaml(path) or []
    if not isinstance(node, list):
        raise InputError("the file is no list", place=str(path), remedy="start each assessment with `- id:`")
    found: list[Assessment] = []
    faults = Faults()
    for number, one in enumerate(plain(node)):
        with faults:
            found.append(_assessment(one, f"{path}:{line_of(node, number)}"))
    faults.tell()
    return tuple(sorted(found))


def _assessment(given: Any, place: str) -> Assessment:
    try:
        named, label, by, reason, on = (_text(given[slot]) for slot in ("id", "label", "by", "reason", "on"))
        issues, about = texts(given["issue"]), texts(given["about"])
    except (KeyError, TypeError) as error:
        raise InputError(
            f"the assessment lacks or misspells a slot ({error})",
            place=place,
            remedy="give id, label, issue, about, by, on and reason",
        ) from error
    return Assessment(named, label, issues, about, by, parse_day(on, place=place), reason)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value} is no text")
    return value

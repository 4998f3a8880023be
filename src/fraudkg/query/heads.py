"""The head of a query file: YAML in the `#+` lines on top of it, as grlc reads it."""

from dataclasses import dataclass
from typing import Any, Final, TypeVar

from fraudkg.errors import QueryError

_Kind = TypeVar("_Kind")
_MARK: Final = "#+"
_KEYS: Final = frozenset({"summary", "description", "tags", "defaults", "columns", "number"})


@dataclass(frozen=True, order=True)
class Head:
    """What a query file says of itself: the question in one sentence, and what reading the query teaches.

    `defaults` are the parameters with the terms that stand in the text; `number` is that of the competency
    question, or 0 where it has none.
    """

    summary: str = ""
    description: str = ""
    tags: tuple[str, ...] = ()
    defaults: tuple[tuple[str, str], ...] = ()
    columns: tuple[str, ...] = ()
    number: int = 0


def read_head(text: str, *, place: str = "") -> Head:
    r"""Read the head of a query; a query without one has an empty head. `place` is for messages.

    Raises:
        QueryError: If the head is not YAML, or has a key or a value that no head has.

    >>> read_head("#+ summary: Which sites are named?\n#+ columns: [site]\nSELECT ?site {}").columns
    ('site',)
    """
    lines = []
    for line in text.splitlines():
        if not line.startswith(_MARK):
            break
        lines.append(line.removeprefix(_MARK).removeprefix(" "))
    if not lines:
        return Head()
    data = _yaml("\n".join(lines), place)
    if unknown := sorted(set(data) - _KEYS):
        raise QueryError(
            f"the query's head has the unknown key {unknown[0]!r}",
            place=place,
            remedy=f"use only {', '.join(sorted(_KEYS))}",
        )
    return Head(
        summary=_typed(data, "summary", str, place).strip(),
        description=" ".join(_typed(data, "description", str, place).split()),
        tags=tuple(_typed(data, "tags", list, place)),
        defaults=tuple(
            (str(name), str(term)) for name, term in _typed(data, "defaults", dict, place).items()
        ),
        columns=tuple(_typed(data, "columns", list, place)),
        number=_typed(data, "number", int, place),
    )


def body(text: str) -> str:
    r"""The query without its head.

    >>> body("#+ summary: x\n\nASK {}\n")
    'ASK {}\n'
    """
    lines = text.splitlines(keepends=True)
    while lines and (lines[0].startswith(_MARK) or not lines[0].strip()):
        del lines[0]
    return "".join(lines)


def _yaml(text: str, place: str) -> dict[str, Any]:
    # Heavy: a query without a head needs no YAML.
    from ruamel.yaml import YAML  # noqa: PLC0415
    from ruamel.yaml.error import YAMLError  # noqa: PLC0415

    try:
        data = YAML(typ="safe", pure=True).load(text)
    except YAMLError as error:
        raise QueryError("the query's head is not YAML", place=place, remedy="see a bundled query") from error
    if not isinstance(data, dict):
        raise QueryError("the query's head is no YAML mapping", place=place, remedy="see a bundled query")
    return data


def _typed(data: dict[str, Any], key: str, kind: type[_Kind], place: str) -> _Kind:
    value = data.get(key, kind())
    if not isinstance(value, kind):
        raise QueryError(
            f"{key} of the query's head is of the wrong form",
            place=place,
            remedy="tags and columns are lists, defaults is a mapping, number an integer, the rest is text",
        )
    return value

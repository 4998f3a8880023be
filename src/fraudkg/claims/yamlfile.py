"""YAML files read with their lines, exact numbers, and a JSON Schema to hold them to."""

import json
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from ruamel.yaml import YAML
from ruamel.yaml.constructor import RoundTripConstructor
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import ScalarNode

from fraudkg.errors import InputError


class _ExactConstructor(RoundTripConstructor):
    """Reads a number with a decimal point as Decimal: values are never floats."""


def _decimal(_: RoundTripConstructor, node: ScalarNode) -> Decimal:
    return Decimal(str(node.value).replace("_", ""))


_ExactConstructor.add_constructor("tag:yaml.org,2002:float", _decimal)


def read_yaml(path: Path) -> Any:
    """The file's content; mappings and lists know their lines.

    Raises:
        InputError: If the file is missing, not UTF-8, or not YAML.
    """
    loader = YAML(typ="rt")
    loader.Constructor = _ExactConstructor
    try:
        return loader.load(path.read_text("utf-8"))
    except OSError as error:
        raise InputError(f"the file cannot be read ({error.strerror})", place=str(path)) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"byte {error.start} is not UTF-8", place=str(path), remedy="save the file as UTF-8"
        ) from error
    except YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        raise InputError(
            f"this is not YAML: {problem}",
            place=f"{path}{line}",
            remedy="mind indentation, colons and quotes",
        ) from error


def line_of(node: Any, key: str | int | None = None) -> int | None:
    """The line (from 1) on which a mapping, a list, or one of its items starts; None where unknown."""
    marks = getattr(node, "lc", None)
    if marks is None:
        return None
    if key is not None and marks.data and key in marks.data:
        return int(marks.data[key][0]) + 1
    return int(marks.line) + 1


def plain(node: Any) -> Any:
    """The content as JSON would have it: dates as ISO strings, mappings as dicts.

    Numbers stay int or Decimal.
    """
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [plain(value) for value in node]
    if isinstance(node, date):
        return (node.date() if isinstance(node, datetime) else node).isoformat()
    # The reader's own kinds of text and number become plain ones.
    if isinstance(node, str):
        return str(node)
    return int(node) if isinstance(node, int) and not isinstance(node, bool) else node


@cache
def _validator(schema: str) -> Draft202012Validator:
    text = (files("fraudkg.claims") / f"{schema}.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text))


def read_checked(path: Path, schema: str) -> tuple[Any, Any]:
    """The file as YAML with lines, and as plain JSON that fits the schema `release` or `claims`.

    Raises:
        InputError: If it cannot be read or does not fit; the message names line and slot.
    """
    node = read_yaml(path)
    content = plain(node)
    errors = sorted(
        _validator(schema).iter_errors(content), key=lambda error: list(map(str, error.absolute_path))
    )
    if not errors:
        return node, content
    error = errors[0]
    inner = error
    # Of several alternatives, the one that went deepest says best what is wrong.
    while inner.context:
        inner = max(inner.context, key=lambda one: len(one.absolute_path))
    at = node
    line = line_of(node)
    for step in inner.absolute_path:
        line = line_of(at, step) or line
        at = at[step]
    slot = "/".join(map(str, inner.absolute_path)) or "the file"
    raise InputError(
        f"{slot} is not as expected: {_in_words(inner.message)}",
        place=f"{path}:{line}" if line else str(path),
        remedy=f"see {schema}.schema.json, which editors can use to complete and check this file",
    )


def _in_words(message: str, limit: int = 160) -> str:
    return message if len(message) <= limit else message[: limit - 1] + "…"

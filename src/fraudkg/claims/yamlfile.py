"""YAML files read with their lines and exact numbers, and written as people write them."""

import io
import re
import warnings
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import TaggedScalar
from ruamel.yaml.constructor import ConstructorError, DuplicateKeyError, RoundTripConstructor
from ruamel.yaml.error import ReusedAnchorWarning, YAMLError
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.reader import ReaderError

from fraudkg.errors import InputError
from fraudkg.files import decoded, read_file

_MOST_DIGITS = 1000
_MOST_NODES = 1_000_000
"""A file that people write has fewer; only anchors that multiply each other have more."""


class _ExactConstructor(RoundTripConstructor):
    """Reads a number with a decimal point as Decimal, or as int if it is whole: values are never floats."""


def _decimal(_: RoundTripConstructor, node: ScalarNode) -> int | Decimal:
    try:
        value = Decimal(str(node.value).replace("_", ""))
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or abs(value.adjusted()) > _MOST_DIGITS:
        raise ConstructorError(
            problem=f"{node.value} is not a number to count with", problem_mark=node.start_mark
        )
    # 2.58e5 is 258000, in a label too.
    return int(value) if value == value.to_integral_value() else value


def _integer(constructor: RoundTripConstructor, node: ScalarNode) -> Any:
    if len(node.value) > _MOST_DIGITS:
        raise ConstructorError(problem="the number has too many digits", problem_mark=node.start_mark)
    return constructor.construct_yaml_int(node)


def _timestamp(constructor: RoundTripConstructor, node: ScalarNode) -> Any:
    try:
        return constructor.construct_yaml_timestamp(node)
    except ValueError:
        # The calendar has no such day: it stays text, which whoever reads a day there refuses with its slot.
        return node.value


_ExactConstructor.add_constructor("tag:yaml.org,2002:float", _decimal)
_ExactConstructor.add_constructor("tag:yaml.org,2002:int", _integer)
_ExactConstructor.add_constructor("tag:yaml.org,2002:timestamp", _timestamp)


def exact_yaml() -> YAML:
    """What reads YAML with its comments and lines and its numbers exactly, and writes it on long lines."""
    yaml = YAML(typ="rt")
    yaml.Constructor = _ExactConstructor
    yaml.width = 10_000
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def to_yaml(content: Any, yaml: YAML | None = None) -> bytes:
    """The bytes of a file with this content; `yaml` may keep more of the looks that it had."""
    out = io.BytesIO()
    (yaml or exact_yaml()).dump(content, out)
    return out.getvalue()


def read_yaml(path: Path, yaml: YAML | None = None) -> Any:
    """The file's content; mappings and lists know their lines. `yaml` may keep more of the file's looks.

    Raises:
        InputError: If the file is missing, not UTF-8, not YAML, or unbounded through its anchors.
    """
    text = decoded(read_file(path, "file", "put it there, as YAML"), "file", str(path), "utf-8-sig")
    # Comments would keep the line ends of Windows when all else is written with others.
    text = text.replace("\r\n", "\n")
    try:
        with warnings.catch_warnings():
            # YAML allows it: what comes later counts.
            warnings.simplefilter("ignore", ReusedAnchorWarning)
            node = (yaml or exact_yaml()).load(text)
        size = _size(node, {})
    except RecursionError as error:
        raise InputError(
            "lists or mappings stand in each other without end",
            place=str(path),
            remedy="write them out, without anchors",
        ) from error
    except ReaderError as error:
        # Of what is no character at all it gives the number.
        given: Any = error.character
        code = given if isinstance(given, int) else ord(given)
        raise InputError(
            f"the character U+{code:04X} at offset {error.position} stands in no YAML text",
            place=str(path),
            remedy="save the file as plain text",
        ) from error
    except YAMLError as error:
        raise _yaml_error(error, path, text) from error
    except (ValueError, LookupError) as error:
        raise InputError(
            f"a value is not what its tag says ({error})", place=str(path), remedy="take the tag out"
        ) from error
    if size > _MOST_NODES:
        raise InputError(
            "its anchors multiply to more than a million values",
            place=str(path),
            remedy="write the values out, without anchors",
        )
    return node


def full_width(text: str) -> str:
    """A full-width sign that stands where YAML has one of its own, and which; empty where none does.

    >>> full_width("unit：case"), full_width("\u3000- key: made-up"), full_width("quote: 共計：3人")
    ('a full-width ：, for which YAML has `: `', 'a full-width blank, for which YAML has blanks', '')
    """
    if match := _FULL_WIDTH.match(text):
        return next(f"a full-width {called}" for name, called in _SIGNS.items() if match[name])
    return ""


_FULL_WIDTH = re.compile(r"[^\S\u3000]*(?:(?P<blank>\u3000)|(?:[-{,\s]*[A-Za-z-]+\s*)(?P<colon>：))")
_SIGNS = {"blank": "blank, for which YAML has blanks", "colon": "：, for which YAML has `: `"}


def _yaml_error(error: YAMLError, path: Path, text: str) -> InputError:
    mark = getattr(error, "problem_mark", None)
    # What is wrong is often seen only on the next line.
    above = text.splitlines()[: mark.line + 1] if mark else []
    for number, line in reversed(list(enumerate(above, 1))):
        if sign := full_width(line):
            return InputError(
                f"this is not YAML: line {number} has {sign}", place=f"{path}:{number}", remedy="write that"
            )
    place = f"{path}:{mark.line + 1}" if mark else str(path)
    problem = getattr(error, "problem", None) or str(error).splitlines()[0]
    if isinstance(error, DuplicateKeyError):
        return InputError(problem.partition(" with value")[0], place=place, remedy="keep one of the two")
    if isinstance(error, ConstructorError):
        return InputError(problem, place=place, remedy="correct the value, or put it in quotes")
    is_tab = "\\t" in problem
    remedy = "indent with spaces, not with tabs" if is_tab else "mind indentation, colons and quotes"
    return InputError(f"this is not YAML: {problem}", place=place, remedy=remedy)


def _size(node: Any, known: dict[int, int]) -> int:
    """How many values `node` has once its anchors are written out, counted without doing so."""
    if isinstance(node, Mapping):
        parts = list(node.values())
    elif isinstance(node, Sequence) and not isinstance(node, str):
        parts = list(node)
    else:
        return 1
    if id(node) not in known:
        # While it is being counted it is nobody's part but its own.
        known[id(node)] = -1
        known[id(node)] = 1 + sum(_size(part, known) for part in parts)
    if known[id(node)] < 0:
        raise RecursionError
    return known[id(node)]


def line_of(node: Any, key: str | int | None = None) -> int | None:
    """The line (from 1) on which a mapping, a list, or one of its items starts; None where unknown."""
    marks = getattr(node, "lc", None)
    if marks is None or marks.line is None:
        return None
    if key is not None and marks.data and key in marks.data:
        return int(marks.data[key][0]) + 1
    return int(marks.line) + 1


def plain(node: Any) -> Any:
    """The content as JSON would have it: dates as ISO strings, mappings as dicts, what has a tag as text.

    Numbers stay int or Decimal.
    """
    if isinstance(node, Mapping):
        return {str(key): plain(value) for key, value in node.items()}
    if isinstance(node, Sequence) and not isinstance(node, str):
        return [plain(value) for value in node]
    if isinstance(node, date):
        return (node.date() if isinstance(node, datetime) else node).isoformat()
    if isinstance(node, TaggedScalar):
        return str(node.value)
    # The reader's own kinds of text and number become plain ones.
    if isinstance(node, str):
        return str(node)
    return int(node) if isinstance(node, int) and not isinstance(node, bool) else node

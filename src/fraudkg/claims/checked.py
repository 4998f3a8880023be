"""YAML files held to their JSON Schema; what does not fit is said in the words of the file."""

import json
import re
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fraudkg.claims.days import parse_day, parse_period
from fraudkg.claims.faults import Faults
from fraudkg.claims.yamlfile import full_width, line_of, plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.nearest import perhaps_meant

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator, FormatChecker, ValidationError


@cache
def read_schema(name: str, package: str = "fraudkg.claims") -> Any:
    """A JSON Schema of a package: `release` or `claims` of this one."""
    return json.loads((files(package) / f"{name}.schema.json").read_text("utf-8"))


@cache
def validator(schema: str, package: str = "fraudkg.claims") -> "Draft202012Validator":
    """The validator of a JSON Schema of a package."""
    # Importing it takes a tenth of a second, which who only reads a text need not wait for.
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - see above

    return Draft202012Validator(read_schema(schema, package), format_checker=_formats())


@cache
def _formats() -> "FormatChecker":
    """Which days and periods there are; what is written otherwise is refused by its pattern."""
    from jsonschema import FormatChecker  # noqa: PLC0415 - as above

    checker = FormatChecker(formats=())
    checker.checks("date", raises=InputError)(
        lambda given: not _is(given, _DAY) or parse_day(given, place="") is not None
    )
    checker.checks("period", raises=InputError)(
        lambda given: not _is(given, _PERIOD) or parse_period(given) is not None
    )
    return checker


def _is(given: Any, form: str) -> bool:
    return isinstance(given, str) and re.search(form, given) is not None


def read_filled(path: Path, schema: str) -> tuple[Any, Any]:
    """The file as YAML with lines, and as plain JSON, whether it fits the schema or not.

    `schema` is `release` or `claims`, and says what an empty file lacks.

    Raises:
        InputError: If it cannot be read or is empty.
    """
    node = read_yaml(path)
    content = plain(node)
    if content is None:
        raise InputError(
            "the file is empty", place=str(path), remedy=f"write at least {_LEAST[schema]} into it"
        )
    return node, content


def hold(node: Any, content: Any, path: Path, schema: str, package: str = "fraudkg.claims") -> None:
    """Let pass what fits the schema of a package: `node` is the file as YAML, `content` the same as JSON.

    Raises:
        InputError: If it does not fit; the message names line and slot.
        FaultyError: If it does not in several places.
    """
    faults = Faults()
    faults.add(*(error for _, error in misfits(node, content, path, schema, package)))
    faults.tell()


def misfits(
    node: Any, content: Any, path: Path, schema: str, package: str = "fraudkg.claims"
) -> list[tuple[tuple[str | int, ...], InputError]]:
    """All that does not fit, each once and with the way to it from the top of the file."""
    found: dict[tuple[int, str, str], tuple[tuple[str | int, ...], InputError]] = {}
    for error in validator(schema, package).iter_errors(content):
        telling = _telling(error)
        steps = tuple(telling.absolute_path)
        at = node
        line = line_of(node)
        for step in steps:
            line = line_of(at, step) or line
            at = at[step]
        slot = "/".join(map(str, steps)) or "the file"
        file = f"src/{package.replace('.', '/')}/{schema}.schema.json"
        see = f"see {file}, which editors can use to complete and check this file"
        problem = f"{slot} is not as expected: {_in_words(telling)}"
        place = f"{path}:{line}" if line else str(path)
        fault = InputError(problem, place=place, remedy=_remedy(telling) or see)
        found[line or 0, slot, problem] = (steps, fault)
    return [found[place] for place in sorted(found)]


def misfit(content: Any, within: str | None = None) -> tuple[list[str | int], str] | None:
    """Where JSON does not fit `claims.yaml` first, or the slot `within` it, and why; None where it fits."""
    found = (one for one in validator("claims").iter_errors(content) if within in {None, *one.absolute_path})
    first = min(found, key=lambda error: list(map(str, error.absolute_path)), default=None)
    if first is None:
        return None
    error = _telling(first)
    return list(error.absolute_path), _in_words(error)


_LEAST = {"claims": "`claims: []`", "release": "id, title, language, announcement and text"}


def _telling(error: "ValidationError") -> "ValidationError":
    """Of several alternatives, the one that went deepest, or is of the right type, tells most."""
    while error.context and not _choices(error):
        inner = max(error.context, key=lambda one: (len(one.absolute_path), one.validator != "type"))
        if inner.validator == "type" and inner.instance is error.instance and _described(error):
            # None is of the right type: what the slot takes tells more than one of them.
            return error
        error = inner
    return error


def _described(error: "ValidationError") -> str:
    """What the schema says of a slot that may be written in several ways."""
    schema: Any = error.schema
    return str(schema.get("description", "")) if error.validator in {"oneOf", "anyOf"} else ""


def _choices(error: "ValidationError") -> list[str]:
    """The slots of which there has to be one, where that is what is wrong."""
    alternatives: Any = error.validator_value
    instance: Any = error.instance
    if error.validator != "oneOf" or not all("required" in one for one in alternatives):
        return []
    names = [str(one["required"][0]) for one in alternatives]
    return names if sum(name in instance for name in names) != 1 else []


def _in_words(error: "ValidationError") -> str:
    choices = _choices(error)
    instance: Any = error.instance
    value: Any = error.validator_value
    schema: Any = error.schema
    if choices:
        return f"it has exactly one of {', '.join(choices[:-1])} and {choices[-1]}"
    if instance is None or error.validator is None:
        return "it is empty" if instance is None else f"{instance!r} does not belong here"
    if error.validator == "required":
        *others, last = (name for name in value if name not in instance)
        return f"{', '.join(others)} and {last} are missing" if others else f"{last} is missing"
    if error.validator == "additionalProperties" and schema.get("properties"):
        known = schema["properties"]
        stray = next(name for name in instance if name not in known)
        called = _CALLED.get(stray, "")
        told = f"perhaps {called} is meant" if called in known else perhaps_meant(stray, known, "")
        sign = full_width(stray)
        return f"there is no slot {stray}{told and f', {told}'}{sign and f'; it has {sign}'}"
    if error.validator in {"pattern", "type"}:
        # That it may be empty, too, is no form.
        kinds = [one for one in ([value] if isinstance(value, str) else value) if one != "null"]
        if kinds and all(one in _FORMS for one in kinds):
            sign = full_width(instance) if isinstance(instance, str) else ""
            return (
                f"{instance!r} is no {' or '.join(_FORMS[one] for one in kinds)}{sign and f'; it has {sign}'}"
            )
    return _in_its_words(error)


def _in_its_words(error: "ValidationError") -> str:
    if described := _described(error):
        return f"{error.instance!r} is none; it is {described[0].lower()}{described[1:].rstrip('.')}"
    if error.validator == "enum":
        # The whole list is what one needs to choose from it.
        value: Any = error.validator_value
        known = [str(one) for one in value]
        near = perhaps_meant(str(error.instance), known, "")
        return f"{error.instance!r} is not one of {', '.join(known)}{near and f'; {near}'}"
    message = error.cause.problem if isinstance(error.cause, InputError) else error.message
    return message if len(message) <= _LONGEST else message[: _LONGEST - 1] + "…"


def _remedy(error: "ValidationError") -> str:
    """How to write a value that stands alone where a list belongs, or a day; empty for anything else."""
    if isinstance(error.cause, InputError):
        return error.cause.remedy
    slot, instance = error.absolute_path[-1] if error.absolute_path else "", error.instance
    is_alone = isinstance(slot, str) and isinstance(instance, str | int) and instance not in {"", True, False}
    return f"write `{slot}: [{instance}]`" if error.validator_value == "array" and is_alone else ""


_CALLED = {
    "place": "area",
    "refArea": "area",
    "ref-area": "area",
    "bound": "comparator",
    "indicator": "statistic",
    "measure": "statistic",
    "actor": "counted-by",
    "asserter": "asserted-by",
    "speaker": "asserted-by",
    "teller": "asserted-by",
    "area": "place",
    "comparator": "bound",
    "counted-by": "actor",
}
"""Slots of a claim, and those of its `words`, by what they are called elsewhere."""
_LONGEST = 160
SLUG = "^[a-z0-9]+(-[a-z0-9]+)*$"
"""The form of an id."""
_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_PERIOD = r"^([0-9]{4}(-[0-9]{2}){0,2}|([0-9]{4}-[0-9]{2}-[0-9]{2}|\.\.)/([0-9]{4}-[0-9]{2}-[0-9]{2}|\.\.))$"
_FORMS = {
    "array": "list",
    "object": "mapping",
    "string": "text",
    "number": "number, which is written in plain digits without quotation marks",
    SLUG: "id, which has lower-case letters, digits and single hyphens",
    "^announcement(-[a-z0-9]+)+$": "id of an announcement, which begins with announcement-",
    "^[A-Z][A-Za-z]+$": "class, which begins with a capital and has only letters, such as PersonGroup",
    "^[a-z][A-Za-z]+$": "predicate, which has only letters, such as locatedIn",
    _DAY: "day, which is written like 2026-01-08",
    _PERIOD: "period, which is written like 2025, 2025-12, 2025-02-20/2025-12-08 or ../2026-01-08",
    "^https?://": "address, which begins with https:// or http://",
    "^[0-9a-f]{64}$": "SHA-256, which has 64 digits and letters from a to f",
}
"""Each pattern of the schemas, and a type, with what it stands for, and how that is written."""

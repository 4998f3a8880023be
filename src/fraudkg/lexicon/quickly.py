"""Entries of a lexicon file with their lines, read with libyaml: every start reads the whole lexicon."""

import re
from collections.abc import Hashable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from fraudkg.claims.yamlfile import read_yaml
from fraudkg.errors import InputError
from fraudkg.files import decoded, read_file

if TYPE_CHECKING:
    from yaml import SafeLoader as _Fast
else:
    _Fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PLAIN = {
    "bool": (r"true|false|True|False", "tTfF"),
    "int": (r"[-+]?\d+", "-+0123456789"),
    "null": (r"~|null|Null|", "~nN"),
}
"""What is no word in YAML 1.2, where `on`, `no` and `yes` are; the lexicon has no fractions and dates."""


class _Loader(_Fast):
    """Reads so, and refuses a key that stands twice."""

    def construct_mapping(
        self,
        node: yaml.MappingNode,
        deep: bool = False,  # noqa: FBT001, FBT002 - as PyYAML calls it
    ) -> dict[Hashable, Any]:
        found: dict[Hashable, Any] = super().construct_mapping(node, deep=deep)
        if len(found) != len(node.value):
            raise yaml.YAMLError("a key stands twice")
        return found


_Loader.yaml_implicit_resolvers = {}
for _name, (_pattern, _first) in _PLAIN.items():
    _Loader.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(rf"(?:{_pattern})\Z"), list(_first)
    )


def read_quickly(path: Path) -> list[tuple[Any, int]]:
    """The entries of a list with the lines (from 1) on which they begin.

    Raises:
        InputError: If the file cannot be read, is not YAML, or is no list.
    """
    text = decoded(read_file(path, "file", "put it there, as YAML"), "file", str(path), "utf-8-sig")
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        if node is None:
            return []
        found = loader.construct_document(node)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        # The slower reader knows the line and what to do.
        read_yaml(path)
        raise InputError(f"this is not YAML ({error})", place=str(path), remedy="correct it") from error
    if not isinstance(found, list):
        raise InputError("the file is no list", place=str(path), remedy="start each entry with `- code:`")
    return [(one, item.start_mark.line + 1) for one, item in zip(found, node.value, strict=True)]

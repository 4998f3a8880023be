"""YAML files with the lines of their entries, read with libyaml: every start reads the whole lexicon."""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from fraudkg.claims.yamlfile import read_yaml
from fraudkg.errors import InputError, one_line
from fraudkg.files import decoded, read_file

if TYPE_CHECKING:
    from yaml import SafeLoader as _Fast
else:
    _Fast = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PLAIN = {
    "bool": (r"true|false|True|False", [*"tTfF"]),
    "int": (r"[-+]?\d+", [*"-+0123456789"]),
    "null": (r"~|null|Null|", [*"~nN", ""]),
}
"""What is no word in YAML 1.2, where `on`, `no` and `yes` are, with how it begins; nothing at all is null.

The lexicon has no fractions and dates.
"""


_ANCHOR = re.compile(r"(?:^|[\s,\[{])&\S")

_STRING, _LIST, _MAPPING = (f"tag:yaml.org,2002:{name}" for name in ("str", "seq", "map"))


class _Loader(_Fast):
    """Reads so."""


_Loader.yaml_implicit_resolvers = {}
for _name, (_pattern, _first) in _PLAIN.items():
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_name}", re.compile(rf"(?:{_pattern})\Z"), _first)


def _content(node: yaml.Node, loader: _Loader) -> Any:
    """What a node holds, as the loader would tell, which takes ten times as long; no key may stand twice."""
    if node.tag == _STRING:
        return node.value
    if node.tag == _LIST:
        return [_content(item, loader) for item in node.value]
    if node.tag == _MAPPING:
        found = {_content(key, loader): _content(value, loader) for key, value in node.value}
        if len(found) != len(node.value):
            raise yaml.YAMLError("a key stands twice")
        return found
    return loader.construct_object(node, deep=True)


def _load(path: Path) -> tuple[Any, yaml.Node | None]:
    """The content and the node that knows its lines, None for an empty file."""
    text = decoded(read_file(path, "file", "put it there, as YAML"), "file", str(path), "utf-8-sig")
    if _ANCHOR.search(text):
        read_yaml(path)  # It knows a bound to what anchors multiply to.
    try:
        loader = _Loader(text)
        node = loader.get_single_node()
        return (None if node is None else _content(node, loader)), node
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as error:
        # The slower reader knows the line and what to do.
        read_yaml(path)
        raise InputError(
            f"this is not YAML ({one_line(error)})", place=str(path), remedy="correct it"
        ) from error


def line_of(node: yaml.Node) -> int:
    """The line (from 1) on which a node begins."""
    return int(node.start_mark.line) + 1


def line_below(node: yaml.Node, content: Any, keys: Iterable[str | int]) -> int:
    """The line of what stands in a node under keys, one below the other; `content` is what the node holds."""
    line = line_of(node)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            name, node = node.value[list(content).index(key)]
            line = line_of(name)
        else:
            node = node.value[key]
            line = line_of(node)
        content = content[key]
    return line


def read_nodes(path: Path) -> list[tuple[Any, yaml.Node]]:
    """The entries of a list with the nodes that know their lines.

    Raises:
        InputError: If the file cannot be read, is not YAML, or is no list.
    """
    found, node = _load(path)
    if found is None:
        return []
    if not isinstance(found, list) or node is None:
        raise InputError("the file is no list", place=str(path), remedy="start each entry with `- code:`")
    return list(zip(found, node.value, strict=True))


def read_list(path: Path) -> list[tuple[Any, int]]:
    """The entries of a list with the lines (from 1) on which they begin; it raises what `read_nodes` does."""
    return [(content, line_of(node)) for content, node in read_nodes(path)]


def read_mapping(path: Path) -> tuple[Any, dict[str, list[int]]]:
    """The content of a file, and where the items of the list under each key begin; dates are words.

    Raises:
        InputError: If the file cannot be read or is not YAML.
    """
    found, node = _load(path)
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    items = {key.value: value.value if isinstance(value, yaml.SequenceNode) else () for key, value in pairs}
    return found, {key: [line_of(item) for item in given] for key, given in items.items()}

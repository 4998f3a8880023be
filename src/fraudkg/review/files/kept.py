"""YAML files that people edit, changed without losing their comments, quotation marks and order."""

import io
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter

from fraudkg.claims.yamlfile import exact_yaml, plain, read_yaml

ORDER = (
    "key statistic outcome relation status narrative label about quantity value lower upper comparator unit"
    " period accumulation as-of area inferred asserted-by counted-by counts result-of out-of crime-type"
    " modality claim-status revises reason dimension open-list quote occurrence also number words"
).split()
"""The order in which a claim's slots are written."""


class _Representer(RoundTripRepresenter):
    """Writes a Decimal as the number it is, words as they are read again, and no anchors of its own."""

    def ignore_aliases(self, data: Any) -> bool:
        """Whether a value that stands twice is written twice: always."""
        del data
        return True


def _words(one: RoundTripRepresenter, value: str) -> ScalarNode:
    # Bare, the one would begin a key and the other end a line.
    style = '"' if value.startswith("?") or "\x85" in value else None
    return one.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Representer.add_representer(str, _words)
_Representer.add_representer(
    Decimal, lambda one, value: one.represent_scalar("tag:yaml.org,2002:float", format(value, "f"))
)
_Representer.add_representer(tuple, lambda one, value: one.represent_list(list(value)))


def _yaml() -> YAML:
    yaml = exact_yaml()
    yaml.Representer = _Representer
    yaml.width = 10_000
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def load(path: Path) -> Any:
    """The file with all that people put into it; None where there is no such file.

    Raises:
        InputError: If it cannot be read, with the line.
    """
    return read_yaml(path, _yaml()) if path.exists() else None


def dump(node: Any) -> bytes:
    """The file's bytes; what was not changed is written as it was read."""
    out = io.BytesIO()
    _yaml().dump(node, out)
    return out.getvalue()


def update(row: CommentedMap, new: Mapping[str, Any]) -> tuple[str, ...]:
    """Give a mapping these slots and no others, in place; the comments around it stay.

    Returns:
        The slots that changed.
    """
    slots = [slot for slot in row if slot not in new]
    for slot in slots:
        del row[slot]
    for slot, value in new.items():
        if slot not in row or plain(row[slot]) != plain(value):
            row[slot] = value
            slots.append(slot)
    return tuple(slots)


def insert(rows: CommentedSeq, at: int, row: Any) -> None:
    """Put a row into a list, which is written line by line from then on."""
    rows.insert(at, row)
    if not rows.fa.flow_style() or len(rows) == 1:
        rows.fa.set_block_style()


def flow(value: Any) -> Any:
    """A list or mapping that is written on one line."""
    if isinstance(value, Mapping):
        made: Any = CommentedMap((slot, flow(one)) for slot, one in value.items())
    elif isinstance(value, Iterable) and not isinstance(value, str | bytes):
        made = CommentedSeq(flow(one) for one in value)
    else:
        return value
    made.fa.set_flow_style()
    return made


def shaped(claim: Mapping[str, Any]) -> CommentedMap:
    """A claim as people write it: slot by slot, and what is within a slot on its line."""
    node = CommentedMap()
    for slot in sorted(claim, key=lambda slot: ORDER.index(slot) if slot in ORDER else len(ORDER)):
        value = claim[slot]
        if slot == "period" and isinstance(value, str) and value.isdigit():
            value = int(value)
        elif slot == "as-of" and isinstance(value, str):
            value = date.fromisoformat(value)
        elif slot == "status" and "as-of" in value:
            value = {**value, "as-of": date.fromisoformat(str(value["as-of"]))}
        node[slot] = flow(value)
    return node

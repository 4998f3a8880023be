"""YAML files that people edit, changed without losing their comments, quotation marks and order."""

from codecs import BOM_UTF8
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import CommentMark
from ruamel.yaml.nodes import ScalarNode
from ruamel.yaml.representer import RoundTripRepresenter
from ruamel.yaml.tokens import CommentToken

from fraudkg.claims.yamlfile import exact_yaml, plain, read_yaml, to_yaml

ORDER = (
    "key statistic outcome relation status narrative label about quantity value lower upper comparator unit"
    " period accumulation as-of area inferred asserted-by counted-by counts result-of out-of crime-type"
    " modality claim-status revises reason dimension open-list quote occurrence also number words"
).split()
"""The order in which a claim's slots are written."""


class _Representer(RoundTripRepresenter):
    """Writes a Decimal as the number it is, words as they are read again, and no anchors but a person's."""

    def ignore_aliases(self, data: Any) -> bool:
        """Whether a value that stands twice is written twice: all but what a person gave an anchor."""
        anchor = getattr(data, "anchor", None)
        return anchor is None or anchor.value is None


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
    yaml.preserve_quotes = True
    return yaml


def load(path: Path) -> Any:
    """The file with all that people put into it; None where there is no such file.

    Raises:
        InputError: If it cannot be read, with the line.
    """
    return read_yaml(path, _yaml()) if path.exists() else None


def dump(node: Any) -> bytes:
    """The file's content; what was not changed is written as it was read."""
    return to_yaml(node, _yaml())


def in_form_of(path: Path, data: bytes) -> bytes:
    """The content with the byte order mark and the line ends of the file that it takes the place of."""
    old = path.read_bytes() if path.exists() else b""
    if 2 * old.count(b"\r\n") > old.count(b"\n"):
        data = data.replace(b"\n", b"\r\n")
    return BOM_UTF8 + data if old.startswith(BOM_UTF8) else data


def update(row: CommentedMap, new: Mapping[str, Any]) -> tuple[str, ...]:
    """Give a mapping these slots and no others, in place; the comments around it stay.

    Returns:
        The slots that changed.
    """
    behind = _taken(row)
    slots = [slot for slot in row if slot not in new]
    for slot in slots:
        del row[slot]
    for slot, value in new.items():
        if slot not in row or plain(row[slot]) != plain(value):
            row[slot] = value
            slots.append(slot)
    _give(row, behind)
    return tuple(slots)


def _end(node: Any) -> tuple[dict[Any, list[Any]], Any, int]:
    """Where the comment behind a mapping or list hangs: the comments of what ends it, the key, the place."""
    is_mapping = isinstance(node, Mapping)
    key = next(reversed(node)) if is_mapping else len(node) - 1
    last = node[key]
    if isinstance(last, CommentedMap | CommentedSeq) and last and not last.fa.flow_style():
        return _end(last)
    return node.ca.items, key, 2 if is_mapping else 0


def _taken(row: Any) -> str:
    """Take off the comment lines behind a row, which speak of what comes next."""
    if not isinstance(row, CommentedMap) or not row or row.fa.flow_style():
        return ""
    comments, key, place = _end(row)
    token = comments[key][place] if key in comments else None
    if token is None:
        return ""
    token.value, newline, behind = token.value.partition("\n")
    token.value += newline
    return str(behind)


def _give(row: Any, behind: str) -> None:
    """Put comment lines behind a row, or behind all of them."""
    if behind:
        comments, key, place = _end(row)
        tokens = comments.setdefault(key, [None, None, None, None])
        tokens[place] = tokens[place] or CommentToken("\n", CommentMark(0), None)
        tokens[place].value += behind


def insert(rows: CommentedSeq, at: int, row: Any) -> None:
    """Put a row into a list, which is written line by line from then on."""
    behind = _taken(rows[at - 1]) if at else ""
    rows.insert(at, row)
    _give(row, behind)
    if not rows.fa.flow_style() or len(rows) == 1:
        rows.fa.set_block_style()


def remove(rows: CommentedSeq, at: int) -> None:
    """Take a row out of a list; the comments around it stay."""
    above = list((rows.ca.items.get(at) or [None, None])[1] or ())
    if behind := _taken(rows[at]):
        above.append(CommentToken(behind, CommentMark(0), None))
    del rows[at]
    if above and at < len(rows):
        places = rows.ca.items.setdefault(at, [None, None, None, None])
        places[1] = [*above, *(places[1] or ())]
    elif above and rows:
        _give(rows, "".join(" " * one.start_mark.column + one.value for one in above))


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

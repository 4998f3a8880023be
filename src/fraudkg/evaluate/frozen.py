"""Frozen scores: every slot that is not right, kept so that a change shows its gains and losses."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from fraudkg.errors import InputError
from fraudkg.evaluate.rows import BLANK, RIGHT, Row
from fraudkg.evaluate.run import Evaluation
from fraudkg.evaluate.scores import Counts
from fraudkg.evaluate.tables import kind_lines, slot_lines
from fraudkg.evaluate.unnumbered import KINDS as UNNUMBERED
from fraudkg.files import read_file

_FORM = "fraudkg-scores-1"
_GOOD = frozenset({RIGHT, BLANK})
"""Outcomes that are not kept: a slot that the file does not name was one of them."""


@dataclass(frozen=True, order=True, slots=True)
class Change:
    """A slot of a row that became right or ceased to be; `gain` says which."""

    gain: bool
    text: str
    slot: str
    before: str
    after: str
    words: str


def _scores(evaluation: Evaluation) -> dict[str, Counts]:
    found = {f"{line.group} {line.slot}": line.counts for line in slot_lines(evaluation)}
    for kind in ("entity", "relation", *UNNUMBERED):
        pooled = (line for line in kind_lines(evaluation, kind) if line.slot == "all")
        found |= {f"{line.group} {kind}": line.counts for line in pooled}
    return found


def freeze(evaluation: Evaluation, engine: str) -> str:
    """The scores and the slots that are not right as JSON, sorted, one row a line."""
    rows = {
        f"{row.text} {row.kind} {row.key}": {
            slot: outcome for slot, outcome in row.outcomes if outcome not in _GOOD
        }
        for row in evaluation.rows
    }
    lines = [f"  {_json(key)}: {_json(rows[key])}" for key in sorted(rows) if rows[key]]
    scores = [f"  {_json(key)}: {_json(asdict(counts))}" for key, counts in _scores(evaluation).items()]
    return (
        f'{{\n "form": "{_FORM}",\n "engine": "{engine}",\n "scores": {{\n'
        + ",\n".join(scores)
        + '\n },\n "rows": {\n'
        + ",\n".join(lines)
        + "\n }\n}\n"
    )


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def read_frozen(path: Path) -> dict[str, Any]:
    """Scores that were frozen before.

    Raises:
        InputError: If the file cannot be read or is none.
    """
    written = read_file(path, "scores", "write them with `fraudkg evaluate --write`")
    try:
        data = json.loads(written)
    except ValueError:
        data = None
    is_whole = isinstance(data, dict) and data.get("form") == _FORM
    if not is_whole or not all(isinstance(data.get(part), dict) for part in ("scores", "rows")):
        raise InputError(
            "this is no file of scores", place=str(path), remedy="write one with `fraudkg evaluate --write`"
        )
    return dict(data)


def of_split(frozen: Mapping[str, Any], split: str, texts: Iterable[str]) -> dict[str, Any]:
    """What was frozen of one split, whose texts are given by their ids."""
    wanted = frozenset(texts)
    scores = {name: one for name, one in frozen["scores"].items() if name.startswith(f"{split} ")}
    rows = {key: one for key, one in frozen["rows"].items() if key.partition(" ")[0] in wanted}
    return {**frozen, "scores": scores, "rows": rows}


def changes(evaluation: Evaluation, frozen: Mapping[str, Any]) -> Iterator[Change]:
    """Every slot that is right now and was not, or was and is not, in the rows' order."""
    before: Mapping[str, Mapping[str, str]] = frozen["rows"]
    now: dict[str, Row] = {f"{row.text} {row.kind} {row.key}": row for row in evaluation.rows}
    for key in sorted({*before, *now}):
        row, old = now.get(key), before.get(key, {})
        outcomes = dict(row.outcomes) if row else {}
        words = row.words if row else key.partition(" ")[2]
        text = row.text if row else key.partition(" ")[0]
        for slot in sorted({*outcomes, *old}):
            was, is_now = old.get(slot, BLANK), outcomes.get(slot, BLANK)
            if (was in _GOOD) != (is_now in _GOOD):
                yield Change(is_now in _GOOD, text, slot, was, is_now, words)


def drops(evaluation: Evaluation, frozen: Mapping[str, Any]) -> Iterator[str]:
    """One sentence for each frozen F1 that is lower now, or is no longer scored."""
    now = _scores(evaluation)
    for name, old in frozen["scores"].items():
        new = now.get(name)
        if new is None:
            yield f"{name}: not scored any more"
            continue
        was, is_now = Counts(**old).f1 or 0, new.f1 or 0
        if is_now < was:
            yield f"{name}: F1 {was:.4f} before, {is_now:.4f} now"

"""A made-up release with one candidate, and calls of `fraudkg review` on it."""

import hashlib
from pathlib import Path

from click.testing import CliRunner, Result
from tests.conftest import NAME, TEXT

from fraudkg.cli.review import command

__all__ = ["CANDIDATE", "NAME", "TEXT", "put_text", "run"]

CANDIDATE = (
    '{"id": "c-000000000001", "kind": "statistic", "start": 40, "end": 49, "quote": "258 cases",'
    ' "number": {"start": 40, "end": 43, "text": "258"}, "bound": null, "scale": null, "currency": null,'
    ' "unit_span": {"start": 44, "end": 49, "text": "cases"}, "value": "258", "comparator": "exact",'
    ' "lower": null, "upper": null, "unit": "case", "indicator": "cases-solved", "phrase": "police solved",'
    ' "period": {"from": "2025-01-01", "to": "2025-12-31", "accumulation": "period",'
    ' "span": {"start": 20, "end": 24, "text": "2025"}, "rule": ""}, "place": null, "counted_by": null,'
    ' "directed_by": null, "announced_by": null, "announced_by_span": null, "inferred": [],'
    ' "modality": "done", "confidence": "high", "rules": ["made-up"], "flags": [],'
    ' "engine": "made-up"}\n'
)


def run(*arguments: str | Path, typed: str | None = None) -> Result:
    return CliRunner().invoke(command, [str(one) for one in arguments], input=typed)


def put_text(folder: Path, text: str) -> None:
    """Give the release another text."""
    source = folder / "source.txt"
    before, after = (hashlib.sha256(one).hexdigest() for one in (source.read_bytes(), text.encode()))
    source.write_bytes(text.encode())
    release = (folder / "release.yaml").read_text("utf-8")
    (folder / "release.yaml").write_text(release.replace(before, after), "utf-8")

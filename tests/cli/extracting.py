"""A made-up text, and calls of `fraudkg extract`."""

import json
from typing import Any

from click.testing import CliRunner, Result

from fraudkg.cli.extract import command

# Made up.
TEXT = "In 2025 police arrested more than 7,600 suspects and seized $3 million."


def run(*arguments: str, text: str | bytes | None = None) -> Result:
    return CliRunner().invoke(command, list(arguments), input=text)


def read(*arguments: str, text: str = TEXT) -> dict[str, Any]:
    result = run("-", "--format", "json", *arguments, text=text)
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found

"""A made-up text and page, and calls of `fraudkg add` on them."""

from pathlib import Path

from click.testing import CliRunner, Result

from fraudkg.cli import add
from fraudkg.errors import FraudkgError

ID = "cn-mps-20990108-en-madeup"
TEXT = (
    "A made up title of the text\n\nThe police solved ½ of the ３００\xa0cases, which they said.\n\n"
    "Tel: 010-12345678\n"
)
PAGE = f"""<html><head><meta charset="utf-8"></head><body><nav><a href="/">Made up home</a></nav>
<h1>A made up title</h1><p>{"The made up police of the town solved the cases, which they said. " * 5}</p>
<p>They solved &frac12; of them.</p></body></html>"""


def run(*arguments: str, study: Path, release: str = ID, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(
        add.command, [*arguments, "--id", release, "-C", str(study)], input=stdin, catch_exceptions=True
    )


def problem(result: Result) -> str:
    assert isinstance(result.exception, FraudkgError), result.output
    return str(result.exception)

"""`fraudkg lexicon`: checks the words by which texts are read."""

import sys
from pathlib import Path

import click

from fraudkg.graph.study import Study


@click.group(name="lexicon")
def command() -> None:
    """Check the lexicon: the words for what is counted, and a study's additions to them."""


@command.command(name="check")
@click.option(
    "--study",
    "study",
    type=click.Path(path_type=Path, file_okay=False),
    help="A study folder, read on top of the bundled data.",
)
def check(study: Path | None) -> None:
    """Find faults in the measures and units of the lexicon.

    Each finding is one sentence with file and line. The examples are read as texts are, and each has to come
    out as the measure it stands under.

    Exit status: 0 no findings, 1 findings, 2 the call or a file cannot be read.
    """
    # Imported here so that --help stays instant.
    from fraudkg.extract.measuring.examples import failing  # noqa: PLC0415
    from fraudkg.lexicon.lint import lint  # noqa: PLC0415

    own = Study(study)
    lexicon, reference = own.folders("data/lexicon"), own.folders("data/reference")
    # A study declares its concepts beside its other reference data.
    codes = [
        *own.files("ontology", "codes.ttl"),
        *(path for folder in reference[1:] for path in sorted(folder.glob("*.ttl"))),
    ]
    found = (*lint(lexicon, codes), *failing(lexicon, reference))
    for finding in found:
        click.echo(str(finding))
    if found:
        click.echo(f"{len(found)} findings", err=True)
        sys.exit(1)
    click.echo("The lexicon is in order.")

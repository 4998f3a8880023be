"""`fraudkg lexicon`: checks the words by which texts are read."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from fraudkg.cli.options import study_option
from fraudkg.cli.waiting import waiting
from fraudkg.counted import counted
from fraudkg.graph.study import Study


@click.group(name="lexicon")
def command() -> None:
    """Check the lexicon: the words for what is counted, and a study's additions to them."""


@command.command(name="check", short_help="Find faults in words, dates and reference data.")
@study_option("A study folder, read on top of the bundled data.")
@click.option(
    "--gold",
    type=click.Path(path_type=Path, file_okay=False),
    help="Gold texts with frozen scores: print the scores before and after the change.",
)
def check(study: Path | None, gold: Path | None) -> None:
    """Find faults in the words of measures, units and dates, and in the reference data of a study.

    Each finding is one sentence with file and line. The examples are read like any text, and each must give
    the measure, or the days, that its entry says.

    Exit status: 0 no findings; 1 findings, or named measures are less often right on the gold texts; 2 the
    call or a file cannot be read.
    """
    # Imported here so that --help stays instant.
    from fraudkg.check.reference import OwnReference
    from fraudkg.claims.faults import Faults
    from fraudkg.cli.given import reader_of
    from fraudkg.evaluate.frozen import read_frozen
    from fraudkg.extract.context.periods.examples import failing_forms
    from fraudkg.extract.document import Document
    from fraudkg.extract.measuring.examples import failing
    from fraudkg.lexicon.entries import LANGUAGES, files_of
    from fraudkg.lexicon.lint import lint

    own = Study(study)
    # Before what takes minutes.
    frozen = read_frozen(gold / "scores.json")["scores"] if gold else {}
    lexicon = own.folders("data/lexicon")
    found: list[object] = []
    faults = Faults()
    with faults:
        found += lint(lexicon, own.declaring())
    with faults:
        reference = OwnReference(own)  # holds its Turtle files to declared terms
    with faults:
        reader = reader_of(own)
        for language in LANGUAGES:
            reader.read(Document("", language))  # every file of it, also what no example needs
    if not faults:
        with waiting("reading the examples"):
            found += failing(lexicon, reader.figures)
            found += failing_forms(lexicon, reader.read)
            found += reference.findings()
    for finding in found:
        click.echo(str(finding))
    faults.tell()
    worse = _scores(gold, frozen, own) if gold else False
    if found:
        click.echo(counted(len(found), "finding"), err=True)
    else:
        click.echo("The lexicon is in order.")
        if study and not [one for folder in lexicon[1:] for one in files_of(folder)]:
            click.echo(f"note: {study} has no words of its own in data/lexicon", err=True)
    if worse:
        click.echo("Named measures are less precise than before.", err=True)
    sys.exit(1 if found or worse else 0)


def _scores(gold: Path, before: Mapping[str, Any], own: Study) -> bool:
    """Print the frozen scores beside those of today; whether a named measure is less often the right one."""
    from fraudkg.cli.given import reader_of
    from fraudkg.evaluate.codes import read_codes
    from fraudkg.evaluate.gold import find_gold
    from fraudkg.evaluate.run import evaluate
    from fraudkg.evaluate.scores import Counts
    from fraudkg.evaluate.tables import slot_lines, two

    folders = (own.folders(f"data/{name}") for name in ("lexicon", "reference"))
    codes = read_codes(own.declaring(), own.files("ontology", "fraudkg.ttl"), *folders)
    evaluation = evaluate(find_gold(gold, codes), reader_of(own))
    worse = False
    for line in slot_lines(evaluation, slots=("number", "unit", "indicator")):
        now, old = line.counts, Counts(**before.get(f"{line.group} {line.slot}", {}))
        scores = ("precision", "recall", "f1")
        shown = ", ".join(f"{one} {two(getattr(old, one))} -> {two(getattr(now, one))}" for one in scores)
        click.echo(f"{line.group} {line.slot}: {shown}")
        worse |= line.slot == "indicator" and (now.precision or 0) < (old.precision or 0)
    return worse

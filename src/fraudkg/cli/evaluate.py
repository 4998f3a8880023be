"""`fraudkg evaluate`: how well gold texts are read."""

from pathlib import Path

import click

from fraudkg.cli.given import reader_of
from fraudkg.cli.options import PATH, format_option, study_option
from fraudkg.counted import counted
from fraudkg.errors import OutputError
from fraudkg.evaluate.codes import read_codes
from fraudkg.evaluate.form import SPLITS
from fraudkg.evaluate.frozen import changes, drops, freeze, of_split, read_frozen
from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.rows import BLANK, RIGHT
from fraudkg.evaluate.run import Evaluation, evaluate
from fraudkg.evaluate.tables import Table, tables
from fraudkg.extract.reader import ENGINE
from fraudkg.files import write_file
from fraudkg.graph.study import Study


@click.command("evaluate")
@click.argument("gold", type=PATH)
@click.option(
    "--split", type=click.Choice(SPLITS), help="Only the texts of this folder of GOLD.  [default: both]"
)
@click.option("--against", type=PATH, help="Print gains and losses since the scores of this file.")
@click.option("--write", type=PATH, help="Write the scores into this file, for a later --against.")
@click.option(
    "--unsigned", "is_unsigned", is_flag=True, help="Read the texts as if nobody had said who issued them."
)
@click.option("--errors", is_flag=True, help="List every slot that is not right, with its sentence.")
@format_option(("text", "markdown"), "How to print the tables.")
@study_option("A study folder, whose words and names are added.")
def command(
    *,
    gold: Path,
    split: str | None,
    against: Path | None,
    write: Path | None,
    is_unsigned: bool,
    errors: bool,
    form: str,
    study: Path | None,
) -> None:
    """Read the gold texts below GOLD and print precision, recall and F1 of every slot.

    GOLD is a file, or a folder with a folder dev (texts that words are taken from) and a folder held (texts
    that are only scored). If gold texts have faults, each is named in one sentence and nothing is scored. The
    95 % intervals come from resampling whole texts.

    Exit status: 0 scored, 1 a score is lower than in --against, 2 the gold texts have faults, or there are
    none.
    """
    # Before what takes minutes.
    frozen = read_frozen(against) if against else {}
    if write and not write.absolute().parent.is_dir():
        raise OutputError("there is no such folder", place=str(write.parent), remedy="name another file")
    own = Study(study)
    lexicon = own.folders("data/lexicon")
    reference = own.folders("data/reference")
    codes = read_codes(own.declaring(), own.files("ontology", "fraudkg.ttl"), lexicon, reference)
    texts = find_gold(gold, codes, split)
    evaluation = evaluate(texts, reader_of(own), is_unsigned=is_unsigned)
    for table in tables(evaluation):
        _print(table, form)
    if errors:
        _list_errors(evaluation)
    lower: list[str] = []
    if against:
        if split:
            frozen = of_split(frozen, split, (text.id for text in texts))
        _list_changes(evaluation, frozen)
        lower = list(drops(evaluation, frozen))
        click.echo("\n".join(f"lower: {one}" for one in lower) or "no score is lower than before")
    if write:
        write_file(write, freeze(evaluation, ENGINE).encode())
        click.echo(f"{write}: the scores of {counted(len(texts), 'text')}")
    if lower:
        raise SystemExit(1)


def _print(table: Table, form: str) -> None:
    if form == "markdown":
        click.echo(table.markdown())
        return
    from rich import table as shown
    from rich.console import Console

    grid = shown.Table(title=table.title, title_justify="left")
    for number, head in enumerate(table.heads):
        grid.add_column(head, justify="left" if number in {0, 1} else "right", no_wrap=True)
    for cells in table.rows:
        grid.add_row(*cells)
    console = Console(highlight=False)
    # A pipe has no width; the table needs about a hundred columns.
    Console(highlight=False, width=None if console.is_terminal else 120).print(grid)


def _list_errors(evaluation: Evaluation) -> None:
    for row in evaluation.rows:
        wrong = [f"{slot} {one}" for slot, one in row.outcomes if one not in {RIGHT, BLANK}]
        wrong = [one for one in wrong if not one.startswith(("all ", "core "))] or wrong
        if wrong:
            read = f"\n    read: {row.detail}" if row.detail else ""
            click.echo(f"{row.text} {row.kind}: {', '.join(wrong)}\n    {row.words}{read}")


def _list_changes(evaluation: Evaluation, frozen: dict[str, object]) -> None:
    found = list(changes(evaluation, frozen))
    for change in found:
        sign = "gain" if change.gain else "LOSS"
        click.echo(
            f"{sign} {change.text} {change.slot}: {change.before} -> {change.after}\n    {change.words}"
        )
    gains = sum(change.gain for change in found)
    click.echo(f"{gains} gains, {len(found) - gains} losses")

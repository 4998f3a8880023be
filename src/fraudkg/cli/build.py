"""`fraudkg build`: the main job."""

import json
import shlex
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import click
import pyoxigraph as ox

from fraudkg.cli.asked import tell_other
from fraudkg.cli.options import OUT, PATH, review_call, study_option
from fraudkg.cli.waiting import waiting
from fraudkg.files import hold_folder, write_files
from fraudkg.graph.builder import Built, build_dataset
from fraudkg.graph.dataset import INFERRED
from fraudkg.graph.provenance import describe
from fraudkg.graph.study import Study
from fraudkg.graph.triples import load_store, to_ntriples
from fraudkg.publish.formats import rdf_files
from fraudkg.publish.report import BuildReport
from fraudkg.review.mentions import Mention
from fraudkg.text.readers.language import recognise
from fraudkg.text.visible import visible
from fraudkg.verify import verify_triples

_MOST_OPEN = 10
"""How many open mentions of a release are listed."""


@click.command("build")
@study_option("A study folder, read on top of the bundled data.  [default: the bundled data alone]")
@click.option(
    "-o",
    "--output",
    type=PATH,
    default=OUT,
    help="Folder to write into.  [default: out in the folder in which you are, also where -C names another]",
)
@click.option(
    "--strict",
    is_flag=True,
    help="Exit with status 1 if a mention, such as a number, is neither claimed nor ignored.",
)
@click.option("--keep-going", is_flag=True, help="Leave out releases with faults, and say which.")
@click.option("--no-check", is_flag=True, help="Do not check the graph against the SHACL shapes.")
@click.option(
    "--reason", is_flag=True, help="Add what follows by OWL RL, in a named graph of its own, after the check."
)
@click.option("--quiet", is_flag=True, help="Print nothing if the exit status is 0.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def command(
    *,
    study: Path | None,
    output: Path,
    strict: bool,
    keep_going: bool,
    no_check: bool,
    reason: bool,
    quiet: bool,
    as_json: bool,
) -> None:
    """Build the knowledge graph and write it as RDF, network and table.

    Exit status: 0 built; 1 built, but the verifier or the check found an error, a release was left out,
    or, with --strict, a mention is open; 2 an input has a fault, and nothing was written.
    """
    start = time.monotonic()
    _tell_unread(study, quiet=quiet)
    hold_folder(output)
    with waiting("building the graph"):
        built = build_dataset(Study(study), keep_going=keep_going)
        network = _network(built)
    # The shapes and the network are of what is stated: the superclasses that follow are more than they allow.
    with waiting("checking it by the shapes"):
        findings = None if no_check else _check(built, study)
    if reason:
        from fraudkg.graph.reason import CLOSED, closure

        built.dataset.add(INFERRED, [*closure(built.dataset.union()), CLOSED])
        describe(built.dataset)
    with waiting("verifying it against the texts"):
        contents = rdf_files(built) | {"network.gexf": network}
        verified = verify_triples(ox.parse(contents["fraudkg.ttl"], ox.RdfFormat.TURTLE), built.texts())
    write_files(output, contents)
    sizes = {name: len(data) for name, data in contents.items()}
    report = BuildReport(built, verified, findings, time.monotonic() - start, sizes, str(output))
    failed = not verified.ok or bool(built.broken) or bool(findings and findings.get("violation"))
    failed = failed or (strict and bool(report.open_mentions))
    is_told = failed or not quiet
    if is_told:
        _tell_faults(report, study)
    for line in () if quiet else (*_misread(built), *_undated(report.undated)):
        click.echo(line, err=True)
    # The figures come after what they count, and last what to do: the end is what is read first.
    if as_json:
        click.echo(json.dumps(report.to_json(), ensure_ascii=False, indent=2))
    elif not quiet:
        for line in report.lines():
            click.echo(line)
    if is_told:
        _tell_next(report, study, output / ("fraudkg.trig" if reason else "fraudkg.ttl"))
        tell_other(study, output, contents["fraudkg.ttl"])
    sys.exit(1 if failed else 0)


def _tell_faults(report: BuildReport, study: Path | None) -> None:
    for error in report.built.broken:
        for fault in getattr(error, "faults", (error,)):
            click.echo(f"left out: {fault}", err=True)
    for line in _open(report.open_mentions, study):
        click.echo(line, err=True)
    if not report.verified.ok:
        click.echo(report.verified.as_text(), err=True, nl=False)


def _tell_next(report: BuildReport, study: Path | None, graph: Path) -> None:
    if report.open_mentions:
        review = review_call(report.open_mentions[0][0], study)
        told = "claim these mentions, or ignore them with a reason, in claims.yaml by hand, or with"
        click.echo(f"next: {told} {review}", err=True)
    if report.findings and any(report.findings.values()):
        click.echo(f"next: {shlex.join(['fraudkg', 'check', str(graph)])}", err=True)


def _tell_unread(study: Path | None, *, quiet: bool) -> None:
    """Say that a study is not read, where somebody stands in one and may think so."""
    if study is None and not quiet and Study.is_passed_over(Path()):
        told = "note: only the data installed with fraudkg are read, not those of this folder; to add them:"
        click.echo(f"{told} fraudkg build -C .", err=True)


def _misread(built: Built) -> Iterator[str]:
    """Releases whose text looks like one in another language or script than they say."""
    texts = built.texts()
    for release in (read.release for read in built.releases if read.release.id in texts):
        looks = recognise(texts[release.id].decode()).language
        if looks not in {"", release.language}:
            told = f"the text looks like {looks}, not {release.language}; correct `language` if it is"
            yield f"note: {release.folder}/release.yaml: {told}"


def _undated(releases: Iterable[str]) -> Iterator[str]:
    for one in releases:
        told = "write `published-on: YYYY-MM-DD` in its release.yaml"
        yield f"note: {one} has no day of publication; {told}"


def _open(mentions: Iterable[tuple[str, Mention]], study: Path | None) -> Iterator[str]:
    """The mentions that nothing accounts for: some of each release, and the command that lists the others."""
    for release, found in groupby(mentions, key=itemgetter(0)):
        left = [mention for _, mention in found]
        for one in left[:_MOST_OPEN]:
            yield f"open: {release} {one.span.start}-{one.span.end} {one.kind} «{visible(one.text)}»"
        if len(left) > _MOST_OPEN:
            listing = review_call(release, study, "--check")
            yield f"open: {release} {len(left) - _MOST_OPEN} more of {len(left)}; {listing} lists all"


def _network(built: Built) -> bytes:
    from fraudkg.network.export import network_bytes
    from fraudkg.network.projections import project

    return network_bytes(project(load_store(built.dataset.union()), "actors"), "gexf")


def _check(built: Built, study: Path | None) -> dict[str, int]:
    from fraudkg.check.engine import check

    own = Study(study).folders("shapes")[1:]
    report = check(to_ntriples(built.dataset.union()), shapes=own)
    counts = Counter(found.severity.name.lower() for found in report.findings)
    return {name: counts.get(name, 0) for name in ("violation", "warning", "info")}

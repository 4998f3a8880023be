"""`fraudkg add`: a release folder out of a page, a PDF or a text."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import click

from fraudkg.claims.added import add_release, new_folder
from fraudkg.claims.announcements import held_on
from fraudkg.claims.days import parse_day
from fraudkg.claims.details import Details, hold_language
from fraudkg.claims.loader import read_release
from fraudkg.cli.given import given_document, known_body, reader_of
from fraudkg.cli.options import review_call, study_option
from fraudkg.counted import counted
from fraudkg.errors import FraudkgError, InputError
from fraudkg.extract.candidates import Passage
from fraudkg.extract.contract import Json
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.graph.study import Study
from fraudkg.lexicon.furniture import read_furniture
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.lexicon.rows import family
from fraudkg.text.readers import read_document
from fraudkg.text.readers.addresses import clean
from fraudkg.text.readers.document import Document as Source
from fraudkg.text.readers.document import Reading
from fraudkg.text.readers.fetch import Retrieval, fetch
from fraudkg.text.readers.language import language_for, spoken
from fraudkg.text.visible import visible

_MOST = 3
"""How many bodies that the text names are offered as its issuer."""
_NEW = "docs/lexicon.md#an-issuer says how to add it"
_SOURCES = "name a file, a URL that begins with https:// or http://, or - for standard input"


@click.command("add")
@click.argument("source", metavar="FILE|URL|-")
@click.option("--id", "release", default="", help="The release's id, which names its folder.  [required]")
@click.option("--title", default="", help="The title as printed.  [default: the page's, else the first line]")
@click.option(
    "--issuer",
    default="",
    help="Agency that held the announcement: its id or a known name.  [default: none; one is offered]",
)
@click.option(
    "--publisher", default="", help="Outlet that published the text: its id or a known name.  [default: none]"
)
@click.option(
    "--date", "day", metavar="YYYY-MM-DD", help="Day of publication.  [default: none; the text's is offered]"
)
@click.option("--language", default="", help="Language, such as en, zh or zh-hans.  [default: recognised]")
@click.option(
    "--announcement",
    default="",
    help="Id of the announcement; may be one that another release describes.  [default: announcement-ID]",
)
@click.option("--rights", default="", help="Whose text it is.  [default: not stated]")
@click.option(
    "--encoding", default=None, help="Encoding of the text or page.  [default: what it declares, else utf-8]"
)
@click.option("--main-only", is_flag=True, help="Cut off what is outside a web page's main text.")
@study_option("The study folder.  [default: this folder]", Path())
def command(
    *,
    source: str,
    release: str,
    title: str,
    issuer: str,
    publisher: str,
    day: str | None,
    language: str,
    announcement: str,
    rights: str,
    encoding: str | None,
    main_only: bool,
    study: Path,
) -> None:
    """Make a release folder, data/releases/ID, out of an HTML page, a PDF or a plain text.

    The text is frozen as it is read: source.txt holds it, release.yaml its digest. What is not main text,
    such as navigation and footer, is marked in ingest.yaml, not cut; so are phone numbers behind a label or a
    +, and the registrations of Chinese sites. Other numbers that count nothing are left to `fraudkg extract`,
    which gives the reason. source.map.json leads from the text back to the page. Lines that begin with next:
    say what you still have to write, and who may have announced it, by the text's lead or last lines or the
    page's title. Only a URL is fetched from the network. HTML and PDF need the extra
    fraudkg[ingest].

    An id is by convention issuer, date, language and outlet:

    \b
    fraudkg add release.html --id sg-spf-20251107-en-spf -C my-study

    Exit status: 0 written; 2 the source cannot be read or the release exists already, and nothing was
    written.
    """  # noqa: D301  # click wants the character itself: it keeps the lines below it
    # Before anything is fetched or read.
    if not release:
        raise InputError(
            "the release has no id", place="--id", remedy="give one, such as sg-spf-20251107-en-spf"
        )
    hold_language(language)
    details = Details(
        release,
        title,
        language_for(language, ""),
        parse_day(day, place="--date"),
        publisher=_publisher(publisher, study),
        announcement=announcement,
        rights=rights,
    )
    new_folder(study, release)
    furniture = read_furniture(_study(study).folders("data/lexicon"))
    document, retrieval = _document(source)
    reading = read_document(document, furniture, encoding=encoding, main_only=main_only)
    details = replace(details, language=language_for(language, reading.text))
    if issuer:
        of = family(details.language or spoken(reading.recognised))
        details = replace(details, issuer=known_body("--issuer", issuer, _study(study), of))
    added = add_release(study, details, document, reading, retrieval=retrieval)
    written_in, looks_like = added.release["language"], reading.recognised.language
    click.echo(f"{added.folder}: {', '.join(added.files)}")
    marked = counted(len(reading.marks), "stretch", "stretches")
    click.echo(
        f"{len(reading.text)} characters, {written_in}, read with {reading.tool};"
        f" {marked} marked as boilerplate"
    )
    for note in reading.notes:
        click.echo(f"note: {note}", err=True)
    if looks_like not in {"", written_in}:
        click.echo(f"note: the text looks like {looks_like}, not {written_in}", err=True)
    # Where the day begins first, it is tomorrow already.
    if details.published_on and details.published_on > datetime.now(UTC).date() + timedelta(1):
        click.echo(
            f"note: {details.published_on} is yet to come; correct `published-on` in release.yaml", err=True
        )
    if not added.is_titled:
        told = f"no title is found; if «{visible(added.release['title'])}» is none"
        click.echo(f"next: {told}, write another `title` in release.yaml", err=True)
    try:
        for note in _missing(reading, added.release, details, study):
            click.echo(note, err=True)
    except FraudkgError as error:
        # The release is written and whole, whatever is wrong with the study's words and names.
        click.echo(f"note: what the text says of its day and issuer cannot be told: {error}", err=True)
    if not rights:
        click.echo("next: say whose text it is, under `rights` in release.yaml", err=True)
    click.echo(f"next: {review_call(release, study)}", err=True)


def _study(path: Path) -> Study:
    try:
        return Study(path)
    except InputError:
        # A study begins with its first release.
        return Study()


def _publisher(given: str, study: Path) -> str:
    """The id of the outlet, which may be given by a known name; what may be an id is one."""
    is_id = given == given.casefold() and " " not in given and given.isascii()
    return given if is_id else known_body("--publisher", given, _study(study), "en")


def _missing(reading: Reading, release: Json, details: Details, study: Path) -> Iterator[str]:
    """What the text says of its own day and issuer where no option says it."""
    own = Study(study)
    language = release["language"]
    yield from _unknown(details, own, language)
    described = release["announcement"] if isinstance(release["announcement"], str) else ""
    if described and details.issuer:
        told = f"the release that describes {described} says who announced it"
        yield f"note: {details.issuer} is not written down: {told}"
    if details.published_on and details.issuer:
        yield from _neighbours(release, details.published_on, details.issuer, study)
        return
    document = Document(reading.text, language, details.published_on, details.issuer or None)
    reader = reader_of(own)
    said = reader.imprint(document.without(mark.span for mark in reading.marks))
    if said.dated:
        told = f"if it was published on {said.published} («{visible(said.dated.text)}»)"
        yield f"next: {told}, write `published-on: {said.published}` in release.yaml"
    elif not details.published_on and (day := _day_of(details.id)):
        told = f"if it was published on {day}, as its id says"
        yield f"next: {told}, write `published-on: {day}` in release.yaml"
    elif not details.published_on:
        yield "next: write the day of publication, as `published-on: YYYY-MM-DD`, in release.yaml"
    yield from _neighbours(
        release, details.published_on or said.published, details.issuer or said.issuer, study
    )
    if described or (details.issuer and not said.issuer):
        return
    page = {} if said.issuer else _masthead(reading, reader, language)
    issuers = {said.issuer: said.issued} if said.issuer and said.issued else page
    if len(issuers) == 1:
        ((issuer, words),) = issuers.items()
        told = f"if {issuer} («{visible(words.text)}») announced it"
        yield f"next: {told}, write `held-by: [{issuer}]` under `announcement` in release.yaml"
        return
    found = page | {one: words for one, words in said.named if one not in page}
    told = ", ".join(f"{one} («{visible(words.text)}»)" for one, words in [*found.items()][:_MOST])
    if said.stranger and not page:
        new = f"«{visible(said.stranger.text)}», which no list has ({_NEW})"
        told = f"{new}, {told}" if told else new
    named = told and f"; the text names {told}"
    yield f"next: write who announced it, `held-by: [ID]`, under `announcement` in release.yaml{named}"


def _neighbours(release: Json, day: date | None, issuer: str | None, study: Path) -> Iterator[str]:
    """The announcements of the same body and day that other releases describe: this may be a text of one."""
    if not day or not issuer or isinstance(release["announcement"], str):
        return
    held = held_on(day, issuer, study / "data" / "releases")
    others = [one for one in held if one.id != release["announcement"]["id"]]
    if told := ", ".join(f"{one.id} («{visible(one.label)}»)" for one in others[:_MOST]):
        where = "write its id as `announcement` in release.yaml if this is a text of it"
        yield f"next: {issuer} announced on that day {told}; {where}"


def _day_of(release: str) -> date | None:
    """The day that is written in a release's id, as `xx-police-20260108-en` has it."""
    for digits in re.findall(r"(?<!\d)\d{8}(?!\d)", release):
        with suppress(ValueError):
            return date.fromisoformat(digits)
    return None


def _masthead(reading: Reading, reader: Reader, language: str) -> dict[str, Passage]:
    """The known bodies that a page's own titles name, else the only one outside its main text."""

    def named(text: str) -> dict[str, Passage]:
        return dict(reader.imprint(Document(text, language)).named)

    if titled := named(reading.site):
        return titled
    beside = named("\n\n".join(reading.span_text(mark.span) for mark in reading.marks))
    return beside if len(beside) == 1 else {}


def _unknown(details: Details, study: Study, language: str) -> Iterator[str]:
    """What to write for a body that is named by an id of which nothing is known yet."""
    known = Gazetteer(study.folders("data/reference"), family(language))
    named = ((details.issuer, "Agency"), (details.publisher, "MediaOutlet"))
    unknown = [(name, kind) for name, kind in named if name and known.kind_of(name) is None]
    if not unknown:
        return
    declared = set()
    for folder in study.release_folders():
        # A neighbour that does not hold is the build's to report.
        with suppress(FraudkgError):
            declared |= {entity.id for entity in read_release(folder).entities}
    for name, kind in unknown:
        if name not in declared:
            line = f"`- {{id: {name}, a: {kind}, label: …}}`"
            yield f"next: nothing is known of {name} yet; write under `entities:` in claims.yaml {line}"


def _document(source: str) -> tuple[Source, Retrieval | None]:
    """The document that the argument names; the network is asked for a URL only."""
    if "://" in source:
        # An address that is not fetched, or has a password in it, is refused before it is shown.
        address = clean(source)
        click.echo(f"fetching {address}", err=True)
        got = fetch(address)
        return Source(got.data, got.address, got.content_type), got
    return given_document(source, "file", _SOURCES), None

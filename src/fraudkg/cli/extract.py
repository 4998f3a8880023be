"""`fraudkg extract`: candidates out of a text."""

import io
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path

import click

from fraudkg.claims.announcements import with_announcer
from fraudkg.claims.days import parse_day
from fraudkg.claims.details import hold_language
from fraudkg.claims.ingested import read_marks
from fraudkg.claims.loader import read_description
from fraudkg.cli.given import given_document, known_body, reader_of, with_imprint
from fraudkg.cli.options import PATH, study_option
from fraudkg.cli.waiting import waiting
from fraudkg.counted import counted
from fraudkg.errors import InputError
from fraudkg.extract.aside import put_aside, read_page
from fraudkg.extract.contract import to_contract, to_json
from fraudkg.extract.document import Document, document_of
from fraudkg.extract.reader import ENGINE
from fraudkg.files import decoded, write_file
from fraudkg.graph.study import Study
from fraudkg.text import SourceText
from fraudkg.text.readers.document import HTML, PDF, TEXT
from fraudkg.text.readers.language import language_for, recognise, spoken
from fraudkg.text.readers.plain import hold_plain
from fraudkg.text.signs import is_blank

_SOURCES = "name a text, a release's folder, or - for standard input"
_OTHERS = ", or make a release folder of it with `fraudkg add --encoding NAME`"
_KINDS = {HTML: "a web page", PDF: "a PDF"}
_FORMATS = ("text", "json", "html", "webannotation")
_LONG = 100_000
"""Characters from which on a text takes a second or more to read."""
_COUNTED = (("statistics", "statistic"), ("open", "open numeral"))
_SUFFIXES = {
    "": "text",
    ".txt": "text",
    ".json": "json",
    ".htm": "html",
    ".html": "html",
    ".jsonld": "webannotation",
}
"""Which format a file's name asks for."""


@click.command("extract")
@click.argument("source", metavar="FILE|FOLDER|-")
@click.option("--language", default="", help="Language, such as en, zh or zh-hans.  [default: recognised]")
@click.option("--date", "day", metavar="YYYY-MM-DD", help="Day of publication.  [default: by the text]")
@click.option(
    "--issuer",
    default="",
    metavar="ID",
    help="Who issued the text: an id or a known name.  [default: by the text]",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(_FORMATS, case_sensitive=False),
    help="How to print it.  [default: by the end of the file that -o names, else text]",
)
@click.option(
    "--nlp",
    is_flag=True,
    help="Ask a parser of English, too, how sure each measure is. Needs the extra fraudkg[nlp].",
)
@click.option("-o", "--output", type=PATH, help="Write into this file instead of printing.")
@study_option("A study folder, whose words and names are added.  [default: the one that holds FOLDER]")
def command(
    *,
    source: str,
    language: str,
    day: str | None,
    issuer: str,
    form: str | None,
    nlp: bool,
    output: Path | None,
    study: Path | None,
) -> None:
    """Read a release's text and print what it seems to state: candidates, for a person to review.

    FILE is a plain text; FOLDER is that of a release, whose release.yaml gives language, date and issuer.
    What options say goes before that. What neither gives is taken from the text's own dateline and lead, if
    they name it. For a web page or a PDF make a release folder with `fraudkg add` first. Offsets count code
    points; the end is not included.

    Exit status: 0 read, 2 the text cannot be read.
    """
    form = form or _form_of(output)
    own = Study(study) if study else Study.around(Path(source))
    hold_language(language)
    published = parse_day(day, place="--date")
    is_folder = Path(source).is_dir()
    document, title = _held(Path(source)) if is_folder else _given(source, language)
    language = language_for(language, document.content) or document.language
    _warn(document.content, language)
    document = replace(document, language=language, published=published or document.published)
    document = replace(document, issuer=_issuer(issuer, own, document.family) or document.issuer)
    reader = reader_of(own)
    marks = read_marks(Path(source)) if is_folder else ()
    furniture = [mark.span for mark in marks]
    document, imprint = with_imprint(document, reader, furniture, ("--date", "--issuer"))
    size = len(document.content)
    with waiting(f"reading {size:,} characters") if size >= _LONG else nullcontext():
        reading, engine = read_page(reader, document, furniture), ENGINE
    if nlp:
        from fraudkg.extract.opinion import Opinion, with_opinion  # an extra

        opinion = Opinion(own.folders("data/lexicon"))
        reading, engine = with_opinion(document, reading, opinion), opinion.engine
    contract = to_contract(document, put_aside(reading, marks), engine, imprint)
    if form == "text" and output is None:
        _show(contract, None)
        return
    written = _written(contract, form, title)
    if output is None:
        click.echo(written, nl=False)
    else:
        write_file(output, written.encode())
        told = (counted(len(contract[part]), one) for part, one in _COUNTED)
        click.echo(f"{output}: {', '.join(told)}")


def _form_of(output: Path | None) -> str:
    suffix = output.suffix.lower() if output else ""
    if suffix not in _SUFFIXES:
        remedy = f"use one of {', '.join(filter(None, _SUFFIXES))}, or name the format with --format"
        raise InputError(f"the ending {suffix} tells no format", place=f"{output}", remedy=remedy)
    return _SUFFIXES[suffix]


def _warn(content: str, language: str) -> None:
    """Say that a text looks like one in another language than it is read in, where it does."""
    looks = recognise(content).language
    if looks not in {"", language}:
        click.echo(
            f"note: this looks like {looks}, but is read as {language}; --language sets another", err=True
        )


def _show(contract: dict[str, object], file: io.StringIO | None) -> None:
    from rich.console import Console

    from fraudkg.extract.views.terminal import show

    show(contract, Console(highlight=False, file=file, width=120 if file else None))


def _written(contract: dict[str, object], form: str, title: str) -> str:
    if form == "text":
        file = io.StringIO()
        _show(contract, file)
        return file.getvalue()
    if form == "html":
        from fraudkg.extract.views.page import to_page

        return to_page(contract, title)
    if form == "webannotation":
        from fraudkg.extract.views.annotation import write_annotations

        return write_annotations(contract)
    return to_json(contract)


def _issuer(given: str, study: Study, family: str) -> str:
    """The id of the issuer, which may be given by a known name; as given where none is known."""
    try:
        return known_body("--issuer", given, study, family) if given else ""
    except InputError as error:
        click.echo(f"note: {error.problem}; {error.remedy}", err=True)
        return given


def _given(source: str, language: str) -> tuple[Document, str]:
    """The plain text that a file or standard input holds, with its name."""
    given = given_document(source, "text", _SOURCES)
    if given.media_type != TEXT:
        raise InputError(
            f"this is {_KINDS[given.media_type]}, not a plain text",
            place=given.place,
            remedy="make a release folder of it with `fraudkg add`, and extract from that",
        )
    marked = hold_plain(given)
    text = decoded(given.data, "text", given.place, marked or "utf-8", remedy=_OTHERS)
    if is_blank(text):
        raise InputError("the text is empty", place=given.place, remedy="give the release's text")
    told = language_for(language, text) or recognise(text).language
    language = told or spoken(recognise(text))
    if not language:
        raise InputError("the language cannot be told", place=given.place, remedy="name it with --language")
    if not told:
        click.echo(f"note: read as {language}, though no character tells; --language sets another", err=True)
    return Document(text, language), Path(given.place).name


def _held(folder: Path) -> tuple[Document, str]:
    """The text of a release's folder, with its title."""
    path = folder / "release.yaml"
    if not path.is_file():
        inside = sorted([*folder.glob("*/release.yaml"), *folder.glob("data/releases/*/release.yaml")])
        problem, remedy = "this folder is no release's, which has a release.yaml", _SOURCES
        if inside:
            problem = f"this folder holds {counted(len(inside), 'release')}"
            remedy = f"name one of them, such as {inside[0].parent}"
        raise InputError(problem, place=str(folder), remedy=remedy)
    release = with_announcer(read_description(folder))
    if release.text_file is None:
        raise InputError(
            "the release holds no text", place=str(path), remedy="extract from a release whose text is held"
        )
    text = SourceText.from_file(folder / release.text_file, sha256=release.sha256)
    return document_of(release, text), release.title

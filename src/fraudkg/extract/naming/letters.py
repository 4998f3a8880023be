"""Countries by one Chinese character each: those who act as one, 中缅泰, and whereto one is sent, 赴缅."""

from collections.abc import Iterator, Mapping

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import alternation

_ACTING = (
    r"(?<!{no-nation-before})(?<!{nation-letter})(?P<name>{nation-letter}{2,6}(?:{two-up}国|{both-sides})?)"
    r"(?<!{no-nations})(?={nations-act})"
)
_SENT = r"{sent-to}(?P<name>LETTER(?:、{sent-to}?LETTER){0,3})(?={sent-on}|[，,。；])"


def letters(phrasing: Phrasing, countries: Mapping[str, str], document: Document) -> Iterator[EntityMention]:
    """The countries that act, as one group, and each to which somebody is sent.

    `countries` are the ids by character.
    """
    for match in phrasing[_ACTING].finditer(document.folded):
        yield document.mention(match.span("name"), "agent-group", "body-nations")
    sent = phrasing[_SENT.replace("LETTER", alternation(countries))]
    for match in sent.finditer(document.folded):
        for at in range(*match.span("name")):
            if thing := countries.get(document.folded[at]):
                yield document.mention((at, at + 1), "country", "name", thing)

"""A frozen text with what reading needs to know of it: language, day, issuer, shadow, lines, sentences.

Day and issuer may be those of its imprint, what the text says of itself.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from fraudkg.claims.model import Release
from fraudkg.extract.candidates import EntityMention, Ignored, Passage
from fraudkg.extract.folding import fold
from fraudkg.extract.sentences import Sentence, sentences_of
from fraudkg.text import SourceText, Span
from fraudkg.text.flow import UNSPACED, Flow

_LINE_CUT = re.compile("[\n\t]")
BARS = "|｜\t"
"""What parts the cells of a table."""
_COUNTY, _CITY = "县", 2
_LETTERS = re.compile("[a-z]+-([a-z]{2})-")
NATIONAL = 3
"""Parts of the id of a body without a place of its own within its country."""


def letters_of(thing: str | None) -> str:
    """The letters of its country in an id: cn of agency-cn-mps; empty where it has none."""
    match = _LETTERS.match(thing or "")
    return match[1] if match else ""


@dataclass(frozen=True)
class Document:
    """A text to be read.

    Args:
        content: The frozen text; all offsets are in it.
        language: A language tag such as en or zh-hant.
        published: Day of publication, None where it is not known.
        issuer: Id of who issued it, None where it is not known.
        is_flow: Whether it is the flow of another, so that there is nothing to look for.
    """

    content: str
    language: str
    published: date | None = None
    issuer: str | None = None
    is_flow: bool = False

    @cached_property
    def family(self) -> str:
        """The language without its script: zh for both Chinese scripts."""
        return self.language.partition("-")[0]

    @cached_property
    def is_spaced(self) -> bool:
        """Whether its language parts words by spaces."""
        return self.family not in UNSPACED

    @cached_property
    def issuer_parts(self) -> list[str]:
        """The parts of the issuer's id: what it is, the letters of its country, its place, its name."""
        return self.issuer.split("-") if self.issuer else []

    @cached_property
    def home(self) -> str:
        """The letters of the country in its issuer's id; empty where they are not told."""
        return letters_of(self.issuer)

    @cached_property
    def folded(self) -> str:
        """The shadow of the text in which words are looked up, of the same length; never quoted from."""
        return fold(self.content, self.family)

    @cached_property
    def flow(self) -> Flow:
        """What is read of it."""
        return Flow(self.content, self.language)

    def flowing(self) -> "Document":
        """Its flow, as a document."""
        return replace(self, content=self.flow.content, is_flow=True)

    @property
    def aside(self) -> tuple[Ignored, ...]:
        """The numerals that its flow has not: of pages, of notes, and of what stands for a sign."""
        return tuple(Ignored(self.passage(span.start, span.end), why) for span, why in self.flow.aside)

    def without(self, spans: Iterable[Span]) -> "Document":
        """The same text with these stretches blank, so that all offsets stay."""
        pieces, at = [], 0
        for span in sorted(spans):
            low, high = (max(at, min(end, len(self.content))) for end in (span.start, span.end))
            pieces += [self.content[at:low], " " * (high - low)]
            at = high
        return replace(self, content="".join([*pieces, self.content[at:]]))

    def is_county(self, start: int, end: int) -> bool:
        """Whether a Chinese name of two characters is that of a county without its 县: 衡阳 of 衡阳县."""
        return end - start == _CITY and self.folded.startswith(_COUNTY, end)

    @cached_property
    def has_bars(self) -> bool:
        """Whether it has signs that part the cells of a table."""
        return any(map(self.content.__contains__, BARS))

    @cached_property
    def lined(self) -> str:
        """The shadow with line ends and tabs, beyond which nothing belongs to a number."""
        pieces, at = [], 0
        for cut in _LINE_CUT.finditer(self.content):
            pieces += [self.folded[at : cut.start()], cut[0]]
            at = cut.end()
        return "".join([*pieces, self.folded[at:]])

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """Its sentences in order, as its flow has them."""
        if self.is_flow or self.flow.is_plain:
            return tuple(sentences_of(self.content, self.family))
        back, found = self.flow.back, self.flowing().sentences
        return tuple(Sentence(back(one.span), tuple(map(back, one.clauses)), one.paragraph) for one in found)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where its sentences begin."""
        return tuple([sentence.span.start for sentence in self.sentences])

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds `offset`, else the last that begins before it."""
        return self.sentences[bisect_right(self.starts, offset, 1) - 1]

    def number_at(self, offset: int) -> int:
        """The number (from 0) of the sentence that holds `offset`, else of the last that begins before it."""
        return bisect_right(self.starts, offset, 1) - 1

    def passage(self, start: int, end: int) -> Passage:
        """The characters from `start` up to `end`."""
        return Passage(Span(start, end), self.content[start:end])

    def mention(self, span: tuple[int, int], kind: str, rule: str, thing: str | None = None) -> EntityMention:
        """A thing of this kind, named as the characters of the span stand."""
        passage = self.passage(*span)
        return EntityMention(passage, kind, thing, passage.text, rule)


@dataclass(frozen=True, slots=True)
class Imprint:
    """What a text says of itself.

    Args:
        published: Day of publication, None where no line or dateline names it with its year.
        dated: The words that name the day.
        issuer: Id of the body that announces, None where the lead names none that is known.
        issued: The words that name the body.
        named: The known bodies that the text names anywhere, each by its id and words; who may sign it first.
        stranger: Where no issuer is found, a body without an id that signs the text or stands in its lead.
        undated: The first words of time that only a day of publication would date, where none is found.
    """

    published: date | None = None
    dated: Passage | None = None
    issuer: str | None = None
    issued: Passage | None = None
    named: tuple[tuple[str, Passage], ...] = ()
    undated: Passage | None = None
    stranger: Passage | None = None

    def beside(self, document: Document) -> "Imprint":
        """What of this is news: nothing that is known of the document already."""
        one = replace(self, published=None, dated=None, undated=None) if document.published else self
        return replace(one, issuer=None, issued=None, stranger=None) if document.issuer else one

    def on(self, document: Document) -> Document:
        """The document with this day and issuer where it has none."""
        return replace(
            document,
            published=document.published or self.published,
            issuer=document.issuer or self.issuer,
        )


def document_of(release: Release, text: SourceText) -> Document:
    """The release's text with what reading it needs to know."""
    held_by = release.announcement.held_by
    return Document(text.content, release.language, release.published_on, held_by[0] if held_by else None)

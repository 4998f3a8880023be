"""What relations are between: terms beside the mentions, and lists of either."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Span

_OTHER = r",? ?{and-other} [a-z]+(?: {and} [a-z]+)?|,? ?{among-others}|[”」]?{and-so-on}{and-so-on-of}?"
_COUNTED = r"\d[\d,.]*(?: \d{3})*{ten-thousand}?{many-han}?{people-han}(?!{no-people-han})"
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class Term:
    """A thing that is related but is no mention of its own: a notice, a crime, a press conference."""

    kind: str
    id: str | None


@dataclass(frozen=True, slots=True)
class Listed:
    """Mentions that a list joins, and the words that leave it open."""

    mentions: tuple[EntityMention, ...]
    open: Span | None

    @property
    def start(self) -> int:
        """Where the list begins."""
        return self.mentions[0].passage.span.start

    @property
    def end(self) -> int:
        """Where the list ends."""
        return max(self.mentions[-1].passage.span.end, self.open.end if self.open else 0)


def counted(document: Document, phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """People that a Chinese text only counts: 682人."""
    for match in phrasing[_COUNTED].finditer(document.content):
        yield Span(*match.span()), Term("person-group", None)


def trimmed(content: str, low: int, high: int, articles: tuple[str, ...]) -> Span:
    """The words of a stretch without the signs around them and the article after them."""
    text = content[low:high]
    start = low + len(text) - len(text.lstrip(" ,:：，"))
    return Span(start, start + max(1, len(_without(text.strip(' ,:：，"“「'), articles))))


def _without(text: str, articles: tuple[str, ...]) -> str:
    for article in articles:
        text = text.removesuffix(f" {article}")
    return text


def opened_by(
    document: Document, found: Sequence[EntityMention], words: tuple[str, ...], phrasing: Phrasing
) -> Span | None:
    """The words after or before a list that leave it open."""
    start, end = found[0].passage.span.start, found[-1].passage.span.end
    content, folded = document.content, document.folded
    quote = 1 if content[end : end + 1] in {"”", '"', "」", ","} else 0
    after = phrasing[_OTHER].match(content, end + quote)
    if after:
        skip = len(after[0]) - len(after[0].lstrip(" ,”」"))
        return Span(after.start() + skip, after.end())
    low = max(0, start - _LOOK_BACK)
    before = _without(folded[low:start].rstrip('"“「 '), phrasing.words("the"))
    if not before.endswith(words):
        return None
    word = next(word for word in words if before.endswith(word))
    return Span(low + len(before) - len(word), low + len(before))

"""A frozen source text: bytes, their digest, and where quotes stand in it."""

import unicodedata
from dataclasses import dataclass
from pathlib import Path

from fraudkg.errors import DigestError, InputError, QuoteError
from fraudkg.files import decoded, digest, read_file
from fraudkg.text.signs import RAISED, is_blank
from fraudkg.text.span import Span

CONTEXT = 32
"""How many code points of prefix and suffix a selector carries at the most."""


# Thai, Lao, Tibetan and Burmese letters; Khmer letters.
_UNSPACED = (range(0x0E00, 0x10A0), range(0x1780, 0x1800))


def _is_joined(left: str, right: str) -> bool:
    """Whether a cut between two characters would cut a word or a number.

    Scripts without spaces (Chinese, Thai and the like) have no such borders inside a clause, save within
    digits and before the marks of a letter. The raised mark of a note is no part of what it stands behind.
    """
    if left in RAISED or right in RAISED:
        return False
    if left.isdigit() and right.isdigit():
        return True
    if unicodedata.category(right)[0] == "M":
        return not left.isspace()

    def is_wordlike(char: str) -> bool:
        is_spaced = unicodedata.east_asian_width(char) not in {"W", "F"}
        is_spaced = is_spaced and not any(ord(char) in letters for letters in _UNSPACED)
        return is_spaced and unicodedata.category(char)[0] in "LNM"

    return is_wordlike(left) and is_wordlike(right)


def is_token_border(text: str, at: int) -> bool:
    """Whether offset `at` lies between two tokens of `text`.

    >>> is_token_border("542 key", 3), is_token_border("542 key", 2), is_token_border("3.6", 1)
    (True, False, False)
    """
    if at <= 0 or at >= len(text):
        return True
    left, right = text[at - 1], text[at]
    if _is_joined(left, right):
        return False
    # A comma or point between digits belongs to the number.
    inside_before = left.isdigit() and right in ".," and at + 1 < len(text) and text[at + 1].isdigit()
    inside_after = left in ".," and right.isdigit() and at > 1 and text[at - 2].isdigit()
    return not (inside_before or inside_after)


def whole_words(text: str, span: Span) -> Span:
    """The span with the rest of the words and numbers that it cuts.

    >>> whole_words("case 0525L", Span(5, 9))
    Span(start=5, end=10)
    """
    start, end = span.start, span.end
    while not is_token_border(text, start):
        start -= 1
    while not is_token_border(text, end):
        end += 1
    return Span(start, end)


@dataclass(frozen=True, order=True, slots=True)
class SourceText:
    """The exact text that offsets refer to: the decoded file, nothing changed, and its bytes' digest.

    Its length and all offsets are in code points; `place` is where it was read, for messages.
    """

    content: str
    place: str
    sha256: str

    @classmethod
    def from_file(cls, path: Path, *, sha256: str | None = None) -> "SourceText":
        """Read a UTF-8 file and, where `sha256` is given, hold it to that digest.

        Raises:
            InputError: If the file is missing, empty or not UTF-8.
            DigestError: If the digest differs.
        """
        remedy = "put the release's text there, or set `held: false` in release.yaml"
        data = read_file(path, "text", remedy)
        content = decoded(data, "text", str(path))
        if is_blank(content):
            raise InputError("the text is empty", place=str(path), remedy="put the release's text there")
        found = digest(data)
        if sha256 is not None and found != sha256:
            if digest(data.replace(b"\r\n", b"\n")) == sha256:
                raise DigestError(
                    "the text is the frozen one, with the line ends of Windows",
                    place=str(path),
                    remedy="turn each line end back into a single line feed",
                )
            raise DigestError(
                f"the text's SHA-256 is {found}, but release.yaml says {sha256}",
                place=str(path),
                remedy="bring back the frozen text, or make the new text a release of its own; "
                "docs/review.md says how to take in a correction",
            )
        return cls(content, str(path), found)

    def read(self, span: Span) -> str:
        """The characters at `span`."""
        return self.content[span.start : span.end]

    def find(self, quote: str, *, occurrence: int | None = None, within: Span | None = None) -> Span:
        """Where exactly these characters stand: the only place, or the `occurrence`-th (from 1).

        They begin and end at token borders; `within` a part of the text where one is given.

        Raises:
            QuoteError: If it is absent, ambiguous, or cuts a word or number.
        """
        whole, shown = self.places(quote, within), f"«{quote}»"
        if not quote or quote not in (self.read(within) if within else self.content):
            raise QuoteError(
                f"the quote {shown} is not in the text{self._near_miss(quote)}",
                place=self.place,
                remedy="copy the words from the text, character by character",
            )
        if not whole:
            raise QuoteError(
                f"the quote {shown} cuts a word or a number", place=self.place, remedy="quote whole words"
            )
        if occurrence is None:
            if len(whole) > 1:
                raise QuoteError(
                    f"the quote {shown} stands in the text {len(whole)} times",
                    place=self.place,
                    remedy="quote more words, or say `occurrence: n`",
                )
            occurrence = 1
        if not 1 <= occurrence <= len(whole):
            raise QuoteError(
                f"the quote {shown} has no occurrence {occurrence}, only {len(whole)}",
                place=self.place,
                remedy="count its places from 1",
            )
        at = whole[occurrence - 1]
        return Span(at, at + len(quote))

    def places(self, words: str, within: Span | None = None) -> list[int]:
        """Where these words begin, at token borders, in all of the text or in a part of it."""
        low, high = (within.start, within.end) if within else (0, len(self.content))
        found = []
        at = self.content.find(words, low, high) if words else -1
        while at >= 0:
            if is_token_border(self.content, at) and is_token_border(self.content, at + len(words)):
                found.append(at)
            at = self.content.find(words, at + 1, high)
        return found

    def context(self, span: Span) -> tuple[str, str]:
        """Up to `CONTEXT` code points before and after `span`."""
        return (
            self.content[max(0, span.start - CONTEXT) : span.start],
            self.content[span.end : span.end + CONTEXT],
        )

    def _near_miss(self, quote: str) -> str:
        """A hint where only case or white space differ; it never makes a quote acceptable."""
        folded = " ".join(quote.split()).casefold()
        here = " ".join(self.content.split()).casefold().find(folded)
        return ", though it would be but for case or white space" if folded and here >= 0 else ""

"""Names that no list holds and that words show to be places: "in Northmere, officers held", 港南区は."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.dictionary import ends_of, first_token, found_at
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import alternation, any_of
from fraudkg.text import Cover, Span

_WORD = r"[A-Z][a-zà-ÿ]+(?:['’-][A-Za-zà-ÿ]+)*"
_NAME = rf"{_WORD}(?: {_WORD}){{0,2}}"
_CALENDAR = ("month-", "weekday-")
_HEAD = re.compile(r"(?:\s[a-z0-9(]\S* |\A|[.!?;:,)] |\n\W*)\w+ \Z")
"""What stands before the preposition where a capital letter means something."""
_BEFORE = 24
ENDING = "place-ending"
_HAN = "\u3005\u30f6\u4e00-\u9fff"
_LONGEST = 6


class Unknown:
    """Finds names between a preposition and the end of a phrase and before a word for a house.

    "In Northmere, officers", "at a Northmere flat". With `others` names begin or end that are no places:
    months, courts. Behind `matter` stands no place but what it is about: an increase in Phishing.
    """

    def __init__(
        self, words: Mapping[str, Sequence[str]], others: Iterable[str], matter: Iterable[str] = ()
    ) -> None:
        self._others = frozenset(others)
        self._matter = re.compile(rf"\b{alternation(matter)} \Z")
        ends = rf"[.,;:)\n]|\Z| (?:[-–—(]|{any_of(words, 'after-unknown')}(?!\w))"
        forms = (form for word in words["before-unknown"] for form in (word, word.capitalize()))
        before = "|".join(rf"(?<=\b{re.escape(form)} )" for form in forms)
        # The last token of a word is the first from right to left.
        behind = [word for code in ("indefinite", "the", "before-unknown") for word in words.get(code, ())]
        self._lasts = frozenset(first_token(word[::-1])[::-1] for word in behind)
        # Tried at the space behind such a word.
        joins = any_of(words, "list-and")
        self._join = re.compile(rf",? {joins} |, ")
        self._find = re.compile(
            rf" (?=[A-Z])(?:{before})(?P<names>{_NAME}(?:(?:, {_NAME}){{0,6}},? {joins} {_NAME})?)(?={ends})"
        )

    @classmethod
    def of(
        cls, words: Mapping[str, Sequence[str]], time: Mapping[str, Sequence[str]], matter: Iterable[str] = ()
    ) -> "Unknown | None":
        """The finder for a language with words for it; `time` are the words of the calendar."""
        if not words.get("before-unknown"):
            return None
        calendar = (word for code, listed in time.items() if code.startswith(_CALENDAR) for word in listed)
        return cls(words, {*words.get("no-place", ()), *calendar}, matter)

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """Places apart from everything that is known, each wherever its name stands."""
        content, ends = document.content, ends_of(document.folded, self._lasts)
        taken = bytearray(len(content))
        for entity in entities:
            span = entity.passage.span
            taken[span.start : span.end] = b"\1" * span.length
        named = set(self._listed(document, taken, ends))
        for match in re.finditer(rf"\b{alternation(named)}\b", content) if named else ():
            if taken.find(1, *match.span()) < 0:
                yield document.mention(match.span(), "place", "place-unknown")

    def _listed(self, document: Document, taken: bytearray, ends: Sequence[int]) -> Iterator[str]:
        """The unknown names of a list behind a preposition: "in Northmere, Kent and Westvale"."""
        for match in found_at(self._find, document.content, ends):
            start = match.start("names")
            low = max(0, start - _BEFORE)
            is_head = _HEAD.search(document.content, low, start)
            if not is_head or self._matter.search(document.folded, low, start):
                continue
            for name in self._join.split(match["names"]):
                start = document.content.index(name, start)
                is_other = name.lower().split()[0] in self._others
                if taken.find(1, start, start + len(name)) < 0 and not is_other:
                    yield name


class Endings:
    """Finds names by the last or first word of what they are, in a script without spaces: อำเภอสุไหงโก-ลก."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        end, after, others = (any_of(words, code) for code in ("area-end", "after-area", "no-area"))
        begin = any_of(words, "area-begin")
        self._find = re.compile(
            rf"(?<![{_HAN}])(?!{others})[{_HAN}]{{1,{_LONGEST}}}?{end}(?={after})|{begin}(?P<name>[\u0e01-\u0e4e-]{{2,}})"
        )

    @classmethod
    def of(cls, words: Mapping[str, Sequence[str]]) -> "Endings | None":
        """The finder for a language with words for it."""
        return cls(words) if words.get("area-end") or words.get("area-begin") else None

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Iterator[EntityMention]:
        """Areas that are no part of something known."""
        known = Cover([entity.passage.span for entity in entities])
        for match in self._find.finditer(document.content):
            span = Span(*match.span())
            firsts = span.start, match.start("name")
            if not any(known.holds(Span(at, at + 1)) for at in firsts if at >= 0):
                yield document.mention((span.start, span.end), "place", ENDING)

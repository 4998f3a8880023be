"""Names by their form: capitalised words before an ending ("… Force") or after an opener ("Operation …")."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.areas import area_before
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.extract.naming.vocabulary import Found, Vocabulary
from fraudkg.text import Span

_REACH = 80
# A full stop after a longer word than an abbreviation ends a sentence: "in Ghana. Police …".
_CAPITALS = (
    r"(?:[A-Z](?:[\w'’&-]|\.(?:\w|(?<=\b\w.)|(?<=\b\w\w.)|(?<=\b\w\w\w.)))*(?!\n)\s(?:{joining}\s){0,2}"
    r"|\([A-Z][\w ]{2,40}\)(?!\n)\s){1,9}$"
)
_OF = r" {of} (?:{the} )?[A-Z][\w'’-]*(?:(?: |, | {and} | {of} | {of} {the} |, {and} )[A-Z][\w'’-]*){0,5}"
_YEAR = r",? (?:{of} )?(?:18|19|20)\d\d\b(?! [a-z]+ed)|\s?\({chapter} ?\d{1,4}[A-Z]?\)"
_CODE_NAME = (
    r"\s[A-ZĐ][\w+-]*(?:['’][\w+-]+){0,2}(?:\s(?:[A-ZĐ][\w+-]*(?:['’][\w+-]+){0,2}|{of-the}(?=\s[A-Z])|(?:19|20)\d\d\b(?!\.\d)"
    r"|\d\.\d\b|\d{1,2}\b(?!\s[a-z]|[.,]\d))){0,4}"
)
_FIRST = re.compile(r"[A-Z][\w'’-]*")
_HAN_NAME = re.compile(r"[\u4e00-\u9fff·]{2,20}$")
_AIM = r"{aim}"
_THE = r" {the} "
_LONGEST_CAPITALS = 12
_PERSON, _LONGEST_TITLE = r"\b{person-title}\.? (?=[A-Z][^,;.\n]*$)", 10
_CAPITAL, _ENDS_OF = re.compile(" [A-Z]"), r" {of} (?:{the} )?$"
_AT = r"\b{before-site} $"
_AREAS = frozenset({"place", "country"})
_MOST_AREAS = 3
_AGAINST = r" {against} [A-Z][\w-]+(?: [A-Z][\w-]+)?"
_IN = (
    # The letter comes first, since it is found fast.
    r"n (?<=\b{placing} )([A-Z][^\W\d_]{2,20}(?:[-’'][^\W\d_]{2,20})?(?: [A-Z][^\W\d_]{2,20}){0,2})"
    r"(?=[,.;)]|\s(?:{after-place}|[a-z]{3,12}ed)\b)"
)
_ITEM = re.compile(r"[A-Z][^\W\d_]{2,20}(?:[ -][A-Z][^\W\d_]{2,20}){0,2}")
_LIST = rf"(?:, {_ITEM.pattern}){{0,9}},? {{and}} {_ITEM.pattern}(?=[.;)\n]|\Z)"
"""What goes on from a place to the end of a list of names."""
_SMALL = r"(?<![^\s(])(?!{small})[a-z]{4,}"
_LONGEST_HEADLINE = 240
_ON = (
    r" {law-on} (?:{the} )?[A-Z][\w'’-]*"
    r"(?: (?:(?:{of}|{and}|{the}|in|to) )*(?!(?:Act|Code|Law)\b)[A-Z][\w'’-]*){0,9}"
)
_AFTER = {"law": _YEAR, "operation": _AGAINST, "agency": _OF}
"""What may follow the ending and belongs to the name."""
_PARTS = r",? {and} (?:{the} )?|, (?:{the} )?"
_BEGINS = frozenset({"name", "demonym"})
_KNOWN = frozenset({"name", "demonym", "nothing", "opener", "acronym"})
_FORMS = frozenset({"opener", "ending", "quoted", "introducer"})


class Titles:
    """Finds names of agencies, laws, places, sites and operations that no list holds.

    Args:
        vocabulary: The words.
        phrasing: The words of titles.yaml.
    """

    def __init__(self, vocabulary: Vocabulary, phrasing: Phrasing) -> None:
        self._phrasing = phrasing
        self._stop = vocabulary.listed("stop")
        self._offices = vocabulary.listed("office")
        self._is_spaced = vocabulary.is_spaced

    def find(self, document: Document, found: Sequence[Found]) -> list[EntityMention]:
        """The names in order of their endings and openers."""
        return list(self._spaced(document, found) if self._is_spaced else self._han(document, found))

    def _spaced(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        last = (0, 0)
        yield from self._towns(document, found)
        for number, one in enumerate(found):
            if one.roles.isdisjoint(_FORMS):
                continue
            opener, coded = one.role("opener"), one.role("quoted")
            if coded and coded.kind == "operation" and coded.setting("side") == "before":
                yield from self._code_named(document, one)
            if "introducer" in one.roles and number and found[number - 1].role("event"):
                gap = document.content[found[number - 1].end : one.start]
                yield from self._code_named(document, one) if gap in {" ", ", "} else ()
            match = self._phrasing[_CODE_NAME].match(document.content, one.end) if opener else None
            if opener and match and match[0].split()[0] not in self._offices:
                yield document.mention((one.start, match.end()), opener.kind, "opener")
            ending = one.role("ending")
            if not ending:
                continue
            # A name begins after the one before it, and that of an agency with one right before it.
            low, floor = max(last, self._known_before(found, number, ending.kind), key=lambda span: span[1])
            span = self._around(document.content, floor, found[number:], ending.kind)
            if ending.kind == "agency" and 0 < floor == (span.start if span else one.start) - 1:
                span = Span(low, span.end if span else one.end)
            if span is None:
                continue
            last = (span.start, span.end)
            # A line in capitals says nothing of what is a name.
            if not document.content[span.start : span.end].isupper() or span.length <= _LONGEST_CAPITALS:
                yield document.mention(last, ending.kind, ending.rule("ending"))

    def _code_named(self, document: Document, one: Found) -> Iterator[EntityMention]:
        """The name after "codenamed", where no quotation marks show it."""
        match = self._phrasing[_CODE_NAME].match(document.content, one.end)
        if match:
            yield document.mention((match.start() + 1, match.end()), "operation", "opener")

    def _around(self, content: str, floor: int, found: Sequence[Found], kind: str) -> Span | None:
        """The name that ends, or nearly ends, with the first of `found`."""
        one = found[0]
        start, end = self._capitals(content, max(floor, one.start - _REACH), one.start), one.end
        if kind != "law":
            # What "the" parts are two names.
            cuts = [found.end() for found in self._phrasing[_THE].finditer(content, start, one.start)]
            start = cuts[-1] if cuts else start
        is_part = kind == "place" and (
            _CAPITAL.match(content, end) or self._phrasing[_ENDS_OF].search(content, start, one.start)
        )
        if is_part or self._is_of_person(content, start, one.start, kind):
            return None
        aim = self._phrasing[_ON].match(content, end) if kind == "law" else None
        end = aim.end() if aim else end
        after = self._phrasing[_AFTER[kind]].match(content, end) if kind in _AFTER else None
        if after and kind == "agency" and _FIRST.findall(after[0])[0] in self._stop:
            after = None
        if after:
            end = self._parted(content, end, after.end(), found[1:]) if kind == "agency" else after.end()
        return Span(start, end) if start < one.start or aim or (kind == "agency" and after) else None

    def _parted(self, content: str, low: int, high: int, following: Sequence[Found]) -> int:
        """Where an agency's name ends before the next of a list: "Ministry of Justice, Border Police and"."""
        cuts = [cut.span() for cut in self._phrasing[_PARTS].finditer(content, low, high)]
        for (end, start), until in zip(cuts, [*(cut[0] for cut in cuts[1:]), high], strict=False):
            for one in following:
                is_other = one.start == start and not one.roles.isdisjoint(_BEGINS)
                ending = one.role("ending") if start <= one.start < until else None
                if is_other or (ending and ending.kind == "agency"):
                    return end
        return high

    def _is_of_person(self, content: str, start: int, end: int, kind: str) -> bool:
        """Whether a name may be a person's: by the title before it, or, of a site, by no word of place."""
        low = max(0, start - _LONGEST_TITLE)
        if kind == "site" and not self._phrasing[_AT].search(content, low, start):
            return True
        return self._phrasing[_PERSON].search(content, low, end) is not None

    def _towns(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        """Places that no list holds, by the "in" before them."""
        known = {one.start for one in found if not one.roles.isdisjoint(_KNOWN)}
        for match in self._phrasing[_IN].finditer(document.content):
            if self._is_in_title_case(document.content, match.start(1)):
                continue
            rest = self._phrasing[_LIST].match(document.content, match.end(1))
            more = _ITEM.finditer(document.content, match.end(1), rest.end()) if rest else ()
            for span in (match.span(1), *(item.span() for item in more)):
                words = document.content[span[0] : span[1]].split()
                if span[0] not in known and self._stop.isdisjoint(words):
                    yield document.mention(span, "place", "after-in")

    @staticmethod
    def _known_before(found: Sequence[Found], number: int, kind: str) -> tuple[int, int]:
        """Where the last name of the same kind stands."""
        for one in reversed(found[max(0, number - 6) : number]):
            word = one.role("name")
            if word and word.kind == kind:
                return one.start, one.end
        return 0, 0

    def _capitals(self, content: str, low: int, high: int) -> int:
        """Where the run of capitalised words begins that ends at `high`."""
        match = self._phrasing[_CAPITALS].search(content[low:high])
        if not match:
            return high
        start = low + match.start()
        if start > 0 and content[start - 1].isalnum():
            return high
        while start < high:
            word = re.match(r"\S+\s", content[start:high])
            if not word or (word[0].strip() not in self._stop and word[0][0].isupper()):
                break
            start += len(word[0])
        return start

    def _han(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        content = document.content
        last = Span(0, 1)
        for at, one in enumerate(found):
            ending, name = one.role("ending"), one.role("name")
            if name and name.kind == "agency":
                last = Span(one.start, one.end)
            if ending and ending.kind == "agency":
                start = self._owner(content, found, at)
                if start is None and last.end == one.start:
                    # A part of the body right before it: 市公安局 before 反诈支队.
                    start = last.start
                if start is None:
                    continue
                last = Span(start, one.end)
                yield document.mention((start, one.end), "agency", "ending")
            event = one.role("event")
            if event and (one.end - one.start > 3 or event.setting("named") == "yes"):  # noqa: PLR2004 - 专项行动 and longer
                start = self._campaign(content, found, at)
                if start is not None:
                    yield document.mention((start, one.end), "operation", "opener")

    def _owner(self, content: str, found: Sequence[Found], at: int) -> int | None:
        """Where the area begins whose body ends at `at`: 台北市政府 before 警察局, 市 before 公安局."""
        first, start = at, found[at].start
        while first and found[first - 1].end == start:
            before = found[first - 1]
            is_place = any(word.kind in _AREAS for word in before.words)
            is_seat = first == at and content.endswith(self._phrasing.words("seat"), before.start, start)
            if not (is_place or is_seat) or at - first == _MOST_AREAS:
                break
            first, start = first - 1, before.start
        if first < at:
            return start
        floor = found[at - 1].end if at else 0
        return area_before(content, floor, start)

    def _campaign(self, content: str, found: Sequence[Found], at: int) -> int | None:
        """Where the name of a campaign begins that says what it is against."""
        high = found[at].start
        run = _HAN_NAME.search(content[max(0, high - 20) : high])
        if not run:
            return None
        low = high - len(run[0])
        best: int | None = None
        for one in reversed(found[max(0, at - 8) : at]):
            if one.start < low:
                break
            if "opener" in one.roles or self._phrasing[_AIM].match(content, one.start):
                best = one.start
        return best

    def _is_in_title_case(self, content: str, at: int) -> bool:
        """Whether the line that holds `at` writes every word with a capital, which then shows no name."""
        low, high = content.rfind("\n", 0, at) + 1, content.find("\n", at)
        if (high if high >= 0 else len(content)) - low > _LONGEST_HEADLINE:
            return False
        return not self._phrasing[_SMALL].search(content, low, high if high >= 0 else len(content))

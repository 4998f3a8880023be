"""Names by their form: capitalised words before an ending ("… Force") or after an opener ("Operation …")."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.vocabulary import Found, Vocabulary, Word
from fraudkg.text import Cover, Span

_REACH = 80
_LONGEST = 200
"""Characters to which a name grows by the ends of further ones right behind it."""
# A full stop after a longer word than an abbreviation ends a sentence: "in Ghana. Police …".
_CAPITALS = (
    r"(?<!\w)(?=[A-Z])(?:[A-Z](?:[\w'’&-]|\.(?:\w|(?<=\b\w.)|(?<=\b\w[a-z].)|(?<=\b\w[a-z][a-z].)))*(?!\n)\s(?:{joining}\s){0,2}"
    r"|\([A-Z][\w ]{2,40}\)(?!\n)\s){1,9}$"
)
_OWNER = "'s "
_CAPITALISED = re.compile(r"\b[A-Z][\w'’-]*")
_WORD = re.compile(r"(\S+)\s")
# A comma joins only what an "and" closes: "of Economy, Trade and Industry".
_OF = (
    r" {of} (?:{the} )?[A-Z][\w'’-]*(?:(?: | {and} | {of} | {of} {the} |, {and} "
    r"|, (?=(?:[A-Z][\w'’-]*,? (?:{of} )?){1,5}{and} [A-Z]))[A-Z][\w'’-]*){0,5}"
)
_OF_THE = r" {of} {the} "
_YEAR = r",? (?:{of} )?(?:18|19|20)\d\d\b(?! [a-z]+ed)"
_NUMBER = rf",? {{law-number}} ?\d[\d/-]*(?:{_YEAR})?|{_YEAR}| \d{{3,6}}\b(?! [a-z]+ed)"
_CODE_NAME = (
    r"(?!\n)\s(?:[A-ZĐ][\w+'’-]*|[a-z]{1,2}[A-Z][\w+'’-]*|\d{2,4}\b(?![,.]\d))(?:(?!\n)\s(?:[A-ZĐ][\w+'’-]*|{of-the}(?=\s[A-Z])"
    r"|(?:20\d\d|\d{1,2}\b(?!\s[a-z]))(?:\.\d)?\b(?!,\d))){0,4}"
)
_PERSON, _LONGEST_TITLE = r"\b{person-title}\.? (?=[A-Z][^,;.\n]*$)", 10
_POST = r"\b{post} {of} (?:{the} )?"
_PREFIX = re.compile(r"(?<![\w-])[A-Z]\w{1,12}-$")
"""The beginning of a word that goes on with what is known: "Anti-" before "Fraud Unit"."""
_CAPITAL, _ENDS_OF = re.compile(" [A-Z]"), r" {of} (?:{the} )?$"
_AT = r"\b{before-site} $"
_TOWN = re.compile(r"[A-Z][\w’'-]{2,20}(?: [A-Z][\w’'-]{2,20}){0,2}")
_IN = (
    # The letter comes first, since it is found fast; the place may be the first of a list.
    rf"n (?<=\b{{placing}} ){_TOWN.pattern}"
    rf"(?:(?:, {_TOWN.pattern}){{0,9}},? {{and}} {_TOWN.pattern}(?=[.;)\n]|\Z)"
    r"|(?=[,.;)]|\s(?:{after-place}|[a-z]{3,12}ed)\b))"
)
_AREA = rf"\b{{place-of}} {_TOWN.pattern}"
_MATTER, _MATTER_WIDTH = r"\b{matter} \Z", 24
_SMALL = r"(?<![^\s(])(?!{small})[a-z]{4,}"
_ON = (
    r" {law-on} (?:{the} )?[A-Z][\w'’-]*"
    r"(?: (?:(?:{of}|{and}|{the}|in|to) )*[A-Z][\w'’-]*){0,9}"
)
_AFTER = {"law": _NUMBER, "agency": _OF}
"""What may follow the ending and belongs to the name."""
_PARTS = r",? {and} (?:{the} )?|, (?:{the} )?"
_MOST_PARTS = 20
_BEGINS = frozenset({"name", "demonym"})
_KNOWN = frozenset({"name", "demonym", "nothing", "opener", "acronym"})
_OPENS = frozenset({"opener", "quoted", "event"})
_ENDINGS = frozenset({"ending", "body"})


class Titles:
    """Finds names of agencies, laws, places, sites and operations that no list holds."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._phrasing = vocabulary.phrasing
        self._stop = vocabulary.listed("stop")
        self._offices = vocabulary.listed("office")
        self._openers = vocabulary.listed("opener")

    def find(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        """The places after "in", then the names by their openers, then those by their endings."""
        yield from self._towns(document, found)
        yield from self._opened(document, found)
        yield from self._ended(document, found)

    def _opened(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        for one in found:
            if one.roles.isdisjoint(_OPENS):
                continue
            opener, coded = one.role("opener"), one.role("quoted")
            # Coordinated Operation Blue Lantern: the name begins with the last word of what it is called.
            last = document.content.rfind(" ", one.start, one.end) + 1
            is_called = last and document.content[last : one.end] in self._openers
            start, opener = (last, one.role("event")) if is_called else (one.start, opener)
            is_coded = coded and coded.kind == "operation" and coded.setting("side") == "before"
            name = self._phrasing[_CODE_NAME].match(document.content, one.end) if opener or is_coded else None
            if name and is_coded:
                yield document.mention((name.start() + 1, name.end()), "operation", "opener")
            elif name and opener and name[0].split()[0] not in self._offices:
                yield document.mention((start, name.end()), opener.kind, "opener")

    def _ended(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        last, folded = (0, 0), document.folded
        for number, one in enumerate(found):
            if one.roles.isdisjoint(_ENDINGS):
                continue
            ending = one.role("ending") or self._as_name(document.content, one)
            if not ending:
                continue
            # A name begins after the one before it, and that of an agency with one right before it.
            before = found[max(0, number - 6) : number]
            names = ((other, other.role("name")) for other in before)
            known = [(other.start, other.end) for other, name in names if name and name.kind == ending.kind]
            low, floor = max([last, *known[-1:]], key=itemgetter(1))
            # It does not hold whose it is: "Chile's Gendarmerie".
            owned = (other.end for other in before if other.is_place)
            owner = max((at + len(_OWNER) for at in owned if folded.startswith(_OWNER, at)), default=0)
            parts = found[number : number + _MOST_PARTS]
            span = self._around(document.content, max(floor, owner), parts, ending.kind)
            if (
                ending.kind == "operation"
                and span
                and not self._is_coined(document.content, one, span[0], before)
            ):
                continue
            start, end = span or (one.start, one.end)
            is_part = ending.kind == "agency" and 0 < floor == start - 1 and end - low <= _LONGEST
            if span or is_part:
                # "Hull Metropolitan Police Agency", where another body is just the Metropolitan Police.
                towns = (other for other in before if any(word.kind == "place" for word in other.words))
                low = next((town.start for town in towns if is_part and town.end == low - 1), low)
                last = (low if is_part else start, end)
                yield document.mention(last, ending.kind, ending.rule("ending"))

    def _is_coined(self, content: str, one: Found, low: int, before: Sequence[Found]) -> bool:
        """Whether the words before "operation" are its name, and no bodies or places.

        In a heading every word has a capital.
        """
        if " " in content[one.start : one.end]:
            return True  # Joint Operation
        known = Cover(Span(one.start, one.end) for one in before if not one.roles.isdisjoint(_KNOWN))
        words = _CAPITALISED.finditer(content, low, one.start)
        return content[one.start].islower() and sum(not known.holds(Span(*word.span())) for word in words) > 1

    def _as_name(self, content: str, one: Found) -> Word | None:
        """The word for a single body where the text writes it as a name: "Fraud Unit"."""
        word = None if "name" in one.roles else one.role("body")
        if word is None or word.kind != "agency" or content[one.start].islower():
            return None
        return word if " " in word.phrase or not _CAPITAL.match(content, one.end) else None

    def _around(self, content: str, floor: int, found: Sequence[Found], kind: str) -> tuple[int, int] | None:
        """The name that ends, or nearly ends, with the first of `found`."""
        one = found[0]
        low, end = max(floor, one.start - _REACH), one.end
        is_whole = kind == "agency" and " " in content[one.start : end]
        prefix = _PREFIX.search(content, low, one.start) if is_whole else None
        start = self._capitals(content, low, prefix.start() if prefix else one.start)
        post = self._post(content, start, one.start) if kind == "agency" else None
        start = post.end() if post else start
        is_of = _CAPITAL.match(content, end) or self._phrasing[_ENDS_OF].search(content, start, one.start)
        is_title = post is not None and not post[0].endswith(self._phrasing.phrases(" {the} "))
        if (kind == "place" and is_of) or is_title or self._is_of_person(content, start, one.start, kind):
            return None
        aim = self._phrasing[_ON].match(content, end) if kind == "law" else None
        end = aim.end() if aim else end
        after = self._phrasing[_AFTER[kind]].match(content, end) if kind in _AFTER else None
        if after:
            # A known name after a comma or "and" is that of another: "Ministry of Justice, Thai police".
            others = {other.start for other in found[1:] if not other.roles.isdisjoint(_BEGINS)}
            parts = self._phrasing[_PARTS].finditer(content, end, after.end())
            end = next((part.start() for part in parts if part.end() in others), after.end())
            end = self._apart(content, start, end, found[1:]) if kind == "agency" else end
        # An ending of several words is a name by itself: "the Criminal Court", "Law No. 21".
        is_whole = kind in _AFTER and " " in content[one.start : end] and content[start].isupper()
        return (start, end) if start < one.start or aim or is_whole else None

    def _post(self, content: str, start: int, end: int) -> re.Match[str] | None:
        """Somebody's post in front of a name: "Executive Director of the" Fraud Unit.

        But the Office of the Director of Prosecutions is a body.
        """
        posts, ends_of = self._phrasing[_POST].finditer(content, start, end), self._phrasing[_ENDS_OF]
        return next((one for one in posts if not ends_of.search(content, start, one.start())), None)

    def _apart(self, content: str, start: int, end: int, found: Sequence[Found]) -> int:
        """Where a name ends that goes on to `end`, but for the body that it is of.

        "Fraud Unit of the Ruritanian Police" names two, "Office of the Inspector General" one.
        """
        for of in self._phrasing[_OF_THE].finditer(content, start, end):
            if " " not in content[start : of.start()]:
                continue
            for one in found:
                head = one.role("ending", "name") if of.end() <= one.start < end else None
                if head and head.kind == "agency" and " " in content[of.end() : one.end]:
                    return of.start()
        return end

    def _is_of_person(self, content: str, start: int, end: int, kind: str) -> bool:
        """Whether a name may be a person's: by the title before it, or, of a site, by no word of place."""
        low = max(0, start - _LONGEST_TITLE)
        if kind == "site" and not self._phrasing[_AT].search(content, low, start):
            return True
        return self._phrasing[_PERSON].search(content, low, end) is not None

    def _towns(self, document: Document, found: Sequence[Found]) -> Iterator[EntityMention]:
        """Places that no list holds, by the "in" or "city of" before them."""
        known = {one.start for one in found if not one.roles.isdisjoint(_KNOWN)}
        phrasing, content = self._phrasing, document.content
        areas = phrasing.found(_AREA, document.folded, content, "place-of")
        for match in chain(phrasing[_IN].finditer(content), areas):
            span = document.sentence_at(match.start()).span
            # In a line that writes every word with a capital these show no name.
            if not phrasing[_SMALL].search(content, span.start, span.end):
                continue
            for town in _TOWN.finditer(content, *match.span()):
                # An increase in Phishing names no place.
                if phrasing[_MATTER].search(content, max(0, town.start() - _MATTER_WIDTH), town.start()):
                    break
                if town.start() not in known and self._stop.isdisjoint(town[0].split()):
                    yield document.mention(town.span(), "place", "after-in")

    def _capitals(self, content: str, low: int, high: int) -> int:
        """Where the run of capitalised words begins that ends at `high`."""
        match = self._phrasing[_CAPITALS].search(content, low, high)
        start = match.start() if match else high
        while (word := _WORD.match(content, start, high)) and word[1] in self._stop:
            start = word.end()
        return start

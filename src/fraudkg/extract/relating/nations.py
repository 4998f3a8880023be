"""Nationalities that a list counts ("75 Ruritanians and 25 Elbonians"), and people who are named by one."""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise

from fraudkg.extract.candidates import EntityMention, RelationCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.grouping import runs
from fraudkg.extract.kinds import AGENT_GROUP, COUNTRY, PEOPLE, PLACE
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.relating.crimes import Term
from fraudkg.extract.relating.scene import Scene
from fraudkg.text import Span

# The space comes first, since it is found fast; before it stands the end of a numeral or of its word.
_COUNTED = r" (?<=[\doerxnt] )(?:(?:{being}|{holding}) )?({before-nation}?[A-Z][a-z]+)\b"
_HAILING = (
    r"(?<![\w.,])(?:\d[\d,]{0,6}|{numeral})(?: {the-rest})? {from} (?:{the} )?"
    r"([A-Z][\w’'-]+(?: (?:of )?[A-Z][\w’'-]+){0,2})"
)
_COUNTED_HAN = (
    r"([\u4e00-\u9fff]{2,8}){natives-han}[\u4e00-\u9fff]{0,3}\d"
    r"|(?<=\d)(?:{person-counter})([\u4e00-\u9fff]{2,6}?){native}(?={natives-end})"
)
_WIDEST_GAP = 30
_FARTHEST = 240
_LEAST = 2
_INTRODUCED = r",? ?[(]?{introducing} (?:\S+ )?"
_NAMED = (
    r"(?<![\w.,-])(?:(?:\d(?:[\d,]{0,8}\d)?|(?i:{numeral}))(?: \(\d{1,4}\))?|(?P<one>(?i:{a-an}))) "
    r"(?:(?:[a-z]+|\d{1,2}-year-old) )?(?P<nation>{before-nation}?[A-Z][a-z]+)"
    r"(?=[.,;:)\n]|\Z| {native-then}\b|(?(one)(?!)| {and-or}\b))"
)
PLURAL = re.compile(r"(?<=[a-z])s$")
_DIVIDING = tuple(",:;–—")
"""What stands before a part of those whom the text speaks of: "ten people, four Elbonians among them"."""
_APART, _OPENING = 30, 2
"""Nations that stand nearer to one another are a list, which says of whom it speaks before it."""
_OTHERS = r"[,;.]? (?:{rest-before} )?(?:{article} )?{the-rest}(?: {rest-verb})? {from} "
_LANDS = r"\b{land-in} (?:{land-about} )?((?:\d{1,3}|{numeral}) (?:[A-Z][a-z]+ )?{lands})\b"
_ACTING = r"(?<![\w.,-])((?:\d{1,3}|(?i:{numeral})) {lands}(?: {land-kinds})?) {land-deed}\b"
_COUNTRY = r"(?:, |,? {and} )?(?:{the} )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"


def counted(
    scene: Scene, people: Sequence[EntityMention], nations: Mapping[str, str]
) -> Iterator[RelationCandidate]:
    """The nationalities of each such list, said of the people named before it.

    `nations` are folded names and adjectives of countries, with the countries' ids.
    """
    # Those who are named by a nation are of no other.
    people = [one for one in people if PLURAL.sub("", scene.folded(one)) not in nations]
    starts = [one.span.start for one in people]

    def goes_on(one: EntityMention, other: EntityMention) -> bool:
        low, high = one.span.end, other.span.start
        return high - low <= _WIDEST_GAP and scene.document.sentence_at(low).span.end >= high

    items = [*_counted(scene, nations), *(_from(scene, nations) if scene.is_spaced else ())]
    for group in runs(sorted(items, key=lambda one: one.span.start), goes_on):
        if len({one.id for one in group}) >= _LEAST:
            yield from _of(scene, people, starts, [*group, *_others(scene, nations, group[-1])])


def _from(scene: Scene, nations: Mapping[str, str]) -> Iterator[EntityMention]:
    """The countries that so many people are from: "73 from the Republic of Elbonia and 29 people from …"."""
    document = scene.document
    hailing = scene.phrasing.found(_HAILING, document.folded, document.content, "numeral", figures=True)
    for match in hailing:
        yield from _known(document, nations, match)


def _counted(scene: Scene, nations: Mapping[str, str]) -> Iterator[EntityMention]:
    document, is_spaced = scene.document, scene.is_spaced
    ends = scene.phrasing.words("number-end") if is_spaced else ("",)
    for one in scene.phrasing[_COUNTED if is_spaced else _COUNTED_HAN].finditer(document.content):
        low, high = one.span(one.lastindex or 1)
        for start in (low,) if is_spaced else range(low, high - 1):
            folded = document.folded[start:high]
            country = nations.get(folded) or nations.get(PLURAL.sub("", folded))
            if country and document.folded.endswith(ends, 0, one.start()):
                yield document.mention((start, high), COUNTRY, "demonym", country)
                break


def _others(scene: Scene, nations: Mapping[str, str], last: EntityMention) -> Iterator[EntityMention]:
    """The countries after a list: "and others from Elbonia and Ruritania"."""
    document = scene.document
    match = scene.phrasing[_OTHERS].match(document.content, last.span.end)
    while match and (match := scene.phrasing[_COUNTRY].match(document.content, match.end())):
        yield from _known(document, nations, match)


def _known(document: Document, nations: Mapping[str, str], match: re.Match[str]) -> Iterator[EntityMention]:
    """The country of which a name is found, if it is one."""
    country = nations.get(document.folded[slice(*match.span(1))])
    if country:
        yield document.mention(match.span(1), COUNTRY, "name", country)


def _of(
    scene: Scene, people: Sequence[EntityMention], starts: Sequence[int], items: Sequence[EntityMention]
) -> Iterator[RelationCandidate]:
    document, begun = scene.document, items[0].span.start
    number = bisect_left(starts, begun) - 1
    while number >= 0 and people[number].span.end > begun:
        number -= 1
    if number < 0 or begun - starts[number] > _FARTHEST:
        return
    if not scene.phrasing[_INTRODUCED].fullmatch(document.content, people[number].span.end, begun):
        # Whom the sentence counts stands first in it.
        number = min(number, bisect_left(starts, document.sentence_at(begun).span.start))
    for item in items:
        yield scene.fact(people[number], "nationality", item, "list")


def natives(document: Document, nations: Collection[str], phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """People that an English text names only by their nation: "three Elbonians", "a 34-year-old Ruritanian".

    `nations` are the folded words for nations.
    """
    found, parts, opening = [], set(), set()
    for match in phrasing.found(_NAMED, document.folded, document.content, "numeral", "a-an", figures=True):
        word = document.folded[match.start("nation") : match.end("nation")]
        if word in nations or PLURAL.sub("", word) in nations:
            found.append(Span(*match.span("nation")))
            if match.start() - document.sentence_at(match.start()).span.start <= _OPENING:
                opening.add(found[-1])
            if document.content[match.start() - 2 : match.start() - 1] in _DIVIDING:
                parts.add(found[-1])
    near: set[Span] = set()
    for one, two in pairwise(found):
        if two.start - one.end >= _APART:
            continue
        # "Three Elbonians and two Ruritanians were held": a list that opens a sentence is of nobody else.
        if one in opening and document.number_at(one.start) == document.number_at(two.start):
            opening.add(two)
        else:
            near |= {one, two}
    yield from ((span, Term(PEOPLE, None)) for span in found if span not in near | parts)


def lands(document: Document, phrasing: Phrasing) -> Iterator[tuple[Span, Term]]:
    """Places that an English text only counts, or those who act there: "raids in 25 African countries"."""
    for match in phrasing.found(_LANDS, document.folded, document.content, "land-in"):
        yield Span(*match.span(1)), Term(PLACE, None)
    for match in phrasing.found(_ACTING, document.folded, document.content, "numeral", figures=True):
        yield Span(*match.span(1)), Term(AGENT_GROUP, None)

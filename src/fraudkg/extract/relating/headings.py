"""What paragraphs speak of lies in the place that heads each: "Ruritania: officers raided …"."""

import re
from collections.abc import Collection, Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.relating.chains import WHERE, Chain
from fraudkg.extract.relating.same import KIND, NAMED
from fraudkg.text import Span

Fact = tuple[EntityMention, str, EntityMention]

_HEADING = re.compile(r"[^\w\n]{0,4}([A-Z][^\n:–—.,]{2,40}?)(?: \([^)\n]{1,30}\))?(?::| [–—]) ")
_LINE = re.compile(r"^|\n")
_LEAST = 2


def headed(
    document: Document, mentions: Sequence[EntityMention], placing: Sequence[Chain], placed: Collection[Span]
) -> Iterator[Fact]:
    """Such facts, where a text has several headings; what is `placed` more closely is left out."""
    content = document.content
    lines = (line.end() for line in _LINE.finditer(content))
    headings = [match for at in lines if (match := _HEADING.match(content, at))]
    if len(headings) < _LEAST:
        return
    known = {one.name: one for one in mentions if one.kind in WHERE}
    over = {}
    for match in headings:
        if named := known.get(match[1]):
            heading = document.mention(match.span(1), named.kind, "heading", named.id)
            over[document.sentence_at(match.start(1)).paragraph] = heading
    first = next((heading.passage.span.start for heading in over.values()), 0)
    before = (one for one in mentions if one.passage.span.end <= first)
    campaigns = {one.name: one for one in before if one.kind == KIND and one.rule in NAMED}
    for campaign in campaigns.values() if len(campaigns) == 1 else ():
        yield from ((campaign, "conductedIn", heading) for heading in over.values())
    inside = [one for chain in placing for one in chain.tails if one.kind == "place"]
    inside += [one for one in mentions if one.kind == "site" and one.passage.span not in placed]
    for one in inside:
        place = over.get(document.sentence_at(one.passage.span.start).paragraph)
        if place and place.name != one.name and not (place.id and one.id):
            yield one, "locatedIn", place

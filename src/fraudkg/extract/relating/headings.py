"""What paragraphs speak of lies in the place that heads each: "Ruritania: officers raided …"."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.relating.chains import WHERE, Chain
from fraudkg.extract.relating.same import KIND, NAMED

Fact = tuple[EntityMention, str, EntityMention]

_HEADING = re.compile(r"[^\w\n]{0,4}([A-Z][^\n:–—.,]{2,40}?)(?: \([^)\n]{1,30}\))?(?::| [–—]) ")
_LEAST = 2


def headed(
    document: Document,
    mentions: Sequence[EntityMention],
    sites: Sequence[EntityMention],
    placing: Sequence[Chain],
) -> Iterator[Fact]:
    """Such facts of sites and of places that `placing` names, where a text has several headings."""
    content = document.content
    headings = [match for at in document.lines if (match := _HEADING.match(content, at))]
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
    for one in (*inside, *sites):
        place = over.get(document.sentence_at(one.passage.span.start).paragraph)
        if place and place.name != one.name and not (place.id and one.id):
            yield one, "locatedIn", place

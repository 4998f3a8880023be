"""Chinese mechanisms that a text founds and puts in quotation marks: 设立“反诈法律诊所”."""

import re
from collections.abc import Iterator, Sequence

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.naming.phrasing import Phrasing
from fraudkg.text import Cover

_QUOTED = re.compile(r"[“「]([^“”「」、，。；+＋\n]{2,16})[”」](?![“「、])")
_FOUNDED = r"{founded-verb}(?:了|起|的)?$"
_OTHER = r"[^，。；“”\"「」\n]{0,8}?{no-scheme-after}"
_REACH = 8


def schemes(
    phrasing: Phrasing, document: Document, mentions: Sequence[EntityMention]
) -> Iterator[EntityMention]:
    """Those that `mentions` do not hold and that do not say what kind of thing they are."""
    folded, known = document.folded, Cover(one.passage.span for one in mentions)
    for match in _QUOTED.finditer(document.content):
        start, end = match.span(1)
        is_founded = phrasing[_FOUNDED].search(folded, max(0, match.start() - _REACH), match.start())
        is_other = phrasing[_OTHER].match(folded, match.end())
        if is_founded and not is_other and not folded.endswith(phrasing.words("no-scheme"), start, end):
            one = document.mention((start, end), "mechanism", "quoted")
            if not known.holds(one.passage.span):
                yield one

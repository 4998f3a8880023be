"""What is said of sites: raided, torn down, wiped out, by words of data/lexicon/results.yaml."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import product
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Passage, Quantity, StatusCandidate
from fraudkg.extract.dictionary import Dictionary, by_phrase
from fraudkg.extract.kinds import SITE, SITES
from fraudkg.extract.relating.scene import Scene
from fraudkg.extract.rows import folded_words, read_rows

_REACH = 40
_MEANT_REACH, _NEAR = 24, 8
_TERM = "term"
_PLURAL = re.compile(r"(?<!premise)(?<!s)s$")
_MEANT = r"(?: {meant}|{meant-han}) ?$"


class Statuses:
    """Finds the statuses of sites in texts of one language family; of one without words nothing is found."""

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        rows = read_rows(lexicon, "results", family)
        entries = ((word, row) for row in rows if row.code == "status" for word in row.words)
        self._one = folded_words(rows, "one-site", family)
        self._words = Dictionary(by_phrase(entries, family).items())

    def find(self, scene: Scene, counted: Sequence[Quantity]) -> tuple[StatusCandidate, ...]:
        """Those of a text whose mentions are in a scene; what is counted is a figure and has no status."""
        found: dict[tuple[Passage, str], StatusCandidate] = {}
        numbers = [one.number.span.start for one in counted if one.value != 1]
        for one in self._stated(scene):
            if not self._is_one(scene, one.site):
                continue
            # Seven dens, 窝点7个
            at = bisect_left(numbers, one.passage.span.start)
            if not (at < len(numbers) and numbers[at] < one.passage.span.end):
                found.setdefault((one.site.passage, one.status), one)
        return tuple(found.values())

    def _is_one(self, scene: Scene, site: EntityMention) -> bool:
        """Whether a site is named, or described as one: "a flat", no "flats"; 一处窝点, no 窝点."""
        if site.rule != _TERM:
            return True
        if scene.is_spaced:
            return not _PLURAL.search(site.name.casefold())
        start = site.span.start
        low = max(start - _NEAR, scene.document.sentence_at(start).clause_at(start).start)
        return any(word in scene.document.folded[low:start] for word in self._one)

    def _stated(self, scene: Scene) -> Iterator[StatusCandidate]:
        document = scene.document
        for start, end, rows in self._words.find(document.folded) if scene.ground.of_kind.get(SITE) else ():
            if scene.phrasing[_MEANT].search(document.folded, max(0, start - _MEANT_REACH), start):
                continue
            listed = scene.lists.before(SITES, start, _REACH) or scene.lists.after(SITES, end, _REACH)
            if listed is None:
                continue
            opened = document.passage(listed.open.start, listed.open.end) if listed.open else None
            low = min(listed.start, start, opened.span.start if opened else start)
            whole = document.passage(low, max(listed.end, end))
            for row, site in product(rows, listed.mentions):
                aspect, status = row.text("aspect"), row.text("status")
                yield StatusCandidate(whole, site, aspect, status, "high", (f"status-{status}",), opened)

"""The words of a graph's codes, and what may be the same words."""

import re

from fraudkg.verify.amounts import plain, unset
from fraudkg.verify.graph import FKG, SKOS, Graph
from fraudkg.verify.tongues import tongue_of

_DIVIDED = re.compile(r"-\s*[\r\n]\s*(?:>[> ]*)?")


class Words:
    """The words that bear each code of a graph: its hidden labels, by language."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._kinds: dict[str, dict[str, dict[str, set[str]]]] = {}

    def of(self, code: str, language: str) -> frozenset[str]:
        """Return the words of one code in a language; of zh-hant, zh-hans and zh any serves."""
        labels = self._graph.all(code, SKOS + "hiddenLabel")
        words = (fold(term.text) for term in labels if tongue_of(term.language) == tongue_of(language))
        return frozenset(filter(None, words))

    def codes(self, kind: str, language: str) -> dict[str, set[str]]:
        """Return word to codes for all codes of a class, in a language."""
        tongue = tongue_of(language)
        kinds = self._kinds.setdefault(kind, {})
        if tongue not in kinds:
            kinds[tongue] = {}
            for code in self._graph.typed(FKG + kind):
                for word in self.of(code, tongue):
                    kinds[tongue].setdefault(word, set()).add(code)
        return kinds[tongue]


def fold(words: str) -> str:
    """Return words as they are compared: without marks, in lower case, each gap one blank."""
    return plain(" ".join(unset(words).split())).casefold()


def ways(words: str) -> set[str]:
    """Return what words may be that a line end divides at a hyphen: with the hyphen, or without."""
    return {fold(words), fold(_DIVIDED.sub("", words))}

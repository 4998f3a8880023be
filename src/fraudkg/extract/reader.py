"""The reader: from a document to all that its text states, stage by stage, and nothing left over."""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from fraudkg.extract.candidates import Ignored, Measure, Passage, Quantity, Reading, StatisticCandidate
from fraudkg.extract.context.imprints import Imprints
from fraudkg.extract.context.modality import Modalities
from fraudkg.extract.context.periods.periods import Periods
from fraudkg.extract.context.places.places import Places
from fraudkg.extract.context.roles.roles import Roles
from fraudkg.extract.document import Document, Imprint
from fraudkg.extract.gc_paused import gc_paused
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.measuring.outcomes import Outcomes
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.naming.listing import listed
from fraudkg.extract.relating.narratives import Narratives
from fraudkg.extract.relating.relations import Relations
from fraudkg.extract.relating.statuses import Statuses
from fraudkg.extract.remembered import TOGETHER, forget
from fraudkg.text import Cover, Span
from fraudkg.text.flow import Flow

ENGINE = "rules-1"
"""The name under which candidates of these rules are published; it changes when the rules change in kind."""

T = TypeVar("T")

_ONES = frozenset({"一", "한"})


def _stage(make: "Callable[[_Stages], T]") -> cached_property[T]:
    return cached_property(gc_paused(stays=True)(make))


@dataclass(frozen=True)
class _Stages:
    """The stages for the languages of one family, each read from its files when it is first used."""

    lexicon: tuple[Path, ...]
    reference: tuple[Path, ...]
    family: str

    entities = _stage(lambda self: Entities(self.lexicon, self.reference, self.family))
    quantities = _stage(lambda self: Quantities(self.lexicon, self.reference, self.family))
    measures = _stage(lambda self: Measures(self.lexicon, self.family))
    periods = _stage(lambda self: Periods(self.lexicon, self.family))
    places = _stage(lambda self: Places(self.lexicon, self.reference, self.family))
    roles = _stage(lambda self: Roles(self.lexicon, self.family))
    modalities = _stage(lambda self: Modalities(self.lexicon, self.family))
    relations = _stage(lambda self: Relations(self.lexicon, self.reference, self.family))
    imprints = _stage(lambda self: Imprints(self.lexicon, self.family))
    outcomes = _stage(lambda self: Outcomes(self.lexicon, self.quantities, self.measures, self.family))
    statuses = _stage(lambda self: Statuses(self.lexicon, self.family))
    narratives = _stage(lambda self: Narratives(self.lexicon, self.family))


@lru_cache(maxsize=8)
def _stages_of(
    lexicon: tuple[Path, ...],
    reference: tuple[Path, ...],
    family: str,
    _stamps: tuple[tuple[Path, int, int], ...],
) -> _Stages:
    """Made once for all readers, and again when a file has changed."""
    return _Stages(lexicon, reference, family)


def _stamps(folders: Iterable[Path]) -> Iterator[tuple[Path, int, int]]:
    """Each file below the folders, with when it was changed and how long it is."""
    for path in (path for folder in folders for path in sorted(folder.rglob("*"))):
        told = path.stat()
        yield path, told.st_mtime_ns, told.st_size


class Reader:
    """Reads documents by the words of a lexicon and the names of reference data.

    Args:
        lexicon: Folders with the lexicon's files; later ones add words.
        reference: Folders with the reference data in Turtle.
    """

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path]) -> None:
        self._lexicon = tuple(lexicon)
        self._reference = tuple(reference)
        self._stages: dict[str, _Stages] = {}

    def figures(self, family: str) -> tuple[Quantities, Measures]:
        """What finds the figures of a language family, and what names them.

        Raises:
            InputError: If a file of lexicon or reference data cannot be read.
        """
        stages = self._of(family)
        return stages.quantities, stages.measures

    def _of(self, family: str) -> _Stages:
        if family not in self._stages:
            stamps = tuple(_stamps((*self._lexicon, *self._reference)))
            self._stages[family] = _stages_of(self._lexicon, self._reference, family, stamps)
        return self._stages[family]

    def imprint(self, document: Document) -> Imprint:
        """What the text says of its own day and issuer, for what the document does not know of them.

        Raises:
            InputError: If a file of lexicon or reference data cannot be read.
        """
        if document.published and document.issuer:
            return Imprint()
        stages = self._of(document.family)
        flowing = document.flowing()
        said = stages.imprints.of(flowing, stages.entities.find(flowing))
        # What was worked out on this text would be looked up for the next by comparing both, again and again.
        forget()
        return _placed(said.beside(document), document.flow, document.content)

    def read(self, document: Document) -> Reading:
        """All candidates of one document, in the text's order.

        Raises:
            InputError: If a file of lexicon or reference data cannot be read.
        """
        return next(self.read_all([document]))

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        """The reading of each document, in their order: a fifth faster than one by one.

        Some are read together, stage by stage, so that the words of a stage stay near the processor.

        Raises:
            InputError: If a file of lexicon or reference data cannot be read.
        """
        waiting = iter(documents)
        while some := [*islice(waiting, TOGETHER)]:
            with gc_paused():
                readings = _in_step([self._steps(one) for one in some])
                forget()
            yield from readings

    def _steps(self, document: Document) -> Generator[None, None, Reading]:
        """All candidates of one document; each `yield` lets the others that are read with it catch up."""
        if not (document.is_flow or document.flow.is_plain):
            reading = yield from self._steps(document.flowing())
            return _back(reading, document)
        stages = self._of(document.family)
        entities, worth = stages.entities.read(document)
        yield
        account = stages.quantities.find(document, entities)
        yield
        read = list(zip(account.quantities, stages.measures.name(document, account.quantities), strict=True))
        articles = {one.number for one, measure in read if _is_article(one, measure)}
        read = [(one, measure) for one, measure in read if one.number not in articles]
        quantities, measures = [one for one, _ in read], [measure for _, measure in read]
        spans = [quantity.span for quantity in quantities]
        indicators = [measure.indicator for measure in measures]
        yield
        modalities = stages.modalities.of(document, spans, [measure.verb for measure in measures])
        home = stages.places.homes.of(document, entities, quantities)
        yield
        periods = stages.periods.of(document, quantities, indicators, modalities, home.letters)
        yield
        places = stages.places.of(document, quantities, entities, indicators, home)
        yield
        announced = stages.imprints.announcer(document, entities)
        roles = stages.roles.of(
            document, quantities, entities, indicators, announced, is_national=home.is_national
        )
        places = stages.places.homes.of_doers(quantities, places, [who.counted_by for who in roles])
        yield
        statistics = tuple(
            StatisticCandidate(
                quantity, measure, period, place, who.announced_by, who.counted_by, who.directed_by, modality
            )
            for quantity, measure, period, place, who, modality in zip(
                quantities, measures, periods, places, roles, modalities, strict=True
            )
        )
        scene, words = stages.relations.scene(document, entities)
        yield
        relations = stages.relations.of(scene, words)
        yield
        outcomes = stages.outcomes.find(document, quantities)
        yield
        statuses = stages.statuses.find(scene, quantities)
        yield
        return Reading(
            statistics,
            listed(entities, relations, worth, [one.place for one in statistics]),
            tuple(one for one in relations if one.is_of_two),
            outcomes,
            statuses,
            stages.narratives.find(document),
            tuple(sorted([*account.ignored, *(Ignored(one, "idiom") for one in articles)])),
            account.open,
        )


def _in_step(work: Sequence[Generator[None, None, T]]) -> list[T]:
    """What each piece of work returns, where all take as many steps: all take one, then all the next."""
    done: list[T] = []
    while not done:
        for one in work:
            try:
                next(one)
            except StopIteration as end:
                done.append(end.value)
    return done


def _back(reading: Reading, document: Document) -> Reading:
    """What was read in the flow of a document, where it stands in its text."""
    reading = _placed(reading, document.flow, document.content)
    told = [one.quantity.number for one in reading.statistics]
    told += [*(one.passage for one in reading.ignored), *(one.passage for one in reading.open)]
    cover = Cover([passage.span for passage in told])
    aside = [one for one in document.aside if not cover.touches(one.passage.span)]
    return replace(reading, ignored=tuple(sorted([*reading.ignored, *aside])))


def _is_article(quantity: Quantity, measure: Measure) -> bool:
    """Whether 一 or 한 is only "a", since nothing surely says what it counts: 拉入一个微信群."""
    is_sure = measure.indicator is not None and measure.confidence != "low"
    return quantity.number.text in _ONES and quantity.kind == "count" and not is_sure


def _placed(found: T, flow: Flow, content: str) -> T:
    """What was found in the flow of a text, with spans and characters as they stand in `content`."""

    def back(one: Any) -> Any:
        if isinstance(one, Span):
            return flow.back(one)
        if isinstance(one, Passage):
            span = flow.back(one.span)
            return Passage(span, content[span.start : span.end])
        if isinstance(one, tuple):
            return tuple(map(back, one))
        names = _fields(one.__class__)
        return one.__class__(*[back(getattr(one, name)) for name in names]) if names else one

    return back(found)  # type: ignore[no-any-return]


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of what a class of values holds; none of any other."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()

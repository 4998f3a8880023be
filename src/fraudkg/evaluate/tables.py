"""Scores as tables: by slot, by language, by issuer, by type and predicate."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from fraudkg.evaluate.form import SPLITS
from fraudkg.evaluate.gold import GoldText
from fraudkg.evaluate.rows import SLOTS, Row
from fraudkg.evaluate.run import Evaluation
from fraudkg.evaluate.scores import Counts, Score, by_text, score
from fraudkg.lexicon.rows import family

_DIGITS = 2
_CHOSEN = ("number", "unit", "indicator", "period", "place", "core", "all")
_BY_ISSUER = ("number", "indicator", "core", "all")
_REMARKS = {
    "outcome": "Results without a number, by indicator",
    "status": "What became of sites, by status",
    "narrative": "The announcer's own voice, by kind",
}
_SURE = """How often a slot is right by the way in which it was read: a measure by its confidence;
a period, place or agent by whether the words of the figure state it or it was inferred
(`inferred` in a candidate names those)."""


@dataclass(frozen=True, order=True, slots=True)
class Line:
    """A row of a table: of a split and language or an issuer, a slot, type or predicate, and how it is read.

    `texts` is how many texts have it, `total` the score over them.
    """

    group: str
    slot: str
    texts: int
    total: Score

    @property
    def counts(self) -> Counts:
        """The counts behind the score."""
        return self.total.counts

    def cells(self) -> tuple[str, ...]:
        """The row as text, below `HEADS`."""
        counts = self.counts
        there = counts.right + counts.missed
        numbers = tuple(map(two, (counts.precision, counts.recall, counts.f1)))
        return (self.group, self.slot, str(self.texts), str(there), *numbers, _interval(self.total))

    def precision_cells(self) -> tuple[str, ...]:
        """The row of what was read one way as text, below `PRECISION_HEADS`; its score is of precision."""
        counts = self.counts
        read = str(counts.right + counts.false)
        return (self.group, self.slot, str(self.texts), read, two(counts.precision), _interval(self.total))


@dataclass(frozen=True, slots=True)
class Table:
    """A title, what it is about where that needs a word, and rows of cells below heads."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    about: str = ""

    def markdown(self) -> str:
        """The table as Markdown, below its title."""
        about = f"{self.about}\n\n" if self.about else ""
        every = [self.heads, ["---" for _ in self.heads], *self.rows]
        return f"## {self.title}\n\n{about}" + "".join(f"| {' | '.join(cells)} |\n" for cells in every)


HEADS = ("group", "slot", "texts", "n", "precision", "recall", "F1", "95 % interval of F1")
ISSUER_HEADS = ("issuer", "texts", "figures", *_BY_ISSUER)
PRECISION_HEADS = ("group", "slot, and how it was read", "texts", "read", "precision", "95 % interval")


def two(value: float | None) -> str:
    """A score with two digits, a dash where there is none."""
    return "–" if value is None else f"{value:.{_DIGITS}f}"


def _interval(total: Score) -> str:
    return "–" if total.low is None else f"{two(total.low)} to {two(total.high)}"


def _lines(group: str, slots: Iterable[str], rows: Sequence[Row]) -> Iterator[Line]:
    """A line for each slot that a text has."""
    for slot in slots:
        texts = {text: counts for text, counts in by_text(rows, slot).items() if counts != Counts()}
        if texts:
            yield Line(group, slot, len(texts), score(texts))


def _groups(evaluation: Evaluation, key: Callable[[GoldText], str]) -> Iterator[tuple[str, tuple[Row, ...]]]:
    groups = {text.id: key(text) for text in evaluation.texts}
    for group in sorted(set(groups.values())):
        yield group, tuple(row for row in evaluation.rows if groups[row.text] == group)


def language_of(text: GoldText) -> str:
    """Split and language, both Chinese scripts as one; those with few texts as "other"."""
    spoken = family(text.language)
    return f"{text.split} {spoken if spoken in {'en', 'zh'} else 'other'}"


def familiarity(evaluation: Evaluation) -> Callable[[GoldText], str]:
    """Whether a held text is of a family of issuers that the development texts have."""
    known = {(text.family, family(text.language)) for text in evaluation.texts if text.split == "dev"}

    def group(text: GoldText) -> str:
        language = family(text.language)
        if text.split != SPLITS[1]:
            return f"dev {language}"
        kind = "known family" if (text.family, language) in known else "new issuer"
        return f"held {language}, {kind}"

    return group


def slot_lines(
    evaluation: Evaluation, key: Callable[[GoldText], str] = language_of, slots: Sequence[str] = SLOTS
) -> Iterator[Line]:
    """One line for each group and slot of the statistics."""
    for group, rows in _groups(evaluation, key):
        yield from _lines(group, slots, [row for row in rows if row.kind == "statistic"])


def kind_lines(evaluation: Evaluation, kind: str) -> Iterator[Line]:
    """Lines for each group: over all rows of a kind, then for each type, predicate or code of them."""
    for group, rows in _groups(evaluation, language_of):
        chosen = [row for row in rows if row.kind == kind]
        pooled = [
            Row(row.text, kind, row.key, row.words, tuple(("all", outcome) for _, outcome in row.outcomes))
            for row in chosen
        ]
        names = sorted({name for row in chosen for name, _ in row.outcomes})
        yield from _lines(group, ["all"], pooled)
        yield from _lines(group, names, chosen)


def manner_lines(evaluation: Evaluation) -> Iterator[Line]:
    """For each group and slot, how often what was read in one manner is right: by confidence, or inferred."""
    for group, rows in _groups(evaluation, language_of):
        manners = sorted({manner for row in rows for manner in row.manners})
        for slot, manner in manners:
            texts = by_text((row for row in rows if (slot, manner) in row.manners), slot)
            total = score(texts, lambda counts: counts.precision)
            yield Line(group, f"{slot}, {manner}", len(texts), total)


def issuer_rows(evaluation: Evaluation) -> Iterator[tuple[str, ...]]:
    """A row for each issuer, below `ISSUER_HEADS`: its texts and figures, and F1 of some slots."""
    for group, rows in _groups(evaluation, lambda text: f"{text.split} {text.issuer}"):
        lines = {line.slot: line for line in _lines(group, _BY_ISSUER, rows)}
        if first := lines.get(_BY_ISSUER[0]):
            figures = first.counts.right + first.counts.missed
            scores = (two(lines[slot].counts.f1 if slot in lines else None) for slot in _BY_ISSUER)
            yield (group, str(first.texts), str(figures), *scores)


def tables(evaluation: Evaluation) -> Iterator[Table]:
    """All tables of an evaluation, as the command and the page of scores show them."""

    def table(title: str, lines: Iterable[Line]) -> Table:
        return Table(title, HEADS, tuple(line.cells() for line in lines))

    yield table("Statistics by language", slot_lines(evaluation))
    sure = tuple(line.precision_cells() for line in manner_lines(evaluation))
    yield Table("How sure a reading is", PRECISION_HEADS, sure, _SURE)
    yield table(
        "Known families of issuers and new ones", slot_lines(evaluation, familiarity(evaluation), _CHOSEN)
    )
    yield Table("Statistics by issuer (F1)", ISSUER_HEADS, tuple(issuer_rows(evaluation)))
    yield table("Entities by type", kind_lines(evaluation, "entity"))
    yield table("Relations by predicate", kind_lines(evaluation, "relation"))
    for kind, title in _REMARKS.items():
        if lines := tuple(kind_lines(evaluation, kind)):
            yield table(title, lines)

"""Learn which words speak for which measure, and for which kind of passage in the announcer's own voice.

Writes data/lexicon/learned from gold texts and made-up sentences. Run: python scripts/train_classifier.py
[measures|narratives]. Needs scikit-learn (pip install --group learn). Prints how well figures and clauses are
named by a classifier that has not seen their issuer's texts. Texts of held, and sentences that are only
counted, are not read.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

import yaml
from marked import EITHER, marked_texts
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.unnumbered import is_same
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.classifier import features
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.naming.entities import Entities
from fraudkg.extract.relating.narratives import TABLE
from fraudkg.extract.relating.passages import features as passage_features
from fraudkg.extract.relating.passages import following
from fraudkg.extract.weights import FOLDER, OTHER, UNIT, Weights
from fraudkg.files import write_file
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.lexicon.rows import family
from fraudkg.text import Span

ROOT = Path(__file__).parent.parent
LEXICON, REFERENCE = ROOT / "data" / "lexicon", ROOT / "data" / "reference"
MADE_UP = ROOT / "bench" / "made_up"
EXAMPLES = (
    ROOT / "tests" / "extract" / "measuring" / "made_up.tsv",
    *sorted((ROOT / "data" / "training").glob("figures-*.tsv")),
)
FAMILIES = ("en", "zh")
DAY = date(2025, 6, 30)
PASSAGES = tuple(sorted((ROOT / "data" / "training").glob("narratives-*.tsv")))
HEAD = "# Written by scripts/train_classifier.py: a feature, what it speaks for, how strongly (tenths).\n"
FOLDS = 5
RARE = 2
"""Samples that a feature has to have."""


class Task(NamedTuple):
    """How something is learnt.

    Args:
        name: That of the table; the language family follows.
        penalty: Inverse of how strongly large weights are held down.
        least: Weights nearer to nothing, in tenths, are left out: they are most, and do hardly anything.
    """

    name: str
    penalty: float
    least: int


FIGURES, CLAUSES = Task("", 3.0, 4), Task(f"{TABLE}-", 1.0, 2)


@dataclass(frozen=True, slots=True)
class Sample:
    """A figure or clause: whose text it stands in, its features, and what a person says that it is."""

    source: str
    features: frozenset[str]
    code: str


class Figures:
    """Figures that people annotated, with their features.

    Args:
        name: Language family.
    """

    def __init__(self, name: str) -> None:
        self._family = name
        self._codes = [one.code for one in MeasureLexicon.from_folders([LEXICON]).measures]
        self._entities = Entities([LEXICON], [REFERENCE], name)
        self._quantities = Quantities([LEXICON], [REFERENCE], name)
        self._measures = Measures([LEXICON], name)

    def all(self) -> Iterator[Sample]:
        """Those of dev, then those of made-up sentences that rules and words were made from."""
        for text in find_gold(ROOT / "tests" / "gold" / "dev"):
            if family(text.language) == self._family:
                document = Document(text.content, text.language, text.published, text.issuer)
                codes = {one.number.start: one.indicator or OTHER for one in text.statistics}
                yield from self._of(document, text.issuer, codes)
        for item in yaml.safe_load((MADE_UP / f"measures-{self._family}.yaml").read_text(encoding="utf-8")):
            if item["mended-by"]:
                content = item["text"]
                codes = {content.index(str(words)): code or OTHER for words, code in item["figures"].items()}
                yield from self._of(Document(content, item["language"], DAY, None), "", codes)
        for marked in (marked for path in EXAMPLES for marked in marked_texts(path)):
            if family(marked.language) == self._family:
                codes = {start: code for start, _, code in marked.marks if code != EITHER}
                yield from self._of(Document(marked.content, marked.language), "", codes)

    def _of(self, document: Document, source: str, codes: Mapping[int, str]) -> Iterator[Sample]:
        entities, _ = self._entities.read(document)
        quantities = self._quantities.find(document, entities).quantities
        for figure in self._measures.figures(document, quantities):
            code = codes.get(figure.quantity.number.span.start)
            if code is not None:
                yield Sample(source, frozenset(features(figure, self._codes)), code)


class Clauses:
    """The passages of annotated texts, with their features and what kind they are of.

    Args:
        name: Language family.
    """

    def __init__(self, name: str) -> None:
        self._family = name

    def all(self) -> Iterator[Sample]:
        """Those of dev, then those of made-up texts."""
        for text in find_gold(ROOT / "tests" / "gold" / "dev"):
            if family(text.language) == self._family and text.unnumbered is not None:
                told = [(one.span, one.code) for one in text.unnumbered if one.kind == "narrative"]
                document = Document(text.content, text.language, text.published, text.issuer)
                yield from self._of(document, text.issuer, told)
        for made_up in (one for path in PASSAGES for one in marked_texts(path)):
            if family(made_up.language) == self._family:
                told = [(Span(start, end), code) for start, end, code in made_up.marks]
                yield from self._of(Document(made_up.content, made_up.language), "", told)

    def _of(self, document: Document, source: str, told: Sequence[tuple[Span, str]]) -> Iterator[Sample]:
        code = OTHER
        for passage, found in passage_features(document):
            last, code = code, next((code for span, code in told if is_same(span, passage)), OTHER)
            yield Sample(source, frozenset({*found, following(found, last)}), code)


def learn(task: Task, samples: Sequence[Sample]) -> list[tuple[str, str, int]]:
    """Feature, measure and weight in tenths; the feature "" is what a measure weighs without any."""
    count = Counter(feature for sample in samples for feature in sample.features)
    rows = [{one: 1 for one in sorted(sample.features) if count[one] >= RARE} for sample in samples]
    vectors = DictVectorizer()
    model = LogisticRegression(C=task.penalty, max_iter=500)
    model.fit(vectors.fit_transform(rows), [sample.code for sample in samples])
    names = ["", *vectors.get_feature_names_out()]
    weights = (
        (name, code, round(weight * UNIT))
        for code, first, others in zip(model.classes_, model.intercept_, model.coef_, strict=True)
        for name, weight in zip(names, (first, *others), strict=True)
    )
    return sorted(row for row in weights if abs(row[2]) >= task.least)


def crossed(task: Task, samples: Sequence[Sample]) -> Iterator[tuple[str, float, str]]:
    """The likeliest class of each figure by other issuers' weights, how probable it is, and the right one.

    What the passage before is counts as known.
    """
    groups = [sample.source or str(number) for number, sample in enumerate(samples)]
    for seen, unseen in GroupKFold(FOLDS).split(samples, groups=groups):
        weights = Weights(learn(task, [samples[one] for one in seen]))
        for sample in (samples[one] for one in unseen if samples[one].source):
            known = weights.probabilities(sample.features)
            code = max(known, key=lambda one: known[one])
            yield code, known[code], sample.code


def main() -> int:
    """Learn, say how well, and write."""
    wanted = sys.argv[1:]
    for name in FAMILIES:
        if not wanted or "measures" in wanted:
            _learn(FIGURES, name, tuple(Figures(name).all()))
        if not wanted or "narratives" in wanted:
            _learn(CLAUSES, name, tuple(Clauses(name).all()))
    return 0


def _learn(task: Task, family: str, samples: Sequence[Sample]) -> None:
    name = f"{task.name}{family}"
    told = [one for one in crossed(task, samples) if one[0] != OTHER]
    stated = sum(sample.code != OTHER for sample in samples if sample.source)
    for least in (0.0, 0.5, 0.6, 0.9):
        named = [code == right for code, probability, right in told if probability >= least]
        precision, recall = sum(named) / len(named), sum(named) / stated
        print(f"{name} from {least}: {len(named)} named, precision {precision:.2f}, recall {recall:.2f}")
    rows = learn(task, samples)
    path = LEXICON / FOLDER / f"{name}.tsv"
    text = HEAD + "".join(f"{feature}\t{code}\t{weight}\n" for feature, code, weight in rows)
    write_file(path, text.encode())
    print(f"{path.relative_to(ROOT)}: {len(rows)} weights of {len(samples)} samples")


if __name__ == "__main__":
    sys.exit(main())

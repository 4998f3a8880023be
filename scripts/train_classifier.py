"""Learn which words speak for which measure: data/lexicon/learned, from gold texts and made-up sentences.

Run: python scripts/train_classifier.py. Needs scikit-learn (pip install --group learn). Prints how well
figures are named by a classifier that has not seen their issuer's texts. Texts of held, and
sentences that are only counted, are not read.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.marked import EITHER, marked_texts
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.classifier import FOLDER, OTHER, UNIT, Weights, features
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.naming.entities import Entities
from fraudkg.files import write_file
from fraudkg.lexicon.measures import MeasureLexicon
from fraudkg.lexicon.words import family

ROOT = Path(__file__).parent.parent
LEXICON, REFERENCE = ROOT / "data" / "lexicon", ROOT / "data" / "reference"
MADE_UP = ROOT / "bench" / "made_up"
EXAMPLES = (
    ROOT / "tests" / "extract" / "measuring" / "made_up.tsv",
    *sorted((ROOT / "data" / "training").glob("*.tsv")),
)
FAMILIES = ("en", "zh")
DAY = date(2025, 6, 30)
HEAD = "# Written by scripts/train_classifier.py: a feature, what it speaks for, how strongly (tenths).\n"
FOLDS = 5
PENALTY = 3.0
RARE = 2
"""Figures that a feature has to have."""
LEAST = 4
"""Weights nearer to nothing, in tenths, are left out: one in a hundred is left, and does as well."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A figure: whose text it stands in, its features, and what a person says that it counts."""

    source: str
    features: frozenset[str]
    code: str


class Annotated:
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
        for text in (text for path in EXAMPLES for text in marked_texts(path)):
            if family(text.language) == self._family:
                codes = {start: code for start, _, code in text.marks if code != EITHER}
                yield from self._of(Document(text.content, text.language), "", codes)

    def _of(self, document: Document, source: str, codes: Mapping[int, str]) -> Iterator[Sample]:
        entities, _ = self._entities.read(document)
        quantities = self._quantities.find(document, entities).quantities
        for state in self._measures.states(document, quantities):
            for figure in state.figures:
                code = codes.get(figure.quantity.number.span.start)
                if code is not None:
                    yield Sample(source, features(figure, self._codes), code)


def learn(samples: Sequence[Sample]) -> list[tuple[str, str, int]]:
    """Feature, measure and weight in tenths; the feature "" is what a measure weighs without any."""
    count = Counter(feature for sample in samples for feature in sample.features)
    rows = [{one: 1 for one in sorted(sample.features) if count[one] >= RARE} for sample in samples]
    vectors = DictVectorizer()
    model = LogisticRegression(C=PENALTY, max_iter=500)
    model.fit(vectors.fit_transform(rows), [sample.code for sample in samples])
    names = ["", *vectors.get_feature_names_out()]
    weights = (
        (name, code, round(weight * UNIT))
        for code, first, others in zip(model.classes_, model.intercept_, model.coef_, strict=True)
        for name, weight in zip(names, (first, *others), strict=True)
    )
    return sorted(row for row in weights if abs(row[2]) >= LEAST)


def crossed(samples: Sequence[Sample]) -> Iterator[tuple[str, float, str]]:
    """The likeliest class of each figure by other issuers' weights, how probable it is, and the right one."""
    groups = [sample.source or str(number) for number, sample in enumerate(samples)]
    for seen, unseen in GroupKFold(FOLDS).split(samples, groups=groups):
        weights = Weights(learn([samples[one] for one in seen]))
        for sample in (samples[one] for one in unseen if samples[one].source):
            known = weights.probabilities(sample.features)
            code = max(known, key=lambda one: known[one])
            yield code, known[code], sample.code


def main() -> int:
    """Learn, say how well, and write."""
    for name in FAMILIES:
        samples = tuple(Annotated(name).all())
        told = [one for one in crossed(samples) if one[0] != OTHER]
        stated = sum(sample.code != OTHER for sample in samples if sample.source)
        for least in (0.0, 0.5, 0.6, 0.9):
            named = [code == right for code, probability, right in told if probability >= least]
            precision, recall = sum(named) / len(named), sum(named) / stated
            print(f"{name} from {least}: {len(named)} named, precision {precision:.2f}, recall {recall:.2f}")
        rows = learn(samples)
        path = LEXICON / FOLDER / f"{name}.tsv"
        text = HEAD + "".join(f"{feature}\t{code}\t{weight}\n" for feature, code, weight in rows)
        write_file(path, text.encode())
        print(f"{path.relative_to(ROOT)}: {len(rows)} weights of {len(samples)} figures")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""No score drops: the gold texts are read as well as when their scores were frozen."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import make_docs
import pytest
from tests import known

from fraudkg.evaluate.frozen import changes, drops, read_frozen
from fraudkg.evaluate.gold import GoldText
from fraudkg.evaluate.run import Evaluation, evaluate
from fraudkg.extract.candidates import Reading
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.resources import resource
from fraudkg.verify.numerals import read_number
from fraudkg.verify.rates import read_rate

# Begun first, so that no worker takes some of these from the other at the end and reads all texts again.
pytestmark = pytest.mark.slow
ROOT = Path(__file__).parents[2]
GOLD = ROOT / "tests" / "gold"


class Once(Reader):
    """Reads each document once, for the scores and for the numbers."""

    def __init__(self, lexicon: list[Path], reference: list[Path]) -> None:
        super().__init__(lexicon, reference)
        self._kept: dict[Document, Reading] = {}

    def read(self, document: Document) -> Reading:
        return self._kept[document] if document in self._kept else super().read(document)

    def read_all(self, documents: Iterable[Document]) -> Iterator[Reading]:
        documents = list(documents)
        for document, reading in zip(documents, super().read_all(documents), strict=True):
            self._kept[document] = reading
            yield reading


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Once([resource("data", "lexicon")], [resource("data", "reference")])


@pytest.fixture(scope="module")
def texts() -> list[GoldText]:
    return list(known.gold_texts())


@pytest.fixture(scope="module")
def evaluation(texts: list[GoldText], reader: Reader) -> Evaluation:
    return evaluate(texts, reader)


def test_no_frozen_score_is_lower_now(evaluation: Evaluation) -> None:
    frozen = read_frozen(GOLD / "scores.json")
    assert list(drops(evaluation, frozen)) == []


def test_the_frozen_rows_are_those_of_today(evaluation: Evaluation) -> None:
    """Gains are frozen with the change that made them, lest a loss go unseen; held rows are not shown."""
    frozen = read_frozen(GOLD / "scores.json")
    held = {text.id for text in evaluation.texts if text.split == "held"}
    told = Counter(
        ("held" if one.text in held else one.text, one.slot, "gained" if one.gain else "lost")
        for one in changes(evaluation, frozen)
    )
    assert told == Counter(), "freeze them: fraudkg evaluate tests/gold --write tests/gold/scores.json"


@pytest.mark.parametrize("name", make_docs.SCORED)
def test_the_page_of_scores_is_current(evaluation: Evaluation, name: str) -> None:
    page = (ROOT / "docs" / name).read_text(encoding="utf-8")
    is_current = page == make_docs.SCORED[name](evaluation)
    assert is_current, f"docs/{name} is out of date: run scripts/make_docs.py"


def test_every_value_recomputes_from_its_span(texts: list[GoldText], reader: Reader) -> None:
    """The verifier's reader, which shares no code with the one that read, says the same of each number."""
    recomputed = 0
    for text in texts:
        document = Document(text.content, text.language, text.published, text.issuer)
        for one in reader.read(document).statistics:
            number, value = one.quantity.number, one.quantity.value
            assert text.content[number.span.start : number.span.end] == number.text
            if value is None:
                continue
            read = read_number(number.text, text.language)
            read = read or read_rate(number.text, text.language, one.quantity.unit or "")
            assert read is not None, number.text
            assert read.value == value, number.text
            recomputed += 1
    assert recomputed >= 7_500

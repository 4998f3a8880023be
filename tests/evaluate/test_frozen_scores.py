"""No score drops: the gold texts are read as well as when their scores were frozen."""

from pathlib import Path

import pytest

from fraudkg.evaluate.frozen import changes, drops, read_frozen
from fraudkg.evaluate.gold import find_gold
from fraudkg.evaluate.run import Evaluation, evaluate
from fraudkg.extract.reader import Reader
from fraudkg.resources import resource

GOLD = Path(__file__).parent.parent / "gold"


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    reader = Reader([resource("data", "lexicon")], [resource("data", "reference")])
    return evaluate(list(find_gold(GOLD)), reader)


def test_no_frozen_score_is_lower_now(evaluation: Evaluation) -> None:
    frozen = read_frozen(GOLD / "scores.json")
    assert list(drops(evaluation, frozen)) == []


def test_the_frozen_rows_are_those_of_today(evaluation: Evaluation) -> None:
    """Gains are frozen with the change that made them, lest a later loss go unseen."""
    frozen = read_frozen(GOLD / "scores.json")
    assert list(changes(evaluation, frozen)) == []


def test_every_value_recomputes_from_its_own_span(evaluation: Evaluation) -> None:
    """What is printed at the number's span, read alone, says the value: without exception."""
    reader = Reader([resource("data", "lexicon")], [resource("data", "reference")])
    from fraudkg.extract.document import Document

    for text in evaluation.texts:
        for one in reader.read(Document(text.content, text.language, text.published, text.issuer)).statistics:
            quantity = one.quantity
            span = quantity.number.span
            assert text.content[span.start : span.end] == quantity.number.text

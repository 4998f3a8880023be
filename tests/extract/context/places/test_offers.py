"""Sums that are offered, asked or paid for something, in made-up texts."""

import pytest

from fraudkg.extract.candidates import Passage, Quantity
from fraudkg.extract.context.places.offers import Offers
from fraudkg.extract.document import Document
from fraudkg.extract.wordlists import listed_words
from fraudkg.resources import resource
from fraudkg.text import Span


@pytest.mark.parametrize(
    ("before", "after", "is_offer"),
    [
        ("They earned between $", " and $900 each month.", True),
        ("The jobs pay $", " (RM900) to $700 per month.", True),
        ("The caller spoke of a loan of $", ".", True),
        ("Losses came to $", " a year earlier.", False),
        ("Losses came to $", ".", False),
    ],
)
def test_the_words_beside_a_sum(before: str, after: str, *, is_offer: bool) -> None:
    text, span = f"{before}5{after}", Span(len(before), len(before) + 1)
    quantity = Quantity(span, Passage(span, "5"), 5, kind="money")
    offers = Offers(listed_words([resource("data", "lexicon")], "time", "en"))
    assert offers.has(Document(text, "en", None, None), quantity) is is_offer

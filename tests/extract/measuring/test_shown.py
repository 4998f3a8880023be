"""The words of figures whose measure stays open. All texts are made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They handed 12 U.S. parrots to the zoo.", "handed … U.S. parrots"),
        ("Two detainees said so.", "detainees said so"),
        ("Three suspects told reporters so.", "suspects told reporters so"),
    ],
)
def test_the_words_of_what_no_measure_counts(text: str, words: str, reader: Reader) -> None:
    [one] = reader.read(Document(text, "en")).statistics
    assert (one.measure.indicator, one.measure.phrase) == (None, words)

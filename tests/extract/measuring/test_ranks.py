"""What a total is made up of, in made-up sentences."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures
from fraudkg.resources import resource

LEXICON = [resource("data", "lexicon")]
QUANTITIES = Quantities(LEXICON, [resource("data", "reference")], "en")
MEASURES = Measures(LEXICON, "en")


def _indicators(text: str) -> list[str | None]:
    document = Document(text, "en", issuer="agency-gb-made-up")
    found = QUANTITIES.find(document, ()).quantities
    return [measure.indicator for measure in MEASURES.name(document, found)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Made-up losses came to £9 million. Parrot tokens accounted for £5 million of it.",
            ["losses-reported"] * 2,
        ),
        (
            "Victims lost £9 million. Fake tickets led with £4 million, followed by seeds at £2 million.",
            ["losses-reported"] * 3,
        ),
        ("Police seized £9 million. Parrots are worth £5 each.", ["funds-seized", None]),
        ("Police seized £9 million. The minister led with a speech of £5.", ["funds-seized", None]),
    ],
)
def test_what_has_a_rank_or_share_counts_what_the_total_counts(text: str, expected: list[str | None]) -> None:
    assert _indicators(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Parrot fraud: losses of £3 million\nHat fraud: £2 million\nTea: £1 million",
            ["losses-reported"] * 3,
        ),
        (
            "Hat fraud – 9 cases, losses of £3 million\nTea – 4 cases, £2 million",
            ["cases-reported", "losses-reported"] * 2,
        ),
        ("Losses of £3 million were reported.\nTea costs £2.", ["losses-reported", None]),
        (
            "Parrot fraud: losses of £3 million\n\nThe day ended with tea: £2 a cup.",
            ["losses-reported", None],
        ),
    ],
)
def test_lines_of_one_form_count_the_same(text: str, expected: list[str | None]) -> None:
    assert _indicators(text) == expected

"""The country that a text is at home in. All texts are made up."""

import pytest

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.document import Document
from fraudkg.extract.homeland import homeland
from fraudkg.extract.reader import Reader
from fraudkg.lexicon.gazetteer import Gazetteer
from fraudkg.resources import resource
from fraudkg.text import Span

GAZETTEER = Gazetteer([resource("data/reference")], "en")


def _mention(start: int, kind: str, thing: str) -> EntityMention:
    return EntityMention(Passage(Span(start, start + 1), "x"), kind, thing, "x")


@pytest.mark.parametrize(
    ("mentions", "country", "firm"),
    [
        ([], None, None),
        ([("country", "country-chn")], "country-chn", None),
        ([("country", "country-chn")] * 3, "country-chn", "country-chn"),
        (
            [("country", "country-chn"), ("country", "country-chn"), ("country", "country-tha")],
            "country-chn",
            None,
        ),
        ([("agency", "agency-cn-mps"), ("country", "country-tha")], "country-chn", "country-chn"),
        ([("country", "country-tha"), ("country", "country-chn"), ("country", "country-mmr")], None, None),
        # Europol tells of what police of several countries did.
        ([("agency", "org-europol"), ("country", "country-tha")], None, None),
        ([("agency", "org-europol"), ("agency", "agency-cn-mps")], "country-chn", "country-chn"),
    ],
)
def test_bodies_say_more_than_nations(
    mentions: list[tuple[str, str]], country: str | None, firm: str | None
) -> None:
    named = [_mention(50 + at, kind, thing) for at, (kind, thing) in enumerate(mentions)]
    assert homeland(named, GAZETTEER, 100) == country
    assert homeland(named, GAZETTEER, 100, is_firm=True) == firm


def test_the_body_that_a_text_begins_with_is_of_its_country() -> None:
    def body(start: int, name: str) -> EntityMention:
        return EntityMention(Passage(Span(start, start + 1), "x"), "agency", None, name)

    lands = {"ruritanian": "country-rur", "ruritania": "country-rur"}
    guest = _mention(60, "country", "country-tha")
    for name in ("Ruritanian court", "Bank of Ruritania", "Ruritania's police"):
        assert homeland([body(1, name), guest], GAZETTEER, 100, lands, is_firm=True) == "country-rur"
        assert homeland([body(50, name), guest], GAZETTEER, 100, lands, is_firm=True) is None
    assert homeland([body(1, "Made-up court")], GAZETTEER, 100, lands) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The Singapore Police Force said that victims lost $4 million.", "sgd"),
        ("Victims of this made-up scam lost $4 million.", "usd"),
        ("Police in Lagos, Nigeria, said that victims lost N4 million.", "ngn"),
    ],
)
def test_money_is_that_of_the_country_where_nobody_says_who_issued_it(
    text: str, unit: str, reader: Reader
) -> None:
    [figure] = reader.read(Document(text, "en")).statistics
    assert figure.quantity.unit == unit

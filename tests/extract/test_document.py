"""Sentences: where they end, and that none is so long that reading it takes more than its share of time."""

from itertools import pairwise
from time import process_time

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.text import Span

LIMIT = 1_000


def test_a_full_stop_and_a_line_break_end_a_sentence() -> None:
    text = "Made up: 5 were held. No. 3 fled, Dr. Roe said!\nOne more"
    sentences = Document(text, "en").sentences
    assert [text[one.span.start : one.span.end] for one in sentences] == [
        "Made up: 5 were held.",
        "No. 3 fled, Dr. Roe said!",
        "One more",
    ]


@pytest.mark.parametrize(("text", "language"), [("ចាប់ 5 នាក់។ Laos: 3។", "km"), ("၅ ဦး။ Laos 3။", "my")])
def test_khmer_and_burmese_have_full_stops_of_their_own(text: str, language: str) -> None:
    assert len(Document(text, language).sentences) == 2  # made up


@pytest.mark.parametrize(
    ("unit", "language"),
    [
        ("seized 5 phones, ", "en"),
        ("seized 5 phones ", "en"),
        ("抓获5人，", "zh-hans"),
        ("抓获五人", "zh-hans"),
    ],
    ids=["commas", "spaces", "han commas", "nothing"],
)
def test_a_sentence_without_end_is_cut(unit: str, language: str) -> None:
    """After a comma where there is one, else after a space, else anywhere; nothing is lost."""
    text = unit * 400
    sentences = Document(text, language).sentences
    assert len(sentences) > 1
    assert all(one.span.length <= LIMIT for one in sentences)
    assert all(not text[a.span.end : b.span.start].strip() for a, b in pairwise(sentences))
    if unit[-1] in ", ，":
        assert all(text[one.span.end - 1] in ",，" or text[one.span.end] == " " for one in sentences[:-1])


@pytest.mark.parametrize(
    ("clause", "language"),
    [
        ("the force held 27 fraudsters from Cairville in a joint raid, and ", "en"),
        ("BORDER POLICE charge two residents of Ruritania in a phone scam and ", "en"),
        ("the majority live in Cairville, and ", "en"),
        ("警方在老挝捣毁诈骗窝点6个、抓获犯罪嫌疑人36人，", "zh-hans"),
        ("警方於同期拘捕36人，涉款7,200萬元，較去年上升8.9%，", "zh-hant"),
        ("抓获2名诈骗", "zh-hans"),
    ],
)
def test_a_text_without_full_stops_takes_time_in_proportion(
    reader: Reader, clause: str, language: str
) -> None:
    """Made up. Four times the length takes about four times as long; its square would take sixteen times."""

    def seconds(size: int) -> float:
        document = Document(clause * (size // len(clause)), language)
        start = process_time()
        reader.read(document)
        return process_time() - start

    seconds(1_000)
    short = max(seconds(10_000), 0.03)
    # Read again only if something else kept the machine busy.
    assert any(seconds(40_000) < 9 * short for _ in range(2))


def test_stretches_are_blanked_where_they_stand() -> None:
    document = Document("News (42)\nPolice held 12 men.", "en", issuer="agency-sg-spf")
    left = document.without([Span(5, 9), Span(0, 9), Span(22, 99)])
    assert left.content == " " * 9 + "\nPolice held " + " " * 7
    assert (left.language, left.issuer) == ("en", "agency-sg-spf")
    assert document.without([]) == document


def test_a_byte_order_mark_that_was_frozen_keeps_its_place_and_joins_no_word() -> None:
    assert Document("\ufeffIn 2025", "en").folded == " in 2025"
    assert Document("\ufeff２０２５年", "zh-hans").folded == " 2025年"
    # What a browser prints into a PDF has radicals in place of characters.
    assert Document("⼈⺠⻑⻔", "zh-hant").folded == "人民长门"
    assert Document("⼈⺠⻑３⽉", "ja").folded == "人民長3月"

import pytest

from fraudkg.extract.document import Document
from fraudkg.review.drafts.quotes import as_quote, as_words, occurrence, statements, trim
from fraudkg.text import SourceText, Span

TEXT = "Made up. In 2025, police held 12 men, and stopped 3 calls. They held 12 men (twice), it is said."
SOURCE = SourceText(TEXT, "", "")


def span(words: str, after: int = 0) -> Span:
    at = TEXT.index(words, after)
    return Span(at, at + len(words))


def first(text: str, language: str, core: Span, *near: Span) -> str:
    """What is quoted first of a text."""
    found = next(iter(statements(Document(text, language), core, near)))
    return text[found.start : found.end]


def quoted(core: Span, *near: Span) -> list[str]:
    return [SOURCE.read(one) for one in statements(Document(TEXT, "en"), core, near)]


def test_the_clause_comes_first_and_a_neighbour_joins_it_for_its_words() -> None:
    core = span("12 men")
    assert quoted(core)[0] == "police held 12 men"
    assert quoted(core, span("2025"))[:2] == ["In 2025, police held 12 men", "police held 12 men"]


def test_words_far_away_join_no_quote() -> None:
    assert quoted(span("3 calls"), span("2025"))[0] == "stopped 3 calls"


def test_the_bare_words_come_last() -> None:
    assert quoted(span("12 men"))[-1] == "12 men"


@pytest.mark.parametrize(
    ("words", "trimmed"),
    [
        (" and stopped 3 calls. ", "stopped 3 calls"),
        ("men (twice), it is said.", "men (twice), it is said"),
        (" 11 arrests and\n", "11 arrests"),
        ("they seized sand, and", "they seized sand"),
        ("and", "and"),
        ("12 men (twice)", "12 men (twice)"),
        ("twice), it is", "twice), it is"),
        ("(twice", "twice"),
    ],
)
def test_edges_are_trimmed_but_pairs_stay_whole(words: str, trimmed: str) -> None:
    text = f"x{words}x"
    cut = trim(text, Span(1, 1 + len(words)))
    assert text[cut.start : cut.end] == trimmed


def test_words_that_stand_twice_say_which() -> None:
    second = span("12 men", TEXT.index("They"))
    assert occurrence(SOURCE, second) == 2
    assert as_quote(SOURCE, second) == {"quote": "12 men", "occurrence": 2}
    assert as_quote(SOURCE, span("3 calls")) == {"quote": "3 calls"}


def test_words_of_slots_are_bare_within_the_statement_and_quoted_elsewhere() -> None:
    document = Document(TEXT, "en")
    statement = span("In 2025, police held 12 men")
    assert as_words(SOURCE, document, statement, span("2025")) == "2025"
    assert as_words(SOURCE, document, span("stopped 3 calls"), span("2025")) == {
        "quote": "In 2025",
        "text": "2025",
    }


def test_a_quotation_that_the_clause_cuts_is_closed() -> None:
    text = 'Made up: operations such as "one flow," "two nails" and so on.'
    core = Span(text.index("operations"), text.index("one") + 3)
    assert first(text, "en", core) == 'operations such as "one flow,"'


@pytest.mark.parametrize(
    ("text", "core", "quote"),
    [
        (
            "Made up: losses fell from 2024 (A$54.9 million).",
            "fell from 2024 (A$54.9 million",
            "fell from 2024 (A$54.9 million)",
        ),
        ("编造：其中“金主”、头目和骨干12名。", "金主”、头目和骨干", "“金主”、头目和骨干"),
        ('Held were "Bo" Maker, Joe Doer.', 'Bo" Maker, Joe Doer', '"Bo" Maker, Joe Doer'),
        ("Held were “Bo” Maker and “Al” Doer.", "“Bo” Maker and “Al", "“Bo” Maker and “Al”"),
        ("编造：打击“金主，”等12名。", "打击“金主", "打击“金主，”"),
    ],
)
def test_the_half_of_a_mark_that_is_cut_off_is_taken_along(text: str, core: str, quote: str) -> None:
    at = Span(text.index(core), text.index(core) + len(core))
    found = [text[one.start : one.end] for one in statements(Document(text, "zh-hans"), at, is_whole=True)]
    assert quote in found
    assert core not in found


def test_a_closing_mark_of_another_quotation_is_left_away() -> None:
    text = 'Made up "slogan," aimed at "backers" and leaders.'
    core = Span(text.index("aimed"), text.index(" and leaders"))
    assert first(text, "en", core) == 'aimed at "backers" and leaders'


def test_a_passage_that_states_all_goes_first_by_itself() -> None:
    core = span("held 12 men")
    assert quoted(core)[0] == "police held 12 men"
    assert SOURCE.read(next(statements(Document(TEXT, "en"), core, is_whole=True))) == "held 12 men"


def test_what_stands_in_no_clause_is_quoted_as_it_is() -> None:
    text = "Made up.\n\nPolice held 12 men."
    assert [*statements(Document(text, "en"), Span(8, 10))] == [Span(8, 10)]


def test_a_passage_too_long_for_a_quote_is_still_quoted_itself() -> None:
    men = "(Police held " + ", ".join(f"made-up man {number}" for number in range(30))
    core = Span(9, 9 + len(men))
    assert [*statements(Document(f"Made up. {men}) there.", "en"), core)] == [core]


def test_words_of_slots_that_no_clause_sets_apart_say_which_they_are() -> None:
    text = "Held were 12 men and 12 men. Made up were 3 calls."
    source, words = SourceText(text, "", ""), Span(21, 27)
    found = as_words(source, Document(text, "en"), Span(text.index("3 calls"), len(text) - 1), words)
    assert found == {"quote": "12 men", "text": "12 men", "occurrence": 2}


def test_chinese_has_clauses_too() -> None:
    text = "据编造，2025年，公安机关破案25.8万起，抓获嫌疑人542名。"
    core = Span(text.index("25.8"), text.index("起，") + 1)
    year = Span(text.index("2025年"), text.index("2025年") + 5)
    assert first(text, "zh-hans", core, year) == "2025年，公安机关破案25.8万起"

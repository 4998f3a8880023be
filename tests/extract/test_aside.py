"""What lies within the furniture of a page is put aside, each numeral with the reason of its mark."""

import pytest

from fraudkg.extract.aside import put_aside, read_page
from fraudkg.extract.candidates import Reading
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.text import Span
from fraudkg.text.readers.boilerplate import Mark

# Made up.
TEXT = (
    "News (42) 2024\nPolice in Thailand seized 88 phones.\n"
    "On 3 May 2025 the Singapore Police Force arrested 12 men and seized 3 to x7y phones.\n"
    "Registered charity 1098765"
)


def marked(*stretches: tuple[str, str]) -> list[Mark]:
    return [
        Mark(Span(TEXT.index(words), TEXT.index(words) + len(words)), reason) for words, reason in stretches
    ]


@pytest.fixture(scope="module", name="found")
def made_up_reading(reader: Reader) -> Reading:
    return reader.read(Document(TEXT, "en"))


def numerals(reading: Reading) -> list[str]:
    found = [one.quantity.number for one in reading.statistics]
    found += [one.passage for one in reading.ignored]
    found += [one.passage for one in reading.open]
    return [one.text for one in sorted(found)]


def test_numerals_of_the_furniture_are_ignored_for_its_reason(found: Reading) -> None:
    marks = marked((TEXT.partition("\n")[0], "navigation"), ("Registered charity 1098765", "footer"))
    left = put_aside(found, marks)
    assert numerals(left) == numerals(found)
    reasons = {one.passage.text: one.reason for one in left.ignored}
    assert (reasons["42"], reasons["2024"], reasons["1098765"]) == ("navigation", "navigation", "footer")
    assert reasons["3 May 2025"] == "date"
    assert [one.quantity.number.text for one in left.statistics][:2] == ["88", "12"]


def test_nothing_is_proposed_from_within_the_furniture(found: Reading) -> None:
    (line,) = marked(("Police in Thailand seized 88 phones.", "outside-main-text"))
    left = put_aside(found, [line])
    spans = [one.passage.span for one in left.entities]
    spans += [one.passage.span for one in left.relations]
    spans += [one.quantity.span for one in left.statistics]
    assert spans
    assert not any(line.span.holds(span) for span in spans)
    assert "country-tha" in {one.id for one in found.entities}


def test_half_a_candidate_is_a_candidate(found: Reading) -> None:
    assert put_aside(found, marked(("seized 88", "footer"), ("arrested 12", "footer"))) == found
    assert put_aside(found, []) == found


def test_a_line_of_navigation_names_no_place_of_the_text(reader: Reader) -> None:
    text = "首页 | 江苏 | 96110\n公安部：抓获嫌疑人510名\n公安部近日部署行动，抓获嫌疑人510名。"  # made up
    line = Span(0, text.index("\n"))
    plain, page = (read_page(reader, Document(text, "zh-hans"), lines) for lines in ([], [line]))
    places = [[one.place and one.place.id for one in found.statistics] for found in (plain, page)]
    assert places == [["place-cn-jiangsu"] * 2, ["country-chn"] * 2]
    assert numerals(page) == numerals(plain)

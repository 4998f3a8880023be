"""What is worked out once for all who ask; the text is made up."""

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader
from fraudkg.extract.remembered import forget, remembered


def test_work_is_done_once_until_it_is_forgotten() -> None:
    asked = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [length("ten calls"), length("ten calls")] == [9, 9]
    assert asked == ["ten calls"]
    forget()
    assert length("ten calls") == 9
    assert asked == ["ten calls", "ten calls"]


def test_nothing_is_remembered_of_a_text_whose_day_and_issuer_were_looked_for(reader: Reader) -> None:
    """Else each word of the same text, read next, is looked up by comparing all of both."""
    asked = []

    @remembered
    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    length("ten calls")
    reader.imprint(Document("SINGAPORE, 8 January 2026 -- The police stopped ten calls.", "en"))
    length("ten calls")
    assert asked == ["ten calls", "ten calls"]

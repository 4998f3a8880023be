"""Names and what a relation speaks of are listed; other descriptions are not. All texts are made up."""

from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


def names(reader: Reader, text: str) -> set[str]:
    return {one.name for one in reader.read(Document(text, "en")).entities}


def test_a_description_that_nothing_is_said_of_is_not_listed(reader: Reader) -> None:
    assert names(reader, "Victims told the Anytown Police that fraud gangs had called.") == {"Anytown Police"}


def test_a_description_in_a_relation_is_listed(reader: Reader) -> None:
    assert "fraud gangs" in names(reader, "Operation Blue Lantern targeted fraud gangs.")

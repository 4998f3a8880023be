"""Remarks about numbers: how they changed. All texts are made up."""

from tests.extract.stages import quantities

from fraudkg.extract.document import Document


def test_how_both_changed_is_told_behind_a_bracket() -> None:
    document = Document("認知件数は85件（3.3%）減少した。", "ja")
    found = quantities("ja").find(document, ()).quantities
    assert [one.flags for one in found] == [("change-fall",), ("change-fall",)]

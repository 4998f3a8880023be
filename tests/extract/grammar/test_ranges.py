"""Two numbers that are, or are not, the ends of one quantity. All texts are made up."""

import pytest
from tests.extract.stages import quantities

from fraudkg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "values"),
    [("1件から14件、被害額", [1, 14]), ("1件から14件の被害", [None]), ("1件から14件に急増した", [1, 14])],
)
def test_what_went_from_one_figure_to_another_is_no_range(text: str, values: list[int | None]) -> None:
    found = quantities("ja").find(Document(text, "ja"), ()).quantities
    assert [one.value for one in found] == values

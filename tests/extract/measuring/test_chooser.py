"""Which of the measures that a word may bear is meant. All sentences here are made up."""

import pytest
from tests.extract.stages import measures, quantities

from fraudkg.extract.document import Document


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("另有诈骗门号停用64件。", "item"),
        ("缴获赃物64件。", "item"),
        ("打掉诈骗集团64件。", "group"),
        # Look-alikes: cases, and what the counter itself says.
        ("破获诈骗案64件。", None),
        ("打掉诈骗集团64个。", None),
    ],
)
def test_a_counter_of_cases_and_things_means_what_the_measure_counts(text: str, unit: str | None) -> None:
    document = Document(text, "zh-hans")
    [measure] = measures("zh").name(document, quantities("zh").find(document, ()).quantities)
    assert measure.unit == unit


def test_a_counter_of_cases_and_things_counts_no_people() -> None:
    document = Document("当中诈骗老年人的有40件。", "zh-hans")
    [measure] = measures("zh").name(document, quantities("zh").find(document, ()).quantities)
    assert measure.indicator != "victims"

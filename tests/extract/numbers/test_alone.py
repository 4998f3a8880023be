"""Chinese scale words without a figure, before the counters of the lexicon; all texts are made up."""

import pytest
from tests.extract.stages import LEXICON

from fraudkg.extract.numbers import find_numbers
from fraudkg.extract.numbers.counters import counters
from fraudkg.extract.numbers.languages import begin, reader
from fraudkg.extract.numbers.mention import MORE

READ, BEGIN = reader("zh", LEXICON), begin("zh", LEXICON)
COUNTERS = sorted(word for word in counters("zh", LEXICON) - {*MORE, "大"} if len(word) == 1)


def numbers(text: str) -> list[str]:
    return [one.text for one in find_numbers(text, READ, BEGIN)]


@pytest.mark.parametrize("bounded", ["查扣近万{}", "查扣万余{}", "查扣逾亿{}", "查扣近万余{}"])
def test_a_bounded_scale_word_is_a_number_before_every_counter_of_the_lexicon(bounded: str) -> None:
    lost = [word for word in COUNTERS if len(numbers(bounded.format(word))) != 1]
    assert lost == []


@pytest.mark.parametrize(
    "text", ["上万台手机", "数万户", "附近万家灯火", "经过万通大厦", "亿万余生", "近万大厦"]
)
def test_vague_counts_and_names_are_no_numbers(text: str) -> None:
    assert numbers(text) == []

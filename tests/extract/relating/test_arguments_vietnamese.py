"""Facts of Vietnamese sentences, by the form of a pattern; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Công an tỉnh Nghệ An phối hợp với Cục Cảnh sát hình sự và Công an tỉnh Hà Tĩnh.",
            {
                ("Công an tỉnh Nghệ An", "cooperatesWith", "Cục Cảnh sát hình sự"),
                ("Công an tỉnh Nghệ An", "cooperatesWith", "Công an tỉnh Hà Tĩnh"),
            },
        ),
        (
            "Dưới sự chỉ đạo của Bộ Công an, Công an tỉnh Hà Tĩnh bắt giữ 20 đối tượng.",
            {("Công an tỉnh Hà Tĩnh", "directedBy", "Bộ Công an")},
        ),
        ("Công an tỉnh Nghệ An không phối hợp với Công an tỉnh Hà Tĩnh.", set()),
        ("Các đối tượng phối hợp với nhau.", set()),
    ],
)
def test_vietnamese(facts: Facts, text: str, said: set[Fact]) -> None:
    assert facts(text, "vi") == said

"""Names of operations in quotation marks. All texts are made up."""

import pytest
from tests.extract.naming.finding import find, named


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The crackdown was wide; the operation was dubbed “Grey Heron”.", "Grey Heron"),
        ("The raids, dubbed “Grey Heron”, went on.", "Grey Heron"),
    ],
)
def test_operations_by_a_number_and_by_what_they_are_dubbed(text: str, name: str) -> None:
    assert (name, None) in named(text, "operation")


@pytest.mark.parametrize(
    ("text", "language", "names"),
    [
        (
            'Special operations such as "grey wolf," "tall pine" and "net" began.',
            "en",
            ["grey wolf", "tall pine", "net"],
        ),
        ("公安机关开展“灰狼”“高松”等专项行动。", "zh-hans", ["灰狼", "高松"]),
        ("當局展開「灰狼」行動。", "zh-hant", ["灰狼"]),
        ("“捕鸟”追逃会战抓获多人。", "zh-hans", ["捕鸟"]),
    ],
)
def test_operations(text: str, language: str, names: list[str]) -> None:
    assert [name for name, _ in named(text, "operation", language) if name in names] == names


def test_the_name_drops_the_comma_inside_the_quotation() -> None:
    [first, *_] = [
        one for one in find('Operations such as "grey wolf," and "net" began.') if one.rule == "quoted"
    ]
    assert first.name == first.passage.text == "grey wolf"

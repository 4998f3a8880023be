"""Places that made-up lists name right before their figures; figures stand in square brackets."""

from dataclasses import replace

from tests.extract.context.figures import marked

from fraudkg.extract.context.regions import regions
from fraudkg.extract.document import Document


def named(text: str, language: str = "en", known: tuple[str, ...] = ()) -> list[str]:
    """The names that are taken for places in a text without its brackets."""
    plain, quantities = marked(text)
    quantities = [replace(one, unit="case") for one in quantities]
    ends = {plain.find(name): plain.find(name) + len(name) for name in known}
    found = regions(Document(plain, language), quantities, ends)
    return [plain[one.start : one.end] for one in found]


def test_a_list_by_places() -> None:
    assert named("They held men in Kent ([12]), Surrey ([9])", known=("Kent",)) == ["Kent", "Surrey"]
    assert named("Assam Police ([2] places); Delhi Police ([5] places)") == ["Assam", "Delhi"]
    assert named("Assam Police ([2]), Delhi Police ([5])") == ["Assam", "Delhi"]


def test_a_list_of_other_things_names_no_places() -> None:
    assert named("Accounts: Telegram [12], Signal [9]") == []
    assert named("缴获手机[12]部、电脑[9]台", "zh-hans") == []


def test_chinese_lists() -> None:
    assert named("其中深圳[12]件、东莞[9]件", "zh-hans", ("深圳",)) == ["深圳", "东莞"]


def test_one_name_is_no_list() -> None:
    assert named("Kent [12]", known=("Kent",)) == []

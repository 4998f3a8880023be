"""Values of gold figures follow from their printed numbers. All figures are made up."""

import pytest

from fraudkg.evaluate.worth import wrong_value


def _problems(number: str, entry: dict[str, object], text: str = "", language: str = "en") -> list[str]:
    given = {"number": number, "comparator": "exact"} | entry
    return [problem for problem, _ in wrong_value(given, text or number, language)]


@pytest.mark.parametrize(
    ("number", "value", "unit", "text", "language"),
    [
        ("2,720", 2720, "case", "", "en"),
        ("3.6 billion", 3600000000, "call", "", "en"),
        ("12余万", 120000, "item", "", "zh-hans"),
        ("15,7", "15.7", "percent", "", "en"),
        ("one in three", "33.33", "percent", "", "en"),
        ("a third", "33.3", "percent", "", "en"),
        ("14.2", 14200000, "gbp", "Losses (£ million) | 14.2", "en"),
        ("3,170", 31700000000, "inr", "amount (Rs crore) | 3,170", "en"),
        ("3.5", 3500000, "usd", "between 3.5 and 4 million", "en"),
        ("14.2", 142000, "cny", "金额（万元） 14.2", "zh-hans"),
        ("50", "0.5", "usd", "50 cents", "en"),
        ("1，2345", 12345, "case", "", "ja"),
    ],
)
def test_a_value_follows(number: str, value: object, unit: str, text: str, language: str) -> None:
    assert _problems(number, {"value": value, "unit": unit}, text, language) == []


@pytest.mark.parametrize(
    ("number", "value", "unit"),
    [("214", 241, "case"), ("3.25", "3.3", "percent"), ("14.2", 14200000, "gbp"), ("1-2-3", 123, "case")],
)
def test_another_does_not(number: str, value: object, unit: str) -> None:
    (problem,) = _problems(number, {"value": value, "unit": unit})
    assert problem.startswith(f"value does not follow from «{number}», which says ")


def _ends(number: str, lower: int | None, upper: int | None, language: str = "en") -> list[str]:
    return _problems(number, {"comparator": "between", "lower": lower, "upper": upper}, number, language)


def test_a_range_has_both_its_ends_in_order() -> None:
    assert _ends("80 to 220 thousand", 80000, 220000) == []
    assert _ends("400元至1萬", 400, 10000, "zh-hant") == []
    assert _ends("5 to 10", 5, 12) == ["lower and upper do not follow from «5 to 10», which says 5 or 10"]
    assert _ends("5 to 10", 10, 5)
    assert _ends("5 to 10", 5, None) == ["upper is None, which is no number"]

"""The places of what a deed led to; all sentences are made up."""

from collections.abc import Callable

Facts = Callable[..., set[tuple[str, str, str]]]


def test_the_places_of_a_list_are_those_of_the_deed(facts: Facts) -> None:
    text = (
        "Operation Lantern, run for two long months in the spring of 2025 by the Kenyan police, the FBI "
        "and a great many others of their friends, resulted in 90 arrests in Kenya and overseas, including "
        "17 in Ghana, eight in Laos and five in Togo."
    )
    places = {thing for _, predicate, thing in facts(text) if predicate == "conductedIn"}
    assert places == {"Kenya", "Ghana", "Laos", "Togo"}


def test_places_of_something_else_are_not(facts: Facts) -> None:
    text = "Operation Lantern led to 90 arrests in Kenya, and 17 banks in Ghana were warned."
    places = {thing for _, predicate, thing in facts(text) if predicate == "conductedIn"}
    assert "Ghana" not in places

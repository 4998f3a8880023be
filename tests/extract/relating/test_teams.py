"""Who leads a team and who is in it; all sentences are made up."""

from collections.abc import Callable

Facts = Callable[..., set[tuple[str, str, str]]]


def test_who_leads_a_team_is_of_it_and_works_with_the_others(facts: Facts) -> None:
    found = facts("A joint investigation team led by the FBI and including the Kenyan police was formed.")
    assert {
        ("joint investigation team", "hasParty", "FBI"),
        ("joint investigation team", "hasParty", "Kenyan police"),
        ("joint investigation team", "directedBy", "FBI"),
        ("FBI", "cooperatesWith", "Kenyan police"),
    } <= found


def test_who_leads_a_team_without_others_has_no_company(facts: Facts) -> None:
    found = facts("A joint investigation team led by the FBI was formed.")
    assert not {one for one in found if one[1] in {"hasParty", "cooperatesWith"}}

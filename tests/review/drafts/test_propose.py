from dataclasses import replace
from typing import Any

import pytest

from fraudkg.review.drafts.content import Contents
from fraudkg.review.drafts.propose import Proposal
from fraudkg.review.files.candidates import Candidate
from fraudkg.review.work import Work


def claims(work: Work) -> dict[str, Proposal]:
    return {one.key: one for one in work.proposals.values() if one.key}


def kind(work: Work, name: str) -> Candidate:
    return next(one.candidate for one in work.proposals.values() if one.candidate.kind == name)


def drafted(work: Work, candidate: Candidate, **slots: object) -> Proposal:
    """What is proposed of the candidate with other slots."""
    return work.proposer.draft(replace(candidate, slots={**candidate.slots, **slots}), set())


def test_a_statistic_becomes_the_claim_that_a_person_would_write(work: Work) -> None:
    assert claims(work)["cases-solved-2025"].claim == {
        "key": "cases-solved-2025",
        "statistic": "cases-solved",
        "value": 258000,
        "unit": "case",
        "period": 2025,
        "counted-by": "agency-cn-mps",
        "quote": "police of the People's Republic of China said that 258,000 cases were solved in 2025",
        "words": {"actor": "police"},
    }


def test_who_counted_is_known_by_a_name_that_only_the_release_declares(work: Work) -> None:
    named = replace(work, aliases=(("Police", "agency-cn-mps"),))
    candidate = claims(named)["cases-solved-2025"].candidate
    unknown = {**candidate.slots["counted_by"], "id": None}
    assert drafted(named, candidate, counted_by=unknown).claim["counted-by"] == "agency-cn-mps"


def test_what_no_words_say_is_a_hint_and_no_slot(work: Work) -> None:
    proposal = claims(work)["cases-solved-2025"]
    assert "area" not in proposal.claim
    assert proposal.hints == ("area country-chn",)


def test_a_running_count_has_a_day_and_says_that_it_is_inferred(work: Work) -> None:
    claim = claims(work)["suspects-repatriated"].claim
    expected = ("more-than", "to-date", "2026-01-08", ["as-of"])
    assert tuple(claim[slot] for slot in ("comparator", "accumulation", "as-of", "inferred")) == expected
    assert claim["quote"] == "To date, more than 7,600 suspects have been returned"
    assert "period" not in claim


def test_to_date_bears_no_first_day(work: Work) -> None:
    candidate = claims(work)["suspects-repatriated"].candidate
    span = candidate.slots["period"]["span"]
    found = drafted(work, candidate, period={**candidate.slots["period"], "from": "2023-09-01"})
    assert span["text"] == "To date"
    assert (found.claim["period"], found.problem) == ("2023-09-01/2026-01-08", "")
    assert found.claim["inferred"] == ["as-of", "period"]


def test_the_same_figure_once_more_repeats_the_claim(work: Work) -> None:
    main = claims(work)["cases-solved-2025"].candidate.id
    (repeat,) = [one for one in work.proposals.values() if one.repeats]
    assert repeat.repeats == main
    assert repeat.claim == {"quote": "police solved 258,000 cases in 2025"}


def test_what_is_open_is_lacking(work: Work) -> None:
    (open_one,) = [one for one in work.proposals.values() if "statistic" in one.lacks]
    assert open_one.key == ""
    assert open_one.claim["value"] == 3300000000


def test_the_other_kinds(work: Work) -> None:
    found = claims(work)
    assert found["dens-dismantled"].claim["quantity"] == "a large number of"
    assert found["status-kk-park"].claim["status"]["as-of"] == "2026-01-08"
    assert found["status-kk-park"].claim["open-list"] is True
    assert found["curbing-made-up-crime-wave"].claim["narrative"] == "evaluation"


def test_what_only_this_release_speaks_of_gets_an_id_of_its_own(work: Work) -> None:
    relation = next(one for one in work.proposals.values() if one.candidate.kind == "relation")
    hall = {"id": "place-xx-police-20260108-made-up-hall", "a": "Site", "label": "Made Up Hall"}
    assert relation.claim["relation"][2] == hall["id"]
    assert hall in relation.entities


def test_who_takes_part_is_claimed_of_the_operation(work: Work) -> None:
    relation = kind(work, "relation")
    deed = {**relation.slots["object"], "type": "operation", "id": None, "name": "made-up raid"}
    who = {**relation.slots["object"], "type": "agency", "id": "agency-cn-mps"}
    found = drafted(work, relation, subject=deed, predicate="participant", object=who)
    assert found.problem == ""
    assert found.claim["relation"][1:] == ["participant", "agency-cn-mps"]
    assert [one["a"] for one in found.entities] == ["Operation"]


def test_every_complete_proposal_holds(work: Work) -> None:
    for one in claims(work).values():
        assert one.problem == ""
        work.guard.hold(one.claim, one.entities)


def test_a_proposal_that_does_not_follow_says_so(work: Work) -> None:
    candidate = claims(work)["calls-intercepted-2025"].candidate
    assert "the value 4 does not follow" in drafted(work, candidate, value="4").problem


def test_an_unknown_name_is_a_problem_not_a_claim(work: Work) -> None:
    candidate = claims(work)["calls-intercepted-2025"].candidate
    unknown = drafted(work, candidate, indicator="made-up")
    assert "nothing declares the indicator made-up" in unknown.problem


@pytest.mark.parametrize(("code", "expected"), [("crime-type", "CrimeType"), ("role", "CrimeRole")])
def test_what_would_have_to_be_a_code_is_a_problem_not_a_thing(work: Work, code: str, expected: str) -> None:
    relation = kind(work, "relation")
    made_up = {**relation.slots["object"], "type": code, "id": None, "name": "made up"}
    found = drafted(work, relation, object=made_up)
    assert f"“made up” is no {expected}, all" in found.problem
    assert not found.is_ready


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ({"from": "2025-02-01", "to": "2025-02-28", "accumulation": "period"}, ("2025-02", None)),
        ({"from": None, "to": "2025-02-03", "accumulation": "period"}, ("../2025-02-03", None)),
        ({"from": None, "to": None, "accumulation": "to-date"}, (None, "to-date")),
        ({"from": "2025-02-03", "to": "2025-02-03", "accumulation": "within"}, ("2025-02-03", "within")),
    ],
)
def test_periods_as_claims_have_them(work: Work, period: dict[str, Any], expected: tuple[str, str]) -> None:
    candidate = claims(work)["calls-intercepted-2025"].candidate
    found = drafted(work, candidate, period={**period, "span": None})
    assert (found.claim.get("period"), found.claim.get("accumulation")) == expected
    assert found.problem == ""
    assert "inferred" in found.claim


def test_a_unit_that_no_known_word_bears_is_inferred(work: Work) -> None:
    candidate = claims(work)["calls-intercepted-2025"].candidate
    assert "unit" in drafted(work, candidate, unit="message").claim["inferred"]


def test_a_repeat_lends_the_place_that_its_words_say(work: Work) -> None:
    title = next(one.candidate for one in work.proposals.values() if one.repeats)
    main = claims(work)["cases-solved-2025"].candidate
    words = {"start": 131, "end": 135, "text": "were"}
    said = replace(
        title, slots={**title.slots, "place": {"id": "country-chn", "span": words, "rule": "made-up"}}
    )
    assert work.proposer.propose([said, main], {})[main.id].claim["area"] == "country-chn"
    other = {"id": "agency-xx", "span": words, "rule": "made-up"}
    elsewhere = replace(title, slots={**title.slots, "counted_by": other})
    assert work.proposer.propose([elsewhere, main], {})[title.id].repeats is None


@pytest.mark.parametrize("flag", ["change-rise", "share", "conversion"])
def test_a_change_is_no_count_of_its_indicator(work: Work, flag: str) -> None:
    candidate = claims(work)["calls-intercepted-2025"].candidate
    assert drafted(work, candidate, flags=[flag]).lacks == ("statistic",)


@pytest.mark.parametrize("types", [("agent-group", "working-group"), ("working-group", "agent-group")])
def test_one_name_is_one_kind_of_thing_whatever_is_accepted_first(
    work: Work, contract: dict[str, Any], types: tuple[str, str]
) -> None:
    (relation,) = contract["relations"]
    twice = [
        {**relation, "id": f"c-00000000000{at}", "subject": {**relation["subject"], "type": one}}
        for at, one in enumerate(types)
    ]
    again = work.read({**contract, "relations": twice, "entities": []})
    found = [one for one in again.proposals.values() if one.candidate.kind == "relation"]
    assert {one.claim["relation"][0] for one in found} == {"working-groups-xx-police-20260108-12-persons"}
    assert {entity["a"] for one in found for entity in one.entities} == {"WorkingGroup", "Site"}


@pytest.mark.parametrize(
    ("slot", "given", "left"),
    [
        ("place", {"id": None}, ["area «Aland and Beland» has no id"]),
        ("counted_by", {"id": None}, ["counted-by «Aland and Beland» has no id"]),
        (
            "directed_by",
            {"id": "agency-cn-mps"},
            ["directed-by «Aland and Beland» is no slot of a figure, but m makes a relation of it"],
        ),
        (
            "period",
            {"from": None, "to": None, "accumulation": "throughout"},
            ["period «Aland and Beland» has no day"],
        ),
        ("place", {"id": "country-chn", "span": None}, []),
    ],
)
def test_what_words_say_and_no_slot_can_hold_is_told(
    work: Work, slot: str, given: dict[str, Any], left: list[str]
) -> None:
    words = {"start": 44, "end": 49, "text": "Aland\nand Beland"}
    calls = claims(work)["calls-intercepted-2025"].candidate
    proposal = drafted(work, calls, **{slot: {"span": words, "rule": "made-up", **given}})
    assert (list(proposal.unwritten), proposal.problem) == (left, "")


def test_nothing_is_told_of_what_a_person_put_in(work: Work) -> None:
    span = {"start": 44, "end": 49, "text": "Aland and Beland"}
    calls = claims(work)["calls-intercepted-2025"].candidate
    given = drafted(work, calls, place={"id": None, "span": span, "rule": ""})
    assert replace(given, claim={**given.claim, "area": "country-chn"}).unwritten == ()


@pytest.mark.parametrize(
    ("quote", "label"),
    [("Công an\ntỉnh Điện Biên", "Công an tỉnh Điện Biên"), ("虚构\n公安局", "虚构公安局")],
)
def test_a_name_that_a_lines_end_parts_stands_on_one_line(work: Work, quote: str, label: str) -> None:
    contents = Contents(work.release, work.text, work.guard, {})
    _, entity = contents.entity({"id": None, "type": "agent-group", "quote": quote})
    assert entity is not None
    assert entity["label"] == label


def test_a_part_that_names_no_whole_is_told(work: Work) -> None:
    calls = claims(work)["calls-intercepted-2025"].candidate
    part = drafted(work, calls, flags=["part"])
    assert part.unwritten == ("out-of of a part (the key of its whole)",)
    assert replace(part, claim={**part.claim, "out-of": "made-up"}).unwritten == ()

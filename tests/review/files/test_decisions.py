import re
from dataclasses import fields
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from fraudkg.claims.checked import validator
from fraudkg.errors import InputError
from fraudkg.review.files.decisions import ACCEPT, EDIT, IGNORE, KINDS, Decision, Decisions, Same, changed

WRITTEN = """\
# made up: this comment stays
decisions:
  - candidate: c-000000000002   # and this one
    decision: ignore
    reason: idiom
    by: someone
    on: 2026-11-25
added:
  claims: []  # nothing yet
"""
SIGNED = ("me", date(2026, 11, 26))
ORDER = {"c-000000000001": 0, "c-000000000002": 1, "c-000000000003": 2}


def written(tmp_path: Path, text: str = WRITTEN) -> Decisions:
    (tmp_path / "decisions.yaml").write_text(text, "utf-8")
    return Decisions.read(tmp_path)


def test_no_file_is_no_decision(tmp_path: Path) -> None:
    decisions = Decisions.read(tmp_path)
    assert (dict(decisions.made), dict(decisions.same)) == ({}, {})


def test_decisions_go_where_the_text_has_them_and_comments_stay(tmp_path: Path) -> None:
    decisions = written(tmp_path)
    day = date(2026, 11, 26)
    made = [
        Decision("c-000000000003", ACCEPT, key="c", by="me", on=day),
        Decision("c-000000000001", EDIT, key="a", slots={"value": 3}, by="me", on=day),
    ]
    same = [Same(("KK Park", "KK园区"), "same", "place-mm-kk-park", "me", day, "made up")]
    text = changed(
        decisions, made, same, ORDER, {"claims": [{"key": "b", "narrative": "method", "quote": "made up"}]}
    ).decode()
    ids = [line.split()[2] for line in text.splitlines() if "candidate:" in line]
    assert ids == ["c-000000000001", "c-000000000002", "c-000000000003"]
    assert "# made up: this comment stays" in text
    assert "# and this one" in text
    assert "names: [KK Park, KK园区]" in text
    again = written(tmp_path, text)
    assert again.made["c-000000000001"] == made[1]
    assert again.same["KK Park", "KK园区"] == same[0]
    assert again.added["claims"] == [{"key": "b", "narrative": "method", "quote": "made up"}]


def test_a_new_decision_on_a_candidate_replaces_the_old_one_in_its_place(tmp_path: Path) -> None:
    new = Decision("c-000000000002", IGNORE, reason="heading", by="me", on=date(2026, 11, 26))
    text = changed(written(tmp_path), [new], [], ORDER).decode()
    assert text.count("candidate:") == 1
    assert "reason: heading" in text
    assert "# and this one" in text


def test_what_is_said_again_of_names_and_additions_takes_the_old_place(tmp_path: Path) -> None:
    names = ("KK Park", "KK园区")
    claim = {"key": "b", "narrative": "method", "quote": "made up"}
    first = changed(
        written(tmp_path), [], [Same(names, "same", "place-mm-kk-park", *SIGNED)], ORDER, {"claims": [claim]}
    )
    new = {**claim, "narrative": "intent"}
    text = changed(
        written(tmp_path, first.decode()),
        [],
        [Same(names, "different", None, *SIGNED)],
        ORDER,
        {"claims": [new]},
    ).decode()
    again = written(tmp_path, text)
    assert (again.same[names].decision, again.same[names].id) == ("different", None)
    assert again.added["claims"] == [new]


def test_the_file_that_a_machine_begins_says_what_it_is(tmp_path: Path) -> None:
    text = changed(Decisions.read(tmp_path), [Decision("c-000000000001", ACCEPT)], [], ORDER).decode()
    assert text.startswith("# What people decided")
    assert "&id" not in text


@pytest.mark.parametrize(
    ("slots", "problem"),
    [
        ("decision: perhaps", "decisions/0/decision is not as expected: 'perhaps' is not one of"),
        ("decision: ignore", "reason is missing"),
        ("decision: ignore, reason: ", "reason is not as expected: it is empty"),
        ("decision: ignore, reason: It is a title", "reason is not as expected: 'It is a title' is no id"),
        ("decision: accept, valeu: 3", "no slot valeu"),
        ("decision: accept, claim: []", "claim is not as expected: [] is no mapping"),
        ("decision: accept, slots: 5", "slots is not as expected: 5 is no mapping"),
        ("decision: edit, entities: [{a: X}]", "entities/0 is not as expected: id and label are missing"),
    ],
)
def test_a_slip_in_what_is_decided_is_named(tmp_path: Path, slots: str, problem: str) -> None:
    with pytest.raises(InputError, match=re.escape(problem)):
        written(tmp_path, f"decisions: [{{candidate: c-1, by: me, on: 2026-11-26, {slots}}}]")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "decisions: [{candidate: c-1}]",
            (
                "yaml:1: decisions/0 is not as expected: decision, by and on are missing; "
                "see src/fraudkg/review/files/decisions"
            ),
        ),
        (
            "decisions: [{candidate: c-1, decision: accept, by: me}]",
            "decisions/0 is not as expected: on is missing",
        ),
        ("decisions: [{candidate: c-1, decision: accept, by: me, on: today}]", "'today' is no day"),
        (
            "decisions: [{candidate: c-1, decision: accept, by: me, on: '2026-02-30'}]",
            "2026-02-30 is not a date",
        ),
        ("decisions: [{candidate: c-1, decision: accept, by: me, on: 5}]", "5 is no text"),
        ("decisions: [{candidate: [c-1], decision: accept, by: me, on: 2026-11-26}]", "['c-1'] is no text"),
        (
            "decisions: [{candidate: , decision: accept, by: me, on: 2026-11-26}]",
            "candidate is not as expected: it is empty",
        ),
        (
            "decisions: [&one {candidate: c-1, decision: accept, by: me, on: 2026-11-26}, *one]",
            "decided twice",
        ),
        ("decisions: 5", "decisions is not as expected: 5 is no list"),
        ("decisions: [", "this is not YAML"),
        ("decided: []", "there is no slot decided"),
        ("added: {claim: []}", "there is no slot claim, perhaps claims is meant"),
        ("added: {claims: 5}", "added/claims is not as expected: 5 is no list"),
        ("added: {claims: [5]}", "added/claims/0 is not as expected: 5 is no mapping"),
        (
            "added: {claims: [{narrative: method, quote: x}]}",
            "added/claims/0 is not as expected: key is missing",
        ),
        (
            "added: {claims: [{key: [a], narrative: method, quote: x}]}",
            "added/claims/0/key is not as expected: ['a'] is no text",
        ),
        ("added: {entities: [{a: Agency, label: x}]}", "added/entities/0 is not as expected: id is missing"),
        ("added: {}\nsame-as: {a: b}", "yaml:2: same-as is not as expected: {'a': 'b'} is no list"),
        ("same-as: [{names: [a, b], decision: same}]", "same-as/0 is not as expected: by and on are missing"),
        ("same-as: [{names: [a, b], decision: same, by: me, on: today}]", "'today' is no day"),
        (
            "same-as: [{names: [a], decision: same, by: me, on: 2026-11-26}]",
            "same-as/0/names is not as expected: ['a'] is too short",
        ),
        (
            "same-as: [{names: [a, b], decision: perhaps, by: me, on: 2026-11-26}]",
            "'perhaps' is not one of same, different",
        ),
        (
            "same-as: [&a {names: [a, b], decision: same, by: me, on: 2026-11-26}, *a]",
            "yaml:1: a and b are decided twice",
        ),
    ],
)
def test_a_slip_is_named_with_its_file(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(InputError, match=re.escape(problem)) as error:
        written(tmp_path, text)
    assert "decisions.yaml" in error.value.place


def test_the_schema_is_valid_itself_and_has_the_slots_of_a_decision() -> None:
    schema: Any = validator("decisions", "fraudkg.review.files").schema
    Draft202012Validator.check_schema(schema)
    assert schema["$defs"]["decision"]["properties"].keys() == {one.name for one in fields(Decision)} - {
        "place"
    }
    assert schema["$defs"]["decision"]["properties"]["decision"]["enum"] == list(KINDS)


@pytest.mark.parametrize("part", ["entities", "ignored"])
def test_what_is_added_has_the_form_of_claims_and_a_signature(part: str) -> None:
    ours: Any = validator("decisions", "fraudkg.review.files").schema
    theirs: Any = validator("claims").schema
    added = ours["$defs"][part] if part in ours["$defs"] else ours["properties"]["added"]["properties"][part]
    there = theirs["properties"][part]["items"]
    assert added["items"]["properties"].keys() - {"by", "on"} == there["properties"].keys()
    assert added["items"]["required"] == there["required"]


def test_the_page_on_review_shows_decisions_that_can_be_read(tmp_path: Path) -> None:
    page = (Path(__file__).parents[3] / "docs" / "review.md").read_text("utf-8")
    decisions = written(tmp_path, page.partition("```yaml\n")[2].partition("```")[0])
    assert len(decisions.made) == 6
    assert {one.decision for one in decisions.made.values()} == {"accept", "edit", "ignore", "open"}
    assert len(decisions.same) == 1


@pytest.mark.parametrize("text", ["decisions:\n", "added:\n  claims:\nsame-as:\n", "# made up\n", ""])
def test_parts_that_a_person_emptied_are_filled_again(tmp_path: Path, text: str) -> None:
    decisions = written(tmp_path, text)
    claim = {"key": "b", "narrative": "method", "quote": "made up"}
    by, on = SIGNED
    one, same = Decision("c-000000000001", ACCEPT, by=by, on=on), Same(("A", "B"), "different", None, by, on)
    made = changed(decisions, [one], [same], ORDER, {"claims": [claim]}).decode()
    again = written(tmp_path, made)
    assert (again.made, again.same) == ({one.candidate: one}, {same.names: same})
    assert again.added["claims"] == [claim]
    assert made.startswith(text.partition("\n")[0] or "# What people decided")

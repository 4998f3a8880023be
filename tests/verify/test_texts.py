"""Texts that are not those that were quoted: changed, drifted, gone."""

import re

from tests.verify.conftest import Study
from tests.verify.test_verify import HELD, rules_of, run


def test_line_ends_of_windows_are_named(study: Study) -> None:
    words = study.texts[HELD]
    assert b"\n" in words
    report = run(type(study)(study.turtle, {HELD: words.replace(b"\n", b"\r\n")}))
    told = {(item.problem, item.remedy) for item in report.findings if item.rule == "text-changed"}
    assert told == {
        (
            f"{HELD}/source.txt is the text that was quoted, with the line ends of Windows",
            "turn each line end back into a single line feed",
        )
    }


def test_one_changed_byte_tells_where(study: Study) -> None:
    words = study.texts[HELD]
    at = words.index(b"3.6")
    report = run(type(study)(study.turtle, {HELD: words[:at] + b"4" + words[at + 1 :]}))
    assert {"drifted", "text-changed"} <= rules_of(report, f"{HELD}-calls")
    point = len(words[:at].decode())  # a dash of three bytes stands before
    assert all(
        f"first at code point {point}:" in item.problem
        for item in report.findings
        if item.rule == "text-changed"
    )
    assert any("stands no longer" in item.problem for item in report.findings)


def test_a_drifted_text_tells_where_each_quote_stands_now(study: Study) -> None:
    report = run(type(study)(study.turtle, {HELD: b"New: " + study.texts[HELD]}))
    drifted = [item for item in report.findings if item.rule == "drifted"]
    assert len(drifted) == 16
    places = [
        re.search(r"once at (\d+) to (\d+), stands now at (\d+) to (\d+)", item.problem) for item in drifted
    ]
    assert all(place and int(place[3]) - int(place[1]) == 5 for place in places)
    assert "put back the texts" in report.next


def test_a_text_that_is_gone_is_named_once_a_claim(study: Study) -> None:
    report = run(type(study)(study.turtle, {}))
    assert {finding.rule for finding in report.findings} == {"text-missing"}
    assert len(report.findings) == 5

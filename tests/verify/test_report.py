"""What a report tells a reader, on made-up findings."""

import json

from fraudkg.verify import Report, verify_triples
from fraudkg.verify.report import Counts, Finding


def test_a_graph_without_claims_is_not_called_verified() -> None:
    report = verify_triples([], {})
    assert not report.ok
    assert "none to verify" in report.as_text()


def test_what_touches_many_claims_is_counted_and_the_first_are_named() -> None:
    missing = [
        Finding("text-missing", f"claim-{one:02}", "text", "there is no file", "put it back")
        for one in range(40)
    ]
    quotes = [Finding("quote", f"claim-{one:02}", "", f"problem {one:02}", "look") for one in range(12)]
    names = {f"claim-{one:02}": ("made up", "“words”") for one in range(40)}
    report = Report(Counts(40), tuple(sorted([*missing, *quotes])), names)
    text = report.as_text()
    assert "    … and 37 more; --format json names each\n    remedy: put it back\n" in text
    assert "  … and 2 more problems; --format json has each\n" in text
    assert ("<claim-02>" in text, "problem 09" in text, "problem 10" in text) == (True, True, False)
    assert "findings: 52\n" in text
    assert len(json.loads(report.as_json())["findings"]) == 52


def test_texts_that_were_not_given_are_one_sentence() -> None:
    findings = tuple(
        Finding("text-missing", f"claim-{one}", "text", "no file", "put it back") for one in "ab"
    )
    counts = Counts(3, 1, 2, 1, 3, 1, 0, 0)
    assert Report(counts, findings, {}).next.startswith(
        "the text of 1 release was not given, and all else holds"
    )

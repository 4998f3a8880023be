import pytest

from fraudkg.check.findings import Finding, Report, Severity, short
from fraudkg.errors import InputError


def _finding(rule: str, node: str, severity: Severity) -> Finding:
    return Finding(rule, node, "fkg:unit", "", severity, "component", "shape", "mend it", "made-up words")


def test_severities_are_ordered_from_info_to_violation() -> None:
    assert Severity.INFO < Severity.WARNING < Severity.VIOLATION
    assert Severity.from_name("http://www.w3.org/ns/shacl#Warning") is Severity.WARNING


def test_unknown_severity_names_the_known_ones() -> None:
    with pytest.raises(InputError, match="use violation, warning or info"):
        Severity.from_name("grave")


def test_short_leaves_an_unknown_iri_as_it_is() -> None:
    assert short("https://example.org/made-up") == "https://example.org/made-up"
    assert short("https://w3id.org/fraudkg/shapes#Claim") == "fkgsh:Claim"


def test_worst_rule_comes_first_and_rules_stay_together() -> None:
    found = sorted(
        [
            _finding("a", "n1", Severity.INFO),
            _finding("b", "n2", Severity.VIOLATION),
            _finding("b", "n1", Severity.VIOLATION),
        ]
    )
    report = Report(tuple(found), shapes=1, nodes=1)
    assert [(rule, [one.node for one in group]) for rule, group in report.by_rule()] == [
        ("b", ["n1", "n2"]),
        ("a", ["n1"]),
    ]
    assert [one.rule for one in report.at_least(Severity.WARNING)] == ["b", "b"]
    assert not report.conforms


def test_iri_of_a_finding_depends_on_what_was_found_alone() -> None:
    one, other = _finding("a", "n", Severity.INFO), _finding("a", "m", Severity.INFO)
    assert one.iri == _finding("a", "n", Severity.INFO).iri
    assert one.iri != other.iri

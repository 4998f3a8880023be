import ast
import re
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from tests.verify.conftest import Study

import fraudkg.verify
from fraudkg.verify import Report, verify_triples
from fraudkg.verify.report import RULES

HELD = "made-up-20250101-en-port"
CITED = "made-up-20250102-zh-paper"
ID = "https://w3id.org/fraudkg/id/"
CLAIM = ID + "claim-"


def run(study: Study) -> Report:
    return verify_triples(ox.parse(study.turtle, format=ox.RdfFormat.TURTLE), study.texts)


def rules_of(report: Report, claim: str) -> set[str]:
    return {finding.rule for finding in report.findings if finding.claim == CLAIM + claim}


def test_a_sound_graph_is_verified_whole(study: Study) -> None:
    report = run(study)
    assert report.findings == ()
    assert report.ok
    counts = report.counts
    assert (counts.claims, counts.claims_verified) == (6, 6)
    assert (counts.held, counts.held_verified, counts.share) == (16, 16, "100.0 %")
    assert (counts.cited, counts.cited_verified) == (4, 4)
    assert report.as_text().splitlines()[-1].startswith("next: ")


def test_a_claim_removed_without_its_evidence_leaves_a_trace(study: Study) -> None:
    gone = f"id:claim-{HELD}-dens"
    study.turtle = re.sub(rf"^{gone} (a .*\n  )?.*\n", "", study.turtle, flags=re.MULTILINE)
    assert gone not in study.turtle
    report = run(study)
    assert report.counts.claims == 5
    assert [(one.rule, one.evidence, one.problem) for one in report.findings] == [
        ("evidence-link", f"{ID}evidence-{HELD}-dens-1", "no claim leads to this evidence")
    ]


def test_evidence_without_a_selector_bears_nothing(study: Study) -> None:
    node = f"id:evidence-{HELD}-cases-2"
    report = run(study.swap(f"  oa:hasSelector {node}-selector .", "  a oa:Annotation ."))
    assert report.counts.claims_verified == 5
    assert ("evidence-link", "oa:hasSelector does not lead to one selector") in {
        (one.rule, one.problem) for one in report.findings
    }
    assert {one.claim for one in report.findings} == {f"{CLAIM}{HELD}-cases"}


@pytest.mark.parametrize("kind", ["evidence", "claim"])
def test_a_foreign_graph_may_have_blank_nodes(study: Study, kind: str) -> None:
    sound = run(study).counts
    study.turtle = re.sub(rf"id:({kind}-[\w-]+)", r"_:\1", study.turtle)
    report = run(study)
    assert (report.findings, report.counts) == ((), sound)


def test_what_is_wrong_with_a_blank_node_is_told(study: Study) -> None:
    study.turtle = re.sub(r"id:((claim|evidence)-[\w-]+)", r"_:\1", study.turtle)
    report = run(study.swap("fkg:value 258000 ", "fkg:value 258001 "))
    assert {(one.rule, one.claim) for one in report.findings} == {
        (rule, f"claim-{HELD}-cases") for rule in ("bounds", "value")
    }


MORE = "id:cmp-more-than ; fkg:lowerBound 7600"
# rule, key, what stood there, what stands there now (made up)
TAMPERINGS = [
    ("value", "cases", "fkg:value 258000", "fkg:value 258001"),
    ("value", "cases", "fkg:value 258000", "fkg:value 2580000"),
    ("value", "cases", "fkg:value 258000", 'fkg:value "258000"^^xsd:double'),
    ("value", "cases", "fkg:value 258000", "fkg:value 258000 , 258001"),
    ("unit", "cases", "fkg:unit id:unit-case", "fkg:unit id:unit-person"),
    ("unit", "calls", "fkg:unit id:unit-call", "fkg:unit id:unit-case"),
    ("comparator", "people", MORE, "id:cmp-at-least ; fkg:lowerBound 7600"),
    ("comparator", "people", MORE, "id:cmp-exact ; fkg:lowerBound 7600"),
    (
        "comparator",
        "cases",
        "id:cmp-exact ; fkg:lowerBound 257500",
        "id:cmp-more-than ; fkg:lowerBound 257500",
    ),
    ("bounds", "cases", "fkg:lowerBound 257500", "fkg:lowerBound 257501"),
    ("bounds", "people", "fkg:lowerBound 7600", "fkg:upperBound 7600"),
    ("bounds", "watched", "fkg:upperBound 300", "fkg:upperBound 301"),
    ("rounding", "cases", "fkg:roundedTo 1000 ", "fkg:roundedTo 10000 "),
    ("rounding", "cases", "fkg:roundedTo 1000 ;", ""),
    ("slot", "calls", "fkg:inferred fkg:period , fkg:unit", "fkg:inferred fkg:unit"),
    ("value", "dens", '"A large number of"@en', '"A larger number of"@en'),
    ("statement", "dens", 'fkg:quote "A large number of dens', 'fkg:quote "A large number of hens'),
    ("quote", "dens", 'oa:exact "A large number of dens', 'oa:exact "A large number of hens'),
    ("evidence-link", "dens", f"id:claim-{HELD}-dens fkg:evidence id:evidence-{HELD}-dens-1 .", ""),
    ("evidence-link", "dens", f"{HELD}-dens fkg:evidenceCount 1", f"{HELD}-dens fkg:evidenceCount 2"),
    ("evidence-link", "dens", f"oa:hasSelector id:evidence-{HELD}-dens-1-selector", "oa:hasSelector id:gone"),
    ("evidence-link", "cases", f"fkg:sourceText id:text-{HELD}", "fkg:sourceText id:text-of-nowhere"),
    ("text-digest", "cases", "fkg:textHeld true", "fkg:textHeld false"),
    ("value", "funds-zh", "fkg:value 272000000000.0", "fkg:value 27200000000.0"),
    ("unit", "funds-zh", "fkg:unit id:unit-yuan", "fkg:unit id:unit-person"),
    ("comparator", "funds-zh", "id:cmp-more-than ; fkg:lowerBound 272", "id:cmp-exact ; fkg:lowerBound 272"),
    ("statement", "funds-zh", 'oa:exact "2025年共查获2720余亿元"', 'oa:exact "2025年共查获2730余亿元"'),
    ("comparator", "people", '"more than"@en , "over"@en', '"over"@en'),
    # A value that is no number of its datatype, however a program may read it.
    *(
        ("value", "cases", "fkg:value 258000", f'fkg:value "{form}"^^xsd:integer')
        for form in ("258000.0", "2.58E5", "258_000", " 258000", "２５８０００", "sNaN", "1E9999999", "")
    ),
    ("value", "cases", "fkg:value 258000", 'fkg:value "Infinity"^^xsd:decimal'),
    ("value", "dens", '"A large number of"@en', '""@en'),
    # A link that is words leads nowhere.
    ("unit", "cases", "fkg:unit id:unit-case", f'fkg:unit "{ID}unit-case"'),
    ("comparator", "people", MORE, f'"{ID}cmp-more-than" ; fkg:lowerBound 7600'),
    (
        "evidence-link",
        "dens",
        f"fkg:evidence id:evidence-{HELD}-dens-1 ",
        f'fkg:evidence "{ID}evidence-{HELD}-dens-1" ',
    ),
    ("evidence-link", "cases", f"fkg:sourceText id:text-{HELD}", f'fkg:sourceText "{ID}text-{HELD}"'),
    # A period without days covers no year.
    ("period", "cases", "fkg:period id:period-2025 .", "fkg:period id:period-of-nowhere ."),
    ("period", "cases", "fkg:period id:period-2025 .", f'fkg:period "{ID}period-2025" .'),
    ("period", "cases", '"2025-01-01"', '"2025"'),
    ("period", "cases", '"2025-01-01"^^xsd:date', '"2025-01-01"^^xsd:date , "2024-01-01"^^xsd:date'),
    # Around the statement of a text that is only cited no words are kept that anything could show.
    (
        "quote",
        "funds-zh",
        'oa:exact "2025年共查获2720余亿元"@zh-hans',
        'oa:exact "2025年共查获2720余亿元"@zh-hans ; oa:suffix "。"@zh-hans',
    ),
    # A statistic stays one without its class.
    (
        "bounds",
        "watched",
        'a fkg:StatisticalClaim ; rdfs:label "made up watchers"@en ; fkg:lowerBound 200',
        'rdfs:label "made up watchers"@en ; fkg:lowerBound 201',
    ),
]


@pytest.mark.parametrize(("rule", "key", "old", "new"), TAMPERINGS)
def test_a_tampering_is_named_with_its_claim(study: Study, rule: str, key: str, old: str, new: str) -> None:
    report = run(study.swap(old, new))
    claim = f"{CITED}-funds" if key == "funds-zh" else f"{HELD}-{key}"
    assert rule in rules_of(report, claim)
    text = report.as_text()
    assert f"<{CLAIM}{claim}>" in text
    assert f"\n{rule}: {RULES[rule]}\n" in f"\n{text}"
    label, quote = report.names[CLAIM + claim]
    assert label in text
    assert f"“{quote}”" in text
    assert text.splitlines()[-1].startswith("next: ")


@pytest.mark.parametrize(
    ("name", "shift"), [("start", (1, 0)), ("end", (0, 1)), ("both", (1, 1)), ("back", (-1, -1))]
)
def test_moved_offsets_are_named_with_the_right_place(
    study: Study, name: str, shift: tuple[int, int]
) -> None:
    del name
    node = f"id:evidence-{HELD}-people-2-selector a"
    found = re.search(node + r".*oa:start (\d+) ; oa:end (\d+)", study.turtle)
    assert found
    start, end = int(found[1]), int(found[2])
    moved = found[0].replace(
        f"oa:start {start} ; oa:end {end}", f"oa:start {start + shift[0]} ; oa:end {end + shift[1]}"
    )
    report = run(study.swap(found[0], moved))
    [finding] = [item for item in report.findings if item.rule == "offset"]
    assert finding.claim == f"{CLAIM}{HELD}-people"
    assert f"it stands at {start} to {end}" in finding.problem


def test_a_quote_that_cuts_a_number_is_named_even_where_all_else_agrees(study: Study) -> None:
    # Quote, offset, words around, value and bounds are changed together: 258,000 becomes 58,000.
    found = re.search(rf"id:evidence-{HELD}-cases-2-selector a.*oa:start (\d+)", study.turtle)
    assert found
    start = int(found[1])
    cut = (
        found[0]
        .replace('"258,000"', '"58,000"')
        .replace(' a total of "', ' a total of 2"')
        .replace(f"start {start}", f"start {start + 1}")
    )
    cut_study = study.swap(found[0], cut).swap("fkg:value 258000", "fkg:value 58000")
    cut_study = cut_study.swap("lowerBound 257500", "lowerBound 57500").swap(
        "upperBound 258500", "upperBound 58500"
    )
    assert rules_of(run(cut_study), f"{HELD}-cases") == {"token-border"}


@pytest.mark.parametrize("gap", [" ", "\n"], ids=["beside it", "on the next line"])
def test_a_number_without_its_scale_word_is_a_cut_number(study: Study, gap: str) -> None:
    words = study.texts[HELD].replace(b"3.6 billion", b"3.6%bbillion" % gap.encode())
    study = replace(study, texts={**study.texts, HELD: words})
    found = re.search(rf"id:evidence-{HELD}-calls-2-selector a.*oa:end (\d+)", study.turtle)
    assert found
    end = int(found[1])
    cut = (
        found[0]
        .replace('"3.6 billion"', '"3.6"')
        .replace('suffix " calls', f'suffix "{gap.encode("unicode_escape").decode()}billion calls')
        .replace(f"end {end}", f"end {end - 8}")
    )
    cut_study = study.swap(found[0], cut).swap("fkg:value 3600000000", "fkg:value 3.6")
    assert "token-border" in rules_of(run(cut_study), f"{HELD}-calls")


def test_a_number_from_outside_the_statements_is_named(study: Study) -> None:
    number = f"id:claim-{HELD}-cases fkg:evidence id:evidence-{HELD}-cases-2 ."
    other = f"id:claim-{HELD}-cases fkg:evidence id:evidence-{HELD}-calls-2 ."
    assert "statement" in rules_of(run(study.swap(number, other)), f"{HELD}-cases")


def test_a_wrong_digest_with_all_quotes_standing_blames_the_digest(study: Study) -> None:
    digest = re.search(r"sha256:([0-9a-f]{64})", study.turtle)
    assert digest
    report = run(study.swap(digest[1], "0" * 64))
    assert {finding.rule for finding in report.findings} == {"text-digest"}
    assert all("the digest is the likely culprit" in finding.problem for finding in report.findings)
    assert len({finding.claim for finding in report.findings}) == 5
    assert report.counts.held_verified == 0


@pytest.mark.parametrize("offset", ["9" * 5000, "１２", "-1", "1.0"])
def test_an_offset_that_no_text_reaches_is_named(study: Study, offset: str) -> None:
    moved = re.sub(r"(dens-1-selector a .*oa:start )\d+", rf'\g<1>"{offset}"^^xsd:integer', study.turtle)
    assert moved != study.turtle
    report = run(replace(study, turtle=moved))
    assert "oa:start is no offset" in [finding.problem for finding in report.findings]


def test_a_code_may_have_an_empty_word(study: Study) -> None:
    for words in ('"more than"@en', '"cases"@en'):
        assert run(study.swap(f"skos:hiddenLabel {words}", f'skos:hiddenLabel ""@en , {words}')).ok


def test_verify_imports_no_other_room() -> None:
    modules = sorted(Path(fraudkg.verify.__file__).parent.glob("*.py"))
    assert modules
    for module in modules:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                assert node.level == 0
                names = [node.module or ""]
            for name in names:
                assert not name.startswith("fraudkg") or name.startswith("fraudkg.verify"), (
                    f"{module}: {name}"
                )

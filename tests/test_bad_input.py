"""What bad input gets: one sentence with place and remedy, status 2, and the previous output as it was."""

import shutil

import pytest
from tests.conftest import Run, Study
from tests.judges.message import broken


def test_a_text_that_is_not_utf8(study: Study, run: Run) -> None:
    study.write_text("Made up: façade".encode("latin-1"))
    assert broken(study, run) == "source.txt: byte 11 is not UTF-8; save the text as UTF-8."


def test_an_empty_text(study: Study, run: Run) -> None:
    study.write_text(b"\n")
    assert broken(study, run) == "source.txt: the text is empty; put the release's text there."


def test_a_text_that_is_missing(study: Study, run: Run) -> None:
    (study.folder / "source.txt").unlink()
    assert broken(study, run) == (
        "source.txt: the text cannot be read (No such file or directory); "
        "put the release's text there, or set `held: false` in release.yaml."
    )


def test_line_ends_of_windows_are_named(study: Study, run: Run) -> None:
    (study.folder / "source.txt").write_bytes(study.text.replace("\n", "\r\n").encode())
    assert broken(study, run) == (
        "source.txt: the text is the frozen one, with the line ends of Windows; "
        "turn each line end back into a single line feed."
    )


def test_a_digest_that_no_longer_matches(study: Study, run: Run) -> None:
    study.write_text(study.text.encode(), digest="f" * 64)
    told = broken(study, run)
    assert told.startswith("source.txt: the text's SHA-256 is ")
    assert "but release.yaml says ffff" in told
    assert told.endswith("docs/review.md says how to take in a correction.")


def test_a_slip_in_claims_yaml(study: Study, run: Run) -> None:
    study.write("claims.yaml", study.claims.replace("value: 258", "vaule: 258"))
    assert broken(study, run) == (
        "claims.yaml:4: claims/0 is not as expected: there is no slot vaule, perhaps value is meant; "
        "see src/fraudkg/claims/claims.schema.json, which editors can use to complete and check this file."
    )


def test_a_release_declares_no_code(study: Study, run: Run) -> None:
    entities = "entities: [{id: crime-made-up, a: CrimeType, label: made up}]\n"
    study.write("claims.yaml", entities + study.head + study.claim)
    assert broken(study, run) == (
        "claims.yaml: “made up” is no CrimeType, all of which are listed; name one of crime-cybercrime-aid, "
        "crime-extortion, crime-gambling, crime-gambling-fraud, crime-human-trafficking, "
        "crime-money-laundering, crime-people-smuggling, crime-personal-data, crime-telecom-online-fraud; or "
        "list it in a Turtle file in data/reference/ of the study, as a CrimeType, or leave the claim out."
    )


def test_a_release_declares_nothing_that_is_listed(study: Study, run: Run) -> None:
    entities = "entities: [{id: agency-cn-mps, a: Agency, label: made up}]\n"
    study.write("claims.yaml", entities + study.head + study.claim)
    assert broken(study, run) == (
        "claims.yaml: agency-cn-mps is listed already, as “Ministry of Public Security”; "
        "leave it out of `entities:`, or give what you declare another id."
    )


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "statistic: cases-solved",
            "statistic: case-solved",
            "cases: nothing declares the indicator case-solved; perhaps cases-solved is meant.",
        ),
        ("unit: case", "unit: cases", "cases: nothing declares the unit cases; perhaps case is meant."),
        (
            "area: country-chn",
            "area: country-singapore",
            (
                "cases: nothing declares the entity country-singapore; perhaps country-sgp is meant; if it "
                "is new, write under `entities:` in claims.yaml "
                "`- {id: country-singapore, a: Country, label: …}`."
            ),
        ),
        (
            "area: country-chn",
            "area: country-cn",
            (
                "cases: nothing declares the entity country-cn; perhaps country-can or country-chn is meant; "
                "if it is new, write under `entities:` in claims.yaml "
                "`- {id: country-cn, a: Country, label: …}`."
            ),
        ),
        (
            "area: country-chn",
            "place: country-chn",
            (
                "claims/0 is not as expected: there is no slot place, perhaps area is meant; see "
                "src/fraudkg/claims/claims.schema.json, which editors can use to complete and check this "
                "file."
            ),
        ),
        (
            "inferred: [area]",
            "inferred: [area, result]",
            (
                "claims/0/inferred/1 is not as expected: 'result' is not one of unit, comparator, period, "
                "accumulation, as-of, area, counted-by, counts, result-of, crime-type, out-of, aspect, "
                "indicator, open-list; perhaps result-of is meant; see "
                "src/fraudkg/claims/claims.schema.json, which editors can use to complete and check this "
                "file."
            ),
        ),
        (
            "area: country-chn",
            "area: country-chnn",
            (
                "cases: nothing declares the entity country-chnn; perhaps country-chn is meant; if it is "
                "new, write under `entities:` in claims.yaml `- {id: country-chnn, a: Country, label: …}`."
            ),
        ),
        (
            "area: country-chn",
            "area: agency-xx-ruritania",
            (
                "cases: nothing declares the entity agency-xx-ruritania; if it is new, "
                "write under `entities:` in claims.yaml `- {id: agency-xx-ruritania, a: Agency, label: …}`."
            ),
        ),
        (
            "statistic: cases-solved",
            "statistic: xyzzy",
            "cases: nothing declares the indicator xyzzy; add it to ontology/codes.ttl or data/reference/.",
        ),
        (
            "police solved 258 cases",
            "Police solved 258 cases",
            (
                "cases: the quote «In 2025, Police solved 258 cases» is not in the text, "
                "though it would be but for case or white space; "
                "copy the words from the text, character by character."
            ),
        ),
        (
            "value: 258",
            "value: 259",
            (
                "cases: the value 259 does not follow from its words: "
                "the quote has «2025» (2025), «258» (258); correct `value`, or quote the words that state it."
            ),
        ),
    ],
    ids=[
        "indicator",
        "unit",
        "name",
        "two-letters",
        "page-word",
        "listed",
        "entity",
        "new-entity",
        "stranger",
        "absent",
        "value",
    ],
)
def test_a_claim_that_does_not_hold(study: Study, run: Run, before: str, after: str, expected: str) -> None:
    assert study.claims.count(before) == 1
    study.write("claims.yaml", study.claims.replace(before, after))
    line = 10 if "inferred" in before else 4
    assert broken(study, run) == f"claims.yaml:{line}: {expected}"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("outcome: dens-dismantld", "nothing declares the indicator dens-dismantld; perhaps"),
        ("narrative: method, dimension: 1-crackdwn", "nothing declares the dimension 1-crackdwn; perhaps"),
        ("narrative: method, crime-type: crime-fraus", "nothing declares the crime type fraus; "),
        ("narrative: method, about: agency-xx-ruritania", "nothing declares the entity agency-xx-ruritania;"),
        (
            "relation: [agency-cn-mps, hasPart, country-chn]",
            "no relation has the predicate hasPart; perhaps hasParty is meant.",
        ),
        (
            "relation: [place-mm-kk-park, locatedIn, country-mmr]",
            "locatedIn is told by the reference data, and by no claim; say it in a Turtle file",
        ),
        (
            "status: {of: place-mm-kk-park, aspect: activty, is: eradicated}",
            "nothing declares the aspect activty; perhaps activity is meant.",
        ),
        (
            "status: {of: place-mm-kk-park, aspect: activity, is: eradicatd}",
            "nothing declares the site status eradicatd; perhaps eradicated is meant.",
        ),
    ],
)
def test_what_a_claim_of_any_kind_names_is_declared(
    study: Study, run: Run, claim: str, expected: str
) -> None:
    study.write("claims.yaml", f"{study.head}  - {{key: a, quote: solved 258 cases, {claim}}}\n")
    assert broken(study, run).startswith(f"claims.yaml:4: a: {expected}")


def test_a_part_of_a_whole_names_a_claim_of_its_release(study: Study, run: Run) -> None:
    study.write("claims.yaml", study.claims.replace("    unit: case\n", "    unit: case\n    out-of: all\n"))
    status, _, errors = run("build", "-C", study.root, "-o", study.output, "--no-check")
    assert (status, "cases: no claim of this release has the key all; write the key of" in errors) == (
        2,
        True,
    )


def test_a_key_that_is_nearly_right_is_offered(study: Study, run: Run) -> None:
    study.write(
        "claims.yaml", study.claims.replace("    unit: case\n", "    unit: case\n    out-of: casse\n")
    )
    status, _, errors = run("build", "-C", study.root, "-o", study.output, "--no-check")
    assert (status, "has the key casse; perhaps cases is meant." in errors) == (2, True)


def test_who_doubts_is_declared(study: Study, run: Run) -> None:
    doubts = study.root / "data" / "assessments" / "a.yaml"
    doubts.parent.mkdir()
    doubts.write_text(
        f"- {{id: assessment-a, label: made up, issue: implausible, about: claim-{study.name}-cases, "
        "by: agent-me, on: 2026-01-02, reason: made up}\n",
        "utf-8",
    )
    assert broken(study, run).removeprefix(f"{doubts}: ") == (
        "assessment-a: nothing declares agent-me, which `by` names; declare it in a Turtle file in "
        'data/reference/ of the study: `id:agent-me a fkg:Agent ; rdfs:label "…"@en .`.'
    )


def test_two_releases_may_not_describe_one_announcement_in_two_ways(study: Study, run: Run) -> None:
    second = study.folder.with_name("xx-police-20260102-en-herald")
    shutil.copytree(study.folder, second)
    text = (study.folder / "release.yaml").read_text("utf-8").replace("label: made up", "label: other")
    (second / "release.yaml").write_text(text.replace(study.name, second.name), "utf-8")
    assert "describe announcement-xx-police-20260101 differently; describe it once" in broken(study, run)


def test_an_ignored_mention_that_is_not_there(study: Study, run: Run) -> None:
    study.write("claims.yaml", study.claims.replace('"43 cases"', '"44 cases"'))
    assert broken(study, run).startswith(
        "claims.yaml:12: ignored mention: the quote «44 cases» is not in the text;"
    )


@pytest.mark.parametrize(
    "address", ["https://x.example/a b", "https://x.example/a>b", "https://x.example/100%"]
)
def test_an_address_that_is_no_iri(study: Study, run: Run, address: str) -> None:
    release = study.folder / "release.yaml"
    release.write_text(f"{release.read_text()}address: '{address}'\n")
    assert broken(study, run).startswith(f"release.yaml: {address} is no IRI (")

"""A release's folder as people write it; each slip has its place and its remedy."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from textwrap import dedent

import pytest

from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Narrative, Outcome, Quote, Relation, Statistic, Status, Words
from fraudkg.errors import InputError

NAME = "xx-police-20260101-en-gazette"
RELEASE = f"""\
# made up
id: {NAME}
title: Made up release
language: en
published-on: 2026-01-01
announcement:
  {{id: announcement-xx-police-20260101, label: made up, held-by: [agency-xx], occurred-on: 2026-01-01}}
text: {{held: false, rights: made up}}
"""
OCCURRED = "announcement/occurred-on is not as expected: 2026-01-32 is not a date; write a day that the cal"
CLAIMS = """\
# made up
defaults: {asserted-by: agency-xx, modality: ongoing}
claims:
  - {key: cases, statistic: solved, value: 12.50, unit: case, period: 2025, quote: 12.50 cases, also: [so]}
"""


def folder_of(root: Path, *, claims: str = CLAIMS, release: str = RELEASE) -> Path:
    folder = root / NAME
    folder.mkdir(exist_ok=True)
    (folder / "release.yaml").write_text(release, "utf-8")
    (folder / "claims.yaml").write_text(dedent(claims), "utf-8")
    return folder


def message(root: Path, *, claims: str = CLAIMS, release: str = RELEASE) -> str:
    with pytest.raises(InputError) as caught:
        read_release(folder_of(root, claims=claims, release=release))
    return str(caught.value).replace(f"{root}/{NAME}/", "")


def one(claim: str) -> str:
    """A file with one claim, which stands in its line 3."""
    return f"defaults: {{asserted-by: agency-xx}}\nclaims:\n  - {{{claim}}}\n"


def test_a_release_is_read_with_its_defaults(tmp_path: Path) -> None:
    release = read_release(folder_of(tmp_path))
    (claim,) = release.claims
    assert (release.id, release.text_file, release.published_on) == (NAME, None, date(2026, 1, 1))
    assert (claim.asserted_by, claim.modality, claim.claim_status) == (("agency-xx",), "ongoing", "stands")
    assert claim.quotes == (Quote("12.50 cases"), Quote("so"))
    assert claim.place.endswith("claims.yaml:4")
    assert isinstance(claim.content, Statistic)
    assert (claim.content.quantity.value, claim.content.quantity.comparator) == (Decimal("12.50"), "exact")
    assert claim.content.accumulation == "period"


def test_each_kind_of_claim_becomes_its_type(tmp_path: Path) -> None:
    claims = """\
        defaults: {asserted-by: [agency-xx, agency-yy]}
        entities: [{id: persons-xx, a: PersonGroup, label: made up, alt: [others]}]
        claims:
          - {key: a, outcome: dens-dismantled, quantity: many, quote: many}
          - {key: b, relation: [agency-xx, made, action-xx], quote: b, open-list: true, inferred: [open-list]}
          - {key: c, status: {of: place-xx, aspect: activity, is: eradicated, as-of: 2026-01-08}, quote: c}
          - {key: d, narrative: method, about: a, quote: d, occurrence: 2, asserted-by: zz, dimension: 1-x}
          - key: e
            statistic: suspects-arrested
            comparator: between
            lower: 5
            upper: 9
            unit: person
            quote: between 5 and 9
            words: {unit: [men, {text: women, quote: the women, occurrence: 2}], bound: between}
        ignored: [{quote: Made up, reason: layout, occurrence: 3}]
    """
    release = read_release(folder_of(tmp_path, claims=claims))
    assert [claim.content for claim in release.claims[:4]] == [
        Outcome("dens-dismantled", "many"),
        Relation("agency-xx", "made", "action-xx"),
        Status("place-xx", "activity", "eradicated"),
        Narrative("method"),
    ]
    a, b, c, d, e = release.claims
    assert (b.open_list, b.inferred, c.as_of) == (True, ("open-list",), date(2026, 1, 8))
    assert (d.quotes[0].occurrence, d.asserted_by, d.dimensions, d.about) == (2, ("zz",), ("1-x",), ("a",))
    assert a.asserted_by == ("agency-xx", "agency-yy")
    assert e.words == (
        Words("bound", "between"),
        Words("unit", "men"),
        Words("unit", "women", "the women", 2),
    )
    assert release.entities[0].alternatives == ("others",)
    assert (release.ignored[0].text, release.ignored[0].occurrence) == ("Made up", 3)


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            "narrative: method, abuot: x",
            (
                "claims/0 is not as expected: there is no slot abuot, perhaps about is meant; "
                "see src/fraudkg/claims/claims.schema.json, which editors can use to complete and check "
                "this file."
            ),
        ),
        ("key: a, quote: q", "it has exactly one of statistic, outcome, relation, status and narrative;"),
        (
            "narrative: method, outcome: b",
            "it has exactly one of statistic, outcome, relation, status and narrative;",
        ),
        ("statistic: b, value: 1", "claims/0 is not as expected: unit is missing;"),
        ("key: a, narrative: method", "claims/0 is not as expected: quote is missing;"),
        ("key: A b, quote: q, narrative: method", "claims/0/key is not as expected: 'A b' is no id,"),
        ("narrative: tale", "claims/0/narrative is not as expected: 'tale' is not one of"),
        ("key: a, quote: , narrative: method", "claims/0/quote is not as expected: it is empty;"),
        ("narrative: method, modality: maybe", "claims/0/modality is not as expected: 'maybe' is not one of"),
        (
            "statistic: b, unit: c, value: many",
            "claims/0/value is not as expected: 'many' is no number, which is written in plain digits",
        ),
        ("narrative: method, words: {place: {txt: b}}", "there is no slot txt, perhaps text"),
        (
            "statistic: b, unit: c, value: 3, period: {start: 2025-01-01, end: 2025-06-30}",
            "is none; it is a year, a month, or an interval of ISO dates; `..` for an open end;",
        ),
        (
            "statistic: b, unit: c, value: 3, claim-status: withdrawn",
            "claims/0 is not as expected: reason is missing;",
        ),
        ("narrative: method, value: 3", "`value` belongs to a statistic; take it out."),
        (
            "statistic: b, unit: c",
            (
                "a statistic has a `value`, or comparator `between` with `lower` and `upper`; "
                "give the one or the other."
            ),
        ),
        (
            "statistic: b, unit: c, value: 3, comparator: between, lower: 1, upper: 5",
            "a statistic has a `value`, or comparator `between`",
        ),
        (
            "statistic: b, unit: c, value: 3, lower: 1",
            (
                "`lower` and `upper` are stated only with comparator `between`; "
                "take them out; the build computes them."
            ),
        ),
        (
            "statistic: b, unit: c, comparator: between, lower: 5",
            "`between` has `lower` and `upper`, the smaller first; give both numbers.",
        ),
        (
            "statistic: b, unit: c, comparator: between, lower: 9, upper: 5",
            "`between` has `lower` and `upper`, the smaller first; give both numbers.",
        ),
        ("narrative: method, period: 2025-13", "2025-13 is not a period; write 2025 or 2025-12."),
        (
            "narrative: method, as-of: '2026-02-30'",
            "2026-02-30 is not a date; write a day that the calendar has.",
        ),
        (
            "narrative: method, as-of: 2026-02-30",
            "2026-02-30 is not a date; write a day that the calendar has.",
        ),
    ],
)
def test_a_slip_in_a_claim_has_its_line_and_its_remedy(tmp_path: Path, claim: str, expected: str) -> None:
    told = message(tmp_path, claims=one(claim if claim.startswith("key: ") else f"key: a, quote: q, {claim}"))
    assert expected in told
    assert told.startswith("claims.yaml:3: ")
    assert "\n" not in told


def test_an_entity_that_is_declared_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    entities = (
        "entities:\n  - {id: men, a: PersonGroup, label: men}\n  - {id: men, a: PersonGroup, label: they}\n"
    )
    assert message(tmp_path, claims=CLAIMS + entities) == (
        "claims.yaml:7: the entity men is declared twice, first at claims.yaml:6; "
        "give each an id of its own, or leave one out."
    )


def test_a_key_that_stands_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    claims = CLAIMS + "  - {key: cases, narrative: method, quote: q}\n"
    told = message(tmp_path, claims=claims)
    assert told == (
        "claims.yaml:5: the key cases is used twice, first at claims.yaml:4; "
        "give each claim a key of its own."
    )


def test_somebody_has_to_assert_a_claim(tmp_path: Path) -> None:
    told = message(tmp_path, claims="claims:\n  - {key: a, narrative: method, quote: q}\n")
    assert told == (
        "claims.yaml:2: nobody is said to assert a; add `asserted-by`, or a default for the file."
    )


@pytest.mark.parametrize("claims", ["", "# nothing yet\n", "---\n"])
def test_an_empty_file_says_what_to_write(tmp_path: Path, claims: str) -> None:
    assert message(tmp_path, claims=claims) == (
        "claims.yaml: the file is empty; write at least `claims: []` into it."
    )


def test_a_release_without_claims_is_read(tmp_path: Path) -> None:
    assert read_release(folder_of(tmp_path, claims="claims: []\n")).claims == ()


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            f"id: {NAME}",
            "id: other",
            f"release.yaml: the release is called other but its folder {NAME}; give both",
        ),
        ("title: Made up release\n", "", "release.yaml:2: the file is not as expected: title is missing;"),
        ("language: en", "language: EN", "release.yaml:4: language is not as expected: 'EN' is not one of"),
        ("held: false", "held: true", "text is not as expected: file and sha256 are missing;"),
        (
            "held: false",
            "held: false, file: a.txt",
            "release.yaml:8: text is not as expected: 'a.txt' does not belong here;",
        ),
        (
            "held-by: [agency-xx]",
            "held-by: agency-xx",
            "announcement/held-by is not as expected: 'agency-xx' is no list; write `held-by: [agency-xx]`.",
        ),
        ("occurred-on: 2026-01-01", "occurred-on: 2026-01-32", f"release.yaml:7: {OCCURRED}"),
        ("occurred-on: 2026-01-01", "occurred-on: '2026-01-32'", f"release.yaml:7: {OCCURRED}"),
    ],
)
def test_a_slip_in_release_yaml_has_its_place(tmp_path: Path, before: str, after: str, expected: str) -> None:
    assert RELEASE.count(before) == 1
    assert expected in message(tmp_path, release=RELEASE.replace(before, after))


def test_all_slips_that_the_schema_sees_are_told_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    changed = RELEASE.replace("title:", "titel:").replace("language: en", "language: EN")
    told = message(tmp_path, release=changed.replace("held: false", "held: true")).splitlines()
    assert [one.partition("release.yaml:")[2].partition(" is not")[0] for one in told] == [
        "2: the file",
        "2: the file",
        "4: language",
        "8: text",
    ]


def test_all_faults_of_a_release_are_told_at_once(tmp_path: Path) -> None:
    claims = """\
        defaults: {asserted-by: agency-xx}
        claims:
          - {key: a, narrative: method, quote: q, as-of: 2026-02-30, period: 2025-02-31}
          - {key: b, narrative: method, quote: q, value: 3}
          - {key: c, narrative: method, quote: q, period: 2025-01-01/2025-13-01, quot: q}
          - {key: d, narrative: method, quote: q}
          - {key: d, narrative: method, quote: q}
        ignored: [{quote: q, reason: A reason}]
        """
    told = message(tmp_path, claims=claims, release=RELEASE.replace("2026-01-01\n", "2026-02-30\n"))
    assert [re.sub(" is not as expected|;.*|le hyphens.*", "", line) for line in told.splitlines()] == [
        "claims.yaml:3: claims/0/as-of: 2026-02-30 is not a date",
        "claims.yaml:3: claims/0/period: 2025-02-31 is not a period",
        "claims.yaml:4: `value` belongs to a statistic",
        "claims.yaml:5: claims/2: there is no slot quot, perhaps quote is meant",
        "claims.yaml:5: claims/2/period: 2025-13-01 is not a date",
        "claims.yaml:7: the key d is used twice, first at claims.yaml:6",
        "claims.yaml:8: ignored/0/reason: 'A reason' is no id, which has lower-case letters, digits and sing",
        "release.yaml:5: published-on: 2026-02-30 is not a date",
    ]


def test_an_announcement_may_be_named_only(tmp_path: Path) -> None:
    release = re.sub(r"announcement:\n  {id: ([a-z0-9-]+).*}", r"announcement: \1", RELEASE)
    announcement = read_release(folder_of(tmp_path, release=release)).announcement
    assert (announcement.id, announcement.label) == ("announcement-xx-police-20260101", "")

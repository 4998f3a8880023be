"""Tamper with the real graph and its text, one thing at a time, and ask for the claim's name each time.

Each kind is tried on each claim, piece of evidence or text that it applies to. A tampering counts as named
where the report has a finding for each claim that it touches; no other claim may be named.
"""

import os
import re
from collections import Counter

import pytest
from tests.verify.study import ROOT, listed, other_letter, study
from tests.verify.tamperings import KINDS

from fraudkg.verify import UnreadableError, verify_triples
from fraudkg.verify.graph import ID

PAGE = ROOT / "docs" / "verification.md"


def test_the_graph_as_published_has_no_finding() -> None:
    report = verify_triples(listed(study().triples), study().texts)
    assert report.findings == ()
    assert report.counts.held_verified == report.counts.held > 0
    assert report.counts.cited_verified == report.counts.cited > 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_every_tampering_is_named_with_its_claim(kind: str) -> None:
    """Every thirteenth is verified, all of them with FRAUDKG_PUBLISH=1, which makes the table of the page."""
    is_published = bool(os.environ.get("FRAUDKG_PUBLISH"))
    tally: Counter[str] = Counter()
    missed, others = [], []
    for number, tampering in enumerate(KINDS[kind](study())):
        if number % 13 and not is_published:
            tally["named"] += 1
            tally["tried"] += 1
            continue
        report = verify_triples(listed(tampering.triples), tampering.texts)
        named = {finding.claim for finding in report.findings if finding.claim}
        tally["tried"] += 1
        if tampering.claims <= named:
            tally["named"] += 1
        else:
            missed.append(tampering.what)
        if not named <= tampering.claims:
            others.append(tampering.what)
    print(f"{kind}: {tally['named']} of {tally['tried']} named")  # noqa: T201 -- for pytest -s
    assert tally["tried"] > 0
    assert missed == []
    assert others == []
    row = f"| {kind} | {tally['named']:,} of {tally['tried']:,} |"
    if is_published:
        page = PAGE.read_text(encoding="utf-8")
        old = re.compile(rf"^\| {re.escape(kind)} \|.*$", re.MULTILINE)
        page = old.sub(row, page) if old.search(page) else page + row + "\n"
        PAGE.write_text(page, encoding="utf-8")
    assert row in PAGE.read_text(encoding="utf-8").splitlines(), (
        "publish it: set FRAUDKG_PUBLISH=1 and run again"
    )


@pytest.mark.slow
def test_a_changed_byte_inside_a_quote_names_where_that_quote_stood() -> None:
    """One quote in eight."""
    held = [(claim, item) for claim, item in study().evidence() if item.start is not None]
    for claim, item in held[::8]:
        if item.start is None or item.end is None:
            continue
        release = claim.text.removeprefix(f"{ID}text-")
        text = study().texts[release].decode()
        at = (item.start + item.end) // 2
        changed = text[:at] + other_letter(text[at]) + text[at + 1 :]
        report = verify_triples(listed(study().triples), study().texts | {release: changed.encode()})
        drifted = [
            finding
            for finding in report.findings
            if (finding.rule, finding.evidence) == ("drifted", item.iri)
        ]
        assert [finding.claim for finding in drifted] == [claim.iri]
        assert f"first at code point {at}:" in next(
            f.problem for f in report.findings if f.rule == "text-changed"
        )


def test_a_byte_that_spoils_the_encoding_is_refused() -> None:
    for release, content in study().texts.items():
        for at in [at for at, byte in enumerate(content) if byte >= 0xC0]:
            spoilt = {release: content[:at] + b"\xff" + content[at + 1 :]}
            with pytest.raises(UnreadableError, match=f"{release}.*byte {at}"):
                verify_triples(listed(study().triples), spoilt)


def test_the_page_publishes_every_kind() -> None:
    lines = PAGE.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if re.search(r"\| [\d,]+ of [\d,]+ \|$", line)]
    assert sorted(row[0].removeprefix("| ") for row in rows) == sorted(KINDS)

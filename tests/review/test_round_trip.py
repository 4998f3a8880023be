"""What a person accepts holds in the build and for the verifier: made-up sentences go all the way."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest

from fraudkg.claims.loader import read_release
from fraudkg.claims.model import Statistic
from fraudkg.claims.names import Names
from fraudkg.extract.candidates import Measure, Reading, StatisticCandidate
from fraudkg.extract.contract import to_contract
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.naming.entities import Entities
from fraudkg.graph.builder import build_dataset
from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study
from fraudkg.graph.triples import to_ntriples
from fraudkg.resources import resource
from fraudkg.review.work import Work
from fraudkg.review.writing.accepted import accepted
from fraudkg.verify import verify_triples
from fraudkg.verify.report import Report


@dataclass(frozen=True, order=True, slots=True)
class Sentence:
    """A made-up sentence, and what each figure in it says: comparator, value or both ends, unit."""

    language: str
    words: str
    said: tuple[tuple[str, ...], ...]


# Made-up sentences: nothing of this was ever announced.
SENTENCES = (
    Sentence("en", "Made up: police seized more than US$3.6 billion.", (("more-than", "3600000000", "usd"),)),
    Sentence("en", "Made up: they stopped 5 to 10 million calls.", (
        ("between", "5000000", "10000000", "call"),)),
    Sentence("en", "Made up: cases fell by 12.5 per cent.", (("exact", "12.5", "percent"),)),
    Sentence("en", "Made up: losses nearly doubled, and nine in 10 victims lost money.", (
        ("nearly", "2", "fold"), ("exact", "90", "percent"))),
    Sentence("en", "Made up: 120 people were handed over, and half a million cards were found.", (
        ("exact", "120", "person"), ("exact", "500000", "card"))),
    Sentence("zh-hans", "编造：查获涉案资金2720余亿元，抓获两三千人。", (
        ("more-than", "272000000000", "cny"), ("between", "2000", "3000", "person"))),
    Sentence("zh-hans", "编造：封停网站近3.5万个，案件同比下降百分之三十，三成为投资类。", (
        ("nearly", "35000", "website"), ("exact", "30", "percent"))),
    Sentence("zh-hant", "編造：損失1億3000萬元，上升2.3倍。", (
        ("exact", "130000000", "cny"), ("exact", "2.3", "fold"))),
    Sentence("ja", "架空：被害額は約3億5千万円、被害者は120人以上。", (
        ("about", "350000000", "jpy"), ("at-least", "120", "person"))),
    Sentence("ko", "가상: 2만6130명을 검거하고 1조 3162억원을 압수, 약 100명 구속.", (
        ("exact", "26130", "person"), ("exact", "1316200000000", "krw"), ("about", "100", "person"))),
    Sentence("th", "สมมติ: ความเสียหายกว่า 20 ล้านบาท จับกุมผู้ต้องหา ๕๔ คน", (
        ("more-than", "20000000", "thb"), ("exact", "54", "person"))),
    Sentence("vi", "Hư cấu: hơn 8.000 người mất 1,5 tỷ đồng, giảm 17,5%.", (
        ("more-than", "8000", "person"), ("exact", "1500000000", "vnd"), ("exact", "17.5", "percent"))),
)  # fmt: skip
_RELEASE = """\
# made up
id: {name}
title: Made up
language: {language}
published-on: 2026-01-08
announcement: {{id: announcement-{name}, label: made up, held-by: [agency-cn-mps]}}
text: {{held: true, file: source.txt, sha256: {digest}, rights: made up}}
"""


def name_of(number: int) -> str:
    return f"xx-police-202601{number + 1:02}-{SENTENCES[number].language}"


def candidates(document: Document) -> Reading:
    """All quantities of a text, as counts of one indicator."""
    lexicon, reference = [resource("data", "lexicon")], [resource("data", "reference")]
    entities = Entities(lexicon, reference, document.family).find(document)
    found = Quantities(lexicon, reference, document.family).find(document, entities).quantities
    measure = Measure("cases-solved", "made up", confidence="high", rules=("made-up",))
    return Reading(
        tuple(
            # Of what a share or a change is one, a person would say; here all go under one indicator.
            StatisticCandidate(replace(one, flags=()), measure, None, None, None, None, None, "done")
            for one in found
        )
    )


def accept_all(folder: Path, sentence: Sentence, reference: Reference, names: Names) -> None:
    """Read a sentence and accept every proposal, as a person would with `fraudkg review`."""
    folder.mkdir(parents=True)
    data = sentence.words.encode()
    (folder / "source.txt").write_bytes(data)
    digest = hashlib.sha256(data).hexdigest()
    release = _RELEASE.format(name=folder.name, language=sentence.language, digest=digest)
    (folder / "release.yaml").write_text(release, "utf-8")
    (folder / "claims.yaml").write_text("defaults: {asserted-by: agency-cn-mps}\nclaims: []\n", "utf-8")

    document = Document(sentence.words, sentence.language, date(2026, 1, 8), "agency-cn-mps")
    work = Work.open(folder, reference.lexicon, names)
    work = work.read_anew(to_contract(document, candidates(document), "made-up"))
    proposals = [one for one in work.proposals.values() if one.candidate.kind == "statistic"]
    assert [one.problem for one in proposals if one.problem] == []
    rows = "".join(
        f"  - {{candidate: {one.candidate.id}, by: me, on: 2026-11-26, decision: accept}}\n"
        for one in proposals
    )
    (folder / "decisions.yaml").write_text("decisions:\n" + rows, "utf-8")
    work = Work.open(folder, reference.lexicon, names)
    (folder / "claims.yaml").write_bytes(accepted(work, work.decisions.made).data)


@dataclass(frozen=True)
class Done:
    """The study's folder, its graph verified, and the texts."""

    folder: Path
    report: Report
    texts: Mapping[str, bytes]


@pytest.fixture(scope="module")
def done(tmp_path_factory: pytest.TempPathFactory) -> Done:
    """A study of made-up releases, one for each sentence, from text to verified graph."""
    own = tmp_path_factory.mktemp("study")
    reference = Reference.from_study(Study())
    names = reference.names([])
    for number, sentence in enumerate(SENTENCES):
        accept_all(own / "data" / "releases" / name_of(number), sentence, reference, names)
    study = Study(own)
    texts = {
        folder.name: (folder / "source.txt").read_bytes()
        for folder in study.release_folders()
        if (folder / "source.txt").exists()
    }
    triples = to_ntriples(build_dataset(study).dataset.union())
    return Done(own, verify_triples(ox.parse(input=triples, format=ox.RdfFormat.N_TRIPLES), texts), texts)


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=[one.words[:24] for one in SENTENCES])
def test_an_accepted_figure_is_what_the_sentence_says(done: Done, number: int) -> None:
    release = read_release(done.folder / "data" / "releases" / name_of(number))
    said = set()
    for claim in release.claims:
        assert isinstance(claim.content, Statistic)
        quantity = claim.content.quantity
        ends = (quantity.lower, quantity.upper) if quantity.value is None else (quantity.value,)
        said.add((quantity.comparator, *(f"{Decimal(end or 0):f}" for end in ends), quantity.unit))
    assert said >= set(SENTENCES[number].said)


@pytest.mark.parametrize("number", range(len(SENTENCES)), ids=[one.words[:24] for one in SENTENCES])
def test_the_verifier_finds_nothing(done: Done, number: int) -> None:
    assert [one for one in done.report.findings if f"claim-{name_of(number)}" in one.claim] == []


def test_all_of_the_study_is_verified(done: Done) -> None:
    assert done.report.ok
    assert done.report.counts.claims_verified == done.report.counts.claims

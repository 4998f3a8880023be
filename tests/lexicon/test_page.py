"""The page on the lexicon, followed: a made-up measure and a made-up issuer, and no line of Python.

That the command is content with the study, the page says itself, and `tests/docs` runs it.
"""

from pathlib import Path

import doc_blocks
import pytest
from click.testing import CliRunner

from fraudkg.cli.build import command as build
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.quantities import Quantities
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.naming.entities import Entities
from fraudkg.graph.study import Study
from fraudkg.lexicon.lint import lint

ROOT = Path(__file__).parents[2]


@pytest.fixture
def study(tmp_path: Path) -> Path:
    doc_blocks.prepare(ROOT / "docs" / "lexicon.md", tmp_path)
    return tmp_path / "our-study"


@pytest.mark.slow
def test_what_the_page_declares_is_built_without_findings(study: Path) -> None:
    arguments = ["-C", str(study), "-o", str(study / "out")]
    result = CliRunner().invoke(build, arguments)
    assert (result.exit_code, "checks     no findings" in result.output) == (0, True), result.output


def test_the_measure_and_the_issuer_are_read(study: Path) -> None:
    lexicon = [ROOT / "data" / "lexicon", study / "data" / "lexicon"]
    reference = [ROOT / "data" / "reference", study / "data" / "reference"]
    text = "The Bureau of Vigilant Parrots coached 12 parrots. It seized $3,000 in cash."
    document = Document(text, "en", issuer="agency-sg-parrot-bureau")
    entities = Entities(lexicon, reference, "en").find(document)
    quantities = Quantities(lexicon, reference, "en").find(document, entities).quantities
    measures = Measures(lexicon, "en").name(document, quantities)
    assert "agency-sg-parrot-bureau" in {one.id for one in entities}
    assert [(one.number.text, one.unit) for one in quantities][1] == ("3,000", "sgd")
    assert [one.indicator for one in measures] == ["parrots-trained", "funds-seized"]


def test_the_clash_is_told_as_the_page_tells_it_and_has_its_remedy(study: Path) -> None:
    blocks = list(doc_blocks.blocks(ROOT / "docs" / "lexicon.md"))
    (clashing,) = [one.text for one in blocks if "mules-interviewed" in one.text and one.kind == "yaml"]
    (finding,) = [one.text for one in blocks if one.kind == "text" and "both claim" in one.text]
    words = study / "data" / "lexicon" / "measures.yaml"
    words.write_text(clashing, "utf-8")
    lexicon = [ROOT / "data" / "lexicon", study / "data" / "lexicon"]

    def told() -> str:
        """What the command asks first; it takes its time over every example besides."""
        return "\n".join(map(str, lint(lexicon, Study(study).declaring()))).replace(str(study), "our-study")

    assert " ".join(finding.split()) in told()
    remedy = "code: mules-interviewed\n  broader: suspects-investigated\n"
    words.write_text(clashing.replace("code: mules-interviewed\n", remedy), "utf-8")
    assert "both claim" not in told()
    document = Document("Officers interviewed 73 money mules.", "en")
    quantities = Quantities(lexicon, [ROOT / "data" / "reference"], "en").find(document, ()).quantities
    (measure,) = Measures(lexicon, "en").name(document, quantities)
    assert (measure.indicator, measure.confidence) == ("mules-interviewed", "high")


def test_without_its_concept_the_measure_is_a_finding(study: Path) -> None:
    (study / "data" / "reference" / "codes.ttl").unlink()
    told = list(map(str, lint(Study(study).folders("data/lexicon"), Study(study).declaring())))
    assert any("measures.yaml:2: no indicator has the notation parrots-trained" in one for one in told)

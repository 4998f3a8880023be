"""Labels and titles carry the language they are written in."""

from dataclasses import replace
from pathlib import Path

import pytest

from fraudkg.claims.loader import entity_of
from fraudkg.claims.model import Announcement, Claim, Narrative, Quantity, Quote, Relation, Release, Statistic
from fraudkg.graph.claims import release_triples
from fraudkg.graph.labels import labels
from fraudkg.graph.rules import derive
from fraudkg.graph.triples import Triple, node, text

SUSPECTS = "违法犯罪嫌疑人"
OCCASION = Announcement("announcement-made-up", "编造发布会")
RELEASE = Release("made-up", "编造标题", "zh-hans", OCCASION, "编造", None, None, ())


def _said(release: Release, subject: str, predicate: str) -> set[str]:
    return {
        value for one, said, value in release_triples(release) if (one, said) == (node(subject), predicate)
    }


def _label(claim: Claim, spoken: str = "zh-hans") -> list[tuple[str, str]]:
    called = {"persons-made-up": SUSPECTS, "suspectedOf": "suspected of", "crime-fraud": "fraud"}
    return list(labels(claim, lambda name: called.get(name, name), spoken))


def test_titles_and_names_are_in_the_language_of_their_script() -> None:
    label = node("rdfs:label")
    entity = entity_of(
        {"id": "persons-made-up", "a": "PersonGroup", "label": SUSPECTS, "alt": ["made-up men"]}
    )
    release = replace(RELEASE, entities=(entity,))
    assert _said(release, "id:release-made-up", label) == {text("编造标题", "zh-hans")}
    assert _said(release, "id:release-made-up", node("dcterms:title")) == {text("编造标题", "zh-hans")}
    assert _said(release, "id:announcement-made-up", label) == {text("编造发布会", "zh-hans")}
    assert _said(release, "id:persons-made-up", label) == {text(SUSPECTS, "zh-hans")}
    assert _said(release, "id:persons-made-up", node("skos:altLabel")) == {text("made-up men", "en")}


@pytest.mark.parametrize(
    ("title", "spoken", "expected"),
    [
        ("Made-up raid", "zh-hans", "en"),
        ("警察庁の編集", "ja", "ja"),
        ("編造通報", "zh-hant", "zh-hant"),
        ("꾸며낸 발표", "ko", "ko"),
        ("ข่าวที่แต่งขึ้น", "th", "th"),
        ("Tin bia", "vi", "vi"),
    ],
)
def test_a_title_is_in_the_language_of_its_release_unless_its_script_is_anothers(
    title: str, spoken: str, expected: str
) -> None:
    release = replace(RELEASE, title=title, language=spoken)
    assert _said(release, "id:release-made-up", node("rdfs:label")) == {text(title, expected)}


def test_labels_may_be_given_by_language() -> None:
    slots = {"id": "persons-made-up", "a": "PersonGroup", "label": {"zh-hans": SUSPECTS, "en": "suspects"}}
    entity = entity_of(slots)
    assert entity.label == "suspects"
    said = _said(replace(RELEASE, entities=(entity,)), "id:persons-made-up", node("rdfs:label"))
    assert said == {text(SUSPECTS, "zh-hans"), text("suspects", "en")}
    before = entity_of({**slots, "label": "suspects", "label-zh": SUSPECTS})
    assert _said(replace(RELEASE, entities=(before,)), "id:persons-made-up", node("rdfs:label")) == said


def test_a_claim_is_told_in_english_of_things_by_the_names_that_they_have() -> None:
    relation = Relation("persons-made-up", "suspectedOf", "crime-fraud")
    claim = Claim("made-up", relation, (Quote("编造"),), ("agency-made-up",))
    assert _label(claim) == [("en", f"{SUSPECTS} — suspected of — fraud")]


def test_a_label_of_a_claim_in_another_language_stands_beside_the_english_one() -> None:
    claim = Claim("made-up", Narrative("evaluation"), (Quote("成果显著"),), ("agency-made-up",))
    assert _label(replace(claim, label="成果")) == [("en", "evaluation: 成果显著"), ("zh-hans", "成果")]
    figure = replace(claim, content=Statistic("made-up", Quantity(12, "exact", "case")))
    given = replace(figure, label="cases", labels=(("en", "cases"), ("zh-hans", "案件")))
    assert _label(given) == [("en", "cases: 12 unit-case"), ("zh-hans", "案件")]


def test_rules_name_what_has_no_english_label_by_the_one_that_it_has(tmp_path: Path) -> None:
    rule = tmp_path / "made-up.rq"
    rule.write_text(
        "PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#> PREFIX fkg: <https://w3id.org/fraudkg/ns#> "
        'CONSTRUCT { ?a fkg:quote ?name } WHERE { ?a rdfs:label ?name FILTER(LANG(?name) = "en") }'
    )
    label, quote = node("rdfs:label"), node("fkg:quote")
    chinese, both = node("id:a"), node("id:b")
    said: list[Triple] = [
        (chinese, label, text(SUSPECTS, "zh-hans")),
        (both, label, text(SUSPECTS, "zh-hans")),
        (both, label, text("suspects", "en")),
    ]
    assert derive(said, [rule]) == {
        (chinese, quote, text(SUSPECTS, "en")),
        (both, quote, text("suspects", "en")),
    }

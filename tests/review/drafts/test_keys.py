import re

from fraudkg.graph.reference import Reference
from fraudkg.graph.study import Study
from fraudkg.resources import resource
from fraudkg.review.drafts.keys import CLASSES, base_key, entity_class, free_key

ENDS = re.compile(r"(?:subject|object|kind): \[?([a-z, -]+)")
ANAPHOR = "-said-before"


def test_what_tells_two_claims_apart_is_no_value() -> None:
    claim = {"statistic": "cases-reported", "period": 2025, "quote": "Romance fraud 305 287"}
    taken = {"cases-reported-2025"}
    for key in ("cases-reported-2025-romance-fraud", "cases-reported-2025-2", "cases-reported-2025-3"):
        assert free_key(claim, taken) == key
        taken.add(key)


def test_a_narrative_is_called_by_its_first_words_without_figures() -> None:
    quote = "Some 15 to 20 suspects remain at large"
    assert base_key({"narrative": "situation", "quote": quote}) == "some-suspects-remain-large"
    assert base_key({"narrative": "situation", "quote": "約 20 人"}) == "situation"


def test_a_second_narrative_of_the_same_words_is_told_apart_by_its_kind() -> None:
    taken: set[str] = set()
    claim = {"narrative": "method", "quote": "Made up: investigators worked together to detect fraud"}
    first = "made-up-investigators-worked-together-detect"
    for key in (first, f"{first}-method", f"{first}-2"):
        assert free_key(claim, taken) == key
        taken.add(key)
    chinese = {"narrative": "method", "quote": "协同作战"}
    assert free_key(chinese, {"method"}) == "method-2"


def test_what_is_proposed_as_new_has_a_class_of_the_ontology() -> None:
    files = [resource("data", "lexicon", name) for name in ("entities.yaml", "relations.yaml")]
    listed = {
        kind
        for file in files
        for kinds in ENDS.findall(file.read_text("utf-8"))
        for kind in kinds.split(", ")
        if not kind.endswith(ANAPHOR)
    }
    assert {"site", "crime-type"} <= listed
    classes = Reference.from_study(Study()).classes()
    assert {kind for kind in {*listed, *CLASSES, "role"} if entity_class(kind) not in classes} == set()

"""All sentences are made up."""

import pytest

from fraudkg.extract.document import Document
from fraudkg.extract.relating.passages import features, following, passages


@pytest.mark.parametrize(
    ("text", "language", "parts"),
    [
        pytest.param(
            "警方坚持“严打、快破”的思路，联合银行、通信等部门（含三家企业）行动。",
            "zh-hans",
            ["警方坚持“严打、快破”的思路", "联合银行、通信等部门（含三家企业）行动。"],
            id="neither lists nor brackets",
        ),
        pytest.param(
            "警方表示“将一查到底，绝不手软”，群众叫好。",
            "zh-hans",
            ["警方表示“将一查到底，绝不手软”", "群众叫好。"],
            id="no quoted words",
        ),
        pytest.param(
            "Police work with banks, shops and the post office (all of them) day and night, because the "
            "gangs of this region never stop calling.",
            "en",
            [
                "Police work with banks, shops and the post office (all of them) day and night",
                " because the gangs of this region never stop calling.",
            ],
            id="no items of a list",
        ),
        pytest.param(
            "As they said: we act at once - with everybody.",
            "en",
            ["As they said", " we act at once", "with everybody."],
            id="other signs part however few words there are",
        ),
    ],
)
def test_passages_are_clauses_but_for_what_belongs_together(
    text: str, language: str, parts: list[str]
) -> None:
    document = Document(text, language)
    found = [text[one.start : one.end] for one in passages(document, document.sentences[0])]
    assert found == parts


def test_features_say_where_a_passage_stands_and_what_it_holds() -> None:
    text = "Police of the whole province acted at once, with 12 cars of four other districts.\nAll is well"
    found = [one for _, one in features(Document(text, "en"))]
    assert {"police", "act", "figure:beside", "clause:first", "paragraph:0"} <= found[0]
    assert {"with", "car", "with car", "figure", "clause:later", "paragraph:0"} <= found[1]
    assert "sentence:last" in found[2]


def test_what_was_before_is_told_within_a_sentence_and_beyond() -> None:
    assert following({"clause:first"}, "intent") == "clause:first:intent"
    assert following({"clause:later"}, "-") == "clause:later:-"

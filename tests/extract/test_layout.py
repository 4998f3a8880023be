"""What stands in which sentence of made-up texts."""

from fraudkg.extract.document import Document
from fraudkg.extract.layout import (
    by_sentence,
    ends_in_colon,
    is_list_item,
    leads_to_list,
)

TEXT = "Police did this:\n• held five men, then six.\n(2) closed a den. It was large."


def test_things_by_sentence() -> None:
    document = Document(TEXT, "en")
    offsets = [0, TEXT.index("five"), TEXT.index("six"), TEXT.index("large")]
    assert by_sentence(document, offsets, lambda offset: offset) == [
        offsets[:1],
        offsets[1:3],
        [],
        offsets[3:],
    ]
    assert by_sentence(Document("", "en"), [0], lambda offset: offset) == []


def test_items_and_leads() -> None:
    document = Document(TEXT, "en")
    assert [is_list_item(document, one) for one in document.sentences] == [False, True, True, False]
    assert [ends_in_colon(document, one) for one in document.sentences] == [True, False, False, False]


def test_lines_that_end_in_semicolons_are_items() -> None:
    document = Document("Police did this:\nheld five men;\nclosed a den.\nIt was large.", "en")
    assert [is_list_item(document, one) for one in document.sentences] == [False, True, True, False]


def test_what_chinese_counts_up_are_items() -> None:
    document = Document("某部持续发力。\n一是严打。\n二是严防。\n一一是排查。", "zh-hans")
    assert [is_list_item(document, one) for one in document.sentences] == [False, True, True, False]
    assert [leads_to_list(document, one) for one in document.sentences] == [True, False, False, False]


def test_clauses() -> None:
    document = Document(TEXT, "en")
    sentence = document.sentences[1]
    for offset in range(sentence.span.start, sentence.span.end):
        begun = [clause for clause in sentence.clauses if clause.start <= offset]
        assert sentence.clause_at(offset) == begun[-1]

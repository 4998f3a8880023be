"""Who acts in made-up sentences, and who does not; the figure in question stands in square brackets."""

from dataclasses import replace

import pytest
from tests.extract.context.figures import marked
from tests.extract.context.roles.bodies import KNOWN, roles, stage

from fraudkg.extract.candidates import EntityMention, Passage, Quantity
from fraudkg.extract.document import Document
from fraudkg.text import Span


def test_a_speaker_does_not_count() -> None:
    (found,) = roles("公安部介绍，去年损失[5]元", "zh-hans")
    assert found.counted_by is None


def test_who_acts_goes_on_to_what_was_done_only() -> None:
    text = "全国公安机关抓获[5]人。破获案件[6]起，平均年龄[7]岁。"  # made up
    _, done, unknown = roles(text, "zh-hans", indicators=("suspects-arrested", "cases-solved", None))
    assert done.counted_by is not None
    assert unknown.counted_by is None


def test_a_rise_of_reports_is_nobodys_deed() -> None:
    plain, figures = marked("云南公安机关接报[5]起，上升[6]%")  # made up
    figures[1] = replace(figures[1], kind="percent")
    span = Span(0, 6)
    entity = EntityMention(Passage(span, plain[:6]), "agency", KNOWN[plain[:6]], plain[:6])
    kinds = ["cases-reported"] * 2
    found = stage("zh").of(Document(plain, "zh-hans", None, "agency-cn-mps"), figures, [entity], kinds)
    assert [one.counted_by is None for one in found] == [False, True]


def test_what_befell_victims_has_nobody_who_did_it() -> None:
    text = "The Anti-Scam Centre recorded losses of 5 dollars"
    span = Span(text.index("5"), text.index("5") + 1)
    document = Document(text, "en", None, "agency-sg-asc")
    passage = Passage(Span(4, 20), "Anti-Scam Centre")
    entity = EntityMention(passage, "agency", "agency-sg-asc", "Anti-Scam Centre")
    quantity = Quantity(span, Passage(span, "5"), 5)
    (unknown,) = stage("en").of(document, [quantity], [entity])
    (known,) = stage("en").of(document, [quantity], [entity], ["losses-reported"])
    assert unknown.counted_by is not None
    assert known.counted_by is None


@pytest.mark.parametrize(
    "text", ["法院经审理查明，该团伙骗取[5]人。", "检察机关指控，共有[5]人参与。"]
)  # made up
def test_courts_and_prosecutors_that_state_facts_count_nothing(text: str) -> None:
    (one,) = roles(text, "zh-hans", "agency-cn-made-up")
    assert one.counted_by is None


@pytest.mark.parametrize(
    "text",
    [
        "甲市公安局抽调全市公安机关各警种民警[20]余人。",
        "甲市公安局收到银行感谢信[5]封。",
    ],
)  # made up
def test_whom_somebody_calls_up_or_hears_from_does_not_act(text: str) -> None:
    (one,) = roles(text, "zh-hans")
    assert one.counted_by is not None
    assert one.counted_by.words is not None
    assert one.counted_by.words.text == "公安局"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("According to a report by the Anti-Scam Centre, the [5] men held were old.", None),
        ("The Anti-Scam Centre held a press conference, announcing the arrest of [5] men.", None),
        ("Money was blocked in [5] accounts by the Anti-Scam Centre.", "Anti-Scam Centre"),
    ],
)  # made up
def test_who_reports_or_speaks_to_the_press_does_not_act(text: str, words: str | None) -> None:
    (one,) = roles(text, "en")
    told = one.counted_by.words if one.counted_by else None
    assert (told.text if told else None) == words

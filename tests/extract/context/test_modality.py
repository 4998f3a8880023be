"""Modality of stretches of made-up sentences, which stand in square brackets."""

import pytest

from fraudkg.extract.context.modality import Modalities
from fraudkg.extract.document import Document
from fraudkg.resources import resource
from fraudkg.text import Span

CASES = [  # all made up
    ("en", "Police held [5] men", "done"),
    ("en", "Police will train [500] officers", "intended"),
    ("en", "The ministry plans to train [500] officers", "intended"),
    ("en", "After the raid the ministry plans to train [500] officers", "intended"),
    ("en", "A further [800] men are expected to be returned", "expected"),
    ("en", "Another [20] men are being questioned", "ongoing"),
    ("en", "The court fined [5] firms, and it will publish a list", "done"),
    ("zh-hans", "警方抓获[5]人", "done"),
    ("zh-hans", "警方将继续培训[500]人", "intended"),
    ("zh-hans", "计划培训[500]人", "intended"),
    ("zh-hans", "预计遣返[800]人", "expected"),
    ("zh-hans", "[800]人会在未来3日回国", "expected"),
    ("zh-hans", "正在审查[20]人", "ongoing"),
    ("zh-hans", "阻止正在进行的诈骗[20]宗", "done"),
    ("zh-hans", "警方将[20]人移送检察机关", "done"),
    ("zh-hans", "警方拦下老人即将被骗走的[20]万元", "done"),
    ("zh-hans", "警方拦下[20]件正要汇款的案件", "done"),
    ("zh-hans", "近日公安机关正式逮捕[20]人", "done"),
    ("zh-hans", "[20]名外籍人员将被遣返", "intended"),
    ("zh-hans", "另有[20]人即将被移送起诉", "intended"),
    ("zh-hans", "警方将被捕的[20]人移送检方", "done"),
    ("zh-hans", "警方将被骗资金[20]万元返还群众", "done"),
    ("ko", "경찰은 [20]명을 추가로 송환할 예정 계획", "intended"),
    ("en", "Most of the [20] came of their own will", "done"),
    ("en", "Police will allege [20] victims paid", "done"),
    ("en", "Searches of [20] homes are still going on", "ongoing"),
    ("th", "กองกำลังช่วยคน [20] คน", "done"),
    ("fr", "La police a interpellé [20] hommes", "done"),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_modality(language: str, text: str, expected: str) -> None:
    start = text.index("[")
    end = text.index("]") - 1
    document = Document(text.replace("[", "").replace("]", ""), language)
    stage = Modalities([resource("data/lexicon")], document.family)
    assert stage.of(document, [Span(start, end)]) == (expected,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # all made up; the verb of the figure stands in braces
        ("[25 men] {arrested} in Kent will be charged", "done"),
        ("Officers {held} [25 men], who will be charged", "done"),
        ("[500 officers] will be {trained}", "intended"),
        ("The ministry plans to {train} [500 officers]", "intended"),
        ("[90 men], aged 16 to 77, {are assisting in investigations}", "ongoing"),
        ("[7 men] were {held}; the rest will be tried", "done"),
        ("[7 men]; the rest will be {tried}", "done"),
    ],
)
def test_words_of_another_verb(text: str, expected: str) -> None:
    plain = text.translate(dict.fromkeys(map(ord, "[]{}")))
    number, verb = (text[text.index(a) + 1 : text.index(b)] for a, b in ("[]", "{}"))
    spans = [Span(plain.index(one), plain.index(one) + len(one)) for one in (number, verb)]
    stage = Modalities([resource("data/lexicon")], "en")
    assert stage.of(Document(plain, "en"), spans[:1], spans[1:]) == (expected,)


@pytest.mark.parametrize("piece", ["will ", "is ", "are expected to "])
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert Modalities([resource("data/lexicon")], "en").of(Document(text, "en"), [Span(0, 4)])

"""What is meant by a pronoun, in Chinese by a verb without a subject; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts, Predicates

OFFICE = "福州市公安局"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("INTERPOL came. It works closely with the FBI.", ("INTERPOL", "cooperatesWith", "FBI")),
        (
            "The FBI and Europol raided a villa. The two agencies carried out a joint operation.",
            ("Europol", "conducted", "joint operation"),
        ),
        (
            "The villa was raided on Monday. It was engaged in online fraud.",
            ("villa", "usedFor", "online fraud"),
        ),
        (
            "Two men were held at home. They are suspected of bank fraud.",
            ("men", "suspectedOf", "bank fraud"),
        ),
    ],
)
def test_english(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Operation Grey Parrot netted ten men. It was carried out in Manila.",
            ("Operation Grey Parrot", "conductedIn", "Manila"),
        ),
        (
            "Operation Grey Parrot netted ten men. It was launched by the FBI.",
            ("FBI", "launched", "Operation Grey Parrot"),
        ),
        ("The raids lasted a week. They took place in Manila.", ("raids", "conductedIn", "Manila")),
        (
            "A scam gang fell in May. It is believed to have operated in Kenya.",
            ("scam gang", "suspectedIn", "Kenya"),
        ),
        (
            "The raids ended. At first they were directed against a scam gang.",
            ("raids", "targets", "scam gang"),
        ),
    ],
)
def test_a_pronoun_that_opens_a_sentence_means_what_the_one_before_names(
    facts: Facts, text: str, fact: Fact
) -> None:
    assert fact in facts(text)


@pytest.mark.parametrize(
    "text",
    [
        # Which of the two?
        # It is one, they are several.
        "Three scam gangs fell. It is believed to have operated in Kenya.",
        "A scam gang fell. They are believed to have operated in Kenya.",
        # Not what opens the sentence.
        "A scam gang fell. Police said it is believed to have operated in Kenya.",
    ],
)
def test_a_pronoun_of_doubtful_meaning_tells_nothing(text: str, facts: Facts) -> None:
    assert not {fact for fact in facts(text) if fact[1] == "suspectedIn"}


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        (
            "The FBI, Europol and the Kenya Police raided a villa. The two agencies ran a joint operation.",
            "conducted",
        ),
    ],
)
def test_what_only_looks_like_it(predicates: Predicates, text: str, predicate: str) -> None:
    assert predicate not in predicates(text)


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("福州市公安局破案9起；又会同外交部追查资金。", (OFFICE, "cooperatesWith", "外交部")),
        ("福州市公安局破案9起。先后开展“晨星”行动3次。", (OFFICE, "conducted", "晨星")),
        ("福州市公安局破案9起；针对新的手法，建立快速处置机制。", (OFFICE, "established", "快速处置机制")),
        ("福州市公安局破案9起；与外交部逐项敲定方案。", (OFFICE, "cooperatesWith", "外交部")),
        # With whom it did what the first sentence tells goes on to do nothing.
        ("福州市公安局与外交部破案9起；派专班赴武汉。", (OFFICE, "dispatched", "专班")),
    ],
)
def test_the_sentence_before_says_it(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        # Somebody else acts, be it one that no list holds.
        "福州市公安局破案9起；晨星公司开展“晨星”行动。",
        "福州市公安局破案9起。诈骗团伙开展“晨星”行动。",
        "福州市公安局负责人介绍，骗局翻新；开展“晨星”行动。",
        "福州市公安局的破案率上升；开展“晨星”行动。",
        "按照福州市公安局要求，银行自查；开展“晨星”行动。",
        # Another paragraph.
        "福州市公安局破案9起。\n开展“晨星”行动。",
    ],
)
def test_it_does_not(facts: Facts, text: str) -> None:
    assert (OFFICE, "conducted", "晨星") not in facts(text, "zh-hans")


def test_who_is_named_after_the_deed_acts(facts: Facts) -> None:
    found = facts("福州市公安局破案9起；在“晨星”行动中，江西省公安厅抓获20人。", "zh-hans")
    assert {one for one in found if one[1] == "conducted"} == {("江西省公安厅", "conducted", "晨星")}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "杭州警方多措并举。一是建立快速止付机制。二是开展“清网”行动。",
            ("杭州警方", "conducted", "清网"),
        ),
        (
            "据杭州警方介绍，一是开展宣传；二是建立快速止付机制。",
            ("杭州警方", "established", "快速止付机制"),
        ),
        (
            "杭州警方打防结合。\n首先，强化打击。组织开展“清网”行动。\n其次，强化联动。建立警银联动机制。",
            ("杭州警方", "established", "警银联动机制"),
        ),
        ("福州市公安局表示，昨天展开搜索行动。", (OFFICE, "conducted", "搜索行动")),
        (
            "警方破案3起，遏制犯罪分子气焰。组织开展“清网”行动。",
            ("警方", "conducted", "清网"),
        ),
    ],
)
def test_whose_numbered_or_told_deeds_they_are(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    "text",
    [
        "杭州警方提醒市民：一是建立防骗联动机制。",
        "诈骗团伙分工明确：一是建立虚假平台；二是建立联动机制。",
        "福州市公安局表示，嫌犯昨天展开搜索行动。",
    ],
)
def test_whose_they_are_not(predicates: Predicates, text: str) -> None:
    assert not predicates(text, "zh-hans") & {"conducted", "established"}


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("警方抓获犯罪嫌疑人3名。他们涉嫌网络赌博。", ("犯罪嫌疑人", "suspectedOf", "网络赌博")),
        # What 双方 are, whom a team was sent to, and what several signed.
        ("公安部与外交部会谈。双方组建专案组。", ("外交部", "established", "专案组")),
        # Sentence upon sentence opens with a deed, and names nobody.
        (
            "公安部破获案件20起；捣毁窝点3处；会同江西省公安厅研判线索。",
            ("公安部", "cooperatesWith", "江西省公安厅"),
        ),
    ],
)
def test_chinese(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")

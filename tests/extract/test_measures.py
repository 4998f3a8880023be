"""What a number counts: verbs and nouns, lists that share a verb, parts, changes, and when to keep silent."""

from pathlib import Path
from time import process_time

import pytest
from tests.extract.stages import LEXICON, REFERENCE, measures, quantities, reader

from fraudkg.extract.candidates import Measure
from fraudkg.extract.document import Document
from fraudkg.extract.measuring.examples import failing
from fraudkg.extract.measuring.measures import Measures
from fraudkg.extract.reader import Reader


def named(text: str, language: str = "en") -> list[tuple[str, Measure]]:
    document = Document(text, language)
    found = quantities(document.family).find(document, ()).quantities
    named = measures(document.family).name(document, found)
    return [(one.number.text, measure) for one, measure in zip(found, named, strict=True)]


def codes(text: str, language: str = "en") -> list[str | None]:
    return [measure.indicator for _, measure in named(text, language)]


def test_the_examples_of_the_lexicon_hold() -> None:
    assert [str(one) for one in failing(LEXICON, reader().figures)] == []


def test_an_example_that_is_passed_over_says_why(tmp_path: Path) -> None:
    example = '{language: zh-hans, number: "4200", text: "虚构局接听反诈热线4200次。"}'
    rows = f"- code: calls-intercepted\n  examples:\n    - {example}\n"
    (tmp_path / "measures.yaml").write_text(rows, "utf-8")
    lexicon = [*LEXICON, tmp_path]
    [one] = failing(lexicon, Reader(lexicon, REFERENCE).figures)
    assert "the number 4200 of an example of calls-intercepted is passed over as hotline; correct" in str(one)


# All sentences here are made up.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers arrested 12 men.", ["suspects-arrested"]),
        ("Twelve men were arrested.", ["suspects-arrested"]),
        ("Twelve men, aged 20 to 31, were arrested.", ["suspects-arrested"]),
        ("12 suspects arrested in joint raid", ["suspects-arrested"]),
        ("The raids led to the arrest of 12 suspects.", ["suspects-arrested"]),
        ("The arrested men number few. Officers took 12 people into custody.", ["suspects-arrested"]),
        ("Twelve people surrendered to the police.", ["suspects-surrendered"]),
    ],
)
def test_active_passive_headline_and_noun(text: str, expected: list[str]) -> None:
    assert codes(text) == expected


def test_the_nearer_verb_governs() -> None:
    assert codes("Officers arrested 12 men and seized 30 phones.") == ["suspects-arrested", "devices-seized"]
    assert codes("Officers seized cash and 12 men were arrested.") == ["suspects-arrested"]


def test_a_singular_verb_has_no_plural_subject() -> None:
    assert codes("A man who defrauded 30 people was arrested.") == ["victims"]


def test_a_list_shares_its_verb() -> None:
    assert codes("They blocked 3.1 billion calls and 2.2 billion text messages.") == [
        "calls-intercepted",
        "messages-intercepted",
    ]
    assert (
        codes("Officers arrested 19 Thais, 15 Filipinos, eight Kenyans and five others.")
        == ["suspects-arrested"] * 4
    )
    assert codes("拦截诈骗电话31亿次、短信22亿条", "zh-hans") == ["calls-intercepted", "messages-intercepted"]
    assert codes("Nine men and three women were arrested.") == ["suspects-arrested"] * 2


def test_parts_inherit_and_may_be_narrower() -> None:
    assert codes("In all 900 suspects were arrested, including 42 ringleaders.") == [
        "suspects-arrested",
        "key-suspects-arrested",
    ]
    assert codes("共抓获犯罪嫌疑人900名，其中骨干42名。", "zh-hans") == [
        "suspects-arrested",
        "key-suspects-arrested",
    ]
    assert codes("Police arrested 90 suspects, of whom 30 were charged in court.") == [
        "suspects-arrested",
        "suspects-charged",
    ]


def test_a_conversion_takes_the_measure_of_its_amount() -> None:
    assert codes("Victims lost S$2 million (about US$1.5 million).") == ["losses-reported"] * 2


def test_changes_and_levels_take_what_moved() -> None:
    assert codes("The number of scam cases rose by 5.7 per cent to 3,561.") == ["cases-reported"] * 2
    assert codes("Losses fell by 12 per cent to $3.1 million.") == ["losses-reported"] * 2
    assert codes("破获诈骗案件3561起，同比上升5.7%。", "zh-hans") == ["cases-solved"] * 2


def test_respectively_aligns_by_order() -> None:
    assert codes("破获案件300起，抓获嫌疑人500名，同比分别上升5%、8%。", "zh-hans") == [
        "cases-solved",
        "suspects-arrested",
        "cases-solved",
        "suspects-arrested",
    ]
    # Means are open, what they are of rises.
    text = "平均每日受理詐騙9件、財損8元，較去年的7件、6元，分別減少5%與4%。"
    assert codes(text, "zh-hant") == [None] * 4 + ["cases-reported", "losses-reported"]
    # Of two years, not of two things.
    assert codes("骗案共90宗，比前年与去年分别增加7宗及8宗。", "zh-hans") == ["cases-reported"] * 3
    text = "Police cracked 300 cases and arrested 500 suspects, up 5% and 8% respectively."
    assert codes(text) == ["cases-solved", "suspects-arrested"] * 2


def test_a_heading_says_what_its_items_count() -> None:
    assert codes("Arrests by region:\n• North: 25 people\n• South: 14 people") == ["suspects-arrested"] * 2
    lead = "ตำรวจสมมุติเข้าตรวจค้นหลายแห่งและจับกุมผู้ต้องหาในขบวนการนี้ได้ทั้งหมด พร้อมตรวจยึดของกลาง ประกอบด้วย"
    items = "\n1. เงินสด 85,000 บาท\n2. โทรศัพท์มือถือ 54 เครื่อง\n3. บัตรเอทีเอ็ม 41 ใบ"
    assert codes(lead + items, "th") == ["funds-seized", "devices-seized", "cards-seized"]


def test_worth_counts_as_what_happened_to_the_things() -> None:
    assert codes("Officers seized luxury cars worth $2 million.") == ["assets-seized"]


@pytest.mark.parametrize(
    "text",
    [
        "The town has 12 bakeries.",
        "On average 12 suspects are arrested each day.",
        "Officers visited 12 schools after two men were arrested.",
        "The suspects are linked to 12 cases.",
    ],
)
def test_what_is_not_sure_stays_open(text: str) -> None:
    assert codes(text)[0] is None


def test_an_open_measure_keeps_its_words() -> None:
    (_, measure), *_ = named("The town has 12 bakeries.")
    assert measure.indicator is None
    assert "bakeries" in measure.phrase


def test_the_phrase_elides_what_stands_between() -> None:
    (_, measure), *_ = named("Officers arrested 12 men.")
    assert measure.phrase == "arrested … men"
    assert measure.confidence == "high"
    assert measure.rules == ("measure-left-object",)


def test_the_measure_settles_an_open_unit() -> None:
    for _, measure in named("虚构省清理涉诈账号4600个。", "zh-hans"):
        assert measure.indicator == "accounts-removed"


def test_a_language_without_words_yields_open_measures() -> None:
    document = Document("12 personer", "sv")
    found = quantities("en").find(Document("12 people", "en"), ()).quantities
    assert [one.indicator for one in Measures(LEXICON, "sv").name(document, found)] == [None]


def test_time_grows_with_length_only() -> None:
    for text in ("arrested " * 20_000 + "12 men", "12 men were " + "who " * 40_000, "、" * 100_000 + "12名"):
        language = "zh-hans" if "、" in text else "en"
        started = process_time()
        named(text, language)
        assert process_time() - started < 5

"""Filters: what counts nothing is told apart; the lexicon's examples hold. All texts are made up."""

from functools import cache
from pathlib import Path

import pytest

from fraudkg.claims.yamlfile import plain, read_yaml
from fraudkg.errors import InputError
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.filters import Filters, line_numbers
from fraudkg.extract.grammar.quantities import Account, Quantities
from fraudkg.extract.naming.entities import Entities
from fraudkg.resources import resource

LEXICON = resource("data/lexicon")
ROWS = [row for row in plain(read_yaml(LEXICON / "filters.yaml")) if "id" in row]
EXAMPLES = [(row["id"], row["reason"], example) for row in ROWS for example in row.get("examples", ())]


@cache
def reader(family: str) -> Quantities:
    return Quantities([LEXICON], [], family)


def account(text: str, language: str = "en") -> Account:
    return reader(language.partition("-")[0]).find(Document(text, language), ())


def ignored(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(one.passage.text, one.reason) for one in account(text, language).ignored]


@pytest.mark.parametrize(
    ("name", "reason", "example"), EXAMPLES, ids=[f"{name}-{n}" for n, (name, _, _) in enumerate(EXAMPLES)]
)
def test_the_examples_of_the_lexicon_hold(name: str, reason: str, example: dict[str, object]) -> None:
    found = ignored(str(example["text"]), str(example["language"]))
    given = example["ignored"]
    assert isinstance(given, list)
    assert {text for text, _ in found} == set(map(str, given)), name
    assert reason in {why for _, why in found}


def test_every_filter_has_a_note_a_reason_and_an_id_of_its_own() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    assert all(row["note"] and row["reason"] for row in ROWS)


@pytest.mark.parametrize("family", ["en", "zh", "ja", "ko", "th", "vi", "km", "id"])
def test_every_family_has_its_filters(family: str) -> None:
    found = Filters([LEXICON], family).figure("2025-01-02", "2025-01-02", 0)
    assert found is not None
    assert (found.start, found.end, found.filter.reason) == (0, 10, "date")


def made_up(tmp_path: Path, text: str) -> Path:
    (tmp_path / "filters.yaml").write_text(f"# made up\n{text}", encoding="utf-8")
    return tmp_path


def test_a_study_adds_filters_of_its_own(tmp_path: Path) -> None:
    folder = made_up(tmp_path, "- {id: made-up, reason: name, en: {before: [bulletin]}}\n")
    text = "bulletin 5 names 7 men"
    found = Quantities([LEXICON, folder], [], "en").find(Document(text, "en"), ())
    assert [(one.passage.text, one.reason) for one in found.ignored] == [("5", "name")]
    assert [one.number.text for one in found.quantities] == ["7"]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{id: x, en: {before: [y]}}", "an entry has no reason"),
        ("{reason: name, en: {before: [y]}}", "an entry has no id"),
        ("{id: x, reason: name, en: {figure: ['(']}}", "the pattern ( cannot be read"),
        ("{id: x, reason: name, en: {figure: ['<nothing>']}}", "the filter x names a part"),
        ("{id: x, reason: name, behind: '(', en: {figure: ['y']}}", "the pattern (?:()$ cannot be read"),
        ("{id: x, reason: name, en: [y]}", "what stands for a language is no mapping"),
        ("{id: x, reason: name, digits: four}", "digits is no number"),
        ("{id: x, reason: name, near: 4}", "near has no list of words"),
        ("{starts: [y]}", "what stands for a language is no mapping"),
        ("x", "an entry is no mapping"),
    ],
)
def test_a_slip_in_a_file_is_named_with_its_line(tmp_path: Path, text: str, problem: str) -> None:
    sound = "- {id: w, reason: name, en: {before: [bulletin]}}"
    folder = made_up(tmp_path, f"{sound}\n- {text}\n{sound}\n")
    with pytest.raises(InputError) as caught:
        Filters([folder], "en")
    assert str(caught.value).startswith(f"{folder / 'filters.yaml'}:3: {problem}")


def test_a_file_without_a_list_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the file is no list"):
        Filters([made_up(tmp_path, "id: x\n")], "en")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("On 5 May and 16-22 November 2025", "en", [("5 May and 16-22 November 2025", "date")]),
        ("in FY2024/25 and 2023", "en", [("FY2024/25", "date"), ("2023", "date")]),
        ("aged between 14 and 81", "en", [("14", "age"), ("81", "age")]),
        ("men aged 21, 34 and 56", "en", [("21", "age"), ("34", "age"), ("56", "age")]),
        ("jailed for three to five years", "en", [("three", "sentence-length"), ("five", "sentence-length")]),
        ("a 24-hour line, 7 days a week", "en", [("24-hour", "time"), ("7", "duration")]),
        ("at 9.30 pm and 14:05", "en", [("9.30 pm", "time"), ("14:05", "time")]),
        ("call 1800 722 6688 or 999", "en", [("1800 722 6688", "telephone"), ("999", "hotline")]),
        ("sections 34, 35 and 36(2) of the Act", "en", [("34", "law"), ("35", "law"), ("36(2)", "law")]),
        ("the G20, 5G and COVID-19", "en", [("20", "name"), ("5", "name"), ("19", "name")]),
        ("one after another, on the one hand", "en", [("one after", "idiom"), ("one hand", "idiom")]),
        ("tens of thousands of victims", "en", [("tens of thousands", "vague")]),
        ("2025年1月至11月", "zh-hans", [("2025年1月至11月", "date")]),
        ("二〇二五年十二月三十一日", "zh-hans", [("二〇二五年十二月三十一日", "date")]),
        ("历时3个月、24小时值守", "zh-hans", [("3", "duration"), ("24小时", "time")]),
        ("18岁至25岁", "zh-hans", [("18", "age"), ("25", "age")]),
        ("百余名、上千名、数十名", "zh-hans", [("百余", "vague"), ("千", "vague"), ("十", "vague")]),
        ("平成28年1月28日", "ja", [("28年1月28日", "date")]),
        ("65歳以上", "ja", [("65", "age")]),
        ("架空太郎容疑者(34)と無職の女（５１）", "ja", [("34", "age"), ("５１", "age")]),
        ("過去2番目、全国1位、4年連続", "ja", [("2", "ordinal"), ("1", "ordinal"), ("4", "duration")]),
        ("24年は、7年10月", "ja", [("24年", "date"), ("7年10月", "date")]),
        ("午後7時前、10時30分ごろ", "ja", [("7時", "time"), ("10時30分", "time")]),
        (
            "ホットライン「188」、(局番なし)188、＃9110",
            "ja",
            [(one, "hotline") for one in ("188", "188", "9110")],
        ),
        ("（図表3参照）（注1）", "ja", [("3", "page-furniture"), ("1", "page-furniture")]),
        ("3分の1を占め、90万件台になる", "ja", [("3分の1", "idiom"), ("90万件台", "vague")]),
        ("今年3、4月の被害額70万円以上の架空型被害", "ja", [("3、4月", "date"), ("70万", "threshold")]),
        ("〒100-0000 架空県", "ja", [("100-0000", "address")]),
        ("この5人は", "ja", [("5", "idiom")]),
        ("2026. 2. 5.", "ko", [("2026. 2. 5.", "date")]),
        ("올해 1~10월 말", "ko", [("1~10월", "date")]),
        ("’25.1~6월, 8·9월", "ko", [("25.1~6월", "date"), ("8·9월", "date")]),
        ("2023. 9월", "ko", [("2023. 9월", "date")]),
        (
            "제30조제2항, 7천만원 이하의 벌금",
            "ko",
            [("30조", "law"), ("2항", "law"), ("7천만원 이하", "threshold")],
        ),
        ("오전 9시부터 오후 6시 30분까지", "ko", [("9시", "time"), ("6시 30분", "time")]),
        ("김모(28)씨와 박모(31·남)씨", "ko", [("28", "age"), ("31", "age")]),
        ("가상지법 형사합의11부와 수사2과", "ko", [("11", "name"), ("2", "name")]),
        ("11층, 2호선, 2심", "ko", [("11", "name"), ("2", "name"), ("2심", "name")]),
        ("1대1 상담, 2인 1조로", "ko", [("1대1", "idiom"), ("2인 1조", "idiom")]),
        ("B(25)양, 2024고합123", "ko", [("25", "age"), ("2024고합123", "name")]),
        ("9.29(목)과 7.30일", "ko", [("9.29", "date"), ("7.30", "date")]),
        ("코로나19로 인한 7가지 유형", "ko", [("19", "name"), ("7", "anaphora")]),
        ("50여일간", "ko", [("50", "duration")]),
        ("2021∼2023년과 ’24년", "ko", [("2021∼2023년", "date"), ("24년", "date")]),
        ("1588-0000, (033)200-1000", "ko", [("1588-0000", "telephone"), ("033)200-1000", "telephone")]),
        ("数千万円", "ja", [("千万", "vague")]),
        ("เดือน ธ.ค. 68", "th", [("68", "date")]),
        ("ลำดับที่ 5", "th", [("5", "ordinal")]),
        ("สามารถแจ้งที่ห้างหรือสี่แยก บ้านหลังหนึ่ง คนที่สอง", "th", []),
        ("อันดับ 2 หลอกให้กู้ จาก 5 อันดับแรก", "th", [("2", "ordinal"), ("5", "ordinal")]),
        ("ระหว่างหลักเขตที่ 12-13", "th", [("12-13", "ordinal")]),
        ("เดือน ธ.ค.68", "th", [("68", "date")]),
        ("ไตรมาส 4/2568", "th", [("4/2568", "date")]),
        ("เมื่อเวลา 10.30 น. หมู่ 9", "th", [("10.30 น.", "time"), ("9", "name")]),
        ("ผกก.2 บก.สมมุติ.3 และ บช.ภ.1-9", "th", [("2", "name"), ("3", "name"), ("1-9", "name")]),
        ("1.คดีซื้อขาย 2. คดีลงทุน", "th", [("1.", "heading"), ("2.", "heading")]),
        ("หญิงวัย 31-40 ปี", "th", [("31-40", "age")]),
        ("ปรับไม่เกิน 6 หมื่นบาท", "th", [("6 หมื่น", "threshold")]),
        (
            "สายด่วน 1441, 191 หรือ 1599 ตลอด 24 ชม.",
            "th",
            [("1441", "hotline"), ("191", "hotline"), ("1599", "hotline"), ("24", "duration")],
        ),
        ("วันที่ 8-14 มี.ค. 69", "th", [("8-14 มี.ค. 69", "date")]),
        ("ngày 28/10 và tháng 6/2025", "vi", [("28/10", "date"), ("6/2025", "date")]),
        ("từ 1 đến 3-4", "vi", [("1 đến 3-4", "date")]),
        (
            "gọi 0901.234.567, tổng đài 156/5656",
            "vi",
            [("0901.234.567", "telephone"), ("156/5656", "hotline")],
        ),
        ("lúc 15h30 tại số 24, phường 7", "vi", [("15h30", "time"), ("24", "address"), ("7", "address")]),
        ("cả hai bị bắt; lực lượng hai nước", "vi", [("hai", "idiom"), ("hai nước", "anaphora")]),
        ("độ tuổi từ 18 đến 41; Lan (SN 1995)", "vi", [("18 đến 41", "age"), ("1995", "age")]),
        ("Theo đó, đợt 2, và giai đoạn 1 của chuyên án", "vi", [("2", "name"), ("1", "name")]),
    ],
)
def test_what_counts_nothing(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert ignored(text, language) == expected
    assert account(text, language).quantities == ()


@pytest.mark.parametrize(
    "text",
    [  # all made up
        "The victims, who lost more than $5,000, were old",
        "Officers solved a case with losses exceeding RM5,000",
        "Officers helped nine victims who lost at least £5,000",
        "Officers solved 90 scam cases with losses exceeding 5,000 euros",
        "They uncovered a fraud of more than $5,000",
        "A single loss of more than $5,000 was reported",
        "Transfers worth over $5,000 were stopped",
        "Where did the more than $5,000 go?",
    ],
)
def test_a_loss_that_is_stated_is_no_threshold(text: str) -> None:
    assert [(one.value, one.kind) for one in account(text, "en").quantities][-1] == (5_000, "money")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Arrests were made in Hong Kong (34) and New South Wales (29).", ["34", "29"]),
        ("Joe Maker (34) and Ann Doer (29) were held.", []),
        ("Investment Scams (34), Job Offer Fraud (29)", ["34", "29"]),
    ],
)
def test_a_number_behind_a_name_is_an_age_unless_a_place_is_named(text: str, counted: list[str]) -> None:
    """Made up."""
    document, reference = Document(text, "en"), [resource("data/reference")]
    entities = Entities([LEXICON], reference, "en").find(document)
    found = Quantities([LEXICON], reference, "en").find(document, entities)
    assert [one.number.text for one in found.quantities] == counted


def test_a_count_right_behind_a_network_is_no_name() -> None:
    (one,) = account("On Telegram 3,000 channels were closed", "en").quantities  # made up
    assert one.value == 3_000


def test_a_figure_before_its_scale_is_no_month() -> None:
    assert ignored("2025.11以来返还2085.7万元", "zh-hans") == [("2025.11", "date")]  # made up


def test_numbers_that_go_on_line_by_line_count_the_lines() -> None:
    text = "A release\n2 The board met.\nArrests\n3 Police came.\n4) All was well."
    assert [text[span.start : span.end] for span in line_numbers(text)] == ["2", "3", "4"]


def test_figures_that_open_lines_count_things() -> None:
    assert line_numbers("12 men were held\n13 cars were seized\n400 phones") == []


def test_long_lists_of_lines_take_time_in_proportion() -> None:
    assert len(line_numbers("".join(f"{number % 90} a\n" for number in range(60_000)))) > 59_000

"""Lines: which breaks only wrap one. All texts are made up."""

import textwrap

import pytest

from fraudkg.text.flow import Flow
from fraudkg.text.lines import quote_marks, soft_breaks

PROSE = (
    "Police in Ruritania said on Monday that more than 2.5 million fraudulent calls had been blocked since "
    "the spring, that 45 suspects were held in three towns of the north, and that some 14.2 million crowns "
    "could be returned to those who had been cheated, while the hunt for a dozen of the ringleaders goes on."
)
HAN = (
    "某地警方周一通报，今年春季以来全市公安机关共拦截涉诈电话二百五十余万次，在北部三个镇抓获犯罪嫌疑人四十五名，"
    "向被骗群众返还资金一千四百二十万元，对其余在逃的境外诈骗集团骨干成员的追捕工作仍在继续进行之中，请群众放心。"
)


def wrapped(text: str, width: int) -> str:
    return "\n".join(textwrap.wrap(text, width))


def closed(text: str, *, is_spaced: bool = True) -> str:
    return Flow(text, "en" if is_spaced else "zh").content


@pytest.mark.parametrize("width", [50, 60, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n", "\n   "])
def test_a_wrapped_paragraph_is_read_as_one_line(width: int, end: str) -> None:
    text = "\n\n".join(wrapped(PROSE, width).replace("\n", end) for _ in range(2))
    assert closed(text) == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize("width", [20, 24, 28])
def test_chinese_lines_are_joined_by_nothing(width: int) -> None:
    text = "\n".join(HAN[low : low + width] for low in range(0, len(HAN), width))
    assert closed(text, is_spaced=False) == HAN


@pytest.mark.parametrize(
    "text",
    [
        PROSE,
        f"{PROSE}\n{PROSE}\n{PROSE}\n{PROSE}",
        "Police hold 12 in Ruritania\nBank freezes 300 accounts\nTwo towns lose 5 million\nFour men jailed",
        "Found were\nphones\nlaptops\ncash\nbank cards",
        "Cases\t300\t280\nLosses\t14.2\t13.9\nArrests\t45\t40\nCalls\t2,500\t1,900",
        "\n".join(f"- item number {number} of those that the police had found there" for number in range(9)),
        "",
        "\n\n\n",
    ],
    ids=["one line", "long lines", "headlines", "list", "table", "items", "empty", "breaks"],
)
def test_other_breaks_stay(text: str) -> None:
    assert soft_breaks(text, is_spaced=True) == ()


@pytest.mark.parametrize(
    "text",
    [
        "警方抓获12人\n银行冻结账户300个\n两镇损失五百万元\n法院判处四人有期徒刑",
        f"{HAN}\n{HAN}\n{HAN}\n{HAN}",
    ],
)
def test_other_breaks_of_chinese_stay(text: str) -> None:
    assert soft_breaks(text, is_spaced=False) == ()


def test_items_of_a_list_and_a_day_begin_a_line_of_a_wrapped_text() -> None:
    items = "\n".join(f"• {PROSE[:57]}" for _ in range(3))
    day = "Ruritanian police stop millions of calls in the whole land\n14 November 2025\n"
    assert closed(f"{day}{wrapped(PROSE, 60)}\n{items}") == f"{day}{PROSE}\n{items}"


@pytest.mark.parametrize("between", ["\n\n", "\n \n", "\n\n- 2 -\n\n", "\nPage 2 of 3\n"])
def test_a_sentence_goes_on_over_the_end_of_a_page(between: str) -> None:
    lines = wrapped(PROSE, 60).split("\n")
    text = "\n".join(lines[:2]) + between + "\n".join(lines[2:])
    assert closed(f"{text}\n\n{text}") == f"{PROSE}\n\n{PROSE}"


def test_a_page_that_ends_with_a_sentence_stays_apart() -> None:
    text = f"{wrapped(PROSE, 60)}\n\n{wrapped(PROSE, 60)}"
    assert closed(text) == f"{PROSE}\n\n{PROSE}"


@pytest.mark.parametrize(
    "text",
    [
        "Police in Ruritania said that fraudsters had cheated more than\n700,000 people.",
        "Losses that the callers caused rose in the year to more than\n$260,000 and are still rising.",
        "Police in Ruritania say that the losses of the year\nwere higher than ever",
        "The town lost a million. Earlier in the year a couple in the village of\nUpper Madeup gave it away.",
        "They said in the town that they were\ndeceived. They found a dozen men in\nMadeup and held them.",
        "Between 2020-\n2024 it grew.",
        "Held was a 45-\nyear-old.",
    ],
    ids=["figure", "sum", "small letter", "a sentence before", "three lines", "years", "hyphen"],
)
def test_a_short_text_is_wrapped_where_its_words_go_on(text: str) -> None:
    assert closed(text) == text.replace("-\n", "-").replace("\n", " ")


@pytest.mark.parametrize(
    "text",
    [
        "Police hold a dozen men in the town of Madeup\nThe men were held on Monday in a raid.",
        "Number of cases of fraud that were reported\n1,234\nNumber of men held\n45",
        "police held 45 men in three towns\nseized 300 phones and 12 computers\nfroze accounts of a gang",
        "Ruritanian police stop calls in the whole land\n14 November 2025 - They said it had helped.",
        "Dear all,\n45 men were held on Monday.",
        "Scam losses in all the towns of the north\n- 45 million in the first town of them all.",
        "Calls\nand texts.",
    ],
    ids=["heading", "tiles", "list", "dateline", "salutation", "item", "narrow"],
)
def test_other_breaks_of_a_short_text_stay(text: str) -> None:
    assert soft_breaks(text, is_spaced=True) == ()


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("冻结资金3\n亿余元", "冻结资金3亿余元"),
        ("同比上升12.\n5%", "同比上升12.5%"),
        ("查获手机\n300部", "查获手机\n300部"),
        ("抓获45\n名", "抓获45\n名"),
        ("抓获犯罪嫌疑人5.7万\n余名", "抓获犯罪嫌疑人5.7万余名"),
        (f"{HAN[:40]}\n{HAN[40:70]}。", f"{HAN[:70]}。"),
        ("某市警方跨省破获一起特大电信网络诈骗案件\n周一，警方通报了此案。", None),
    ],
)
def test_a_chinese_line_goes_on_with_a_scale_or_in_a_sentence(text: str, whole: str | None) -> None:
    assert closed(text, is_spaced=False) == (whole or text)


def test_a_heading_as_wide_as_the_text_stays_apart() -> None:
    heading = "Ruritanian Police Arrest Forty-Five Suspects of Fraud by Phone"
    assert closed(f"{heading}\n{wrapped(PROSE, 66)}") == f"{heading}\n{PROSE}"


def test_marks_of_a_quoted_mail_are_not_read() -> None:
    lines = wrapped(PROSE, 60).split("\n")
    assert closed("\n".join(f"> {line}" for line in lines)) == PROSE
    assert closed("\n".join(f">> {line}" for line in [*lines[:1], "", *lines[1:2]])).count(">") == 0
    assert closed("> 45 men\n>\n> 3 cars") == "45 men\n\n3 cars"
    assert quote_marks("Losses:\n> 45\n< 3") == ()


@pytest.mark.parametrize("word", ["and", "or", "of", "with", "from", "than"])
def test_a_headline_that_no_sentence_ends_goes_on_after_a_joining_word(word: str) -> None:
    head = f"Call centres taken down in the north of Madeup, 11 arrests {word}"
    text = (
        f"{head}\nmore seized, 300 phones taken\nMadeup Town, 12 March 2026\nThe police told so on Thursday."
    )
    assert closed(text) == text.replace(f"{word}\n", f"{word} ")

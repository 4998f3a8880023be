"""Lines: which breaks only wrap one. All texts are made up."""

import textwrap

import pytest

from fraudkg.text.flow import Flow
from fraudkg.text.lines import soft_breaks

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

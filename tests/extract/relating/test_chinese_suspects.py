"""Chinese: where gangs are at home, whence suspects are and of what, who acts; all sentences are made up."""

import pytest
from tests.extract.relating.conftest import Fact, Facts


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # Where gangs are at home.
        ("警方打掉一个以泰国为大本营的诈骗集团。", ("诈骗集团", "suspectedIn", "泰国")),
        ("该团伙的老巢设在清迈，成员30人。", ("团伙", "suspectedIn", "清迈")),
        ("诈骗集团在清迈等地设置机房。", ("诈骗集团", "suspectedIn", "清迈")),
        ("妙瓦底地区的大陆籍涉电诈犯罪嫌疑人归案。", ("电诈犯罪嫌疑人", "suspectedIn", "妙瓦底地区")),
        # Whence people are.
        ("民警抓获30名来自泰国的犯罪嫌疑人。", ("犯罪嫌疑人", "nationality", "泰国")),
        ("民警抓获日籍嫌疑人3名。", ("日籍嫌疑人", "nationality", "日籍")),
        # What they are suspected of.
        ("这30名嫌疑人面临诈骗等多项指控。", ("嫌疑人", "suspectedOf", "诈骗")),
        ("嫌疑人实施针对老人的电信诈骗。", ("嫌疑人", "suspectedOf", "电信诈骗")),
        ("嫌疑人用两台手机从事网络赌博。", ("嫌疑人", "suspectedOf", "网络赌博")),
        # What is done.
        ("三国警方联手开展集中打击。", ("三国警方", "conducted", "集中打击")),
        ("执法人员同步展开突击行动。", ("执法人员", "conducted", "突击行动")),
        ("中方依据《中老引渡条约》提出请求。", ("中方", "citesLaw", "中老引渡条约")),
    ],
)
def test_what_is_said(facts: Facts, text: str, fact: Fact) -> None:
    assert fact in facts(text, "zh-hans")


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # What has not been done, and those of whom a place tells how many are its own.
        ("嫌疑人还未开始在泰国设立机房。", ("嫌疑人", "suspectedIn", "泰国")),
        ("陆川县涉电信网络诈骗在逃人员30人。", ("电信网络诈骗在逃人员", "suspectedIn", "陆川县")),
        ("民警扣押来自泰国的汇款，抓获嫌疑人3名。", ("嫌疑人", "nationality", "泰国")),
        ("该公司人员从事打击网络赌博工作。", ("人员", "suspectedOf", "网络赌博")),
    ],
)
def test_what_is_not(facts: Facts, text: str, fact: Fact) -> None:
    assert fact not in facts(text, "zh-hans")

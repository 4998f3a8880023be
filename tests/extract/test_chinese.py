"""What only Chinese sentences do to a number. All sentences are made up."""

import pytest
from tests.extract.stages import measures, quantities

from fraudkg.extract.candidates import Measure, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.reader import Reader


def read(text: str, language: str = "zh-hans", issuer: str | None = None) -> list[tuple[Quantity, Measure]]:
    document = Document(text, language, None, issuer)
    found = quantities("zh").find(document, ()).quantities
    return list(zip(found, measures("zh").name(document, found), strict=True))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("虚构市检察院批准逮捕7件13人。", [None, "arrests-approved"]),
        ("虚构市法院判处诈骗案件36件47人。", ["cases-tried", "persons-sentenced"]),
        ("虚构省侦办妨害国(边)境管理犯罪案件91起。", ["cases-solved"]),
        ("虚构市警方避免群众损失30万元。", ["losses-prevented"]),
        ("虚构市警方共攔阻36件，金額達13萬元。", [None, "funds-stopped"]),
        ("虚构市警方将83万元返还群众。", ["funds-returned"]),
        ("虚构市警方向20名被骗群众返还资金8万元。", [None, "funds-returned"]),
        ("虚构市警方勸止騙案67宗。", [None]),
        (
            "虚构市共破获案件50起，警情数、损失数分别下降5%、6%。",
            ["cases-solved", "cases-reported", "losses-reported"],
        ),
        ("虚构市警方已查明嫌疑人30名，到案12名。", ["suspects-identified", "suspects-arrested"]),
        ("行动中落网者达45人。", ["suspects-arrested"]),
        ("向虚构县警方自首的境外人员达到8名。", ["suspects-surrendered"]),
        ("虚构省黑产团伙覆灭31个。", ["gangs-dismantled"]),
        ("此次行动使14名被迫行骗的外国人获救。", ["people-rescued"]),
        ("9名被告人因诈骗罪、洗钱罪等分别被判处有期徒刑。", ["persons-sentenced"]),
        ("虚构市警方查明6名车手的身份，不排除有更多人被捕。", ["suspects-identified"]),
        ("虚构市警方抓获主犯等7人。", ["suspects-arrested"]),
        ("虚构市警方抓获头目、骨干等7人。", ["key-suspects-arrested"]),
        ("虚构市警方瓦解3个以“虚构理财”手法行骗的犯罪集团。", ["gangs-dismantled"]),
        ("虚构市发案同比下降1%，抓获嫌疑人同比上升15%。", ["cases-reported", "suspects-arrested"]),
    ],
)
def test_what_a_chinese_sentence_counts(text: str, expected: list[str | None]) -> None:
    found = [
        # Where nothing is expected rules leave it open: there a guess of the classifier is weak.
        None if wanted is None and "measure-learned" in one.rules else one.indicator
        for (_, one), wanted in zip(read(text), expected, strict=True)
    ]
    assert found == expected


@pytest.mark.parametrize(
    ("text", "issuer", "expected"),
    [
        ("虛構警方檢獲約200萬贓款。", "agency-hk-made-up", ["hkd"]),
        ("案件涉案金额约16亿，拘捕3人。", "agency-sg-made-up", ["sgd", "person"]),
        ("扣押護照1本及新臺幣6300元。", "agency-tw-made-up", ["item", "twd"]),
        ("扣押不動產2處及車輛22輛。", "agency-tw-made-up", ["item", "vehicle"]),
        # What takes part in an operation is none.
        ("5個警察單位展開行動，查獲20條電話線。", "agency-hk-made-up", ["item", "phone-number"]),
        ("總區聯同轄下5個警區展開行動，執行12次搜索。", "agency-hk-made-up", ["item", "search"]),
        ("其中509宗涉及信用卡。", "agency-mo-made-up", ["case"]),
        ("虚构中心处置涉诈APP7.3万个。", None, ["app"]),
    ],
)
def test_the_unit_is_not_taken_from_the_next_thing(
    text: str, issuer: str | None, expected: list[str]
) -> None:
    assert [one.unit for one, _ in read(text, "zh-hant", issuer)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "对卡进行二次认证。",
        "“400”用户被关停。",
        "民警与嫌疑人的比例为2:1。",
        "最高50万元罚款。",
        "面值500元的钞票。",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("虚构市警方劝阻群众20万次。", "person-time", "200000"),
        ("虚构市警方发送提醒短信300次。", "alert", "300"),
        ("虚构市警方排查账户7.4亿次。", None, "740000000"),
        ("虚构市发案同比下降百分之三十二点五。", "percent", "32.5"),
        ("虛構市發案同比下降十二點五個百分點。", "percentage-point", "12.5"),
        ("虚构市损失占三点五成。", "percent", "35"),
    ],
)
def test_times_count_deeds_and_rates_in_numerals_have_decimals(
    text: str, unit: str | None, value: str
) -> None:
    ((one, _),) = read(text)
    assert (one.unit, str(one.value)) == (unit, value)


def test_those_imprisoned_are_counted() -> None:
    (one,) = read("其中判处五年以上有期徒刑22人。")
    assert (one[0].value, one[1].indicator) == (22, "persons-sentenced")


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("警方打掉一个诈骗团伙。", ["一"]),
        ("客服把他拉入了一个微信群。", []),
        ("增加287宗至493宗。", ["287", "493"]),
        ("由2万至20万元。", ["2万至20万"]),
        ("平均获刑47.8个⽉，抓获5⼈。", ["5"]),
        ("向⺠众推送7条预警。", ["7"]),
        ("全国唯一一家反诈中心抓获6人。", ["6"]),
    ],
)
def test_what_is_counted(text: str, counted: list[str], reader: Reader) -> None:
    reading = reader.read(Document(text, "zh-hans"))
    assert [one.quantity.number.text for one in reading.statistics] == counted

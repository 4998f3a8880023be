"""Quantities: a number with its bound, value and unit, language by language. All texts are made up."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.grammar.quantities import Account

Accounts = Callable[..., Account]
Only = Callable[..., Quantity]


@pytest.mark.parametrize(
    ("text", "number", "bound", "value", "comparator", "unit", "words"),
    [
        ("A total of 258,000 related cases were solved.", "258,000", None, 258_000, "exact", "case", "cases"),
        (
            "More than 7,600 foreign nationals left.",
            "7,600",
            "More than",
            7600,
            "more-than",
            "person",
            "foreign nationals",
        ),
        ("Officers seized over US$1.2m in cash.", "1.2m", "over", 1_200_000, "more-than", "usd", "US$"),
        ("They lost 89 million euro.", "89 million", None, 89_000_000, "exact", "eur", "euro"),
        ("It cost USD 2 million.", "2 million", None, 2_000_000, "exact", "usd", "USD"),
        ("ALL 2,000 MEN WERE HELD.", "2,000", None, 2000, "exact", "person", "MEN"),
        ("He took $9.3B.", "9.3B", None, 9_300_000_000, "exact", "usd", "$"),
        ("Some 33 000 phones were found.", "33 000", "Some", 33_000, "about", "device", "phones"),
        (
            "Nearly half a million victims paid.",
            "half a million",
            "Nearly",
            500_000,
            "nearly",
            "person",
            "victims",
        ),
        (
            "As many as two dozen raids followed.",
            "two dozen",
            "As many as",
            24,
            "at-most",
            "operation",
            "raids",
        ),
        ("Ten or more people fled.", "Ten", "or more", 10, "at-least", "person", "people"),
        ("The cars, 125 phones and more than a few cards", "125", None, 125, "exact", "device", "phones"),
        ("Losses of 2.5 crore rupees.", "2.5 crore", None, 25_000_000, "exact", "inr", "rupees"),
        ("They handed over 31,000 suspects.", "31,000", None, 31_000, "exact", "person", "suspects"),
        ("The group fell apart, 269 of the suspects said.", "269", None, 269, "exact", "person", "suspects"),
        ("3½ million people", "3½ million", None, 3_500_000, "exact", "person", "people"),
        ("a 1.3-fold increase", "1.3", None, Decimal("1.3"), "exact", "fold", "fold"),
        ("seven five-star hotels", "seven", None, 7, "exact", "site", "hotels"),
    ],
)
def test_english(
    account: Accounts,
    *,
    text: str,
    number: str,
    bound: str | None,
    value: int,
    comparator: str,
    unit: str,
    words: str,
) -> None:
    one = next(one for one in account(text).quantities if one.number.text == number)
    assert (one.bound.text if one.bound else None, one.value, one.comparator) == (bound, value, comparator)
    assert (one.unit, one.unit_words.text if one.unit_words else None) == (unit, words)


@pytest.mark.parametrize(
    ("text", "number", "bound", "value", "comparator", "unit", "words"),
    [
        ("追缴2720余亿元", "2720余亿", "余", 272_000_000_000, "more-than", "cny", "元"),
        ("涉案资金过百亿元", "百亿", "过", 10_000_000_000, "more-than", "cny", "元"),
        ("損失4億三千萬元", "4億三千萬", None, 430_000_000, "exact", "cny", "元"),
        ("冻结资金3,288亿元", "3,288亿", None, 328_800_000_000, "exact", "cny", "元"),
        ("抓获嫌疑人３．６万余名", "３．６万", "余", 36_000, "more-than", "person", "名"),
        ("见面劝阻674.7万人次", "674.7万", None, 6_747_000, "exact", "person-time", "人次"),
        ("拦截诈骗电话36亿次", "36亿", None, 3_600_000_000, "exact", "call", "次"),
        ("他用手机先后转账6次", "6", None, 6, "exact", None, "次"),
        ("提醒1.2亿电话用户", "1.2亿", None, 120_000_000, "exact", "person", "电话用户"),
        ("捣毁境外窝点近20个", "20", "近", 20, "nearly", "site", "个"),
        ("20个盘踞在外地的诈骗窝点", "20", None, 20, "exact", "site", "个"),
        ("冻结60个涉及诈骗的银行账户", "60", None, 60, "exact", "account", "个"),
        ("接获90宗涉及网上交易的投诉", "90", None, 90, "exact", "case", "宗"),
        ("抓获50人左右", "50", "左右", 50, "about", "person", "人"),
        ("共有30名以上受害人", "30", "以上", 30, "at-least", "person", "名"),
        ("受害人至少有30名", "30", "至少有", 30, "at-least", "person", "名"),
        ("损失未超过30万元", "30万", "未超过", 300_000, "at-most", "cny", "元"),
        ("损失600来万元", "600来万", "来", 6_000_000, "about", "cny", "元"),
        ("是去年的2.5倍多", "2.5", "多", Decimal("2.5"), "more-than", "fold", "倍"),
        ("近七成受害人为女性", "七成", "近", 70, "nearly", "percent", None),
        ("港币300万元", "300万", None, 3_000_000, "exact", "hkd", "港币"),
        ("最近3名嫌疑人落网", "3", None, 3, "exact", "person", "名"),
    ],
)
def test_chinese(
    only: Only,
    *,
    text: str,
    number: str,
    bound: str | None,
    value: int,
    comparator: str,
    unit: str,
    words: str | None,
) -> None:
    one = only(text, "zh-hans", "agency-cn-mps")
    assert (one.number.text, one.bound.text if one.bound else None) == (number, bound)
    assert (one.value, one.comparator, one.unit) == (value, comparator, unit)
    assert (one.unit_words.text if one.unit_words else None) == words
    assert one.flags in {(), ("share",)}


@pytest.mark.parametrize(
    ("text", "language", "number", "value", "comparator", "unit"),
    [
        ("被害額は346億6,000万円", "ja", "346億6,000万", 34_660_000_000, "exact", "jpy"),
        ("約40人を逮捕した", "ja", "40", 40, "about", "person"),
        ("前年の2・6倍", "ja", "2・6", Decimal("2.6"), "exact", "fold"),
        ("全体の65・2％を占める", "ja", "65・2", Decimal("65.2"), "exact", "percent"),
        ("SMS3万通を遮断した", "ja", "3万", 30_000, "exact", "message"),
        ("8割超を占める", "ja", "8割", 80, "more-than", "percent"),
        ("9億円超の被害", "ja", "9億", 900_000_000, "more-than", "jpy"),
        ("端末30台超の差し押さえ", "ja", "30", 30, "more-than", "device"),
        ("相談の件数は12件", "ja", "12", 12, "exact", "report"),
        ("フィッシング報告件数は、12件", "ja", "12", 12, "exact", "report"),
        ("相談は、昨年度に少なくとも12件", "ja", "12", 12, "at-least", "report"),
        ("12件以上の相談", "ja", "12", 12, "at-least", "report"),
        ("9億円を超した", "ja", "9億", 900_000_000, "more-than", "jpy"),
        ("500件近い被害", "ja", "500", 500, "nearly", "case"),
        ("昨年の9億円を上回った", "ja", "9億", 900_000_000, "exact", "jpy"),
        ("被害額は9億円を上回った", "ja", "9億", 900_000_000, "more-than", "jpy"),
        ("피의자 1만2735명을 검거", "ko", "1만2735", 12_735, "exact", "person"),
        ("약 1,498억 원", "ko", "1,498억", 149_800_000_000, "about", "krw"),
        ("มูลค่ากว่า 2.5 พันล้านบาท", "th", "2.5 พันล้าน", 2_500_000_000, "more-than", "thb"),
        ("จับกุมผู้ต้องหา ๑๒ คน", "th", "๑๒", 12, "exact", "person"),
        ("หลังพบเหยื่อสูญเงินกว่า 75 ล้าน", "th", "75 ล้าน", 75_000_000, "more-than", "thb"),
        ("คืนเงินเหยื่อ 4 พันล้าน", "th", "4 พันล้าน", 4_000_000_000, "exact", "thb"),
        ("ปิดบัญชีม้ากว่า 3 แสน", "th", "3 แสน", 300_000, "more-than", "account"),
        ("หลอกลวงเป็นขบวนการ 410 คดี", "th", "410", 410, "exact", "case"),
        ("ปิดกั้นเว็บไซต์ที่ผิดกฎหมายแล้วจำนวน 75 รายการ", "th", "75", 75, "exact", "website"),
        ("ยึดทรัพย์สิน 45 รายการ", "th", "45", 45, "exact", "item"),
        ("บัตรเอทีเอ็มและเครื่องนับธนบัตร 2 เครื่อง", "th", "2", 2, "exact", "device"),
        ("เข้าตรวจค้น 14 จุด", "th", "14", 14, "exact", "site"),
        ("สามารถจับกุมได้ยี่สิบเอ็ดคน", "th", "ยี่สิบเอ็ด", 21, "exact", "person"),
        ("ส่งกลับร่วม 600 คน", "th", "600", 600, "nearly", "person"),
        ("ดำเนินการ 12 รายคดี", "th", "12", 12, "exact", "case"),
        ("อายัดกว่าห้าพันบัญชี", "th", "ห้าพัน", 5000, "more-than", "account"),
        ("ผู้ต้องหาทั้งสามรายหลอกเงินสองพันล้านบาท", "th", "สองพันล้าน", 2_000_000_000, "exact", "thb"),
        ("ยึดเงินสด 3 ล้าน 5 แสนบาท", "th", "3 ล้าน 5 แสน", 3_500_000, "exact", "thb"),
        ("thiệt hại 3 tỷ 200 triệu đồng", "vi", "3 tỷ 200 triệu", 3_200_000_000, "exact", "vnd"),
        ("hơn 8.000 bị hại", "vi", "8.000", 8000, "more-than", "person"),
        ("khoảng 1,5 tỷ đồng", "vi", "1,5 tỷ", 1_500_000_000, "about", "vnd"),
        ("bắt giữ năm người", "vi", "năm", 5, "exact", "person"),
        ("hơn một trăm hai mươi nạn nhân", "vi", "một trăm hai mươi", 120, "more-than", "person"),
        ("mất 2 tỷ 350 triệu đồng", "vi", "2 tỷ 350 triệu", 2_350_000_000, "exact", "vnd"),
        ("120여 명을 검거했다", "ko", "120", 120, "more-than", "person"),
        ("100명 이상을 검거했다", "ko", "100", 100, "at-least", "person"),
        ("90명이 넘는 조직원", "ko", "90", 90, "more-than", "person"),
        ("조직원 90명을 넘겨받았다", "ko", "90", 90, "exact", "person"),
        ("피해액 5,200여만 원", "ko", "5,200여만", 52_000_000, "more-than", "krw"),
        ("피해액은 8545억으로", "ko", "8545억", 854_500_000_000, "exact", "krw"),
        ("현금카드 90장", "ko", "90", 90, "exact", "card"),
        ("조직원 열두 명", "ko", "열두", 12, "exact", "person"),
        ("신고가 두 배 늘었다", "ko", "두", 2, "exact", "fold"),
        ("불법 스팸 2억 5천만 건", "ko", "2억 5천만", 250_000_000, "exact", "message"),
        ("악성 앱 3만 건", "ko", "3만", 30_000, "exact", "app"),
        ("허위 신고로 4억 수령", "ko", "4억", 400_000_000, "exact", "krw"),
        ("chiếm đoạt 1.200 tỷ đồng", "vi", "1.200 tỷ", 1_200_000_000_000, "exact", "vnd"),
        ("ยอดผู้เสียหายอยู่ที่ 920 คน", "th", "920", 920, "exact", "person"),
    ],
)
def test_other_languages(
    only: Only, *, text: str, language: str, number: str, value: int | Decimal, comparator: str, unit: str
) -> None:
    one = only(text, language)
    assert (one.number.text, one.value, one.comparator, one.unit) == (number, value, comparator, unit)


@pytest.mark.parametrize(
    ("text", "language", "number", "lower", "upper", "unit"),
    [
        ("10 to 15 people", "en", "10 to 15", 10, 15, "person"),
        ("more than 10 to 15 people", "en", "10 to 15", 10, 15, "person"),
        ("between 200 and 300 victims", "en", "200 and 300", 200, 300, "person"),
        ("S$5-10 million", "en", "5-10 million", 5_000_000, 10_000_000, "sgd"),
        ("US$3 million to US$5 million", "en", "3 million to US$5 million", 3_000_000, 5_000_000, "usd"),
        ("US$3m–US$ 5m", "en", "3m–US$ 5m", 3_000_000, 5_000_000, "usd"),
        ("three to four million men", "en", "three to four million", 3_000_000, 4_000_000, "person"),
        ("two to three hundred men", "en", "two to three hundred", 200, 300, "person"),
        ("二到三名嫌疑人", "zh-hans", "二到三", 2, 3, "person"),
        ("窝点十至十五个", "zh-hans", "十至十五", 10, 15, "site"),
        ("抓获两三千人", "zh-hans", "两三千", 2000, 3000, "person"),
        ("损失1、2亿令吉", "zh-hans", "1、2亿", 100_000_000, 200_000_000, "myr"),
        ("骗走三、四百万令吉", "zh-hans", "三、四百万", 3_000_000, 4_000_000, "myr"),
        ("手机2~3部", "zh-hans", "2~3", 2, 3, "device"),
        ("每个小组配备二到三名民警", "zh-hans", "二到三", 2, 3, "person"),
        ("罚金9000至3000元不等", "zh-hans", "9000至3000", 3000, 9000, "cny"),
        ("由2千幾澳門元至9萬澳門元不等", "zh-hant", "2千幾澳門元至9萬", 2000, 90_000, "mop"),
    ],
)
def test_a_range_is_one_number(
    only: Only, *, text: str, language: str, number: str, lower: int, upper: int, unit: str
) -> None:
    one = only(text, language)
    assert (one.number.text, one.comparator, one.value) == (number, "between", None)
    assert (one.lower, one.upper, one.unit) == (lower, upper, unit)


@pytest.mark.parametrize(
    ("text", "language", "stated"),
    [
        ("一半以上的受害人是老年人", "zh-hans", ("一半", 50, "at-least")),
        ("超過半數的案件", "zh-hant", ("半數", 50, "more-than")),
        ("占逮捕总人数的十分之一", "zh-hans", ("十分之一", 10, "exact")),
        ("案件下降近四分之三", "zh-hans", ("四分之三", 75, "nearly")),
        ("近三成案件", "zh-hans", ("三成", 30, "nearly")),
        ("超过案件总数的四分之三", "zh-hans", ("四分之三", 75, "more-than")),
        ("不到发案总数的三成", "zh-hans", ("三成", 30, "less-than")),
    ],
)
def test_a_fraction_in_chinese_is_a_percentage(
    only: Only, text: str, language: str, stated: tuple[str, int, str]
) -> None:
    quantity = only(text, language)
    assert (quantity.number.text, quantity.value, quantity.comparator) == stated
    assert quantity.unit == "percent"


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        ("约三分之一的受害人是老年人", "zh-hans", "三分之一"),
        ("Two-thirds of the victims; a third man was held.", "en", "Two-thirds"),
        ("Losses fell by a third in all.", "en", "a third"),
        ("More than one in three victims was called.", "en", "one in three"),
        ("被骗率仅为万分之四。", "zh-hans", "四"),
        ("比率下降千分之0.5。", "zh-hans", "0.5"),
    ],
)
def test_a_third_is_left_to_a_person(account: Accounts, text: str, language: str, words: str) -> None:
    found = account(text, language)
    assert [one.passage.text for one in found.open] == [words]
    assert found.quantities == ()


@pytest.mark.parametrize(
    ("text", "value"), [("骗局波及逾千万用户", 10_000_000), ("财损直逼千万", 10_000_000)]
)
def test_a_large_numeral_behind_a_bound_is_a_number_whatever_follows(
    only: Only, text: str, value: int
) -> None:
    assert only(text, "zh-hans").value == value


@pytest.mark.parametrize("text", ["抓获约500余人", "抓获约1万2千余人", "抓獲約１.２萬餘人"])
def test_a_bound_on_both_sides_leaves_the_unit(only: Only, text: str) -> None:
    quantity = only(text, "zh-hans")
    assert (quantity.comparator, quantity.unit) == ("about", "person")


def test_a_bound_between_two_numbers_is_of_the_second(account: Accounts) -> None:
    found = account("คืนเงินเหยื่อ 31 ราย กว่า 5 ล้านบาท", "th").quantities  # made up
    assert [one.comparator for one in found] == ["exact", "more-than"]


@pytest.mark.parametrize(
    ("text", "counted", "open_", "ignored"),
    [
        ("被骗走一千四百万。", ["一千四百万"], [], []),
        ("今年已拘近九千，四成是学生。", ["九千", "四成"], [], []),
        ("接线近九万次，协助十五次。", ["九万", "十五"], [], []),
        ("四十二国执法单位、五百警力参与，", [], ["四十二", "五百"], []),
        ("一六五专线说十之八九，他今年十九岁。", [], [], ["一六五", "八九", "十九"]),
        (
            "推出五项措施，返还两次，六国警方联手，有两种手法，四川一些人下一步。",
            [],
            [],
            ["五", "两", "六国", "两种"],
        ),
    ],
)
def test_a_numeral_in_words_is_counted_or_left_to_a_person_or_ignored(
    account: Accounts, text: str, counted: list[str], open_: list[str], ignored: list[str]
) -> None:
    found = account(text, "zh-hans")
    assert [one.number.text for one in found.quantities] == counted
    assert [one.passage.text for one in found.open] == open_
    assert [one.passage.text for one in found.ignored] == ignored

"""The forms in which texts state a period. All texts are made up."""

from datetime import date

import pytest
from tests.extract.context.periods.marked import RELEASED, periods, shown, stage
from tests.extract.timing import is_in_proportion

from fraudkg.extract.candidates import Passage, Quantity
from fraudkg.extract.document import Document
from fraudkg.text import Span

ENGLISH = [  # all made up
    ("Agents held [5] men over the weekend", "2026-01-03..2026-01-04 period"),
    ("In 3Q2025 [5] cases", "2025-07-01..2025-09-30 period"),
    ("[5] cases in its first 4 months of operation", None),
    ("On 18/12, [5] men were held", "2025-12-18..2025-12-18 period"),
    ("In the September quarter of 2025 [5] cases", "2025-07-01..2025-09-30 period"),
    ("[5] cases in the 2024 December quarter", "2024-10-01..2024-12-31 period"),
    ("As of 5pm on Tuesday, [5] men had been held", "..2026-01-06 to-date"),
    ("In the last quarter of 2024 [5] were held", "2024-10-01..2024-12-31 period"),
    ("In 2025, [5] cases were solved", "2025-01-01..2025-12-31 period"),
    ("In the first half of 2025, [5] cases", "2025-01-01..2025-06-30 period"),
    ("[5] cases were solved in the first 11 months", "2025-01-01..2025-11-30 period"),
    ("Between 1 October 2024, and March 31 of last year, [5] men", "2024-10-01..2025-03-31 period"),
    ("From October 1, 2024, to April 30, 2025, [5] men were held", "2024-10-01..2025-04-30 period"),
    ("In one case, [5] dollars were paid", None),
    ("Over three months in 2024 [5] calls were made", "2024-01-01..2024-12-31 within"),
    ("In the 1st week of December [5] men were held", "2025-12-01..2025-12-07 period"),
    ("At the end of November - beginning of December [5] men were held", "2025-11-01..2025-12-10 period"),
    ("In the last month [5] men were held", "2025-12-08..2026-01-08 period"),
    ("Over a year ago [5] men were held", None),
    ("As part of the sweep on 3 December [5] men were held", "2025-12-03..2025-12-03 period"),
    ("In the announcement Friday, police said [5] men were held last month", "2025-12-01..2025-12-31 period"),
    ("In the last fortnight of September 2025 [5] men were held", "2025-09-16..2025-09-30 period"),
    ("Over the past four months [5] men were held", "2025-09-08..2026-01-08 period"),
    ("The hearing was adjourned to 14 March 2025. [5] men were held", None),
    (
        "In May 2024 a team was named. Since its formation it has held [5] men",
        "2024-05-01..2026-01-08 to-date",
    ),
    ("Since the start of the year [5] men were held", "2026-01-01..2026-01-08 to-date"),
    ("In the third quarter of 2025, [5] cases", "2025-07-01..2025-09-30 period"),
    ("H1 2025 saw [5] cases", "2025-01-01..2025-06-30 period"),
    ("Q3 2024 brought [5] cases", "2024-07-01..2024-09-30 period"),
    ("Between January and June, [5] men were held", "2025-01-01..2025-06-30 period"),
    ("From 1 July to 31 August 2024 [5] men were held", "2024-07-01..2024-08-31 period"),
    ("From November 2024 to February 2025 [5] men were held", "2024-11-01..2025-02-28 period"),
    ("Police held [5] men from 16-22 November", "2025-11-16..2025-11-22 period"),
    ("On February 22 and 23, [5] men were held", "2025-02-22..2025-02-23 period"),
    ("In the year to June 2025, [5] men were held", "2024-07-01..2025-06-30 period"),
    ("In the 12 months ending March 2025, [5] men were held", "2024-04-01..2025-03-31 period"),
    ("Since July 25, [5] men were held", "2025-07-25..2026-01-08 to-date"),
    ("Since the start of the campaign on 1 July, [5] men were held", "2025-07-01..2026-01-08 to-date"),
    ("From January 2023 to date [5] men were held", "2023-01-01..2026-01-08 to-date"),
    ("To date, more than [5] men were held", "..2026-01-08 to-date"),
    ("So far this year, [5] men were held", "2026-01-01..2026-01-08 to-date"),
    ("Year to date, [5] men were held", "2026-01-01..2026-01-08 to-date"),
    ("As of 31 May, there were [5] men in custody", "2025-05-31..2025-05-31 point"),
    ("As of 31 May, [5] men had been held", "..2025-05-31 to-date"),
    ("June was quiet, followed by November with [5] men held", "2025-11-01..2025-11-30 period"),
    ("By now, [5] men have been handed over", "..2026-01-08 to-date"),
    ("By the end of December 2025, [5] men were held", "..2025-12-31 to-date"),
    ("By the end of 2026, [5] men are expected to be returned", "..2026-12-31 to-date"),
    ("Last year [5] men were held", "2025-01-01..2025-12-31 period"),
    ("Over the past year, [5] men were held", "2025-01-01..2025-12-31 period"),
    ("Over the past five years, [5] men were held", "2021-01-01..2025-12-31 period"),
    ("Over the past three weeks, [5] men were held", "2025-12-18..2026-01-08 period"),
    ("Last month [5] men were held", "2025-12-01..2025-12-31 period"),
    ("Last week [5] men were held", "2025-12-29..2026-01-04 period"),
    ("On Tuesday [5] men were held", "2026-01-06..2026-01-06 period"),
    ("Yesterday officers held [5] men", "2026-01-07..2026-01-07 period"),
    ("On the 17th, [5] men were held", "2025-12-17..2025-12-17 period"),
    ("Cases rose in 2024. Throughout the year, [5] men were held", "2024-01-01..2024-12-31 period"),
    (
        "The raids ran from 3 to 9 March 2025. During the operation, [5] men were held",
        "2025-03-03..2025-03-09 period",
    ),
    ("Cases rose in 2024. In the same period, [5] men were held", "2024-01-01..2024-12-31 period"),
    ("Operation Heron, which ended on 31 October 2025, led to [5] arrests", "..2025-10-31 to-date"),
    ("In 56 deception attempts [5] men lost money", None),
    ("Under the Fraud Act 2006 [5] men were charged", None),
    ("Police may march; [5] men were held", None),
    ("The highest since 2013, [5] cases in 2025", "2025-01-01..2025-12-31 period"),
    ("A police spokesman said on Monday that [5] men were held", None),
    ("Over the past few months [5] men were held", None),
    ("A unit was formed earlier this year. It has held [5] men", None),
    ("Over the three years to March 2025, [5] cases", "2022-04-01..2025-03-31 period"),
    ("They were jailed from three to six years to deter [5] men", None),
    ("In the week ending 4 January, [5] cases", "2025-12-29..2026-01-04 period"),
    ("During the past fortnight, [5] men were held", "2025-12-25..2026-01-08 period"),
    ("Since the rules took effect in April 2023, [5] calls were blocked", "2023-04-01..2026-01-08 to-date"),
    ("The centre opened on 1 March 2022. Since then it has had [5] calls", "2022-03-01..2026-01-08 to-date"),
    ("Between Q1 and Q3 2025, [5] cases", "2025-01-01..2025-09-30 period"),
    ("They were remanded until 13 January. [5] cases were opened", None),
    ("Scams up\n\nZENDA (January 7): The centre took [5] calls", None),
    ("All [5] will appear in court on 2 February", None),
    ("In the first three quarters of 2025, [5] cases", "2025-01-01..2025-09-30 period"),
    (
        "Calls in a year\n\n8 January 2026\n\nIn 2024, [5] calls were blocked",
        "2024-01-01..2024-12-31 period",
    ),
]


CHINESE = [  # all made up
    ("12月22日（星期一）抓获[5]人", "2025-12-22..2025-12-22 period"),
    ("12月22日周一抓获[5]人", "2025-12-22..2025-12-22 period"),
    ("去年元月至11月抓获[5]人", "2025-01-01..2025-11-30 period"),
    ("付10万元月租，抓获[5]人", None),
    ("昨（七）日抓获[5]人", "2026-01-07..2026-01-07 period"),
    # Whatever month was told before, yesterday is the day before the release.
    ("2025年4月至6月处理9万元。昨日（7日）抓获[5]人", "2026-01-07..2026-01-07 period"),
    ("上期统计（12/28～1/3），接获[5]宗", "2025-12-28..2026-01-03 period"),
    ("去年末季录得[5]宗", "2025-10-01..2025-12-31 period"),
    ("去年下半年以来破案[5]起", "2025-07-01..2026-01-08 to-date"),
    ("2025全年接获[5]宗", "2025-01-01..2025-12-31 period"),
    ("今年累计至1月，接获[5]宗", "2026-01-01..2026-01-31 period"),
    ("三个月来抓获[5]人", "2025-10-08..2026-01-08 period"),
    ("上周末抓获[5]人", "2026-01-03..2026-01-04 period"),
    ("去年前三季度抓获[9]人，前年同期抓获[5]人", "2025-01-01..2025-09-30 period"),
    ("一季度止付资金[5]元", "2025-01-01..2025-03-31 period"),
    ("昨晚抓获[5]人", "2026-01-07..2026-01-07 period"),
    ("去年12月初抓获[5]人", "2025-12-01..2025-12-10 period"),
    ("上月17及18日抓获[5]人", "2025-12-17..2025-12-18 period"),
    ("去年的1月至11月期间，破案[5]起", "2025-01-01..2025-11-30 period"),
    ("2025年首7月录得[5]宗", "2025-01-01..2025-07-31 period"),
    ("2021年至2024年7月，受理[5]件", "2021-01-01..2024-07-31 period"),
    ("今个月3日至5日，接获[5]宗", "2026-01-03..2026-01-05 period"),
    ("上月17日至18日期间，抓获[5]人", "2025-12-17..2025-12-18 period"),
    ("日前，警方抓获[5]人", None),
    ("去年12月下旬，抓获[5]人", "2025-12-21..2025-12-31 period"),
    ("今年截至1月，接获[5]宗", "2026-01-01..2026-01-31 period"),
    ("2022年初至2024年底，抓获[5]人", "2022-01-01..2024-12-31 period"),
    ("6月25日全国公安机关夏季打击行动开展以来，抓获[5]人", "2025-06-25..2026-01-08 to-date"),
    ("去年警方部署清源专项工作以来，抓获[5]人", "2025-01-01..2026-01-08 to-date"),
    ("去年警方部署清源专项工作，成效明显。行动以来，抓获[5]人", "..2026-01-08 to-date"),
    ("年初以来，抓获[5]人", "2026-01-01..2026-01-08 to-date"),
    ("2021年6月至11月，破案[5]起", "2021-06-01..2021-11-30 period"),
    ("1—11月，破案[5]起", "2025-01-01..2025-11-30 period"),
    ("去年1月至11月，破案[5]起", "2025-01-01..2025-11-30 period"),
    ("2025年1月1日至10月31日，破案[5]起", "2025-01-01..2025-10-31 period"),
    ("2023—2025年，破案[5]起", "2023-01-01..2025-12-31 period"),
    ("8月以来，破案[5]起", "2025-08-01..2026-01-08 to-date"),
    ("破案9起，2025年同比上升[5]%", "2025-01-01..2025-12-31 period"),
    ("2020年以来，破案[5]起", "2020-01-01..2026-01-08 to-date"),
    ("今年以来，破案[5]起", "2026-01-01..2026-01-08 to-date"),
    ("自2021年4月至今，破案[5]起", "2021-04-01..2026-01-08 to-date"),
    ("自去年10月启动以来，截至目前打掉团伙[5]个", "2025-10-01..2026-01-08 to-date"),
    ("截至目前，破案[5]起", "..2026-01-08 to-date"),
    ("截至5月底，在押[5]人", "2025-05-31..2025-05-31 point"),
    ("截至5月底，累计破案[5]起", "..2025-05-31 to-date"),
    ("一季度，破案[5]起", "2025-01-01..2025-03-31 period"),
    ("前三季度，破案[5]起", "2025-01-01..2025-09-30 period"),
    ("上半年，破案[5]起", "2025-01-01..2025-06-30 period"),
    ("去年破案[5]起", "2025-01-01..2025-12-31 period"),
    ("过去一年，破案[5]起", "2025-01-01..2025-12-31 period"),
    ("五年来，破案[5]起", "2021-01-01..2025-12-31 period"),
    ("过去近两年半，破案[5]起", "2023-07-01..2025-12-31 period"),
    ("半年来，破案[5]起", "2025-07-01..2025-12-31 period"),
    ("最近的3个半月，破案[5]起", "2025-09-23..2026-01-08 period"),
    ("今年3个半月来，破案[5]起", "2026-01-01..2026-01-08 to-date"),
    ("近半年轻人受骗，破案[5]起", None),
    ("17日，抓获[5]人", "2025-12-17..2025-12-17 period"),
    ("11月16日至22日，抓获[5]人", "2025-11-16..2025-11-22 period"),
    ("2月22日、23日，抓获[5]人", "2025-02-22..2025-02-23 period"),
    ("昨天，抓获[5]人", "2026-01-07..2026-01-07 period"),
    ("2024年立案下降。同期，抓获[5]人", "2024-01-01..2024-12-31 period"),
    ("案发最久的已过去41年，抓获逃犯[5]名", None),
    ("2024年发案下降。全年破案[5]起", "2024-01-01..2024-12-31 period"),
    ("二〇二五年，破案[5]起", "2025-01-01..2025-12-31 period"),
    ("到2027年，计划培训[5]人", "..2027-12-31 to-date"),
    ("3个月内抓获[5]人", None),
    ("“断链”专案工作部署以来，打掉团伙[5]个", "..2026-01-08 to-date"),
    ("去年破案9起。“断链”行动以来，打掉团伙[5]个", "..2026-01-08 to-date"),
    ("去年破案9起。“断链”行动开展以来，打掉团伙[5]个", "..2026-01-08 to-date"),
    ("某市警方历时近一年，抓获[5]人", None),
    ("长期以来，该市设有[5]个站点", None),
    ("1月5日，法院公开宣判电信网络诈骗案[5]件", "2026-01-05..2026-01-05 period"),
    ("警方对“寒风7号”专案收网，抓获[5]人", None),
    ("自113年9月起至114年1月8日止，查获[5]人", None),
    ("9月來話量下降，攔阻[5]通", "2025-09-01..2025-09-30 period"),
    ("去年首月接获[5]宗", "2025-01-01..2025-01-31 period"),
    ("去年首半年接获[5]宗", "2025-01-01..2025-06-30 period"),
    ("截至去（2025）年11月底，查获[5]人", "..2025-11-30 to-date"),
    ("从年初至1月5日，接获[5]宗", "2026-01-01..2026-01-05 period"),
    ("目前案件同比减少,年初至今已抓获[5]人", "2026-01-01..2026-01-08 to-date"),
    ("为打击诈骗,3日起执行行动,查获[5]人", "2026-01-03..2026-01-08 to-date"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_forms(text: str, expected: str | None) -> None:
    assert shown(periods(text)[0]) == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_forms(text: str, expected: str | None) -> None:
    assert shown(periods(text, "zh-hans")[0]) == expected


def test_a_gloss_gives_a_named_week_its_days() -> None:
    text = "This was less than in the previous week (December 22-28), when [5] cases came in"
    assert shown(periods(text)[0]) == "2025-12-22..2025-12-28 period"


def test_a_long_list_of_months_hides_none_of_them() -> None:
    text = "Men were held in " + "May 2020, " * 250 + "and in June 2024 [5] men"
    assert shown(periods(text)[0]) == "2024-06-01..2024-06-30 period"


def test_a_number_is_no_year() -> None:
    assert periods("About [2000] men were held") == (None,)


@pytest.mark.parametrize(
    "piece", ["1 ", "2025 and ", "from 3 ", "since 2020, [", "2025年", "1月", "截至", "a" * 50, "in the "]
)
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    def read(text: str) -> None:
        document = Document(text, "zh-hans" if ord(piece[-1]) > 255 else "en", RELEASED)
        span = Span(0, 1)
        assert len(stage(document.family).of(document, [Quantity(span, Passage(span, text[:1]), 1)])) == 1

    assert is_in_proportion(read, piece.replace("[", ""), 20_000)


def test_a_date_that_opens_a_line_is_the_label_of_an_item() -> None:
    text = "Police held 40 men.\n6 October - Colville: [30] men\n7 November - Netherby: [9] men"  # made up
    assert [shown(period) for period in periods(text)] == [
        "2025-10-06..2025-10-06 period",
        "2025-11-07..2025-11-07 period",
    ]


def test_a_third_of_a_month_has_ten_days() -> None:
    assert shown(periods("In early December [5] men were held")[0]) == "2025-12-01..2025-12-10 period"
    assert shown(periods("In mid-November 2025, [5] men")[0]) == "2025-11-11..2025-11-20 period"
    assert shown(periods("[5] men were held since late October")[0]) == "2025-10-21..2026-01-08 to-date"


def test_months_with_a_word_for_period_are_those_months() -> None:
    text = "今年，警方拘捕[5]人，涉及2025年9月至11月期间的[6]宗"  # made up
    assert shown(periods(text, "zh-hans")[1]) == "2025-09-01..2025-11-30 period"


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [  # all made up
        ("en", "Over two months (28 June – 23 August) [5] men were held", "2025-06-28..2025-08-23 period"),
        ("en", "ZENDA, Jan 7 – From October until November 17 [5] men", "2025-10-01..2025-11-17 period"),
        ("en", "So far in 2026 [5] men were held", "2026-01-01..2026-01-08 to-date"),
        ("en", "Through May 30, 2025, [5] talks were held", "..2025-05-30 to-date"),
        ("en", "From 6 pm on 2 January to 04.00 on 5 January [5] men", "2026-01-02..2026-01-05 period"),
        ("en", "Between 8 a.m. on Monday and noon on Tuesday, [5] men", "2026-01-05..2026-01-06 period"),
        ("en", "At the end of 2025 there were [5] men in custody", "2025-12-31..2025-12-31 point"),
        ("ja", "11月の認知件数は、前年同月比[5]件増", "2025-11-01..2025-11-30 period"),
        ("vi", "Tối 28.12, công an bắt [5] người", "2025-12-28..2025-12-28 period"),
        ("vi", "Tháng 8.2025 công an bắt [5] người", "2025-08-01..2025-08-31 period"),
    ],
)
def test_days_beside_words_that_bound_them(language: str, text: str, expected: str | None) -> None:
    assert shown(periods(text, language)[-1]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # all made up
        ("On Thursday (Jan 1), [5] men were held", "2026-01-01..2026-01-01 period"),
        ("Police held [5] men on Monday (Dec 29) and Tuesday (Dec 30).", "2025-12-29..2025-12-30 period"),
        ("Police held [5] men, the chief said on Monday (Jan 5).", None),
        ("From Monday (Dec 15) to Friday (Dec 19) [5] men were held", "2025-12-15..2025-12-19 period"),
        ("The chief said [5] men were held since Sunday (Jan 4).", "2026-01-04..2026-01-08 to-date"),
        ("From 15 December (Monday) to 19 December (Friday) [5] men", "2025-12-15..2025-12-19 period"),
    ],
)
def test_a_weekday_with_its_date_in_brackets_is_one_day(text: str, expected: str | None) -> None:
    assert shown(periods(text)[0]) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [  # all made up
        ("en", "In 2025, [5] men were held", "2025-01-01..2025-12-31 period"),
        ("zh-hans", "2025年，抓获[5]人", "2025-01-01..2025-12-31 period"),
        ("en", "[5] men were held this year", "2025-01-01..2025-12-27 to-date"),
        ("zh-hans", "2025年以来，抓获[5]人", "2025-01-01..2025-12-27 to-date"),
    ],
)
def test_a_year_named_in_its_last_month_is_told_as_a_whole(language: str, text: str, expected: str) -> None:
    assert shown(periods(text, language, released=date(2025, 12, 27))[0]) == expected


def test_a_year_named_before_its_last_month_is_counted_up_to_the_text() -> None:
    found = periods("In 2025, [5] men were held", released=date(2025, 9, 30))[0]
    assert shown(found) == "2025-01-01..2025-09-30 to-date"

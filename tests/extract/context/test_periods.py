"""Periods of figures in made-up sentences; the figure in question stands in square brackets."""

from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from fraudkg.extract.candidates import Passage, Period, Quantity
from fraudkg.extract.context.periods import Periods
from fraudkg.extract.document import Document
from fraudkg.resources import resource
from fraudkg.text import Span

RELEASED = date(2026, 1, 8)


@cache
def stage(family: str) -> Periods:
    return Periods([resource("data/lexicon")], family)


def marked(text: str) -> tuple[str, list[Quantity]]:
    """The text without its brackets, and a quantity for each bracketed number."""
    plain = ""
    quantities: list[Quantity] = []
    for part in text.split("["):
        inner, bracket, rest = part.partition("]")
        if bracket:
            span = Span(len(plain), len(plain) + len(inner))
            quantities.append(Quantity(span, Passage(span, inner), len(quantities) + 1))
        plain += inner + rest
    return plain, quantities


def periods(
    text: str, language: str = "en", issuer: str | None = None, released: date | None = RELEASED
) -> tuple[Period | None, ...]:
    plain, quantities = marked(text)
    document = Document(plain, language, released, issuer)
    return stage(document.family).of(document, quantities)


def shown(period: Period | None) -> str | None:
    return f"{period.start or ''}..{period.end or ''} {period.accumulation}" if period else None


ENGLISH = [  # all made up
    ("In 2025, [5] cases were solved", "2025-01-01..2025-12-31 period"),
    ("In the first half of 2025, [5] cases", "2025-01-01..2025-06-30 period"),
    ("[5] cases were solved in the first 11 months", "2025-01-01..2025-11-30 period"),
    ("In the first 33 days of 2025, [5] cases", "2025-01-01..2025-02-02 period"),
    ("In the first 20 weeks of last year, [5] cases", "2025-01-01..2025-05-20 period"),
    ("Between 1 October 2024, and March 31 of last year, [5] men", "2024-10-01..2025-03-31 period"),
    ("From October 1, 2024, to April 30, 2025, [5] men were held", "2024-10-01..2025-04-30 period"),
    ("In one case, [5] dollars were paid", None),
    ("In the last fortnight of September 2025 [5] men were held", "2025-09-16..2025-09-30 period"),
    ("Over the past four months [5] men were held", "2025-09-08..2026-01-08 period"),
    ("The hearing was adjourned to 14 March 2025. [5] men were held", None),
    (
        "In May 2024 a team was named. Since its formation it has held [5] men",
        "2024-05-01..2026-01-08 to-date",
    ),
    ("Since the start of the year [5] men were held", "2026-01-01..2026-01-08 to-date"),
    ("From 1 July 2025 to 30 June 2026 [5] men were held", "2025-07-01..2026-01-08 to-date"),
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
    ("In the 14th Five-Year Plan period, [5] men were held", "2021-01-01..2025-12-31 period"),
    ("Cases rose in 2024. Throughout the year, [5] men were held", "2024-01-01..2024-12-31 period"),
    (
        "The raids ran from 3 to 9 March 2025. During the operation, [5] men were held",
        "2025-03-03..2025-03-09 period",
    ),
    ("Cases rose in 2024. In the same period, [5] men were held", "2024-01-01..2024-12-31 period"),
    ("In 56 deception attempts [5] men lost money", None),
    ("Under the Fraud Act 2006 [5] men were charged", None),
    ("Police may march; [5] men were held", None),
    ("The highest since 2013, [5] cases in 2025", "2025-01-01..2025-12-31 period"),
    ("A police spokesman said on Monday that [5] men were held", None),
    ("Over the past few months [5] men were held", None),
    ("A unit was formed earlier this year. It has held [5] men", None),
    ("The bureau (DEC) seized [5] phones", None),
    ("Over the three years to March 2025, [5] cases", "2022-04-01..2025-03-31 period"),
    ("They were jailed from three to six years to deter [5] men", None),
    ("In the week ending 4 January, [5] cases", "2025-12-29..2026-01-04 period"),
    ("During the past fortnight, [5] men were held", "2025-12-25..2026-01-08 period"),
    ("Since the rules took effect in April 2023, [5] calls were blocked", "2023-04-01..2026-01-08 to-date"),
    ("The centre opened on 1 March 2022. Since then it has had [5] calls", "2022-03-01..2026-01-08 to-date"),
    ("In 2022 and 2023, [5] people lost money", "2022-01-01..2023-12-31 period"),
    ("Over the three years 2022 to 2024, [5] reports were made", "2022-01-01..2024-12-31 period"),
    ("Between Q1 and Q3 2025, [5] cases", "2025-01-01..2025-09-30 period"),
    ("They were remanded until 13 January. [5] cases were opened", None),
    ("Scams up\n\nZENDA (January 7): The centre took [5] calls", None),
    ("All [5] will appear in court on 2 February", None),
    ("In the first three quarters of 2025, [5] cases", "2025-01-01..2025-09-30 period"),
    ("The number is six times 2024's tally of [5] calls", "2024-01-01..2024-12-31 period"),
    (
        "Calls in a year\n\n8 January 2026\n\nIn 2024, [5] calls were blocked",
        "2024-01-01..2024-12-31 period",
    ),
]

CHINESE = [  # all made up
    ("去年首[3]季", "2025-01-01..2025-09-30 period"),
    ("去年的1月至11月期间，破案[5]起", "2025-01-01..2025-11-30 period"),
    ("2025年首7月录得[5]宗", "2025-01-01..2025-07-31 period"),
    ("2021年至2024年7月，受理[5]件", "2021-01-01..2024-07-31 period"),
    ("今个月3日至5日，接获[5]宗", "2026-01-03..2026-01-05 period"),
    ("上月17日至18日期间，抓获[5]人", "2025-12-17..2025-12-18 period"),
    ("日前，警方抓获[5]人", None),
    ("去年12月下旬，抓获[5]人", "2025-12-21..2025-12-31 period"),
    ("今年截至1月，接获[5]宗", "2026-01-01..2026-01-31 period"),
    ("行动从6月1日持续到7月31日。行动开展以来，抓获[5]人", "2025-06-01..2026-01-08 to-date"),
    ("6月25日全国公安机关夏季打击行动开展以来，抓获[5]人", "2025-06-25..2026-01-08 to-date"),
    ("年初以来，抓获[5]人", "2026-01-01..2026-01-08 to-date"),
    ("行动延长至明年1月底，抓获[5]人", None),
    ("2021年6月至11月，破案[5]起", "2021-06-01..2021-11-30 period"),
    ("1—11月，破案[5]起", "2025-01-01..2025-11-30 period"),
    ("去年1月至11月，破案[5]起", "2025-01-01..2025-11-30 period"),
    ("2025年1月1日至10月31日，破案[5]起", "2025-01-01..2025-10-31 period"),
    ("2023—2025年，破案[5]起", "2023-01-01..2025-12-31 period"),
    ("8月以来，破案[5]起", "2025-08-01..2026-01-08 to-date"),
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
    ("“十四五”期间，破案[5]起", "2021-01-01..2025-12-31 period"),
    ("“十四五”以来，破案[5]起", "2021-01-01..2026-01-08 to-date"),
    ("17日，抓获[5]人", "2025-12-17..2025-12-17 period"),
    ("11月16日至22日，抓获[5]人", "2025-11-16..2025-11-22 period"),
    ("2月22日、23日，抓获[5]人", "2025-02-22..2025-02-23 period"),
    ("昨天，抓获[5]人", "2026-01-07..2026-01-07 period"),
    ("2024年立案下降。同期，抓获[5]人", "2024-01-01..2024-12-31 period"),
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
]

OTHERS = [  # all made up
    ("zh-hant", "114年1至6月破獲[5]件", "2025-01-01..2025-06-30 period"),
    ("zh-hant", "上（9）月查獲[5]人", "2025-09-01..2025-09-30 period"),
    ("zh-hant", "自113年9月起至114年1月8日止，查獲[5]人", "2024-09-01..2025-01-08 period"),
    ("zh-hant", "去年首十一個月錄得[5]宗", "2025-01-01..2025-11-30 period"),
    ("ja", "令和7年中の件数は[5]件", "2025-01-01..2025-12-31 period"),
    ("ja", "令和6年度の件数は[5]件", "2024-04-01..2025-03-31 period"),
    ("ja", "令和7年11月末現在で[5]件", "..2025-11-30 to-date"),
    ("ja", "過去3年間で[5]件", "2023-01-01..2025-12-31 period"),
    ("ja", "第3四半期は[5]件", "2025-07-01..2025-09-30 period"),
    ("ja", "R7年は[5]件", "2025-01-01..2025-12-31 period"),
    ("ko", "작년 1~11월 [5]건", "2025-01-01..2025-11-30 period"),
    ("ko", "지난 5일 [5]명을 검거했다", "2026-01-05..2026-01-05 period"),
    ("zh-hant", "檢察官今（7）日將[5]人起訴", "2026-01-07..2026-01-07 period"),
    ("zh-hant", "自112年5月間起至113年10月止，詐騙[5]人", "2023-05-01..2024-10-31 period"),
    ("ja", "警察は5日、[5]人を逮捕した", "2026-01-05..2026-01-05 period"),
    ("ko", "지난달 15일부터 이달 5일까지 [5]명", "2025-12-15..2026-01-05 period"),
    ("ko", "최근 3년간 [5]건", "2023-01-01..2025-12-31 period"),
    ("ko", "'25년 [5]건", "2025-01-01..2025-12-31 period"),
    ("ko", "11월 말 기준 [5]건", "..2025-11-30 to-date"),
    ("th", "ปีงบประมาณ 2568 [5] คดี", "2024-10-01..2025-09-30 period"),
    ("th", "ไตรมาส 3 ปี 2568 [5] คดี", "2025-07-01..2025-09-30 period"),
    ("th", "3 เดือนที่ผ่านมา [5] คดี", "2025-10-08..2026-01-08 period"),
    ("vi", "Từ đầu năm đến nay, [5] vụ", "2026-01-01..2026-01-08 to-date"),
    ("vi", "từ 2020 đến 2024, [5] vụ", "2020-01-01..2024-12-31 period"),
    ("vi", "Trong 3 tháng qua, [5] vụ", "2025-10-08..2026-01-08 period"),
    ("zh-hant", "114年第3季，查獲[5]件", "2025-07-01..2025-09-30 period"),
    ("ja", "2025年1月から6月までに[5]件", "2025-01-01..2025-06-30 period"),
    ("ko", "2025년 1월부터 10월까지 [5]명", "2025-01-01..2025-10-31 period"),
    ("ko", "지난해 [5]명", "2025-01-01..2025-12-31 period"),
    ("th", "ปี 2568 จับกุม [5] ราย", "2025-01-01..2025-12-31 period"),
    ("th", "8-14 ธ.ค. 68 จับ [5] ราย", "2025-12-08..2025-12-14 period"),
    ("vi", "Năm 2025, bắt [5] người", "2025-01-01..2025-12-31 period"),
    ("vi", "Sáng 5-1, lực lượng bắt [5] người", "2026-01-05..2026-01-05 period"),
    ("vi", "từ ngày 1/1/2025 đến ngày 30/6/2025, bắt [5] người", "2025-01-01..2025-06-30 period"),
    ("fr", "2025-03-04: [5] hommes", "2025-03-04..2025-03-04 period"),
]


@pytest.mark.parametrize(("text", "expected"), ENGLISH)
def test_english_forms(text: str, expected: str | None) -> None:
    assert shown(periods(text)[0]) == expected


@pytest.mark.parametrize(("text", "expected"), CHINESE)
def test_chinese_forms(text: str, expected: str | None) -> None:
    assert shown(periods(text, "zh-hans")[0]) == expected


@pytest.mark.parametrize(("language", "text", "expected"), OTHERS)
def test_other_forms(language: str, text: str, expected: str | None) -> None:
    assert shown(periods(text, language)[0]) == expected


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [("agency-us-made-up", "2023-10-01..2024-09-30"), ("agency-uk-made-up", "2024-04-01..2025-03-31")],
)
def test_public_years_follow_the_country(issuer: str, expected: str) -> None:
    assert shown(periods("In fiscal year 2024, [5] men were held", issuer=issuer)[0]) == expected + " period"


def test_the_base_of_a_comparison_is_the_period_of_its_own_figure_only() -> None:
    assert [shown(one) for one in periods("In 2025 cases fell to [5], from [6] in 2023")] == [
        "2025-01-01..2025-12-31 period",
        "2023-01-01..2023-12-31 period",
    ]
    assert [shown(one) for one in periods("2025年上半年破案[5]起，2024年同期为[6]起", "zh-hans")] == [
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
    ]
    assert [shown(one) for one in periods("In 2025, [5] cases, [6]% more than in 2024")] == [
        "2025-01-01..2025-12-31 period",
        "2025-01-01..2025-12-31 period",
    ]


def test_a_base_beside_a_level_to_date_keeps_its_own_period() -> None:
    assert [shown(one) for one in periods("[5] cases to date compared to just [6] last year")] == [
        "..2026-01-08 to-date",
        "2025-01-01..2025-12-31 period",
    ]
    text = "Cases rose [5]% from January to June 2025 compared to [6] in the same period last year"
    assert [shown(one) for one in periods(text, released=date(2025, 7, 5))] == [
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
    ]


def test_the_same_period_in_the_year_before() -> None:
    text = (
        "In the first half of 2025, [5] cases, [6]% up on same period in the previous year, when [7] came in"
    )
    assert [shown(one) for one in periods(text)] == [
        "2025-01-01..2025-06-30 period",
        "2025-01-01..2025-06-30 period",
        "2024-01-01..2024-06-30 period",
    ]


def test_a_base_is_never_the_period_of_its_level() -> None:
    text = "Losses of [5] dollars in Q4 2025, up from the [6] dollars lost last quarter"
    assert [shown(one) for one in periods(text)] == [
        "2025-10-01..2025-12-31 period",
        "2025-07-01..2025-09-30 period",
    ]


def test_a_gloss_gives_a_named_week_its_days() -> None:
    text = "This was less than in the previous week (December 22-28), when [5] cases came in"
    assert shown(periods(text)[0]) == "2025-12-22..2025-12-28 period"


def test_figures_in_order_have_each_their_year() -> None:
    text = "2023年至2025年，法院分别审结[5件]、[6件]、[7件]"
    assert [shown(one) for one in periods(text, "zh-hans")] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2023, 2024, 2025)
    ]
    text = "Between 2020 and 2024 losses rose from [5] to [6]"
    assert [shown(one) for one in periods(text)] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2020, 2024)
    ]
    text = "In 2024 and 2025, [5] and [6] men were held respectively"
    assert [shown(one) for one in periods(text)] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2024, 2025)
    ]


def test_a_single_case_leaves_the_period_of_the_report() -> None:
    text = "In 2025, [5] men were held. In one case, [6] dollars were lost.\n[7] calls were stopped."
    assert [shown(one) for one in periods(text)] == [
        "2025-01-01..2025-12-31 period",
        None,
        "2025-01-01..2025-12-31 period",
    ]


def test_a_carried_period_has_no_words_and_says_so() -> None:
    headline, stated, carried = periods("[5] held in raids\n\nIn 2024, [6] men were held. [7] were charged.")
    assert stated is not None
    assert stated.words is not None
    assert stated.words.text == "2024"
    for one in (headline, carried):
        assert one is not None
        assert (one.start, one.words) == (date(2024, 1, 1), None)
        assert one.rule.startswith("inferred: ")


def test_an_interval_wins_over_a_nearer_year() -> None:
    text = "From 1 March to 5 April 2025, in the 2025 campaign, [5] men were held"
    assert shown(periods(text)[0]) == "2025-03-01..2025-04-05 period"


def test_items_of_a_list_keep_the_period_of_its_lead() -> None:
    text = "In 2024 police did this:\n• held [5] men\n• in May blocked [6] sites\n• froze [7] accounts"
    assert [shown(one) for one in periods(text)] == [
        "2024-01-01..2024-12-31 period",
        "2025-05-01..2025-05-31 period",
        "2024-01-01..2024-12-31 period",
    ]


def test_without_a_day_of_publication_only_what_dates_itself_is_found() -> None:
    assert shown(periods("In 2024, [5] men", released=None)[0]) == "2024-01-01..2024-12-31 period"
    assert periods("Last year, [5] men", released=None) == (None,)
    assert (
        shown(periods("In May 2024 it began. In June [5] men", released=None)[0])
        == "2024-06-01..2024-06-30 period"
    )


def test_a_long_list_of_months_hides_none_of_them() -> None:
    text = "Men were held in " + "May 2020, " * 250 + "and in June 2024 [5] men"
    assert shown(periods(text)[0]) == "2024-06-01..2024-06-30 period"


def test_a_number_is_no_year() -> None:
    assert periods("About [2000] men were held") == (None,)


@pytest.mark.parametrize(
    "piece", ["1 ", "2025 and ", "from 3 ", "since 2020, [", "2025年", "1月", "截至", "a" * 50, "in the "]
)
def test_long_texts_take_time_in_proportion(piece: str) -> None:
    text = piece.replace("[", "") * (200_000 // len(piece))
    document = Document(text, "zh-hans" if ord(piece[-1]) > 255 else "en", RELEASED)
    span = Span(0, 1)
    assert len(stage(document.family).of(document, [Quantity(span, Passage(span, text[:1]), 1)])) == 1


def of_kinds(text: str, *indicators: str | None) -> list[str | None]:
    plain, quantities = marked(text)
    units = ["case" if one is None else None for one in indicators]
    quantities = [replace(one, unit=unit) for one, unit in zip(quantities, units, strict=True)]
    document = Document(plain, "en", RELEASED, None)
    return [shown(period) for period in stage("en").of(document, quantities, indicators)]


def test_what_criminals_took_is_not_of_the_days_of_an_operation() -> None:
    # Made up.
    text = "From 12 to 25 November 2025, police arrested [5] men. The victims lost $[9]. They held [2] more."
    days = "2025-11-12..2025-11-25 period"
    found = of_kinds(text, "suspects-arrested", "losses-reported", "suspects-arrested")
    assert found == [days, None, days]


def test_what_was_lost_is_of_the_period_of_statistics() -> None:
    text = "From 12 to 25 November 2025, the public reported [5] cases. The victims lost $[9]."  # made up
    assert set(of_kinds(text, "cases-reported", "losses-reported")) == {"2025-11-12..2025-11-25 period"}


def test_cases_that_suspects_are_linked_to_are_not_of_the_days_of_an_operation() -> None:
    # Made up.
    text = "From 12 to 25 November 2025, police arrested [5] men. They are linked to more than [9] cases."
    assert of_kinds(text, "suspects-arrested", None) == ["2025-11-12..2025-11-25 period", None]


def test_a_date_that_opens_a_line_is_the_label_of_an_item() -> None:
    text = "Police held 40 men.\n6 October - Colville: [30] men\n7 November - Netherby: [9] men"  # made up
    assert [shown(period) for period in periods(text)] == [
        "2025-10-06..2025-10-06 period",
        "2025-11-07..2025-11-07 period",
    ]


def test_a_month_long_over_is_not_the_period_of_the_text() -> None:
    # Made up.
    text = (
        "[5] held in raids\n\nThe inquiry goes back to a complaint of March 2025. [6] phones were seized.\n\n"
        "[7] men are charged."
    )
    assert periods(text) == (None, None, None)
    text = "[5] held in raids\n\nOfficers first heard of the ring in May 2025. They struck on 5 January."
    assert shown(periods(text)[0]) == "2026-01-05..2026-01-05 period"


def test_a_month_long_over_ends_with_its_paragraph() -> None:
    # Made up.
    text = "Police struck.\n\nIn June 2025, they held [5] men. [6] more fled.\n\nThey searched [7] houses."
    june = "2025-06-01..2025-06-30 period"
    assert [shown(one) for one in periods(text)] == [june, june, None]
    text = "In June 2025, police held [5] men in their campaign.\n\nOfficers searched [7] houses."
    assert [shown(one) for one in periods(text)] == [june, june]


def test_a_period_far_below_is_not_that_of_the_headline() -> None:
    text = "[5] held in raids\n\n" + "They deny it.\n\n" * 6 + "In 2025, [6] men were held."  # made up
    assert [shown(one) for one in periods(text)] == [None, "2025-01-01..2025-12-31 period"]


def test_the_day_of_the_text_dates_a_deed_that_a_full_sentence_tells() -> None:
    text = "Colville Court sentenced the Netherby gang on 8 January 2026. [5] men"  # made up
    assert shown(periods(text)[0]) == "2026-01-08..2026-01-08 period"
    assert periods("Media Office, Colville, 8 January 2026\n\n[5] men were held") == (None,)  # made up


def test_that_day_may_be_the_one_of_the_announcement() -> None:
    text = "新华社北京1月7日电　公安部7日通报有关情况。当天，移交[5]人。"  # made up
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-07..2026-01-07 period"


def test_sums_of_a_crime_are_not_of_the_day_of_a_raid() -> None:
    # Made up.
    text = "Officers on 5 January arrested [5] men and closed a bank that had moved $[9]."
    assert of_kinds(text, "suspects-arrested", "funds-involved") == ["2026-01-05..2026-01-05 period", None]
    text = "Officers on 5 January arrested [5] men over $[9] taken from the public."
    assert of_kinds(text, "suspects-arrested", "losses-reported")[1] is None
    text = "On 5 January alone the public reported [5] cases with losses of $[9]."
    assert of_kinds(text, "cases-reported", "losses-reported")[1] == "2026-01-05..2026-01-05 period"
    text = "On 5 January a pensioner lost $[9]."
    assert of_kinds(text, "losses-reported") == ["2026-01-05..2026-01-05 period"]


def test_what_holds_now_is_counted_at_a_point_what_was_done_by_now_up_to_it() -> None:
    # Made up.
    assert shown(periods("Currently [5] kinds of fraud are known")[0]) == "2026-01-08..2026-01-08 point"
    text = "1月5日，抓获[5]人。目前[5]人均已被采取强制措施。"
    assert shown(periods(text, "zh-hans")[1]) == "2026-01-05..2026-01-08 to-date"
    text = "So far [5] men were held. [6] remain at large."
    assert [shown(one) for one in periods(text)] == [
        "..2026-01-08 to-date",
        "2026-01-08..2026-01-08 point",
    ]


def test_a_total_to_date_ends_on_the_day_of_the_announcement() -> None:
    # Made up.
    text = "1月7日，某省公安厅通报打击情况。今年以来，抓获[5]人。"
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-01..2026-01-07 to-date"
    text = "Police briefed reporters on 6 January, the ministry said.\n\nTo date [5] men were held."
    assert shown(periods(text)[0]) == "..2026-01-06 to-date"
    text = "Police said on 2 December that the raids went on.\n\nTo date [5] men were held."
    assert shown(periods(text)[0]) == "..2026-01-08 to-date"


def test_a_third_of_a_month_has_ten_days() -> None:
    assert shown(periods("In early December [5] men were held")[0]) == "2025-12-01..2025-12-10 period"
    assert shown(periods("In mid-November 2025, [5] men")[0]) == "2025-11-11..2025-11-20 period"
    assert shown(periods("[5] men were held since late October")[0]) == "2025-10-21..2026-01-08 to-date"


def test_a_total_after_a_base_is_none() -> None:
    # Made up.
    text = "Cases were [5] in 2024 compared to [6] in 2023. So far, [7] have been solved, till date [8]."
    assert [shown(one) for one in periods(text)][2:] == ["..2026-01-08 to-date"] * 2
    text = (
        "In 2025 police counted [5] cases, compared with [6] cases involving [7] dollars in the year before."
    )
    assert [shown(one) for one in periods(text)] == [
        "2025-01-01..2025-12-31 period",
        *["2024-01-01..2024-12-31 period"] * 2,
    ]


def test_the_operation_of_a_dated_sentence_is_of_its_days() -> None:
    # Made up.
    text = "今年，两国多次开展行动。1月3日至5日，警方组织公安机关，将清剿行动中抓获的[5]人押解回国。"
    assert shown(periods(text, "zh-hans")[0]) == "2026-01-03..2026-01-05 period"


def test_since_an_action_of_several_began_on_a_day() -> None:
    text = "[5] men were sent back since Ruritania, Graustark and Sylvania began a joint action on Dec. 20"
    assert shown(periods(text)[0]) == "2025-12-20..2026-01-08 to-date"  # made up


def test_a_change_over_a_base_is_of_the_level() -> None:
    text = "Police solved [5] cases from June to October, up [30] percent over the same period of last year."
    plain, quantities = marked(text)
    quantities[1] = replace(quantities[1], kind="percent")
    found = stage("en").of(Document(plain, "en", RELEASED, None), quantities)
    assert [shown(one) for one in found] == ["2025-06-01..2025-10-31 period"] * 2


def test_a_day_goes_on_for_counts_farther_down_but_not_for_money() -> None:
    text = "On 5 January officers struck.\n" + "They deny it.\n" * 3 + "[5] phones and [6] francs"  # made up
    plain, quantities = marked(text)
    quantities[1] = replace(quantities[1], kind="money")
    found = stage("en").of(Document(plain, "en", RELEASED, None), quantities)
    assert [shown(one) for one in found] == ["2026-01-05..2026-01-05 period", None]


def test_a_list_of_days_at_the_end_has_them_however_near() -> None:
    text = "Raids\n\nThey go on.\n\nThe raids:\n6 January – Colville: [5] men\n7 January – Netherby: [6]"
    assert [shown(one) for one in periods(text)] == [  # made up
        "2026-01-06..2026-01-06 period",
        "2026-01-07..2026-01-07 period",
    ]


def test_the_years_of_a_crime_are_not_those_of_the_arrests() -> None:
    # Made up.
    text = "Police held [40] men over scams that took $[9] in 2024. They seized [6] phones."
    found = of_kinds(text, "suspects-arrested", "losses-reported", "devices-seized")
    assert found == [None, "2024-01-01..2024-12-31 period", None]


def test_what_suspects_do_now_is_no_count_of_its_own() -> None:
    text = "From 2 to 6 January police held [9] men. Of these, [5] are currently assisting in the inquiry."
    assert [shown(one) for one in periods(text)] == ["2026-01-02..2026-01-06 period"] * 2  # made up


def test_what_an_inquiry_shows_of_the_criminals_is_not_of_the_days_of_the_operation() -> None:
    # Made up.
    text = "1月5日，警方抓获[5]人。经查，该团伙设立[9]个平台。警方还扣押手机[6]部。"
    day = "2026-01-05..2026-01-05 period"
    assert [shown(one) for one in periods(text, "zh-hans")] == [day, None, day]
    text = "On 5 January police held [5] men. They had opened [9] accounts. Officers seized [6] phones."
    found = of_kinds(text, "suspects-arrested", "funds-involved", "devices-seized")
    assert found == [day, None, day]
    text = "In 2025 the public reported [5] cases. Swindlers, it is thought, cheated people of [9] dollars."
    assert set(of_kinds(text, "cases-reported", None)) == {"2025-01-01..2025-12-31 period"}


def test_a_single_case_in_a_report_has_no_period_of_its_own() -> None:
    # Made up.
    text = "2025年，公安机关破案[5]起。在侦办“6·01”专案中，抓获[6]人，冻结[7]元。\n全省拦截[8]元。"
    year = "2025-01-01..2025-12-31 period"
    assert [shown(one) for one in periods(text, "zh-hans")] == [year, None, None, year]
    text = "2025年，法院审结[5]件，并发布[10]起典型案例。"
    assert [shown(one) for one in periods(text, "zh-hans")] == [year, None]


def test_months_with_a_word_for_period_are_those_months() -> None:
    text = "今年，警方拘捕[5]人，涉及2025年9月至11月期间的[6]宗"  # made up
    assert shown(periods(text, "zh-hans")[1]) == "2025-09-01..2025-11-30 period"


def test_a_base_may_stand_in_brackets_after_its_words() -> None:
    text = (
        "In the week of 13 to 19 December, [5] cases, down from [6] cases in the week before (6-12 December)."
    )
    assert [shown(one) for one in periods(text)] == [
        "2025-12-13..2025-12-19 period",
        "2025-12-06..2025-12-12 period",
    ]


def test_an_earlier_year_told_by_the_way_is_left_behind() -> None:
    # Made up.
    text = "Losses fell to [5] in 2025. They had peaked at [6] in 2022. There were [7] reports."
    year = "2025-01-01..2025-12-31 period"
    assert [shown(one) for one in periods(text)] == [year, "2022-01-01..2022-12-31 period", year]


def test_years_told_one_by_one_go_on_as_one() -> None:
    text = "从受案数看，2023年[5]件、2024年[6]件、2025年[7]件。上述案件中，[9]件涉黑。"  # made up
    assert shown(periods(text, "zh-hans")[3]) == "2023-01-01..2025-12-31 period"


def test_losses_of_a_year_date_a_report() -> None:
    text = "The public lost $[9] in 2025.\n\nSince its launch in July 2024 the centre took down [7] sites."
    plain, quantities = marked("[3] cases\n\n" + text)  # made up
    found = stage("en").of(
        Document(plain, "en", RELEASED, None), quantities, ["cases-reported", "losses-reported", None]
    )
    assert shown(found[0]) == "2025-01-01..2025-12-31 period"


def test_lines_and_brackets_that_date_the_text() -> None:
    # Made up.
    for line in (
        "Thursday, 8 January 2026",
        "Colville, 7 January 2026",
        "Netherby, 8 January 2026… ",
        "(Colville, 8 January 2026) ",
    ):
        assert periods(f"Arrests\n\n{line}\n\nThe yard has charged [5] men.") == (None,), line
    text = "（某署公共關係科，二○二六年一月七日）警方瓦解一個集團，[5]人。"
    assert periods(text, "zh-hant") == (None,)
    text = "Singapore, 8 January 2026… The authority has fined [9] banks."
    assert periods("Fines\n\n" + text) == (None,)


def test_quarters_named_after_their_last_month() -> None:
    for text in ("In the December quarter, [5] cases", "In the December 2025 quarter, [5] cases"):  # made up
        assert shown(periods(text)[0]) == "2025-10-01..2025-12-31 period"


def test_a_stretch_that_is_only_named_has_the_days_that_follow() -> None:
    # Made up.
    text = (
        "[5] held in raids\n\nOver the past two months, from 4 November to 31 December, police held [6] men."
    )
    assert shown(periods(text)[0]) == "2025-11-04..2025-12-31 period"


@pytest.mark.parametrize(
    ("issuer", "text", "expected"),
    [  # all made up
        ("agency-au-made-up", "Last financial year, [5] reports", "2024-07-01..2025-06-30 period"),
        ("agency-us-made-up", "In the previous fiscal year, [5] reports", "2024-10-01..2025-09-30 period"),
        ("agency-in-made-up", "In this financial year, [5] reports", "2025-04-01..2026-01-08 to-date"),
    ],
)
def test_public_years_told_from_the_day_of_the_text(issuer: str, text: str, expected: str) -> None:
    assert shown(periods(text, issuer=issuer)[0]) == expected


def test_a_year_in_brackets_labels_its_figure() -> None:
    text = "In 2025, losses stood at [126] million (2024: [161] million). [4] in 10 cases."  # made up
    assert [shown(one) for one in periods(text)] == [
        f"{year}-01-01..{year}-12-31 period" for year in (2025, 2024, 2025)
    ]


def test_during_the_year_means_the_year_of_the_report() -> None:
    # Made up.
    text = (
        "In 2025 banks blocked [5]. Since it went live in August 2025, [9] came. [6] were fined in the year."
    )
    assert shown(periods(text)[2]) == "2025-01-01..2025-12-31 period"


def test_the_day_of_an_arrest_is_not_that_of_the_charge() -> None:
    text = "The bureau has filed complaints against [17] men who were arrested on 5 January."  # made up
    assert of_kinds(text, "suspects-charged") == [None]
    assert of_kinds(text, "suspects-arrested") == ["2026-01-05..2026-01-05 period"]
    text = "Police arrested and charged [17] men on 5 January."  # made up
    assert of_kinds(text, "suspects-charged") == ["2026-01-05..2026-01-05 period"]


def test_statistics_below_an_action_without_a_day_are_not_of_it() -> None:
    # Made up.
    text = (
        "[4] held over scam\n\nThe force has arrested [4] men and seized [8] phones.\n\n"
        "Between January and April 2025 the centre handled [9] cases."
    )
    assert [shown(one) for one in periods(text)] == [None, None, None, "2025-01-01..2025-04-30 period"]
    text = text.replace("the centre", "an operation of the centre")
    assert shown(periods(text)[0]) == "2025-01-01..2025-04-30 period"


def test_the_years_that_an_inquiry_found_are_not_those_of_the_seizures() -> None:
    # Made up.
    text = "專案小組於1月5日搜索[5]處。調查發現，該集團自112年起收受款項[9]元。本案查扣現金[6]元。"
    assert [shown(one) for one in periods(text, "zh-hant")] == [
        "2026-01-05..2026-01-05 period",
        "2023-01-01..2026-01-08 to-date",
        "2026-01-05..2026-01-05 period",
    ]


def test_the_years_of_a_charge_are_not_those_of_what_follows() -> None:
    # Made up.
    text = "이들은 2023년 1월부터 12월까지 [9]명을 속인 혐의를 받는다.\n경찰은 [5]명을 구속했다."
    plain, quantities = marked(text)
    document = Document(plain, "ko", RELEASED, None)
    found = stage("ko").of(document, quantities, ["victims", "suspects-arrested"])
    assert [shown(one) for one in found] == ["2023-01-01..2023-12-31 period", None]


def test_when_frauds_took_place_is_of_their_victims_only() -> None:
    # Made up.
    text = "The frauds took place between April and July 2020. [9] men lost money. [5] phones were seized."
    found = of_kinds(text, "victims", "devices-seized")
    assert found == ["2020-04-01..2020-07-31 period", None]


def test_the_period_of_a_loss_is_not_that_of_those_who_are_held_for_it() -> None:
    # Made up.
    text = "Police arrested [5] men for embezzling [9] francs in the last six months.\n[6] were charged."
    found = of_kinds(text, "suspects-arrested", "funds-involved", "suspects-charged")
    assert found == [None, "2025-07-08..2026-01-08 period", None]


def test_a_sentence_hands_on_the_period_of_most_of_its_figures() -> None:
    text = "9月诈骗情势\n今年执行[3]波行动，去年1至9月查获[5]团、[6]人；同期拦阻[7]件"  # made up
    assert shown(periods(text, "zh-hans")[3]) == "2025-01-01..2025-09-30 period"


def test_what_one_sentence_counts_so_far_is_not_handed_on_below_the_lead() -> None:
    # Made up.
    text = "A den was raided.\n\n[4] men were found.\n\nSo far [9] cards were counted.\n\n[5] men were held."
    assert [shown(one) for one in periods(text)] == [None, "..2026-01-08 to-date", None]
    text = "The operation has led to [9] arrests to date.\n\n[5] men were charged."
    assert [shown(one) for one in periods(text)] == ["..2026-01-08 to-date"] * 2


def test_a_line_of_a_place_and_a_day_dates_the_text_whatever_the_day() -> None:
    text = "RAID ON DEN\n\nZenda, Friday 5th December, 2025\n\nThey went in. [5] men were held."  # made up
    assert periods(text) == (None,)


def test_a_year_told_by_the_way_is_not_that_of_the_text() -> None:
    text = "[5] arrested\n\nThe unit was set up last year. It has arrested [5] men."  # made up
    assert shown(periods(text)[0]) is None


def test_a_day_before_said_may_be_that_of_the_deed() -> None:
    # Made up.
    text = "The second gang was caught in a town nearby last Monday, said the chief. It had [5] members."
    assert shown(periods(text)[0]) == "2026-01-05..2026-01-05 period"
    text = "On Monday, said the chief, a gang was caught. It had [5] members."
    assert periods(text) == (None,)


def test_a_text_that_counts_up_to_a_day_counts_all_up_to_it() -> None:
    text = "As of 2 January, [5] accounts were blocked.\n\nSince December 1, [6] reports came in."  # made up
    assert [shown(one) for one in periods(text)] == ["..2026-01-02 to-date", "2025-12-01..2026-01-02 to-date"]


def test_up_to_a_day_of_this_year_is_from_its_first_on() -> None:
    plain, quantities = marked("截至今年11月25日，审结[5]件")  # made up
    document = Document(plain, "zh-hans", date(2025, 12, 1), None)
    found = stage("zh").of(document, quantities)
    assert shown(found[0]) == "2025-01-01..2025-11-25 to-date"


def test_those_held_in_a_third_of_a_month_are_by_now_charged() -> None:
    text = "12月中旬，警方打掉[5]个团伙。目前，该团伙[6]人已被刑事拘留。"  # made up
    assert shown(periods(text, "zh-hans")[1]) == "2025-12-11..2026-01-08 to-date"


def test_losses_of_a_quarter_stand_beside_its_cases() -> None:
    # Made up.
    text = "Scams in the third quarter of 2025\n\nPhishing | [9] | [5]\n\nIn the same quarter of 2024: [6]"
    found = of_kinds(text, "cases-reported", "losses-reported", "cases-reported")
    assert found == [*["2025-07-01..2025-09-30 period"] * 2, "2024-07-01..2024-09-30 period"]


def test_what_a_crime_cost_has_the_months_told_beside_it_and_not_the_day_of_the_verdict() -> None:
    # Made up.
    text = "The court yesterday sentenced [12] men for a scam on [9] victims between March and May 2024."
    assert of_kinds(text, "persons-sentenced", "victims") == [
        "2026-01-07..2026-01-07 period",
        "2024-03-01..2024-05-31 period",
    ]


def test_the_day_of_a_raid_told_below_is_not_that_of_the_charge() -> None:
    text = "[31] indicted\n\nProsecutors indicted [31] men. Police arrested [28] men on 5 January."  # made up
    found = of_kinds(text, "suspects-charged", "suspects-charged", "suspects-arrested")
    assert found == [None, None, "2026-01-05..2026-01-05 period"]


def test_a_change_told_after_another_has_its_base() -> None:
    # Made up.
    text = "Cases rose to [9] in 2025, from [5] in 2024. Losses went down from $[7] to $[6]."
    years = [period.start.year for period in periods(text) if period and period.start]
    assert years == [2025, 2024, 2024, 2025]


def test_a_stretch_without_figures_is_not_that_of_a_table_below_it() -> None:
    # Made up.
    text = "In 2025 banks reported [9] frauds.\n\nOver the last three years most were small:\n\nTotal | [5]"
    assert shown(periods(text)[1]) == "2025-01-01..2025-12-31 period"


def test_those_held_in_the_headline_are_not_of_the_months_of_the_charge() -> None:
    text = "[9]人を逮捕\n\n[9]人は昨年3月から6月にかけて[14]人からだまし取った疑いが持たれている。"  # made up
    assert [shown(one) for one in periods(text, "ja")] == [None, *["2025-03-01..2025-06-30 period"] * 2]
    text = "[9] held in scam raid\n\nThe [9] are suspected of taking $[7] from March to June 2025."  # made up
    assert [shown(one) for one in periods(text)] == [None, *["2025-03-01..2025-06-30 period"] * 2]


def test_the_next_day_is_that_after_the_day_told_before() -> None:
    text = "On 5 January police held [5] men. The next day they held [6] more. [7] were charged."  # made up
    days = ["2026-01-05..2026-01-05 period", *["2026-01-06..2026-01-06 period"] * 2]
    assert [shown(one) for one in periods(text)] == days
    text = "In 2025 police held [5] men. In one case [6] more were held the next day."  # made up
    assert shown(periods(text)[1]) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [  # all made up
        ("en", "Over two months (28 June – 23 August) [5] men were held", "2025-06-28..2025-08-23 period"),
        ("en", "Police seized $[5], the largest single recovery in the country to date", None),
        ("en", "ZENDA, Jan 7 – From October until November 17 [5] men", "2025-10-01..2025-11-17 period"),
        ("en", "So far in 2026 [5] men were held", "2026-01-01..2026-01-08 to-date"),
        ("en", "Through May 30, 2025, [5] talks were held", "..2025-05-30 to-date"),
        ("en", "In May 2023 it began. On Nov. 16 that year [5] men", "2023-11-16..2023-11-16 period"),
        ("en", "In May 2023 it began. In July of that year [5] men", "2023-07-01..2023-07-31 period"),
        ("zh-hans", "2023年3月立案。同年11月，抓获[5]人", "2023-11-01..2023-11-30 period"),
        ("ja", "11月の認知件数は、前年同月比[5]件増", "2025-11-01..2025-11-30 period"),
        ("vi", "Tối 28.12, công an bắt [5] người", "2025-12-28..2025-12-28 period"),
        ("vi", "Tháng 8.2025 công an bắt [5] người", "2025-08-01..2025-08-31 period"),
    ],
)
def test_days_beside_words_that_bound_them(language: str, text: str, expected: str | None) -> None:
    assert shown(periods(text, language)[-1]) == expected


def test_the_same_period_of_another_year_is_not_handed_on() -> None:
    text = (
        "From May to July [5] cases came in.\n\nIn the same period of 2024 it was [6].\n\n[7] were of loans."
    )
    stretch = "2025-05-01..2025-07-31 period"  # made up
    assert [shown(one) for one in periods(text)] == [stretch, "2024-05-01..2024-07-31 period", stretch]
    text = "5月至7月，立案[5]起，2024年同期仅[6]起。"  # made up
    assert [shown(one) for one in periods(text, "zh-hans")] == [stretch, "2024-05-01..2024-07-31 period"]


def test_the_day_of_a_charge_is_not_handed_on_to_what_was_not_charged() -> None:
    # Made up.
    text = "On Monday prosecutors charged [39] men.\n\n[16] were charged with fraud.\n\nIt took [500] files."
    day = "2026-01-05..2026-01-05 period"
    assert of_kinds(text, "suspects-charged", "suspects-charged", None) == [day, day, None]
    text = "Police on Monday arrested [39] men.\n\nIt took [500] officers."
    assert of_kinds(text, "suspects-arrested", None) == [day, day]


def test_a_raid_dated_in_a_sentence_of_its_own_is_that_of_the_figures_above() -> None:
    # Made up.
    text = "Raid\n\nPolice held [130] men. [9] were old.\n\nIt was in a flat.\n\nThe raid was on 4 January."
    assert [shown(one) for one in periods(text)] == ["2026-01-04..2026-01-04 period"] * 2
    text = (
        "Police arrested [130] men.\n\nIt began with a report in November.\n\nIn December they were detained."
    )
    assert shown(periods(text)[0]) == "2025-12-01..2025-12-31 period"
    text = "Raid\n\nPolice have arrested [130] men.\n\nIt was in a flat.\n\nThe mayor came on 4 January."
    assert periods(text) == (None,)


def test_since_last_year_in_a_report_on_last_year_means_that_year() -> None:
    text = "2025年，抓获[5]人。\n\n去年以来，警方加强宣传。抓人数上升[6]%。"  # made up
    assert [shown(one) for one in periods(text, "zh-hans")] == ["2025-01-01..2025-12-31 period"] * 2


def test_how_many_charges_somebody_faces_is_not_of_the_day_of_the_arrest() -> None:
    # Made up.
    text = (
        "On Monday police arrested [2] men. Each faces [3] counts of fraud.\n\nIn all [56] charges were laid."
    )
    assert [shown(one) for one in periods(text)] == ["2026-01-05..2026-01-05 period", None, None]
    text = "On Monday police arrested [2] men and laid [3] charges."
    assert [shown(one) for one in periods(text)] == ["2026-01-05..2026-01-05 period"] * 2
    text = "In 2025 police arrested [20] men. They laid [30] charges."
    assert [shown(one) for one in periods(text)] == ["2025-01-01..2025-12-31 period"] * 2


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [  # all made up
        ("ja", "2024年上半期は[5]件。前年同期は[6]件", "2023-01-01..2023-06-30 period"),
        ("ko", "2024년 상반기 [5]건, 전년 동기 [6]건", "2023-01-01..2023-06-30 period"),
        ("th", "1 มกราคม 2568 ถึงวันที่ 31 มีนาคม 2568 จับกุม [5] คน", "2025-01-01..2025-03-31 period"),
        ("th", "เดือนที่ผ่านมา จับกุม [5] คน", "2025-12-01..2025-12-31 period"),
        ("vi", "Ngày 05-12-2025, bắt [5] người", "2025-12-05..2025-12-05 period"),
    ],
)
def test_forms_of_other_languages(language: str, text: str, expected: str | None) -> None:
    assert shown(periods(text, language)[-1]) == expected


def test_what_follows_a_figure_in_thai_is_of_the_next_where_it_has_its_own() -> None:
    text = "ในปี 2567 มี [5] คดี เดือนมกราคม 2568 มี [6] คดี"  # made up
    found = [shown(one) for one in periods(text, "th")]
    assert found == ["2024-01-01..2024-12-31 period", "2025-01-01..2025-01-31 period"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [  # all made up
        ("On Thursday (Jan 1), [5] men were held", "2026-01-01..2026-01-01 period"),
        ("Police held [5] men on Monday (Dec 29) and Tuesday (Dec 30).", "2025-12-29..2025-12-30 period"),
        ("Police held [5] men, the chief said on Monday (Jan 5).", None),
        ("From Monday (Dec 15) to Friday (Dec 19) [5] men were held", "2025-12-15..2025-12-19 period"),
        ("The chief said [5] men were held since Sunday (Jan 4).", "2026-01-04..2026-01-08 to-date"),
    ],
)
def test_a_weekday_with_its_date_in_brackets_is_one_day(text: str, expected: str | None) -> None:
    assert shown(periods(text)[0]) == expected

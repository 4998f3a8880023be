"""The traps of real releases, each as a made-up sentence that sets it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from tests.extract.conftest import Read


def _values(contract: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(one["comparator"], one["value"]) for one in contract["statistics"]]


def _only(contract: dict[str, Any]) -> dict[str, Any]:
    assert len(contract["statistics"]) == 1, contract["statistics"]
    found: dict[str, Any] = contract["statistics"][0]
    return found


def test_01_an_implausible_amount_stays_as_it_is_said(read: Read) -> None:
    for text, language in (
        ("In 2025 police urgently stopped the transfer of 21.707 million yuan in fraudulent funds.", "en"),
        ("2025年，公安机关紧急止付涉诈资金2170.7万元。", "zh-hans"),
    ):
        one = _only(read(text, language))
        assert (int(Decimal(one["value"])), one["unit"], one["indicator"]) == (
            21707000,
            "cny",
            "funds-stopped",
        )


def test_02_visits_are_not_persons(read: Read) -> None:
    assert _only(read("公安机关见面劝阻674.7万人次。", "zh-hans"))["unit"] == "person-time"
    assert (
        _only(read("Police made face-to-face dissuasion visits to 6.747 million people."))["unit"] == "person"
    )


def test_03_the_verb_stays_as_printed(read: Read) -> None:
    one = _only(read("To date, more than 7,600 suspects have been extradited back to China."))
    assert "extradited" in one["phrase"]
    assert one["indicator"] == "suspects-repatriated"


def test_04_a_running_count_has_no_start(read: Read) -> None:
    period = _only(read("To date, more than 7,600 suspects have been escorted back to China."))["period"]
    assert (period["from"], period["to"], period["accumulation"]) == (None, "2026-01-08", "to-date")


def test_05_wanted_is_not_arrested_and_expected_is_not_done(read: Read) -> None:
    one = _only(read("Police publicly issued arrest warrants for 100 fugitive financial backers."))
    assert one["indicator"] == "fugitives-wanted"
    one = _only(read("More than 800 other suspects are expected to be repatriated in the coming days."))
    assert one["modality"] == "expected"


def test_06_who_announced_acted_and_ordered_are_three(read: Read) -> None:
    one = _only(
        read(
            "In 2025, under the unified deployment of the Ministry of Public Security, public security "
            "organs nationwide solved 258,000 telecom fraud cases."
        )
    )
    assert one["announced_by"] == "agency-cn-mps"
    assert one["counted_by"]["id"] == "group-cn-public-security-organs"
    assert one["directed_by"]["id"] == "agency-cn-mps"


def test_07_a_headline_that_rounds_is_a_statistic_of_its_own(read: Read) -> None:
    contract = read("Police solve over 1.7 million fraud cases\n\nPolice solved 1.739 million fraud cases.")
    assert [(cmp, int(Decimal(value or 0))) for cmp, value in _values(contract)] == [
        ("more-than", 1700000),
        ("exact", 1739000),
    ]


def test_08_a_conversion_is_marked(read: Read) -> None:
    contract = read("Police froze 20 million yuan (about 2.81 million US dollars) of stolen funds.")
    first, second = contract["statistics"]
    assert (first["unit"], second["unit"]) == ("cny", "usd")
    assert "conversion" in second["flags"]
    assert second["comparator"] == "about"


def test_09_parts_are_marked(read: Read) -> None:
    contract = read("Police arrested 366,000 suspects, including 3,442 ringleaders.")
    whole, part = contract["statistics"]
    assert (whole["value"], part["value"]) == ("366000", "3442")
    assert "part" in part["flags"]
    assert whole["indicator"] == "suspects-arrested"


def test_10_a_change_is_no_level(read: Read) -> None:
    contract = read("The number of reported scam cases rose 5.7 per cent to 3,561 in 2025.", issuer=None)
    change, level = contract["statistics"]
    assert (change["unit"], level["unit"]) == ("percent", "case")
    assert "change-rise" in change["flags"]
    contract = read("抓获犯罪嫌疑人人数和破案数同比分别上升52.7%、123.3%。", "zh-hans")
    assert [one["unit"] for one in contract["statistics"]] == ["percent", "percent"]
    assert all("change-rise" in one["flags"] for one in contract["statistics"])


def test_11_elliptic_heads_share_a_verb(read: Read) -> None:
    contract = read("Police intercepted 3.6 billion fraudulent calls and 3.3 billion text messages.")
    named = [one["indicator"] for one in contract["statistics"]]
    assert named == ["calls-intercepted", "messages-intercepted"]
    contract = read("拦截诈骗电话36亿次、短信33亿条。", "zh-hans")
    assert [one["indicator"] for one in contract["statistics"]] == [
        "calls-intercepted",
        "messages-intercepted",
    ]


@pytest.mark.parametrize(
    ("issuer", "unit"),
    [
        ("agency-sg-spf", "sgd"),
        ("agency-au-afp", "aud"),
        ("agency-us-fbi", "usd"),
        ("agency-hk-police", "hkd"),
    ],
)
def test_12_a_bare_dollar_is_the_publishers(read: Read, issuer: str, unit: str) -> None:
    assert _only(read("Victims lost $9.3 million to scams.", issuer=issuer))["unit"] == unit


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Victims lost S$1.1 billion to scams.", 1100000000, "sgd"),
        ("Victims lost $9.3B to scams.", 9300000000, "usd"),
        ("Victims lost 89 million euro to scams.", 89000000, "eur"),
        ("Victims lost HK$9.18 billion to scams.", 9180000000, "hkd"),
        ("Police seized 33 000 SIM cards.", 33000, None),
        ("Police seized 33\u2009000 SIM cards.", 33000, None),
        ("Police seized 33\u00a0000 SIM cards.", 33000, None),
        ("Police seized ７,６００ SIM cards.", 7600, None),
    ],
)
def test_12_and_13_signs_and_spaces(read: Read, text: str, value: int, unit: str | None) -> None:
    one = _only(read(text, issuer="agency-us-fbi"))
    assert Decimal(one["value"]) == value
    if unit:
        assert one["unit"] == unit


def test_13_chinese_figures_with_commas_and_widths(read: Read) -> None:
    assert Decimal(_only(read("止付涉诈资金3,288亿元。", "zh-hans"))["value"]) == 328800000000
    one = _only(read("止付涉诈资金2720余亿元。", "zh-hans"))
    assert (int(Decimal(one["value"])), one["comparator"]) == (272000000000, "more-than")
    assert (one["number"]["text"], one["bound"]["text"]) == ("2720余亿", "余")


@pytest.mark.parametrize(
    ("text", "language", "comparator"),
    [
        ("Police arrested nearly 500 suspects.", "en", "nearly"),
        ("Police arrested about 500 suspects.", "en", "about"),
        ("Police arrested some 500 suspects.", "en", "about"),
        ("Police arrested over 500 suspects.", "en", "more-than"),
        ("Police arrested at least 500 suspects.", "en", "at-least"),
        ("Police arrested as many as 500 suspects.", "en", "at-most"),
        ("Arrests did not exceed 500.", "en", "at-most"),
        ("Police arrested at least an estimated 500 suspects.", "en", "at-least"),
        ("Arrests passed the 500 mark.", "en", "more-than"),
        ("Arrests broke the 500 mark.", "en", "more-than"),
        ("Arrests hit the 500 mark.", "en", "exact"),
        ("Police arrested a total of 500 suspects.", "en", "exact"),
        ("抓获犯罪嫌疑人500余名。", "zh-hans", "more-than"),
        ("抓获犯罪嫌疑人500多名。", "zh-hans", "more-than"),
        ("抓获犯罪嫌疑人近500名。", "zh-hans", "nearly"),
        ("抓获犯罪嫌疑人逾500名。", "zh-hans", "more-than"),
        ("抓获犯罪嫌疑人超500名。", "zh-hans", "more-than"),
        ("抓獲犯罪嫌疑人500餘名。", "zh-hant", "more-than"),
        ("抓获犯罪嫌疑人约500名。", "zh-hans", "about"),
        ("每场培训最高500人。", "zh-hans", "at-most"),
        ("廣告由單週最高500件降至今。", "zh-hant", "exact"),  # the peak, no bound
    ],
)
def test_14_bounds(read: Read, text: str, language: str, comparator: str) -> None:
    assert _values(read(text, language)) == [(comparator, "500")]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("上千名嫌疑人落网。", "zh-hans"),
        ("数十名嫌疑人落网。", "zh-hans"),
        ("百余名嫌疑人落网。", "zh-hans"),
        ("Dozens of suspects were arrested after several rounds.", "en"),
        ("Hundreds of suspects ran a multi-billion scam.", "en"),
    ],
)
def test_14_vague_counts_become_no_number(read: Read, text: str, language: str) -> None:
    assert read(text, language)["statistics"] == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("First, police struck hard. Second, they warned people.", "en"),
        ("一是严厉打击，二是加强宣传。", "zh-hans"),
        ("Police worked from four dimensions; the three countries agreed.", "en"),
        ("On the one hand, police patrolled.", "en"),
        ("打击四大家族，整治两卡。", "zh-hans"),
        ("The 14th Five-Year Plan and the G20 were named.", "en"),
        ("请拨打96110或18222。", "zh-hans"),
        ("Call the 24-hour hotline 18222.", "en"),
        ("Losses were at a 38-year low.", "en"),
        ("Operation First Light 2024 and HAECHI V ended.", "en"),
        ("People under the age of 50 and a man aged 23 were warned.", "en"),
    ],
)
def test_15_what_is_no_quantity(read: Read, text: str, language: str) -> None:
    contract = read(text, language)
    assert contract["statistics"] == []
    assert contract["open"] == []


@pytest.mark.parametrize(
    ("text", "language", "days"),
    [
        ("From 16-22 November police arrested 500 suspects.", "en", ("2025-11-16", "2025-11-22")),
        ("On February 22 and 23, 2025, police arrested 500 suspects.", "en", ("2025-02-22", "2025-02-23")),
        ("In the first 11 months of 2025, police arrested 500 suspects.", "en", ("2025-01-01", "2025-11-30")),
        ("2025年1—11月，抓获犯罪嫌疑人500名。", "zh-hans", ("2025-01-01", "2025-11-30")),
        ("2021年6月至11月，抓获犯罪嫌疑人500名。", "zh-hans", ("2021-06-01", "2021-11-30")),
        ("2020年以来，抓获犯罪嫌疑人500名。", "zh-hans", ("2020-01-01", "2026-01-08")),
    ],
)
def test_16_dates_are_periods_and_no_counts(
    read: Read, text: str, language: str, days: tuple[str, str]
) -> None:
    one = _only(read(text, language))
    assert one["value"] == "500"
    assert (one["period"]["from"], one["period"]["to"]) == days


def test_16_the_same_period_is_an_anaphor(read: Read) -> None:
    contract = read("In 2025, police solved 40 cases. Throughout the year, they arrested 500 suspects.")
    period = contract["statistics"][1]["period"]
    assert (period["from"], period["to"]) == ("2025-01-01", "2025-12-31")


def test_17_a_month_needs_its_word_end(read: Read) -> None:
    assert _only(read("Police foiled 56 deception attempts."))["value"] == "56"


def test_18_a_garbled_number_stays_open(read: Read) -> None:
    contract = read("Police blocked 33.6 SMS In 100 million.")
    assert contract["statistics"] == []
    assert "33.6" in "".join(one["quote"] for one in contract["open"])


def test_19_names_of_one_site_lead_to_one_id(read: Read) -> None:
    english = read("Buildings of KK Park and the KK Industrial Park were blown up.")
    chinese = read("KK园区的建筑物被拆除。", "zh-hans")
    sites = {one["id"] for one in english["entities"] + chinese["entities"] if "KK" in one["quote"]}
    assert sites == {"place-mm-kk-park"}


def test_20_the_comma_inside_a_quotation_is_not_the_name(read: Read) -> None:
    contract = read(
        'Police ran special operations such as "cutting off the flow," and "uprooting the nails."'
    )
    names = {one["name"] for one in contract["entities"] if one["type"] == "operation"}
    assert {"cutting off the flow", "uprooting the nails"} <= names


def test_21_eradicated_is_a_status_that_somebody_claims(read: Read) -> None:
    contract = read("Fraud zones such as the KK Industrial Park have been completely eradicated.")
    assert [(one["site"]["id"], one["status"]) for one in contract["statuses"]] == [
        ("place-mm-kk-park", "eradicated")
    ]


def test_22_footers_carry_no_statistics(read: Read) -> None:
    contract = read(
        "抓获嫌疑人500名。\n\n地址：某市某路12号附11号 电话：010-12345678\n京ICP备05070218号", "zh-hans"
    )
    assert _values(contract) == [("exact", "500")]


def test_without_a_date_relative_words_bear_no_period(read: Read) -> None:
    assert _only(read("Last year police arrested 500 suspects.", published=None))["period"] is None
    one = _only(read("Last year police arrested 500 suspects.", published=date(2024, 5, 1)))
    assert (one["period"]["from"], one["period"]["to"]) == ("2023-01-01", "2023-12-31")

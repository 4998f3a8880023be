from collections.abc import Callable

import pyoxigraph as ox
import pytest
from tests.verify.conftest import Study

from fraudkg.verify import verify_triples

EXACT = "fkg:comparator id:cmp-exact ; fkg:value {0} ; fkg:lowerBound {0} ; fkg:upperBound {0}"
MORE = "fkg:comparator id:cmp-more-than ; fkg:value {0} ; fkg:lowerBound {0}"
RANGE = "fkg:comparator id:cmp-between ; fkg:lowerBound {} ; fkg:upperBound {} ; fkg:unit id:unit-person"
LEAST = "fkg:comparator id:cmp-at-least ; fkg:value {0} ; fkg:lowerBound {0}"


# What the words (made up) bear, and the rules that find fault.
@pytest.mark.parametrize(
    ("words", "slots", "parts", "rules"),
    [
        # The bound may stand before, after or within the number.
        (
            "查获6600余名",
            MORE.format(6600) + "; fkg:unit id:unit-person",
            {"number": "6600", "bound": "余", "unit": "名"},
            set(),
        ),
        (
            "查获6600余名",
            MORE.format(6600) + "; fkg:unit id:unit-person",
            {"number": "6600余", "bound": "余", "unit": "名"},
            set(),
        ),
        (
            "查获6600余名",
            EXACT.format(6600) + "; fkg:unit id:unit-person",
            {"number": "6600", "unit": "名"},
            {"comparator"},
        ),
        (
            "查获6600余名",
            EXACT.format(6600) + "; fkg:unit id:unit-person",
            {"number": "6600余", "unit": "名"},
            {"comparator"},
        ),
        (
            "查获60以上人",
            LEAST.format(60) + "; fkg:unit id:unit-person",
            {"number": "60", "bound": "以上", "unit": "人"},
            set(),
        ),
        (
            "查获60以上人",
            EXACT.format(60) + "; fkg:unit id:unit-person",
            {"number": "60", "unit": "人"},
            {"comparator"},
        ),
        (
            "查获近60人",
            EXACT.format(60) + "; fkg:unit id:unit-person",
            {"number": "60", "unit": "人"},
            {"comparator"},
        ),
        # Of two bounds of one length, either may be meant, and always the same is said.
        (
            "查获近60余人",
            "fkg:comparator id:cmp-nearly ; fkg:value 60 ; fkg:upperBound 60 ; fkg:unit id:unit-person",
            {"number": "60", "bound": "近", "unit": "人"},
            set(),
        ),
        (
            "查获近60余人",
            MORE.format(60) + "; fkg:unit id:unit-person",
            {"number": "60", "bound": "余", "unit": "人"},
            set(),
        ),
        # "Recently" ends like "nearly", and is no bound.
        ("最近60人", EXACT.format(60) + "; fkg:unit id:unit-person", {"number": "60", "unit": "人"}, set()),
        # A unit's word is not the beginning of another's.
        (
            "劝阻60人次",
            EXACT.format(60) + "; fkg:unit id:unit-visit",
            {"number": "60", "unit": "人次"},
            set(),
        ),
        (
            "劝阻60人次",
            EXACT.format(60) + "; fkg:unit id:unit-person",
            {"number": "60", "unit": "人"},
            {"unit"},
        ),
        (
            "劝阻60人",
            EXACT.format(60) + "; fkg:unit id:unit-visit; fkg:inferred fkg:unit",
            {"number": "60"},
            {"unit"},
        ),
        # A counting word alone does not say what is counted; a noun that bears the unit does.
        (
            "封停60个平台",
            EXACT.format(60) + "; fkg:unit id:unit-site; fkg:inferred fkg:unit",
            {"number": "60"},
            set(),
        ),
        (
            "封停60个网站",
            EXACT.format(60) + "; fkg:unit id:unit-site",
            {"number": "60", "unit": "网站"},
            set(),
        ),
        (
            "封停60个网站",
            EXACT.format(60) + "; fkg:unit id:unit-site",
            {"number": "60", "unit": "个"},
            {"unit"},
        ),
        # Currencies share a word, but not every currency.
        (
            "損失60元",
            EXACT.format(60) + "; fkg:unit id:unit-hkd; fkg:inferred fkg:unit",
            {"number": "60"},
            set(),
        ),
        (
            "損失60元",
            EXACT.format(60) + "; fkg:unit id:unit-person; fkg:inferred fkg:unit",
            {"number": "60"},
            {"unit"},
        ),
        # Of a range, the first number may leave out the scale.
        ("抓获两三千人", RANGE.format(2000, 3000), {"number": "两", "number-2": "三千", "unit": "人"}, set()),
        (
            "抓获3至5万人",
            RANGE.format(3, 30000),
            {"number": "3", "number-2": "5万", "unit": "人"},
            {"bounds"},
        ),
        # Tenths are a percentage; a share in words counts no persons.
        (
            "超三成案件",
            MORE.format(30) + "; fkg:unit id:unit-percent; fkg:inferred fkg:unit, fkg:comparator",
            {"number": "三成"},
            set(),
        ),
        # A number in words, and in full-width digits.
        (
            "抓获五百四十二人",
            EXACT.format(542) + "; fkg:unit id:unit-person",
            {"number": "五百四十二", "unit": "人"},
            set(),
        ),
        (
            "抓获５４２人",
            EXACT.format(542) + "; fkg:unit id:unit-person",
            {"number": "５４２", "unit": "人"},
            set(),
        ),
        (
            "抓获五百四十二人",
            EXACT.format(42) + "; fkg:unit id:unit-person",
            {"number": "四十二", "unit": "人"},
            {"token-border"},
        ),
        (
            "抓获4万人",
            EXACT.format(4) + "; fkg:unit id:unit-person",
            {"number": "4", "unit": "人"},
            {"token-border"},
        ),
        # What alone would be a number is none in a vague one, or in a name.
        (
            "查获数百人",
            EXACT.format(100) + "; fkg:unit id:unit-person",
            {"number": "百", "unit": "人"},
            {"token-border"},
        ),
        (
            "骗得数亿元",
            EXACT.format(10**8) + "; fkg:roundedTo 100000000 ; fkg:unit id:unit-yuan",
            {"number": "亿", "unit": "元"},
            {"token-border", "bounds"},
        ),
        (
            "骗得上亿元",
            MORE.format(10**8)
            + "; fkg:roundedTo 100000000 ; fkg:unit id:unit-yuan; fkg:inferred fkg:comparator",
            {"number": "亿", "unit": "元"},
            set(),
        ),
        (
            "抓获陈廿生一人",
            EXACT.format(20) + "; fkg:unit id:unit-person",
            {"number": "廿", "unit": "人"},
            {"token-border"},
        ),
        ("抓获廿人", EXACT.format(20) + "; fkg:unit id:unit-person", {"number": "廿", "unit": "人"}, set()),
        # The period covers the year that its words name.
        (
            "2025年60人",
            EXACT.format(60) + "; fkg:unit id:unit-person; fkg:period id:period-2025",
            {"number": "60", "unit": "人", "period": "2025年"},
            set(),
        ),
        (
            "2024年60人",
            EXACT.format(60) + "; fkg:unit id:unit-person; fkg:period id:period-2025",
            {"number": "60", "unit": "人", "period": "2024年"},
            {"period"},
        ),
        # What is not a number, or is given twice.
        (
            "抓获若干人",
            EXACT.format(60) + "; fkg:unit id:unit-person",
            {"number": "若干", "unit": "人"},
            {"value"},
        ),
        (
            "抓获60人",
            EXACT.format(60) + "; fkg:unit id:unit-person, id:unit-visit",
            {"number": "60", "unit": "人"},
            {"unit"},
        ),
        (
            "抓获60人",
            EXACT.format(60) + ", 61; fkg:unit id:unit-person",
            {"number": "60", "unit": "人"},
            {"value"},
        ),
        (
            "抓获60人",
            "fkg:value 60 ; fkg:unit id:unit-person",
            {"number": "60", "unit": "人"},
            {"comparator"},
        ),
    ],
)
def test_rules_of_the_words(
    cited: Callable[..., Study], words: str, slots: str, parts: dict[str, str], rules: set[str]
) -> None:
    study = cited(words, slots, **parts)
    report = verify_triples(ox.parse(study.turtle, format=ox.RdfFormat.TURTLE), study.texts)
    assert {finding.rule for finding in report.findings} == rules, report.as_text()


RATE = "; fkg:unit id:unit-percent; fkg:inferred fkg:unit"


@pytest.mark.parametrize(
    ("words", "slots", "parts", "rules"),
    [
        ("Losses rose 15,7% at last", EXACT.format("15.7") + RATE, {"number": "15,7"}, set()),
        ("Losses rose 15,7% at last", EXACT.format("15") + RATE, {"number": "15"}, {"token-border"}),
        (
            "They met 15,7 people",
            EXACT.format("15.7") + "; fkg:unit id:unit-person",
            {"number": "15,7", "unit": "people"},
            {"value"},
        ),
        (
            "Between 15,7% and 16,2% fell",
            "fkg:comparator id:cmp-between ; fkg:lowerBound 15.7 ; fkg:upperBound 16.2 " + RATE,
            {"number": "15,7", "number-2": "16,2"},
            set(),
        ),
        (
            "They met 40 Cr people",
            EXACT.format(40) + "; fkg:unit id:unit-person",
            {"number": "40", "unit": "people"},
            {"token-border"},
        ),
    ],
)
def test_rules_of_english_words(
    cited: Callable[..., Study], words: str, slots: str, parts: dict[str, str], rules: set[str]
) -> None:
    study = cited(words, slots, **parts)
    turtle = study.turtle.replace("@zh-hans", "@en")
    report = verify_triples(ox.parse(turtle, format=ox.RdfFormat.TURTLE), study.texts)
    assert {finding.rule for finding in report.findings} == rules, report.as_text()

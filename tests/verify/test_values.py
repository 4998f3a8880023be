from collections.abc import Callable, Iterator

import pyoxigraph as ox
import pytest
from tests.verify.conftest import Study

from fraudkg.verify import verify_triples

SLOTS = {
    "exact": "fkg:comparator id:cmp-exact ; fkg:value {0} ; fkg:lowerBound {0} ; fkg:upperBound {0}",
    "more-than": "fkg:comparator id:cmp-more-than ; fkg:value {0} ; fkg:lowerBound {0}",
    "at-least": "fkg:comparator id:cmp-at-least ; fkg:value {0} ; fkg:lowerBound {0}",
    "nearly": "fkg:comparator id:cmp-nearly ; fkg:value {0} ; fkg:upperBound {0}",
    "between": "fkg:comparator id:cmp-between ; fkg:lowerBound {0} ; fkg:upperBound {1}",
    "-": "fkg:value {0}",
}
# Made-up words; comparator, value, unit and more slots; which words bear what; the rules that find fault.
TABLE = """
# The bound may stand before, after or within the number.
查获6600余名 | more-than 6600 person | number=6600 bound=余 unit=名 |
查获6600余名 | more-than 6600 person | number=6600余 bound=余 unit=名 |
查获6600余名 | exact 6600 person | number=6600 unit=名 | comparator
查获6600余名 | exact 6600 person | number=6600余 unit=名 | comparator
查获60以上人 | at-least 60 person | number=60 bound=以上 unit=人 |
查获60以上人 | exact 60 person | number=60 unit=人 | comparator
查获近60人 | exact 60 person | number=60 unit=人 | comparator
# Of two bounds of one length, either may be meant, and always the same is said.
查获近60余人 | nearly 60 person | number=60 bound=近 unit=人 |
查获近60余人 | more-than 60 person | number=60 bound=余 unit=人 |
# "Recently" ends like "nearly", and is no bound.
最近60人 | exact 60 person | number=60 unit=人 |
# A unit's word is not the beginning of another's.
劝阻60人次 | exact 60 visit | number=60 unit=人次 |
劝阻60人次 | exact 60 person | number=60 unit=人 | unit
劝阻60人 | exact 60 visit inferred=fkg:unit | number=60 | unit
# A counting word alone does not say what is counted; a noun that bears the unit does.
封停60个平台 | exact 60 site inferred=fkg:unit | number=60 |
封停60个网站 | exact 60 site | number=60 unit=网站 |
封停60个网站 | exact 60 site | number=60 unit=个 | unit
# Currencies share a word, but not every currency.
損失60元 | exact 60 hkd inferred=fkg:unit | number=60 |
損失60元 | exact 60 person inferred=fkg:unit | number=60 | unit
# Of a range, the first number may leave out the scale.
抓获两三千人 | between 2000-3000 person | number=两 number-2=三千 unit=人 |
抓获3至5万人 | between 3-30000 person | number=3 number-2=5万 unit=人 | bounds
# Tenths are a percentage; a share in words counts no persons.
超三成案件 | more-than 30 percent inferred=fkg:unit,fkg:comparator | number=三成 |
# A number in words, and in full-width digits.
抓获五百四十二人 | exact 542 person | number=五百四十二 unit=人 |
抓获５４２人 | exact 542 person | number=５４２ unit=人 |
抓获五百四十二人 | exact 42 person | number=四十二 unit=人 | token-border
抓获4万人 | exact 4 person | number=4 unit=人 | token-border
# What alone would be a number is none in a vague one, or in a name.
查获数百人 | exact 100 person | number=百 unit=人 | token-border
骗得数亿元 | exact 100000000 yuan roundedTo=100000000 | number=亿 unit=元 | bounds token-border
骗得上亿元 | more-than 100000000 yuan roundedTo=100000000 inferred=fkg:comparator | number=亿 unit=元 |
抓获陈廿生一人 | exact 20 person | number=廿 unit=人 | token-border
抓获廿人 | exact 20 person | number=廿 unit=人 |
# The period covers the year that its words name.
2025年60人 | exact 60 person period=id:period-2025 | number=60 unit=人 period=2025年 |
2024年60人 | exact 60 person period=id:period-2025 | number=60 unit=人 period=2024年 | period
# What is not a number, or is given twice.
抓获若干人 | exact 60 person | number=若干 unit=人 | value
抓获60人 | exact 60 person,visit | number=60 unit=人 | unit
抓获60人 | exact 60 person upperBound=61 | number=60 unit=人 | value
抓获60人 | - 60 person | number=60 unit=人 | comparator
# Of English, a comma before a per cent sign begins the decimals, and Cr scales.
Losses rose 15,7% at last | exact 15.7 percent inferred=fkg:unit | number=15,7 |
Losses rose 15,7% at last | exact 15 percent inferred=fkg:unit | number=15 | token-border
They met 15,7 people | exact 15.7 person | number=15,7 unit=people | value
Between 15,7% and 16,2% fell | between 15.7-16.2 percent inferred=fkg:unit | number=15,7 number-2=16,2 |
They met 40 Cr people | exact 40 person | number=40 unit=people | token-border
"""


def rows() -> Iterator[tuple[str, ...]]:
    for line in TABLE.strip().splitlines():
        if not line.startswith("#"):
            yield tuple(part.strip() for part in line.split("|"))


@pytest.mark.parametrize(("words", "said", "parts", "rules"), list(rows()))
def test_rules_of_the_words(
    cited: Callable[..., Study], words: str, said: str, parts: str, rules: str
) -> None:
    comparator, value, units, *more = said.split()
    slots = [SLOTS[comparator].format(*value.split("-"))]
    slots += [f"fkg:unit {', '.join(f'id:unit-{unit}' for unit in units.split(','))}"]
    slots += [f"fkg:{slot.replace('=', ' ')}" for slot in more]
    study = cited(words, " ; ".join(slots), **dict(part.split("=") for part in parts.split()))
    turtle = study.turtle.replace("@zh-hans", "@en") if words.isascii() else study.turtle
    report = verify_triples(ox.parse(turtle, format=ox.RdfFormat.TURTLE), study.texts)
    assert {finding.rule for finding in report.findings} == set(rules.split()), report.as_text()


@pytest.mark.parametrize(
    ("unit", "remedy"),
    [
        ("illegal cases", "choose the unit that the words bear, or quote only “cases”"),
        ("illegal", "choose the unit that the words bear"),
    ],
)
def test_words_around_a_units_word_are_told_apart_from_it(
    cited: Callable[..., Study], unit: str, remedy: str
) -> None:
    slots = f"{SLOTS['exact'].format(60)} ; fkg:unit id:unit-case"
    study = cited("made up: 60 illegal cases", slots, number="60", unit=unit)
    turtle = study.turtle.replace("@zh-hans", "@en")
    report = verify_triples(ox.parse(turtle, format=ox.RdfFormat.TURTLE), study.texts)
    assert [finding.remedy for finding in report.findings] == [remedy]

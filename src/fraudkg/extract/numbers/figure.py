"""Figures as texts print them: digits of any script, grouped or not, with decimals or a fraction sign.

With Chinese or Korean units behind them, one or several: 43.7万, 5千3百万, 1억 2천3백만.
"""

import re
import unicodedata
from decimal import Decimal, localcontext
from math import inf, prod

from fraudkg.extract.numbers.mention import EXACT, WITHIN, NumberMention, more_at
from fraudkg.extract.numbers.numerals import (
    HAN_FORMAL_WORTH,
    HAN_LEADS,
    HAN_SCALES,
    HAN_UNITS,
    HAN_WORTH,
    KOREAN_SCALES,
    VULGAR,
)
from fraudkg.text import Span

_BLANKS = "\u00a0\u2002-\u200a\u202f\u205f"
GAP = f"[ {_BLANKS}]"
_WIDE = "０-９"
_NARROW = rf"[^\D{_WIDE}]"
_FRACTION = rf"(?:[.．]\d+|[{''.join(VULGAR)}])?"
# A full-width comma groups full-width digits only; between others it is the comma of a Chinese sentence.
FIGURE = (
    rf"(?:{_NARROW}{{1,3}}(?:,(?:{_NARROW}{{3}}|{GAP}000(?!\d)))+{_FRACTION}"
    rf"|{_NARROW}{{1,3}}(?:,{_NARROW}{{2}}){{1,20}},{_NARROW}{{3}}(?![0-9]){_FRACTION}"
    # Two points, or a comma behind one, tell that points group: 1.234.567 and 1.234,50.
    r"|(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3}){2,20}(?:,\d{1,2})?|\.\d{3},\d{2})(?![\d,.]\d|\d)"
    rf"|[{_WIDE}]{{1,3}}(?:[,，][{_WIDE}]{{3}})+{_FRACTION}"
    # Q1 214: the first quarter's.
    rf"|(?<!\b[QqHh])\d{{1,3}}(?:{GAP}\d{{3}})+(?!\d){_FRACTION}"
    rf"|\d+{_FRACTION}|[{''.join(VULGAR)}])"
)
_GROUPING = re.compile(f"[,， {_BLANKS}]")
_POINTED = re.compile(r"(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?")
"""Points that group: a comma begins the decimals."""
_SECTION, _TEN = 10**4, HAN_UNITS["十"]
_FORMAL = {char: worth for char, worth in HAN_FORMAL_WORTH.items() if worth > _TEN}
_WORTH = HAN_WORTH | KOREAN_SCALES | _FORMAL
_SMALL = "".join(char for char, worth in _WORTH.items() if worth < _SECTION)
_HAN = "".join(HAN_SCALES)
_KOREAN_BIG = "".join(char for char, worth in KOREAN_SCALES.items() if worth >= _SECTION)
_BIG = f"[{_HAN}{_KOREAN_BIG}]"
_UNIT = rf"(?:[{HAN_LEADS}{''.join(_FORMAL)}백천]|(?<![1-9１-９.,]\d)[十십])"
"""Tens stand behind one digit only: 2025十大案例."""
_HEDGE = f"(?: ?[{WITHIN}]|여(?=[{_KOREAN_BIG}]))?"
"""What says more before a unit; at the end of a Korean number it is a bound like others."""
# Behind a gap Chinese goes on only with a figure that has a unit: it sets gaps between numbers also.
_PART = re.compile(
    rf"(?:(?<=[{_KOREAN_BIG}]) |(?<=[{_HAN}]) (?=[\d.,．，]+ ?[{WITHIN}]?[{_SMALL}{_HAN}]))?(?P<zero>[零〇])?"
    rf"(?P<figure>{FIGURE})"
    rf"(?P<units>{_HEDGE} ?{_UNIT}?{_HEDGE} ?{_BIG}{{1,2}}|{_UNIT}|(?![,.]?\d| ?[{WITHIN}여]?{_BIG}))"
)
_HEDGED = re.compile(f"[{WITHIN}여]")


def figure_value(figure: str) -> tuple[Decimal, Decimal]:
    """What a figure says, and what one unit of its last digit is worth.

    >>> figure_value("1,234.50"), figure_value("3½")
    ((Decimal('1234.50'), Decimal('0.01')), (Decimal('3.5'), Decimal('0.1')))
    """
    pointed = _POINTED.fullmatch(figure)
    if pointed and (pointed[2] or pointed[1].count(".") > 1):
        figure = ".".join((pointed[1].replace(".", ""), *filter(None, (pointed[2],))))
    bare = _GROUPING.sub("", figure).replace("．", ".")
    if bare[-1] in VULGAR:
        bare = f"{bare[:-1]}.{VULGAR[bare[-1]]}"
    if not bare.isascii():
        bare = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in bare)
    return Decimal(bare), Decimal(1).scaleb(-len(bare.partition(".")[2]))


def mixed_at(text: str, at: int) -> NumberMention | None:
    """The number in figures and units at a place, None where no unit follows its first figure.

    >>> mixed_at("1억 2천3백만원", 0).value, mixed_at("3万零5", 0).value, mixed_at("350名", 0)
    (Decimal('123000000'), Decimal('30005'), None)
    """
    total = group = step = Decimal(0)
    below: float = inf
    scale: float = inf
    end, last, more, is_scaled = at, 1, None, False
    while more is None and (part := _PART.match(text, end)):
        units = [char for char in part["units"] if char in _WORTH]
        small = _WORTH[units[0]] if units and units[0] in _SMALL else 1
        big = prod(_WORTH[char] for char in units if char not in _SMALL)
        if end == at and not units:
            return None
        if not units and len(part["figure"]) == 1 and last > _TEN and not part["zero"]:
            # 1万3 leaves out its last unit, as in speech.
            small, below = (last // 10, last) if text[end - 1] in HAN_WORTH else (1, below)
        with localcontext(EXACT):
            figure, place = figure_value(part["figure"])
            if figure * small >= below or big >= scale:
                break
            group, below, step = group + figure * small, small, place * small * big
            if big > 1:
                total, group, below, scale = total + group * big, Decimal(0), _SECTION, big
        end, last, is_scaled = part.end(), small * big, bool(units) or step > 1
        hedge = _HEDGED.search(text, part.start("units"), end)
        more = hedge.start() if hedge else None
    if end == at:
        return None
    more = more_at(text, end) if more is None else more
    return NumberMention(Span(at, end), text[at:end], EXACT.add(total, group), step, is_scaled, more)

"""Numbers with figures before several units, as Chinese and Korean mix them: 5千3百万, 1억 2천3백만."""

import re
from decimal import Decimal
from math import prod

from fraudkg.extract.numbers import EXACT, NumberMention
from fraudkg.extract.words import HAN_UNITS, HAN_WORTH
from fraudkg.text import Span

_BIG = "万萬亿億兆"
_KOREAN = str.maketrans("십백천만억조", "十百千万亿兆")
_NO_MORE = rf"(?![,.]?\d| ?[余餘多]?[{_BIG}])"


def _part(gap: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:(?<=[{_BIG}]) {gap})?(?P<zero>[零〇])?(?P<figure>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?)"
        rf"(?:(?P<small>[十百千])?(?P<big> ?[{_BIG}]{{1,2}})|(?P<unit>[十百千])|{_NO_MORE})"
    )


_CHINESE_PART = _part(rf"(?=[\d.,]+ ?[十百千{_BIG}])")
"""Behind a gap only a figure with a unit goes on, since Chinese sets gaps between numbers also."""
_KOREAN_PART = _part("")
_SEVERAL = re.compile(rf"[\d,.]+(?: ?[十百千{_BIG}]+ ?[零〇\d]|[十百千]? [{_BIG}])")
"""How a number of several parts goes on, or one with a gap inside."""
_TEN = HAN_UNITS["十"]
_SECTION = 10**4
_LONG = 40


def _worth(part: re.Match[str], last: int, *, korean: bool) -> tuple[int, int]:
    """What the small unit and the scale of a part are worth, after a unit that is worth `last`."""
    small = HAN_UNITS.get(part["small"] or part["unit"] or "", 1)
    big = prod(HAN_WORTH[char] for char in (part["big"] or "").strip())
    is_short = len(part["figure"]) == 1 and small * big == 1 and last > _TEN
    # 1万3 leaves out its last unit, as in speech.
    return (last // 10 if is_short and not korean and not part["zero"] else small), big


def mixed_at(text: str, at: int, *, korean: bool = False) -> NumberMention | None:
    """The number of several parts at a place, None where it has only one and no gap inside.

    >>> mixed_at("1억 2천3백만원", 0, korean=True).value, mixed_at("3万零5", 0).value
    (Decimal('123000000'), Decimal('30005'))
    """
    written = text[at : at + _LONG]
    written = written.translate(_KOREAN) if korean else written
    if _SEVERAL.match(written) is None:
        return None
    next_part = (_KOREAN_PART if korean else _CHINESE_PART).match
    total = group = step = Decimal(0)
    below, scale, end, parts, last = _SECTION, 0, 0, 0, 0
    while part := next_part(written, end):
        figure = Decimal(part["figure"].replace(",", ""))
        small, big = _worth(part, last, korean=korean)
        is_first_zero = part["zero"] is not None and not parts
        if is_first_zero or figure * small >= below or (big > 1 and 0 < scale <= big):
            break
        group, below = group + figure * small, small
        step = Decimal(small * big).scaleb(-len(part["figure"].partition(".")[2]))
        if big > 1:
            total, group, below, scale = total + group * big, Decimal(0), _SECTION, big
        parts, end, last = parts + 1, part.end(), small * big
    if parts < 2 and " " not in written[:end]:  # noqa: PLR2004 - several
        return None
    span = Span(at, at + end)
    return NumberMention(span, text[at : span.end], EXACT.add(total, group), step, is_scaled=step > 1)

"""Digits that may be parts of one number: nothing is made of what stands on either side of the gap."""

import re
from collections.abc import Sequence
from itertools import pairwise

from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.lexicon import RATES
from fraudkg.extract.numbers.numerals import words_of
from fraudkg.extract.wordlists import alternation

_MARKS = "[\\x00-\\x08\\x0e-\\x1f\\x7f\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff]"
"""Characters that show nothing: marks of direction, joiners, soft hyphens, controls."""
_HIDDEN, _FARTHEST = re.compile(rf"[.,]?{_MARKS}{{1,3}}[.,]?\d"), 6
_AHEAD = re.compile(
    # A sign that groups nothing here, unless it follows a year; a blank before one; a letter like a digit.
    r"(?:\d[.'’·_/\u2044\u2215]|(?<!\b(?:19|20)\d)\d[,:]|\d [.,]|\d \. |\d|(?<![a-z0-9])[oil|][.,])\Z"
)
_BEHIND = re.compile(
    r"[.,'’·_:/\u2044\u2215]?\d| [.,]\d| \. \d| 00(?!\d)|[.,][oil|]{1,2}\d|[.,][oil|]{3}(?![a-z])"
    r"|\.[oils|](?= )|[\u00b9\u00b2\u00b3\u2070-\u2079\u2150-\u215e]"
)
_ZEROS, _SINGLE = re.compile("00"), re.compile(r"\d(?![\d.,])")
_ONE_AHEAD, _ONE_BEHIND = re.compile(r"(?<![\d.,])\d \Z"), re.compile(r" \d(?![\d.,])")
_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A number that counts has no thousandths, unless a scale word follows; that of a sum is read as grouped."""
_VULGAR = re.compile("[¼½¾]")
_GROUP = re.compile(r"\d{1,3}(?:, \d{3})?(?:\.\d{1,2})?")
"""Digits between gaps, with those for which a gap is known to be none."""
_SHORT, _THREE = re.compile(r"\d{1,3}"), re.compile(r"\d{3}")
_LISTED = re.compile(r"\d, \Z")
_SCALE_GAP = re.compile(r"\s?(?:[-–—]\s?)?(?:\n\s?)?")
_LETTER_SCALE = re.compile(rf" [bkm](?![\w.])|\s?{alternation(words_of('unread', 'any'))}(?![a-z])")
"""A scale that is not read: of a lone letter behind a blank nobody knows, and languages differ in Mrd."""
_COUNTED_SCALE = re.compile(rf"\s?{alternation(words_of('counted', 'zh'))}")
"""A scale that is counted like a thing: 3个亿."""
_TRANSLATED = frozenset(words_of("translated", "en"))
"""What 亿 and 万 become where a machine translates them apart from their numbers."""
_NEAR = 20


def is_hidden(folded: str, start: int, end: int) -> bool:
    """Whether more digits of a number stand beyond a character that nobody sees."""
    before = folded[max(0, start - _FARTHEST) : start][::-1]
    return bool(_HIDDEN.match(folded, end) or _HIDDEN.match(before))


def mark_parted(folded: str, found: Sequence[Around]) -> None:
    """Say in place of each number that may be a piece of another why it is left open."""
    counted = [one for one in found if one.reason is None]
    for one in counted:
        one.why_open = one.why_open or _why(folded, one)
    for first, second in pairwise(counted):
        if _is_gap(folded, first, second):
            first.why_open = second.why_open = "gaps"
        elif _is_translated(folded, first, second):
            first.why_open = second.why_open = "torn"
    for first, second in pairwise(found):
        if first.reason is None and _is_torn(folded, first, second):
            first.why_open = "torn"


def _why(folded: str, one: Around) -> str | None:
    text, low = one.number.text, max(0, one.start - _FARTHEST)
    begins, ends = text[0].isdecimal(), text[-1].isdecimal()
    if (begins and _AHEAD.search(folded, low, one.start)) or (ends and _BEHIND.match(folded, one.end)):
        return "sign"
    if ends and (one.currency or one.unit_at) and _LETTER_SCALE.match(folded, one.end):
        return "torn"
    if _COUNTED_SCALE.match(folded, one.number.span.end):
        return "torn"
    if _ZEROS.fullmatch(text) or (_SINGLE.match(text) and _is_set_apart(folded, one.start)):
        return "gaps"
    if _VULGAR.fullmatch(text) and folded.startswith(" of ", one.end):
        return "part"
    return "decimals" if _POINT.fullmatch(text) and one.number.step < 1 and one.unit not in RATES else None


def _is_set_apart(folded: str, at: int) -> bool:
    """Whether single digits stand side by side, with a blank between them: 1 2 0 million."""
    return bool(_ONE_BEHIND.match(folded, at + 1) or _ONE_AHEAD.search(folded, max(0, at - _FARTHEST), at))


def _is_gap(folded: str, first: Around, second: Around) -> bool:
    """Whether what stands between two numbers parts only groups of digits: N134, 337, 759; 7. 6 million."""
    if first.end != first.right or second.left != second.start:
        return False
    between, text = folded[first.end : second.start], first.number.text
    if between == ". ":
        is_sized = second.number.is_scaled or second.unit in RATES
        return is_sized and first.unit_at is None and bool(_SHORT.fullmatch(text))
    is_sum = first.why_open == "gaps" or (first.currency and _GROUP.fullmatch(text))
    is_group = second.currency is None and second.unit_at is None and _GROUP.fullmatch(second.number.text)
    return between == ", " and bool((is_sum and is_group) or _is_split(folded, first, second))


def _is_split(folded: str, first: Around, second: Around) -> bool:
    """Whether three digits that alone are counted may be the end of the number before: 25, 717 cases."""
    is_bare = first.unit_at is None and first.unit is None and _SHORT.fullmatch(first.number.text)
    is_end = second.unit_at and second.currency is None and _THREE.fullmatch(second.number.text)
    is_part = folded.startswith(" of ", second.end)  # 223, 100 of them Chinese
    return (
        bool(is_bare and is_end)
        and not is_part
        and not _LISTED.search(folded, max(0, first.start - _FARTHEST), first.start)
    )


def _is_torn(folded: str, first: Around, scale: Around) -> bool:
    """Whether a scale word that scales nothing stands behind a number, with a dash or line end between."""
    is_bare = first.number.text[-1].isdecimal() and first.end == first.right
    is_scale = scale.number.is_scaled and scale.number.text.isalpha() and scale.reason == "idiom"
    return is_bare and is_scale and _SCALE_GAP.fullmatch(folded, first.end, scale.start) is not None


def _is_translated(folded: str, first: Around, second: Around) -> bool:
    is_apart = second.number.text in _TRANSLATED and folded.endswith(" in ", first.end, second.start)
    return is_apart and second.start - first.end < _NEAR and "." in first.number.text

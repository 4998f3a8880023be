"""The shadow of a text, in which words are looked up: plain letters, signs and blanks, one for one."""

import re
import unicodedata
from functools import cache

from fraudkg.resources import resource

_SHADOW = dict.fromkeys("\ufeff\u00a0\u202f\u205f\u3000\n\r\t", " ")
_SHADOW |= dict.fromkeys(map(chr, range(0x2002, 0x200B)), " ")
_SHADOW |= {"’": "'", "‘": "'", "“": '"', "”": '"', "‑": "-", "–": "-"}
_SHADOW |= {chr(code): chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B)}
_THAI = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
_RADICALS = 0x2F00, 0x2FD6
_LATIN = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_BARRED = {"đ": "d", "ł": "l", "ø": "o"}
"""Letters with a stroke, which are no letter and mark to Unicode."""


def _unmarked(match: re.Match[str]) -> str:
    """A letter without its marks: the e of Nghệ An."""
    letter = match[0]
    return _BARRED.get(letter) or unicodedata.normalize("NFD", letter)[0]


@cache
def _characters() -> dict[str, str]:
    """Characters with those that stand for them in the shadow of Chinese, one for one."""
    lines = resource("data/lexicon/characters.tsv").read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines if line and not line.startswith("#"))


@cache
def _radicals() -> dict[str, str]:
    """Radicals that a text taken out of a PDF may have in place of characters: ⽉ for 月, ⺠ for 民."""
    more = {radical: plain for radical, plain in _characters().items() if radical < chr(_RADICALS[0])}
    return {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(*_RADICALS)} | more


@cache
def _chinese() -> dict[int, str]:
    """The shadow of Chinese: traditional characters become simplified ones."""
    simple = _characters()
    return str.maketrans(_SHADOW | simple | {one: simple.get(to, to) for one, to in _radicals().items()})


@cache
def _japanese() -> dict[int, str]:
    return str.maketrans(_SHADOW | _radicals())


def fold(text: str, family: str) -> str:
    r"""The text's shadow for looking up words, character for character as long as the text.

    Lower case, straight quotes, plain spaces, half-width letters and digits; Chinese in simplified
    characters, English without accents, Thai with the digits of all others. Only for comparing: quotes
    and values are read from the text itself.

    >>> fold("Ａ “Scam”\nCentre", "en"), fold("Nghệ An", "en"), fold("查獲詐騙集團、⼈⺠", "zh")
    ('a "scam" centre', 'nghe an', '查获诈骗集团、人民')
    """
    lowered = text.lower()
    if lowered.isascii() and lowered.isprintable():
        return lowered
    if len(lowered) != len(text):
        lowered = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    if family == "zh":
        return lowered.translate(_chinese())
    if family == "ja":
        return lowered.translate(_japanese())
    # Few of the signs stand in a text: looking for each is faster than looking at every character.
    for sign, plain in _SHADOW.items():
        lowered = lowered.replace(sign, plain)
    if family == "th":
        return lowered.translate(_THAI)
    return lowered if family != "en" or lowered.isascii() else _LATIN.sub(_unmarked, lowered)

"""Names of places: what spellings have in common, and what CLDR calls divisions."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import opencc

TYPES = re.compile(
    r" (?:Province|State|County|Region|Governorate|Department|District|Division|Prefecture|Municipality"
    r"|Oblast|Krai)$"
)
"""The word behind a name that says what kind of division it is."""
_SHORT_HAN = 3
_HAN = re.compile(r"[\u4e00-\u9fff]+$")
_AREAS = tuple("省州县府区道市")
_VAGUE_HAN = frozenset(
    "东西南北中部方央上下大省州区县府市道海滨岸湖泊高原山地丘陵峡谷首都红河岛"
    "联邦平原草瀑布自由邦森林盆谷沿内外新城乡村人三十"
)


def plain(name: str) -> str:
    """A name without accents."""
    special = name.translate(str.maketrans("ıłŁđĐøØßæÆœŒʻʼ’‘", "ilLdDoOsaAoO''''"))
    letters = unicodedata.normalize("NFD", special)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def key(name: str) -> str:
    """What two spellings of a name have in common."""
    return slug_of(TYPES.sub("", name))


def slug_of(name: str) -> str:
    """A name as the end of an id."""
    return re.sub(r"[^a-z0-9]+", "-", plain(name).lower()).strip("-")


def english(path: Path) -> dict[str, str]:
    """CLDR's English names of divisions by code, without their marks of a note."""
    content = json.loads(path.read_text(encoding="utf-8"))
    names = content["subdivisions"]["localeDisplayNames"]["subdivisions"]
    return {code: re.sub(r"[²\[].*", "", name).strip() for code, name in names.items()}


def chinese(path: Path) -> dict[str, str]:
    """CLDR's Chinese names by code in simplified characters, where they are long enough to mean a place."""
    simple = opencc.OpenCC("t2s")
    found = {}
    for code, name in re.findall(
        r'<subdivision type="(\w+)"[^>]*>([^<]+)<', path.read_text(encoding="utf-8")
    ):
        words = simple.convert(name.split(" (")[0])
        is_long = len(words) > _SHORT_HAN or (len(words) == _SHORT_HAN and words.endswith(_AREAS))
        if is_long and _HAN.match(words) and not set(words) <= _VAGUE_HAN:
            found[code] = words
    several = {words for words, count in Counter(found.values()).items() if count > 1}
    return {code: words for code, words in found.items() if words not in several}

"""Words of page furniture and of files without a title, as patterns; which words these are is given."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

FURNITURE, PHONE, REGISTRATION = "page-furniture", "phone", "registration-number"
CODES = ("copyright editor file-name label label-act licence line no-title rights untitled").split()
"""What words of furniture may say of what stands at them; data/lexicon/furniture.yaml explains each."""

_DIGIT = "[0-9０-９]"
# A point before a blank ends the sentence: Hotline: 1799. 25 people.
_NUMBER = rf"\(?\+?{_DIGIT}(?:[0-9０-９()\-–— \xa0]|\.(?![ \xa0])){{1,20}}{_DIGIT}"
# What is counted stands behind the number of those cheated by telephone: 1200 cases.
_UNCOUNTED = rf"(?!{_DIGIT}{{3,5}}[ \xa0]?[^\W\d_])"
_COLON = r"[ \t]*[:：][ \t]*"
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_NONE: Mapping[str, tuple[str, ...]] = MappingProxyType({})


class Furniture:
    r"""What gives page furniture away, by words under the `CODES`; a code without words gives nothing away.

    Numbers that by their form alone are those of a telephone or a registration are found without words.

    >>> bool(Furniture({"line": ("related news",)}).patterns[-1][1].search("Made up.\nRelated News:"))
    True
    """

    def __init__(self, words: Mapping[str, Iterable[str]] = _NONE) -> None:
        any_of = {code: _any_of(words.get(code, ())) for code in CODES}
        self.patterns = tuple(
            (reason, re.compile(pattern, re.MULTILINE | re.IGNORECASE)) for reason, pattern in _marked(any_of)
        )
        """Each pattern with the reason for which what it finds is no word of the release."""
        self.no_title = re.compile(_in_place_of_title(any_of), re.IGNORECASE)
        """What programs write where they know no title."""


def _any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words; those of Latin letters do not begin within another."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    each = ((r"\b" if _LATIN.match(word) else "") + re.escape(word) for word in longest_first)
    return f"(?:{'|'.join(each) or '(?!)'})"


def _marked(any_of: Mapping[str, str]) -> Iterable[tuple[str, str]]:
    label, acted = any_of["label"], any_of["label-act"]
    return (
        (PHONE, rf"(?:{label}\.?{_COLON}|{acted}\.?{_COLON}{_UNCOUNTED}){_NUMBER}"),
        (PHONE, r"(?<![0-9])\+[0-9]{1,3}[ -]?\(?[0-9]{1,4}\)?(?:-[0-9]{2,4}){1,4}(?![0-9])"),
        (PHONE, r"(?<![0-9-])0[0-9]{2,3}-[0-9]{7,8}(?![0-9])"),
        (PHONE, r"(?<![0-9-])[48]00-[0-9]{3}-[0-9]{4}(?![0-9])"),
        # The marks of mainland registers have the same form on every page, whatever its language.
        (REGISTRATION, r"[\u4e00-\u9fff]?ICP[备備证證][0-9]+号?(?:-[0-9]+)?"),
        (REGISTRATION, r"[\u4e00-\u9fff]?公网安备\s*[0-9]+\s*号?"),
        (REGISTRATION, rf"{any_of['licence']}?许可证(?:编?号)?[:：]?\s*[0-9][0-9-]*号?"),
        (REGISTRATION, r"统一社会信用代码[:：]?\s*[0-9A-Z]{18}"),
        (FURNITURE, rf"^[^\n]{{0,80}}{any_of['rights']}[^\n]{{0,80}}$"),
        (FURNITURE, rf"^[ \t]*(?:{any_of['copyright']}|©)[^\n]{{0,160}}$"),
        (FURNITURE, rf"[(（]?{any_of['editor']}[:：][^\n)）]{{1,30}}[)）]?$"),
        (FURNITURE, rf"^[ \t]*{any_of['line']}[ \t]*[:：]?[ \t]*$"),
    )


def _in_place_of_title(any_of: Mapping[str, str]) -> str:
    return (
        r"microsoft \w+ - .*"
        r"|.*\.(?:html?|docx?|odt|pages|pdf|rtf|txt|wps|hwpx?|indd|qxd|tex|xlsx?|pptx?|ai|pub)"
        rf"|\W*{any_of['no-title']}\W*|{any_of['untitled']}.*|{any_of['file-name']}[ _-]*\d*"
        # Letters and digits without a blank name a file: pr_2026-03_final.
        r"|(?=[^\s\d_]*[\d_])[\x21-\x7e]+"
    )

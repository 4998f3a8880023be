"""What of a text is not said by the release: page furniture, phone and registration numbers."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fraudkg.text.span import Span

NAVIGATION, FOOTER, OUTSIDE = "navigation", "footer", "outside-main-text"
HEADER, PAGE_NUMBER = "running-header", "page-number"
FURNITURE = "page-furniture"


@dataclass(frozen=True, order=True, slots=True)
class Mark:
    """A span of boilerplate with the reason why it is one; the text keeps its characters."""

    span: Span
    reason: str


_DIGIT = "[0-9０-９]"
# A point before a blank ends the sentence: Hotline: 1799. 25 people.
_NUMBER = rf"\(?\+?{_DIGIT}(?:[0-9０-９()\-–— \xa0]|\.(?![ \xa0])){{1,20}}{_DIGIT}"
# What is counted stands behind the number of those cheated by telephone: 1200 cases.
_UNCOUNTED = rf"(?!{_DIGIT}{{3,5}}[ \xa0]?[^\W\d_])"
_LABEL = (
    r"(?:(?:\b(?:Tel|Fax|Hotline)\b\.?(?:[ ]No\.?)?|联系电话|举报电话|热线|熱線|传真|傳真)[ \t]*[:：][ \t]*"
    rf"|(?:\b(?:Telephone|Phone)\b(?:[ ]No\.?)?|電話|电话)[ \t]*[:：][ \t]*{_UNCOUNTED})"
)
_LICENCE = "互联网新闻信息服务|增值电信业务经营|广播电视节目制作经营|信息网络传播视听节目"
_LINE = (
    "Font Size|Related (?:News|Articles|Stories)|Navigation|Share(?: this)?|Print|Back to top|Previous|Next|"
    "Home|Source|Editor|字号|字體|字体|打印|列印|分享|分享到|相关新闻|相關新聞|相关阅读|上一篇|下一篇|返回顶部|"
    "返回首页|首页"
)
_PATTERNS = (
    ("phone", _LABEL + _NUMBER),
    ("phone", r"(?<![0-9])\+[0-9]{1,3}[ -]?\(?[0-9]{1,4}\)?(?:-[0-9]{2,4}){1,4}(?![0-9])"),
    ("phone", r"(?<![0-9-])0[0-9]{2,3}-[0-9]{7,8}(?![0-9])"),
    ("phone", r"(?<![0-9-])[48]00-[0-9]{3}-[0-9]{4}(?![0-9])"),
    ("registration-number", r"[\u4e00-\u9fff]?ICP[备備证證][0-9]+号?(?:-[0-9]+)?"),
    ("registration-number", r"[\u4e00-\u9fff]?公网安备\s*[0-9]+\s*号?"),
    ("registration-number", rf"(?:{_LICENCE})?许可证(?:编?号)?[:：]?\s*[0-9][0-9-]*号?"),
    ("registration-number", r"统一社会信用代码[:：]?\s*[0-9A-Z]{18}"),
    (FURNITURE, rf"^[ \t]*(?:{_LINE})[ \t]*[:：]?[ \t]*$"),
    (FURNITURE, r"^[^\n]{0,80}(?:All rights reserved|版权所有|版權所有)[^\n]{0,80}$"),
    (FURNITURE, r"^[ \t]*(?:Copyright|©)[^\n]{0,160}$"),
    (FURNITURE, r"[(（]?(?:责任编辑|責任編輯|编辑)[:：][^\n)）]{1,30}[)）]?$"),
)
_COMPILED = [(reason, re.compile(pattern, re.MULTILINE | re.IGNORECASE)) for reason, pattern in _PATTERNS]


def find_marks(text: str, more: Iterable[Mark] = ()) -> list[Mark]:
    """Boilerplate that its words give away, together with `more`, in order and each once.

    >>> text = "Fraud fell. Tel: 010-12345678"
    >>> [(text[one.span.start : one.span.end], one.reason) for one in find_marks(text)]
    [('Tel: 010-12345678', 'phone')]
    """
    found: list[Mark] = []
    reach: dict[str, int] = {}
    # Of two of one reason the longer is enough; it comes first.
    for one in sorted({*more, *_by_words(text)}, key=lambda mark: (mark.span.start, -mark.span.end)):
        if one.span.end > reach.get(one.reason, 0):
            found.append(one)
            reach[one.reason] = one.span.end
    return sorted(found)


def _by_words(text: str) -> Iterator[Mark]:
    for reason, pattern in _COMPILED:
        for match in pattern.finditer(text):
            words = match[0].strip(" \t\r\n\xa0")
            start = match.start() + match[0].index(words)
            yield Mark(Span(start, start + len(words)), reason)

"""The title that a page or a file gives itself, unless a program put something in its place."""

import html
import re
from pathlib import PurePosixPath

from fraudkg.text.readers.encoding import odd_character

_PLACEHOLDER = re.compile(
    r"microsoft \w+ - .*"
    r"|.*\.(?:html?|docx?|odt|pages|pdf|rtf|txt|wps|hwpx?|indd|qxd|tex|xlsx?|pptx?|ai|pub)"
    r"|\W*(?:anonymous|unspecified|unknown|unnamed|no title|null|none|title|n/?a)\W*"
    r"|(?:untitled|未命名|未标题|無標題|无标题|無題|제목 없음|không có tiêu đề).*"
    r"|(?:document|new document|word document|powerpoint presentation|presentation|slide|scan"
    r"|文档|新建文档|文件|文書|문서)[ _-]*\d*"
    # Letters and digits without a blank name a file: pr_2026-03_final.
    r"|(?=[^\s\d_]*[\d_])[\x21-\x7e]+",
    re.IGNORECASE,
)
"""What programs write where they know no title."""


_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})", re.IGNORECASE)


def named_in(page: str) -> str:
    """What the element `title` of an HTML page says, on one line: often its site's name, too.

    >>> named_in("<html><title>Made up &amp;  new | Parrot Police</title>")
    'Made up & new | Parrot Police'
    """
    found = _TITLE.search(page)
    return " ".join(html.unescape(found[1]).split()) if found else ""


def title_of(given: str, place: str) -> str:
    """The title on one line; empty where it is none. `place` is the file's name or address.

    >>> title_of("Made up  title", "a.pdf"), title_of("notice", "Notice.pdf")
    ('Made up title', '')
    """
    title = " ".join(given.split())
    is_file = title.casefold() == PurePosixPath(place).stem.casefold()
    return "" if odd_character(given) or is_file or _PLACEHOLDER.fullmatch(title) else title

"""Figures as texts print them: digits of any script, grouped or not, with decimals or a fraction sign."""

import re
import unicodedata
from decimal import Decimal

from fraudkg.extract.numbers.spelt import VULGAR

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

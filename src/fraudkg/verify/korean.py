"""Read Korean numbers: in figures with units, and in words before what they count."""

import re
from decimal import Decimal
from math import prod

from fraudkg.verify.amounts import ASCII_DIGITS, PLAIN_FIGURE, Worth, decimal_of, last_place, shown, whole

_ONES = ("한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉")
_NATIVE = {
    "스무": 20,
    **{f"열{word}": 11 + at for at, word in enumerate(_ONES)},
    **{word: at for at, word in enumerate((*_ONES, "열"), 1)},
}
_WORDS = "|".join(_NATIVE)
_COUNTED = (
    "%|%p|%포인트|URL|개 국가|개 조직|개국|개사|개소|거점|경보|계정|계좌|고급 외제차|곳의 업체|국가|"
    "누리집|달러|대만달러|대의 차량|대포통장|대포폰|도메인|동화|루피|리엘|링깃|메시지|명품|문자|"
    "문자메시지|미 달러|미국달러|바트|발신번호|번호|범죄조직|불법스팸|사건|사람|사이트|스팸|승용차|"
    "시도|신고|신용카드|싱가포르달러|악성 앱|악성앱|압수물|압수수색|애플리케이션|앱|엔|엔화|여명|"
    "예·경보|오토바이|외제차|원|위안|위안화|유로|유심|유심칩|인|인회|자동차|자루|작전|장|전화|전화번호|"
    "점|조직|중계기|증거물|지역|차량|차례 단속|채|척|체크카드|카드|콜센터|통의 문자|통장|통화|파운드|"
    "퍼센트|페소|프로|피싱사이트|현금카드|호주달러|홈페이지|홍콩달러|회선|휴대전화|휴대전화 번호|"
    "휴대폰|대(?!만)|동(?!의)|매(?!도)|(?<!한 )번|회(?!의)"
)
"""What numbers in words count."""
_ENDS = (
    "의|은|는|이|가|을|를|에|에서|에게|에는|로|으로|와|과|도|만|씩|까지|부터|마다|이나|나|당|뿐|뿐만|"
    "다|이다|입니다|인|이고|이며|였다|이었다|였고|이었고|여|쯤|가량|정도|남짓|이상|이하|이내|미만|내외"
)
"""What may be written onto it; otherwise it is part of a longer word."""
_SMALL = {"십": 10, "백": 100, "천": 1000}
_BIG = {"만": 10**4, "억": 10**8, "조": 10**12}
_TOKEN = re.compile(rf"{PLAIN_FIGURE}|[{''.join(_SMALL | _BIG)}]")
_PART = (
    rf"(?:(?:{PLAIN_FIGURE}) ?천(?: ?[1-9]백)?(?: ?[1-9]십)?|(?:{PLAIN_FIGURE}) ?백(?: ?[1-9]십)?"
    rf"|(?:{PLAIN_FIGURE})(?: ?십)?)"
)
KOREAN = (
    rf"(?<![0-9])(?<![0-9][.,])(?:{_PART}여? ?[{''.join(_BIG)}])"
    rf"(?: ?{_PART}여? ?[{''.join(_BIG)}])*"
    rf"(?: ?(?:{_PART}))?(?![0-9])"
    rf"|(?<![0-9])(?<![0-9][.,])(?={PLAIN_FIGURE} ?[{''.join(_SMALL)}]){_PART}(?![가-힣]*[0-9])"
    rf"|(?<![가-힣])(?:{_WORDS})(?= ?(?:명(?!의)|건(?!물)|곳|차례|개(?!인)|배|통|$))"
    # 한 번 is "once"; the owner of an account is 명의.
    rf"|(?<![가-힣])(?:{_WORDS})(?= ?명의 (?!계좌|통장|카드|유심|휴대|대포|도용|대여|변경))"
    rf"|(?<![가-힣])(?:{_WORDS})(?=(?: |(?<=[가-힣][가-힣]))(?:{_COUNTED})(?:{_ENDS})?(?![가-힣0-9A-Za-z_]))"
)
"""Numbers as only Korean writes them."""


def from_korean(text: str) -> Worth | None:
    """Return the sum of what stands before each big unit, or what a word counts.

    >>> [str(from_korean(words).value) for words in ("1조 3162억", "열다섯")]
    ['1316200000000', '15']
    """
    if text in _NATIVE:
        return Worth(Decimal(_NATIVE[text]), (None,))
    total = section = Decimal(0)
    number: Decimal | None = None
    place = below = Decimal(10**16)
    tokens = _TOKEN.findall(text)
    for token in tokens:
        if token[0] in ASCII_DIGITS:
            number, place = decimal_of(token), last_place(token)
        elif token in _SMALL:
            section, number = section + (number or 1) * _SMALL[token], None
            place *= _SMALL[token]
        else:
            unit = Decimal(_BIG[token])
            amount = section + (number or 0)
            if not amount or unit >= below:
                return None
            total, section, number, below = total + amount * unit, Decimal(0), None, unit
            place *= unit
    rest = section + (number or 0)
    if rest >= below:
        return None
    value = whole(total + rest)
    if tokens[-1][0] in ASCII_DIGITS:
        return Worth(value, shown(value, place) if place <= 1 else (place,))
    units = [token for token in tokens if token[0] not in ASCII_DIGITS]
    scale = prod((_SMALL | _BIG)[token] for token in units) if len(tokens) == 1 + len(units) else 1
    return Worth(value, (whole(place),), Decimal(scale))

"""How each language writes dates, years and parts of years: patterns with places for words of the lexicon.

Every pattern begins with letters or digits and is bounded, so that the search is linear in the text.
"""

from fraudkg.extract.words import VIETNAMESE

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_ISO = rf"{_YEAR}-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)"

_Y = r"(?P<y>(?:19|20)\d\d(?!\d|[.,]\d)|{year_word})"
_D = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d|[.,:/]\d)"
_TO = r"(?: ?[-—] ?| to | and | & )"
_N = r"(?P<n>\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

_FY = r"(?:fiscal year|financial year|fiscal|fy) ?"

ENGLISH_FORMS = {
    "date-iso": _ISO,
    "date-slash": rf"(?P<d>\d\d?)(?P<slash>[/.])(?P<m>\d\d?)[/.]{_YEAR}(?!\d)",
    "date-day-first": (
        rf"(?P<d>{_D})(?:{_TO}(?P<d2>{_D}))?(?: of)?[ -](?P<m>{{month}})\b\.?(?:,? (?:of )?{_Y})?"
    ),
    "date-month-first": (
        rf"(?P<m>{{month}})\b(?! quarter)\.?(?: (?P<d>{_D})(?:{_TO}(?P<d2>{_D}))?)?(?:,? (?:of )?{_Y})?"
    ),
    "date-short": r"(?<=\bon )(?P<d>\d\d?)/(?P<m>\d\d?)(?![\d/])",
    "date-day": r"the (?P<d>(?:[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?! \w)",
    "fiscal": (
        r"(?:(?P<part>{half}|{quarter})\b,?(?: of| in| for)?(?: the)? )?"
        rf"(?={_FY}|\d{{{{4}}}}[-/]\d\d(?!\d))(?:{_FY})?(?P<y>(?:20)?\d\d)(?:[-/](?P<y2>\d\d(?:\d\d)?))?(?![\d-])"
        r"(?: (?:financial|fiscal) year)?"
    ),
    "part-behind": rf"{_YEAR} (?P<part>{{quarter}})\b(?! of)",
    "part-of": (
        r"(?P<part>{half}|{quarter})(?:(?=20\d\d)|\b)"
        rf"(?:(?: of| in)? ?(?:the year )?(?:the )?{_Y}| of the year)?"
    ),
    "slice": (
        r"(?:the )?(?P<which>first|second|last|latter) (?:half|fortnight) of "
        rf"(?P<m>{{month}})\b(?:,? (?:of )?{_Y})?"
    ),
    "slice-week": (
        r"(?:the )?(?P<which>(?:first|1st|second|2nd|third|3rd|fourth|4th) week)(?: of| in)? "
        rf"(?P<m>{{month}})\b(?:,? (?:of )?{_Y})?"
    ),
    "slice-third": (
        r"(?:the )?(?P<which>early|mid|late|(?:beginning|start) of)[ -]"
        rf"(?P<m>{{month}})\b(?:,? (?:of )?{_Y})?"
    ),
    "first": (
        rf"(?:{{first}}) {_N} (?:months|(?P<quarters>quarters))\b"
        r"(?! of (?:its |their )?(?:activity|existence|operations?|work)\b)"
        rf"(?:(?: of| in)? {_Y}| of the year)?"
    ),
    "weekday": r"(?P<w>{weekday})\b",
    "span": (
        rf"(?:{_N} )?(?P<unit>{{unit_long}}) {{year_to}}(?: on| in)?(?: the end of| the)?"
        r"(?= (?:{month}|{weekday}|\d))"
    ),
    "founded": (
        r"since then\b|since (?:its|their) (?:creation|establishment|formation|founding|inception|launch"
        r"|set-?up)\b(?! (?:on|in) )"
    ),
    "action": r"{action_before} (?:the|this|these|that) (?:[\w-]+ ){{0,2}}{action_noun}\b",
    "past-year": r"(?:in|over|during|within) the last (?P<unit>{unit})\b(?! (?:of|to|before)\b)",
    "word": r"{word}(?!\w)(?! {year_to} (?!\d+(?!\d|(?:st|nd|rd|th)? {month})))",
    "past": rf"(?:{{past}}) (?:{_N} )?(?P<unit>{{unit}})\b",
    "same": (
        rf"(?:in|over|during|within) (?:the |these |those |just |only )?(?:(?:a|one) single|a|{_N}) "
        r"(?P<unit>{unit_long})\b(?! {year_to} )"
    ),
    "date-year": rf"{_YEAR}(?!\d|[.,]\d|%|-\d\d(?!\d))",
}
"""Forms of English."""

_HY = (
    r"(?:(?P<y>(?:19|20)\d\d(?=\s?年|全年)|1[01]\d(?=\s?年)|(?:一九|二[〇零○])[一二三四五六七八九〇零○]{{2}}(?=年)|"
    r"[今去上本前][（(](?:1|20)\d\d[）)]年|{year_word})\s?(?:年)?)"
)
_HM = r"(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|(?:(?<=年)|(?<!\w))元|(?<=年)首)"
_HD = r"(?:3[01]|[12]\d|0?[1-9]|三十一?|(?:廿|二?十)[一二三四五六七八九]?|[一二三四五六七八九])"
_HDD = r"(?<![连续期过逾近达个])(?:三十一?|(?:二十|廿)[一二三四五六七八九]?|十[一二三四五六七八九])"
_HTO = r"\s?(?:至|到|—{{1,2}}|-{{1,2}}|~|～)\s?"
_HAND = r"(?:以?及|[和与、])"
_HN = r"(?P<n>\d{{1,3}}|[一二两三四五六七八九十]{{1,2}})"
_HW = r"(?:期间)?"

CHINESE_FORMS = {
    "date-iso": _ISO,
    "date-slash": rf"{_YEAR}[/.](?P<m>\d\d?)[/.](?P<d>\d\d?)(?!\d)",
    "date-years": rf"{_YEAR}年?{_HTO}(?P<y2>(?:19|20)\d\d)年(?!\s?{_HM}月)",
    "date-months": (
        rf"(?:{_HY}的?)?\s?(?P<m>{_HM})(?:月?{_HTO}|[、和及])(?P<m2>{_HM})\s?月"
        rf"(?:份|底|末)?(?!\s?{_HD}[日号]){_HW}"
    ),
    "date-days": (
        rf"(?:(?:{_HY}的?)?\s?(?P<m>{_HM})月(?:份)?)?(?P<d>{_HD})(?:[日号]?、{_HD}){{{{0,5}}}}[日号]?"
        rf"(?:{_HTO}|{_HAND})(?P<d2>{_HD})[日号](?!内){_HW}"
    ),
    "slice": (
        rf"(?:(?:{_HY}的?)?\s?(?P<m>{_HM})月(?:份)?|(?P<rel>{{month_word}}))(?P<which>[上中下](?=旬)|初)旬?"
    ),
    "date-full": rf"(?:{_HY}的?)?\s?(?P<m>{_HM})\s?月(?:份|[底末])?(?:\s?(?P<d>{_HD})\s?[日号](?!内))?{_HW}",
    "fiscal": (
        r"(?P<y>20\d\d)(?:[-/—~至](?P<y2>\d\d(?:\d\d)?))?年?(?:(?:财政|会计)年度|财年|(?<=\d[-/—~至]\d\d)年度)"
        r"的?(?P<part>{half}|{quarter})?"
    ),
    "relative": (
        rf"(?P<rel>{{month_word}})的?(?P<d>{_HD})(?:(?:[日号]?、{_HD}){{{{0,5}}}}[日号]?(?:{_HTO}|{_HAND})"
        rf"(?P<d2>{_HD}))?[日号](?!内)"
    ),
    "weekday": r"(?P<before>上|本|这)?(?P<w>{weekday})(?:[（(]\w{{1,5}}[）)])?",
    "ago": r"(?<![此之以目提])前日(?![均本常期后])",
    "date-bracketed-day": rf"[今昨本前][（(](?P<d>{_HD})[）)]日",
    "date-bracketed": r"[今上本去][（(](?P<m>1[0-2]|[1-9])[）)]月(?:份)?",
    "part": rf"{_HY}?度?(?:的)?(?P<part>{{half}}|{{quarter}})",
    "first": rf"(?:{_HY}度?的?)?(?:{{first}}){_HN}(?:个月|月(?!\d\d?[日号])|(?P<quarters>个?季度?))",
    "past-since": rf"(?P<past>{{past}})?(?!1[01]\d年){_HN}(?P<unit>年|个月)(?:以?来|间)",
    "past": rf"(?:{{past}})(?:的)?(?:{_HN})(?P<unit>{{unit}})(?:以?来|间|内)?",
    "begun": r"(?<![\"”」』])(?:自|从)?{action_noun}{action_begun}(?:以?来|后)",
    "happened": r"以来",
    "founded": r"(?:正式)?(?:上线|启用|开通|成立|运行|推出|挂牌|设立|组建)(?:运行|使用)?以来",
    "action": r"{action_noun}(?:期间|中(?!心|国|央))",
    "undated": r"在[^，。；：\n]{{0,30}}{single_case}中(?!心|国|央)",
    "undated-season": rf"{_HY}(?:农历)?{{season}}+(?:期间|前后)",
    "word": r"(?:(?!期[间内])|(?<![一-鿿])|(?<=[此该这同一]))(?:{word})(?!年|[（(]\d{{1,4}}[）)][年月日])",
    "date-year": rf"{_HY}(?:度|全年|间|期间|年?[初底末])?",
    "date-day": rf"(?<![\d个])(?<!\d[.,])(?P<d>3[01]|[12]\d|[1-9]|{_HDD})[日号](?![内间均后\"”」』])",
}
"""Forms of Chinese."""

# 23年の件数, 24年3月: two digits name a year of the century or of an era, but not in 懲役10年.
_JB = (
    r"(?<![\d.第約a-z一-鿿ァ-ヺー])(?<!\d,)(?<!この)(?<!ここ)(?<!から)"
    r"(?:[1-9](?=\s?年\d{{1,2}}[月~～〜-]|年(?:度|末|中))|(?<=[、,，])[1-9](?=年は約?\d)"
    r"|[1-6]\d(?=\s?年(?:\d{{1,2}}[月~～〜-]|[のはによ、度末中前上下]|[(（]\d|通年|以[降来])))"
)
_JY = (
    r"(?:(?P<y>(?:19|20)\d\d(?=\s?年)|(?:令和|平成|昭和)\s?(?:\d\d?|元)(?=\s?年)|[rh]\d\d?(?=年)"
    rf"|{_JB}|{{year_word}})\s?年?)"
)
_JM = r"(?:1[0-2]|0?[1-9])"
_JYM = rf"(?:{_JY}(?:の|は、?)?|同年?の?)?\s?(?P<m>{_JM})\s?"
JAPANESE_FORMS = {
    "date-months": rf"{_JYM}月?(?:から|[-~～〜、]|と)(?P<m2>{_JM})月(?!\s?\d{{{{1,2}}}}\s?日)",
    "date-full": rf"{_JYM}月(?:末(?![の暫])日?|\s?(?P<d>{_HD})\s?日)?",
    "fiscal": (
        rf"(?P<y>(?:19|20)\d\d(?=\s?年)|(?:令和|平成)\s?(?:\d\d?|元)(?=\s?年)|{_JB}|(?!前){{year_word}})"
        r"\s?年?度(?!同期|比)"
        r"(?:の?(?P<part>{half}|{quarter}))?"
    ),
    "date-day": r"(?<![\d月])(?P<d>3[01]|[12]\d|[1-9])日(?=[、に]|時点|現在)",
    "part": rf"{_JY}?の?(?P<part>{{half}}|{{quarter}})",
    "past": rf"(?:{{past}}){_HN}(?P<unit>{{unit}})間?",
    "again": r"(?<=[(（])(?<!同期[(（])同(?=約?[\d０-９][^()（）増減]{{0,20}}[)）])",
    "word": r"{word}",
    "date-year": _JY,
}
"""Forms of Japanese."""

_KY = (
    r"(?:(?P<y>(?:19|20)\d\d(?=년|\. ?\d{{1,2}}월)|(?<=')\d\d(?=년|\. ?\d)|"
    r"(?!올(?!해| ?\d| ?[상하]반기)){year_word})[년.]?)"
)
_KD = r"(?P<d>3[01]|[12]\d|[1-9])일"
_KN = r"(?P<n>\d{{1,2}}|한|두|세|네|다섯|여섯)"
KOREAN_FORMS = {
    "date-dots": rf"{_YEAR}\. ?(?P<m>\d\d?)\. ?(?P<d>\d\d?)\.?",
    "date-dots-short": r"(?<=')(?P<y>\d\d)\. ?(?P<m>\d\d?)\. ?(?P<d>\d\d?)[일.]?",
    "date-months": rf"{_KY}? ?(?P<m>1[0-2]|[1-9])월? ?[~∼～-] ?(?P<m2>1[0-2]|[1-9])월",
    "date-years": r"(?P<y>(?:19|20)\d\d)년?[~∼～-](?P<y2>(?:19|20)\d\d)년",
    "past": rf"(?:{{past}}) ?{_KN} ?(?P<unit>{{unit}})(?:간| 간| 동안)?",
    "first": r"(?<!부터 )(?!올(?!해| ?\d))(?P<y>{year_word}) ?(?P<n>1[0-2]|[1-9])월(?: 말)?까지",
    "span": rf"(?<=부터 )(?:약 )?{_KN} ?(?P<unit>{{unit}}) ?(?:간|동안)",
    "relative": rf"(?P<rel>{{month_word}}) ?{_KD}",
    "date-full": rf"{_KY}? ?(?P<m>1[0-2]|[1-9])월(?!만)(?: ?{_KD})?",
    "recent": rf"지난 {_KD}(?!간| 동안)",
    "recent-as-of": rf"{_KD}(?= ?(?:현재|기준))",
    "recent-done": rf"(?<![\d월달년] )(?<![\d~∼～-]){_KD}(?= {{day_deed}})",
    "part": rf"{_KY}? ?(?P<part>{{half}}|{{quarter}})",
    "word": r"(?!올(?! 들어|해)){word}",
    "date-year": rf"{_KY}(?: 한 해)?",
}
"""Forms of Korean."""

_TYEAR = r"(?:2[45]\d\d|20\d\d)"
_TERA = r"(?:ปี ?(?:พ\.ศ\. ?)?|พ\.ศ\. ?)"
_TY = rf"{_TERA}?(?P<y>{_TYEAR}|\d\d(?!\d|[.,]\d))"
_TFY = rf"(?:ของ)?ปีงบประมาณ ?(?:พ\.ศ\. ?)?(?P<y>{_TYEAR})"
_TN = r"(?P<n>\d\d?) ?เดือน(?:แรก)?"
THAI_FORMS = {
    "date-day-first": (
        r"(?:(?P<d>3[01]|[12]\d|[1-9])(?: ?(?:-|ถึง(?:วันที่)?) ?(?P<d2>3[01]|[12]\d|[1-9]))? ?)?"
        rf"(?P<m>{{month}})(?: ?{_TY})?"
    ),
    "past": r"(?P<n>\d\d?) ?(?P<unit>{unit}) ?ที่ผ่านมา",
    "fiscal": rf"(?:(?P<part>{{half}}|{{quarter}})|{_TN}) ?{_TFY}",
    "fiscal-behind": rf"{_TFY}(?: ?(?:ใน)?(?:รอบ|ช่วง)? ?(?:(?P<part>{{half}}|{{quarter}})|{_TN}))?",
    "part": rf"(?P<part>{{half}}|{{quarter}})(?: ?(?:ของ|/)?{_TERA}?(?P<y>{_TYEAR}))?",
    "first": (rf"(?P<n>\d\d?) ?เดือน(?:แรก(?! ?(?:ของ)?{_TERA})|(?:แรก)? ?(?:ของ)?{_TERA}(?P<y>{_TYEAR}))"),
    "word": rf"{{word}}(?! ?(?:พ\.ศ\. ?)?{_TYEAR})",
    "date-year": rf"{_TERA}(?P<y>{_TYEAR})(?: ?- ?{_TERA}?(?P<y2>{_TYEAR}))?",
    "date-year-short": r"(?<!\d)(?<!\d )ปี ?(?P<y>[56]\d)(?!\d|[.,]\d| ?{counted})",
}
"""Forms of Thai; years are of the Buddhist era where they are above 2400 or have two digits."""

_VM, _VM2 = (rf"(?P<{name}>1[0-2]|0?[1-9])(?!\d)" for name in ("m", "m2"))
_VD = r"(?:3[01]|[12]\d|0?[1-9])"
_VY = rf"(?: ?(?:[/.-]|năm) ?{_YEAR}(?!\d))"
_VTO = r" ?(?:[-–—]|đến|tới) ?"
_VN = rf"(?P<n>\d\d?|{'|'.join(VIETNAMESE)})"
# A day without the word for it, where nothing can be counted: từ 1-3 đến 7-3, but từ 5-10 triệu.
_VBARE = r"(?:(?<=từ )|(?<=đến )|(?<=tới )|(?<=hết ))"
_VCLOSE = r"(?=[,;.)\s]|\Z)(?! (?!đến|tới|đã|nay|có|công an)\w)"
VIETNAMESE_FORMS = {
    "date-days": (
        rf"(?:ngày |(?<=từ )|(?<=tuần ))(?P<d>{_VD}){_VTO}(?:ngày )?(?P<d2>{_VD})[/.-]{_VM}"
        rf"(?:[/.-]{_YEAR}(?!\d))?(?![/-]\d)"
    ),
    "date-slash": rf"(?P<d>\d\d?)[/.-]{_VM}[/.-]{_YEAR}(?!\d)",
    "slice": rf"(?P<which>nửa đầu|nửa cuối|đầu|giữa|cuối) tháng {_VM}{_VY}?",
    "date-months": rf"tháng {_VM}{_VTO}(?:tháng )?{_VM2}(?:{_VY}|(?=[,;.)]))",
    "date-month-slash": rf"(?:tháng )?{_VM}/{_YEAR}(?!\d)",
    "date-short": rf"(?:ngày |sáng |chiều |tối |trưa |đêm )(?P<d>\d\d?)(?:[/.]|- ?){_VM}(?![./-]\d)",
    "date-bare": rf"{_VBARE}(?P<d>{_VD})(?:/|[.-](?=\d\d?{_VCLOSE})){_VM}(?![./-]\d)",
    "date-words": rf"(?:ngày (?P<d>\d\d?) )?tháng {_VM}(?:(?: năm |- ){_YEAR})?",
    "part": rf"(?P<part>{{half}}|{{quarter}})\b(?: ?(?:năm|/)? ?{_YEAR})?",
    "first": rf"{_VN} tháng(?: đầu)?(?: của)? năm(?: {_YEAR}| nay)?(?! (?:ngoái|trước))",
    "date-years": (
        rf"(?<!từ )(?:các năm |giai đoạn |năm |thời kỳ ){_YEAR}{_VTO}(?:năm )?(?P<y2>(?:19|20)\d\d)(?![\d/])"
    ),
    "word": r"{word}(?!\w)(?! (?:nay|ngoái|qua|trước|(?:19|20)\d\d)\b)",
    "past": rf"(?<!các )(?<!những )(?<!nhiều )(?:{_VN} )?(?P<unit>{{unit}}) qua\b",
    "date-year": rf"(?:(?<!sinh )năm |(?<=từ )|(?<=đến )){_YEAR}(?![\d/])",
}
"""Forms of Vietnamese."""

FORMS = {
    "en": ENGLISH_FORMS,
    "zh": CHINESE_FORMS,
    "ja": JAPANESE_FORMS,
    "ko": KOREAN_FORMS,
    "th": THAI_FORMS,
    "vi": VIETNAMESE_FORMS,
}
"""Forms by language family."""

ENGLISH_FIRSTS = frozenset(
    "the since in over during within week fortnight quarter year early mid late first second last latter"
    " third fourth beginning start fiscal financial fy"
    " one two three four five six seven eight nine ten eleven twelve".split()
)
"""Words with which forms of English begin, besides those of the lexicon and figures."""

DIGIT_FORMS = {"date-iso": _ISO}
"""What figures alone tell, for any other language."""

GATES = {
    "zh": (
        r"(?=[{initials}\d\"「『十廿一二三四五六七八九两〇零○今去上本前半这昨元自从正启开成运推挂设组以在年的])"
        r"(?:(?<![\d.])(?=\d{{1,4}}\s?[年全月日号/.至到—~～、和及周季个星天-])|(?!\d))"
    ),
}
"""What the text has to look like where any form begins, so that most characters are passed over quickly;
`initials` are the first characters of the listed words with which a form may begin."""

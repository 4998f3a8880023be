"""The language and script of a text, by its characters."""

import re
from collections import Counter
from dataclasses import dataclass

_BLOCKS = {
    "Hani": "\u3400-\u4dbf\u4e00-\u9fff",
    "Kana": "\u3041-\u30ff",
    "Kore": "\uac00-\ud7a3",
    "Thai": "\u0e01-\u0e4e",
    "Mymr": "\u1000-\u109f",
    "Khmr": "\u1780-\u17d3",
    "Latn": "A-Za-z\u00c0-\u024f\u1e00-\u1eff",
}
_SCRIPTS = {name: re.compile(f"[{block}]") for name, block in _BLOCKS.items()}
_OWN_SCRIPT = {"Kore": "ko", "Thai": "th", "Mymr": "my", "Khmr": "km"}

# The same words in both scripts, written with characters that only one of them uses.
_HANS = (
    "这个为说对时会来国开关诈骗网络电信涉捣毁抓获资转账万亿边缅区"
    "务导紧举实现发动应产业问题规处无门战线进过还没从众单权统计报记"
    "联协调组织结构连续账户号码设备损员长东广书车银贷诉讯责质预领额岁钱劝运输项类"
)
_HANT = (
    "這個為說對時會來國開關詐騙網絡電信涉搗毀抓獲資轉賬萬億邊緬區"
    "務導緊舉實現發動應產業問題規處無門戰線進過還沒從眾單權統計報記"
    "聯協調組織結構連續賬戶號碼設備損員長東廣書車銀貸訴訊責質預領額歲錢勸運輸項類"
)
_ONLY_HANS = frozenset(_HANS) - frozenset(_HANT)
_ONLY_HANT = frozenset(_HANT) - frozenset(_HANS)

_CHINESE = frozenset({"zh", "cmn", "yue"})
_WRITTEN = {
    **dict.fromkeys(("hans", "cn", "sg", "my"), "zh-hans"),
    **dict.fromkeys(("hant", "tw", "hk", "mo"), "zh-hant"),
}
"""How Chinese is written, by the script or the region in a tag."""

_ENGLISH = frozenset(
    (
        "the of and to that with by are were was has have been from which they on for at more than their "
        "after over who this these those would about other "
        # Headlines hardly have such words; these stand in no other language that writes as English does.
        "against arrest arrested arrests between cases charged despite during into its jailed losses lost "
        "money people said seized sentenced through victims where while without"
    ).split()
)
_VIETNAMESE = re.compile("[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]", re.IGNORECASE)
_ENGLISH_SHARE = 8
"""Per cent of words that are such; English prose has 15 and more, another language 2 at the most."""


@dataclass(frozen=True, order=True, slots=True)
class Recognised:
    """A language tag as `release.yaml` writes it, or "", and a script's ISO 15924 code, or "Zyyy"."""

    language: str
    script: str


def recognise(text: str) -> Recognised:
    """The language and script of most of the text; "" where the characters do not tell.

    >>> recognise("The police arrested 542 suspects in the operation."), recognise("公安机关抓获诈骗分子")
    (Recognised(language='en', script='Latn'), Recognised(language='zh-hans', script='Hans'))
    """
    counts = Counter({name: len(pattern.findall(text)) for name, pattern in _SCRIPTS.items()})
    # A Chinese character bears about as much as two letters; a Chinese text full of names stays Chinese.
    counts["Hani"] *= 2
    counts["Kana"] *= 2
    script, most = counts.most_common(1)[0]
    if not most:
        return Recognised("", "Zyyy")
    if script in _OWN_SCRIPT:
        return Recognised(_OWN_SCRIPT[script], script)
    if script == "Latn":
        return Recognised(_latin(text), script)
    if counts["Kana"] * 10 > counts["Hani"]:
        return Recognised("ja", "Jpan")
    hans = sum(char in _ONLY_HANS for char in text)
    hant = sum(char in _ONLY_HANT for char in text)
    if hans == hant:
        return Recognised("", "Hani")
    return Recognised("zh-hans", "Hans") if hans > hant else Recognised("zh-hant", "Hant")


def spoken(found: Recognised) -> str:
    """The language to read a text in for which nobody names one, "" where nothing tells it.

    Chinese characters alone are Chinese, and simplified where all of them stand in both scripts: each word
    of the lexicon is known in either.

    >>> spoken(recognise("全市抓获12人")), spoken(recognise("全市封停3000件")), spoken(recognise("12"))
    ('zh-hans', 'zh-hans', '')
    """
    return found.language or ("zh-hans" if found.script == "Hani" else "")


def language_for(given: str, text: str) -> str:
    """The tag that releases have for a language which is given as it is written elsewhere, "" for none.

    Chinese that comes without script and region is that of the text, and simplified where the text does not
    tell. Source: BCP 47, of which capitals and underscores are taken as other software writes them.

    >>> language_for("en-GB", ""), language_for("zh_TW", ""), language_for("zh", "詐騙網絡")
    ('en', 'zh-hant', 'zh-hant')
    """
    language, *subtags = given.casefold().replace("_", "-").split("-")
    if language not in _CHINESE:
        return language
    found = recognise(text).language
    told = [_WRITTEN[one] for one in subtags if one in _WRITTEN]
    return next(iter(told), found if found in _WRITTEN.values() else "zh-hans")


def label_language(words: str, spoken: str) -> str:
    """The language of a name or title by its script, in a release that speaks `spoken`.

    Chinese characters alone may be those of several languages: of the release's, where it is one of them.
    Letters that nothing marks as Vietnamese are English, in which most labels are written.

    >>> label_language("違法犯罪嫌疑人", "zh-hant"), label_language("made-up raid", "zh-hans")
    ('zh-hant', 'en')
    >>> label_language("警察庁", "ja"), label_language("警察", "zh-hant"), label_language("警察", "en")
    ('ja', 'zh-hant', 'zh-hans')
    """
    found = recognise(words)
    if found.script in {"Hani", "Hans", "Hant"}:
        if spoken == "ja" or (not found.language and spoken in {"zh-hans", "zh-hant"}):
            return spoken
        return found.language or "zh-hans"
    return found.language or "en"


def _latin(text: str) -> str:
    words = re.findall(r"[^\W\d_]+", text.lower())
    if len(_VIETNAMESE.findall(text)) * 2 > len(words):
        return "vi"
    return "en" if sum(word in _ENGLISH for word in words) * 100 >= _ENGLISH_SHARE * len(words) else ""

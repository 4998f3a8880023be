"""Units in languages with counting words: the word right after the number, or the noun beside it."""

from fraudkg.extract.grammar.lexicon import Words
from fraudkg.extract.grammar.lookup import right_of

_REACH, _SPELT_REACH = 22, 44
"""So many characters before a number its noun may end; words in letters take twice as many as in Chinese."""
_ENDS = frozenset("，。；：！？、·,;:!?()（）[]【】 \n")
_LEADS = frozenset(" :：")
_CLAUSE, _END = (
    rf"(?:(?!{{done}}|{{whose}})[^，。；：！？、,;:!?()（）\d\n]){{{least},24}}{{whose}}" for least in (2, 0)
)
"""A clause that goes on behind a noun, and the end of one."""
_FAR = 8
_TIME = r"{topic}、?(?:\d|{of-topic}){1,18}\Z"
_OF = "{over}?{whose}"
_NEAR = 4
_THINGS = ("account", "card", "device", "phone-number", "vehicle")
_TIMES = {"person": "person-time"} | dict.fromkeys(_THINGS, "")
"""What the times count that something was done to people or with things: 劝阻群众20万次, 用手机转账6次."""


class ClassifierUnits:
    """Finds what a number counts in the word after it, or in the nouns around.

    Args:
        words: The words of the language.
        noun_after: Whether nouns after the counting word are looked at before those ahead of the number.
        is_spelt: Whether the language writes in letters, but no blanks between words.
    """

    def __init__(self, words: Words, *, noun_after: bool, is_spelt: bool) -> None:
        self._words = words
        self._units = words.units
        self._classifiers = words.classifiers
        self._breaks = _ENDS | frozenset(words.nouns.words("break"))
        self._by = words.nouns.phrases("{by} ")
        self._relating = words.nouns.words("relating")
        self._of = words.nouns[_OF]
        self._time, self._time_ends = words.nouns[_TIME], words.nouns.words("of-topic-end")
        self._clause, self._end = words.nouns[_CLAUSE], words.nouns[_END]
        self._noun_after = noun_after
        self._reach = _SPELT_REACH if is_spelt else _REACH

    def find(self, folded: str, start: int, end: int) -> tuple[str | None, int, int] | None:
        """The unit and its characters; the unit is None where a counting word leaves it open.

        The characters are empty where no counting word follows and a noun ahead tells the unit.
        """
        at = right_of(folded, end)
        found = self._units.at(folded, at)
        if found is None:
            noun = self._noun_ahead(folded, start, self._reach, has_amounts=True)
            return (noun, end, end) if noun else None
        code, after = found
        kind = self._classifiers.get(folded[at:after])
        if kind in {None, "amount", "other", "own"}:
            return code or None, at, after
        noun = self._noun_behind(folded, after) if self._noun_after else self._noun_of(folded, after)
        if noun is None:
            near = 1 if self._noun_after else _NEAR
            noun = self._noun_ahead(folded, start, near if kind in {"weak", "deal"} else self._reach)
        noun = noun or self._noun_of_topic(folded, start)
        if kind == "times" and noun:
            noun = _TIMES.get(noun, noun)
        if noun and not (kind == "deal" and noun != "item"):
            return noun, at, after
        if kind == "thing":
            return "item", at, after
        return (code if kind not in {"empty", "times"} and code else None), at, after

    def _noun(self, folded: str, at: int) -> tuple[str, int] | None:
        """The noun of several characters that begins here, and where it ends."""
        found = self._units.at(folded, at)
        if found is None or found[1] == at + 1 or self._words.is_money(found[0]):
            return None
        return found if self._classifiers.get(folded[at : found[1]], "other") == "other" else None

    def _noun_behind(self, folded: str, at: int) -> str | None:
        """The first noun that follows, or the last of nouns that stand together."""
        start, limit = at, min(len(folded), at + _REACH)
        is_clause = False
        while at < limit and not folded[at].isdecimal():
            if folded[at] in self._breaks:
                # 3个涉及诈骗的账户: the noun of such a verb stands within a clause.
                is_clause = folded[max(start, at - 1) : at + 1] in self._relating
                if not is_clause:
                    break
            code = None
            while following := self._noun(folded, at):
                code, at = following
            if code is not None:
                # 3个向窝点供卡的团伙: the noun that a relative clause describes.
                # 4部联络集团的手机: a noun that far off stands within such a clause itself.
                clause = (self._end if is_clause or at - start > _FAR else self._clause).match(folded, at)
                places = range(clause.end(), clause.end() + _NEAR) if clause else ()
                heads = (self._noun(folded, place) for place in places)
                return next((head[0] for head in heads if head), code)
            at += 1
        return None

    def _noun_of(self, folded: str, at: int) -> str | None:
        """Japanese: the noun that a number describes: 5件以上の相談."""
        of = self._of.match(folded, at)
        found = of and self._noun(folded, of.end())
        return found[0] if found else None

    def _noun_of_topic(self, folded: str, start: int) -> str | None:
        """Japanese: the noun of which something is told for a time: 相談は、2024年度に少なくとも5件."""
        is_ended = folded.endswith(self._time_ends, 0, start)
        time = self._time.search(folded, max(0, start - _REACH), start) if is_ended else None
        found = self._units.before(folded, time.start()) if time else None
        if time is None or found is None:
            return None
        is_noun = self._classifiers.get(folded[found[1] : time.start()], "other") == "other"
        return found[0] if is_noun else None

    def _noun_ahead(self, folded: str, start: int, reach: int, *, has_amounts: bool = False) -> str | None:
        """The noun that ends nearest before the number, within the same clause.

        Where things are never counted without a counting word, a word for money goes before a nearer noun.
        """
        # フィッシング報告件数は、5件
        at, nearest = start - 1 - folded.endswith("は、", 0, start), None
        limit = max(0, start - reach)
        while at >= limit and (folded[at] not in _ENDS or (at == start - 1 and folded[at] in _LEADS)):
            found = self._units.before(folded, at + 1)
            kind = self._classifiers.get(folded[found[1] : at + 1], "other") if found else None
            is_means = found is not None and folded.startswith(self._by, at + 1)  # 신고로 5억: by reports
            if (
                found
                and not is_means
                and (at > found[1] or (kind == "amount" and at == start - 1))  # 涉3亿
                and (kind == "other" or (kind == "amount" and has_amounts))
            ):
                if kind == "amount" or self._noun_after or not has_amounts:
                    return found[0]
                nearest = nearest or found[0]
            at -= 1
        return nearest

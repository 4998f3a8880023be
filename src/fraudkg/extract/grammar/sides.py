"""What stands on either side of a number: currency, bound, unit."""

import re
from dataclasses import replace

from fraudkg.extract.grammar.around import Around, Piece
from fraudkg.extract.grammar.classifiers import ClassifierUnits
from fraudkg.extract.grammar.currencies import SharedCurrencies
from fraudkg.extract.grammar.english import ADJECTIVE, EnglishUnits
from fraudkg.extract.grammar.lexicon import AMOUNT, RATES, Words
from fraudkg.extract.grammar.lookup import left_of, right_of
from fraudkg.extract.numbers.numerals import ENGLISH, ENGLISH_SCALES, HAN_BIG, HAN_LEADS

_YEAR, _AHEAD = re.compile(r"(?:19|20)\d\d$"), 12
_BRACKETS = frozenset("(（")
_BARE = frozenset(
    HAN_LEADS
)  # a hundred or a thousand without a digit is a way to say many, unless it is money
_HANDS = 10
"""Up to so many 个 and 次 are ways to speak: 一个, 三番五次."""
_SCALES, _MYRIAD = frozenset(HAN_LEADS + HAN_BIG), 10_000
"""How a sum begins that has no figure, and the least that it is; behind a bound that is a number anywhere."""
_SAID = {"+": "at-least", "来": "about", "來": "about"}
"""What a sign inside a number or right behind it says of it, where that is not that it is passed."""
_ENDED = re.compile("[ぁ-ん。、)）]|$")
_CLOSED = re.compile("[，。、；！？,;.!?:：)）\\s]|$")
_TENTHS = re.compile("[成割]")
_VERBAL = r"(?: more| others)? (?:{told-of}|(?!hundred)[a-z]{3,}ed)\b| of (?:{of-them}|the [a-z]{3,}ed)\b"
_WHERE = r" (?:{for-whom} [a-z]{4}|{in-place} (?!{no-place}\b|\d))"
"""54 suspects from Taiwan and three from Malaysia, one raid in Kent and one in Devon."""
_LISTING = ("; ", ", ", ": ")
_LAST = re.compile(r"[.;]|\s*(?:\n|$)")
"""What follows the number of a label: "arrests: four"."""
_ENDING = r"[.,;]| {and} (?!{article} )"
"""What follows an object without a noun: "arrested two and seized three"."""

_CODE, _RANGE = 2, 6
"""So many digits behind a letter are rather a name than a sum, unless it goes on as near: P70 to P5,000."""


class Sides:
    """Reads the words on either side of a number."""

    def __init__(self, words: Words, shared: SharedCurrencies, family: str) -> None:
        self._words = words
        self._shared = shared
        self._family = family
        self._english = EnglishUnits(words)
        self._classifiers = ClassifierUnits(words, noun_after=family in {"zh", "vi"}, is_spelt=family == "th")
        self._cash = words.nouns.words("cash")
        self._mark = words.nouns[r"(?:[ -][a-z]{3,})?[ -]{mark}\b"]
        self._alone = words.nouns[r"[.,;:)\n]|$| {closing-people}\b"]
        self._levels = (": ", *words.nouns.phrases("{counted-alone} "))
        self._of_year = words.nouns[r"\b{of-year}[\s-]*$"]
        self._listing = (*_LISTING, *words.nouns.phrases("{listing} "))
        self._ending = words.nouns[_ENDING]
        self._object, self._of_time = words.nouns.words("object"), words.nouns.words("of-time")
        self._loose = words.nouns.words("loose")
        self._verbal, self._where = words.nouns[_VERBAL], words.nouns[_WHERE]
        self._counted = words.nouns[r"\b{counted} $"]
        self._catching = words.nouns.phrases(" {catching} ")

    def is_glued(self, folded: str, one: Around, country: str | None) -> bool:
        """Whether letters of a name or code touch the number: G20, 5G, COVID-19; not in Dh200,000."""
        if "," in one.number.text:
            return False
        before = folded[one.start - 1] if one.start else " "
        if before.isascii() and before.isalpha():
            unit = self._words.units.before(folded, one.start) if self._family in {"zh", "ja"} else None
            if unit and one.start - unit[1] > 1:
                return False
            sign = self._words.money.before(folded, one.start)
            # R63 million is money, whoever's; a G20 or an R63 is not, nor is a B40 where the B is of baht.
            return sign is None or not (
                one.number.is_scaled
                or not sign[0].startswith("?")
                or (_is_sum(folded, one) and self._shared.resolve(sign[0][1:], country)[0])
            )
        left = folded[max(0, one.start - 2) : one.start - 1] if one.start else ""
        if before in "-._/#" and left.isascii() and left.isalnum():
            # Rs.3.5 million: a currency that is written short.
            is_money = before == "." and self._words.money.before(folded, one.start) is not None
            return not is_money and (before != "-" or not left.isdigit())
        after = folded[one.end : one.end + 1]
        if after.isascii() and after.isalpha() and one.number.text[-1].isdecimal():
            return self._words.units.at(folded, one.end) is None
        return False

    def read(self, folded: str, one: Around, country: str | None) -> None:
        """Currency, bound and unit of a number."""
        self._currency(folded, one, country)
        self.read_bounds(folded, one)
        self.read_unit(folded, one, country)
        if one.bound is None:
            self._bound_behind(folded, one, one.right)

    def _currency(self, folded: str, one: Around, country: str | None) -> None:
        end = left_of(folded, one.start)
        found = self._words.money.before(folded, end)
        if found is None:
            return
        start = found[1]
        code = self._resolved(found[0], country, one)
        if code is None and not (one.number.is_scaled or "," in one.number.text):
            return
        if code in self._words.currencies:
            one.currency = Piece(code, start, end)
        one.unit, one.unit_at, one.left = code, (start, end), start

    def _resolved(self, code: str, country: str | None, one: Around) -> str | None:
        if not code.startswith("?"):
            return code
        resolved, is_assumed = self._shared.resolve(code[1:], country)
        if resolved and is_assumed:
            one.flags.add("currency-assumed")
        return resolved

    def convert(self, folded: str, first: Around, second: Around) -> None:
        """A sum in brackets behind another is of another currency, also where both may be: HK$157 ($20)."""
        one, other = first.currency, second.currency
        if one is None or other is None or one.code != other.code or first.value == second.value:
            return
        sign = folded[other.start : other.end]
        if folded[first.right : second.left].strip() in _BRACKETS and sign != folded[one.start : one.end]:
            code, is_assumed = self._shared.resolve(sign, None)
            if code and is_assumed:
                second.currency, second.unit = replace(other, code=code), code
                second.flags.add("currency-assumed")

    def _behind_bound(self, folded: str, one: Around) -> int:
        """Where a unit may begin: behind a bound there, though one stands before it, too: 约500余人."""
        if one.bound and one.bound.start >= one.end:
            return one.bound.end
        hedge = None if self._family == "en" else self._words.bounds_after.at(folded, one.end)
        return hedge[1] if hedge else one.end

    def read_unit(self, folded: str, one: Around, country: str | None) -> None:
        """What the words behind the number, in some languages those before it, say of its unit."""
        at = self._behind_bound(folded, one)
        one.right = max(one.right, at)
        if _TENTHS.search(one.number.text):
            one.unit = "percent"
            return
        if self._family == "en":
            found = self._english.find(folded, at, is_one=one.value == 1)
        else:
            found = self._classifiers.find(folded, one.left, at)
        if found is None:
            self._without_noun(folded, one, at)
            return
        code, start, end = found
        # A word for money tells the unit of a large number alone: 金额约16亿, 200万赃款.
        is_amount = code == AMOUNT and folded[start:end] != "元"
        if one.unit is not None or (is_amount and not one.number.is_scaled):
            is_own = start < end and not folded[right_of(folded, end) :][:1].isdigit()  # but "$3bn-$4bn"
            if code and is_own and not is_amount and self._words.is_money(code):
                one.right = end  # "US$5 million dollars"
            return
        if told := self._told(folded, one) if code == AMOUNT else None:
            one.unit, one.currency, one.unit_at = told.code, told, (told.start, told.end)
            one.left, one.right = told.start, end
            return
        one.unit = (is_amount and self._of_scale(one)) or (
            self._resolved(code, country, one) if code else None
        )
        one.is_sum = code == AMOUNT and one.unit is None
        one.counts = start == end and self._family == "en"
        if one.unit == ADJECTIVE:
            one.reason = "idiom"
        if start < end:
            one.unit_at, one.right = (start, end), end
            if one.unit in self._words.currencies and not is_amount:
                one.currency = Piece(one.unit, start, end)

    def _told(self, folded: str, one: Around) -> Piece | None:
        """The currency that stands before the word for cash of a Chinese sum: 港币现金约120万元."""
        at = one.left
        while word := next((word for word in self._cash if folded.endswith(word, 0, at)), None):
            at -= len(word)
        found = self._words.money.before(folded, at) if at < one.start else None
        return Piece(found[0], found[1], at) if found and found[0] in self._words.currencies else None

    def _without_noun(self, folded: str, one: Around, at: int) -> None:
        """The unit of a number without a noun: of sums by their scale, of people by what is done to them."""
        if one.unit is not None:
            return
        if one.number.is_scaled:
            one.unit = self._of_scale(one)
        elif "," not in one.number.text and folded.endswith(self._catching, 0, one.left):
            # "Police arrest five in Bath"
            one.unit = "person" if self._alone.match(folded, at) else None

    def _of_scale(self, one: Around) -> str | None:
        """The currency of sums that end in such a scale word, an assumption: 219 crore, 5 ล้าน, 2천억."""
        scale = one.number.text.strip("0123456789.,-\u00a0 ").rpartition(" ")[2]
        unit = self._shared.by_scale.get(scale.lower()) or self._shared.by_scale.get(scale[-1:])
        one.flags |= {"currency-assumed"} if unit else set()
        return unit

    def read_bounds(self, folded: str, one: Around) -> None:
        """The words right before or after the number that bound it, or 余 inside it."""
        self._bound_before(folded, one)
        if one.bound is None:
            self._bound_behind(folded, one, one.end)

    def _bound_before(self, folded: str, one: Around) -> None:
        at, more = left_of(folded, one.left), one.number.more
        found = self._words.bounds_before.before(folded, at)
        if more is not None and (found is None or found[0] != "about"):
            code = _SAID.get(folded[more], "more-than")
            one.bound, one.left = Piece(code, more, more + 1), min(one.left, more)
            return
        if found is None and one.number.text[0] in _SCALES and one.value >= _MYRIAD:
            found = self._words.bounds_before_sum.before(folded, at)
        if found is None and self._mark.match(folded, one.end):
            found = self._words.bounds_before_mark.before(folded, at)
        filler = None if found else self._words.fillers.before(folded, at)
        if filler:
            at = left_of(folded, filler[1])
            found = self._words.bounds_before.before(folded, at)
        if found and found[0] == "about":
            # At least about 500 are at least so many.
            outer = self._words.bounds_before.before(folded, left_of(folded, found[1]))
            found = outer if outer and outer[0] else found
        if found and found[0]:
            one.bound, one.left = Piece(found[0], found[1], at), found[1]

    def _bound_behind(self, folded: str, one: Around, at: int) -> None:
        at = right_of(folded, at)
        found = self._words.bounds_after.at(folded, at)
        if found and folded.startswith(self._object, at) and folded.endswith(self._of_time, 0, one.left):
            return  # 前年の12件を上回った: what another figure is set against
        is_part = at > one.end and found is not None and found[1] == at + 1
        # 5億円超の, 50人余が: in Japanese one sign may bound, where no word goes on behind it.
        # So it may in Chinese behind a rate: 三倍多.
        ended = _ENDED if self._family == "ja" else _CLOSED if one.unit in RATES else None
        is_part = is_part and not (ended and self._family in {"ja", "zh"} and ended.match(folded, at + 1))
        if found and not is_part and not self._is_ahead(folded, at, found[1]):
            one.bound = Piece(found[0], at, found[1])
            one.right = max(one.right, found[1])

    def _is_ahead(self, folded: str, start: int, end: int) -> bool:
        """Whether a bound behind is, or ends with, one ahead of the next number: "9 and more than 50"."""
        following = right_of(folded, end)
        if folded[start - 1 : start] == " " and folded[following : following + 1].isdigit():
            return self._words.bounds_before.at(folded, start) is not None  # 5 ราย กว่า 9 ล้านบาท
        last = folded.rfind(" ", start, end) + 1
        found = self._words.bounds_before.at(folded, last) if last else None
        return found is not None and found[1] > end

    def is_year(self, folded: str, one: Around) -> bool:
        """Whether four digits stand for a year."""
        if not _YEAR.match(one.number.text) or one.currency:
            return False
        is_told = bool(self._of_year.search(folded, max(0, one.start - _AHEAD), one.start))
        is_plural = self._family != "en" or (one.unit_at is not None and folded[one.unit_at[1] - 1] == "s")
        is_noun = one.unit is not None and one.unit_at is not None and (is_plural or one.unit == "person")
        return not is_noun or is_told

    def counts(self, folded: str, one: Around) -> bool:
        """Whether a number in words counts something."""
        if self._family != "en":
            return self._counts_by_word(folded, one)
        words = one.number.text.lower()
        if words in ENGLISH_SCALES:
            return False  # by the dozen
        if one.currency or one.unit or one.counts or words not in ENGLISH:
            return True
        is_listed = folded.endswith(self._listing, 0, one.start)
        is_verbal = (
            folded.startswith(f" ({one.value})", one.end)
            or self._verbal.match(folded, one.end)
            or self._counted.search(folded, max(0, one.start - _AHEAD), one.start)
            or (is_listed and self._where.match(folded, one.end))
            or (folded.endswith("ed ", 0, one.start) and self._ending.match(folded, one.end))
            or (folded.endswith(self._levels, 0, one.start) and _LAST.match(folded, one.end))
        )
        # What one did is told of anyone; counted is one of several.
        if one.value > 1:
            return bool(one.unit_at or is_verbal)
        return bool(is_listed and is_verbal)

    def _counts_by_word(self, folded: str, one: Around) -> bool:
        """A numeral counts where a counting word follows it that is no part of a set phrase."""
        is_large = one.value >= _MYRIAD
        if one.unit == "percent" or (one.bound and is_large):
            return True  # 逾千万受害者
        if one.unit_at is None and (is_large or one.bound) and _CLOSED.match(folded, one.end):
            return True  # 骗走一千四百万。
        if one.unit_at is None or (one.number.text in _BARE and one.currency is None and one.bound is None):
            return False
        is_empty = one.unit in {None, "item"} and folded[slice(*one.unit_at)] in self._loose
        return not is_empty or one.number.more is not None or one.value > _HANDS


def _is_sum(folded: str, one: Around) -> bool:
    """Whether a letter before a figure may be that of a currency: P500, and P70 where P5,000 follows."""
    behind = folded[one.end : one.end + _RANGE].rpartition(folded[one.start - 1])[2]
    return len(one.number.text) > _CODE or behind[:1].isdigit()

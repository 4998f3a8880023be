"""Quantities: every number of a text with the words around it, or the reason why it counts nothing.

Each digit and each numeral that counts lands in exactly one of three lists: quantities, ignored, open.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Ignored, Open, Quantity
from fraudkg.extract.document import Document
from fraudkg.extract.grammar.around import UNCOUNTED, Around
from fraudkg.extract.grammar.currencies import SharedCurrencies
from fraudkg.extract.grammar.filters import Filters
from fraudkg.extract.grammar.foreign import Foreign, Numeral, alone
from fraudkg.extract.grammar.formulas import Formulas
from fraudkg.extract.grammar.lexicon import RATES, load_words
from fraudkg.extract.grammar.links import Links
from fraudkg.extract.grammar.parted import is_hidden, mark_parted
from fraudkg.extract.grammar.ranges import UNREAD
from fraudkg.extract.grammar.scan import Scanner
from fraudkg.extract.grammar.sides import Sides
from fraudkg.extract.numbers import NumberMention, whole
from fraudkg.extract.numbers.numerals import HAN_BIG, HAN_UNITS, VULGAR
from fraudkg.text import Cover, Span

_MARGIN = ("±", "± ")
_BEYOND_BOUND = frozenset({"age", "sentence-length", "threshold", "duration"})
"""Reasons whose words may stand before a bound: "jailed for more than three years"."""
_TENS = frozenset({*HAN_UNITS, *HAN_BIG})
_PREFIX = re.compile(r"0\d{2,}")
"""How numbers to dial begin; nothing is counted with a zero in front."""
_SEVERAL = Decimal(2), Decimal(1)
"""Stands for what words count without a number: it is not one."""
_FRACTIONS = re.compile("[\u2150-\u215e]")
"""Fractions in one character but quarters and halves, nearly all of which no decimal number states."""
_LONGEST = 1000
"""A number of more characters counts nothing that a person could check."""


@dataclass(frozen=True, slots=True)
class Account:
    """What became of every number of a text; no two passages overlap, each tuple is in the text's order."""

    quantities: tuple[Quantity, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    open: tuple[Open, ...] = ()


class Quantities:
    """Reads the quantities of texts in one language family; of an unknown one what needs no words."""

    def __init__(self, lexicon: Sequence[Path], reference: Sequence[Path], family: str) -> None:
        self._folders = lexicon, reference
        self._family = family
        self._foreign = Foreign(lexicon)
        self._others: dict[str, Quantities] = {}
        """Those of the languages in whose words texts had numerals so far."""
        self._filters = Filters(lexicon, family)
        self._words = load_words(lexicon, family)
        self._shared = SharedCurrencies(lexicon, reference, family)
        self._scanner = Scanner(lexicon, self._filters, family)
        self._sides = Sides(self._words, self._shared, family)
        self._links = Links(self._words, family, self._scanner.read)
        self._formulas = Formulas(self._words.nouns) if family == "zh" else None

    def find(self, document: Document, entities: Sequence[EntityMention]) -> Account:
        """The account of a text. Numbers inside the names of `entities` are ignored."""
        country = self._shared.country(document, entities)
        found, ignored = self.scan(document, entities, country)
        if self._formulas:
            self._formulas.mark(document.lined, found, entities)
        for other in self._foreign.others(document):
            if other not in self._others:
                self._others[other] = Quantities(*self._folders, other)
            there = alone(document, other)
            numbers, passages = self._others[other].scan(there, entities, country)
            spans = [Span(one.start, one.end) for one in found] + [one.passage.span for one in ignored]
            taken = Cover(spans)
            ignored += self._foreign.left_of(there, passages, taken)
            numerals = self._foreign.numerals(there, numbers, taken)
            found += [self._adopted(document.lined, one, country) for one in numerals]
            found.sort(key=lambda one: one.start)
        return self._account(document, found, ignored)

    def scan(
        self, document: Document, entities: Sequence[EntityMention], country: str | None
    ) -> tuple[list[Around], list[Ignored]]:
        """All numbers, each with what stands around it, and the passages that filters take out."""
        found, ignored = self._scanner.scan(document.content, document.lined, entities)
        for one in found:
            if one.reason is None:
                self._judge(document.lined, one, country)
        return found, ignored

    def _account(self, document: Document, found: list[Around], ignored: list[Ignored]) -> Account:
        """What becomes of the numbers in relation to each other."""
        folded = document.lined
        mark_parted(folded, found)
        for first, second in pairwise(found):
            self._sides.convert(folded, first, second)
        self._links.link(folded, found)
        quantities: list[Quantity] = []
        open_: list[Open] = []
        for one in found:
            if one.why_open:
                open_.append(Open(document.passage(one.start, one.end), one.why_open))
            elif one.reason is None:
                quantities.append(self._quantity(document, one))
            elif one.reason:
                ignored.append(Ignored(document.passage(one.start, one.end), one.reason))
        signs = (document.passage(*sign.span()) for sign in _FRACTIONS.finditer(document.content))
        open_ += [Open(sign, "fraction") for sign in signs]
        return Account(tuple(quantities), tuple(sorted(ignored)), tuple(sorted(open_)))

    def _adopted(self, folded: str, numeral: Numeral, country: str | None) -> Around:
        """A numeral in the words of another language, with what those of this one say of it: 三百 people.

        Of its own words only the unit is taken over: nobody looks for them in a text of this language.
        """
        one = numeral.around
        here = Around(one.number)
        self._judge(folded, here, country)
        if here.reason not in UNREAD:
            return here
        is_told = here.unit is not None and here.unit_at is not None and one.unit in {None, here.unit}
        if is_told and (one.reason is None or numeral.is_word):
            here.reason = None
        elif one.reason is not None:
            return Around(one.number, reason=one.reason)
        else:
            here = Around(one.number, unit=one.unit, why_open=one.why_open, flags=set(one.flags))
        is_read = numeral.is_sure and here.unit is not None and here.why_open is None
        return here if is_read else Around(one.number, why_open="other-language")

    def of_words(self, document: Document, spans: Iterable[Span]) -> list[Quantity]:
        """Quantities without a value whose amount these words tell: "dozens of suspects"."""
        country = self._shared.country(document, ())
        folded, found = document.lined, []
        for span in spans:
            several = NumberMention(span, document.folded[span.start : span.end], *_SEVERAL, is_scaled=False)
            one = Around(several)
            self._sides.read_unit(folded, one, country)
            found.append(replace(self._quantity(document, one), value=None))
        return found

    def _judge(self, folded: str, one: Around, country: str | None) -> None:
        """Read what stands around a number, and find the reason why it counts nothing, where there is one."""
        if one.end - one.start > _LONGEST:
            one.why_open = "long"
        elif is_hidden(folded, one.start, one.end):
            one.why_open = "hidden"
        elif folded.endswith(_MARGIN, 0, one.start):
            one.why_open = "margin"
        elif folded.endswith(self._words.nouns.words("small-share"), 0, one.start):
            one.why_open = "small-share"
        elif one.unit is not None:
            self._sides.read_bounds(folded, one)  # a rate in words
        elif self._sides.is_glued(folded, one, country):
            one.reason = "name"
        elif _PREFIX.fullmatch(one.number.text):
            one.reason = "identifier"
        else:
            self._sides.read(folded, one, country)
            one.reason = one.reason or self._filtered(folded, one)
            if one.reason is None and self._sides.is_year(folded, one):
                one.reason = "date"
            is_open = one.reason is None and not one.number.text[0].isdecimal()
            if is_open and not self._sides.counts(folded, one):
                self._judge_words(one)

    def _judge_words(self, one: Around) -> None:
        """A Chinese or Thai numeral in a word is no number, nor the Vietnamese five that is a year."""
        spelt = one.number.text
        is_in_word = self._family in {"zh", "ja", "th", "vi"} and not any(map(str.isdecimal, spelt))
        is_row = self._family in {"zh", "ja"} and len(spelt) > 1
        if spelt[0] in VULGAR:
            one.why_open = UNCOUNTED  # ½的人
        elif is_in_word and is_row and not _TENS.isdisjoint(spelt):
            one.why_open = UNCOUNTED  # 四十二國; but 一六五 is a name
        else:
            # 五项措施 counts, but 统一部署 does not.
            is_counting = is_row or (one.unit_at is not None and one.value > 1)
            one.reason = "" if is_in_word and not is_counting else "idiom"

    def _filtered(self, folded: str, one: Around) -> str | None:
        # A number to dial has no thousands separator.
        digits = 1 if "," in one.number.text else sum(map(str.isdecimal, one.number.text)) or 1
        has_unit = one.unit_at is not None or one.currency is not None
        found = self._filters.beside(folded, one.start, one.end, digits=digits, has_unit=has_unit)
        sign = one.currency.start if one.currency and one.currency.end <= one.start else one.start
        for left in (sign, one.left):
            if found is None and left < one.start:
                found = self._filters.beside(folded, left, one.end, digits=digits, has_unit=has_unit)
                found = found if found and found.reason in _BEYOND_BOUND else None
        is_rate = one.currency is not None or one.unit in RATES
        return found.reason if found and (not is_rate or found.reason == "threshold") else None

    def _quantity(self, document: Document, one: Around) -> Quantity:
        passage, is_range = document.passage, one.upper is not None
        is_money = one.is_sum or one.unit in self._words.currencies
        kind = "money" if is_money else RATES.get(one.unit or "", "count")
        rules = [f"number-{self._family}"]
        rules += ["unit-beside"] if one.unit_at else ["unit-carried"] if one.unit else []
        return Quantity(
            span=Span(min(one.start, one.left), max(one.end, one.right)),
            number=passage(one.start, one.end),
            value=None if is_range else whole(one.value),
            comparator="between" if is_range else one.bound.code if one.bound else "exact",
            lower=whole(one.value) if is_range else None,
            upper=None if one.upper is None else whole(one.upper),
            bound=passage(one.bound.start, one.bound.end) if one.bound else None,
            scale=passage(one.scale_at, one.number.span.end) if one.scale_at else None,
            currency=passage(one.currency.start, one.currency.end) if one.currency else None,
            unit_words=passage(*one.unit_at) if one.unit_at else None,
            unit=one.unit,
            kind=kind,
            flags=tuple(sorted(one.flags)),
            rules=tuple(rules),
        )

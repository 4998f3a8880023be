"""All words that stand around numbers, in one language, ready to be looked up."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from fraudkg.extract.folding import fold
from fraudkg.extract.grammar.lookup import Lookup
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import BORDERED, alternation, listed_words
from fraudkg.lexicon.rows import FileRow, file_rows
from fraudkg.text.signs import MONEY

AMOUNT = "?元"
"""What a word for money says of a number beside it: an amount in the currency of the country."""
_Coded = tuple[str, str]
"""A word and what it stands for."""
RATES = {"percent": "percent", "percentage-point": "percent", "fold": "fold"}
"""Units that are no counts, with the kind of their quantities."""


@dataclass(frozen=True, slots=True)
class Words:
    """Lookups of one language family.

    Args:
        units: Nouns, classifiers, currencies and rates after a number, with their unit; shared words of
            currencies stand for `?` and the word.
        money: Signs and words of currencies before a number.
        bounds_before: Words before a number with their comparator.
        bounds_before_sum: Such words before a scale word without a figure: 过百亿.
        bounds_before_mark: Such words before the number of a mark: "broke the 1,000 mark".
        bounds_after: Words after a number with their comparator.
        remarks_before: Words before a number with their flag; empty text where a word is no bound.
        remarks_after: Words after a number with their flag.
        apart: Words round an object before a number, by their flag: "cut … by".
        opens: Folded words that hold up to the end of their sentence: the numbers after them are parts.
        closes: Folded words that go on behind a comma with what stood before them, and end the parts.
        fillers: Words between a bound and its number.
        fillers_after: Words between a number and a remark behind it.
        classifiers: Counting words that leave the unit open, with their kind; `other` are nouns without one.
        currencies: The notations of all currencies.
        nouns: Small words beside numbers and in noun phrases, by their code, and patterns of them.
        change: Verbs of a change, of which an ending may be open.
    """

    units: Lookup[str]
    money: Lookup[str]
    bounds_before: Lookup[str]
    bounds_before_sum: Lookup[str]
    bounds_before_mark: Lookup[str]
    bounds_after: Lookup[str]
    remarks_before: Lookup[str]
    remarks_after: Lookup[str]
    apart: Mapping[str, set[str]]
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    fillers: Lookup[str]
    fillers_after: Lookup[str]
    classifiers: dict[str, str]
    currencies: frozenset[str]
    nouns: Phrasing
    change: re.Pattern[str]

    def is_money(self, code: str) -> bool:
        """Whether a unit is a currency or a word that several share."""
        return code in self.currencies or code.startswith("?")

    def is_measure(self, code: str) -> bool:
        """Whether a unit is money or a rate, so that nothing is counted in it."""
        return code in RATES or self.is_money(code)


_UNCHANGED = ("s", "ese", "sh", "ch", "z")
"""Ends of adjectives of countries that are no nouns, or have no plural of their own."""
_NO_BOUND, _FILLER = "no-bound", "filler"
_NO_FLAGS = frozenset({_NO_BOUND, _FILLER})
"""What remarks say of bounds rather than of the number."""
_SIGN = re.compile(rf"[A-Z]{{0,3}}[{MONEY}]")
"""How signs for money are written."""
_CAPITAL = 2
"""A sign of so many characters has a single letter, which may be a word: A $3 million scam."""


def load_words(lexicon: Sequence[Path], family: str) -> Words:
    """Read the words of a family from the folders; later folders add to earlier ones."""
    units = [(word, "person") for word in _people(lexicon, family)]
    units += _coded(lexicon, "units", "code", family)
    # US$ and € are signs, of no language.
    units += [pair for pair in _coded(lexicon, "units", "code", "en") if _SIGN.fullmatch(pair[0])]
    classifiers = _coded(lexicon, "classifiers", "kind", family)
    nouns = [(word, AMOUNT if kind == "amount" else "") for word, kind in classifiers]
    money = list(file_rows(lexicon, "currencies"))
    shared = [(word, f"?{fold(word, family)}") for row in money for word in row.texts("shared")]
    small = listed_words(lexicon, "nouns", family)
    bounds, remarks = _by_position(lexicon, family), _by_place(lexicon, family)
    before, after = remarks["before"], remarks["after"]

    def behind(entries: Iterable[_Coded]) -> Lookup[str]:
        return Lookup(entries, family, borders=family != "ko")

    return Words(
        units=behind([*nouns, *units, *shared]),
        money=Lookup(_ahead(units, shared, money, small.get("rate-ahead", ()), family), family),
        bounds_before=Lookup(
            [*bounds["before"], *((word, "") for word, flag in before if flag == _NO_BOUND)], family
        ),
        bounds_before_sum=Lookup(bounds["before-sum"], family),
        bounds_before_mark=Lookup(bounds["before-mark"], family),
        bounds_after=behind(bounds["after"]),
        remarks_before=Lookup((one for one in before if one[1] not in _NO_FLAGS), family),
        remarks_after=behind(one for one in after if one[1] not in _NO_FLAGS),
        apart=_grouped(remarks["apart"]),
        opens=tuple(word for word, _ in remarks["opens"]),
        closes=tuple(word for word, _ in remarks["closes"]),
        fillers=Lookup((one for one in before if one[1] == _FILLER), family),
        fillers_after=behind(one for one in after if one[1] == _FILLER),
        classifiers={fold(word, family): kind for word, kind in classifiers},
        currencies=frozenset(row.text("code") for row in money),
        nouns=Phrasing(small),
        change=_verbs(set(small.get("change", ()))),
    )


def _by_position(lexicon: Sequence[Path], family: str) -> Mapping[str, list[_Coded]]:
    """The words for bounds with their comparators, by where they stand."""
    found: defaultdict[str, list[_Coded]] = defaultdict(list)
    for row in file_rows(lexicon, "bounds"):
        position = row.content.get("position", "before")
        found[position] += [(word, row.text("code")) for word in row.words(family)]
    return found


def _by_place(lexicon: Sequence[Path], family: str) -> Mapping[str, list[_Coded]]:
    """The folded words of remarks with their flags, by where they stand."""
    found: defaultdict[str, list[_Coded]] = defaultdict(list)
    for row in file_rows(lexicon, "remarks"):
        flag = row.text("flag")
        for content in row.of_family(family):
            for place, words in content.items() if isinstance(content, dict) else ():
                said = "" if flag == "no-change" else flag
                found[place] += [(fold(str(word), family), said) for word in words]
    return found


def _ahead(
    units: Iterable[_Coded],
    shared: Iterable[_Coded],
    money: Sequence[FileRow],
    rates: Container[str],
    family: str,
) -> Iterator[_Coded]:
    """What may stand before a number: signs and words of currencies, and the rates among `units`."""
    currencies = {row.text("code") for row in money}
    # In Chinese and the like no single character stands for a currency before a number.
    is_spelt = family in BORDERED
    for word, code in units:
        is_sign = is_spelt or len(word) > 1 or _SIGN.fullmatch(word)
        if word in rates or (code in currencies and is_sign):
            yield word, code
    # A sign that several currencies share may stand before a number; 元 only follows one.
    yield from ((word, code) for word, code in shared if word.isascii() or word in "¥￥")
    yield from _signed(units, money)


def _coded(lexicon: Sequence[Path], name: str, key: str, family: str) -> list[_Coded]:
    """The words of a lexicon file, each with what stands under a key of its row."""
    return [(word, row.text(key)) for row in file_rows(lexicon, name) for word in row.words(family)]


def _grouped(coded: Iterable[_Coded]) -> Mapping[str, set[str]]:
    """The words of each code."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, code in coded:
        found[code].add(word)
    return found


def _verbs(words: set[str]) -> re.Pattern[str]:
    """Any of the words, of which `*` leaves the ending open."""
    stems = {word for word in words if word.endswith("*")}
    begun = alternation(stem.removesuffix("*") for stem in stems)
    return re.compile(rf"\b(?:{alternation(words - stems)}|{begun}\w*)\b")


def _signed(units: Iterable[_Coded], money: Iterable[FileRow]) -> Iterator[_Coded]:
    """Signs for money behind letters that say whose it is, with and without a blank: SGD$, EUR €, HK $."""
    own = {row.text("code"): set(row.texts("shared")) for row in money}
    for word, code in units:
        if code in own:
            own[code].add(word)
    for code, words in own.items():
        for sign in filter(_SIGN.fullmatch, words):
            if len(sign) == 1:
                yield from ((f"{code.upper()}{gap}{sign}", code) for gap in ("", " "))
            elif len(sign) > _CAPITAL:
                yield f"{sign[:-1]} {sign[-1]}", code


def _people(lexicon: Sequence[Path], family: str) -> Iterator[str]:
    """The words for people of a country: one Cuban, two Cubans."""
    for row in file_rows(lexicon, "demonyms") if family == "en" else ():
        for word in row.words(family):
            yield word
            if not word.endswith(_UNCHANGED):
                yield f"{word}s"

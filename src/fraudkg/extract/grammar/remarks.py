"""Remarks about numbers: changes, shares, parts, conversions, and where a change began."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from fraudkg.extract.candidates import CHANGES
from fraudkg.extract.grammar.around import Around
from fraudkg.extract.grammar.lexicon import RATES, Words
from fraudkg.extract.grammar.lookup import left_of, right_of
from fraudkg.extract.wordlists import BORDERED, alternation

_HAN_CHANGE = r"{risen-to}[^，。；\d]{0,4}{to-level}"
_JOINT = r"(?:,|、|·|{and-han}|,? {and}| {or})? ?(?: ?\()?"
_AGAIN, _SINCE = r" {changed-from} [^.;]{1,70},? (?:{and}|{but}) (?:{changed-by} )?", r" {changed-from}\b"
"""Between two changes and after the second: down 5% from May and 3% from June."""
_PAIR = "、|{and-han}"
_BRACKETS = frozenset({"(", "（", " ("})
_OPENING = frozenset(" (（")
_WINDOW = 80
_ELIDED, _OBJECT = re.escape(" … "), " (?:[a-z'-]+ ){1,6}"
"""What stands between the words apart of "cut … by" in the lexicon, and in a text."""
_GLOSS = re.compile(r"[(（][^()（）\n]{1,20}[)）]|[)）]")
"""A bracket behind a number, or the end of the one that it stands in."""
_NEAR = 20
_MINUS, _SIGNED = re.compile(r"(?:[^\s-] |[(（|｜\t、㐀-鿿])[-－−]\Z"), 3
"""A minus before a percentage, but for those that open a line or stand for a dash: (-5%), 同比-5%, a cell."""
_OPEN, _CLOSE = ("(", "（"), re.compile("[)）]")


class Remarks:
    """Flags numbers by the words beside them."""

    def __init__(self, words: Words, family: str) -> None:
        self._words = words
        self._again, self._since = words.nouns[_AGAIN], words.nouns[_SINCE]
        self._joint, self._pair = words.nouns[_JOINT], words.nouns[_PAIR]
        self._from, self._han_from = words.nouns.phrases(" {from}"), words.nouns.words("from-han")
        self._han_change = words.nouns[_HAN_CHANGE]
        self._is_final = family in {"ja", "ko"}
        self._currencies: frozenset[str | None] = words.currencies
        opens, closes = alternation(words.opens), alternation(words.closes)
        border = r"\b" if family in BORDERED else ""
        # 이 중 opens a part, but not in 공안이 중국.
        self._opens = re.compile(rf"(?<!\w){opens}(?!\w)" if family == "ko" else border + opens)
        self._is_comma_needed = family == "en"
        self._closes = re.compile(rf", {closes}\b" if self._is_comma_needed else closes)
        self._apart = {
            flag: re.compile(rf"\b(?:{'|'.join(map(re.escape, words))}) \Z".replace(_ELIDED, _OBJECT))
            for flag, words in words.apart.items()
        }

    def parts(self, folded: str, found: Sequence[Around], ends: Sequence[int]) -> None:
        """Flag the numbers that follow words such as "including", up to the end of the sentence.

        Between two commas they are an aside: "losses, including those to scams, amounted to 5 million";
        so they are in brackets: 财损（含未遂）5亿元.
        """
        bounds = [0, *ends, len(folded)]
        begun = opened = closed = 0
        for one in found:
            sentence = bisect_right(ends, one.start) + 1
            if sentence != begun:
                match = self._opens.search(folded, bounds[sentence - 1], bounds[sentence])
                begun, opened = sentence, match.end() if match else len(folded)
                close = self._close(folded, match, bounds[sentence])
                closed = close.start() if close else len(folded)
            if opened <= one.start < closed:
                one.flags.add("part")

    def _close(self, folded: str, opened: re.Match[str] | None, high: int) -> re.Match[str] | None:
        """What ends the parts that a word opens: its bracket, or the second comma of an aside."""
        if opened is None:
            return None
        if folded.endswith(_OPEN, 0, opened.start()):
            return _CLOSE.search(folded, opened.end(), high)
        is_aside = not self._is_comma_needed or folded.endswith(", ", 0, opened.start())
        return self._closes.search(folded, opened.end(), high) if is_aside else None

    def flag(self, folded: str, one: Around, previous: Around | None) -> None:
        """Flag one number; `previous` is the number before it in the text."""
        at = left_of(folded, one.left, _OPENING)
        before = self._words.remarks_before.before(folded, at)
        after = self._words.remarks_after.at(folded, self._behind(folded, one.right))
        one.flags |= {found[0] for found in (before, after) if found and found[0]}
        if one.unit == "percent" and _MINUS.search(folded, max(0, one.start - _SIGNED), one.start):
            one.flags.add("change-fall")
        if not one.flags & CHANGES and one.unit is not None and self._words.is_measure(one.unit):
            left = folded[max(0, at - _WINDOW) : one.left]
            one.flags |= {flag for flag, words in self._apart.items() if words.search(left)}
        if folded[at : one.left].strip() and previous and one.left - previous.right < _NEAR:
            one.flags.add("conversion")  # in brackets
        is_said_again = "conversion" in one.flags
        if previous is None or previous.unit == one.unit or not {previous.unit, one.unit} <= self._currencies:
            one.flags.discard("conversion")
        if one.unit != "percent":
            one.flags.discard("share")
        if self._is_base(folded, one, at):
            one.flags.add("base")
        if previous and not one.flags & CHANGES and previous.unit == one.unit and one.unit:
            joint = folded[previous.right : max(previous.right, one.left)]
            is_again = self._again.fullmatch(joint) and self._since.match(folded, one.right)
            is_like = is_again or (self._joint if one.unit in RATES else self._pair).fullmatch(joint)
            one.flags |= previous.flags & CHANGES if is_like else set()
        elif previous and one.unit == "percent":
            # 减少9宗（5%）; "an increase of 9 cases, or 5 per cent".
            is_same = is_said_again or self._is_enclosed(folded, previous, one)
            one.flags |= previous.flags & CHANGES if is_same else set()
        if one.unit == "percent" and not one.flags & CHANGES:
            one.flags.add("share")

    def _is_enclosed(self, folded: str, previous: Around, one: Around) -> bool:
        """Whether a percentage stands in brackets behind a number or its verb: 862件の増加（26.5%）."""
        at = right_of(folded, previous.right)
        verb = self._words.remarks_after.at(folded, at) if self._is_final else None
        ends = (previous.right, verb[1] if verb else previous.right)
        return any(folded[end : one.left] in _BRACKETS for end in ends)

    def _behind(self, folded: str, at: int) -> int:
        """Where the verb may stand that closes the clause of a number: 5%(9건)가 감소, 85件（3.3%）増加."""
        at = right_of(folded, at, " -")
        gloss = _GLOSS.match(folded, at) if self._is_final else None
        at = right_of(folded, gloss.end()) if gloss else at
        while filler := self._words.fillers_after.at(folded, at):
            at = right_of(folded, filler[1])
        return at

    def _is_base(self, folded: str, one: Around, at: int) -> bool:
        if one.upper is not None or not at:
            return False
        if folded.endswith(self._han_from, 0, at):
            return self._han_change.search(folded, one.end, one.end + _NEAR) is not None
        is_from = folded.endswith(self._from, 0, at)
        return is_from and self._words.change.search(folded, max(0, at - _WINDOW), at + _WINDOW) is not None

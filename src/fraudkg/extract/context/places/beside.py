"""Beside a place: what the words before and after its name tell of whether something was counted there."""

import re
from collections.abc import Collection, Mapping

from fraudkg.extract.candidates import EntityMention
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import alternation, borders
from fraudkg.text import Span

_BULLETS = " \t【•●■◆▪*·-—–"
SAID = 3
"""Weight of a place that a preposition or a label puts the matter at."""
LISTED = "place-listed"
"""Rule of a place that a list names right before its figure."""
LAST = "place-last"
"""Rule of a place that words such as "in the region" take up again."""
FROM, HOME, PREPOSITION = "place-from", "place-home", "place-preposition"
"""Rules of a place that somebody or something is from, of the issuer's, and of one that something is in."""
ORIGIN = "place-of-origin"
"""Rule of a place that people are from by the words before it."""
BARE, BODY, LABEL, NATIONALITY = "place-bare", "place-of-body", "place-label", "place-nationality"
"""Rules of a place without telling words, in a body's name, at the head of a line, of people's country."""
GOAL = "place-of-goal"
"""Rule of a place that people or those who bring them only come to: 遣返云南, 飞抵天津."""
NEAR = "place-near"
"""Rule of a Chinese place without telling words."""
PART = "place-of-part"
"""Rule of a place of only some of those counted: "9 men, 5 of them in Kent"."""
PARTNER = "place-of-partner"
"""Rule of a place that only helped or was travelled to for an errand."""
SUBJECT = "place-of-subject"
"""Rule of a place that suffered, did or had something by the words after it."""
AGENT = "place-of-agent"
"""Rule of a place whose body did something by the word before it."""
SPEECH = "place-of-speech"
"""Rule of a place where something was only said."""
HINTS = frozenset({AGENT, BARE, BODY, ORIGIN, PARTNER, SUBJECT})
"""Rules of places abroad that are the source of people sent back if none else is: "by Fiji", "with Fiji"."""
_NEAR = 44
_BEFORE = {"speech": (0, SPEECH), "origin": (0, ORIGIN), "source": (2, FROM), "place": (SAID, PREPOSITION)}
"""What words before a place make of it, by code; of several that fit, what begins first counts."""
_APART = frozenset(" \u3000")
_AFTER_LABEL = re.compile(r"\s?[,(–—]|\s-|(?:\s[^\W\d]+){0,2}\s?:")
_NUMBERED = re.compile(r"[\W\d]*(?:[A-Z][a-z]{2,8}\.? ?)?[\W\d]*")
"""A bullet, a number or a date before the label of an item."""
_FIGURE = r"[\d一二三四五六七八九十]"


class Beside:
    """Weighs places by the words beside them; `demonyms` are adjectives and short forms of countries."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], demonyms: Collection[str], *, is_spaced: bool
    ) -> None:
        phrasing, (border, close) = Phrasing(words), borders(has_borders=is_spaced)
        space = r"\s" if is_spaced else r"\s?"
        fillers = [*words.get("filler", ()), *(demonyms if is_spaced else ())]
        filler = rf"(?:{space}{alternation(fillers)})*" if fillers else ""
        groups = "|".join(f"(?P<{code}>{{before-{code}}})" for code in _BEFORE)
        # Smaller areas of any name may stand before the one that contains them: tại xã Hư Cấu, tỉnh …
        smaller = r"(?:\s{area-smaller}\s?[^\s,.;:()]+(?:\s[^\s,.;:()]+){0,3}\s?[,(])*"
        end = (smaller if words.get("area-smaller") else "") + filler + r"[\s\"“(]*\Z"
        self._is_spaced, self._demonyms = is_spaced, demonyms
        self._before = phrasing[f"{border}(?:{groups}){end}"]
        # A press conference at the office in X, not one in the morning that told of raids in X.
        self._event = phrasing[border + r"{event}(?:(?! that )[^.,;:!?])*\Z"]
        self._part = phrasing[r"[,(–—]\s?(?:[^,(–—.;]{1,25}\s)?{part}\s[^,()–—.;]{0,30}\Z"]
        self._topic = phrasing[r"\W*{before-topic}\s(?:{the}\s)?\Z"]
        self._of = phrasing[border + "{of}" + end]
        self._after = phrasing[rf"\s?{{after-place}}{close}|(?:\s[^\s,.]+?){{1,3}}{{after-place-far}}{close}"]
        self._helped = phrasing["[^，。；：]{0,12}{after-partner}|[^，。；：]{0,3}{after-errand}"]
        self._with = phrasing[r"{with}(?:[^，。；：]{1,9}(?:、|{and}))*[“\"「]?\Z"]
        # "Kent County seized", "Laos on Monday deported"
        area = r"(?:\s{area}(?!\w)|\s{day})?" if is_spaced else ""
        self._subject = phrasing[area + r"\s?{after-subject}" + close]
        self._agent = phrasing[border + r"{before-body}\s\Z"]
        self._people = phrasing[r"\s*(?!{after-people-not}){after-people}" + close]
        # Thai: จีน 5 คน are five Chinese, but 5 in China stand behind "in".
        self._counted = phrasing[r"\s?\d[\d,]*\s?{counted-people}"]
        # 金边电诈窝点 is in a place, as the wire of a dateline is not; a gang need not have been there.
        premises = r"{after-speech-not}[^，。、；：\d]{0,8}{premises}"
        # The day and the paper in a dateline: 北京5月3日电, 吉隆坡20日某报讯.
        dated = r"(?:(?:\d{1,2}{dateline-month})?\d{1,2}{dateline-day}(?:[㐀-鿿]{1,4}(?=[㐀-鿿][)）]))?)?"
        # The first names of a longer list: 北京、天津等27个省区市.
        among = "(?:、[^，。；、]{1,6}){0,9}{and-others}{about}?" + _FIGURE
        anything = re.compile("")
        onward = anything if is_spaced else phrasing["{after-via}"]
        self._elsewhere = (
            (PARTNER, anything, self._helped),
            ("place-of-name", anything, phrasing[rf"\s?{{after-name}}{close}|{among}"]),
            (SPEECH, anything, phrasing[rf"\s?{dated}(?!{premises}){{after-speech}}{close}"]),
            (GOAL, phrasing[r"{before-landing}\Z"], anything),
            ("place-of-transit", phrasing[border + "{via}" + space + r"\Z"], onward),
            ("place-of-name", phrasing[r"{stationed}\Z"], phrasing["{after-stationed}"]),
        )
        """Rules of places that nothing was counted at, by the words before and after them."""
        self._label = phrasing[r"\s?{label}"]

    def weight(self, document: Document, entity: EntityMention, end: int) -> tuple[int, str]:
        """How well a place suits, and the rule that says so; the places side by side with it end at `end`."""
        folded, span = document.folded, Span(entity.passage.span.start, end)
        left, right = folded[max(0, span.start - _NEAR) : span.start], folded[span.end : span.end + _NEAR]
        is_counted = entity.kind == "country" and self._counted.match(right)
        if self._people.match(right) or (is_counted and not self._before.search(left)):
            return 0, NATIONALITY
        if folded[span.start : entity.passage.span.end] in self._demonyms:
            at = None if self._is_spaced else self._by_words(left, right, entity.kind)
            return at or (0, NATIONALITY)
        line = document.content[max(0, span.start - _NEAR) : span.start].rpartition("\n")[2]
        if self._is_label(document, span, line, right):
            return SAID, LABEL
        if self._topic.match(folded, document.sentence_at(span.start).span.start, span.start):
            return SAID, PREPOSITION
        bare = (0, BARE) if self._is_spaced else (1, NEAR)
        return self._by_words(left, right, entity.kind) or bare

    def acts(self, document: Document, span: Span) -> str | None:
        """The rule of a body, if words beside it tell what it did: "made" after it, "by" before it."""
        left = document.folded[max(0, span.start - _NEAR) : span.start]
        if self._agent.search(left):
            return AGENT
        return SUBJECT if self._subject.match(document.folded, span.end, span.end + _NEAR) else None

    def is_helper(self, document: Document, span: Span) -> bool:
        """Whether the words beside a name say that it only helped: 会同台北市警察局, 云南警方协助下."""
        helped = self._helped.match(document.folded, span.end, span.end + _NEAR)
        return bool(helped or self._with.search(document.folded, max(0, span.start - _NEAR), span.start))

    def _by_words(self, left: str, right: str, kind: str) -> tuple[int, str] | None:
        """What the words on both sides of a place make of it."""
        told = (rule for rule, one, other in self._elsewhere if other.match(right) and one.search(left))
        if aside := next(told, None):
            return 0, aside
        before = self._before.search(left)
        code = before.lastgroup if before else None
        if kind == "site" and code is None and self._of.search(left):
            return SAID, "place-of-site"
        if code == "place" and self._event.search(left):
            return 0, SPEECH
        if code:
            return (SAID, PART) if code == "place" and self._part.search(left) else _BEFORE[code]
        after = {"place-suffix": self._after, SUBJECT: self._subject}
        return next(((2, rule) for rule, words in after.items() if words.match(right)), None)

    def _is_label(self, document: Document, span: Span, line: str, right: str) -> bool:
        """Whether a place opens a line: with a colon after it, or after a bullet, a number or a date."""
        if self._label.match(right) and not line.strip(_BULLETS):
            return True
        after = document.content[span.end : span.end + 1]
        is_apart = bool(_AFTER_LABEL.match(right)) if self._is_spaced else after in _APART
        return is_apart and bool(line.strip()) and bool(_NUMBERED.fullmatch(line))

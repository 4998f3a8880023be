"""Actors: the bodies that a text names, each with the part that it plays in its sentence."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from operator import attrgetter

from fraudkg.extract.candidates import EntityMention, Named, Passage
from fraudkg.extract.context.roles.bodies import Bodies, Body
from fraudkg.extract.document import Document
from fraudkg.extract.layout import by_sentence
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.wordlists import borders
from fraudkg.text.flow import UNSPACED

_REACH = 64
_ENDING = 16
"""Characters over which the verb that ends a sentence is looked for."""
_BRACKET = r"(?:\s?[(（][^()（）\n]{1,40}[)）])?"
"""A short name may stand behind a name: "the Centre (ASC) said"."""
_ORDER = 14
"""So many characters after a body that deploys or commands, those whom it commands are named."""
_DOERS = frozenset({"subject", "second", "agent"})
_HANDED_ON = frozenset({"oblique", "director", "agent", "aside"})
_BRANCHES = re.compile(r"(?:[\u4e00-\u9fff]{2,4}、){1,6}")
"""Branches between two bodies of a list: 警察局大安、信義、內湖分局."""
_DIGIT = re.compile(r"\d")
_STAFF_OF = r"[^,，。;；\d\n]{0,14}?"
_NEAR = r"[^,，。;；]{0,4}?"


@dataclass(frozen=True, slots=True)
class Actor:
    """A body named in a sentence, and its folded words.

    `part` is subject, second (acts with the subject before it), agent (by …), aside (investigations by …),
    oblique, speaker or director.
    """

    passage: Passage
    words: str
    id: str | None
    part: str

    def named(self, rule: str, *, is_inferred: bool = False) -> Named:
        """It as a reading gives it."""
        return Named(self.id, self.passage, rule, is_inferred)


class Actors:
    """Finds the actors in texts of one language, by the words of `roles.yaml`."""

    def __init__(
        self, words: Mapping[str, tuple[str, ...]], family: str, demonyms: Collection[str] = ()
    ) -> None:
        self._is_spaced = is_spaced = family not in UNSPACED
        self._is_thai = family == "th"
        phrasing = Phrasing(words)
        (edge, close), space = borders(has_borders=is_spaced), r"\s" if is_spaced else ""
        # Between partners nothing is told: no verb, no figure.
        partners = r"(?!.{0,60}\s{acts-after}\s)[^.;:\d\n]{0,60}(?:,|\(|\s{partner-and})\s?(?:{article}\s)*"
        self._partners = phrasing[partners if words.get("acts-after") else "(?!)"]
        self._pronoun = phrasing[edge + "{pronoun}" + close]
        # What stands between a body and the words for its part, in a script without spaces.
        far = "(?:(?!{at})[^,，。;；]){0,6}?"
        saying = r"(?:[^,，、。;；\n\d]|\d+(?!\d|{counted})){0,24}?"
        says = r"(?:\s{says-after}){0,2}" if is_spaced else saying
        # Who says what it did itself acts; in Thai that follows at once: แถลงผลการจับกุม, not แถลงว่า.
        own_deed = r"(?!\s{acts-after}|\s?{deed-after})"
        # 在全市200余个派出所; 冒充银行客服、公安机关.
        counted = r"(?:{counter}{more}?{scale}?[\d.]{1,7}{territory}?)?"
        # 联合“甲乙出行”“丙丁快递”: from right to left, as all that stands before a body.
        quoted = r"(?:[\"”」][^\"“「，,。\n]{1,12}[\"“「]、?){0,4}"
        inner = r"(?:(?!{partner-and})[^，,。；;、\d\n])"
        listed = inner + "{0,6}?(?:(?:、|{partner-and})" + inner + "{1,14}?){0,3}"
        # The bureau's cyber crime division director, but not: police held the division director.
        within = r"(?:(?: (?!{article} )[\w-]+){0,3}? {department})?"

        def before(code: str, gap: str = "") -> str:
            """Read from right to left, which needs no search."""
            words = r"[\"“「]?[^\S\n]*(?:{article}\s)*" + gap + "{" + code + "}" + close
            return phrasing.backward[words].pattern

        def after(code: str, gap: str = "") -> str:
            return phrasing[gap + r"\s*{" + code + "}" + close].pattern

        self._bodies = Bodies(words, family, demonyms)
        # A comma lists in Chinese only as 、; in English it may also close what stands before the subject.
        self._list_link = phrasing[
            rf"\s*、\s*|[\"”」]、?[\"“「]|等|[,，]?{space}{{partner-and}}{space}(?:{{the}}\s)?"
        ]
        self._comma = phrasing[r",\s(?:{the}\s)?"]
        # How a list goes on behind a comma: "Europol, the FBI, and banks", not "with Europol, police held".
        self._rest = phrasing[r"(?:,\s(?:[^,.;:\d\n]|\b\w\.){1,50}?){0,4}?,?\s{partner-and}\s"]
        self._accords = re.compile(before("accords"))
        self._staff, self._musters = (
            frozenset(words.get("staff", ())),
            re.compile(before("musters", _STAFF_OF)),
        )
        self._ordered = re.compile(after("order-after", _NEAR))
        # The part, the words before a body and those after it that give it; the first that fits decides.
        parts = (
            ("oblique", None, after("compound-after", r"(?:'s|'|[\"」])?")),
            ("speaker", None, after("person-after", "(?:'s|')?" + within)),
            ("director", before("order-before"), None),
            ("director", None, after("order-after-strong", far)),
            ("speaker", None, "[:：]"),
            # The name of a row of a table.
            ("oblique", None, r"\s*\|"),
            ("oblique", None, after("helper-after", far)),
            ("sent", before("sends"), None),
            ("oblique", before("helped-by"), None),
            ("aside", before("aside-before"), None),
            ("agent", before("agent"), None),
            ("subject", before("time-before"), None),
            ("agent", None, after("agent-after")),
            ("oblique", before("oblique", "" if is_spaced else quoted + counted), None),
            ("oblique", before("makes", r"[^，,。；;：:的\d\n]{0,12}?"), None),
            ("oblique", before("feigned", listed), None),
            ("oblique", before("partner-before", listed), None),
            ("speaker", None, after("speaks-jointly", saying)),
            ("speaker", None, after("speaks", says) + phrasing[own_deed].pattern),
            ("orders", None, after("order-after", r"(?:{adverb}|\d+{times})*")),
            ("orders", None, after("leads", r"[\u4e00-\u9fff○]{2,3}?")),
        )
        # Verb-final languages tell at the end of a sentence what its topic says: 警察庁は…と発表した。
        is_final = family in {"ja", "ko"}
        self._topics = tuple(words.get("topic", ()))
        self._says_last = phrasing[r"(?<!{acts}){speaks}\w{0,6}[。.]?$"] if is_final else None
        self._parts = [part for part, _, _ in parts]
        # An empty group behind each tells which it was: one round it would take longer.
        lefts, rights = ([f"(?:{one[side]})()" for one in parts if one[side]] for side in (1, 2))
        self._left = re.compile("|".join(lefts))
        self._right = re.compile(rf"{_BRACKET}(?:{'|'.join(rights)})")
        self._ranks = [[rank for rank, one in enumerate(parts) if one[side]] for side in (1, 2)]

    def find(
        self, document: Document, entities: Sequence[EntityMention], *, is_national: bool = False
    ) -> list[list[Actor]]:
        """The actors of each sentence, in order; `is_national` where the issuer is a body of its country."""
        bodies = self._bodies.find(document, entities, is_national=is_national)
        spans = [body.passage.span for body in bodies]
        found: list[Actor] = []
        for number, body in enumerate(bodies):
            last, span = found[-1] if found else None, body.passage.span
            part = self._part(document, body, found)
            if part == "orders":
                near = [at for at in spans[number + 1 : number + 2] if at.start - span.end <= _ORDER]
                is_order = any(document.folded[at.start : at.end] not in self._staff for at in near)
                part = "director" if is_order else "subject"
            elif part == "sent":
                part = "subject"
            elif last and part in _DOERS and last.part in _DOERS and self._is_beside(document, last, body):
                part = "second"
            elif part == "subject" and last and last.part == part and not self._is_spaced:
                # Without cases another body in the clause goes along with the first.
                clause = document.sentence_at(span.start).clause_at(span.start)
                # No sign ends a Thai clause: behind a figure another body acts.
                is_new = self._is_thai and _DIGIT.search(document.folded, last.passage.span.end, span.start)
                part = "second" if clause.start <= last.passage.span.start and not is_new else part
            found.append(Actor(body.passage, document.folded[span.start : span.end], body.id, part))
        return by_sentence(document, found, attrgetter("passage.span.start"))

    def _part(self, document: Document, body: Body, before: Sequence[Actor]) -> str:
        last = before[-1] if before else None
        if last is not None and last.part in _HANDED_ON and self._is_listed(document, before, body):
            return last.part
        folded, start = document.folded, body.passage.span.start
        left = folded[max(0, start - _REACH) : start][::-1]
        end, high = body.passage.span.end, body.passage.span.end + _REACH
        if folded[start:end] in self._staff and self._musters.match(left):
            # 该局组织民警100名: who musters its staff acts.
            return "oblique"
        # 按照公安部统一部署: accord before and order behind.
        if self._accords.match(left) and self._ordered.match(folded, end, high):
            return "director"
        fitting = self._left.match(left), self._right.match(folded, end, high)
        sides = zip(self._ranks, fitting, strict=True)
        ranks = [known[(match.lastindex or 0) - 1] for known, match in sides if match]
        if not ranks and self._says_last and folded.startswith(self._topics, end):
            stop = document.sentence_at(start).span.end
            return "speaker" if self._says_last.search(folded, max(end, stop - _ENDING), stop) else "subject"
        return self._parts[min(ranks)] if ranks else "subject"

    def _is_listed(self, document: Document, before: Sequence[Actor], body: Body) -> bool:
        last = before[-1]
        gap = document.folded[last.passage.span.end : body.passage.span.start]
        is_branch = last.part == "oblique" and _BRANCHES.fullmatch(gap)
        return bool(is_branch or self._list_link.fullmatch(gap) or self._goes_on(document, gap, before, body))

    def _is_beside(self, document: Document, last: Actor, body: Body) -> bool:
        """Whether a body is listed with the one before it: the FBI, Europol and banks held 5 men."""
        gap = document.folded[last.passage.span.end : body.passage.span.start]
        is_comma = self._is_spaced and self._comma.fullmatch(gap)
        end = body.passage.span.end
        return bool(self._rest.match(document.folded, end) if is_comma else self._list_link.fullmatch(gap))

    def _goes_on(self, document: Document, gap: str, before: Sequence[Actor], body: Body) -> bool:
        """Whether a list goes on of those beside the subject of a sentence: A phối hợp với B, C đã bắt."""
        is_english_list = document.family == "en" and self._is_beside(document, before[-1], body)
        if not self._partners.fullmatch(gap) and not is_english_list:
            return False
        end = before[-1].passage.span.start
        start = document.sentence_at(end).span.start
        here = takewhile(lambda one: one.passage.span.start >= start, reversed(before))
        # A cho biết, đơn vị vừa phối hợp với B, C bắt: the subject may be a word for who spoke.
        is_meant = self._pronoun.search(document.folded, max(start, end - _REACH), end)
        return bool(is_meant) or any(one.part == "subject" for one in here)

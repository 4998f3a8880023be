"""Actors: the bodies that a text names, each with the part that it plays in its sentence."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from fraudkg.extract.candidates import EntityMention, Passage
from fraudkg.extract.context.bodies import Bodies, Body
from fraudkg.extract.context.layout import by_sentence
from fraudkg.extract.context.wordlists import any_of, borders
from fraudkg.extract.document import Document

_LEFT = 40
_RIGHT = 40
_ORDER = 14
"""So many characters after a body that deploys or commands, those whom it commands are named."""
_ACTING = frozenset({"subject", "second"})
_HANDED_ON = frozenset({"oblique", "director", "agent", "second"})
_NEAR = r"[^,，。;；]{0,4}?"
_FAR = r"[^,，。;；在]{0,6}?"
_NAMED = r"[\u4e00-\u9fff○]{2,3}?"
_SAYING = r"(?:[^,，、。;；\n\d]|\d+(?![\d万萬亿億余餘多名个個起件宗人家次元])){0,24}?"
"""What stands between a body and the words for its part, in a script without spaces."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A body named in a sentence, and its folded words.

    `part` is subject, second (acts with the subject before it), agent (by …), oblique, speaker, source or
    director.
    """

    passage: Passage
    words: str
    id: str | None
    part: str


class Actors:
    """Finds the actors in texts of one language.

    Args:
        words: Words by code, as in `roles.yaml`.
        countries: Letters of countries in the ids of agencies.
        family: Language family.
        is_spaced: Whether words have spaces between them.
    """

    def __init__(
        self,
        words: Mapping[str, Sequence[str]],
        countries: frozenset[str],
        family: str,
        *,
        is_spaced: bool,
    ) -> None:
        _, close = borders(is_spaced=is_spaced)
        # What stands before a body is read from right to left, which needs no search.
        backward = {code: [word[::-1] for word in listed] for code, listed in words.items()}
        article = rf"(?:{any_of(backward, 'article')}\s)*"
        # "by Anytown detectives", 被我公安机关: what no list holds may stand before a word for any body.
        named = r"(?:[\w'-]+\s){0,2}" if is_spaced else r"(?:国?我|地当)?"

        def before(code: str, gap: str = "") -> Callable[[str, str], bool]:
            pattern = re.compile(rf"[\"“「]?[^\S\n]*{gap}{article}{any_of(backward, code)}{close}")
            return lambda left, _: bool(pattern.match(left))

        def after(code: str, gap: str = "") -> Callable[[str, str], bool]:
            pattern = re.compile(rf"{gap}\s*{any_of(words, code)}{close}")
            return lambda _, right: bool(pattern.match(right))

        adverbs = rf"(?:{any_of(words, 'adverb')}|\d+次)*"
        ordered, accords = after("order-after", _NEAR), before("accords")
        self._is_spaced = is_spaced
        self._bodies = Bodies(words, countries, family)
        # A comma lists in Chinese only as 、; in English it may also close what stands before the subject.
        self._list_link = re.compile(r"\s*(?:、|和|及|与|以及|,? and|,? as well as|và)\s*(?:the\s)?")
        self._second = re.compile(r",?\s(?:and\s|as well as\s)?(?:the\s)?")
        # The first that fits decides.
        self._parts: tuple[tuple[str, Callable[[str, str], bool]], ...] = (
            ("oblique", after("compound-after", r"(?:'s|'|[\"」])?")),
            ("speaker", after("person-after", r"(?:'s|')?")),
            ("director", before("order-before")),
            ("director", after("order-after-strong", _FAR)),
            ("director", lambda left, right: ordered(left, right) and accords(left, right)),
            ("source", before("source-before")),
            ("speaker", lambda _, right: right[:1] in {":", "："}),
            # The name of a row of a table.
            ("oblique", lambda _, right: right.lstrip().startswith("|")),
            ("oblique", after("helper-after", _FAR)),
            ("sent", before("sends")),
            ("oblique", before("agent-not", named)),
            ("agent", before("agent", named)),
            ("oblique", before("oblique")),
            ("speaker", after("speaks", r"(?: \w+)?" if is_spaced else _SAYING)),
            ("orders", after("order-after", adverbs)),
            ("orders", after("leads", _NAMED)),
        )

    def find(self, document: Document, entities: Sequence[EntityMention]) -> list[list[Actor]]:
        """The actors of each sentence, in order."""
        bodies = self._bodies.find(document, entities)
        found: list[Actor] = []
        for number, body in enumerate(bodies):
            last, span = found[-1] if found else None, body.passage.span
            part = self._part(document, body, last)
            if part == "orders":
                is_order = any(
                    one.passage.span.start - span.end <= _ORDER for one in bodies[number + 1 : number + 2]
                )
                part = "director" if is_order else "subject"
                if is_order and last and self._is_listed(document, last, body):
                    found[-1] = replace(last, part="director")
            if part == "sent":
                part = "subject"
            elif part == "subject" and last is not None and self._is_second(document, last, span.start):
                part = "second"
            found.append(Actor(body.passage, document.folded[span.start : span.end], body.id, part))
        return by_sentence(document, found, lambda actor: actor.passage.span.start)

    def _is_second(self, document: Document, last: Actor, start: int) -> bool:
        """Whether another acts before a body: in its list or, in a language without cases, in its clause."""
        if self._is_spaced:
            gap = self._second.fullmatch(document.folded, last.passage.span.end, start)
            return gap is not None and last.part in _ACTING
        return (
            last.part == "subject"
            and document.sentence_at(start).clause_at(start).start <= last.passage.span.start
        )

    def _part(self, document: Document, body: Body, last: Actor | None) -> str:
        if last is not None and last.part in _HANDED_ON and self._is_listed(document, last, body):
            return last.part
        folded, start = document.folded, body.passage.span.start
        left = folded[max(0, start - _LEFT) : start][::-1]
        right = folded[body.end : body.end + _RIGHT]
        return next((part for part, fits in self._parts if fits(left, right)), "subject")

    def _is_listed(self, document: Document, last: Actor, body: Body) -> bool:
        gap = document.folded[last.passage.span.end : body.passage.span.start]
        return bool(self._list_link.fullmatch(gap))

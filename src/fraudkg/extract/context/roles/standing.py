"""Where a figure stands among those who may act: who acts before it, by whom, and which bodies it counts."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.context.roles.actors import Actor
from fraudkg.extract.document import Document
from fraudkg.extract.phrasing import Phrasing
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.wordlists import borders
from fraudkg.text import Span

_JOINED, _LINK = 16, 40
_ITEM = re.compile(r"\s?[^\w\s]?[a-z]{0,3}[^\w\s]?\s?\d")
"""How an item of a list begins: with a number, perhaps behind its currency."""
_ACTING = frozenset({"subject", "agent", "aside"})
_REACH = 600
"""So many characters around a figure are looked at."""
_start, _end = attrgetter("passage.span.start"), attrgetter("passage.span.end")


@dataclass(frozen=True, slots=True)
class Standing:
    """A figure in its sentence and clause, with its number `at` a place.

    `subject` acts last before it, `agent` is "by" whom in its clause, `following` the next body after it;
    `is_share` is said of a share or a change in hundredths.
    """

    document: Document
    sentence: Sentence
    at: Span
    clause: Span
    subject: Actor | None
    agent: Actor | None
    following: Actor | None
    is_share: bool

    @property
    def folded(self) -> str:
        """The shadow of the text."""
        return self.document.folded

    @property
    def low(self) -> int:
        """Where what is said after its subject begins."""
        begins = self.subject.passage.span.end if self.subject else self.sentence.span.start
        return max(begins, self.at.start - _REACH)

    @property
    def high(self) -> int:
        """Where what follows it in its clause ends."""
        return min(self.clause.end, self.at.end + _REACH)


class Clauses:
    """What the words around a figure say of who acts."""

    def __init__(self, words: Mapping[str, tuple[str, ...]], *, is_spaced: bool) -> None:
        phrasing, (border, close) = Phrasing(words), borders(has_borders=is_spaced)
        self._is_spaced = is_spaced
        self._bodies = phrasing[r"[\d.,]{1,20}{scale}?{more}?{body-counter}"]
        self._of_others = phrasing[border + "{of-others}" + close]
        self._territory = phrasing["{territory}(?!{territory-not})"]
        # Whoever speaks for it is not it: 该院负责人介绍.
        speaker = "" if is_spaced else "(?![^，,。；;：:]{0,8}{person-after})"
        self._pronoun = phrasing[border + "{pronoun}" + close + speaker]
        self._joined = phrasing[rf"{border}{{joined}}{close}\s\Z"]
        self._passive = phrasing[border + "{passive}" + close]
        self._befallen = phrasing[f"{border}{{passive}}{close}{{of-those}}"]
        self._object = phrasing["{object-before}[^，,。；;：:的]{0,6}\\Z"]
        self._relative = phrasing[border + "{relative}" + close]
        # Whoever solved the case that is told of may go on acting, but not who only watches over it.
        self._noun = phrasing["[^，,。；;：:]{0,30}?{oversees}[^，,。；;：:]{0,6}?{of-those}"]
        self._inserted = phrasing[r"(?: \([^()\n]{1,40}\))?, {relative} [^.;:]{1,200}?, (?={resumes} )"]
        self._adding = phrasing[border + "{adding}" + close]
        self._of_noun = phrasing[rf"{border}{{agent-of-noun}}{close}\s(?:{{the}}\s)?\Z"]
        self._linked = phrasing[rf"{border}{{linked}}{close}(?:\s{{linked-before}})?\s\Z"]
        self._going_on = phrasing[r"\s*{goes-on}"]

    def standings(
        self, document: Document, sentence: Sentence, figures: Sequence[Quantity], actors: Sequence[Actor]
    ) -> Iterator[Standing]:
        """Where each figure of a sentence stands."""
        agents = [actor for actor in actors if actor.part == "agent"]
        # What a figure right after it counts does not act: 银行49家, but 警方500名警力.
        starts = {one.number.span.start for one in figures}
        counted = {at for at in starts if self._bodies.match(document.folded, at)}
        # "Investigations by the centre led to 5 arrests", but 5 were convicted after investigations by it.
        acting = [one for one in actors if one.part in _ACTING and _end(one) not in counted]
        for quantity in figures:
            at = quantity.number.span
            clause = sentence.clause_at(at.start)
            before = bisect_right(acting, at.start, key=_end)
            while before and self._only_tells(document.folded, acting[before - 1], clause):
                before -= 1
            near = bisect_left(agents, clause.end, key=_start)
            after = bisect_left(actors, at.end, key=_start)
            yield Standing(
                document,
                sentence,
                at,
                clause,
                acting[before - 1] if before else None,
                agents[near - 1] if near and _start(agents[near - 1]) >= clause.start else None,
                actors[after] if after < len(actors) else None,
                quantity.kind == "percent",
            )

    def _only_tells(self, folded: str, actor: Actor, clause: Span) -> bool:
        """Chinese: whether "by" whom tells of a noun before `clause`: 由公安部督办的案件已起诉，其中5件."""
        start = _end(actor)
        if self._is_spaced or actor.part != "agent" or start >= clause.start:
            return False
        return self._noun.match(folded, start) is not None

    def goes_on(self, folded: str, start: int) -> bool:
        """Whether what begins here says that it goes on with what was told: พร้อมตรวจยึดของกลาง."""
        return self._going_on.match(folded, start) is not None

    def is_linked(self, one: Standing) -> bool:
        """Whether a figure only says what others have to do with: held men linked to 30 cases."""
        return bool(self._linked.search(one.folded, max(one.low, one.at.start - _LINK), one.at.start))

    def counts_bodies(self, one: Standing) -> bool:
        """Whether a figure counts bodies that act together with one: "and six banks"."""
        if one.following is None or _start(one.following) != one.at.end + 1:
            return False
        return bool(self._joined.search(one.folded[max(0, one.at.start - _JOINED) : one.at.start]))

    def pronoun(self, one: Standing) -> Span | None:
        """The last pronoun between a figure and the subject before it."""
        found = [Span(*match.span()) for match in self._pronoun.finditer(one.folded, one.low, one.at.start)]
        return found[-1] if found else None

    def opens(self, one: Standing, pronoun: Span) -> bool:
        """Whether a pronoun begins its clause, and those whom it means act."""
        start = one.sentence.clause_at(pronoun.start).start
        is_first = not one.folded[start : pronoun.start].strip()
        return is_first and not self._passive.match(one.folded, pronoun.end + 1)

    def is_befallen(self, one: Standing) -> bool:
        """Whether its clause tells what befell those whom a figure counts: 5人落网, 落网的有5人.

        But somebody did it in 将5人缉捕归案.
        """
        if self._object.search(one.folded, one.clause.start, one.at.start):
            return False
        high = self._listed(one)
        relative = self._relative.search(one.folded, one.at.end, high)
        high = relative.start() if relative else high
        return bool(
            self._passive.search(one.folded, one.at.end, high)
            or self._befallen.search(one.folded, one.clause.start, one.at.start)
        )

    def _listed(self, one: Standing) -> int:
        """Where its clause ends, with the items behind it: 5 cars, 6 phones and 7 cards were seized."""
        high = one.high
        clauses = one.sentence.clauses if self._is_spaced else ()
        for clause in clauses[bisect_right(clauses, one.clause) :]:
            is_item = one.folded[high : clause.start] == "," and _ITEM.match(one.folded, clause.start)
            if not is_item or clause.start - one.at.end > _REACH:
                break
            high = clause.end
        return high

    def is_related(self, one: Standing, low: int) -> bool:
        """Whether a figure stands in a relative clause that begins at `low` or later.

        One that is closed before says nothing of it: the unit, which is new, has frozen 5 accounts.
        """
        inserted = self._inserted.match(one.folded, low, one.at.start)
        return bool(self._relative.search(one.folded, inserted.end() if inserted else low, one.at.start))

    def is_of_others(self, one: Standing) -> bool:
        """Whether its clause tells what victims and criminals did or lost."""
        low = max(one.clause.start, one.at.start - _REACH)
        return bool(self._of_others.search(one.folded, low, one.high))

    def is_of_noun(self, one: Standing) -> bool:
        """Whether the agent behind a figure only tells of its noun: A nhận 5 người do B bàn giao.

        In English where its clause has a subject: police held 5 men in a raid led by the bureau.
        """
        if one.agent is None or _start(one.agent) < one.at.end:
            return False
        if one.document.family == "en" and one.subject and _start(one.subject) < one.clause.start:
            return False
        return bool(self._of_noun.search(one.folded, one.at.end, _start(one.agent)))

    def is_listed_until(self, one: Standing, following: Actor) -> bool:
        """Whether it is in a list of what one did: "5 held, 6 phones and 7 cards seized by police"."""
        between = one.folded[one.at.end : _start(following)]
        return following.part == "agent" and not self._adding.search(between)

    def is_of_place(self, one: Standing) -> bool:
        """Whether a place is the subject: 全省共破获."""
        return bool(self._territory.search(one.folded, one.low, one.at.start))

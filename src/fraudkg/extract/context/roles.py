"""Agency roles: who announced a figure, who acted or counted, and who gave the order."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.actors import Actor, Actors
from fraudkg.extract.context.layout import by_sentence, ends_in_colon, is_list_item
from fraudkg.extract.context.wordlists import SPACED, any_of, borders, listed_words
from fraudkg.extract.document import Document, Sentence
from fraudkg.text import Span

_SUFFERED = frozenset({"losses-reported", "victims", "cases-reported"})
"""Indicators of what befell victims."""
_LEAST_WORDS = 5
"""A figure with fewer words before it in its clause stands at its beginning."""
_REACH = 600
"""So many characters before a figure its subject is looked for."""
_CLOSE = r"[,，;；、：:\s)）]"
_start, _end = attrgetter("passage.span.start"), attrgetter("passage.span.end")


@dataclass(frozen=True, order=True, slots=True)
class AgencyRoles:
    """The bodies behind a figure, each None where nothing states it.

    Args:
        announced_by: Who says the figure.
        counted_by: Who did what is counted, or counted it.
        directed_by: Who gave the order for it.
    """

    announced_by: Named | None = None
    counted_by: Named | None = None
    directed_by: Named | None = None


@dataclass(slots=True)
class _State:
    """What is known of the bodies so far: in this paragraph, and (`main`) in the whole text."""

    issuer: str | None = None
    paragraph: int = -1
    subject: Actor | None = None
    lead: Actor | None = None
    speaker: Actor | None = None
    source: Actor | None = None
    director: Actor | None = None
    ends: dict[str, Actor] = field(default_factory=dict)
    directed: set[str | None] = field(default_factory=set)
    last: Named | None = None
    main: Named | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a figure stands: its span, its clause, who acts last before it, and "by" whom in its clause."""

    at: Span
    clause: Span
    subject: Actor | None
    agent: Actor | None


class Roles:
    """Finds for each figure who announced, counted and directed.

    Args:
        lexicon: Folders with `roles.yaml` and `country-codes.yaml`; later ones add words.
        family: Language family.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "roles", family)
        codes = listed_words(lexicon, "country-codes", "issuer")
        countries = frozenset(letters for listed in codes.values() for letters in listed)
        self._is_spaced = family in SPACED
        border, close = borders(is_spaced=self._is_spaced)

        def listed(code: str) -> str:
            return f"{border}{any_of(words, code)}{close}"

        self._actors = Actors(words, countries, family, is_spaced=self._is_spaced)
        self._of_others = re.compile(listed("of-others"))
        self._territory = re.compile(
            rf"(?:^|[,，;；、：:\s)）])[^,，;；、在向对]{{0,3}}?{any_of(words, 'territory')}"
        )
        self._pronoun = re.compile(listed("pronoun"))
        self._anaphor = re.compile(rf"\s*{any_of(words, 'anaphor')}{close}")
        self._passive = re.compile(listed("passive"))
        self._relative = re.compile(rf"(?<!in ){listed('relative')}")
        self._segment = re.compile(listed("segment"))
        self._local = frozenset(words.get("local", ()))
        self._self = frozenset(words.get("self", ()))

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        indicators: Sequence[str | None] = (),
    ) -> tuple[AgencyRoles, ...]:
        """The roles of each figure, in the same order; the issuer announces what it publishes.

        Where `indicators` tell what each figure counts, what criminals did and victims lost has nobody who
        did it unless a body is named beside it.
        """
        announced = Named(document.issuer, None, "issuer") if document.issuer else None
        actors = self._actors.find(document, entities)
        figures = by_sentence(document, quantities, lambda quantity: quantity.number.span.start)
        found: dict[int, AgencyRoles] = {}
        state = _State(document.issuer)
        kinds = dict(zip((one.number.span.start for one in quantities), indicators, strict=False))
        for number, sentence in enumerate(document.sentences):
            here = actors[number]
            if sentence.paragraph != state.paragraph:
                self._enter(document, sentence, state)
            director = next((actor for actor in here if actor.part == "director"), None)
            speaker = self._announced(document, sentence, here, state) or announced
            for place in _places(sentence, figures[number], here):
                at = place.at.start
                counted = self._counted(document, sentence, place, state)
                if counted is not None and not _is_countable(kinds.get(at, ""), counted):
                    counted = None
                state.last = counted
                state.main = state.main or counted
                directed = self._directed(counted, director, state)
                found[at] = AgencyRoles(speaker, counted, directed)
            self._leave(here, director, state)
            if ends_in_colon(document, sentence):
                state.lead = state.subject
        return tuple(found[quantity.number.span.start] for quantity in quantities)

    def _announced(
        self, document: Document, sentence: Sentence, actors: Sequence[Actor], state: _State
    ) -> Named | None:
        """Another body whose figures the issuer quotes ("according to …"), None where there is none."""
        source = next((actor for actor in actors if actor.part == "source" and actor.id), None)
        if source is not None:
            state.source = source
            return Named(source.id, source.passage, "role-source")
        if state.source is not None and self._anaphor.match(document.folded, sentence.span.start):
            return Named(state.source.id, None, "inferred: role-source")
        state.source = None
        return None

    def _enter(self, document: Document, sentence: Sentence, state: _State) -> None:
        """Begin a paragraph: an item of a list goes on with the subject of its lead, another forgets it."""
        state.paragraph = sentence.paragraph
        state.director, state.directed, state.source = None, set(), None
        state.lead = state.lead if is_list_item(document, sentence) else None
        state.subject = state.lead
        if self._is_spaced:
            state.last = None

    def _leave(self, actors: Sequence[Actor], director: Actor | None, state: _State) -> None:
        """Remember who acted, spoke and ordered in a sentence."""
        state.ends |= {actor.words[-1]: actor for actor in actors}
        for actor in actors:
            if actor.part == "subject":
                state.subject = actor
            elif actor.part == "speaker":
                state.speaker = actor
        if director is not None:
            state.director = director
            state.directed |= {actor.id or actor.passage.text for actor in actors if actor.part == "subject"}

    def _directed(self, counted: Named | None, director: Actor | None, state: _State) -> Named | None:
        """Who gave the order: said in the sentence, or before in the paragraph of the same body."""
        if director is not None:
            return Named(director.id, director.passage, "role-order")
        if counted is None or state.director is None:
            return None
        words = counted.words.text if counted.words else ""
        if {counted.id, words} & state.directed or words in self._local:
            return Named(state.director.id, None, "inferred: role-order")
        return None

    def _counted(self, document: Document, sentence: Sentence, place: _Place, state: _State) -> Named | None:
        """Who did what the figure counts."""
        if place.agent is not None:
            return Named(place.agent.id, place.agent.passage, "role-agent")
        subject = place.subject
        low = max(subject.passage.span.end if subject else sentence.span.start, place.at.start - _REACH)
        pronoun = None
        for match in self._pronoun.finditer(document.folded, low, place.at.start):
            pronoun = match
        if self._is_spaced and self._is_of_others(document, place, pronoun.end() if pronoun else low):
            return None
        meant = state.subject or state.speaker
        if pronoun is not None and meant is not None:
            if not self._is_spaced:
                # 该中心 is the last 中心.
                meant = state.ends.get(pronoun[0][-1], meant)
                return Named(meant.id, document.passage(*pronoun.span()), "inferred: role-pronoun")
            return Named(meant.id, meant.passage, "inferred: role-pronoun")
        return self._resolved(subject, state) if subject else self._unnamed(document, sentence, place, state)

    def _unnamed(self, document: Document, sentence: Sentence, place: _Place, state: _State) -> Named | None:
        """Who acts in a sentence that names nobody before the figure."""
        is_mainland = not document.issuer or document.issuer_parts[1:2] == ["cn"]
        is_pointing = bool(self._anaphor.match(document.folded, sentence.span.start))
        if state.last is not None and is_pointing and (self._is_spaced or is_mainland):
            return replace(state.last, rule="inferred: role-anaphor")
        # Mainland bodies go on with the last subject; others only in the items of a list.
        is_half = document.content[sentence.span.start - 1 : sentence.span.start] in {";", "；"}
        goes_on = document.family == "zh" and (
            is_mainland or state.lead is not None or (is_half and state.subject is not None)
        )
        high = min(place.clause.end, place.at.end + _REACH)
        low = max(place.clause.start, place.at.start - _REACH)
        if not goes_on or self._of_others.search(document.folded, low, high):
            return None
        if self._territory.search(document.folded[sentence.span.start : place.at.start]):
            # "全省共破获": a place is the subject now.
            state.subject = None
        if state.subject is None:
            return None
        return _unsaid(self._resolved(state.subject, state), "inferred: role-carried")

    def _resolved(self, actor: Actor, state: _State) -> Named:
        """The body; local bodies without a name are those of the group that acts in the text."""
        if actor.id is None and state.issuer and actor.words in self._self:
            return Named(state.issuer, actor.passage, "role-subject")
        if actor.id is None and actor.words in self._local and state.main is not None:
            return Named(state.main.id, actor.passage, "inferred: role-local")
        return Named(actor.id, actor.passage, "role-subject")

    def _is_of_others(self, document: Document, place: _Place, low: int) -> bool:
        """Whether no subject before the figure acts: it is that of a passive, or in a relative clause."""
        folded, at = document.folded, place.at
        if self._relative.search(folded, low, at.start):
            return True
        start = max(place.clause.start, low)
        for match in self._segment.finditer(folded, start, at.start):
            start = match.end()
        if start == low or len(folded[start : at.start].split()) >= _LEAST_WORDS:
            return False
        return bool(self._passive.search(folded, at.end, min(place.clause.end, at.end + _REACH)))


def _places(sentence: Sentence, figures: Sequence[Quantity], actors: Sequence[Actor]) -> list[_Place]:
    """Where each figure of a sentence stands, with the actors that matter for it."""
    acting = [actor for actor in actors if actor.part in {"subject", "agent"}]
    agents = [actor for actor in actors if actor.part == "agent"]
    found = []
    for quantity in figures:
        at = quantity.number.span
        clause = sentence.clause_at(at.start)
        before = bisect_right(acting, at.start, key=_end)
        subject = acting[before - 1] if before else None
        near = bisect_left(agents, clause.end, key=_start)
        agent = agents[near - 1] if near and _start(agents[near - 1]) >= clause.start else None
        found.append(_Place(at, clause, subject, agent))
    return found


def _unsaid(named: Named, rule: str) -> Named:
    """A body that the figure's own sentence does not name: by its id, else by its words elsewhere."""
    return Named(named.id, None if named.id else named.words, rule)


def _is_countable(indicator: str | None, counted: Named) -> bool:
    """Whether a body may have done what a figure counts, by how it was found and what that is."""
    if indicator in _SUFFERED:
        return counted.rule == "role-agent" or (indicator == "cases-reported" and not _is_inferred(counted))
    return not (_is_inferred(counted) and indicator is None)


def _is_inferred(named: Named) -> bool:
    return named.rule == "inferred: role-carried"

"""Agency roles: who announced a figure, who acted or counted, and who gave the order."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path

from fraudkg.extract.candidates import EntityMention, Named, Quantity
from fraudkg.extract.context.roles.actors import Actor, Actors
from fraudkg.extract.context.roles.standing import Clauses, Standing
from fraudkg.extract.document import Document
from fraudkg.extract.layout import by_sentence, ends_in_colon, is_list_item, leads_to_list
from fraudkg.extract.sentences import Sentence
from fraudkg.extract.wordlists import listed_words
from fraudkg.text import Span
from fraudkg.text.flow import UNSPACED


@dataclass(frozen=True, order=True, slots=True)
class AgencyRoles:
    """Who says a figure, did or counted what it tells, and gave the order; None where nothing states it."""

    announced_by: Named | None = None
    counted_by: Named | None = None
    directed_by: Named | None = None


@dataclass(slots=True)
class _State:
    """What is known of the bodies so far in this paragraph, and (`ends`) in the whole text.

    `subject` acted last, `lead` acts in what the next lines list, `here` speaks in this sentence; `ends` has
    the last body by the last letter of its words.
    """

    paragraph: int = -1
    subject: Actor | None = None
    lead: Actor | None = None
    here: Actor | None = None
    ends: dict[str, Actor] = field(default_factory=dict)

    def enter(self, sentence: Sentence, *, goes_on: bool) -> None:
        """Begin a paragraph: what goes on has the subject of its lead, another forgets it."""
        self.paragraph = sentence.paragraph
        self.lead = self.lead if goes_on else None
        self.subject = self.lead


class Roles:
    """Finds for each figure who announced, counted and directed.

    Raises:
        InputError: If a file of the lexicon cannot be read.
    """

    def __init__(self, lexicon: Sequence[Path], family: str) -> None:
        words = listed_words(lexicon, "roles", family)
        counted = listed_words(lexicon, "indicators", family)
        self._suffered, self._received, self._sums = (
            counted.get(code, ()) for code in ("suffered", "received", "sum")
        )
        nations = listed_words(lexicon, "demonyms", family).values()
        self._actors = Actors(words, family, frozenset(word for listed in nations for word in listed))
        self._clauses = Clauses(words, is_spaced=family not in UNSPACED)

    def of(
        self,
        document: Document,
        quantities: Sequence[Quantity],
        entities: Sequence[EntityMention],
        indicators: Sequence[str | None] = (),
        announced: Named | None = None,
        *,
        is_national: bool = False,
    ) -> tuple[AgencyRoles, ...]:
        """The roles of each figure, in the same order; all were `announced` by one.

        `is_national` says that it is a body of its country, even if its id seems to name a place. Where
        `indicators` tell what each figure counts, what criminals did and victims lost has nobody who did it
        unless a body is named beside it.
        """
        actors = self._actors.find(document, entities, is_national=is_national)
        figures = by_sentence(document, quantities, attrgetter("number.span.start"))
        found: dict[int, AgencyRoles] = {}
        state = _State()
        kinds = dict(zip((one.number.span.start for one in quantities), indicators, strict=False))
        for number, sentence in enumerate(document.sentences):
            here = actors[number]
            if sentence.paragraph != state.paragraph:
                # พร้อมตรวจยึด, or an item of a list.
                goes_on = self._clauses.goes_on(document.folded, sentence.span.start)
                goes_on = goes_on or is_list_item(document, sentence)
                state.enter(sentence, goes_on=goes_on)
            parts = {actor.part: actor for actor in reversed(here)}
            state.here, director = parts.get("speaker"), parts.get("director")
            state.ends |= {actor.words[-1]: actor for actor in here}
            directed = director.named("role-order") if director else None
            for one in self._clauses.standings(document, sentence, figures[number], here):
                at = one.at.start
                counted = self._counted(one, state)
                if counted is not None and not self._is_countable(kinds.get(at), counted, one):
                    counted = None
                found[at] = AgencyRoles(announced, counted, directed)
            state.subject = next((one for one in reversed(here) if one.part == "subject"), state.subject)
            if document.family == "zh" and state.subject and _is_followed(state.subject, here):
                state.subject = None
            # Thai sets no colons, and names nobody where it goes on.
            is_lead = document.family == "th" and not is_list_item(document, sentence)
            if ends_in_colon(document, sentence) or leads_to_list(document, sentence) or is_lead:
                state.lead = state.subject
        return tuple(found[quantity.number.span.start] for quantity in quantities)

    def _counted(self, one: Standing, state: _State) -> Named | None:
        """Who did what the figure counts."""
        if self._clauses.counts_bodies(one) or self._clauses.is_linked(one):
            return None
        pronoun = self._clauses.pronoun(one)
        is_led = (pronoun or one.subject) and self._clauses.is_of_noun(one)
        if one.agent is not None and not is_led:
            return one.agent.named("role-agent")
        # Nobody named before the figure acts where it is in a relative clause, or its things suffer.
        low = pronoun.end if pronoun else one.low
        is_related = one.document.is_spaced and self._clauses.is_related(one, low)
        if is_related or (one.clause.start > low and self._clauses.is_befallen(one)):
            return None
        if pronoun is not None:
            return self._meant(one, pronoun, state)
        return one.subject.named("role-subject") if one.subject else self._unnamed(one, state)

    def _meant(self, one: Standing, pronoun: Span, state: _State) -> Named | None:
        """Whom a pronoun means: 该中心 is the last 中心; "they" spoke in the sentence, or acted before."""
        document, meant = one.document, state.subject
        if not document.is_spaced:
            meant = state.ends.get(document.folded[pronoun.end - 1], meant)
            if meant is None:
                return None
            state.subject = replace(meant, passage=document.passage(pronoun.start, pronoun.end))
            return state.subject.named("role-pronoun", is_inferred=True)
        meant = state.here or (meant if self._clauses.opens(one, pronoun) else None) or one.subject
        return meant.named("role-pronoun", is_inferred=True) if meant else None

    def _unnamed(self, one: Standing, state: _State) -> Named | None:
        """Who acts in a sentence that names nobody before the figure: in Chinese and Thai the last subject.

        Mainland bodies go on with it everywhere; others only in the items of a list, in Thai also
        where a paragraph says that it goes on.
        """
        document, following = one.document, one.following
        if document.is_spaced and following is not None and self._clauses.is_listed_until(one, following):
            return following.named("role-subject")
        is_mainland = not document.issuer or document.home == "cn"
        start = one.sentence.span.start
        is_led, is_item = state.lead is not None, document.content[start - 1 : start] in {";", "；"}
        is_chinese, is_thai = document.family == "zh", document.family == "th"
        goes_on = is_mainland or is_led or is_item if is_chinese else is_thai and is_led
        if not goes_on or self._clauses.is_of_others(one):
            return None
        if self._clauses.is_of_place(one):
            state.subject = None
        if (subject := state.subject) is None:
            return None
        return Named(subject.id, None if subject.id else subject.passage, "role-carried", is_inferred=True)

    def _is_countable(self, indicator: str | None, counted: Named, one: Standing) -> bool:
        """Whether a body may have done what a figure counts, by how it was found and what that is."""
        if indicator in self._sums and not one.document.is_spaced:
            # What a case is about: only words right before it say that a body did something with it.
            return counted.words is not None and counted.words.span.start >= one.clause.start
        # 警方接获90宗，上升5%: the rise is nobody's deed.
        is_change = one.is_share and one.document.family == "zh"
        is_received = indicator in self._received and counted.rule != "role-carried"
        return indicator not in self._suffered or (is_received and not is_change)


def _is_followed(subject: Actor, here: Sequence[Actor]) -> bool:
    """Whether by the words of its sentence another body did something last: 由荆州警方主办."""
    last = next((one for one in reversed(here) if one.part in {"subject", "agent"}), subject)
    return last.part == "agent" and last.words not in subject.words

"""All words of measures and of grammar in their forms, looked up in a sentence at once."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from fraudkg.extract.dictionary import Dictionary, first_token, tokens_in
from fraudkg.extract.document import Document
from fraudkg.extract.folding import fold
from fraudkg.extract.inflect import AND, OF, plural, verb_forms
from fraudkg.extract.measuring.cues import Cue, Ids, Word
from fraudkg.extract.wordlists import alternation
from fraudkg.lexicon.measures import MeasureLexicon, MeasureWords
from fraudkg.text import Cover, Span
from fraudkg.text.flow import UNSPACED

_LETTERS = r"(?:[^\W\d_]|')+"
_OF_FORM = frozenset({"irregular", "not-apart"})
"""Roles of words that only tell the forms of others."""
_JOINTS = {"en": " ", "vi": " … "}
"""What parts a verb from what may stand apart from it, by family: any blank, or what says so."""
_SLOTS = ("actions", "deeds", "objects", "alone", "heads", "not")
_SPLIT_END = re.compile(r"[,.](?!\d)|[;:!?()\n]")
"""What never stands within a verb that stands apart from its rest."""
_SPLIT_REACH = 80
"""Characters from a verb to what belongs to it."""


@dataclass(slots=True)
class _Gathered:
    slots: defaultdict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    forms: set[str] = field(default_factory=set)
    roles: set[str] = field(default_factory=set)

    def closed(self, word: Callable[..., Word]) -> Word:
        """The word as `word` makes it, which gives again one that is alike: most forms of a verb are."""
        slots = (frozenset(self.slots.get(one, ())) for one in _SLOTS)
        actions, deeds, objects, alone, heads, barred = slots
        forms, roles = frozenset(self.forms), frozenset(self.roles)
        # What one measure does not count another may, of which it is a noun as well.
        return word(actions, deeds, objects - barred, alone, heads - barred, barred, forms, roles)


class Vocabulary:
    """All words of a language family, looked up at once."""

    def __init__(self, lexicon: MeasureLexicon, family: str) -> None:
        self._family = family
        self._irregular = {
            base: rest for base, *rest in (row.split() for row in lexicon.role("irregular", family))
        }
        gathered: defaultdict[str, _Gathered] = defaultdict(_Gathered)
        for number, measure in enumerate(lexicon.measures):
            for phrase, slot, forms in self._phrases(measure):
                one = gathered[fold(phrase, family).strip()]
                one.slots[slot].add(number)
                one.forms.update(forms)
        for role, phrase in self._roles(lexicon):
            gathered[fold(phrase, family).strip()].roles.add(role)
        ends = {word for word, one in gathered.items() if "preposition" in one.roles}
        for phrase, one in gathered.items():
            head, _, last = phrase.rpartition(" ")
            noun = gathered.get(head) if last in ends and one.slots["actions"] else None
            if noun is not None:
                # "300 arrests of suspects" counts arrests, "12 operations in May" operations.
                for slot in ("objects", "alone"):
                    one.slots[slot] |= noun.slots[slot]
        if family == "zh":
            things = {one for one, measure in enumerate(lexicon.measures) if "person" not in measure.units}
            _lend_passive(gathered, lexicon.role("passive", family), things)
        implied = (one.slots["actions"] for one in gathered.values() if "implied" in one.roles)
        self.implied: Ids = frozenset().union(*implied)
        """Measures of what is seized: they count the bare items of a list of results."""
        _lend(gathered, is_final=family not in {"th", "vi"}, is_spaced=family not in UNSPACED)
        self._splits = self._split_verbs(gathered, lexicon) if family in _JOINTS else None
        word = cache(Word)
        self._words = Dictionary((phrase, one.closed(word)) for phrase, one in gathered.items())

    def _verb(self, phrase: str) -> Iterator[tuple[str, str]]:
        return verb_forms(phrase, self._irregular) if self._family == "en" else iter((("base", phrase),))

    def _noun(self, phrase: str) -> Iterator[str]:
        yield phrase
        if self._family == "en":
            yield plural(phrase)
            head, joint, rest = phrase.partition(OF)
            if joint:
                # Pieces of land, rounds of raids.
                yield plural(head) + joint + rest

    def _roles(self, lexicon: MeasureLexicon) -> Iterator[tuple[str, str]]:
        """Each role of grammar with a word that has it, in every form."""
        for role in lexicon.grammar:
            for phrase in lexicon.role(role, self._family) if role not in _OF_FORM else ():
                is_verb = role in lexicon.verbs
                yield from ((role, word) for _, word in self._verb(phrase)) if is_verb else ((role, phrase),)

    def _phrases(self, measure: MeasureWords) -> Iterator[tuple[str, str, list[str]]]:
        """Each phrase of a measure in every form, with its slot and the names of the form, if it has one."""
        for slot in ("actions", "deeds"):
            for phrase in measure.slot(slot, self._family):
                yield from ((word, slot, [form]) for form, word in self._verb(phrase))
        of = OF.rstrip() if self._family == "en" else ""
        for phrase in measure.slot("action-nouns", self._family):
            yield from ((noun + of, "actions", ["of"]) for noun in self._noun(phrase))
        for slot in ("objects", "alone", "not"):
            for phrase in measure.slot(slot, self._family):
                yield from ((noun, slot, []) for noun in self._noun(phrase))

    def find(self, document: Document, span: Span) -> list[Cue]:
        """The cues in a stretch of the text, in order; a phrase that means something else hides its parts."""
        folded = document.folded
        cues = [tuple.__new__(Cue, hit) for hit in self._words.find(folded, span)]
        split = self._split(folded, span)
        if not split:
            return cues
        whole = {cue.start: cue.end for cue in cues}
        # "Stopped payment of" says more than "stopped … in fraud".
        split = [(cue, rest) for cue, rest in split if whole.get(cue.start, 0) <= cue.end]
        starts = {cue.start for cue, _ in split}
        # Who is kept from sending sends nothing: ngăn bà chuyển 5 triệu.
        rests = Cover([rest for _, rest in split if self._family != "en"])
        left = [
            one for one in cues if one.start not in starts and not rests.touches(Span(one.start, one.end))
        ]
        return sorted([*(cue for cue, _ in split), *left], key=lambda cue: cue.start)

    def _split_verbs(
        self, gathered: Mapping[str, _Gathered], lexicon: MeasureLexicon
    ) -> Dictionary[tuple[frozenset[str], dict[str, Word]]]:
        """Verbs that may stand apart from the rest of their phrase: brought 63 suspects back.

        Each with the tokens that begin such rests, and the rests.
        """
        ends = alternation(lexicon.role("not-apart", self._family))
        apart = re.compile(rf"(?:{_LETTERS} )*?(?!{ends}$){_LETTERS}")
        found: defaultdict[str, dict[str, Word]] = defaultdict(dict)
        for phrase, one in gathered.items():
            verb, _, rest = phrase.partition(_JOINTS[self._family])
            if one.slots["actions"] and AND not in phrase and apart.fullmatch(rest):
                roles = frozenset(gathered[verb].roles if verb in gathered else ())
                actions, forms = frozenset(one.slots["actions"]), frozenset(one.forms)
                found[verb][f" {rest}"] = Word(actions=actions, forms=forms, roles=roles)
        return Dictionary(
            (verb, (frozenset(first_token(rest[1:]) for rest in rests), rests))
            for verb, rests in found.items()
        )

    def _split(self, folded: str, span: Span) -> list[tuple[Cue, Span]]:
        cues = []
        for hit in self._splits.find(folded, span) if self._splits else ():
            high = min(span.end, hit.end + _SPLIT_REACH)
            firsts, rests = hit.payload
            for rest, word in () if firsts.isdisjoint(tokens_in(folded, hit.end, high)) else rests.items():
                at = folded.find(rest, hit.end + 1, high)
                is_whole = at >= 0 and not folded[at + len(rest) : at + len(rest) + 1].isalnum()
                if is_whole and not _SPLIT_END.search(folded, hit.end, at):
                    cues.append((Cue(hit.start, hit.end, word), Span(at + 1, at + len(rest))))
                    break
        return cues


def _lend_passive(gathered: Mapping[str, _Gathered], signs: Iterable[str], things: set[int]) -> None:
    """Chinese: what 被关闭 says of things, 关闭 says of its object."""
    starts = tuple(signs)
    for phrase, one in gathered.items():
        verb = gathered.get(phrase[1:]) if phrase.startswith(starts) else None
        if verb is not None and one.slots["deeds"]:
            one.slots["deeds"] |= verb.slots["actions"] & things


def _lend(gathered: Mapping[str, _Gathered], *, is_final: bool, is_spaced: bool) -> None:
    """A longer noun may count for what its head counts for: its last word (in Thai its first)."""
    counted = {phrase: one.slots["objects"] | one.slots["alone"] for phrase, one in gathered.items()}
    nouns = {phrase: found for phrase, found in counted.items() if found}
    for phrase, own in nouns.items():
        steps = range(1, len(phrase))
        for at in steps if is_final else reversed(steps):
            head = phrase[at:] if is_final else phrase[:at]
            edge = phrase[at - 1] if is_final else phrase[at]
            if head in nouns and (not is_spaced or edge == " "):
                gathered[phrase].slots["heads"] |= nouns[head] - own

"""Parts of a whole, and what a quantity takes over from one before it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from fraudkg.extract.candidates import Quantity
from fraudkg.extract.measuring.before import heads_follow
from fraudkg.extract.measuring.chooser import Naming
from fraudkg.extract.measuring.cues import Cue
from fraudkg.extract.measuring.governors import governors
from fraudkg.extract.measuring.nouns import NEXT, behind_part, head_nouns, is_level
from fraudkg.extract.measuring.own import OwnWords
from fraudkg.extract.measuring.scene import SKIP, Governor

_OF_SUM = (" of ", " out of ", " of a total of ", " of some ", " to the tune of ")
_THEIRS = frozenset({" of ", " belonging to ", " owned by "})
_WITH = (" with ", " in possession of ", " carrying ")
_SUSPECTS = re.compile(
    r"(?:[^.]{0,80}? that |[^.]{0,40}? said )?(?:the (?:tally|number|group) of |among )?"
    r"((?:the|those|all)(?: \w+)? (?:suspects|arrestees|arrested|detainees|detained|apprehended"
    r"|accused|offenders|held|nabbed|caught))"
    r"(?: (?:were|are) aged [^,.]{1,40} and|,[^,.]{1,60},)?"
    r"(?: (?:includ(?:ed?|es)|compris(?:ed?|es)|consist(?:ed|s)? of|(?:are|were) made up of|are|were)|,) "
)
"""How a sentence begins that tells who was caught."""
_THEM = ("the ", "these ", "those ", "they ")
_REACHED = frozenset({"reach", "breakdown"})
_BREAK = re.compile("[,;，；。、]")
FAR = 140
"""Characters over which a list still holds together."""
_ONLY = re.compile(r" (?:who|\w+ing)\b")
"""What makes "of those" point forward: of those who, of those reporting."""


class Parts(OwnWords):
    """What a quantity takes over from another one."""

    def _second_object(self, number: int, quantity: Quantity) -> Naming | None:
        """The sum that a verb takes after the people: 骗走5名事主约150万元; not in English."""
        before = self.scene.quantities[number - 1]
        gap = self.scene.folded[before.span.end : quantity.span.start]
        is_next = len(gap) <= NEXT and not _BREAK.search(gap)
        is_pair = quantity.kind == "money" and before.unit in {"person", "item"} and is_next
        if self.scene.family not in {"zh", "th", "vi"} or not is_pair:
            return None
        governor = next((one for one in governors(self.scene, number - 1) if one.is_left), None)
        measure = self.chooser.without(governor.measures, quantity) if governor else None
        return None if measure is None else Naming(measure, governor, (), None, "medium", "left-unit")

    def _taken_up(self, number: int, quantity: Quantity) -> Naming | None:
        """English: a part that words after the number tell: 30 were held, and 12 of them were foreigners."""
        if self.scene.family != "en" or quantity.kind != "count":
            return None
        end = quantity.number.span.end
        if behind_part(self.scene, end) == end:
            return None
        for before, known in zip(reversed(self.scene.quantities[:number]), reversed(self.done), strict=True):
            if known.measure is not None and before.unit == quantity.unit:
                return self._under(known, number, quantity, is_part=True)
        return None

    def _of_the_whole(self, quantity: Quantity) -> Naming | None:
        """English: a bare part of what the sentence begins with: of the 90 complaints, 20 were new."""
        if self.scene.family != "en" or quantity.unit is not None or quantity.kind != "count":
            return None
        end = quantity.number.span.end
        behind = next(iter(self.scene.cues_in(end, end + 2 * NEXT)), None)
        if behind is not None and "differs" in behind.word.roles and behind.start == end + 1:
            # 900 cases, 30 fewer than a year ago.
            return replace(self.done[-1], objects=(), confidence="medium", rule="level")
        first, start = self.scene.quantities[0], self.scene.sentence.span.start
        opened = self.scene.cues_in(start, first.span.start)
        is_whole = len(opened) == 1 and opened[0].start == start and "part" in opened[0].word.roles
        is_whole = is_whole and quantity.unit_words is None and first.kind == "count"
        if not is_whole or self.done[0].measure is None:
            return None
        return replace(self.done[0], objects=(), confidence="low", rule="part")

    def _spelt_out(self, number: int, quantity: Quantity) -> Naming | None:
        """English: behind a colon, the parts of what was counted: 771 were held, of four nations: 275 Lao."""
        low, at = self.scene.quantities[number - 1].span.end, quantity.span.start
        if self.scene.family != "en" or quantity.kind != "count" or quantity.unit is None:
            return None
        if not self.scene.folded.endswith(": ", low, at) or at - low > FAR:
            return None
        for before, known in zip(reversed(self.scene.quantities[:number]), reversed(self.done), strict=True):
            if known.measure is not None and before.unit == quantity.unit:
                return self._under(known, number, quantity, is_part=True)
        return None

    def _robbed(self, number: int, quantity: Quantity) -> Naming | None:
        """English: from whom so much was got, by a verb that says no more: took $9,000 from 80 people."""
        before, known = self.scene.quantities[number - 1], self.done[-1]
        losses, victims = self.chooser.number_of("losses-reported"), self.chooser.number_of("victims")
        if self.scene.family != "en" or before.kind != "money" or known.measure not in {None, losses}:
            return None
        gap = self.scene.folded[before.span.end : quantity.span.start]
        is_from = gap.endswith((" from ", " from some ")) and len(gap) <= FAR // 3 and not _BREAK.search(gap)
        is_from = is_from or gap in _THEIRS
        is_told = any(victims in noun.word.nouns for noun in head_nouns(self.scene, number))
        if quantity.unit != "person" or not is_from or not is_told:
            return None
        if known.measure is None:
            self.done[-1] = Naming(losses, rule="robbed")
        return Naming(victims, rule="robbed")

    def _second(self, known: Naming, number: int, quantity: Quantity) -> Naming | None:
        """English: the sum of which people were robbed: swindled 80 people across the country of $9,000."""
        if self.scene.family != "en" or quantity.kind != "money" or known.governor is None:
            return None
        low, high = self.scene.quantities[number - 1].span.end, quantity.span.start
        is_of = self.scene.folded.endswith(_OF_SUM, low, high)
        if not is_of or high - low > FAR or any(cue.word.is_verb for cue in self.scene.cues_in(low, high)):
            return None
        measure = self.chooser.without(known.governed, quantity)
        return None if measure is None else replace(known, measure=measure, objects=(), rule="second")

    def _item_nouns(self, number: int) -> list[Cue]:
        """The nouns that may say what an item of a list is."""
        right, left = self._nouns(number, None)
        return right if right and self.scene.family == "en" else [*left, *right]

    def _under(self, known: Naming, number: int, quantity: Quantity, *, is_part: bool) -> Naming | None:
        """Under what governed a quantity before: by its own noun, by its unit, or the same once more."""
        nouns = self._item_nouns(number)
        if is_part and not nouns:
            end = min(self.scene.clause(quantity.span.end)[1], self.scene.next(number))
            nouns = [cue for cue in self.scene.cues_in(quantity.span.end, end) if cue.word.nouns]
        kin = self.chooser.kin(known.measure) if known.measure is not None else ()
        found = self._in_list(known, known.governed, quantity, nouns)
        found = found or self._in_list(known, kin, quantity, nouns)
        if found is not None or self._is_strange(known, number, quantity, nouns):
            return found
        if quantity.unit is None and (not is_part or heads_follow(self.scene, number)):
            return None
        is_other = not is_part and self._is_of_other_unit(number, quantity)
        return None if is_other else self._once_more(known, quantity, is_part=is_part)

    def _is_strange(self, known: Naming, number: int, quantity: Quantity, nouns: Sequence[Cue]) -> bool:
        """Whether the nouns of a number belong to other measures than the one before."""
        if quantity.kind == "percent" and self.scene.family == "en":
            # Losses of $5 million; 79 per cent of the people who reported lost money: not of the losses.
            end = quantity.span.end
            heads = [cue for cue in head_nouns(self.scene, number) if cue.start - end <= NEXT]
            return bool(heads) and not any(known.measure in cue.word.nouns for cue in heads)
        if quantity.kind != "count":
            return False
        heads = head_nouns(self.scene, number) if self.scene.family == "zh" else []
        return self._is_other(nouns, quantity) or any(known.measure in cue.word.barred for cue in heads)

    def _is_of_other_unit(self, number: int, quantity: Quantity) -> bool:
        """English, and of things Chinese: whether an item counts other things than the one before it."""
        is_told = self.scene.family == "en" or (self.scene.family == "zh" and quantity.unit == "item")
        if not is_told or not number or quantity.kind != "count":
            return False
        before = next((one for one in reversed(self.scene.quantities[:number]) if is_level(one)), None)
        return before is None or before.unit != quantity.unit

    def _once_more(self, known: Naming, quantity: Quantity, *, is_part: bool) -> Naming | None:
        """The measure before, or what its verb is of in this unit."""
        if known.measure is None:
            return None
        measure = self.chooser.without(known.governed, quantity)
        is_turn = quantity.kind == "money" or (self.scene.family == "zh" and not is_part)
        is_turn = is_turn and not self.chooser.is_bare(known.measure, quantity)
        if (measure is None or not is_turn) and self.chooser.fits(known.measure, quantity):
            confidence = "medium" if is_part else "low"
            return replace(known, objects=(), confidence=confidence, rule="part" if is_part else "list")
        if measure is None:
            return None
        return replace(known, measure=measure, objects=(), confidence="low", rule="list-unit")

    def _carried(self, quantity: Quantity) -> Naming | None:
        """Across a sentence: only where the new one says that it speaks of parts."""
        if self.last is None:
            return None
        scene, known = self.last.scene, self.last.naming
        if self.scene.family in {"en", "zh", "ja", "ko"} and quantity.kind == "count":
            known = self.last.of_unit(quantity)
        between = self.scene.sentence.paragraph - scene.sentence.paragraph
        head = self.scene.cues_in(self.scene.sentence.span.start, quantity.span.start)
        is_counted = self.scene.family == "en" and quantity.kind == "count"
        end = quantity.number.span.end if is_counted else quantity.span.end
        tail = self.scene.cues_in(end, end + NEXT)
        is_part = any("part" in cue.word.roles for cue in head) or any(
            "part" in cue.word.roles and not _ONLY.match(self.scene.folded, cue.end) for cue in tail
        )
        is_part = is_part or self._is_about_them(quantity)
        # Behind a semicolon the same is counted on: 甲5人；乙3人.
        is_semicolon = scene.folded[scene.sentence.span.end - 1] in ";；"
        is_same = quantity.kind != "count" or any(one.unit == quantity.unit for one in scene.quantities)
        is_semicolon = is_semicolon and is_same
        is_first = bool(head) and head[0].start == self.scene.sentence.span.start
        is_opened = is_first and "part" in head[0].word.roles and between == 1
        is_opened = is_opened or (between == 1 and self._is_of_them(quantity))
        if known.measure is None or (between and not is_opened) or not (is_part or is_semicolon):
            return None
        head = [cue for cue in self._from_part(head) if not self._is_kind(cue, quantity)]
        if any(cue.word.is_verb or known.measure in cue.word.barred for cue in head):
            return None
        is_rate = not any(one.unit == quantity.unit for one in scene.quantities)
        is_rate = is_rate and "share" in scene.quantities[-1].flags
        if is_rate and quantity.kind == "count" and scene.family == "zh":
            # A rate has no parts that could be counted.
            return None
        # Of 90 held, 10 leaders: those told next are some of the 90.
        known = replace(known, measure=self.chooser.top(known.measure))
        return self._under(known, 0, quantity, is_part=is_part)

    def _from_part(self, head: Sequence[Cue]) -> Sequence[Cue]:
        """Chinese: what stands before a part from the word for it on: 经审查，其中5人."""
        place = next((place for place, cue in enumerate(head) if "part" in cue.word.roles), 0)
        return head[place:] if self.scene.family == "zh" else head

    def _is_kind(self, cue: Cue, quantity: Quantity) -> bool:
        """Chinese: whether a verb of crime before a number is the kind of cases: 刷单诈骗120起."""
        if self.scene.family != "zh" or cue.end != quantity.span.start or quantity.unit != "case":
            return False
        return self.chooser.number_of("losses-reported") in cue.word.actions

    def _about_them(self, quantity: Quantity) -> Naming | None:
        """English: what those are that a sentence before counted: they include 3 officers."""
        return self._carried(quantity) if self._is_about_them(quantity) else None

    def _of_suspects(self, quantity: Quantity) -> Naming | None:
        """English: who those are that a sentence before counted: the suspects included 8 men."""
        scene, start, at = self.scene, self.scene.sentence.span.start, quantity.span.start
        opened = _SUSPECTS.fullmatch(scene.folded, start, at) if scene.family == "en" else None
        if opened is None or self.last is None or quantity.unit != "person":
            return None
        if scene.sentence.paragraph - self.last.scene.sentence.paragraph > 1:
            return None
        words = [cue.word for cue in scene.cues_in(opened.start(1), at)]
        for known in self.last.far_back(quantity):
            if any(known.measure in word.nouns | word.actions | word.deeds | word.alone for word in words):
                return replace(known, objects=(), confidence="medium", rule="part")
        return None

    def _just_told(self, quantity: Quantity) -> Naming | None:
        """English: what a sentence without a number says was done to people: they include 12 locals."""
        if self.scene.family != "en" or self.heading is None or quantity.unit != "person":
            return None
        is_done = False
        measures: list[int] = []
        for cue in self.heading:
            is_done = (is_done and "boundary" not in cue.word.roles) or "be" in cue.word.roles
            measure = self.chooser.without(self.chooser.people(cue.word.actions), quantity)
            measures += [measure] if is_done and cue.word.is_participle and measure is not None else []
        return Naming(measures[-1], confidence="low", rule="part") if measures else None

    def _of_those(self, quantity: Quantity) -> Naming | None:
        """English: parts of a whole without a number: of those arrested, 28 were locals."""
        scene, start = self.scene, self.scene.sentence.span.start
        cues = scene.cues_in(start, quantity.span.start)
        if scene.family != "en" or len(cues) < 2 or cues[0].start != start:  # noqa: PLR2004 - whole and verb
            return None
        verb = next((cue for cue in cues[1:3] if cue.word.is_participle and cue.word.actions), None)
        if verb is None or "part" not in cues[0].word.roles or any("be" in one.word.roles for one in cues):
            return None
        governor = Governor(verb, "actions", is_adjacent=False, is_left=True, rule="part")
        measure = self.chooser.without(verb.word.actions, quantity)
        return self._by(governor, 0, quantity) or (
            None if measure is None else Naming(measure, governor, rule="part")
        )

    def _caught_with(self, known: Naming, number: int, quantity: Quantity) -> Naming | None:
        """English: things that people were caught with: 55 suspects were held with 60 phones and 9 cards."""
        if self.scene.family != "en" or quantity.kind != "count" or quantity.unit in {None, "person"}:
            return None
        gap = self.scene.folded[self.scene.quantities[number - 1].span.end : quantity.span.start]
        is_next = known.rule == "caught" and len(gap) <= FAR // 2 and ("," in gap or " and " in gap)
        is_caught = known.governor is not None and known.governor.rule in {
            "passive",
            "left",
            "participle",
            "subject",
        }
        is_caught = is_caught and self.scene.quantities[number - 1].unit == "person" and gap.endswith(_WITH)
        is_caught = is_caught and known.measure is not None
        if not (is_next or is_caught):
            return None
        measure, noun = self.chooser.with_object(self.implied, quantity, head_nouns(self.scene, number))
        return None if noun is None else Naming(measure, None, (noun,), None, "low", "caught")

    def _is_of_them(self, quantity: Quantity) -> bool:
        """English: whether "of them" stands right after a number."""
        end = quantity.number.span.end
        return self.scene.family == "en" and behind_part(self.scene, end) > end

    def _is_about_them(self, quantity: Quantity) -> bool:
        """English: whether a sentence tells who or what the things counted before are: the men include 12."""
        start, at = self.scene.sentence.span.start, quantity.span.start
        if self.scene.family != "en" or not self.scene.folded.startswith(_THEM, start):
            return False
        cues = self.scene.cues_in(start, at)
        reached = next((cue for cue in reversed(cues) if cue.word.roles & _REACHED), None)
        if reached is None or not self.scene.is_bare(reached.end, at, SKIP) or not quantity.unit:
            return False
        return not any(cue.word.is_verb or cue.word.roles & {"boundary", "preposition"} for cue in cues)

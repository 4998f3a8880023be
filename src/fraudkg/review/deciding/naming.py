"""Naming: which things that a release speaks of are one, and what a person calls what is new."""

from dataclasses import replace

from fraudkg.claims.checked import misfit
from fraudkg.errors import InputError
from fraudkg.review.deciding.same import Pair, pairs
from fraudkg.review.deciding.standing import Standing
from fraudkg.review.deciding.step import Step
from fraudkg.review.evidence.guard import Slots
from fraudkg.review.files.decisions import Same


class Naming(Standing):
    """What is decided on one release, its names included."""

    def names(self) -> tuple[Pair, ...]:
        """Names that may be one thing, and nobody has decided on."""
        return tuple(pair for pair in pairs(self.work) if pair.names not in self.same)

    def name(self, entity: Slots, given: str, kind: str = "", label: str = "") -> str:
        """Give a thing that a proposal makes new another id, and all proposals that speak of it.

        Args:
            entity: The thing as the proposal has it.
            given: Its id; one that is known already means that thing.
            kind: Another class of the ontology.
            label: Another label; the words of the text stay a name of it.

        Raises:
            InputError: If id or class are none.
        """
        words, kind = str(entity["label"]), kind or str(entity["a"])
        entities = [{"id": given, "a": kind, "label": label or words}]
        if found := misfit({"claims": [], "entities": entities}, "claims"):
            raise InputError(
                found[1],
                remedy="write an id, a class and a label, such as `persons-xx-fled PersonGroup the fled`",
            )
        if self.work.guard.is_known(given) and given not in self.entities:
            first, second = sorted((words, given))
            self.decide_names(Pair((first, second), "", "named", given), "same")
        else:
            self._declare(given, kind, label, words)
        self.work = replace(self.work, aliases=(*self.work.aliases, (words, given)))
        self._take_up()
        return given

    def _declare(self, name: str, kind: str, label: str, words: str) -> None:
        """Note what is new, so that it can be undone like a decision."""
        before = self.entities.get(name, {})
        label = label or before.get("label", words)

        def restore() -> None:
            del self.entities[name]
            if before:
                self.entities[name] = before
            self.work = replace(self.work, aliases=self.work.aliases[:-1])

        self._steps.append(Step({}, {}, self._at, name, restore))
        called = dict.fromkeys((before.get("label", words), *before.get("alt", ()), words))
        alt = [one for one in called if one != label]
        self.entities[name] = {"id": name, "a": kind, "label": label, **({"alt": alt} if alt else {})}

    def decide_names(self, pair: Pair, decision: str, reason: str = "") -> None:
        """Say whether two names name one thing."""
        self._steps.append(Step({}, {pair.names: self.same.get(pair.names)}, self._at))
        self.same[pair.names] = Same(pair.names, decision, pair.id, self.by, self.on, reason)

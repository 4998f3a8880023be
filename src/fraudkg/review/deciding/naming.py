"""Naming: which things that a release speaks of are one, and what a person calls what is new."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from fraudkg.claims.checked import misfit
from fraudkg.errors import InputError
from fraudkg.review.deciding.same import Pair, pairs
from fraudkg.review.deciding.standing import Standing
from fraudkg.review.evidence.guard import Slots
from fraudkg.review.files.decisions import Same


class Naming(Standing):
    """What is decided on one release, its names included."""

    def names(self) -> tuple[Pair, ...]:
        """Names that may be one thing, and nobody has decided on."""
        return tuple(pair for pair in pairs(self.work) if pair.names not in self.same)

    def name(self, entity: Slots, given: str, kind: str = "", label: str = "") -> None:
        """Give a new thing of a proposal another id, class or label, in all proposals that speak of it.

        An id that is known already means that thing; under another label the words of the text stay a name.

        Raises:
            InputError: If id or class are none.
            UnknownTermError: If it would have to be a code.
        """
        words, before = str(entity["label"]), self.entities.get(given, {})
        made = {"id": given, "a": kind or str(entity["a"]), "label": label or before.get("label", words)}
        if found := misfit({"claims": [], "entities": [made]}):
            raise InputError(
                found[1],
                remedy="write an id, a class and a label, such as `persons-xx-fled PersonGroup the fled`",
            )
        new: dict[str, dict[str, Any]] = {}
        same: dict[tuple[str, str], Same] = {}
        if self.work.guard.known.is_known(given) and not before:
            first, second = sorted((words, given))
            same[first, second] = Same((first, second), "same", given, self.by, self.on)
        else:
            called = dict.fromkeys((before.get("label", words), *before.get("alt", ()), words))
            alt = [one for one in called if one != made["label"]]
            new[given] = made | ({"alt": alt} if alt else {})
            self.work.guard.declare(new.values())
        self._keep((self.same, same), (self.entities, new), (self._aliases, {words: given}))
        self._take_up()

    def decide_names(self, pair: Pair, decision: str, reason: str = "") -> None:
        """Say whether two names name one thing."""
        same = Same(pair.names, decision, pair.id, self.by, self.on, reason)
        self._keep((self.same, {pair.names: same}))


def named(values: Iterable[Any]) -> Iterator[str]:
    """All that slots name, also in lists and parts."""
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, Mapping):
            yield from named(value.values())
        elif isinstance(value, list | tuple):
            yield from named(value)
